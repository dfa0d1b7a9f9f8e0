# SPDX-License-Identifier: MIT
"""Calls that take long: progress, an answer in time, and the reply afterwards."""

from __future__ import annotations

import time
from typing import Any

import anyio
import pytest

from tests.mcp.conftest import TWO_WAYS
from tests.mcp.test_calls import text_of

pytestmark = pytest.mark.anyio
CONNECTS = TWO_WAYS


def later(freecad: Any, command: dict[str, Any]) -> None:
    """Say that the command runs; it is answered by the test."""
    told = {"command_id": command["command_id"], "elapsed_ms": 1, "message": "step 1"}
    freecad.send({"type": "command_progress", "state": "running", "fraction": 0.25, **told})


@pytest.mark.answer_within(1)
async def test_a_long_command_is_answered_in_time_and_claimed_later(connect, freecad):
    desk = freecad(later)
    async with connect() as client:
        begun = time.monotonic()
        result = await client.call_tool("create_box", {"length": 1})
        assert 0.9 < time.monotonic() - begun < 20
        told = result.structured_content
        assert not result.is_error
        assert (told["success"], told["state"]) == (True, "running")
        assert "step 1" in told["reason"]
        text = text_of(result)
        assert told["command_id"] in text
        assert "Do not send it again; ask command_status" in text

        status = {"command_id": told["command_id"], "wait_s": 0}
        result = await client.call_tool("command_status", status)
        assert result.structured_content["state"] == "running"
        desk.answer(desk.commands[0], {"object_id": "Box", "document": "D", "revision": 2})
        result = await client.call_tool("command_status", {**status, "wait_s": 20})
        assert text_of(result).startswith("create_box: done in document D, revision 2")

        # Its answer has been delivered: an equal call is a new one.
        await client.call_tool("create_box", {"length": 1})
        assert len(desk.commands) == 2


@pytest.mark.answer_within(1)
async def test_an_equal_call_after_running_is_the_same_command(connect, freecad):
    desk = freecad(later)
    async with connect() as client:
        first = (await client.call_tool("create_box", {"length": 1})).structured_content
        again = await client.call_tool("create_box", {"length": 1})
        assert again.structured_content["command_id"] == first["command_id"]
        assert again.structured_content["state"] == "running"
        desk.answer(desk.commands[0])
        result = await client.call_tool("create_box", {"length": 1})
        assert result.structured_content["delivered_late"] is True
        assert result.structured_content["command_id"] == first["command_id"]
        assert "Nothing was done a second time" in text_of(result)
        assert len(desk.commands) == 1


@pytest.mark.answer_within(1)
async def test_a_command_that_waits_for_the_person_says_so(connect, freecad):
    def waits(desk: Any, command: dict[str, Any]) -> None:
        told = {"command_id": command["command_id"], "elapsed_ms": 1, "message": "a sketch is open"}
        desk.send({"type": "command_progress", "state": "waiting_for_user", **told})

    freecad(waits)
    async with connect() as client:
        result = await client.call_tool("create_box", {})
        assert result.structured_content["state"] == "waiting_for_user"
        assert "waits for the person at FreeCAD: a sketch is open" in text_of(result)


@pytest.mark.answer_within(8)
async def test_progress_is_told_at_once_at_each_change_and_between_and_always_rises(
    connect, freecad
):
    desk = freecad(later)
    told: list[tuple[float, str]] = []
    changed, repeated = anyio.Event(), anyio.Event()

    async def note(progress: float, total: float | None, message: str | None) -> None:
        told.append((progress, message or ""))
        if "step 1" in told[-1][1]:
            changed.set()
        if ["step 2" in words for _, words in told].count(True) == 2:
            # Nothing more changes, and it is told all the same.
            repeated.set()

    async with connect() as client, anyio.create_task_group() as group:

        async def call() -> None:
            await client.call_tool("create_box", {}, progress_callback=note)

        group.start_soon(call)
        with anyio.fail_after(20):
            await changed.wait()
            more = {"command_id": desk.commands[0]["command_id"], "elapsed_ms": 2}
            desk.send({"type": "command_progress", "state": "running", "message": "step 2", **more})
            await repeated.wait()
        group.cancel_scope.cancel()
    progress, message = told[0]
    assert "waits in the queue" in message
    assert progress < 0.5
    values = [progress for progress, _ in told]
    assert values == sorted(set(values))
