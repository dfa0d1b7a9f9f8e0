# SPDX-License-Identifier: MIT
"""Expressions: bound, checked, freed, and followed by the model."""

from __future__ import annotations

import math

import FreeCAD
import pytest

PI = math.pi


@pytest.fixture
def plate(document, run):
    """A plate with a hole, whose peg is a cylinder."""
    run("box", name="Plate", length=40, width=20, height=5)
    run("cylinder", name="Peg", radius=2, height=20, position=[10, 10, -5])
    run("cut", base="Plate", tool="Peg", name="Part")


@pytest.mark.covers(
    "set_expression",
    bad=(
        {"object_name": "A", "property": "Length", "expression": "Widht * 2"},
        "INVALID_PARAMETER",
    ),
    change={"object_name": "Q", "property": "Length", "expression": "P.Width / 5"},
)
def test_a_property_follows_an_expression_and_the_model_follows_it(plate, document, run, names):
    result = run("set_expression", object="Plate", property="Length", expression="3 * Width")
    assert (result["expression"], result["value"], result["unit"]) == ("3 * Width", 60, "mm")
    assert (result["old_value"], result["old_expression"]) == (40, None)
    assert set(names(result, "modified")) == {"Plate", "Part"}
    assert document.Part.Shape.Volume == pytest.approx(60 * 20 * 5 - PI * 4 * 5, rel=1e-9)
    run("set_properties", object_name="Plate", properties={"Width": 30})
    assert document.Part.Shape.Volume == pytest.approx(90 * 30 * 5 - PI * 4 * 5, rel=1e-9)
    assert "Touched" not in document.Part.State
    run("undo")
    run("undo")
    assert document.Plate.ExpressionEngine == []
    assert document.Part.Shape.Volume == pytest.approx(40 * 20 * 5 - PI * 4 * 5, rel=1e-9)


def test_an_expression_reaches_into_another_object_and_a_placement(plate, document, run):
    run(
        "set_expression",
        object="Peg",
        property="Placement.Base.x",
        expression="=Plate.Length / 2",
    )
    assert document.Peg.Placement.Base.x == pytest.approx(20)
    run("set_properties", object_name="Plate", properties={"Length": 50})
    assert document.Peg.Placement.Base.x == pytest.approx(25)
    assert document.Part.Shape.Solids[0].CenterOfMass.x == pytest.approx(25, rel=1e-9)


def test_an_object_named_like_a_unit_is_reached_by_its_label(document, run):
    run("box", name="C", length=7)
    run("box", name="Lid", label="My lid")
    result = run("set_expression", object="Lid", property="Width", expression="C.Length * 2")
    assert (result["expression"], result["value"]) == ("<<C>>.Length * 2", 14)


def test_a_label_with_a_blank_stands_in_brackets(document, run):
    run("box", name="Cup")
    run("box", name="Lid", label="My lid", height=7)
    result = run("set_expression", object="Cup", property="Height", expression="<<My lid>>.Height")
    assert result["value"] == 7


@pytest.mark.parametrize("nothing", [{}, {"expression": None}, {"expression": ""}])
def test_without_an_expression_a_property_is_freed_and_keeps_its_value(
    plate, document, run, codes, nothing
):
    run("set_expression", object="Plate", property="Length", expression="50")
    result = run("set_expression", object="Plate", property="Length", **nothing)
    assert (result["expression"], result["old_expression"], result["value"]) == (None, "50", 50)
    run("set_properties", object_name="Plate", properties={"Length": 44})
    again = run("set_expression", object="Plate", property="Length", **nothing)
    assert codes(again) == ["NOTHING_CHANGED"]
    assert document.Plate.Length.Value == 44


