# SPDX-License-Identifier: MIT
"""Sketches and bodies in a window: one undo step for each command, seen as FreeCAD shows them."""

from __future__ import annotations

import FreeCADGui
import pytest

from conjure_workbench.qt import QtWidgets

OUTLINE = [{"type": "rectangle", "id": "r", "center": [0, 0], "width": 40, "height": 30}]


def seen(document):
    """The bodies, features and sketches that are shown."""
    kinds = ("PartDesign", "Sketcher")
    drawn = [obj for obj in document.Objects if obj.TypeId.startswith(kinds)]
    return {obj.Name for obj in drawn if obj.ViewObject.Visibility}


def settled(document):
    """The names of the undo steps, when FreeCAD has done all that it puts off."""
    for _ in range(5):
        QtWidgets.QApplication.processEvents()
        FreeCADGui.updateGui()
    return document.UndoNames


@pytest.fixture
def block(document, run):
    """A body with a block of 40 x 30 x 10."""
    document.UndoMode = 1
    run("create_body", name="Body")
    run("create_sketch", body="Body", name="Outline", geometry=OUTLINE)
    run("pad", profile="Outline", length=10, name="Block")
    return document.Body


STEPS = [
    ("create_sketch", {"body": "Body", "name": "Slot", "offset": 10, "geometry": [
        {"type": "circle", "id": "c", "center": [0, 0], "radius": 5}]}),
    ("edit_sketch", {"object_name": "Slot", "add": {"constraints": [
        {"type": "radius", "of": "c", "name": "bore", "value": 4}]}}),
    ("set_dimensions", {"values": {"Slot.bore": 3, "Outline.r_width": 50}}),
    ("pocket", {"profile": "Slot", "length": 4, "name": "Bore"}),
    ("set_dimensions", {"values": {"Slot.bore": 6, "Block.Length": 12}}),
    ("draft", {"faces": ["left", "right"], "neutral": "bottom", "angle": 3}),
    ("create_fillet", {"object_name": "Body", "radius": 1, "edges": "top"}),
    ("edit_sketch", {"object_name": "Outline", "set": {"r_height": 34}}),
]  # fmt: skip


def test_each_command_is_one_undo_step_and_no_sketch_recompute_is_another(block, document, run):
    for sent in STEPS:
        before = settled(document)
        run(sent[0], **sent[1])
        after = settled(document)
        assert len(after) == len(before) + 1, sent
        assert after[1:] == before
        assert after[0].startswith("Conjure")
    volume = block.Shape.Volume
    for _ in STEPS:
        run("undo")
        settled(document)
    assert block.Shape.Volume == pytest.approx(40 * 30 * 10)
    assert seen(document) == {"Body", "Block"}
    for _ in STEPS:
        run("redo")
        settled(document)
    assert block.Shape.Volume == pytest.approx(volume)


def test_the_pad_is_shown_and_its_sketch_comes_back_with_undo_and_deletion(block, document, run):
    assert seen(document) == {"Body", "Block"}
    run("undo")
    assert seen(document) == {"Body", "Outline"}
    run("redo")
    assert seen(document) == {"Body", "Block"}
    run("delete_object", object_name="Block")
    assert seen(document) == {"Body", "Outline"}
    assert block.Tip is None
    run("undo")
    assert seen(document) == {"Body", "Block"}
    assert document.Block.ViewObject.Visibility
    assert not document.Outline.ViewObject.Visibility


def test_older_features_are_hidden_and_come_back_one_by_one(block, document, run):
    run("draft", faces="left", neutral="bottom", angle=3, name="Lean")
    run("create_chamfer", object_name="Body", size=1, edges="top", name="Bevel")
    assert seen(document) == {"Body", "Bevel"}
    run("delete_object", object_name="Lean")
    assert seen(document) == {"Body", "Bevel"}
    run("undo")
    assert seen(document) == {"Body", "Bevel"}
    run("undo")
    assert seen(document) == {"Body", "Lean"}
    run("delete_object", object_name="Lean")
    assert seen(document) == {"Body", "Block"}


def test_bodies_that_are_combined_are_hidden_and_come_back(block, document, run):
    run("create_body", name="Bar", position=[15, 0, 0])
    run("create_sketch", body="Bar", name="Across", geometry=OUTLINE)
    run("pad", profile="Across", length=5, name="Rod")
    assert seen(document) == {"Body", "Block", "Bar", "Rod"}
    run("body_boolean", body="Body", bodies=["Bar"], operation="cut", name="Both")
    assert not document.Bar.ViewObject.Visibility
    assert seen(document) == {"Body", "Both", "Rod"}
    run("undo")
    assert seen(document) == {"Body", "Block", "Bar", "Rod"}
    run("redo")
    assert not document.Bar.ViewObject.Visibility
    run("delete_object", object_name="Both")
    assert seen(document) == {"Body", "Block", "Bar", "Rod"}
    run("undo")
    assert seen(document) == {"Body", "Both", "Rod"}
