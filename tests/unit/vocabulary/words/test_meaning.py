# SPDX-License-Identifier: MIT
"""Parameters by meaning."""

from __future__ import annotations

import pytest

from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.words.command_words import CALLED
from conjure_workbench.vocabulary.words.meaning import done_elsewhere, parameters_meant
from conjure_workbench.vocabulary.words.missing_abilities import MISSING_ABILITIES
from conjure_workbench.vocabulary.words.parameter_words import ELSEWHERE, MEANT

SPELLINGS = {"size": "size", "extent": "size", "position": "position", "document": "document"}


def test_meaning_comes_before_letters() -> None:
    assert parameters_meant("centered", SPELLINGS) == ["position"]
    assert parameters_meant("ducument", SPELLINGS) == ["document"]


def test_an_alias_is_told_by_its_canonical_name() -> None:
    assert parameters_meant("extents", SPELLINGS) == ["size"]


def test_words_of_the_command_say_nothing() -> None:
    assert parameters_meant("box_size", {**SPELLINGS, "box": "box"}, ("box",))[0] == "size"


@pytest.mark.parametrize("name", ["qqqq", "", "...", "\ud800"])
def test_what_means_nothing_has_no_candidates(name: str) -> None:
    assert parameters_meant(name, SPELLINGS) == []
    assert done_elsewhere(name) == ""


def test_what_another_command_does_is_advised() -> None:
    assert "set_appearance" in done_elsewhere("box_color", ("box",))


def test_the_words_are_about_commands_and_parameters_that_there_are() -> None:
    assert set(CALLED) == set(COMMANDS)
    named = {name for ability in MISSING_ABILITIES for name in ability.commands}
    assert named <= set(COMMANDS)
    declared = {name for spec in COMMANDS.values() for name in spec.parameters.declared}
    assert {key for keys, _ in MEANT for key in keys} <= declared
    words = {word.strip(".,:;()") for _, advice in ELSEWHERE for word in advice.split()}
    words |= {word.strip(".,:;()") for ability in MISSING_ABILITIES for word in ability.way.split()}
    known = {*COMMANDS, *declared}
    assert {word for word in words if "_" in word} <= known
