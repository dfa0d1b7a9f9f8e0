# SPDX-License-Identifier: MIT
"""Drafts of bodies against their closed forms, also after edits of what they are made on."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from tests.part_design import sketch

WIDTH, DEPTH, HEIGHT = 40, 20, 10
BLOCK = WIDTH * DEPTH * HEIGHT
SIDES = ["front", "back", "left", "right"]


def lean(angle):
    return math.tan(math.radians(angle))


def four_sides(angle, width=WIDTH, depth=DEPTH, height=HEIGHT):
    """The volume of a block whose four sides lean inward; outward for a negative angle."""
    t = lean(angle)
    return width * depth * height - t * (width + depth) * height**2 + 4 / 3 * t**2 * height**3


@pytest.fixture
def block(document, with_part_design, run):
    """A body with a block of 40 x 20 x 10."""
    run("create_body", name="Body")
    run("create_sketch", body="Body", name="Base", geometry=[
        {"type": "rectangle", "id": "r", "corner": [0, 0], "width": 40, "height": 20}])  # fmt: skip
    run("pad", profile="Base", length=HEIGHT, name="Block")
    return document.Body


@pytest.mark.covers(
    "draft",
    bad=({"faces": "left", "neutral": "bottom", "angle": 95}, "INVALID_PARAMETER"),
    before=[("run_script", {"script": "from tests.part_design import examples; examples(doc)"})],
    change={"body": "Body", "faces": "left", "neutral": "xy", "angle": 4},
    before_example=[
        ("run_script", {"script": "from tests.part_design import examples; examples(doc)"})
    ],
)
@pytest.mark.parametrize(
    ("faces", "neutral", "is_reversed", "volume", "direction"),
    [
        ("right", "bottom", False, BLOCK - 1000 * lean(5), [0, 0, 1]),
        ("right", "top", False, BLOCK - 1000 * lean(5), [0, 0, -1]),
        ("right", "bottom", True, BLOCK + 1000 * lean(5), [0, 0, -1]),
        ("front", "left", False, BLOCK - 8000 * lean(5), [1, 0, 0]),
        (SIDES, "bottom", False, four_sides(5), [0, 0, 1]),
        (SIDES, "xy", False, four_sides(5), [0, 0, 1]),
        (SIDES, "xy", True, four_sides(-5), [0, 0, -1]),
        (SIDES, "top", True, four_sides(-5), [0, 0, 1]),
        ({"area_lt": 500, "direction": "x"}, "Face6", False, BLOCK - 1000 * lean(5), [0, 0, -1]),
    ],
)
def test_faces_lean_about_the_neutral_plane(
    block, document, run, codes, faces, neutral, is_reversed, volume, direction
):
    result = run("draft", faces=faces, neutral=neutral, angle=5, reversed=is_reversed)
    assert result["type"] == "PartDesign::Draft"
    assert result["shape"]["volume"] == pytest.approx(volume)
    assert result["direction"] == pytest.approx(direction)
    assert (result["body"], block.Tip.Name) == ("Body", result["object_id"])
    key = "added" if volume > BLOCK else "removed"
    change = pytest.approx(abs(volume - BLOCK))
    assert result["volume"] == {"before": BLOCK, key: change}
    assert result["dimensions"] == {"Draft.Angle": 5}
    assert len(result["faces"]) == (4 if faces is SIDES else 1)
    assert block.Shape.Volume == pytest.approx(volume)
    assert codes(result) == []
    assert not document.Block.Visibility


@pytest.mark.parametrize("where", [[0, 0, 0], [7, -3, 11]])
def test_a_solid_outside_of_bodies_becomes_the_base_of_one(document, run, codes, where):
    run("create_box", name="Box", size=[WIDTH, DEPTH, HEIGHT], position=where, rotation=[90, 0, 0])
    top = run("get_faces", object_name="Box", faces="top")["faces"][0]["handle"]
    result = run("draft", object_name="Box", faces=SIDES, neutral=top, angle=5, reversed=True)
    assert result["shape"]["volume"] == pytest.approx(four_sides(-5))
    assert result["body"] == "Body"
    assert not document.Box.Visibility
    edited = run("set_properties", object_name=result["object_id"], properties={"angle": 3})
    assert edited["shape"]["volume"] == pytest.approx(four_sides(-3))
    run("set_properties", object_name="Box", properties={"height": 20})
    assert document.Body.Shape.Volume == pytest.approx(four_sides(-3, height=20))
    run("undo", steps=3)
    assert [obj.Name for obj in document.Objects] == ["Box"]
    assert document.Box.Visibility


def test_a_handle_alone_names_the_solid(document, run):
    run("create_box", name="Box", size=[WIDTH, DEPTH, HEIGHT])
    right = run("get_faces", object_name="Box", faces="right")["faces"][0]["handle"]
    result = run("draft", faces=right, neutral="bottom", angle=5)
    assert result["shape"]["volume"] == pytest.approx(BLOCK - 1000 * lean(5))


@pytest.mark.parametrize("plane", ["xy", "xz", "yz"])
@pytest.mark.parametrize("neutral", ["near", "far"])
def test_a_neutral_face_has_faces_lean_into_the_body_wherever_it_is(
    document, with_part_design, run, plane, neutral
):
    run("create_body", name="Body", position=[7, 8, 9], rotation=[10, 20, 30])
    run("create_sketch", body="Body", on=plane, name="Base", offset=3, geometry=[
        {"type": "rectangle", "corner": [1, 2], "width": WIDTH, "height": DEPTH}])  # fmt: skip
    run("pad", profile="Base", length=HEIGHT)
    tip = document.Body.Tip.Shape
    levels = [at for at, one in enumerate(tip.Faces, 1) if one.Area == pytest.approx(800)]
    sides = [f"Face{at}" for at in range(1, 7) if at not in levels]
    at = levels[0 if neutral == "near" else 1]
    result = run("draft", faces=sides, neutral=f"Face{at}", angle=5)
    assert result["shape"]["volume"] == pytest.approx(four_sides(5))
    face = tip.Faces[at - 1]
    inward = document.Body.Placement.Rotation.multVec(face.normalAt(0, 0) * -1)
    assert result["direction"] == pytest.approx([*inward], abs=1e-9)


def test_a_datum_plane_and_a_datum_line(block, document, run, refused):
    plane = block.newObject("PartDesign::Plane", "Middle")
    plane.Placement.Base.z = 5
    line = block.newObject("PartDesign::Line", "Way")
    line.Placement.Rotation = FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 180)
    for one in (plane, line):
        one.recompute()
        one.purgeTouched()
    block.Tip = document.Block
    volume = BLOCK + 4 * lean(5) ** 2 * 250 / 3
    result = run("draft", faces=SIDES, neutral="Middle", angle=5)
    assert result["shape"]["volume"] == pytest.approx(volume)
    run("undo")
    pulled = run("draft", faces=SIDES, neutral="bottom", pull="Way", angle=5)
    assert pulled["shape"]["volume"] == pytest.approx(four_sides(-5))
    assert pulled["direction"] == pytest.approx([0, 0, -1])
    run("undo")
    assert refused("draft", faces=SIDES, neutral="Way").field == "neutral"
    assert refused("draft", faces=SIDES, neutral="xy", pull="Middle").field == "pull"


def test_an_edge_to_pull_along(block, document, run, refused):
    edge = run("get_edges", object_name="Body", filter={"direction": "z"})["edges"][0]["handle"]
    result = run("draft", faces=SIDES, neutral="bottom", pull=edge, angle=5)
    up = result["direction"][2]
    assert abs(up) == pytest.approx(1)
    assert result["shape"]["volume"] == pytest.approx(four_sides(5 * up))
    run("undo")
    turned = run("draft", faces=SIDES, neutral="bottom", pull=edge, angle=5, reversed=True)
    assert turned["direction"][2] == pytest.approx(-up)
    assert turned["shape"]["volume"] == pytest.approx(four_sides(-5 * up))
    run("undo")
    assert refused("draft", faces=SIDES, neutral="bottom", pull="vertical").field == "pull"


def test_the_body_is_that_of_the_handles_or_has_to_be_named(block, document, run, refused):
    run("create_body", name="Other")
    faces = run("get_faces", object_name="Body", filter={"direction": "x"})["faces"]
    error = refused("draft", faces="right", neutral="bottom")
    assert error.code == "AMBIGUOUS_OBJECT"
    assert error.candidates == ["Body", "Other"]
    assert refused("draft", body="Other", faces="right", neutral="bottom").code == "NO_SHAPE"
    result = run("draft", faces=[faces[0]["handle"]], neutral="bottom", angle=5)
    assert result["body"] == "Body"
    assert result["shape"]["volume"] == pytest.approx(BLOCK - 1000 * lean(5))


def test_no_body_at_all(document, with_part_design, refused):
    assert refused("draft", faces="right", neutral="bottom").code == "MISSING_PARAMETER"


def test_too_large_an_angle_is_refused_with_one_that_works(block, document, run, refused):
    error = refused("draft", faces=SIDES, neutral="bottom", angle=60)
    assert (error.code, error.field) == ("GEOMETRY_ERROR", "angle")
    works = error.details["size_that_works"]
    assert 30 < works < 46
    assert "degrees" in error.details["advice"]
    assert block.Tip == document.Block
    result = run("draft", faces=SIDES, neutral="bottom", angle=works)
    assert result["shape"]["volume"] == pytest.approx(four_sides(works))


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({"faces": "top", "neutral": "bottom"}, "faces"),
        ({"faces": "right", "neutral": {"type": "Plane"}}, "neutral"),
        ({"faces": "right", "neutral": "nowhere"}, "neutral"),
        ({"faces": "Face9", "neutral": "bottom"}, "faces"),
        ({"faces": "right", "neutral": "bottom", "pull": 99}, "pull"),
    ],
)
def test_what_cannot_lean_is_refused(block, refused, parameters, field):
    assert refused("draft", angle=5, **parameters).field == field


def test_a_round_face_is_no_neutral_plane(document, with_part_design, run, refused):
    run("create_body", name="Body")
    sketch(document.Body, "Disk", ((0, 0), 10))
    run("pad", profile="Disk", length=10)
    curved = {"type": "Cylinder"}
    error = refused("draft", faces=curved, neutral=curved, angle=5)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "neutral")
    cone = run("draft", faces=curved, neutral="bottom", angle=5)
    top = 10 - 10 * lean(5)
    assert cone["shape"]["volume"] == pytest.approx(math.pi * 10 / 3 * (100 + 10 * top + top**2))


@pytest.mark.parametrize(
    ("values", "volume"),
    [
        ({"Draft.Angle": 8}, four_sides(8)),
        ({"Block.Length": 16}, four_sides(5, height=16)),
        ({"Base.r_width": 60}, four_sides(5, width=60)),
        ({"Base.r_width": 60, "Base.r_height": 30, "Block.Length": 6, "Draft.Angle": 3},
         four_sides(3, 60, 30, 6)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("neutral", ["bottom", "top", "xy"])
def test_edits_of_what_a_draft_is_made_of(block, document, run, codes, neutral, values, volume):
    run("draft", faces=SIDES, neutral=neutral, angle=5)
    result = run("set_dimensions", values=values)
    assert block.Shape.Volume == pytest.approx(volume)
    assert codes(result) == []
    run("undo")
    assert block.Shape.Volume == pytest.approx(four_sides(5))
    run("redo")
    assert block.Shape.Volume == pytest.approx(volume)


def test_a_draft_follows_a_sketch_that_is_moved(block, document, run):
    """FreeCAD itself takes the neutral plane from where the draft was before."""
    run("draft", faces=SIDES, neutral="bottom", angle=5)
    run("edit_sketch", object_name="Base", reattach={"on": "xz", "offset": 12, "rotation": 30})
    assert block.Shape.Volume == pytest.approx(four_sides(5))


def test_a_feature_before_a_draft_is_deleted(block, document, run, codes):
    run("create_fillet", object_name="Body", radius=2, edges={"face": "top", "near": [20, 0, 10]},
        name="Round")  # fmt: skip
    run("draft", faces="right", neutral="bottom", angle=5)
    assert document.Draft.NeutralPlane[0] == document.Round
    result = run("delete_object", object_name="Round")
    assert document.Draft.NeutralPlane[0] == document.Block
    assert block.Shape.Volume == pytest.approx(BLOCK - 1000 * lean(5))
    assert codes(result) == []
    run("undo")
    assert document.Draft.NeutralPlane[0] == document.Round


def test_a_fillet_on_a_drafted_edge_stays_through_edits(block, document, run, codes):
    run("draft", faces="right", neutral="bottom", angle=5)
    run(
        "create_fillet", object_name="Body", radius=2, edges=[{"direction": "z", "near": [0, 0, 5]}]
    )
    removed = 4 * (1 - math.pi / 4)
    result = run("set_dimensions", values={"Block.Length": 16, "Draft.Angle": 7})
    expected = WIDTH * DEPTH * 16 - DEPTH * 128 * lean(7) - removed * 16
    assert block.Shape.Volume == pytest.approx(expected)
    assert "REFERENCE_MOVED" not in codes(result)


def test_a_draft_is_edited_by_its_creation_names(block, document, run):
    run("draft", faces=SIDES, neutral="top", angle=5)
    assert block.Shape.Volume == pytest.approx(four_sides(5))
    told = run("get_properties", object_name="Draft")["properties"]
    assert (told["angle"]["value"], told["reversed"]["value"]) == (5, False)
    run("set_properties", object_name="Draft", properties={"angle": "8 deg"})
    assert block.Shape.Volume == pytest.approx(four_sides(8))
    run("set_properties", object_name="Draft", properties={"reversed": True})
    assert block.Shape.Volume == pytest.approx(four_sides(-8))
    run("set_properties", object_name="Draft", properties={"faces": ["right"], "reversed": False})
    assert block.Shape.Volume == pytest.approx(BLOCK - 1000 * lean(8))
    run("undo")
    assert block.Shape.Volume == pytest.approx(four_sides(-8))


def test_a_body_tells_its_draft(block, run):
    run("draft", faces=SIDES, neutral="bottom", angle=5)
    told = run("get_body", object_name="Body")["features"][-1]
    assert told["parameters"]["angle"] == 5
    assert told["removed"] == pytest.approx(BLOCK - four_sides(5))
    assert len(told["references"]["Base"]) == 4
    assert len(told["references"]["NeutralPlane"]) == 1
