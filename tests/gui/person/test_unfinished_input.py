# SPDX-License-Identifier: MIT
"""A command that arrives while the person types in a view waits, and takes nothing from them."""

from __future__ import annotations

import time

import FreeCADGui
import pytest

from conjure_workbench.modeling.document.transaction import pending_of_the_person
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason
from conjure_workbench.qt import QtCore, QtWidgets


@pytest.fixture
def send_and_wait(connected, controller, wait_until):
    """Send a command and return the status once it waits; the argument is how many do by then."""

    def send(number: int):
        connected.command("create_box", f"c{number}", length=number)

        def waiting():
            status = controller.status
            return status if status.queued == number and status.waiting_for else None

        return wait_until(waiting)

    return send


@pytest.fixture
def results(connected):
    """All commands' results, by then `number` of them."""
    return lambda number: [connected.event("result", 20) for _ in range(number)]


@pytest.fixture
def part(document, window, focus, press):
    document.UndoMode = 1
    document.openTransaction("Make")
    box = document.addObject("Part::Box", "Base")
    box.Height = 45
    document.addObject("Spreadsheet::Sheet", "Sizes")
    document.recompute()
    document.commitTransaction()
    window.activateWindow()
    yield document
    # FreeCAD crashes where a document is closed under an open editor of its properties.
    if focus() is not None:
        press("Escape")


@pytest.fixture
def rename(tree, part, focus, press, wait_until):
    """Begin to rename the box in the tree; returns the editor."""

    def begin():
        flags = QtCore.Qt.MatchFlag.MatchRecursive | QtCore.Qt.MatchFlag.MatchExactly
        # The tree learns of new objects a moment later, and which of them it shows.
        (item,) = wait_until(lambda: tree.findItems("Base", flags, 0))
        tree.setCurrentItem(item)
        tree.setFocus()
        wait_until(lambda: focus() == tree)
        return wait_until(lambda: _edited(press, focus))

    return begin


def _edited(press, focus):
    """The editor of the current item, if it stays: a late turn of the window's focus closes it."""
    press("F2")
    field, until = focus(), time.monotonic() + 0.15
    while time.monotonic() < until:
        QtCore.QCoreApplication.processEvents()
    return field if isinstance(field, QtWidgets.QLineEdit) and focus() == field else None


@pytest.fixture
def open_property(part, row_of, focus, press, wait_until):
    """`open_property(view, "Height")`: open the editor of a property of the box."""

    def begin(view, name):
        FreeCADGui.Selection.clearSelection()
        FreeCADGui.Selection.addSelection(part.Base)
        # FreeCAD fills the view anew a tenth of a second after the selection has changed, which
        # would close the editor; until then it may show the same rows of what was selected before.
        filled_at = time.monotonic() + 0.25
        wait_until(lambda: time.monotonic() >= filled_at)
        index = row_of(view, name)
        view.scrollTo(index)
        view.setFocus()
        view.setCurrentIndex(index)
        press("F2")
        assert focus() != view
        return focus()

    return begin


def test_a_command_at_each_key_of_a_rename_takes_nothing_from_it(
    part, rename, focus, press, send_and_wait, results
):
    editor = rename()
    status = send_and_wait(1)
    assert status.waiting_for == WaitingReason(WaitingCode.RENAMING, "Base")
    for count, letter in enumerate("Leg", start=2):
        press(letter)
        send_and_wait(count)
        assert focus() == editor
        assert editor.text() == "Leg"[: count - 1]
        assert part.Base.Label == "Base"
    press("Return")
    assert [result["success"] for result in results(4)] == [True] * 4
    assert part.Base.Label == "Leg"
    assert pending_of_the_person(None) is None
    assert not part.HasPendingTransaction
    assert len(part.Objects) == 2 + 4


