# SPDX-License-Identifier: MIT
"""Extrusions of profiles, against their closed forms."""

from __future__ import annotations

import math

import FreeCAD
import pytest

PI = math.pi


def frustum(height, bottom, top):
    """Volume between two parallel outlines of one form, by their areas."""
    return height / 3 * (bottom + math.sqrt(bottom * top) + top)


AREAS = [
    ({"type": "rectangle"}, 400),
    ({"type": "rectangle", "width": 6, "height": 4}, 24),
    ({"type": "rect", "length": 6, "width": 4}, 24),
    ({"type": "rectangle", "parameters": {"width": 6, "height": 4}}, 24),
    ({"type": "circle"}, PI * 100),
    ({"type": "Circle", "diameter": "1 in"}, PI * 12.7**2),
    ({"type": "circle", "parameters": {"radius": 3}, "position": None}, PI * 9),
    ({"type": "polygon"}, 3 * math.sqrt(3) / 2 * 100),
    ({"type": "polygon", "sides": 4, "radius": 5}, 50),
    ({"type": "polygon", "points": [[0, 0], [10, 0], [0, 10]]}, 50),
    ({"type": "polygon", "points": [[0, 0], [10, 0], [0, 10], [0, 0]]}, 50),
    ({"type": "ellipse"}, PI * 200),
    ({"type": "ellipse", "major": 3, "minor": 2}, PI * 6),
    ({"type": "ellipse", "major_radius": 9, "minor_radius": 8}, PI * 72),
]


@pytest.mark.covers(
    "extrude",
    bad=({"distance": 5}, "MISSING_PARAMETER"),
    change={
        "profile": {"type": "circle", "radius": 3, "position": [10, 10, 0]},
        "distance": 30,
        "operation": "cut",
        "base_object": "A",
    },
)
@pytest.mark.parametrize(("profile", "area"), AREAS)
def test_an_extrusion_has_the_area_of_its_profile_times_the_distance(
    document, run, codes, profile, area, corners
):
    result = run("extrude", profile=profile, distance=7, name="Block")
    assert (result["type"], result["object_id"]) == ("Part::Extrusion", "Block")
    assert result["shape"]["volume"] == pytest.approx(7 * area, rel=1e-9)
    assert corners(result)[0][2] == pytest.approx(0)
    assert corners(result)[1][2] == pytest.approx(7)
    assert (result["shape"]["kind"], codes(result)) == ("Solid", [])
    assert (result["distance"], result["operation"]) == (7, "new")
    assert document.getObject(result["profile"]).Visibility is False


def test_the_distance_is_ten_where_none_is_given(document, run):
    result = run("extrude", profile={"type": "circle", "radius": 2})
    assert result["shape"]["volume"] == pytest.approx(40 * PI)


@pytest.mark.parametrize(
    ("given", "low", "high"),
    [
        ({}, 0, 8),
        ({"distance": -8}, -8, 0),
        ({"midplane": True}, -4, 4),
        ({"symmetric": True, "distance": -8}, -4, 4),
        ({"distance2": 3}, -3, 8),
        ({"distance": -8, "distance2": 3}, -8, 3),
        ({"direction": "-z"}, -8, 0),
        ({"direction": [0, 0, -5], "distance2": 3}, -8, 3),
        ({"direction": "normal"}, 0, 8),
        ({"direction": "custom"}, 0, 8),
    ],
)
def test_an_extrusion_reaches_where_it_is_sent(document, run, given, low, high, corners):
    result = run("extrude", **{"profile": {"type": "circle"}, "distance": 8, **given})
    assert (corners(result)[0][2], corners(result)[1][2]) == pytest.approx((low, high))
    assert result["shape"]["volume"] == pytest.approx(PI * 100 * (high - low), rel=1e-9)


def test_a_slanted_extrusion_has_the_height_of_its_slant(document, run):
    result = run("extrude", profile={"type": "rectangle"}, distance=10, direction=[1, 0, 1])
    assert result["shape"]["volume"] == pytest.approx(400 * 10 / math.sqrt(2), rel=1e-9)
    assert result["direction"] == pytest.approx([math.sqrt(0.5), 0, math.sqrt(0.5)])


