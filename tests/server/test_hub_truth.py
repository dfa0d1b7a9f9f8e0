# SPDX-License-Identifier: MIT
"""The hub after losses and restarts: replies, kept answers, and whose turn it is."""

from __future__ import annotations

import asyncio
from typing import Any, Callable

import pytest
from starlette.requests import Request

from conjure_workbench.errors import ConjureError
from conjure_workbench.protocol import messages as m
from conjure_workbench.protocol.limits import KEEP_ANSWER_S, MAX_QUEUE
from conjure_workbench.server.auth import ApiKey
from conjure_workbench.server.hub.adapter_session import (
    CALLER_WINDOW,
    REJOIN_S,
    WINDOW,
    AdapterSession,
)
from conjure_workbench.server.hub.hub import FORGET_S
from conjure_workbench.server.hub.routing import Target
from conjure_workbench.server.hub.store import RECORD_BYTES, CommandRecord, CommandStore
from conjure_workbench.server.requests import ExecuteRequest
from conjure_workbench.server.rest import note_fetched
from conjure_workbench.server.service import Service
from tests.server.world import FEATURES, FakeLine, World


@pytest.fixture
def world() -> World:
    return World()


# --- an adapter that dies in a command


def test_a_caller_is_told_of_a_dead_freecad_after_the_rejoin_time_not_at_its_deadline(
    world: World,
) -> None:
    adapter, line = world.register()
    record = world.submit(adapter, "c1", timeout_ms=24 * 3600 * 1000)
    world.hub.lost(adapter, line, world.now, left=False)
    world.wait(REJOIN_S - 0.1)
    assert world.codes("c1") == []
    world.wait(0.2)
    assert world.codes("c1") == ["ADAPTER_LOST"]
    assert record.final is None
    world.register()
    world.answer(adapter, "c1")
    assert record.final is not None
    assert record.final.success, "a late answer still counts"


def test_still_running_is_taken_back_once_freecad_is_gone(world: World) -> None:
    adapter, line = world.register()
    record = world.submit(adapter, "c1", timeout_ms=1000)
    world.receive(adapter, m.CommandProgress("c1", "running", 10))
    world.wait(2)
    assert world.codes("c1") == ["STILL_RUNNING"]
    world.watch(record, final_only=True)
    world.hub.lost(adapter, line, world.now, left=False)
    world.wait(REJOIN_S)
    assert world.codes("c1") == ["STILL_RUNNING", "ADAPTER_LOST"]
    world.wait(FORGET_S)
    assert record.final is not None
    assert record.final.error_code == "ADAPTER_LOST", "it is the last word, too"


def test_an_adapter_that_leaves_takes_still_running_back_at_once(world: World) -> None:
    adapter, line = world.page_only()
    record = world.submit(adapter, "c1", timeout_ms=1000)
    world.wait(2)
    world.watch(record, final_only=True)
    world.hub.lost(adapter, line, world.now, left=True)
    assert world.codes("c1") == ["STILL_RUNNING", "ADAPTER_LOST"]


def test_a_repeat_for_a_dead_freecad_is_answered_at_once() -> None:
    async def scenario() -> str | None:
        service = Service(ApiKey("conjure_key"))
        line = FakeLine()
        told = m.AdapterRegistration("freecad", "desk", [], session_id="s", features=FEATURES)
        adapter = service.hub.register(line, told, service.now())
        record = await service.submit(ExecuteRequest("create_box", command_id="c1"))
        service.hub.lost(adapter, line, service.now(), left=True)
        reply = await asyncio.wait_for(service.reply(record, 86_400_000), 5)
        return reply.error_code

    assert asyncio.run(scenario()) == "ADAPTER_LOST"


def test_reconnects_leave_no_timers_behind(world: World) -> None:
    for _ in range(2000):
        adapter, line = world.register()
        world.hub.lost(adapter, line, world.now, left=False)
        world.now += 0.001
    assert len(world.hub.timers._heap) < 1500


# --- a server that was started again


