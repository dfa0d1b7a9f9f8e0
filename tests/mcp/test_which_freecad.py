# SPDX-License-Identifier: MIT
"""The FreeCAD that a call is for: the only one, or the one that call, process or address names."""

from __future__ import annotations

from typing import Any

import pytest

from tests.mcp.conftest import TWO_WAYS, over_http, over_stdio
from tests.mcp.test_calls import text_of

pytestmark = pytest.mark.anyio
CONNECTS = TWO_WAYS

BRACKET = {"name": "Bracket", "label": "Bracket", "active": True, "revision": 1}
MILL = {
    "adapter_id": "a-mill",
    "session_id": "s-mill",
    "name": "mill",
    "window": True,
    "freecad_version": "1.0.2",
    "documents": [BRACKET],
}
LATHE = {
    "adapter_id": "a-lathe",
    "session_id": "s-lathe",
    "name": "lathe",
    "window": False,
    "documents": [],
}


async def call(client: Any, **arguments: Any) -> Any:
    return await client.call_tool("create_box", {"length": 1, **arguments})


async def test_none_then_one_then_two(connect, freecad):
    async with connect() as client:
        result = await call(client)
        assert result.structured_content["error_code"] == "NO_ADAPTER"
        assert result.is_error

        mill = freecad(**MILL)
        assert not (await call(client)).is_error
        assert len(mill.commands) == 1

        lathe = freecad(**LATHE)
        result = await call(client)
        assert result.structured_content["error_code"] == "ADAPTER_NOT_NAMED"
        candidates = result.structured_content["details"]["candidates"]
        told = {one["name"]: (one["window"], one["state"], one["documents"]) for one in candidates}
        bracket = {"name": "Bracket"}
        assert told == {"mill": (True, "idle", [bracket]), "lathe": (False, "idle", [])}
        for word in ("mill", "lathe", "1.0.2", "Bracket"):
            assert word in text_of(result)

        for name in ("mill", "a-mill", "s-mill", "Bracket"):
            assert not (await call(client, freecad=name)).is_error
        assert not (await call(client, freecad="lathe")).is_error
        assert (len(mill.commands), len(lathe.commands)) == (5, 1)
        # The one that was used last is not meant the next time.
        result = await call(client)
        assert result.structured_content["error_code"] == "ADAPTER_NOT_NAMED"

        # A name that is gone does not fall to the one that is left.
        lathe.send({"type": "goodbye"})
        lathe.close()
        result = await call(client, freecad="lathe")
        assert result.structured_content["error_code"] == "NO_ADAPTER"
        (candidate,) = result.structured_content["details"]["candidates"]
        assert candidate["name"] == "mill"
    assert (len(mill.commands), len(lathe.commands)) == (5, 1)


async def test_the_list_says_what_tells_them_apart(connect, freecad):
    freecad(**MILL)
    freecad(**LATHE)
    async with connect() as client:
        result = await client.call_tool("list_freecads", {})
        for word in ("mill", "lathe", "1.0.2", "Bracket", "idle"):
            assert word in text_of(result)
        for name in ("mill", "a-mill", "s-mill", "Bracket"):
            result = await client.call_tool("list_freecads", {"freecad": name})
            (found,) = result.structured_content["result"]["freecads"]
            assert found["name"] == "mill"
        result = await client.call_tool("list_freecads", {"freecad": "drill"})
        assert result.structured_content["error_code"] == "NO_ADAPTER"
        assert "candidates: (mill, lathe)" in text_of(result)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
@pytest.mark.parametrize("name", ["mill", "Bracket"])
async def test_process_or_address_may_name_it_and_a_call_goes_first(hub, freecad, mode, name):
    mill, lathe = freecad(**MILL), freecad(**LATHE)
    ways = [
        over_stdio(hub, mode)("--freecad", name),
        over_http(hub, mode)(f"/mcp?freecad={name}"),
    ]
    for number, way in enumerate(ways, 1):
        async with way as client:
            assert not (await call(client)).is_error
            assert not (await call(client, freecad="lathe")).is_error
        assert (len(mill.commands), len(lathe.commands)) == (number, number)
