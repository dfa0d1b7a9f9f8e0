# SPDX-License-Identifier: MIT
"""Revolved profiles, against the rule of Pappus: area times the way of its center."""

from __future__ import annotations

import math

import FreeCAD
import pytest

PI = math.pi


@pytest.mark.covers(
    "revolve",
    bad=(
        {"profile": {"type": "circle", "normal": "z"}, "axis_direction": "z"},
        "INVALID_PARAMETER",
    ),
    change={"profile": {"type": "rectangle", "width": 4, "height": 6}, "angle": 90},
)
@pytest.mark.parametrize(
    ("profile", "area"),
    [
        ({"type": "rectangle", "width": 4, "height": 6}, 24),
        ({"type": "circle", "radius": 5}, PI * 25),
        ({"type": "polygon", "sides": 5, "radius": 5}, 5 / 2 * 25 * math.sin(2 * PI / 5)),
        ({"type": "ellipse", "major": 6, "minor": 3}, PI * 18),
    ],
)
@pytest.mark.parametrize("angle", [360, 90, -120, 0.5])
def test_a_revolved_profile_has_the_volume_of_pappus(document, run, codes, profile, area, angle):
    result = run("revolve", profile={**profile, "position": [20, 0, 0]}, angle=angle)
    assert (result["type"], codes(result)) == ("Part::Revolution", [])
    expected = area * 20 * math.radians(abs(angle))
    assert result["shape"]["volume"] == pytest.approx(expected, rel=1e-9)
    assert result["angle"] == angle


@pytest.mark.parametrize(
    ("profile", "volume"),
    [
        ({"type": "rectangle"}, 400 * 2 * PI * 20),
        ({"type": "rectangle", "width": 4, "height": 6}, 24 * 2 * PI * 4),
        ({"type": "circle"}, PI * 100 * 2 * PI * 20),
        ({"type": "ellipse", "major": 6, "minor": 3}, PI * 18 * 2 * PI * 12),
        ({"type": "polygon", "points": [[0, 0], [10, 0], [0, 10]]}, PI * 100 * 10 / 3),
        ({"type": "rectangle", "normal": "-y"}, 400 * 2 * PI * 20),
        ({"type": "circle", "normal": [0, 0, 1]}, PI * 100 * 2 * PI * 20),
    ],
)
def test_without_position_and_axis_a_profile_still_makes_a_sound_body(
    document, run, profile, volume
):
    result = run("revolve", profile=profile)
    assert result["shape"]["volume"] == pytest.approx(volume, rel=1e-9)


@pytest.mark.parametrize(
    ("axis", "half"), [("x", [3, 22, 22]), ("y", [22, 3, 22]), ([0, 0, -2], [22, 22, 3])]
)
def test_the_plane_without_a_normal_is_that_of_the_axis(document, run, axis, half, corners):
    profile = {"type": "rectangle", "width": 4, "height": 6}
    place = {"x": [0, 20, 0], "y": [0, 0, 20]}.get(str(axis), [0, -20, 0])
    result = run("revolve", profile={**profile, "position": place}, axis_direction=axis)
    assert corners(result)[1] == pytest.approx(half)
    assert result["shape"]["volume"] == pytest.approx(24 * 2 * PI * 20, rel=1e-9)


def test_an_axis_goes_through_its_point(document, run, corners):
    profile = {"type": "circle", "radius": 2, "position": [10, 50, 7]}
    result = run("revolve", profile=profile, axis_point=[0, 50, 0], axis="z")
    assert corners(result)[0] == pytest.approx([-12, 38, 5])
    assert corners(result)[1] == pytest.approx([12, 62, 9])
    assert result["axis"] == {"point": [0, 50, 0], "direction": [0, 0, 1]}


def test_the_normal_is_honored(document, run, corners):
    profile = {"type": "circle", "radius": 2, "position": [0, 10, 0], "normal": "z"}
    result = run("revolve", profile=profile, axis_direction="x", angle=90)
    assert result["shape"]["volume"] == pytest.approx(PI * 4 * 10 * PI / 2, rel=1e-9)
    assert corners(result)[0] == pytest.approx([-2, 0, 0])
    assert corners(result)[1] == pytest.approx([2, 12, 12])


