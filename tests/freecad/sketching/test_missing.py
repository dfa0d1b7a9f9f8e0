# SPDX-License-Identifier: MIT
"""Constraints that are told as missing fix a sketch, and FreeCAD accepts each of them."""

from __future__ import annotations

import random

import FreeCAD
import Part
import pytest
import Sketcher

from conjure_workbench.modeling.geometry.sketches.element_names import point_of
from conjure_workbench.modeling.sketching.freedoms.freedom import Freedom
from conjure_workbench.modeling.sketching.freedoms.missing import missing_dimensions
from tests.draws import DRAWS
from tests.random_sketches import is_dependent, is_singular, random_sketch

WORDS = {
    "vertical": "Vertical",
    "horizontal": "Horizontal",
    "radius": "Radius",
    "distance": "Distance",
    "distance_x": "DistanceX",
    "distance_y": "DistanceY",
    "on": "PointOnObject",
    "coincident": "Coincident",
    "block": "Block",
}


def constraint_of(sketch, record):
    """FreeCAD's constraint of a record."""
    references = [point_of(sketch, text) for text in record["of"]]
    word, parts = record["type"], []
    if word in ("distance_x", "distance_y"):
        parts = [-1, 1]
    for index, position in references:
        is_point = index >= 0 and sketch.Geometry[index].TypeId == "Part::GeomPoint"
        at = [1] if is_point and word != "block" else [position] if position else []
        parts += [index, *at]
    values = [record["value"]] if "value" in record else []
    return Sketcher.Constraint(WORDS[word], *parts, *values)


@pytest.mark.parametrize("seed", range(2 * DRAWS))
def test_what_is_missing_fixes_a_random_sketch_and_each_is_accepted(document, seed):
    rng = random.Random(seed)
    for _ in range(25):
        sketch = random_sketch(document, rng)
        if is_singular(sketch) or is_dependent(sketch):
            continue
        before = Freedom(sketch).degrees_of_freedom()
        missing = missing_dimensions(Freedom(sketch))
        assert (missing == []) == (before == 0)
        drawn = [one.copy() for one in sketch.Geometry]
        for record in missing:
            sketch.addConstraint([constraint_of(sketch, record)])
            assert sketch.solve() == 0, (record, sketch.Constraints)
            left = Freedom(sketch).degrees_of_freedom()
            assert left < before
            before = left
        assert before == 0
        sketch.recompute()
        assert sketch.FullyConstrained
        assert missing_dimensions(Freedom(sketch)) == []
        for one, there in zip(sketch.Geometry, drawn):
            if hasattr(one, "StartPoint"):
                assert (one.StartPoint - there.StartPoint).Length < 1e-4
        document.removeObject(sketch.Name)


def test_a_drawn_rectangle_lacks_its_alignments_sizes_and_place(document):
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    corners = [FreeCAD.Vector(*at, 0) for at in ((5, 0), (25, 0), (25, 10), (5, 10))]
    sketch.addGeometry(
        [Part.LineSegment(corners[at - 1], corners[at]) for at in (1, 2, 3, 0)], False
    )
    sketch.addConstraint(
        [Sketcher.Constraint("Coincident", at, 2, (at + 1) % 4, 1) for at in range(4)]
    )
    assert sketch.solve() == 0
    assert missing_dimensions(Freedom(sketch)) == [
        {"type": "horizontal", "of": ["line1"]},
        {"type": "vertical", "of": ["line2"]},
        {"type": "horizontal", "of": ["line3"]},
        {"type": "vertical", "of": ["line4"]},
        {"type": "distance", "of": ["line1"], "value": 20.0},
        {"type": "distance", "of": ["line2"], "value": 10.0},
        {"type": "distance_x", "of": ["line1.start"], "value": 5.0},
        {"type": "on", "of": ["line1.start", "x_axis"]},
    ]


def test_a_circle_on_the_origin_lacks_that_and_its_radius(document):
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    sketch.addGeometry([Part.Circle()], False)
    sketch.solve()
    assert missing_dimensions(Freedom(sketch)) == [
        {"type": "radius", "of": ["circle1"], "value": 1.0},
        {"type": "coincident", "of": ["circle1.center", "origin"]},
    ]


def test_nothing_is_told_where_it_is_not_known_what_a_constraint_holds(document):
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    spline = Part.BSplineCurve()
    spline.buildFromPoles([FreeCAD.Vector(*at, 0) for at in ((0, 0), (1, 2), (3, 3), (5, 0))])
    sketch.addGeometry([spline], False)
    sketch.exposeInternalGeometry(0)
    sketch.solve()
    assert Freedom(sketch).degrees_of_freedom() > 0
    assert missing_dimensions(Freedom(sketch)) == []
