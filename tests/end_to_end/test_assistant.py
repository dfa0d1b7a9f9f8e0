# SPDX-License-Identifier: MIT
"""An assistant with the official client and a real FreeCAD: a part, measured against its form."""

from __future__ import annotations

import math
import os
import sys

import anyio
import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters

from tests.end_to_end.conftest import CHECKOUT, KEY

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend():
    return "asyncio"


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_a_plate_with_a_hole_is_built_measured_and_undone(server, worker, mode):
    worker(server.url)
    await anyio.to_thread.run_sync(server.wait_for_adapter)
    program = StdioServerParameters(
        command=sys.executable,
        args=["-m", "conjure_workbench.mcp", "--hub", f"http://127.0.0.1:{server.port}"],
        env={**os.environ, "CONJURE_API_KEY": KEY},
        cwd=CHECKOUT,
    )
    async with Client(program, mode=mode) as client:
        made = await client.call_tool("create_box", {"length": 40, "width": 30, "height": 5})
        plate = made.structured_content["result"]["object_id"]
        assert f"object_id: {plate}" in made.content[0].text
        assert len(made.content[0].text) < 800
        pin = await client.call_tool(
            "create_cylinder", {"radius": 3, "height": 20, "position": [10, 10, -5]}
        )
        tool = pin.structured_content["result"]["object_id"]
        cut = await client.call_tool("boolean_cut", {"base": plate, "tool": tool})
        assert len(cut.content[0].text) < 800
        volume = cut.structured_content["result"]["shape"]["volume"]
        assert volume == pytest.approx(40 * 30 * 5 - math.pi * 9 * 5)
        refused = await client.call_tool("create_fillet", {"object_name": "Nobody", "radius": 1})
        assert refused.is_error
        assert plate in str(refused.structured_content["details"]["candidates"])
        undone = await client.call_tool("undo", {"steps": 1})
        assert not undone.is_error
        listed = await client.call_tool("execute", {"command": "list_objects", "parameters": "{}"})
        names = [row["object_id"] for row in listed.structured_content["result"]["objects"]]
        assert names == [plate, tool]
        picture = await client.call_tool("capture_view", {})
        assert picture.structured_content["error_code"] == "GUI_REQUIRED"
