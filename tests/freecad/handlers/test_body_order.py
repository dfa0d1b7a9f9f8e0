# SPDX-License-Identifier: MIT
"""The order of the features of a body, changed; against closed forms."""

from __future__ import annotations

import math
import random

import FreeCAD
import pytest

from conjure_workbench.modeling.command.attachments import SUPPORT
from tests.draws import DRAWS
from tests.part_design import rectangle, sketch

BLOCK, SLOT, WELL = 40 * 20 * 10, 10 * 10 * 4, 4 * 4 * 2
CORNER = (1 - math.pi / 4) * 2**2
CAN_SUPPRESS = int(FreeCAD.Version()[0]) >= 1
suppresses = pytest.mark.skipif(not CAN_SUPPRESS, reason="FreeCAD 0.20 leaves no feature out")


@pytest.fixture
def body(document, with_part_design, run):
    """A block of 40 x 20 x 10, a slot in its top, and one upright edge rounded."""
    run("create_body", name="Body")
    sketch(document.Body, "Base", rectangle((0, 0), (40, 20)))
    run("pad", profile="Base", length=10, name="Block")
    draw(run, "Outline", {"object": "Body", "face": "top"}, center=[15, 10], width=10, height=10)
    run("pocket", profile="Outline", length=4, name="Slot")
    run("create_fillet", object_name="Body", radius=2, edges=[{"near": [40, 20, 5]}], name="Round")
    assert volume(document.Body) == BLOCK - SLOT - CORNER * 10
    return document.Body


def volume(body):
    return pytest.approx(body.Shape.Volume)


def order(body):
    return [one.Name for one in body.Group if one.isDerivedFrom("PartDesign::Feature")]


def draw(run, name, on, **sizes):
    """A sketch of a rectangle on a face."""
    run("create_sketch", name=name, on=on, geometry=[{"type": "rectangle", **sizes}])


def well(run):
    """A pocket of 4 x 4 x 2 in the bottom of the slot, whose sketch lies on that."""
    bottom = {"object": "Slot", "face": {"near": [15, 10, 6]}}
    draw(run, "Bottom", bottom, center=[15, 10], width=4, height=4)
    return run("pocket", profile="Bottom", length=2, name="Well")


@pytest.mark.covers(
    "set_tip",
    bad=({"object_name": "A"}, "INVALID_PARAMETER"),
    before=[("run_script", {"script": "from tests.part_design import ordered; ordered(doc)"})],
    change={"object_name": "Lower"},
    before_example=[
        ("run_script", {"script": "from tests.part_design import ordered; ordered(doc)"})
    ],
)
def test_a_body_ends_with_the_feature_that_is_named(body, document, run, codes):
    result = run("set_tip", object_name="Block")
    assert codes(result) == []
    assert (result["object_id"], result["tip"]) == ("Body", "Block")
    assert result["order"] == ["Block", "Slot", "Round"]
    assert result["volume_before"] == pytest.approx(BLOCK - SLOT - CORNER * 10)
    assert result["shape"]["volume"] == BLOCK
    assert volume(body) == BLOCK
    assert (document.Block.Visibility, document.Round.Visibility) == (True, False)
    assert codes(run("set_tip", object_name="Block")) == ["NOTHING_CHANGED"]
    result = run("set_tip", object_name="Round")
    assert result["shape"]["volume"] == pytest.approx(BLOCK - SLOT - CORNER * 10)
    assert document.Round.Visibility


def test_a_feature_is_added_back_in_time_and_later_ones_follow(body, document, run, codes):
    run("set_tip", object_name="Block")
    top = {"object": "Body", "face": "top"}
    draw(run, "Notch", top, corner=[30, 0], width=5, height=5)
    result = run("pocket", profile="Notch", through=True, name="Cut")
    assert volume(body) == BLOCK - 250
    assert order(body) == ["Block", "Cut", "Slot", "Round"]
    assert codes(result) == []
    result = run("set_tip", object_name="Round")
    assert codes(result) == []
    assert volume(body) == BLOCK - 250 - SLOT - CORNER * 10


