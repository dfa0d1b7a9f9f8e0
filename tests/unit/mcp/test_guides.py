# SPDX-License-Identifier: MIT
"""Instructions and guides."""

from __future__ import annotations

import re

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.errors.warning_codes import WARNINGS
from conjure_workbench.mcp.guides import GUIDES, INSTRUCTIONS, as_page, prompt, prompts
from conjure_workbench.vocabulary import COMMANDS

OWN_TOOLS = {"list_freecads", "find_commands", "describe_commands", "execute", "command_status"}


def test_the_instructions_are_short() -> None:
    assert len(INSTRUCTIONS) < 2000


@pytest.mark.parametrize("text", [INSTRUCTIONS, *(as_page(guide) for guide in GUIDES.values())])
def test_every_command_and_warning_that_a_text_names_exists(text: str) -> None:
    known = {*COMMANDS, *OWN_TOOLS, *GUIDES, *WARNINGS, "REFERENCE_LOST"}
    known |= {"object_id", "waiting_for_user", "expected_revision", "STALE_REVISION"}
    named = set(re.findall(r"\b[a-z]+_[a-z_]+\b|\b[A-Z]+_[A-Z_]+\b", text))
    assert named - known == set()


def test_prompts_are_listed_with_their_arguments() -> None:
    listed = {prompt.name: prompt for prompt in prompts()}
    assert list(listed) == ["model_a_part", "check_a_part", "change_a_part"]
    arguments = listed["check_a_part"].arguments
    assert arguments is not None
    assert [(one.name, one.required) for one in arguments] == [("request", True), ("object", False)]


def test_a_prompt_holds_the_request_as_it_was_given() -> None:
    filled = prompt("model_a_part", {"request": "a {plate} of 20 x 30"})
    assert "a {plate} of 20 x 30" in filled.messages[0].content.text  # type: ignore[union-attr]
    assert filled.messages[0].role == "user"


def test_an_optional_argument_may_be_missing_or_blank() -> None:
    for arguments in ({"request": "x"}, {"request": "x", "object": " "}):
        text = prompt("check_a_part", arguments).messages[0].content.text  # type: ignore[union-attr]
        assert "the part that is visible in" in text


@pytest.mark.parametrize(
    ("name", "arguments", "code", "field"),
    [
        ("model_a_boat", {}, "NOT_FOUND", "name"),
        ("model_a_part", None, "MISSING_PARAMETER", "request"),
        ("model_a_part", {"request": "  "}, "MISSING_PARAMETER", "request"),
        ("model_a_part", {"request": "x", "size": "y"}, "UNKNOWN_PARAMETER", "size"),
    ],
)
def test_a_wrong_request_for_a_prompt_is_refused(
    name: str, arguments: dict[str, str] | None, code: str, field: str
) -> None:
    with pytest.raises(ConjureError) as refused:
        prompt(name, arguments)
    assert (refused.value.code, refused.value.field) == (code, field)
