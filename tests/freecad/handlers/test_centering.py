# SPDX-License-Identifier: MIT
"""Primitives that are put by their middle, when they are made and when they are edited."""

from __future__ import annotations

import math

import pytest

from tests.step_words import all_unnumbered

PRIMITIVES = {
    "create_box": ({"length": 20, "width": 30, "height": 6}, (10, 15, 3)),
    "create_cylinder": ({"radius": 4, "height": 10}, (4, 4, 5)),
    "create_cone": ({"radius1": 4, "radius2": 1, "height": 10}, (4, 4, 5)),
    "create_sphere": ({"radius": 4}, (4, 4, 4)),
    "create_torus": ({"radius1": 20, "radius2": 3}, (23, 23, 3)),
    "create_ellipsoid": ({"radius1": 4, "radius2": 5, "radius3": 6}, (5, 6, 4)),
    "create_wedge": (
        {"xmin": 1, "xmax": 9, "ymin": 2, "ymax": 12, "zmax": 6, "x2min": 3, "x2max": 15},
        (7, 5, 3),
    ),
    "create_prism": ({"sides": 4, "circumradius": 5, "height": 8}, (5, 5, 4)),
    "create_tube": ({"outer_radius": 5, "thickness": 1, "height": 12}, (5, 5, 6)),
    "create_plane": ({"length": 8, "width": 6}, (4, 3, 0)),
    "create_polyline": ({"points": [[1, 1], [9, 1], [9, 5, 6]]}, (4, 2, 3)),
}


def box(middle, half):
    low, high = ([m + sign * h for m, h in zip(middle, half)] for sign in (-1, 1))
    return {"min": pytest.approx(low, abs=1e-6), "max": pytest.approx(high, abs=1e-6)}


def measured(run, name):
    return run("get_bounding_box", object_name=name)["bounding_box"]


@pytest.mark.parametrize("command", PRIMITIVES)
def test_a_primitive_is_centered_on_its_position(run, command):
    sizes, half = PRIMITIVES[command]
    assert run(command, **sizes, centered=True)["bounding_box"] == box((0, 0, 0), half)
    placed = run(command, **sizes, centered=True, position=[10, -20, 30])
    assert placed["bounding_box"] == box((10, -20, 30), half)


@pytest.mark.parametrize(
    ("centered", "middle"),
    [("xy", (0, 0, 3)), ("z", (10, 15, 0)), ([False, True, False], (10, 0, 3))],
)
def test_a_box_is_centered_along_some_axes(run, centered, middle):
    made = run("create_box", length=20, width=30, height=6, centered=centered)
    assert made["bounding_box"] == box(middle, (10, 15, 3))


def test_a_turned_box_is_centered_along_its_own_axes(run):
    turn = {"axis": "z", "angle": 90}
    sizes = {"length": 20, "width": 30, "height": 6}
    made = run("create_box", **sizes, rotation=turn, position=[5, 0, 0], centered="x")
    assert made["bounding_box"] == box((5 - 15, 0, 3), (15, 10, 3))


def test_a_helix_is_centered_along_its_axis(run):
    made = run("create_helix", radius=5, pitch=2, turns=6, centered=True)
    low, high = made["bounding_box"]["min"], made["bounding_box"]["max"]
    assert (low[2], high[2]) == pytest.approx((-6, 6), abs=1e-6)


def test_an_edited_size_keeps_the_lowest_corner_or_the_middle_as_asked(document, run, runner):
    name = run("create_box", length=20, width=30, height=6, centered=True)["object_id"]
    run("set_properties", object_name=name, properties={"length": 40, "centered": True})
    assert measured(run, name)["min"] == pytest.approx([-20, -15, -3])
    run("set_properties", object_name=name, properties={"height": 10, "length": 50})
    edited = measured(run, name)
    assert edited["min"] == pytest.approx([-20, -15, -3])
    assert edited["max"] == pytest.approx([30, 15, 7])
    run("set_properties", object_name=name, properties={"height": 20, "width": 10, "centered": "z"})
    edited = measured(run, name)
    assert edited["min"] == pytest.approx([-20, -15, -8])
    assert edited["max"] == pytest.approx([30, -5, 12])
    steps = len(all_unnumbered(document.UndoNames))
    run("undo")
    assert measured(run, name)["min"] == pytest.approx([-20, -15, -3])
    run("redo")
    assert measured(run, name)["min"] == pytest.approx([-20, -15, -8])
    assert len(document.UndoNames) == steps


def test_an_edited_position_is_that_of_the_middle_if_asked_also_where_it_was(run):
    name = run("create_cylinder", radius=4, height=10)["object_id"]
    edit = {"position": [0, 0, 0], "centered": True}
    run("set_properties", object_name=name, properties=edit)
    assert measured(run, name)["min"] == pytest.approx([-4, -4, -5])
    edit = {"position": [1, 2, 3], "height": 20, "rotation": [0, 90, 0], "centered": "z"}
    run("set_properties", object_name=name, properties=edit)
    assert measured(run, name)["min"] == pytest.approx([-9, -2, -1])


def test_a_turned_box_in_a_moved_part_keeps_its_middle(run):
    run("create_box", name="Block", length=20, width=30, height=6, rotation=[45, 0, 0])
    run("create_part", objects=["Block"], name="Case")
    run("move_object", object_name="Case", vector=[100, 0, 0])
    before = measured(run, "Block")["center"]
    run("set_properties", object_name="Block", properties={"length": 44, "centered": True})
    assert measured(run, "Block")["center"] == pytest.approx(before)
    edit = {"rotation": [90, 0, 0], "centered": True}
    run("set_properties", object_name="Block", properties=edit)
    turned = measured(run, "Block")
    assert turned["center"] == pytest.approx(before)
    assert turned["size"] == pytest.approx([30, 44, 6])


@pytest.mark.parametrize("sent", [{"centered": True}, {"centered": "w", "length": 5}])
def test_an_edit_that_says_nothing_is_refused(run, refused, sent):
    name = run("create_box")["object_id"]
    error = refused("set_properties", object_name=name, properties=sent)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.centered")
    assert measured(run, name)["min"] == [0, 0, 0]


def test_the_place_of_a_box_that_follows_an_expression_stays(run, refused):
    name = run("create_box")["object_id"]
    run("set_expression", object_name=name, property="Placement.Base.x", expression="3 mm")
    edit = {"length": 5, "centered": True}
    error = refused("set_properties", object_name=name, properties=edit)
    assert error.code == "INVALID_PARAMETER"
    assert "expression" in str(error)


def test_a_gear_is_centered_along_its_axis_also_when_it_gets_wider(run):
    name = run("create_gear", module=2, teeth=20, width=10, centered=True)["object_id"]
    assert measured(run, name)["min"][2] == pytest.approx(-5)
    run("set_properties", object_name=name, properties={"width": 16, "centered": True})
    assert measured(run, name)["min"][2] == pytest.approx(-8)
    assert measured(run, name)["max"] == pytest.approx([22, 22, 8], abs=1e-4)


def test_a_half_cylinder_is_centered_by_its_axis(run):
    made = run("create_cylinder", radius=4, height=10, angle=180, centered=True)
    assert made["shape"]["volume"] == pytest.approx(80 * math.pi)
    assert made["bounding_box"] == {
        "min": pytest.approx([-4, 0, -5], abs=1e-6),
        "max": pytest.approx([4, 4, 5], abs=1e-6),
    }
