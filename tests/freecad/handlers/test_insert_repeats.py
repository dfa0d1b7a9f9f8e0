# SPDX-License-Identifier: MIT
"""Patterns, booleans and cuts into faces made behind an earlier feature of their body."""

from __future__ import annotations

import math

import pytest

from tests.part_design import at, rectangle, sketch

PLATE, HOLE = 100 * 60 * 10, math.pi * 4 * 10
ROUND = (1 - math.pi / 4) * 2**2 * 10


@pytest.fixture
def body(document, with_part_design, run):
    """A plate of 100 x 60 x 10 with a hole of r2 at 10, 10, and a later edge rounded by 2."""
    run("create_body", name="Body")
    sketch(document.Body, "Base", rectangle((0, 0), (100, 60)))
    run("pad", profile="Base", length=10, name="Plate")
    sketch(document.Body, "Circle", ((10, 10), 2), where=at(10))
    run("pocket", profile="Circle", through=True, name="Bore")
    run("create_fillet", object_name="Body", radius=2, edges=[{"near": [100, 60, 5]}], name="Round")
    assert document.Body.Shape.Volume == pytest.approx(PLATE - HOLE - ROUND)
    return document.Body


def order(body):
    return [one.Name for one in body.Group if one.isDerivedFrom("PartDesign::Feature")]


def solid_order(body):
    """The features of which each follows the one before."""
    found = [body.Tip]
    while found[-1].BaseFeature is not None:
        found.append(found[-1].BaseFeature)
    return [one.Name for one in reversed(found)]


@pytest.mark.parametrize(
    ("command", "parameters", "more"),
    [
        ("linear_pattern", {"count": 5, "spacing": 20}, 4),
        ("linear_pattern", {"count": 3, "spacing": 20, "direction": "sketch_y"}, 2),
        ("polar_pattern", {"count": 2, "center": [50, 30, 0]}, 1),
        ("grid_pattern", {"columns": 3, "rows": 2, "spacing": [20, 30]}, 5),
        ("mirror_object", {"plane": "yz", "point": [50, 0, 0]}, 1),
        ("copy_object", {"offset": [30, 5, 0]}, 1),
    ],
)
def test_a_hole_is_repeated_before_a_fillet(body, document, run, codes, command, parameters, more):
    result = run(command, object_name="Bore", **parameters, name="More", insert_after="Bore")
    assert codes(result) == []
    assert "lost" not in result
    assert solid_order(body) == ["Plate", "Bore", "More", "Round"]
    assert result["volume"]["removed"] == pytest.approx(more * HOLE)
    assert (result["tip"], body.Tip.Name) == ("Round", "Round")
    assert result["body_volume"] == pytest.approx(PLATE - (1 + more) * HOLE - ROUND)
    assert body.Shape.Volume == pytest.approx(PLATE - (1 + more) * HOLE - ROUND)
    assert [document.getObject(name).Visibility for name in ("More", "Round")] == [False, True]
    assert [one.Name for one in document.Objects if "Touched" in one.State] == []
    run("undo")
    assert solid_order(body) == ["Plate", "Bore", "Round"]
    assert body.Shape.Volume == pytest.approx(PLATE - HOLE - ROUND)
    run("redo")
    assert body.Shape.Volume == pytest.approx(PLATE - (1 + more) * HOLE - ROUND)
    run("set_dimensions", values={"Plate.Length": 12})
    # The circle stays at 10, and what is above of it is whole.
    assert body.Shape.Volume == pytest.approx(1.2 * (PLATE - ROUND) - (1 + more) * HOLE)


def test_what_comes_later_is_not_repeated(body, run, refused):
    error = refused("linear_pattern", object_name="Bore", count=2, spacing=9, insert_after="Plate")
    assert (error.code, error.field) == ("INVALID_PARAMETER", "object_name")
    for command in ("linear_pattern", "polar_pattern"):
        sizes = {"spacing": 200} if command == "linear_pattern" else {}
        whole = {"object_name": "Body", "count": 2, **sizes, "insert_after": "Bore"}
        for more in ({}, {"in_body": False}):
            error = refused(command, **whole, **more)
            assert (error.code, error.field) == ("INVALID_PARAMETER", "insert_after")


