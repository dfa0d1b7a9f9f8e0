# SPDX-License-Identifier: MIT
"""Pictures: image content within a budget, of the picture tools only."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from tests.mcp.conftest import TWO_WAYS
from tests.mcp.test_calls import text_of

pytestmark = pytest.mark.anyio
CONNECTS = TWO_WAYS

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(2_000)).decode()


def pictured(freecad: Any, command: dict[str, Any]) -> dict[str, Any]:
    """Reply of a FreeCAD with a window."""
    facts = {"image": PNG, "mime_type": "image/png", "width": 800, "height": 600, "bytes": 2008}
    if command["command"] == "batch":
        return {"document": "D", "steps": [{"step": 0, "command": "capture_view", **facts}]}
    return {"document": "D", "revision": 4, **facts}


async def test_a_picture_is_image_content_and_in_neither_text_nor_data(connect, freecad):
    freecad(pictured)
    async with connect() as client:
        for name, arguments in (
            ("capture_view", {}),
            ("execute", {"command": "contact_sheet", "parameters": {}}),
        ):
            result = await client.call_tool(name, arguments)
            [picture] = [part for part in result.content if part.type == "image"]
            assert (picture.data, picture.mime_type) == (PNG, "image/png")
            assert PNG[:50] not in json.dumps(result.structured_content) + text_of(result)
            assert "width: 800" in text_of(result)
        steps = [{"command": "capture_view", "parameters": {}}]
        result = await client.call_tool("batch", {"steps": steps})
        assert [part.type for part in result.content] == ["text"]
        assert "left out; take it with capture_view" in text_of(result)
        assert PNG[:50] not in json.dumps(result.structured_content)


async def test_a_picture_stays_within_its_budget_whatever_is_asked_for(connect, freecad):
    desk = freecad(pictured)
    async with connect() as client:
        sheet = {"command": "contact_sheet", "parameters": {"max_bytes": 5_000_000, "width": 2000}}
        await client.call_tool("capture_view", {})
        await client.call_tool("execute", {"command": "contact_sheet", "parameters": {}})
        await client.call_tool("execute", sheet)
    asked = [command["parameters"] for command in desk.commands]
    assert asked[0] == {"max_bytes": 300_000, "width": 800, "height": 600}
    assert asked[1] == {"max_bytes": 300_000, "width": 1024, "height": 768}
    assert asked[2] == {"max_bytes": 700_000, "width": 2000}


async def test_a_freecad_without_a_window_names_one_that_has_one(connect, freecad):
    def refuses(desk: Any, command: dict[str, Any]) -> None:
        desk.fail(command, "GUI_REQUIRED")

    freecad(refuses)
    async with connect() as client:
        result = await client.call_tool("capture_view", {})
        assert result.structured_content["error_code"] == "GUI_REQUIRED"
        assert "No connected FreeCAD has a window" in text_of(result)
        freecad(adapter_id="studio", session_id="two", name="Studio", window=True)
        result = await client.call_tool("capture_view", {"freecad": "desk"})
        assert result.is_error
        assert result.structured_content["details"]["candidates"] == ["Studio"]
        assert "Studio" in text_of(result)
