# SPDX-License-Identifier: MIT
"""Profiles of every type, with turns, planes and holes, against their closed forms."""

from __future__ import annotations

import math

import Part
import pytest

PI = math.pi
SLOT = {"type": "slot", "length": 30, "width": 8}
PLATE = {"type": "rectangle", "width": 40, "height": 20}
ROUNDED = {**PLATE, "corner_radius": 3}
BOW = [[0, 0], [20, 0], {"arc_to": [20, 10], "through": [25, 5]}, [0, 10]]
BOW_AREA = 200 + PI * 25 / 2


def told_profile(run, name):
    """The profile of an object as get_properties tells it."""
    return run("get_properties", object_name=name)["properties"]["profile"]["value"]


def circle(radius, *center):
    place = {"center": list(center)} if center else {}
    return {"type": "circle", "radius": radius, **place}


AREAS = [
    (SLOT, 22 * 8 + 16 * PI, 6, [30, 8]),
    ({"type": "slot", "start": [0, 0], "end": [0, 22], "width": 8}, 22 * 8 + 16 * PI, 6, [8, 30]),
    ({"type": "slot", "center_distance": 22, "width": 8}, 22 * 8 + 16 * PI, 6, [30, 8]),
    (ROUNDED, 800 - (4 - PI) * 9, 10, [40, 20]),
    ({**PLATE, "rotation": 90}, 800, 6, [20, 40]),
    ({**PLATE, "holes": [circle(3, 5, 0)]}, 800 - 9 * PI, 7, [40, 20]),
    ({**PLATE, "holes": circle(3, -5, 2)}, 800 - 9 * PI, 7, [40, 20]),
    ({"type": "polygon", "sides": 6, "across_flats": 10}, 50 * math.sqrt(3), 8, None),
    ({"type": "circle", "radius": 10, "holes": [circle(4)]}, 84 * PI, 4, [20, 20]),
    ({"type": "path", "points": BOW}, BOW_AREA, 6, [25, 10]),
    ({"type": "path", "points": [*BOW, [0, 0]]}, BOW_AREA, 6, [25, 10]),
]
HOLES = [
    {"type": "rectangle", "width": 10, "height": 4, "position": [-10, 0], "rotation": 30},
    {"type": "rectangle", "width": 10, "height": 4, "position": [10, 0], "rotation": 90},
    {**ROUNDED, "width": 9, "height": 4, "corner_radius": 1, "position": [0, 6], "rotation": 20},
    {"type": "slot", "length": 6, "width": 2, "position": [0, -7], "rotation": 15},
    {"type": "ellipse", "major_radius": 2, "minor_radius": 1, "rotation": 45},
    {"type": "polygon", "sides": 4, "radius": 1, "position": [17, 8], "rotation": 10},
    {"type": "polygon", "points": [[-19, -9], [-16, -9], [-19, -6]]},
    {"type": "path", "points": [[15, -9], [18, -9], {"line_to": [0, 2], "relative": True}]},
]
HOLES_AREA = 40 + 40 + (36 - (4 - PI)) + (8 + PI) + 2 * PI + 2 + 4.5 + 3


@pytest.mark.parametrize(("profile", "area", "faces", "size"), AREAS)
def test_a_profile_has_its_area_and_size(document, run, codes, profile, area, faces, size):
    result = run("extrude", profile=profile, distance=2)
    assert result["shape"]["volume"] == pytest.approx(2 * area, rel=1e-9)
    assert (result["shape"]["faces"], result["shape"]["solids"]) == (faces, 1)
    low, high = result["bounding_box"]["min"], result["bounding_box"]["max"]
    if size is not None:
        assert [high[at] - low[at] for at in range(2)] == pytest.approx(size)
    assert codes(result) == []


@pytest.mark.parametrize(
    ("item", "area"),
    [
        ({"arc_to": [20, 10], "center": [20, 5]}, BOW_AREA),
        ({"arc_to": [20, 10], "radius": 5}, BOW_AREA),
        ({"arc_to": [0, 10], "relative": True, "through": [5, 5]}, BOW_AREA),
        ({"arc_to": [20, 10], "radius": 5, "clockwise": True}, 200 - PI * 25 / 2),
        (
            {"arc_to": [20, 10], "radius": 10, "large": True},
            200 + 100 * (PI - PI / 6) + 25 * 3**0.5,
        ),
        ({"line_to": [0, 10], "relative": True}, 200),
    ],
)
def test_a_path_takes_arcs_in_every_form(document, run, item, area):
    result = run("extrude", profile={"type": "path", "points": [[0, 0], [20, 0], item, [0, 10]]})
    assert result["shape"]["volume"] == pytest.approx(10 * area, rel=1e-9)


