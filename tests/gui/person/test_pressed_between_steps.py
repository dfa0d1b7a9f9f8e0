# SPDX-License-Identifier: MIT
"""Pause and Stop pressed while a batch runs, with the X server's own keys and clicks.

All of it is sent from inside the batch, which begins before and goes on after.
"""

from __future__ import annotations

import time
from pathlib import Path

import FreeCAD
import pytest

from conjure_workbench.qt import QtCore, QtGui, QtWidgets

STEPS = 160


class During:
    """Observer of documents that acts when the object of a step comes into being.

    After the first act a step takes longer until a press has come: the window manager hands it on,
    which on a busy machine takes its time.
    """

    def __init__(self, acts, pressed):
        self._acts = acts
        self._pressed = pressed
        self.made = 0

    def slotCreatedObject(self, obj):  # noqa: N802 - FreeCAD's name
        self.made += 1
        act = self._acts.get(self.made)
        if act is not None:
            act()
        if self.made >= min(self._acts) and not self._pressed():
            time.sleep(0.01)


def settle(seconds=0.2):
    """Handle what is on its way from the display."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QtCore.QCoreApplication.processEvents()


def own_time():
    """The time in seconds without that for which FreeCAD's main thread waited for a processor."""
    waited_ns = Path("/proc/self/schedstat").read_text().split()[1]
    return time.monotonic() - int(waited_ns) / 1e9


@pytest.fixture
def elsewhere(window, wait_until, x_input):
    """Two fields and a shortcut in FreeCAD's window, and all that happens to them."""
    happened = []
    bar = QtWidgets.QToolBar("Elsewhere", window)
    first, second = QtWidgets.QLineEdit(bar), QtWidgets.QLineEdit(bar)
    first.textChanged.connect(lambda text: happened.append(f"first: {text}"))
    second.textChanged.connect(lambda text: happened.append(f"second: {text}"))
    action = QtGui.QAction(window)
    action.setShortcut(QtGui.QKeySequence("Ctrl+J"))
    action.triggered.connect(lambda: happened.append("shortcut"))
    window.addAction(action)
    bar.addWidget(first)
    bar.addWidget(second)
    window.addToolBar(QtCore.Qt.ToolBarArea.BottomToolBarArea, bar)
    wait_until(second.isVisible)
    first.setFocus()
    wait_until(first.hasFocus)
    yield second, happened
    window.removeAction(action)
    window.removeToolBar(bar)
    bar.deleteLater()


@pytest.fixture
def batch(connected, document, controller):
    """`batch({40: act})`: the reply to a batch in which things happen, and its number of steps."""
    steps = [
        {"command": "create_box", "parameters": {"length": 1 + index}} for index in range(STEPS)
    ]

    def run(acts, presses=True):
        during = During(acts, lambda: not presses or controller.pause.reason is not None)
        FreeCAD.addDocumentObserver(during)
        try:
            connected.command("batch", "cmd_1", steps=steps)
            return connected.event("result", 60), during.made
        finally:
            FreeCAD.removeDocumentObserver(during)

    return run


def test_stop_ends_a_batch_at_its_next_step_and_takes_it_back(
    batch, button, x_input, document, controller, wait_until
):
    pressed, seen = [], []

    def press():
        x_input.press(button("Stop"))
        pressed.append(own_time())

    controller.pause.changed.connect(lambda: seen.append(own_time()))
    reply, made = batch({20: press})
    assert reply["error_code"] == "CANCELLED"
    assert (reply["details"]["by"], reply["details"]["retryable"]) == ("person", False)
    assert "nothing of it remains" in reply["error"]
    assert 20 <= made < STEPS
    # It is to take 0.25 s at most. Measured: 0.01 to 0.06.
    assert seen[0] - pressed[0] < 0.5
    assert document.Objects == []
    assert controller.pause.stopped


def test_stop_takes_effect_at_once_while_freecad_responds(
    connected, button, x_input, controller, wait_until
):
    controller.pause.hold()
    connected.command("create_box", "cmd_1")
    wait_until(lambda: controller.status.queued == 1)
    # *Pause* became *Go On*, and the button beside it moves.
    settle()
    stop = button("Stop")
    pressed = own_time()
    x_input.press(stop)
    wait_until(lambda: controller.pause.stopped)
    stopped = own_time()
    refused = connected.event("result", 20)
    told = own_time()
    assert refused["error_code"] == "CANCELLED"
    # It is to take 0.1 s at most. Measured: 0.01 to 0.02.
    assert stopped - pressed < 0.2
    assert told - pressed < 0.4


def test_a_press_reaches_the_batch_also_when_the_pointer_has_left_the_button(
    batch, button, x_input, document
):
    def press():
        x_input.press(button("Stop"))
        x_input.move(500, 850)

    # Where it comes from another place: a pointer that is where it was has not moved.
    x_input.move(400, 800)
    reply, made = batch({20: press})
    assert reply["error_code"] == "CANCELLED"
    assert made < STEPS


def test_pause_lets_the_batch_end_and_holds_what_comes_after(
    batch, button, x_input, document, controller
):
    reply, made = batch({20: lambda: x_input.press(button("Pause"))})
    assert reply["success"]
    assert len(document.Objects) == made == STEPS
    assert controller.pause.reason is not None
    assert not controller.pause.stopped
    assert button("Go On").isEnabled()


def test_keys_and_clicks_elsewhere_come_after_the_batch_all_of_them_in_their_order(
    batch, button, x_input, elsewhere, wait_until
):
    second, happened = elsewhere
    inside = []
    # Qt 6.11 makes no shortcut of what this display sends.
    x_input.type("j", control=True)
    settle()
    shortcut = [happened.pop()] if happened else []

    def use():
        x_input.type("abc")
        x_input.type("j", control=True)
        x_input.press(second)

    acts = {step: lambda: inside.extend(happened) for step in range(25, STEPS, 5)}
    acts.update({20: use, 61: lambda: x_input.type("d")})
    acts[91] = lambda: x_input.press(button("Stop"))
    reply, made = batch(acts)
    assert reply["error_code"] == "CANCELLED"
    assert made > 90
    assert inside == []
    wait_until(lambda: second.text() == "d")
    assert happened == ["first: a", "first: ab", "first: abc", *shortcut, "second: d"]


def test_keys_typed_while_nobody_presses_a_button_stay_where_they_wait(
    batch, x_input, elsewhere, wait_until
):
    _second, happened = elsewhere
    inside = []
    acts = {step: lambda: inside.extend(happened) for step in range(25, STEPS, 5)}
    acts[20] = lambda: x_input.type("abc")
    reply, _made = batch(acts, presses=False)
    assert reply["success"]
    assert inside == []
    wait_until(lambda: len(happened) == 3)
    assert happened == ["first: a", "first: ab", "first: abc"]
