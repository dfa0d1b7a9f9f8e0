# SPDX-License-Identifier: MIT
"""Calls through the official client, over both transports and in both eras."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from tests.mcp.conftest import over_http

pytestmark = pytest.mark.anyio


def text_of(result: Any) -> str:
    """The text that a model reads."""
    return "\n".join(part.text for part in result.content if part.type == "text")


async def test_a_command_is_done_and_its_reply_stands_in_text_and_in_data(connect, freecad):
    desk = freecad()
    async with connect() as client:
        assert "create_box" in [tool.name for tool in (await client.list_tools()).tools]
        result = await client.call_tool("create_box", {"length": 20, "width": "1 cm"})
    assert not result.is_error
    assert text_of(result).startswith("create_box: done in document Unnamed, revision 1")
    assert "object_id: Box001" in text_of(result)
    assert result.structured_content["success"] is True
    assert result.structured_content["result"]["object_id"] == "Box001"
    assert [c["parameters"] for c in desk.commands] == [{"length": 20, "width": "1 cm"}]


async def test_what_the_vocabulary_refuses_is_not_sent(connect, freecad):
    desk = freecad()
    async with connect() as client:
        result = await client.call_tool("create_box", {"length": -1})
        assert result.is_error
        assert result.structured_content["error_code"] == "INVALID_PARAMETER"
        assert result.structured_content["details"]["field"] == "length"
        assert "field: length" in text_of(result)
        result = await client.call_tool("create_box", {"lenght": 1})
        assert "UNKNOWN_PARAMETER" in text_of(result)
        assert "length" in str(result.structured_content["details"]["candidates"])
        result = await client.call_tool("creat_box", {})
        assert (result.is_error, "create_box" in text_of(result)) == (True, True)
    assert desk.commands == []


async def test_without_a_freecad_a_call_says_so(connect):
    async with connect() as client:
        result = await client.call_tool("create_box", {})
        assert result.structured_content["error_code"] == "NO_ADAPTER"
        assert result.is_error
        result = await client.call_tool("list_freecads", {})
        assert "No FreeCAD is connected" in text_of(result)
        assert not result.is_error


@pytest.mark.new_hub
async def test_a_hub_that_is_stopped_in_a_call_says_that_it_may_have_run(hub, freecad):
    desk = freecad(lambda desk, command: None)
    async with over_http(hub, "auto")() as client, anyio.create_task_group() as group:
        results: list[Any] = []

        async def call() -> None:
            results.append(await client.call_tool("create_box", {}))

        group.start_soon(call)
        await anyio.to_thread.run_sync(desk.arrived.acquire)
        await anyio.to_thread.run_sync(hub.stop)
    told = results[0].structured_content
    assert (results[0].is_error, told["error_code"]) == (True, "HUB_LOST")
    assert told["details"]["command_id"] == desk.commands[0]["command_id"]


@pytest.mark.new_hub
async def test_a_new_hub_does_not_doubt_a_call_that_is_new(connect, freecad):
    async with connect() as client:
        result = await client.call_tool("create_box", {})
        assert result.structured_content["error_code"] == "NO_ADAPTER"
        assert "This server is new" not in text_of(result)


async def test_equal_calls_one_after_the_other_are_each_done(connect, freecad):
    desk = freecad()
    async with connect() as client:
        names = [
            (await client.call_tool("create_box", {"length": 3})).structured_content["result"]
            for _ in range(3)
        ]
    assert [name["object_id"] for name in names] == ["Box001", "Box002", "Box003"]
    assert len(desk.commands) == 3


async def test_parameters_of_execute_may_be_json_text(connect, freecad):
    desk = freecad()
    async with connect() as client:
        for parameters in ({"radius": 4}, '{"radius": 4}'):
            arguments = {"command": "create_sphere", "parameters": parameters}
            assert not (await client.call_tool("execute", arguments)).is_error
        result = await client.call_tool("execute", {"command": "create_sphere", "parameters": "{"})
        assert result.structured_content["details"]["field"] == "parameters"
        steps = [{"command": "create_box", "parameters": '{"length": 2}'}]
        assert not (await client.call_tool("batch", {"steps": steps})).is_error
    assert [c["parameters"] for c in desk.commands[:2]] == [{"radius": 4}] * 2
    assert desk.commands[2]["parameters"]["steps"][0]["parameters"] == {"length": 2}


async def test_the_person_is_asked_in_freecad_and_never_through_the_client(connect, freecad):
    async def asked(*_: Any) -> Any:
        raise AssertionError("the client was asked")

    freecad(lambda desk, command: desk.fail(command, "REFUSED_BY_USER"))
    async with connect(elicitation_callback=asked, sampling_callback=asked) as client:
        result = await client.call_tool("create_box", {})
    assert (result.is_error, result.structured_content["error_code"]) == (True, "REFUSED_BY_USER")
    assert text_of(result) == "REFUSED_BY_USER: told by the adapter: REFUSED_BY_USER"
