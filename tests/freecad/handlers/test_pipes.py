# SPDX-License-Identifier: MIT
"""Sweeps along lines and arcs in one path, and of profiles with holes, against closed forms."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

PI = math.pi
ROD = {"type": "circle", "radius": 5}
ELBOW = {"type": "polyline", "points": [[0, 0, 0], [0, 0, 70], [60, 0, 70]], "bend_radius": 20}
ELBOW_LENGTH = 50 + 10 * PI + 40
DIAGONAL = 20 * math.sqrt(0.5)
PIECES = [
    {"type": "line", "end": [0, 0, 50]},
    {"type": "arc_through", "through": [20 - DIAGONAL, 0, 50 + DIAGONAL], "end": [20, 0, 70]},
    {"type": "line", "end": [60, 0, 70]},
]


def segments(*pieces, **also):
    return {"type": "segments", "segments": list(pieces), **also}


def bent(points, radius, **also):
    return {"type": "polyline", "points": points, "bend_radius": radius, **also}


PATHS = [
    (segments(*PIECES), ELBOW_LENGTH),
    (ELBOW, ELBOW_LENGTH),
    (
        bent([[0, 0, 0], [0, 0, 30], [0, 0, 70], [60, 0, 70], [60, 80, 70]], 10),
        70 + 60 + 80 - 2 * (2 - PI / 2) * 10,
    ),
    (
        bent([[0, 0, 0], [100, 0, 0], [100, 60, 0], [0, 60, 0]], 10, closed=True),
        320 - 4 * (2 - PI / 2) * 10,
    ),
    (
        segments(
            {"type": "line", "end": [50, 0, 0]},
            {
                "type": "arc",
                "center": [50, 20, 0],
                "radius": 20,
                "start_angle": -90,
                "end_angle": 0,
            },
            {"type": "line", "end": [70, 90, 0]},
            {
                "type": "arc",
                "center": [90, 90, 0],
                "radius": 20,
                "start_angle": 90,
                "end_angle": 180,
            },
        ),
        120 + 20 * PI,
    ),
    (
        segments({"type": "arc", "radius": 20}, {"type": "line", "end": [-50, 20, 0]}),
        50 + 10 * PI,
    ),
    ({"type": "arc_through", "through": [10, 10, 0], "end": [20, 0, 0]}, 10 * PI),
    (segments(*PIECES[:1], {"type": "line", "start": [0, 0, 50], "end": [30, 0, 50]}), 80),
]


@pytest.mark.parametrize(("path", "length"), PATHS)
def test_a_rod_has_its_section_times_the_length_of_its_lines_and_arcs(
    document, run, codes, path, length
):
    result = run("sweep", profile=ROD, path=path)
    assert (result["type"], codes(result)) == ("Part::Sweep", [])
    assert result["path_length"] == pytest.approx(length, rel=1e-9)
    assert result["shape"]["volume"] == pytest.approx(PI * 25 * length, rel=1e-9)
    assert result["path_type"] == path["type"]


def test_a_rod_begins_where_the_first_piece_does(document, run):
    result = run("sweep", profile=ROD, path=segments(*PIECES))
    assert result["bounding_box"] == {
        "min": pytest.approx([-5, -5, 0]),
        "max": pytest.approx([60, 5, 75]),
    }


def test_a_rod_follows_the_radius_of_its_bends_also_through_undo_and_redo(document, run):
    result = run("sweep", profile=ROD, path=ELBOW, name="Rod")
    run("set_properties", object_name=result["path"], properties={"FilletRadius": 30})
    wide = PI * 25 * (130 - (2 - PI / 2) * 30)
    assert document.Rod.Shape.Volume == pytest.approx(wide, rel=1e-9)
    run("undo")
    assert document.Rod.Shape.Volume == pytest.approx(PI * 25 * ELBOW_LENGTH, rel=1e-9)
    run("redo")
    assert document.Rod.Shape.Volume == pytest.approx(wide, rel=1e-9)


@pytest.mark.parametrize("radius", [60, 100])
def test_a_bend_that_is_made_too_wide_later_is_refused(document, run, refused, radius):
    path = run("sweep", profile=ROD, path=ELBOW)["path"]
    given = {"object_name": path, "properties": {"FilletRadius": radius}}
    error = refused("set_properties", **given)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.FilletRadius")
    assert (error.given, error.allowed) == (radius, "less than 60 mm")


@pytest.mark.parametrize("path", [ELBOW, segments(*PIECES)])
def test_a_path_lies_where_it_was_said_beside_a_profile_in_a_part(document, run, path):
    part = document.addObject("App::Part", "Part")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 1, 0), 180)
    )
    run("create_tube", name="T", outer_radius=5, inner_radius=3, height=9, position=[100, 0, -9])
    part.addObject(document.T)
    face = {"type": "face", "reference_object": "T", "reference_face": {"near": [4, 0, 0]}}
    result = run("sweep", profile=face, path=path)
    assert result["shape"]["volume"] == pytest.approx(PI * 16 * ELBOW_LENGTH, rel=1e-9)
    assert result["bounding_box"]["max"] == pytest.approx([60, 5, 75])


def test_a_pipe_has_the_ring_of_its_face_times_the_length(document, run, codes):
    run("create_tube", name="T", outer_radius=5, inner_radius=3, height=10, position=[0, 0, -10])
    face = {"type": "face", "reference_object": "T", "reference_face": "top"}
    result = run("sweep", profile=face, path=ELBOW, name="Pipe")
    assert (result["type"], codes(result)) == ("Part::Cut", [])
    assert result["shape"]["volume"] == pytest.approx(PI * 16 * ELBOW_LENGTH, rel=1e-9)
    assert [obj.Name for obj in document.Objects if obj.Visibility] == ["T", "Pipe"]
    run("set_properties", object_name="T", properties={"InnerRadius": 4})
    assert document.Pipe.Shape.Volume == pytest.approx(PI * 9 * ELBOW_LENGTH, rel=1e-9)
    run("delete", object_name="Pipe")
    assert [obj.Name for obj in document.Objects] == ["T"]


def circles(document, *given):
    sketch = document.addObject("Sketcher::SketchObject", "S")
    for x, radius in given:
        center = FreeCAD.Vector(x, 0, 0)
        sketch.addGeometry(Part.Circle(center, FreeCAD.Vector(0, 0, 1), radius))
    sketch.recompute()
    sketch.purgeTouched()


def test_two_holes_go_their_own_ways_through_a_bend(document, run):
    circles(document, (2, 1), (0, 5), (-2, 1.5))
    result = run("sweep", profile="S", path=ELBOW, name="Pipe")
    inner, outer = 90 + 18 * PI / 2, 90 + 22 * PI / 2
    expected = PI * (25 * ELBOW_LENGTH - 1 * inner - 2.25 * outer)
    assert result["shape"]["volume"] == pytest.approx(expected, rel=1e-9)
    assert document.S.Visibility is False
    run("delete", object_name="Pipe")
    assert ([obj.Name for obj in document.Objects], document.S.Visibility) == (["S"], True)
    run("undo")
    assert document.S.Visibility is False
    run("undo")
    assert ([obj.Name for obj in document.Objects], document.S.Visibility) == (["S"], True)


def test_a_square_pipe_comes_of_a_face_that_was_cut(document, run):
    run("plane", name="A", length=10, width=10)
    run("plane", name="H", length=6, width=6, position=[2, 2, 0])
    run("boolean_cut", base="A", tools=["H"], name="F")
    path = {"type": "line", "start": [5, 5, 0], "end": [5, 5, 30]}
    result = run("sweep", profile="F", path=path)
    assert result["shape"]["volume"] == pytest.approx(64 * 30, rel=1e-9)


def test_a_pipe_is_cut_from_a_base(document, run):
    circles(document, (0, 5), (0, 3))
    run("box", name="B", size=[40, 40, 60], position=[-20, -20, -10])
    path = {"type": "line", "end": [0, 0, 50]}
    result = run("sweep", profile="S", path=path, operation="cut", base_object="B")
    assert result["removed_volume"] == pytest.approx(PI * 16 * 50, rel=1e-9)


@pytest.mark.parametrize(
    ("given", "also"),
    [
        ([(0, 5), (2, 1)], {"solid": False}),
        ([(0, 5), (12, 1)], {}),
        ([(0, 5), (0, 3), (0, 1)], {}),
        ([(0, 5), (0, 3), (2.5, 1)], {}),
        ([(0, 5), (4.5, 1)], {}),
    ],
)
def test_a_profile_that_is_no_area_with_holes_is_refused(document, refused, given, also):
    circles(document, *given)
    error = refused("sweep", profile="S", path=ELBOW, **also)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "profile")


@pytest.mark.parametrize(
    ("path", "field", "code"),
    [
        (segments(), "path.segments", "INVALID_PARAMETER"),
        (segments("Line"), "path.segments[0]", "INVALID_PARAMETER"),
        (segments({"type": "line"}), "path.segments[0].end", "MISSING_PARAMETER"),
        (segments({"type": "helix"}), "path.segments[0].type", "INVALID_PARAMETER"),
        (segments(PIECES[0], PIECES[0]), "path.segments[1].end", "INVALID_PARAMETER"),
        (
            segments(PIECES[0], {"type": "line", "start": [0, 0, 51], "end": [9, 0, 51]}),
            "path.segments[1]",
            "INVALID_PARAMETER",
        ),
        (
            segments(PIECES[0], {"type": "arc", "center": [20, 0, 50], "radius": 20}),
            "path.segments[1]",
            "INVALID_PARAMETER",
        ),
        (
            segments(PIECES[0], {"type": "arc_through", "through": [0, 0, 60], "end": [0, 0, 70]}),
            "path.segments[1].through",
            "INVALID_PARAMETER",
        ),
        ({"type": "arc_through", "end": [9, 0, 0]}, "path.through", "MISSING_PARAMETER"),
        ({**ELBOW, "bend_radius": 60}, "path.bend_radius", "INVALID_PARAMETER"),
        ({**ELBOW, "bend_radius": 4}, "profile", "INVALID_PARAMETER"),
    ],
)
def test_pieces_that_make_no_path_are_refused(document, refused, path, field, code):
    error = refused("sweep", profile=ROD, path=path)
    assert (error.field, error.code) == (field, code)


def test_a_corner_beside_an_arc_is_named_where_freecad_cannot_sweep_it(document, refused):
    arc = {"type": "arc", "center": [70, 0, 0], "radius": 20, "start_angle": 90, "end_angle": 180}
    path = segments({"type": "line", "end": [50, 0, 0]}, arc)
    error = refused("sweep", profile={"type": "circle", "radius": 2}, path=path)
    assert error.field == "path"
    assert "[50.0, 0.0, 0.0]" in error.details["advice"]
