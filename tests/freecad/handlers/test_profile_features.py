# SPDX-License-Identifier: MIT
"""Pads, pockets, revolutions and grooves against their closed forms, at the tip of the body."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

from tests.part_design import at, in_steps, rectangle, sketch

BLOCK = 40 * 30 * 10
ORIGIN = FreeCAD.Vector()


@pytest.fixture
def body(document, with_part_design, run):
    run("create_body", name="Body")
    return document.Body


@pytest.fixture
def block(body, run):
    """A body with a block of 40 x 30 x 10."""
    sketch(body, "Base", rectangle((0, 0), (40, 30)))
    run("pad", profile="Base", length=10, name="Block")
    return body


@pytest.mark.covers(
    "pad",
    bad=({"profile": "A"}, "INVALID_PARAMETER"),
    before=[("run_script", {"script": "from tests.part_design import examples; examples(doc)"})],
    change={"profile": "Slot", "length": 3},
    before_example=[
        ("run_script", {"script": "from tests.part_design import examples; examples(doc)"})
    ],
)
def test_a_pad_in_an_empty_body(body, document, run, codes):
    sketch(body, "Outline", rectangle((0, 0), (40, 30)), ((10, 10), 5))
    result = run("pad", profile="Outline", length=10, name="Plate")
    assert result["object_id"] == "Plate"
    assert result["body"] == "Body"
    assert result["shape"]["volume"] == pytest.approx(BLOCK - 250 * math.pi)
    assert result["volume"] == {"before": 0.0, "added": pytest.approx(BLOCK - 250 * math.pi)}
    assert result["direction"] == [0, 0, 1]
    assert result["dimensions"] == {"Plate.Length": 10}
    assert codes(result) == ["PROFILE_NOT_CONSTRAINED"]
    assert body.Tip == document.Plate
    assert not document.Outline.Visibility
    assert document.Plate.Visibility
    assert in_steps(body)


@pytest.mark.parametrize(
    ("parameters", "added", "low", "high"),
    [
        ({"length": 4}, 400, 10, 14),
        ({"length": 4, "direction": "normal"}, 400, 10, 14),
        ({"length": 14, "direction": "reversed"}, 400, -4, 10),
        ({"length": 8, "symmetric": True}, 400, 6, 14),
        ({"length": 4, "length2": 13}, 700, -3, 14),
        ({"length": 4, "taper": 10}, 4 / 3 * (100 + 10 * (10 + 8 * math.tan(math.radians(10)))
         + (10 + 8 * math.tan(math.radians(10))) ** 2), 10, 14),
        ({"length": 4, "taper": -10}, 4 / 3 * (100 + 10 * (10 - 8 * math.tan(math.radians(10)))
         + (10 - 8 * math.tan(math.radians(10))) ** 2), 10, 14),
        ({"length": 5, "direction": [0, 3, 4]}, 400, 10, 14),
    ],
)  # fmt: skip
def test_a_pad_goes_as_far_and_that_way(block, run, codes, parameters, added, low, high):
    sketch(block, "Boss", rectangle((10, 10), (20, 20)), where=at(10))
    result = run("pad", profile="Boss", **parameters)
    assert result["shape"]["volume"] == pytest.approx(BLOCK + added)
    assert result["volume"] == {"before": BLOCK, "added": pytest.approx(added)}
    box = result["bounding_box"]
    assert [box["min"][2], box["max"][2]] == pytest.approx([min(low, 0), max(high, 10)])
    assert codes(result) == ["PROFILE_NOT_CONSTRAINED"]
    assert in_steps(block)


def test_tapers_to_either_side(block, run):
    sketch(block, "Boss", rectangle((10, 10), (20, 20)), where=at(10))
    result = run("pad", profile="Boss", length=4, length2=2, taper=10, taper2=-5)
    wide = 10 + 8 * math.tan(math.radians(10))
    added = 4 / 3 * (100 + 10 * wide + wide**2)
    assert result["volume"]["added"] == pytest.approx(added)
    assert list(result["dimensions"]) == [
        f"Pad.{name}" for name in ("Length", "Length2", "TaperAngle", "TaperAngle2")
    ]


@pytest.mark.parametrize(
    ("parameters", "added"),
    [
        ({"up_to": "first"}, 500),
        ({"up_to": "first", "up_to_offset": 2}, 500),
        ({"up_to": "last"}, 500),
        ({"up_to": "last", "up_to_offset": 2}, 700),
        ({"up_to": "top"}, 500),
        ({"up_to": "top", "up_to_offset": 2}, 700),
    ],
)
def test_a_pad_goes_up_to_a_face(block, run, parameters, added):
    sketch(block, "Leg", rectangle((10, 10), (20, 20)), where=at(-5))
    result = run("pad", profile="Leg", **parameters)
    assert result["volume"]["added"] == pytest.approx(added)


@pytest.mark.covers(
    "pocket",
    bad=({"profile": "A", "through": True}, "INVALID_PARAMETER"),
    before=[("run_script", {"script": "from tests.part_design import examples; examples(doc)"})],
    change={"profile": "Slot", "length": 3},
    before_example=[
        ("run_script", {"script": "from tests.part_design import examples; examples(doc)"})
    ],
)
@pytest.mark.parametrize(
    ("parameters", "removed", "way"),
    [
        ({"length": 4}, 400, -1),
        ({"through": True}, 1000, -1),
        ({"length": 4, "direction": "reversed"}, 400, -1),
        ({"up_to": "bottom"}, 1000, -1),
        ({"up_to": "bottom", "up_to_offset": -2}, 800, -1),
        ({"length": 4, "length2": 3}, 400, -1),
        ({"length": 8, "symmetric": True}, 400, -1),
        ({"length": 4, "taper": 10}, 4 / 3 * (100 + 10 * (10 + 8 * math.tan(math.radians(10)))
         + (10 + 8 * math.tan(math.radians(10))) ** 2), -1),
        ({"length": 5, "direction": [0, 3, -4]}, 400, -0.8),
    ],
)  # fmt: skip
def test_a_pocket_goes_into_the_material(block, run, codes, parameters, removed, way):
    sketch(block, "Slot", rectangle((10, 10), (20, 20)), where=at(10))
    result = run("pocket", profile="Slot", **parameters)
    assert result["shape"]["volume"] == pytest.approx(BLOCK - removed)
    assert result["volume"] == {"before": BLOCK, "removed": pytest.approx(removed)}
    assert result["direction"][2] == pytest.approx(way)
    assert codes(result) == ["PROFILE_NOT_CONSTRAINED"]
    assert in_steps(block)


@pytest.mark.parametrize("extent", [{"length": 4}, {"through": True}, {"up_to": "first"}])
def test_a_pocket_below_the_material_goes_up(block, run, codes, extent):
    sketch(block, "Slot", rectangle((10, 10), (20, 20)), where=at(0))
    result = run("pocket", profile="Slot", **extent)
    assert codes(result) == ["PROFILE_NOT_CONSTRAINED"]
    assert result["volume"]["removed"] == pytest.approx(400 if "length" in extent else 1000)
    assert result["direction"] == [0, 0, 1]
    assert in_steps(block)


def test_a_pocket_that_was_told_its_way_says_that_it_removes_nothing(block, run, codes):
    sketch(block, "Slot", rectangle((10, 10), (20, 20)), where=at(10))
    result = run("pocket", profile="Slot", length=4, direction="normal")
    assert codes(result) == ["NOTHING_REMOVED", "PROFILE_NOT_CONSTRAINED"]
    assert result["volume"] == {"before": BLOCK, "removed": 0.0}


def test_a_pad_within_the_material_says_that_it_adds_nothing(block, run, codes):
    sketch(block, "Boss", rectangle((10, 10), (20, 20)), where=at(2))
    result = run("pad", profile="Boss", length=4)
    assert codes(result) == ["NOTHING_ADDED", "PROFILE_NOT_CONSTRAINED"]


def test_a_face_is_a_profile(block, run):
    face = {"type": "face", "reference_object": "Body", "reference_face": "top"}
    raised = run("pad", profile=face, length=5)
    assert raised["shape"]["volume"] == pytest.approx(1.5 * BLOCK)
    assert raised["direction"] == [0, 0, 1]
    top = run("get_faces", object_name="Body", filter={"direction": "z"})["faces"][0]["handle"]
    sunk = run("pocket", profile=top, length=2)
    assert sunk["shape"]["volume"] == pytest.approx(1.3 * BLOCK)
    assert sunk["direction"] == [0, 0, -1]


def test_directions_are_those_of_the_document(document, with_part_design, run):
    run("create_body", name="Body", position=[5, 0, 0], rotation={"axis": "x", "angle": 90})
    sketch(document.Body, "Outline", rectangle((0, 0), (10, 10)))
    result = run("pad", profile="Outline", length=10)
    assert result["direction"] == pytest.approx([0, -1, 0])
    sketch(document.Body, "Boss", rectangle((2, 2), (4, 4)), where=at(10))
    result = run("pad", profile="Boss", length=3, direction=[0, -1, 0])
    assert result["volume"]["added"] == pytest.approx(12)
    assert result["bounding_box"]["min"] == pytest.approx([5, -13, 0])


@pytest.mark.covers(
    "revolution",
    bad=({"profile": "A"}, "INVALID_PARAMETER"),
    before=[("run_script", {"script": "from tests.part_design import examples; examples(doc)"})],
    change={"profile": "Section"},
    before_example=[
        ("run_script", {"script": "from tests.part_design import examples; examples(doc)"})
    ],
)
@pytest.mark.parametrize(
    ("parameters", "volume"),
    [
        ({}, 2 * math.pi * 12.5 * 25),
        ({"angle": 90}, math.pi / 2 * 12.5 * 25),
        ({"angle": 90, "symmetric": True}, math.pi / 2 * 12.5 * 25),
        ({"angle": 90, "reversed": True}, math.pi / 2 * 12.5 * 25),
        ({"axis": "body_y"}, 2 * math.pi * 12.5 * 25),
        ({"axis": "x_axis"}, 2 * math.pi * 22.5 * 25),
        ({"axis": "spine"}, 2 * math.pi * 7.5 * 25),
    ],
)
def test_a_revolution_follows_pappus(body, run, parameters, volume):
    made = sketch(body, "Section", rectangle((10, 20), (15, 25)))
    spine = FreeCAD.Vector(5, 0, 0), FreeCAD.Vector(5, 9, 0)
    add_construction(made, "spine", *spine)
    result = run("revolution", profile="Section", **parameters)
    assert result["shape"]["volume"] == pytest.approx(volume)
    assert result["volume"]["added"] == pytest.approx(volume)
    assert in_steps(body)


def add_construction(made, name, start, end):
    import Part

    line = Part.LineSegment(start, end)
    line.setExtension(Part.GeometryStringExtension(name, "Conjure"))
    made.addGeometry(line, True)
    made.recompute()


def test_a_revolution_turns_both_ways(body, run, refused):
    sketch(body, "Section", rectangle((10, 20), (15, 25)))
    parameters = {"profile": "Section", "angle": 60, "angle2": 30}
    if FreeCAD.Version()[:2] == ["0", "20"]:
        assert refused("revolution", **parameters).code == "UNSUPPORTED"
        return
    result = run("revolution", **parameters)
    assert result["shape"]["volume"] == pytest.approx(math.pi / 2 * 12.5 * 25)


def test_a_groove_about_an_edge(block, run):
    found = run("get_edges", object_name="Body", filter={"x_max": 0.1, "y_max": 0.1})
    turn = FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90)
    sketch(block, "Notch", rectangle((3, 4), (5, 6)), where=FreeCAD.Placement(ORIGIN, turn))
    result = run("groove", profile="Notch", axis=found["edges"][0]["handle"])
    assert result["volume"]["removed"] == pytest.approx(math.pi / 4 * (25 - 9) * 2)
    assert result["axis"]["point"][:2] == [0, 0]
    assert [abs(part) for part in result["axis"]["direction"]] == [0, 0, 1]


@pytest.mark.covers(
    "groove",
    bad=({"profile": "A"}, "INVALID_PARAMETER"),
    before=[("run_script", {"script": "from tests.part_design import examples; examples(doc)"})],
    change={"profile": "Notch"},
    before_example=[
        ("run_script", {"script": "from tests.part_design import examples; examples(doc)"})
    ],
)
def test_a_groove_takes_a_ring_out(body, run):
    sketch(body, "Outline", ((0, 0), 20))
    run("pad", profile="Outline", length=10)
    turn = FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90)
    where = FreeCAD.Placement(ORIGIN, turn)
    sketch(body, "Notch", rectangle((18, 4), (25, 6)), where=where)
    result = run("groove", profile="Notch", axis="y_axis")
    assert result["volume"]["removed"] == pytest.approx(math.pi * (400 - 324) * 2)
    half = run("groove", profile="Notch", axis="body_z", angle=180)
    assert half["volume"]["removed"] == 0


@pytest.mark.parametrize(
    ("command", "loops", "code", "key"),
    [
        ("pad", [[(0, 0), (10, 10), (10, 0), (0, 10)]], "PROFILE_CROSSES", "crossings"),
        ("pad", [rectangle((0, 0), (9, 9)), rectangle((5, 5), (15, 15))], "PROFILE_CROSSES",
         "crossings"),
        ("pad", [rectangle((0, 0), (9, 9)), ((9, 3), 2)], "PROFILE_CROSSES", "crossings"),
        ("pocket", [rectangle((50, 50), (60, 60)), ((55, 60), 1)], "PROFILE_CROSSES", "crossings"),
    ],
)  # fmt: skip
def test_outlines_that_cross_are_refused(block, refused, command, loops, code, key):
    sketch(block, "Bad", *loops, where=at(10))
    error = refused(command, profile="Bad", length=4)
    assert (error.code, error.field) == (code, "profile")
    assert error.details[key]


def test_an_open_outline_is_refused_with_its_ends(block, document, refused):
    import Part

    made = sketch(block, "Open", where=at(10))
    points = [FreeCAD.Vector(*point, 0) for point in ((0, 0), (5, 0), (5, 5), (0, 0.0005))]
    made.addGeometry([Part.LineSegment(*pair) for pair in zip(points, points[1:])], False)
    made.recompute()
    made.purgeTouched()
    error = refused("pad", profile="Open", length=4)
    assert error.code == "PROFILE_OPEN"
    ends = error.details["open_ends"]
    assert [(end["at"], end["gap"]) for end in ends] == [([0, 0], 0.0005), ([0, 0.0005], 0.0005)]
    assert [end["nearest"] for end in ends] == [
        end for one in ends[::-1] for end in one["elements"]
    ]


@pytest.mark.parametrize(
    ("command", "corners", "z"),
    [
        ("pocket", ((-5, -5), (45, 35)), 10),
        ("groove", ((0, -5), (45, 35)), 5),
    ],
)
def test_what_takes_all_of_the_body_is_refused(block, refused, command, corners, z):
    sketch(block, "All", rectangle(*corners), where=at(z))
    extent = {"through": True} if command == "pocket" else {"axis": "y_axis"}
    error = refused(command, profile="All", **extent)
    assert error.code == "RESULT_INVALID"
    assert "Nothing would be left" in error.message


CASES_IN_PIECES = [
    ("pocket", [rectangle((15, -5), (20, 35))], 10, {"through": True}, BLOCK * 7 / 8),
    ("pad", [rectangle((100, 0), (110, 10))], 0, {"length": 10}, BLOCK + 1000),
    ("pad", [rectangle((100, 0), (110, 10)), rectangle((200, 0), (210, 10))], 0, {"length": 10},
     BLOCK + 2000),
]  # fmt: skip


@pytest.mark.parametrize(("command", "loops", "z", "extent", "volume"), CASES_IN_PIECES)
def test_pieces_are_kept_where_the_body_may_have_them(
    block, run, refused, codes, command, loops, z, extent, volume
):
    sketch(block, "Far", *loops, where=at(z))
    if not hasattr(block, "AllowCompound"):
        assert refused(command, profile="Far", **extent).code == "RESULT_INVALID"
        return
    result = run(command, profile="Far", **extent)
    assert result["shape"]["volume"] == pytest.approx(volume)
    assert codes(result) == ["RESULT_IN_PIECES", "PROFILE_NOT_CONSTRAINED"]


def test_a_face_is_a_profile_as_places_of_sketches_name_it(block, run):
    result = run("pad", profile={"object": "Body", "face": "top"}, length=3)
    assert result["volume"]["added"] == pytest.approx(BLOCK * 3 / 10)


@pytest.mark.parametrize("in_pieces", [True, False])
def test_islands_of_a_first_feature_are_told(document, run, refused, codes, in_pieces):
    run("create_body", name="Body")
    if hasattr(document.Body, "AllowCompound"):
        document.Body.AllowCompound = in_pieces
        document.Body.purgeTouched()
    sketch(document.Body, "Two", rectangle((0, 0), (5, 5)), rectangle((10, 0), (15, 5)))
    if not in_pieces or not hasattr(document.Body, "AllowCompound"):
        assert refused("pad", profile="Two", length=4).code == "RESULT_INVALID"
        return
    result = run("pad", profile="Two", length=4)
    assert codes(result) == ["RESULT_IN_PIECES", "PROFILE_NOT_CONSTRAINED"]
    assert result["shape"]["volume"] == pytest.approx(200)


def test_a_line_that_divides_an_outline_is_refused(block, refused):
    divided = sketch(block, "Divided", rectangle((5, 5), (15, 15)), where=at(10))
    ends = FreeCAD.Vector(10, 5, 0), FreeCAD.Vector(10, 15, 0)
    divided.addGeometry(Part.LineSegment(*ends), False)
    divided.recompute()
    divided.purgeTouched()
    assert refused("pad", profile="Divided", length=4).code == "PROFILE_OPEN"


@pytest.mark.parametrize(("command", "more"), [("pocket", {"length": 2}), ("revolution", {})])
def test_a_gap_that_nobody_sees_is_told(block, refused, command, more):
    corners = [FreeCAD.Vector(*one, 0) for one in ((1, 1), (5, 1), (5, 5), (1, 1.0005))]
    gap = sketch(block, "Gap", where=at(10))
    gap.addGeometry([Part.LineSegment(*ends) for ends in zip(corners, corners[1:])], False)
    gap.recompute()
    gap.purgeTouched()
    assert refused(command, profile="Gap", **more).code == "PROFILE_OPEN"


@pytest.mark.parametrize(("command", "loops", "z", "extent", "volume"), CASES_IN_PIECES)
def test_pieces_are_refused_where_the_body_must_be_one(
    block, run, refused, command, loops, z, extent, volume
):
    if hasattr(block, "AllowCompound"):
        block.AllowCompound = False
        block.purgeTouched()
    sketch(block, "Far", *loops, where=at(z))
    error = refused(command, profile="Far", **extent)
    assert error.code == "RESULT_INVALID"
    assert "has to be one" in error.message
    sketch(block, "Near", rectangle((10, 10), (20, 20)), where=at(10))
    assert run("pad", profile="Near", length=1)["shape"]["volume"] == pytest.approx(BLOCK + 100)
    assert not getattr(block, "AllowCompound", False)
    assert block.Tip.Shape.ShapeType == "Solid"


def test_an_axis_through_the_profile_or_out_of_its_plane_is_refused(body, refused):
    sketch(body, "Section", rectangle((-2, 20), (15, 25)))
    for axis in ("y_axis", "body_y"):
        error = refused("revolution", profile="Section", axis=axis)
        assert (error.code, error.field) == ("INVALID_PARAMETER", "axis")
        assert "2 and 15 mm" in error.message
    assert "leaves the profile's plane" in refused(
        "revolution", profile="Section", axis="body_z"
    ).message  # fmt: skip
    assert refused("revolution", profile="Section", axis="nothing").code == "OBJECT_NOT_FOUND"


def test_an_empty_body_and_a_sketch_outside_of_bodies_are_refused(body, document, run, refused):
    sketch(body, "Slot", rectangle((0, 0), (5, 5)))
    assert refused("pocket", profile="Slot", through=True).code == "NO_SHAPE"
    loose = document.addObject("Sketcher::SketchObject", "Loose")
    loose.purgeTouched()
    assert "lies in no body" in refused("pad", profile="Loose").message
    run("create_body", name="Other")
    assert refused("pad", profile="Slot", body="Other").field == "body"


def test_a_failed_feature_leaves_the_tip(block, document, refused, objects_of):
    made = sketch(block, "Slot", rectangle((10, 10), (20, 20)), where=at(10))
    before = objects_of(document)
    assert refused("pad", profile="Slot", direction="x").code == "INVALID_PARAMETER"
    assert objects_of(document) == before
    assert block.Tip == document.Block
    assert made.Visibility


def test_sizes_are_edited_by_the_names_of_the_command(block, document, run, refused):
    made = sketch(block, "Boss", rectangle((10, 10), (20, 20)), where=at(10))
    run("pad", profile="Boss", length=4, length2=2, name="Boss1")
    assert run("set_properties", object_name="Boss1", properties={"length": 6, "length2": 13})[
        "properties"
    ]["length2"] == {"old": 2, "new": 13}
    assert block.Shape.Volume == pytest.approx(BLOCK + 900)
    run("set_properties", object_name="Boss1", properties={"taper": 10})
    wide = 10 + 12 * math.tan(math.radians(10))
    tapered = 6 / 3 * (100 + 10 * wide + wide**2)
    assert block.Shape.Volume == pytest.approx(BLOCK + tapered + 300)
    told = run("get_properties", object_name="Boss1", names=["length", "taper", "taper2"])
    assert [entry["value"] for entry in told["properties"].values()] == [6, 10, 0]
    wrong = {"object_name": "Block", "properties": {"taper2": 5}}
    assert refused("set_properties", **wrong).code == "INVALID_PARAMETER"
    assert made.Name == "Boss"


def test_an_angle_is_edited(body, run):
    sketch(body, "Section", rectangle((10, 20), (15, 25)))
    run("revolution", profile="Section", name="Ring")
    run("set_properties", object_name="Ring", properties={"angle": 90})
    assert body.Shape.Volume == pytest.approx(math.pi / 2 * 12.5 * 25)