def test_bodies_are_cut_out_and_united_before_a_fillet(body, document, run, codes):
    tool = run("box", name="Bar", length=20, width=10, height=30, position=[40, 20, -5])
    run("create_body", name="Tool", base=tool["object_id"])
    result = run("body_boolean", bodies=["Tool"], operation="cut", name="Gap", insert_after="Bore")
    assert codes(result) == []
    assert (result["body"], result["tip"]) == ("Body", "Round")
    assert solid_order(body) == ["Plate", "Bore", "Gap", "Round"]
    assert body.Shape.Volume == pytest.approx(PLATE - HOLE - 2000 - ROUND)
    boss = run("box", name="Block", length=10, width=10, height=5, position=[70, 20, 10])
    run("create_body", name="Boss", base=boss["object_id"])
    result = run("body_boolean", bodies="Boss", body="Body", name="Stud", insert_after="Plate")
    assert codes(result) == []
    assert solid_order(body) == ["Plate", "Stud", "Bore", "Gap", "Round"]
    assert body.Shape.Volume == pytest.approx(PLATE - HOLE - 2000 + 500 - ROUND)
    run("delete_object", object_name="Gap")
    assert body.Shape.Volume == pytest.approx(PLATE - HOLE + 500 - ROUND)


def test_a_place_in_another_body_is_refused(body, run, refused):
    run("create_body", name="Tool", base=run("box", name="Bar")["object_id"])
    run("create_body", name="Third", base=run("box", name="Rod")["object_id"])
    error = refused("body_boolean", bodies=["Tool"], body="Third", insert_after="Bore")
    assert (error.code, error.field) == ("INVALID_PARAMETER", "insert_after")


PLACES = [[-30, 0], [0, 0], [30, 0]]


@pytest.mark.parametrize(
    ("command", "parameters", "each"),
    [
        ("create_hole", {"diameter": 6, "through": True}, 90 * math.pi),
        ("create_hole", {"diameter": 6, "depth": 4, "refine": False}, 36 * math.pi),
        ("create_pocket", {"length": 8, "width": 5, "depth": 3}, 120),
    ],
)
def test_cuts_into_a_face_before_a_fillet(body, run, codes, command, parameters, each):
    result = run(command, object_name="Body", face="top", offset=PLACES, **parameters,
                 name="Cut", insert_after="Plate")  # fmt: skip
    assert codes(result) == []
    assert solid_order(body) == ["Plate", "Cut", "Bore", "Round"]
    assert result["volume"]["removed"] == pytest.approx(3 * each)
    assert result["tip"] == "Round"
    assert body.Shape.Volume == pytest.approx(PLATE - HOLE - ROUND - 3 * each)
    assert result["body_volume"] == pytest.approx(body.Shape.Volume)


@pytest.mark.parametrize("refine", [True, False])
def test_cuts_that_overlap_stand_one_behind_the_other(body, document, run, codes, refine):
    result = run("create_pocket", object_name="Body", face="top", offset=[[0, 0], [4, 0], [8, 0]],
                 length=6, width=5, depth=3, name="Cut", refine=refine,
                 insert_after="Plate")  # fmt: skip
    first, second = result["features"]
    assert solid_order(body) == ["Plate", first, second, "Bore", "Round"]
    assert codes(result) == []
    assert body.Shape.Volume == pytest.approx(PLATE - HOLE - ROUND - 14 * 5 * 3)
    assert document.getObject(first).Refine is refine
    assert [one.Name for one in document.Objects if "Touched" in one.State] == []
    shown = [one.Name for one in body.Group if one.Visibility]
    assert shown == ["Round"]
    run("undo")
    assert order(body) == ["Plate", "Bore", "Round"]


def test_holes_in_a_round_face_before_a_later_feature(document, with_part_design, run, codes):
    run("create_body", name="Body")
    sketch(document.Body, "Circle", ((0, 0), 10))
    run("pad", profile="Circle", length=40, name="Rod")
    run("create_chamfer", object_name="Body", size=1, edges="top", name="Bevel")
    before = document.Body.Shape.Volume
    holes = {"face": {"near": [10, 0, 20]}, "position": [[10, 0, 10], [0, 10, 20]], "diameter": 4}
    result = run("create_hole", object_name="Body", **holes, depth=5, insert_after="Rod")
    assert codes(result) == []
    assert solid_order(document.Body) == ["Rod", *result["features"], "Bevel"]
    removed = before - document.Body.Shape.Volume
    assert removed == pytest.approx(result["volume"]["removed"], rel=1e-5)


def test_a_cut_into_an_object_outside_of_the_body_is_refused(body, run, refused):
    run("box", name="Box", position=[200, 0, 0], length=30, width=30)
    hole = {"object_name": "Box", "face": "top", "insert_after": "Plate"}
    for command in ("create_hole", "create_pocket"):
        error = refused(command, **hole)
        assert (error.code, error.field) == ("INVALID_PARAMETER", "insert_after")
