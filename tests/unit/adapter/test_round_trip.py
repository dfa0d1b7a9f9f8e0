# SPDX-License-Identifier: MIT
"""The time of a round trip to the server, from heartbeats that it acknowledges."""

from conjure_workbench.adapter.journal import Journal
from conjure_workbench.adapter.liveness import ROUND_TRIPS, Liveness
from conjure_workbench.adapter.status import COUNTS_S, StatusReporter


def beat(liveness, sent, back):
    liveness.heartbeat_sent(sent)
    liveness.acknowledged(back)


def test_it_is_unknown_before_a_heartbeat_is_acknowledged():
    liveness = Liveness(0.0, 30.0)
    assert liveness.round_trip_s is None
    liveness.heartbeat_sent(1.0)
    assert liveness.round_trip_s is None


def test_it_is_the_shortest_of_the_last_ones():
    liveness = Liveness(0.0, 30.0)
    beat(liveness, 1.0, 1.25)
    beat(liveness, 2.0, 2.5)
    assert liveness.round_trip_s == 0.25
    for second in range(3, 3 + ROUND_TRIPS):
        beat(liveness, second, second + 0.5)
    assert liveness.round_trip_s == 0.5


def test_an_acknowledgement_that_may_be_of_another_heartbeat_tells_nothing():
    liveness = Liveness(0.0, 30.0)
    liveness.heartbeat_sent(1.0)
    liveness.heartbeat_sent(2.0)
    liveness.acknowledged(2.1)
    assert liveness.round_trip_s is None
    beat(liveness, 3.0, 3.5)
    assert liveness.round_trip_s == 0.5


def test_a_new_round_trip_is_reported_with_the_next_count():
    told = []
    reporter = StatusReporter("there", told.append)
    journal = Journal()
    journal.last_caller = "Somebody"
    reporter.registered(journal, 10.0, None)
    reporter.registered(journal, 10.1, 0.25)
    assert [status.round_trip_s for status in told] == [None]
    reporter.registered(journal, 10.1 + COUNTS_S, 0.25)
    assert [status.round_trip_s for status in told] == [None, 0.25]
    assert told[-1].caller == "Somebody"
