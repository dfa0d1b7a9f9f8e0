# SPDX-License-Identifier: MIT
"""Processes of MCP clients on a machine: they share one hub, end with their client, outlive it."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest

from conjure_workbench.local_hub.key import stored_key
from conjure_workbench.local_hub.processes import is_alive
from conjure_workbench.local_hub.starting import ensure
from tests.draws import DRAWS
from tests.held_up import seconds_until
from tests.local_hub.conftest import Machine, wait_for
from tests.mcp.test_stdio import ENDS_IN_S, PROGRAM, STARTS_IN_S, Program
from tests.unmeasured import UNMEASURED

KILLED = 6 * DRAWS
"""Clients that are killed."""

# A client that starts the program, makes a call, and says how far it is until it is killed.
CLIENT = """
import json, subprocess, sys, time
program = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(program.pid, flush=True)
def send(**message):
    program.stdin.write(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\\n")
    program.stdin.flush()
info = {"name": "killed", "version": "1"}
params = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": info}
send(id=1, method="initialize", params=params)
program.stdout.readline()
send(method="notifications/initialized")
print("introduced", flush=True)
send(id=2, method="tools/call", params={"name": "create_box", "arguments": {}})
time.sleep(120)
"""

StartProgram = Callable[..., Program]


@pytest.fixture
def program(machine: Machine) -> Iterator[StartProgram]:
    """Starts the program as a client does; all are ended."""
    started: list[Program] = []

    def start(*arguments: str) -> Program:
        started.append(Program({**os.environ, **UNMEASURED}, *arguments))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()
        for pipe in (one.process.stdin, one.process.stdout, one.process.stderr):
            pipe.close()  # type: ignore[union-attr]


def runs(pid: int) -> bool:
    """True if a process runs; one that has ended and that nobody has asked about does not."""
    try:
        return bool(Path(f"/proc/{pid}/cmdline").read_bytes())
    except OSError:
        return False


def code_of(told: dict[str, Any]) -> Any:
    return told["result"]["structuredContent"].get("error_code")


def test_twenty_programs_together_have_one_hub(machine: Machine, program: StartProgram) -> None:
    programs = [program() for _ in range(20)]
    for one in programs:
        assert one.introduce()["result"]["serverInfo"]["name"] == "conjure"
    for one in programs:
        one.call(2, "list_freecads")
    for one in programs:
        assert one.receive()["result"]["isError"] is False
    assert machine.log().count("Listening on") == 1
    key = stored_key()
    assert key is not None
    for one in programs:
        told = Path(f"/proc/{one.process.pid}")
        shown = (told / "cmdline").read_bytes() + (told / "environ").read_bytes()
        assert key.encode() not in shown
    for one in programs:
        one.process.stdin.close()  # type: ignore[union-attr]
    for one in programs:
        one.process.wait(20)
        assert one.process.stderr.read() == b""  # type: ignore[union-attr]


def test_no_program_outlives_a_client_that_is_killed(machine: Machine) -> None:
    ensure()
    adapter = machine.adapter()
    moments = random.Random(KILLED)
    ended: dict[bool, list[float]] = {True: [0.0], False: [0.0]}
    for _ in range(KILLED):
        client = machine.popen("-c", CLIENT, *PROGRAM, **UNMEASURED)
        assert client.stdout is not None
        pid = int(client.stdout.readline())
        # While the program starts, or while it begins or follows the call.
        is_ready = moments.random() < 0.75
        if is_ready:
            assert client.stdout.readline() == "introduced\n"
        time.sleep(moments.random() * (0.2 if is_ready else STARTS_IN_S / 3))
        client.kill()
        # One that has yet to load itself does that first.
        ended[is_ready].append(seconds_until(lambda pid=pid: not runs(pid), pid))  # type: ignore[misc]
        # Nor does it say anything: the client is gone, and that is no failure.
        assert client.communicate(timeout=60)[1] == ""
    ready, starting = max(ended[True]), max(ended[False])
    print(f"{KILLED} killed: ended within {ready:.2f} s, within {starting:.2f} s while starting")
    assert ready < ENDS_IN_S
    assert is_alive(machine.hub_file().pid)
    adapter.close()


def test_a_hub_that_is_killed_in_a_call_is_followed_by_one_that_has_the_late_answer(
    machine: Machine, program: StartProgram
) -> None:
    first = ensure()
    adapter = machine.adapter()
    one = program()
    one.introduce()
    one.call(2, "create_box", length=3)
    command = adapter.expect("execute_command", timeout=20)
    killed = machine.hub_file().pid
    os.kill(killed, signal.SIGKILL)

    told = one.receive()
    assert code_of(told) == "HUB_LOST"
    text = told["result"]["content"][0]["text"]
    assert "may have run: look at the document" in text
    assert command["command_id"] in text
    wait_for(lambda: not runs(killed))

    one.call(3, "list_freecads")
    assert code_of(one.receive()) is None
    assert machine.hub_file().pid != killed
    assert machine.hub_file().address == first.address
    # FreeCAD comes back with the result that nobody has taken from it.
    adapter = machine.adapter()
    adapter.answer(command, {"object_id": "Late", "document": "D", "revision": 7})
    adapter.expect("result_ack")
    one.call(4, "command_status", command_id=command["command_id"], wait_s=10)
    told = one.receive()
    assert code_of(told) is None
    assert told["result"]["structuredContent"]["result"]["object_id"] == "Late"
    assert "object_id: Late" in told["result"]["content"][0]["text"]
    adapter.close()