def test_what_is_made_of_the_body_goes_by_its_tip(body, document, run, refused):
    outside = document.addObject("Sketcher::SketchObject", "Outside")
    low = [face.CenterOfMass.z for face in body.Shape.Faces].index(pytest.approx(6))
    setattr(outside, SUPPORT, [(body, f"Face{low + 1}")])
    outside.MapMode = "FlatFace"
    outside.recompute()
    assert outside.Placement.Base.z == pytest.approx(6)
    error = refused("set_tip", object_name="Block", strict=True)
    assert error.code == "REFERENCE_LOST"
    (lost,) = run("set_tip", object_name="Block")["lost"]
    assert lost["object_id"] == "Outside"


@pytest.mark.covers(
    "move_feature",
    bad=({"object_name": "A", "after": "B"}, "INVALID_PARAMETER"),
    before=[("run_script", {"script": "from tests.part_design import ordered; ordered(doc)"})],
    change={"object_name": "Middle", "after": "Upper"},
    before_example=[
        ("run_script", {"script": "from tests.part_design import ordered; ordered(doc)"})
    ],
)
@pytest.mark.parametrize("place", [{"after": "Round"}, {"before": "Round"}])
def test_a_feature_moves_and_the_fillet_stays_on_its_edge(body, document, run, codes, place):
    moved = "Slot" if "after" in place else "Round"
    place = place if moved == "Slot" else {"before": "Slot"}
    result = run("move_feature", object_name=moved, **place)
    assert codes(result) == []
    assert "lost" not in result
    assert result["order"] == order(body) == ["Block", "Round", "Slot"]
    assert result["tip"] == body.Tip.Name == "Slot"
    assert document.Round.Base[0] == document.Round.BaseFeature == document.Block
    assert document.Slot.BaseFeature == document.Round
    expected = BLOCK - SLOT - CORNER * 10
    assert result["volume_before"] == pytest.approx(expected)
    assert result["shape"]["volume"] == pytest.approx(expected)
    assert (document.Slot.Visibility, document.Round.Visibility) == (True, False)
    for names, tip in (("Block Slot Round", "Round"), ("Block Round Slot", "Slot")):
        run("undo" if tip == "Round" else "redo")
        assert (order(body), body.Tip.Name) == (names.split(), tip)
        assert volume(body) == expected
    result = run("set_dimensions", values={"Block.Length": 12})
    assert codes(result) == []
    assert volume(body) == BLOCK * 1.2 - SLOT - CORNER * 12


def test_a_feature_does_not_come_before_what_it_is_made_of(body, document, run, refused):
    well(run)
    error = refused("move_feature", object_name="Well", before="Slot")
    assert (error.code, error.field, error.candidates) == ("INVALID_PARAMETER", "before", ["Slot"])
    assert error.message == ("'Well' has to come after 'Slot', which 'Bottom' is made on.")
    error = refused("move_feature", object_name="Slot", after="Well")
    assert (error.code, error.candidates) == ("INVALID_PARAMETER", ["Slot"])
    run("move_feature", object_name="Well", before="Round")
    assert order(body) == ["Block", "Slot", "Well", "Round"]
    assert volume(body) == BLOCK - SLOT - WELL - CORNER * 10
    document.Round.setExpression("Radius", "Slot.Length / 2")
    error = refused("move_feature", object_name="Round", before="Slot")
    assert error.message == "'Round' has to come after 'Slot', which it is made on."


def rim(run):
    """A chamfer of 1 along one edge of the slot's rim."""
    edges = [{"near": [15, 5, 10]}]
    return run("create_chamfer", object_name="Body", size=1, edges=edges, name="Bevel")


def test_a_feature_does_not_lose_its_own_edges_by_a_move(body, run, refused):
    rim(run)
    error = refused("move_feature", object_name="Bevel", before="Slot")
    assert (error.code, error.field) == ("REFERENCE_LOST", "before")
    run("move_feature", object_name="Bevel", after="Slot")
    assert order(body) == ["Block", "Slot", "Bevel", "Round"]
    assert volume(body) == BLOCK - SLOT - 5 - CORNER * 10


def test_edges_of_others_that_are_lost_are_told_or_refused(body, document, run, codes, refused):
    rim(run)
    move = {"object_name": "Slot", "after": "Bevel"}
    assert refused("move_feature", **move, strict=True).code == "REFERENCE_LOST"
    result = run("move_feature", **move)
    assert result["lost"][0]["object_id"] == "Bevel"
    assert {"DEPENDENTS_BROKEN", "REFERENCE_MOVED"} & set(codes(result))
    run("undo")
    assert volume(body) == BLOCK - SLOT - 5 - CORNER * 10
    assert codes(run("set_dimensions", values={"Bevel.Size": 2})) == []
    assert volume(body) == BLOCK - SLOT - 20 - CORNER * 10


