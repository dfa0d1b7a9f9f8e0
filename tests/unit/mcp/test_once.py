# SPDX-License-Identifier: MIT
"""Commands whose answer reached nobody stand for the next equal call; no others do."""

from __future__ import annotations

import pytest

from conjure_workbench.mcp import once as module
from conjure_workbench.mcp.once import REMEMBERED_S, Identity, Once

BOX = Identity.of("client", None, "create_box", {"length": 1})


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def once(clock: Clock) -> Once:
    return Once(clock)


def test_a_call_whose_command_somebody_waits_for_is_a_new_one(once):
    once.begin("a", BOX)
    assert once.claim(BOX) is None


def test_a_call_whose_command_was_answered_is_a_new_one(once):
    once.begin("a", BOX)
    once.answered("a")
    assert once.claim(BOX) is None


def test_a_command_that_was_left_stands_for_one_equal_call(once):
    once.begin("a", BOX)
    once.leave("a")
    assert once.claim(BOX) == "a"
    # That call waits now, so that a further one is new.
    assert once.claim(BOX) is None
    once.leave("a")
    assert once.claim(BOX) == "a"
    once.answered("a")
    assert once.claim(BOX) is None


def test_a_command_that_others_wait_for_is_not_claimed(once):
    once.begin("a", BOX)
    once.join("a")
    once.leave("a")
    assert once.claim(BOX) is None
    once.leave("a")
    assert once.claim(BOX) == "a"


def test_an_answer_that_proves_lost_is_claimed(once):
    once.begin("a", BOX)
    once.answered("a")
    once.lost("a")
    assert once.claim(BOX) == "a"


def test_the_oldest_of_equal_commands_is_claimed_first(once):
    for name in ("a", "b"):
        once.begin(name, BOX)
        once.leave(name)
    assert [once.claim(BOX), once.claim(BOX), once.claim(BOX)] == ["a", "b", None]


@pytest.mark.parametrize(
    "other",
    [
        Identity.of("another client", None, "create_box", {"length": 1}),
        Identity.of("client", "bench", "create_box", {"length": 1}),
        Identity.of("client", None, "create_cube", {"length": 1}),
        Identity.of("client", None, "create_box", {"length": 2}),
    ],
)
def test_another_call_is_a_new_one(once, other):
    once.begin("a", BOX)
    once.leave("a")
    assert once.claim(other) is None
    assert once.claim(Identity.of("client", None, "create_box", {"length": 1})) == "a"


def test_other_names_of_the_freecad_are_those_of_equal_commands_that_nobody_has(once, clock):
    named = Identity.of("client", "bench", "create_box", {"length": 1})
    for command_id, identity in (("a", BOX), ("b", named), ("c", named)):
        once.begin(command_id, identity)
    assert once.other_names(BOX) == []
    once.leave("a")
    once.leave("b")
    once.leave("c")
    assert (once.other_names(BOX), once.other_names(named)) == (["bench"], [None])
    assert once.other_names(Identity.of("client", None, "create_box", {"length": 2})) == []
    once.answered("a")
    assert once.other_names(named) == []
    once.ended("b")
    once.ended("c")
    clock.now += REMEMBERED_S + 1
    assert (once.other_names(BOX), len(once)) == ([], 0)


def test_it_is_remembered_for_five_minutes_after_its_end_and_not_after_its_beginning(once, clock):
    once.begin("a", BOX)
    once.leave("a")
    clock.now += 10 * REMEMBERED_S
    once.ended("a")
    clock.now += REMEMBERED_S - 1
    # Its end is noted once.
    once.ended("a")
    assert once.claim(BOX) == "a"
    once.leave("a")
    clock.now += 2
    assert once.claim(BOX) is None
    assert len(once) == 0


def test_what_is_forgotten_is_not_claimed(once):
    once.begin("a", BOX)
    once.leave("a")
    once.forget("a")
    assert (once.claim(BOX), "a" in once) == (None, False)


def test_what_is_unknown_is_ignored(once):
    for note in (once.join, once.leave, once.ended, once.answered, once.lost, once.forget):
        note("nothing")
    assert len(once) == 0


def test_the_memory_is_bounded(once, monkeypatch):
    monkeypatch.setattr(module, "MAX_REMEMBERED", 3)
    for name in "abcd":
        once.begin(name, BOX)
        once.leave(name)
    assert len(once) == 3
    assert once.claim(BOX) == "b"
