# SPDX-License-Identifier: MIT
"""A command as a person reads it, before it has run: for undo steps, and for the window."""

from __future__ import annotations

from typing import Any

from ...vocabulary import COMMANDS
from ...vocabulary.sentences.command_words import words
from ...vocabulary.sentences.sentence import Sentence
from ..document.freecad_types import Document


def sentence_of(command: str, values: Any, document: Document | None) -> Sentence:
    """Return the sentence about a command, with the labels of the objects that it names.

    Args:
        command: its canonical name.
        values: its parameters, read.
        document: the document that it works in, if there is one yet.
    """

    def label_of(name: str) -> str:
        obj = None if document is None else document.getObject(name)
        return name if obj is None else str(obj.Label)

    return words(COMMANDS[command], values, None, label_of)
