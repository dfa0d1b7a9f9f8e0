# SPDX-License-Identifier: MIT
"""Labels of the bar that asks: its sentences, and its numbers, which keep their place."""

from __future__ import annotations

from typing import Callable

from ...qt import QtCore, QtWidgets
from ..status.texts import translate

_MOST = 999
"""Number that a label has room for: of commands that wait, or of seconds."""


def sentence_label(name: str, *, bold: bool = False) -> QtWidgets.QLabel:
    """Make a label whose text goes on in a next line."""
    label = QtWidgets.QLabel()
    label.setObjectName(name)
    label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if bold:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    return label


def number_label(name: str, words: Callable[[int], str]) -> QtWidgets.QLabel:
    """Make a label that keeps its width, so that no button moves when its number changes.

    Args:
        name: the object name.
        words: returns the text for a number.
    """
    label = sentence_label(name)
    label.setWordWrap(False)
    label.setAlignment(QtCore.Qt.AlignmentFlag.AlignRight)
    label.setText(words(_MOST))
    label.setMinimumWidth(label.sizeHint().width())
    label.clear()
    return label


def more_wait(others: int) -> str:
    """Return how many commands wait beside the one that is asked about; empty for none."""
    return translate("Conjure", "%n more wait.", "1 more waits.", others) if others > 0 else ""


def refused_in(seconds: int) -> str:
    """Return when the command is refused without an answer."""
    return translate("Conjure", "Refused in {} s").format(max(0, seconds))
