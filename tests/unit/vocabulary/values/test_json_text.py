# SPDX-License-Identifier: MIT
"""Objects that are sent as JSON text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.values.json_text import object_from_text


def test_what_is_no_text_stays_as_it_is() -> None:
    given = {"a": 1}
    assert object_from_text(given, "field") is given
    assert object_from_text(5, "field") == 5


def test_an_empty_text_is_an_empty_object() -> None:
    assert object_from_text(" ", "field") == {}


@pytest.mark.parametrize("text", ["{", "[1]", "5", '"x"', '{"a": NaN}', "[" * 100_000])
def test_a_text_without_an_object_is_refused(text: str) -> None:
    with pytest.raises(ConjureError) as caught:
        object_from_text(text, "steps[0].parameters")
    assert caught.value.code == "INVALID_PARAMETER"
    assert caught.value.field == "steps[0].parameters"


@pytest.mark.parametrize(
    ("command", "parameters", "key"),
    [
        ("set_properties", {"object_name": "Box", "properties": {"Length": 25}}, "properties"),
        ("set_cells", {"object_name": "Sizes", "cells": {"A1": "35 mm"}}, "cells"),
        ("create_spreadsheet", {"cells": {"A1": {"value": 3, "alias": "wall"}}}, "cells"),
        ("sweep", {"profile": {"type": "circle"}, "path": "Wire"}, "profile"),
        ("sweep", {"profile": "Sketch", "path": {"type": "arc", "radius": 40}}, "path"),
    ],
)
def test_a_parameter_means_the_same_as_text(
    command: str, parameters: dict[str, Any], key: str
) -> None:
    as_text = {**parameters, key: json.dumps(parameters[key])}
    parse = find_command(command).parse
    assert repr(parse(as_text)) == repr(parse(parameters))


def test_the_parameters_of_a_step_may_be_text() -> None:
    step = {"command": "create_box", "parameters": '{"length": 40}', "as": "plate"}
    use = {"command": "boolean_cut", "parameters": '{"base": "$plate.object_id", "tools": ["Pin"]}'}
    first, second = find_command("batch").parse({"steps": [step, use]}).steps
    assert first.values.length == 40.0
    assert second.parameters == {"base": "$plate.object_id", "tools": ["Pin"]}
    assert second.values is None