def restarted(*answers: m.CommandResult) -> tuple[Service, AdapterSession]:
    """A new server process, to which an adapter redelivers answers of the last one."""
    service = Service(ApiKey("conjure_key"))
    told = m.AdapterRegistration("freecad", "desk", [], session_id="s", features=FEATURES)
    adapter = service.hub.register(FakeLine(), told, service.now())
    for answer in answers:
        service.hub.received(adapter, answer, 100, service.now())
    return service, adapter


def test_the_repeat_gets_the_answer_that_was_redelivered() -> None:
    async def scenario() -> None:
        service, adapter = restarted(m.CommandResult("c1", True, {"n": 1}))
        request = ExecuteRequest("create_box", {"length": 1}, command_id="c1")
        record = await service.submit(request)
        assert record.final is not None
        assert record.final.result == {"n": 1}
        assert record.command == "create_box"
        assert not adapter.open, "it is not run again"
        assert await service.submit(request) is record
        # From now on it is known which command the id names.
        with pytest.raises(ConjureError) as caught:
            await service.submit(ExecuteRequest("create_box", {"length": 2}, command_id="c1"))
        assert caught.value.code == "COMMAND_ID_IN_USE"

    asyncio.run(scenario())


@pytest.mark.parametrize("redelivered", [True, False])
def test_the_answer_of_one_freecad_is_not_given_for_a_command_to_another(redelivered: bool) -> None:
    async def scenario() -> None:
        service = Service(ApiKey("conjure_key"))
        sessions = [("desk", "one"), ("desk", "two"), ("lap", "one")]
        for adapter_id, session_id in sessions:
            told = m.AdapterRegistration("freecad", adapter_id, [], session_id=session_id)
            adapter = service.hub.register(FakeLine(), told, service.now())
            if (adapter_id, session_id) != sessions[0]:
                continue
            if not redelivered:
                await service.submit(ExecuteRequest("create_box", command_id="c1"))
            result = m.CommandResult("c1", True, {"object_id": "Box"})
            service.hub.received(adapter, result, 100, service.now())
        for freecad in ("lap", "two"):
            repeat = ExecuteRequest("create_box", target=Target(freecad), command_id="c1")
            with pytest.raises(ConjureError, match="used for another FreeCAD"):
                await service.submit(repeat)
        for adapter_id, session_id in sessions:
            target = Target(adapter_id=adapter_id, session_id=session_id)
            request = ExecuteRequest("create_box", target=target, command_id="c1")
            if (adapter_id, session_id) == sessions[0]:
                assert (await service.reply(await service.submit(request))).success
                continue
            with pytest.raises(ConjureError) as refused:
                await service.submit(request)
            assert refused.value.code == "COMMAND_ID_IN_USE"
            assert refused.value.candidates == [{"adapter_id": "desk", "session_id": "one"}]

    asyncio.run(scenario())


def time_out(world: World, record: CommandRecord) -> None:
    world.wait(2)


def lose_the_adapter(world: World, record: CommandRecord) -> None:
    adapter = world.hub.connected()[0]
    assert adapter.connection is not None
    world.hub.lost(adapter, adapter.connection, world.now, left=True)


def cancel(world: World, record: CommandRecord) -> None:
    assert world.cancel(record) == ["cancelled"]


def stop_the_server(world: World, record: CommandRecord) -> None:
    world.hub.stop()


@pytest.mark.parametrize("end", [time_out, lose_the_adapter, cancel, stop_the_server])
@pytest.mark.parametrize("doubtful", [True, False])
def test_that_a_command_never_ran_is_said_only_where_no_earlier_server_can_have_sent_it(
    world: World, end: Callable[[World, CommandRecord], None], doubtful: bool
) -> None:
    adapter, line = world.page_only()
    world.submit(adapter, "running")
    queued = world.submit(adapter, "queued", timeout_ms=1000, doubtful=doubtful)
    end(world, queued)
    assert line.ids("execute_command") == ["running"]
    ((_, reply),) = (told for told in world.told if told[0] == "queued")
    assert reply.error is not None
    assert reply.details is not None
    assert ("It never ran and never will." in reply.error) is not doubtful
    assert ("the one before it may have" in reply.error) is doubtful
    assert reply.details["retryable"] is not doubtful
    assert ("look at the document" in str(reply.details["advice"])) is doubtful


