# SPDX-License-Identifier: MIT
"""Files written from a window: colors, names and placements; hidden objects are left out."""

from __future__ import annotations

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.document.appearance import has_several_colors, look_of


def test_step_from_a_window_keeps_names_and_colors(document, run, tmp_path):
    run("box", name="A", label="Bracket")
    document.A.ViewObject.ShapeColor = (1.0, 0.0, 0.0)
    target = tmp_path / "a.step"
    run("export_step", objects=["A"], path=str(target))
    text = target.read_text()
    assert "PRODUCT('Bracket'" in text
    assert "COLOUR" in text


def test_step_from_a_window_tells_where_an_object_in_a_part_is(document, run, tmp_path):
    run("box", name="A", label="Bracket")
    document.A.ViewObject.ShapeColor = (1.0, 0.0, 0.0)
    part = document.addObject("App::Part", "P")
    part.addObject(document.A)
    part.Placement.Base = FreeCAD.Vector(100, 0, 0)
    target = tmp_path / "a.step"
    run("export_step", objects=["A"], path=str(target))
    assert Part.read(str(target)).BoundBox.XMin == pytest.approx(100)
    assert "COLOUR" in target.read_text()
    assert FreeCAD.ActiveDocument == document
    assert list(FreeCAD.listDocuments()) == [document.Name]


def test_hidden_inputs_are_not_exported_by_default(document, run):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    run("cut", base="A", tool="B")
    assert run("export_stl")["objects"] == ["Cut"]


def test_a_part_takes_the_colors_of_what_it_holds_into_a_step_file(document, run, tmp_path):
    run("create_box", name="A", size=[10, 10, 10])
    run("create_box", name="B", size=[10, 10, 10], position=[20, 0, 0])
    run("set_appearance", object_names=["A"], color="#ff8000")
    run("set_appearance", object_names=["B"], color="#2040c0")
    run("create_part", name="Inner", objects=["B"])
    run("create_part", name="Top", objects=["A", "Inner"])
    run("rotate_object", object_name="Top", angle=90)
    path = run("export_step", objects=["Top"], path=str(tmp_path / "top.step"))["path"]
    other = FreeCAD.newDocument("Other")
    try:
        run("import_step", path=path, document="Other")
        read = {obj.Label: obj for obj in other.Objects}
        looks = {name: look_of(read[name].ViewObject)["color"] for name in ("A", "B")}
        assert looks == {"A": "#ff8000", "B": "#2040c0"}
        assert read["B"].getParentGeoFeatureGroup() == read["Inner"]
    finally:
        FreeCAD.closeDocument("Other")


def test_the_colors_of_faces_and_of_a_link_survive_an_assembly(document, run, tmp_path):
    run("create_box", name="A", size=[10, 10, 10])
    provider = document.A.ViewObject
    colors = [(1.0, 0.0, 0.0, 0.0)] + [(0.0, 0.0, 1.0, 0.0)] * 5
    provider.DiffuseColor = colors
    link = document.addObject("App::Link", "L")
    link.LinkedObject = document.A
    link.Placement.Base = FreeCAD.Vector(50, 0, 0)
    document.recompute()
    run("set_appearance", object_names=["L"], color="#00ff00")
    run("create_part", name="Top", objects=["A", "L"])
    path = run("export_step", objects=["Top"], path=str(tmp_path / "top.step"))["path"]
    other = FreeCAD.newDocument("Other")
    try:
        run("import_step", path=path, document="Other")
        read = {obj.Label: obj for obj in other.Objects}
        found = [tuple(round(part, 3) for part in one[:3]) for one in _faces(read["A"])]
        assert sorted(found) == sorted(color[:3] for color in colors)
        assert look_of(read["L"].ViewObject)["color"] == "#00ff00"
        assert not has_several_colors(read["L"].ViewObject)
    finally:
        FreeCAD.closeDocument("Other")


def _faces(obj):
    return obj.ViewObject.DiffuseColor
