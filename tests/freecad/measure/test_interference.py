# SPDX-License-Identifier: MIT
"""Whether bodies overlap, and by how much, against the closed forms."""

from __future__ import annotations

import math
import time

import FreeCAD
import pytest

PI = math.pi
EXACT = 1e-9


@pytest.fixture
def pair(document, run):
    run("box", name="A", length=20, width=20, height=20)
    run("box", name="B", length=10, width=10, height=10, position=[15, 16, 17])


@pytest.mark.covers("check_interference", bad=({"object_a": "A"}, "MISSING_PARAMETER"))
def test_bodies_that_overlap_share_their_exact_volume(pair, run):
    result = run("check_interference", object_a="A", object_b="B")
    assert (result["interferes"], result["touching"]) == (True, False)
    assert result["interference_volume"] == pytest.approx(5 * 4 * 3, rel=EXACT)
    assert result["interference_box"] == {"min": [15, 16, 17], "max": [20, 20, 20]}
    assert (result["method"], result["distance"], result["containment"]) == ("boolean", 0, None)
    assert (result["object_a"], result["object_b"], "pairs" in result) == ("A", "B", False)


def test_rods_that_cross_share_steinmetzs_solid(document, run):
    run("cylinder", name="One", radius=5, height=40, position=[0, 0, -20])
    run("cylinder", name="Other", radius=5, height=40, position=[-20, 0, 0], rotation=[0, 90, 0])
    result = run("collides", object_a="One", object_b="Other")
    assert result["interference_volume"] == pytest.approx(16 / 3 * 125, rel=EXACT)


@pytest.mark.parametrize("position", [[20, 0, 0], [20, 20, 0], [20, 20, 20]])
def test_bodies_that_touch_do_not_interfere(pair, run, position):
    run("box", name="C", position=position)
    result = run("check_interference", object_a="A", object_b="C")
    assert (result["interferes"], result["touching"]) == (False, True)
    assert (result["distance"], result["interference_volume"]) == (0, 0)


def test_a_peg_that_just_fills_its_bore_touches_it(document, run):
    run("cylinder", name="Outside", radius=10, height=10)
    run("cylinder", name="Inside", radius=4, height=10)
    run("cut", base="Outside", tool="Inside", name="Ring")
    run("cylinder", name="Peg", radius=4, height=10)
    result = run("check_interference", object_a="Ring", object_b="Peg")
    assert (result["interferes"], result["touching"]) == (False, True)


def test_bodies_apart_have_a_distance_and_its_points(pair, run):
    run("sphere", name="S", radius=3, position=[30, 30, 10])
    result = run("check_interference", object_a="A", object_b="S")
    assert (result["interferes"], result["touching"]) == (False, False)
    assert result["distance"] == pytest.approx(math.hypot(10, 10) - 3, rel=EXACT)
    assert result["point_a"] == pytest.approx([20, 20, 10])
    assert math.dist(result["point_a"], result["point_b"]) == pytest.approx(result["distance"])
    assert "distance_at_least" not in result


def test_boxes_that_overlap_do_not_make_bodies_collide(document, run):
    run("sphere", name="One", radius=5)
    run("sphere", name="Other", radius=5, position=[6, 6, 6])
    result = run("check_interference", object_a="One", object_b="Other")
    assert (result["interferes"], result["method"]) == (False, "distance")
    assert result["distance"] == pytest.approx(math.sqrt(108) - 10, rel=EXACT)
    boxes = run("check_interference", object_a="One", object_b="Other", bbox_only=True)
    assert (boxes["interferes"], boxes["method"]) == (True, "bounding_box_only")
    assert "interference_volume" not in boxes


@pytest.mark.parametrize(("names", "held"), [(("A", "I"), "b_in_a"), (("I", "A"), "a_in_b")])
def test_a_body_within_the_material_of_another_interferes(pair, run, names, held):
    run("sphere", name="I", radius=3, position=[10, 10, 10])
    result = run("check_interference", object_a=names[0], object_b=names[1])
    assert (result["interferes"], result["containment"]) == (True, held)
    assert result["interference_volume"] == pytest.approx(36 * PI, rel=EXACT)


def test_a_body_in_a_cavity_does_not_interfere(document, run):
    run("box", name="Block", length=100, width=100, height=100)
    run("box", name="Void", length=50, width=50, height=50, position=[25, 25, 25])
    run("cut", base="Block", tool="Void", name="Hollow")
    run("sphere", name="Ball", radius=10, position=[50, 50, 50])
    result = run("check_interference", object_a="Hollow", object_b="Ball")
    assert (result["interferes"], result["distance"]) == (False, pytest.approx(15, rel=EXACT))


def test_a_copy_in_the_same_place_is_the_same_body(pair, run):
    copy = run("copy_object", object_name="A")["object_id"]
    result = run("check_interference", object_a="A", object_b=copy)
    assert (result["interferes"], result["containment"]) == (True, "same")
    assert result["interference_volume"] == pytest.approx(8000, rel=EXACT)


