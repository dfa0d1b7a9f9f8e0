# SPDX-License-Identifier: MIT
"""Features made behind an earlier one of their body, which then ends as before."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from conjure_workbench.modeling.command.registry import HANDLERS
from conjure_workbench.vocabulary import COMMANDS
from tests.part_design import rectangle, sketch

BLOCK, SLOT = 40 * 20 * 10, 10 * 10 * 4
ROUND = (1 - math.pi / 4) * 2**2
TOP = {"object": "Block", "face": "top"}


@pytest.fixture
def body(document, with_part_design, run):
    """A block of 40 x 20 x 10 with one upright edge rounded, and a bevel along one at its top."""
    run("create_body", name="Body")
    sketch(document.Body, "Base", rectangle((0, 0), (40, 20)))
    run("pad", profile="Base", length=10, name="Block")
    run("create_fillet", object_name="Body", radius=2, edges=[{"near": [40, 20, 5]}], name="Round")
    run("create_chamfer", object_name="Body", size=1, edges=[{"near": [0, 10, 10]}], name="Bevel")
    assert volume(document.Body) == BLOCK - 10 * ROUND - 10
    return document.Body


def volume(body):
    return pytest.approx(body.Shape.Volume)


def order(body):
    return [one.Name for one in body.Group if one.isDerivedFrom("PartDesign::Feature")]


def outline(run, name="Outline", on=TOP, **sizes):
    """A sketch of a rectangle, by default of 10 x 10 in the middle of the block's top."""
    sizes = sizes or {"center": [20, 10], "width": 10, "height": 10}
    run("create_sketch", name=name, on=on, geometry=[{"type": "rectangle", **sizes}])
    return name


def test_a_pocket_before_a_fillet(body, document, run, codes):
    result = run("pocket", profile=outline(run), length=4, name="Slot", insert_after="Block")
    expected = BLOCK - SLOT - 10 * ROUND - 10
    assert codes(result) == []
    assert "lost" not in result
    assert result["object_id"] == "Slot"
    assert result["shape"]["volume"] == pytest.approx(BLOCK - SLOT)
    assert result["volume"] == {"before": BLOCK, "removed": SLOT}
    assert result["body_volume"] == pytest.approx(expected)
    assert result["tip"] == body.Tip.Name == "Bevel"
    assert order(body) == ["Block", "Slot", "Round", "Bevel"]
    assert volume(body) == expected
    assert document.Round.Base[0] == document.Round.BaseFeature == document.Slot
    seen = ("Slot", "Block", "Outline", "Bevel", "Body")
    shown = [document.getObject(name).Visibility for name in seen]
    assert shown == [False, False, False, True, True]
    touched = [one.Name for one in document.Objects if "Touched" in one.State]
    assert touched == []


def test_an_inserted_feature_is_undone_redone_and_edited(body, document, run, codes):
    run("pocket", profile=outline(run), length=4, name="Slot", insert_after="Block")
    run("undo")
    assert order(body) == ["Block", "Round", "Bevel"]
    assert volume(body) == BLOCK - 10 * ROUND - 10
    run("redo")
    assert order(body) == ["Block", "Slot", "Round", "Bevel"]
    result = run("set_dimensions", values={"Block.Length": 12, "Slot.Length": 5})
    assert codes(result) == []
    assert volume(body) == BLOCK * 1.2 - SLOT * 1.25 - 12 * ROUND - 10
    run("pocket", profile=outline(run, "Second", corner=[2, 2], width=5, height=5), through=True,
        name="Hole", insert_after="Slot")  # fmt: skip
    assert order(body) == ["Block", "Slot", "Hole", "Round", "Bevel"]
    assert volume(body) == BLOCK * 1.2 - SLOT * 1.25 - 25 * 12 - 12 * ROUND - 10
    result = run("delete_object", object_name="Slot")
    assert codes(result) == []
    assert volume(body) == BLOCK * 1.2 - 25 * 12 - 12 * ROUND - 10


def test_a_boss_before_a_fillet(body, document, run, codes):
    boss = run("pad", profile=outline(run), length=5, insert_after="Block")
    assert codes(boss) == []
    assert volume(body) == BLOCK + 500 - 10 * ROUND - 10


@pytest.mark.parametrize(
    ("low", "size", "expected", "lost"),
    [
        ((30, 0), (10, 20), BLOCK + 1000 - 15 * ROUND - 10, []),
        ((0, 0), (40, 20), BLOCK + 4000 - 15 * ROUND, ["Bevel"]),
    ],
)
def test_a_pad_that_lengthens_the_edge_rounded_later(
    body, document, run, low, size, expected, lost
):
    outline(run, corner=low, width=size[0], height=size[1])
    result = run("pad", profile="Outline", length=5, insert_after="Block")
    assert [one["object_id"] for one in result.get("lost", [])] == lost
    last = document.Round if lost else document.Bevel
    assert last.Shape.Volume == pytest.approx(expected)
    assert "lost" not in run("set_dimensions", values={"Round.Radius": 1})
    assert last.Shape.Volume == pytest.approx(expected + 15 * ROUND * 0.75)


