# SPDX-License-Identifier: MIT
"""Features of bodies, edited by the parameters of their commands, against closed forms."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from tests.part_design import at, rectangle, sketch

PI = math.pi
BLOCK = 40 * 30 * 10
IS_OLD = FreeCAD.Version()[:2] == ["0", "20"]


@pytest.fixture
def body(document, with_part_design, run):
    """An empty body."""
    run("create_body", name="Body")
    return document.Body


@pytest.fixture
def block(body, run):
    """A body with a block of 40 x 30 x 10."""
    sketch(body, "Base", rectangle((0, 0), (40, 30)))
    run("pad", profile="Base", length=10, name="Block")
    return body


def frustum(width, length, height, angle):
    """A block whose sides lean outward."""
    wider = 2 * height * math.tan(math.radians(angle))
    areas = width * length, (width + wider) * (length + wider)
    middle = (width + wider / 2) * (length + wider / 2)
    return height / 6 * (areas[0] + 4 * middle + areas[1])


def cylinder(diameter, depth):
    return PI * diameter**2 / 4 * depth


def cone(wide, narrow, height):
    return PI / 12 * height * (wide**2 + wide * narrow + narrow**2)


def up_to_date(body):
    return all(obj.State == ["Up-to-date"] for obj in body.Document.Objects)


def below_the_block(depth, angle):
    """Volume below the block of a pad of 10 x 10 that leans outward from its top."""
    side = 2 * math.tan(math.radians(angle))
    return frustum(10 + 10 * side, 10 + 10 * side, depth - 10, angle)


@pytest.mark.parametrize(
    ("made", "edits", "volume"),
    [
        ({"length": 4}, {"length": 6}, 600),
        ({"length": 4}, {"length": "1 in"}, 2540),
        ({"length": 4}, {"symmetric": True}, 200),
        ({"length": 4, "symmetric": True}, {"symmetric": False}, 400),
        ({"length": 4}, {"length2": 3}, 400),
        ({"length": 4, "length2": 3, "direction": "reversed"}, {"length2": None}, 0),
        ({"length": 4, "length2": 13}, {"symmetric": True}, 200),
        ({"length": 4}, {"taper": 10}, frustum(10, 10, 4, 10)),
        ({"length": 4, "taper": 10}, {"taper": -10, "length": 3}, frustum(10, 10, 3, -10)),
        ({"length": 4, "length2": 14}, {"taper2": 5, "length2": 12},
         400 + below_the_block(12, 5)),
        ({"length": 4, "direction": "reversed"}, {"direction": "normal"}, 400),
        ({"length": 4, "direction": "reversed"}, {"direction": "auto"}, 400),
        ({"length": 4}, {"direction": [0, 1, 1]}, 400 / math.sqrt(2)),
        ({"length": 4, "direction": [0, 1, 1]}, {"direction": "normal"}, 400),
        ({"length": 4, "direction": [0, 1, 1]}, {"length": 8}, 800 / math.sqrt(2)),
        ({"length": 4}, {"profile": "Other", "length": 5}, 250),
    ],
)  # fmt: skip
def test_a_pad_is_edited_as_it_would_be_made(block, run, edit, made, edits, volume):
    sketch(block, "Boss", rectangle((10, 10), (20, 20)), where=at(10))
    sketch(block, "Other", rectangle((5, 5), (10, 15)), where=at(10))
    first = run("pad", profile="Boss", name="Boss1", **made)
    result = edit("Boss1", **edits)
    assert block.Shape.Volume == pytest.approx(BLOCK + volume)
    assert result["volume"] == {
        "before": pytest.approx(BLOCK + first["volume"]["added"]),
        "after": pytest.approx(BLOCK + volume),
    }
    assert (result["body"], result["tip"]) == ("Body", "Boss1")
    assert up_to_date(block)


@pytest.mark.parametrize(
    ("made", "edits", "added"),
    [
        ({"length": 5}, {"up_to": "last"}, 100 * 20),
        ({"length": 5}, {"up_to": "first"}, 100 * 10),
        ({"length": 5}, {"up_to": {"z_min": 29.9}}, 100 * 20),
        ({"length": 5}, {"up_to": {"z_min": 29.9}, "up_to_offset": -2}, 100 * 18),
        ({"up_to": "last"}, {"up_to_offset": 3}, 100 * 23),
        ({"up_to": "last"}, {"up_to": None}, 100 * 10),
        ({"up_to": "first"}, {"length": 7}, 100 * 7),
        ({"up_to": "first"}, {"length2": 10, "length": 4}, 100 * 4),
        ({"up_to": {"z_min": 29.9}}, {"up_to": "first"}, 100 * 10),
        ({"up_to": {"z_min": 29.9}}, {"up_to_offset": -1}, 100 * 19),
    ],
)
def test_the_end_of_a_pad_is_edited(block, run, edit, made, edits, added):
    """Below two roofs on a post, which leave 10 and 18 mm above the block."""
    sketch(block, "Post", rectangle((0, 0), (4, 30)), where=at(10))
    run("pad", profile="Post", length=20)
    for name, low in (("Low", 20), ("High", 28)):
        sketch(block, name, rectangle((0, 0), (40, 30)), where=at(low))
        run("pad", profile=name, length=2)
    sketch(block, "Boss", rectangle((20, 10), (30, 20)), where=at(10))
    first = run("pad", profile="Boss", name="Boss1", **made)
    before = first["volume"]["before"]
    edit("Boss1", **edits)
    inside = 100 * (2 if added > 1200 else 0) + 100 * (max(0, min(2, added / 100 - 18)))
    assert block.Shape.Volume == pytest.approx(before + added - inside)


@pytest.mark.parametrize(
    ("made", "edits", "removed"),
    [
        ({"length": 4}, {"length": 6}, 600),
        ({"length": 4}, {"through": True}, 1000),
        ({"through": True}, {"length": 3}, 300),
        ({"through": True, "symmetric": True}, {"through": False}, 250),
        ({"length": 4}, {"symmetric": True}, 200),
        ({"length": 4, "length2": 3}, {"length2": 5, "length": 7}, 700),
        ({"length": 4}, {"taper": 10}, frustum(10, 10, 4, 10)),
        ({"length": 4, "direction": "normal"}, {"direction": "auto"}, 400),
        ({"length": 4}, {"direction": "normal"}, 0),
        ({"length": 4}, {"direction": [1, 0, -1]}, 400 / math.sqrt(2)),
        ({"length": 4}, {"profile": "Below", "direction": "auto"}, 4 * 50),
        ({"length": 4}, {"profile": "Below"}, 0),
    ],
)
def test_a_pocket_is_edited_as_it_would_be_made(block, run, edit, codes, made, edits, removed):
    sketch(block, "Slot", rectangle((10, 10), (20, 20)), where=at(10))
    sketch(block, "Below", rectangle((25, 5), (30, 15)))
    run("pocket", profile="Slot", name="Cut", **made)
    result = edit("Cut", **edits)
    assert block.Shape.Volume == pytest.approx(BLOCK - removed)
    assert ("NOTHING_REMOVED" in codes(result)) == (removed == 0)
    assert up_to_date(block)


def test_a_pocket_ends_at_a_face_of_what_is_before_it(block, run, edit):
    """Also where a handle of that face was told of the whole body, at the end."""
    sketch(block, "Hollow", rectangle((0, 5), (40, 25)), where=FreeCAD.Placement(
        FreeCAD.Vector(0, 0, 3), FreeCAD.Rotation()))  # fmt: skip
    run("pocket", profile="Hollow", length=2, direction="normal")
    sketch(block, "Slot", rectangle((10, 10), (20, 20)), where=at(10))
    run("pocket", profile="Slot", name="Cut", length=1)
    run("create_fillet", object_name="Body", radius=1, edges={"direction": "z", "x_max": 0.1})
    faces = run("get_faces", object_name="Body", filter={"z_min": 4.9, "z_max": 5.1})["faces"]
    volume = block.Shape.Volume
    edit("Cut", up_to=faces[0]["handle"])
    assert block.Shape.Volume == pytest.approx(volume + 100 - 500)
    edit("Cut", length=2)
    assert block.Shape.Volume == pytest.approx(volume - 100)


RING = 2 * PI * 12.5 * 25


@pytest.mark.parametrize(
    ("made", "edits", "volume"),
    [
        ({}, {"angle": 90}, RING / 4),
        ({"angle": 90}, {"symmetric": True}, RING / 4),
        ({"angle": 90}, {"reversed": True}, RING / 4),
        ({}, {"axis": "x_axis"}, 2 * PI * 22.5 * 25),
        ({"axis": "x_axis"}, {"axis": "body_y"}, RING),
        ({}, {"axis": "spine"}, 2 * PI * 7.5 * 25),
        ({"axis": "spine"}, {"axis": "y_axis", "angle": 180}, RING / 2),
        ({}, {"profile": "Other"}, 2 * PI * 5.5 * 9),
        ({"axis": "x_axis"}, {"profile": "Other"}, 2 * PI * 8.5 * 9),
    ],
)
def test_a_revolution_is_edited_as_it_would_be_made(body, run, edit, made, edits, volume):
    section = sketch(body, "Section", rectangle((10, 20), (15, 25)))
    spine(section)
    sketch(body, "Other", rectangle((4, 7), (7, 10)))
    run("revolution", profile="Section", name="Ring", **made)
    result = edit("Ring", **edits)
    assert body.Shape.Volume == pytest.approx(volume)
    axis = run("get_properties", object_name="Ring", names=["axis"])["properties"]["axis"]["value"]
    assert axis == edits.get("axis", made.get("axis", "y_axis"))
    assert result["dimensions"]["Ring.Angle"] == edits.get("angle", made.get("angle", 360))
    way = body.Shape.BoundBox.ZMax, body.Shape.BoundBox.ZMin
    if edits.get("symmetric"):
        assert way[0] == pytest.approx(-way[1])
    if edits.get("reversed"):
        assert way == (pytest.approx(15), pytest.approx(0))
    assert up_to_date(body)


def spine(made):
    """A construction line of a sketch, 5 mm beside its y axis."""
    import Part

    line = Part.LineSegment(FreeCAD.Vector(5, 0, 0), FreeCAD.Vector(5, 9, 0))
    line.setExtension(Part.GeometryStringExtension("spine", "Conjure"))
    made.addGeometry(line, True)
    made.recompute()
    made.purgeTouched()


def test_a_revolution_turns_both_ways(body, run, edit, refuse):
    sketch(body, "Section", rectangle((10, 20), (15, 25)))
    run("revolution", profile="Section", name="Ring", angle=60)
    if IS_OLD:
        assert refuse("Ring", angle2=30).code == "UNSUPPORTED"
        return
    edit("Ring", angle2=30)
    assert body.Shape.Volume == pytest.approx(RING / 4)
    edit("Ring", angle2=120)
    assert body.Shape.Volume == pytest.approx(RING / 2)
    assert refuse("Ring", angle2=310).field == "parameters.angle2"
    edit("Ring", symmetric=True)
    assert body.Shape.Volume == pytest.approx(RING / 6)
    edit("Ring", angle2=30)
    edit("Ring", angle2=None)
    assert body.Shape.Volume == pytest.approx(RING / 6)


def test_a_groove_is_edited_and_turns_about_an_edge(body, run, edit):
    sketch(body, "Outline", rectangle((0, 0), (20, 20)))
    run("pad", profile="Outline", length=10)
    where = FreeCAD.Placement(FreeCAD.Vector(), FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90))
    sketch(body, "Notch", rectangle((3, 4), (5, 6)), where=where)
    run("groove", profile="Notch", axis="body_z", name="Cut")
    assert body.Shape.Volume == pytest.approx(4000 - PI / 4 * 16 * 2)
    far = run("get_edges", object_name="Body", filter={"x_min": 19.9, "y_max": 0.1})["edges"]
    edit("Cut", axis=far[0]["handle"])
    assert body.Shape.Volume == pytest.approx(4000 - PI / 4 * (17**2 - 15**2) * 2)
    told = run("get_properties", object_name="Cut", names=["axis"])["properties"]["axis"]["value"]
    found = []
    for turned in (True, False):
        edit("Cut", angle=45, reversed=turned)
        found.append(body.Shape.Volume)
    # One way the eighth of a turn is in the block, the other way beside it.
    assert sorted(found) == pytest.approx([4000 - PI / 8 * (17**2 - 15**2) * 2, 4000])
    edit("Cut", angle=360, axis="y_axis")
    edit("Cut", axis=told)
    assert body.Shape.Volume == pytest.approx(4000 - PI / 4 * (17**2 - 15**2) * 2)


TWO = {"face": {"object": "Body", "face": "top"}, "positions": [[10, 10, 10], [30, 20, 10]]}


@pytest.mark.parametrize(
    ("made", "edits", "removed"),
    [
        ({"depth": 8}, {"diameter": 6}, cylinder(6, 8)),
        ({"depth": 8}, {"depth": 5}, cylinder(5, 5)),
        ({"depth": 8}, {"through": True}, cylinder(5, 10)),
        ({"through": True}, {"depth": 4}, cylinder(5, 4)),
        ({"depth": 7}, {"through": True, "diameter": 3}, cylinder(3, 10)),
        ({"depth": 6}, {"thread": "M6"}, cylinder(6.6, 6)),
        ({"depth": 6, "thread": "M6"}, {"fit": "close"}, cylinder(6.4, 6)),
        ({"depth": 6, "thread": "M6"}, {"fit": "loose"}, cylinder(7.0, 6)),
        ({"depth": 6, "thread": "M6", "fit": "close"}, {"tapped": True}, cylinder(5.0, 6)),
        ({"depth": 6, "thread": "M6", "tapped": True}, {"fit": "loose"}, cylinder(7.0, 6)),
        ({"depth": 6, "thread": "M6", "tapped": True}, {"tapped": False}, cylinder(6.6, 6)),
        ({"depth": 6, "thread": "M6"}, {"thread": "M5"}, cylinder(5.5, 6)),
        ({"depth": 6, "thread": "M6", "fit": "close"}, {"diameter": 4}, cylinder(4, 6)),
        ({"depth": 6, "thread": "M6"}, {"thread": None}, cylinder(6.6, 6)),
        ({"depth": 6}, {"bottom": 90}, cylinder(5, 6) + cone(5, 0, 2.5)),
        ({"depth": 6, "bottom": 118}, {"bottom": "flat"}, cylinder(5, 6)),
        ({"depth": 6, "bottom": 90}, {"through": True}, cylinder(5, 10)),
        ({"depth": 8}, {"counterbore": {"diameter": 9, "depth": 3}},
         cylinder(9, 3) + cylinder(5, 5)),
        ({"depth": 8, "counterbore": {"diameter": 9, "depth": 3}}, {"counterbore": {"depth": 4}},
         cylinder(9, 4) + cylinder(5, 4)),
        ({"depth": 8, "counterbore": {"diameter": 9, "depth": 3}}, {"counterbore_diameter": 10},
         cylinder(10, 3) + cylinder(5, 5)),
        ({"depth": 8, "counterbore": {"diameter": 9, "depth": 3}}, {"counterbore": None},
         cylinder(5, 8)),
        ({"depth": 8, "counterbore": {"diameter": 9, "depth": 3}}, {"countersink": {"diameter": 9}},
         cone(9, 5, 2) + cylinder(5, 6)),
        ({"depth": 8, "countersink": {"diameter": 9}}, {"countersink": {"angle": 120}},
         cone(9, 5, 2 / math.tan(PI / 3)) + cylinder(5, 8 - 2 / math.tan(PI / 3))),
        ({"depth": 8, "countersink": {"diameter": 9}}, {"diameter": 3},
         cone(9, 3, 3) + cylinder(3, 5)),
        ({"depth": 8, "thread": "M6", "counterbore": {"diameter": 11, "depth": 2}},
         {"thread": "M4"}, cylinder(11, 2) + cylinder(4.5, 6)),
        ({"depth": 8, "thread": "M6", "screw": "DIN 7984"}, {"screw": "ISO 10642"},
         cone(13.4, 6.6, 3.4) + cylinder(6.6, 4.6)),
        ({"depth": 8, "thread": "M6", "screw": "ISO 4762"}, {"thread": "M4"},
         cylinder(8, 4.4) + cylinder(4.5, 3.6)),
        ({"depth": 8, "thread": "M6", "screw": "ISO 4762"}, {"screw": None}, cylinder(6.6, 8)),
        ({"depth": 8, "thread": "M6", "screw": "ISO 4762"}, {"counterbore": {"diameter": 9,
         "depth": 2}}, cylinder(9, 2) + cylinder(6.6, 6)),
        ({"depth": 8, "thread": "M6", "screw": "ISO 4762"}, {"diameter": 5}, cylinder(5, 8)),
        ({"depth": 8, "thread": "M6", "counterbore": {"diameter": 11, "depth": 2}},
         {"screw": "ISO 4762"}, cylinder(11, 6.4) + cylinder(6.6, 1.6)),
    ],
)  # fmt: skip
def test_a_hole_is_edited_as_it_would_be_made(block, run, edit, made, edits, removed):
    run("hole", **TWO, name="H", **made)
    before = block.Shape.Volume
    result = edit("H", **edits)
    assert block.Shape.Volume == pytest.approx(BLOCK - 2 * removed)
    assert result["volume"]["before"] == pytest.approx(before)
    assert result["warnings"] == []
    assert up_to_date(block)


def test_holes_are_told_and_edited_by_set_properties_as_well(block, run, document):
    run("hole", **TWO, name="H", thread="UNC 1/4", through=True)
    told = run("get_properties", object_name="H")["properties"]
    values = {name: entry["value"] for name, entry in told.items() if name.islower()}
    assert values["thread"] == "UNC 1/4"
    assert (values["fit"], values["tapped"], values["through"]) == ("normal", False, True)
    assert values["profile"] == "HoleSketch"
    assert told["face"]["read_only"]
    done = run("set_properties", object_name="H", properties={"thread": "M6x0.75", "depth": 3})
    assert done["properties"]["thread"] == {"old": "UNC 1/4", "new": "M6x0.75"}
    assert block.Shape.Volume == pytest.approx(BLOCK - 2 * cylinder(document.H.Diameter.Value, 3))
    run("set_dimensions", values={"H.diameter": 2, "H.depth": 5})
    assert block.Shape.Volume == pytest.approx(BLOCK - 2 * cylinder(2, 5))


def test_a_hole_goes_to_the_circles_of_another_sketch(block, run, edit, refuse, document):
    run("hole", **TWO, name="H", depth=4)
    sketch(block, "Below", ((10, 10), 1))
    edit("H", profile="Below")
    assert block.Shape.Volume == pytest.approx(BLOCK - cylinder(5, 4))
    assert block.Shape.isInside(FreeCAD.Vector(10, 10, 6), 1e-6, True)
    assert document.HoleSketch.Visibility
    assert not document.Below.Visibility
    sketch(block, "Square", rectangle((2, 2), (4, 4)))
    assert refuse("H", profile="Square").field == "parameters.profile"
    assert refuse("H", positions=[[1, 2]]).field == "parameters.positions"


CORNER = 1 - PI / 4
EDGE = {"x_max": 0.1, "y_max": 0.1}


@pytest.mark.parametrize(
    ("command", "made", "edits", "removed"),
    [
        ("create_fillet", {"radius": 2, "edges": "vertical"}, {"radius": 3}, 4 * 9 * CORNER * 10),
        ("create_fillet", {"radius": 2, "edges": "vertical"}, {"edges": EDGE}, 4 * CORNER * 10),
        ("create_fillet", {"radius": 2, "edges": EDGE}, {"edges": "vertical", "radius": 1},
         4 * CORNER * 10),
        ("create_chamfer", {"size": 2, "edges": "vertical"}, {"size": 3}, 4 * 4.5 * 10),
        ("create_chamfer", {"size": 2, "edges": "vertical"}, {"size2": 3}, 4 * 3 * 10),
        ("create_chamfer", {"size": 2, "size2": 3, "edges": "vertical"}, {"size": 1}, 4 * 1.5 * 10),
        ("create_chamfer", {"size": 2, "size2": 3, "edges": "vertical"}, {"size2": None},
         4 * 2 * 10),
        ("create_chamfer", {"size": 2, "edges": "vertical"}, {"angle": 30},
         4 * 2 * math.tan(PI / 6) * 10),
        ("create_chamfer", {"size": 2, "angle": 30, "edges": "vertical"}, {"size": 3},
         4 * 4.5 * math.tan(PI / 6) * 10),
        ("create_chamfer", {"size": 2, "angle": 30, "edges": "vertical"}, {"size2": 1},
         4 * 1 * 10),
        ("create_chamfer", {"size": 1, "edges": "vertical"}, {"face": "top"}, 70 - 4 / 3),
        ("chamfer_face", {"size": 1, "face": "top"}, {"edges": EDGE, "size": 2}, 20),
    ],
)  # fmt: skip
def test_edges_are_edited_as_they_would_be_worked_on(
    block, run, edit, command, made, edits, removed
):
    done = run(command, object_name="Body", **made)
    result = edit(done["object_id"], **edits)
    assert block.Shape.Volume == pytest.approx(BLOCK - removed)
    assert result["volume"]["after"] == pytest.approx(BLOCK - removed)
    assert up_to_date(block)


@pytest.mark.parametrize(
    ("made", "edits", "volume"),
    [
        ({}, {"thickness": 2}, BLOCK - 36 * 26 * 8),
        ({}, {"direction": "outward"}, 42 * 32 * 11 - BLOCK),
        ({"direction": "outward"}, {"direction": "inward", "thickness": 3}, BLOCK - 34 * 24 * 7),
        ({}, {"faces": ["top", "bottom"]}, BLOCK - 38 * 28 * 10),
        ({}, {"faces": "bottom"}, BLOCK - 38 * 28 * 9),
        ({"direction": "outward"}, {"join": "arc"},
         42 * 32 * 11 - BLOCK - 4 * CORNER * 10 - 140 * CORNER - 4 * (1 - PI / 6)),
    ],
)  # fmt: skip
def test_a_wall_is_edited_as_it_would_be_made(block, run, edit, made, edits, volume):
    done = run("shell", object_name="Body", thickness=1, faces="top", **made)
    edit(done["object_id"], **edits)
    if edits.get("join"):
        # Along the bottom's edges quarter cylinders, at its corners eighths of balls.
        volume = 40 * 30 + 2 * (40 + 30) * 10 + 4 * PI / 4 * 10 + 140 * PI / 4 + 4 * PI / 6
    assert block.Shape.Volume == pytest.approx(volume)
    assert up_to_date(block)


@pytest.mark.parametrize(
    ("command", "made", "edits", "field", "size"),
    [
        ("create_fillet", {"radius": 2, "edges": "vertical"}, {"radius": 16},
         "parameters.radius", "radius"),
        ("create_fillet", {"radius": 2, "edges": EDGE}, {"radius": 16, "edges": "vertical"},
         "parameters.edges", "radius"),
        ("create_chamfer", {"size": 2, "edges": "vertical"}, {"size": 22}, "parameters.size",
         "size"),
        ("shell", {"thickness": 1, "faces": "top"}, {"thickness": 11}, "parameters.thickness",
         "thickness"),
    ],
)  # fmt: skip
def test_what_is_too_large_is_refused_with_what_works(
    block, run, edit, refuse, command, made, edits, field, size
):
    done = run(command, object_name="Body", **made)
    error = refuse(done["object_id"], **edits)
    assert error.code in ("GEOMETRY_ERROR", "RESULT_INVALID")
    assert error.field == field
    edit(done["object_id"], **{**edits, size: error.details["size_that_works"]})


def prism(*leans):
    """The block with some of its faces at the left and right leaning inward from its bottom."""
    lost = sum(10**2 * math.tan(math.radians(lean)) / 2 * 30 for lean in leans)
    return BLOCK - lost


@pytest.mark.parametrize(
    ("edits", "volume"),
    [
        ({"angle": 10}, prism(10, 10)),
        ({"faces": ["left"]}, prism(5)),
        ({"reversed": True}, prism(-5, -5)),
        ({"neutral": "xy", "angle": 3}, prism(3, 3)),
        ({"neutral": "top"}, prism(5, 5)),
        ({"neutral": "top", "reversed": True, "faces": "right"}, prism(-5)),
    ],
)
def test_a_draft_is_edited_as_it_would_be_made(block, run, edit, edits, volume):
    run("draft", faces=["left", "right"], neutral="bottom", angle=5, name="Lean")
    sketch(block, "Slot", rectangle((15, 10), (20, 20)), where=at(10))
    run("pocket", profile="Slot", length=4)
    edit("Lean", **edits)
    assert block.Shape.Volume == pytest.approx(volume - 200)
    assert up_to_date(block)


def test_an_edit_in_the_middle_keeps_the_fillets_after_it(block, run, edit, codes):
    """A slot and a boss come between, so that the numbers of all edges change."""
    sketch(block, "Slot", rectangle((10, 10), (20, 20)), where=at(10))
    run("pocket", profile="Slot", length=4, name="Cut")
    run("create_fillet", object_name="Body", radius=2, edges={"direction": "z", **EDGE}, name="R")
    run("create_chamfer", object_name="Body", size=1, name="C", edges={
        "z_min": 9.9, "x_min": 39.9})  # fmt: skip
    rounded, beveled = 4 * CORNER * 10, 0.5 * 30
    assert block.Shape.Volume == pytest.approx(BLOCK - 400 - rounded - beveled)
    result = edit("Cut", through=True)
    assert block.Shape.Volume == pytest.approx(BLOCK - 1000 - rounded - beveled)
    assert codes(result) == []
    assert "lost" not in result
    assert result["tip"] == "C"
    assert result["edited"] == "Cut"
    edit("Block", length=14)
    rounded = 4 * CORNER * 14
    assert block.Shape.Volume == pytest.approx(1.4 * BLOCK - 1400 + 400 - rounded - beveled)


def test_an_edit_that_takes_the_edge_of_a_fillet_tells_so_or_is_refused(
    block, run, edit, refused, codes
):
    sketch(block, "Slot", rectangle((30, 20), (40, 30)), where=at(10))
    sketch(block, "Corner", rectangle((0, 0), (5, 5)), where=at(10))
    run("pocket", profile="Slot", length=4, name="Cut")
    run("create_fillet", object_name="Body", radius=2, edges={"direction": "z", **EDGE}, name="R")
    wanted = {"object_name": "Cut", "parameters": {"profile": "Corner", "through": True}}
    assert refused("edit_feature", **wanted, strict=True).code == "REFERENCE_LOST"
    result = edit("Cut", profile="Corner", through=True)
    assert result["lost"][0]["object_id"] == "R"
    assert set(codes(result)) & {"DEPENDENTS_BROKEN", "REFERENCE_MOVED"}


def test_a_handle_of_the_finished_body_means_the_edge_before_a_feature(block, run, edit):
    run("create_fillet", object_name="Body", radius=2, edges={"direction": "z", **EDGE}, name="R")
    sketch(block, "Slot", rectangle((10, 10), (20, 20)), where=at(10))
    run("pocket", profile="Slot", length=4)
    far = run("get_edges", object_name="Body", filter={"x_min": 39.9, "y_min": 29.9})["edges"]
    edit("R", edges=[far[0]["handle"]], radius=3)
    assert block.Shape.Volume == pytest.approx(BLOCK - 400 - 9 * CORNER * 10)
    assert block.Shape.isInside(FreeCAD.Vector(0.1, 0.1, 5), 1e-6, True)


@pytest.mark.parametrize(
    ("bound", "edits"),
    [
        ("Length", {"length": 5}),
        ("Length", {"length": 5, "taper": 3}),
        ("Length", {"up_to": None, "length": 6}),
        ("TaperAngle", {"taper": 4}),
    ],
)
def test_what_follows_an_expression_is_refused_with_what_it_follows(
    block, refuse, edit, document, bound, edits
):
    document.Block.setExpression(bound, "2 + 5")
    document.Block.recompute()
    document.Block.purgeTouched()
    volume = document.Block.Shape.Volume
    error = refuse("Block", **edits)
    assert error.code == "INVALID_PARAMETER"
    assert error.field == f"parameters.{min(edits) if len(edits) == 1 else 'length'}"
    assert "2 + 5" in error.message
    assert volume == pytest.approx(document.Block.Shape.Volume)
    other = "taper" if bound == "Length" else "length"
    edit("Block", **{other: 3})


def test_a_diameter_that_follows_an_expression_keeps_a_thread_away(block, run, refuse, document):
    run("hole", **TWO, name="H", depth=4)
    document.H.setExpression("Diameter", "2 + 1")
    document.H.recompute()
    document.H.purgeTouched()
    for edits, field in (({"thread": "M6"}, "thread"), ({"diameter": 4}, "diameter")):
        error = refuse("H", **edits)
        assert (error.code, error.field) == ("INVALID_PARAMETER", f"parameters.{field}")
        assert "2 + 1" in error.message


@pytest.mark.parametrize(
    ("edits", "code", "field"),
    [
        ({"length": -1}, "INVALID_PARAMETER", "parameters.length"),
        ({"length": None}, "INVALID_PARAMETER", "parameters.length"),
        ({"length": 3, "up_to": "last"}, "INVALID_PARAMETER", "parameters.length"),
        ({"through": True}, "INVALID_PARAMETER", "parameters.through"),
        ({"refine": False}, "INVALID_PARAMETER", "parameters.refine"),
        ({"position": [1, 2, 3]}, "INVALID_PARAMETER", "parameters.position"),
        ({"body": "Body"}, "INVALID_PARAMETER", "parameters.body"),
        ({"name": "A"}, "INVALID_PARAMETER", "parameters.name"),
        ({"taper": 10, "up_to": "last"}, "INVALID_PARAMETER", "parameters.taper"),
        ({"direction": "x"}, "INVALID_PARAMETER", "parameters.direction"),
        ({"profile": "Nothing"}, "OBJECT_NOT_FOUND", "parameters.profile"),
        ({"profile": "Later"}, "INVALID_PARAMETER", "parameters.profile"),
        ({"profile": "Foreign"}, "INVALID_PARAMETER", "parameters.profile"),
        ({"profile": "Open"}, "PROFILE_CROSSES", "parameters.profile"),
        ({"up_to": {"x_min": 100}}, "REFERENCE_LOST", "parameters.up_to"),
    ],
)
def test_a_refused_edit_names_the_parameter_and_changes_nothing(
    block, run, refuse, objects_of, document, edits, code, field
):
    sketch(block, "Boss", rectangle((10, 10), (20, 20)), where=at(10))
    run("pad", profile="Boss", length=4, name="Boss1")
    top = {"object": "Body", "face": {"z_min": 13.9}}
    run("create_sketch", name="Later", on=top, geometry=[
        {"type": "circle", "center": [15, 15], "radius": 2}])  # fmt: skip
    run("create_body", name="Other")
    sketch(document.Other, "Foreign", rectangle((0, 0), (1, 1)))
    sketch(block, "Open", [(0, 0), (10, 10), (10, 0), (0, 10)])
    before = objects_of(document)
    error = refuse("Boss1", **edits)
    assert (error.code, error.field) == (code, field)
    assert objects_of(document) == before


def test_an_edit_that_splits_the_body_is_refused_where_it_must_be_one(block, run, refuse, edit):
    sketch(block, "Slot", rectangle((15, -5), (20, 35)), where=at(10))
    run("pocket", profile="Slot", length=4, name="Cut")
    if hasattr(block, "AllowCompound"):
        block.AllowCompound = False
        for one in block.Document.Objects:
            one.purgeTouched()
    error = refuse("Cut", through=True)
    assert error.code == "RESULT_INVALID"
    assert "has to be one" in error.message
    assert block.Shape.Volume == pytest.approx(BLOCK - 600)
    edit("Cut", length=9)
    assert block.Shape.Volume == pytest.approx(BLOCK - 1350)
    assert not getattr(block, "AllowCompound", False)
    assert up_to_date(block)


def test_an_edit_that_splits_the_body_is_told_where_it_may(block, run, edit, refuse, codes):
    sketch(block, "Slot", rectangle((15, -5), (20, 35)), where=at(10))
    run("pocket", profile="Slot", length=4, name="Cut")
    if not hasattr(block, "AllowCompound"):
        return
    assert codes(edit("Cut", through=True)) == ["PIECES_CHANGED"]
    assert codes(edit("Cut", taper=0)) == []


def test_an_edit_that_leaves_nothing_is_refused(block, run, refuse):
    sketch(block, "All", rectangle((-5, -5), (45, 35)), where=at(10))
    run("pocket", profile="All", length=4, name="Cut")
    error = refuse("Cut", through=True)
    assert (error.code, error.field) == ("RESULT_INVALID", "parameters.through")
    assert "Nothing would be left" in error.message


def test_a_sketch_as_data_is_for_new_features_only(block, document, refuse):
    outline = {"geometry": [{"type": "circle", "center": [5, 5], "radius": 3}]}
    error = refuse("Block", profile=outline)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "parameters.profile")
    assert "create_sketch" in error.allowed


@pytest.mark.parametrize("name", ["Body", "Base", "Box"])
def test_what_is_no_feature_is_refused_with_what_changes_it(block, run, refuse, document, name):
    run("create_box", name="Box")
    error = refuse(name, length=5)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "object_name")


@pytest.mark.covers(
    "edit_feature",
    bad=({"object_name": "A", "parameters": {"length": 5}}, "INVALID_PARAMETER"),
    before=[("run_script", {"script": "from tests.part_design import examples; examples(doc)"})],
    change={"object_name": "First", "parameters": {"length": 5}},
    before_example=[
        ("run_script", {"script": "from tests.part_design import examples; examples(doc)"})
    ],
)
def test_undo_and_redo_of_an_edit(block, run, edit):
    run("edit_feature", object_name="Block", parameters={"length": 12, "label": "High"})
    assert block.Document.Block.Label == "High"
    run("undo")
    assert block.Shape.Volume == pytest.approx(BLOCK)
    run("redo")
    assert block.Shape.Volume == pytest.approx(1.2 * BLOCK)
    edit("Block", length=9)
    assert block.Shape.Volume == pytest.approx(0.9 * BLOCK)
