# SPDX-License-Identifier: MIT
"""Features repeated inside their body, against the closed forms of what is left."""

from __future__ import annotations

import math

import pytest

from tests.part_design import at, bored_plate, bores, in_steps, rectangle, sketch

PI = math.pi
PLATE = 100 * 60 * 10
HOLE = PI * 4 * 10


@pytest.fixture
def body(document, with_part_design, run):
    """A body with a bored plate."""
    return bored_plate(document, run)


@pytest.fixture
def flange(document, with_part_design, run):
    """A body with a disk of r20 x 10, and a hole of r2.5 through it at 15."""
    run("create_body", name="Body")
    sketch(document.Body, "Base", ((0, 0), 20))
    run("pad", profile="Base", length=10, name="Disk")
    sketch(document.Body, "Circle", ((15, 0), 2.5), where=at(10))
    run("pocket", profile="Circle", through=True, name="Bore")
    return document.Body


@pytest.mark.parametrize(
    "parameters",
    [
        {"count": 5, "spacing": 20},
        {"count": 5, "length": 80},
        {"copies": 4, "spacing": [20, 0, 0]},
        {"count": 5, "spacing": 20, "direction": "body_x"},
        {"count": 5, "spacing": 20, "direction": "sketch_x"},
    ],
)
def test_a_row_of_holes_in_the_body(body, document, run, codes, parameters):
    result = run("linear_pattern", object_name="Bore", name="Row", **parameters)
    assert result["type"] == "PartDesign::LinearPattern"
    assert (result["source"], result["count"], result["body"]) == ("Bore", 5, "Body")
    assert result["shape"]["volume"] == pytest.approx(PLATE - 5 * HOLE)
    assert result["volume"] == {
        "before": pytest.approx(PLATE - HOLE),
        "removed": pytest.approx(4 * HOLE),
    }
    assert result["dimensions"] == {"Row.count": 5, "Row.spacing": 20}
    assert codes(result) == []
    assert body.Tip == document.Row
    assert document.Row.Visibility
    assert not document.Bore.Visibility
    assert bores(body) == [(10 + 20 * step, 10) for step in range(5)]
    assert in_steps(body)


def test_a_row_goes_any_way(body, document, run):
    run("linear_pattern", object_name="Bore", count=3, spacing=[12, 5, 0], name="Row")
    assert bores(body) == [(10, 10), (22, 15), (34, 20)]
    (datum,) = (one for one in document.Objects if one.TypeId == "PartDesign::Line")
    assert not datum.Visibility
    run("set_properties", object_name="Row", properties={"count": 4})
    assert bores(body)[-1] == (46, 25)
    run("delete_object", object_name="Row")
    assert body.Tip == document.Bore
    assert not [one for one in document.Objects if one.TypeId == "PartDesign::Line"]
    assert in_steps(body)


def test_the_flange_of_six_holes_and_then_eight(flange, run, codes):
    result = run("polar_pattern", object_name="Bore", count=6, name="Ring")
    volume = PI * 400 * 10
    assert result["type"] == "PartDesign::PolarPattern"
    assert result["shape"]["volume"] == pytest.approx(volume - 6 * PI * 6.25 * 10)
    assert result["dimensions"] == {"Ring.count": 6, "Ring.angle": 360}
    assert codes(result) == []
    run("set_dimensions", values={"Ring.count": 8, "Disk.length": 12})
    assert flange.Shape.Volume == pytest.approx(PI * 400 * 12 - 8 * PI * 6.25 * 10)
    assert in_steps(flange)


def test_a_grid_of_four_holes(body, document, run, codes):
    result = run("grid_pattern", object_name="Bore", columns=2, rows=2, spacing=[80, 40], name="G")
    assert result["type"] == "PartDesign::MultiTransform"
    assert result["shape"]["volume"] == pytest.approx(PLATE - 4 * HOLE)
    assert result["dimensions"] == {
        "G.columns": 2,
        "G.spacing_x": 80,
        "G.rows": 2,
        "G.spacing_y": 40,
    }
    assert codes(result) == []
    assert bores(body) == [(10, 10), (10, 50), (90, 10), (90, 50)]
    assert body.Tip == document.G
    assert in_steps(body)


def test_a_pocket_mirrored(body, document, run, codes):
    result = run("mirror_object", object_name="Bore", plane="yz", point=[50, 0, 0], name="Image")
    assert result["type"] == "PartDesign::Mirrored"
    assert result["shape"]["volume"] == pytest.approx(PLATE - 2 * HOLE)
    assert codes(result) == []
    assert bores(body) == [(10, 10), (90, 10)]
    assert in_steps(body)


