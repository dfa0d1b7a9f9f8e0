# SPDX-License-Identifier: MIT
"""Interference, fits and contacts, against closed forms."""

from __future__ import annotations

import json
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


def test_bodies_that_overlap_share_their_exact_volume(pair, run):
    result = run("check_interference", object_a="A", object_b="B")
    assert (result["interferes"], result["touching"]) == (True, False)
    assert result["interference_volume"] == pytest.approx(5 * 4 * 3, rel=EXACT)
    assert result["interference_box"] == {"min": [15, 16, 17], "max": [20, 20, 20]}
    assert (result["method"], result["distance"], result["containment"]) == ("boolean", 0, None)
    assert [row["object_b"] for row in result["pairs"]] == ["B"]
    assert (result["count"], result["pairs_examined"]) == (1, 1)


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
    assert result["distance_at_least"] <= result["distance"]


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
    assert result["interferences"][0]["interference_volume"] == pytest.approx(60, rel=EXACT)


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
    started = time.monotonic()
    result = run("check_interference")
    assert time.monotonic() - started < 30
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
    assert again["interference_volume"] == pytest.approx(800, rel=EXACT)
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


def test_a_ball_on_a_plate_touches_it_in_a_point(document, run):
    run("box", name="Plate", length=40, width=40, height=10)
    run("sphere", name="Ball", radius=7, position=[20, 20, 17])
    result = run("check_interference", object_a="Plate", object_b="Ball")
    assert (result["interferes"], result["touching"]) == (False, True)
    contact = run("find_contacts", object_a="Plate", object_b="Ball", tolerance=0)["contacts"]
    assert [row["kind"] for row in contact] == ["point"]
    run("move_object", object_name="Ball", z=-1)
    cap = run("check_interference", object_a="Plate", object_b="Ball")
    assert cap["interference_volume"] == pytest.approx(PI * (7 - 1 / 3), rel=EXACT)


def test_a_way_that_takes_too_long_to_follow_is_told_as_far_as_it_was_followed(
    bored, run, monkeypatch
):
    monkeypatch.setattr("conjure_workbench.modeling.clearance._SECONDS", -1.0)
    way = run("analyze_fit", inner="Peg", outer="Bored")["directions"]["+x"]
    assert (way["exact"], way["distance"]) == (False, pytest.approx(0.1, rel=EXACT))


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


def test_a_box_on_a_box_touches_it_with_its_whole_bottom(document, run):
    run("box", name="Base", length=40, width=40, height=10)
    run("box", name="Top", length=10, width=20, height=5, position=[5, 5, 10])
    result = run("find_contacts", object_a="Base", object_b="Top", tolerance=0)
    first = result["contacts"][0]
    assert (first["kind"], first["distance"]) == ("face", 0)
    assert first["area"] == pytest.approx(200, rel=EXACT)
    assert document.Base.Shape.Faces[first["face_a_index"] - 1].CenterOfMass.z == 10
    assert document.Top.Shape.Faces[first["face_b_index"] - 1].CenterOfMass.z == 10
    assert result["contact_area"] == pytest.approx(200, rel=EXACT)
    # The four sides of the upper box stand on the same face of the lower one.
    assert [row["kind"] for row in result["contacts"][1:]] == ["edge"] * 4
    assert result["contact_count"] == result["count"] == 5


def test_faces_within_the_tolerance_are_near(document, run):
    run("box", name="Base", length=40, width=40, height=10)
    run("box", name="Top", length=10, width=20, height=5, position=[5, 5, 10.08])
    near = run("find_contacts", object_a="Base", object_b="Top")["contacts"][0]
    assert (near["kind"], near["distance"]) == ("near", pytest.approx(0.08, rel=EXACT))
    assert run("find_contacts", object_a="Base", object_b="Top", tolerance=0.05)["count"] == 0


def test_a_peg_in_its_bore_touches_it_round_the_whole_wall(document, run):
    run("cylinder", name="Outside", radius=10, height=10)
    run("cylinder", name="Inside", radius=4, height=10)
    run("cut", base="Outside", tool="Inside", name="Ring")
    run("cylinder", name="Peg", radius=4, height=30, position=[0, 0, -10])
    first = run("find_contacts", object_a="Ring", object_b="Peg")["contacts"][0]
    assert first["kind"] == "face"
    assert first["area"] == pytest.approx(80 * PI, rel=EXACT)


def test_a_wire_has_no_face_to_touch_with(document, run, refused):
    run("box", name="A")
    run("create_helix", name="Spring")
    error = refused("find_contacts", object_a="A", object_b="Spring")
    assert (error.code, error.field) == ("NO_SHAPE", "object_b")


def test_corners_touch_in_a_point(document, run):
    run("box", name="A")
    run("box", name="B", position=[10, 10, 10])
    result = run("find_contacts", object_a="A", object_b="B", limit=3)
    assert {row["kind"] for row in result["contacts"]} == {"point"}
    assert (result["count"], len(result["contacts"]), result["truncated"]) == (9, 3, True)
    assert result["contacts"][0]["point_a"] == pytest.approx([10, 10, 10])


def test_these_questions_change_nothing_and_answer_in_json(bored, document, run):
    revision = run("health_check")["revision"]
    before = (document.UndoCount, FreeCAD.getActiveTransaction())
    for command, parameters in (
        ("check_interference", {"objects": ["Peg", "Bored", "Plate"]}),
        ("analyze_fit", {"inner": "Peg", "outer": "Bored"}),
        ("find_contacts", {"object_a": "Peg", "object_b": "Bored"}),
    ):
        result = run(command, **parameters)
        assert result["revision"] == revision
        json.dumps(result, allow_nan=False)
    assert (document.UndoCount, FreeCAD.getActiveTransaction()) == before