@pytest.mark.parametrize(
    "points",
    [
        [[0, 0], {"arc_to": [10, 0], "radius": 5, "clockwise": True}, [0, 0]],
        [[0, 0], [10, 0], {"arc_to": [0, 0], "radius": 5, "clockwise": True}],
        [[0, 0], {"arc_to": [10, 0], "radius": 5}],
    ],
)
def test_half_a_disk_is_one_whichever_way_round(document, run, points):
    result = run("extrude", profile={"type": "path", "points": points}, distance=2)
    assert result["shape"]["volume"] == pytest.approx(25 * PI)
    told = told_profile(run, result["object_id"])
    assert run("extrude", profile=told, distance=2)["shape"]["volume"] == pytest.approx(25 * PI)


def test_a_spline_passes_its_points(document, run):
    points = [[0, 0], [20, 0], {"spline_to": [0, 0], "through": [[15, 10], [5, 12]]}]
    result = run("extrude", profile={"type": "path", "points": points})
    shape = document.getObject(result["object_id"]).Shape
    assert result["shape"]["faces"] == 4
    for x, y in ((15, 10), (5, 12)):
        assert shape.distToShape(Part.Vertex(x, y, 5))[0] < 1e-6


def test_holes_of_every_type_turned(document, run):
    result = run("extrude", profile={**PLATE, "holes": HOLES}, distance=2)
    assert result["shape"]["volume"] == pytest.approx(2 * (800 - HOLES_AREA), rel=1e-9)


@pytest.mark.parametrize(
    ("place", "low", "high"),
    [
        ({"plane": "xy", "offset": 5}, [-20, -10, 5], [20, 10, 7]),
        ({"plane": "xz", "offset": 5}, [-20, -7, -10], [20, -5, 10]),
        ({"plane": "yz", "position": [1, 2]}, [0, -19, -8], [2, 21, 12]),
        ({"plane": "xz", "position": [1, 2], "rotation": 90}, [-9, -2, -18], [11, 0, 22]),
        ({"normal": "x", "offset": 3}, [3, -20, -10], [5, 20, 10]),
    ],
)
@pytest.mark.parametrize("profile", [PLATE, ROUNDED])
def test_a_plane_an_offset_and_a_turn_place_it(document, run, corners, profile, place, low, high):
    result = run("extrude", profile={**profile, **place}, distance=2)
    assert corners(result) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    ("profile", "edit", "area"),
    [
        (SLOT, {"width": 10}, 20 * 10 + 25 * PI),
        (SLOT, {"length": 40}, 32 * 8 + 16 * PI),
        (ROUNDED, {"corner_radius": 5}, 800 - (4 - PI) * 25),
        (ROUNDED, {"width": 50}, 1000 - (4 - PI) * 9),
        ({**PLATE, "holes": [circle(3, 5, 0)]}, {"height": 30}, 1200 - 9 * PI),
        ({**PLATE, "holes": [circle(3, 5, 0)]}, {"holes": [circle(4)]}, 800 - 16 * PI),
        ({"type": "path", "points": BOW}, {"points": [[0, 0], [9, 0], [0, 9]]}, 40.5),
        ({"type": "circle", "radius": 10, "holes": [circle(4)]}, {"radius": 12}, 128 * PI),
    ],
)
def test_it_is_edited_by_the_names_of_its_sizes(document, run, profile, edit, area):
    made = run("extrude", profile={**profile, "position": [3, 4, 5], "rotation": 30}, distance=2)
    name = made["object_id"]
    told = told_profile(run, name)
    assert told["type"] == profile["type"]
    edited = run("set_properties", object_name=name, properties={"profile": edit})
    assert edited["shape"]["volume"] == pytest.approx(2 * area, rel=1e-9)
    after = told_profile(run, name)
    assert after["position"] == pytest.approx(told["position"])
    assert after["rotation"] == pytest.approx(30)
    run("undo")
    assert document.getObject(name).Shape.Volume == pytest.approx(made["shape"]["volume"])


