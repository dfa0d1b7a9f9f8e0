# SPDX-License-Identifier: MIT
"""A boolean that is computed beside FreeCAD: the window goes on, says so, and can stop it."""

from __future__ import annotations

import os
import time

import FreeCAD
import FreeCADGui
import Part
import pytest

from conjure_workbench import preferences
from conjure_workbench.adapter import progress
from conjure_workbench.kernel import desk as desk_module
from conjure_workbench.modeling.approval.modes import Mode
from conjure_workbench.qt import QtCore
from tests.held_up import held_up

HOLES = 8


def plate(degrees):
    """A plate of 64 holes, turned; uniting two of them takes a second or two."""
    holes = [
        Part.makeCylinder(1, 5, FreeCAD.Vector(3 + 5 * at, 3 + 5 * row))
        for at in range(HOLES)
        for row in range(HOLES)
    ]
    made = Part.makeBox(5 * HOLES + 1, 5 * HOLES + 1, 5).cut(Part.Compound(holes))
    made.Placement.Rotation = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), degrees)
    return made


class Ticker(QtCore.QObject):
    """The longest time between two ticks of a timer of 20 ms, as far as FreeCAD took it."""

    def __init__(self):
        super().__init__()
        self.longest, self._last = 0.0, self._now()
        self._timer = QtCore.QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(20)

    def _tick(self):
        now = self._now()
        self.longest, self._last = max(self.longest, now - self._last), now

    @staticmethod
    def _now():
        return time.monotonic() - held_up(os.getpid())


@pytest.fixture
def server(make_server):
    return make_server(features=("progress",))


@pytest.fixture
def computing(server, configure, controller, find, wait_until, document, monkeypatch):
    """Send a union of two plates, and wait until it is computed beside FreeCAD."""
    monkeypatch.setattr(desk_module, "HEAVY_S", 0.0)
    monkeypatch.setattr(progress, "PROGRESS_S", 0.2)
    monkeypatch.setattr(progress, "REPORT_S", 0.1)
    for name, degrees in (("One", 0), ("Other", 17)):
        document.addObject("Part::Feature", name).Shape = plate(degrees)
    document.recompute()
    configure(server.url)
    preferences.choose_approval_mode(Mode.OFF)
    controller.set_connected(True)
    server.event("registered")
    wait_until(lambda: find("ConjureStatusIndicator").text().startswith("Conjure: Connected"))
    server.command("boolean_fuse", "cmd_1", objects=["One", "Other"])
    wait_until(lambda: find("ConjureStopComputation").isVisible())
    return server


def answered_in(server):
    """The seconds until a ping was answered, without those in which FreeCAD had no processor."""
    before = held_up(os.getpid())
    return server.event("pong") - (held_up(os.getpid()) - before)


def result_of(server):
    return server.event("result", 30)


def test_the_window_goes_on_while_the_union_is_computed(
    computing, controller, find, wait_until, document
):
    button = find("ConjureStopComputation")
    ticker = Ticker()
    wait_until(lambda: "is computed beside FreeCAD" in find("ConjureStatusIndicator").toolTip())
    assert [obj.Name for obj in document.Objects] == ["One", "Other"]
    assert not document.HasPendingTransaction
    ((_, computation),) = controller._own_engine().addon.runner.desk._results
    pongs, told = [], []
    while not computation.done.is_set():
        computing.ping()
        pongs.append(answered_in(computing))
        told.append(computing.news("progress"))
    # On a quiet machine 0.1 s; a window that stands still would do so for all of it.
    assert ticker.longest < computation.seconds / 3
    assert sorted(pongs)[len(pongs) // 2] < 0.5
    messages = [one.get("message", "") for one in told if one is not None]
    assert any("in a process of its own, for" in one for one in messages), messages
    wait_until(lambda: not button.isVisible(), 30)
    result = result_of(computing)
    assert result["success"], result
    assert document.getObject("Fusion").Shape.Volume > document.One.Shape.Volume


def test_the_person_stops_it(computing, find, document):
    find("ConjureStopComputation").click()
    started = time.monotonic()
    result = result_of(computing)
    assert time.monotonic() - started < 1.0
    assert result["error_code"] == "CANCELLED"
    assert result["details"]["by"] == "person"
    assert result["details"]["retryable"] is False
    assert not find("ConjureStopComputation").isVisible()
    assert [obj.Name for obj in document.Objects] == ["One", "Other"]


def test_the_server_stops_it(computing, find, document):
    computing.send(type="cancel_command", command_id="cmd_1")
    started = time.monotonic()
    result = result_of(computing)
    assert time.monotonic() - started < 1.0
    assert result["error_code"] == "CANCELLED"
    assert [obj.Name for obj in document.Objects] == ["One", "Other"]


def test_the_persons_stop_of_the_assistant_stops_it(computing, document):
    FreeCADGui.runCommand("Conjure_Stop")
    started = time.monotonic()
    result = result_of(computing)
    assert time.monotonic() - started < 1.0
    assert result["error_code"] == "CANCELLED"
    assert result["details"]["by"] == "person"
    assert [obj.Name for obj in document.Objects] == ["One", "Other"]


def test_it_goes_on_when_the_line_is_closed_and_the_result_is_sent_later(
    computing, controller, wait_until, document
):
    controller.set_connected(False)
    computing.event("closed")
    wait_until(lambda: document.getObject("Fusion") is not None, 30)
    controller.set_connected(True)
    result = result_of(computing)
    assert (result["command_id"], result["success"]) == ("cmd_1", True)
