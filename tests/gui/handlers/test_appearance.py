# SPDX-License-Identifier: MIT
"""Appearance and visibility of objects, with the undo step of each change."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from tests.step_words import unnumbered


def looks(document):
    """Everything that is to be seen of each object."""
    names = ("ShapeColor", "Transparency", "LineColor", "LineWidth", "DisplayMode", "Visibility")
    found = {}
    for obj in document.Objects:
        provider = obj.ViewObject
        found[obj.Name] = {name: str(getattr(provider, name, None)) for name in names}
        if hasattr(provider, "ShapeAppearance"):
            found[obj.Name]["materials"] = [
                (one.DiffuseColor, one.Transparency) for one in provider.ShapeAppearance
            ]
        if hasattr(provider, "OverrideMaterial"):
            material = provider.ShapeMaterial
            found[obj.Name]["own"] = (
                provider.OverrideMaterial,
                material.DiffuseColor,
                material.Transparency,
            )
    return found


def rgb(provider):
    return tuple(round(part, 5) for part in provider.ShapeColor[:3])


def changed(reply, part="modified"):
    return [entry["object_id"] for entry in reply["changes"][part]]


LOOKS = [
    ({"color": "red"}, {"color": "#ff0000"}),
    ({"color": "#36c"}, {"color": "#3366cc"}),
    ({"color": [0.2, 0.4, 1]}, {"color": "#3366ff"}),
    ({"color": [51, 102, 255]}, {"color": "#3366ff"}),
    ({"transparency": 40}, {"transparency": 40}),
    ({"line_color": "navy", "line_width": 5}, {"line_color": "#000080", "line_width": 5.0}),
    ({"display_mode": "wireframe"}, {"display_mode": "wireframe"}),
    (
        {"color": "blue", "transparency": 75, "display_mode": "shaded"},
        {"color": "#0000ff", "transparency": 75, "display_mode": "shaded"},
    ),
]


@pytest.mark.covers_undo("set_appearance")
@pytest.mark.parametrize(("sent", "expected"), LOOKS)
def test_an_appearance_is_one_undo_step_and_comes_back_with_redo(scene, run, sent, expected):
    before = looks(scene)
    steps = scene.UndoCount
    revision = run("get_state")["revision"]
    reply = run("set_appearance", object_names=["A"], **sent)
    after = looks(scene)
    assert {key: reply["affected"][0][key] for key in expected} == expected
    assert set(reply["affected"][0]["before"]) == set(expected)
    assert changed(reply) == ["A"]
    assert reply["revision"] > revision
    assert after != before
    assert {name: look for name, look in after.items() if name != "A"} == {
        name: look for name, look in before.items() if name != "A"
    }
    assert scene.UndoCount == steps + 1
    assert unnumbered(scene.UndoNames[0]).startswith("Conjure: Set Appearance of A: ")
    undone = run("undo")
    assert looks(scene) == before
    assert changed(undone) == ["A"]
    assert undone["revision"] > reply["revision"]
    redone = run("redo")
    assert looks(scene) == after
    assert changed(redone) == ["A"]


@pytest.mark.covers(
    "set_appearance", bad=({"object_names": ["A"], "color": "reddish"}, "INVALID_PARAMETER")
)
def test_an_appearance_is_what_freecad_shows(scene, run):
    run("set_appearance", object_name="A", color="red", transparency=30, line_color=[0, 0, 255])
    provider = scene.A.ViewObject
    assert rgb(provider) == (1, 0, 0)
    assert provider.Transparency == 30
    assert tuple(provider.LineColor[:3]) == (0, 0, 1)
    assert scene.A.Shape.Volume == pytest.approx(1000)


def test_coloring_what_something_was_made_of_colors_that(scene, run):
    run("fillet", object_name="A", radius=1, name="Rounded")
    (warning,) = run("set_appearance", object_name="A", color="red")["warnings"]
    assert (warning["code"], warning["object_id"]) == ("CONSUMED_OBJECT_FOLLOWED", "Rounded")
    assert rgb(scene.Rounded.ViewObject) == (1, 0, 0)


def test_coloring_what_is_hidden_is_warned_of(scene, run):
    run("set_visibility", object_names=["A"], visible=False)
    (warning,) = run("set_appearance", object_name="A", color="red")["warnings"]
    assert (warning["code"], warning["object_id"]) == ("OBJECT_HIDDEN", "A")


def test_what_looks_like_that_already_needs_no_undo_step(scene, run):
    run("set_appearance", object_names=["A"], color="red")
    steps = scene.UndoCount
    reply = run("set_appearance", object_names=["A"], color="red")
    assert reply["changes"]["modified"] == []
    assert scene.UndoCount == steps


def test_a_part_and_a_group_stand_for_what_they_hold(scene, run):
    reply = run("set_appearance", object_names=["Part", "Group"], color="red")
    assert [one["object_id"] for one in reply["affected"]] == ["B", "C"]
    assert rgb(scene.B.ViewObject) == rgb(scene.C.ViewObject) == (1, 0, 0)
    assert rgb(scene.A.ViewObject) != (1, 0, 0)


def test_a_link_gets_a_color_of_its_own(scene, run):
    link = scene.addObject("App::Link", "Link")
    link.LinkedObject = scene.A
    scene.recompute()
    before = looks(scene)
    reply = run("set_appearance", object_names=["Link"], color="lime", transparency=50)
    assert link.ViewObject.OverrideMaterial
    assert reply["affected"][0]["color"] == "#00ff00"
    assert reply["affected"][0]["transparency"] == 50
    assert rgb(scene.A.ViewObject) != (0, 1, 0)
    run("undo")
    assert looks(scene) == before


def test_a_body_looks_as_asked(document, run):
    body = document.addObject("PartDesign::Body", "Body")
    pad = body.newObject("PartDesign::AdditiveBox", "Pad")
    document.recompute()
    before = looks(document)
    run("set_appearance", object_names=["Body"], color="red", transparency=20)
    assert rgb(body.ViewObject) == (1, 0, 0)
    assert rgb(pad.ViewObject) == (1, 0, 0)
    run("undo")
    assert looks(document) == before


def test_colors_of_single_faces_are_replaced_with_a_warning(scene, run):
    provider = scene.A.ViewObject
    provider.DiffuseColor = [(1.0, 0.0, 0.0)] * 3 + [(0.0, 0.0, 1.0)] * 3
    reply = run("set_appearance", object_names=["A"], color="green")
    assert [warning["code"] for warning in reply["warnings"]] == ["FACE_COLORS_REPLACED"]
    assert {tuple(round(part, 3) for part in one[:3]) for one in provider.DiffuseColor} == {
        (0, 0.502, 0)
    }
    run("undo")
    assert len({tuple(one[:3]) for one in provider.DiffuseColor}) == 2


@pytest.mark.parametrize(
    ("sent", "code", "field"),
    [
        ({"object_names": ["A", "Nowhere"], "color": "red"}, "OBJECT_NOT_FOUND", "object_names"),
        ({"object_names": ["A", "Sheet"], "color": "red"}, "INVALID_PARAMETER", "color"),
        (
            {"object_names": ["A", "Sketch"], "display_mode": "shaded"},
            "INVALID_PARAMETER",
            "display_mode",
        ),
        ({"object_names": ["Empty"], "color": "red"}, "NO_SHAPE", "object_names"),
    ],
)
def test_what_cannot_look_like_that_is_refused_before_anything_changes(
    scene, run, sent, code, field
):
    scene.addObject("Spreadsheet::Sheet", "Sheet")
    scene.addObject("Sketcher::SketchObject", "Sketch")
    scene.addObject("App::DocumentObjectGroup", "Empty")
    before, steps = looks(scene), (scene.UndoCount, scene.RedoCount)
    with pytest.raises(ConjureError) as raised:
        run("set_appearance", **sent)
    assert (raised.value.code, raised.value.field) == (code, field)
    assert looks(scene) == before
    assert (scene.UndoCount, scene.RedoCount) == steps


def test_a_failure_in_the_middle_takes_the_appearance_back(scene, run, monkeypatch):
    before, steps = looks(scene), scene.UndoCount

    def fail(*_):
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr("conjure_workbench.modeling.command.report.of_change", fail)
    with pytest.raises(ConjureError):
        run("set_appearance", object_names=["A", "B"], color="red", transparency=10)
    assert looks(scene) == before
    assert scene.UndoCount == steps
    assert FreeCAD.getActiveTransaction() is None


def test_a_dry_run_keeps_no_color(scene, run):
    before, steps = looks(scene), scene.UndoCount
    step = {"command": "set_appearance", "parameters": {"object_names": ["A"], "color": "red"}}
    run("batch", steps=[step], dry_run=True)
    assert (looks(scene), scene.UndoCount) == (before, steps)


VISIBILITY = [
    ({"object_name": "A", "visible": False}, {"A": False, "B": True, "C": True}),
    ({"object_names": ["A"], "solo": True}, {"A": True, "B": False, "C": False}),
    ({"object_names": ["B"], "solo": True}, {"A": False, "B": True, "C": False}),
    ({"object_names": ["Group"], "visible": False}, {"A": True, "B": True, "C": False}),
]


@pytest.mark.parametrize(("sent", "expected"), VISIBILITY)
def test_visibility_in_a_window_is_one_undo_step(scene, run, sent, expected):
    before, steps = looks(scene), scene.UndoCount
    run("set_visibility", **sent)
    after = looks(scene)
    shown = {
        name: scene.getObject(name).ViewObject.isVisible()
        and (name != "B" or scene.Part.ViewObject.isVisible())
        for name in "ABC"
    }
    assert shown == expected
    assert scene.UndoCount == steps + 1
    undone = run("undo")
    assert looks(scene) == before
    assert any(undone["changes"].values())
    run("redo")
    assert looks(scene) == after


def test_a_step_of_a_batch_decides_what_is_visible_of_what_the_batch_makes(document, run):
    steps = [
        {"command": "box", "as": "a", "parameters": {"name": "A"}},
        {"command": "box", "as": "b", "parameters": {"name": "B"}},
        {"command": "set_visibility", "parameters": {"object": "$a.object_id", "visible": False}},
        {"command": "set_appearance", "parameters": {"object": "$b.object_id", "color": "red"}},
    ]
    run("batch", steps=steps)
    assert not document.A.ViewObject.Visibility
    assert document.B.ViewObject.Visibility
    assert rgb(document.B.ViewObject) == (1, 0, 0)
    run("undo")
    assert document.Objects == []
    run("redo")
    assert not document.A.ViewObject.Visibility
    assert rgb(document.B.ViewObject) == (1, 0, 0)


def test_a_stand_in_can_be_seen_through_also_after_undo_and_redo(document, run):
    run("place_reference", width=70, height=150, thickness=8, name="Phone")

    def look():
        provider = document.Phone.ViewObject
        red, _, blue = rgb(provider)
        return provider.Transparency, blue > red

    assert look() == (70, True)
    run("undo")
    assert document.getObject("Phone") is None
    run("redo")
    assert look() == (70, True)


def test_what_looked_different_and_goes_in_one_undo_of_many_steps_is_told_as_deleted(document, run):
    run("box", name="A")
    run("set_appearance", object_names=["A"], color="red", transparency=40)
    run("set_visibility", object_names=["A"], visible=False)
    result = run("undo", steps=3)
    assert [one["object_id"] for one in result["changes"]["deleted"]] == ["A"]
    assert document.Objects == []
    run("redo", steps=3)
    assert document.A.ViewObject.Transparency == 40
    assert not document.A.Visibility
