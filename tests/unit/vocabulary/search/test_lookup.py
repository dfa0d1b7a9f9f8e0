# SPDX-License-Identifier: MIT
"""Commands by name, and the answer to a name that no command has."""

from __future__ import annotations

import pytest

from conjure_workbench.vocabulary.search.lookup import find_command, unknown_command


def test_an_alias_is_found_in_any_case() -> None:
    assert find_command(" Box ").name == "create_box"


def test_a_misspelled_name_is_a_name() -> None:
    error = unknown_command("creat_box")
    assert error.message == "Unknown command: creat_box; did you mean 'create_box'?"


def test_what_something_is_called_comes_before_what_is_spelled_alike() -> None:
    assert (unknown_command("clone").candidates or [])[0] == "copy_object"


def test_misspelled_words_are_understood() -> None:
    error = unknown_command("measure_volumme")
    assert error.candidates == ["measure"]


def test_what_is_hardly_meant_is_offered_as_the_nearest() -> None:
    error = unknown_command("confirm")
    assert error.message == "There is no command for 'confirm'. The nearest is 'health_check'."
    assert error.candidates == ["health_check"]


def test_what_nothing_resembles_has_no_candidates() -> None:
    error = unknown_command("order_pizza")
    assert error.message == "There is no command for 'order_pizza'."
    assert error.candidates == []
    assert error.to_details()["advice"].startswith("find_commands finds")


def test_an_ability_that_is_missing_comes_with_the_nearest_way() -> None:
    details = unknown_command("render_animation").to_details()
    assert details["advice"].startswith("Take single pictures with capture_view")
    assert details["candidates"] == ["capture_view", "set_view", "move_object"]


def test_candidates_are_among_the_commands_that_there_are() -> None:
    assert unknown_command("render_animation", ["set_view", "weave"]).candidates == ["set_view"]
    assert unknown_command("weeave", ["weave"]).candidates == ["weave"]
    assert unknown_command("hide_object", ["weave"]).candidates == []


@pytest.mark.parametrize("name", ["hide_object", "create_sprocket", "order_pizza", "x" * 100])
def test_an_error_is_short(name: str) -> None:
    assert len(str(unknown_command(name).to_reply())) < 800
