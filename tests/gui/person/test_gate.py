# SPDX-License-Identifier: MIT
"""Each thing a person may be in the middle of holds commands back, and is named."""

from __future__ import annotations

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench.gui.person import gate as gate_module
from conjure_workbench.gui.person.gate import STALE_MOUSE_S
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason
from conjure_workbench.qt import QtCore, QtWidgets


@pytest.fixture
def box():
    document = FreeCAD.newDocument("Part")
    box = document.addObject("Part::Box", "Box")
    document.recompute()
    document.commitTransaction()
    return box


def test_nothing_holds_commands_back_from_an_idle_person(gate, box):
    assert gate.reason_to_wait() is None


def test_a_modal_dialog_is_named(gate, window):
    dialog = QtWidgets.QMessageBox(window)
    dialog.setText("<b>Save changes?</b>")
    dialog.setModal(True)
    dialog.show()
    assert gate.reason_to_wait() == WaitingReason(WaitingCode.DIALOG_OPEN, "Save changes?")
    dialog.close()
    assert gate.reason_to_wait() is None


def test_the_words_of_a_dialog_are_cut_and_escaped(gate, window):
    dialog = QtWidgets.QDialog(window)
    dialog.setWindowTitle("a\x1b\u202eb" + "c" * 10_000)
    dialog.setModal(True)
    dialog.show()
    name = gate.reason_to_wait().name
    dialog.close()
    assert name.startswith("a\\x1b\\u202ebccc")
    assert len(name) < 300


def test_a_window_that_is_not_modal_holds_nothing_back(gate, window):
    dialog = QtWidgets.QDialog(window)
    dialog.show()
    assert gate.reason_to_wait() is None
    dialog.close()


def test_an_open_menu_holds_commands_back(gate, window, wait_until):
    menu = QtWidgets.QMenu(window)
    menu.addAction("Something")
    menu.popup(window.mapToGlobal(QtCore.QPoint(50, 50)))
    assert gate.reason_to_wait() == WaitingReason(WaitingCode.MENU_OPEN)
    menu.close()
    wait_until(lambda: gate.reason_to_wait() is None)


def test_a_task_panel_holds_commands_back(gate):
    class Panel:
        def __init__(self):
            self.form = QtWidgets.QWidget()

    FreeCADGui.Control.showDialog(Panel())
    assert gate.reason_to_wait() == WaitingReason(WaitingCode.TASK_OPEN)
    FreeCADGui.Control.closeDialog()
    assert gate.reason_to_wait() is None


def test_an_object_in_edit_is_named(gate, box, wait_until):
    box.Label = "Base Plate"
    FreeCADGui.ActiveDocument.setEdit(box)
    assert gate.reason_to_wait() == WaitingReason(WaitingCode.OBJECT_IN_EDIT, "Base Plate")
    FreeCADGui.ActiveDocument.resetEdit()
    wait_until(lambda: gate.reason_to_wait() is None)


def test_an_unfinished_change_of_the_person_holds_commands_back(gate, box):
    document = box.Document
    document.UndoMode = 1
    document.openTransaction("Drag")
    box.Length = 20
    assert gate.reason_to_wait() == WaitingReason(WaitingCode.CHANGE_OPEN, "Drag", "Part")
    document.commitTransaction()
    assert gate.reason_to_wait() is None


def test_what_a_macro_deleted_without_a_transaction_holds_nothing_back(gate, box):
    document = box.Document
    document.UndoMode = 1
    document.openTransaction("Make")
    made = document.addObject("Part::Box", "Made")
    document.commitTransaction()
    document.removeObject(made.Name)
    assert document.HasPendingTransaction, "FreeCAD opened one by itself, and nobody closes it"
    assert gate.reason_to_wait() is None


class HeldButton:
    @staticmethod
    def mouseButtons():  # noqa: N802
        return QtCore.Qt.MouseButton.LeftButton


def test_a_held_mouse_button_holds_commands_back_until_it_is_stale(gate, clock, monkeypatch):
    # No test can hold a real button under every window system; Qt's answer is replaced.
    real = gate_module.QtWidgets.QApplication

    class Application:
        mouseButtons = HeldButton.mouseButtons  # noqa: N815
        activeModalWidget = real.activeModalWidget  # noqa: N815
        activePopupWidget = real.activePopupWidget  # noqa: N815

    class Widgets:
        QApplication = Application
        QMessageBox = QtWidgets.QMessageBox

    monkeypatch.setattr(gate_module, "QtWidgets", Widgets)
    held = WaitingReason(WaitingCode.MOUSE_HELD)
    assert gate.reason_to_wait() == held
    clock.now += STALE_MOUSE_S - 1
    assert gate.reason_to_wait() == held
    clock.now += 2
    assert gate.reason_to_wait() is None