def test_half_the_angle_lies_on_either_side_of_the_middle(document, run, corners):
    profile = {"type": "circle", "radius": 2, "position": [10, 0, 0]}
    result = run("revolve", profile=profile, angle=180, midplane=True)
    assert corners(result)[0] == pytest.approx([0, -12, -2])
    assert corners(result)[1] == pytest.approx([12, 12, 2])


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"profile": {"type": "circle", "normal": "z"}, "axis_direction": "z"}, "axis_direction"),
        ({"profile": {"type": "circle", "normal": [1, 0, 1]}, "axis": "z"}, "axis"),
        ({"profile": {"type": "circle", "position": [3, 0, 0]}}, "profile"),
        ({"profile": {"type": "rectangle", "position": [0, 0, 5]}}, "profile"),
        ({"profile": "W", "axis_direction": "z"}, "axis_direction"),
        ({"profile": "W", "axis_direction": "y", "axis_point": [5, 0, 0]}, "axis_point"),
        ({"profile": {"type": "circle"}, "angle": 0}, "angle"),
        ({"profile": {"type": "circle"}, "angle": 361}, "angle"),
        ({"profile": {"type": "circle"}, "is_cut": True}, "base_object"),
        ({"profile": {"type": "disk"}}, "profile.type"),
        ({}, "profile"),
    ],
)
def test_an_axis_about_which_nothing_sound_can_turn_is_refused(
    document, run, refused, given, field
):
    run("polyline", name="W", points=[[0, 0], [10, 0], [10, 4], [0, 4]], closed=True)
    error = refused("revolve", **given)
    assert (error.field, bool(error.allowed)) == (field, True)


def test_an_axis_along_an_edge_is_taken(document, run):
    profile = {"type": "rectangle", "width": 10, "height": 4, "position": [5, 0, 2]}
    result = run("revolve", profile=profile)
    assert result["shape"]["volume"] == pytest.approx(PI * 100 * 4, rel=1e-9)
    assert result["shape"]["faces"] == 3


def test_an_object_turns_about_its_own_y_where_no_axis_is_given(document, run, corners):
    points = [[2, 0], [5, 0], [5, 3], [2, 3]]
    run("polyline", name="W", points=points, closed=True, position=[100, 0, 0])
    result = run("revolve", profile="W")
    assert result["shape"]["volume"] == pytest.approx(PI * (25 - 4) * 3, rel=1e-9)
    assert corners(result)[1] == pytest.approx([105, 3, 5])
    assert document.W.Visibility is False


def test_an_open_wire_turns_to_a_surface(document, run, codes):
    run("polyline", name="W", points=[[5, 0, 0], [5, 0, 10]])
    result = run("revolve", profile="W", axis="z")
    assert result["shape"]["area"] == pytest.approx(2 * PI * 5 * 10, rel=1e-9)
    assert "NOT_A_SOLID" in codes(result)


def test_the_model_follows_a_radius_and_an_angle_edited_afterwards(document, run):
    profile = {"type": "circle", "radius": 5, "position": [20, 0, 0]}
    result = run("revolve", profile=profile, name="Ring")
    run("set_properties", object_name=result["profile"], properties={"Radius": 2})
    assert document.Ring.Shape.Volume == pytest.approx(PI * 4 * 2 * PI * 20)
    run("set_properties", object_name="Ring", properties={"Angle": 90})
    assert document.Ring.Shape.Volume == pytest.approx(PI * 4 * PI / 2 * 20)


def test_a_groove_is_cut_out_of_its_base(document, run):
    run("cylinder", name="Shaft", radius=10, height=40)
    profile = {"type": "rectangle", "width": 4, "height": 6, "position": [10, 0, 20]}
    result = run("revolve", profile=profile, is_cut=True, base_object="Shaft", name="Grooved")
    assert (result["object_id"], result["type"]) == ("Grooved", "Part::Cut")
    assert result["removed_volume"] == pytest.approx(PI * (100 - 64) * 6, rel=1e-9)


def test_a_collar_is_joined_with_its_base(document, run):
    run("cylinder", name="Shaft", radius=10, height=40)
    profile = {"type": "rectangle", "width": 4, "height": 6, "position": [10, 0, 20]}
    result = run("revolve", profile=profile, operation="join", base="Shaft")
    assert result["shape"]["volume"] == pytest.approx(PI * (4000 + 44 * 6), rel=1e-9)


def test_axis_and_profile_are_global_beside_a_base_inside_a_part(document, run):
    part = document.addObject("App::Part", "Part")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90)
    )
    run("cylinder", name="Shaft", radius=10, height=40)
    part.addObject(document.Shaft)
    profile = {"type": "rectangle", "width": 4, "height": 6, "position": [110, -20, 0]}
    result = run(
        "revolve",
        profile=profile,
        axis_point=[100, 0, 0],
        axis_direction="y",
        is_cut=True,
        base_object="Shaft",
    )
    assert result["removed_volume"] == pytest.approx(PI * (100 - 64) * 6, rel=1e-9)


def test_a_revolution_is_deleted_with_its_profile(document, run):
    run("revolve", profile={"type": "circle"}, name="Ring")
    run("delete", object_name="Ring")
    assert document.Objects == []