@pytest.mark.parametrize(
    ("property_name", "expression", "candidate"),
    [
        ("Length", "Widht", "Width"),
        ("Length", "Plat.Length", "Plate"),
        ("Length", "Peg.Hight", "Height"),
        ("Length", "My_peg.Height", None),
        ("Lenght", "5 mm", "Length"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(
    plate, refused, property_name, expression, candidate
):
    error = refused("set_expression", object="Plate", property=property_name, expression=expression)
    assert error.code == "INVALID_PARAMETER"
    assert error.field == ("expression" if property_name == "Length" else "property")
    assert candidate is None or candidate in error.candidates


@pytest.mark.parametrize(
    ("property_name", "expression"),
    [
        ("Length", "Length * 2"),
        ("Length", "Part.Shape.Volume / 100 mm^2"),
        ("Height", "Part.Label"),
    ],
)
def test_a_dependency_in_a_circle_is_refused(plate, refused, property_name, expression):
    error = refused("set_expression", object="Plate", property=property_name, expression=expression)
    assert error.code == "INVALID_PARAMETER"


def test_a_circle_over_another_object_is_named_as_such(plate, run, refused):
    run("set_expression", object="Peg", property="Height", expression="Plate.Length")
    error = refused("set_expression", object="Plate", property="Length", expression="Peg.Height")
    assert "depend on itself" in error.message


@pytest.mark.parametrize(
    ("property_name", "expression", "allowed"),
    [
        ("Length", "5 deg", "mm"),
        ("Length", "Width * Width", "mm"),
        ("Length", "<<five>>", "mm"),
        ("Length", "sqrt(-1)", "finite"),
        ("Length", "1e300", "finite"),
        ("Placement.Rotation.Angle", "5 mm", "deg"),
        ("Placement.Rotation.Axis.x", "5 mm", "plain number"),
        ("Label", "5", "text"),
    ],
)
def test_a_value_of_another_unit_is_refused_with_what_is_accepted(
    plate, refused, property_name, expression, allowed
):
    error = refused("set_expression", object="Plate", property=property_name, expression=expression)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "expression")
    assert allowed in error.allowed


@pytest.mark.parametrize(
    ("property_name", "expression"),
    [
        ("Length", "3 +"),
        ("Length", "1 / 0"),
        ("Length", "-5"),
        ("Length", "Width + 1"),
        ("Length", "Placement.Base.q"),
        ("Shape", "5"),
        ("Placement.Base.q", "5"),
        ("Placement.Base.x.y", "5"),
        ("Length.", "5"),
        ("Length", [5]),
        ("Length", True),
        ("Length", "5" * 2000),
    ],
)
def test_what_is_no_expression_or_no_property_changes_nothing(
    plate, document, refused, property_name, expression
):
    error = refused("set_expression", object="Plate", property=property_name, expression=expression)
    assert error.code in ("INVALID_PARAMETER", "RECOMPUTE_FAILED", "RESULT_INVALID")
    assert str(document.Plate.Length) == "40.0 mm"


def test_a_value_that_freecad_would_round_is_refused(document, run, refused):
    run("prism", name="Bar", sides=5)
    error = refused("set_expression", object="Bar", property="Polygon", expression="13 / 2")
    assert "6.5" in error.message
    run("set_expression", object="Bar", property="Polygon", expression="14 / 2")
    assert len(document.Bar.Shape.Faces) == 9


def test_a_part_and_the_whole_of_a_property_cannot_both_be_bound(plate, run, refused):
    run("set_expression", object="Peg", property="Placement.Base.x", expression="5 mm")
    error = refused(
        "set_expression",
        object="Peg",
        property="Placement.Base",
        expression="create(<<vector>>; 1; 2; 3)",
    )
    assert "Placement.Base.x" in error.message


def test_a_fraction_with_a_unit_means_what_a_person_means(plate, document, run):
    run("set_expression", object="Plate", property="Height", expression="1/2 in")
    assert document.Plate.Height.Value == pytest.approx(12.7)
    run("set_expression", object="Plate", property="Height", expression=6)
    assert document.Plate.Height.Value == 6


def test_words_of_an_enumeration_and_texts_follow_expressions(document, run, refused):
    run("helix", name="Coil")
    told = run("set_expression", object="Coil", property="LocalCoord", expression="<<Left-handed>>")
    assert (told["value"], document.Coil.LocalCoord) == ("Left-handed", "Left-handed")
    told = run("set_expression", object="Coil", property="LocalCoord", expression="0")
    assert told["value"] == "Right-handed"
    for bad in ("<<Left>>", "2", "-1"):
        error = refused("set_expression", object="Coil", property="LocalCoord", expression=bad)
        assert "<<Right-handed>>" in error.allowed


def test_an_expression_inside_a_part_is_bound_like_any_other(document, run):
    part = document.addObject("App::Part", "Case")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    part.addObject(document.addObject("Part::Box", "Inner"))
    document.recompute()
    told = run("set_expression", object="Inner", property="Length", expression="2 * Height")
    assert told["bounding_box"] == {"min": [90, 0, 0], "max": [100, 20, 10]}


@pytest.mark.covers(
    "get_expression", bad=({"object_name": "A", "property": "Lenght"}, "INVALID_PARAMETER")
)
def test_expressions_are_listed_with_their_values(plate, document, run):
    run("set_expression", object="Plate", property="Length", expression="2 * Width")
    run("set_expression", object="Plate", property="Placement.Base.z", expression="3")
    revision = run("get_state")["revision"]
    listed = run("get_expression", object="Plate")
    assert listed["count"] == 2
    assert {
        one["property"]: (one["expression"], one["value"]) for one in listed["expressions"]
    } == {
        "Length": ("2 * Width", 40),
        "Placement.Base.z": ("3", 3),
    }
    one = run("get_expression", object="Plate", property=".Length")
    assert (one["expression"], one["value"], one["unit"]) == ("2 * Width", 40, "mm")
    free = run("get_expression", object="Plate", property="Height")
    assert (free["expression"], free["value"]) == (None, 5)
    assert run("get_state")["revision"] == revision


def test_a_broken_expression_is_listed_with_its_problem(plate, document, run):
    document.Plate.setExpression("Length", "Peg.Radius * 9")
    document.Plate.setExpression("Width", "1 / 0")
    listed = {one["property"]: one for one in run("get_expression", object="Plate")["expressions"]}
    assert "division by zero" in listed["Width"]["problem"]
    assert "problem" not in listed["Length"]


def test_one_of_two_broken_expressions_can_be_freed_before_the_other(plate, document, run, codes):
    document.Plate.setExpression("Length", "Nowhere.Length")
    document.Plate.setExpression("Width", "Nowhere.Width")
    document.Plate.recompute()
    assert codes(run("set_expression", object="Plate", property="Length")) == ["STILL_BROKEN"]
    result = run("set_expression", object="Plate", property="Width")
    assert (codes(result), result["edited"]) == ([], "Plate")
    assert document.Plate.Shape.Volume == pytest.approx(4000, rel=1e-9)


def test_the_expression_is_there_after_saving_and_opening(plate, document, run, tmp_path):
    run("set_expression", object="Plate", property="Length", expression="Peg.Radius * 20")
    path = str(tmp_path / "plate.FCStd")
    document.saveAs(path)
    FreeCAD.closeDocument(document.Name)
    opened = FreeCAD.openDocument(path)
    run("set_properties", document=opened.Name, object_name="Peg", properties={"Radius": 3})
    volume = opened.getObject("Part").Shape.Volume
    assert volume == pytest.approx(60 * 20 * 5 - PI * 9 * 5, rel=1e-9)


def test_a_spreadsheet_is_bound_by_its_own_command(document, run, refused):
    document.addObject("Spreadsheet::Sheet", "Sheet")
    error = refused("set_expression", object="Sheet", property="A1", expression="5")
    assert "set_cells" in error.message


def test_an_expression_that_cannot_be_computed_is_named(document, run, refused):
    run("box", name="Box")
    error = refused("set_expression", object_name="Box", property_name="Length", expression="-5 mm")
    assert (error.code, error.field, error.given) == ("RECOMPUTE_FAILED", "expression", "-5 mm")
    assert document.Box.Length.Value == 10
