# SPDX-License-Identifier: MIT
"""Scaled objects: their dimensions, their clones, and what stays where it is."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

PI = math.pi


def volume(document, name):
    return document.getObject(name).Shape.Volume


PRIMITIVES = {
    "box": {"length": 4, "width": 6, "height": 8},
    "cylinder": {"radius": 3, "height": 8},
    "cone": {"radius1": 3, "radius2": 1, "height": 8},
    "sphere": {"radius": 3},
    "torus": {"radius1": 6, "radius2": 2},
    "wedge": {"x2min": 2, "x2max": 7, "z2min": 1, "z2max": 6},
    "prism": {"sides": 5, "radius": 4},
    "ellipsoid": {"radius1": 2, "radius2": 4, "radius3": 5},
    "tube": {"radius": 5, "thickness": 1},
}


@pytest.mark.covers(
    "scale_object",
    bad=({"object_name": "A", "factor": -1}, "INVALID_PARAMETER"),
    change={"object_name": "K", "factor": [1, 2, 3], "pivot": "center"},
)
@pytest.mark.parametrize("factor", [2, 0.5, "3", [2, 2, 2]])
@pytest.mark.parametrize("kind", PRIMITIVES)
def test_an_evenly_scaled_primitive_has_new_dimensions(document, run, codes, kind, factor):
    before = run(kind, name="A", **PRIMITIVES[kind])["shape"]["volume"]
    result = run("scale_object", name="A", factor=factor)
    times = float(factor[0] if isinstance(factor, list) else factor)
    assert (result["object_id"], result["method"]) == ("A", "dimensions")
    assert result["shape"]["volume"] == pytest.approx(before * times**3, rel=1e-9)
    assert volume(document, "A") == pytest.approx(before * times**3, rel=1e-3)
    assert result["changes"]["created"] == []
    assert codes(result) == []


@pytest.mark.parametrize(
    ("kind", "factor"),
    [
        ("box", [2, 3, 4]),
        ("box", {"z": 2}),
        ("wedge", [2, 3, 4]),
        ("ellipsoid", [2, 3, 4]),
        ("cylinder", [2, 2, 5]),
        ("cone", [2, 2, 5]),
        ("prism", [2, 2, 5]),
        ("tube", [2, 2, 5]),
    ],
)
def test_an_unevenly_scaled_primitive_has_new_dimensions_where_it_can(document, run, kind, factor):
    before = run(kind, name="A", **PRIMITIVES[kind])
    result = run("scale_object", object_name="A", factor=factor)
    parts = factor if isinstance(factor, list) else [1, 1, 2]
    assert result["method"] == "dimensions"
    wanted = before["shape"]["volume"] * math.prod(parts)
    assert result["shape"]["volume"] == pytest.approx(wanted, rel=1e-9)
    for axis in range(3):
        size = before["bounding_box"]["max"][axis] - before["bounding_box"]["min"][axis]
        scaled = result["bounding_box"]["max"][axis] - result["bounding_box"]["min"][axis]
        assert scaled == pytest.approx(size * parts[axis], abs=2e-6)


def test_what_is_made_of_a_scaled_primitive_follows(document, run, names):
    run("box", name="A", length=20, width=20, height=20)
    run("cylinder", name="H", radius=2, height=20, position=[10, 10, 0])
    run("cut", base="A", tool="H", name="C")
    result = run("scale_object", object_name="H", factor=2, pivot="base")
    assert names(result, "modified") == ["H", "C"]
    assert volume(document, "C") == pytest.approx(8000 - PI * 16 * 20, rel=1e-9)


@pytest.mark.parametrize(
    ("about", "low"),
    [
        ({}, [10, 20, 30]),
        ({"pivot": "base"}, [10, 20, 30]),
        ({"pivot": "origin"}, [20, 40, 60]),
        ({"about": "center"}, [5, 15, 25]),
        ({"center": [20, 20, 30]}, [0, 20, 30]),
    ],
)
@pytest.mark.parametrize("kind", ["primitive", "frozen"])
def test_the_point_that_stays_can_be_chosen(document, run, kind, about, low, corners):
    run("box", name="A", position=[10, 20, 30])
    if kind == "frozen":
        document.addObject("Part::Feature", "F").Shape = document.A.Shape.copy()
    result = run("scale", object_name="F" if kind == "frozen" else "A", factor=2, **about)
    assert corners(result) == (low, [value + 20 for value in low])


def test_an_evenly_scaled_feature_is_a_clone_that_follows(document, run, names, codes, corners):
    run("box", name="A", length=20, width=20, height=20)
    run("cylinder", name="H", radius=2, height=20, position=[10, 10, 0])
    run("cut", base="A", tool="H", name="C")
    result = run("scale_object", object_name="C", factor=1.5)
    assert (result["method"], result["source"], result["object_id"]) == ("clone", "C", "C_scaled")
    assert result["shape"]["volume"] == pytest.approx((8000 - PI * 80) * 1.5**3, rel=1e-9)
    assert corners(result) == ([0, 0, 0], [30, 30, 30])
    assert (names(result, "hidden"), codes(result)) == (["C"], [])
    surfaces = {type(face.Surface).__name__ for face in document.C_scaled.Shape.Faces}
    assert surfaces == {"Plane", "Cylinder"}
    run("set_properties", object_name="H", properties={"Radius": 4})
    assert volume(document, "C_scaled") == pytest.approx((8000 - PI * 320) * 1.5**3, rel=1e-9)
    followed = run("fillet", object_name="C", radius=1, edges=["vertical"])
    assert followed["base"] == "C_scaled"


def test_an_unevenly_scaled_feature_has_freeform_faces_and_says_so(document, run, codes, corners):
    run("sphere", name="A", radius=5)
    result = run("scale_object", object_name="A", factor=[1, 2, 3])
    assert result["method"] == "clone"
    # FreeCAD's kernel integrates freeform ellipsoids to three digits only.
    assert result["shape"]["volume"] == pytest.approx(4 / 3 * PI * 125 * 6, rel=1e-3)
    assert corners(result) == (pytest.approx([-5, -10, -15]), pytest.approx([5, 10, 15]))
    assert codes(result) == ["FACES_BECAME_FREEFORM"]


def test_an_unevenly_scaled_feature_has_the_product_of_the_factors_for_its_volume(
    document, run, corners
):
    run("box", name="A")
    run("chamfer", object_name="A", name="F", size=1, edges="vertical")
    result = run("scale_object", object_name="F", factor=[1, 2, 3])
    assert result["shape"]["volume"] == pytest.approx(6 * (1000 - 20), rel=1e-9)
    assert corners(result) == (pytest.approx([0, 0, 0]), pytest.approx([10, 20, 30]))


def test_uneven_factors_are_along_the_objects_own_axes(document, run, corners):
    run("box", name="A", rotation={"axis": "z", "angle": 90}, position=[50, 0, 0])
    result = run("scale_object", object_name="A", factor=[3, 1, 1])
    assert corners(result) == (pytest.approx([40, 0, 0]), pytest.approx([50, 30, 10]))


def test_scaling_inside_a_turned_part_is_about_a_global_point(document, run, corners):
    run("box", name="A")
    part = document.addObject("App::Part", "P")
    part.addObject(document.A)
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    run("chamfer", object_name="A", name="F", size=1, edges="vertical")
    result = run("scale_object", object_name="F", factor=2, center=[90, 0, 0])
    assert document.getObject(result["object_id"]) in part.Group
    assert corners(result) == (pytest.approx([90, 0, 0]), pytest.approx([110, 20, 20]))


def test_a_dimension_that_follows_an_expression_is_not_overruled(document, run):
    run("box", name="A")
    document.A.setExpression("Length", "2 * Width")
    document.recompute()
    result = run("scale_object", object_name="A", factor=2)
    assert result["method"] == "clone"
    assert result["shape"]["volume"] == pytest.approx(8 * 2000, rel=1e-9)


def test_a_part_of_a_cylinder_or_a_leaning_one_keeps_its_shape(document, run):
    before = run("cylinder", name="A", radius=5, height=10, angle=90)["shape"]["volume"]
    result = run("scale_object", object_name="A", factor=[2, 2, 1])
    assert result["method"] == "dimensions"
    assert result["shape"]["volume"] == pytest.approx(4 * before, rel=1e-9)
    document.A.FirstAngle = 30
    document.recompute()
    leaning = run("scale_object", object_name="A", factor=[1, 1, 2])
    assert leaning["method"] == "clone"


def test_the_persons_own_clone_does_not_stand_for_its_original(document, run):
    from draftobjects.clone import Clone

    run("box", name="A")
    beside = document.addObject("Part::FeaturePython", "Beside")
    Clone(beside)
    beside.Objects = [document.A]
    document.recompute()
    assert run("fillet", object_name="A", radius=1, edges="vertical")["base"] == "A"


def test_a_clone_outlives_saving_and_opening(document, run, tmp_path):
    run("box", name="A")
    run("chamfer", object_name="A", name="F", size=1, edges="vertical")
    run("scale_object", object_name="F", factor=2)
    path = str(tmp_path / "scaled.FCStd")
    document.saveAs(path)
    FreeCAD.closeDocument(document.Name)
    opened = FreeCAD.openDocument(path)
    opened.A.Height = 20
    opened.recompute()
    assert opened.F_scaled.Shape.Volume == pytest.approx(8 * (2000 - 40), rel=1e-9)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "factor"),
        ({"factor": 0}, "factor"),
        ({"factor": -2}, "factor"),
        ({"factor": [1, 0, 1]}, "factor"),
        ({"factor": [1, 2]}, "factor"),
        ({"factor": {"w": 2}}, "factor"),
        ({"factor": "double"}, "factor"),
        ({"factor": 2, "pivot": "center", "center": [0, 0, 0]}, "pivot"),
    ],
)
def test_factors_that_make_no_sense_are_refused(document, run, refused, given, field):
    run("box", name="A")
    assert refused("scale_object", object_name="A", **given).field == field


def test_a_size_beyond_all_limits_is_refused(document, run, refused):
    run("box", name="A", length=1000)
    assert refused("scale_object", object_name="A", factor=10000).field == "factor"


def test_a_mesh_or_a_group_is_not_scaled(document, refused):
    document.addObject("App::DocumentObjectGroup", "G")
    assert refused("scale_object", object_name="G", factor=2).code == "NO_SHAPE"


def test_a_wire_is_scaled_as_a_clone(document, run, corners):
    made = document.addObject("Part::Feature", "W")
    made.Shape = Part.makePolygon([FreeCAD.Vector(0, 0, 0), FreeCAD.Vector(10, 0, 0)])
    result = run("scale_object", object_name="W", factor=3)
    assert corners(result) == ([0, 0, 0], [30, 0, 0])


def test_scaled_dimensions_are_undone_and_redone(document, run):
    run("box", name="A", position=[1, 2, 3])
    run("scale_object", object_name="A", factor=2, pivot="origin")
    run("undo")
    assert (document.A.Length.Value, document.A.Placement.Base.x) == (10, 1)
    run("redo")
    assert (document.A.Length.Value, document.A.Placement.Base.x) == (20, 2)


def test_a_consumed_base_is_scaled_with_what_it_became(document, run, codes):
    run("box", name="A")
    run("cylinder", name="H", radius=2, height=10)
    run("cut", base="A", tool="H", name="C")
    result = run("scale_object", object_name="A", factor=2)
    assert (result["source"], codes(result)) == ("C", ["CONSUMED_OBJECT_FOLLOWED"])
    assert result["shape"]["volume"] == pytest.approx(8 * (1000 - PI * 10), rel=1e-9)
