# SPDX-License-Identifier: MIT
"""Profiles: read from text and from addresses; what they refuse."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.mcp.profiles import LEAN, OWN, Profile, profile, profile_of_path
from conjure_workbench.vocabulary import COMMANDS, find_command


def refused(chosen: Profile, name: str, **parameters: object) -> str | None:
    spec = COMMANDS.get(name)
    refusal = chosen.refusal(name, spec, parameters)
    return None if refusal is None else refusal.message


def test_lean_is_the_default() -> None:
    assert profile() == profile("lean")
    assert profile_of_path("") == profile()
    assert profile_of_path("/") == profile()


def test_tools_stand_in_the_order_of_the_vocabulary_whatever_the_choice_says() -> None:
    names = profile(" undo, create_hole ,primitives").names
    assert names[:5] == list(OWN)
    own = [name for name, spec in COMMANDS.items() if spec.capability == "primitives"]
    assert names[5:] == [*own, "create_hole", "undo"]


def test_a_choice_may_add_to_lean_and_name_aliases_and_tools_of_our_own() -> None:
    chosen = profile("lean,mirror,execute")
    assert chosen.commands == LEAN | {"mirror_object"}


@pytest.mark.parametrize("text", ["", " , ", "primitivs", "create_bx", "lean,nothing"])
def test_an_unknown_choice_is_refused_with_candidates(text: str) -> None:
    with pytest.raises(ConjureError) as caught:
        profile(text)
    assert caught.value.code == "INVALID_PARAMETER"
    assert caught.value.field == "tools"
    if text == "primitivs":
        assert (caught.value.candidates or [])[0] == "primitives"


def test_an_excluded_command_is_neither_listed_nor_called() -> None:
    chosen = profile("lean", exclude=["box", "execute"])
    assert {"create_box", "execute"}.isdisjoint(chosen.names)
    assert refused(chosen, "create_box") == "'create_box' is excluded from this connection."
    assert refused(chosen, "execute") is not None
    assert refused(chosen, "create_cylinder") is None
    with pytest.raises(ConjureError) as caught:
        profile("lean", exclude=["create_bx"])
    assert caught.value.field == "exclude"


def test_a_command_that_is_not_listed_may_be_called() -> None:
    assert refused(profile("lean"), "run_script") is None
    assert profile("lean").refusal("fold_sheet", None) is None


def test_read_only_refuses_whatever_may_change_a_document_or_a_file() -> None:
    chosen = profile("all", read_only=True)
    for name, spec in COMMANDS.items():
        if spec.reads_without is None:
            assert (refused(chosen, name) is None) == (spec.risk == "read")
            assert (name in chosen.names) == (spec.risk == "read")
    assert "read-only" in str(refused(chosen, "create_box"))
    refusal = chosen.refusal("fold_sheet", None)
    assert refusal is not None
    assert refusal.code == "NOT_PERMITTED"


def test_read_only_takes_pictures_but_writes_them_into_no_file() -> None:
    chosen = profile("lean", read_only=True)
    assert "capture_view" in chosen.names
    assert refused(chosen, "capture_view", view="top", output_path=None) is None
    for spelling in (
        "output_path",
        *find_command("capture_view").parameters.declared["output_path"].aliases,
    ):
        assert refused(chosen, "capture_view", **{spelling: "a.png"}) is not None


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/all", profile("all")),
        ("/read-only", profile("lean", read_only=True)),
        ("/all/read-only", profile("all", read_only=True)),
        ("/primitives,undo", profile("primitives,undo")),
    ],
)
def test_an_address_names_a_profile(path: str, expected: Profile) -> None:
    assert profile_of_path(path) == expected


@pytest.mark.parametrize("path", ["/everything", "/all/lean", "/read-only/all", "/\x1b[2J"])
def test_another_address_is_not_found(path: str) -> None:
    with pytest.raises(ConjureError) as caught:
        profile_of_path(path)
    assert caught.value.code == "NOT_FOUND"
    assert "\x1b" not in caught.value.message
