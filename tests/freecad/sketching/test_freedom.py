# SPDX-License-Identifier: MIT
"""Degrees of freedom of sketches against FreeCAD's own, and what can still move."""

from __future__ import annotations

import random

import FreeCAD
import Part
import pytest
import Sketcher

from conjure_workbench.modeling.sketching.freedoms.freedom import Freedom
from tests.draws import DRAWS
from tests.random_sketches import is_dependent, is_singular, random_sketch

Vector = FreeCAD.Vector


@pytest.fixture
def sketch(document):
    """An empty sketch."""
    return document.addObject("Sketcher::SketchObject", "Sketch")


def line(x1, y1, x2, y2):
    return Part.LineSegment(Vector(x1, y1, 0), Vector(x2, y2, 0))


def circle(x, y, radius):
    return Part.Circle(Vector(x, y, 0), Vector(0, 0, 1), radius)


def spline():
    made = Part.BSplineCurve()
    made.buildFromPoles([Vector(0, 0, 0), Vector(1, 2, 0), Vector(3, 3, 0), Vector(5, 0, 0)])
    return made


@pytest.mark.parametrize("seed", range(5 * DRAWS))
def test_degrees_of_freedom_are_those_of_freecad(document, seed):
    rng = random.Random(seed)
    compared, others = 0, 0
    while compared < 100:
        sketch = random_sketch(document, rng)
        sketch.recompute()
        own = Freedom(sketch)
        assert own.presumed == 0
        told = getattr(sketch, "DoF", own.degrees)
        if is_singular(sketch):
            assert own.degrees <= told or is_dependent(sketch)
        else:
            compared += 1
            is_same = own.degrees == told and (own.degrees == 0) == sketch.FullyConstrained
            if not is_same:
                assert is_dependent(sketch)
                others += 1
            else:
                assert (Freedom(sketch).free_elements() == []) == sketch.FullyConstrained
        document.removeObject(sketch.Name)
    assert others <= 2


def test_derivatives_that_are_known_are_those_that_are_tried(document, monkeypatch):
    rng = random.Random(7)
    known: dict[str, int] = {}
    for _ in range(60):
        sketch = random_sketch(document, rng)
        freedom = Freedom(sketch)
        rows = [freedom.rows(one) for one in sketch.Constraints]
        with monkeypatch.context() as patch:
            patch.setattr(
                "conjure_workbench.modeling.sketching.freedoms.freedom.known_slopes", _none
            )
            tried = [freedom.rows(one) for one in sketch.Constraints]
        for constraint, own, other in zip(sketch.Constraints, rows, tried):
            known[constraint.Type] = known.get(constraint.Type, 0) + (own != other)
            assert len(own) == len(other)
            for slopes, tries in zip(own, other):
                for column in {*slopes, *tries}:
                    difference = abs(slopes.get(column, 0.0)) - abs(tries.get(column, 0.0))
                    assert abs(difference) < 1e-6, constraint
        document.removeObject(sketch.Name)
    # Those that are tried are off by rounding.
    assert {"Coincident", "Horizontal", "Vertical", "DistanceX", "DistanceY"} <= set(known)
    assert known["Distance"]


def _none(*_):
    return None


def test_symmetric_points_in_one_place_are_counted_right(sketch):
    sketch.addGeometry([line(-5, 3, -9, 9), line(6, 3, 12, 4)], False)
    for made in (
        Sketcher.Constraint("Symmetric", 0, 1, 1, 1, -2),
        Sketcher.Constraint("Vertical", 0, 1, 1, 1),
    ):
        sketch.addConstraint([made])
        assert sketch.solve() == 0
    assert Freedom(sketch).degrees_of_freedom() == 5
    assert Freedom(sketch).free_elements()[0] == {
        "element": "line1.start",
        "directions": [[0.0, 1.0]],
    }


def test_a_free_line_can_move_by_its_ends(sketch):
    sketch.addGeometry([line(0, 0, 10, 0)], False)
    sketch.solve()
    assert Freedom(sketch).degrees_of_freedom() == 4
    assert Freedom(sketch).free_elements() == [
        {"element": "line1.start", "directions": "all"},
        {"element": "line1.end", "directions": "all"},
    ]