def test_a_cancel_that_freecad_confirms_leaves_no_doubt(world: World) -> None:
    adapter, _ = world.register()
    record = world.submit(adapter, "c1", doubtful=True)
    world.cancel(record)
    world.receive(adapter, m.CancelResult("c1", "unknown"))
    assert record.final is not None
    assert "It never ran and never will." in str(record.final.error)


@pytest.mark.parametrize(
    ("command_id", "age_s", "doubtful"),
    [("c1", KEEP_ANSWER_S - 1, True), ("c1", KEEP_ANSWER_S + 1, False), (None, 0.0, False)],
)
def test_an_id_of_the_caller_is_in_doubt_while_the_server_is_young(
    monkeypatch: pytest.MonkeyPatch, command_id: str | None, age_s: float, doubtful: bool
) -> None:
    async def scenario() -> None:
        service = Service(ApiKey("conjure_key"))
        later = service.now() + age_s
        monkeypatch.setattr(service, "now", lambda: later)
        request = ExecuteRequest("create_box", command_id=command_id)
        with pytest.raises(ConjureError) as refused:
            await service.submit(request)
        assert refused.value.code == "NO_ADAPTER"
        assert ("This server is new" in refused.value.message) is doubtful
        told = m.AdapterRegistration("freecad", "desk", [], session_id="s", features=FEATURES)
        service.hub.register(FakeLine(), told, later)
        assert (await service.submit(request)).doubtful is doubtful

    asyncio.run(scenario())


def test_still_running_of_an_unknown_command_is_no_answer() -> None:
    async def scenario() -> None:
        still = m.CommandResult("c1", False, error="it runs", error_code="STILL_RUNNING")
        service, _ = restarted(still, m.CommandResult("c1", True, {"n": 1}))
        record = await service.submit(ExecuteRequest("create_box", command_id="c1"))
        assert record.final is not None
        assert record.final.result == {"n": 1}

    asyncio.run(scenario())


def test_an_id_that_the_server_made_can_be_repeated_like_any_other() -> None:
    async def scenario() -> None:
        service, _ = restarted()
        record = await service.submit(ExecuteRequest("create_box", {"length": 1}))
        repeat = ExecuteRequest("create_box", {"length": 1}, command_id=record.command_id)
        assert await service.submit(repeat) is record
        other = ExecuteRequest("create_box", {"length": 2}, command_id=record.command_id)
        with pytest.raises(ConjureError):
            await service.submit(other)

    asyncio.run(scenario())


# --- what is kept


def finished(store: CommandStore, name: str, size: int = 0, now: float = 0.0) -> CommandRecord:
    record = CommandRecord(name, "create_box", {}, ("desk", ""), 0.0, 1.0, 1.0)
    store.add(record)
    store.mark_finished(record, size, now)
    return record


def test_as_many_answers_are_kept_as_commands_may_be_queued() -> None:
    store = CommandStore()
    for number in range(MAX_QUEUE):
        store.mark_fetched(finished(store, f"c{number}"))
    assert store.get("c0") is not None
    store.mark_fetched(finished(store, "one more"))
    assert store.get("c0") is None
    assert len(store) == MAX_QUEUE


def test_an_answer_that_nobody_fetched_outlasts_any_number_of_fetched_ones() -> None:
    store = CommandStore(keep=10)
    finished(store, "waiting", now=0.0)
    for number in range(100):
        store.mark_fetched(finished(store, f"c{number}", now=KEEP_ANSWER_S))
    assert store.get("waiting") is not None
    assert len(store) == 11
    finished(store, "last", now=KEEP_ANSWER_S + 1)
    assert store.get("waiting") is None, "ten minutes have passed"


def test_bytes_are_freed_from_fetched_answers_first() -> None:
    store = CommandStore(keep_bytes=3 * (RECORD_BYTES + 100))
    finished(store, "unfetched", 100)
    store.mark_fetched(finished(store, "fetched", 100))
    finished(store, "third", 100)
    finished(store, "fourth", 100)
    assert [store.get(name) is not None for name in ("unfetched", "fetched", "third")] == [
        True,
        False,
        True,
    ]
    finished(store, "fifth", 100)
    assert store.get("unfetched") is None, "the limit of bytes holds in any case"


