# SPDX-License-Identifier: MIT
"""Patterns of features of a body, as far as they are judged without FreeCAD."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.elements.body_references import refuse_reference

FEATURE = {"object_name": "Bore"}


def parse(command: str, **parameters: Any) -> Any:
    return COMMANDS[command].parse({**FEATURE, **parameters})


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("x", (1, 0, 0)),
        ("-Y axis", (0, -1, 0)),
        ([0, 0, 2], (0, 0, 1)),
        ("body_x", "body_x"),
        (" Middle line ", "Middle line"),
        (" Body:Edge3~AbC ", "Body:Edge3~AbC"),
    ],
)
def test_a_direction_is_a_vector_or_something_of_the_body(given: Any, read: Any) -> None:
    way = parse("linear_pattern", count=2, spacing=3, direction=given).direction
    assert way == (read if isinstance(read, str) else pytest.approx(read))


@pytest.mark.parametrize(
    ("given", "spacing"),
    [({"spacing": 4}, 4), ({"spacing": -4}, -4), ({"length": 12}, 4), ({"length": -12}, -4)],
)
def test_steps_along_something_of_the_body_keep_their_sign(given: Any, spacing: float) -> None:
    row = parse("linear_pattern", count=4, direction="sketch_y", **given)
    assert (row.direction, row.spacing) == ("sketch_y", (spacing, 0, 0))


@pytest.mark.parametrize(
    ("command", "parameters", "field"),
    [
        ("linear_pattern", {"count": 2, "spacing": [1, 0, 0], "direction": "body_x"}, "direction"),
        ("linear_pattern", {"count": 2, "spacing": 1, "direction": 7}, "direction"),
        ("linear_pattern", {"count": 2, "spacing": 1, "direction": ""}, "direction"),
        ("polar_pattern", {"count": 2, "axis": "body_z", "center": [1, 0, 0]}, "center"),
        ("mirror_object", {"plane": "body_xy", "normal": "z"}, "normal"),
        ("mirror_object", {"plane": "body_xy", "point": [0, 0, 1]}, "point"),
        ("mirror_object", {"plane": 7}, "plane"),
    ],
)
def test_what_says_two_things_or_nothing_is_refused(
    command: str, parameters: Any, field: str
) -> None:
    with pytest.raises(ConjureError) as raised:
        parse(command, **parameters)
    assert raised.value.field == field


@pytest.mark.parametrize(
    ("given", "plane", "normal"),
    [
        ({}, "yz", (1, 0, 0)),
        ({"plane": "YX"}, "xy", (0, 0, 1)),
        ({"plane": "sketch_x"}, "sketch_x", None),
        ({"plane": "Middle"}, "Middle", None),
    ],
)
def test_a_mirror_is_a_plane_of_the_document_or_of_the_body(
    given: Any, plane: str, normal: Any
) -> None:
    mirror = parse("mirror_object", **given)
    assert (mirror.plane, mirror.normal) == (plane, normal)


def test_features_may_be_several_one_or_none() -> None:
    assert parse("copy_object", features=["A", "B"]).features == ("A", "B")
    assert parse("copy_object", also="A").features == ("A",)
    assert parse("grid_pattern", columns=2, spacing=1).features == ()


def test_texts_are_refused_where_nothing_of_a_body_is_repeated() -> None:
    refuse_reference((1, 0, 0), "direction")
    for field, allowed in (("direction", "a letter"), ("plane", "xy, xz or yz")):
        with pytest.raises(ConjureError) as raised:
            refuse_reference("body_x", field)
        assert raised.value.field == field
        assert allowed in str(raised.value.allowed)
