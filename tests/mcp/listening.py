# SPDX-License-Identifier: MIT
"""Client that listens for changes, in the way of its era."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from typing import Any

from mcp import Client
from mcp.shared.subscriptions import (
    ResourceUpdated,
    ServerEvent,
    ToolsListChanged,
    event_from_wire,
)
from mcp_types import EmptyResult, ServerNotification, SubscribeRequest, SubscribeRequestParams

TOLD_S = 30.0
QUIET_S = 1.0


class Listener:
    """A client, and what it was told."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.has_stream = client.protocol_version >= "2026"
        self.events: asyncio.Queue[ServerEvent] = asyncio.Queue()
        self.times: list[float] = []

    def take(self, event: ServerEvent) -> None:
        self.events.put_nowait(event)
        self.times.append(time.monotonic())

    async def next(self) -> ServerEvent:
        return await asyncio.wait_for(self.events.get(), TOLD_S)

    async def quiet(self) -> list[ServerEvent]:
        """Notices that it gets within a time in which every notice would have come."""
        await asyncio.sleep(QUIET_S)
        return [self.events.get_nowait() for _ in range(self.events.qsize())]


async def subscribe(client: Client, uri: str) -> None:
    """Subscribe in the way of a handshake session."""
    request = SubscribeRequest(params=SubscribeRequestParams(uri=uri))
    await client.session.send_request(request, EmptyResult)


@contextlib.asynccontextmanager
async def listening(connect: Any, *uris: str, tools: bool = False) -> AsyncIterator[Listener]:
    """Connect a client that is told of changes of resources, and of the tools."""
    listener: Listener | None = None

    async def take(message: Any) -> None:
        # A stream's notices come here as well.
        if listener is None or listener.has_stream or not isinstance(message, ServerNotification):
            return
        data = message.model_dump(by_alias=True, mode="json", exclude_none=True)
        event = event_from_wire(data["method"], data.get("params"))
        if event is not None and (tools or not isinstance(event, ToolsListChanged)):
            listener.take(event)

    async with connect(message_handler=take) as client:
        listener = Listener(client)
        if not listener.has_stream:
            for uri in uris:
                await subscribe(client, uri)
            yield listener
            return
        async with client.listen(tools_list_changed=tools, resource_subscriptions=uris) as stream:

            async def read() -> None:
                async for event in stream:
                    listener.take(event)

            reading = asyncio.ensure_future(read())
            yield listener
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)


def updated(*uris: str) -> set[ServerEvent]:
    return {ResourceUpdated(uri) for uri in uris}
