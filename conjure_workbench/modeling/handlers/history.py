# SPDX-License-Identifier: MIT
"""Steps back and forth through the undo steps that FreeCAD keeps."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ...vocabulary.commands.history import GetHistory, Redo, TakeBack, Undo, Walk
from ..command.context import Context, Result
from ..command.numbering import Numbering
from ..command.registry import handles
from ..document.step_labels import number_of
from ..document.transaction import pending_of_the_person, refuse_to_disturb
from ..history import take_back as taking_back
from ..history import walking

_DONE = {"undo": "undone", "redo": "redone"}


def _walk(word: str, parameters: Walk, context: Context) -> Result:
    """Undo or redo steps."""
    document = context.document
    refuse_to_disturb(document)
    if parameters.to_step is None:
        labels = walking.first_steps(document, word, parameters.steps)
    else:
        labels = walking.steps_up_to(document, word, parameters.to_step)
    context.services.checkpoints.before_first_change(document, context.warn)
    walking.walk(document, word, labels, context.services)
    facts = {
        _DONE[word]: labels[0],
        **({"labels": labels} if len(labels) > 1 else {}),
        "steps": len(labels),
        "remaining_undos": document.UndoCount,
        "remaining_redos": document.RedoCount,
    }
    return Result(None, facts)


@handles(Undo)
def undo(parameters: Undo, context: Context) -> Result:
    """Undo steps; the reply has their labels, newest first."""
    return _walk("undo", parameters, context)


@handles(Redo)
def redo(parameters: Redo, context: Context) -> Result:
    """Redo steps; the reply has their labels in the order of redoing."""
    return _walk("redo", parameters, context)


@handles(TakeBack)
def take_back(parameters: TakeBack, context: Context) -> Result:
    """Take back one step, and leave the later ones."""
    services, number = context.services, parameters.step
    known = services.numbering.steps_of(context.document)
    if number is None and known:
        number = known[0]
    step = services.numbering.step(number)
    if step is None or step.document != context.document.Name:
        problem = "must be the number of a command's step in the document"
        raise invalid("step", problem, number, known or "nothing")
    taking_back.take_back(step, context)
    return Result(facts={"taken_back": number})


@handles(GetHistory)
def get_history(parameters: GetHistory, context: Context) -> Result:
    """Steps of undo and redo, and whose they are."""
    document, numbering = context.document, context.services.numbering
    facts = {
        "undo_count": document.UndoCount,
        "redo_count": document.RedoCount,
        "undo": [_entry(label, numbering) for label in document.UndoNames],
        "redo": [_entry(label, numbering) for label in document.RedoNames],
        "pending_transaction": pending_of_the_person(document),
    }
    return Result(facts=facts)


def _entry(label: str, numbering: Numbering) -> dict[str, Any]:
    number = number_of(label)
    if number is None:
        return {"label": label, "by": "person"}
    step = numbering.step(number)
    sent = {} if step is None or step.command_id is None else {"command_id": step.command_id}
    return {"label": label, "by": "conjure", "number": number, **sent}
