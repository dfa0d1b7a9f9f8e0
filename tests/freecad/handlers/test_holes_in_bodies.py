# SPDX-License-Identifier: MIT
"""Holes and pockets in faces of bodies: made inside at the tip, where the old ones outside are."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from tests.part_design import at, rectangle, sketch

PI = math.pi
BLOCK = 40 * 30 * 20


@pytest.fixture
def block(document, with_part_design, run):
    """A body with a block of 40 x 30 x 20."""
    run("create_body", name="Body")
    sketch(document.Body, "Base", rectangle((0, 0), (40, 30)))
    run("pad", profile="Base", length=20, name="Block")
    return document.Body


@pytest.fixture
def tilted(document, with_part_design, run):
    """A body with a slope, in a part; both are moved and turned."""
    run("create_body", name="Body")
    sketch(document.Body, "Base", [(2, 3), (42, 3), (42, 13), (22, 33), (2, 33)])
    run("pad", profile="Base", length=20, name="Block")
    run("create_chamfer", object_name="Body", edges="top", size=4, name="Bevel")
    # Turns of which the axes have few digits.
    turn = math.degrees(math.atan2(3, 4))
    part = document.addObject("App::Part", "Part")
    part.addObject(document.Body)
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(7, -5, 3), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), turn)
    )
    document.Body.Placement = FreeCAD.Placement(
        FreeCAD.Vector(-11, 2, 6), FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), turn)
    )
    document.recompute()
    return document.Body


def cylinder(diameter, depth):
    return PI * diameter**2 / 4 * depth


def cone(wide, narrow, height):
    return PI / 12 * height * (wide**2 + wide * narrow + narrow**2)


def lens(radius, apart):
    """The area that two circles share."""
    half = apart / 2
    return 2 * (radius**2 * math.acos(half / radius) - half * math.sqrt(radius**2 - half**2))


def global_shape(obj):
    shape = obj.Shape.copy()
    shape.Placement = obj.getGlobalPlacement()
    return shape


TWO = {"offset": [[-10, -5], [10, 5]]}


@pytest.mark.parametrize(
    ("parameters", "removed"),
    [
        ({"diameter": 5, "depth": 8}, cylinder(5, 8)),
        ({"radius": 3, "through": True}, cylinder(6, 20)),
        ({"diameter": 5, "counterbore": {"diameter": 9, "depth": 3}, "through": True},
         cylinder(9, 3) + cylinder(5, 17)),
        ({"diameter": 5, "countersink": {"diameter": 10}}, cone(10, 5, 2.5) + cylinder(5, 7.5)),
        ({"diameter": 5, "countersink": {"diameter": 9, "angle": 120}, "through": True},
         cone(9, 5, 2 / math.tan(PI / 3)) + cylinder(5, 20 - 2 / math.tan(PI / 3))),
    ],
)  # fmt: skip
def test_a_hole_in_a_body_is_a_feature_at_its_tip(block, document, run, codes, parameters, removed):
    result = run("create_hole", object_name="Body", face="top", **TWO, **parameters)
    assert codes(result) == []
    assert result["type"] == "PartDesign::Hole"
    assert block.Tip.Name == result["object_id"]
    assert result["volume"] == {"before": BLOCK, "removed": pytest.approx(2 * removed)}
    assert block.Shape.Volume == pytest.approx(BLOCK - 2 * removed)
    assert result["body"] == "Body"
    assert result["centers"] == [[10, 10, 20], [30, 20, 20]]
    assert not document.getObject(result["profile"]).Visibility
    assert all(obj.State == ["Up-to-date"] for obj in document.Objects)


@pytest.mark.parametrize(
    ("parameters", "removed"),
    [
        ({"length": 8, "width": 4, "depth": 3}, 8 * 4 * 3),
        ({"length": 8, "width": 4, "through": True}, 8 * 4 * 20),
        ({"length": 8, "width": 4, "depth": 3, "angle": 30}, 8 * 4 * 3),
        ({"length": 8, "width": 4, "depth": 3, "angle": -90}, 8 * 4 * 3),
    ],
)
def test_a_pocket_in_a_body_is_a_feature_at_its_tip(block, run, codes, parameters, removed):
    result = run("create_pocket", object_name="Body", face="top", **TWO, **parameters)
    assert codes(result) == []
    assert result["type"] == "PartDesign::Pocket"
    assert block.Tip.Name == result["object_id"]
    assert result["volume"] == {"before": BLOCK, "removed": pytest.approx(2 * removed)}
    assert block.Shape.Volume == pytest.approx(BLOCK - 2 * removed)


@pytest.mark.parametrize("index", range(1, 13))
@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("create_hole", {"offset": [1.5, -1], "diameter": 1.5, "depth": 1}),
        ("create_pocket", {"offset": [1.5, 0], "length": 1.5, "width": 1, "angle": 25}),
    ],
)
def test_it_lies_where_one_outside_would(tilted, document, run, index, command, parameters):
    face = f"Face{index}"
    outside = run(command, object_name="Body", face=face, in_body=False, **parameters)
    expected = global_shape(document.getObject(outside["object_id"]))
    run("undo")
    inside = run(command, object_name="Body", face=face, **parameters)
    assert inside["type"].startswith("PartDesign::")
    for name in ("face", "centers"):
        assert inside[name] == outside[name]
    found = global_shape(tilted)
    assert found.Volume == pytest.approx(expected.Volume)
    assert found.common(expected).Volume == pytest.approx(expected.Volume)


def test_positions_are_those_of_the_document(tilted, document, run):
    face = global_shape(tilted).Faces[3]
    point = face.CenterOfMass + face.normalAt(0, 0) * 9
    result = run("create_hole", object_name="Body", face="Face4", position=[list(point)],
                 diameter=2, depth=3)  # fmt: skip
    assert result["centers"] == [pytest.approx(list(face.CenterOfMass))]
    bottom = face.CenterOfMass - face.normalAt(0, 0) * 2.9
    assert not global_shape(tilted).isInside(bottom, 1e-6, True)


def test_the_sketch_has_dimensions_for_all_that_was_said(block, document, run):
    made = run("create_pocket", object_name="Body", face="top", **TWO, length=8, width=4, depth=3,
               angle=30)  # fmt: skip
    assert made["dimensions"] == {
        "Pocket.Length": 3,
        "PocketSketch.x1": 10,
        "PocketSketch.y1": 10,
        "PocketSketch.x2": 30,
        "PocketSketch.y2": 20,
        "PocketSketch.length": 8,
        "PocketSketch.width": 4,
        "PocketSketch.angle": 30,
    }
    assert document.PocketSketch.FullyConstrained
    values = {"length": 9, "width": 5, "angle": 45, "x1": 12, "y2": 18}
    values = {f"PocketSketch.{name}": value for name, value in values.items()}
    run("set_dimensions", values={"Pocket.Length": 2, **values})
    assert block.Shape.Volume == pytest.approx(BLOCK - 2 * 9 * 5 * 2)
    corner = FreeCAD.Vector(1, 1, 0).normalize() * 4.4
    assert not block.Shape.isInside(FreeCAD.Vector(12, 10, 18.1) + corner, 1e-6, True)
    assert not block.Shape.isInside(FreeCAD.Vector(30, 18, 18.1) - corner, 1e-6, True)


def test_a_hole_at_the_origin_can_be_moved_by_its_dimensions(document, with_part_design, run):
    run("create_body", name="Body")
    sketch(document.Body, "Base", rectangle((-20, -15), (20, 15)))
    run("pad", profile="Base", length=20)
    made = run("create_hole", object_name="Body", face="top", diameter=4, through=True)
    assert made["dimensions"] == {
        **{"Hole.Diameter": 4, "HoleSketch.x1": 0, "HoleSketch.y1": 0},
    }
    run("set_dimensions", values={"HoleSketch.x1": -7, "HoleSketch.y1": 5, "Hole.Diameter": 6})
    assert document.Body.Shape.Volume == pytest.approx(BLOCK - cylinder(6, 20))
    assert not document.Body.Shape.isInside(FreeCAD.Vector(-7, 5, 10), 1e-6, True)


def test_what_overlaps_takes_features_of_its_own(block, run, codes):
    holes = run("create_hole", object_name="Body", face="top", diameter=5, depth=6,
                offset=[[0, 0], [4, 0], [12, 0]])  # fmt: skip
    removed = 3 * cylinder(5, 6) - lens(2.5, 4) * 6
    assert codes(holes) == []
    assert holes["volume"]["removed"] == pytest.approx(removed)
    assert holes["features"] == ["Hole", "Hole001"]
    assert block.Shape.Volume == pytest.approx(BLOCK - removed)
    run("undo")
    pockets = run("create_pocket", object_name="Body", face="top", length=6, width=4, depth=5,
                  offset=[[0, 0], [5, 3], [6, 0]])  # fmt: skip
    assert block.Shape.Volume == pytest.approx(BLOCK - (3 * 24 - 1 * 1 - 5 * 1) * 5)
    assert len(pockets["centers"]) == 3


@pytest.mark.parametrize(
    ("command", "more", "refine", "faces"),
    [
        ("create_pocket", 5, True, 6),
        ("create_pocket", 5, False, 10),
        # FreeCAD 1.0 does not merge the faces that a hole leaves.
        ("create_hole", 2, False, 10),
    ],
)
def test_faces_on_one_surface_become_one_unless_it_is_told_not_to(
    block, document, run, command, more, refine, faces
):
    sketch(block, "Beside", rectangle((40, 0), (60, 30)))
    run("pad", profile="Beside", length=20, name="Wing")
    document.Wing.Refine = False
    document.recompute()
    face = "right"
    result = run(command, object_name="Body", face=face, depth=5, refine=refine)
    # Of four sides there are two halves each.
    assert result["shape"]["faces"] == faces + more
    assert len(block.Shape.Faces) == faces + more
    assert all(obj.State == ["Up-to-date"] for obj in document.Objects)


def test_holes_into_the_outside_of_a_cylinder_go_towards_its_axis(
    document, with_part_design, run, codes
):
    run("create_body", name="Body")
    sketch(document.Body, "Base", ((0, 0), 10))
    run("pad", profile="Base", length=30)
    face = {"type": "Cylinder"}
    where = [[20, 0, 10], [0, 20, 20]]
    parameters = {"object_name": "Body", "face": face, "position": where, "diameter": 4, "depth": 6}
    outside = run("create_hole", **parameters, in_body=False)
    expected = document.getObject(outside["object_id"]).Shape.Volume
    run("undo")
    made = run("create_hole", **parameters)
    assert codes(made) == []
    assert made["features"] == ["Hole", "Hole001"]
    assert document.Body.Shape.Volume == pytest.approx(expected)
    assert not document.Body.Shape.isInside(FreeCAD.Vector(0, 4.1, 20), 1e-6, True)
    assert document.Body.Shape.isInside(FreeCAD.Vector(0, 3.9, 20), 1e-6, True)


def test_a_feature_stands_for_its_body_and_undo_puts_the_tip_back(block, document, run, codes):
    made = run("create_hole", object_name="Block", face="top", diameter=5, name="Bore")
    assert codes(made) == []
    assert block.Tip == document.Bore
    run("undo")
    assert block.Tip == document.Block
    assert block.Shape.Volume == pytest.approx(BLOCK)
    run("redo")
    assert block.Tip == document.Bore
    run("set_dimensions", values={"Block.Length": 25})
    assert block.Shape.Volume == pytest.approx(40 * 30 * 25 - cylinder(5, 10))


def test_it_stays_on_its_face_when_another_feature_comes_before_it(block, document, run):
    run("create_hole", object_name="Body", face="right", diameter=5, depth=6, name="Bore")
    corner = sketch(block, "Corner", rectangle((0, 0), (10, 10)), where=at(20))
    cut = document.addObject("PartDesign::Pocket", "Cut")
    block.insertObject(cut, document.Bore, False)
    cut.Profile, cut.Type = corner, "ThroughAll"
    document.recompute()
    run("set_dimensions", values={"Block.Length": 22})
    assert document.Bore.Shape.Volume == pytest.approx(1200 * 22 - 100 * 20 - cylinder(5, 6))
    assert not block.Shape.isInside(FreeCAD.Vector(36, 15, 10), 1e-6, True)


@pytest.mark.parametrize(
    ("command", "field", "parameters"),
    [
        ("create_hole", "offset", {"offset": [50, 0]}),
        ("create_hole", "diameter", {"diameter": 60}),
        ("create_pocket", "length", {"length": 60, "width": 50}),
        ("create_pocket", "face", {"face": {"object": "Body"}}),
    ],
)
def test_what_does_not_fit_the_face_is_refused(
    block, document, refused, command, field, parameters
):
    error = refused(command, object_name="Body", **{"face": "top", **parameters})
    assert (error.code, error.field) == ("INVALID_PARAMETER", field)
    assert block.Tip == document.Block


@pytest.mark.parametrize("command", ["create_hole", "create_pocket", "hole", "pocket"])
def test_outside_of_the_body_where_that_is_asked_for(block, document, run, command):
    result = run(command, object_name="Body", face="top", in_body=False)
    assert result["type"] == "Part::Cut"
    assert block.Tip == document.Block
    assert "body" not in result


@pytest.mark.parametrize("name", ["hole", "pocket"])
def test_the_names_of_before_mean_the_commands_of_before(block, run, name):
    result = run(name, object_name="Body", face="top")
    assert result["type"] == f"PartDesign::{name.title()}"
    assert result["body"] == "Body"
