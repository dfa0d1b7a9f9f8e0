# SPDX-License-Identifier: MIT
"""Table of the activity panel: a row for each command, which keeps room for its words."""

from __future__ import annotations

from ...qt import QtCore, QtGui, QtWidgets
from ..status.form_parts import fit_columns
from ..status.texts import translate
from .activity_model import ActivityModel
from .columns import Column, widest_texts

LEAST_SEEN = 24
"""Characters of a command that are seen however little room the table has; it can be scrolled."""


class ActivityTable(QtWidgets.QTableView):
    """Table of commands; the column of their words takes the room that the others leave.

    Args:
        model: its rows.
        parent: the panel.
    """

    def __init__(self, model: ActivityModel, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ConjureActivityTable")
        self.setAccessibleName(translate("Conjure", "Commands of the assistant"))
        self.setModel(model)
        self.setSelectionBehavior(QtWidgets.QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QtWidgets.QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        # The height of every row is known, and Qt need not ask ten thousand of them.
        rows.setSectionResizeMode(QtWidgets.QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() * 3 // 2)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(QtCore.Qt.AlignmentFlag.AlignLeft)
        fit_columns(self, widest_texts())
        columns.sectionResized.connect(self._give_room)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        """Give the commands the room that is left; Qt calls this."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self, changed: int = -1) -> None:
        if changed == Column.COMMAND:
            return
        header = self.horizontalHeader()
        taken = sum(header.sectionSize(one) for one in Column if one is not Column.COMMAND)
        least = self.fontMetrics().averageCharWidth() * LEAST_SEEN
        header.resizeSection(Column.COMMAND, max(least, self.viewport().width() - taken))