def test_a_late_answer_in_place_of_a_concluded_one_waits_to_be_fetched_again() -> None:
    store = CommandStore(keep=1)
    record = finished(store, "late")
    store.mark_fetched(record)
    store.mark_finished(record, 500, 1.0)
    for name in ("a", "b"):
        store.mark_fetched(finished(store, name))
    assert store.get("late") is record
    assert store.get("a") is None
    assert len(store) == 2


def test_ten_thousand_answers_without_a_waiting_caller_can_all_be_fetched(world: World) -> None:
    adapter, line = world.register()
    for number in range(MAX_QUEUE):
        world.submit(adapter, f"c{number}")
    for number in range(MAX_QUEUE):
        assert f"c{number}" in adapter.open
        world.answer(adapter, f"c{number}")
    kept = [world.hub.store.get(f"c{number}") for number in range(MAX_QUEUE)]
    assert all(record is not None and record.final is not None for record in kept)
    assert len(line.ids("execute_command")) == MAX_QUEUE


# --- turns


def run_all(world: World, adapter: AdapterSession, line: FakeLine) -> list[str]:
    """Answer one command after the other as it comes; return the order of running."""
    done = 0
    while done < len(line.ids("execute_command")):
        world.answer(adapter, line.ids("execute_command")[done])
        done += 1
    return line.ids("execute_command")


@pytest.mark.parametrize("page_only", [True, False])
def test_a_thousand_commands_of_one_caller_do_not_hold_up_another_s_one(
    world: World, page_only: bool
) -> None:
    adapter, line = world.page_only() if page_only else world.register()
    for number in range(1000):
        world.submit(adapter, f"many{number}", caller="many")
    world.submit(adapter, "one", caller="single")
    ran = run_all(world, adapter, line)
    assert len(ran) == 1001
    assert ran.index("one") <= CALLER_WINDOW
    assert [name for name in ran if name != "one"] == [f"many{n}" for n in range(1000)]


def test_callers_take_turns_and_each_one_s_order_stays(world: World) -> None:
    adapter, line = world.page_only()
    for number in range(3):
        for caller in "abc":
            world.submit(adapter, f"{caller}{number}", caller=caller)
    for number in range(3, 6):
        world.submit(adapter, f"a{number}", caller="a")
    ran = run_all(world, adapter, line)
    assert ran == ["a0", "b0", "c0", "a1", "b1", "c1", "a2", "b2", "c2", "a3", "a4", "a5"]


def test_many_callers_share_the_adapter_s_window(world: World) -> None:
    adapter, line = world.register()
    for number in range(100):
        for caller in range(10):
            world.submit(adapter, f"{caller}-{number}", caller=str(caller))
    assert len(line.ids("execute_command")) == WINDOW
    assert max(adapter.shares.values()) <= CALLER_WINDOW
    assert len(set(run_all(world, adapter, line))) == 1000
    assert not adapter.shares, "nothing is kept of callers that have no command open"


def test_a_cancelled_command_does_not_take_its_caller_s_turn(world: World) -> None:
    adapter, line = world.page_only()
    world.submit(adapter, "running", caller="a")
    gone = world.submit(adapter, "a1", caller="a")
    world.submit(adapter, "b1", caller="b")
    assert world.cancel(gone) == ["cancelled"]
    assert run_all(world, adapter, line) == ["running", "b1"]
    assert adapter.open_bytes == 0


