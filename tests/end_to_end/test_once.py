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


class Patience:
    """Seconds to wait for an answer: at random, and so few that a good third of the calls are cut.

    How long a call takes depends on the machine, and on what else it does.
    """

    def __init__(self) -> None:
        self.seed = random.randrange(2**32)
        self._random = random.Random(self.seed)
        self._longest = LONGEST_PATIENCE_S
        self.cut = 0

    def seconds(self) -> float:
        return self._random.random() * self._longest

    def ended(self, *, cut: bool) -> None:
        """Note how a call ended: after a cut the next one has more time, otherwise less."""
        self.cut += cut
        self._longest *= 1.05 if cut else 0.97

    def __str__(self) -> str:
        return f"seed {self.seed}, {self.cut} calls were cut"


@pytest.fixture
def patience() -> Patience:
    return Patience()


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


def test_a_stream_that_is_cut_and_sent_again_makes_one_object(hub, patience):
    done = 0
    while done < CALLS:
        answered = post(hub, patience.seconds())
        patience.ended(cut=not answered)
        done += answered
    print(f"{CALLS} calls over HTTP, {patience}")
    assert patience.cut > CALLS / 10, patience
    assert boxes(hub) == CALLS, patience


async def test_a_call_that_is_given_up_and_sent_again_makes_one_object(hub, patience):
    done = 0
    async with over_stdio(hub, "auto")() as client:
        while done < CALLS:
            with anyio.move_on_after(patience.seconds()) as limit:
                result = await client.call_tool("create_box", {"length": 1})
                assert not result.is_error, result
                done += 1
            patience.ended(cut=limit.cancelled_caught)
    print(f"{CALLS} calls over stdio, {patience}")
    assert patience.cut > CALLS / 10, patience
    assert boxes(hub) == CALLS, patience
