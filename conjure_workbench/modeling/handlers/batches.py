# SPDX-License-Identifier: MIT
"""Batches: the steps run one after the other inside the undo step of the batch."""

from __future__ import annotations

from typing import Any

from ...protocol.errors import ConjureError
from ...vocabulary.batches import Batch, Step, placed, resolve
from ...vocabulary.errors import ParameterError
from .. import report
from ..context import Context, Result
from ..freecad_errors import coded
from ..registry import command, handler_of


class StepError(ConjureError):
    """A step failed.

    Args:
        index: which one, counted from 0.
        step: the step.
        error: how.
    """

    def __init__(self, index: int, step: Step, error: ConjureError) -> None:
        where = {"step": index, "command": step.spec.name, "as": step.name}
        super().__init__(
            error.code,
            f"Step {index} ({step.spec.name}): {error.message}",
            field=f"steps[{index}].parameters.{error.field}" if error.field else f"steps[{index}]",
            given=error.given,
            allowed=error.allowed,
            candidates=error.candidates,
            retryable=error.retryable,
            details={**error.details, **where},
        )
        self.index = index


@command(Batch)
def batch(parameters: Batch, context: Context) -> Result:
    """Run all steps; the reply tells the results in short and one report of the whole.

    Raises:
        StepError: of the first step that failed.
        ConjureError: CANCELLED, if the server asked for that before the last step.
    """
    results: dict[str, Any] = {}
    told: list[dict[str, Any]] = []
    last = None
    count = len(parameters.steps)
    for index, step in enumerate(parameters.steps):
        context.next_part(index, count, f"step {index} ({step.spec.name}) of {count}")
        try:
            result, facts = _run(step, f"steps[{index}].parameters", context, results)
        except Exception as error:
            raise StepError(index, step, coded(error, step.spec.name)) from error
        if step.name is not None:
            results[step.name] = facts
        told.append({"step": index, "command": step.spec.name, "as": step.name, **_short(result)})
        last = result.object or last
    if last is not None and context.document.getObject(last.Name) is None:
        last = None
    facts = {"steps": told, "completed": len(told), "dry_run": parameters.dry_run}
    return Result(last, facts, discard=parameters.dry_run)


def _short(result: Result) -> dict[str, Any]:
    """What is told of a step; sizes and shapes of objects stand in the report of the whole."""
    obj = result.object
    identity = {} if obj is None else {"object_id": obj.Name, "type": obj.TypeId}
    return {**identity, **result.facts}


def _run(
    step: Step, field: str, context: Context, results: dict[str, Any]
) -> tuple[Result, dict[str, Any]]:
    """One step, and what later steps can refer to."""
    values = step.values
    if values is None:
        raw = resolve(step.parameters, results, field)
        try:
            values = step.spec.parse(raw)
        except ParameterError as error:
            raise placed(error, field) from error
    own = context.for_step(values.remarks)
    if values.document is not None:
        own.require_document(values.document)
    result = handler_of(step.spec)(values, own)
    facts = dict(result.facts)
    if result.object is not None:
        facts = {**report.of_object(own, result.object), **facts}
        # Nothing is shown before the batch is through.
        facts.pop("visible")
    context.take_over(own)
    return result, facts
