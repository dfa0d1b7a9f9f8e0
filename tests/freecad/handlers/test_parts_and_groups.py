# SPDX-License-Identifier: MIT
"""Parts and groups: what goes in and out stays where it is."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from tests.reply_checks import size_of


@pytest.fixture
def drilled(document, run):
    """A box with a hole, drilled and rounded, and another box."""
    run("create_box", name="Plate", size=[40, 20, 10], position=[5, 6, 7])
    run("create_hole", object_name="Plate", face="top", diameter=6, through=True, name="Drilled")
    run("create_fillet", object_name="Drilled", radius=2, edges=["Edge1"], name="Rounded")
    run("create_box", name="Pin", size=[2, 2, 30], position=[100, 0, 0])
    return document


def box(run, name):
    return run("get_object_details", object_name=name)["bounding_box"]


@pytest.fixture
def turned(document):
    """`turned(name)`: a part that is moved and turned."""

    def make(name="Top", outer=None):
        part = document.addObject("App::Part", name)
        turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
        part.Placement = FreeCAD.Placement(FreeCAD.Vector(100, 0, 0), turn)
        if outer is not None:
            outer.addObject(part)
        document.recompute()
        return part

    return make


@pytest.mark.covers(
    "create_part",
    bad=({"objects": ["Nothing"]}, "OBJECT_NOT_FOUND"),
    change={"objects": ["A"]},
    before_example=[("create_box", {"name": "Plate"}), ("create_box", {"name": "Pin"})],
)
def test_a_part_takes_objects_with_all_that_belongs_to_them(drilled, run, codes):
    before = box(run, "Plate")
    result = run("create_part", objects=["Plate", "Pin"], name="Bracket")
    assert result["type"] == "App::Part"
    assert (result["container"], result["objects"]) == ("Bracket", ["Rounded", "Pin"])
    assert {"Plate", "Drilled"} <= set(result["moved_along"])
    assert "CONSUMED_OBJECT_FOLLOWED" in codes(result)
    held = {obj.Name for obj in drilled.Bracket.Group}
    assert {"Plate", "Drilled", "Rounded", "Pin"} <= held
    assert box(run, "Plate") == before
    run("move_object", object_name="Bracket", vector=[0, 0, 50])
    low = box(run, "Rounded")["min"]
    assert low == pytest.approx([before["min"][0], before["min"][1], before["min"][2] + 50])
    run("undo", steps=2)
    assert drilled.Plate.getParentGeoFeatureGroup() is None


@pytest.mark.covers(
    "create_group",
    bad=({"objects": ["Nothing"]}, "OBJECT_NOT_FOUND"),
    change={"objects": ["A"]},
    before_example=[("create_box", {"name": "Plate"}), ("create_box", {"name": "Pin"})],
)
def test_a_group_holds_objects_and_leaves_them_in_their_part(drilled, run, turned):
    empty = run("create_group", name="Folder")
    assert (empty["type"], empty["objects"]) == ("App::DocumentObjectGroup", [])
    result = run("add_to", container="Folder", objects=["Pin"])
    assert result["objects"] == ["Pin"]
    assert drilled.Pin.getParentGroup() == drilled.Folder
    top = turned()
    run("add_to", container="Top", objects=["Plate"])
    inside = run("create_group", objects=["Plate"], name="Inner")
    assert drilled.Inner.getParentGeoFeatureGroup() == top
    assert drilled.Rounded.getParentGeoFeatureGroup() == top
    assert inside["objects"] == ["Rounded"]


@pytest.mark.covers(
    "add_to",
    bad=({"container": "A", "objects": ["A"]}, "INVALID_PARAMETER"),
    before=[
        ("create_part", {"name": "Assembly"}),
        ("create_box", {"name": "Pin"}),
    ],
    before_example=[
        ("create_part", {"name": "Assembly"}),
        ("create_box", {"name": "Pin"}),
    ],
    change={"container": "Assembly", "objects": ["Pin"]},
)
def test_objects_stay_where_they_are_in_a_moved_and_turned_part(drilled, run, turned, codes):
    inner = turned("Sub", turned())
    before = {name: box(run, name) for name in ("Rounded", "Pin", "Plate")}
    volume = drilled.Rounded.Shape.Volume
    result = run("add_to", container="Sub", objects=["Rounded", "Pin"])
    assert (result["object_id"], result["container"]) == ("Sub", "Sub")
    assert drilled.Pin.getParentGeoFeatureGroup() == inner
    for name, place in before.items():
        now = box(run, name)
        assert now["min"] == pytest.approx(place["min"])
        assert now["max"] == pytest.approx(place["max"])
    assert drilled.Rounded.Shape.Volume == pytest.approx(volume)
    edited = run("set_properties", object_name="Plate", properties={"height": 20})
    assert "RECOMPUTE_FAILED" not in codes(edited)
    assert box(run, "Rounded")["max"][2] == pytest.approx(before["Rounded"]["max"][2] + 10)
    again = run("add_to", container="Sub", objects=["Pin"])
    assert codes(again) == ["NOTHING_CHANGED"]


@pytest.mark.covers(
    "take_out_of",
    bad=({"objects": ["A"]}, "INVALID_PARAMETER"),
    before=[
        ("create_box", {"name": "Pin"}),
        ("create_part", {"name": "Assembly", "objects": ["Pin"]}),
    ],
    before_example=[
        ("create_box", {"name": "Pin"}),
        ("create_part", {"name": "Assembly", "objects": ["Pin"]}),
    ],
    change={"objects": ["Pin"]},
)
def test_objects_come_out_one_container_after_the_other(drilled, run, turned):
    top = turned()
    turned("Sub", top)
    before = box(run, "Rounded")
    run("add_to", container="Sub", objects=["Rounded"])
    for holder in ("Top", None):
        result = run("take_out_of", objects=["Rounded"])
        assert result["container"] == holder
        now = box(run, "Rounded")
        assert now["min"] == pytest.approx(before["min"])
        assert now["max"] == pytest.approx(before["max"])
        assert drilled.Plate.getParentGeoFeatureGroup() == (top if holder else None)
    run("create_group", objects=["Pin"], name="Folder")
    assert run("take_out_of", objects=["Pin"])["container"] is None
    assert drilled.Pin.getParentGroup() is None


def test_a_body_goes_with_its_features_and_a_part_with_its_content(
    document, with_part_design, run, turned
):
    run("create_body", name="Body")
    run("create_sketch", body="Body", name="Base", geometry=[
        {"type": "rectangle", "center": [0, 0], "width": 40, "height": 20}])  # fmt: skip
    run("pad", profile="Base", length=10)
    turned()
    before = box(run, "Body")
    run("create_part", objects=["Body"], name="Small")
    run("add_to", container="Top", objects=["Small"])
    assert document.Small.getParentGeoFeatureGroup() == document.Top
    now = box(run, "Body")
    assert now["min"] == pytest.approx(before["min"])
    assert now["max"] == pytest.approx(before["max"])
    run("set_dimensions", values={"Pad.Length": 30})
    assert document.Body.Shape.Volume == pytest.approx(40 * 20 * 30)


@pytest.mark.parametrize(
    ("command", "parameters", "field"),
    [
        ("add_to", {"container": "Pin", "objects": ["Plate"]}, "container"),
        ("add_to", {"container": "Body", "objects": ["Pin"]}, "container"),
        ("add_to", {"container": "Top", "objects": ["Base"]}, "objects"),
        ("add_to", {"container": "Sub", "objects": ["Top"]}, "objects"),
        ("add_to", {"container": "Top", "objects": ["Top"]}, "objects"),
        ("take_out_of", {"objects": ["Pin"]}, "objects"),
        ("take_out_of", {"objects": ["Sub", "Base"]}, "objects"),
    ],
)
def test_what_makes_no_sense_is_refused(
    drilled, with_part_design, run, refused, turned, command, parameters, field
):
    turned("Sub", turned())
    run("create_body", name="Body")
    run("create_sketch", body="Body", name="Base", geometry=[
        {"type": "circle", "center": [0, 0], "radius": 5}])  # fmt: skip
    assert refused(command, **parameters).field == field


def test_what_has_an_axis_of_its_own_goes_only_where_it_can_stay(document, run, turned, refused):
    run("revolve", profile={"type": "circle", "radius": 3, "position": [20, 0, 0]}, name="Ring",
        axis_direction="z", axis_point=[5, 0, 0])  # fmt: skip
    turned()
    error = refused("add_to", container="Top", objects=["Ring"])
    assert (error.code, error.field) == ("UNSUPPORTED", "objects")
    before = box(run, "Ring")
    run("create_part", objects=["Ring"], name="Fixed")
    run("move_object", object_name="Fixed", vector=[0, 0, 9])
    assert box(run, "Ring")["min"][2] == pytest.approx(before["min"][2] + 9)
    assert document.Ring.Shape.Volume == pytest.approx(2 * math.pi * 15 * 9 * math.pi)


def test_the_content_of_a_deleted_part_stays_where_it_is(drilled, run, turned, codes):
    top = turned()
    turned("Sub", top)
    run("add_to", container="Sub", objects=["Rounded", "Pin"])
    before = {name: box(run, name) for name in ("Rounded", "Pin", "Plate")}
    for name, holder in (("Sub", top), ("Top", None)):
        result = run("delete_object", object_name=name)
        assert (result["deleted"], codes(result)) == (name, ["CONTENT_LEFT"])
        assert drilled.getObject(name) is None
        for inner, place in before.items():
            assert box(run, inner)["min"] == pytest.approx(place["min"])
            assert box(run, inner)["max"] == pytest.approx(place["max"])
        assert drilled.Pin.getParentGeoFeatureGroup() == holder
    run("undo", steps=2)
    assert drilled.Pin.getParentGeoFeatureGroup() == drilled.Sub
    assert box(run, "Rounded")["min"] == pytest.approx(before["Rounded"]["min"])
    result = run("delete_object", object_name="Top", recursive=True)
    assert drilled.Objects == []


def test_the_content_of_a_deleted_group_goes_into_what_held_that(drilled, run, turned):
    turned()
    run("create_group", name="Folder", objects=["Pin"])
    run("add_to", container="Top", objects=["Folder"])
    before = box(run, "Pin")
    run("delete_object", object_name="Folder")
    assert drilled.Pin.getParentGeoFeatureGroup() == drilled.Top
    assert box(run, "Pin")["min"] == pytest.approx(before["min"])


def test_a_part_whose_content_cannot_stay_is_deleted_only_with_it(document, run, turned, refused):
    run("revolve", profile={"type": "circle", "radius": 3, "position": [20, 0, 0]}, name="Ring",
        axis_direction="z", axis_point=[5, 0, 0])  # fmt: skip
    run("create_part", objects=["Ring"], name="Fixed")
    run("rotate_object", object_name="Fixed", axis="x", angle=90)
    error = refused("delete_object", object_name="Fixed")
    assert (error.code, error.field) == ("UNSUPPORTED", "object_name")
    run("delete_object", object_name="Fixed", recursive=True)
    assert document.getObject("Ring") is None


def test_a_part_of_which_something_is_made_names_that(drilled, run, refused, with_part_design):
    run("create_part", name="Bracket", objects=["Pin"])
    run("mirror_object", object_name="Bracket", name="Image")
    error = refused("delete_object", object_name="Bracket")
    assert (error.field, error.candidates) == ("recursive", ["Image"])


def test_objects_that_only_change_their_part_are_told_by_name(document, run):
    names = [run("create_box", name=f"Box{at}", position=[20 * at, 0, 0])["object_id"]
             for at in range(25)]  # fmt: skip
    made = run("create_part", name="Whole", objects=names)
    run("move_object", object_name="Whole", vector=[0, 0, 5])
    taken = run("take_out_of", objects=names)
    assert {"object_id": "Box7"} in taken["changes"]["modified"]
    run("add_to", container="Whole", objects=names)
    deleted = run("delete_object", object_name="Whole")
    assert all(size_of(reply) < 3000 for reply in (made, taken, deleted))
