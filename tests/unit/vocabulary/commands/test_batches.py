# SPDX-License-Identifier: MIT
"""Batches: steps, and references from one step to the result of another."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.commands.batches import MOST_STEPS, resolve

RESULTS = {
    "plate": {"object_id": "Box", "shape": {"volume": 8.0}, "pieces": ["A", {"name": "B"}]},
    "empty": {"pieces": []},
}
BOX = {"command": "create_box", "as": "plate"}


def read(*steps: Any) -> Any:
    return find_command("batch").parse({"steps": list(steps)}).steps


def refusal(*steps: Any) -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        read(*steps)
    return caught.value


@pytest.mark.parametrize(
    ("value", "resolved"),
    [
        ("$plate.object_id", "Box"),
        ("$plate.shape.volume", 8.0),
        ("$plate.pieces.1.name", "B"),
        ("$$plate", "$plate"),
        ("plain $text", "plain $text"),
        (5, 5),
        ({"a": ["$plate.object_id", ("$plate.pieces.0",)]}, {"a": ["Box", ["A"]]}),
    ],
)
def test_a_reference_is_replaced_by_what_it_leads_to(value: Any, resolved: Any) -> None:
    assert resolve(value, RESULTS, "parameters") == resolved


@pytest.mark.parametrize(
    ("value", "allowed"),
    [
        ("$plate.nothing", ["object_id", "pieces", "shape"]),
        ("$plate.pieces.2", "0 to 1"),
        ("$plate.pieces.last", "0 to 1"),
        ("$plate.object_id.length", "nothing after '$plate.object_id', which is a value"),
        ("$empty.pieces.0", "nothing after '$empty.pieces', which is a value"),
    ],
)
def test_a_reference_that_leads_nowhere_says_what_is_there(value: str, allowed: Any) -> None:
    with pytest.raises(ConjureError) as caught:
        resolve({"base": [value]}, RESULTS, "parameters")
    assert (caught.value.field, caught.value.allowed) == ("parameters.base[0]", allowed)


def test_a_step_without_references_is_read_at_once_and_one_with_them_later() -> None:
    first, second = read(
        {"command": "create_box", "params": {"length": 5}, "as": "plate"},
        {"command": "create_fillet", "parameters": {"object_name": "$plate.object_id"}},
    )
    assert (first.values.length, first.name) == (5, "plate")
    assert (second.values, second.name) == (None, None)
    assert read({"command": "create_box", "parameters": None, "as": None})[0].parameters == {}


@pytest.mark.parametrize(
    ("steps", "field"),
    [
        ([], "steps"),
        ([BOX] * (MOST_STEPS + 1), "steps"),
        (["create_box"], "steps[0]"),
        ([{"command": 5}], "steps[0]"),
        ([{"command": "create_box", "when": 1}], "steps[0].when"),
        ([{"command": "batch", "parameters": {"steps": []}}], "steps[0].command"),
        ([{"command": "undo"}], "steps[0].command"),
        ([{"command": "run_script"}], "steps[0].command"),
        ([{"command": "create_box", "parameters": [5]}], "steps[0].parameters"),
        ([{"command": "create_box", "parameters": {"length": -1}}], "steps[0].parameters.length"),
        ([{"command": "create_box", "as": "no word"}], "steps[0].as"),
        ([BOX, BOX], "steps[1].as"),
        (
            [{"command": "create_box", "parameters": {"name": "$plate.object_id"}}, BOX],
            "steps[0].parameters.name",
        ),
        ([BOX, {"command": "move", "parameters": {"a": ["$"]}}], "steps[1].parameters.a[0]"),
        (
            [BOX, {"command": "move", "parameters": {"a": "$" + "x" * 300}}],
            "steps[1].parameters.a",
        ),
    ],
)
def test_a_wrong_step_is_named_by_its_place(steps: list[Any], field: str) -> None:
    error = refusal(*steps)
    assert (error.code, error.field) == ("INVALID_PARAMETER", field)


def test_an_unknown_command_is_named_by_its_place_and_the_nearest_is_offered() -> None:
    error = refusal(BOX, {"command": "create_bx"})
    assert error.code == "UNKNOWN_COMMAND"
    assert error.field == "steps[1].command"
    assert "create_box" in (error.candidates or [])


def test_parameters_that_nest_without_end_are_refused() -> None:
    nested: Any = "$plate.object_id"
    for _ in range(100):
        nested = [nested]
    error = refusal(BOX, {"command": "move", "parameters": {"a": nested}})
    assert "too deep" in error.message
