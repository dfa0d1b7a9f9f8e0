# SPDX-License-Identifier: MIT
"""Batches: the steps run one after the other inside the undo step of the batch."""

from __future__ import annotations

from functools import partial
from typing import Any, Sequence

import FreeCAD

from ...errors import ConjureError
from ...vocabulary.commands.batches import Batch, BatchStep, resolve
from ..command import report
from ..command.context import Context, Result
from ..command.registry import handler_of, handles
from ..command.relinking.keeper import note
from ..command.relinking.settling import settle
from ..command.step_words import sentence_of
from ..command.undo_step import in_one_step
from ..document import documents
from ..document.freecad_errors import conjure_error
from ..document.freecad_types import Document
from ..doing import Doing, Part
from ..rehearsal import rehearsal
from ..view import view3d

_SKIPPED = {"skipped": "a dry run writes no files"}


@handles(Batch)
def batch(parameters: Batch, context: Context) -> Result:
    """Run all steps as one undo step, or those before the first that fails with `on_error: stop`.

    The reply is one report of the whole, with the names of what each step made.

    Raises:
        ConjureError: that of the first step that failed, with its place in the batch; CANCELLED,
            if the server asked for that before the last step; REDO_WOULD_END, for a dry run.
    """
    made = not FreeCAD.listDocuments()
    with documents.for_command(parameters.document, context.services, create=True) as document:
        known = len(context.warnings)
        if parameters.dry_run and _would_end_redo(document, parameters.steps):
            return Result(facts=_dry_run_on_copy(parameters, context, document))
        try:
            reply = _as_one_step(parameters, context.for_document(document))
        except ConjureError as error:
            completed = error.details.get("step")
            if parameters.on_error != "stop" or not completed or parameters.dry_run:
                raise
            # What went well before it is done again.
            parameters.steps = parameters.steps[:completed]
            del context.warnings[known:]
            reply = _as_one_step(parameters, context.for_document(document))
            reply["failed"] = error.to_reply()
            context.warn("STOPPED_AT_STEP", error.message)
    if parameters.dry_run and made:
        documents.close(document)
    return Result(facts=reply)


def can_be_rehearsed(steps: Sequence[BatchStep]) -> bool:
    """Return True for steps that work in their document only, and show nothing."""
    return all(rehearsal.suits(step.spec) for step in steps)


def run_steps(parameters: Batch, context: Context) -> Result:
    """Run all steps in a copy of the document, for a rehearsal."""
    requested = context.services.requested
    requested.in_batch = {}
    try:
        return _run_all(parameters, context)
    finally:
        requested.in_batch = None


def _would_end_redo(document: Document, steps: Sequence[BatchStep]) -> bool:
    """True for steps that change a document in which something can be redone."""
    return bool(document.RedoCount) and any(step.spec.mutates for step in steps)


def _dry_run_on_copy(parameters: Batch, context: Context, document: Document) -> dict[str, Any]:
    """The reply of a dry run that leaves redo as it is."""
    services = context.services
    suits = can_be_rehearsed(parameters.steps) and not rehearsal.names_itself(document, parameters)
    if suits and rehearsal.is_cheap(document, services):
        reply = rehearsal.on_copy(
            document,
            services,
            lambda copy: _as_one_step(parameters, context.for_document(copy)),
        )
        if reply is not None:
            return reply
    labels = list(document.RedoNames)
    message = f"A dry run would end what can be redone in '{document.Name}': '{labels[0]}'"
    more = f" and {len(labels) - 1} more" if len(labels) > 1 else ""
    raise ConjureError(
        "REDO_WOULD_END",
        f"{message}{more}.",
        field="dry_run",
        given=True,
        details={"document": document.Name, "redo": labels},
    )


def _as_one_step(parameters: Batch, context: Context) -> dict[str, Any]:
    if FreeCAD.GuiUp:
        # A batch that leaves nothing in the document leaves the view and the selection, too.
        context.put_view_back = view3d.outlook(context.document)
    sentence = sentence_of("batch", parameters, context.document)
    label = parameters.label or sentence.text(context.services.wording)
    requested = context.services.requested
    requested.in_batch = {}
    try:
        work = partial(_run_all, parameters, context)
        return in_one_step(
            context,
            label,
            work,
            is_alone=_is_alone(parameters.steps),
            is_trial=parameters.dry_run,
        )
    finally:
        requested.in_batch = None


