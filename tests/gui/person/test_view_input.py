# SPDX-License-Identifier: MIT
"""A key or a turn of the wheel in a 3D view holds commands back for a moment."""

from __future__ import annotations

import FreeCADGui

from conjure_workbench.gui.person.gate import Gate
from conjure_workbench.gui.person.pause import Pause
from conjure_workbench.gui.person.view_input import CALM_S
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason
from conjure_workbench.qt import QtCore, QtGui, QtWidgets

IN_USE = WaitingReason(WaitingCode.USING_VIEW)


def viewer_of(view):
    """The widget of a 3D view that keys go to; its viewport takes the wheel."""
    area = FreeCADGui.getMainWindow().findChild(QtWidgets.QMdiArea)
    return area.activeSubWindow().findChild(QtWidgets.QGraphicsView)


def turn_wheel(widget):
    middle = QtCore.QPointF(widget.rect().center())
    event = QtGui.QWheelEvent(
        middle,
        QtCore.QPointF(widget.mapToGlobal(middle.toPoint())),
        QtCore.QPoint(),
        QtCore.QPoint(0, 120),
        QtCore.Qt.MouseButton.NoButton,
        QtCore.Qt.KeyboardModifier.NoModifier,
        QtCore.Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QtWidgets.QApplication.sendEvent(widget, event)


def test_the_wheel_in_a_view_that_was_there_holds_commands_back(view, window, clock):
    gate = Gate(window, lambda document: 0, Pause(), clock)
    turn_wheel(viewer_of(view).viewport())
    assert gate.reason_to_wait() == IN_USE
    clock.now += CALM_S - 0.1
    assert gate.reason_to_wait() == IN_USE
    clock.now += 0.2
    assert gate.reason_to_wait() is None
    gate.close()


def test_a_key_in_a_view_that_came_later_holds_commands_back(gate, view, clock, press):
    press("Shift", viewer_of(view))
    assert gate.reason_to_wait() == IN_USE
    clock.now += CALM_S
    assert gate.reason_to_wait() is None


def test_keys_elsewhere_hold_nothing_back(gate, view, window, press):
    press("Shift", window.findChild(QtWidgets.QPlainTextEdit, "Python console"))
    assert gate.reason_to_wait() is None


def test_a_gate_that_is_closed_hears_nothing(window, view, press):
    gate = Gate(window, lambda document: 0, Pause())
    gate.close()
    press("Shift", viewer_of(view))
    assert gate.reason_to_wait() is None


def test_a_command_waits_for_the_end_of_a_turn_of_the_wheel(
    server, configure, controller, view, wait_until
):
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    turn_wheel(viewer_of(view).viewport())
    server.command("create_box", "c1")
    wait_until(lambda: controller.status.waiting_for == IN_USE)
    assert server.event("result", 5)["success"]
