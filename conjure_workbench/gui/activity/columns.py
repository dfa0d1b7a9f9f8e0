# SPDX-License-Identifier: MIT
"""Columns of the activity panel and of transcripts: their titles, and how wide they are."""

from __future__ import annotations

from enum import IntEnum

from ..status.texts import QT_TRANSLATE_NOOP, translate
from . import row_texts


class Column(IntEnum):
    """Columns, from left to right."""

    NUMBER = 0
    TIME = 1
    WHO = 2
    COMMAND = 3
    STATE = 4
    DURATION = 5
    WARNINGS = 6
    UNDO = 7


_HEADERS = {
    Column.NUMBER: QT_TRANSLATE_NOOP("Conjure", "No."),
    Column.TIME: QT_TRANSLATE_NOOP("Conjure", "Time"),
    Column.WHO: QT_TRANSLATE_NOOP("Conjure", "Who"),
    Column.COMMAND: QT_TRANSLATE_NOOP("Conjure", "Command"),
    Column.STATE: QT_TRANSLATE_NOOP("Conjure", "State"),
    Column.DURATION: QT_TRANSLATE_NOOP("Conjure", "Duration"),
    Column.WARNINGS: QT_TRANSLATE_NOOP("Conjure", "Warnings"),
    Column.UNDO: QT_TRANSLATE_NOOP("Conjure", "Undo"),
}


def column_title(column: Column) -> str:
    """Return the title of a column."""
    return translate("Conjure", _HEADERS[column])


def widest_texts() -> dict[int, list[str]]:
    """Return texts as wide as the columns may be; the command takes what is left."""
    return {
        Column.NUMBER: ["0000"],
        Column.TIME: ["00:00:00"],
        Column.WHO: ["an assistant"],
        Column.STATE: [f"mm{text}" for text in row_texts.state_texts()],
        Column.DURATION: ["000 ms"],
        Column.WARNINGS: ["00"],
        Column.UNDO: row_texts.undo_samples(),
    }