@pytest.mark.parametrize(
    ("normal", "low", "high"),
    [
        ([0, 0, 1], [-3, -2, 0], [3, 2, 5]),
        ("-z", [-3, -2, -5], [3, 2, 0]),
        ("x", [0, -3, -2], [5, 3, 2]),
        ([0, -2, 0], [-3, -5, -2], [3, 0, 2]),
    ],
)
@pytest.mark.parametrize(
    "kind",
    [
        {"type": "rectangle", "width": 6, "height": 4},
        {"type": "ellipse", "major": 3, "minor": 2},
        {"type": "polygon", "points": [[-3, -2], [-3, 2], [3, 2], [3, -2]]},
    ],
)
def test_a_profile_faces_the_way_of_its_normal(document, run, kind, normal, low, high, corners):
    result = run(
        "extrude", profile={**kind, "normal": normal, "position": [10, 20, 30]}, distance=5
    )
    expected = [[10 + x, 20 + y, 30 + z] for x, y, z in (low, high)]
    assert corners(result) == (
        pytest.approx(expected[0], abs=1e-5),
        pytest.approx(expected[1], abs=1e-5),
    )


@pytest.mark.parametrize("angle", [10, -10, 30, -20])
def test_a_tapered_extrusion_is_a_frustum(document, run, angle):
    slope = math.tan(math.radians(angle))
    circle = run("extrude", profile={"type": "circle", "radius": 5}, distance=7, taper_angle=angle)
    areas = (PI * 25, PI * (5 + 7 * slope) ** 2)
    assert circle["shape"]["volume"] == pytest.approx(frustum(7, *areas), rel=1e-9)
    square = {"type": "rectangle", "width": 10, "height": 10}
    tapered = run("extrude", profile=square, distance=7, taper=angle)
    areas = (100, (10 + 14 * slope) ** 2)
    assert tapered["shape"]["volume"] == pytest.approx(frustum(7, *areas), rel=1e-9)


def test_a_taper_from_the_middle_leans_on_both_sides(document, run):
    profile = {"type": "circle", "radius": 5}
    result = run("extrude", profile=profile, distance=14, taper_angle=-10, midplane=True)
    top = PI * (5 - 7 * math.tan(math.radians(10))) ** 2
    assert result["shape"]["volume"] == pytest.approx(2 * frustum(7, PI * 25, top), rel=1e-9)


def test_a_taper_that_closes_too_early_is_refused_with_advice(document, refused):
    error = refused("extrude", profile={"type": "rectangle"}, distance=50, taper_angle=-30)
    assert error.code in ("GEOMETRY_ERROR", "RESULT_INVALID")
    assert "smaller" in error.details["advice"]
    assert (error.field, error.given) == ("taper_angle", -30)


def test_the_model_follows_a_radius_and_a_distance_edited_afterwards(document, run):
    result = run("extrude", profile={"type": "circle", "radius": 5}, distance=10, name="Pin")
    run("set_properties", object_name=result["profile"], properties={"Radius": 3})
    assert document.Pin.Shape.Volume == pytest.approx(PI * 9 * 10)
    run("set_properties", object_name="Pin", properties={"LengthFwd": 20})
    assert document.Pin.Shape.Volume == pytest.approx(PI * 9 * 20)


def test_the_direction_follows_a_profile_that_is_turned(document, run):
    result = run("extrude", profile={"type": "rectangle"}, distance=10, name="Block")
    run("rotate_object", object_name=result["profile"], axis="x", angle=90, center=[0, 0, 0])
    assert run("bbox", name="Block")["bounding_box"]["min"] == pytest.approx([-10, -10, -10])
    assert run("bbox", name="Block")["bounding_box"]["max"] == pytest.approx([10, 0, 10])


def test_an_extrusion_with_is_cut_is_taken_out_of_its_base(document, run, codes):
    run("box", name="A", length=20, width=20, height=20)
    hole = {"type": "circle", "radius": 3, "position": [10, 10, 0]}
    result = run("extrude", profile=hole, distance=20, is_cut=True, base_object="A", name="Plate")
    assert (result["type"], result["object_id"], result["base"]) == ("Part::Cut", "Plate", "A")
    assert result["shape"]["volume"] == pytest.approx(8000 - PI * 9 * 20, rel=1e-9)
    assert result["removed_volume"] == pytest.approx(PI * 9 * 20, rel=1e-9)
    assert codes(result) == []
    visible = [obj.Name for obj in document.Objects if obj.Visibility]
    assert visible == ["Plate"]
    run("set_properties", object_name=result["profile"], properties={"Radius": 5})
    assert document.Plate.Shape.Volume == pytest.approx(8000 - PI * 25 * 20)


