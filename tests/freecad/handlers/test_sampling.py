# SPDX-License-Identifier: MIT
"""A model as plain numbers, against the equations of its surfaces."""

from __future__ import annotations

import math

import FreeCAD
import pytest


def distinct(points):
    return len({tuple(point) for point in points})


@pytest.mark.covers(
    "sample_geometry", bad=({"object_name": "A", "num_points": 0}, "INVALID_PARAMETER")
)
def test_points_are_spread_by_area(document, run):
    run("box", name="A", length=40, width=20, height=5, position=[1, 2, 3])
    told = run("sample_geometry", object="A", num_points=220)
    assert (told["point_count"], told["object_id"]) == (220, "A")
    assert distinct(told["points"]) == 220
    sides = {"x": (1, 41), "y": (2, 22), "z": (3, 8)}
    on = dict.fromkeys([f"{axis}{end}" for axis in sides for end in (0, 1)], 0)
    for point in told["points"]:
        where = dict(zip("xyz", point))
        assert all(low - 1e-9 <= where[axis] <= high + 1e-9 for axis, (low, high) in sides.items())
        ends = [
            f"{axis}{end}"
            for axis, bounds in sides.items()
            for end in (0, 1)
            if where[axis] == pytest.approx(bounds[end], abs=1e-9)
        ]
        on[ends[0]] += 1
    # The area is 2200 mm2, so that each point stands for 10.
    areas = {"x": 100, "y": 200, "z": 800}
    for side, count in on.items():
        assert abs(count - areas[side[0]] / 10) <= 1


@pytest.mark.parametrize("number", [1, 7, 500])
def test_points_lie_on_the_true_surface(document, run, number):
    run("sphere", name="S", radius=5, position=[1, 2, 3])
    run("torus", name="T", radius1=10, radius2=2)
    run("cone", name="C", radius1=6, radius2=2, height=8)
    for x, y, z in run("sample_geometry", object="S", num_points=number)["points"]:
        assert math.dist((x, y, z), (1, 2, 3)) == pytest.approx(5, abs=1e-8)
    for x, y, z in run("sample_geometry", object="T", num_points=number)["points"]:
        assert math.hypot(math.hypot(x, y) - 10, z) == pytest.approx(2, abs=1e-8)
    for x, y, z in run("sample_geometry", object="C", num_points=number)["points"]:
        assert z in (0, 8) or math.hypot(x, y) == pytest.approx(6 - z / 2, abs=1e-8)


def test_points_of_a_sphere_are_spread_all_around(document, run):
    run("sphere", name="S", radius=5)
    points = run("sample_geometry", object="S", num_points=800)["points"]
    assert points == run("sample_geometry", object="S", num_points=800)["points"]
    for x in (-1, 1):
        for y in (-1, 1):
            for z in (-1, 1):
                inside = [p for p in points if p[0] * x > 0 and p[1] * y > 0 and p[2] * z > 0]
                assert 85 <= len(inside) <= 115
    assert sum(abs(p[2]) < 2.5 for p in points) == pytest.approx(400, abs=15)


def test_points_of_a_wire_are_spread_along_it(document, run):
    run("polyline", name="W", points=[[0, 0], [30, 0], [30, 10]])
    told = run("sample_geometry", object="W", num_points=4)
    assert told["points"] == [[5, 0, 0], [15, 0, 0], [25, 0, 0], [30, 5, 0]]


def test_points_and_triangles_of_what_lies_in_a_part_are_global(document, run):
    part = document.addObject("App::Part", "P")
    part.addObject(document.addObject("Part::Box", "I"))
    part.Placement = FreeCAD.Placement(FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation())
    document.recompute()
    assert all(p[0] >= 100 for p in run("sample_geometry", object="I")["points"])
    assert all(p[0] >= 100 for p in run("sample_mesh_surface", object="I")["vertices"])


def volume(told):
    """Source: the divergence theorem."""
    corners = told["vertices"]
    total = 0.0
    for a, b, c in ([corners[index] for index in triangle] for triangle in told["triangles"]):
        total += (
            a[0] * (b[1] * c[2] - b[2] * c[1])
            + a[1] * (b[2] * c[0] - b[0] * c[2])
            + a[2] * (b[0] * c[1] - b[1] * c[0])
        )
    return total / 6


@pytest.mark.covers(
    "sample_mesh_surface", bad=({"object_name": "A", "tolerance": 0}, "INVALID_PARAMETER")
)
def test_the_triangles_enclose_the_volume(document, run):
    run("box", name="A", length=4, width=5, height=6, position=[10, 20, 30])
    told = run("sample_mesh_surface", object="A")
    assert (told["vertex_count"], told["triangle_count"]) == (8, 12)
    assert volume(told) == pytest.approx(120)
    run("sphere", name="S", radius=5)
    told = run("sample_mesh_surface", object="S", tolerance=0.01, max_vertices=100_000)
    assert not told["truncated"]
    assert (told["total_vertices"], told["total_triangles"]) == (
        len(told["vertices"]),
        len(told["triangles"]),
    )
    assert volume(told) == pytest.approx(4 / 3 * math.pi * 125, rel=0.01)


def test_triangles_that_are_cut_off_have_all_their_corners(document, run):
    run("sphere", name="S", radius=5)
    told = run("sample_mesh_surface", object="S", max_vertices=50)
    assert (told["truncated"], told["vertex_count"], len(told["vertices"])) == (True, 50, 50)
    assert 0 < told["triangle_count"] < told["total_triangles"]
    assert all(0 <= corner < 50 for triangle in told["triangles"] for corner in triangle)


def test_a_mesh_has_points_and_triangles_of_its_own(document, run, tmp_path):
    run("box", name="A", length=10, width=10, height=10)
    run("export_stl", objects=["A"], path=str(tmp_path / "a.stl"))
    mesh = run("import_stl", path=str(tmp_path / "a.stl"), as_solid=False)["object_id"]
    points = run("sample_geometry", object=mesh, num_points=60)["points"]
    for point in points:
        assert any(abs(part - side) < 1e-6 for part in point for side in (0, 10))
    assert volume(run("sample_mesh_surface", object=mesh)) == pytest.approx(1000)


def test_what_has_no_surface_is_refused(document, run, refused):
    document.addObject("App::DocumentObjectGroup", "G")
    run("polyline", name="W", points=[[0, 0], [30, 0]])
    assert refused("sample_geometry", object="G").code == "NO_SHAPE"
    assert refused("sample_mesh_surface", object="G").code == "NO_SHAPE"
    assert refused("sample_mesh_surface", object="W").code == "NO_SHAPE"


@pytest.mark.covers("capture_design_state", bad=({"deep": True}, "UNKNOWN_PARAMETER"))
def test_two_states_of_a_design_differ_in_what_was_moved(document, run):
    run("box", name="A", length=2)
    run("cylinder", name="B", radius=1, height=7)
    told = run("capture_design_state")
    before = told["snapshot"]
    assert (told["document"], told["count"]) == ("Test", 2)
    run("rotate_object", object_name="B", axis="x", angle=30)
    after = run("capture_design_state")["snapshot"]
    (a, b), (same, turned) = before["objects"], after["objects"]
    assert a == same
    assert turned["rotation"]["angle"] == pytest.approx(30)
    assert turned["rotation"]["axis"] == pytest.approx([1, 0, 0])
    assert turned["volume"] == pytest.approx(b["volume"]) == pytest.approx(7 * math.pi)
    assert (b["position"], b["bounding_box"]["max"]) == ([0, 0, 0], [1, 1, 7])
