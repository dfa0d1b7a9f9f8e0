# SPDX-License-Identifier: MIT
"""Notices of changes, from a feed that the test fills."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from anyio.lowlevel import checkpoint

from conjure_workbench.errors import ConjureError
from conjure_workbench.mcp import notices as module
from conjure_workbench.mcp.caller import Body, RefusedError
from conjure_workbench.mcp.notices import Notices
from conjure_workbench.mcp.profiles import Profile, profile
from conjure_workbench.mcp.tools import ToolList

TREE = "conjure://desk/documents/Bracket/tree"
GUIDE = "conjure://guides/model_a_part"
TURN = {"name": "turn_part", "inputSchema": {"type": "object", "properties": {}}}

BRACKET = {"name": "Bracket", "label": "Bracket", "file": "bracket.FCStd", "revision": 1}
PLATE = {"name": "Plate", "label": "Base plate", "revision": 1}
DESK = {"adapter_id": "desk", "session_id": "one", "name": "My desk", "documents": [BRACKET, PLATE]}
LAB = {"adapter_id": "lab", "session_id": None, "name": None, "documents": None}


class Feed:
    """A way to a hub whose changes the test gives: bodies, or errors."""

    def __init__(self) -> None:
        self.news: asyncio.Queue[Body | Exception] = asyncio.Queue()
        self.foreign: list[Body] = []
        self.refusal: RefusedError | None = None
        self.slow: asyncio.Event | None = None
        self.asked: list[str | None] = []

    async def changes(self, cursor: str | None, wait_s: float) -> Body:
        self.asked.append(cursor)
        if cursor is None:
            if self.slow is not None:
                await self.slow.wait()
            if self.refusal is not None:
                raise self.refusal
            return {"cursor": "0", "changes": [], "complete": True}
        given = await self.news.get()
        if isinstance(given, Exception):
            raise given
        return {"cursor": f"{len(self.asked)}", "complete": True, **given}

    async def foreign_tools(self) -> list[Body]:
        return self.foreign

    async def freecads(self) -> Body:
        return {"adapters": [DESK, LAB]}


class Session:
    """A handshake session's way to its client."""

    def __init__(self) -> None:
        self.told: asyncio.Queue[str] = asyncio.Queue()

    async def send_notification(self, notification: Any) -> None:
        uri = getattr(notification.params, "uri", None)
        self.told.put_nowait(uri or notification.method)

    async def next(self) -> str:
        return await asyncio.wait_for(self.told.get(), 10)


def change(kind: str, adapter: Body = DESK, **facts: Any) -> Body:
    named = {key: adapter[key] for key in ("adapter_id", "session_id")}
    return {"kind": kind, **named, **facts}


def told(*changes: Body) -> Body:
    return {"changes": [*changes]}


async def settle() -> None:
    """Let everything run that can."""
    for _ in range(50):
        await checkpoint()


@contextlib.asynccontextmanager
async def served(chosen: Profile | None = None) -> AsyncIterator[tuple[Feed, Notices]]:
    feed = Feed()
    notices = Notices(feed, ToolList(chosen or profile(), feed))  # type: ignore[arg-type]
    running = asyncio.ensure_future(notices.run())
    try:
        yield feed, notices
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


@contextlib.asynccontextmanager
async def begun(notices: Notices, *uris: str) -> AsyncIterator[Session]:
    session = Session()
    serving = asyncio.ensure_future(notices.serve("a session", session))  # type: ignore[arg-type]
    try:
        await settle()
        for uri in uris:
            await notices.subscribe("a session", uri)
        yield session
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TELL_EVERY_S", "RETRY_S"):
        monkeypatch.setattr(module, name, 0)


def run(scenario: Callable[[], Awaitable[None]]) -> None:
    asyncio.run(asyncio.wait_for(scenario(), 30))  # type: ignore[arg-type]


def test_the_hub_is_asked_only_while_somebody_listens() -> None:
    async def scenario() -> None:
        async with served() as (feed, notices):
            await settle()
            assert feed.asked == []
            async with begun(notices):
                assert feed.asked == [None, "0"]
            feed.news.put_nowait(told())
            await settle()
            assert feed.asked == [None, "0"]
            async with begun(notices):
                assert feed.asked == [None, "0", None, "0"]

    run(scenario)


def test_when_changes_were_missed_all_that_may_change_is_told() -> None:
    async def scenario() -> None:
        async with served() as (feed, notices), begun(notices, TREE, GUIDE) as session:
            feed.news.put_nowait({"changes": [], "complete": False})
            assert await session.next() == TREE
            feed.foreign = [TURN]
            feed.news.put_nowait({"changes": [], "complete": False})
            assert await session.next() == "notifications/tools/list_changed"
            assert await session.next() == TREE
            await settle()
            assert session.told.empty()

    run(scenario)


@pytest.mark.parametrize("code", ["HUB_LOST", "HUB_NOT_FOUND"])
def test_a_hub_that_comes_back_may_have_changed_everything(code: str) -> None:
    async def scenario() -> None:
        async with served() as (feed, notices), begun(notices, TREE) as session:
            feed.news.put_nowait(RefusedError.because(ConjureError(code, "Gone.")))
            assert await session.next() == TREE
            await settle()
            assert session.told.empty()
            assert feed.asked == [None, "0", None, "0"]

    run(scenario)


