# SPDX-License-Identifier: MIT
"""Sentences about values without a unit, and about constraints without a dimension."""

from __future__ import annotations

import FreeCAD
import Part
import pytest

V = FreeCAD.Vector


@pytest.fixture
def sketch(document):
    """A horizontal line of 20 mm: constraint 0 is its length, constraint 1 its direction."""
    sketcher = pytest.importorskip("Sketcher")
    made = document.addObject("Sketcher::SketchObject", "Sketch")
    made.addGeometry(Part.LineSegment(V(0, 0, 0), V(20, 0, 0)), False)
    made.addConstraint(sketcher.Constraint("DistanceX", 0, 1, 0, 2, 20))
    made.addConstraint(sketcher.Constraint("Horizontal", 0))
    document.recompute()
    return made


def test_a_dimension_of_a_sketch_follows_an_expression(sketch, run):
    result = run(
        "set_expression",
        object_name="Sketch",
        property_name="Constraints[0]",
        expression="10 mm",
    )
    assert (result["value"], result["unit"]) == (10.0, "mm")
    assert sketch.Shape.BoundBox.XLength == pytest.approx(10)


def test_a_constraint_without_a_dimension_is_refused_with_those_that_have_one(sketch, refused):
    error = refused(
        "set_expression",
        object_name="Sketch",
        property_name="Constraints[1]",
        expression="10 mm",
    )
    assert error.field == "property_name"
    assert "constraint 1 of 'Sketch' (Horizontal) has no dimension" in error.message
    assert error.candidates == ["Constraints[0]"]


def test_a_constraint_that_is_not_there_is_refused_in_words(sketch, refused):
    error = refused(
        "set_expression",
        object_name="Sketch",
        property_name="Constraints[7]",
        expression="10 mm",
    )
    assert error.message.endswith(
        "'Sketch' has no 'Constraints[7]': there is no item 7, only 2 of them"
    )


@pytest.mark.parametrize(
    ("value", "allowed"),
    [
        ("10 kg", "a value in mm or a unit like it, or a plain number, which is taken as mm"),
        ("Box.Shape", "a value in mm or a unit like it"),
        ("<<a>>", "a value in mm or a unit like it"),
    ],
)
def test_a_value_that_does_not_fit_is_told_what_does(document, run, refused, value, allowed):
    run("box", name="Box")
    run("box", name="Other")
    error = refused("set_expression", object_name="Other", property_name="Length", expression=value)
    assert error.allowed.startswith(allowed)


def test_a_quantity_without_a_unit_takes_a_plain_number(document, run, refused):
    run("box", name="Box")
    document.Box.addProperty("App::PropertyQuantity", "Ratio")
    error = refused("set_expression", object_name="Box", property_name="Ratio", expression="10 mm")
    assert error.allowed == "a plain number"
    error = refused("set_properties", object_name="Box", properties={"Ratio": "10 mm"})
    assert error.allowed == "a plain number"


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("1 / 0", "division by zero"),
        ("1 mm + 1 kg", "its units do not go together"),
        ("Other.Nothing", "there is no 'Nothing'"),
        ("Other.Placement.Base.q", "it has no part 'q'"),
    ],
)
def test_an_expression_without_a_value_is_told_why(document, run, refused, expression, words):
    run("box", name="Box")
    run("box", name="Other")
    error = refused(
        "set_expression", object_name="Box", property_name="Length", expression=expression
    )
    assert words in error.message
