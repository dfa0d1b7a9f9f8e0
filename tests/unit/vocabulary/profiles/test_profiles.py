# SPDX-License-Identifier: MIT
"""Profiles and paths as data, in the forms that clients send."""

from __future__ import annotations

import math
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS, find_command
from conjure_workbench.vocabulary.elements.element_references import ByIndex, ByWord
from conjure_workbench.vocabulary.profiles.paths import (
    CenterArc,
    EdgePath,
    Helix,
    LineSegment,
    Polyline,
)
from conjure_workbench.vocabulary.profiles.profiles import (
    Circle,
    Ellipse,
    FaceProfile,
    Polygon,
    Rectangle,
)


def profile(**raw: Any) -> Any:
    return find_command("extrude").parse({"profile": raw}).profile


def path(**raw: Any) -> Any:
    return find_command("sweep").parse({"profile": {"type": "circle"}, "path": raw}).path


def refusal(command: str, **raw: Any) -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        find_command(command).parse(raw)
    return caught.value


@pytest.mark.parametrize(
    ("sent", "size"),
    [
        ({}, (20, 20)),
        ({"width": 3}, (3, 20)),
        ({"length": 3, "width": 4}, (3, 4)),
        ({"length": 3, "height": 4}, (3, 4)),
        ({"length": 3}, (3, 20)),
        ({"parameters": {"width": "1 in", "height": 4}}, (25.4, 4)),
        ({"params": {"width": 3}, "height": 4}, (3, 4)),
        ({"parameters": {"width": 3}, "width": 3}, (3, 20)),
    ],
)
def test_the_sizes_of_a_rectangle_stand_beside_its_type_or_nested(
    sent: dict[str, Any], size: tuple[float, float]
) -> None:
    read = profile(type="rectangle", **sent)
    assert isinstance(read, Rectangle)
    assert (read.width, read.height) == size


def test_every_kind_of_profile_has_the_sizes_of_the_original() -> None:
    circle, polygon, ellipse = (profile(type=word) for word in ("circle", "polygon", "ellipse"))
    assert isinstance(circle, Circle)
    assert isinstance(polygon, Polygon)
    assert isinstance(ellipse, Ellipse)
    assert (circle.radius, polygon.sides, polygon.radius) == (10, 6, 10)
    assert (ellipse.major_radius, ellipse.minor_radius) == (20, 10)
    swept = find_command("sweep").parse
    line = {"type": "line"}
    assert swept({"profile": {"type": "circle"}, "path": line}).profile.radius == 5
    assert swept({"profile": {"type": "rectangle"}, "path": line}).profile.height == 10


def test_every_kind_of_path_has_the_sizes_of_the_original() -> None:
    line, arc, helix = (path(type=word) for word in ("line", "arc", "helix"))
    assert isinstance(line, LineSegment)
    assert isinstance(arc, CenterArc)
    assert isinstance(helix, Helix)
    assert (line.start, line.end) == ((0, 0, 0), (0, 0, 100))
    assert (arc.radius, arc.start_angle, arc.end_angle) == (50, 0, 90)
    assert (helix.radius, helix.pitch, helix.height) == (20, 10, 50)
    assert path(type="helix", turns=3).height == 30
    assert path(type="circle").end_angle == 360


@pytest.mark.parametrize("index", [6, "6", "Face6", "face6"])
@pytest.mark.parametrize("key", ["reference_object", "object_name", "object", "name"])
def test_a_face_is_named_by_its_object_and_index(key: str, index: Any) -> None:
    read = profile(type="face", reference_face=index, **{key: "Box"})
    assert isinstance(read, FaceProfile)
    assert (read.reference_object, read.reference_face) == ("Box", ByIndex(6))


def test_a_face_is_named_by_a_word() -> None:
    assert profile(type="face", object="Box", face="top").reference_face == ByWord("top")