def test_a_fault_of_the_feed_is_logged_and_ends_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "WAIT_S", 0)

    async def scenario() -> None:
        async with served() as (feed, notices), begun(notices, TREE) as session:
            feed.news.put_nowait(KeyError("changes"))
            assert await session.next() == TREE

    with caplog.at_level(logging.ERROR):
        run(scenario)
    assert "could not be followed" in caplog.text


def test_without_a_hub_a_subscription_does_not_wait_and_is_told_when_one_comes() -> None:
    async def scenario() -> None:
        async with served() as (feed, notices):
            feed.refusal = RefusedError.because(ConjureError("HUB_NOT_FOUND", "No hub."))
            async with begun(notices, TREE) as session:
                assert session.told.empty()
                feed.refusal = None
                assert await session.next() == TREE

    run(scenario)


def test_a_subscription_that_does_not_wait_for_a_slow_hub_is_told_when_it_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "BEGIN_S", 0)

    async def scenario() -> None:
        async with served() as (feed, notices):
            feed.slow = asyncio.Event()
            async with begun(notices, TREE) as session:
                assert session.told.empty()
                feed.slow.set()
                assert await session.next() == TREE

    run(scenario)


def test_tools_that_a_profile_does_not_list_are_not_told() -> None:
    async def scenario() -> None:
        async with served(profile(read_only=True)) as (feed, notices), begun(notices) as session:
            feed.foreign = [TURN]
            feed.news.put_nowait(told(change("catalogue")))
            await settle()
            assert session.told.empty()

    run(scenario)


def test_tools_that_were_listed_before_anybody_listened_are_not_told_again() -> None:
    async def scenario() -> None:
        async with served() as (feed, notices):
            feed.foreign = [TURN]
            assert "turn_part" in [tool.name for tool in await notices.list_tools()]
            async with begun(notices) as session:
                await settle()
                assert session.told.empty()
                feed.foreign = []
                feed.news.put_nowait(told(change("adapter", state="gone")))
                assert await session.next() == "notifications/tools/list_changed"
            assert "turn_part" not in [tool.name for tool in await notices.list_tools()]

    run(scenario)


def test_a_subscription_ends_when_it_is_undone() -> None:
    async def scenario() -> None:
        async with served() as (feed, notices), begun(notices, TREE) as session:
            notices.unsubscribe("a session", TREE)
            notices.unsubscribe("another", TREE)
            feed.news.put_nowait(told(change("document", document="Bracket", revision=2)))
            await settle()
            assert session.told.empty()

    run(scenario)


def test_a_session_is_served_once() -> None:
    async def scenario() -> None:
        async with served() as (feed, notices), begun(notices, TREE) as session:
            await notices.serve("a session", session)  # type: ignore[arg-type]
            feed.news.put_nowait(told(change("document", document="Bracket", revision=2)))
            assert await session.next() == TREE
            await settle()
            assert session.told.empty()

    run(scenario)


@pytest.mark.parametrize(
    ("key", "uri", "sentence"),
    [("a session", "file:///x", "no resource"), ("another", TREE, "notifications/initialized")],
)
def test_a_subscription_is_refused(key: str, uri: str, sentence: str) -> None:
    async def scenario() -> None:
        async with served() as (_, notices), begun(notices):
            with pytest.raises(ConjureError, match=sentence) as caught:
                await notices.subscribe(key, uri)
            assert caught.value.code == "NOT_FOUND"

    run(scenario)


CONNECTED = change("adapter", state="connected")
OPENED = change("documents")
CHANGED = change("document", document="Bracket", revision=2)
CATALOGUE = change("catalogue")
OF_LAB = change("document", LAB, document="Lid", revision=2)


@pytest.mark.parametrize(
    ("uri", "concerns"),
    [
        ("conjure://freecads", [CONNECTED, OPENED]),
        ("conjure://desk/documents", [CONNECTED, OPENED, CHANGED]),
        ("conjure://My%20desk/documents/bracket.FCStd/view", [CONNECTED, OPENED, CHANGED]),
        ("conjure://one/documents/Bracket/objects/Box", [CONNECTED, OPENED, CHANGED]),
        ("conjure://desk/documents/Base%20plate/tree", [CONNECTED, OPENED]),
        ("conjure://lab/documents", [OF_LAB]),
        # Nobody can tell which FreeCAD, or which document, such a page is of.
        ("conjure://shed/documents", [CONNECTED, OPENED, CHANGED, OF_LAB]),
        ("conjure://desk/documents/Unknown/tree", [CONNECTED, OPENED, CHANGED]),
    ],
)
def test_a_change_is_told_of_the_pages_that_it_concerns(uri: str, concerns: list[Body]) -> None:
    async def scenario() -> None:
        async with served() as (feed, notices), begun(notices, uri) as session:
            for one in (CONNECTED, OPENED, CHANGED, CATALOGUE, OF_LAB):
                feed.news.put_nowait(told(one))
                await settle()
                assert session.told.qsize() == (one in concerns), one
                while not session.told.empty():
                    session.told.get_nowait()

    run(scenario)
