# SPDX-License-Identifier: MIT
"""Objects cut into pieces that together are the whole."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

PI = math.pi


@pytest.fixture
def block(document, run):
    run("box", name="Block", length=10, width=20, height=30)


def volumes(result):
    """Of the pieces in their order, the first of which is the result's object."""
    told = {one["object_id"]: one.get("volume") for one in result["changes"]["created"]}
    told[result["object_id"]] = result["shape"]["volume"]
    return [told[piece["object_id"]] for piece in result["pieces"]]


def corners(document, name):
    box = document.getObject(name).Shape.BoundBox
    return [box.XMin, box.YMin, box.ZMin], [box.XMax, box.YMax, box.ZMax]


@pytest.mark.covers(
    "boolean_slice",
    bad=({"base": "A", "plane": "xy", "point": [0, 0, 99]}, "GEOMETRY_ERROR"),
    change={"base": "A", "tools": ["C"]},
)
@pytest.mark.parametrize(
    "plane",
    [
        {"plane": "xy", "point": [0, 0, 10]},
        {"plane": {"point": [500, 500, 10], "normal": "z"}},
        {"normal": [0, 0, 2], "point": {"x": 0, "y": 0, "z": 10}},
        {"plane": {"normal": [0, 0, 1]}, "position": [3, 3, "1 cm"]},
    ],
)
def test_a_plane_cuts_a_block_in_two(block, document, run, names, codes, plane):
    result = run("boolean_slice", base="Block", **plane)
    assert volumes(result) == [pytest.approx(2000, rel=1e-9), pytest.approx(4000, rel=1e-9)]
    first, second = (piece["object_id"] for piece in result["pieces"])
    assert result["object_id"] == first
    assert corners(document, first) == (pytest.approx([0, 0, 0]), pytest.approx([10, 20, 10]))
    assert corners(document, second) == (pytest.approx([0, 0, 10]), pytest.approx([10, 20, 30]))
    assert (names(result, "hidden"), codes(result)) == (["Block"], [])
    visible = {obj.Name for obj in document.Objects if obj.Visibility}
    assert visible == {first, second}


def test_pieces_follow_the_base_and_the_plane(block, document, run):
    result = run("boolean_slice", base="Block", plane="xy", point=[0, 0, 10], name="Half")
    lower, upper = (document.getObject(piece["object_id"]) for piece in result["pieces"])
    assert (lower.Name, upper.Name) == ("Half_1", "Half_2")
    run("set_properties", object_name="Block", properties={"Height": 50})
    assert upper.Shape.Volume == pytest.approx(10 * 20 * 40, rel=1e-9)
    run("move", object_name=f"{result['slice']}_Plane", vector=[0, 0, 5])
    assert lower.Shape.Volume == pytest.approx(10 * 20 * 15, rel=1e-9)


def test_the_piece_behind_the_plane_comes_first(block, run):
    result = run("split", base="Block", normal="-z", point=[0, 0, 10])
    assert volumes(result) == [pytest.approx(4000), pytest.approx(2000)]


def test_a_slanted_plane_shares_a_cube_equally(document, run):
    run("box", name="Cube")
    result = run("slice", base="Cube", normal=[1, 1, 1], point=[5, 5, 5])
    assert volumes(result) == [pytest.approx(500, rel=1e-9)] * 2


def test_a_solid_cuts_what_lies_in_it_off_and_is_hidden(block, document, run, names):
    run("cylinder", name="Rod", radius=2, height=40, position=[5, 10, -5])
    result = run("boolean_slice", base="Block", tool="Rod")
    rod = PI * 4 * 30
    assert volumes(result) == [pytest.approx(6000 - rod), pytest.approx(rod)]
    assert sum(volumes(result)) == pytest.approx(6000, rel=1e-9)
    assert sorted(names(result, "hidden")) == ["Block", "Rod"]
    assert result["tools"] == ["Rod"]


def test_several_tools_cut_at_once_and_can_be_kept(block, document, run, names):
    for number, height in enumerate((10, 20)):
        run("plane", name=f"P{number}", length=50, width=50, position=[-20, -20, height])
    result = run("boolean_slice", base="Block", tools=["P0", "P1"], keep_tools=True)
    assert volumes(result) == [pytest.approx(2000)] * 3
    assert names(result, "hidden") == ["Block"]
    assert document.P0.Visibility


def test_pieces_can_stay_in_one_object(block, document, run, names):
    result = run("boolean_slice", base="Block", plane="xz", point=[0, 5, 0], separate=False)
    assert result["shape"]["volume"] == pytest.approx(6000, rel=1e-9)
    assert (result["shape"]["solids"], result["piece_count"]) == (2, 2)
    assert document.getObject(result["object_id"]).Visibility
    assert names(result, "created") == ["Block_slice", "Block_slice_Plane"]
    chamfer = run("chamfer", object_name="Block", size=0.1, edges={"near": [0, 0, 15]})
    assert chamfer["base"] == "Block_slice"


def test_a_base_in_pieces_stands_for_itself(block, run):
    run("boolean_slice", base="Block", plane="xy", point=[0, 0, 10])
    assert run("chamfer", object_name="Block", size=1, edges="vertical")["base"] == "Block"


def test_a_piece_is_an_object_to_work_on(block, run, document):
    result = run("boolean_slice", base="Block", plane="xy", point=[0, 0, 10], name="Half")
    assert result["pieces"][1]["center_of_mass"] == pytest.approx([5, 10, 20])
    rounded = run("fillet", object_name="Half_2", radius=1, edges=["vertical"])
    assert rounded["shape"]["volume"] == pytest.approx(4000 - 80 * (1 - PI / 4))
    copied = run("copy", object_name="Half_1", offset=[50, 0, 0])
    assert copied["bounding_box"]["min"][0] == pytest.approx(50)


