# SPDX-License-Identifier: MIT
"""Entries of a sketch's geometry: their forms, and what is refused at which place."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command

CREATE = find_command("create_sketch")


def read(**entry: Any) -> Any:
    """The entry of the geometry that is read from this one."""
    return CREATE.parse({"geometry": [entry]}).geometry[0]


def refusal(*entries: Any) -> ConjureError:
    """The error for a geometry."""
    with pytest.raises(ConjureError) as raised:
        CREATE.parse({"geometry": list(entries)})
    return raised.value


def test_the_three_forms_of_an_arc_are_one_arc() -> None:
    by_angles = read(type="arc", center=[0, 0], radius=5, start_angle=0, end_angle=90)
    by_ends = read(type="arc", center=[0, 0], start=[5, 0], end=[0, 9])
    through = read(type="arc", start=[5, 0], through=[3, 4], end=[0, 5])
    backwards = read(type="arc", start=[0, 5], through=[3, 4], end=[5, 0])
    for arc in (by_angles, by_ends, through, backwards):
        assert arc.center == pytest.approx((0, 0), abs=1e-9)
        assert (arc.radius, arc.start_angle, arc.end_angle) == pytest.approx((5, 0, 90))


def test_an_arc_that_ends_before_its_beginning_goes_on_around() -> None:
    arc = read(type="arc", center=[0, 0], radius=5, start_angle=270, end_angle=90)
    assert (arc.start_angle, arc.end_angle) == (270, 450)
    ellipse = read(type="arc_of_ellipse", center={"x": 0, "y": 0}, major_radius=5, minor_radius=3,
                   start_angle=350, end_angle=10)  # fmt: skip
    assert (ellipse.start_angle, ellipse.end_angle) == (350, 370)


def test_sizes_that_are_said_otherwise_are_the_same_sizes() -> None:
    assert read(type="circle", center=[1, "2 cm"], diameter=8).radius == 4
    assert read(type="circle", center=[1, "2 cm"], radius=4).center == (1, 20)
    slot = read(type="slot", center=[0, 0], length=20, radius=3, angle=90)
    assert slot.width == 6
    assert (*slot.start, *slot.end) == pytest.approx((0, -10, 0, 10), abs=1e-9)
    assert slot.middle == pytest.approx((0, 0))
    ends = read(type="slot", start=[0, 0], end=[0, 7], width=6)
    assert (ends.length, ends.angle) == pytest.approx((7, 90))
    hexagon = read(type="polygon", center=[0, 0], sides=6, across_flats=10)
    assert hexagon.radius == pytest.approx(5 / 0.75**0.5)
    assert read(type="polygon", center=[0, 0], sides=5, radius=3).radius == 3


def test_words_of_profiles_are_taken() -> None:
    slot = read(type="slot", center=[0, 0], overall_length=30, width=8, rotation=90)
    assert (slot.length, slot.angle) == (22, 90)
    assert slot.end == pytest.approx((0, 11))
    six = read(type="polygon", center=[0, 0], num_sides=6, circumradius=5, rotation=30)
    assert (six.sides, six.radius, six.angle) == (6, 5, 30)
    sizes = {"center": [0, 0], "major_radius": 5, "minor_radius": 2}
    assert read(type="ellipse", **sizes, rotation=30).angle == 30


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"overall_length": 8}, "geometry[0].overall_length"),
        ({"overall_length": 30, "length": 22}, "geometry[0].overall_length"),
    ],
)
def test_a_slot_over_all_is_longer_than_wide_and_has_one_length(
    more: dict[str, Any], field: str
) -> None:
    error = refusal({"type": "slot", "center": [0, 0], "width": 8, **more})
    assert (error.code, error.field) == ("INVALID_PARAMETER", field)


def test_a_rectangle_lies_about_its_center_or_from_its_corner() -> None:
    rectangle = {"type": "rectangle", "width": 6, "height": 4}
    assert read(**rectangle, center=[10, 10]).lower_left == (7, 8)
    assert read(**rectangle, corner=[1, 2], radius=1.9).lower_left == (1, 2)


def test_a_polyline_that_comes_back_is_closed() -> None:
    found = read(type="polyline", points=[[0, 0], [5, 0], [5, 5], [0, 0]])
    assert (found.points, found.closed) == (((0, 0), (5, 0), (5, 5)), True)
    assert not read(type="polyline", points=[[0, 0], [5, 0]]).closed


def test_a_spline_passes_points_or_has_poles() -> None:
    points = [[0, 0], [5, 5], [9, 0]]
    assert len(read(type="spline", through=points, closed=True).through) == 3
    assert read(type="spline", poles=points, degree=2).degree == 2


def test_an_edge_of_the_body_is_meant_by_its_object() -> None:
    found = read(type="external", reference={"object": "Pad", "edge": 3})
    assert found.reference.object_name == "Pad"


LINE = {"type": "line", "start": [0, 0], "end": [5, 0]}
ARC = {"type": "arc", "center": [0, 0], "radius": 5, "start_angle": 0, "end_angle": 90}
REFUSED = [
    ({**LINE, "end": [0, 0]}, "end"),
    ({**LINE, "end": [0, 0, 0]}, "end"),
    ({**LINE, "end": "far"}, "end"),
    ({**LINE, "id": "origin"}, "id"),
    ({**LINE, "id": "1st"}, "id"),
    ({"type": "circle", "center": [0, 0], "radius": 1, "diameter": 2}, "diameter"),
    ({"type": "arc", "center": [0, 0], "start": [5, 0]}, "end"),
    ({**ARC, "through": [1, 1]}, "start"),
    ({**ARC, "end_angle": 0}, "end_angle"),
    ({**ARC, "end_angle": 360}, "end_angle"),
    ({**ARC, "start": [1, 0], "end": [0, 1]}, "radius"),
    ({"type": "arc", "start": [0, 0], "through": [1, 0], "end": [2, 0]}, "through"),
    ({"type": "arc", "center": [0, 0], "start": [0, 0], "end": [1, 0]}, "start"),
    ({"type": "ellipse", "center": [0, 0], "major_radius": 3, "minor_radius": 3}, "minor_radius"),
    ({"type": "spline"}, "through"),
    ({"type": "spline", "through": [[0, 0], [1, 1]], "closed": True}, "through"),
    ({"type": "spline", "poles": [[0, 0], [1, 1], [2, 0]]}, "poles"),
    ({"type": "spline", "through": [[0, 0], [0, 0]]}, "through[1]"),
    ({"type": "polyline", "points": [[0, 0]]}, "points"),
    ({"type": "polyline", "points": [[0, 0], [1, 0]], "closed": True}, "points"),
    ({"type": "rectangle", "width": 6, "height": 4}, "center"),
    ({"type": "rectangle", "width": 6, "height": 4, "corner": [0, 0], "radius": 2}, "radius"),
    ({"type": "slot", "center": [0, 0], "width": 4}, "length"),
    ({"type": "slot", "start": [0, 0], "width": 4}, "end"),
    ({"type": "slot", "start": [0, 0], "end": [0, 0], "width": 4}, "end"),
    ({"type": "polygon", "center": [0, 0], "sides": 5, "across_flats": 4}, "across_flats"),
    ({"type": "external", "reference": "Pad"}, "reference"),
    ({"start": [0, 0]}, "type"),
    ({"type": "lne"}, "type"),
    ({"type": 7}, "type"),
]


@pytest.mark.parametrize(("entry", "field"), REFUSED)
def test_what_cannot_be_drawn_is_refused_where_it_stands(entry: dict[str, Any], field: str) -> None:
    error = refusal(LINE, entry)
    assert error.code in ("INVALID_PARAMETER", "MISSING_PARAMETER")
    assert error.field == f"geometry[1].{field}"


def test_a_geometry_is_a_list_of_elements_with_ids_of_their_own() -> None:
    assert refusal("line").field == "geometry[0]"
    assert refusal({**LINE, "id": "a"}, {**LINE, "id": "a"}).field == "geometry[1].id"
    with pytest.raises(ConjureError) as raised:
        CREATE.parse({"geometry": LINE})
    assert raised.value.field == "geometry"
