# SPDX-License-Identifier: MIT
"""One adapter's WebSocket without a socket: ASGI events in, ASGI events out."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine
from typing import Any

import pytest

from conjure_workbench.server.adapter_websocket import MAX_FRAME_BYTES, AdapterWebSocket
from conjure_workbench.server.auth import ApiKey
from conjure_workbench.server.service import Service

KEY = "conjure_test_key"
SCOPE = {"type": "websocket", "headers": [(b"x-api-key", KEY.encode())], "query_string": b""}
REGISTRATION = {"type": "adapter_registration", "adapter_id": "desk", "features": ["ack"]}


class Peer:
    """The adapter's end: what it sends, and what it was sent."""

    def __init__(self) -> None:
        self.service = Service(ApiKey(KEY))
        self.incoming: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.sent: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.broken = False
        self.connection = AdapterWebSocket(self.service, self.incoming.get, self._take)

    async def _take(self, event: dict[str, Any]) -> None:
        if self.broken:
            raise OSError("gone")
        await self.sent.put(event)

    async def send(self, text: str) -> None:
        await self.incoming.put({"type": "websocket.receive", "text": text})

    async def next(self) -> dict[str, Any]:
        event = await asyncio.wait_for(self.sent.get(), 5)
        return json.loads(event["text"]) if "text" in event else event

    async def open(self) -> asyncio.Task[None]:
        await self.incoming.put({"type": "websocket.connect"})
        task = asyncio.create_task(self.connection.run(SCOPE))
        assert (await self.next())["type"] == "websocket.accept"
        return task

    async def leave(self, task: asyncio.Task[None], code: int = 1000) -> None:
        await self.incoming.put({"type": "websocket.disconnect", "code": code})
        await asyncio.wait_for(task, 5)


def run(scenario: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(scenario, 20))


def test_a_registration_is_confirmed_and_leaving_forgets_the_adapter() -> None:
    async def scenario() -> None:
        peer = Peer()
        task = await peer.open()
        await peer.send(json.dumps(REGISTRATION))
        assert (await peer.next())["type"] == "registration_confirmed"
        assert [adapter.adapter_id for adapter in peer.service.hub.connected()] == ["desk"]
        await peer.leave(task)
        assert peer.service.hub.adapters() == []
        assert peer.service.writers == set()

    run(scenario())


def test_after_the_close_frame_nothing_is_sent() -> None:
    async def scenario() -> None:
        peer = Peer()
        task = await peer.open()
        await peer.send(json.dumps(REGISTRATION))
        await peer.next()
        peer.connection.close(1001, "stopping")
        peer.connection.close(1000, "again")
        peer.connection.send({"type": "heartbeat_ack"})
        closed = await peer.next()
        assert (closed["type"], closed["code"]) == ("websocket.close", 1001)
        await peer.leave(task)
        assert peer.sent.empty()

    run(scenario())


def test_a_peer_that_goes_before_it_registers_leaves_nothing() -> None:
    async def scenario() -> None:
        peer = Peer()
        task = await peer.open()
        await peer.leave(task, 1006)
        assert peer.service.hub.adapters() == []

    run(scenario())


def test_a_connection_that_breaks_while_sending_ends_quietly() -> None:
    async def scenario() -> None:
        peer = Peer()
        task = await peer.open()
        peer.broken = True
        await peer.send(json.dumps(REGISTRATION))
        await peer.leave(task, 1006)
        assert peer.service.hub.connected() == []

    run(scenario())


@pytest.mark.parametrize("place", ["front", "back"])
def test_an_oversized_result_is_acknowledged_by_the_id_at_either_end(place: str) -> None:
    command_id, filler = '"command_id":"c1"', '"result":"' + "x" * (MAX_FRAME_BYTES // 2) + '"'
    parts = [command_id, filler] if place == "front" else [filler, command_id]

    async def scenario() -> None:
        peer = Peer()
        task = await peer.open()
        await peer.send(json.dumps(REGISTRATION))
        await peer.next()
        await peer.send('{"type":"command_result",' + ",".join(parts) + "}")
        assert await peer.next() == {"type": "result_ack", "command_id": "c1"}
        await peer.send('{"type":"command_result",' + filler + "}")
        await peer.leave(task)
        assert peer.sent.empty()

    run(scenario())
