# SPDX-License-Identifier: MIT
"""Undo Last Assistant Step: FreeCAD's own undo, if the document's last step is the assistant's."""

from __future__ import annotations

import FreeCADGui

from ..errors import ConjureError
from ..modeling.document.step_labels import number_of
from ..modeling.runner import Runner
from ..protocol.waiting import WaitingReason
from .status.error_words import error_text
from .status.texts import translate
from .status.waiting_words import unfinished_sentence


def undo_last(runner: Runner, unfinished: WaitingReason | None) -> str:
    """Undo the last step in the document in front, and return what happened, in words.

    Args:
        runner: runs the command `undo`, which also puts back what belongs to the step.
        unfinished: what the person has open, for which nothing can be undone now, or None.
    """
    seen = FreeCADGui.ActiveDocument
    if seen is None:
        return translate("Conjure", "No document is open, so there is nothing to undo.")
    document = seen.Document
    labels = list(document.UndoNames)
    if not labels:
        return translate("Conjure", "Nothing can be undone in '{}'.").format(document.Label)
    if number_of(labels[0]) is None:
        return translate(
            "Conjure", "The last step in '{}' is yours: '{}'. Undo it before the assistant's."
        ).format(document.Label, labels[0])
    if unfinished is not None:
        return unfinished_sentence(unfinished)
    try:
        runner.run("undo", {"document": document.Name}, by_person=True)
    except ConjureError as error:
        return error_text(error.code, error.message)
    return translate("Conjure", "Undone: {}.").format(labels[0])
