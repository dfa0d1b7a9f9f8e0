# SPDX-License-Identifier: MIT
"""Words for a person about the hub of this machine where none runs."""

from __future__ import annotations

import socket

import pytest

from conjure_workbench.local_hub.hub_file import HubFile
from conjure_workbench.local_hub.hub_log import hub_log, last_words, open_log
from conjure_workbench.local_hub.looking import Sight, look_here

NO_PROCESS = 2**22 + 1
"""A number that no process of Linux has."""


@pytest.fixture
def state(tmp_path, monkeypatch):
    """A folder of its own for the state, and a port where nothing listens."""
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setenv("CONJURE_HUB_PORT", str(taken.getsockname()[1]))
        yield tmp_path


@pytest.fixture
def log(state):
    """Writes lines into the log, each list of them after the beginning of another hub."""

    def write(*lines):
        import os

        descriptor = open_log(hub_log())
        os.write(descriptor, "".join(f"{line}\n" for line in lines).encode())
        os.close(descriptor)

    return write


def test_where_no_hub_ran_there_is_nothing_to_be_told(state):
    assert look_here() == Sight()
    assert look_here(ran=True) == Sight()


def test_a_hub_that_was_seen_to_run_has_last_words(log):
    log("of another one")
    log("one", "two", "  goes on", "three", "four")
    assert look_here() == Sight()
    assert look_here(ran=True) == Sight(last_words=("two", "three", "four"))


def test_a_hub_that_left_its_file_died(log, state):
    log("it broke")
    HubFile("http://127.0.0.1:1", NO_PROCESS, "0.1.0", "2026-01-01T00:00:00Z", True).write()
    assert look_here() == Sight(last_words=("it broke",))


def test_trouble_is_told(state, monkeypatch):
    monkeypatch.setenv("CONJURE_HUB_PORT", "none")
    seen = look_here()
    assert seen.found is None
    assert seen.trouble.code == "INVALID_PARAMETER"


def test_the_last_words_are_those_of_the_last_hub(log, state):
    log("first")
    log()
    assert last_words(hub_log(), 3) == ()
    assert last_words(state / "missing", 3) == ()
