# SPDX-License-Identifier: MIT
"""References of features to edges and faces: found again after a change, or told as lost."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.durations import Durations
from tests import five_parts
from tests.five_parts import (
    PARTS,
    Sketch,
    check,
    edges_where,
    face_where,
    feature,
    level,
    plane,
    set_to,
)


@pytest.mark.parametrize("name", PARTS)
def test_a_part_is_edited_as_it_is_known(name, document, run):
    build, volume, after = PARTS[name]
    part = build(document)
    assert part.body.Shape.Volume == pytest.approx(volume, abs=1e-3)
    reply = set_to(run, part, **part.edit)
    check(part, reply, {**part.values, **part.edit})
    assert part.body.Shape.Volume == pytest.approx(after, abs=1e-3)


@pytest.fixture
def block(document):
    """A body with a block of 40 x 20 x 10 mm drawn by four lines."""
    body = five_parts.new_body(document)
    outline = Sketch(body, plane(body, "XY_Plane"), named=False)
    outline.polygon(((0, 0), (40, 0), (40, 20), (0, 20)))
    outline.bind("Coincident", 0, 1, -1, 1)
    outline.bind("DistanceX", 0, 1, 0, 2, 40, name="width")
    outline.bind("DistanceY", 1, 1, 1, 2, 20, name="depth")
    document.recompute()
    feature(body, "Pad", Profile=outline.obj, Length=10)
    return body


def upright(x, y):
    """A test for the edge of the block that stands at x, y."""

    def is_there(edge):
        middle = edge.CenterOfMass
        return abs(middle.x - x) < 1e-6 and abs(middle.y - y) < 1e-6 and edge.Length > 9

    return is_there


def drilled(body, on, *places):
    """A pocket through a block with a circle of 2 mm at each place."""
    sketch = Sketch(body, face_where(on, level(10)), named=False)
    for x, y in places:
        sketch.add(Part.Circle(FreeCAD.Vector(x, y, 0), five_parts.UP, 2))
    body.Document.recompute()
    return sketch, feature(body, "Pocket", Profile=sketch.obj, Type="ThroughAll")


def lost_in(reply):
    """The lost reference of a reply that warns of it: broken, or going by another element."""
    (entry,) = reply["lost"]
    holder = FreeCAD.ActiveDocument.getObject(entry["object_id"])
    expected = "REFERENCE_MOVED" if holder.isValid() else "DEPENDENTS_BROKEN"
    told = {one["code"] for one in reply["warnings"] if one["object_id"] == holder.Name}
    assert told & {"REFERENCE_MOVED", "DEPENDENTS_BROKEN"} == {expected}
    return entry


def test_a_feature_removed_in_the_middle_leaves_the_fillet_on_its_edge(block, document, run):
    _, pocket = drilled(block, document.Pad, (10, 10))
    corner = edges_where(pocket, upright(40, 20))
    feature(block, "Fillet", Base=(pocket, corner), Radius=4)
    removal = "doc = FreeCAD.ActiveDocument\ndoc.Body.removeObject(doc.Pocket)\n"
    reply = run("run_script", code=f"{removal}doc.removeObject('Pocket')\ndoc.recompute()")
    assert reply["relinked"][0]["object_id"] == "Fillet"
    assert document.Fillet.Base[0] == document.Pad
    expected = 8000 - (1 - math.pi / 4) * 16 * 10
    assert block.Shape.Volume == pytest.approx(expected)


def test_what_follows_a_deleted_feature_stays_on_its_edges(block, document, run):
    drilled(block, document.Pad, (10, 10))
    _, second = drilled(block, document.Pad, (30, 10))
    corner = edges_where(second, upright(40, 20))
    feature(block, "Fillet", Base=(second, corner), Radius=4)
    for name, holes in (("Pocket001", 1), ("Pocket", 0)):
        reply = run("delete_object", object_name=name)
        assert reply["warnings"] == []
        assert reply["relinked"][0]["object_id"] == "Fillet"
        expected = 8000 - (1 - math.pi / 4) * 16 * 10 - holes * math.pi * 4 * 10
        assert block.Shape.Volume == pytest.approx(expected)
    assert document.Fillet.Base[0] == document.Pad


def test_an_edge_of_a_deleted_feature_is_lost(block, document, run, refused):
    _, pocket = drilled(block, document.Pad, (10, 10))
    rim = edges_where(pocket, lambda edge: abs(edge.CenterOfMass.x - 10) < 1e-6)
    feature(block, "Chamfer", Base=(pocket, rim[:1]), Size=0.5)
    assert refused("delete_object", object_name="Pocket", strict=True).code == "REFERENCE_LOST"
    assert lost_in(run("delete_object", object_name="Pocket"))["object_id"] == "Chamfer"


def test_a_feature_inserted_in_the_middle_leaves_the_fillet_on_its_edge(block, document, run):
    corner = edges_where(document.Pad, upright(40, 20))
    feature(block, "Fillet", Base=(document.Pad, corner), Radius=4)
    code = (
        "doc = FreeCAD.ActiveDocument\n"
        "box = doc.addObject('PartDesign::SubtractiveBox', 'Notch')\n"
        "doc.Body.insertObject(box, doc.Pad, True)\n"
        "box.Length, box.Width, box.Height = 5, 5, 10\n"
        "doc.recompute()"
    )
    run("run_script", code=code)
    assert document.Fillet.Base[0] == document.Notch
    expected = 8000 - 250 - (1 - math.pi / 4) * 16 * 10
    assert block.Shape.Volume == pytest.approx(expected)


CUT = """
doc = FreeCAD.ActiveDocument
sketch = doc.Sketch
sketch.deleteAllConstraints()
sketch.delGeometries([1, 2])
corners = [FreeCAD.Vector(*at, 0) for at in ((40, 0), (40, 15), (35, 20), (0, 20))]
sketch.addGeometry([Part.LineSegment(*ends) for ends in zip(corners, corners[1:])], False)
doc.recompute()
"""


def test_an_edge_that_was_cut_away_is_told_as_lost(block, document, run):
    corner = edges_where(document.Pad, upright(40, 20))
    feature(block, "Fillet", Base=(document.Pad, corner), Radius=2)
    entry = lost_in(run("run_script", code=f"import Part\n{CUT}", allow_broken=True))
    assert (entry["object_id"], entry["property"], entry["of"]) == ("Fillet", "Base", "Pad")
    assert entry["old"] == corner[0]


def test_the_rim_of_a_removed_hole_is_lost_and_not_the_other_rim(block, document, run):
    _, pocket = drilled(block, document.Pad, (10, 10), (25, 10))
    rim = edges_where(
        pocket,
        lambda edge: (
            type(edge.Curve).__name__ == "Circle"
            and abs(edge.Curve.Center.z - 10) < 1e-6
            and abs(edge.Curve.Center.x - 10) < 1e-6
        ),
    )
    feature(block, "Chamfer", Base=(pocket, rim), Size=0.5)
    taller = run("set_properties", object_name="Pad", properties={"Length": 14})
    assert taller["warnings"] == []
    assert max(face.CenterOfMass.z for face in document.Chamfer.Shape.Faces) == pytest.approx(14)
    code = "doc = FreeCAD.ActiveDocument\ndoc.Sketch001.delGeometry(0)\ndoc.recompute()"
    assert lost_in(run("run_script", code=code, allow_broken=True))["object_id"] == "Chamfer"


def test_a_strict_change_that_would_lose_an_edge_is_refused_and_leaves_redo(
    block, document, run, runner, refused, monkeypatch
):
    monkeypatch.setattr(runner, "_durations", Durations())
    notch = block.newObject("PartDesign::SubtractiveBox", "Notch")
    notch.Length, notch.Width, notch.Height = 5, 5, 10
    notch.Placement.Base = FreeCAD.Vector(30, 10, 0)
    document.recompute()
    feature(block, "Fillet", Base=(notch, edges_where(notch, upright(40, 20))), Radius=2)
    away = {"object_name": "Notch", "properties": {"Length": 15, "Width": 15}}
    document.openTransaction("My own change")
    document.Pad.Label = "Mine"
    document.commitTransaction()
    document.undo()
    error = refused("set_properties", **away, strict=True)
    assert error.code == "REFERENCE_LOST"
    assert list(document.RedoNames) == ["My own change"]
    assert error.details["lost"][0]["object_id"] == "Fillet"
    assert lost_in(run("set_properties", **away))["object_id"] == "Fillet"


def test_edges_that_a_command_sets_are_its_own(block, document, run):
    corner = edges_where(document.Pad, upright(40, 20))
    feature(block, "Fillet", Base=(document.Pad, corner), Radius=4)
    steps = [
        {
            "command": "set_properties",
            "parameters": {"object_name": "Pad", "properties": {"Length": 12}},
        },
        {
            "command": "set_properties",
            "parameters": {"object_name": "Fillet", "properties": {"edges": "vertical"}},
        },
    ]
    assert run("batch", steps=steps)["warnings"] == []
    assert block.Shape.Volume == pytest.approx((800 - 4 * (1 - math.pi / 4) * 16) * 12)


def test_a_body_made_after_others_were_looked_for_is_kept_too(document, run):
    run("create_box", name="Box", length=10)
    part = five_parts.bracket(document)
    check(part, set_to(run, part, thickness=8), {**part.values, "thickness": 8})
    run("undo")
    document.openTransaction("away")
    document.removeObject(part.body.Name)
    document.commitTransaction()
    run("create_box", name="Other", length=10)
    run("undo")
    document.undo()
    part = part._replace(body=document.Body)
    check(part, set_to(run, part, thickness=9), {**part.values, "thickness": 9})


def test_the_constraints_of_a_sketch_are_told_by_kind_and_name(block, run):
    told = run("get_properties", object_name="Sketch")["properties"]
    assert told["Constraints.width"]["value"] == 40
    assert "DistanceX width" in told["Constraints"]["value"]
    run("set_properties", object_name="Sketch", properties={"Constraints.width": "5 cm"})
    assert block.Shape.Volume == pytest.approx(50 * 20 * 10)


def test_a_document_without_bodies_tells_nothing_of_references(run):
    run("create_box", name="Box", length=10)
    run("fillet", object_name="Box", radius=1, edges="vertical")
    reply = run("set_properties", object_name="Box", properties={"length": 20})
    assert not {"relinked", "lost"} & set(reply)
