# SPDX-License-Identifier: MIT
"""The question is answered on purpose only: by no stray key or click, and whenever one wants."""

from __future__ import annotations

import random
import time

import FreeCAD
import pytest

from conjure_workbench.gui.approval import dead_time
from conjure_workbench.qt import QtCore, QtGui, QtWidgets
from tests.gui.approval.conftest import result_of


def test_the_buttons_are_dead_for_a_moment_after_each_appearance(connected, mine, bar, wait_until):
    connected.command("delete_object", "c1", object_name="Base")
    shown = bar()
    assert dead_time.DEAD_MS == 700
    while shown._dead_time.is_on:
        shown.allow.click()
        shown.refuse.click()
        assert not shown.allow.isEnabled()
        QtCore.QCoreApplication.processEvents()
    assert shown.isVisible()
    shown.refuse.click()
    result_of(connected)


def test_the_bar_takes_no_focus_and_no_key_outside_of_it_answers(
    connected, mine, opened, press, focus, window
):
    window.activateWindow()
    area = window.findChild(QtWidgets.QMdiArea)
    area.setFocus()
    before = focus()
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    assert focus() is before
    for key in ("Return", "Enter", "Space", "Escape", "A", "Y", "R"):
        press(key)
    assert bar.isVisible()
    bar.refuse.click()
    result_of(connected)


def test_the_buttons_are_dead_again_when_the_bar_moves_or_asks_something_else(
    connected, mine, opened, window, wait_until, controller
):
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    area = window.findChild(QtWidgets.QMdiArea)
    panel = QtWidgets.QDockWidget("Panel", window)
    panel.setWidget(QtWidgets.QWidget())
    panel.widget().setMinimumWidth(200)

    def dock():
        before = area.width()
        window.addDockWidget(QtCore.Qt.DockWidgetArea.RightDockWidgetArea, panel)
        wait_until(lambda: area.width() < before)
        assert bar.geometry().right() < area.viewport().width()

    other = FreeCAD.newDocument("Other")
    wait_until(bar.elsewhere.isVisible)
    acts = (
        dock,
        lambda: FreeCAD.setActiveDocument(mine.Document.Name) or bar._count(),
        lambda: FreeCAD.setActiveDocument(other.Name) or bar._count(),
    )
    for act in acts:
        wait_until(bar.refuse.isEnabled)
        act()
        assert not bar.allow.isEnabled()
    wait_until(bar.refuse.isEnabled)
    said = bar.left.text()
    wait_until(lambda: bar.left.text() != said)
    assert bar.refuse.isEnabled()
    window.removeDockWidget(panel)
    panel.deleteLater()
    controller.desk.approval.refuse()
    result_of(connected)


def test_an_assistant_that_goes_on_sending_commands_cannot_keep_the_buttons_dead(
    connected, mine, bar, wait_until
):
    connected.command("delete_object", "c0", object_name="Base")
    shown = bar()
    wait_until(lambda: shown.left.text())
    places = [one.geometry() for one in (shown.allow, shown.refuse)]
    left, sent = shown._dead_time.left_ms, 0
    while not shown.refuse.isEnabled():
        sent += 1
        connected.command("create_box", f"c{sent}")
        more = "1 more waits." if sent == 1 else f"{sent} more wait."
        wait_until(lambda more=more: shown.waiting.text() == more)
        before, left = left, shown._dead_time.left_ms
        assert left <= before
    assert sent
    assert [one.geometry() for one in (shown.allow, shown.refuse)] == places
    shown.refuse.click()
    assert {result_of(connected)["command_id"] for _ in range(sent + 1)} >= {"c0", f"c{sent}"}


def test_who_writes_in_the_bar_goes_on_writing_when_the_buttons_are_dead_again(
    connected, mine, opened, window, wait_until
):
    connected.command("delete_object", "c1", object_name="Base")
    bar = opened()
    bar.enter()
    area = window.findChild(QtWidgets.QMdiArea)
    for focus, kept in ((bar.sentence, bar.sentence), (bar.allow, bar)):
        wait_until(bar.refuse.isEnabled)
        focus.setFocus()
        QtWidgets.QApplication.sendEvent(area, QtGui.QResizeEvent(area.size(), area.size()))
        assert not bar.refuse.isEnabled()
        assert window.focusWidget() is kept
    bar.sentence.setText("I still n")
    mine.Label = "Ground plate"
    wait_until(lambda: "Ground plate" in bar.stake.text())
    assert bar.sentence.text() == "I still n"
    wait_until(bar.refuse.isEnabled)
    bar.refuse.click()
    assert "They say: I still n" in result_of(connected)["error"]


