# SPDX-License-Identifier: MIT
"""Profiles along a path, against the closed forms."""

from __future__ import annotations

import math

import FreeCAD
import pytest

PI = math.pi
CIRCLE = {"type": "circle", "radius": 10}
SWEEPS = [
    ({"type": "circle"}, {"type": "line"}, PI * 25, 100),
    ({"type": "rectangle"}, {"type": "line", "end": [30, 0, 40]}, 100, 50),
    ({"type": "rectangle"}, {"type": "line", "parameters": {"to": [0, 9, 0]}}, 100, 9),
    ({"type": "circle"}, {"type": "arc"}, PI * 25, 50 * PI / 2),
    (
        {"type": "circle", "radius": 2},
        {"type": "arc", "radius": 9, "axis": "x"},
        PI * 4,
        9 * PI / 2,
    ),
    (
        {"type": "polygon", "sides": 6, "radius": 2},
        {"type": "arc", "radius": 20, "start_angle": -30, "end_angle": 120},
        6 * math.sqrt(3),
        20 * math.radians(150),
    ),
    ({"type": "circle"}, {"type": "circle", "radius": 30}, PI * 25, 60 * PI),
    (
        {"type": "rectangle"},
        {"type": "polyline", "points": [[0, 0, 0], [0, 0, 50], [40, 0, 50]]},
        100,
        90,
    ),
    ({"type": "ellipse", "major": 3, "minor": 2}, {"type": "line"}, PI * 6, 100),
]


@pytest.mark.covers(
    "sweep",
    bad=({"profile": {"type": "circle"}, "path": {"type": "zigzag"}}, "INVALID_PARAMETER"),
    change={"profile": {"type": "circle"}, "path": {"type": "line"}},
)
@pytest.mark.parametrize(("profile", "path", "area", "length"), SWEEPS)
def test_a_sweep_has_the_area_of_its_profile_times_the_length_of_its_path(
    document, run, codes, profile, path, area, length
):
    result = run("sweep", profile=profile, path=path)
    assert (result["type"], codes(result)) == ("Part::Sweep", [])
    assert result["path_length"] == pytest.approx(length, rel=1e-9)
    assert result["shape"]["volume"] == pytest.approx(area * length, rel=1e-9)
    assert (result["path_type"], result["profile_type"]) == (path["type"], profile["type"])
    assert [obj.Name for obj in document.Objects if obj.Visibility] == [result["object_id"]]


@pytest.mark.parametrize("left_handed", [False, True])
@pytest.mark.parametrize("axis", ["z", "-x"])
def test_a_coil_has_the_area_of_its_wire_times_its_length(document, run, left_handed, axis):
    path = {"type": "helix", "turns": 3, "left_handed": left_handed, "axis": axis}
    result = run("sweep", profile={"type": "circle", "radius": 2}, path=path)
    length = 3 * math.hypot(2 * PI * 20, 10)
    assert result["path_length"] == pytest.approx(length, rel=1e-6)
    assert result["shape"]["volume"] == pytest.approx(PI * 4 * length, rel=1e-5)


def test_the_helix_of_the_original_is_20_wide_and_50_high(document, run):
    result = run("sweep", profile={"type": "circle", "radius": 1}, path={"type": "helix"})
    assert result["path_length"] == pytest.approx(5 * math.hypot(2 * PI * 20, 10), rel=1e-6)


def test_a_spline_is_swept_but_keeps_no_sizes(document, run, codes):
    points = [[0, 0, 0], [10, 0, 30], [0, 20, 60]]
    result = run("sweep", profile={"type": "circle"}, path={"type": "spline", "points": points})
    assert codes(result) == ["NOT_PARAMETRIC"]
    expected = PI * 25 * result["path_length"]
    assert result["shape"]["volume"] == pytest.approx(expected, rel=1e-4)


def test_a_profile_lies_where_the_path_begins_and_upright(document, run, corners):
    profile = {"type": "rectangle", "width": 4, "height": 6}
    path = {"type": "line", "start": [10, 20, 30], "end": [10, 60, 30]}
    result = run("sweep", profile=profile, path=path)
    assert corners(result) == (pytest.approx([8, 20, 27]), pytest.approx([12, 60, 33]))


def test_a_profile_with_a_position_stays_there(document, run, corners):
    profile = {"type": "circle", "radius": 2, "position": [5, 0, 0]}
    result = run("sweep", profile=profile, path={"type": "line"})
    assert corners(result)[0] == pytest.approx([3, -2, 0], abs=1e-5)


def test_a_rounded_corner_has_less_in_it_than_a_sharp_one(document, run):
    path = {"type": "polyline", "points": [[0, 0, 0], [0, 0, 50], [40, 0, 50]]}
    sharp = run("sweep", profile={"type": "circle"}, path=path)
    rounded = run("sweep", profile={"type": "circle"}, path=path, transition="round corner")
    assert sharp["shape"]["volume"] == pytest.approx(PI * 25 * 90, rel=1e-9)
    assert 0.9 * sharp["shape"]["volume"] < rounded["shape"]["volume"] < sharp["shape"]["volume"]


