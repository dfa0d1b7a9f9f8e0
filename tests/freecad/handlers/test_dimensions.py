# SPDX-License-Identifier: MIT
"""Dimensions of sketches, features and spreadsheets, changed together."""

from __future__ import annotations

import math

import pytest

from conjure_workbench.modeling.measure import shape_facts

RECTANGLE = {"type": "rectangle", "id": "r1", "corner": [0, 0], "width": 20, "height": 10}
ROD = {"type": "circle", "id": "c1", "center": [5, 5], "diameter": 4}
ROD_SIZES = [
    {"type": "diameter", "of": ["c1"], "name": "bore"},
    {"type": "distance_x", "of": ["c1.center"], "name": "from_left"},
    {"type": "distance_y", "of": ["c1.center"]},
]


@pytest.fixture
def padded(document, run):
    """A body with a pad of a rectangle of 20 x 10 with a hole of 4, 5 high."""
    run("create_sketch", body="new", geometry=[RECTANGLE, ROD], constraints=ROD_SIZES)
    body = document.getObject("Body")
    pad = body.newObject("PartDesign::Pad", "Pad")
    pad.Profile = document.getObject("Sketch")
    pad.Length = 5
    document.recompute()
    return pad


def volume(width, height, bore, depth):
    return pytest.approx((width * height - math.pi * bore**2 / 4) * depth)


@pytest.mark.covers(
    "set_dimensions",
    bad=({"values": {"A.length": -1}}, "INVALID_PARAMETER"),
    change={"values": {"A.length": 15}},
)
def test_sizes_of_a_sketch_and_its_pad_change_together(padded, run):
    result = run(
        "set_dimensions",
        values={"Sketch.r1_width": 40, "Sketch.bore": "1/4 in", "Pad.length": "8 mm"},
    )
    assert result["dimensions"] == {
        "Sketch.r1_width": {"old": 20, "new": 40},
        "Sketch.bore": {"old": 4, "new": 6.35},
        "Pad.length": {"old": 5, "new": 8},
    }
    assert result["volumes_before"] == {"Body": volume(20, 10, 4, 5)}
    assert result["object_id"] == "Body"
    assert result["shape"]["volume"] == volume(40, 10, 6.35, 8)


def test_values_that_fit_only_together_are_taken(document, run, padded):
    sides = [
        {"type": "polyline", "id": "p1", "points": [[0, 0], [30, 0], [10, 10]], "closed": True}
    ]
    sizes = [{"type": "distance", "of": [f"p1.side{at}"], "name": f"side{at}"} for at in (1, 2, 3)]
    run("create_sketch", geometry=sides, constraints=sizes, name="Triangle")
    values = {"side1": 300, "side2": 200, "side3": 150}
    result = run("set_dimensions", object_name="Triangle", values=values)
    assert {key: one["new"] for key, one in result["dimensions"].items()} == values


def test_values_that_the_sketch_cannot_have_are_refused_with_the_constraints(padded, refused, run):
    error = refused("set_dimensions", values={"Sketch.r1_width": 0, "Pad.length": 4})
    assert (error.code, error.field) == ("CONSTRAINTS_CONFLICT", "values.Sketch.r1_width")
    assert error.details["collapsed"] == ["r1.bottom", "r1.top"]
    error = refused("set_dimensions", values={"Sketch.bore": 0})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "values.Sketch.bore")
    sides = [{"type": "line", "id": "l1", "start": [0, 0], "end": [9, 2]}]
    sizes = [
        {"type": "distance", "of": ["l1"], "name": "long"},
        {"type": "distance_x", "of": ["l1"], "name": "wide"},
    ]
    run("create_sketch", geometry=sides, constraints=sizes, name="Slope")
    error = refused("set_dimensions", values={"Slope.long": 5})
    assert (error.code, error.field) == ("CONSTRAINTS_CONFLICT", "values.Slope.long")
    assert set(error.details["remove_one_of"]) == {"long", "wide"}


