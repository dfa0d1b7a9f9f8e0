# SPDX-License-Identifier: MIT
"""Words that assistants bring from other programs: the advice works when it is followed."""

from __future__ import annotations

import json

import pytest

CUBOID = {"length": 40, "width": 40, "height": 80}
TURNED = {"length": 20, "rotation": [90, 0, 0]}


@pytest.mark.parametrize(
    ("command", "sizes", "word", "value", "box"),
    [
        ("create_box", CUBOID, "center", True, [[-20, -20, -40], [20, 20, 40]]),
        ("create_box", CUBOID, "centered", "xy", [[-20, -20, 0], [20, 20, 80]]),
        ("create_box", CUBOID, "centre", [True, False, True], [[-20, 0, -40], [20, 40, 40]]),
        ("create_box", CUBOID, "center", False, [[0, 0, 0], [40, 40, 80]]),
        ("create_box", TURNED, "center", True, [[-5, -10, -5], [5, 10, 5]]),
        ("create_cylinder", {"radius": 3}, "centered", True, [[-3, -3, -5], [3, 3, 5]]),
        ("create_cone", {"radius1": 4}, "isCentered", True, [[-4, -4, -5], [4, 4, 5]]),
        ("create_sphere", {"radius": 3}, "center", True, [[-3, -3, -3], [3, 3, 3]]),
        (
            *("create_tube", {"outer_radius": 5, "thickness": 1, "height": 8}),
            *("centered", True, [[-5, -5, -4], [5, 5, 4]]),
        ),
        ("create_wedge", {"xmin": 2, "x2max": 14}, "center", True, [[-6, -5, -5], [6, 5, 5]]),
        ("create_plane", {"length": 6}, "center", True, [[-3, -5, 0], [3, 5, 0]]),
        ("create_polyline", {"points": [[2, 2], [4, 6]]}, "center", True, [[-1, -2, 0], [1, 2, 0]]),
    ],
)
def test_what_is_to_be_centered_is_centered(document, run, command, sizes, word, value, box):
    made = run(command, **sizes, **{word: value})["bounding_box"]
    assert made["min"] == pytest.approx(box[0], abs=1e-6)
    assert made["max"] == pytest.approx(box[1], abs=1e-6)


def test_a_center_in_the_place_of_a_position_is_centered_there_as_advised(document, run, refused):
    error = refused("create_box", **CUBOID, center=[1, 2, 3])
    assert (error.code, error.candidates[0]) == ("UNKNOWN_PARAMETER", "centered")
    made = run("create_box", **CUBOID, centered=True, position=[1, 2, 3])["bounding_box"]
    assert (made["min"], made["max"]) == ([-19, -18, -37], [21, 22, 43])


@pytest.mark.parametrize(
    "parameters",
    [{}, {"brief": True}, {"category": "modifiers"}, {"group": "patterns"}, {"names": ["all"]}],
)
def test_commands_are_listed_by_group_with_a_line_each(run, parameters):
    reply = run("describe_commands", **parameters)
    assert len(json.dumps(reply)) < 16_000
    for group in reply["capabilities"].values():
        assert all(line and len(line) <= 80 for line in group.values())
    if "category" in parameters:
        assert list(reply["capabilities"]) == ["modifiers"]
        assert reply["capabilities"]["modifiers"]["create_fillet"].startswith("Round edges")


@pytest.mark.parametrize(
    ("command", "parameters", "meant"),
    [
        ("list_commands", {}, ["describe_commands", "find_commands"]),
        ("get_volume", {"object": "Box"}, ["measure"]),
        ("hide_object", {"name": "Box"}, ["set_visibility"]),
        ("help", {}, ["find_commands"]),
        ("batch", {"steps": [{"command": "round_edges"}]}, ["create_fillet"]),
    ],
)
def test_an_unknown_command_is_answered_by_meaning(document, refused, command, parameters, meant):
    error = refused(command, **parameters)
    assert error.code == "UNKNOWN_COMMAND"
    assert set(error.to_details()["candidates"][: len(meant)]) == set(meant)


def test_what_does_not_exist_is_said_so_with_the_nearest_way(document, refused):
    error = refused("render_animation", object="Box")
    assert error.message.startswith("There is no command for an animation")
    assert "capture_view" in error.to_details()["advice"]
