# SPDX-License-Identifier: MIT
"""Panel that lists what the assistant did, in a dock of FreeCAD's window."""

from __future__ import annotations

from ...qt import QtCore, QtGui, QtWidgets
from ..status.target_button import TargetButton
from ..status.texts import translate
from . import shown_objects, transcript_export
from .activity_log import ActivityLog, News
from .activity_model import ActivityModel, Shown
from .activity_table import ActivityTable
from .columns import Column
from .details import details_of
from .macro import macro_of
from .record import Record
from .undo_actions import UndoActions

_SIDES = (QtCore.Qt.DockWidgetArea.LeftDockWidgetArea, QtCore.Qt.DockWidgetArea.RightDockWidgetArea)


def _along(area: QtCore.Qt.DockWidgetArea) -> QtCore.Qt.Orientation:
    """Return how table and details lie: one above the other where the dock is high."""
    upright = area in _SIDES
    return QtCore.Qt.Orientation.Vertical if upright else QtCore.Qt.Orientation.Horizontal


class ActivityPanel(QtWidgets.QDockWidget):
    """List of commands with search, choice, details and what can be done with them.

    Args:
        log: the log.
        undo: what can be done with undo steps.
        target: says to which document commands go.
        window: FreeCAD's window.
    """

    def __init__(
        self,
        log: ActivityLog,
        undo: UndoActions,
        target: TargetButton,
        window: QtWidgets.QMainWindow,
    ) -> None:
        super().__init__(window)
        self.setObjectName("ConjureActivityPanel")
        self._log = log
        self._target = target
        self._follows = True
        self._outline = shown_objects.Outline()
        self._area = QtCore.Qt.DockWidgetArea.NoDockWidgetArea
        self.fill(undo)
        self.dockLocationChanged.connect(self._turn)
        self.visibilityChanged.connect(lambda visible: None if visible else self.clear_outline())

    def fill(self, undo: UndoActions) -> None:
        """Make all parts, in the language of now, in place of those that are there."""
        before = self.widget()
        kept = ("", 0) if before is None else (self._search.text(), self._choice.currentIndex())
        self.setWindowTitle(translate("Conjure", "Assistant Activity"))
        body = QtWidgets.QWidget(self)
        self._undo = undo
        undo.setParent(body)
        self.model = ActivityModel(self._log, self._undo.promise_of, body)
        self._search = self._make_search()
        self._choice = self._make_choice()
        self.table = self._make_table()
        self._details = self._make_details()
        self._lay_out(body, self._make_toolbar())
        self.setWidget(body)
        self._search.setText(kept[0])
        self._choice.setCurrentIndex(kept[1])
        self.table.scrollToBottom()
        if before is not None:
            before.setParent(None)
            before.deleteLater()

    def take(self, news: News) -> None:
        """Show what is new in the log."""
        if any(record.by for record in news.added):
            self.table.setColumnHidden(Column.WHO, False)
        self.model.take(news)
        if self._details.isVisible() and self.current() in news.changed:
            self._fill_details()

    def show_undo_steps(self) -> None:
        """Show what can be undone now, since undo steps have changed."""
        self.model.repaint_undo()
        self._undo.show(self.current())

    def clear_outline(self) -> None:
        """Take away what hovering draws into the 3D view, such as for a command's picture."""
        if self._outline.is_shown:
            self._outline.clear()

    def chosen(self) -> list[Record]:
        """Return the commands of the selected rows, in their order."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.rows[row] for row in rows]

    def current(self) -> Record | None:
        """Return the command of the row with the keyboard's focus; None without one."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    # --- what the person does

    def show_details(self) -> None:
        """Show all that is kept of the current command."""
        if self.current() is not None:
            self._details.show()
            self._fill_details()

    def select_objects(self) -> None:
        """Select the objects of the chosen commands in FreeCAD."""
        shown_objects.select(shown_objects.objects_of(self.chosen()))

    def zoom_to(self) -> None:
        """Fit the 3D view to the objects of the chosen commands; the selection stays."""
        shown_objects.zoom_to(shown_objects.objects_of(self.chosen()))

    def copy_as_macro(self) -> None:
        """Put a macro of the chosen commands, and of what they need, on the clipboard."""
        if self.chosen():
            text = macro_of(self.chosen(), self._log.records)
            QtWidgets.QApplication.clipboard().setText(text)

    def export_transcript(self) -> None:
        """Ask for a file and write the shown commands to it."""
        transcript_export.ask_and_write(self.model.rows, self)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        """Notice the pointer leaving the table, and keys in table and details."""
        if event.type() == QtCore.QEvent.Type.Leave:
            self.clear_outline()
        elif event.type() == QtCore.QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined]
            if watched is self.table and key in (
                QtCore.Qt.Key.Key_Return,
                QtCore.Qt.Key.Key_Enter,
            ):
                self.show_details()
                return True
            if watched is self.table and event.matches(QtGui.QKeySequence.StandardKey.Find):  # type: ignore[attr-defined]
                self._search.setFocus()
                return True
            if key == QtCore.Qt.Key.Key_Escape and self._details.isVisible():
                self._details.hide()
                self.table.setFocus()
                return True
        return super().eventFilter(watched, event)

    # --- parts

    def _make_search(self) -> QtWidgets.QLineEdit:
        search = QtWidgets.QLineEdit(self)
        search.setObjectName("ConjureActivitySearch")
        search.setPlaceholderText(translate("Conjure", "Search commands and objects"))
        search.setAccessibleName(translate("Conjure", "Search commands and objects"))
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self.model.search)
        search.returnPressed.connect(lambda: self.table.setFocus())
        return search

    def _make_choice(self) -> QtWidgets.QComboBox:
        choice = QtWidgets.QComboBox(self)
        choice.setObjectName("ConjureActivityChoice")
        choice.setAccessibleName(translate("Conjure", "Commands that are shown"))
        for shown, text in (
            (Shown.ALL, translate("Conjure", "All commands")),
            (Shown.WITHOUT_QUESTIONS, translate("Conjure", "Without questions")),
            (Shown.OPEN, translate("Conjure", "Waiting or running")),
            (Shown.NOT_DONE, translate("Conjure", "Not done")),
        ):
            choice.addItem(text, shown.value)
        choice.setToolTip(translate("Conjure", "Questions are commands that only read"))
        choice.currentIndexChanged.connect(lambda at: self.model.choose(Shown(choice.itemData(at))))
        return choice

    def _make_table(self) -> QtWidgets.QTableView:
        table = ActivityTable(self.model, self)
        # Until a client says who it is.
        table.setColumnHidden(Column.WHO, not any(one.by for one in self._log.records))
        table.doubleClicked.connect(lambda _: self.show_details())
        table.entered.connect(self._outline_row)
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)
        table.selectionModel().currentRowChanged.connect(self._current_changed)
        self.model.rowsAboutToBeInserted.connect(self._note_whether_at_end)
        self.model.rowsInserted.connect(self._follow)
        return table

    def _make_details(self) -> QtWidgets.QPlainTextEdit:
        details = QtWidgets.QPlainTextEdit(self)
        details.setObjectName("ConjureActivityDetails")
        details.setAccessibleName(translate("Conjure", "Details of the command"))
        details.setReadOnly(True)
        details.setTabChangesFocus(True)
        details.installEventFilter(self)
        details.hide()
        return details

    def _make_toolbar(self) -> QtWidgets.QToolBar:
        toolbar = QtWidgets.QToolBar(self)
        toolbar.setObjectName("ConjureActivityActions")
        for name, text, tip, act in (
            (
                "ShowDetails",
                translate("Conjure", "&Details"),
                translate("Conjure", "Shows request, reply and error"),
                self.show_details,
            ),
            (
                "SelectObjects",
                translate("Conjure", "&Select Objects"),
                translate("Conjure", "Selects what the chosen commands made and changed"),
                self.select_objects,
            ),
            (
                "ZoomTo",
                translate("Conjure", "&Zoom To"),
                translate("Conjure", "Fits the view to what the chosen commands made and changed"),
                self.zoom_to,
            ),
            (
                "CopyAsMacro",
                translate("Conjure", "Copy as &Macro"),
                translate(
                    "Conjure",
                    "Copies a macro that runs the chosen commands again; it may contain paths",
                ),
                self.copy_as_macro,
            ),
            (
                "ExportTranscript",
                translate("Conjure", "&Export Transcript…"),
                translate("Conjure", "Writes the shown commands to a file; it may contain paths"),
                self.export_transcript,
            ),
        ):
            action = QtGui.QAction(text, toolbar)
            action.setObjectName(f"ConjureActivity{name}")
            action.setToolTip(tip)
            action.triggered.connect(lambda _checked=False, act=act: act())
            toolbar.addAction(action)
            self.table.addAction(action)
        toolbar.addSeparator()
        toolbar.addActions(self._undo.actions)
        self.table.addActions(self._undo.actions)
        self.table.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.ActionsContextMenu)
        return toolbar

    def _lay_out(self, body: QtWidgets.QWidget, toolbar: QtWidgets.QToolBar) -> None:
        top = QtWidgets.QHBoxLayout()
        top.addWidget(self._search, 1)
        top.addWidget(self._choice)
        self._parts = parts = QtWidgets.QSplitter(_along(self._area), body)
        parts.addWidget(self.table)
        parts.addWidget(self._details)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 1)
        column = QtWidgets.QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._target)
        column.addLayout(top)
        column.addWidget(parts, 1)
        column.addWidget(self._undo.note)
        column.addWidget(toolbar)

    # --- what the parts tell

    def _turn(self, area: QtCore.Qt.DockWidgetArea) -> None:
        self._area = area
        self._parts.setOrientation(_along(area))

    def _fill_details(self) -> None:
        record = self.current()
        self._details.setPlainText("" if record is None else details_of(record))

    @QtCore.Slot()
    def _current_changed(self) -> None:
        self._undo.show(self.current())
        if self._details.isVisible():
            self._fill_details()

    def _outline_row(self, index: QtCore.QModelIndex) -> None:
        self._outline.show(shown_objects.objects_of([self.model.rows[index.row()]]))

    @QtCore.Slot()
    def _note_whether_at_end(self) -> None:
        bar = self.table.verticalScrollBar()
        self._follows = bar.value() >= bar.maximum()

    @QtCore.Slot()
    def _follow(self) -> None:
        if self._follows:
            self.table.scrollToBottom()