def test_a_cell_is_set_by_its_alias_and_keeps_its_unit(document, run):
    run("create_box", length=10, width=10, height=10, name="Box")
    run("create_spreadsheet", name="Sheet", cells={"A1": {"value": "30 mm", "alias": "wall"}})
    run("set_expression", object_name="Box", property_name="Length", expression="Sheet.wall")
    result = run("set_dimensions", values={"Sheet.wall": 12, "Box.height": 20})
    assert result["dimensions"]["Sheet.wall"] == {"old": 30, "new": 12}
    assert result["volumes_before"] == {"Box": 3000}
    assert result["shape"]["volume"] == pytest.approx(2400)
    assert document.Sheet.getContents("A1").replace(" ", "") == "=12mm"


def test_a_dimension_that_follows_a_cell_is_set_there_if_that_is_wanted(padded, run, refused):
    run("create_spreadsheet", name="Sheet", cells={"A1": {"value": "20", "alias": "w"}, "B1": "=w"})
    path = "Constraints.r1_width"
    run("set_expression", object_name="Sketch", property_name=path, expression="Sheet.B1")
    error = refused("set_dimensions", values={"Sketch.r1_width": 50})
    assert error.code == "INVALID_PARAMETER"
    assert error.candidates == ["Sheet.w"]
    assert "Sheet.B1" in error.message
    result = run("set_dimensions", values={"Sketch.r1_width": 50}, follow=True)
    assert result["dimensions"] == {"Sketch.r1_width": {"old": 20, "new": 50, "set": "Sheet.w"}}
    assert result["shape"]["volume"] == volume(50, 10, 4, 5)


@pytest.mark.parametrize("follow", [False, True])
def test_a_dimension_that_follows_a_formula_is_refused(padded, run, refused, follow):
    run("set_expression", object_name="Pad", property_name="Length", expression="2 * 4 mm")
    error = refused("set_dimensions", values={"Pad.length": 5}, follow=follow)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "values.Pad.length")
    assert "2 * 4" in error.message


@pytest.mark.parametrize(
    ("sent", "code", "field"),
    [
        ({"values": {"width": 5}}, "INVALID_PARAMETER", "values.width"),
        ({"values": {"Nothing.width": 5}}, "OBJECT_NOT_FOUND", "values.Nothing.width"),
        ({"values": {"Sketch.depth": 5}}, "INVALID_PARAMETER", "values.Sketch.depth"),
        ({"values": {"Pad.depth": True}}, "INVALID_PARAMETER", "values.Pad.depth"),
        ({"values": {"Pad.Length": -4}}, "INVALID_PARAMETER", "values.Pad.Length"),
        ({"values": {"Pad.Length2": "-4 mm"}}, "INVALID_PARAMETER", "values.Pad.Length2"),
        ({"values": {"Pad.length": "five"}}, "INVALID_PARAMETER", "values.Pad.length"),
        ({"values": {}}, "INVALID_PARAMETER", "values"),
        ({"values": {"Pad.length": 4, "Pad.height": 5}}, "INVALID_PARAMETER", "values"),
    ],
)
def test_what_is_no_dimension_is_refused(padded, refused, sent, code, field):
    error = refused("set_dimensions", **sent)
    assert error.code == code
    assert error.field.startswith(field)


def test_a_negative_length_is_refused_however_it_is_sent(padded, run, refused):
    sent = {"object_name": "Pad", "property_name": "Length"}
    run("create_spreadsheet", name="Sheet", cells={"A1": "-4"})
    for expression in ("-4 mm", "-4", "Sheet.A1 * 1 mm"):
        error = refused("set_expression", **sent, expression=expression)
        assert (error.code, error.field) == ("INVALID_PARAMETER", "expression")
    error = refused("set_properties", object_name="Pad", properties={"Length": -4})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.Length")
    assert padded.Shape.Volume == volume(20, 10, 4, 5)


def test_a_length_that_becomes_negative_by_what_it_follows_is_told(padded, run):
    run("create_box", size=[15, 15, 15], name="Box")
    sent = {"object_name": "Pad", "property_name": "Length"}
    run("set_expression", **sent, expression="Box.Height - 10 mm")
    result = run("set_dimensions", values={"Box.height": 6})
    broken = [one for one in result["warnings"] if one["code"] == "DEPENDENTS_BROKEN"]
    assert "Pad" in [one["object_id"] for one in broken]
    result = run("set_dimensions", values={"Box.height": 16})
    assert result["warnings"] == []
    assert padded.Shape.Volume == volume(20, 10, 4, 6)


