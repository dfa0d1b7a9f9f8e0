# SPDX-License-Identifier: MIT
"""Make Checkpoint: a copy of the document in front, which reaches further back than undo."""

from __future__ import annotations

import FreeCADGui

from ...errors import ConjureError
from ...modeling.runner import Runner
from ...protocol.waiting import WaitingReason
from ...vocabulary.sentences.plain_text import plain
from ..status.error_words import error_text
from ..status.texts import translate
from ..status.waiting_words import unfinished_sentence
from .checkpoint_words import LONGEST_NAME


def make_checkpoint(runner: Runner, unfinished: WaitingReason | None) -> str:
    """Copy the document in front as it is now, and return what happened, in words.

    Args:
        runner: runs the command `save_snapshot`.
        unfinished: what the person has open, which a copy would hold only in part, or None.
    """
    seen = FreeCADGui.ActiveDocument
    if seen is None:
        return translate("Conjure", "No document is open, so there is nothing to copy.")
    if unfinished is not None:
        return unfinished_sentence(unfinished)
    document = seen.Document
    try:
        reply = runner.run(
            "save_snapshot", {"document": document.Name, "checkpoint": True}, by_person=True
        )
    except ConjureError as error:
        return error_text(error.code, error.message)
    name = reply["snapshot"]["name"]
    return translate(
        "Conjure", "'{document}' was copied as {name}. Compare and restore it under Checkpoints."
    ).format(document=plain(document.Label, LONGEST_NAME), name=name)