def test_a_face_is_cut_into_faces(document, run):
    run("plane", name="Sheet", length=10, width=20)
    result = run("boolean_slice", base="Sheet", plane="yz", point=[4, 0, 0])
    areas = [result["shape"]["area"], result["pieces"][1]["area"]]
    assert areas == [pytest.approx(80), pytest.approx(120)]


def test_a_pattern_is_cut_through_all_its_instances(document, run):
    run("box", name="Cube")
    run("linear_pattern", object_name="Cube", name="Row", count=3, spacing=20)
    result = run("boolean_slice", base="Row", plane="xy", point=[0, 0, 4])
    assert result["piece_count"] == 6
    assert sum(volumes(result)) == pytest.approx(3000, rel=1e-9)


def test_a_slice_inside_a_turned_part_is_global(block, document, run):
    part = document.addObject("App::Part", "P")
    part.addObject(document.Block)
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    result = run("boolean_slice", base="Block", plane="yz", point=[95, 0, 0])
    assert volumes(result) == [pytest.approx(15 * 300), pytest.approx(5 * 300)]
    assert result["bounding_box"]["min"] == pytest.approx([80, 0, 0])
    assert all(document.getObject(one["object_id"]) in part.Group for one in result["pieces"])


def test_deleting_the_last_piece_brings_the_base_back(block, document, run):
    run("boolean_slice", base="Block", plane="xy", point=[0, 0, 10], name="Half")
    run("delete", object_name="Half_1")
    assert not document.Block.Visibility
    result = run("delete", object_name="Half_2")
    assert [obj.Name for obj in document.Objects] == ["Block"]
    assert document.Block.Visibility
    assert result["deleted"] == "Half_2"
    run("undo", steps=2)
    assert document.Half_2.Shape.Volume == pytest.approx(4000)


def test_pieces_outlive_saving_and_opening(block, document, run, tmp_path):
    run("boolean_slice", base="Block", plane="xy", point=[0, 0, 10], name="Half")
    path = str(tmp_path / "pieces.FCStd")
    document.saveAs(path)
    FreeCAD.closeDocument(document.Name)
    opened = FreeCAD.openDocument(path)
    opened.Block.Length = 20
    opened.recompute()
    assert opened.Half_2.Shape.Volume == pytest.approx(8000, rel=1e-9)


def test_a_plane_that_misses_the_base_is_an_error(block, refused):
    error = refused("boolean_slice", base="Block", plane="xy", point=[0, 0, 31])
    assert (error.code, error.field) == ("GEOMETRY_ERROR", "plane")
    assert error.details["bounding_box"]["max"] == [10, 20, 30]


def test_a_tool_that_does_not_go_through_is_an_error(block, run, refused):
    run("plane", name="Short", length=5, width=5, position=[0, 0, 10])
    assert refused("boolean_slice", base="Block", tool="Short").field == "tool"


def test_too_many_pieces_are_refused_as_objects(document, run, refused):
    run("box", name="Cube", length=1, width=1, height=1)
    run("linear_pattern", object_name="Cube", name="Row", count=60, spacing=2)
    error = refused("boolean_slice", base="Row", plane="xy", point=[0, 0, 0.5])
    assert (error.code, error.field) == ("INVALID_PARAMETER", "plane")
    one = run("boolean_slice", base="Row", plane="xy", point=[0, 0, 0.5], separate=False)
    assert one["piece_count"] == 120


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "plane"),
        ({"point": [0, 0, 5]}, "normal"),
        ({"plane": "xq"}, "plane"),
        ({"plane": {}}, "plane"),
        ({"plane": {"nearby": 3}}, "plane"),
        ({"plane": "xy", "normal": "x"}, "normal"),
        ({"plane": "xy", "tools": ["Tool"]}, "plane"),
        ({"tools": ["Block"]}, "tools"),
        ({"tools": ["Nowhere"]}, "tools"),
    ],
)
def test_what_cuts_nothing_is_refused(block, run, refused, given, field):
    run("box", name="Tool")
    assert refused("boolean_slice", base="Block", **given).field == field


def test_a_wire_is_cut_into_wires(document, run):
    made = document.addObject("Part::Feature", "W")
    made.Shape = Part.makePolygon([FreeCAD.Vector(0, 0, 0), FreeCAD.Vector(10, 0, 0)])
    result = run("boolean_slice", base="W", plane="yz", point=[4, 0, 0])
    lengths = [document.getObject(one["object_id"]).Shape.Length for one in result["pieces"]]
    assert lengths == [pytest.approx(4), pytest.approx(6)]


def test_a_moved_piece_stays_there_when_the_base_changes(block, document, run):
    run("boolean_slice", base="Block", plane="xy", point=[0, 0, 10], name="Half")
    run("move", object_name="Half_2", vector=[0, 0, 50])
    run("set_properties", object_name="Block", properties={"Length": 12})
    box = run("bbox", name="Half_2")["bounding_box"]
    assert (box["min"], box["max"]) == ([0, 0, 60], [12, 20, 80])


def test_a_batch_uses_a_piece(document, run):
    steps = [
        {"command": "box", "as": "b"},
        {
            "command": "boolean_slice",
            "as": "cut",
            "parameters": {"base": "$b.object_id", "plane": "xy", "point": [0, 0, 4]},
        },
        {"command": "delete_object", "parameters": {"object_name": "$cut.pieces.1.object_id"}},
    ]
    run("batch", steps=steps)
    assert sum(obj.Shape.Volume for obj in document.Objects if obj.Visibility) == (
        pytest.approx(400)
    )
