# SPDX-License-Identifier: MIT
"""Fits of a body in another, against closed forms."""

from __future__ import annotations

import json
import math

import FreeCAD
import pytest

PI = math.pi
EXACT = 1e-9


@pytest.fixture
def bored(document, run):
    """A plate with a bore of radius 5 through it, and a peg of radius 4.9 in that."""
    run("box", name="Plate", length=40, width=40, height=10)
    run("cylinder", name="Bore", radius=5, height=10, position=[20, 20, 0])
    run("cut", base="Plate", tool="Bore", name="Bored")
    run("cylinder", name="Peg", radius=4.9, height=30, position=[20, 20, -10])


@pytest.fixture
def tray(document, run):
    """A tray of 60 x 40 x 20 with a pocket of 50 x 30 x 15, open at the top."""
    run("box", name="Block", length=60, width=40, height=20)
    run("box", name="Pocket", length=50, width=30, height=15, position=[5, 5, 5])
    run("cut", base="Block", tool="Pocket", name="Tray")


@pytest.mark.covers(
    "analyze_fit", bad=({"inner": "A", "outer": "B", "clearance": -1}, "INVALID_PARAMETER")
)
def test_a_peg_in_a_hole_has_its_clearance_all_round(bored, run):
    result = run("analyze_fit", inner="Peg", outer="Bored", clearance=0.1)
    assert (result["fits"], result["reason"]) == (True, "fits")
    assert result["minimum_clearance"] == pytest.approx(0.1, rel=EXACT)
    assert result["clearances"]["x"] == pytest.approx(0.1, rel=EXACT)
    assert result["clearances"]["y"] == pytest.approx(0.1, rel=EXACT)
    assert result["clearances"]["z"] is None
    assert result["play"]["x"] == pytest.approx(0.2, rel=EXACT)
    assert math.dist(result["point_inner"], result["point_outer"]) == pytest.approx(0.1)
    assert (result["required_clearance"], result["recommendations"]) == (0.1, [])
    assert all(way["exact"] for way in result["directions"].values())


def test_a_peg_too_close_to_its_bore_is_told_what_to_do(bored, run):
    tight = run("fits", inner="Peg", outer="Bored", clearance=0.15)
    assert (tight["fits"], tight["reason"]) == (False, "clearance")
    assert any("0.1 mm wider" in text for text in tight["recommendations"])
    run("move_object", object_name="Peg", x=0.06)
    off = run("fits", inner="Peg", outer="Bored", clearance=0.09)
    assert off["clearances"]["x"] == pytest.approx(0.04, rel=1e-6)
    assert any("-0.06 mm along x" in text for text in off["recommendations"])


def test_an_inner_body_that_overlaps_does_not_fit(bored, run):
    run("set_properties", object_name="Peg", properties={"Radius": 5.5})
    result = run("fit_check", inner="Peg", outer="Bored")
    assert (result["fits"], result["reason"]) == (False, "overlap")
    assert result["interference_volume"] == pytest.approx((5.5**2 - 25) * PI * 10, rel=EXACT)
    assert "11 mm along x" in result["recommendations"][0]


def test_a_body_beside_the_other_is_in_no_cavity_though_it_is_smaller(tray, run):
    run("box", name="Brick", position=[100, 10, 5])
    result = run("analyze_fit", inner="Brick", outer="Tray")
    assert (result["fits"], result["reason"]) == (False, "outside")
    assert result["directions"]["-x"] == {"distance": pytest.approx(40, rel=EXACT), "exact": True}
    assert result["directions"]["+x"]["distance"] is None


def test_a_brick_in_a_tray_has_the_pockets_play_not_the_trays(tray, run):
    run("box", name="Brick", length=40, width=24, height=8, position=[8, 10, 7])
    result = run("analyze_fit", inner="Brick", outer="Tray", clearance=1)
    far = {name: way["distance"] for name, way in result["directions"].items()}
    assert far == {
        "-x": pytest.approx(3, rel=EXACT),
        "+x": pytest.approx(7, rel=EXACT),
        "-y": pytest.approx(5, rel=EXACT),
        "+y": pytest.approx(1, rel=EXACT),
        "-z": pytest.approx(2, rel=EXACT),
        "+z": None,
    }
    assert result["clearances"] == {axis: pytest.approx(far) for axis, far in zip("xyz", (3, 1, 2))}
    assert (result["fits"], result["enclosed_axes"]) == (True, ["x", "y"])
    assert result["play"] == {"x": pytest.approx(10), "y": pytest.approx(6), "z": None}


