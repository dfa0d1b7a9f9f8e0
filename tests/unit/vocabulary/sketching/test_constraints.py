# SPDX-License-Identifier: MIT
"""Constraints of a sketch, its place and its edits: what is read, and what is refused where."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command

CREATE = find_command("create_sketch")
EDIT = find_command("edit_sketch")


def read(**sent: Any) -> Any:
    """The constraint that is read from this one."""
    return CREATE.parse({"constraints": [sent]}).constraints[0]


def refused(command: Any, **parameters: Any) -> str:
    """The field of the error for a command."""
    with pytest.raises(ConjureError) as raised:
        command.parse(parameters)
    return str(raised.value.field)


def test_values_are_read_by_the_unit_of_their_type() -> None:
    assert read(type="distance", of=["l1"], value="1 in").value == 25.4
    assert read(type="angle", of=["l1", "l2"], value="90 deg").value == 90
    assert read(type="distance_x", of=["origin", "l1.start"], value=-3).value == -3
    assert read(type="radius", of="c1").value is None
    assert read(type="point_on_object", of=["p1", "x_axis"]).type == "on"
    bound = read(type="radius", of=["c1"], name="bore", expression="Sheet.bore / 2")
    assert (bound.name, bound.expression) == ("bore", "Sheet.bore / 2")


REFUSED = [
    ({"type": "parallel", "of": ["l1"]}, "of"),
    ({"type": "parallel", "of": [7, "l2"]}, "of[0]"),
    ({"type": "parallel", "of": []}, "of"),
    ({"type": "parallel", "of": ["l1", "l 2"]}, "of[1]"),
    ({"type": "parallel", "of": ["l1", "l2"], "value": 4}, "value"),
    ({"type": "parallel", "of": ["l1", "l2"], "name": "p"}, "name"),
    ({"type": "radius", "of": ["c1"], "value": 0}, "value"),
    ({"type": "radius", "of": ["c1"], "name": "x_axis"}, "name"),
    ({"type": "angle", "of": ["l1"], "value": 999}, "value"),
    ({"type": "radius", "of": ["c1"], "name": "r", "expression": ""}, "expression"),
    ({"type": "radius", "of": ["c1"], "name": "r", "expression": "S.a", "value": 1}, "value"),
    ({"type": "radius", "of": ["c1"], "name": "r", "expression": "S.a", "driving": False},
     "driving"),
    ({"type": "radius", "of": ["c1"], "expression": "S.a"}, "name"),
]  # fmt: skip


@pytest.mark.parametrize(("sent", "field"), REFUSED)
def test_what_cannot_hold_is_refused_where_it_stands(sent: dict[str, Any], field: str) -> None:
    assert refused(CREATE, constraints=[sent]) == f"constraints[0].{field}"


def test_constraints_are_a_list_with_names_of_their_own() -> None:
    width = {"type": "distance", "of": ["l1"], "name": "width"}
    assert refused(CREATE, constraints=width) == "constraints"
    assert refused(CREATE, constraints=[width, width]) == "constraints[1].name"
    assert refused(CREATE, constraints=[{"of": ["l1"]}]) == "constraints[0].type"


def test_a_sketch_lies_on_a_plane_a_face_or_a_datum() -> None:
    assert type(CREATE.parse({"on": "XZ"}).on).__name__ == "OnPlane"
    assert CREATE.parse({"on": "Datum"}).on.object_name == "Datum"
    assert CREATE.parse({"on": {"object": "Pad", "face": "top"}}).on.object_name == "Pad"
    assert refused(CREATE, on=7) == "on"
    assert refused(CREATE, on={"object": "Pad"}) == "on"
    assert refused(CREATE, on={"face": "top"}) == "on"


def test_an_edit_reads_sizes_values_and_what_is_followed() -> None:
    sent = {"object_name": "Sketch", "update": {"l1": {"end": [4, 0]}},
            "set": {"width": 40, "height": {"expression": "S.h"}, "depth": {"expression": None}},
            "rename": {"l1": "base"}, "construction": {"l2": True}}  # fmt: skip
    found = EDIT.parse(sent)
    assert found.update["l1"] == {"end": [4, 0]}
    assert found.set["width"] == 40
    assert found.set["height"].expression == "S.h"
    assert found.set["depth"].expression == ""


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"update": {"l1": {}}}, "update.l1"),
        ({"update": {"l1": {"end": [[[[0]]]]}}}, "update.l1"),
        ({"update": {"l1": {"end": {}}}}, "update.l1"),
        ({"set": {"width": True}}, "set.width"),
        ({"set": {"width": [4]}}, "set.width"),
        ({"set": {"width": {"value": 4}}}, "set.width"),
        ({"rename": {"l1": "origin"}}, "rename.l1"),
    ],
)
def test_an_edit_that_is_none_is_refused_where_it_stands(sent: dict[str, Any], field: str) -> None:
    assert refused(EDIT, object_name="Sketch", **sent) == field


def test_what_is_removed_is_a_name_or_a_constraint_as_told() -> None:
    told = {"type": "distance", "of": ["l1"], "value": 9, "driving": False}
    name, one = EDIT.parse({"object_name": "S", "remove": ["hole", told]}).remove
    assert name == "hole"
    assert (one.type, one.of, one.value, one.driving) == ("distance", ("l1",), 9, False)
    (alone,) = EDIT.parse({"object_name": "S", "remove": {"type": "other", "of": "l1"}}).remove
    assert (alone.type, alone.of, alone.value) == ("other", ("l1",), None)


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ([{"type": "vertical"}], "remove[0].of"),
        (["l1", {"type": "upright", "of": ["l1"]}], "remove[1].type"),
        ([{"type": "equal", "of": ["l1", 3]}], "remove[0].of[1]"),
        ([3], "remove[0]"),
        (7, "remove"),
    ],
)
def test_what_cannot_be_removed_is_refused_by_its_place(sent: Any, field: str) -> None:
    assert refused(EDIT, object_name="S", remove=sent) == field
