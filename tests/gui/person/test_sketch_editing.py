# SPDX-License-Identifier: MIT
"""Commands that arrive while the person edits a sketch wait, and take nothing from it."""

from __future__ import annotations

import time
from itertools import count

import FreeCAD
import FreeCADGui
import Part
import pytest
import Sketcher

from conjure_workbench.protocol.waiting import WaitingCode
from conjure_workbench.qt import QtCore, QtWidgets


@pytest.fixture
def sketch(document):
    """A sketch of one line, in edit, as by a double click in the tree."""
    document.UndoMode = 1
    document.openTransaction("Make")
    sketch = document.addObject("Sketcher::SketchObject", "Outline")
    end = FreeCAD.Vector(30, 0, 0)
    sketch.addGeometry(Part.LineSegment(FreeCAD.Vector(0, 0, 0), end), False)
    sketch.addConstraint(Sketcher.Constraint("Horizontal", 0))
    document.recompute()
    document.commitTransaction()
    FreeCADGui.ActiveDocument.setEdit(sketch.Name)
    yield sketch
    if FreeCADGui.ActiveDocument is not None:
        FreeCADGui.ActiveDocument.resetEdit()


@pytest.fixture
def arrive(connected, controller, wait_until):
    """`arrive(code)`: one more command arrives and waits, for this reason."""
    numbers = count(1)

    def send(code):
        number = next(numbers)
        connected.command("create_box", f"c{number}")
        wait_until(lambda: controller.status.queued == number)
        wait_until(lambda: controller.status.waiting_for is not None)
        assert controller.status.waiting_for.code is code

    return send


@pytest.fixture
def run_with_dialog(wait_until):
    """`run_with_dialog("Sketcher_ConstrainDistance", act)`: a command, and acts in its dialog."""

    def run(command, act):
        failed = []
        until = time.monotonic() + 10

        def look():
            dialog = QtWidgets.QApplication.activeModalWidget()
            if dialog is None:
                return
            if not dialog.isActiveWindow() and time.monotonic() < until:
                dialog.activateWindow()
                return
            looking.stop()
            try:
                act(dialog)
            except BaseException as error:
                failed.append(error)
                dialog.reject()

        looking = QtCore.QTimer()
        looking.timeout.connect(look)
        looking.start(20)
        FreeCADGui.runCommand(command)
        # In FreeCAD 0.20 the dialog opens a moment after the command.
        wait_until(lambda: not looking.isActive())
        if failed:
            raise failed[0]

    return run


def names(document):
    return [one.Name for one in document.Objects]


def test_a_dimension_is_typed_key_by_key_while_commands_arrive(
    sketch, x_input, arrive, run_with_dialog, connected, wait_until
):
    document = sketch.Document

    def dimension(dialog):
        line = dialog.findChild(QtWidgets.QLineEdit, "qt_spinbox_lineedit")
        wait_until(line.hasFocus)
        for typed in ("4", "42"):
            x_input.type(typed[-1])
            wait_until(lambda typed=typed: line.text().replace(" mm", "") == typed)
            arrive(WaitingCode.DIALOG_OPEN)
            assert line.hasFocus()
            assert line.text().replace(" mm", "") == typed
        x_input.press_key("Return")
        wait_until(lambda: not dialog.isVisible())

    arrive(WaitingCode.OBJECT_IN_EDIT)
    FreeCADGui.Selection.clearSelection()
    FreeCADGui.Selection.addSelection(document.Name, sketch.Name, "Edge1")
    run_with_dialog("Sketcher_ConstrainDistance", dimension)
    assert sketch.Constraints[-1].Value == 42
    arrive(WaitingCode.OBJECT_IN_EDIT)
    assert FreeCADGui.ActiveDocument.getInEdit().Object == sketch
    assert names(document) == ["Outline"]
    FreeCADGui.ActiveDocument.resetEdit()
    assert [connected.event("result", 20)["success"] for _ in range(4)] == [True] * 4
    assert sketch.Shape.Length == pytest.approx(42)
    assert len(document.Objects) == 1 + 4
    assert not document.HasPendingTransaction
    # The person's step lies below the commands', as they did it first.
    assert [name.startswith("Conjure") for name in document.UndoNames[:5]] == [True] * 4 + [False]


def test_a_line_that_is_deleted_in_the_sketch_while_commands_arrive_stays_deleted(
    sketch, x_input, arrive, connected, wait_until, window
):
    document = sketch.Document
    arrive(WaitingCode.OBJECT_IN_EDIT)
    FreeCADGui.Selection.addSelection(document.Name, sketch.Name, "Edge1")
    viewer = (
        window.findChild(QtWidgets.QMdiArea).activeSubWindow().findChild(QtWidgets.QGraphicsView)
    )
    viewer.setFocus()
    x_input.press_key("Delete")
    wait_until(lambda: sketch.GeometryCount == 0)
    arrive(WaitingCode.OBJECT_IN_EDIT)
    assert FreeCADGui.ActiveDocument.getInEdit().Object == sketch
    FreeCADGui.ActiveDocument.resetEdit()
    assert [connected.event("result", 20)["success"] for _ in range(2)] == [True] * 2
    assert sketch.GeometryCount == 0
    assert len(document.Objects) == 1 + 2
    assert not document.HasPendingTransaction


def test_a_length_is_typed_in_a_task_while_commands_arrive(
    sketch, x_input, arrive, connected, window, wait_until
):
    document = sketch.Document
    FreeCADGui.ActiveDocument.resetEdit()
    FreeCADGui.Selection.clearSelection()
    FreeCADGui.Selection.addSelection(sketch)
    FreeCADGui.runCommand("Part_Extrude")
    field = wait_until(lambda: window.findChild(QtWidgets.QAbstractSpinBox, "spinLenFwd"))
    line = field.findChild(QtWidgets.QLineEdit)
    wait_until(field.isVisible)
    # FreeCAD 1.1 gives the focus to the view a moment after the sketch was left.
    shown = time.monotonic()
    wait_until(lambda: time.monotonic() > shown + 0.3)
    field.setFocus()
    field.selectAll()
    for typed in ("4", "42"):
        x_input.type(typed[-1])
        wait_until(lambda typed=typed: line.text().replace(" mm", "") == typed)
        arrive(WaitingCode.TASK_OPEN)
        assert window.focusWidget() in (field, line)
        assert line.text().replace(" mm", "") == typed
    assert names(document) == ["Outline"]
    FreeCADGui.Control.closeDialog()
    assert [connected.event("result", 20)["success"] for _ in range(2)] == [True] * 2
    assert len(document.Objects) == 1 + 2
