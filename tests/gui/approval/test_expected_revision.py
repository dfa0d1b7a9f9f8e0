# SPDX-License-Identifier: MIT
"""Revisions in FreeCAD's window: what it does by itself is no change, what the person does is."""

from __future__ import annotations

import FreeCADGui
import pytest

from conjure_workbench.qt import QtCore


@pytest.fixture
def sent(connected):
    """`sent("create_box", length=5)`: the result as a server gets it."""
    count = [0]

    def send(command, **parameters):
        count[0] += 1
        connected.command(command, f"c{count[0]}", **parameters)
        return connected.event("result", 30)

    return send


def settle():
    """Let FreeCAD do all that it does after a command, or an act of the person."""
    for _ in range(10):
        QtCore.QCoreApplication.processEvents()
    FreeCADGui.updateGui()


def test_what_the_window_does_after_a_command_makes_the_next_one_no_stale(sent, document):
    revision = sent("create_box", name="Base")["result"]["revision"]
    for command, parameters in (
        ("create_cylinder", {"name": "Pin", "radius": 2}),
        ("boolean_cut", {"base": "Base", "tools": ["Pin"], "name": "Cut"}),
        ("create_fillet", {"object_name": "Cut", "radius": 1, "edges": ["vertical"]}),
        ("linear_pattern", {"object_name": "Cut", "count": 2, "spacing": 20, "direction": "x"}),
        ("set_appearance", {"objects": ["Base"], "color": "red"}),
        ("set_visibility", {"objects": ["Base"], "visible": True}),
        ("set_properties", {"object_name": "Base", "properties": {"length": 12}}),
        ("undo", {}),
        ("redo", {}),
    ):
        settle()
        sent("capture_view", width=64, height=64)
        sent("set_view", view="front")
        sent("select_objects", objects=["Base"])
        reply = sent(command, **parameters, expected_revision=revision)
        assert reply["success"], reply
        revision = reply["result"]["revision"]
    FreeCADGui.SendMsgToActiveView("ViewFit")
    FreeCADGui.Selection.clearSelection()
    settle()
    assert sent("create_box", expected_revision=revision)["success"]


def test_what_the_person_does_makes_it_stale_and_nothing_is_done(sent, document):
    revision = sent("create_box", name="Base")["result"]["revision"]
    document.openTransaction("Mine")
    document.Base.Length = 12
    document.recompute()
    document.commitTransaction()
    settle()
    undo = list(document.UndoNames)
    stale = sent("create_box", name="Late", expected_revision=revision)
    assert stale["error_code"] == "STALE_REVISION"
    assert stale["details"]["changed"] == [{"object_id": "Base", "how": "modified", "by": "person"}]
    assert (list(document.UndoNames), len(document.Objects)) == (undo, 1)
    FreeCADGui.runCommand("Std_Undo")
    settle()
    again = sent("create_box", name="Late", expected_revision=stale["details"]["revision"])
    assert again["error_code"] == "STALE_REVISION"
    now = again["details"]["revision"]
    assert sent("create_box", name="Late", expected_revision=now)["success"]
