# SPDX-License-Identifier: MIT
"""A command that holds FreeCAD is told on screen before it does."""

from __future__ import annotations

import re

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench import preferences
from conjure_workbench.gui.status import work
from conjure_workbench.gui.status.work import PAINT_EVERY_S, WorkInWords
from conjure_workbench.modeling.approval.modes import Mode
from conjure_workbench.qt import QtWidgets


def on_screen(window):
    """The status bar as the screen has it, whatever the widgets would paint next."""
    bar = window.statusBar()
    place = bar.mapToGlobal(bar.rect().topLeft())
    screen = QtWidgets.QApplication.primaryScreen()
    return screen.grabWindow(0, place.x(), place.y(), bar.width(), bar.height()).toImage()


class Look:
    """Observer of documents that looks at the screen when the union comes into being."""

    def __init__(self, window):
        self._window = window
        self.seen = None

    def slotCreatedObject(self, obj):  # noqa: N802 - FreeCAD's name
        if obj.TypeId == "Part::MultiFuse":
            self.seen = on_screen(self._window)


def test_a_long_union_is_on_screen_before_it_begins(
    server, configure, controller, find, wait_until, window, document
):
    FreeCADGui.activateWorkbench("ConjureWorkbench")
    names = [f"Box{index}" for index in range(60)]
    for index, name in enumerate(names):
        document.addObject("Part::Box", name).Placement.Base.x = index * 5.0
    document.recompute()
    configure(server.url)
    preferences.choose_approval_mode(Mode.OFF)
    controller.set_connected(True)
    server.event("registered")
    wait_until(lambda: find("ConjureStatusIndicator").text().startswith("Conjure: Connected"))
    # As a new session, in which no union was quicker than one may expect.
    controller._own_engine().addon.runner._durations._per_size_s.clear()
    sentences, stops = [], []
    controller.shown.connect(lambda shown: sentences.append(shown.sentence))
    (stop,) = FreeCADGui.Command.get("Conjure_Stop").getAction()
    stop.changed.connect(lambda: stops.append(stop.text()))
    look, before = Look(window), on_screen(window)
    FreeCAD.addDocumentObserver(look)
    try:
        server.command("boolean_fuse", "cmd_1", objects=names)
        assert server.event("result", 60)["success"]
    finally:
        FreeCAD.removeDocumentObserver(look)
    (told,) = [one for one in sentences if "does not respond" in one]
    assert re.fullmatch(
        r"Fuse Box0, Box1 and 58 more since \d\d:\d\d:\d\d\. "
        r"FreeCAD does not respond until it is done\.",
        told,
    )
    assert look.seen is not None
    assert look.seen != before
    wait_until(lambda: find("ConjureStatusIndicator").text().startswith("Conjure: Connected"))
    assert [one.replace("&", "") for one in dict.fromkeys(stops)] == ["Stop When Done", "Stop"]
    assert "Fuse Box0" not in window.statusBar().currentMessage()
    assert "Fuse Box0" not in find("ConjureStatusIndicator").toolTip()


@pytest.fixture
def words():
    """Words with a clock at `now[0]`, and the sentences that were painted."""
    now, painted = [100.0], []
    made = WorkInWords(
        lambda: painted.append(made.sentence),
        lambda: painted.append(None),
        lambda: now[0],
        lambda: "14:02:31",
    )
    return made, now, painted


def test_a_long_command_is_told_with_the_time_at_which_it_began(words):
    made, _, painted = words
    made.may_last("Fuse A and B")
    assert painted == [
        "Fuse A and B since 14:02:31. FreeCAD does not respond until it is done.",
    ]


def test_steps_are_told_with_the_time_so_far_and_not_too_often(words):
    made, now, painted = words
    made.starts("Batch")
    for seconds in (0.0, 0.1, PAINT_EVERY_S + 0.01, 0.3, 3.2):
        now[0] = 100.0 + seconds
        made.steps("step 2 of 8, Create Box")
    made.ends()
    made.starts("Read State")
    made.ends()
    assert painted == [
        "Batch: step 2 of 8, Create Box; 0 s so far.",
        "Batch: step 2 of 8, Create Box; 3 s so far.",
        None,
    ]
    assert made.sentence == ""


def test_the_steps_of_a_batch_are_told_by_the_titles_of_commands(
    connected, controller, document, monkeypatch
):
    monkeypatch.setattr(work, "PAINT_EVERY_S", 0.0)
    sentences = []
    controller.shown.connect(lambda shown: sentences.append(shown.sentence))
    connected.command("batch", "c1", steps=[{"command": "create_box"}] * 2)
    assert connected.event("result", 20)["success"]
    told = [one.partition(";")[0] for one in sentences if "so far" in one]
    assert told == ["Batch: step 1 of 2, Create Box", "Batch: step 2 of 2, Create Box"]