def test_the_original_of_a_pattern_comes_before_it(body, document, run, refused):
    pattern = body.newObject("PartDesign::LinearPattern", "Row")
    pattern.Originals = [document.Slot]
    axis = next(one for one in body.Origin.OriginFeatures if one.Role == "X_Axis")
    pattern.Direction = (axis, [""])
    pattern.Length, pattern.Occurrences = 12, 2
    body.Tip = pattern
    document.recompute()
    assert volume(body) == BLOCK - 2 * SLOT - CORNER * 10
    error = refused("move_feature", object_name="Slot", after="Row")
    assert (error.code, error.candidates) == ("INVALID_PARAMETER", ["Slot"])
    result = run("move_feature", object_name="Round", after="Row")
    assert (result["order"], result["tip"]) == (["Block", "Slot", "Row", "Round"], "Round")
    assert volume(body) == BLOCK - 2 * SLOT - CORNER * 10


def test_other_bodies_and_the_same_feature_are_no_places(body, run, refused):
    run("create_body", name="Other", base=run("box", name="Box")["object_id"])
    base = run("get_body", object_name="Other")["tip"]
    for place in (base, "Slot", "Outline"):
        error = refused("move_feature", object_name="Slot", after=place)
        assert (error.code, error.field) == ("INVALID_PARAMETER", "after")
    assert refused("move_feature", object_name="Slot").code == "MISSING_PARAMETER"
    error = refused("move_feature", object_name="Block", after="Slot")
    assert error.message == "'Slot' has to come after 'Block', which 'Outline' is made on."
    run("create_fillet", object_name="Other", radius=1, edges="vertical", name="Rounded")
    error = refused("move_feature", object_name="Rounded", before=base)
    assert error.allowed == f"a place after '{base}'"


def test_the_tip_keeps_to_what_is_in_the_body(body, run, codes):
    run("set_tip", object_name="Slot")
    result = run("move_feature", object_name="Round", before="Slot")
    assert (result["order"], result["tip"]) == (["Block", "Round", "Slot"], "Slot")
    assert volume(body) == BLOCK - SLOT - CORNER * 10
    result = run("move_feature", object_name="Round", after="Slot")
    assert (result["order"], result["tip"]) == (["Block", "Slot", "Round"], "Round")
    run("set_tip", object_name="Slot")
    assert codes(run("move_feature", object_name="Round", after="Slot")) == ["NOTHING_CHANGED"]
    result = run("move_feature", object_name="Slot", after="Round")
    assert (result["order"], result["tip"]) == (["Block", "Round", "Slot"], "Block")
    assert volume(body) == BLOCK


@pytest.mark.covers(
    "suppress_feature",
    bad=({"object_name": "A"}, "INVALID_PARAMETER"),
    since=1,
    before=[("run_script", {"script": "from tests.part_design import ordered; ordered(doc)"})],
    change={"object_name": "Middle"},
    before_example=[
        ("run_script", {"script": "from tests.part_design import ordered; ordered(doc)"})
    ],
)
@suppresses
def test_a_feature_is_left_out_and_comes_back(body, document, run, codes, refused):
    rim(run)
    well(run)
    whole = BLOCK - SLOT - 5 - WELL - CORNER * 10
    result = run("suppress_feature", object_name="Round")
    assert codes(result) == []
    assert result["volume_before"] == pytest.approx(whole)
    assert result["shape"]["volume"] == pytest.approx(whole + CORNER * 10)
    assert result["order"] == ["Block", "Slot", "Round", "Bevel", "Well"]
    told = run("get_body", object_name="Body")["features"]
    assert [one["object_id"] for one in told if one.get("suppressed")] == ["Round"]
    assert codes(run("suppress_feature", object_name="Round")) == ["NOTHING_CHANGED"]
    assert codes(run("suppress_feature", object_name="Round", suppressed=False)) == []
    assert volume(body) == whole
    leave_out = {"object_name": "Slot"}
    assert refused("suppress_feature", **leave_out, strict=True).code == "REFERENCE_LOST"
    result = run("suppress_feature", **leave_out)
    assert {one["object_id"] for one in result["lost"]} == {"Bevel", "Bottom"}
    assert "DEPENDENTS_BROKEN" in codes(result)
    for radius in (1, 2):
        result = run("set_dimensions", values={"Round.Radius": radius})
        assert set(codes(result)) == {"STILL_BROKEN"}
        assert "lost" not in result
    result = run("suppress_feature", object_name="Slot", suppressed=False)
    assert codes(result) == []
    assert volume(body) == whole
    run("undo")
    run("redo")
    assert volume(body) == whole
    assert codes(run("set_dimensions", values={"Block.Length": 12, "Bevel.Size": 2})) == []
    assert volume(body) == BLOCK * 1.2 - SLOT - 20 - WELL - CORNER * 12


