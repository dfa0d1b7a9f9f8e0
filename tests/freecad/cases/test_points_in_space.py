# SPDX-License-Identifier: MIT
"""Profiles of points in space lie where their points are, in every command that takes profiles."""

from __future__ import annotations

import math

import pytest

PI = math.pi
TRIANGLE = [[4, 0, -2.8], [6, 0, 0], [4, 0, 2.8]]
"""Of 5.6 mm2, in the plane of X and Z; its middle is 14/3 mm from Z."""
HELIX = {"type": "helix", "radius": 4, "pitch": 6, "height": 26}
COIL = 5.6 * 14 / 3 * 2 * PI * 26 / 6
"""Volume that the triangle goes through on that helix: its area times the way of its middle."""


def polygon(points, **more):
    return {"type": "polygon", "points": points, **more}


def turned(points, yaw, lift=0.0):
    """Points turned about Z by degrees, then lifted."""
    angle = math.radians(yaw)
    c, s = math.cos(angle), math.sin(angle)
    return [[x * c - y * s, x * s + y * c, z + lift] for x, y, z in points]


UPRIGHT = [[0, 0, 0], [10, 0, 0], [10, 0, 5], [0, 0, 5]]


@pytest.mark.parametrize(
    ("more", "low", "high"),
    [
        ({}, [0, 0, 0], [10, 3, 5]),
        ({"normal": "y"}, [0, 0, 0], [10, 3, 5]),
        ({"normal": "-y"}, [0, -3, 0], [10, 0, 5]),
        ({"normal": [0.01, 2, 0]}, [0, 0, 0], [10, 3, 5]),
        ({"position": [1, 2, 3]}, [1, 2, 3], [11, 5, 8]),
        ({"position": [1, 2, 3], "normal": "-y"}, [1, -1, 3], [11, 2, 8]),
    ],
)
def test_an_extrusion_begins_at_its_points_and_goes_to_the_side_of_the_normal(
    run, codes, corners, more, low, high
):
    result = run("extrude", profile=polygon(UPRIGHT, **more), distance=3)
    assert corners(result) == (pytest.approx(low), pytest.approx(high))
    assert result["shape"]["volume"] == pytest.approx(150)
    assert codes(result) == []


def test_points_may_be_objects_and_go_round_either_way(run, corners):
    points = [dict(zip("xyz", point)) for point in reversed(UPRIGHT)]
    result = run("extrude", profile=polygon(points, normal="y"), distance="3 mm")
    assert corners(result) == (pytest.approx([0, 0, 0]), pytest.approx([10, 3, 5]))


def test_one_point_with_three_coordinates_makes_a_row_one_in_space(run, corners):
    result = run("extrude", profile=polygon([[0, 0], [10, 0], [10, 0, 5]]), distance=3)
    assert corners(result) == (pytest.approx([0, 0, 0]), pytest.approx([10, 3, 5]))


def test_flat_points_are_drawn_across_any_normal(run, corners):
    flat = [[0, 0], [10, 0], [10, 5], [0, 5]]
    result = run("extrude", profile=polygon(flat, normal="y"), distance=3)
    assert corners(result) == (pytest.approx([-10, 0, 0]), pytest.approx([0, 3, 5]))


def test_an_oblique_rectangle_is_extruded_across_itself(run, corners):
    points = [[0, 0, 0], [3, 4, 0], [3, 4, 10], [0, 0, 10]]
    result = run("extrude", profile=polygon(points, normal=[4, -3, 0]), distance=5)
    assert corners(result) == (pytest.approx([0, -3, 0]), pytest.approx([7, 4, 10]))
    assert result["direction"] == pytest.approx([0.8, -0.6, 0])


@pytest.mark.parametrize("normal", ["z", "x", [1, 1, 0]])
@pytest.mark.parametrize("command", ["extrude", "revolve", "sweep", "loft"])
def test_a_normal_that_contradicts_the_points_is_an_error_that_names_both(refused, command, normal):
    profile = polygon(UPRIGHT, normal=normal)
    more = {"sweep": {"path": {"type": "line"}}}.get(command, {})
    if command == "loft":
        error = refused("loft", profiles=[{"type": "circle"}, profile])
        assert error.field == "profiles[1].normal"
    else:
        error = refused(command, profile=profile, **more)
        assert error.field == "profile.normal"
    assert error.code == "INVALID_PARAMETER"
    given = [round(part, 6) for part in error.given]
    assert str([float(part) for part in given]) in error.message
    assert "[0.0, -1.0, 0.0]" in error.message


def test_points_that_lie_in_no_plane_are_told_by_how_much(refused):
    bent = [[0, 0, 0], [10, 0, 0], [10, 10, 4], [0, 10, 0]]
    error = refused("extrude", profile=polygon(bent), distance=3)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "profile.points")
    assert "lie in no plane: one is" in error.message