def test_a_sweep_that_is_no_solid_is_its_skin(document, run, codes):
    result = run("sweep", profile={"type": "circle"}, path={"type": "line"}, solid=False)
    assert result["shape"]["area"] == pytest.approx(2 * PI * 5 * 100, rel=1e-9)
    assert codes(result) == ["NOT_CLOSED", "NOT_A_SOLID"]


@pytest.mark.parametrize(
    ("reference", "length"),
    [("Edge1", 30), (1, 30), (["Edge1", "Edge2"], 50), ({"direction": "y", "near": [0, 0, 0]}, 20)],
)
def test_an_edge_is_a_path_that_stays_in_sight(document, run, reference, length):
    run("box", name="A", length=10, width=20, height=30)
    path = {"type": "edge", "reference_object": "A", "reference_edge": reference}
    result = run("sweep", profile={"type": "circle", "radius": 1}, path=path, name="Bead")
    assert result["shape"]["volume"] == pytest.approx(PI * length, rel=1e-9)
    assert (document.A.Visibility, result["path"]) == (True, "A")
    run("delete", object_name="Bead")
    assert [obj.Name for obj in document.Objects] == ["A"]


def test_a_handle_names_the_object_and_the_edge_of_a_path(document, run):
    run("box", name="A", length=10, width=20, height=30)
    edges = run("get_edges", object_name="A")["edges"]
    longest = max(edges, key=lambda edge: edge["length"])
    path = {"type": "edge", "edge": longest["handle"]}
    result = run("sweep", profile={"type": "circle", "radius": 1}, path=path)
    assert result["shape"]["volume"] == pytest.approx(PI * 30, rel=1e-9)


@pytest.mark.parametrize("index", [1, 5, 12])
def test_a_bead_lies_on_the_edge_of_a_turned_object(document, run, index):
    turned = {"axis": [1, 1, 0], "angle": 30}
    run("box", name="A", size=[10, 20, 30], position=[5, 5, 5], rotation=turned)
    edge = document.A.Shape.Edges[index - 1]
    path = {"type": "edge", "reference_object": "A", "reference_edge": index}
    result = run("sweep", profile={"type": "circle", "radius": 1}, path=path)
    assert result["shape"]["volume"] == pytest.approx(PI * edge.Length, rel=1e-9)
    assert result["shape"]["center_of_mass"] == pytest.approx(list(edge.CenterOfMass), abs=1e-6)


def test_a_bead_follows_its_edge(document, run):
    run("box", name="A", length=10, width=20, height=30)
    path = {"type": "edge", "reference_object": "A", "reference_edge": "Edge1"}
    run("sweep", profile={"type": "circle", "radius": 1}, path=path, name="Bead")
    run("set_properties", object_name="A", properties={"Height": 50})
    assert document.Bead.Shape.Volume == pytest.approx(PI * 50)


def test_objects_are_profile_and_path_where_they_are(document, run):
    run("polyline", name="W", points=[[-2, -3], [2, -3], [2, 3], [-2, 3]], closed=True)
    run("polyline", name="P", points=[[0, 0, 0], [0, 0, 40]])
    result = run("sweep", profile="W", path="P", name="Bar")
    assert result["shape"]["volume"] == pytest.approx(24 * 40)
    assert (document.W.Visibility, document.P.Visibility) == (False, False)
    run("delete", object_name="Bar")
    assert (document.W.Visibility, document.P.Visibility) == (True, True)


def test_a_helix_of_the_document_is_a_path(document, run):
    run("helix", name="H", radius=10, pitch=6, turns=2, position=[0, 0, 5])
    result = run("sweep", profile={"type": "circle", "radius": 2}, path="H")
    expected = PI * 4 * 2 * math.hypot(2 * PI * 10, 6)
    assert result["shape"]["volume"] == pytest.approx(expected, rel=1e-5)
    assert document.getObject(result["object_id"]).Frenet is True


def test_the_model_follows_what_is_edited_afterwards(document, run):
    result = run("sweep", profile={"type": "circle"}, path={"type": "arc"}, name="Bow")
    run("set_properties", object_name=result["profile"], properties={"Radius": 2})
    assert document.Bow.Shape.Volume == pytest.approx(PI * 4 * 50 * PI / 2)
    run("set_properties", object_name=result["path"], properties={"Angle2": 180})
    assert document.Bow.Shape.Volume == pytest.approx(PI * 4 * 50 * PI)


def test_a_channel_is_cut_along_a_path(document, run):
    run("box", name="A", size=[40, 40, 20], position=[-20, -20, 0])
    path = {"type": "line", "start": [-20, 0, 20], "end": [20, 0, 20]}
    profile = {"type": "rectangle", "width": 6, "height": 8}
    result = run("sweep", profile=profile, path=path, is_cut=True, base_object="A")
    assert result["removed_volume"] == pytest.approx(6 * 4 * 40, rel=1e-9)


