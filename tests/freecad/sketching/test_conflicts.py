# SPDX-License-Identifier: MIT
"""Constraints that cannot hold together: their kind, and those without which the sketch solves."""

from __future__ import annotations

import FreeCAD
import Part
import pytest
from Sketcher import Constraint

from conjure_workbench.modeling.geometry.sketches.element_names import name_of, stamp
from conjure_workbench.modeling.sketching import conflicts
from conjure_workbench.modeling.sketching.conflicts import find_conflict
from conjure_workbench.modeling.sketching.solutions import collapsed_elements

Vector = FreeCAD.Vector


def line(x1, y1, x2, y2):
    return Part.LineSegment(Vector(x1, y1, 0), Vector(x2, y2, 0))


def circle(x, y, radius):
    return Part.Circle(Vector(x, y, 0), Vector(0, 0, 1), radius)


LINE = [line(0, 0, 10, 0)]
SLOPE = [line(0, 0, 10, 4)]
TRIANGLE = [line(0, 0, 10, 0), line(10, 0, 5, 8), line(5, 8, 0, 0)]
CORNERS = [Constraint("Coincident", at, 2, (at + 1) % 3, 1) for at in range(3)]
RECTANGLE = [line(0, 0, 20, 0), line(20, 0, 20, 10), line(20, 10, 0, 10), line(0, 10, 0, 0)]
UPRIGHT = [
    *(Constraint("Coincident", at, 2, (at + 1) % 4, 1) for at in range(4)),
    *(Constraint(("Horizontal", "Vertical")[at % 2], at) for at in range(4)),
]
CIRCLE = [circle(0, 0, 5)]
AT_ORIGIN = [Constraint("Coincident", 0, at, -1, 1) for at in (1, 2)]


def distance(index, value):
    return Constraint("Distance", index, float(value))


CASES = {
    "a distance twice": (LINE, [distance(0, 10), distance(0, 10)], "redundant", 1, {0, 1}),
    "a second distance": (LINE, [distance(0, 10), distance(0, 20)], "conflicting", 1, {0, 1}),
    "vertical and horizontal": (
        SLOPE,
        [Constraint("Horizontal", 0), Constraint("Vertical", 0)],
        *("unsolvable", 1, {0, 1}),
    ),
    "vertical as drawn horizontal": (
        LINE,
        [Constraint("Horizontal", 0), Constraint("Vertical", 0)],
        *("unsolvable", 1, {1}),
    ),
    "an impossible triangle": (
        TRIANGLE,
        [*CORNERS, distance(0, 10), distance(1, 30), distance(2, 10)],
        *("unsolvable", 5, {0, 1, 2, 3, 4, 5}),
    ),
    "parallel to itself": (LINE, [Constraint("Parallel", 0, 0)], "redundant", 0, {0}),
    "the radius of a line": (LINE, [Constraint("Radius", 0, 5.0)], "malformed", 0, {0}),
    "an angle of a horizontal": (
        LINE,
        [Constraint("Horizontal", 0), Constraint("Angle", 0, 0.5)],
        *("conflicting", 1, {0, 1}),
    ),
    "a distance of 0": (
        LINE,
        [Constraint("Horizontal", 0), Constraint("DistanceX", 0, 1, 0, 2, 0.0)],
        *("collapsed", 1, {1}),
    ),
    "both ends in one place": (LINE, AT_ORIGIN, "collapsed", 1, {1}),
    "a corner of a triangle on another": (
        TRIANGLE,
        [*CORNERS, *AT_ORIGIN],
        *("collapsed", 4, {4}),
    ),
    "symmetric to what it is on": (
        LINE,
        [Constraint("Symmetric", 0, 1, 0, 2, -1, 1), AT_ORIGIN[0]],
        *("collapsed", 1, {0, 1}),
    ),
    "parallel sides of a rectangle": (
        RECTANGLE,
        [*UPRIGHT, Constraint("Parallel", 0, 2)],
        *("redundant", 8, {4, 6, 8}),
    ),
    "square corners of a rectangle": (
        RECTANGLE,
        [*UPRIGHT, Constraint("Perpendicular", 0, 1)],
        *("redundant", 8, {4, 5, 8}),
    ),
    "two widths of a rectangle": (
        RECTANGLE,
        [
            *UPRIGHT,
            Constraint("DistanceX", 0, 1, 0, 2, 20.0),
            Constraint("DistanceX", 2, 2, 2, 1, 25.0),
        ],
        *("conflicting", 9, {0, 1, 2, 3, 5, 7, 8, 9}),
    ),
    "a radius and its diameter": (
        CIRCLE,
        [Constraint("Radius", 0, 5.0), Constraint("Diameter", 0, 10.0)],
        *("redundant", 1, {0, 1}),
    ),
    "a radius and another diameter": (
        CIRCLE,
        [Constraint("Radius", 0, 5.0), Constraint("Diameter", 0, 12.0)],
        *("conflicting", 1, {0, 1}),
    ),
    "two places of a point": (
        [Part.Point(Vector(1, 2, 0))],
        [Constraint("DistanceX", -1, 1, 0, 1, 5.0), Constraint("DistanceX", -1, 1, 0, 1, 6.0)],
        *("conflicting", 1, {0, 1}),
    ),
    "four equal angles of a triangle": (
        TRIANGLE,
        [
            *CORNERS,
            Constraint("Angle", 0, 0.0),
            Constraint("Angle", 1, 2.0),
            Constraint("Angle", 1, 0, 1.0),
        ],
        *("conflicting", 5, {3, 4, 5}),
    ),
    "a tangent of two circles with one center": (
        [circle(0, 0, 5), circle(1, 0, 3)],
        [
            *(Constraint("Radius", at, radius) for at, radius in enumerate((5.0, 3.0))),
            *(Constraint("Coincident", 0, 3, 1, 3), Constraint("Tangent", 0, 1)),
        ],
        *("conflicting", 3, {2, 3}),
    ),
}