def test_a_quick_check_leaves_out_volume_and_far_distances(pair, run):
    quick = run("check_interference", object_a="A", object_b="B", quick=True)
    assert quick["interferes"]
    assert "interference_volume" not in quick
    asked = run("check_interference", object_a="A", object_b="B", quick=True, calculate_volume=True)
    assert asked["interference_volume"] == pytest.approx(60, rel=EXACT)
    run("box", name="C", position=[120, 0, 0])
    far = run("check_interference", object_a="A", object_b="C", quick=True)
    assert (far["interferes"], far["distance"]) == (False, None)
    assert far["distance_at_least"] == pytest.approx(100, abs=1e-6)


def test_of_many_bodies_the_pairs_that_meet_are_told(pair, run):
    run("box", name="C", position=[-10, 0, 0])
    run("box", name="D", position=[500, 0, 0])
    result = run("check_interference", objects=["D", "C", "B", "A"])
    met = {(row["object_a"], row["object_b"]): row["interferes"] for row in result["pairs"]}
    assert met == {("C", "A"): False, ("B", "A"): True}
    assert (result["interferes"], result["count"], result["pairs_possible"]) == (True, 1, 6)
    (overlap,) = (row for row in result["pairs"] if row["interferes"])
    assert overlap["interference_volume"] == pytest.approx(60, rel=EXACT)


def test_without_names_all_visible_bodies_are_checked_and_no_inputs(pair, document, run):
    run("cut", base="A", tool="B", name="Rest")
    run("box", name="C", position=[5, 5, -5])
    run("create_plane", name="Sheet", length=50, width=50)
    result = run("check_interference")
    assert (result["object_a"], result["object_b"]) == ("Rest", "C")
    assert result["interference_volume"] == pytest.approx(500, rel=EXACT)


def test_many_bodies_are_checked_fast_and_what_is_left_out_is_said(document, run, codes):
    for x in range(15):
        for y in range(15):
            box = document.addObject("Part::Box", "Box")
            box.Placement.Base = FreeCAD.Vector(20 * x, 20 * y, 0)
    document.recompute()
    run("box", name="Bar", length=300, width=2, height=2, position=[0, 4, 4])
    started = time.process_time()
    result = run("check_interference")
    assert time.process_time() - started < 30
    assert (result["count"], result["pairs_examined"]) == (15, 15)
    assert result["pairs_possible"] == 226 * 225 // 2
    capped = run("check_interference", max_pairs=4)
    assert (capped["count"], capped["pairs_left_out"]) == (4, 11)
    assert codes(capped) == ["PAIRS_LEFT_OUT"]


def test_interference_is_global_within_turned_parts_and_for_consumed_objects(document, run):
    run("box", name="A", length=10, width=10, height=10)
    run("box", name="I", length=10, width=10, height=10)
    part = document.addObject("App::Part", "Turned")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(8, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    part.addObject(document.I)
    document.recompute()
    # It lies from -2 to 8 along X.
    result = run("check_interference", object_a="A", object_b="I")
    assert result["interference_volume"] == pytest.approx(800, rel=EXACT)
    run("box", name="Tool", length=10, width=10, height=10, position=[5, 0, 0])
    run("cut", base="A", tool="Tool", name="Half")
    again = run("check_interference", object_a="A", object_b="I")
    assert again["interference_volume"] == pytest.approx(500, rel=EXACT)
    half = run("check_interference", object_a="Half", object_b="I")
    assert half["interference_volume"] == pytest.approx(500, rel=EXACT)


@pytest.mark.parametrize(
    ("parameters", "code", "field"),
    [
        ({"objects": ["A"]}, "INVALID_PARAMETER", "objects"),
        ({"objects": ["A", "B"], "object_a": "A"}, "INVALID_PARAMETER", "object_a"),
        ({"object_b": "A"}, "MISSING_PARAMETER", "object_a"),
        ({"object_a": "A", "object_b": "A"}, "INVALID_PARAMETER", "object_a"),
        ({"object_a": "A", "object_b": "Gone"}, "OBJECT_NOT_FOUND", "object_a"),
        ({"objects": ["A", "Sheet"]}, "NO_SHAPE", "objects"),
    ],
)
def test_a_collision_needs_two_bodies(pair, run, refused, parameters, code, field):
    run("create_plane", name="Sheet")
    error = refused("check_interference", **parameters)
    assert (error.code, error.field) == (code, field)


@pytest.mark.parametrize(
    "position",
    [
        pytest.param([10, 0, 0], id="side by side"),
        pytest.param([1, 0, -10], id="inside the bore"),
    ],
)
def test_rods_that_touch_along_a_line_do_not_interfere(document, run, position):
    if position[0] == 10:
        run("cylinder", name="One", radius=5, height=10)
        run("cylinder", name="Other", radius=5, height=10, position=position)
    else:
        run("cylinder", name="Outside", radius=10, height=10)
        run("cylinder", name="Inside", radius=5, height=10)
        run("cut", base="Outside", tool="Inside", name="One")
        run("cylinder", name="Other", radius=4, height=30, position=position)
    result = run("check_interference", object_a="One", object_b="Other")
    assert (result["interferes"], result["touching"]) == (False, True)
