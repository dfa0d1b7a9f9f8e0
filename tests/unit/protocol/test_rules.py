# SPDX-License-Identifier: MIT
"""Backoff, endings, features and timestamps."""

from datetime import datetime, timezone

import pytest

from conjure_workbench.protocol.backoff import Backoff
from conjure_workbench.protocol.closing import (
    Ending,
    Reaction,
    ending_of_close,
    ending_of_disconnect,
    ending_of_refusal,
)
from conjure_workbench.protocol.features import IMPLEMENTED, agreed
from conjure_workbench.protocol.messages import timestamp

RETRY = Ending(Reaction.RETRY, "Lost.")
AGAIN = Ending(Reaction.RETRY_ONCE, "Register again.")


def test_the_backoff_doubles_from_one_second_to_sixty():
    backoff = Backoff(lambda: 0.0)
    delays = [backoff.delay_after(RETRY, 1.0) for _ in range(8)]
    assert delays == [1, 2, 4, 8, 16, 32, 60, 60]


def test_the_jitter_adds_up_to_ten_percent():
    assert Backoff(lambda: 0.999).delay_after(RETRY, 1.0) == pytest.approx(1.0999)


def test_a_connection_that_lived_a_minute_starts_the_series_again():
    backoff = Backoff(lambda: 0.0)
    for _ in range(4):
        backoff.delay_after(RETRY, 1.0)
    assert backoff.delay_after(RETRY, 59.9) == 16
    assert backoff.delay_after(RETRY, 60.0) == 1


def test_a_server_is_left_alone_as_long_as_it_asks():
    backoff = Backoff(lambda: 0.0)
    assert backoff.delay_after(ending_of_refusal(503, "30"), 0.1) == 30
    assert backoff.delay_after(ending_of_refusal(503, "1"), 0.1) == 2


@pytest.mark.parametrize("ending", [ending_of_close(4001), ending_of_disconnect("maintenance")])
def test_after_a_wrong_key_and_a_disconnect_message_no_connection_is_opened(ending):
    assert Backoff(lambda: 0.0).delay_after(ending, 3600.0) is None


def test_a_server_that_starts_again_is_tried_every_second_for_a_while():
    backoff = Backoff(lambda: 0.0)
    restart = ending_of_close(1012)
    assert restart.reaction is Reaction.RETRY_SOON
    delays = [backoff.delay_after(ending, 3600.0) for ending in [restart, *[RETRY] * 4]]
    assert delays == [1, 1, 1, 1, 1]
    assert [backoff.delay_after(RETRY, 1.0) for _ in range(3)] == [1, 2, 4]


def test_a_server_that_asks_to_register_again_gets_one_immediate_try():
    backoff = Backoff(lambda: 0.0)
    assert [backoff.delay_after(AGAIN, 1.0) for _ in range(3)] == [0, 1, 2]
    assert backoff.delay_after(AGAIN, 60.0) == 1
    assert backoff.delay_after(AGAIN, 1.0) == 0


@pytest.mark.parametrize(
    ("code", "reaction"),
    [
        (4001, Reaction.NEEDS_KEY),
        (4002, Reaction.RETRY_ONCE),
        (1000, Reaction.RETRY),
        (1001, Reaction.RETRY),
        (1011, Reaction.RETRY),
        (None, Reaction.RETRY),
    ],
)
def test_each_close_code_has_its_reaction(code, reaction):
    ending = ending_of_close(code, "because")
    assert ending.reaction is reaction
    assert ending.sentence.endswith(".")


@pytest.mark.parametrize(
    ("status", "retry_after", "reaction", "wait"),
    [
        (401, None, Reaction.NEEDS_KEY, None),
        (403, None, Reaction.NEEDS_KEY, None),
        (429, "7", Reaction.RETRY, 7.0),
        (503, " 12 ", Reaction.RETRY, 12.0),
        (503, "Wed, 21 Oct 2026 07:28:00 GMT", Reaction.RETRY, None),
        (429, "99999999", Reaction.RETRY, 3600.0),
        (404, None, Reaction.RETRY, None),
        (301, None, Reaction.RETRY, None),
    ],
)
def test_each_refused_upgrade_has_its_reaction(status, retry_after, reaction, wait):
    ending = ending_of_refusal(status, retry_after)
    assert (ending.reaction, ending.wait_s) == (reaction, wait)


def test_only_features_that_both_sides_name_are_agreed():
    assert agreed(["ack", "telepathy", "cancel"]) == ("cancel", "ack")
    assert agreed([]) == ()
    assert agreed(IMPLEMENTED) == IMPLEMENTED


def test_timestamps_are_utc_with_a_z():
    assert timestamp(datetime(2025, 1, 15, 10, 35, tzinfo=timezone.utc)) == "2025-01-15T10:35:00Z"


def test_a_name_that_the_server_does_not_answer_to_is_no_wrong_key():
    ending = ending_of_refusal(421)
    assert ending.reaction is Reaction.RETRY
    assert "--allow-host" in ending.sentence