def test_a_face_without_an_index_is_the_first() -> None:
    assert profile(type="face", reference_object="Box").reference_face == ByIndex(1)
    edge = path(type="edge", reference_object="Box")
    assert isinstance(edge, EdgePath)
    assert edge.reference_edge == (ByIndex(1),)


def test_an_object_is_named_in_several_ways() -> None:
    assert find_command("extrude").parse({"profile": "Sketch"}).profile == "Sketch"
    assert profile(type="sketch", name="Sketch") == "Sketch"
    assert profile(type="object", object_name="Sketch") == "Sketch"
    assert path(type="wire", wire="Wire") == "Wire"


def test_a_last_point_that_is_the_first_closes_the_row() -> None:
    read = path(type="polyline", points=[[0, 0], [5, 0], [5, 5, 1], [0, 0, 0]])
    assert isinstance(read, Polyline)
    assert read.points == ((0, 0, 0), (5, 0, 0), (5, 5, 1))
    assert read.closed is True


def test_a_row_goes_straight_through_points_that_are_on_its_way() -> None:
    row = [[0, 0], [5, 0], [9, 0], [9, 9], [9, 20]]
    assert path(type="polyline", points=row).points == tuple((x, y, 0) for x, y in row)
    read = path(type="polyline", points=row, bend_radius=3)
    assert read.points == ((0, 0, 0), (9, 0, 0), (9, 20, 0))


@pytest.mark.parametrize(
    ("points", "closed", "most"),
    [
        ([[0, 0], [10, 0], [10, 30]], False, 10.0),
        ([[0, 0], [30, 0], [30, 10], [0, 10]], False, 5.0),
        ([[0, 0], [30, 0], [30, 10], [0, 10]], True, 5.0),
        ([[0, 0], [10, 0], [20, 10 * math.sqrt(3)]], False, 10 / math.tan(math.radians(30))),
    ],
)
def test_a_bend_takes_its_radius_times_the_tangent_of_half_its_angle(
    points: Any, closed: bool, most: float
) -> None:
    told = {"points": points, "closed": closed}
    assert path(type="polyline", bend_radius=most * 0.999, **told).bend_radius == most * 0.999
    sent = {"type": "polyline", "bend_radius": most, **told}
    error = refusal("sweep", profile={"type": "circle"}, path=sent)
    assert (error.field, error.allowed) == ("path.bend_radius", f"less than {most:.8g} mm")


def test_a_row_that_turns_back_has_no_bend() -> None:
    sent = {"type": "polyline", "points": [[0, 0], [9, 0], [3, 0]], "bend_radius": 0.1}
    assert refusal("sweep", profile={"type": "circle"}, path=sent).field == "path.bend_radius"


def test_a_piece_without_a_start_begins_where_it_is_told_to() -> None:
    line, arc = path(
        type="segments",
        pieces=[
            {"type": "line", "to": [0, 0, 5]},
            {"type": "arc_through", "via": [1, 0, 6], "end": [2, 0, 5]},
        ],
    ).segments
    assert line.from_point((0, 0, 1)).start == (0, 0, 1)
    assert arc.from_point((0, 0, 5)).through == (1, 0, 6)
    with pytest.raises(ConjureError) as caught:
        arc.from_point((0, 0, 7))
    assert caught.value.field == "through"


@pytest.mark.parametrize("sent", [{"is_cut": True}, {"operation": "cut"}, {"mode": "subtract"}])
def test_a_cut_is_asked_for_in_several_ways(sent: dict[str, Any]) -> None:
    told = {"profile": {"type": "circle"}, "base_object": "A", **sent}
    assert find_command("extrude").parse(told).operation == "cut"
    assert refusal("extrude", profile={"type": "circle"}, **sent).field == "base_object"
    face = {"type": "face", "reference_object": "A"}
    assert find_command("extrude").parse({"profile": face, **sent}).operation == "cut"


def test_no_cut_is_no_operation() -> None:
    told = {"profile": {"type": "circle"}, "is_cut": False, "base_object": None}
    assert find_command("extrude").parse(told).operation == "new"