def test_a_size_is_edited_by_its_name_behind_a_dot(document, run):
    name = run("extrude", profile=SLOT, distance=2)["object_id"]
    edited = run("set_properties", object_name=name, properties={"profile.width": 10})
    assert edited["shape"]["volume"] == pytest.approx(2 * (20 * 10 + 25 * PI))


def test_an_open_path_makes_a_surface_with_a_warning(document, run, codes):
    points = [[0, 0], [20, 0], {"arc_to": [20, 10], "radius": 5}]
    open_path = {"type": "path", "points": points, "closed": False}
    result = run("extrude", profile=open_path, distance=2)
    assert result["shape"]["area"] == pytest.approx(2 * (20 + 5 * PI))
    assert "NOT_A_SOLID" in codes(result)


@pytest.mark.parametrize(("profile", "area", "faces", "size"), AREAS)
def test_what_is_told_makes_the_same_again(document, run, profile, area, faces, size):
    name = run("extrude", profile={**profile, "holes": profile.get("holes", [])})["object_id"]
    told = told_profile(run, name)
    again = run("extrude", profile=told)
    assert again["shape"]["volume"] == pytest.approx(10 * area, rel=1e-9)
    assert again["bounding_box"] == run("get_object_details", object_name=name)["bounding_box"]


def test_a_dimension_of_its_sketch_changes_it(document, run):
    made = run("extrude", profile=SLOT, distance=2)
    run("set_dimensions", values={f"{made['profile']}.outline_width": 10})
    told = told_profile(run, made["object_id"])
    assert (told["width"], told["length"]) == (10, 32)
    shape = document.getObject(made["object_id"]).Shape
    assert shape.Volume == pytest.approx(2 * (22 * 10 + 25 * PI))


@pytest.mark.parametrize(
    ("command", "more", "volume"),
    [
        ("revolve", {"profile": {**SLOT, "position": [30, 0, 0]}}, 2 * PI * 30 * (176 + 16 * PI)),
        (
            "sweep",
            {
                "profile": {"type": "circle", "radius": 5, "holes": [circle(4)]},
                "path": {"type": "line", "end": [0, 0, 50]},
            },
            9 * PI * 50,
        ),
        ("loft", {"profiles": [SLOT, {**SLOT, "position": [0, 0, 20]}]}, 20 * (176 + 16 * PI)),
    ],
)
def test_other_commands_take_them(document, run, command, more, volume):
    result = run(command, **more)
    assert result["shape"]["volume"] == pytest.approx(volume, rel=1e-6)


@pytest.mark.parametrize(
    ("profile", "field"),
    [
        ({**SLOT, "length": 8}, "profile.length"),
        ({**SLOT, "start": [0, 0], "end": [9, 0]}, "profile.length"),
        ({"type": "slot", "start": [0, 0]}, "profile.end"),
        ({"type": "slot", "start": [0, 0], "end": [0, 0]}, "profile.end"),
        ({**PLATE, "corner_radius": 10}, "profile.corner_radius"),
        ({**PLATE, "plane": "xy", "normal": "z"}, "profile.normal"),
        ({**PLATE, "holes": [circle(3, 20, 0)]}, "profile.holes"),
        ({**PLATE, "holes": [circle(3, 50, 0)]}, "profile.holes"),
        ({**PLATE, "holes": [circle(30)]}, "profile.holes"),
        ({**PLATE, "holes": [circle(3), circle(3, 5, 0)]}, "profile.holes"),
        ({**PLATE, "holes": [{**circle(3), "normal": "x"}]}, "profile.holes[0].normal"),
        ({**PLATE, "holes": [{"type": "face"}]}, "profile.holes[0].type"),
        ({"type": "polygon", "sides": 5, "across_flats": 3}, "profile.across_flats"),
        ({"type": "path", "points": [[0, 0]]}, "profile.points"),
        ({"type": "path", "points": [[0, 0], [0, 0]]}, "profile.points[1]"),
        ({"type": "path", "points": [[0, 0], {"arc_to": [5, 0]}]}, "profile.points[1]"),
        (
            {"type": "path", "points": [[0, 0], {"arc_to": [9, 0], "radius": 2}]},
            "profile.points[1].radius",
        ),
        (
            {"type": "path", "points": [[0, 0], {"arc_to": [9, 0], "center": [1, 0]}]},
            "profile.points[1].center",
        ),
        ({"type": "path", "points": [[0, 0], [20, 0], [0, 10], [20, 10]]}, "profile"),
        ({"type": "path", "points": [[0, 0], {"turn_to": [9, 0]}]}, "profile.points[1]"),
    ],
)
def test_what_is_no_profile_is_refused_with_the_place(document, refused, profile, field):
    assert refused("extrude", profile=profile).field == field


