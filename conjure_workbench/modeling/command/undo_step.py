# SPDX-License-Identifier: MIT
"""The undo step of one command: opened, recorded, reported, and committed or taken back."""

from __future__ import annotations

from typing import Any, Callable

from ...errors import ConjureError
from ..document import documents
from ..document.freecad_errors import conjure_error
from ..document.transaction import LABEL_PREFIX, Transaction
from . import report
from .context import Context, Result
from .rollback import take_back

_LISTED = 5
"""Labels of lost redo steps that a warning names."""


def in_one_step(context: Context, label: str, work: Callable[[], Result]) -> dict[str, Any]:
    """Change the context's document in one undo step.

    Args:
        context: the command's.
        label: the text for the Undo menu, without our prefix.
        work: makes the change; one that it discards is taken back after the report.

    Returns:
        The report of the change.

    Raises:
        ConjureError: USER_EDITING, or that of `work`, after everything is taken back.
    """
    document, services = context.document, context.services
    observer = services.observer
    saved = not documents.is_unsaved(document, observer)
    redoable = list(document.RedoNames)
    transaction = Transaction(document, LABEL_PREFIX + label)
    recording = observer.start(document)
    try:
        result = work()
        context.visibility.finish()
        reply = report.of_change(context, result, recording)
        # Whatever is noticed from here on belongs to FreeCAD's closing of the transaction.
        observer.stop()
        if result.discard:
            take_back(context, transaction, recording, saved)
            reply["revision"] = observer.revision(document)
            if _redo_ended(context, redoable):
                context.warn("REDO_ENDED", _sentence(redoable))
        else:
            transaction.commit()
            services.expression_links.after_deletion(document)
    except BaseException as error:
        observer.stop()
        take_back(context, transaction, recording, saved)
        if isinstance(error, Exception) and _redo_ended(context, redoable):
            raise _with_redo_ended(conjure_error(error, label), redoable) from error
        raise
    return reply


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
