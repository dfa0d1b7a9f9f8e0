# SPDX-License-Identifier: MIT
"""Files written from a window: colors, names and placements; hidden objects are left out."""

from __future__ import annotations

import FreeCAD
import Part
import pytest


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