def test_a_copy_of_a_feature(body, document, run):
    result = run("copy_object", object_name="Bore", offset=[30, 40, 0], name="Second")
    assert result["type"] == "PartDesign::LinearPattern"
    assert bores(body) == [(10, 10), (40, 50)]
    assert in_steps(body)


def test_a_copy_needs_to_lie_somewhere_else(body, refused):
    error = refused("copy_object", object_name="Bore", name="Second")
    assert (error.code, error.field) == ("MISSING_PARAMETER", "offset")


@pytest.mark.parametrize(
    ("command", "parameters", "kind"),
    [
        ("linear_pattern", {"count": 2, "spacing": 200}, "Part::FeaturePython"),
        ("polar_pattern", {"count": 2}, "Part::FeaturePython"),
        ("grid_pattern", {"columns": 2, "spacing": 200}, "Part::FeaturePython"),
        ("mirror_object", {"plane": "yz"}, "Part::Mirroring"),
        ("copy_object", {"offset": [0, 0, 50]}, "PartDesign::Body"),
    ],
)
def test_all_of_the_body_where_that_is_asked_for(body, document, run, command, parameters, kind):
    result = run(command, object_name="Bore", in_body=False, **parameters)
    assert result["type"] == kind
    assert "dimensions" not in result
    assert body.Tip == document.Bore
    assert run(command, object_name="Body", **parameters)["type"] == kind


@pytest.fixture
def boss(body, document, run):
    """A boss of 10 x 10 x 6 with a hole of r2 to its ground, on the plate at 20, 30."""
    sketch(body, "Square", rectangle((15, 25), (25, 35)), where=at(10))
    run("pad", profile="Square", length=6, name="Boss")
    sketch(body, "Middle", ((20, 30), 2), where=at(16))
    run("pocket", profile="Middle", length=6, name="Eye")
    return 600 - PI * 4 * 6


@pytest.mark.parametrize("named", [("Boss", ["Eye"]), ("Eye", ["Boss"])])
def test_a_pad_and_its_pocket_together(body, boss, run, codes, named):
    subject, others = named
    result = run(
        "linear_pattern", object_name=subject, features=others, count=4, spacing=20, name="Row"
    )
    assert result["features"] == ["Boss", "Eye"]
    assert result["shape"]["volume"] == pytest.approx(PLATE - HOLE + 4 * boss)
    assert result["volume"]["added"] == pytest.approx(3 * boss)
    assert codes(result) == []
    assert in_steps(body)


def test_fifty_holes(body, run, codes):
    result = run("linear_pattern", object_name="Bore", count=17, length=80)
    assert result["shape"]["volume"] == pytest.approx(PLATE - 17 * HOLE)
    row = result["object_id"]
    sketch(body, "Small", ((5, 30), 1), where=at(10))
    run("pocket", profile="Small", through=True, name="Fine")
    many = run("grid_pattern", object_name="Fine", columns=25, rows=2, spacing=[3.75, 15])
    assert many["count"] == 50
    assert many["volume"]["removed"] == pytest.approx(49 * PI * 10)
    assert codes(many) == []
    assert run("get_body", object_name="Body")["features"][-2]["object_id"] != row


@pytest.mark.parametrize(
    ("parameters", "message", "holes"),
    [
        ({"count": 5, "spacing": 28}, "1 of the 4 copies of 'Row' adds or removes nothing.", 4),
        ({"count": 5, "spacing": 60}, "3 of the 4 copies of 'Row' add or remove nothing.", 2),
    ],
)
def test_copies_outside_are_counted(body, run, parameters, message, holes):
    result = run("linear_pattern", object_name="Bore", name="Row", **parameters)
    (warning,) = result["warnings"]
    assert (warning["code"], warning["message"]) == ("COPIES_WITHOUT_EFFECT", message)
    assert result["shape"]["volume"] == pytest.approx(PLATE - holes * HOLE)
    edited = run("set_properties", object_name="Row", properties={"spacing": 20})
    assert edited["warnings"] == []
    again = run("set_properties", object_name="Row", properties={"count": 7})
    assert [one["code"] for one in again["warnings"]] == ["COPIES_WITHOUT_EFFECT"]


def test_copies_that_change_nothing_at_all(body, boss, run, codes):
    result = run("linear_pattern", object_name="Bore", count=3, spacing=[0, 0, 5])
    assert codes(result) == ["NOTHING_REMOVED"]
    assert result["volume"]["removed"] == 0.0
    run("undo")
    sunk = run("linear_pattern", object_name="Boss", count=2, spacing=[0, 0, -10])
    assert codes(sunk) == ["NOTHING_ADDED"]


