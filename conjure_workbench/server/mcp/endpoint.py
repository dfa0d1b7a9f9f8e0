# SPDX-License-Identifier: MIT
"""MCP over HTTP: /mcp and the addresses of the other profiles, behind the server's guard."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from functools import partial
from typing import Any

from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive, Scope, Send

from ...mcp.assembly import server_of
from ...mcp.deliveries import EXCHANGE, Deliveries, Exchange
from ...mcp.profiles import profile_of_path
from ...mcp.runs import ANSWER_WITHIN_S, Runs
from ...protocol.limits import MAX_MESSAGE_BYTES
from ..auth import header
from ..service import Service
from .hub_caller import HubCaller

FAREWELL_S = 0.5
"""Seconds for which the end waits for open calls to be answered."""

_HEAD_OF_EVENT = 80
"""Bytes of an event that hold the id of a response; a notification has none there."""


class McpEndpoint:
    """MCP servers of all profiles, over one hub.

    Args:
        service: the hub's service.
    """

    def __init__(self, service: Service) -> None:
        self._service = service
        self._caller = HubCaller(service)
        self._runs = Runs(self._caller, ANSWER_WITHIN_S)
        self._deliveries = Deliveries(self._runs.once)
        self._managers: dict[str, asyncio.Future[StreamableHTTPSessionManager]] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._open: dict[asyncio.Task[Any], Exchange] = {}
        service.connections.on_closed = self._deliveries.closed

    async def handle(self, profile: str, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one HTTP request to the address of a profile."""
        exchange = scope[EXCHANGE] = Exchange()
        peer = scope["client"]
        lists = header(scope, b"mcp-method") == b"tools/list"
        self._deliveries.requested(peer, exchange, lists=lists)
        connected = partial(self._service.connections.__contains__, peer)
        response = _Response(exchange, connected, receive, send)
        manager = await self._manager(profile)
        task = asyncio.current_task()
        assert task is not None
        self._open[task] = exchange
        task.add_done_callback(self._open.pop)
        # A client that hangs up in its request's body has asked nothing.
        with contextlib.suppress(ClientDisconnect):
            await manager.handle_request(scope, response.receive, response.send)
        # The reader of a stream closes it once it has the answer, and leaves the stream's end.
        exchange.may_close = response.is_stream
        self._deliveries.written(peer, exchange)

    async def aclose(self) -> None:
        """End all streams and sessions; commands go on, and open calls are told so."""
        calls = [task for task, exchange in self._open.items() if exchange.call is not None]
        if calls:
            await asyncio.wait(calls, timeout=FAREWELL_S)
        tasks = [*self._tasks]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._runs.aclose()

    async def _manager(self, profile: str) -> StreamableHTTPSessionManager:
        """Return the running session manager of a profile."""
        if profile not in self._managers:
            loop = asyncio.get_running_loop()
            self._managers[profile] = loop.create_future()
            # In a task of its own: it outlives the request that needs it first.
            self._tasks.append(loop.create_task(self._run(profile)))
        return await asyncio.shield(self._managers[profile])

    async def _run(self, profile: str) -> None:
        server = server_of(
            profile_of_path(profile), self._caller, self._caller, self._runs, self._deliveries
        )
        manager = StreamableHTTPSessionManager(server, max_request_body_size=MAX_MESSAGE_BYTES)
        async with manager.run():
            self._managers[profile].set_result(manager)
            await asyncio.get_running_loop().create_future()


class _Response:
    """Response under way: notes whether the client is there until its answer is written."""

    def __init__(
        self, exchange: Exchange, connected: Callable[[], bool], receive: Receive, send: Send
    ) -> None:
        self._exchange = exchange
        self._connected = connected
        self._receive = receive
        self._send = send
        self._answered = False
        self.is_stream = False

    async def receive(self) -> Message:
        message = await self._receive()
        # After the answer, the same message says that nothing more is to come.
        if message["type"] == "http.disconnect" and not self._answered:
            self._exchange.gone.set()
        return message

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            types = [value for name, value in message["headers"] if name == b"content-type"]
            self.is_stream = any(value.startswith(b"text/event-stream") for value in types)
        else:
            is_last = not message.get("more_body", False)
            if not self._answered and (is_last or _is_answer(message.get("body", b""))):
                self._answered = True
                if not self._connected():
                    self._exchange.gone.set()
        await self._send(message)


def _is_answer(event: bytes) -> bool:
    """Return True if an event of a stream is the response to the request, no notification."""
    return b'"id":' in event[:_HEAD_OF_EVENT]
