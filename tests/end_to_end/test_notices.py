# SPDX-License-Identifier: MIT
"""Notices and resources of a real FreeCAD, for clients of both transports and both eras at once."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import signal
import struct
from typing import Any

import pytest
from mcp.shared.exceptions import MCPError
from mcp.shared.subscriptions import ResourceUpdated, ServerEvent, ToolsListChanged

from conjure_workbench.mcp.profiles import profile
from tests.mcp.conftest import WAYS
from tests.mcp.listening import Listener, listening
from tests.server.conftest import ALL_FEATURES, KEY, Adapter
from tests.server.conftest import Server as Hub

pytestmark = pytest.mark.anyio

FREECADS = "conjure://freecads"
DOCUMENT = "conjure://e2e/documents/Part"
TREE = f"{DOCUMENT}/tree"
TURN = {"title": "turn_part", "description": "Turn a part.", "type": "object", "properties": {}}


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def hub():
    server = Hub()
    yield server
    server.stop(timeout=10)


async def told(listeners: list[Listener], wanted: ServerEvent) -> list[ServerEvent]:
    """Wait until each listener is told of `wanted`; return what they are told besides it."""
    found: list[ServerEvent] = []
    for one in listeners:
        while (event := await asyncio.wait_for(one.events.get(), 60)) != wanted:
            found.append(event)
    return found


async def later(listeners: list[Listener]) -> set[ServerEvent]:
    """Notices that they get within a time in which every notice would have come."""
    return {
        event
        for events in await asyncio.gather(*(x.quiet() for x in listeners))
        for event in events
    }


async def names(listener: Listener) -> list[str]:
    listed = await listener.client.list_tools(cache_mode="bypass")
    return [tool.name for tool in listed.tools]


async def call(listener: Listener, command: str, **arguments: Any) -> Any:
    result = await listener.client.call_tool(command, {"freecad": "e2e", **arguments})
    assert not result.is_error, result.content
    return result.structured_content["result"]


async def test_changes_of_a_real_freecad_are_told_and_its_pages_are_read(hub, worker):
    lean = profile("lean").names
    async with contextlib.AsyncExitStack() as stack:
        listeners = [
            await stack.enter_async_context(listening(way(hub, mode), FREECADS, TREE, tools=True))
            for way, mode in WAYS.values()
        ]
        freecad = worker(hub.ws_url, CONJURE_API_KEY=KEY)
        seen = {*await told(listeners, ResourceUpdated(FREECADS)), *await later(listeners)}
        assert ToolsListChanged() not in seen
        first = listeners[0]
        await call(first, "new_document", name="Part")
        await call(first, "create_box", name="Block", length=10)
        seen = {*await told(listeners, ResourceUpdated(TREE)), *await later(listeners)}
        assert ToolsListChanged() not in seen
        for one in listeners:
            (page,) = (await one.client.read_resource(f"{DOCUMENT}/objects/Block")).contents
            assert "Part::Box" in page.text
            (page,) = (await one.client.read_resource(TREE, cache_mode="bypass")).contents
            assert "Block" in page.text
            with pytest.raises(MCPError, match="GUI_REQUIRED"):
                await one.client.read_resource(f"{DOCUMENT}/view")
        await call(first, "set_properties", object_name="Block", properties={"Length": 25})
        await told(listeners, ResourceUpdated(TREE))

        lathe = await asyncio.to_thread(Adapter, hub, adapter_id="lathe", features=ALL_FEATURES)
        await later(listeners)
        lathe.send({"type": "command_catalogue", "version": "1", "commands": [TURN]})
        assert await told(listeners, ToolsListChanged()) == []
        assert [await names(one) for one in listeners] == [[*lean, "turn_part"]] * len(listeners)
        lathe.close()
        await told(listeners, ToolsListChanged())
        assert [await names(one) for one in listeners] == [lean] * len(listeners)

        await later(listeners)
        await asyncio.to_thread(freecad.stop, signal.SIGTERM, 30)
        seen = {*await told(listeners, ResourceUpdated(FREECADS)), *await later(listeners)}
        assert ToolsListChanged() not in seen
        assert [await names(one) for one in listeners] == [lean] * len(listeners)


async def test_the_view_of_a_window_is_read_as_a_picture(hub, freecad_window):
    async with contextlib.AsyncExitStack() as stack:
        listeners = [
            await stack.enter_async_context(listening(way(hub, mode), FREECADS))
            for way, mode in WAYS.values()
        ]
        freecad_window(hub.ws_url, CONJURE_API_KEY=KEY)
        await told(listeners, ResourceUpdated(FREECADS))
        made = await listeners[0].client.call_tool("create_box", {"length": 30})
        assert not made.is_error, made.content
        document = made.structured_content["result"]["document"]
        for one in listeners:
            uri = f"conjure://e2e-window/documents/{document}/view"
            (page,) = (await one.client.read_resource(uri)).contents
            picture = base64.b64decode(page.blob, validate=True)
            assert (page.mime_type, picture[:8]) == ("image/png", b"\x89PNG\r\n\x1a\n")
            assert max(struct.unpack(">II", picture[16:24])) <= 1024
            assert 1000 < len(picture) <= 300_000
