# SPDX-License-Identifier: MIT
"""Datums that are edited to lie somewhere else, with what lies on them."""

from __future__ import annotations

import math

import FreeCAD
import pytest

CORNERS = [{"object": "Body", "vertex": at} for at in ([0, 0, 10], [40, 0, 10], [0, 30, 10])]


@pytest.fixture
def block(document, with_part_design, run):
    """A body with a block of 40 x 30 x 10, and a second one."""
    run("create_body", name="Body")
    plate = {"type": "rectangle", "id": "r1", "corner": [0, 0], "width": 40, "height": 30}
    run("create_sketch", body="Body", geometry=[plate], name="Base")
    run("pad", profile="Base", length=10, name="Block")
    return document.Body


def frame_of(obj):
    """The origin and the normal of an object in its body."""
    normal = obj.Placement.Rotation.multVec(FreeCAD.Vector(0, 0, 1))
    return [round(one, 6) + 0.0 for one in (*obj.Placement.Base, *normal)]


PLACES = [
    {"on": "xy", "offset": 5},
    {"on": "yz"},
    {"on": {"object": "Body", "face": "right"}, "offset": [1, 2, 3], "rotation": 30},
    {"on": {"object": "Body", "edge": {"near": [20, 0, 10]}}},
    {"on": {"object": "Body", "vertex": [40, 30, 10]}, "offset": [0, 0, 2]},
    {"through": CORNERS, "offset": [0, 0, 4]},
    {"through": [[0, 0, 1], [5, 0, 1], [0, 5, 3]]},
]


@pytest.mark.parametrize("kind", ["plane", "axis", "point", "frame"])
def test_a_datum_gets_every_place_as_a_new_one_would(block, document, run, kind):
    counts = {"axis": 2, "point": 1}
    places = [
        {**one, "through": one["through"][: counts.get(kind, 3)]} if "through" in one else one
        for one in PLACES
    ]
    name = run("create_datum", kind=kind, **places[0])["object_id"]
    datum = document.getObject(name)
    frames = []
    for place in (*places[1:], *reversed(places)):
        wanted = {"offset": 0, "rotation": 0, **place}
        expected = run("create_datum", kind=kind, body="Body", **place)
        result = run("edit_feature", object_name=name, parameters=wanted)
        made = document.getObject(expected["object_id"])
        assert frame_of(datum) == pytest.approx(frame_of(made)), place
        assert datum.MapMode == made.MapMode
        assert result["object_id"] == name
        assert [one.Name for one in document.Objects if one.State != ["Up-to-date"]] == []
        frames.append(frame_of(datum))
    run("undo", steps=2)
    assert frame_of(datum) == pytest.approx(frames[-2])
    run("redo", steps=2)
    assert frame_of(datum) == pytest.approx(frames[-1])


def test_what_lies_on_a_datum_goes_with_it(block, document, run, codes):
    run("create_datum", kind="plane", on="xy", offset=10, name="Level")
    circle = {"type": "circle", "center": [20, 15], "radius": 4}
    run("create_sketch", on="Level", geometry=[circle], name="Ring")
    run("pad", profile="Ring", length=5, name="Stud")
    top = {"object": "Block", "face": "top"}
    result = run("edit_feature", object_name="Level", parameters={"on": top, "offset": -3})
    assert codes(result) == []
    assert block.Shape.Volume == pytest.approx(12000 + 32 * math.pi)
    change = result["parameters"]
    assert change["on"]["old"] == "xy"
    assert change["offset"] == {"old": 10, "new": -3}
    run("edit_feature", object_name="Level", parameters={"offset": 0})
    assert block.Shape.Volume == pytest.approx(12000 + 80 * math.pi)
    run("set_dimensions", values={"Block.Length": 12})
    assert block.Shape.Volume == pytest.approx(14400 + 80 * math.pi)


def test_a_place_by_the_handle_of_the_body(block, document, run):
    right = run("get_faces", object_name="Body", direction="right")["faces"][0]["handle"]
    run("create_datum", kind="plane", on="xy", name="Level")
    run("set_properties", object_name="Level", properties={"on": right, "offset": 1})
    assert frame_of(document.Level) == [41, 0, 0, 1, 0, 0]
    run("set_dimensions", values={"Base.r1_width": 50})
    assert frame_of(document.Level) == [51, 0, 0, 1, 0, 0]


def test_an_offset_stays_where_only_the_place_changes(block, document, run):
    run("create_datum", kind="plane", on="xy", offset=7, name="Level")
    run("edit_feature", object_name="Level", parameters={"on": "xz"})
    assert frame_of(document.Level) == [0, -7, 0, 0, -1, 0]


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        ({"on": {"object": "Far", "face": "top"}}, "on"),
        ({"on": "Above"}, "on"),
        ({"on": "Level"}, "on"),
        ({"on": {"object": "Box", "face": "top"}}, "on"),
        ({"through": [[0, 0, 0], [1, 0, 0]]}, "through"),
        ({"through": [[0, 0, 0], [1, 0, 0], [2, 0, 0]]}, "through"),
        ({"on": "xy", "through": CORNERS}, "through"),
        ({"on": {"object": "Body", "vertex": [0, 0, 0]}}, "on"),
        ({"on": {"object": "Body", "vertex": [0, 0, 0]}, "rotation": 10}, "rotation"),
    ],
)
def test_places_that_do_not_fit_are_refused(block, document, run, refused, wanted, field):
    run("box", name="Box", position=[100, 0, 0])
    run("create_body", name="Far", base=run("box", name="Core")["object_id"])
    run("create_datum", kind="plane", body="Body", on="xy", offset=2, rotation=20, name="Level")
    run("create_datum", kind="plane", on="Level", offset=3, name="Above")
    before = frame_of(document.Level)
    error = refused("edit_feature", object_name="Level", parameters=wanted)
    assert error.code == "INVALID_PARAMETER"
    assert error.field.startswith("parameters"), error
    assert field in error.field or error.field == "parameters"
    assert frame_of(document.Level) == before
