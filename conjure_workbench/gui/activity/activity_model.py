# SPDX-License-Identifier: MIT
"""Model of the activity panel's table: the log, searched and filtered.

A flat table over a list; 10,000 rows cost no more than ten.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, Callable

from ...modeling.history.promises import Promise
from ...qt import QtCore, QtWidgets
from ..status.texts import plain_tooltip
from . import row_texts
from .activity_log import ActivityLog, News
from .columns import Column, column_title
from .record import Record, State

_Role = QtCore.Qt.ItemDataRole
_Index = QtCore.QModelIndex


_MOST_ONE_BY_ONE = 500
"""Most changed commands that are looked up one by one, instead of filling the table anew."""

_flags = QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignVCenter
# A model gives the number of the flags, which Qt 5 and Qt 6 have in different places.
_TO_THE_RIGHT = int(getattr(_flags, "value", _flags))
_RIGHT = (Column.NUMBER, Column.DURATION, Column.WARNINGS)


class Shown(Enum):
    """Choice of the commands that are shown."""

    ALL = "all"
    WITHOUT_QUESTIONS = "without questions"
    OPEN = "open"
    NOT_DONE = "not done"


def is_shown(record: Record, shown: Shown) -> bool:
    """True if a choice holds a command."""
    if shown is Shown.OPEN:
        return record.state.is_open
    if shown is Shown.NOT_DONE:
        return record.state in (State.REFUSED, State.CANCELLED, State.FAILED)
    return shown is Shown.ALL or not record.is_question


class ActivityModel(QtCore.QAbstractTableModel):
    """Model of the rows that search and choice let through, newest last.

    Args:
        log: the log; read on FreeCAD's main thread.
        promise_of: returns what the undo step of a command promises now; None if it left none.
            Asked for rows that are painted.
        parent: the owner.
    """

    def __init__(
        self,
        log: ActivityLog,
        promise_of: Callable[[Record], Promise | None],
        parent: QtCore.QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._log = log
        self._promise_of = promise_of
        self._needle = ""
        self._shown = Shown.ALL
        self._icons = _icons()
        self.rows: list[Record] = list(log.records)

    # --- what is shown

    def search(self, text: str) -> None:
        """Show only commands in whose words or failure this text occurs."""
        self._needle = text.casefold().strip()
        self._choose()

    def choose(self, shown: Shown) -> None:
        """Show only the commands of a choice."""
        self._shown = shown
        self._choose()

    def _choose(self) -> None:
        self.beginResetModel()
        self.rows = list(filter(self._accepts, self._log.records))
        self.endResetModel()

    def _accepts(self, record: Record) -> bool:
        if not is_shown(record, self._shown):
            return False
        if not self._needle:
            return True
        failure = record.failure.sentence if record.failure else ""
        return self._needle in f"{record.words}\n{record.by}\n{failure}".casefold()

    def take(self, news: News) -> None:
        """Show what is new in the log: in one insertion, whatever came in."""
        if news.dropped:
            self._drop(news.dropped[-1].order)
        added = list(filter(self._accepts, news.added))
        if added:
            first = len(self.rows)
            self.beginInsertRows(_Index(), first, first + len(added) - 1)
            self.rows += added
            self.endInsertRows()
        if len(news.changed) > _MOST_ONE_BY_ONE:
            self._choose()
        else:
            self._update(news.changed)

    def _drop(self, last: int) -> None:
        """Drop the rows up to a record's order."""
        count = self._place(last + 1)
        if count:
            self.beginRemoveRows(_Index(), 0, count - 1)
            del self.rows[:count]
            self.endRemoveRows()

    def _update(self, changed: list[Record]) -> None:
        """Repaint rows that have changed; by that, some may come or go."""
        painted: list[int] = []
        oldest = self._log.records[0].order if self._log.records else 0
        for record in changed:
            at = self._place(record.order)
            is_row = at < len(self.rows) and self.rows[at] is record
            accepted = record.order >= oldest and self._accepts(record)
            if is_row and accepted:
                painted.append(at)
            elif is_row:
                self.beginRemoveRows(_Index(), at, at)
                del self.rows[at]
                self.endRemoveRows()
            elif accepted:
                self.beginInsertRows(_Index(), at, at)
                self.rows.insert(at, record)
                self.endInsertRows()
        if painted:
            last = min(max(painted), len(self.rows) - 1)
            self.dataChanged.emit(self.index(min(painted), 0), self.index(last, len(Column) - 1))

    def _place(self, order: int) -> int:
        """Return the place of the first row of this order or a later one."""
        low, high = 0, len(self.rows)
        while low < high:
            middle = (low + high) // 2
            if self.rows[middle].order < order:
                low = middle + 1
            else:
                high = middle
        return low

    def repaint_undo(self) -> None:
        """Have the undo column painted again, since undo steps have changed."""
        if self.rows:
            last = self.index(len(self.rows) - 1, Column.UNDO)
            self.dataChanged.emit(self.index(0, Column.UNDO), last)

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
            return column_title(Column(section))
        return None

    def data(self, index: Any, role: int = _Role.DisplayRole) -> Any:
        """Return text, icon, tooltip or alignment of a cell."""
        column = index.column()
        if role == _Role.DisplayRole:
            return self._text(self.rows[index.row()], column)
        if role == _Role.DecorationRole and column == Column.STATE:
            return self._icons[self.rows[index.row()].state]
        if role == _Role.ToolTipRole:
            return self._tip(self.rows[index.row()], column)
        if role == _Role.AccessibleTextRole and column == Column.COMMAND:
            record = self.rows[index.row()]
            return f"{record.words}: {row_texts.state_text(record)}"
        if role == _Role.TextAlignmentRole and column in _RIGHT:
            return _TO_THE_RIGHT
        return None

    def _text(self, record: Record, column: int) -> str:
        if column == Column.COMMAND:
            return record.words
        if column == Column.NUMBER:
            return "" if record.number is None else str(record.number)
        if column == Column.TIME:
            return row_texts.time_text(record)
        if column == Column.WHO:
            return record.by
        if column == Column.STATE:
            return row_texts.state_text(record)
        if column == Column.DURATION:
            return row_texts.duration_text(record)
        if column == Column.WARNINGS:
            return row_texts.warnings_text(record)
        return row_texts.undo_text(self._promise_of(record))

    def _tip(self, record: Record, column: int) -> str:
        text = row_texts.failure_text(record) if column == Column.STATE else ""
        return plain_tooltip(text or self._text(record, column))


def _icons() -> dict[State, Any]:
    style = QtWidgets.QApplication.style()
    standard = QtWidgets.QStyle.StandardPixmap
    return {
        State.WAITING: style.standardIcon(standard.SP_MessageBoxInformation),
        State.ASKED: style.standardIcon(standard.SP_MessageBoxQuestion),
        State.RUNNING: style.standardIcon(standard.SP_BrowserReload),
        State.DONE: style.standardIcon(standard.SP_DialogApplyButton),
        State.REFUSED: style.standardIcon(standard.SP_DialogNoButton),
        State.CANCELLED: style.standardIcon(standard.SP_DialogCancelButton),
        State.FAILED: style.standardIcon(standard.SP_MessageBoxCritical),
    }
