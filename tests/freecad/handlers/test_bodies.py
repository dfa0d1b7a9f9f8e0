# SPDX-License-Identifier: MIT
"""PartDesign bodies of the person: commands apply to the body, never tear it apart."""

from __future__ import annotations

import math
import subprocess
import sys

import FreeCAD
import pytest
import Sketcher

from tests.part_design import at, rectangle, sketch


@pytest.fixture
def body(document, monkeypatch):
    """A body with one block of 10 mm; PartDesign is where FreeCAD itself would find it."""
    home = FreeCAD.getResourceDir().rstrip("/")
    monkeypatch.setattr(sys, "path", [f"{home}/Mod/PartDesign", f"{home}/Mod", *sys.path])
    made = document.addObject("PartDesign::Body", "Body")
    made.newObject("PartDesign::AdditiveBox", "Block")
    document.recompute()
    assert made.Shape.Volume == pytest.approx(1000)
    return made


_WITHOUT_PART_DESIGN = """
import FreeCAD
from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.runner import Runner
document = FreeCAD.newDocument()
try:
    Runner().run("create_body", {})
except ConjureError as error:
    print("told", error.code, error.message, len(document.Objects))
"""


def test_a_freecad_without_part_design_says_so():
    """Elsewhere it is loaded once and for all."""
    made = subprocess.run(
        [sys.executable, "-c", _WITHOUT_PART_DESIGN], capture_output=True, text=True, timeout=60
    )
    told = "told UNSUPPORTED This FreeCAD lacks PartDesign, which a PartDesign::Body needs. 0"
    assert told in made.stdout, made.stderr


def test_a_feature_stands_for_its_body_in_a_modifier(body, run, codes):
    result = run("fillet", object_name="Block", radius=1, edges="vertical")
    assert codes(result) == []
    assert result["base"] == "Body"
    assert result["shape"]["volume"] == pytest.approx(1000 - 40 * (1 - math.pi / 4))


def test_moving_a_feature_moves_its_body(body, run, document):
    result = run("move", object_name="Block", vector=[0, 0, 50])
    assert result["object_id"] == "Body"
    assert result["bounding_box"]["min"] == pytest.approx([0, 0, 50])
    assert document.Block.Placement.Base.z == 0


def test_a_feature_is_bounded_in_global_coordinates(body, run):
    run("move", object_name="Body", vector=[0, 0, 50])
    assert run("bbox", name="Block")["bounding_box"]["min"] == pytest.approx([0, 0, 50])


def test_deleting_a_body_takes_its_features_along_and_undo_brings_all_back(body, run, document):
    result = run("delete", object_name="Body")
    assert {"Body", "Block"} <= {entry["object_id"] for entry in result["changes"]["deleted"]}
    assert document.Objects == []
    run("undo")
    assert document.Body.Group == [document.Block]
    assert document.Body.Shape.Volume == pytest.approx(1000)


def test_a_copied_body_is_a_body_of_its_own(body, run, document):
    result = run("copy", object_name="Body", offset=[0, 50, 0])
    copy = document.getObject(result["object_id"])
    assert copy.TypeId == "PartDesign::Body"
    assert copy.Group[0].Name != "Block"
    assert result["bounding_box"]["min"] == pytest.approx([0, 50, 0])


def test_only_the_body_is_exported(body, run):
    assert run("export_stl")["objects"] == ["Body"]


def test_a_hole_in_a_body_is_attached_to_it_and_follows(body, document, run, codes):
    drill = {"object_name": "Block", "face": "top", "diameter": 4, "through": True}
    result = run("drill", **drill, in_body=False)
    assert codes(result) == []
    assert result["base"] == "Body"
    assert result["shape"]["volume"] == pytest.approx(1000 - math.pi * 4 * 10)
    run("move", object_name="Body", vector=[7, 8, 9])
    document.Block.Height = 25
    document.recompute()
    shape = document.getObject(result["object_id"]).Shape
    assert shape.Volume == pytest.approx(2500 - math.pi * 4 * 25)


def test_a_body_is_made_hollow_and_placed(body, document, run):
    result = run("shell", object_name="Body", thickness=1, faces="top", name="S", in_body=False)
    assert result["shape"]["volume"] == pytest.approx(1000 - 64 * 9)
    run("box", name="A", length=30, width=30, height=5)
    placed = run("place_on_face", object_name="Block", target="A")
    assert placed["object_id"] == "S"
    assert placed["bounding_box"]["min"] == pytest.approx([10, 10, 5])
    assert document.S.Shape.BoundBox.ZMin == pytest.approx(5)


@pytest.mark.covers(
    "create_body",
    bad=({"base": "nothing"}, "OBJECT_NOT_FOUND"),
    change={"base": "B", "position": [0, 0, 5]},
)
def test_a_new_body_is_empty_or_begins_with_a_solid(document, with_part_design, run, codes):
    result = run("create_body", name="Flange", position=[1, 2, 3])
    assert (result["object_id"], result["type"]) == ("Flange", "PartDesign::Body")
    assert result["shape"] is None
    assert result["changes"]["created"] == [{"object_id": "Flange"}]
    assert document.Flange.Placement.Base == FreeCAD.Vector(1, 2, 3)
    run("box", name="Block", size=[10, 10, 10], position=[5, 0, 0])
    based = run("create_body", base="Block", position=[0, 0, 7])
    assert based["base"] == "Block"
    assert based["shape"]["volume"] == pytest.approx(1000)
    assert based["bounding_box"]["min"] == pytest.approx([5, 0, 7])
    assert document.getObject(based["tip"]).TypeId == "PartDesign::FeatureBase"
    assert not document.Block.Visibility
    assert codes(run("fillet", object_name="Block", radius=1, edges="vertical")) == [
        "CONSUMED_OBJECT_FOLLOWED"
    ]


@pytest.mark.covers(
    "get_body",
    bad=({"object_name": "A"}, "INVALID_PARAMETER"),
    before_example=[
        ("run_script", {"script": "from tests.part_design import examples; examples(doc)"})
    ],
)
def test_a_body_tells_its_features(document, with_part_design, run):
    run("create_body", name="Body")
    outline = sketch(document.Body, "Outline", rectangle((0, 0), (40, 30)))
    outline.addConstraint(Sketcher.Constraint("DistanceX", 0, 1, 0, 2, 40))
    outline.renameConstraint(0, "width")
    outline.recompute()
    run("pad", profile="Outline", length=10)
    run("create_fillet", object_name="Body", radius=2, edges="vertical")
    sketch(document.Body, "Slot", rectangle((10, 10), (20, 20)), where=at(10))
    run("pocket", profile="Slot", through=True)
    found = run("get_body", object_name="Pad")
    assert (found["object_id"], found["tip"], found["total"]) == ("Body", "Pocket", 3)
    rounded = 4 * 4 * (1 - math.pi / 4) * 10
    assert found["volume"] == pytest.approx(12000 - rounded - 1000)
    pad, fillet, pocket = found["features"]
    assert pad["dimensions"] == {"Pad.Length": 10, "Outline.width": 40}
    assert (pad["profile"], pad["added"]) == ("Outline", 12000)
    assert fillet["removed"] == pytest.approx(rounded)
    assert [handle.partition("~")[0][:8] for handle in fillet["references"]["Base"]] == (
        ["Pad.Edge"] * 4
    )
    assert pocket["removed"] == pytest.approx(1000)
    assert run("get_body", object_name="Body", limit=1, offset=2)["features"] == [pocket]
    document.Body.Tip = document.Fillet
    after = [row.get("after_tip", False) for row in run("get_body", object_name="Body")["features"]]
    assert after == [False, False, True]
