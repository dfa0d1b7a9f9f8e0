# SPDX-License-Identifier: MIT
"""Python of the client, run as one undo step, where the person allows it."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ...vocabulary.commands.scripts import EvalExpression, RunScript
from ...vocabulary.words.titles import title_of
from ..approval.risks import Risk, RiskKind
from ..command import verification
from ..command.context import Context, Result
from ..command.recompute import failure
from ..command.registry import WITHOUT_SCRIPTS, handles
from ..command.relinking.settling import settle
from ..command.undo_step import in_one_step
from ..document import documents
from ..document.freecad_types import Document
from ..geometry import shapes
from ..measure import shape_facts
from ..scripting import script_code, script_run

_LISTED = 5


@handles(RunScript)
def run_script(parameters: RunScript, context: Context) -> Result:
    """Run a script; an exception takes back what it changed."""
    _refuse_unless_allowed(context)
    program = script_code.script(parameters.script)
    with documents.for_command(parameters.document, context.services, create=True) as document:
        own = context.for_document(document)
        own.stale.update(obj.Name for obj in document.Objects if "Touched" in obj.State)
        broken = {obj.Name for obj in document.Objects if failure(obj) is not None}
        run = script_run.Run(program, parameters.time_limit_s, own)
        context.services.checkpoints.before_script(document, own.warn)
        # A script may have read any of them.
        own.use(document.Objects)

        def work() -> Result:
            facts = run.execute()
            _bring_up_to_date(document)
            settle(own)
            _verify(own, broken, parameters.allow_broken)
            return Result(facts={**facts, **run.side_effects(own)})

        try:
            return Result(facts=in_one_step(own, title_of("run_script"), work))
        except BaseException as error:
            run.close_new_documents()
            run.tell_rollback(error)
            raise


@handles(EvalExpression)
def eval_expression(parameters: EvalExpression, context: Context) -> Result:
    """Evaluate an expression; whatever it changes is taken back."""
    _refuse_unless_allowed(context)
    program = script_code.expression(parameters.expression)
    run = script_run.Run(program, parameters.time_limit_s, context)
    outcome: dict[str, Any] = {}

    def work() -> Result:
        outcome.update(run.execute())
        outcome["changes_taken_back"] = not context.services.observer.recording.empty
        return Result(discard=True)

    try:
        if context.document is None:
            outcome.update(run.execute(), changes_taken_back=False)
        else:
            in_one_step(context, title_of("eval_expression"), work, is_trial=True)
    except BaseException as error:
        run.close_new_documents()
        run.tell_rollback(error)
        raise
    run.close_new_documents()
    if outcome["changes_taken_back"]:
        context.warn("CHANGES_TAKEN_BACK", "What the expression changed was taken back.")
    value = outcome["value"]
    kept = ("type", "stdout", "stdout_truncated", "shortened", "elapsed_ms", "changes_taken_back")
    name = context.document.Name if context.document is not None else None
    return Result(facts={"document": name, "result": value, **{key: outcome[key] for key in kept}})


def _refuse_unless_allowed(context: Context) -> None:
    if context.services.scripts_allowed():
        context.services.permit([Risk(RiskKind.SCRIPT)])
        return
    advice = (
        "Use the other commands; describe_commands lists them. If nothing else will do, ask the "
        "person to allow scripts (Edit > Preferences > Conjure, or CONJURE_ALLOW_SCRIPTS=1 for a "
        "worker)."
    )
    raise ConjureError("NOT_PERMITTED", WITHOUT_SCRIPTS, details={"advice": advice})


def _bring_up_to_date(document: Document) -> None:
    """Recompute what the script left touched, as the person would see it."""
    if not documents.is_open(document):
        raise ConjureError("SCRIPT_ERROR", "The script closed the document that it worked in.")
    if any("Touched" in obj.State for obj in document.Objects):
        document.recompute()


def _verify(context: Context, broken_before: set[str], allow_broken: bool) -> None:
    """Every object that the script made or changed is sound, or the script failed."""
    broken: list[tuple[Any, str]] = []
    recording = context.services.observer.recording
    for name in [*recording.created, *recording.changed]:
        obj = context.document.getObject(name)
        if obj is None or name in broken_before:
            continue
        reason = failure(obj)
        shape = shapes.global_shape_of(obj)
        if reason is None and not shapes.is_empty(shape):
            checked = obj.TypeId not in verification.BY_CONSTRUCTION
            found = shape_facts.describe_shape(shape, check=checked)
            if found is not None:
                context.facts[name] = found
                reason = None if found["valid"] else "its shape is not valid"
        if reason is not None:
            broken.append((obj, reason))
    if not broken:
        return
    listed = "; ".join(f"'{obj.Name}': {reason}" for obj, reason in broken[:_LISTED])
    if not allow_broken:
        message = f"The script left broken objects behind: {listed}."
        field = "allow_broken"
        details = {"objects": [obj.Name for obj, _ in broken]}
        raise ConjureError(
            "RESULT_INVALID", message, field=field, given=False, allowed=[True], details=details
        )
    for obj, reason in broken:
        context.warn("OBJECTS_BROKEN", f"'{obj.Name}' is broken: {reason}.", obj)
