# SPDX-License-Identifier: MIT
"""Solutions of sketches against their drawings: what has collapsed, and what has moved."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest
from Sketcher import Constraint

from conjure_workbench.modeling.sketching.readings import Reading
from conjure_workbench.modeling.sketching.solutions import collapsed_elements, greatest_move

Vector = FreeCAD.Vector


def line(x1, y1, x2, y2):
    return Part.LineSegment(Vector(x1, y1, 0), Vector(x2, y2, 0))


def circle(x, y, radius):
    return Part.Circle(Vector(x, y, 0), Vector(0, 0, 1), radius)


@pytest.fixture
def solved(document):
    """`solved(geometry, constraints)`: the sketch of them, which solves, and its drawing."""

    def made(geometry, constraints):
        sketch = document.addObject("Sketcher::SketchObject", "Sketch")
        sketch.addGeometry(geometry, False)
        drawn = list(sketch.Geometry)
        sketch.addConstraint(constraints)
        assert sketch.solve() == 0
        return sketch, drawn

    return made


@pytest.mark.parametrize(
    ("geometry", "constraints", "collapsed"),
    [
        # To FreeCAD, each of these is solved.
        ([line(0, 0, 10, 0)], [Constraint("Coincident", 0, i, -1, 1) for i in (1, 2)], [0]),
        ([circle(0, 0, 5)], [Constraint("Radius", 0, 1e-7)], [0]),
        ([circle(0, 0, 5)], [Constraint("Radius", 0, 1e-3)], []),
        ([Part.Point(Vector(3, 4, 0))], [Constraint("Coincident", 0, 1, -1, 1)], []),
        ([Part.Ellipse(Vector(0, 0, 0), 5, 3)], [Constraint("Coincident", 0, 3, -1, 1)], []),
    ],
)
def test_elements_that_a_solution_shrinks_to_nothing_are_found(
    solved, geometry, constraints, collapsed
):
    sketch, drawn = solved(geometry, constraints)
    assert collapsed_elements(sketch, drawn) == collapsed


def test_what_was_tiny_in_the_drawing_has_not_collapsed(solved):
    sketch, drawn = solved([line(0, 0, 5e-5, 0)], [Constraint("Horizontal", 0)])
    assert collapsed_elements(sketch, drawn) == []


def test_the_greatest_move_is_told_with_its_element(solved):
    geometry = [line(0, 0, 10, 0), circle(50, 50, 5)]
    sketch, drawn = solved(
        geometry,
        [
            Constraint("Coincident", 0, 1, -1, 1),
            Constraint("Horizontal", 0),
            Constraint("Distance", 0, 17.0),
            Constraint("Radius", 1, 6.0),
        ],
    )
    moved = greatest_move(drawn, Reading(sketch))
    assert moved == {"distance": pytest.approx(7), "element": "line1.end"}


def test_a_radius_that_changed_is_a_move(solved):
    sketch, drawn = solved([circle(1, 2, 5)], [Constraint("Diameter", 0, 6 * math.pi)])
    moved = greatest_move(drawn, Reading(sketch))
    assert moved == {"distance": pytest.approx(3 * math.pi - 5), "element": "circle1"}


def test_a_drawing_that_fits_has_not_moved(solved):
    sketch, drawn = solved([line(0, 0, 10, 0)], [Constraint("Distance", 0, 10.0)])
    assert greatest_move(drawn, Reading(sketch)) == {"distance": 0.0}
