# SPDX-License-Identifier: MIT
"""Bounding boxes that the kernel gets wrong, against their closed forms."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.geometry import meshes

CLOSE = 2e-6
"""In mm."""
TURN = FreeCAD.Rotation(FreeCAD.Vector(1, 1, 0), 33)
TURNED = {"axis": [1, 1, 0], "angle": 33}


def box_of(reply):
    box = reply["bounding_box"]
    assert "approximate" not in box, "an exact box was expected"
    return [*box["min"], *box["max"]]


def around(center, half):
    low = [middle - size for middle, size in zip(center, half)]
    high = [middle + size for middle, size in zip(center, half)]
    return pytest.approx([*low, *high], abs=CLOSE)


def row(axis):
    """Shares of a turned point's coordinates along a global axis."""
    return TURN.inverted().multVec(FreeCAD.Vector(*(float(at == axis) for at in range(3))))


def test_an_ellipsoid_joined_with_a_sphere_reaches_as_far_as_both(document, run):
    run("create_ellipsoid", radius1=5, radius2=8, radius3=6, name="E")
    run("create_sphere", radius=6, position=[2, 0, 1], name="S")
    union = run("boolean_fuse", objects=["E", "S"], name="U")
    expected = pytest.approx([-8, -6, -5, 8, 6, 7], abs=CLOSE)
    assert box_of(union) == expected
    assert box_of(run("get_bounding_box", object_name="U")) == expected
    assert union["shape"]["volume"] == pytest.approx(1200.881, rel=1e-4)


def test_a_turned_ellipsoid_reaches_as_far_as_its_support_function_says(document, run):
    run("create_ellipsoid", radius1=5, radius2=8, radius3=6, rotation=TURNED, name="E")
    half = [
        math.sqrt((8 * row(at).x) ** 2 + (6 * row(at).y) ** 2 + (5 * row(at).z) ** 2)
        for at in range(3)
    ]
    assert box_of(run("get_bounding_box", object_name="E")) == around([0, 0, 0], half)


def test_a_turned_torus_reaches_a_tube_beyond_its_turned_circle(document, run):
    run("create_torus", radius1=10, radius2=2, position=[3, 4, 5], rotation=TURNED, name="T")
    half = [10 * math.hypot(row(at).x, row(at).y) + 2 for at in range(3)]
    assert box_of(run("get_bounding_box", object_name="T")) == around([3, 4, 5], half)


def test_half_a_torus_ends_where_it_was_cut(document, run):
    run("create_torus", radius1=10, radius2=2, name="T")
    run("create_box", size=[40, 40, 40], position=[-20, 0, -20], name="B")
    half = run("boolean_cut", base="T", tools=["B"])
    assert box_of(half) == pytest.approx([-12, -12, -2, 12, 0, 2], abs=CLOSE)


def test_a_cap_of_an_ellipsoid_reaches_as_far_as_the_ellipse_that_bounds_it(document, run):
    run("create_ellipsoid", radius1=5, radius2=8, radius3=6, name="E")
    run("create_box", size=[40, 40, 40], position=[-20, -20, -37], name="Below")
    cap = run("boolean_cut", base="E", tools=["Below"])
    share = math.sqrt(1 - (3 / 5) ** 2)
    expected = [-8 * share, -6 * share, 3, 8 * share, 6 * share, 5]
    # The curve in which FreeCAD lets them meet is right to a ten-thousandth.
    assert box_of(cap) == pytest.approx(expected, abs=1e-4)


def test_a_pipe_with_a_hole_across_is_no_larger_for_it(document, run):
    run("create_cylinder", radius=5, height=10, name="Pipe")
    run("create_cylinder", radius=3, height=30, position=[-15, 0, 5], name="Drill",
        rotation={"axis": "y", "angle": 90})  # fmt: skip
    drilled = run("boolean_cut", base="Pipe", tools=["Drill"])
    assert box_of(drilled) == pytest.approx([-5, -5, 0, 5, 5, 10], abs=CLOSE)


def test_a_vase_is_as_wide_as_its_widest_place(document, run):
    sections = [
        {"type": "circle", "radius": radius, "center": [0, 0, height]}
        for radius, height in ((5, 0), (8, 5), (3, 12))
    ]
    run("loft", profiles=sections, name="Vase")
    box = box_of(run("get_bounding_box", object_name="Vase"))
    vase = document.Vase.Shape
    wall = next(face for face in vase.Faces if not isinstance(face.Surface, Part.Plane))
    first_u, _, first_v, last_v = wall.ParameterRange
    heights = [first_v + (last_v - first_v) * step / 2000 for step in range(2001)]
    meridian = [wall.valueAt(first_u, height) for height in heights]
    widest = max(math.hypot(point.x, point.y) for point in meridian)
    assert widest > 8.01
    expected = [-widest, -widest, 0, widest, widest, 12]
    assert box == pytest.approx(expected, abs=1e-5)


