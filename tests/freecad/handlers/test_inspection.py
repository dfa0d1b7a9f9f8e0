# SPDX-License-Identifier: MIT
"""The feature tree, properties found by their values, and the parts of shapes."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

PI = math.pi


@pytest.fixture
def model(document, run):
    """A plate with a hole, its edges rounded, a loose ball, and a box inside a turned part."""
    run("box", name="Plate", length=40, width=20, height=5)
    run("cylinder", name="Peg", radius=2, height=20, position=[10, 10, -5])
    run("cut", base="Plate", tool="Peg", name="Drilled")
    run("fillet", object_name="Drilled", radius=1, edges=["top"], name="Round")
    run("sphere", name="Ball", radius=3, label="Loose ball", position=[0, 0, 50])
    part = document.addObject("App::Part", "Case")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    part.addObject(document.addObject("Part::Box", "Inner"))
    document.recompute()


@pytest.fixture
def broken(document):
    """An object in an error state, as a person's document may hold one."""
    fillet = document.addObject("Part::Fillet", "Broken")
    fillet.Base = document.addObject("Part::Box", "Block")
    document.Block.recompute()
    fillet.Edges = [(1, 500.0, 500.0)]
    fillet.recompute()


@pytest.mark.covers("get_feature_tree", bad=({"limit": 0}, "INVALID_PARAMETER"))
def test_the_tree_tells_what_every_object_is_made_of(model, run):
    told = run("get_feature_tree")
    rows = {row["object_id"]: row for row in told["objects"]}
    assert list(rows) == ["Plate", "Peg", "Drilled", "Round", "Ball", "Case", "Inner"]
    assert rows["Plate"]["parameters"] == {"Length": 40, "Width": 20, "Height": 5}
    assert rows["Plate"]["volume"] == pytest.approx(4000, rel=1e-9)
    assert rows["Drilled"]["volume"] == pytest.approx(4000 - PI * 4 * 5, rel=1e-9)
    assert (rows["Drilled"]["in_list"], rows["Drilled"]["out_list"]) == (
        ["Round"],
        ["Plate", "Peg"],
    )
    assert [root["object_id"] for root in told["tree"]] == ["Round", "Ball", "Case"]
    assert told["tree"][0] == {
        "object_id": "Round",
        "children": [
            {
                "object_id": "Drilled",
                "children": [{"object_id": "Plate"}, {"object_id": "Peg"}],
            }
        ],
    }
    assert told["tree"][2]["children"] == [{"object_id": "Inner"}]
    assert not told["truncated"]


def test_the_tree_comes_in_pages_and_no_deeper_than_asked(model, run):
    page = run("feature_tree", limit=2, offset=1)
    assert ([row["object_id"] for row in page["objects"]], page["total"]) == (["Peg", "Drilled"], 7)
    assert [row["object_id"] for row in run("get_feature_tree", pattern="Loose*")["objects"]] == [
        "Ball"
    ]
    flat = run("get_feature_tree", depth=0)
    assert flat["tree"][0] == {"object_id": "Round", "cut_off": True}
    assert flat["truncated"]


def test_what_stands_in_two_places_of_the_tree_is_told_once(document, run):
    run("box", name="Plate")
    run("mirror", object_name="Plate", name="M", plane="yz")
    run("mirror", object_name="M", name="N", plane="xy")
    run("mirror", object_name="M", name="O", plane="xz")
    tree = run("get_feature_tree")["tree"]
    assert tree[0]["children"][0]["children"] == [{"object_id": "Plate"}]
    assert tree[1]["children"] == [{"object_id": "M", "repeated": True}]


def test_a_broken_object_fails_neither_tree_nor_search(broken, model, run):
    rows = {row["object_id"]: row for row in run("get_feature_tree")["objects"]}
    assert (rows["Broken"]["state"], rows["Broken"]["volume"]) == ("error", None)
    assert run("search_properties", property_name="volume", operator="gt", value=0)["count"] == 7