def test_a_position_of_two_numbers_is_edited_in_the_plane_of_the_profile(document, run, refused):
    slot = {"type": "slot", "plane": "xz", "offset": 28, "length": 18, "width": 3}
    run("extrude", name="Vent", profile={**slot, "position": [-27, 15]}, distance=2)
    for sent, y in (({}, -28), ({"offset": 20}, -20)):
        profile = {"position": [5, 9], **sent}
        run("set_properties", object_name="Vent", properties={"profile": profile})
        box = document.Vent.Shape.BoundBox
        assert [box.Center.x, box.YMax, box.Center.z] == pytest.approx([5, y, 9])
    tilted = {"profile": {"normal": [0, 1, 1], "position": [1, 2, 3]}}
    run("set_properties", object_name="Vent", properties=tilted)
    flat = {"profile": {"position": [5, 9]}}
    error = refused("set_properties", object_name="Vent", properties=flat)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.profile.position")


def test_a_rectangle_from_its_corner_is_edited_by_it(document, run):
    sent = {"type": "rectangle", "plane": "xz", "corner": [1, 2], "width": 20, "height": 10}
    run("extrude", name="Plate", profile=sent, distance=3)

    def span():
        box = document.Plate.Shape.BoundBox
        return [box.XMin, box.YMin, box.ZMin, box.XMax, box.YMax, box.ZMax]

    assert span() == pytest.approx([1, -3, 2, 21, 0, 12])
    larger = {"profile": {"corner": [5, 6], "width": 30}}
    run("set_properties", object_name="Plate", properties=larger)
    assert span() == pytest.approx([5, -3, 6, 35, 0, 16])


@pytest.mark.parametrize(
    ("sent", "low", "high"),
    [
        ({"centered": True}, [-20, -10], [20, 10]),
        ({"centered": False}, [0, 0], [40, 20]),
        ({"centered": "x", "position": [5, 5, 0]}, [-15, 5], [25, 25]),
        ({"centered": False, "rotation": 90, "corner_radius": 3}, [-20, 0], [0, 40]),
    ],
)
def test_a_rectangle_lies_by_its_middle_or_its_corner(run, sent, low, high):
    result = run("extrude", profile={**PLATE, **sent}, distance=2)
    assert result["bounding_box"]["min"] == pytest.approx([*low, 0], abs=1e-6)
    assert result["bounding_box"]["max"] == pytest.approx([*high, 2], abs=1e-6)


def test_a_drawn_rectangle_is_put_by_its_corner_with_a_position(run, refused):
    name = run("extrude", profile={**PLATE, "centered": False}, distance=2)["object_id"]
    alone = {"profile": {"width": 30, "centered": False}}
    error = refused("set_properties", object_name=name, properties=alone)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.profile.centered")
    edit = {"profile": {"width": 30, "centered": False, "position": [1, 2, 0]}}
    run("set_properties", object_name=name, properties=edit)
    box = run("get_bounding_box", object_name=name)["bounding_box"]
    assert box["min"] == pytest.approx([1, 2, 0], abs=1e-6)
    assert box["max"] == pytest.approx([31, 22, 2], abs=1e-6)


CORNERED = {"type": "rectangle", "width": 10, "height": 6}


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({**CORNERED, "corner": [100, 0, 0]}, "corner"),
        ({**CORNERED, "centered": False}, "centered"),
        ({"type": "slot", "start": [90, 0], "end": [99, 0], "width": 4}, "start"),
    ],
)
def test_a_corner_needs_the_plane_where_the_command_would_choose_it(run, refused, sent, field):
    path = {"type": "line", "start": [0, 0, 0], "end": [0, 0, 50]}
    for command, more in (("revolve", {"axis_direction": "z"}), ("sweep", {"path": path})):
        error = refused(command, profile=sent, **more)
        assert (error.code, error.field) == ("INVALID_PARAMETER", f"profile.{field}")
    turned = {**CORNERED, "plane": "xz", "corner": [100, 0]}
    result = run("revolve", profile=turned, axis_direction="z")
    assert result["shape"]["volume"] == pytest.approx(60 * 2 * math.pi * 105)
    assert result["bounding_box"]["min"][2] == pytest.approx(0)