def test_a_revolution_and_a_groove(body, document, run, codes):
    sketch(body, "Ring", rectangle((10, 5), (12, 8)))
    added = run("revolution", profile="Ring", axis="y_axis", angle=90, insert_after="Block")
    assert added["tip"] == "Bevel"
    assert order(body)[1] == added["object_id"]
    sketch(body, "Notch", rectangle((38, 5), (45, 8)))
    cut = run("groove", profile="Notch", axis="y_axis", angle=10, insert_after="Round")
    assert order(body)[3] == cut["object_id"]
    assert body.Tip.Name == "Bevel"
    assert added["body_volume"] - cut["body_volume"] == pytest.approx(cut["volume"]["removed"])


def test_holes_at_positions_on_the_face_of_then(body, document, run, codes):
    places = [[10, 10, 10], [30, 10, 10]]
    hole = {"face": {"object": "Body", "face": "top"}, "positions": places}
    result = run("hole", **hole, diameter=4, through=True, name="Bores", insert_after="Block")
    assert codes(result) == []
    assert order(body) == ["Block", "Bores", "Round", "Bevel"]
    assert volume(body) == BLOCK - 2 * 40 * math.pi - 10 * ROUND - 10


@pytest.mark.parametrize(
    ("command", "parameters", "removed"),
    [
        ("create_fillet", {"radius": 2, "edges": [{"near": [0, 0, 5]}]}, 10 * ROUND),
        ("create_chamfer", {"size": 2, "edges": [{"near": [0, 0, 5]}]}, 20),
        ("fillet_face", {"radius": 1, "face": {"near": [40, 10, 5]}, "edge_filter": "Line"}, None),
        ("chamfer_face", {"size": 1, "face": "right"}, None),
    ],
)
def test_edges_are_those_of_then(body, document, run, codes, command, parameters, removed):
    result = run(command, object_name="Body", **parameters, name="New", insert_after="Block")
    assert order(body) == ["Block", "New", "Round", "Bevel"]
    assert body.Tip.Name == "Bevel"
    if removed is None:
        # The edge that was rounded is gone by then.
        assert result["edge_count"] == 4
        assert result["lost"][0]["object_id"] == "Round"
        assert {"DEPENDENTS_BROKEN", "REFERENCE_MOVED"} & set(codes(result))
    else:
        assert codes(result) == []
        corner = volume_between(document.Round, document.New)
        assert corner == pytest.approx(10 * ROUND)
        assert result["volume"]["removed"] == pytest.approx(removed)


def volume_between(after, before):
    return before.Shape.Volume - after.Shape.Volume


def test_a_wall(body, document, run, codes):
    parameters = {"thickness": 3, "faces": [{"near": [20, 10, 0]}]}
    result = run("shell", object_name="Body", **parameters, name="Wall", insert_after="Block")
    assert codes(result) == []
    assert order(body) == ["Block", "Wall", "Round", "Bevel"]
    assert volume(body) == BLOCK - 34 * 14 * 7 - 10 * ROUND - 10


def test_a_draft(body, document, run, codes):
    parameters = {"faces": "front", "neutral": "bottom", "angle": 5}
    result = run("draft", body="Body", **parameters, name="Lean", insert_after="Block")
    assert codes(result) == []
    assert order(body) == ["Block", "Lean", "Round", "Bevel"]
    removed = 40 * 10 * 10 * math.tan(math.radians(5)) / 2
    assert document.Round.Shape.Volume == pytest.approx(BLOCK - removed - 10 * ROUND)


def test_behind_the_last_feature_it_becomes_the_tip(body, document, run, codes):
    result = run("pocket", profile=outline(run), length=4, name="Slot", insert_after="Bevel")
    assert result["tip"] == body.Tip.Name == "Slot"
    assert result["body_volume"] == pytest.approx(BLOCK - SLOT - 10 * ROUND - 10)
    assert (document.Slot.Visibility, document.Bevel.Visibility) == (True, False)


def test_behind_the_tip_it_is_not_in_the_body_yet(body, document, run):
    run("set_tip", object_name="Block")
    on = {"object": "Round", "face": "top"}
    result = run("pocket", profile=outline(run, on=on), length=4, name="Slot", insert_after="Round")
    assert (result["tip"], result["body_volume"]) == ("Block", BLOCK)
    assert order(body) == ["Block", "Round", "Slot", "Bevel"]
    run("set_tip", object_name="Bevel")
    assert volume(body) == BLOCK - SLOT - 10 * ROUND - 10


