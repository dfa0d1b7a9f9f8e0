# SPDX-License-Identifier: MIT
"""Fillets, chamfers and walls of bodies, made inside at the tip, against their closed forms."""

from __future__ import annotations

import math

import Part
import pytest

from conjure_workbench.modeling.bodies import judging
from conjure_workbench.modeling.bodies.dress_ups import DressUp
from conjure_workbench.modeling.command import context
from conjure_workbench.modeling.command.recompute import recompute
from tests.part_design import at, rectangle, sketch

BLOCK = 40 * 20 * 10


@pytest.fixture
def block(document, with_part_design, run):
    """A body with a block of 40 x 20 x 10."""
    run("create_body", name="Body")
    sketch(document.Body, "Base", rectangle((0, 0), (40, 20)))
    run("pad", profile="Base", length=10, name="Block")
    return document.Body


CORNER = 1 - math.pi / 4


@pytest.mark.parametrize(
    ("command", "parameters", "kind", "removed"),
    [
        ("create_fillet", {"radius": 2, "edges": "vertical"}, "Fillet", 4 * 4 * CORNER * 10),
        ("create_chamfer", {"size": 2, "edges": "vertical"}, "Chamfer", 4 * 2 * 10),
        ("create_chamfer", {"size": 2, "size2": 3, "edges": "vertical"}, "Chamfer", 4 * 3 * 10),
        ("create_chamfer", {"size": 2, "angle": 30, "edges": "vertical"}, "Chamfer",
         4 * 2 * math.tan(math.radians(30)) * 10),
        ("chamfer_face", {"size": 1, "face": "top"}, "Chamfer", 60 - 4 / 3),
    ],
)  # fmt: skip
def test_edges_are_worked_on_at_the_tip(
    block, document, run, codes, command, parameters, kind, removed
):
    result = run(command, object_name="Body", **parameters)
    assert result["type"] == f"PartDesign::{kind}"
    assert block.Tip.Name == result["object_id"]
    assert result["body"] == "Body"
    assert result["shape"]["volume"] == pytest.approx(BLOCK - removed)
    assert result["volume"] == {"before": BLOCK, "removed": pytest.approx(removed)}
    assert block.Shape.Volume == pytest.approx(result["shape"]["volume"])
    assert codes(result) == []
    assert not document.Block.Visibility


def test_a_feature_stands_for_its_body_and_the_next_one_follows(block, document, run, codes):
    result = run("create_fillet", object_name="Block", radius=2, edges="vertical", name="Round")
    assert codes(result) == []
    sketch(block, "Slot", rectangle((10, 5), (20, 15)), where=at(10))
    cut = run("pocket", profile="Slot", length=4)
    volume = BLOCK - 4 * 4 * CORNER * 10 - 400
    assert cut["shape"]["volume"] == pytest.approx(volume)
    run("undo")
    run("undo")
    assert block.Tip == document.Block
    assert block.Shape.Volume == pytest.approx(BLOCK)
    run("redo")
    assert block.Tip == document.Round


def test_outside_of_the_body_where_that_is_asked_for(block, document, run):
    result = run("create_fillet", object_name="Body", radius=2, edges="vertical", in_body=False)
    assert result["type"] == "Part::Fillet"
    assert block.Tip == document.Block
    assert "body" not in result


@pytest.mark.parametrize(
    ("parameters", "volume"),
    [({"direction": "inward"}, 1844), ({"direction": "outward"}, 2164)],
)
def test_a_wall_inside_a_body(block, run, parameters, volume):
    result = run("shell", object_name="Body", thickness=1, faces="top", **parameters)
    assert result["type"] == "PartDesign::Thickness"
    assert result["shape"]["volume"] == pytest.approx(volume)
    assert result["dimensions"] == {"Thickness.Value": 1}
    assert block.Shape.Volume == pytest.approx(volume)


def test_walls_that_no_body_has_inside_are_refused(block, run, refused):
    error = refused("shell", object_name="Body", thickness=1)
    assert (error.code, error.field) == ("MISSING_PARAMETER", "faces")
    both = {"object_name": "Body", "thickness": 1, "faces": "top", "direction": "both"}
    assert refused("shell", **both).field == "direction"
    assert run("shell", **both, in_body=False)["type"] == "Part::MultiFuse"


@pytest.mark.parametrize(
    ("command", "field", "parameters"),
    [
        ("create_fillet", "edges", {"radius": 11, "edges": "vertical"}),
        ("create_chamfer", "edges", {"size": 15, "edges": "vertical"}),
        ("shell", "thickness", {"thickness": 11, "faces": "top"}),
    ],
)
def test_what_is_too_large_is_refused_with_what_works(
    block, document, run, refused, command, field, parameters
):
    error = refused(command, object_name="Body", **parameters)
    assert error.code in ("GEOMETRY_ERROR", "RESULT_INVALID")
    assert error.field == field
    name = "radius" if "radius" in parameters else "size" if "size" in parameters else "thickness"
    parameters[name] = error.details["size_that_works"]
    assert block.Tip == document.Block
    run(command, object_name="Body", **parameters)


@pytest.mark.parametrize(
    ("kind", "solids", "is_whole"),
    [
        ("PartDesign::Fillet", 1, True),
        ("PartDesign::Chamfer", 1, True),
        ("PartDesign::Chamfer", 2, False),
        ("PartDesign::Thickness", 1, False),
    ],
)
def test_only_one_piece_of_a_trial_shows_that_a_body_stays_whole(kind, solids, is_whole):
    shape = Part.Compound([Part.makeBox(1, 1, 1) for _ in range(solids)])
    assert DressUp(kind, (), {}, lambda: shape).try_out("Body") is is_whole


def test_a_fillet_of_a_body_that_has_to_be_one_is_computed_once(block, run, monkeypatch):
    if hasattr(block, "AllowCompound"):
        block.AllowCompound = False
        block.purgeTouched()
    done = []
    monkeypatch.setattr(context, "recompute", lambda obj: (done.append(obj.Name), recompute(obj)))
    monkeypatch.setattr(judging, "recompute", lambda obj: (done.append(obj.Name), recompute(obj)))
    result = run("create_fillet", object_name="Body", radius=2, edges="vertical")
    assert done == [result["object_id"]]
    assert result["shape"]["volume"] == pytest.approx(BLOCK - 4 * 4 * CORNER * 10)
    assert block.Tip.Shape.ShapeType == "Solid"


@pytest.mark.parametrize("command", ["create_fillet", "create_chamfer"])
def test_edges_that_add_what_others_remove_are_a_change(block, document, run, codes, command):
    sketch(block, "Window", rectangle((10, 5), (25, 15)))
    run("pocket", profile="Window", through=True, name="Opening")
    size = {"create_fillet": "radius", "create_chamfer": "size"}[command]
    made = run(command, object_name="Body", edges="vertical", **{size: 2})
    assert made["shape"]["volume"] == pytest.approx(6500)
    assert codes(made) == []
    name = made["object_id"]
    assert len(document.getObject(name).Shape.Faces) == 18
    edited = run("edit_feature", object_name=name, parameters={size: 1})
    assert codes(edited) == []