@pytest.mark.covers(
    "search_properties", bad=({"property_name": "Length", "value": "5 kg"}, "INVALID_PARAMETER")
)
@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"property_name": "Length", "operator": "gt", "value": 20}, {"Plate"}),
        ({"property_name": "length", "operator": ">=", "value": "1 cm"}, {"Plate", "Inner"}),
        ({"property_name": "Radius", "operator": "lt", "value": "1/8 in"}, {"Peg", "Ball"}),
        ({"property_name": "Radius", "operator": "eq", "value": "0.2 cm"}, {"Peg"}),
        ({"property_name": "Radius", "operator": "lte", "value": 2}, {"Peg"}),
        ({"property_name": "Radius"}, {"Peg", "Ball"}),
        ({"property": "Radius", "pattern": "Loose*"}, {"Ball"}),
        ({"property_name": "depth", "operator": "eq", "value": 20}, {"Plate"}),
        ({"property_name": "Angle", "value": "360 deg"}, {"Peg"}),
        ({"property_name": "Label", "value": "Loose ball"}, {"Ball"}),
        ({"property_name": "Placement.Base.z", "operator": "<", "value": "-1 mm"}, {"Peg"}),
        ({"property_name": "Refine", "value": False}, {"Drilled"}),
        ({"property_name": "volume", "operator": "gt", "value": "3.93 cm^3"}, {"Plate", "Drilled"}),
        ({"property_name": "Nothing", "value": 5}, set()),
    ],
)
def test_properties_with_units_are_compared(model, run, sent, expected):
    found = run("search_properties", **sent)
    assert {match["object_id"] for match in found["matches"]} == expected
    assert found["count"] == len(expected)


def test_a_match_tells_property_value_and_unit(model, run):
    (match,) = run("search_properties", property_name="RADIUS", operator="gt", value=2.5)["matches"]
    told = (match["object_id"], match["property"], match["value"], match["unit"])
    assert told == ("Ball", "Radius", 3, "mm")


def test_a_search_in_another_unit_says_which_is_right(model, refused):
    error = refused("search_properties", property_name="Length", value="5 deg")
    assert (error.field, error.allowed) == ("value", ["mm"])


@pytest.mark.covers("inspect_topology", bad=({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"))
def test_the_parts_of_a_shape_are_counted_and_described(document, run):
    blocks = [Part.makeBox(2, 3, 4), Part.makeBox(1, 1, 1, FreeCAD.Vector(10, 0, 0))]
    document.addObject("Part::Feature", "Both").Shape = Part.Compound(blocks)
    told = run("inspect_topology", object_name="Both")
    assert (told["shape_type"], told["is_compound"], told["is_solid"]) == ("Compound", True, False)
    counts = [told[f"{kind}_count"] for kind in ("vertex", "edge", "face", "shell", "solid")]
    assert counts == [16, 24, 12, 2, 2]
    assert told["volume"] == pytest.approx(25, rel=1e-9)
    assert told["surface_area"] == pytest.approx(52 + 6, rel=1e-9)
    assert [one["volume"] for one in told["solids"]] == pytest.approx([24, 1], rel=1e-9)
    assert told["solids"][0]["center"] == pytest.approx([1, 1.5, 2])
    assert [one["closed"] for one in told["shells"]] == [True, True]
    assert [one["type"] for one in told["compound_children"]] == ["Solid", "Solid"]


def test_the_parts_of_a_shape_inside_a_part_lie_where_they_are_seen(model, run):
    told = run("inspect_topology", object_name="Inner")
    assert told["solids"][0]["bounding_box"] == {"min": [90, 0, 0], "max": [100, 10, 10]}
    assert told["is_solid"]


def test_an_object_without_a_shape_has_no_parts(document, refused):
    document.addObject("Spreadsheet::Sheet", "Sheet")
    assert refused("inspect_topology", object_name="Sheet").code == "NO_SHAPE"


def test_looking_at_a_model_changes_nothing(model, document, run, objects_of):
    before, revision = objects_of(document), run("get_state")["revision"]
    run("get_feature_tree")
    run("search_properties", property_name="Placement.Base.z", operator="gt", value=0)
    run("inspect_topology", object_name="Round")
    assert (objects_of(document), run("get_state")["revision"]) == (before, revision)