def _is_alone(steps: Sequence[BatchStep]) -> bool:
    """True for steps that work in the document only, and with no file."""
    return not any(step.spec.risk in ("file", "script") for step in steps)


def _run_all(parameters: Batch, context: Context) -> Result:
    results: dict[str, Any] = {}
    entries: list[dict[str, Any]] = []
    names: list[str] = []
    full = parameters.details == "full"
    count = len(parameters.steps)
    for index, step in enumerate(parameters.steps):
        told = {"index": index, "command": step.spec.name, "count": count}
        context.next_part(index, count, Doing(Part.STEP, told))
        entry = _place(index, step) if full else _name(step)
        known = len(context.warnings)
        try:
            values = _read(step, f"steps[{index}].parameters", results)
            if parameters.dry_run and _writes_file(step, values, context):
                entries.append({**entry, **_SKIPPED})
                continue
            result, facts = _run(step, values, context)
        except Exception as error:
            raise _of_step(index, step, conjure_error(error, step.spec.name)) from error
        if step.name is not None:
            results[step.name] = facts
        entries.append({**entry, **_told(result, full)})
        if result.object is not None:
            names.append(result.object.Name)
        for warning in context.warnings[known:]:
            warning["step"] = index
    facts = {"steps": entries, "completed": len(entries), "dry_run": parameters.dry_run}
    detail = "full" if full else "standing"
    return Result(None, facts, discard=parameters.dry_run, names=names, detail=detail)


def _of_step(index: int, step: BatchStep, error: ConjureError) -> ConjureError:
    """The error of a step, with its place in the batch."""
    place, field = f"steps[{index}]", error.field
    if not field:
        field = place
    elif not field.startswith(f"{place}."):
        # The field of a reference that leads nowhere has the place already.
        field = f"{place}.parameters.{field}"
    error.place_in(f"Step {index} ({step.spec.name})", field)
    error.details.update(_place(index, step))
    return error


def _place(index: int, step: BatchStep) -> dict[str, Any]:
    return {"step": index, "command": step.spec.name, "as": step.name}


def _name(step: BatchStep) -> dict[str, Any]:
    return {"command": step.spec.name, **({} if step.name is None else {"as": step.name})}


def _told(result: Result, full: bool) -> dict[str, Any]:
    """Facts that are told of a step: the name of its object, else what it answers.

    Sizes and shapes of objects are in the report of the whole.
    """
    obj = result.object
    if obj is None:
        return report.facts_told(result)
    if not full:
        return {"object_id": obj.Name}
    return {"object_id": obj.Name, "type": obj.TypeId, **report.facts_told(result)}


def _read(step: BatchStep, field: str, results: dict[str, Any]) -> Any:
    """The parameters of a step, with what they refer to."""
    if step.values is not None:
        return step.values
    return step.spec.parse(resolve(step.parameters, results, field))


def _writes_file(step: BatchStep, values: Any, context: Context) -> bool:
    """True for a step that a dry run leaves out, since a file that it wrote would stay.

    Of a picture only the file is left out.
    """
    if step.spec.risk != "file" or step.spec.mutates:
        return False
    is_picture = step.spec.capability == "views"
    if is_picture and values.output_path is None:
        return False
    context.warn("FILE_NOT_WRITTEN", f"'{step.spec.name}' writes no file in a dry run.")
    if is_picture:
        values.output_path = None
    return not is_picture


def _run(step: BatchStep, values: Any, context: Context) -> tuple[Result, dict[str, Any]]:
    """One step, and what later steps can refer to."""
    own = context.for_step(values.notices)
    if values.document is not None:
        own.require_document(values.document)
    try:
        note()
        result = handler_of(step.spec)(values, own)
        settle(own, is_strict=values.strict)
    except Exception as error:
        raise values.with_client_names(conjure_error(error, step.spec.name)) from error
    facts = dict(result.facts)
    if result.object is not None:
        facts = {**report.of_object(own, result.object), **facts}
        # Nothing is shown before the batch is through.
        facts.pop("visible", None)
    context.take_over(own)
    return result, facts
