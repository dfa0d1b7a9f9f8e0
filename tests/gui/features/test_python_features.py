# SPDX-License-Identifier: MIT
"""Features that FreeCAD computes in Python are drawn, undone and opened again in a window."""

from __future__ import annotations

import base64
import shutil

import FreeCAD
import FreeCADGui
import pytest


@pytest.fixture
def document(document, run):
    """A document with a box, and a feature on another box whose edges are there to follow."""
    run("box", name="A")
    run("box", name="T", position=[50, 0, 0])
    run("chamfer", object_name="T", name="F", size=1, edges="vertical")
    return document


CASES = {
    "array": ("linear_pattern", {"object_name": "A", "count": 3, "spacing": 20}),
    "polar array": ("polar_pattern", {"object_name": "A", "count": 3, "center": [-20, 0, 0]}),
    "path array": (
        "path_pattern",
        {"object_name": "A", "path": "F", "edges": {"near": [55, 0, 0]}, "count": 2},
    ),
    "clone": ("scale_object", {"object_name": "F", "factor": 2}),
    "tube": ("create_tube", {"outer_radius": 10, "thickness": 2}),
    "slice": ("boolean_slice", {"base": "A", "plane": "xy", "point": [0, 0, 5], "separate": False}),
    "pieces": ("boolean_slice", {"base": "A", "plane": "xy", "point": [0, 0, 5]}),
}


def colors(run, objects, document):
    """How many different colors the picture of nothing but these objects has."""
    from PySide import QtGui

    shown = [obj for obj in document.Objects if obj.ViewObject.Visibility]
    for obj in shown:
        obj.ViewObject.Visibility = obj.Name in objects
    FreeCADGui.ActiveDocument.ActiveView.fitAll()
    reply = run("capture_view", width=200, height=150)
    for obj in shown:
        obj.ViewObject.Visibility = True
    image = QtGui.QImage()
    assert image.loadFromData(base64.b64decode(reply["image"]), "PNG")
    # In the middle, where no axis cross is drawn.
    return len({image.pixel(x, y) for x in range(40, 160, 3) for y in range(30, 120, 3)})


@pytest.mark.parametrize("kind", CASES)
def test_a_python_feature_is_drawn_undone_and_redone(document, run, kind):
    command, parameters = CASES[kind]
    before = {obj.Name: obj.ViewObject.Visibility for obj in document.Objects}
    result = run(command, **parameters)
    name = result["object_id"]
    after = {obj.Name: obj.ViewObject.Visibility for obj in document.Objects}
    assert after[name] is True
    assert colors(run, {name}, document) > colors(run, set(), document)
    run("undo")
    assert {obj.Name: obj.ViewObject.Visibility for obj in document.Objects} == before
    run("redo")
    assert {obj.Name: obj.ViewObject.Visibility for obj in document.Objects} == after
    assert colors(run, {name}, document) > colors(run, set(), document)


def test_a_person_sees_what_a_feature_is_made_of_beneath_it(document, run):
    run("linear_pattern", object_name="A", name="Row", count=3, spacing=20)
    run("boolean_slice", base="F", plane="xy", point=[0, 0, 5], name="Cut")
    claimed = {
        name: [one.Name for one in document.getObject(name).ViewObject.claimChildren()]
        for name in ("Row", "Cut")
    }
    assert claimed == {"Row": ["A"], "Cut": ["F", "Cut_Plane"]}


def test_features_are_drawn_after_saving_and_opening(document, run, tmp_path):
    made = [run(*CASES["array"][:1], **CASES["array"][1])["object_id"]]
    made.append(run("scale_object", object_name="F", factor=2)["object_id"])
    made.append(run("create_tube", outer_radius=10, thickness=2)["object_id"])
    path = str(tmp_path / "features.FCStd")
    document.saveAs(path)
    copied = str(tmp_path / "copied.FCStd")
    shutil.copy(path, copied)
    copy = FreeCAD.openDocument(copied)
    for name in made:
        assert copy.getObject(name).ViewObject.Visibility
        assert colors(run, {name}, copy) > colors(run, set(), copy)
    FreeCAD.closeDocument(copy.Name)