@pytest.mark.parametrize(
    ("sent", "field", "code"),
    [
        ({}, "profile.type", "MISSING_PARAMETER"),
        ({"type": None, "radius": 3}, "profile.type", "MISSING_PARAMETER"),
        ({"type": 3}, "profile.type", "INVALID_PARAMETER"),
        ({"type": "cirle"}, "profile.type", "INVALID_PARAMETER"),
        ({"type": "circle", "width": 3}, "profile.width", "UNKNOWN_PARAMETER"),
        ({"type": "circle", "document": "D"}, "profile.document", "UNKNOWN_PARAMETER"),
        ({"type": "circle", "parameters": 3}, "profile.parameters", "INVALID_PARAMETER"),
        ({"type": "circle", "parameters": {"thick": 3}}, "profile.thick", "UNKNOWN_PARAMETER"),
        ({"type": "face", "object": "A", "face": "Edge1"}, "profile.face", "INVALID_PARAMETER"),
        ({"type": "face", "object": "A", "face": 0}, "profile.face", "INVALID_PARAMETER"),
        ({"type": "face", "object": "A", "normal": "x"}, "profile.normal", "UNKNOWN_PARAMETER"),
    ],
)
def test_a_profile_that_is_not_understood_is_refused_with_its_place(
    sent: dict[str, Any], field: str, code: str
) -> None:
    error = refusal("extrude", profile=sent)
    assert (error.field, error.code) == (field, code)


def test_no_profile_at_all_is_refused() -> None:
    assert refusal("extrude", distance=5).code == "MISSING_PARAMETER"
    assert refusal("extrude", profile=None).code == "MISSING_PARAMETER"
    assert refusal("extrude", profile=[1, 2]).field == "profile"
    assert refusal("extrude", profile="").field == "profile"


def test_the_sizes_that_are_left_out_are_told_and_taken() -> None:
    told = COMMANDS["sweep"].schema()["properties"]
    assert "{type: rectangle, width: 10, height: 10}" in told["profile"]["description"]
    assert "{type: helix, radius: 20, pitch: 10}" in told["path"]["description"]
    extruded = COMMANDS["extrude"].schema()["properties"]["profile"]["description"]
    assert "{type: rectangle, width: 20, height: 20}, {type: circle, radius: 10}" in extruded
    swept = COMMANDS["sweep"].parse({"profile": {"type": "circle"}, "path": {"type": "helix"}})
    assert (swept.profile.radius, swept.path.radius, swept.path.pitch) == (5, 20, 10)


CORNER = {"type": "rectangle", "width": 20, "height": 10}


@pytest.mark.parametrize(
    ("sent", "middle"),
    [
        ({"corner": [1, 2]}, (11, 7, 0)),
        ({"corner": [1, 2, 3]}, (11, 7, 3)),
        ({"corner": [1, 2], "rotation": 90}, (-4, 12, 0)),
        ({"corner": [1, 2], "plane": "xz", "offset": 5}, (11, -5, 7)),
        ({"corner": [1, 2], "plane": "yz"}, (0, 11, 7)),
        ({"corner": [1, 2, 3], "normal": [1, 0, 0]}, (1, 12, 8)),
    ],
)
def test_a_corner_stands_for_the_middle(
    sent: dict[str, Any], middle: tuple[float, float, float]
) -> None:
    assert profile(**CORNER, **sent).position == pytest.approx(middle)


@pytest.mark.parametrize("more", [{"normal": [0, 1, 1]}, {"position": [1, 2]}])
def test_a_corner_needs_a_plane_and_no_middle(more: dict[str, Any]) -> None:
    error = refusal("extrude", profile={**CORNER, "corner": [1, 2, 3], **more})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "profile.corner")


def test_words_of_sketches_are_taken() -> None:
    assert profile(type="circle", r=3).radius == 3
    assert profile(type="circle", d=3).radius == 1.5
    assert profile(type="slot", length=30, width=8, angle=45).rotation == 45