def test_a_click_into_a_line_that_has_just_appeared_does_not_move_the_focus_there(
    connected, mine, bar, x_input, controller, wait_until
):
    connected.command("delete_object", "c1", object_name="Base")
    shown = bar()
    x_input.press(shown.sentence)
    while shown._dead_time.left_ms > 100:
        QtCore.QCoreApplication.processEvents()
        assert not shown.sentence.hasFocus()
    wait_until(shown.refuse.isEnabled)
    x_input.press(shown.sentence)
    wait_until(shown.sentence.hasFocus)
    controller.desk.approval.refuse()
    result_of(connected)


KEYS = ("Return", "Escape", "Tab", "Backtab", " ", "a", "r", "y")


class StayingDialog(QtWidgets.QDialog):
    """Dialog with a button for Enter, which neither that nor Esc closes."""

    def __init__(self, window):
        super().__init__(window)
        self.setWindowTitle("Another")
        column = QtWidgets.QVBoxLayout(self)
        self.field = QtWidgets.QLineEdit(self)
        column.addWidget(self.field)
        column.addWidget(QtWidgets.QPushButton("Apply", self))

    def reject(self):
        pass


@pytest.fixture(params=["view", "tree", "console", "dialog"])
def place(request, view, tree, window, wait_until):
    """Dialog that the person clicks and types into: not modal, so that a question may appear."""
    dialog = StayingDialog(window)
    console = window.findChild(QtWidgets.QDockWidget, "Python console")
    console_was_shown = console.isVisible()
    console.setVisible(request.param == "console")
    if request.param == "dialog":
        dialog.move(window.mapToGlobal(window.rect().center()))
        dialog.show()
    found = {
        "view": window.findChild(QtWidgets.QMdiArea).activeSubWindow(),
        "tree": tree,
        "console": window.findChild(QtWidgets.QPlainTextEdit, "Python console"),
        "dialog": dialog.field,
    }[request.param]
    wait_until(found.isVisible)
    yield found
    dialog.hide()
    dialog.deleteLater()
    console.setVisible(console_was_shown)


@pytest.fixture
def hands(x_input, place):
    """`hands(70, True, spots)`: so many keys and clicks, on these spots and where one works."""
    picked = random.Random(7)

    def act(number, keys, spots=()):
        for _ in range(number):
            if keys and picked.random() < 0.9:
                x_input.press_key(picked.choice(KEYS))
            else:
                spot = picked.choice([*spots, place.mapToGlobal(place.rect().center())])
                x_input.click(spot.x(), spot.y())
        QtCore.QCoreApplication.processEvents()
        return number

    return act


def test_a_thousand_random_keys_and_clicks_around_the_appearance_answer_nothing(
    connected, mine, bar, place, hands, window, find, controller, wait_until
):
    def spots_in(widget, *parts):
        return [widget.mapToGlobal(one.geometry().center()) for one in parts]

    area = window.findChild(QtWidgets.QMdiArea)
    in_view = isinstance(place, QtWidgets.QMdiSubWindow)
    top = [area.mapToGlobal(QtCore.QPoint(area.width() - x, 70)) for x in range(60, 360, 50)]
    hands(1, False)
    acts = sum(hands(4, True) for _ in range(15)) + hands(10, False, top)
    connected.send(
        type="execute_command",
        command_id="c1",
        command="delete_object",
        parameters={"object_name": "Base"},
        timeout_ms=300_000,
    )
    hands(1, False)
    until = time.monotonic() + 20
    while not controller.desk.is_asked:
        assert time.monotonic() < until, controller.status.waiting_for
        # Keys in the view put the question off, and the console's list of completions does.
        acts += hands(2, not in_view and acts < 110)
    shown = bar()
    # A key that hides the box has it asked anew.
    while shown._dead_time.left_ms > 200 and acts < 150:
        parts = (shown.allow, shown.refuse, shown.sentence, shown.stake, shown.request)
        acts += hands(2, True) + hands(1, False, spots_in(shown, *parts))
    wait_until(shown.refuse.isEnabled)
    while acts < 250:
        acts += hands(5, True)
    assert controller.desk.is_asked
    assert mine.Document.getObject("Base") is not None
    assert connected.news("result") is None
    wait_until(shown.refuse.isEnabled)
    shown.refuse.click()
    assert "The person refused" in result_of(connected)["error"]
