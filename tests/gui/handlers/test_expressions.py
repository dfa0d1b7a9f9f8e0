# SPDX-License-Identifier: MIT
"""What the person undoes, redoes and deletes in the window goes on following its expressions."""

from __future__ import annotations

import FreeCADGui
import pytest

MAKING = [
    {"command": "box", "parameters": {"name": "Follower"}},
    {
        "command": "set_expression",
        "parameters": {
            "object_name": "Follower",
            "property_name": "Length",
            "expression": "Master.Length",
        },
    },
]


@pytest.fixture
def press(wait_until):
    """`press("Std_Undo", until)`: what a button does, and then until something is so."""

    def do(command, until):
        FreeCADGui.runCommand(command)
        wait_until(until)

    return do


def test_the_person_undoes_redoes_and_deletes(document, run, view, press, wait_until):
    run("box", name="Master", length=20)
    run("batch", steps=MAKING)

    def there():
        return document.getObject("Follower") is not None

    def gone():
        return not there()

    press("Std_Undo", gone)
    press("Std_Redo", there)
    run("set_properties", object="Master", properties={"Length": 31})
    assert document.Follower.Length.Value == 31
    FreeCADGui.Selection.clearSelection()
    FreeCADGui.Selection.addSelection(document.Follower)
    steps = document.UndoCount
    press("Std_Delete", lambda: gone() and document.Master.InList == [])
    assert (document.UndoCount, document.RedoCount) == (steps + 1, 0)
    assert "Touched" not in document.Master.State
    assert document.Master.ViewObject.Visibility
    press("Std_Undo", there)
    assert document.RedoCount == 1
    run("set_properties", object="Master", properties={"Length": 32})
    assert document.Follower.Length.Value == 32
    assert document.Follower.ViewObject.Visibility
    run("delete_object", object="Master", recursive=True)
    document.clearUndos()
    for _ in range(20):
        document.addObject("Part::Box", "Filler")
    assert all(obj.InList == [] for obj in document.Objects)
