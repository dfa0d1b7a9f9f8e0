# SPDX-License-Identifier: MIT
"""Commands that only an adapter knows, and faults of the server itself."""

from __future__ import annotations

import time

import anyio
import pytest

from conjure_workbench.mcp.call import Call
from conjure_workbench.mcp.calls import Calls
from conjure_workbench.mcp.profiles import profile
from conjure_workbench.mcp.runs import Runs
from tests.mcp.conftest import over_http
from tests.mcp.test_calls import text_of

pytestmark = pytest.mark.anyio

MILL = {"title": "mill_pocket", "description": "Mill.", "type": "object", "properties": {}}


async def test_a_command_that_an_adapter_describes_is_done_as_it_is_sent(hub, freecad):
    desk = freecad()
    told = {"type": "command_catalogue", "version": "1", "commands": [MILL]}
    desk.send(told)
    deadline = time.monotonic() + 10
    while "mill_pocket" not in str(hub.get("/api/v1/mcp/tools")[1]):
        assert time.monotonic() < deadline
        await anyio.sleep(0.02)
    async with over_http(hub, "auto")() as client:
        order = {"command": "mill_pocket", "parameters": {"depth": 3, "odd": [1]}}
        assert not (await client.call_tool("execute", order)).is_error
        result = await client.call_tool("execute", {"command": "mil_pocket"})
        assert result.structured_content["error_code"] == "UNKNOWN_COMMAND"
        assert "mill_pocket" in result.structured_content["details"]["candidates"]
    async with over_http(hub, "auto")("/mcp/read-only") as client:
        result = await client.call_tool("execute", order)
        assert result.structured_content["error_code"] == "NOT_PERMITTED"
    assert [command["parameters"] for command in desk.commands] == [{"depth": 3, "odd": [1]}]


async def test_an_adapter_that_describes_nothing_is_sent_what_nobody_knows(hub, freecad):
    desk = freecad(features=["progress", "cancel", "ack"])
    async with over_http(hub, "auto")() as client:
        assert not (await client.call_tool("execute", {"command": "weld"})).is_error
    assert [command["command"] for command in desk.commands] == ["weld"]


async def test_a_status_may_be_asked_through_execute(hub, freecad):
    freecad()
    async with over_http(hub, "auto")() as client:
        made = await client.call_tool("create_box", {})
        parameters = {"command_id": made.structured_content["command_id"]}
        order = {"command": "command_status", "parameters": parameters}
        result = await client.call_tool("execute", order)
        assert text_of(result).startswith("create_box: done")
        listed = await client.call_tool("execute", {"command": "list_freecads"})
        assert listed.structured_content["result"]["count"] == 1


async def test_a_fault_of_the_server_is_a_result_that_says_so(caplog):
    class Broken:
        async def freecads(self) -> None:
            raise RuntimeError("a fault")

    caller = Broken()
    calls = Calls(caller, Runs(caller, 1.0), profile())  # type: ignore[arg-type]
    result = await calls.call("list_freecads", {}, Call("client"))
    assert result.is_error
    assert result.structured_content["error_code"] == "INTERNAL_ERROR"
    assert "a fault" in caplog.text
    assert "a fault" not in text_of(result)