@suppresses
def test_the_first_feature_carries_the_rest(body, refused):
    error = refused("suppress_feature", object_name="Block")
    assert (error.code, error.allowed) == ("INVALID_PARAMETER", "a later feature")


@pytest.mark.skipif(CAN_SUPPRESS, reason="this FreeCAD leaves features out where they are")
def test_without_suppression_a_feature_goes_behind_the_tip(body, run, refused):
    error = refused("suppress_feature", object_name="Slot")
    assert (error.code, error.field) == ("UNSUPPORTED", "object_name")
    assert "move_feature" in error.details["advice"]
    run("move_feature", object_name="Slot", after="Round")
    run("set_tip", object_name="Round")
    assert volume(body) == BLOCK - CORNER * 10


def test_the_order_changes_in_a_batch_and_on_trial(body, document, run):
    steps = [
        {"command": "move_feature", "parameters": {"object_name": "Slot", "after": "Round"}},
        {"command": "set_tip", "parameters": {"object_name": "Round"}},
        {
            "command": "set_dimensions",
            "parameters": {"values": {"Block.Length": 12, "Round.Radius": 4}},
        },
    ]
    whole = BLOCK - SLOT - CORNER * 10
    changed = BLOCK * 1.2 - CORNER * 4 * 12
    for dry_run, expected in ((True, whole), (False, changed)):
        result = run("batch", steps=steps, dry_run=dry_run)
        assert result["warnings"] == []
        assert volume(body) == expected
    run("undo")
    assert volume(body) == whole
    assert order(body) == ["Block", "Slot", "Round"]
    run("redo")
    assert volume(body) == changed
    run("set_dimensions", values={"Round.Radius": 2})
    run("set_tip", object_name="Slot")
    assert volume(body) == BLOCK * 1.2 - SLOT - CORNER * 12


def test_features_that_do_not_touch_keep_their_volume_in_any_order(body, run, refused):
    chance = random.Random(15)
    for name, corner in (("North", [2, 14]), ("South", [2, 2])):
        top = {"object": "Block", "face": "top"}
        draw(run, f"{name}Outline", top, corner=corner, width=4, height=4)
        run("pocket", profile=f"{name}Outline", length=2, name=name)
    rim(run)
    well(run)
    whole = BLOCK - SLOT - 2 * 32 - 5 - WELL - CORNER * 10
    assert volume(body) == whole
    needs = {"Well": "Slot", "Bevel": "Slot"}
    for _ in range(6 * DRAWS):
        names = order(body)
        moved, beside = chance.sample(names[1:], 2)
        at = [name for name in names if name != moved]
        side = chance.choice(("before", "after"))
        at.insert(at.index(beside) + (side == "after"), moved)
        step = {"object_name": moved, side: beside, "strict": True}
        if any(at.index(need) > at.index(name) for name, need in needs.items()):
            assert refused("move_feature", **step).code in ("INVALID_PARAMETER", "REFERENCE_LOST")
        else:
            assert run("move_feature", **step)["order"] == at
            if at != names and chance.random() < 0.3:
                run("undo")
                assert order(body) == names
                assert volume(body) == whole
                run("redo")
        assert volume(body) == whole
    assert "lost" not in run("set_dimensions", values={"Block.Length": 12})
    assert volume(body) == BLOCK * 1.2 - SLOT - 2 * 32 - 5 - WELL - CORNER * 12
