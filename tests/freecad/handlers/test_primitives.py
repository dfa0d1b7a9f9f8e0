# SPDX-License-Identifier: MIT
"""Primitives against their closed forms, whatever names the client uses."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from tests.step_words import all_unnumbered

PI = math.pi


def box(low, high):
    return {"min": pytest.approx(low, abs=1e-6), "max": pytest.approx(high, abs=1e-6)}


@pytest.mark.covers(
    "create_box", bad=({"length": 0}, "INVALID_PARAMETER"), change={"rotation": [10, 20, 30]}
)
@pytest.mark.covers(
    "create_cylinder", bad=({"radius": -1}, "INVALID_PARAMETER"), change={"angle": 90}
)
@pytest.mark.covers(
    "create_sphere", bad=({"radius": "far"}, "INVALID_PARAMETER"), change={"angle3": 180}
)
@pytest.mark.covers(
    "create_cone", bad=({"radius1": 5, "radius2": 5}, "INVALID_PARAMETER"), change={"radius2": 1}
)
@pytest.mark.covers(
    "create_torus", bad=({"radius1": 2, "radius2": 3}, "INVALID_PARAMETER"), change={"angle3": 90}
)
@pytest.mark.parametrize(
    ("command", "parameters", "type_id", "volume", "area", "faces", "low", "high"),
    [
        ("create_box", {"length": 20, "width": 30, "height": 5}, "Part::Box", 3000, 1700, 6,
         [0, 0, 0], [20, 30, 5]),
        ("create_cylinder", {"radius": 4, "height": 10}, "Part::Cylinder", 160 * PI, 112 * PI, 3,
         [-4, -4, 0], [4, 4, 10]),
        ("create_cylinder", {"diameter": 8, "height": 10, "angle": 90}, "Part::Cylinder", 40 * PI,
         8 * PI + 20 * PI + 80, 5, [0, 0, 0], [4, 4, 10]),
        ("create_sphere", {"radius": 6}, "Part::Sphere", 288 * PI, 144 * PI, 1,
         [-6, -6, -6], [6, 6, 6]),
        ("create_cone", {"radius1": 6, "radius2": 3, "height": 4}, "Part::Cone", 84 * PI,
         90 * PI, 3, [-6, -6, 0], [6, 6, 4]),
        ("create_torus", {"radius1": 20, "radius2": 3}, "Part::Torus", 360 * PI**2, 240 * PI**2, 1,
         [-23, -23, -3], [23, 23, 3]),
    ],
)  # fmt: skip
def test_a_primitive_has_the_volume_area_and_box_of_its_closed_form(
    document, run, names, command, parameters, type_id, volume, area, faces, low, high
):
    result = run(command, position=[100, -50, 7], **parameters)
    moved = ([a + b for a, b in zip(corner, (100, -50, 7))] for corner in (low, high))
    shape = result["shape"]
    assert result["type"] == type_id == document.getObject(result["object_id"]).TypeId
    assert shape["volume"] == pytest.approx(volume)
    assert shape["area"] == pytest.approx(area)
    assert (shape["faces"], shape["solids"], shape["closed"]) == (faces, 1, True)
    assert (shape["valid"], shape["verified"]) == (True, "by_construction")
    assert result["bounding_box"] == box(*moved)
    assert names(result, "created") == [result["object_id"]]
    assert result["changes"]["modified"] == []
    assert result["changes"]["hidden"] == []


def test_every_way_to_name_the_result_gives_the_real_name(document, run):
    first = run("box", name="Plate")
    second = run("box", name="Plate")
    odd = run("box", name="My Box #1")
    assert first["object_id"] == "Plate"
    assert second["object_id"] == "Plate001"
    assert document.getObject(odd["object_id"]).Label == "My Box #1"
    assert [result.get("label") for result in (first, second, odd)] == [None, None, "My Box #1"]


def test_new_objects_are_numbered_on_and_numbers_begin_anew_in_a_new_document(document, run):
    made = [run("box")["object_id"] for _ in range(3)]
    assert made == ["Box", "Box001", "Box002"]
    document.addObject("Part::Box", "Box003")
    assert run("box")["object_id"] == "Box004"
    assert run("box", name="Pin12")["object_id"] == "Pin12"
    again = run("box", name="Pin12")
    assert document.getObject(again["object_id"]).Label == again["object_id"]
    FreeCAD.closeDocument("Test")
    FreeCAD.newDocument("Test")
    assert [run("box")["object_id"] for _ in range(2)] == ["Box", "Box001"]


def test_a_requested_name_that_freecad_changed_still_finds_the_object(document, run):
    real = run("box", name="My Box #1", label="Lid")["object_id"]
    assert run("get_bounding_box", object_name="My Box #1")["object_id"] == real
    assert run("get_bounding_box", object_name="Lid")["object_id"] == real


def test_the_sdk_depth_of_a_box_is_along_z(document, run, codes):
    result = run("create_box", width=10, height=20, depth=30, name=None, position=None)
    assert result["bounding_box"] == box([0, 0, 0], [10, 20, 30])
    assert "SIZE_ORDER_ASSUMED" in codes(result)


def test_lengths_take_units_and_rotations_turn_about_the_position(document, run):
    result = run(
        "create_box", length="1 in", width=10, height=5, position=[1, 2, 3],
        rotation={"axis": "z", "angle": 90},
    )  # fmt: skip
    assert result["bounding_box"] == box([-9, 2, 3], [1, 27.4, 8])
    assert result["shape"]["volume"] == pytest.approx(25.4 * 50)


def test_a_turned_torus_is_bounded_exactly(document, run):
    result = run("torus", radius1=10, radius2=2, rotation={"axis": "x", "angle": 90})
    assert result["bounding_box"] == box([-12, -2, -12], [12, 2, 12])


def test_a_box_stays_parametric(document, run):
    name = run("box", length=20)["object_id"]
    document.getObject(name).Length = 40
    document.recompute()
    assert run("get_object_details", object_name=name)["shape"]["volume"] == pytest.approx(4000)


def test_creating_without_a_document_opens_untitled_and_is_one_undo_step(run):
    result = run("create_box")
    document = FreeCAD.ActiveDocument
    assert (result["document"], document.Label) == (document.Name, "Untitled")
    assert all_unnumbered(document.UndoNames) == ["Conjure: Create Box"]


def test_a_failed_creation_closes_the_document_it_opened(runner, refused, monkeypatch):
    monkeypatch.setattr("conjure_workbench.modeling.command.context.recompute", _fail)
    error = refused("create_box")
    assert error.code == "INTERNAL_ERROR"
    assert FreeCAD.listDocuments() == {}


def _fail(*_):
    raise ZeroDivisionError


@pytest.mark.parametrize(
    ("parameters", "code", "field"),
    [
        ({"length": -1}, "INVALID_PARAMETER", "length"),
        ({"length": "abc"}, "INVALID_PARAMETER", "length"),
        ({"lenght": 5}, "UNKNOWN_PARAMETER", "lenght"),
        ({"document": "Nowhere"}, "NO_DOCUMENT", "document"),
    ],
)
def test_bad_input_changes_nothing(document, run, refused, parameters, code, field):
    run("box")
    error = refused("create_box", **parameters)
    assert (error.code, error.field) == (code, field)


def test_an_object_goes_into_the_document_that_is_named(document, run):
    other = FreeCAD.newDocument("Other")
    assert FreeCAD.ActiveDocument.Name == "Other"
    result = run("box", document="Test")
    assert result["document"] == "Test"
    assert len(document.Objects) == 1
    assert other.Objects == []
    assert (document.UndoCount, other.UndoCount) == (1, 0)


def test_an_unknown_command_names_the_nearest(document, refused):
    error = refused("create_bx")
    assert error.code == "UNKNOWN_COMMAND"
    assert "create_box" in error.candidates
