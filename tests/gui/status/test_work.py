# SPDX-License-Identifier: MIT
"""A command that holds FreeCAD is told on screen before it does."""

from __future__ import annotations

import re

import FreeCAD
import pytest

from conjure_workbench.gui.status.work import PAINT_EVERY_S, WorkInWords
from conjure_workbench.modeling.durations import Work
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
    names = [f"Box{index}" for index in range(60)]
    for index, name in enumerate(names):
        document.addObject("Part::Box", name).Placement.Base.x = index * 5.0
    document.recompute()
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    wait_until(lambda: find("ConjureStatusIndicator").text() == "Conjure: Connected")
    sentences = []
    controller.shown.connect(lambda shown: sentences.append(shown.sentence))
    look, before = Look(window), on_screen(window)
    FreeCAD.addDocumentObserver(look)
    try:
        server.command("boolean_fuse", "cmd_1", objects=names)
        assert server.event("result", 60)["success"]
    finally:
        FreeCAD.removeDocumentObserver(look)
    (told,) = [one for one in sentences if "does not respond" in one]
    assert re.fullmatch(
        r"Boolean fuse of 60 objects since \d\d:\d\d:\d\d\. "
        r"FreeCAD does not respond until it is done\.",
        told,
    )
    assert look.seen is not None
    assert look.seen != before
    wait_until(lambda: find("ConjureStatusIndicator").text() == "Conjure: Connected")
    assert "Boolean fuse" not in window.statusBar().currentMessage()
    assert "Boolean fuse" not in find("ConjureStatusIndicator").toolTip()


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


def test_one_object_is_named_on_one_line_and_many_are_counted(words):
    made, _, painted = words
    made.may_last(Work("Create fillet", ("A\n<b>very</b> long " + "x" * 99,), 2.0))
    made.may_last(Work("Boolean fuse", ("A", "B"), 2.0))
    made.may_last(Work("Import STEP", (), 2.0))
    assert painted[0].startswith("Create fillet of 'A <b>very</b> long xxx")
    assert "…' since 14:02:31. FreeCAD does not respond until it is done." in painted[0]
    assert len(painted[0]) < 120
    assert painted[1].startswith("Boolean fuse of 2 objects since")
    assert painted[2].startswith("Import STEP since")


def test_steps_are_told_with_the_time_so_far_and_not_too_often(words):
    made, now, painted = words
    made.starts("batch")
    for seconds in (0.0, 0.1, PAINT_EVERY_S + 0.01, 0.3, 3.2):
        now[0] = 100.0 + seconds
        made.steps("step 2 (create_box) of 8")
    made.ends()
    made.starts("get_state")
    made.ends()
    assert painted == [
        "Batch: step 2 (create_box) of 8; 0 s so far.",
        "Batch: step 2 (create_box) of 8; 3 s so far.",
        None,
    ]
    assert made.sentence == ""
