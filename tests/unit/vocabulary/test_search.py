# SPDX-License-Identifier: MIT
"""Commands found by words."""

from __future__ import annotations

import json

import pytest

from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.search import MOST_FOUND, search, vocabulary_schemas


def names(query: str) -> list[str]:
    return [command["name"] for command in search(query, vocabulary_schemas())["commands"]]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("create_torus", "create_torus"),
        ("hollow out a solid", "shell"),
        ("subtract", "boolean_cut"),
        ("rounding edges", "create_fillet"),
        ("wall thickness", "shell"),
        ("copies around an axis", "polar_pattern"),
        ("write STEP file", "export_step"),
        ("thread pitch", "create_helix"),
        ("collision", "check_interference"),
        ("mirror image", "mirror_object"),
        ("what is selected", "get_selection"),
    ],
)
def test_words_find_a_command_by_name_alias_description_or_parameter(query: str, name: str) -> None:
    assert name in names(query)[:3]


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_is_found_by_its_name_and_aliases(name: str) -> None:
    for spelling in (name, *COMMANDS[name].aliases):
        assert names(spelling)[0] == name


def test_a_reply_is_short_whatever_is_asked_for() -> None:
    everything = " ".join(COMMANDS)
    for query in (everything[:255], "object", "the", "a" * 255, "create"):
        reply = search(query, vocabulary_schemas())
        assert reply["count"] == len(reply["commands"]) <= MOST_FOUND
        assert reply["total"] >= reply["count"]
        assert len(json.dumps(reply)) < 4000
        assert all("\n" not in command["description"] for command in reply["commands"])


def test_words_that_say_nothing_do_not_count() -> None:
    assert names("the mirror of it") == names("mirror")
    assert names("...") == []


def test_a_misspelled_name_has_candidates() -> None:
    reply = search("craete torsu", vocabulary_schemas())
    assert (reply["count"], reply["candidates"][0]) == (0, "create_torus")


def test_an_adapter_s_own_commands_are_searched_whatever_they_say_of_themselves() -> None:
    odd = [
        {"title": "fold_sheet", "description": "Bend a sheet. By force.", "x-aliases": "none"},
        {"title": "cut_sheet", "unavailable_because": "no laser.", "properties": [1]},
        {"description": "A sheet without a name."},
        {"title": 5},
        {"title": "sheet_of_words", "description": "word " * 100, "properties": {"sheet": 5}},
    ]
    found = {
        command["name"]: command["description"] for command in search("sheet", odd)["commands"]
    }
    assert found["fold_sheet"] == "Bend a sheet."
    assert found["cut_sheet"].startswith("Not available now: no laser.")
    assert len(found["sheet_of_words"]) == 200
