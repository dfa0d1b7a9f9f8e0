# SPDX-License-Identifier: MIT
"""Steps back and forth through the undo steps that FreeCAD keeps."""

from __future__ import annotations

from ...errors import invalid, unfit
from ...vocabulary.commands.history import GetHistory, Redo, Undo
from ..command.context import Context, Result
from ..command.registry import handles
from ..document.freecad_types import Document
from ..document.transaction import LABEL_PREFIX, pending_of_the_person, refuse_to_disturb

_DONE = {"undo": "undone", "redo": "redone"}


def _labels(available: list[str], steps: int, word: str) -> list[str]:
    if not available:
        raise unfit("steps", f"Nothing to {word}", steps, "nothing")
    if steps > len(available):
        problem = f"must be at most {len(available)}, all there is to {word}"
        raise invalid("steps", problem, steps, f"1 to {len(available)}")
    return list(available[:steps])


def _walk(word: str, steps: int, document: Document) -> Result:
    """Undo or redo steps."""
    refuse_to_disturb(document)
    labels = _labels(getattr(document, f"{word.capitalize()}Names"), steps, word)
    for _ in labels:
        getattr(document, word)()
    facts = {
        _DONE[word]: labels[0],
        "labels": labels,
        "steps": len(labels),
        "remaining_undos": document.UndoCount,
        "remaining_redos": document.RedoCount,
    }
    return Result(None, facts)


@handles(Undo)
def undo(parameters: Undo, context: Context) -> Result:
    """Undo steps; the reply has their labels, newest first."""
    return _walk("undo", parameters.steps, context.document)


@handles(Redo)
def redo(parameters: Redo, context: Context) -> Result:
    """Redo steps; the reply has their labels in the order of redoing."""
    return _walk("redo", parameters.steps, context.document)


@handles(GetHistory)
def get_history(parameters: GetHistory, context: Context) -> Result:
    """Steps of undo and redo, and whose they are."""
    document = context.document
    undo_names, redo_names = list(document.UndoNames), list(document.RedoNames)
    facts = {
        "undo_count": document.UndoCount,
        "redo_count": document.RedoCount,
        "undo_names": undo_names,
        "redo_names": redo_names,
        "undo": [_step(label) for label in undo_names],
        "redo": [_step(label) for label in redo_names],
        "pending_transaction": pending_of_the_person(document),
    }
    return Result(facts=facts)


def _step(label: str) -> dict[str, str]:
    return {"label": label, "by": "conjure" if label.startswith(LABEL_PREFIX) else "person"}
