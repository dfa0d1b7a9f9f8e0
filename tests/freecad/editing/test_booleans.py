# SPDX-License-Identifier: MIT
"""Unions, cuts and slices get other objects; the answers are closed forms."""

from __future__ import annotations

import pytest


@pytest.fixture
def boxes(document, run):
    """A cube of 20 mm, and three bars of 4 x 4 mm that go through it."""
    run("box", name="Cube", size=[20, 20, 20])
    for number, at in enumerate((2, 8, 14), 1):
        run("box", name=f"Bar{number}", size=[4, 4, 40], position=[at, at, -10])


def volume(document, name):
    return document.getObject(name).Shape.Volume


@pytest.mark.parametrize(("before", "after"), [(1, 3), (3, 1), (2, 3), (1, 1)])
def test_a_cut_gets_other_tools_and_shows_those_it_lets_go(document, run, boxes, before, after):
    bars = ["Bar1", "Bar2", "Bar3"]
    run("cut", base="Cube", tools=bars[:before], name="K")
    result = run("set_properties", object_name="K", properties={"tools": bars[-after:]})
    assert volume(document, "K") == pytest.approx(8000 - after * 16 * 20)
    assert result["properties"]["tools"] == {"old": bars[:before], "new": bars[-after:]}
    for name in bars:
        assert document.getObject(name).Visibility == (name not in bars[-after:])
    run("undo")
    assert volume(document, "K") == pytest.approx(8000 - before * 16 * 20)
    for name in bars:
        assert document.getObject(name).Visibility == (name not in bars[:before])


def test_a_cut_gets_another_base(document, run, boxes):
    run("cut", base="Cube", tools=["Bar1"], name="K")
    run("box", name="Plate", size=[20, 20, 5])
    run("set_properties", object_name="K", properties={"base": "Plate"})
    assert volume(document, "K") == pytest.approx(20 * 20 * 5 - 16 * 5)
    assert (document.Cube.Visibility, document.Plate.Visibility) == (True, False)


def test_a_union_gets_an_object_more(document, run, boxes):
    run("fuse", objects=["Cube", "Bar1"], name="U")
    run("set_properties", object_name="U", properties={"objects": ["Cube", "Bar1", "Bar3"]})
    assert volume(document, "U") == pytest.approx(8000 + 2 * 16 * 20)
    assert not document.Bar3.Visibility


def test_what_was_made_of_an_object_is_no_input_of_it(document, run, refused, boxes):
    run("cut", base="Cube", tools=["Bar1"], name="K")
    run("fuse", objects=["K", "Bar2"], name="U")
    error = refused("set_properties", object_name="K", properties={"tools": ["U"]})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.tools")


def test_the_persons_own_union_of_two_stays_one_of_two(document, run, refused, boxes):
    own = document.addObject("Part::Fuse", "Own")
    own.Base, own.Tool = document.Cube, document.Bar1
    document.recompute()
    run("set_properties", object_name="Own", properties={"objects": ["Cube", "Bar2"]})
    assert own.Tool == document.Bar2
    properties = {"objects": ["Cube", "Bar1", "Bar2"]}
    error = refused("set_properties", object_name="Own", properties=properties)
    assert "boolean_fuse" in error.allowed


@pytest.mark.parametrize("edited", ["slice", "object_id"])
def test_the_plane_of_a_slice_moves_and_all_pieces_follow(document, run, boxes, edited):
    made = run("slice", base="Cube", plane="xy", point=[0, 0, 5])
    pieces = [piece["object_id"] for piece in made["pieces"]]
    assert [volume(document, name) for name in pieces] == pytest.approx([2000, 6000])
    run("set_properties", object_name=made[edited], properties={"point": [3, 3, 8]})
    assert [volume(document, name) for name in pieces] == pytest.approx([3200, 4800])
    # The point that is told is the middle of the face that cuts, about which it turns.
    run("set_properties", object_name=made[edited], properties={"normal": "x"})
    assert [volume(document, name) for name in pieces] == pytest.approx([4000, 4000])
    plane = {"point": [0, 4, 0], "normal": "y"}
    run("set_properties", object_name=made[edited], properties={"plane": plane})
    assert [volume(document, name) for name in pieces] == pytest.approx([1600, 6400])
    told = run("get_properties", object_name=made[edited])["properties"]
    assert told["separate"]["read_only"]
    assert told["point"]["value"] == [10, 4, 10]


def test_a_slice_by_a_plane_becomes_one_by_an_object(document, run, boxes):
    made = run("slice", base="Cube", plane="xy", point=[0, 0, 5])
    plane = document.getObject(made["slice"]).Tools[0].Name
    run("set_properties", object_name=made["slice"], properties={"tools": ["Bar1"]})
    pieces = [piece["object_id"] for piece in made["pieces"]]
    assert sorted(volume(document, name) for name in pieces) == pytest.approx([320, 7680])
    assert document.getObject(plane) is None
    run("undo")
    assert sorted(volume(document, name) for name in pieces) == pytest.approx([2000, 6000])
