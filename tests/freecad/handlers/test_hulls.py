# SPDX-License-Identifier: MIT
"""Convex hulls around objects against their closed forms."""

from __future__ import annotations

import math

import FreeCAD
import Mesh
import Part
import pytest

PI = math.pi


@pytest.mark.covers(
    "convex_hull",
    bad=({"objects": ["A"], "tolerance": -1}, "INVALID_PARAMETER"),
    change={"objects": ["A"]},
    before_example=[
        ("create_sphere", {"name": "Pin", "radius": 2}),
        ("create_box", {"name": "Plate", "size": [10, 10, 1]}),
    ],
)
def test_a_hull_around_two_boxes_is_exact(document, run, codes, corners, names):
    run("create_box", name="Low", size=[10, 10, 10])
    run("create_box", name="High", size=[10, 10, 10], position=[0, 0, 20])
    result = run("convex_hull", objects=["Low", "High"], name="Around")
    assert result["shape"]["volume"] == pytest.approx(3000, rel=1e-9)
    assert (result["shape"]["faces"], result["shape"]["solids"]) == (6, 1)
    assert corners(result) == ([0, 0, 0], [10, 10, 30])
    assert (result["inputs"], result["exact"]) == (["Low", "High"], True)
    assert "tolerance" not in result
    assert set(names(result, "hidden")) == {"Low", "High"}
    assert codes(result) == ["NOT_PARAMETRIC"]
    run("undo")
    assert document.Low.Visibility


def test_a_hull_fills_what_is_hollow_or_hooked(document, run):
    run("create_box", name="Tall", size=[10, 5, 40])
    run("create_box", name="Long", size=[30, 5, 10])
    run("boolean_fuse", objects=["Tall", "Long"], name="Ell")
    result = run("convex_hull", objects="Ell", keep_inputs=True)
    assert result["shape"]["volume"] == pytest.approx(5 * (10 * 40 + 20 * 10 + 20 * 30 / 2))
    assert result["shape"]["faces"] == 7
    assert document.Ell.Visibility


@pytest.mark.parametrize("tolerance", [0.5, 0.05])
def test_a_hull_around_two_balls_is_within_its_tolerance(document, run, tolerance):
    run("create_sphere", name="A", radius=5)
    run("create_sphere", name="B", radius=5, position=[20, 0, 0])
    result = run("convex_hull", objects=["A", "B"], tolerance=tolerance)
    assert (result["exact"], result["tolerance"]) == (False, tolerance)
    volume, area = 4 / 3 * PI * 125 + 25 * PI * 20, 4 * PI * 25 + 2 * PI * 5 * 20
    assert 0 < volume - result["shape"]["volume"] < area * tolerance


def test_a_hull_around_a_turned_cylinder_and_a_wire(document, run):
    run("create_cylinder", name="Rod", radius=5, height=10, rotation=[30, 40, 50])
    run("create_polyline", name="Wire", points=[[60, 0, 0], [60, 10, 0]])
    result = run("convex_hull", objects=["Rod", "Wire"], tolerance=0.01)
    shape = document.getObject(result["object_id"]).Shape
    assert shape.isValid()
    assert shape.Volume > document.Rod.Shape.Volume
    for point in (FreeCAD.Vector(60, 0, 0), FreeCAD.Vector(60, 10, 0)):
        assert shape.distToShape(Part.Vertex(point))[0] < 1e-6


def test_a_hull_around_a_mesh(document, run):
    made = document.addObject("Mesh::Feature", "Scan")
    made.Mesh = Mesh.createBox(10, 20, 30)
    result = run("convex_hull", objects=["Scan"])
    assert result["shape"]["volume"] == pytest.approx(6000, rel=1e-6)
    assert result["shape"]["faces"] == 6


@pytest.mark.parametrize("same", [True, False])
def test_a_hull_inside_a_part_lies_there(document, run, corners, same):
    part = document.addObject("App::Part", "Part")
    part.Placement.Base = FreeCAD.Vector(100, 0, 0)
    run("create_box", name="A", size=[10, 10, 10])
    run("create_box", name="B", size=[10, 10, 10], position=[0, 0, 20])
    part.addObject(document.A)
    if same:
        part.addObject(document.B)
    result = run("convex_hull", objects=["A", "B"])
    left = 100 if same else 0
    assert corners(result) == (pytest.approx([left, 0, 0]), pytest.approx([110, 10, 30]))
    assert (document.getObject(result["object_id"]) in part.Group) == same


def test_what_lies_in_one_plane_has_no_hull(document, run, refused):
    run("create_polyline", name="Wire", points=[[0, 0, 0], [10, 0, 0], [10, 10, 0]])
    error = refused("convex_hull", objects=["Wire"])
    assert (error.code, error.field) == ("GEOMETRY_ERROR", "objects")


def test_too_fine_a_hull_is_refused(document, run, refused):
    run("create_sphere", name="Ball", radius=500)
    error = refused("convex_hull", objects=["Ball"], tolerance=0.001)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "tolerance")
