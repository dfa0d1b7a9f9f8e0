# SPDX-License-Identifier: MIT
"""Parameters that contradict one another, or lack one: the error names which."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.commands.hole_mouths import Counterbore

HOLE = {"object_name": "Plate", "face": "top", "diameter": 5}
BORE = {"diameter": 9, "depth": 2}
TOO_LARGE = {"Length": 1e13}


def read(command: str, **sent: Any) -> Any:
    return find_command(command).parse(sent)


@pytest.mark.parametrize(
    ("command", "sent", "field"),
    [
        ("create_tube", {"outer_radius": 10}, "inner_radius"),
        ("create_tube", {"inner_radius": 10}, "outer_radius"),
        ("create_tube", {"outer_radius": 10, "inner_radius": 8, "thickness": 3}, "thickness"),
        ("create_tube", {"outer_radius": 10, "thickness": 10}, "thickness"),
        ("create_tube", {"outer_radius": 10, "inner_radius": 10}, "inner_radius"),
        ("create_wedge", {"xmin": 5, "xmax": 5}, "xmax"),
        ("create_wedge", {"x2min": 5, "x2max": 4}, "x2max"),
        ("create_prism", {"circumradius": 5, "inradius": 5}, "inradius"),
        ("create_prism", {"sides": 1000, "circumradius": 1e-6}, "circumradius"),
        ("boolean_slice", {"base": "A", "plane": "sideways"}, "plane"),
        ("boolean_slice", {"base": "A", "plane": {"tilt": 5}}, "plane"),
        ("boolean_slice", {"base": "A", "plane": "xy", "normal": [1, 0, 0]}, "normal"),
        ("boolean_slice", {"base": "A", "plane": "xy", "tools": ["B"]}, "plane"),
        ("boolean_slice", {"base": "A"}, "plane"),
        ("boolean_slice", {"base": "A", "point": [0, 0, 5]}, "normal"),
        ("boolean_slice", {"base": "A", "tools": ["A"]}, "tools"),
        ("create_helix", {"pitch": 5, "height": 10, "turns": 3}, "turns"),
        ("create_helix", {"pitch": 0.001, "height": 100_000}, "height"),
        ("create_helix", {"radius": 1, "pitch": 5, "height": 100, "angle": -45}, "angle"),
        ("open_document", {"path": "a.FCStd", "document": "A"}, "document"),
        ("clear_document", {"confirm": False}, "confirm"),
        ("check_interference", {"objects": ["A", "B"], "object_a": "C"}, "object_a"),
        ("check_interference", {"object_b": "C"}, "object_a"),
        ("center_on", {"objects": ["A", "B"], "target": "C"}, "objects"),
        ("center_on", {"object_name": "A", "target": "A"}, "target"),
        ("run_script", {"code": 5}, "code"),
        ("run_script", {"code": "x" * 10_000_000}, "code"),
        ("run_script", {"code": " \n"}, "code"),
        ("run_script", {"code": "a = '\0'"}, "code"),
        ("cross_section", {"objects": ["A", "B"], "create": True}, "objects"),
        ("mirror_object", {"object_name": "A", "face": "top", "plane": "xy"}, "face"),
        ("mirror_object", {"object_name": "A", "face_object": "B"}, "face"),
        ("scale_object", {"object_name": "A", "factor": {"w": 2}}, "factor"),
        (
            "scale_object",
            {"object_name": "A", "factor": 2, "center": [0, 0, 0], "pivot": "center"},
            "pivot",
        ),
        ("set_properties", {"object_name": "A", "properties": {}}, "properties"),
        (
            "set_properties",
            {"object_name": "A", "properties": TOO_LARGE},
            "properties.Length",
        ),
        ("extrude", {"profile": "Sketch", "distance": 0}, "distance"),
        ("extrude", {"profile": "Sketch", "midplane": True, "distance2": 5}, "distance2"),
        ("revolve", {"profile": "Sketch", "angle": 0}, "angle"),
        ("loft", {"profiles": ["A", "B"], "closed": True}, "closed"),
        ("create_hole", {**HOLE, "through": True, "depth": 5}, "depth"),
        (
            "create_hole",
            {**HOLE, "counterbore": {"diameter": 4, "depth": 2}},
            "counterbore.diameter",
        ),
        (
            "create_hole",
            {**HOLE, "depth": 2, "counterbore": BORE},
            "counterbore",
        ),
        ("create_hole", {**HOLE, "counterbore": {"diameter": 9}}, "counterbore"),
        ("create_hole", {**HOLE, "counterbore": 5}, "counterbore"),
        (
            "create_hole",
            {**HOLE, "counterbore": BORE, "countersink": {"diameter": 9}},
            "countersink",
        ),
        (
            "create_hole",
            {**HOLE, "counterbore": BORE, "counterbore_depth": 3},
            "counterbore_depth",
        ),
        ("measure", {"objects": ["A", "B"], "elements": ["Face1"]}, "elements"),
        ("measure", {"object_name": "A", "other_object": "B"}, "other_object"),
        ("measure", {"object_name": "A", "other_element": "Face1"}, "elements"),
        ("measure", {"object_name": "A", "material": "steel", "density": 5}, "density"),
    ],
)
def test_the_error_names_the_parameter(command: str, sent: dict[str, Any], field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        read(command, **sent)
    assert caught.value.field == field
    assert caught.value.code in ("INVALID_PARAMETER", "MISSING_PARAMETER")


@pytest.mark.parametrize(
    ("command", "sent", "attribute", "value"),
    [
        ("create_tube", {"outer_diameter": 20, "thickness": 2}, "inner_radius", 8),
        ("create_tube", {"inner_radius": 8, "thickness": 2}, "outer_radius", 10),
        ("create_tube", {"outer_radius": 10, "inner_radius": 8, "thickness": 2}, "inner_radius", 8),
        ("create_prism", {"radius": 5, "circumscribed": False}, "inradius", 5),
        ("create_helix", {"pitch": 5, "turns": 3}, "height", 15),
        ("create_wedge", {"xmax": 8}, "x2max", 8),
        ("boolean_slice", {"base": "A", "plane": {"normal": "x"}}, "normal", (1, 0, 0)),
        ("check_interference", {"object_a": "A", "object_b": "B"}, "objects", ("A", "B")),
        ("scale_object", {"object_name": "A", "factor": {"z": 2}}, "factor", (1, 1, 2)),
        (
            "create_hole",
            {**HOLE, "counterbore_diameter": 9, "counterbore_depth": 2},
            "counterbore",
            Counterbore(9, 2),
        ),
        ("create_hole", {**HOLE, "depth": "through"}, "through", True),
        ("create_hole", {**HOLE, "counterbore": False}, "counterbore", None),
    ],
)
def test_what_follows_from_the_others_is_computed(
    command: str, sent: dict[str, Any], attribute: str, value: Any
) -> None:
    found = getattr(read(command, **sent), attribute)
    assert found == pytest.approx(value) if isinstance(value, (int, float)) else found == value


def test_what_places_a_profile_is_advised_to_be_sent_in_it() -> None:
    with pytest.raises(ConjureError) as caught:
        read("extrude", profile={"type": "circle"}, distance=5, normal="y")
    assert caught.value.details["advice"] == "Send it in the profile: {..., normal: ...}."
