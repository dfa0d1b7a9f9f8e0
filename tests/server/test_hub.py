# SPDX-License-Identifier: MIT
"""The server's logic, with an invented clock and lines that only write down."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.protocol import messages as m
from conjure_workbench.protocol.timers import Timers
from conjure_workbench.server.hub.adapter_session import REJOIN_S
from conjure_workbench.server.hub.commands import CANCEL_S, GRACE_S
from conjure_workbench.server.hub.hub import FORGET_S
from conjure_workbench.server.hub.store import (
    RECORD_BYTES,
    CommandRecord,
    CommandState,
    CommandStore,
)
from tests.server.world import World


@pytest.fixture
def world() -> World:
    return World()


# --- registration


def test_a_page_only_adapter_is_confirmed_in_the_page_s_words(world: World) -> None:
    _, line = world.page_only()
    assert line.sent == [{"type": "registration_confirmed", "adapter_id": "desk"}]


def test_features_are_those_that_both_sides_name(world: World) -> None:
    _, line = world.register(features=["ack", "telepathy"])
    assert line.sent == [
        {"type": "registration_confirmed", "adapter_id": "desk", "features": ["ack"]}
    ]


def test_an_adapter_without_an_id_gets_one(world: World) -> None:
    first, line = world.register(adapter_id="", session_id=None, features=None)
    second, _ = world.register(adapter_id="", session_id=None, features=None)
    assert first.adapter_id != second.adapter_id
    assert line.sent[0]["adapter_id"] == first.adapter_id


def test_the_same_session_on_a_new_line_replaces_the_old_line(world: World) -> None:
    adapter, old = world.register()
    again, new = world.register()
    assert again is adapter
    assert old.closed is not None
    assert old.closed[0] == 1000
    assert "disconnect" not in old.types()
    assert world.hub.connected() == [adapter]
    assert adapter.connection is new


def test_another_session_of_one_installation_stays_beside_the_first(world: World) -> None:
    first, line = world.register(session_id="one")
    second, _ = world.register(session_id="two")
    assert line.closed is None
    assert world.there("desk", None) == [first, second]
    assert world.there("desk", "two") == [second]


def test_doubles_without_a_session_do_not_throw_each_other_out_for_ever(world: World) -> None:
    _, old = world.page_only()
    world.page_only()
    assert old.types() == ["registration_confirmed", "disconnect"]
    assert old.closed is not None
    assert old.closed[0] == 1000


def test_a_heartbeat_is_acknowledged_with_its_timestamp(world: World) -> None:
    adapter, line = world.page_only()
    world.receive(adapter, m.Heartbeat("2025-01-15T10:35:00Z"))
    assert line.sent[-1] == {"type": "heartbeat_ack", "timestamp": "2025-01-15T10:35:00Z"}


# --- silence


def test_a_silent_adapter_is_closed_after_the_page_s_90_seconds(world: World) -> None:
    _, line = world.page_only()
    world.wait(89)
    assert line.closed is None
    world.wait(1.1)
    assert line.closed is not None
    assert world.hub.connected() == []


def test_heartbeats_keep_an_adapter_connected(world: World) -> None:
    adapter, line = world.page_only()
    for _ in range(10):
        world.wait(30)
        world.receive(adapter, m.Heartbeat(""))
    assert line.closed is None


def test_an_adapter_with_a_command_out_is_not_silent(world: World) -> None:
    adapter, line = world.register()
    world.submit(adapter, "c1", timeout_ms=600_000)
    world.wait(300)
    assert line.closed is None
    world.answer(adapter, "c1")
    world.wait(89)
    assert line.closed is None
    world.wait(10)
    assert line.closed is not None


def test_a_vendor_adapter_that_sends_no_heartbeat_is_asked_whether_it_is_well(world: World) -> None:
    adapter, line = world.page_only(version="1.0")
    world.wait(31)
    assert "health_check" in line.types()
    world.receive(adapter, m.HealthCheckResponse("health-1"))
    world.wait(85)
    assert line.closed is None


# --- commands


def test_a_command_is_answered_by_its_id(world: World) -> None:
    adapter, line = world.register()
    world.submit(adapter, "c1")
    world.submit(adapter, "c2")
    assert line.ids("execute_command") == ["c1", "c2"]
    world.answer(adapter, "c2")
    world.answer(adapter, "c1")
    assert [told for told, _ in world.told] == ["c2", "c1"]
    assert line.ids("result_ack") == ["c2", "c1"]


def test_the_adapter_is_told_the_time_that_is_left(world: World) -> None:
    adapter, line = world.page_only()
    world.submit(adapter, "c1", timeout_ms=10_000)
    world.submit(adapter, "c2", timeout_ms=10_000)
    world.wait(4)
    world.answer(adapter, "c1")
    assert [message.get("timeout_ms") for message in line.sent[1:]] == [10_000, 6_000]


def test_a_page_only_adapter_gets_one_command_at_a_time(world: World) -> None:
    adapter, line = world.page_only()
    world.submit(adapter, "c1")
    world.submit(adapter, "c2")
    assert line.ids("execute_command") == ["c1"]
    world.answer(adapter, "c1")
    assert line.ids("execute_command") == ["c1", "c2"]
    assert "result_ack" not in line.types()


def test_a_command_in_the_server_s_queue_times_out_and_never_runs(world: World) -> None:
    adapter, line = world.page_only()
    world.submit(adapter, "c1", timeout_ms=60_000)
    record = world.submit(adapter, "c2", timeout_ms=1_000)
    world.wait(1.1)
    assert world.codes("c2") == ["TIMEOUT"]
    assert record.state is CommandState.FINISHED
    world.answer(adapter, "c1")
    assert line.ids("execute_command") == ["c1"]


def test_a_page_only_adapter_that_does_not_answer_may_be_running_it(world: World) -> None:
    adapter, line = world.page_only()
    record = world.submit(adapter, "c1", timeout_ms=1_000)
    world.submit(adapter, "c2", timeout_ms=60_000)
    world.wait(1.1)
    assert world.codes("c1") == ["STILL_RUNNING"]
    assert record.state is CommandState.SENT
    assert line.ids("execute_command") == ["c1", "c2"]
    assert "cancel_command" not in line.types()
    world.answer(adapter, "c1")
    assert record.final is not None
    assert record.final.success


def test_at_the_deadline_a_queued_command_is_cancelled_so_that_it_never_runs(world: World) -> None:
    adapter, line = world.register()
    world.submit(adapter, "c1", timeout_ms=1_000)
    world.wait(1 + GRACE_S)
    assert line.ids("cancel_command") == ["c1"]
    assert world.codes("c1") == []
    world.receive(adapter, m.CancelResult("c1", "cancelled"))
    world.answer(adapter, "c1", "CANCELLED")
    assert world.codes("c1") == ["TIMEOUT"]


def test_a_command_that_waited_for_the_person_says_so_at_its_deadline(world: World) -> None:
    adapter, _ = world.register()
    world.submit(adapter, "c1", timeout_ms=1_000)
    world.receive(
        adapter, m.CommandProgress("c1", "waiting_for_user", 10, message="A dialog is open.")
    )
    world.wait(1 + GRACE_S)
    world.answer(adapter, "c1", "CANCELLED")
    assert world.codes("c1") == ["USER_EDITING"]
    assert "A dialog is open." in (world.told[0][1].error or "")


@pytest.mark.parametrize("outcome", ["too_late", None])
def test_a_command_that_cannot_be_cancelled_at_its_deadline_is_still_running(
    world: World, outcome: str | None
) -> None:
    adapter, _ = world.register()
    record = world.submit(adapter, "c1", timeout_ms=1_000)
    world.wait(1 + GRACE_S)
    if outcome:
        world.receive(adapter, m.CancelResult("c1", outcome))
    else:
        world.wait(CANCEL_S)
    assert world.codes("c1") == ["STILL_RUNNING"]
    world.answer(adapter, "c1")
    assert record.final is not None
    assert record.final.success


def test_a_command_known_to_run_is_still_running_without_a_cancel(world: World) -> None:
    adapter, line = world.register()
    record = world.submit(adapter, "c1", timeout_ms=1_000)
    world.receive(adapter, m.CommandProgress("c1", "running", 5))
    assert record.state is CommandState.RUNNING
    world.wait(1 + GRACE_S)
    assert world.codes("c1") == ["STILL_RUNNING"]
    assert "cancel_command" not in line.types()


def test_the_adapter_s_own_still_running_is_not_the_end(world: World) -> None:
    adapter, line = world.register()
    record = world.submit(adapter, "c1", timeout_ms=1_000)
    world.wait(1)
    world.answer(adapter, "c1", "STILL_RUNNING")
    assert world.codes("c1") == ["STILL_RUNNING"]
    assert line.ids("result_ack") == []
    assert record.final is None
    world.watch(record, final_only=True)
    world.answer(adapter, "c1")
    assert world.codes("c1") == ["STILL_RUNNING", None]
    assert line.ids("result_ack") == ["c1"]


def test_still_running_before_the_deadline_is_not_told_yet(world: World) -> None:
    adapter, _ = world.register()
    world.submit(adapter, "c1", timeout_ms=10_000)
    world.wait(1)
    world.answer(adapter, "c1", "STILL_RUNNING")
    assert world.codes("c1") == []
    world.answer(adapter, "c1")
    assert world.codes("c1") == [None]


def test_a_second_result_changes_nothing_and_is_acknowledged_again(world: World) -> None:
    adapter, line = world.register()
    record = world.submit(adapter, "c1")
    world.answer(adapter, "c1")
    world.answer(adapter, "c1", "GEOMETRY_ERROR")
    assert record.final is not None
    assert record.final.success
    assert line.ids("result_ack") == ["c1", "c1"]


def test_a_result_that_nobody_asked_for_is_kept_and_acknowledged(world: World) -> None:
    adapter, line = world.register()
    world.answer(adapter, "of-an-earlier-server")
    record = world.hub.store.get("of-an-earlier-server")
    assert record is not None
    assert record.final is not None
    assert record.final.success
    assert line.ids("result_ack") == ["of-an-earlier-server"]


def test_one_adapter_cannot_answer_another_s_command(world: World) -> None:
    desk, _ = world.register("desk")
    other, _ = world.register("other")
    record = world.submit(desk, "c1")
    world.answer(other, "c1")
    assert record.final is None
    world.answer(desk, "c1")
    assert record.final is not None


def test_a_vendor_adapter_is_addressed_in_both_dialects_and_answers_in_its_own(
    world: World,
) -> None:
    adapter, line = world.page_only(version="2.0", commands=["create_box"])
    record = world.submit(adapter, "c1")
    sent = line.sent[-1]
    assert sent["command_id"] == sent["request_id"] == "c1"
    assert sent["command"] == sent["command_type"] == "create_box"
    assert sent["parameters"] == sent["params"] == {"length": 1}
    world.receive(adapter, m.CommandResult("c1", True, {"a": 1}, dialect=m.Dialect.LEGACY))
    assert record.final is not None
    assert record.final.result == {"a": 1}


def test_a_page_only_adapter_sees_no_key_beyond_the_page(world: World) -> None:
    adapter, line = world.page_only()
    world.submit(adapter, "c1")
    keys = {"type", "command_id", "command", "parameters", "timeout_ms"}
    assert line.sent[-1].keys() == keys


def test_a_full_queue_is_refused_at_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conjure_workbench.server.hub.commands.MAX_QUEUE", 2)
    adapter, line = world.register()
    world.submit(adapter, "c1")
    world.submit(adapter, "c2")
    with pytest.raises(ConjureError) as caught:
        world.submit(adapter, "c3")
    assert caught.value.code == "QUEUE_FULL"
    assert line.ids("execute_command") == ["c1", "c2"]
    assert world.hub.store.get("c3") is None


# --- extension


def test_more_time_is_granted_and_told(world: World) -> None:
    adapter, line = world.register()
    record = world.submit(adapter, "c1", timeout_ms=10_000)
    world.wait(8)
    world.receive(adapter, m.TimeoutExtension("c1", 30_000, "meshing"))
    assert line.sent[-1] == {
        "type": "timeout_extended",
        "command_id": "c1",
        "timeout_ms": 40_000,
    }
    world.wait(30)
    assert world.codes("c1") == []
    world.answer(adapter, "c1")
    assert record.final is not None
    assert record.final.success


def test_time_is_granted_up_to_the_command_s_limit_only(world: World) -> None:
    adapter, line = world.register()
    record = world.submit(adapter, "c1", timeout_ms=10_000)
    world.receive(adapter, m.TimeoutExtension("c1", 10**9, "greed"))
    assert line.sent[-1]["timeout_ms"] == 70_000
    assert record.deadline == record.latest_deadline
    world.receive(adapter, m.TimeoutExtension("c1", -5_000, "nonsense"))
    assert record.deadline == record.latest_deadline


# --- cancel


def test_cancelling_a_queued_command_succeeds_at_once(world: World) -> None:
    adapter, line = world.page_only()
    world.submit(adapter, "c1")
    record = world.submit(adapter, "c2")
    assert world.cancel(record) == ["cancelled"]
    assert world.codes("c2") == ["CANCELLED"]
    world.answer(adapter, "c1")
    assert line.ids("execute_command") == ["c1"]


def test_cancelling_a_sent_command_asks_the_adapter(world: World) -> None:
    adapter, line = world.register()
    record = world.submit(adapter, "c1")
    outcomes = world.cancel(record)
    assert outcomes == []
    assert line.ids("cancel_command") == ["c1"]
    world.receive(adapter, m.CancelResult("c1", "cancelled"))
    assert outcomes == ["cancelled"]
    assert world.codes("c1") == ["CANCELLED"]


def test_a_cancel_that_comes_too_late_says_so_and_the_result_follows(world: World) -> None:
    adapter, _ = world.register()
    record = world.submit(adapter, "c1")
    outcomes = world.cancel(record)
    world.receive(adapter, m.CancelResult("c1", "too_late"))
    assert outcomes == ["too_late"]
    world.answer(adapter, "c1")
    assert world.codes("c1") == [None]
    assert world.cancel(record) == ["too_late"]


def test_an_adapter_that_cannot_cancel_is_not_asked(world: World) -> None:
    adapter, line = world.page_only()
    record = world.submit(adapter, "c1")
    assert world.cancel(record) == ["too_late"]
    assert line.types() == ["registration_confirmed", "execute_command"]


# --- lost lines


def test_a_command_is_sent_again_when_the_same_session_returns(world: World) -> None:
    adapter, line = world.register()
    record = world.submit(adapter, "c1")
    world.hub.lost(adapter, line, world.now, left=False)
    late = world.submit(adapter, "c2")
    assert late.state is CommandState.QUEUED
    world.wait(2)
    assert world.told == []
    _, new = world.register()
    assert new.ids("execute_command") == ["c1", "c2"]
    assert new.sent[-2]["timeout_ms"] == 8_000
    world.answer(adapter, "c1")
    assert record.final is not None
    assert record.final.success


def test_a_command_whose_time_passed_meanwhile_is_cancelled_not_sent_again(world: World) -> None:
    adapter, line = world.register()
    record = world.submit(adapter, "c1", timeout_ms=1_000)
    world.hub.lost(adapter, line, world.now, left=False)
    world.wait(2)
    assert world.codes("c1") == ["ADAPTER_LOST"]
    _, new = world.register()
    assert new.ids("execute_command") == []
    assert new.ids("cancel_command") == ["c1"]
    world.receive(adapter, m.CancelResult("c1", "unknown"))
    assert record.final is not None
    assert record.final.error_code == "TIMEOUT"


def test_a_page_only_adapter_s_sent_command_is_never_sent_again(world: World) -> None:
    adapter, line = world.page_only()
    world.submit(adapter, "c1")
    world.submit(adapter, "c2")
    world.hub.lost(adapter, line, world.now, left=False)
    assert world.codes("c1") == ["ADAPTER_LOST"]
    assert world.codes("c2") == ["NO_ADAPTER"]
    _, new = world.page_only()
    assert new.ids("execute_command") == []


def test_an_adapter_that_left_on_purpose_is_not_waited_for(world: World) -> None:
    adapter, line = world.register()
    world.submit(adapter, "c1")
    world.hub.lost(adapter, line, world.now, left=True)
    assert world.codes("c1") == ["ADAPTER_LOST"]
    assert world.there(None, None) == []


def test_an_adapter_that_stays_away_is_given_up(world: World) -> None:
    adapter, line = world.register()
    world.hub.lost(adapter, line, world.now, left=False)
    world.submit(adapter, "c1", timeout_ms=600_000)
    world.wait(REJOIN_S)
    assert world.codes("c1") == ["NO_ADAPTER"]
    assert world.there("desk", None) == []


def test_a_late_result_after_the_adapter_was_lost_is_kept(world: World) -> None:
    adapter, line = world.register()
    record = world.submit(adapter, "c1", timeout_ms=1_000)
    world.hub.lost(adapter, line, world.now, left=False)
    world.wait(200)
    _, new = world.register()
    world.answer(adapter, "c1")
    assert record.final is not None
    assert record.final.success
    assert new.ids("result_ack") == ["c1"]


def test_what_many_lost_adapters_left_open_is_bounded(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("conjure_workbench.server.hub.hub.MAX_LOST", 3)
    for number in range(10):
        adapter, line = world.register(adapter_id=f"a{number}")
        world.submit(adapter, f"c{number}")
        world.hub.lost(adapter, line, world.now, left=False)
    assert len(world.hub.adapters()) == 3
    assert world.codes("c0") == ["ADAPTER_LOST"]
    assert world.codes("c9") == []


def test_an_adapter_that_never_returns_is_forgotten_but_its_late_result_counts(
    world: World,
) -> None:
    adapter, line = world.page_only()
    record = world.submit(adapter, "c1")
    world.hub.lost(adapter, line, world.now, left=False)
    assert world.hub.adapters() == [adapter]
    world.wait(FORGET_S)
    assert world.hub.adapters() == []
    assert record.final is not None
    assert record.final.error_code == "ADAPTER_LOST"
    again, _ = world.page_only()
    world.answer(again, "c1")
    assert record.final.success


def test_stopping_answers_every_caller_and_has_adapters_come_back(world: World) -> None:
    adapter, line = world.page_only()
    world.submit(adapter, "c1")
    world.submit(adapter, "c2")
    world.hub.stop()
    assert world.codes("c1") == ["ADAPTER_LOST"]
    assert world.codes("c2") == ["NO_ADAPTER"]
    assert line.closed is not None
    assert line.closed[0] == 1001


# --- store and timers


def test_the_oldest_finished_commands_are_forgotten_first() -> None:
    world = World(store=CommandStore(keep=2))
    adapter, _ = world.register()
    world.submit(adapter, "open")
    for number in range(4):
        record = world.submit(adapter, f"c{number}")
        world.answer(adapter, f"c{number}")
        world.hub.store.mark_fetched(record)
    kept = [name for name in ("open", "c0", "c1", "c2", "c3") if world.hub.store.get(name)]
    assert kept == ["open", "c2", "c3"]


def test_large_answers_are_forgotten_by_their_bytes() -> None:
    world = World(store=CommandStore(keep_bytes=2 * RECORD_BYTES + 250))
    adapter, _ = world.register()
    for number in range(4):
        world.submit(adapter, f"c{number}")
        world.answer(adapter, f"c{number}")
    assert [world.hub.store.get(f"c{n}") is not None for n in range(4)] == [
        False,
        False,
        True,
        True,
    ]


def test_timers_run_in_order_and_a_cancelled_one_never_does() -> None:
    timers, ran = Timers(), []
    timers.at(3, lambda now: ran.append(("late", now)))
    timers.at(1, lambda now: ran.append(("early", now)))
    timers.at(2, lambda now: ran.append(("never", now))).cancel()
    timers.run(0.5)
    assert ran == []
    timers.run(5)
    assert ran == [("early", 5), ("late", 5)]
    assert timers.next_due() is None


def test_cancelled_timers_do_not_pile_up() -> None:
    timers = Timers()
    for number in range(20_000):
        timers.at(1e9 + number, lambda now: None).cancel()
    assert len(timers._heap) <= 4096


def test_a_page_only_adapter_that_comes_back_is_not_busy_for_ever() -> None:
    world = World()
    adapter, line = world.page_only()
    world.submit(adapter, "c1")
    world.hub.lost(adapter, line, world.now, left=False)
    assert world.codes("c1") == ["ADAPTER_LOST"]
    again, line = world.page_only()
    assert again.describe(world.now)["state"] == "idle"
    world.wait(100)
    assert line.closed is not None, "90 s of silence end an adapter that runs nothing"


def test_what_a_page_only_adapter_answers_after_it_came_back_still_counts() -> None:
    world = World()
    adapter, line = world.page_only()
    record = world.submit(adapter, "c1")
    world.hub.lost(adapter, line, world.now, left=False)
    again, _ = world.page_only()
    world.answer(again, "c1")
    assert record.final is not None
    assert record.final.success


# --- messages that fit no command


def test_a_result_without_an_id_is_passed_over(world: World) -> None:
    adapter, connection = world.register()
    record = world.submit(adapter, "c1")
    world.receive(adapter, m.CommandResult(None, False, error="INVALID_MESSAGE"))
    assert record.final is None
    assert connection.ids("result_ack") == []


@pytest.mark.parametrize(
    "message",
    [
        m.CommandProgress("unknown", "running", 10),
        m.TimeoutExtension("unknown", 1000, "slow"),
        m.CancelResult("unknown", "too_late"),
        m.HealthCheckResponse("unknown"),
        m.UnknownMessage("telepathy"),
    ],
)
def test_a_message_about_an_unknown_command_is_passed_over(
    message: m.Message, world: World
) -> None:
    adapter, connection = world.register()
    world.submit(adapter, "c1")
    before = len(connection.sent)
    world.receive(adapter, message)
    assert len(connection.sent) == before
    assert world.told == []


def test_still_running_after_the_final_result_changes_nothing(world: World) -> None:
    adapter, _ = world.register()
    record = world.submit(adapter, "c1")
    world.answer(adapter, "c1")
    world.answer(adapter, "c1", "STILL_RUNNING")
    assert record.state is CommandState.FINISHED
    assert world.codes("c1") == [None]


def test_no_time_is_granted_to_a_command_that_is_being_cancelled(world: World) -> None:
    adapter, connection = world.register()
    record = world.submit(adapter, "c1")
    world.cancel(record)
    due = record.deadline
    world.receive(adapter, m.TimeoutExtension("c1", 30_000, "slow"))
    assert record.deadline == due
    assert connection.sent[-1]["timeout_ms"] == record.sent_timeout_ms


def test_an_unreadable_result_of_an_unknown_command_is_acknowledged(world: World) -> None:
    adapter, connection = world.register()
    world.hub.unreadable(adapter, "lost", "It is no JSON.", 10, 1000, world.now)
    assert connection.ids("result_ack") == ["lost"]
    page_only, quiet = world.register("other", None, None)
    world.hub.unreadable(page_only, "lost", "It is no JSON.", 10, 1000, world.now)
    world.hub.unreadable(page_only, None, "It is no JSON.", 10, 1000, world.now)
    assert quiet.types() == ["registration_confirmed"]


def test_a_full_queue_makes_room_by_giving_up_what_got_no_result_in_time(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("conjure_workbench.server.hub.commands.MAX_QUEUE", 1)
    adapter, _ = world.page_only()
    late = world.submit(adapter, "late", timeout_ms=1000)
    world.wait(2.0)
    assert late.final is None
    world.submit(adapter, "next")
    assert late.final is not None
    assert late.final.error_code == "STILL_RUNNING"


def test_a_timer_of_an_adapter_that_is_back_does_nothing(world: World) -> None:
    adapter, first = world.register()
    world.hub.lost(adapter, first, world.now, left=False)
    again, second = world.register()
    assert again is adapter
    world.wait(FORGET_S + 1)
    assert second.closed is not None, "it was silent, but not forgotten before"


def test_the_store_counts_what_it_keeps() -> None:
    store = CommandStore(keep=1)
    for name in ("a", "b"):
        record = CommandRecord(name, "create_box", {}, ("desk", ""), 0.0, 1.0, 1.0)
        store.add(record)
        store.mark_finished(record, 10, 0.0)
        store.mark_fetched(record)
    assert len(store) == 1