def test_the_only_direction_of_a_point_is_told(sketch):
    sketch.addGeometry([line(0, 0, 3, 4), line(3, 4, 9, 1)], False)
    sketch.addConstraint(
        [
            Sketcher.Constraint("Coincident", 0, 1, -1, 1),
            Sketcher.Constraint("Distance", 0, 5.0),
            Sketcher.Constraint("Coincident", 0, 2, 1, 1),
            Sketcher.Constraint("DistanceX", -1, 1, 1, 2, 9.0),
            Sketcher.Constraint("DistanceY", -1, 1, 1, 2, 1.0),
        ]
    )
    assert sketch.solve() == 0
    assert Freedom(sketch).free_elements() == [
        {"element": "line1.end", "directions": [[0.8, -0.6]]}
    ]


def test_the_radius_of_a_circle_is_free_by_itself(sketch):
    sketch.addGeometry([circle(0, 0, 5)], False)
    sketch.addConstraint([Sketcher.Constraint("Coincident", 0, 3, -1, 1)])
    assert sketch.solve() == 0
    assert Freedom(sketch).free_elements() == [{"element": "circle1", "directions": "radius"}]


def test_a_spline_whose_ends_are_held_is_free_in_its_shape(sketch):
    sketch.addGeometry([spline()], False)
    sketch.addConstraint(
        [
            Sketcher.Constraint("Coincident", 0, 1, -1, 1),
            Sketcher.Constraint("PointOnObject", 0, 2, -1),
            Sketcher.Constraint("DistanceX", -1, 1, 0, 2, 5.0),
        ]
    )
    assert sketch.solve() == 0
    assert Freedom(sketch).degrees_of_freedom() == getattr(sketch, "DoF", 8)
    assert Freedom(sketch).free_elements() == [{"element": "spline1", "directions": "shape"}]


@pytest.mark.parametrize("geometry", [spline(), Part.Ellipse(Vector(0, 0, 0), 5, 3)])
def test_what_is_blocked_is_fixed_also_where_other_constraints_hold_it(sketch, geometry):
    sketch.addGeometry([geometry], False)
    position = 1 if isinstance(geometry, Part.BSplineCurve) else 3
    sketch.addConstraint([Sketcher.Constraint("Coincident", 0, position, -1, 1)])
    sketch.solve()
    sketch.addConstraint([Sketcher.Constraint("Block", 0)])
    assert sketch.solve() == 0
    assert Freedom(sketch).degrees_of_freedom() == 0


@pytest.mark.parametrize("geometry", [spline(), Part.Ellipse(Vector(0, 0, 0), 5, 3)])
def test_helpers_that_freecad_shows_of_a_curve_add_no_freedom(sketch, geometry):
    sketch.addGeometry([geometry], False)
    sketch.solve()
    before = Freedom(sketch).degrees_of_freedom()
    sketch.exposeInternalGeometry(0)
    sketch.solve()
    # FreeCAD 1.0 and 1.1 hold the weights of a spline then.
    weights = 4 if before > 5 and hasattr(sketch, "DoF") else 0
    assert before - Freedom(sketch).degrees_of_freedom() == weights
    assert Freedom(sketch).degrees_of_freedom() == getattr(sketch, "DoF", before)


@pytest.mark.parametrize(
    ("edge", "degrees"), [("line", 3), ("circle", 3), ("arc", 3)], ids=lambda one: str(one)
)
def test_a_point_on_an_external_element_keeps_one_direction(document, sketch, edge, degrees):
    made = {
        "line": line(3, 1, 8, 1),
        "circle": circle(4, 4, 2),
        "arc": Part.ArcOfCircle(circle(-4, 0, 2), 0, 1),
    }
    source = document.addObject("Part::Feature", "Source")
    source.Shape = made[edge].toShape()
    document.recompute()
    sketch.addExternal("Source", "Edge1")
    sketch.addGeometry([line(0, 0, 3, 5)], False)
    sketch.addConstraint([Sketcher.Constraint("PointOnObject", 0, 1, -3)])
    assert sketch.solve() == 0
    assert Freedom(sketch).degrees_of_freedom() == degrees == getattr(sketch, "DoF", degrees)
    assert len(next(one for one in Freedom(sketch).free_elements())["directions"]) == 1


def test_a_sketch_that_was_just_opened_is_counted_before_it_is_solved(document, sketch, tmp_path):
    sketch.addGeometry([line(0, 0, 10, 0)], False)
    document.recompute()
    document.saveAs(str(tmp_path / "free.FCStd"))
    FreeCAD.closeDocument(document.Name)
    opened = FreeCAD.openDocument(str(tmp_path / "free.FCStd"))
    assert Freedom(opened.getObject("Sketch")).degrees_of_freedom() == 4