def test_a_mesh_for_the_display_does_not_shrink_a_box(document, run):
    run("create_torus", radius1=10, radius2=2, name="T")
    run("create_box", size=[40, 40, 40], position=[-20, 0, -20], name="B")
    half = run("boolean_cut", base="T", tools=["B"])
    meshes.note()
    document.getObject(half["object_id"]).Shape.tessellate(1.0)
    run("rotate_object", object_name=half["object_id"], axis="z", angle=180, center=[0, 0, 0])
    box = run("get_bounding_box", object_name=half["object_id"])
    assert box_of(box) == pytest.approx([-12, 0, -2, 12, 12, 2], abs=CLOSE)


@pytest.fixture
def crowd(document):
    """Very many eggs side by side, all as far out along Y and Z as the others."""
    egg = document.addObject("Part::Ellipsoid", "Egg")
    egg.Radius1, egg.Radius2, egg.Radius3 = 5, 8, 6
    egg.recompute()
    eggs = []
    for number in range(400):
        one = egg.Shape.copy()
        one.Placement = FreeCAD.Placement(FreeCAD.Vector(20 * number, 0, 0), TURN)
        eggs.append(one)
    crowd = document.addObject("Part::Feature", "Crowd")
    crowd.Shape = Part.Compound(eggs)
    crowd.purgeTouched()
    return crowd


def test_what_would_take_long_is_approximate_with_a_size_and_exact_on_request(crowd, run, codes):
    half = [
        math.sqrt((8 * row(at).x) ** 2 + (6 * row(at).y) ** 2 + (5 * row(at).z) ** 2)
        for at in range(3)
    ]
    expected = [-half[0], -half[1], -half[2], 20 * 399 + half[0], half[1], half[2]]
    quick = run("get_bounding_box", object_name="Crowd")
    box = quick["bounding_box"]
    assert box["approximate"] is True
    assert codes(quick) == ["NOT_EXACT"]
    for at, (side, true) in enumerate(zip([*box["min"], *box["max"]], expected)):
        beyond = (side - true) * (1 if at >= 3 else -1)
        assert -CLOSE < beyond < box["tolerance"] + CLOSE
    exact = run("get_bounding_box", object_name="Crowd", exact=True)
    assert box_of(exact) == pytest.approx(expected, abs=CLOSE)
    assert "warnings" not in exact
    state = run("get_state")
    assert state["bounding_boxes"] == "exact"


TRIANGLE = {"type": "polygon", "points": [[-1, -0.6], [1, 0], [-1, 0.6]]}


@pytest.mark.parametrize(
    ("profile", "pitch"),
    [({"type": "circle", "radius": 1.5}, 6), (TRIANGLE, 1.5), (TRIANGLE, 4)],
    ids=["coil", "thread", "steep thread"],
)
def test_a_box_of_turns_is_close_at_creation_and_its_tolerance_covers_what_it_is_off(
    document, run, codes, profile, pitch
):
    run("create_helix", radius=12, pitch=pitch, height=4 * pitch, name="Path")
    reply = run("sweep", profile=profile, path="Path", name="Turns")
    box = reply["bounding_box"]
    assert box["tolerance"] < 1e-2
    assert codes(reply) == []
    points = [point for face in walls_of(document.Turns) for point in grid(face)]
    for axis in range(3):
        reached = [point[axis] for point in points]
        below, above = min(reached) - box["min"][axis], box["max"][axis] - max(reached)
        for loose in (below, above):
            # The points may miss the farthest place by as much as lies between two of them.
            assert -CLOSE < loose < box["tolerance"] + 1e-2


def walls_of(obj):
    """The faces of a sweep but its two ends, each of which is a rectangle of its parameters."""
    return [face for face in obj.Shape.Faces if not isinstance(face.Surface, Part.Plane)]


def grid(face):
    """Points all over a face."""
    first_u, last_u, first_v, last_v = face.ParameterRange
    for u in range(41):
        for v in range(161):
            at = first_u + (last_u - first_u) * u / 40, first_v + (last_v - first_v) * v / 160
            yield face.valueAt(*at)


def test_how_far_two_bodies_overlap_is_told_with_the_tolerance_of_the_box(document, run):
    """A coil inside another: its exact box takes too long to be told unasked."""
    for name, radius in (("Coil", 1.5), ("Wide", 2)):
        run("create_helix", radius=10, pitch=5, height=12, name=f"{name}Path")
        run("sweep", profile={"type": "circle", "radius": radius}, path=f"{name}Path", name=name)
    fit = run("analyze_fit", inner="Coil", outer="Wide")
    box = run("check_interference", objects=["Coil", "Wide"])["interference_box"]
    assert fit["reason"] == "overlap"
    assert f"up to {box['tolerance']:g} mm too far out" in fit["recommendations"][0]
