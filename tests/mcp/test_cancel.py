# SPDX-License-Identifier: MIT
"""Calls that their client gives up: by a cancel, or by closing the stream."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from tests.mcp.conftest import TWO_WAYS
from tests.mcp.test_calls import text_of

pytestmark = pytest.mark.anyio
CONNECTS = TWO_WAYS


async def until(condition: Any, seconds: float = 10.0) -> None:
    with anyio.fail_after(seconds):
        while not condition():
            await anyio.sleep(0.02)


def silent(freecad: Any, command: dict[str, Any]) -> None:
    """Answer nothing."""


async def give_up(client: Any, desk: Any, arguments: dict[str, Any]) -> None:
    """Call, and give the call up once the command is in FreeCAD."""
    async with anyio.create_task_group() as group:

        async def call() -> None:
            await client.call_tool("create_box", arguments)

        group.start_soon(call)
        await anyio.to_thread.run_sync(desk.arrived.acquire)
        group.cancel_scope.cancel()


async def test_a_command_that_can_stop_is_stopped_and_an_equal_call_is_done(connect, freecad, hub):
    desk = freecad(silent)
    async with connect() as client:
        await give_up(client, desk, {"length": 5})
        await until(lambda: desk.cancelled)
        command_id = desk.commands[0]["command_id"]
        assert desk.cancelled == [command_id]
        record = hub.get(f"/api/v1/commands/{command_id}?wait_s=5&changes=0")[1]
        assert record["error_code"] == "CANCELLED"
        desk.behave = type(desk).__init__.__defaults__[0]
        result = await client.call_tool("create_box", {"length": 5})
        assert "delivered_late" not in result.structured_content
        assert result.structured_content["success"] is True
        assert len(desk.commands) == 2


async def test_a_command_that_cannot_stop_is_finished_and_its_result_kept(connect, freecad, hub):
    desk = freecad(silent, features=["progress", "ack", "describe"])
    async with connect() as client:
        await give_up(client, desk, {"length": 5})
        desk.answer(desk.commands[0], {"object_id": "Late", "document": "D", "revision": 1})
        result = await client.call_tool("create_box", {"length": 5})
        assert result.structured_content["delivered_late"] is True
        assert "object_id: Late" in text_of(result)
        assert len(desk.commands) == 1


async def test_a_queued_command_never_runs(connect, freecad, hub):
    # One at a time, since this FreeCAD cannot cancel.
    desk = freecad(silent, features=["progress", "ack", "describe"])
    first = hub.later(hub.execute, "create_box")
    await anyio.to_thread.run_sync(desk.arrived.acquire)
    async with connect() as client:
        async with anyio.create_task_group() as group:
            group.start_soon(client.call_tool, "create_box", {"length": 7})
            await until(lambda: hub.get("/api/v1/adapters")[1]["adapters"][0]["queue_length"] == 1)
            group.cancel_scope.cancel()
        await until(lambda: hub.get("/api/v1/adapters")[1]["adapters"][0]["queue_length"] == 0)
    desk.answer(desk.commands[0])
    assert first.result(5)[1]["success"] is True
    assert len(desk.commands) == 1


async def test_a_status_call_can_cancel(connect, freecad):
    desk = freecad(silent)
    async with connect() as client, anyio.create_task_group() as group:
        results: list[Any] = []

        async def call() -> None:
            results.append(await client.call_tool("create_box", {}))

        group.start_soon(call)
        await anyio.to_thread.run_sync(desk.arrived.acquire)
        command_id = desk.commands[0]["command_id"]
        status = {"command_id": command_id, "cancel": True}
        result = await client.call_tool("command_status", status)
        assert result.structured_content["result"]["outcome"] == "cancelled"
        await until(lambda: results)
        assert results[0].structured_content["error_code"] == "CANCELLED"
        result = await client.call_tool("command_status", {"command_id": "nothing"})
        assert (result.is_error, result.structured_content["error_code"]) == (True, "NOT_FOUND")
