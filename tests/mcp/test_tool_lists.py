# SPDX-License-Identifier: MIT
"""Lists of tools as the official client gets them, over both transports and in both eras."""

from __future__ import annotations

import pytest

from conjure_workbench.mcp.profiles import profile
from conjure_workbench.mcp.tools import tools
from tests.mcp.conftest import TWO_WAYS

pytestmark = pytest.mark.anyio
CONNECTS = TWO_WAYS


async def test_the_lean_list_stays_within_its_budget_and_needs_no_freecad(connect):
    async with connect() as client:
        listed = await client.list_tools()
    assert [tool.name for tool in listed.tools] == profile("lean").names
    assert [tool.input_schema for tool in listed.tools] == [
        tool.input_schema for tool in tools(profile("lean"))
    ]
    assert len(listed.model_dump_json(by_alias=True, exclude_none=True)) / 4 <= 10_000


async def test_the_list_is_the_same_when_a_freecad_comes(connect, freecad):
    async with connect() as client:
        before = await client.list_tools()
        freecad()
        after = await client.list_tools()
    assert after.tools == before.tools


async def test_a_freecad_is_picked_out_by_its_name_or_a_document(connect, freecad):
    lid = {"name": "Lid", "label": "Lid", "revision": 1}
    freecad(documents=[lid], document_count=1)
    async with connect() as client:
        everyone = await client.call_tool("list_freecads", {})
        (found,) = everyone.structured_content["result"]["freecads"]
        for wanted in (found["adapter_id"], "Lid"):
            told = await client.call_tool("list_freecads", {"freecad": wanted})
            assert told.structured_content["result"]["count"] == 1
        told = await client.call_tool("list_freecads", {"freecad": "nobody"})
        assert told.structured_content["details"]["candidates"] == [found["adapter_id"]]


async def test_a_wrong_argument_of_a_tool_of_our_own_is_refused_by_name(connect):
    wrong = [
        ("execute", {}, "command", "MISSING_PARAMETER"),
        ("execute", {"command": "undo", "parameters": [1]}, "parameters", "INVALID_PARAMETER"),
        ("command_status", {"command_id": "x", "wait_s": -1}, "wait_s", "INVALID_PARAMETER"),
        ("command_status", {"command_id": "x", "cancel": "now"}, "cancel", "INVALID_PARAMETER"),
        ("list_freecads", {"name": "x"}, "name", "UNKNOWN_PARAMETER"),
    ]
    async with connect() as client:
        for name, arguments, field, code in wrong:
            result = await client.call_tool(name, arguments)
            assert result.is_error
            assert result.structured_content["error_code"] == code
            assert result.structured_content["details"]["field"] == field
