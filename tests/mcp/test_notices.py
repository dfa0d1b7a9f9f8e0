# SPDX-License-Identifier: MIT
"""Notices of changes, over both transports and in both eras."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from functools import partial
from typing import Any

import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters
from mcp.shared.subscriptions import ResourceUpdated, ToolsListChanged

from conjure_workbench.local_hub.processes import listens
from conjure_workbench.mcp.profiles import profile
from tests.mcp.conftest import TWO_WAYS
from tests.ports import free_port
from tests.server.conftest import ROOT, Server

from .conftest import over_stdio
from .listening import listening, updated

pytestmark = pytest.mark.anyio
CONNECTS = TWO_WAYS

DOCUMENTS = [
    {"name": "Bracket", "label": "Bracket", "revision": 1, "active": True},
    {"name": "Plate", "label": "Base plate", "revision": 1},
]
TREE = "conjure://desk/documents/Bracket/tree"
FOREIGN = {
    "title": "turn_part",
    "description": "Turn a part on the lathe.",
    "type": "object",
    "properties": {"speed": {"type": "number", "description": "Turns per minute."}},
}


def with_documents(freecad: Any, **registration: Any) -> Any:
    return freecad(documents=DOCUMENTS, document_count=2, **registration)


def change(adapter: Any, document: str, revision: int) -> None:
    adapter.send({"type": "document_event", "document": document, "revision": revision})


def describe(adapter: Any, *commands: dict[str, Any]) -> None:
    adapter.send({"type": "command_catalogue", "version": "1", "commands": [*commands]})


async def test_a_document_that_changes_is_told_to_those_who_subscribed(connect, freecad):
    desk = with_documents(freecad)
    async with listening(connect, TREE, "conjure://guides/model_a_part") as listener:
        change(desk, "Bracket", 2)
        assert await listener.next() == ResourceUpdated(TREE)
        assert await listener.quiet() == []
        change(desk, "Plate", 2)
        assert await listener.quiet() == []


async def test_a_resource_is_told_at_most_twice_a_second_and_the_last_change_counts(
    connect, freecad
):
    desk = with_documents(freecad)
    async with listening(connect, TREE) as listener:
        begun = time.monotonic()
        for revision in range(2, 42):
            await asyncio.sleep(0.05)
            last = time.monotonic()
            change(desk, "Bracket", revision)
        while not listener.times or listener.times[-1] < last:
            assert await listener.next() == ResourceUpdated(TREE)
        took = listener.times[-1] - begun
    assert 2 <= len(listener.times) <= 2 * took + 1


async def test_a_change_of_one_freecad_is_not_told_of_another(connect, freecad):
    freecad(adapter_id="desk", session_id="one", documents=DOCUMENTS, document_count=2)
    other = [{"name": "Lid", "label": "Lid", "revision": 1}]
    lab = freecad(adapter_id="lab", session_id="two", documents=other, document_count=1)
    pages = [
        "conjure://lab/documents/Lid/view",
        "conjure://two/documents",
        "conjure://Lid/documents/Lid/objects/Box",
    ]
    async with listening(connect, TREE, "conjure://Bracket/documents", *pages) as listener:
        change(lab, "Lid", 2)
        told = {await listener.next() for _ in pages}
        assert told == updated(*pages)
        assert await listener.quiet() == []


async def test_the_list_of_freecads_is_told_when_one_comes_and_goes(connect, freecad):
    async with listening(connect, "conjure://freecads") as listener:
        desk = freecad()
        assert await listener.next() == ResourceUpdated("conjure://freecads")
        await listener.quiet()
        desk.close()
        assert await listener.next() == ResourceUpdated("conjure://freecads")


async def test_the_tools_are_told_when_an_adapter_with_a_command_of_its_own_comes_and_goes(
    connect, freecad
):
    lean = profile("lean").names
    async with listening(connect, tools=True) as listener:
        client = listener.client
        assert [tool.name for tool in (await client.list_tools()).tools] == lean
        lathe = freecad()
        describe(lathe, FOREIGN, {"title": "create_box", "type": "object", "properties": {}})
        assert await listener.next() == ToolsListChanged()
        listed = (await client.list_tools(cache_mode="bypass")).tools
        assert [tool.name for tool in listed] == [*lean, "turn_part"]
        result = await client.call_tool("turn_part", {"speed": 20})
        assert not result.is_error
        assert lathe.commands[-1]["command"] == "turn_part"
        assert await listener.quiet() == []
        lathe.close()
        assert await listener.next() == ToolsListChanged()
        listed = (await client.list_tools(cache_mode="bypass")).tools
        assert [tool.name for tool in listed] == lean


async def test_the_tools_stand_still_when_a_freecad_comes_changes_and_goes(connect, freecad):
    async with listening(connect, tools=True) as listener:
        before = await listener.client.list_tools()
        desk = with_documents(freecad)
        describe(desk, {"title": "create_box", "type": "object", "properties": {}})
        change(desk, "Bracket", 2)
        assert await listener.quiet() == []
        describe(desk, {"title": "create_box", "type": "object", "unavailable_because": "No."})
        assert await listener.quiet() == []
        desk.close()
        assert await listener.quiet() == []
        after = await listener.client.list_tools(cache_mode="bypass")
    assert after.tools == before.tools


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_after_a_new_start_of_the_hub_everything_counts_as_changed(mode):
    first = Server()
    try:
        async with listening(over_stdio(first, mode), TREE) as listener:
            assert await asyncio.to_thread(first.stop, timeout=5) == 0
            second = await asyncio.to_thread(Server, "--port", str(first.port))
            try:
                assert await listener.next() == ResourceUpdated(TREE)
                assert await listener.quiet() == []
            finally:
                await asyncio.to_thread(second.stop, timeout=5)
    finally:
        first.stop()


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_listing_and_listening_start_no_hub(mode, tmp_path, monkeypatch):
    port = free_port()
    monkeypatch.delenv("CONJURE_HUB_URL", raising=False)
    monkeypatch.delenv("CONJURE_API_KEY", raising=False)
    program = StdioServerParameters(
        command=sys.executable,
        args=["-m", "conjure_workbench.mcp"],
        env={**os.environ, "CONJURE_STATE_FOLDER": str(tmp_path), "CONJURE_HUB_PORT": str(port)},
        cwd=ROOT,
    )
    async with listening(partial(Client, program, mode=mode), TREE, tools=True) as listener:
        listed = await listener.client.list_tools()
        assert [tool.name for tool in listed.tools] == profile("lean").names
        assert await listener.quiet() == []
    assert not listens("127.0.0.1", port)
    assert [*tmp_path.iterdir()] == []
