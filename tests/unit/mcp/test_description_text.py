# SPDX-License-Identifier: MIT
"""The text of described commands."""

from __future__ import annotations

import json

import pytest

from conjure_workbench.mcp.description_text import description_text, index_text, is_index
from conjure_workbench.mcp.schemas import portable
from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.search.describing import describe
from conjure_workbench.vocabulary.search.ranking import vocabulary_schemas


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_told_with_all_its_parameters_and_an_example_to_send(name: str) -> None:
    schema = COMMANDS[name].schema()
    text = description_text({"commands": [schema]})
    lines = text.splitlines()
    assert lines[0].startswith(f"{name}: ")
    told = [line.split(" ")[1] for line in lines if line.startswith("- ")]
    assert set(told) == set(portable(schema)["properties"])
    example = next(line for line in lines if line.startswith("example: "))
    assert json.loads(example.removeprefix("example: ")) == schema["examples"][0]
    assert len(text) < 2500


def test_required_parameters_come_first_and_values_are_named() -> None:
    text = description_text({"commands": [COMMANDS["mirror_object"].schema()]})
    assert text.splitlines()[1] == "- object_name (text, required): Name (object_id) or label."
    text = description_text({"commands": [COMMANDS["section"].schema()]})
    assert "- plane (xy | xz | yz): " in text


def test_a_command_that_does_not_work_now_says_why() -> None:
    schema = {**COMMANDS["undo"].schema(), "unavailable_because": "there is no\nwindow"}
    assert "not available now: there is no window" in description_text({"commands": [schema]})


def test_a_note_on_the_commands_comes_first() -> None:
    text = description_text({"note": "No FreeCAD.", "commands": [COMMANDS["undo"].schema()]})
    assert text.startswith("No FreeCAD.\n\nundo: ")


def test_more_commands_than_a_part_holds_are_named() -> None:
    text = description_text({"commands": [spec.schema() for spec in COMMANDS.values()]})
    assert len(text) < 10_000
    assert "Ask again for the other" in text
    assert "\n\ncreate_cylinder: " in text


@pytest.mark.parametrize("reply", [{}, {"commands": None}, {"commands": [7]}, {"commands": [{}]}])
def test_what_an_adapter_describes_oddly_is_no_fault(reply: dict[str, object]) -> None:
    assert isinstance(description_text(reply), str)


def test_an_index_is_told_with_a_line_on_each_command_whole() -> None:
    reply = {"note": "No FreeCAD.", **describe(vocabulary_schemas())}
    assert is_index(reply)
    lines = index_text(reply).splitlines()
    assert lines[0] == "No FreeCAD."
    assert "- shell: Make a solid hollow" in lines[lines.index("modifiers:") :]
    assert {line.split(":")[0][2:] for line in lines if line.startswith("- ")} == set(COMMANDS)
    assert lines[-1] == reply["advice"]


def test_an_index_that_is_too_long_says_how_to_have_the_rest() -> None:
    group = {f"command_{at}": "Do something that takes a line." for at in range(500)}
    text = index_text({"capabilities": {"many": group, "odd": 5}})
    assert len(text) < 9_100
    assert text.splitlines()[-1] == "Ask for the rest by capability."
    assert not is_index({"capabilities": ["cad"]})


def test_a_parameter_names_its_kind_which_is_told_with_its_forms() -> None:
    reply = describe(vocabulary_schemas(), ["sweep", "path", "arc_path", "point"])
    text = description_text(reply)
    assert "- path (path, required): Along what" in text
    assert "\n\npath: the name of an object, or" in text
    assert "\n- arc_path {type, center, radius, start_angle, end_angle, axis}: A part of" in text
    assert "\n- center (point): Middle of the circle" in text
    assert "\n\npoint: [x, y, z] or {x, y, z}" in text