def test_a_caller_is_its_connection_or_the_name_it_gives(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    many = {"X-Conjure-Caller": "many"}
    path = "/api/v1/execute?wait=false"
    for number in range(5):
        body = {"command": "create_box", "command_id": f"m{number}"}
        assert server.request("POST", path, body, headers=many)[0] == 202
    server.request("POST", path, {"command": "create_box", "command_id": "one"})
    ran = []
    for _ in range(6):
        command = adapter.expect("execute_command")
        ran.append(command["command_id"])
        adapter.answer(command)
    assert ran == ["m0", "m1", "one", "m2", "m3", "m4"]


def test_an_adapter_that_agreed_to_it_is_told_the_name_that_a_sender_gives_itself() -> None:
    world = World()
    for features, told in ((FEATURES, "claude-code"), (["ack"], None)):
        adapter, line = world.register(features=features, adapter_id=str(told))
        world.submit(adapter, f"a{told}", caller="named mcp claude-code")
        assert line.sent[-1].get("caller") == told
    world.submit(adapter, "b", caller="127.0.0.1 50000")
    assert "caller" not in line.sent[-1]
    record = world.submit(adapter, "c", caller="named " + "x" * 999)
    assert record.claimed_name == "x" * 100


# --- many adapters


def test_a_command_looks_at_its_own_adapter_only() -> None:
    world = World()
    adapters = [world.register(f"a{number}")[0] for number in range(3000)]
    looked_at: list[str] = []

    class Watched(AdapterSession):
        def returns(self, now: float) -> bool:
            looked_at.append(self.adapter_id)
            return super().returns(now)

        @property
        def adapter_id(self) -> str:
            looked_at.append(self.key[0])
            return self.key[0]

    for adapter in adapters:
        adapter.__class__ = Watched
    looked_at.clear()
    assert world.choose(adapter_id="a7") is adapters[7]
    assert world.choose(adapter_id="a8", session_id="one") is adapters[8]
    assert world.choose(freecad="a9") is adapters[9]
    assert set(looked_at) <= {"a7", "a8", "a9"}


def test_one_more_loss_looks_at_no_other_adapter() -> None:
    world = World()
    registered = [world.register(f"a{number}") for number in range(1000)]
    looked_at: list[str] = []

    class Watched(AdapterSession):
        def returns(self, now: float) -> bool:
            looked_at.append(self.key[0])
            return super().returns(now)

    for adapter, line in registered:
        adapter.__class__ = Watched
        world.hub.lost(adapter, line, world.now, left=False)
    assert len(looked_at) == 1000


def test_the_index_follows_registering_replacing_losing_and_forgetting(world: World) -> None:
    first, old = world.register(session_id="one")
    second, _ = world.register(session_id="two")
    assert world.there("desk", None) == [first, second]
    again, new = world.register(session_id="one")
    assert again is first
    assert world.there(None, None) == [second, first]
    assert world.there(None, "one") == [first]
    world.hub.lost(first, old, world.now, left=False)
    assert world.hub.connected() == [second, first], "the old line's end changes nothing"
    world.hub.lost(first, new, world.now, left=False)
    assert world.hub.connected() == [second]
    assert world.there("desk", "one") == [first], "it may come back"
    world.wait(REJOIN_S)
    assert world.there("desk", "one") == []
    assert world.there("desk", None) == [second]


def test_a_moment_s_cut_of_three_thousand_lines_loses_no_adapter() -> None:
    world = World()
    registered = [world.register(f"a{number}") for number in range(3000)]
    for adapter, line in registered:
        world.hub.lost(adapter, line, world.now, left=False)
    record = world.submit(registered[0][0], "c0")
    assert world.choose(adapter_id="a0") is registered[0][0]
    _, line = world.register("a0")
    assert line.ids("execute_command") == ["c0"]
    assert record.final is None


def test_an_error_names_some_candidates_not_thousands() -> None:
    async def scenario() -> None:
        service = Service(ApiKey("conjure_key"))
        for number in range(1000):
            told = m.AdapterRegistration("freecad", f"a{number}", [], features=FEATURES)
            service.hub.register(FakeLine(), told, service.now())
        with pytest.raises(ConjureError) as caught:
            await service.submit(ExecuteRequest("create_box"))
        assert caught.value.candidates is not None
        assert len(caught.value.candidates) == 20
        assert "1000 FreeCADs are connected" in caught.value.message

    asyncio.run(scenario())


def test_an_answer_counts_as_fetched_only_if_its_caller_is_still_there() -> None:
    service = Service(ApiKey("conjure_key"))
    service.hub.store = CommandStore(keep=0)
    there, gone = ("127.0.0.1", 1), ("127.0.0.1", 2)
    service.connections.opened(there, lambda: None)
    kept = {}
    for peer in (there, gone):
        record = finished(service.hub.store, str(peer))
        record.final = m.CommandResult(record.command_id, True, {})
        note_fetched(service, record, Request({"type": "http", "client": peer}))
        kept[peer] = service.hub.store.get(str(peer)) is not None
    assert kept == {there: False, gone: True}
