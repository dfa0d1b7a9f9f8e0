# SPDX-License-Identifier: MIT
"""Objects shown and hidden, also without a window."""

from __future__ import annotations

import FreeCAD
import pytest

from tests.step_words import unnumbered


@pytest.fixture
def scene(document, run):
    """Three boxes; B lies in a part, which lies in another, and C in a group."""
    for name in "ABC":
        run("box", name=name)
    document.addObject("App::Part", "Inner").addObject(document.B)
    document.addObject("App::Part", "Outer").addObject(document.Inner)
    document.addObject("App::DocumentObjectGroup", "Group").addObject(document.C)
    document.recompute()
    return document


def visible(document):
    names = ("A", "B", "C", "Inner", "Outer", "Group")
    return [name for name in names if document.getObject(name).Visibility]


@pytest.mark.covers(
    "set_visibility",
    bad=({"object_names": ["A"], "solo": True, "visible": False}, "INVALID_PARAMETER"),
    change={"object_names": ["K", "A"], "solo": True},
)
def test_objects_are_shown_and_hidden(scene, run):
    reply = run("set_visibility", object_names=["A", "B"], visible=False)
    assert visible(scene) == ["C", "Inner", "Outer", "Group"]
    assert reply["affected"] == [
        {"object_id": "A", "visible": False, "changed": True},
        {"object_id": "B", "visible": False, "changed": True},
    ]
    assert reply["total_affected"] == 2
    assert [entry["object_id"] for entry in reply["changes"]["hidden"]] == ["A", "B"]
    reply = run("set_visibility", object_name="A")
    assert visible(scene) == ["A", "C", "Inner", "Outer", "Group"]
    assert [entry["object_id"] for entry in reply["changes"]["modified"]] == ["A"]


@pytest.mark.parametrize(
    ("solo", "expected"),
    [
        ("A", ["A", "Group"]),
        ("B", ["B", "Inner", "Outer", "Group"]),
        ("Inner", ["B", "Inner", "Outer", "Group"]),
        ("Group", ["C", "Group"]),
    ],
)
def test_what_is_shown_alone_is_shown_with_the_parts_around_it(scene, run, solo, expected):
    run("set_visibility", object_names=["B", "Outer"], visible=False)
    scene.B.Visibility = solo == "Inner"
    before = visible(scene)
    run("set_visibility", object_names=[solo], solo=True)
    # Of what lies in a part that is hidden only the part is hidden.
    inside = {"A": ["Inner"], "Group": ["Inner"]}.get(solo, [])
    assert sorted(visible(scene)) == sorted([*expected, *inside])
    run("undo")
    assert visible(scene) == before


def test_a_group_is_shown_and_hidden_with_what_it_holds(scene, run):
    reply = run("set_visibility", object_names=["Group"], visible=False)
    assert [one["object_id"] for one in reply["affected"]] == ["Group", "C"]
    assert visible(scene) == ["A", "B", "Inner", "Outer"]


def test_visibility_is_one_undo_step_without_a_window_too(scene, run):
    steps = scene.UndoCount
    run("set_visibility", object_names=["A", "C"], visible=False)
    run("set_visibility", object_names=["A"])
    assert scene.UndoCount == steps + 2
    assert unnumbered(scene.UndoNames[0]) == "Conjure: Set Visibility of A"
    assert "A" in visible(scene)
    run("undo")
    assert "A" not in visible(scene)
    run("undo")
    assert {"A", "C"} <= set(visible(scene))
    run("redo", steps=2)
    assert "A" in visible(scene)
    assert "C" not in visible(scene)
    assert "NoModify" in scene.A.getPropertyStatus("Visibility")


def test_what_is_so_already_needs_no_undo_step(scene, run):
    steps = scene.UndoCount
    reply = run("set_visibility", object_names=["A"], visible=True)
    assert reply["affected"] == [{"object_id": "A", "visible": True, "changed": False}]
    assert scene.UndoCount == steps
    assert FreeCAD.getActiveTransaction() is None


def test_what_a_hidden_part_covers_is_told(scene, run, codes):
    scene.Outer.Visibility = False
    assert codes(run("set_visibility", object_names=["B"])) == ["CONTAINER_HIDDEN"]
    assert codes(run("set_visibility", object_names=["B"], solo=True)) == []


def test_an_unknown_object_leaves_all_as_it_was(scene, refused):
    error = refused("set_visibility", object_names=["A", "Nowhere"], visible=False)
    assert (error.code, error.field) == ("OBJECT_NOT_FOUND", "object_names")


def test_a_dry_run_shows_and_hides_nothing(scene, run):
    before = visible(scene)
    step = {"command": "set_visibility", "parameters": {"object": "A", "solo": True}}
    run("batch", steps=[step], dry_run=True)
    assert visible(scene) == before


def test_a_failing_batch_leaves_what_was_visible(scene, run, refused):
    steps = [
        {"command": "set_visibility", "parameters": {"object": "A", "visible": False}},
        {"command": "fillet", "parameters": {"object_name": "B", "radius": 500}},
    ]
    refused("batch", steps=steps)


@pytest.mark.skipif(bool(FreeCAD.GuiUp), reason="there is a window")
@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("set_view", {"view": "top"}),
        ("fit_view", {}),
        ("get_view_info", {}),
        ("capture_view", {}),
        ("capture_object", {"object_name": "A"}),
        ("contact_sheet", {}),
        ("set_appearance", {"object_names": ["A"], "color": "red"}),
        ("select_objects", {"objects": ["A"]}),
        ("get_selection", {}),
    ],
)
def test_without_a_window_what_needs_one_is_refused_with_advice(
    scene, refused, command, parameters
):
    error = refused(command, **parameters)
    assert error.code == "GUI_REQUIRED"
    assert "FreeCAD with a window" in error.to_details()["advice"]
