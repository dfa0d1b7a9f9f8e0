# SPDX-License-Identifier: MIT
"""The hub's timers on the event loops that the server may run on."""

from __future__ import annotations

import asyncio
from typing import Callable

import pytest

from conjure_workbench.server.auth import ApiKey
from conjure_workbench.server.service import Service


def _uvloop() -> asyncio.AbstractEventLoop:
    # There is none for Windows.
    loop: asyncio.AbstractEventLoop = pytest.importorskip("uvloop").new_event_loop()
    return loop


@pytest.mark.parametrize("new_loop", [asyncio.new_event_loop, _uvloop])
def test_timers_run_in_their_order_however_often_and_late_the_clock_is_set(
    new_loop: Callable[[], asyncio.AbstractEventLoop],
) -> None:
    """uvloop answers a delay under a millisecond with a handle that knows no time."""

    async def scenario() -> list[str]:
        service = Service(ApiKey("conjure_key"))
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


def test_a_timer_that_fails_does_not_keep_the_others_from_running() -> None:
    async def scenario() -> list[str]:
        service = Service(ApiKey("conjure_key"))
        told: list[str] = []
        done = asyncio.Event()
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: told.append("fault"))

        def fail(_now: float) -> None:
            raise ZeroDivisionError

        def last(_now: float) -> None:
            told.append("last")
            done.set()

        now = service.now()
        service.hub.timers.at(now + 0.01, fail)
        service.hub.timers.at(now + 0.05, last)
        service.rearm()
        await asyncio.wait_for(done.wait(), 5)
        return told

    assert asyncio.run(scenario()) == ["fault", "last"]