def test_a_brick_on_the_floor_is_told_to_rise(tray, run):
    run("box", name="Brick", length=40, width=24, height=8, position=[10, 8, 5])
    result = run("analyze_fit", inner="Brick", outer="Tray", clearance=0.5)
    assert (result["fits"], result["touching"]) == (False, True)
    assert result["directions"]["-z"] == {"distance": 0, "exact": True}
    assert result["recommendations"] == ["Move the inner body by 0.5 mm along z."]
    assert run("analyze_fit", inner="Brick", outer="Tray")["fits"]


@pytest.mark.parametrize("angle", [10, 45, 80])
def test_the_way_to_a_slanted_wall_is_exact(document, run, angle):
    # A wall whose face leans by the angle and meets the X axis at 50 mm.
    run("box", name="Wall", length=10, width=200, height=200, position=[0, -100, -100])
    run("rotate_object", object_name="Wall", axis="y", angle=angle, center=[0, 0, 0])
    run("move_object", object_name="Wall", x=50)
    run("sphere", name="Ball", radius=4)
    result = run("analyze_fit", inner="Ball", outer="Wall")
    exact = 50 - 4 / math.cos(math.radians(angle))
    assert result["directions"]["+x"]["exact"]
    assert result["directions"]["+x"]["distance"] == pytest.approx(exact, rel=1e-7)


def test_a_ball_in_a_hollow_ball_can_move_till_it_meets_the_wall(document, run):
    run("sphere", name="Shell", radius=20)
    run("sphere", name="Core", radius=15)
    run("cut", base="Shell", tool="Core", name="Hollow")
    run("sphere", name="Ball", radius=4, position=[0, 6, 0])
    result = run("analyze_fit", inner="Ball", outer="Hollow")
    assert result["fits"]
    assert result["minimum_clearance"] == pytest.approx(5, rel=EXACT)
    assert result["directions"]["+y"]["distance"] == pytest.approx(5, rel=EXACT)
    assert result["directions"]["-y"]["distance"] == pytest.approx(17, rel=EXACT)
    assert result["clearances"]["x"] == pytest.approx(math.sqrt(121 - 36), rel=1e-7)


def test_a_body_meets_a_step_in_its_way_and_slips_past_a_wider_ring(document, run):
    run("cylinder", name="Rod", radius=4.9, height=20)
    run("cylinder", name="Disc", radius=12, height=2, position=[0, 0, -10])
    run("cylinder", name="Hole", radius=5, height=2, position=[0, 0, -10])
    run("cut", base="Disc", tool="Hole", name="Ring")
    below = run("analyze_fit", inner="Rod", outer="Ring")
    assert below["directions"]["-z"] == {"distance": None, "exact": True}
    run("set_properties", object_name="Hole", properties={"Radius": 4.5})
    narrow = run("analyze_fit", inner="Rod", outer="Ring")
    assert narrow["directions"]["-z"] == {"distance": pytest.approx(8, rel=EXACT), "exact": True}


def test_a_ring_is_not_in_the_peg_within_it(bored, run):
    result = run("analyze_fit", inner="Bored", outer="Peg")
    assert (result["fits"], result["reason"], result["enclosed_axes"]) == (False, "outside", [])
    assert "mixed up" in result["recommendations"][0]


def test_a_fit_is_global_within_turned_parts(tray, document, run):
    run("box", name="Brick", length=40, width=24, height=8, position=[8, 10, 7])
    part = document.addObject("App::Part", "Moved")
    part.addObjects([document.Tray, document.Brick])
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    document.recompute()
    result = run("analyze_fit", inner="Brick", outer="Tray")
    # The tray's X looks along Y, its Y along -X.
    assert result["directions"]["+y"]["distance"] == pytest.approx(7, rel=EXACT)
    assert result["directions"]["-x"]["distance"] == pytest.approx(1, rel=EXACT)


def test_a_fit_needs_two_different_bodies(tray, refused):
    assert refused("analyze_fit", inner="Tray", outer="Tray").field == "outer"
    assert refused("analyze_fit", inner="Tray").code == "MISSING_PARAMETER"


def test_these_questions_change_nothing_and_answer_in_json(bored, document, run):
    revision = run("health_check")["revision"]
    before = (document.UndoCount, FreeCAD.getActiveTransaction())
    for command, parameters in (
        ("check_interference", {"objects": ["Peg", "Bored", "Bore"]}),
        ("analyze_fit", {"inner": "Peg", "outer": "Bored"}),
        ("find_contacts", {"object_a": "Peg", "object_b": "Bored"}),
    ):
        result = run(command, **parameters)
        assert result["revision"] == revision
        json.dumps(result, allow_nan=False)
    assert (document.UndoCount, FreeCAD.getActiveTransaction()) == before
