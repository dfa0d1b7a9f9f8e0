# SPDX-License-Identifier: MIT
"""The checks of replies: a budget for each, exceptions by name, and faults that are found."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS
from tests.reply_checks import (
    CHANGE_BYTES,
    ERROR_BYTES,
    LONG_REPLIES,
    READ_BYTES,
    ROW_BYTES,
    Checks,
)


def faults_of(command, reply, **parameters):
    checks = Checks()

    def run(runner, command, parameters):
        if isinstance(reply, ConjureError):
            raise reply
        return reply

    checked = checks.around(run)
    if isinstance(reply, ConjureError):
        with pytest.raises(ConjureError):
            checked(None, command, parameters)
    else:
        assert checked(None, command, parameters) is reply
    return checks.faults


def test_every_exception_is_a_command_and_has_a_reason():
    assert set(LONG_REPLIES) <= set(COMMANDS)
    assert all(LONG_REPLIES.values())


@pytest.mark.parametrize(
    ("command", "most"), [("create_box", CHANGE_BYTES), ("list_objects", READ_BYTES)]
)
def test_a_reply_over_its_budget_is_found(command, most):
    assert faults_of(command, {"x": "y" * (most - 8)}) == []
    (fault,) = faults_of(command, {"x": "y" * most})
    assert str(most) in fault


def test_what_was_sent_at_length_may_be_repeated():
    assert faults_of("create_box", {"x": "y" * 2000}, name="n" * 400) == []


def test_a_command_without_a_budget_may_tell_as_much_as_it_has():
    assert faults_of("batch", {"x": "y" * 90_000}) == []


@pytest.mark.parametrize("command", ROW_BYTES)
def test_each_entry_of_a_long_list_has_a_budget(command):
    entries = ["x" * (ROW_BYTES[command] - 3)] * 100
    page = {"entries": entries, "count": 100}
    assert faults_of(command, {**page, "more": "y" * (READ_BYTES - 100)}) == []
    assert faults_of(command, {**page, "entries": [entry + "x" * 50 for entry in entries]})


def test_an_error_is_never_longer_than_its_budget():
    error = ConjureError("AMBIGUOUS", "Several.", candidates=["x" * 90] * 500, given="y" * 900)
    assert faults_of("create_box", error) == []
    long = ConjureError("AMBIGUOUS", "Several.", candidates=["x" * ERROR_BYTES])
    assert "bytes" in faults_of("create_box", long)[0]


def test_faults_in_sentences_are_found():
    assert faults_of("create_box", ConjureError("GEOMETRY_ERROR", "It failed: ."))
    assert faults_of("create_box", {"warnings": [{"message": "None."}]})
