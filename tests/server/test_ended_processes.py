# SPDX-License-Identifier: MIT
"""FreeCADs of this machine whose process has ended: their callers do not wait for them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any, Callable

import pytest

from conjure_workbench.local_hub.process_identity import process_of
from conjure_workbench.server.hub.adapter_session import REJOIN_S
from tests.server.world import FakeProcess, World


@pytest.fixture
def world() -> World:
    return World()


def states(world: World, cursor: str) -> list[str]:
    return [change.facts["state"] for change in world.hub.changes.since(cursor).changes]


@pytest.mark.parametrize("line_breaks", [True, False])
def test_a_command_of_an_ended_process_is_lost_within_two_seconds(
    world: World, line_breaks: bool
) -> None:
    process = FakeProcess()
    adapter, line = world.register(process=process)
    running = world.submit(adapter, "c1", timeout_ms=600_000)
    cursor = world.hub.changes.since(None).cursor
    process.alive = False
    if line_breaks:
        world.hub.lost(adapter, line, world.now, left=False)
    world.wait(0.6)
    assert world.codes("c1") == ["ADAPTER_LOST"]
    assert running.final is not None
    assert "its process is gone" in str(running.final.error)
    assert running.final.details is not None
    assert running.final.details["retryable"] is False
    assert "start FreeCAD again" in running.final.details["advice"]
    assert states(world, cursor) == ["gone"]
    assert world.hub.adapters() == []
    if not line_breaks:
        assert line.closed == (1001, "the process has ended")
        world.hub.lost(adapter, line, world.now, left=False)
    world.wait(1000)
    assert world.hub.timers.next_due() is None


def test_what_was_not_sent_to_an_ended_process_never_ran(world: World) -> None:
    process = FakeProcess()
    adapter, line = world.register(process=process)
    world.hub.lost(adapter, line, world.now, left=False)
    world.submit(adapter, "c1", timeout_ms=600_000)
    process.alive = False
    world.wait(0.6)
    assert world.codes("c1") == ["NO_ADAPTER"]


def test_where_only_the_line_is_gone_the_rejoin_time_is_waited_for(world: World) -> None:
    adapter, line = world.register(process=FakeProcess())
    world.submit(adapter, "c1", timeout_ms=600_000)
    world.hub.lost(adapter, line, world.now, left=False)
    world.wait(REJOIN_S - 0.1)
    assert world.codes("c1") == []
    _, again = world.register(process=FakeProcess())
    assert again.ids("execute_command") == ["c1"]
    world.hub.lost(adapter, again, world.now, left=False)
    world.wait(REJOIN_S)
    assert world.codes("c1") == ["ADAPTER_LOST"]
    assert "still delivers it" in str(world.told[0][1].error)


def test_an_adapter_of_another_machine_has_the_rejoin_time(world: World) -> None:
    adapter, line = world.register(process=None)
    world.submit(adapter, "c1", timeout_ms=600_000)
    world.hub.lost(adapter, line, world.now, left=False)
    world.wait(REJOIN_S - 0.1)
    assert world.codes("c1") == []


def test_a_crashed_freecad_does_not_stand_in_the_way_of_the_next(world: World) -> None:
    process = FakeProcess()
    adapter, line = world.register(process=process)
    process.alive = False
    world.hub.lost(adapter, line, world.now, left=False)
    next_one, _ = world.register("other", process=FakeProcess())
    assert world.choose() is next_one


def test_a_process_is_looked_at_only_while_something_waits_and_then_twice_a_second(
    world: World,
) -> None:
    process = FakeProcess()
    adapter, _ = world.register(process=process)
    world.wait(60)
    assert process.looks == 0
    world.submit(adapter, "c1", timeout_ms=600_000)
    world.wait(10)
    assert 19 <= process.looks <= 21
    world.answer(adapter, "c1")
    world.wait(60)
    assert process.looks <= 21


# --- real processes and connections


@pytest.fixture
def child() -> Iterator[subprocess.Popen[bytes]]:
    """A process that stands for a FreeCAD of this machine."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process


@pytest.mark.parametrize("tells_its_start", [True, False])
@pytest.mark.parametrize("line_breaks", [True, False])
def test_a_killed_process_ends_its_command(
    server: Any,
    conjure_adapter: Callable[..., Any],
    child: subprocess.Popen[bytes],
    line_breaks: bool,
    tells_its_start: bool,
) -> None:
    process = process_of(child.pid)
    assert process is not None
    told = {"process_start": process.started} if tells_its_start else {}
    adapter = conjure_adapter(pid=child.pid, **told)
    reply = server.later(server.execute)
    adapter.expect("execute_command")
    child.kill()
    killed = time.monotonic()
    # Its parent may ask for its exit code much later.
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    if line_breaks:
        adapter.vanish()
    status, body = reply.result(5)
    assert time.monotonic() - killed < 2
    assert (status, body["error_code"]) == (200, "ADAPTER_LOST")
    assert server.get("/api/v1/adapters")[1]["adapters"] == []


@pytest.mark.parametrize("elsewhere", ["no such process", "another process"])
def test_a_process_that_is_not_the_adapter_s_is_not_watched(
    server: Any,
    conjure_adapter: Callable[..., Any],
    child: subprocess.Popen[bytes],
    elsewhere: str,
) -> None:
    """An adapter in a container, or behind a tunnel, has the numbers of another system."""
    pid = child.pid if elsewhere == "another process" else 2**22 + 1
    adapter = conjure_adapter(pid=pid, process_start="started elsewhere")
    reply = server.later(server.execute)
    command = adapter.expect("execute_command")
    child.kill()
    time.sleep(1.2)
    adapter.answer(command)
    assert reply.result(5)[1]["success"]
