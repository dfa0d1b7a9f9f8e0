# SPDX-License-Identifier: MIT
"""Commands found by words."""

from __future__ import annotations

import json

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.search.finding import MOST_FOUND, find


def names(query: str) -> list[str]:
    return [command["name"] for command in find(query, None)["commands"]]


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
        ("thread pitch", "create_thread"),
        ("collision", "check_interference"),
        ("gear with 20 teeth", "create_gear"),
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
        reply = find(query, None)
        assert reply["count"] == len(reply["commands"]) <= MOST_FOUND
        assert reply["total"] >= reply["count"]
        assert len(json.dumps(reply)) < 4000
        assert all("\n" not in command["description"] for command in reply["commands"])


def test_words_that_say_nothing_do_not_count() -> None:
    assert names("the mirror of it") == names("mirror")
    assert names("...") == []


def test_misspelled_words_find_what_they_resemble() -> None:
    assert names("craete torsu")[0] == "create_torus"
    assert names("dicmension")[0] == "get_bounding_box"
    # Short words are left as they are, and the nearest names offered.
    reply = find("udno", None)
    assert (reply["count"], reply["candidates"][0]) == (0, "undo")


def test_an_adapter_s_own_commands_are_searched_whatever_they_say_of_themselves() -> None:
    odd = [
        {"title": "fold_sheet", "description": "Bend a sheet. By force.", "x-aliases": "none"},
        {"title": "cut_sheet", "unavailable_because": "no laser.", "properties": [1]},
        {"description": "A sheet without a name."},
        {"title": 5},
        {"title": "sheet_of_words", "description": "word " * 100, "properties": {"sheet": 5}},
    ]
    found = {
        command["name"]: command["description"] for command in find("sheet", None, odd)["commands"]
    }
    assert found["fold_sheet"] == "Bend a sheet."
    assert found["cut_sheet"].startswith("Not available now: no laser.")
    assert len(found["sheet_of_words"]) == 200


def test_without_words_there_is_an_index_also_of_one_capability() -> None:
    everything = find(None, None)
    assert everything["count"] == len(COMMANDS)
    patterns = find(None, "patterns")["capabilities"]
    assert list(patterns) == ["patterns"]
    assert "polar_pattern" in patterns["patterns"]
    assert find(None, None, [{"title": "weave"}])["capabilities"] == {"other": {"weave": ""}}


def test_words_may_be_searched_in_one_capability() -> None:
    reply = find("hole", "patterns")
    assert {command["name"] for command in reply["commands"]} <= {
        spec.name for spec in COMMANDS.values() if spec.capability == "patterns"
    }
    with pytest.raises(ConjureError) as caught:
        find("hole", "drilling")
    assert (caught.value.field, "modifiers" in caught.value.allowed) == ("capability", True)


@pytest.mark.parametrize(
    ("query", "no", "nearest"),
    [
        ("render an animation of the assembly", "an animation", "capture_view"),
        ("engrave my name", "text", "import_svg"),
        ("sprocket for a chain", "a rack, a worm, a bevel gear or a sprocket", "extrude"),
    ],
)
def test_what_no_command_does_is_said_first(query: str, no: str, nearest: str) -> None:
    reply = find(query, None)
    assert reply["note"].startswith(f"There is no command for {no}")
    assert reply["commands"][0]["name"] == nearest


def test_what_no_command_does_names_only_commands_that_there_are() -> None:
    weave = {"title": "weave", "description": "Weave a basket."}
    reply = find("animation", None, [weave, COMMANDS["set_view"].schema()])
    assert [command["name"] for command in reply["commands"]] == ["set_view"]
    assert "note" not in find("animation", None, [weave])


def test_words_at_the_end_of_a_long_description_are_found() -> None:
    weave = {"title": "weave", "description": "Weave a basket. " * 30 + "It takes willow."}
    assert [command["name"] for command in find("willow", None, [weave])["commands"]] == ["weave"]