def test_a_rename_that_is_given_up_lets_commands_go_on(part, rename, press, send_and_wait, results):
    rename()
    press("L")
    send_and_wait(1)
    press("Escape")
    assert results(1)[0]["success"]
    assert part.Base.Label == "Base"
    assert pending_of_the_person(None) is None


def test_an_opened_property_keeps_its_selection_for_the_next_key(
    part, data_editor, open_property, press, send_and_wait, results
):
    field = open_property(data_editor, "Height")
    line = field.findChild(QtWidgets.QLineEdit)
    assert line.selectedText() == "45.00"
    status = send_and_wait(1)
    assert status.waiting_for == WaitingReason(WaitingCode.EDITING_PROPERTY, "Height")
    assert line.selectedText() == "45.00"
    press("4")
    assert line.text().replace(" mm", "") == "4"
    press("Return")
    press("Escape")
    assert results(1)[0]["success"]
    assert part.Base.Height.Value == 4


def test_an_editor_that_was_closed_holds_nothing_back(data_editor, open_property, press, gate):
    open_property(data_editor, "Height")
    assert gate.reason_to_wait().code is WaitingCode.EDITING_PROPERTY
    press("Escape")
    assert gate.reason_to_wait() is None


def test_a_choice_in_the_property_editor_holds_commands_back(
    data_editor, window, open_property, press, gate
):
    tabs = window.findChild(QtWidgets.QTabWidget, "propertyTab")
    tabs.setCurrentIndex(0)
    open_property(tabs.currentWidget(), "Display Mode")
    if QtWidgets.QApplication.activePopupWidget() is not None:
        press("Escape")
    assert gate.reason_to_wait() == WaitingReason(WaitingCode.EDITING_PROPERTY, "Display Mode")


def test_a_cell_of_a_spreadsheet_is_named_and_keeps_what_was_typed(
    part, press, send_and_wait, results, wait_until
):
    FreeCADGui.ActiveDocument.setEdit("Sizes")

    def look():
        # FreeCAD 1.1 draws it on a canvas: it is no child of the window.
        shown = QtWidgets.QApplication.allWidgets()
        return next((one for one in shown if one.objectName() == "cells" and one.isVisible()), None)

    cells = wait_until(look)
    canvas = cells.graphicsProxyWidget()
    (canvas.scene().views()[0] if canvas else cells).setFocus()
    cells.setFocus()
    cells.setCurrentIndex(cells.model().index(1, 1))
    press("4")
    status = send_and_wait(1)
    assert status.waiting_for == WaitingReason(WaitingCode.EDITING_CELL, "B2")
    press("2")
    press("Return")
    assert results(1)[0]["success"]
    assert part.Sizes.get("B2") == 42


def test_typing_in_the_python_console_holds_nothing_back(
    part, window, focus, press, connected, results
):
    window.findChild(QtWidgets.QDockWidget, "Python console").show()
    console = window.findChild(QtWidgets.QPlainTextEdit, "Python console")
    console.setFocus()
    press("x")
    connected.command("create_box", "c1")
    assert results(1)[0]["success"]
    assert focus() == console
    press("Backspace")


def test_a_search_field_above_a_list_is_no_editor_of_it(window, gate, focus, wait_until):
    dock = QtWidgets.QDockWidget("Search", window)
    view = QtWidgets.QTreeWidget(dock)
    field = QtWidgets.QLineEdit(view)
    dock.setWidget(view)
    window.addDockWidget(QtCore.Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    try:
        dock.show()
        field.setFocus()
        wait_until(lambda: focus() == field)
        assert gate.reason_to_wait() is None
        item = QtWidgets.QTreeWidgetItem(["One"])
        view.addTopLevelItem(item)
        item.setFlags(item.flags() | QtCore.Qt.ItemFlag.ItemIsEditable)
        view.editItem(item)
        assert gate.reason_to_wait() == WaitingReason(WaitingCode.EDITING_ENTRY)
    finally:
        window.removeDockWidget(dock)
        dock.deleteLater()
