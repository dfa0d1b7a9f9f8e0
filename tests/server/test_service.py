# SPDX-License-Identifier: MIT
"""The hub's timers on the event loops that the server may run on."""

from __future__ import annotations

import asyncio
from typing import Callable

import pytest
import uvloop

from conjure_workbench.server.auth import Key
from conjure_workbench.server.service import Service


@pytest.mark.parametrize("new_loop", [asyncio.new_event_loop, uvloop.new_event_loop])
def test_timers_run_in_their_order_however_often_and_late_the_clock_is_set(
    new_loop: Callable[[], asyncio.AbstractEventLoop],
) -> None:
    """uvloop answers a delay under a millisecond with a handle that knows no time."""

    async def scenario() -> list[str]:
        service = Service(Key("conjure_key"))
        told: list[str] = []
        done = asyncio.Event()

        def last(_now: float) -> None:
            told.append("last")
            done.set()

        now = service.now()
        service.hub.timers.at(now + 0.03, last)
        service.rearm()
        service.hub.timers.at(now + 0.0002, lambda _now: told.append("soon"))
        service.rearm()
        service.hub.timers.at(now - 1.0, lambda _now: told.append("overdue"))
        service.rearm()
        service.rearm()
        await asyncio.wait_for(done.wait(), 5)
        return told

    loop = new_loop()
    try:
        assert loop.run_until_complete(scenario()) == ["overdue", "soon", "last"]
    finally:
        loop.close()
