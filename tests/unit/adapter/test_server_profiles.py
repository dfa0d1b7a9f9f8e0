# SPDX-License-Identifier: MIT
"""Servers among which the person chooses, and how they are stored."""

from __future__ import annotations

import json
import logging
from dataclasses import replace

import pytest

from conjure_workbench.adapter.server_profiles import (
    HOSTED,
    THIS_COMPUTER,
    profiles_of,
    read_profiles,
)
from conjure_workbench.adapter.settings import load
from conjure_workbench.protocol.limits import DEFAULT_SERVER_URL

NONE = read_profiles("", HOSTED)


def ids(profiles):
    return [one.id for one in profiles.profiles]


def test_this_computer_and_the_hosted_server_are_always_there():
    assert ids(NONE) == [THIS_COMPUTER, HOSTED]
    assert NONE.current.address == DEFAULT_SERVER_URL
    assert not NONE.current.is_own
    assert NONE.choosing(THIS_COMPUTER).current.is_this_machine
    assert NONE.choosing("unknown") == NONE
    assert NONE.without(HOSTED) == NONE


def test_a_server_of_the_person_s_own_is_added_changed_and_removed():
    one = NONE.with_added("Mill", "wss://mill.example/x")
    assert one.current.name == "Mill"
    assert one.current.is_own
    two = one.with_added("Lathe", "wss://lathe.example/x")
    assert ids(two) == [THIS_COMPUTER, HOSTED, "1", "2"]
    changed = two.with_changed(replace(two.current, name="Saw"))
    assert changed.current.name == "Saw"
    left = changed.without("1")
    assert (ids(left), left.chosen) == ([THIS_COMPUTER, HOSTED, "2"], "2")
    assert left.with_added("Mill", "x").chosen == "1"
    assert changed.without("2").chosen == HOSTED


def test_what_is_stored_is_read_again():
    made = NONE.with_added("Mill", "wss://mill.example/x")
    made = made.with_changed(replace(made.current, key_in_query=True, approval="all"))
    assert read_profiles(json.dumps(made.to_list()), "1") == made
    assert read_profiles(json.dumps(made.to_list()), "9").chosen == HOSTED


@pytest.mark.parametrize("text", ["{", "3", '{"id": "1"}'])
def test_a_damaged_list_is_left_out_and_logged(text, caplog):
    with caplog.at_level(logging.WARNING):
        assert read_profiles(text, HOSTED) == NONE
    assert "damaged" in caplog.text


@pytest.mark.parametrize(
    "entry",
    [
        3,
        {},
        {"id": ""},
        {"id": 1},
        {"id": "1", "address": None},
        {"id": "1", "key_in_query": "yes"},
        {"id": "1", "name": "x" * 3000},
    ],
)
def test_what_is_no_server_is_left_out(entry):
    assert profiles_of([entry], HOSTED) == NONE


def test_a_file_cannot_lend_the_name_of_the_hosted_server_to_another():
    forged = [{"id": HOSTED, "address": "wss://evil.example/x", "approval": "all"}]
    made = profiles_of([*forged, *forged], HOSTED)
    assert made.current.address == DEFAULT_SERVER_URL
    assert made.current.approval == "all"


def test_a_server_decides_where_to_connect_and_how():
    made = NONE.with_added("Mill", "wss://mill.example/x")
    made = made.with_changed(replace(made.current, key_in_query=True, allow_insecure=True))
    settings = load(made.current.stored(), {}, "key", "id")
    assert settings.server_url == "wss://mill.example/x"
    assert (settings.this_machine, settings.key_in_query) == (False, True)
    assert settings.allow_insecure
    assert load(made.choosing(THIS_COMPUTER).current.stored(), {}, "", "id").this_machine
