# SPDX-License-Identifier: MIT
"""The button that finishes a change stays under the pointer that presses it."""

from __future__ import annotations

import pytest

from conjure_workbench.gui.status.finish_offer import FinishOffer
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason
from conjure_workbench.qt import QtCore, QtGui, QtWidgets

LEFT_OPEN = WaitingReason(WaitingCode.CHANGE_LEFT_OPEN, "Drag Box", "Bracket")


@pytest.fixture
def presses():
    return []


@pytest.fixture
def offer(window, presses):
    made = FinishOffer(lambda: presses.append(True), window)
    made.show_reason(LEFT_OPEN)
    yield made
    window.statusBar().removeWidget(made)
    made.deleteLater()


@pytest.fixture
def button(offer):
    return offer.findChild(QtWidgets.QPushButton, "ConjureFinishIt")


def mouse(button, kind):
    middle = QtCore.QPointF(button.rect().center())
    left = QtCore.Qt.MouseButton.LeftButton
    held = QtCore.Qt.MouseButton.NoButton if kind == QtCore.QEvent.Type.MouseButtonRelease else left
    on_screen = QtCore.QPointF(button.mapToGlobal(middle.toPoint()))
    modifiers = QtCore.Qt.KeyboardModifier.NoModifier
    event = QtGui.QMouseEvent(kind, middle, on_screen, left, held, modifiers)
    QtWidgets.QApplication.sendEvent(button, event)


def test_other_reasons_hide_it(offer):
    assert offer.isVisible()
    offer.show_reason(WaitingReason(WaitingCode.CHANGE_OPEN, "Drag Box", "Bracket"))
    assert not offer.isVisible()
    offer.show_reason(LEFT_OPEN)
    offer.show_reason(None)
    assert not offer.isVisible()


def test_a_press_is_not_lost_although_the_held_mouse_is_a_reason_of_its_own(offer, button, presses):
    mouse(button, QtCore.QEvent.Type.MouseButtonPress)
    offer.show_reason(WaitingReason(WaitingCode.MOUSE_HELD))
    assert offer.isVisible()
    mouse(button, QtCore.QEvent.Type.MouseButtonRelease)
    assert presses == [True]
    assert not offer.isVisible()


def test_a_long_name_is_cut_in_the_status_bar_and_whole_in_the_tooltip(offer, button):
    name = "Change " + "x" * 100
    offer.show_reason(WaitingReason(WaitingCode.CHANGE_LEFT_OPEN, name, "Bracket"))
    assert len(offer.findChild(QtWidgets.QLabel).text()) < 60
    assert name in button.toolTip()


def test_the_keyboard_reaches_and_presses_it(button, press, presses):
    assert button.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
    press("Space", button)
    assert presses == [True]