def test_path_and_profile_are_global_beside_an_edge_inside_a_part(document, run, corners):
    part = document.addObject("App::Part", "Part")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90)
    )
    run("box", name="A", size=[10, 20, 30])
    part.addObject(document.A)
    path = {"type": "edge", "reference_object": "A", "reference_edge": "vertical"}
    path["reference_edge"] = {"direction": "x", "near": [105, 0, 0]}
    result = run("sweep", profile={"type": "circle", "radius": 1}, path=path)
    assert corners(result) == (
        pytest.approx([100, -1, -1], abs=1e-5),
        pytest.approx([110, 1, 1], abs=1e-5),
    )
    line = {"type": "line", "start": [105, -5, -10], "end": [105, -5, 40]}
    hole = run(
        "sweep",
        profile={"type": "circle", "radius": 1},
        path=line,
        operation="cut",
        base_object="A",
    )
    assert hole["removed_volume"] == pytest.approx(PI * 20, rel=1e-9)


@pytest.mark.parametrize(
    ("given", "field", "code"),
    [
        ({"path": {"type": "zigzag"}}, "path.type", "INVALID_PARAMETER"),
        ({"path": {"type": "spline"}}, "path.points", "MISSING_PARAMETER"),
        ({"path": {"type": "line", "end": [0, 0, 0]}}, "path.end", "INVALID_PARAMETER"),
        ({"path": {"type": "arc", "end_angle": 0}}, "path.end_angle", "INVALID_PARAMETER"),
        ({"path": {"type": "helix", "height": 2000}}, "path.height", "INVALID_PARAMETER"),
        ({"path": {"type": "helix", "turns": 2, "height": 9}}, "path.turns", "INVALID_PARAMETER"),
        ({"path": "Nothing"}, "path", "OBJECT_NOT_FOUND"),
        ({"path": {"type": "edge"}}, "path.reference_object", "MISSING_PARAMETER"),
        (
            {"path": {"type": "edge", "reference_object": "A", "reference_edge": 99}},
            "path.reference_edge",
            "REFERENCE_LOST",
        ),
        (
            {"path": {"type": "edge", "reference_object": "A", "reference_edge": "vertical"}},
            "path",
            "INVALID_PARAMETER",
        ),
        ({"profile": {"type": "circle", "normal": "x"}}, "profile.normal", "INVALID_PARAMETER"),
        (
            {"path": {"type": "edge", "reference_object": "Ball", "reference_edge": 1}},
            "path",
            "INVALID_PARAMETER",
        ),
        ({"path": "A"}, "path", "INVALID_PARAMETER"),
        (
            {"path": {"type": "edge", "reference_object": "A", "reference_edge": [1, 2, 5]}},
            "path",
            "INVALID_PARAMETER",
        ),
        ({"path": {"type": "helix", "pitch": 5}}, "profile", "INVALID_PARAMETER"),
        ({"path": {"type": "helix", "radius": 3}}, "profile", "INVALID_PARAMETER"),
        ({"profile": "Open"}, "profile", "INVALID_PARAMETER"),
        ({"profile": "A"}, "profile", "INVALID_PARAMETER"),
        ({"path": None}, "path", "MISSING_PARAMETER"),
        ({"profile": None}, "profile", "MISSING_PARAMETER"),
        ({"transition": "mitred"}, "transition", "INVALID_PARAMETER"),
    ],
)
def test_what_makes_no_sweep_is_refused(document, run, refused, given, field, code):
    run("box", name="A")
    run("sphere", name="Ball")
    run("polyline", name="Open", points=[[0, 0], [9, 9], [9, 0]])
    usual = {"profile": {"type": "circle"}, "path": {"type": "line"}}
    error = refused("sweep", **{**usual, **given})
    assert (error.field, error.code) == (field, code)


@pytest.mark.parametrize(
    ("path", "field", "code"),
    [
        ({"type": "arc", "radius": 3}, "profile", "INVALID_PARAMETER"),
        (
            {"type": "spline", "points": [[0, 0, 0], [10, 0, 0], [0, 1, 0]]},
            "profile",
            "INVALID_PARAMETER",
        ),
        (
            {"type": "polyline", "points": [[0, 0], [0, 60], [40, 60], [40, 30], [2, 30]]},
            "path",
            "RESULT_INVALID",
        ),
    ],
)
def test_a_sweep_through_itself_is_refused(document, refused, path, field, code):
    error = refused("sweep", profile={"type": "circle"}, path=path)
    assert (error.field, error.code) == (field, code)


def test_a_tall_profile_on_a_bent_spline_comes_with_a_warning(document, run, codes):
    path = {"type": "spline", "points": [[0, 0, 0], [10, 5, 0], [20, 0, 0]]}
    profile = {"type": "rectangle", "width": 1, "height": 40}
    result = run("sweep", profile=profile, path=path)
    assert codes(result) == ["NOT_PARAMETRIC", "MAY_CUT_THROUGH_ITSELF"]