def test_copies_within_the_material_are_counted(body, boss, run):
    """The first copy fills half of the eye, the second lies in the plate."""
    result = run("linear_pattern", object_name="Boss", count=3, spacing=[0, 0, -3], name="Row")
    (warning,) = result["warnings"]
    assert warning["message"] == "1 of the 2 copies of 'Row' adds or removes nothing."
    assert result["volume"]["added"] == pytest.approx(3 * 4 * PI)


def test_copies_of_a_pad_that_lie_apart(body, boss, document, run, refused, codes):
    apart = {"object_name": "Boss", "features": ["Eye"], "count": 5, "spacing": 25, "name": "Row"}
    if hasattr(body, "AllowCompound"):
        result = run("linear_pattern", **apart)
        assert codes(result) == ["RESULT_IN_PIECES"]
        assert result["shape"]["solids"] == 2
        assert result["shape"]["volume"] == pytest.approx(PLATE - HOLE + 5 * boss)
        run("delete_object", object_name="Row")
        body.AllowCompound = False
    for count in (5, 2):
        error = refused("linear_pattern", **{**apart, "count": count, "spacing": 125 - 20 * count})
        assert error.code == "RESULT_INVALID"
        assert "touch" in error.details["advice"]
        assert body.Tip == document.Eye


@pytest.mark.parametrize(
    ("command", "parameters", "code", "field"),
    [
        ("linear_pattern", {"object_name": "Row", "count": 2, "spacing": 9}, "", "object_name"),
        ("linear_pattern", {"object_name": "Bore", "features": ["Row"], "count": 2, "spacing": 9},
         "", "features"),
        ("linear_pattern", {"object_name": "Bore", "features": ["Base"], "count": 2, "spacing": 9},
         "", "features"),
        ("linear_pattern", {"object_name": "Bore", "features": ["Bore"], "count": 2, "spacing": 9},
         "", "features"),
        ("linear_pattern", {"object_name": "Body", "features": ["Bore"], "count": 2, "spacing": 9},
         "", "features"),
        ("linear_pattern", {"object_name": "Bore", "count": 101, "spacing": 0.1}, "", "count"),
        ("linear_pattern", {"object_name": "Bore", "count": 2, "spacing": 9, "keep_source": True},
         "", "keep_source"),
        ("linear_pattern", {"object_name": "Bore", "count": 2, "spacing": 9, "direction": "Nope"},
         "OBJECT_NOT_FOUND", "direction"),
        ("linear_pattern", {"object_name": "Bore", "count": 2, "spacing": 9, "direction": "Base"},
         "", "direction"),
        ("linear_pattern", {"object_name": "Body", "count": 2, "spacing": 9,
                            "direction": "body_x"}, "", "direction"),
        ("linear_pattern", {"object_name": "Bore", "count": 2, "spacing": [9, 0, 0],
                            "direction": "body_x"}, "", "direction"),
        ("polar_pattern", {"object_name": "Bore", "count": 2, "axis": "body_z",
                           "center": [1, 0, 0]}, "", "center"),
        ("polar_pattern", {"object_name": "Body", "count": 2, "axis": "body_z"}, "", "axis"),
        ("mirror_object", {"object_name": "Bore", "plane": "Base"}, "", "plane"),
        ("mirror_object", {"object_name": "Body", "plane": "body_xy"}, "", "plane"),
        ("mirror_object", {"object_name": "Bore", "plane": "body_xy", "point": [0, 0, 1]},
         "", "point"),
    ],
)  # fmt: skip
def test_what_no_body_can_repeat_is_refused(
    body, document, run, refused, command, parameters, code, field
):
    run("linear_pattern", object_name="Bore", count=2, spacing=[0, 30, 0], name="Row")
    error = refused(command, **parameters)
    assert error.code == (code or "INVALID_PARAMETER")
    assert error.field.split("[")[0] == field
    assert body.Tip == document.Row


def test_a_pattern_names_what_it_repeats_when_it_is_to_be_repeated(body, run, refused):
    run("linear_pattern", object_name="Bore", count=2, spacing=[0, 30, 0], name="Row")
    error = refused("polar_pattern", object_name="Row", count=2)
    assert error.candidates == ["Bore"]


def test_a_fillet_is_repeated_with_its_hole(body, run):
    edges = run("get_edges", object_name="Body", filter={"type": "Circle"})["edges"]
    rims = [one["handle"] for one in edges]
    one = run("create_chamfer", object_name="Body", edges=rims, size=1, name="Rim")
    removed = one["volume"]["removed"]
    result = run("linear_pattern", object_name="Bore", features=["Rim"], count=4, spacing=20)
    assert result["shape"]["volume"] == pytest.approx(PLATE - 4 * (HOLE + removed))
