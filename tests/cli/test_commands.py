# SPDX-License-Identifier: MIT
"""`conjure commands`: the vocabulary without a hub, a FreeCAD's own commands with one."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from typing import Any

import pytest

from conjure_workbench.cli import command_text
from conjure_workbench.cli.values import parameters_of
from conjure_workbench.vocabulary import COMMANDS
from tests.cli.conftest import Conjure, FreeCAD, Server, wait_for


@pytest.fixture
def no_hub(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONJURE_HUB_URL", "http://127.0.0.1:9")


@pytest.mark.usefixtures("no_hub")
def test_every_command_is_listed_in_one_line_below_its_capability(conjure: Conjure) -> None:
    ended = conjure("commands")
    assert ended.code == 0
    lines = ended.out.splitlines()
    for spec in COMMANDS.values():
        [place] = [i for i, line in enumerate(lines) if line.startswith(f"  {spec.name} ")]
        heads = [line for line in lines[:place] if not line.startswith(" ")]
        assert heads[-1] == spec.capability
    assert len(lines) == len(COMMANDS) + len({spec.capability for spec in COMMANDS.values()})
    told = conjure("commands", "--json").json
    assert sum(len(group) for group in told.values()) == len(COMMANDS)


@pytest.mark.usefixtures("no_hub")
def test_a_command_is_described_in_full_also_by_another_name(conjure: Conjure) -> None:
    text = conjure("commands", "drill").out
    assert text.startswith("create_hole\nAlso: drill, drill_hole.\n")
    assert "\n  depth (by default `10`; mm, above 0)\n      To a flat bottom" in text
    assert "\n  face (required)\n" in text
    assert "\nExample: conjure exec create_hole object_name=Box face=top" in text
    assert "\nReply: object_id," in text
    assert conjure("commands", "drill", "--json").json == COMMANDS["create_hole"].schema()


@pytest.mark.usefixtures("no_hub")
def test_words_find_commands_the_best_first(conjure: Conjure) -> None:
    ended = conjure("commands", "--search", "round an edge")
    assert "create_fillet" in "".join(ended.out.splitlines()[:2])
    assert "12 of " in ended.out.splitlines()[-1]
    assert conjure("commands", "--search", "fillet", "--json").json["commands"]
    assert conjure("commands", "--search", "xyzzyqq").out.startswith("None fits.")
    assert "The nearest names: create_box" in conjure("commands", "--search", "crate_bx").out


@pytest.mark.usefixtures("no_hub")
@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["creat_box"], 1, "candidates: (create_box"),
        (["create_box", "--search", "box"], 2, "not with NAME"),
        (["--hub", "http://127.0.0.1:9"], 2, "it needs --freecad"),
        (["--freecad", "desk"], 3, "No hub listens"),
    ],
)
def test_what_is_wrong_is_told(
    conjure: Conjure, arguments: list[str], code: int, says: str
) -> None:
    ended = conjure("commands", *arguments)
    assert ended.code == code
    assert says in ended.err


def test_a_freecad_s_own_commands_are_listed_found_and_described(
    at_hub: Server, freecad: Callable[..., FreeCAD], conjure: Conjure
) -> None:
    own: list[dict[str, Any]] = [
        {
            "title": "weave",
            "type": "object",
            "description": "Weave a basket\x1b[2J.",
            "x-aliases": ["braid"],
            "properties": {"rods": {"minimum": "low", "enum": 5, "items": 3}, "odd": 7},
            "unavailable_because": "no willow",
        },
        {"title": "bare", "type": "object"},
    ]
    other = freecad(name="Other")
    freecad(session_id="two", adapter_id="mute")
    assert "names no commands" in conjure("commands", "--freecad", "mute").out
    other.send({"type": "command_catalogue", "version": "1", "commands": own})
    wait_for(lambda: "weave" in conjure("commands", "--freecad", "Other").out)
    listed = conjure("commands", "--freecad", "Other")
    assert listed.out.splitlines() == [
        "other",
        "  weave  Not available now: no willow Weave a basket\\x1b[2J.",
        "  bare",
    ]
    described = conjure("commands", "braid", "--freecad", "Other").out
    assert "Not available now: no willow" in described
    assert "\x1b" not in described
    assert "\n  rods\n  odd\n" in described
    found = conjure("commands", "--search", "basket", "--freecad", "Other", "--json").json
    assert [entry["name"] for entry in found["commands"]] == ["weave"]
    ended = conjure("commands", "--freecad", "Third")
    assert ended.code == 5
    assert "Other" in ended.err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_example_can_be_typed_as_it_is_shown(name: str) -> None:
    example = dict(COMMANDS[name].example)
    conjure, verb, command, *pairs = shlex.split(command_text.example_text(name, example))
    assert (conjure, verb, command) == ("conjure", "exec", name)
    assert parameters_of(pairs, None) == example


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        ({"maximum": 5}, "at most 5"),
        ({"exclusiveMinimum": 0, "exclusiveMaximum": 1}, "between 0 and 1"),
        ({"minimum": 1, "maximum": 9, "x-unit": "mm"}, "mm, 1 to 9"),
        ({"minimum": 0}, "0 or more"),
        ({"type": "boolean"}, "true, false"),
        ({"items": {"enum": ["a", "b"]}}, "`a`, `b`"),
        ({}, ""),
    ],
)
def test_what_a_parameter_takes_is_told_in_words(shape: dict[str, Any], text: str) -> None:
    assert command_text.allowed_text(shape) == text