def test_a_label_names_the_owner_too(document, run):
    run("create_box", size=[10, 10, 10], name="Box", label="Base plate")
    result = run("set_dimensions", values={"Base plate.length": 30})
    assert result["dimensions"] == {"Base plate.length": {"old": 10, "new": 30}}


ANGLE = {
    "type": "polyline",
    "id": "p1",
    "points": [[0, 0], [60, 0], [60, 6], [6, 6], [6, 40], [0, 40]],
    "closed": True,
}
ANGLE_SIZES = [
    *({"type": "horizontal", "of": [f"p1.side{at}"]} for at in (1, 3, 5)),
    *({"type": "vertical", "of": [f"p1.side{at}"]} for at in (2, 4, 6)),
    {"type": "coincident", "of": ["p1.side1.start", "origin"]},
    {"type": "distance", "of": ["p1.side1"], "name": "width"},
    {"type": "distance", "of": ["p1.side6"], "name": "height"},
    {"type": "distance", "of": ["p1.side2"], "name": "thickness"},
    {"type": "equal", "of": ["p1.side2", "p1.side5"]},
]


def test_two_sizes_at_once_leave_a_fillet_on_its_edge(document, run):
    run("create_sketch", body="new", geometry=[ANGLE], constraints=ANGLE_SIZES)
    run("pad", profile="Sketch", length=40)
    body = document.getObject("Body")
    (inner,) = [
        at
        for at, edge in enumerate(body.Tip.Shape.Edges, 1)
        if all((vertex.X, vertex.Y) == (6, 6) for vertex in edge.Vertexes)
    ]
    fillet = body.newObject("PartDesign::Fillet", "Fillet")
    fillet.Base = (document.getObject("Pad"), [f"Edge{inner}"])
    fillet.Radius = 5
    document.recompute()
    corner = (1 - math.pi / 4) * 25 * 40
    assert body.Shape.Volume == pytest.approx(564 * 40 + corner)
    result = run("set_dimensions", values={"Sketch.thickness": 8, "Sketch.height": 55})
    assert result["volumes_before"] == {"Body": pytest.approx(564 * 40 + corner)}
    assert result["shape"]["volume"] == pytest.approx(856 * 40 + corner)
    assert fillet.isValid()


@pytest.fixture
def checks(monkeypatch):
    """The faces of each shape of which FreeCAD's full check is made; a list, filled meanwhile."""
    done = []

    def check(shape):
        done.append(shape.countElement("Face"))
        return bool(shape.isValid())

    monkeypatch.setattr(shape_facts, "_check", check)
    return done


@pytest.fixture
def notched(padded, run):
    """The padded body with two notches in its sides, each a feature."""
    for at in (0, 16):
        notch = {"type": "rectangle", "corner": [at, -2], "width": 2, "height": 4}
        made = run("create_sketch", body="Body", geometry=[notch])
        run("pocket", profile=made["object_id"], through_all=True, direction=[0, 0, 1])
    return padded


def test_the_features_after_a_changed_one_are_checked_in_their_body(notched, run, checks):
    result = run("set_dimensions", values={"Pad.Length": 9})
    assert result["shape"]["volume"] == pytest.approx((200 - math.pi * 4 - 8) * 9)
    assert not result["warnings"]
    # The pad of a rectangle with a hole, and the body.
    assert checks == [7, 13]


def test_each_feature_of_a_body_that_is_not_well_is_checked(notched, run, checks, monkeypatch):
    monkeypatch.setattr(shape_facts, "_check", lambda shape: shape.countElement("Face") == 7)
    result = run("set_dimensions", values={"Pad.Length": 9})
    broken = [one["object_id"] for one in result["warnings"] if one["code"] == "DEPENDENTS_BROKEN"]
    assert broken == ["Pocket", "Pocket001", "Body"]
