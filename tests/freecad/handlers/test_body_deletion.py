# SPDX-License-Identifier: MIT
"""Deletion of a feature of a body: the body goes on with what is left."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

PAD, POCKET, RIB = 40 * 30 * 10, 10 * 10 * 4, 5 * 5 * 6


def rectangle(body, name, low, high, z=0):
    """A sketch of a rectangle, level at a height."""
    sketch = body.newObject("Sketcher::SketchObject", name)
    (left, front), (right, back) = low, high
    corners = [(left, front), (right, front), (right, back), (left, back)]
    points = [FreeCAD.Vector(*corner, 0) for corner in corners]
    lines = [Part.LineSegment(*pair) for pair in zip(points, [*points[1:], points[0]])]
    sketch.addGeometry(lines, False)
    sketch.Placement.Base.z = z
    sketch.recompute()
    return sketch


@pytest.fixture
def body(document):
    """A block with a pocket and a rib, each feature computed alone."""
    made = document.addObject("PartDesign::Body", "Body")
    for kind, name, length, low, high, z in (
        ("Pad", "Pad", 10, (0, 0), (40, 30), 0),
        ("Pocket", "Pocket", 4, (5, 5), (15, 15), 10),
        ("Pad", "Rib", 6, (30, 20), (35, 25), 10),
    ):
        sketch = rectangle(made, f"{name}Sketch", low, high, z)
        feature = made.newObject(f"PartDesign::{kind}", name)
        feature.Profile = sketch
        feature.Length = length
        feature.recompute()
        sketch.Visibility = False
    made.recompute()
    for obj in document.Objects:
        obj.purgeTouched()
    assert made.Shape.Volume == pytest.approx(PAD - POCKET + RIB)
    return made


def test_the_body_ends_with_the_feature_before_the_deleted_one(body, document, run, names):
    result = run("delete", object_name="Rib")
    assert body.Tip == document.Pocket
    assert body.Shape.Volume == pytest.approx(PAD - POCKET)
    assert result["warnings"] == []
    assert names(result, "deleted") == ["Rib"]
    assert document.Pocket.Visibility
    assert document.RibSketch.Visibility
    run("undo")
    assert body.Tip == document.Rib
    assert document.Rib in body.Group
    assert body.Shape.Volume == pytest.approx(PAD - POCKET + RIB)
    run("redo")
    assert body.Tip == document.Pocket
    assert body.Shape.Volume == pytest.approx(PAD - POCKET)


def test_the_gap_of_a_feature_in_the_middle_is_closed(body, document, run, codes):
    result = run("delete", object_name="Pocket")
    assert codes(result) == []
    assert document.Rib.BaseFeature == document.Pad
    assert body.Tip == document.Rib
    assert body.Shape.Volume == pytest.approx(PAD + RIB)
    run("undo")
    assert document.Rib.BaseFeature == document.Pocket
    assert body.Shape.Volume == pytest.approx(PAD - POCKET + RIB)


def test_the_first_feature_carries_what_follows(body, document, run, refused):
    assert refused("delete", object_name="Pad").details["dependents"] == ["Pocket"]
    result = run("delete", object_name="Pad", recursive=True)
    gone = {entry["object_id"] for entry in result["changes"]["deleted"]}
    assert gone == {"Pad", "Pocket", "Rib"}
    assert body.Tip is None
    assert body.Shape.isNull()


@pytest.mark.parametrize(("near", "is_found"), [([0, 0, 5], True), ([5, 5, 8], False)])
def test_edges_are_found_again_after_a_deletion_before_them(
    body, document, run, codes, near, is_found
):
    edges = [{"near": near, "z_min": -0.1}]
    rounded = run("create_fillet", object_name="Body", radius=1, edges=edges, name="Round")
    change = rounded["volume"].get("removed", -rounded["volume"].get("added", 0.0))
    result = run("delete", object_name="Pocket")
    if is_found:
        assert codes(result) == []
        assert body.Shape.Volume == pytest.approx(PAD + RIB - change)
    else:
        # FreeCAD 0.20 goes on with another edge.
        assert {"DEPENDENTS_BROKEN", "REFERENCE_MOVED"} & set(codes(result))
    run("undo")
    assert body.Shape.Volume == pytest.approx(PAD - POCKET + RIB - change)


def test_what_is_made_of_a_deleted_feature_goes_with_it(body, document, run, refused):
    run("create_fillet", object_name="Body", radius=0.5, edges=[{"near": [30, 20, 13]}], name="R")
    assert refused("delete", object_name="PocketSketch").details["dependents"] == ["Pocket"]
    run("delete", object_name="Rib", recursive=True)
    assert body.Tip == document.Pocket
    assert body.Shape.Volume == pytest.approx(PAD - POCKET)


def test_a_feature_that_reads_a_size_of_a_deleted_one_is_named(body, document, run, refused):
    document.Rib.setExpression("Length", "Pocket.Length + 2")
    assert refused("delete", object_name="Pocket").details["dependents"] == ["Rib"]


def test_what_is_made_of_the_body_follows_a_deletion(body, document, run):
    run("cut", base="Body", tool=run("box", name="Tool", size=[5, 5, 50])["object_id"], name="K")
    run("delete", object_name="Rib", recursive=True)
    assert document.K.Shape.Volume == pytest.approx(PAD - POCKET - 5 * 5 * 10)


DRILL = {"type": "circle", "id": "drill", "center": [20, 15], "radius": 2}
DRILLED = math.pi * 4 * 3


def drill(run, face):
    """A pocket, 3 deep, of a sketch on a face of the body's tip."""
    on = {"object": "Body", "face": face}
    run("create_sketch", on=on, geometry=[DRILL], name="DrillSketch")
    run("pocket", profile="DrillSketch", length=3, name="Drill")


@pytest.mark.parametrize("deleted", ["Rib", "Round"])
def test_a_sketch_on_a_face_from_before_stays_where_it_lies(body, document, run, deleted):
    near = [{"near": [40, 30, 5]}]
    rounded = run("create_fillet", object_name="Body", radius=1, edges=near, name="Round")
    drill(run, {"near": [20, 15, 10]})
    place = document.DrillSketch.Placement
    whole = PAD - POCKET + RIB - rounded["volume"]["removed"] - DRILLED
    assert body.Shape.Volume == pytest.approx(whole)
    result = run("delete", object_name=deleted)
    assert not {one["code"] for one in result["warnings"]} - {"PROFILE_NOT_CONSTRAINED"}
    assert document.DrillSketch.Placement == place
    left = {"Rib": whole - RIB, "Round": whole + rounded["volume"]["removed"]}[deleted]
    assert body.Shape.Volume == pytest.approx(left)
    # It goes by the face still: the block grows, and the sketch with it.
    run("set_dimensions", values={"Pad.length": 12})
    assert document.DrillSketch.Placement.Base.z == pytest.approx(12)
    run("undo")
    run("undo")
    assert body.Shape.Volume == pytest.approx(whole)
    run("redo")
    assert body.Shape.Volume == pytest.approx(left)


def test_a_sketch_on_a_face_of_the_deleted_feature_is_named(body, document, run, refused):
    on = {"object": "Body", "face": {"near": [32, 22, 16]}}
    run("create_sketch", on=on, geometry=[{**DRILL, "radius": 0.5}], name="OnRib")
    assert refused("delete", object_name="Rib").details["dependents"] == ["OnRib"]