def test_a_handle_of_the_body_means_the_same_edge_in_the_feature_of_then(body, run, codes):
    edges = run("get_edges", object_name="Body", near=[40, 0, 5], limit=1)["edges"]
    result = run(
        "create_fillet",
        object_name="Body",
        radius=2,
        edges=[edges[0]["handle"]],
        insert_after="Block",
    )
    assert codes(result) == []
    assert volume(body) == BLOCK - 20 * ROUND - 10


def test_a_sketch_on_a_later_feature_does_not_fit(body, run, refused):
    outline(run, on={"object": "Round", "face": "top"})
    error = refused("pocket", profile="Outline", length=4, insert_after="Block")
    assert (error.code, error.field, error.candidates) == (
        "INVALID_PARAMETER", "insert_after", ["Round"],
    )  # fmt: skip
    run("set_tip", object_name="Block")
    error = refused("pocket", profile="Outline", length=4)
    assert (error.code, error.candidates) == ("INVALID_PARAMETER", ["Round"])


def test_other_places_are_refused_and_nothing_changes(body, document, run, refused):
    outline(run)
    run("create_body", name="Other", base=run("box", name="Box")["object_id"])
    for place in ("Body", "Outline", "Other", document.Other.Tip.Name):
        error = refused("pocket", profile="Outline", length=4, insert_after=place)
        assert (error.code, error.field) == ("INVALID_PARAMETER", "insert_after")
    edges = {"radius": 1, "edges": [{"near": [0, 0, 5]}], "insert_after": "Block"}
    for more in ({"object_name": "Other"}, {"object_name": "Body", "in_body": False}):
        error = refused("create_fillet", **edges, **more)
        assert (error.code, error.field) == ("INVALID_PARAMETER", "insert_after")
    error = refused("pocket", profile="Outline", length=4, insert_after="Nothing")
    assert error.code == "OBJECT_NOT_FOUND"
    error = refused("create_fillet", **{**edges, "radius": 30}, object_name="Body")
    assert error.field == "edges"
    assert error.details["size_that_works"] < 30


def test_a_body_that_was_consumed_is_worked_on_inside(body, document, run):
    run("cut", base="Body", tool=run("box", name="Tool", size=[5, 5, 50])["object_id"], name="K")
    edges = [{"near": [40, 0, 5]}]
    run("create_fillet", object_name="Body", radius=2, edges=edges, insert_after="Block")
    assert volume(body) == BLOCK - 20 * ROUND - 10
    assert document.K.Shape.Volume == pytest.approx(BLOCK - 20 * ROUND - 10 - 250 + 5 / 2)


def test_in_a_batch_and_on_trial(body, document, run):
    rectangle_ = {"type": "rectangle", "center": [20, 10], "width": 10, "height": 10}
    steps = [
        {"command": "create_sketch", "as": "on",
         "parameters": {"on": TOP, "geometry": [rectangle_]}},
        {"command": "pocket", "as": "slot",
         "parameters": {"profile": "$on.object_id", "length": 4, "insert_after": "Block"}},
        {"command": "create_fillet",
         "parameters": {"object_name": "Body", "radius": 1, "insert_after": "$slot.object_id",
                        "edges": [{"near": [15, 5, 8]}], "name": "Soft"}},
        {"command": "create_fillet",
         "parameters": {"object_name": "Body", "radius": 2, "edges": [{"near": [0, 0, 5]}]}},
    ]  # fmt: skip
    whole = BLOCK - 10 * ROUND - 10
    # The last fillet cuts the end of the bevel.
    for dry_run in (True, False):
        result = run("batch", steps=steps, dry_run=dry_run)
        assert result["warnings"] == []
        if dry_run:
            assert volume(body) == whole
    assert order(body)[:5] == ["Block", result["steps"][1]["object_id"], "Soft", "Round", "Bevel"]
    soft = (1 - math.pi / 4) * 4
    assert document.Bevel.Shape.Volume == pytest.approx(whole - SLOT + soft)
    run("undo")
    assert volume(body) == whole
    run("redo")
    run("set_dimensions", values={"Round.Radius": 1})
    assert document.Bevel.Shape.Volume == pytest.approx(whole - SLOT + soft + 10 * ROUND * 0.75)


@pytest.mark.skipif(int(FreeCAD.Version()[0]) < 1, reason="FreeCAD 0.20 leaves no feature out")
def test_behind_one_that_is_left_out(body, document, run):
    run("suppress_feature", object_name="Round")
    run("pocket", profile=outline(run), length=4, insert_after="Round")
    assert volume(body) == BLOCK - SLOT - 10
    run("suppress_feature", object_name="Round", suppressed=False)
    assert volume(body) == BLOCK - SLOT - 10 * ROUND - 10


def test_every_command_that_takes_the_place_heeds_it():
    taking = [spec for spec in COMMANDS.values() if "insert_after" in spec.parameters.declared]
    assert len(taking) >= 10
    assert all(hasattr(HANDLERS[spec.parameters], "__wrapped__") for spec in taking)