def test_a_cut_that_misses_its_base_is_told(document, run, codes):
    run("box", name="A")
    profile = {"type": "circle", "position": [100, 0, 0]}
    assert codes(run("extrude", profile=profile, is_cut=True, base_object="A")) == [
        "NOTHING_REMOVED"
    ]


def test_a_joined_extrusion_is_one_with_its_base(document, run):
    run("box", name="A", length=20, width=20, height=20)
    boss = {"type": "circle", "radius": 3, "position": [10, 10, 20]}
    result = run("extrude", profile=boss, distance=5, operation="join", base_object="A")
    assert result["type"] == "Part::MultiFuse"
    assert result["shape"]["volume"] == pytest.approx(8000 + PI * 9 * 5, rel=1e-9)
    again = run("extrude", profile=boss, distance=9, operation="join", base_object="A")
    assert again["warnings"][0]["code"] == "CONSUMED_OBJECT_FOLLOWED"
    assert again["shape"]["volume"] == pytest.approx(8000 + PI * 9 * 9, rel=1e-9)


def test_a_base_object_alone_is_said_to_have_no_effect(document, run, codes):
    run("box", name="A")
    result = run("extrude", profile={"type": "circle"}, base_object="A")
    assert codes(result) == ["PARAMETER_WITHOUT_EFFECT"]
    assert result["type"] == "Part::Extrusion"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "profile"),
        ({"profile": {"type": "triangle"}}, "profile.type"),
        ({"profile": {"radius": 5}}, "profile.type"),
        ({"profile": {"type": "circle", "radus": 5}}, "profile.radus"),
        ({"profile": {"type": "circle", "radius": -5}}, "profile.radius"),
        ({"profile": {"type": "circle", "radius": 5, "diameter": 7}}, "profile.diameter"),
        (
            {"profile": {"type": "circle", "radius": 5, "parameters": {"radius": 6}}},
            "profile.radius",
        ),
        ({"profile": {"type": "polygon", "sides": 2}}, "profile.sides"),
        ({"profile": {"type": "polygon", "points": [[0, 0], [1, 0]]}}, "profile.points"),
        (
            {"profile": {"type": "polygon", "points": [[0, 0], [1, 0], [1, 1]], "sides": 3}},
            "profile.sides",
        ),
        ({"profile": {"type": "ellipse", "major": 2, "minor": 3}}, "profile.minor"),
        ({"profile": {"type": "face"}}, "profile.reference_object"),
        ({"profile": {"type": "circle"}, "distance": 0}, "distance"),
        ({"profile": {"type": "circle"}, "direction": "x"}, "direction"),
        ({"profile": {"type": "circle"}, "direction": "sideways"}, "direction"),
        ({"profile": {"type": "circle"}, "midplane": True, "distance2": 2}, "distance2"),
        ({"profile": {"type": "circle"}, "is_cut": True}, "base_object"),
        ({"profile": {"type": "circle"}, "is_cut": True, "operation": "join"}, "is_cut"),
        ({"profile": {"type": "circle"}, "is_cut": True, "base_object": "No"}, "base_object"),
        ({"profile": "Nothing"}, "profile"),
        ({"profile": "Solid"}, "profile"),
        ({"profile": "Bent"}, "direction"),
        ({"profile": "BowTie"}, "profile"),
        ({"profile": "Open", "taper_angle": 5}, "taper_angle"),
        ({"profile": "Open", "operation": "join", "base_object": "Solid"}, "operation"),
    ],
)
def test_a_profile_that_makes_no_extrusion_is_refused(document, run, refused, given, field):
    run("box", name="Solid")
    run("polyline", name="Bent", points=[[0, 0, 0], [5, 0, 0], [5, 5, 0], [5, 5, 5]])
    run("polyline", name="BowTie", points=[[0, 0], [9, 9], [9, 0], [0, 9]], closed=True)
    run("polyline", name="Open", points=[[0, 0], [9, 9], [9, 0]])
    assert refused("extrude", **given).field == field


def test_a_profile_does_not_stand_for_its_extrusion(document, run, refused, codes):
    run("polyline", name="W", points=[[0, 0], [10, 0], [10, 4], [0, 4]], closed=True)
    run("extrude", profile="W", distance=3, name="One")
    again = run("extrude", profile="W", distance=5, name="Two")
    assert (again["shape"]["volume"], codes(again)) == (pytest.approx(200), [])
    assert refused("fillet", object_name="W", radius=1).code == "REFERENCE_LOST"
    fillet = run("fillet", object_name="One", radius=1, edges="vertical")
    assert codes(fillet) == []


