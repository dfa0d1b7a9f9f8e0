# SPDX-License-Identifier: MIT
"""Commands and kinds of value as `describe_commands` tells them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.schema.kinds import KIND_KEY, KINDS, kind, kinds_in
from conjure_workbench.vocabulary.search.describing import describe
from conjure_workbench.vocabulary.search.ranking import vocabulary_schemas

MOST_BYTES = 3_800
"""Most bytes on one command, which leaves room in 4 kB for what stands around it."""
MOST_INDEX_BYTES = 15_500


def described(*names: str, **more: Any) -> dict[str, Any]:
    return describe(vocabulary_schemas(), names or None, **more)


def size(reply: Any) -> int:
    return len(json.dumps(reply, ensure_ascii=False, separators=(",", ":")).encode())


@pytest.mark.parametrize("name", [*COMMANDS, *KINDS])
def test_one_command_or_kind_is_described_within_4_kb(name: str) -> None:
    assert size(described(name)) <= MOST_BYTES


@pytest.mark.parametrize("name", COMMANDS)
def test_every_parameter_is_described_and_every_kind_can_be_asked_for(name: str) -> None:
    [command] = described(name)["commands"]
    whole = COMMANDS[name].schema()
    assert list(command["properties"]) == list(whole["properties"])
    for parameter, part in command["properties"].items():
        assert part["description"] == whole["properties"][parameter]["description"]
        assert {"type", "anyOf", KIND_KEY} & set(part)
    for used in kinds_in(command):
        assert described(used)["kinds"][0]["name"] == used


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_leads_to_the_kinds_within_it(name: str) -> None:
    reply = described(name)
    [told] = reply["kinds"]
    assert (told["name"], reply["commands"], reply["count"]) == (name, [], 0)
    assert told["description"]
    for used in kinds_in(told):
        assert described(used)["kinds"][0]["name"] == used


def test_a_kind_and_the_commands_that_use_it_are_described_together() -> None:
    reply = described("extrude", "profile", "Circle_Profile", "revolve")
    assert [command["title"] for command in reply["commands"]] == ["extrude", "revolve"]
    assert [told["name"] for told in reply["kinds"]] == ["profile", "circle_profile"]
    profile, circle = reply["kinds"]
    assert {"rectangle_profile", "circle_profile"} <= set(kinds_in(profile))
    assert {"type", "radius", "position"} <= set(circle["properties"])
    assert "describe_commands" in reply["about_kinds"]
    assert "about_kinds" not in described("undo")


def test_the_schema_of_a_command_stays_whole() -> None:
    for schema in vocabulary_schemas():
        for part in schema["properties"].values():
            assert {"type", "anyOf"} & set(part)


@pytest.mark.parametrize("asked", [{}, {"brief": True}])
def test_without_names_there_is_an_index_by_capability(asked: dict[str, Any]) -> None:
    reply = described(**asked)
    assert size(reply) < MOST_INDEX_BYTES
    told = {
        name: capability for capability, group in reply["capabilities"].items() for name in group
    }
    assert told == {spec.name: spec.capability for spec in COMMANDS.values()}
    assert reply["capabilities"]["primitives"]["create_box"].startswith("Create a box")
    assert reply["count"] == len(COMMANDS)
    assert "find_commands" in reply["advice"]


def test_an_index_may_be_of_one_capability() -> None:
    reply = described(capability="Modifiers")
    assert list(reply["capabilities"]) == ["modifiers"]
    assert set(reply["capabilities"]["modifiers"]) == {
        spec.name for spec in COMMANDS.values() if spec.capability == "modifiers"
    }
    with pytest.raises(ConjureError) as caught:
        described(capability="modifers")
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", "capability")
    assert caught.value.candidates[0] == "modifiers"


def test_named_commands_may_be_told_in_a_line_each() -> None:
    reply = described("box", "undo", brief=True)
    assert set(reply["capabilities"]) == {"primitives", "history"}
    assert reply["count"] == 2


def test_an_unknown_name_is_an_error_about_names() -> None:
    with pytest.raises(ConjureError) as caught:
        described("undo", "get_volume")
    assert (caught.value.code, caught.value.field) == ("UNKNOWN_COMMAND", "names")
    assert caught.value.candidates == ["measure"]
    with pytest.raises(ConjureError) as caught:
        describe([], ["undo"])
    assert (caught.value.code, caught.value.field) == ("UNSUPPORTED", "names")


def test_no_kind_is_called_like_a_command_or_another_kind() -> None:
    assert {name for spec in COMMANDS.values() for name in (spec.name, *spec.aliases)} & {
        *KINDS
    } == set()
    with pytest.raises(ValueError, match="two kinds called 'path'"):
        kind("path", "", {})
