# SPDX-License-Identifier: MIT
"""The undo step of one command: opened, recorded, reported, and committed or taken back."""

from __future__ import annotations

from typing import Any, Callable

from ...errors import ConjureError
from ...kernel.computation import PutAside
from ...kernel.desk import revocable, take_lacking
from ...kernel.element_names import are_missing
from ...vocabulary.sentences.plain_text import plain
from ...vocabulary.sentences.sentence import LONGEST
from ..approval import change_risks
from ..approval.outcome import Outcome
from ..approval.risks import ApprovalNeededError
from ..document import documents
from ..document.change_observer import LOOK, Recording
from ..document.freecad_errors import conjure_error
from ..document.transaction import Transaction
from . import report, trial
from .context import Context, Result
from .recompute import name_referred
from .relinking.keeper import Keeper
from .relinking.settling import settle, told_of
from .rollback import take_back

_NAMES_LATER = "ELEMENT_NAMES_LATER"
_LACKING = {
    _NAMES_LATER: (
        "'{}' was computed in a process of its own, without FreeCAD's lasting names of its "
        "elements; FreeCAD makes them when it next computes it, which it does before something is "
        "put on one of them."
    ),
    "COLORS_LATER": (
        "'{}' was computed in a process of its own, without the colors of what it is made of; "
        "FreeCAD gives them to it when it next computes it."
    ),
}
"""Sentences about what FreeCAD has yet to add to an object, by the code of the warning."""
_LISTED = 5
"""Labels of lost redo steps that a warning names."""


def in_one_step(
    context: Context,
    label: str,
    work: Callable[[], Result],
    *,
    is_alone: bool = False,
    is_trial: bool = False,
    is_strict: bool = False,
) -> dict[str, Any]:
    """Change the context's document in one undo step.

    Args:
        context: the command's.
        label: the words of its label, which begins with our name and the number of the command;
            a line of any text.
        work: makes the change; one that it discards is taken back after the report.
        is_alone: whether it works in the document only, and with no file.
        is_trial: whether the change is discarded in any case.
        is_strict: whether it is refused where an object would lose an edge or a face that it uses.

    Returns:
        The report of the change.

    Raises:
        ConjureError: USER_EDITING, REFERENCE_LOST, or that of `work`, after everything is taken
            back.
    """
    document, services = context.document, context.services
    number = services.numbering.number
    if not is_trial:
        services.checkpoints.before_step(document, context.warn)
    observer = services.observer
    saved = not documents.is_unsaved(document, observer)
    tried = (document.Name, label)
    redoable = services.redo_before_aside.pop(tried, None) or list(document.RedoNames)
    keeper = Keeper(document, services.bodies)
    transaction = Transaction(document, services.numbering.label(plain(label, LONGEST)))
    recording = observer.start(document)
    services.values.begin(
        document, None if services.numbering.by_person else number, is_alone=is_alone
    )
    take_lacking()
    try:
        with revocable(), keeper.running():
            result = work()
            touched = map(document.getObject, [*recording.created, *recording.changed])
            name_referred(obj for obj in touched if obj is not None)
            settle(context, is_strict=is_strict)
        for name, code in take_lacking():
            obj = document.getObject(name)
            if obj is not None and (code != _NAMES_LATER or are_missing(obj)):
                context.warn(code, _LACKING[code].format(name), obj)
        context.visibility.finish()
        reply = report.of_change(context, result, recording)
        reply.update(told_of(keeper))
        # Whatever is noticed from here on belongs to FreeCAD's closing of the transaction.
        observer.stop()
        if result.discard:
            take_back(context, transaction, recording, saved)
            keeper.unmark()
            services.values.abandon()
            reply["revision"] = observer.revision(document)
            if _redo_ended(context, redoable):
                context.warn("REDO_ENDED", _sentence(redoable))
                services.redo_ended(redoable)
        else:
            _permit(context, recording)
            transaction.commit()
            services.changes.add(recording, reply["revision"])
            if services.numbering.left(document):
                services.checkpoints.after_step(document)
                looks = [name for name, what in recording.changed.items() if LOOK in what]
                services.values.keep(document, context.used, looks)
            else:
                services.values.abandon()
            services.expression_links.after_deletion(document)
    except BaseException as error:
        observer.stop()
        take_back(context, transaction, recording, saved)
        keeper.unmark()
        services.values.abandon()
        if isinstance(error, ApprovalNeededError) and isinstance(error.outcome, Outcome):
            trial.look_back(error.outcome, document, services)
        if isinstance(error, PutAside) and _redo_ended(context, redoable):
            services.redo_before_aside[tried] = redoable
        elif isinstance(error, Exception) and _redo_ended(context, redoable):
            services.redo_ended(redoable)
            raise _with_redo_ended(conjure_error(error, label), redoable) from error
        raise
    return reply


def _permit(context: Context, recording: Recording) -> None:
    """Have what was done allowed, of which the person is told if they have to be asked."""
    services = context.services
    try:
        services.permit(change_risks.of_change(context.document, recording, services.owners))
    except ApprovalNeededError as needed:
        needed.outcome = trial.noted(context, recording)
        raise


def _redo_ended(context: Context, redoable: list[str]) -> bool:
    """True if there was something to redo, which FreeCAD does not bring back with a rollback."""
    document = context.document
    return bool(redoable) and documents.is_open(document) and not document.RedoCount


def _with_redo_ended(error: ConjureError, redoable: list[str]) -> ConjureError:
    """The error of a command that was taken back, with the one thing that was not."""
    warning = {"code": "REDO_ENDED", "message": _sentence(redoable), "object_id": None}
    error.details["warnings"] = [*error.details.get("warnings", ()), warning]
    return error


def _sentence(redoable: list[str]) -> str:
    shown = ", ".join(f"'{label}'" for label in redoable[:_LISTED])
    more = len(redoable) - _LISTED
    rest = f" and {more} more" if more > 0 else ""
    return (
        f"The command was taken back, but what could be redone cannot be any more: {shown}{rest}."
    )