def test_a_joined_extrusion_stands_for_the_union_and_a_cut_one_for_itself(document, run):
    run("box", name="A")
    profile = {"type": "circle", "radius": 2, "position": [5, 5, 0]}
    joined = run("extrude", profile=profile, distance=20, operation="join", base_object="A")
    bored = run("extrude", profile=profile, distance=20, operation="cut", base_object="A")
    tool, boss = bored["tools"][0], joined["inputs"][1]
    assert run("fillet", object_name=boss, radius=0.1, edges="top")["base"] == bored["object_id"]
    moved = run("move", object_name=tool, vector=[1, 0, 0])
    assert moved["edited"] == tool


def test_a_deleted_extrusion_takes_what_was_drawn_for_it_along(document, run):
    run("extrude", profile={"type": "circle"}, taper_angle=5, name="Pin")
    run("box", name="A")
    run("extrude", profile={"type": "circle"}, is_cut=True, base_object="A", name="Hole")
    assert run("delete", object_name="Hole")["deleted"] == "Hole"
    assert document.A.Visibility is True
    run("delete", object_name="Pin")
    assert [obj.Name for obj in document.Objects] == ["A"]


def test_what_was_drawn_goes_along_after_an_undo_and_a_redo_as_well(document, run):
    run("box", name="A")
    run("extrude", profile={"type": "circle"}, is_cut=True, base_object="A", name="Hole")
    run("undo")
    run("redo")
    run("delete", object_name="Hole")
    assert [(obj.Name, obj.Visibility) for obj in document.Objects] == [("A", True)]


def test_a_deleted_extrusion_leaves_the_persons_profile_in_sight(document, run):
    run("polyline", name="W", points=[[0, 0], [10, 0], [10, 4]], closed=True)
    run("extrude", profile="W", name="One")
    run("extrude", profile="W", name="Two")
    run("delete", object_name="One")
    assert document.W.Visibility is False
    run("delete", object_name="Two")
    assert [obj.Name for obj in document.Objects if obj.Visibility] == ["W"]


def test_a_batch_extrudes_what_it_drew(document, run):
    points = [[0, 0], [10, 0], [10, 4], [0, 4]]
    steps = [
        {"command": "polyline", "parameters": {"points": points, "closed": True}, "as": "w"},
        {"command": "extrude", "parameters": {"profile": "$w.object_id", "distance": 3}, "as": "e"},
        {"command": "fillet", "parameters": {"object": "$e.object_id", "radius": 1}},
    ]
    run("batch", steps=steps)
    assert [obj.TypeId for obj in document.Objects if obj.Visibility] == ["Part::Fillet"]


@pytest.mark.parametrize("operation", ["new", "join", "cut"])
def test_a_face_inside_a_moved_part_is_extruded_undone_and_redone(document, run, operation):
    run("cylinder", name="C", radius=3, height=10, position=[1, 2, 3])
    part = document.addObject("App::Part", "P")
    part.addObject(document.C)
    turn = FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90)
    part.Placement = FreeCAD.Placement(FreeCAD.Vector(50, 0, 0), turn)
    document.recompute()
    before = sorted(obj.Name for obj in document.Objects)
    profile = {"type": "face", "reference_object": "C", "reference_face": "front"}
    result = run("extrude", profile=profile, distance=4, operation=operation)
    # Local z is -y, so the cylinder lies between y = -13, its front, and y = -3.
    ends = {"new": (-17, -13), "join": (-17, -3), "cut": (-9, -3)}[operation]
    low, high = result["bounding_box"]["min"], result["bounding_box"]["max"]
    assert low == pytest.approx([48, ends[0], -1])
    assert high == pytest.approx([54, ends[1], 5])
    assert result["shape"]["volume"] == pytest.approx(math.pi * 9 * (ends[1] - ends[0]))
    for _ in range(2):
        run("undo")
        assert sorted(obj.Name for obj in document.Objects) == before
        run("redo")
    run("set_properties", object_name="C", properties={"Radius": 2})
    followed = document.getObject(result["object_id"]).Shape.Volume
    assert followed == pytest.approx(math.pi * 4 * (ends[1] - ends[0]))


def test_a_cut_that_leaves_nothing_names_the_operation(document, run, refused):
    run("box", name="A", size=[2, 2, 2])
    profile = {"type": "rectangle", "width": 9, "height": 9, "position": [0, 0, -1]}
    error = refused("extrude", profile=profile, distance=5, operation="cut", base_object="A")
    assert (error.code, error.field, error.given) == ("RESULT_INVALID", "operation", "cut")