@pytest.fixture
def drawn(document):
    """`drawn(geometry, constraints)`: a sketch of them, and its drawing."""

    def made(geometry, constraints):
        sketch = document.addObject("Sketcher::SketchObject", "Sketch")
        sketch.addGeometry(geometry, False)
        drawing = list(sketch.Geometry)
        sketch.addConstraint(constraints)
        return sketch, drawing

    return made


def solves_without(sketch, index, drawing):
    sketch.setActive(index, False)
    sketch.Geometry = drawing
    answer = sketch.solve()
    solved = answer == 0 and not collapsed_elements(sketch, drawing)
    sketch.setActive(index, True)
    return solved


@pytest.mark.parametrize("case", CASES)
def test_a_conflict_is_found_with_all_that_would_end_it(drawn, case):
    geometry, constraints, kind, newcomer, removable = CASES[case]
    sketch, drawing = drawn(geometry, constraints)
    conflict = find_conflict(sketch, [len(constraints) - 1], drawing)
    assert (conflict.kind, conflict.newcomer) == (kind, newcomer)
    assert conflict.complete
    assert not conflict.more
    assert bool(conflict.elements) == (kind == "collapsed")
    assert removable <= set(conflict.remove_one_of)
    for index in range(len(constraints)):
        assert solves_without(sketch, index, drawing) == (index in conflict.remove_one_of)


def test_the_newcomer_is_to_blame_and_not_what_was_there(drawn):
    sketch, drawing = drawn(LINE, [distance(0, 20), distance(0, 10)])
    assert find_conflict(sketch, [0], drawing).newcomer == 0
    assert find_conflict(sketch, [1], drawing).newcomer == 1


def test_of_two_conflicts_the_first_is_told_and_that_there_are_more(drawn):
    geometry = [line(0, 0, 10, 0), line(0, 5, 10, 5)]
    twice = [distance(0, 10), distance(0, 20), distance(1, 10), distance(1, 20)]
    sketch, drawing = drawn(geometry, twice)
    conflict = find_conflict(sketch, range(4), drawing)
    assert conflict.more
    assert (conflict.newcomer, set(conflict.remove_one_of)) == (1, {0, 1})


def test_there_is_no_conflict_in_what_solves(drawn):
    sketch, drawing = drawn(RECTANGLE, UPRIGHT)
    assert find_conflict(sketch, range(8), drawing) is None


def test_the_search_ends_when_its_work_is_used_up(drawn, monkeypatch):
    monkeypatch.setattr(conflicts, "WORK", 8 * 10**3)
    geometry, constraints, _, newcomer, removable = CASES["two widths of a rectangle"]
    sketch, drawing = drawn(geometry, constraints)
    conflict = find_conflict(sketch, [newcomer], drawing)
    assert not conflict.complete
    assert newcomer in conflict.remove_one_of
    assert set(conflict.remove_one_of) < removable
    # FreeCAD's own list, where there is one.
    assert bool(conflict.named) == hasattr(sketch, "DoF")
    assert set(conflict.named) <= set(range(len(constraints)))


def test_the_search_leaves_the_sketch_as_it_was(document, drawn):
    named = [line(0, 0, 10, 4), Part.Point(Vector(5, 5, 0)), circle(9, 9, 2)]
    for one, name in zip(named, ("side", "spot", "rim")):
        stamp(one, name)
    sketch, drawing = drawn(named, [distance(0, 20), Constraint("Horizontal", 0), distance(0, 30)])
    sketch.toggleConstruction(1)
    sketch.toggleConstruction(2)
    sketch.renameConstraint(0, "width")
    sketch.setExpression("Constraints.width", "4 mm * 5")
    drawing = list(sketch.Geometry)
    construction = [sketch.getConstruction(at) for at in range(3)]
    assert construction[2]
    bound = sketch.ExpressionEngine
    assert len(bound) == 1
    conflict = find_conflict(sketch, [2], drawing)
    assert set(conflict.remove_one_of) == {0, 2}
    assert [name_of(one) for one in sketch.GeometryFacadeList] == ["side", "spot", "rim"]
    assert [sketch.getConstruction(at) for at in range(3)] == construction
    assert [one.IsActive for one in sketch.Constraints] == [True] * 3
    assert sketch.ExpressionEngine == bound
    assert (sketch.Geometry[0].EndPoint - Vector(10, 4, 0)).Length < 1e-9
