# SPDX-License-Identifier: MIT
"""Profiles of sketches against their closed forms; open ends and crossings by their places."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.sketching.profiles import profile_of

Vector = FreeCAD.Vector


def line(x1, y1, x2, y2):
    return Part.LineSegment(Vector(x1, y1, 0), Vector(x2, y2, 0))


def circle(x, y, radius):
    return Part.Circle(Vector(x, y, 0), Vector(0, 0, 1), radius)


def polygon(*points):
    return [line(*one, *other) for one, other in zip(points, [*points[1:], points[0]])]


RECTANGLE = polygon((0, 0), (20, 0), (20, 10), (0, 10))
QUARTER = Part.ArcOfCircle(circle(20, 20, 10), math.pi, 1.5 * math.pi)


@pytest.fixture
def profile(document):
    """`profile(geometry)`: the profile of a sketch of it."""

    def made(geometry, construction=()):
        sketch = document.addObject("Sketcher::SketchObject", "Sketch")
        sketch.addGeometry(geometry, False)
        sketch.addGeometry(list(construction), True)
        return profile_of(sketch)

    return made


@pytest.mark.parametrize(
    ("geometry", "wires", "area", "holes"),
    [
        (RECTANGLE, 1, 200.0, 0),
        ([circle(3, 4, 5)], 1, 25 * math.pi, 0),
        ([Part.Ellipse(Vector(0, 0, 0), 5, 3)], 1, 15 * math.pi, 0),
        ([*RECTANGLE, circle(5, 5, 2), circle(15, 5, 3)], 3, 200 - 13 * math.pi, 2),
        ([circle(0, 0, 9), circle(0, 0, 6), circle(0, 0, 3)], 3, (81 - 36 + 9) * math.pi, 1),
        ([*RECTANGLE, circle(50, 50, 2)], 2, 200 + 4 * math.pi, 0),
        ([QUARTER, line(20, 10, 20, 20), line(20, 20, 10, 20)], 1, 25 * math.pi, 0),
    ],
)
def test_a_closed_profile_has_its_area_and_its_holes(profile, geometry, wires, area, holes):
    assert profile(geometry) == {
        "closed": True,
        "wires": wires,
        "area": pytest.approx(area),
        "holes": holes,
    }


def test_construction_and_points_are_not_of_the_profile(profile):
    found = profile([*RECTANGLE, Part.Point(Vector(5, 5, 0))], [line(-50, 5, 50, 5)])
    assert found == {"closed": True, "wires": 1, "area": pytest.approx(200), "holes": 0}


def test_an_empty_sketch_has_no_profile(profile):
    assert profile([]) == {"closed": False, "wires": 0}


def test_open_ends_are_told_with_the_gap_to_the_nearest(profile):
    geometry = [line(0, 0, 20, 0), line(20, 0.0005, 20, 10), line(20, 10, 0, 0)]
    assert profile(geometry) == {
        "closed": False,
        "wires": 1,
        "open_ends": [
            {"at": [20, 0], "elements": ["line1.end"], "nearest": "line2.start", "gap": 0.0005},
            {
                "at": [20, 0.0005],
                "elements": ["line2.start"],
                "nearest": "line1.end",
                "gap": 0.0005,
            },
        ],
    }


def test_the_ends_of_an_arc_alone_are_open(profile):
    (start, end) = profile([QUARTER])["open_ends"]
    assert start == {
        "at": [10, 20],
        "elements": ["arc1.start"],
        "nearest": "arc1.end",
        "gap": pytest.approx(10 * math.sqrt(2)),
    }
    assert end["at"] == [20, 10]


@pytest.mark.parametrize(
    ("geometry", "crossings"),
    [
        # A quadrangle that crosses itself, two rectangles that overlap.
        (polygon((0, 0), (10, 10), (10, 0), (0, 10)), [(["line1", "line3"], [5, 5])]),
        (
            [*RECTANGLE, *polygon((15, 5), (30, 5), (30, 15), (15, 15))],
            [(["line2", "line5"], [20, 5]), (["line3", "line8"], [15, 10])],
        ),
        # A hole over the edge, a hole that touches it, circles that cross and are the same.
        ([*RECTANGLE, circle(5, 5, 5.5)], 6),
        ([*RECTANGLE, circle(5, 3, 3)], [(["line1", "circle5"], [5, 0])]),
        (
            [circle(0, 0, 5), circle(6, 0, 5)],
            [(["circle1", "circle2"], at) for at in ([3, 4], [3, -4])],
        ),
        ([circle(0, 0, 5), circle(0, 0, 5)], 1),
        # A line twice, lines that lie on one another, a line that ends on another.
        ([*RECTANGLE, line(0, 0, 20, 0)], 3),
        ([*RECTANGLE, line(5, 0, 15, 0)], 2),
        (
            [*RECTANGLE, line(5, 0, 5, 10)],
            [(["line1", "line5"], [5, 0]), (["line3", "line5"], [5, 10])],
        ),
        # Three ends in one place.
        (
            [*RECTANGLE, line(20, 0, 30, 0)],
            [(["line1.end", "line2.start", "line5.start"], [20, 0])],
        ),
        # An arc that starts where its chord does, and crosses it.
        ([line(0, 0, 10, 0), Part.Arc(Vector(0, 0, 0), Vector(2, -1, 0), Vector(8, 3, 0))], 1),
    ],
)
def test_crossings_are_told_with_their_place(profile, geometry, crossings):
    found = profile(geometry)
    assert "area" not in found
    if isinstance(crossings, int):
        assert len(found["crossings"]) == crossings
        return
    told = [(one["elements"], [round(x, 6) for x in one["at"]]) for one in found["crossings"]]
    assert sorted(told) == sorted(crossings)


STAR = [(30, 2), (12, 7), (17, 25), (5, 11), (-9, 14), (1, 3), (-4, -20), (9, -3)]


@pytest.mark.parametrize("far", [0, 1e5])
@pytest.mark.parametrize("turned", [False, True])
def test_the_area_of_lines_in_any_order_is_that_of_freecad(profile, far, turned):
    corners = [(x + far, y - far) for x, y in (reversed(STAR) if turned else STAR)]
    lines = polygon(*corners)
    # Some of them run against the others, and none follows the one before it.
    for one in lines[::3]:
        one.reverse()
    outline = Part.Face(Part.makePolygon([Vector(*at, 0) for at in [*corners, corners[0]]]))
    found = profile(lines[::2] + lines[1::2])
    assert found["area"] == pytest.approx(outline.Area, rel=1e-9)
    assert found["holes"] == 0
