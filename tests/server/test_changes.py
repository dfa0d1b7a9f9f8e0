# SPDX-License-Identifier: MIT
"""The feed of changes: as a log, from the hub, and over HTTP."""

from __future__ import annotations

import asyncio
import time
from typing import Any, Callable

import pytest

from conjure_workbench.protocol import messages as m
from conjure_workbench.server.auth import ApiKey
from conjure_workbench.server.hub.adapter_session import REJOIN_S
from conjure_workbench.server.hub.changes import ADAPTER, DOCUMENT, ChangeLog
from conjure_workbench.server.service import Service
from tests.server.world import World

EVENTS = "/api/v1/events"


def told(log: ChangeLog, cursor: str) -> list[dict[str, Any]]:
    changes: list[dict[str, Any]] = log.since(cursor).body()["changes"]
    return changes


# --- the log


def test_a_reader_without_a_cursor_gets_one_and_no_changes() -> None:
    log = ChangeLog()
    log.note(ADAPTER, "desk")
    first = log.since(None)
    assert (first.changes, first.complete) == ([], True)
    log.note(DOCUMENT, "desk", "Unnamed", document="Unnamed", revision=1)
    assert told(log, first.cursor) == [{"kind": "document", "document": "Unnamed", "revision": 1}]


def test_a_slow_reader_gets_the_latest_change_of_each_subject_in_order() -> None:
    log = ChangeLog()
    cursor = log.since(None).cursor
    for revision in range(1000):
        log.note(DOCUMENT, "desk", "A", document="A", revision=revision)
        log.note(DOCUMENT, "desk", "B", document="B", revision=-revision)
    log.note(ADAPTER, "desk", state="gone")
    assert [tuple(change.values()) for change in told(log, cursor)] == [
        ("document", "A", 999),
        ("document", "B", -999),
        ("adapter", "gone"),
    ]


def test_a_change_is_told_once_to_each_reader() -> None:
    log = ChangeLog()
    cursor = log.since(None).cursor
    log.note(ADAPTER, "desk", state="connected")
    news = log.since(cursor)
    assert len(news.changes) == 1
    assert told(log, news.cursor) == []
    assert len(told(log, cursor)) == 1


def test_a_reader_that_missed_changes_is_told_so() -> None:
    log = ChangeLog(most=3)
    cursor = log.since(None).cursor
    for number in range(4):
        log.note(DOCUMENT, f"d{number}")
    news = log.since(cursor)
    assert (news.changes, news.complete) == ([], False)
    assert log.since(news.cursor).complete


@pytest.mark.parametrize("cursor", ["", "x", "-1", "{process}-", "{process}-2", "{process}--1"])
def test_a_cursor_that_is_not_of_this_log_misses_changes(cursor: str) -> None:
    log = ChangeLog()
    process = log.since(None).cursor.partition("-")[0]
    log.note(ADAPTER, "desk")
    assert not log.since(cursor.format(process=process)).complete
    assert not log.since("0" * 8 + "-1").complete
    assert not log.since(f"{process}-{'9' * 5000}").complete


# --- what the hub notes


def news_of(world: World, cursor: str) -> list[dict[str, Any]]:
    return told(world.hub.changes, cursor)


def test_adapters_come_go_for_a_moment_and_go_for_good() -> None:
    world = World()
    cursor = world.hub.changes.since(None).cursor
    adapter, line = world.register()
    ids = {"adapter_id": "desk", "session_id": "one"}
    assert news_of(world, cursor) == [{"kind": "adapter", **ids, "state": "connected"}]
    world.hub.lost(adapter, line, world.now, left=False)
    assert news_of(world, cursor) == [{"kind": "adapter", **ids, "state": "away"}]
    world.wait(REJOIN_S)
    assert news_of(world, cursor) == [{"kind": "adapter", **ids, "state": "gone"}]
    adapter, line = world.register()
    world.hub.lost(adapter, line, world.now, left=True)
    assert news_of(world, cursor)[-1]["state"] == "gone"


def test_a_catalogue_is_told_when_it_differs() -> None:
    world = World()
    adapter, _ = world.register()
    cursor = world.hub.changes.since(None).cursor
    world.receive(adapter, m.CommandCatalogue("1", [{"title": "create_box"}]))
    news = world.hub.changes.since(cursor)
    assert [change.kind for change in news.changes] == ["catalogue"]
    world.receive(adapter, m.CommandCatalogue("1", [{"title": "create_box"}]))
    assert news_of(world, news.cursor) == []
    world.receive(adapter, m.CommandCatalogue("1", [{"title": "weld"}]))
    assert news_of(world, news.cursor) == [
        {"kind": "catalogue", "adapter_id": "desk", "session_id": "one"}
    ]


# --- those who wait


def test_a_reader_is_woken_by_a_change_and_by_the_end_of_the_server() -> None:
    async def scenario() -> None:
        service = Service(ApiKey("conjure_key"))
        cursor = (await service.changes(None, 60)).cursor
        readers = [asyncio.create_task(service.changes(cursor, 60)) for _ in range(3)]
        await asyncio.sleep(0)
        service.hub.changes.note(ADAPTER, "desk", state="connected")
        for news in await asyncio.wait_for(asyncio.gather(*readers), 5):
            assert [change.facts for change in news.changes] == [{"state": "connected"}]
        waiting = asyncio.create_task(service.changes(news.cursor, 60))
        await asyncio.sleep(0)
        service.hub.stop()
        assert (await asyncio.wait_for(waiting, 5)).changes == []

    asyncio.run(scenario())


# --- over HTTP


def test_events_wait_for_a_change_and_tell_it(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    status, start = server.get(EVENTS)
    assert (status, start["changes"], start["complete"]) == (200, [], True)
    waiting = server.later(server.get, f"{EVENTS}?after={start['cursor']}&wait_s=20")
    conjure_adapter()
    news = waiting.result(10)[1]
    change = {"kind": "adapter", "adapter_id": "desk", "session_id": "one", "state": "connected"}
    assert news["changes"] == [change]
    started = time.monotonic()
    nothing = server.get(f"{EVENTS}?after={news['cursor']}&wait_s=0.2")[1]
    assert nothing == {"cursor": news["cursor"], "changes": [], "complete": True}
    assert time.monotonic() - started >= 0.2


def test_a_cursor_of_another_server_process_is_told_to_have_missed_changes(
    shared_server: Any,
) -> None:
    news = shared_server.get(f"{EVENTS}?after=00000000-7")[1]
    assert news["complete"] is False


@pytest.mark.parametrize("wait_s", ["-1", "61", "nan", "soon", ""])
def test_a_wait_out_of_bounds_is_refused(shared_server: Any, wait_s: str) -> None:
    status, body = shared_server.get(f"{EVENTS}?wait_s={wait_s}")
    assert (status, body["error_code"]) == (400, "INVALID_PARAMETER")
    assert body["details"]["field"] == "wait_s"


def test_a_reader_does_not_hold_up_the_end_of_the_server(
    start_server: Callable[..., Any],
) -> None:
    server = start_server()
    cursor = server.get(EVENTS)[1]["cursor"]
    waiting = server.later(server.get, f"{EVENTS}?after={cursor}&wait_s=60")
    time.sleep(0.2)
    started = time.monotonic()
    assert server.stop() == 0
    assert time.monotonic() - started < 3
    assert waiting.result(1)[1]["changes"] == []
