# SPDX-License-Identifier: MIT
"""Detection of a value that the person is typing in a tree, a property editor or a spreadsheet.

A command would end that: FreeCAD redraws these views after each change, which closes their editors
or takes the selection out of them. A field that stands by itself is not disturbed.
"""

from __future__ import annotations

from ...protocol.redaction import quoted
from ...protocol.waiting import WaitingCode, WaitingReason
from ...qt import QtCore, QtWidgets

_EDITORS = (
    QtWidgets.QLineEdit,
    QtWidgets.QAbstractSpinBox,
    QtWidgets.QComboBox,
    QtWidgets.QTextEdit,
    QtWidgets.QPlainTextEdit,
)
_TREE = "Gui::TreeWidget"
_PROPERTIES = "Gui::PropertyEditor::PropertyEditor"
_SPREADSHEET = "SpreadsheetGui::SheetTableView"
_CANVAS = "ZoomableView"
"""Class of the canvas on which FreeCAD 1.1 draws a spreadsheet, so that it can be zoomed."""


def unfinished_input(window: QtWidgets.QMainWindow) -> WaitingReason | None:
    """Return the reason to wait if an editor of an item view has the focus, or None.

    Args:
        window: FreeCAD's window. It remembers its focus while another program is in front.
    """
    focus = QtWidgets.QApplication.focusWidget() or window.focusWidget()
    view = None
    if isinstance(focus, _EDITORS):
        view = _view_around(focus) if focus.isVisible() else None
    elif isinstance(focus, QtWidgets.QGraphicsView) and focus.inherits(_CANVAS):
        view = _spreadsheet_in_edit()
    return None if view is None else _reason(view)


def _spreadsheet_in_edit() -> QtWidgets.QAbstractItemView | None:
    # Neither the spreadsheet nor the editor of its cell is a child of the canvas.
    editing = QtWidgets.QAbstractItemView.State.EditingState
    for widget in QtWidgets.QApplication.topLevelWidgets():
        if widget.inherits(_SPREADSHEET) and widget.state() == editing:
            return widget
    return None


def _view_around(editor: QtWidgets.QWidget) -> QtWidgets.QAbstractItemView | None:
    # The view's own state does not tell: FreeCAD's property editor is in `EditingState` long after
    # an editor was closed, and in FreeCAD 1.1, where editors stay open, never.
    inner, outer = editor, editor.parentWidget()
    while outer is not None:
        if isinstance(outer, QtWidgets.QAbstractItemView) and inner == outer.viewport():
            return outer
        inner, outer = outer, outer.parentWidget()
    return None


def _reason(view: QtWidgets.QAbstractItemView) -> WaitingReason:
    index = view.currentIndex()
    if view.inherits(_TREE):
        return WaitingReason(WaitingCode.RENAMING, _first_column(index))
    if view.inherits(_PROPERTIES):
        return WaitingReason(WaitingCode.EDITING_PROPERTY, _first_column(index))
    if view.inherits(_SPREADSHEET):
        return WaitingReason(WaitingCode.EDITING_CELL, _address(index))
    return WaitingReason(WaitingCode.EDITING_ENTRY)


def _first_column(index: QtCore.QModelIndex) -> str:
    return quoted(str(index.sibling(index.row(), 0).data()))


def _address(index: QtCore.QModelIndex) -> str:
    model = index.model()
    column = model.headerData(index.column(), QtCore.Qt.Orientation.Horizontal)
    row = model.headerData(index.row(), QtCore.Qt.Orientation.Vertical)
    return f"{column}{row}"
