# SPDX-License-Identifier: MIT
"""Slots, paths, planes and holes as data, in the forms that clients send."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.sketching.simple_elements import Arc, Line, Spline


def profile(**raw: Any) -> Any:
    return find_command("extrude").parse({"profile": raw}).profile


def path(*points: Any, **more: Any) -> Any:
    return profile(type="path", points=list(points), **more)


def refusal(**raw: Any) -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        profile(**raw)
    return caught.value


@pytest.mark.parametrize(
    ("sent", "length", "position", "rotation"),
    [
        ({"length": 30}, 30, None, None),
        ({"overall_length": 30, "position": [1, 2, 3]}, 30, (1, 2, 3), None),
        ({"center_distance": 20}, 30, None, None),
        ({"start": [0, 0], "end": [0, 20]}, 30, (0, 10, 0), 90),
        ({"start": {"x": 5, "y": 0}, "end": ["-1 cm", 0]}, 25, (-2.5, 0, 0), 180),
    ],
)
def test_a_slot_is_as_long_as_it_says(
    sent: dict[str, Any], length: float, position: Any, rotation: float | None
) -> None:
    read = profile(type="slot", width=10, **sent)
    assert (read.length, read.position, read.rotation) == (length, position, rotation)


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"length": 10}, "profile.length"),
        ({"length": 30, "center_distance": 20}, "profile.center_distance"),
        ({"start": [0, 0]}, "profile.end"),
        ({"end": [0, 0]}, "profile.start"),
        ({"start": [0, 0], "end": [0, 0]}, "profile.end"),
        ({"start": [0, 0], "end": [9, 0], "rotation": 5}, "profile.rotation"),
    ],
)
def test_a_slot_that_is_none_is_refused(sent: dict[str, Any], field: str) -> None:
    assert refusal(type="slot", width=10, **sent).field == field


@pytest.mark.parametrize(
    ("item", "kind", "center"),
    [
        ([20, 10], Line, None),
        ({"x": 20, "y": 10}, Line, None),
        ({"line_to": [20, 10]}, Line, None),
        ({"line_to": [0, 10], "relative": True}, Line, None),
        ({"arc_to": [20, 10], "through": [25, 5]}, Arc, (20, 5)),
        ({"arc_to": [0, 10], "through": [5, 5], "relative": True}, Arc, (20, 5)),
        ({"arc_to": [20, 10], "center": [20, 5]}, Arc, (20, 5)),
        ({"arc_to": [20, 10], "center": [20, 5], "clockwise": True}, Arc, (20, 5)),
        ({"arc_to": [20, 10], "radius": "5 mm"}, Arc, (20, 5)),
        ({"arc_to": [20, 10], "radius": 13}, Arc, (8, 5)),
        ({"arc_to": [20, 10], "radius": 13, "large": True}, Arc, (32, 5)),
        ({"arc_to": [20, 10], "radius": 13, "clockwise": True}, Arc, (32, 5)),
        ({"arc_to": [20, 10], "radius": 13, "clockwise": True, "large": True}, Arc, (8, 5)),
        ({"spline_to": [20, 10], "through": [[25, 5]]}, Spline, None),
        ({"spline_to": [20, 10]}, Spline, None),
    ],
)
def test_a_path_goes_on_in_every_form(item: Any, kind: type, center: Any) -> None:
    read = path([0, 0], [20, 0], item, [0, 10])
    piece = read.points.pieces[1]
    assert type(piece) is kind
    if center is not None:
        assert piece.center == pytest.approx(center)
    assert len(read.points.pieces) == 4
    last = read.points.pieces[-1]
    assert (last.start, last.end) == ((0, 10), (0, 0))


@pytest.mark.parametrize(
    ("points", "pieces"),
    [
        ([[0, 0], [20, 0], [0, 10], [0, 0]], 3),
        ([[0, 0], {"arc_to": [0, 10], "radius": 5}, {"arc_to": [0, 0], "radius": 5}], 2),
        ([[0, 0], {"arc_to": [9, 0], "radius": 5, "clockwise": True}, [0, 0]], 2),
        ([[0, 0], [9, 0], {"arc_to": [0, 0], "radius": 5, "clockwise": True}], 2),
        ([[0, 0], [9, 0], {"arc_to": [0, 0], "radius": 5, "clockwise": "false"}], 2),
        ([[0, 0], [5, 0], {"spline_to": [0, 0], "through": [[9, 0], [9, 9]]}], 2),
    ],
)
def test_a_path_that_comes_back_has_no_more_lines(points: Any, pieces: int) -> None:
    route = path(*points).points
    assert len(route.pieces) == pieces
    assert route.start == route.end == (0, 0)


def test_an_open_path_stays_open() -> None:
    route = path([0, 0], [20, 0], [20, 10], closed=False).points
    assert (len(route.pieces), route.start, route.end) == (2, (0, 0), (20, 10))


@pytest.mark.parametrize(
    ("points", "field"),
    [
        ("no list", "profile.points"),
        ([[0, 0]], "profile.points"),
        ([{"line_to": [0, 0]}, [1, 1]], "profile.points[0]"),
        ([[0, 0], [0, 0]], "profile.points[1]"),
        ([[0, 0], [0, 0, 5]], "profile.points[1].line_to"),
        ([[0, 0], {"turn_to": [9, 0]}], "profile.points[1]"),
        ([[0, 0], {"line_to": [9, 0], "radius": 5}], "profile.points[1].radius"),
        ([[0, 0], {"arc_to": [9, 0]}], "profile.points[1]"),
        ([[0, 0], {"arc_to": [9, 0], "radius": 9, "through": [4, 4]}], "profile.points[1]"),
        ([[0, 0], {"arc_to": [9, 0], "radius": 2}], "profile.points[1].radius"),
        ([[0, 0], {"arc_to": [9, 0], "center": [1, 0]}], "profile.points[1].center"),
        ([[0, 0], {"arc_to": [9, 0], "through": [4, 0]}], "profile.points[1].through"),
        ([[0, 0], {"spline_to": [9, 0], "through": 5}], "profile.points[1].through"),
        ([[0, 0], {"line_to": [9, 0], "relative": "far"}], "profile.points[1].relative"),
        ([[0, 0], {"arc_to": [9, 0], "radius": 5, "large": 7}], "profile.points[1].large"),
    ],
)
def test_a_path_that_is_none_is_refused_with_the_place(points: Any, field: str) -> None:
    assert refusal(type="path", points=points).field == field


@pytest.mark.parametrize(
    "more", [{"closed": False, "holes": [{"type": "circle"}]}, {"closed": False}]
)
def test_an_open_path_bounds_nothing(more: dict[str, Any]) -> None:
    points = [[0, 0], [9, 0], [9, 9]] if "holes" in more else [[0, 0], [9, 0], [9, 9], [0, 0]]
    field = "profile.holes" if "holes" in more else "profile.closed"
    assert refusal(type="path", points=points, **more).field == field


@pytest.mark.parametrize(
    ("sent", "position", "normal"),
    [
        ({"plane": "xy"}, (0, 0, 0), (0, 0, 1)),
        ({"plane": "xz", "position": [1, 2]}, (1, 0, 2), (0, -1, 0)),
        ({"plane": "yz", "center": [1, 2], "offset": 3}, (3, 1, 2), (1, 0, 0)),
        ({"plane": "XZ", "position": [1, 2]}, (1, 0, 2), (0, -1, 0)),
        ({"offset": 4}, (0, 0, 4), (0, 0, 1)),
        ({"position": [1, 2]}, (1, 2, 0), None),
        ({"normal": "y", "offset": "1 cm", "position": [0, 0, 5]}, (0, 10, 5), (0, 1, 0)),
    ],
)
@pytest.mark.parametrize("kind", ["rectangle", "circle", "ellipse", "polygon", "slot"])
def test_a_plane_and_an_offset_say_where_it_lies(
    kind: str, sent: dict[str, Any], position: Any, normal: Any
) -> None:
    read = profile(type=kind, **sent)
    assert (read.position, read.normal) == (position, normal)


@pytest.mark.parametrize(
    ("hole", "field"),
    [
        (5, "profile.holes[0]"),
        ({"type": "circle", "normal": "x"}, "profile.holes[0].normal"),
        ({"type": "circle", "plane": "xy"}, "profile.holes[0].plane"),
        ({"type": "circle", "position": [0, 0, 5]}, "profile.holes[0].position"),
        ({"type": "circle", "holes": [{"type": "circle"}]}, "profile.holes[0].holes"),
        ({"type": "face"}, "profile.holes[0].type"),
        ({"type": "circle", "radius": -1}, "profile.holes[0].radius"),
    ],
)
def test_a_hole_that_is_none_is_refused_with_the_place(hole: Any, field: str) -> None:
    assert refusal(type="rectangle", holes=[hole]).field == field


def test_a_plane_that_is_none_is_refused() -> None:
    assert refusal(type="circle", plane=["xy"], position=[1, 2]).field == "profile.plane"


def test_holes_come_as_one_as_several_and_as_text() -> None:
    assert len(profile(type="rectangle", holes={"type": "rect", "width": 2}).holes) == 1
    assert len(profile(type="rectangle", holes=['{"type": "circle"}', {"type": "slot"}]).holes) == 2
    many = [{"type": "circle"}] * 1001
    assert refusal(type="rectangle", holes=many).field == "profile.holes"


def test_points_in_space_have_neither_turn_nor_holes() -> None:
    space = [[0, 0, 0], [9, 0, 5], [0, 9, 5]]
    for more in ({"rotation": 5}, {"holes": [{"type": "circle"}]}):
        (name,) = more
        assert refusal(type="polygon", points=space, **more).field == f"profile.{name}"
