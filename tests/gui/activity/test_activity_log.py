# SPDX-License-Identifier: MIT
"""The log of commands: order, bounds of length and memory, what ends unseen."""

from __future__ import annotations

from conjure_workbench.gui.activity.activity_log import ActivityLog
from conjure_workbench.gui.activity.bodies import Bodies, body_of, with_reply
from conjure_workbench.gui.activity.record import MOST_OBJECTS, Record, State


def record(command="create_box", size=100):
    return Record(command, body_of({"length": 5}, size))


def done(log, one, reply=None):
    reply = reply or {}
    one.succeed(reply)
    one.body = with_reply(one.body, reply)
    log.changed(one)


def test_records_are_in_the_order_in_which_they_came():
    log = ActivityLog()
    first, second = record(), record()
    log.came(first)
    log.came(second)
    assert log.has_news
    news = log.take_news()
    assert (news.added, news.changed, news.dropped) == ([first, second], [], [])
    assert not log.has_news
    done(log, first)
    assert log.take_news().changed == [first]
    assert log.records == [first, second]
    assert log.open_records() == [second]


def test_the_oldest_records_are_dropped_together():
    log = ActivityLog(most=1000)
    for _ in range(1000):
        log.came(record())
    assert log.take_news().dropped == []
    log.came(record())
    dropped = log.take_news().dropped
    assert len(dropped) == 201
    assert [one.order for one in dropped] == list(range(1, 202))
    assert len(log.records) == 800


def test_a_command_that_never_runs_is_noticed():
    log = ActivityLog()
    one, ended = record(), []

    def has_ended():
        if ended:
            one.fail("CANCELLED", "The person stopped it.", {})
        return bool(ended)

    log.came(one, has_ended)
    log.take_news()
    ended.append(True)
    assert log.take_news().changed == [one]
    assert one.state is State.CANCELLED
    assert log.open_records() == []


def test_old_bodies_are_dropped_and_words_stay():
    log = ActivityLog(bodies=Bodies(most=10))
    records = [record() for _ in range(25)]
    for one in records:
        log.came(one)
        done(log, one)
    assert [one.body is None for one in records] == [True] * 15 + [False] * 10
    assert records[0].words == "Create Box"


def test_memory_is_bounded_whatever_the_replies_hold():
    bodies = Bodies(most_bytes=1_000_000)
    log = ActivityLog(bodies=bodies)
    wide = {"picture": "x" * 5_000_000, "edges": [{"a": [1.0] * 50}] * 5000, "changes": {}}
    for _ in range(50):
        one = record(size=50_000)
        log.came(one)
        done(log, one, wide)
    assert bodies.bytes <= 1_000_000
    assert one.body is not None
    assert one.body.reply["picture"].endswith("… (5000000 characters)")
    assert len(one.body.reply["edges"]) <= 101


def test_names_of_objects_are_bounded():
    one = record()
    created = [{"object_id": f"Box{number}"} for number in range(5000)]
    one.succeed({"changes": {"created": created}, "document": "Unnamed"})
    assert len(one.objects) == MOST_OBJECTS


def test_hidden_inputs_are_no_objects_of_a_command():
    one = record()
    one.succeed(
        {
            "object_id": "Cut",
            "changes": {
                "created": [{"object_id": "Cut"}],
                "modified": [{"object_id": "Box"}, {"object_id": "Body"}],
                "hidden": [{"object_id": "Box"}],
            },
            "warnings": [{"code": "NOT_EXACT"}],
        }
    )
    assert one.objects == ("Cut", "Body")
    assert one.warnings == 1


def test_refusals_of_the_person_are_told_from_failures():
    states = {}
    for code in ("CANCELLED", "NOT_PERMITTED", "GEOMETRY_ERROR", "TIMEOUT"):
        one = record()
        one.fail(code, "Sentence.", {"advice": "Advice."})
        states[code] = one.state
    assert states == {
        "CANCELLED": State.CANCELLED,
        "NOT_PERMITTED": State.REFUSED,
        "GEOMETRY_ERROR": State.FAILED,
        "TIMEOUT": State.FAILED,
    }
