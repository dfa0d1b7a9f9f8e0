# SPDX-License-Identifier: MIT
"""Dimension edits that turn a profile inside out are told, whatever command or formula makes them.

FreeCAD 0.20 makes a solid of such a profile, and a fillet after it makes that valid again.
"""

from __future__ import annotations

import pytest

CORNERS = [[0, 0], [40, 0], [40, 5], [5, 5], [5, 30], [0, 30]]
LEVEL = [
    {"type": kind, "of": f"p.side{number}"}
    for number, kind in enumerate(["horizontal", "vertical"] * 3, 1)
]
SIZES = [
    {"type": "fix", "of": "p.side1.start"},
    {"type": "distance", "of": "p.side1", "value": 40, "name": "width"},
    {"type": "distance", "of": "p.side6", "value": 30, "name": "height"},
    {"type": "distance", "of": "p.side2", "value": 5, "name": "foot"},
    {"type": "distance", "of": "p.side5", "value": 5, "name": "wall"},
]


@pytest.fixture
def bracket(document, run):
    """A bracket, 20 long, whose two legs are 5 thick, with a fillet of its foot."""
    outline = {"type": "polyline", "id": "p", "points": CORNERS, "closed": True}
    run(
        "create_sketch",
        body="new",
        name="L",
        geometry=[outline],
        constraints=[*LEVEL, *SIZES],
    )
    run("pad", profile="L", length=20, name="Bracket")
    near = [{"near": [40, 5, 10]}]
    run("create_fillet", object_name="Body", edges=near, radius=2, name="Round")
    run("create_spreadsheet", name="Sheet", cells={"A1": {"value": "40 mm", "alias": "width"}})
    return document


def crossings(result):
    return [one for one in result["warnings"] if one["code"] == "PROFILE_CROSSES"]


def bind(run):
    expression = {"width": {"expression": "Sheet.width"}}
    result = run("edit_sketch", object_name="L", set=expression)
    assert not crossings(result)


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("set_dimensions", {"values": {"L.width": 3}}),
        ("set_properties", {"object_name": "L", "properties": {"width": 3}}),
        ("edit_sketch", {"object_name": "L", "set": {"width": 3}}),
        (
            "set_expression",
            {"object_name": "L", "property": "Constraints.width", "expression": "1 mm * 3"},
        ),
    ],
)
def test_a_profile_that_comes_to_cross_is_told_with_its_place(bracket, run, command, parameters):
    (told,) = crossings(run(command, **parameters))
    assert told["object_id"] == "L"
    assert "p.side3 and p.side6 at [0.0, 5.0]" in told["message"]
    run("undo")
    assert run("get_sketch", object_name="L")["sketch"]["profile"]["area"] == pytest.approx(325)


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("set_dimensions", {"values": {"Sheet.width": 3}}),
        ("set_dimensions", {"values": {"L.width": 3}, "follow": True}),
        ("set_cells", {"object_name": "Sheet", "cells": {"A1": "3 mm"}}),
    ],
)
def test_a_profile_that_follows_a_cell_is_told_once(bracket, run, command, parameters):
    bind(run)
    (told,) = crossings(run(command, **parameters))
    assert "p.side3 and p.side6" in told["message"]
    again = run("set_cells", object_name="Sheet", cells={"B1": 1})
    assert not crossings(again)


def test_sound_profiles_have_no_warning(bracket, run):
    bind(run)
    assert run("set_dimensions", values={"Sheet.width": 60, "L.foot": 6})["warnings"] == []


def test_a_body_that_is_inside_out_is_no_success(bracket, run):
    result = run("set_dimensions", values={"L.width": 3})
    broken = [one["object_id"] for one in result["warnings"] if one["code"] == "DEPENDENTS_BROKEN"]
    volume = bracket.getObject("Body").Shape.Volume
    assert ("Body" in broken) == (volume <= 0.0)


def test_open_ends_are_told_with_their_place(bracket, run):
    result = run("edit_sketch", object_name="L", remove=["p.side3"])
    (told,) = [one for one in result["warnings"] if one["code"] == "PROFILE_OPEN"]
    assert "such as p.side" in told["message"]


def test_a_boss_that_floats_is_told_once_and_in_plain_words(document, run):
    base = {"type": "rectangle", "id": "r1", "corner": [0, 0], "width": 40, "height": 30}
    boss = {"type": "rectangle", "id": "r2", "corner": [30, 5], "width": 8, "height": 8}
    run("create_sketch", body="new", name="Base", geometry=[base])
    run("pad", profile="Base", length=10, name="Block")
    on = {"object": "Body", "face": "top"}
    run("create_sketch", on=on, name="Boss", geometry=[boss])
    run("pad", profile="Boss", length=4, name="Up")
    run("pad", profile={"on": on, "geometry": [{"type": "circle", "center": [34, 9], "radius": 2}]},
        length=2, name="Pin")  # fmt: skip
    (told,) = run("set_dimensions", values={"Base.r1_width": 20})["warnings"]
    code, words = "DEPENDENTS_BROKEN", "several pieces"
    if hasattr(document.Body, "AllowCompound"):
        code, words = "PIECES_CHANGED", "solids 1 -> 2"
    assert (told["code"], told["object_id"]) == (code, "Up")
    assert words in told["message"]