def test_points_rounded_to_a_thousandth_lie_in_their_plane(run):
    # A square of 10 mm in a plane that leans every way.
    points = [[0, 0, 0], [6.667, 6.667, 3.333], [3.333, 13.334, -3.333], [-3.333, 6.667, -6.667]]
    result = run("extrude", profile=polygon(points), distance=3)
    assert result["shape"]["volume"] == pytest.approx(300, rel=1e-3)


def test_points_that_go_round_nothing_are_refused(refused):
    line = [[0, 0, 0], [1, 1, 1], [3, 3, 3]]
    assert refused("extrude", profile=polygon(line)).field == "profile.points"


@pytest.mark.parametrize("yaw", [0, 30, 90, 200])
@pytest.mark.parametrize("normal", [None, 1, -1])
def test_a_ring_is_turned_from_where_its_points_are(run, corners, yaw, normal):
    points = turned([[5, 0, 1], [8, 0, 1], [8, 0, 11], [5, 0, 11]], yaw)
    side = [-math.sin(math.radians(yaw)), math.cos(math.radians(yaw)), 0]
    more = {} if normal is None else {"normal": [normal * part for part in side]}
    result = run("revolve", profile=polygon(points, **more))
    assert result["shape"]["volume"] == pytest.approx(PI * (64 - 25) * 10)
    assert corners(result) == (pytest.approx([-8, -8, 1]), pytest.approx([8, 8, 11]))


def test_a_quarter_is_turned_about_any_axis_from_its_points_on(run, corners):
    points = [[0, 2, 3], [4, 2, 3], [4, 5, 3]]
    result = run("revolve", profile=polygon(points), axis="x", axis_point=[0, 0, 3], angle=90)
    # Twice the area times the middle's distance: Pappus.
    assert result["shape"]["volume"] == pytest.approx(6 * 3 * PI / 2)
    assert corners(result) == (pytest.approx([0, 0, 3]), pytest.approx([4, 5, 8]))


def test_a_loft_passes_through_points_in_space(run, corners):
    one = [[0, 0, 0], [0, 6, 0], [0, 6, 4], [0, 0, 4]]
    other = [[10 + z / 2, y, z] for _, y, z in one]
    result = run("loft", profiles=[polygon(one), polygon(other)])
    assert result["shape"]["volume"] == pytest.approx(6 * 4 * 11)
    assert corners(result) == (pytest.approx([0, 0, 0]), pytest.approx([12, 6, 4]))


def test_a_loft_may_mix_points_in_space_and_drawn_profiles(run):
    square = [[-5, -5, 20], [5, -5, 20], [5, 5, 20], [-5, 5, 20]]
    base = {"type": "rectangle", "width": 20, "height": 20}
    result = run("loft", profiles=[base, polygon(square, normal="-z")], ruled=True)
    assert result["shape"]["volume"] == pytest.approx(20 / 3 * (400 + 200 + 100))


def test_a_triangle_is_swept_along_a_helix(run, codes):
    result = run("sweep", profile=polygon(TRIANGLE), path=HELIX)
    assert result["shape"]["volume"] == pytest.approx(711.5358294530482, rel=1e-5)
    assert "approximate" not in result["shape"]
    assert codes(result) == []


@pytest.mark.parametrize(
    ("points", "path"),
    [
        (polygon(TRIANGLE, normal="y"), HELIX),
        (polygon(TRIANGLE, normal="-y"), {**HELIX, "left_handed": True}),
        (polygon(turned(TRIANGLE, 90, 1.5)), HELIX),
        (polygon(turned(TRIANGLE, -60, -1)), HELIX),
        (polygon([[z + 7, x, y] for x, y, z in TRIANGLE]), {**HELIX, "axis": "x"}),
        (
            polygon(TRIANGLE, position=[100, 50, -20]),
            {**HELIX, "center": [100, 50, -20]},
        ),
    ],
)
def test_a_section_in_space_goes_along_any_helix(run, points, path):
    result = run("sweep", profile=points, path=path)
    assert result["shape"]["volume"] == pytest.approx(COIL, rel=1e-4)


def test_a_section_as_high_as_its_plane_allows_goes_along_a_helix(run, refused):
    tall = [[4, 0, -2.95], [6, 0, 0], [4, 0, 2.95]]
    result = run("sweep", profile=polygon(tall), path=HELIX)
    assert result["shape"]["volume"] == pytest.approx(COIL * 5.9 / 5.6, rel=1e-4)
    higher = [[4, 0, -3], [6, 0, 0], [4, 0, 3.1]]
    assert refused("sweep", profile=polygon(higher), path=HELIX).field == "profile"


def test_a_section_in_space_goes_round_an_arc(run):
    points = [[48, 0, -1], [53, 0, -1], [53, 0, 2], [48, 0, 2]]
    result = run("sweep", profile=polygon(points), path={"type": "arc", "radius": 50})
    assert result["shape"]["volume"] == pytest.approx(15 * 50.5 * PI / 2, rel=1e-6)


