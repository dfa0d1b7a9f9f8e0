# SPDX-License-Identifier: MIT
"""Window beside FreeCAD's with the checkpoints and snapshots of the document in front."""

from __future__ import annotations

from typing import Any, Callable, ContextManager

from ...modeling.runner import Runner
from ...protocol.waiting import WaitingReason
from ...qt import QtCore, QtGui, QtWidgets
from ...vocabulary.sentences.plain_text import plain
from ..announcing import announce
from ..status.form_parts import check_box, fit_columns, note, push_button
from ..status.language import follow_language
from ..status.texts import translate
from ..timers import timer
from .checkpoint_acts import CheckpointActs, front_document
from .checkpoint_model import CheckpointModel, Column
from .checkpoint_reading import CheckpointReading, Row
from .checkpoint_words import LONGEST_NAME
from .comparison_view import ComparisonView

LOOK_MS = 500
"""Interval of looks at which document is in front, and whether it or its copies have changed."""

_WIDTHS = {
    Column.TIME: "00:00:00",
    Column.MAKER: "Assistant",
    Column.SIZE: "000.00 KiB",
    Column.NAME: "checkpoint_0000000000",
    Column.DOCUMENT: "A document",
}
"""Texts as wide as the columns; the reasons take what is left."""


class CheckpointsWindow(QtWidgets.QDialog):
    """List of copies, what has changed since one, and what can be done with them. Not modal.

    Args:
        runner: does what the person chooses.
        unfinished: returns what the person has open, for which nothing can be done now, or None.
        ignoring: surrounds what FreeCAD does by itself to what the person sees.
        window: FreeCAD's window.
    """

    def __init__(
        self,
        runner: Runner,
        unfinished: Callable[[], WaitingReason | None],
        ignoring: Callable[[], ContextManager[None]],
        window: QtWidgets.QMainWindow,
    ) -> None:
        super().__init__(window)
        self.setObjectName("ConjureCheckpoints")
        self.setWindowTitle(translate("Conjure", "Conjure: Checkpoints"))
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runner = runner
        self._seen: object = None
        self._wanted = ""
        self._reading = CheckpointReading(runner.snapshots, runner.checkpoints.store, self)
        self._reading.done.connect(self._show_rows)
        self._reading.failed.connect(self._tell)
        self._heading = note("ConjureCheckpointsHeading")
        self.model = CheckpointModel(self)
        self.table = self._make_table()
        self.changes = ComparisonView()
        self._note = note("ConjureCheckpointsNote")
        self._acts = CheckpointActs(
            runner, unfinished, ignoring, changes=self.changes, tell=self._tell, parent=self
        )
        self._lay_out()
        self._looks = timer(self, LOOK_MS, self.look, repeats=True)

    def choose(self, snapshot_id: str) -> None:
        """Choose a copy, once the list is read."""
        self._wanted = snapshot_id
        self.look()
        self._choose_wanted()

    def current(self) -> Row | None:
        """Return the copy that is chosen in the list; None without one."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    @QtCore.Slot()
    def look(self) -> None:
        """Show what is true now: the document in front, its copies, and what can be done."""
        document = front_document()
        everywhere = self._everywhere.isChecked()
        wanted = None if everywhere else document
        name = "" if document is None else document.Name
        seen = (name, everywhere, self._reading.mark(wanted))
        if seen != self._seen:
            self._seen = seen
            self.table.setColumnHidden(Column.DOCUMENT, not everywhere)
            if document is None and not everywhere:
                self._reading.stop()
                self._show_rows([])
            else:
                self._reading.start(wanted)
        self._show_heading(document)
        self._acts.offer(self.current())

    def showEvent(self, event: QtGui.QShowEvent) -> None:
        """Look at once and from now on; Qt calls this."""
        super().showEvent(event)
        self.look()
        self._looks.start()
        self.table.setFocus()

    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        """Look no further; Qt calls this."""
        self._looks.stop()
        self._reading.stop()
        super().hideEvent(event)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """Notice Enter in the table; Qt calls this."""
        if event.type() == QtCore.QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined]
            if key in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
                self._acts.compare()
                return True
        return super().eventFilter(watched, event)

    # --- parts

    def _make_table(self) -> QtWidgets.QTableView:
        table = QtWidgets.QTableView(self)
        table.setObjectName("ConjureCheckpointsTable")
        table.setAccessibleName(translate("Conjure", "Checkpoints and snapshots"))
        table.setModel(self.model)
        table.setSelectionBehavior(QtWidgets.QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QtWidgets.QAbstractItemView.SelectionMode.SingleSelection)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        rows, columns = table.verticalHeader(), table.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QtWidgets.QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() * 3 // 2)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(QtCore.Qt.AlignmentFlag.AlignLeft)
        fit_columns(table, {column: [text] for column, text in _WIDTHS.items()})
        columns.setSectionResizeMode(Column.WHY, QtWidgets.QHeaderView.ResizeMode.Stretch)
        table.installEventFilter(self)
        table.doubleClicked.connect(lambda _: self._acts.compare())
        table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        return table

    def _lay_out(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.addWidget(self._heading)
        parts = QtWidgets.QSplitter(QtCore.Qt.Orientation.Vertical)
        parts.addWidget(self.table)
        parts.addWidget(self.changes)
        parts.setChildrenCollapsible(False)
        column.addWidget(parts, 1)
        self._everywhere = check_box(
            column,
            "ConjureCheckpointsEverywhere",
            translate("Conjure", "Also those of &other documents"),
            translate("Conjure", "Lists the copies of all documents, open or not"),
        )
        self._everywhere.toggled.connect(lambda _: self.look())
        column.addWidget(self._note)
        row = QtWidgets.QHBoxLayout()
        for button in self._acts.buttons:
            row.addWidget(button)
        row.addStretch(1)
        close = push_button("ConjureCheckpointsClose", translate("Conjure", "C&lose"))
        close.clicked.connect(self.close)
        row.addWidget(close)
        column.addLayout(row)
        characters = self.fontMetrics().averageCharWidth()
        self.resize(characters * 130, self.fontMetrics().lineSpacing() * 28)

    # --- what the parts tell

    def _show_heading(self, document: Any) -> None:
        if self._everywhere.isChecked():
            self._heading.setText(translate("Conjure", "Copies of all documents:"))
            return
        if document is None:
            self._heading.setText(translate("Conjure", "No document is open."))
            return
        text = translate("Conjure", "Copies of '{document}', the document in front:").format(
            document=plain(document.Label, LONGEST_NAME)
        )
        skipped = self._runner.checkpoints.skipped_at(document.Name)
        if skipped is not None:
            told = translate(
                "Conjure",
                "None was made before command {number}: it would have taken over a second, or "
                "could not be written.",
            ).format(number=skipped)
            text = f"{text}\n{told}"
        self._heading.setText(text)

    @QtCore.Slot(list)
    def _show_rows(self, rows: list[Row]) -> None:
        current = self.current()
        if current is not None and not self._wanted:
            self._wanted = current.snapshot.id
        self.model.show(rows)
        self._choose_wanted()
        self._acts.offer(self.current())

    def _choose_wanted(self) -> None:
        at = self.model.place(self._wanted) if self._wanted else None
        if at is not None:
            self._wanted = ""
            self.table.selectRow(at)

    def _chosen(self) -> None:
        self._acts.offer(self.current())

    def _tell(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.setAccessibleName(sentence)
        if sentence:
            announce(self._note, sentence)
        # What is told may be the last thing before FreeCAD is held for a while.
        self._note.repaint()


def show_window(
    runner: Runner,
    unfinished: Callable[[], WaitingReason | None],
    ignoring: Callable[[], ContextManager[None]],
    window: QtWidgets.QMainWindow,
) -> CheckpointsWindow:
    """Show the window, one at a time, and return it; see `CheckpointsWindow`."""
    there = [one for one in window.findChildren(CheckpointsWindow) if one.isVisible()]
    if there:
        shown = there[0]
    else:
        shown = CheckpointsWindow(runner, unfinished, ignoring, window)
        follow_language(shown, lambda: show_window(runner, unfinished, ignoring, window))
    shown.show()
    shown.raise_()
    shown.activateWindow()
    return shown
