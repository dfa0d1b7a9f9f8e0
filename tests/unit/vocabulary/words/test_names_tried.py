# SPDX-License-Identifier: MIT
"""Names that assistants try, from other programs and from plain words, with their answers.

`names_tried.json` lists them. A command, or a parameter, stands for the one that is meant: as an
alias of it, or as the first candidate of the error. Several are the first candidates in any order.
`no` is what the error says there is no command for, and `nearest` its first candidate. `command`
and `none` stand for parameters that mean nothing there: a word of the advice.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS, find_command

_LISTED = json.loads(Path(__file__).with_name("names_tried.json").read_text("utf-8"))
NAMES: dict[str, Any] = _LISTED["commands"]
PARAMETERS = [
    (command, name, wanted)
    for command, names in _LISTED["parameters"].items()
    for name, wanted in names.items()
]


def answer(name: str) -> tuple[list[str], str]:
    """The commands that a name leads to, and the sentence of the error."""
    try:
        return [find_command(name).name], ""
    except ConjureError as error:
        return error.candidates or [], error.message


@pytest.mark.parametrize("name", NAMES)
def test_candidates_are_commands(name: str) -> None:
    candidates, _ = answer(name)
    assert set(candidates) <= set(COMMANDS)


def test_there_are_three_hundred_names() -> None:
    assert len(NAMES) + len(PARAMETERS) >= 300


@pytest.mark.parametrize("name", [name for name in NAMES if not isinstance(NAMES[name], dict)])
def test_a_name_leads_to_the_command_that_is_meant(name: str) -> None:
    meant = [NAMES[name]] if isinstance(NAMES[name], str) else NAMES[name]
    candidates, message = answer(name)
    assert set(candidates[: len(meant)]) == set(meant)
    assert f"did you mean '{candidates[0]}'?" in message or not message


@pytest.mark.parametrize("name", [name for name in NAMES if isinstance(NAMES[name], dict)])
def test_what_no_command_does_is_said_with_the_nearest_way(name: str) -> None:
    candidates, message = answer(name)
    assert message.startswith("There is no command for ")
    assert NAMES[name]["no"] in message
    assert candidates[:1] == ([NAMES[name]["nearest"]] if NAMES[name]["nearest"] else [])


@pytest.mark.parametrize(("command", "name", "wanted"), PARAMETERS)
def test_a_parameter_leads_to_the_one_that_is_meant(command: str, name: str, wanted: Any) -> None:
    spellings = COMMANDS[command].parameters.spellings
    if name in spellings:
        assert spellings[name] == wanted
        return
    with pytest.raises(ConjureError) as caught:
        COMMANDS[command].parse({name: 5})
    assert (caught.value.code, caught.value.field) == ("UNKNOWN_PARAMETER", name)
    if isinstance(wanted, str):
        assert (caught.value.candidates or [])[:1] == [wanted]
    else:
        assert caught.value.candidates == []
        [word] = wanted.values()
        assert word in caught.value.to_details()["advice"]
