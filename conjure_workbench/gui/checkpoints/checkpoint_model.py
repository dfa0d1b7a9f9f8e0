# SPDX-License-Identifier: MIT
"""Model of the table of checkpoints and snapshots."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Sequence

from ...qt import QtCore
from ...vocabulary.sentences.plain_text import plain
from ..status.texts import QT_TRANSLATE_NOOP, plain_tooltip, translate
from .checkpoint_reading import Row
from .checkpoint_words import (
    LONGEST_NAME,
    maker_text,
    origin_text,
    size_text,
    time_text,
    why_text,
)

_Role = QtCore.Qt.ItemDataRole
_Index = QtCore.QModelIndex


class Column(IntEnum):
    """Columns, from left to right."""

    TIME = 0
    WHY = 1
    MAKER = 2
    SIZE = 3
    NAME = 4
    DOCUMENT = 5


_HEADERS = {
    Column.TIME: QT_TRANSLATE_NOOP("Conjure", "Time"),
    Column.WHY: QT_TRANSLATE_NOOP("Conjure", "Why"),
    Column.MAKER: QT_TRANSLATE_NOOP("Conjure", "By"),
    Column.SIZE: QT_TRANSLATE_NOOP("Conjure", "Size"),
    Column.NAME: QT_TRANSLATE_NOOP("Conjure", "Name"),
    Column.DOCUMENT: QT_TRANSLATE_NOOP("Conjure", "Document"),
}


class CheckpointModel(QtCore.QAbstractTableModel):
    """Model of rows that are read, newest first."""

    def __init__(self, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows instead of the ones before."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def place(self, snapshot_id: str) -> int | None:
        """Return the row of a copy; None if it is not among them."""
        ids = [row.snapshot.id for row in self.rows]
        return ids.index(snapshot_id) if snapshot_id in ids else None

    # --- as Qt asks

    def rowCount(self, parent: Any = _Index()) -> int:  # noqa: B008 - as Qt has it
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Any = _Index()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: QtCore.Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation == QtCore.Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return translate("Conjure", _HEADERS[Column(section)])
        return None

    def data(self, index: Any, role: int = _Role.DisplayRole) -> Any:
        """Return text or tooltip of a cell."""
        row = self.rows[index.row()]
        if role == _Role.DisplayRole:
            return _text(row, index.column())
        if role == _Role.ToolTipRole:
            origin = origin_text(row.snapshot.facts)
            return plain_tooltip(f"{_text(row, index.column())}\n{origin}")
        if role == _Role.AccessibleTextRole and index.column() == Column.TIME:
            return f"{_text(row, Column.TIME)}, {_text(row, Column.WHY)}"
        return None


def _text(row: Row, column: int) -> str:
    facts = row.snapshot.facts
    if column == Column.TIME:
        return time_text(facts)
    if column == Column.WHY:
        return why_text(facts)
    if column == Column.MAKER:
        return maker_text(facts)
    if column == Column.SIZE:
        return size_text(row.size)
    if column == Column.NAME:
        return plain(row.snapshot.name, LONGEST_NAME)
    return plain(str(facts.get("label") or facts.get("document") or ""), LONGEST_NAME)
