# SPDX-License-Identifier: MIT
"""Profiles as sketches: their elements where they lie, and the place that goes with them."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.profiles.profile_sketches import ProfileSketch
from conjure_workbench.vocabulary.sketching.places import OnPlane

PAD = find_command("pad")
POINTS = [[0, 0], [6, 0], {"arc_to": [6, 4], "through": [8, 2]}, {"spline_to": [0, 0]}]


def drawn(**sent: Any) -> ProfileSketch:
    """The sketch of a profile that is sent with a pad."""
    found = PAD.parse({"profile": sent, "length": 1}).profile
    assert isinstance(found, ProfileSketch)
    return found


def kinds(sketch: ProfileSketch) -> list[str]:
    return [type(one).__name__ for one in sketch.geometry]


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"type": "rectangle"}, ["Rectangle"]),
        ({"type": "rect", "corner_radius": 2, "rotation": 90}, ["Rectangle"]),
        ({"type": "rectangle", "rotation": 30}, ["Polyline"]),
        ({"type": "rectangle", "corner_radius": 2, "rotation": 30}, ["Arc", "Line"] * 4),
        ({"type": "circle"}, ["Circle"]),
        ({"type": "ellipse"}, ["Ellipse"]),
        ({"type": "ellipse", "major_radius": 5, "minor_radius": 5}, ["Circle"]),
        ({"type": "polygon"}, ["Polygon"]),
        ({"type": "polygon", "points": [[0, 0], [9, 0], [9, 9]]}, ["Polyline"]),
        ({"type": "slot"}, ["Slot"]),
        ({"type": "path", "points": POINTS}, ["Line", "Arc", "Spline"]),
    ],
)
def test_each_type_has_its_elements(sent: dict[str, Any], expected: list[str]) -> None:
    assert kinds(drawn(**sent)) == expected


def test_a_profile_lies_at_its_position_and_its_holes_turn_with_it() -> None:
    hole = {"type": "circle", "radius": 2, "position": [3, 0]}
    sent = {"length": 30, "width": 10, "position": [5, 9], "rotation": 90, "holes": [hole]}
    sketch = drawn(type="slot", plane="xz", offset=2, **sent)
    slot, circle = sketch.geometry
    assert (slot.id, circle.id) == ("outline", "hole1")
    assert (slot.start, slot.end) == (pytest.approx((5, -1)), pytest.approx((5, 19)))
    assert circle.center == pytest.approx((5, 12))
    assert (sketch.on, sketch.offset, sketch.rotation) == (OnPlane("xz"), (0, 0, 2), 0)


def test_circles_have_dimensions_for_their_radius_and_place() -> None:
    rows = [
        {"type": "circle", "radius": 1, "position": [4, 0]},
        {"type": "circle", "radius": 2, "position": [4, 3]},
    ]
    told = [
        (one.type, one.of, one.value, one.name)
        for one in drawn(type="circle", radius=9, holes=rows).constraints
    ]
    assert told == [
        ("radius", ("outline",), 9, "outline_radius"),
        ("coincident", ("outline.center", "origin"), None, None),
        ("radius", ("hole1",), 1, "hole1_radius"),
        ("distance_x", ("hole1.center",), 4, "hole1_x"),
        ("distance_y", ("hole1.center",), 0, None),
        ("radius", ("hole2",), 2, "hole2_radius"),
        ("distance_x", ("hole2.center",), 4, "hole2_x"),
        ("distance_y", ("hole2.center",), 3, "hole2_y"),
    ]


def test_the_place_of_the_sketch_stands_beside_the_sizes() -> None:
    sketch = drawn(type="circle", radius=3, on="yz", body="new", name="Round", reversed=True)
    assert (sketch.on, sketch.reversed) == (OnPlane("yz"), True)
    assert (sketch.body, sketch.name) == ("new", "Round")


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"type": "circle", "normal": [0, 0, 1]}, "profile.normal"),
        ({"type": "circle", "on": "xy", "plane": "xz"}, "profile.plane"),
        ({"type": "circle", "body": 3}, "profile.body"),
        ({"type": "slot", "length": 3, "width": 8}, "profile.length"),
        ({"type": "polygon", "points": [[0, 0, 0], [9, 0, 0], [9, 9, 5]]}, "profile.points"),
        ({"type": "text", "text": "Hi"}, "profile.type"),
    ],
)
def test_what_no_sketch_can_hold_is_refused(sent: dict[str, Any], field: str) -> None:
    with pytest.raises(ConjureError) as raised:
        PAD.parse({"profile": sent, "length": 1})
    assert (raised.value.code, raised.value.field) == ("INVALID_PARAMETER", field)
