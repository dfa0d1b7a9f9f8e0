# SPDX-License-Identifier: MIT
"""Calls that are cut at a random moment and sent again make exactly their objects in FreeCAD."""

from __future__ import annotations

import random
from typing import Any

import anyio
import pytest

from tests.mcp.conftest import over_stdio
from tests.mcp.test_once import CALLS, LONGEST_PATIENCE_S, post
from tests.server.conftest import KEY
from tests.server.conftest import Server as Hub

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def seed() -> int:
    return random.randrange(2**32)


@pytest.fixture
def hub(worker, until):
    """A hub with a FreeCAD that has no window."""
    hub = Hub()
    worker(hub.ws_url, CONJURE_API_KEY=KEY)
    until(lambda: hub.get("/api/v1/adapters")[1]["adapters"], 60)
    yield hub
    hub.stop(timeout=10)
    assert "Traceback" not in hub.stderr, hub.stderr


def boxes(hub: Hub) -> Any:
    """The number of boxes, once nothing is under way any more."""
    return hub.execute("list_objects", parameters={"type": "Part::Box"})[1]["result"]["count"]


def test_a_stream_that_is_cut_and_sent_again_makes_one_object(hub, seed):
    patience = random.Random(seed)
    cut = 0
    for _ in range(CALLS):
        while not post(hub, patience.random() * LONGEST_PATIENCE_S):
            cut += 1
    print(f"{CALLS} calls over HTTP, {cut} cut")
    assert cut > CALLS / 10, f"seed {seed}"
    assert boxes(hub) == CALLS, f"seed {seed}, {cut} calls were cut"


async def test_a_call_that_is_given_up_and_sent_again_makes_one_object(hub, seed):
    patience = random.Random(seed)
    cut = done = 0
    async with over_stdio(hub, "auto")() as client:
        while done < CALLS:
            with anyio.move_on_after(patience.random() * LONGEST_PATIENCE_S) as limit:
                result = await client.call_tool("create_box", {"length": 1})
                assert not result.is_error, result
                done += 1
            cut += limit.cancelled_caught
    print(f"{CALLS} calls over stdio, {cut} cut")
    assert cut > CALLS / 10, f"seed {seed}"
    assert boxes(hub) == CALLS, f"seed {seed}, {cut} calls were cut"
