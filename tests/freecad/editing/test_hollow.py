# SPDX-License-Identifier: MIT
"""Walls of hollow solids, offsets: edited by the names of their commands, against closed forms."""

from __future__ import annotations

import pytest

OUTER = 30 * 20 * 10


@pytest.fixture
def box(document, run):
    run("box", name="Box", size=[30, 20, 10])


def wall(thickness, direction, opened):
    """The volume of the wall of the box; its upper side is open, or no side."""
    inner, outer = {
        "inward": (thickness, 0),
        "outward": (0, thickness),
        "both": (thickness / 2, thickness / 2),
    }[direction]

    def volume(step):
        ends = 1 if opened else 2
        return (30 + 2 * step) * (20 + 2 * step) * (10 + ends * step)

    return volume(outer) - volume(-inner)


@pytest.mark.parametrize("direction", ["inward", "outward", "both"])
@pytest.mark.parametrize("faces", [["top"], []])
def test_the_thickness_of_a_wall_changes_on_its_side(document, run, box, direction, faces):
    made = run("shell", object_name="Box", thickness=2, direction=direction, faces=faces)
    name = made["object_id"]
    told = run("get_properties", object_name=name)["properties"]
    assert [told[key]["value"] for key in ("thickness", "direction")] == [2, direction]
    assert told["faces"]["value"] == (["Face6"] if faces else [])
    result = run("set_properties", object_name=name, properties={"thickness": 3})
    expected = wall(3, direction, bool(faces))
    assert result["shape"]["volume"] == pytest.approx(expected)
    run("set_properties", object_name=name, properties={"wall_thickness": "1 mm"})
    expected = wall(1, direction, bool(faces))
    assert document.getObject(name).Shape.Volume == pytest.approx(expected)


def test_another_side_is_opened(document, run, box):
    run("shell", object_name="Box", thickness=2, faces=["top"], name="S")
    run("set_properties", object_name="S", properties={"faces": ["left", "right"]})
    assert document.S.Shape.Volume == pytest.approx(OUTER - 30 * 16 * 6)


def test_a_wall_goes_to_the_other_side(document, run, box, codes):
    run("shell", object_name="Box", thickness=2, faces=["top"], name="S")
    run("set_properties", object_name="S", properties={"direction": "outward"})
    assert document.S.Shape.Volume == pytest.approx(wall(2, "outward", True))


@pytest.mark.parametrize(
    ("faces", "properties", "field"),
    [
        (["top"], {"direction": "both"}, "properties.direction"),
        ([], {"direction": "outward"}, "properties.direction"),
        (["top"], {"faces": []}, "properties.faces"),
        ([], {"faces": ["top"]}, "properties.faces"),
    ],
)
def test_what_needs_other_features_says_the_way_round(run, refused, box, faces, properties, field):
    name = run("shell", object_name="Box", thickness=2, faces=faces)["object_id"]
    error = refused("set_properties", object_name=name, properties=properties)
    assert (error.code, error.field) == ("INVALID_PARAMETER", field)
    assert "shell again" in error.allowed


@pytest.mark.parametrize("faces", [["top"], []])
def test_a_wall_without_room_is_refused(document, run, refused, box, faces):
    name = run("shell", object_name="Box", thickness=2, faces=faces)["object_id"]
    error = refused("set_properties", object_name=name, properties={"thickness": 12})
    assert error.code in ("RESULT_INVALID", "RECOMPUTE_FAILED")
    assert error.field == "properties.thickness"


@pytest.mark.parametrize("distance", [3, -2])
def test_an_offset_gets_another_distance(document, run, box, distance):
    run("offset_shape", object_name="Box", distance=1, join="intersection", name="O")
    run("set_properties", object_name="O", properties={"distance": distance})
    sides = [side + 2 * distance for side in (30, 20, 10)]
    assert document.O.Shape.Volume == pytest.approx(sides[0] * sides[1] * sides[2])
    told = run("get_properties", object_name="O")["properties"]
    assert (told["join"]["value"], told["in_plane"]["read_only"]) == ("intersection", True)


def test_the_offset_of_a_wire_is_told_and_changed(document, run):
    run("create_polyline", points=[[0, 0], [10, 0], [10, 10], [0, 10]], closed=True, name="P")
    run("offset_shape", object_name="P", distance=1, join="intersection", name="O")
    run("set_properties", object_name="O", properties={"distance": 2})
    assert document.O.Shape.Length == pytest.approx(4 * 14)