@pytest.mark.parametrize(
    "path",
    [
        {"type": "line", "start": [0, 0, 0], "end": [6, 0, 8]},
        {"type": "polyline", "points": [[0, 0, 0], [6, 0, 8]]},
        {"type": "segments", "segments": [{"type": "line", "end": [6, 0, 8]}]},
    ],
)
def test_an_oblique_section_has_the_volume_of_its_height(run, corners, path):
    points = [[-1, -1, 0], [1, -1, 0], [1, 1, 0], [-1, 1, 0]]
    result = run("sweep", profile=polygon(points), path=path)
    assert result["shape"]["volume"] == pytest.approx(4 * 8)
    assert corners(result)[0] == pytest.approx([-1, -1, 0])


def test_a_section_follows_a_path_in_three_dimensions(run):
    points = [[-1, -2, 0], [1, -2, 0], [1, 2, 0], [-1, 2, 0]]
    row = [[0, 0, 0], [0, 0, 30], [20, 0, 30], [20, 40, 30]]
    result = run("sweep", profile=polygon(points), path={"type": "polyline", "points": row})
    assert result["shape"]["volume"] == pytest.approx(8 * 90, rel=1e-9)


def test_points_along_the_path_are_refused_by_the_name_that_was_sent(refused):
    points = [[0, -1, 0], [2, -1, 0], [2, 1, 0]]
    path = {"type": "line", "end": [50, 0, 0]}
    error = refused("sweep", profile={"type": "polygon", "vertices": points}, path=path)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "profile.points")
    assert "normal" not in error.message


def test_a_cut_is_made_where_the_points_are(run):
    run("box", name="Block", length=20, width=20, height=20)
    points = [[5, 0, 5], [15, 0, 5], [15, 0, 15]]
    profile = polygon(points, normal="y")
    result = run("extrude", profile=profile, distance=20, operation="cut", base_object="Block")
    assert result["shape"]["volume"] == pytest.approx(8000 - 50 * 20)


def test_a_polyline_of_the_document_lies_where_its_points_are(run, corners):
    run("create_polyline", name="Wire", points=UPRIGHT, closed=True)
    result = run("extrude", profile="Wire", distance=3, direction="-y")
    assert corners(result) == (pytest.approx([0, -3, 0]), pytest.approx([10, 0, 5]))


def test_points_in_space_are_the_document_s_beside_an_object_in_a_part(document, run, corners):
    run("box", name="Block", length=20, width=20, height=20)
    part = document.addObject("App::Part", "Part")
    part.addObject(document.Block)
    part.Placement.Base.x = 100
    points = [[105, 0, 5], [115, 0, 5], [115, 0, 15]]
    profile = polygon(points, normal="y")
    result = run("extrude", profile=profile, distance=20, operation="cut", base_object="Block")
    assert result["shape"]["volume"] == pytest.approx(8000 - 50 * 20)
    assert corners(result)[0] == pytest.approx([100, 0, 0])


def test_points_in_space_are_told_and_edited_as_such(run, corners):
    made = run("extrude", profile=polygon(UPRIGHT, normal="-y"), distance=3, name="Slab")
    told = run("get_properties", object_name="Slab", names=["profile", "distance"])["properties"]
    assert told["profile"]["value"]["points"] == UPRIGHT
    edited = run("set_properties", object_name="Slab", properties={"distance": -4})
    assert made["object_id"] == edited["object_id"]
    # The other way from its plane's own side, which is Y.
    assert corners(edited) == (pytest.approx([0, -4, 0]), pytest.approx([10, 0, 5]))
    wider = polygon([[0, 1, 0], [20, 1, 0], [20, 1, 5], [0, 1, 5]], normal="y")
    edited = run("set_properties", object_name="Slab", properties={"profile": wider, "distance": 4})
    assert corners(edited) == (pytest.approx([0, 1, 0]), pytest.approx([20, 5, 5]))


def test_a_section_in_space_is_edited_where_its_points_are(run):
    run("sweep", profile=polygon(TRIANGLE), path=HELIX, name="Thread")
    lower = [[4, 0, -1.4], [6, 0, 0], [4, 0, 1.4]]
    edited = run("set_properties", object_name="Thread", properties={"profile": polygon(lower)})
    assert edited["shape"]["volume"] == pytest.approx(COIL / 2, rel=1e-4)


def test_a_ring_of_points_in_space_is_edited_where_they_are(run, corners):
    run("revolve", profile=polygon([[5, 0, 1], [8, 0, 1], [8, 0, 11], [5, 0, 11]]), name="Ring")
    wider = polygon([[6, 0, 2], [9, 0, 2], [9, 0, 11], [6, 0, 11]])
    edited = run("set_properties", object_name="Ring", properties={"profile": wider})
    assert edited["shape"]["volume"] == pytest.approx(PI * (81 - 36) * 9)
    assert corners(edited) == (pytest.approx([-9, -9, 2]), pytest.approx([9, 9, 11]))
