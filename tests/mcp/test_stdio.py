# SPDX-License-Identifier: MIT
"""Process for one client: it answers at once, and ends with its client."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.held_up import held_up, seconds_until
from tests.ports import free_port
from tests.server.conftest import KEY, ROOT, Server

PROGRAM = [sys.executable, "-m", "conjure_workbench.mcp"]
INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}
STARTS_IN_S, ENDS_IN_S = 3.0, 2.0
"""Seconds that a start and an end may take, besides those for which other work holds it up."""


def environment(port: int, state: Path) -> dict[str, str]:
    return {
        **os.environ,
        "CONJURE_STATE_FOLDER": str(state),
        "CONJURE_HUB_URL": f"http://127.0.0.1:{port}",
        "CONJURE_API_KEY": KEY,
    }


class Program:
    """The program, spoken to line by line."""

    def __init__(self, env: dict[str, str], *arguments: str) -> None:
        self.process = subprocess.Popen(
            [*PROGRAM, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=env,
        )

    def send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(message).encode() + b"\n")
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        message: dict[str, Any] = json.loads(self.process.stdout.readline())
        return message

    def introduce(self) -> dict[str, Any]:
        self.send(INITIALIZE)
        told = self.receive()
        self.send({"jsonrpc": "2.0", "method": "notifications/initialized"})
        return told

    def call(self, number: int, name: str, **arguments: Any) -> None:
        params = {"name": name, "arguments": arguments}
        self.send({"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": params})

    def ends(self) -> float:
        """Seconds until the end of the process, without those for which other work holds it up."""
        return seconds_until(lambda: self.process.poll() is not None, self.process.pid)


@pytest.fixture
def program(tmp_path):
    """Starts the program; without a hub at the address, unless told otherwise."""
    started: list[Program] = []

    def start(*arguments: str, port: int | None = None) -> Program:
        env = environment(free_port() if port is None else port, tmp_path)
        started.append(Program(env, *arguments))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()
        for pipe in (one.process.stdin, one.process.stdout, one.process.stderr):
            pipe.close()


def test_the_first_request_is_answered_at_once_without_hub_and_without_freecad(program):
    begun = time.monotonic()
    one = program()
    told = one.introduce()
    assert time.monotonic() - begun - held_up(one.process.pid) < STARTS_IN_S
    assert told["result"]["serverInfo"]["name"] == "conjure"
    assert told["result"]["capabilities"]["tools"] == {"listChanged": True}
    one.send({"jsonrpc": "2.0", "id": 2, "method": "tools/list"})
    assert "create_box" in [tool["name"] for tool in one.receive()["result"]["tools"]]


def test_a_call_without_a_hub_says_so_and_the_process_lives_on(program):
    one = program()
    one.introduce()
    for number in (2, 3):
        one.call(number, "create_box")
        result = one.receive()["result"]
        assert result["isError"] is True
        assert result["structuredContent"]["error_code"] == "HUB_NOT_FOUND"


@pytest.mark.parametrize(
    "line",
    [b"no JSON", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 100_000, b"null", b'{"id": {}}'],
    ids=["words", "bytes", "deep-array", "deep-object", "null", "id"],
)
def test_a_line_that_is_no_request_leaves_the_process_well(program, line):
    one = program()
    one.introduce()
    one.process.stdin.write(line + b"\n")
    one.send({"jsonrpc": "2.0", "id": 2, "method": "tools/list"})
    while (told := one.receive()).get("id") != 2:
        assert "error" in told or told["method"] == "notifications/message", told
    assert "create_box" in [tool["name"] for tool in told["result"]["tools"]]
    one.process.stdin.close()
    assert one.ends() < ENDS_IN_S
    assert one.process.returncode == 0


def test_it_ends_at_the_end_of_its_input(program):
    one = program()
    one.introduce()
    one.process.stdin.close()
    assert one.ends() < ENDS_IN_S
    assert one.process.returncode == 0
    assert one.process.stderr.read() == b""
    assert one.process.stdout.read() == b""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_it_ends_at_a_signal(program, number):
    one = program()
    one.introduce()
    one.process.send_signal(number)
    assert one.ends() < ENDS_IN_S
    assert one.process.returncode == 0
    assert one.process.stderr.read() == b""


def is_readable(pipe) -> bool:
    """True if something can be read from a pipe, or its other end is closed."""
    return bool(select.select([pipe], [], [], 0)[0])


PARENT = """
import subprocess, sys, time
child = subprocess.Popen(sys.argv[1:])
print(child.pid, file=sys.stderr, flush=True)
time.sleep(60)
"""


def test_it_ends_with_its_parent_though_its_input_stays_open(tmp_path):
    # The test holds the other end of the input, so that no end of file comes.
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, *PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment(free_port(), tmp_path),
    )
    child = int(parent.stderr.readline())
    parent.stdin.write(json.dumps(INITIALIZE).encode() + b"\n")
    parent.stdin.flush()
    assert b'"serverInfo"' in parent.stdout.readline()
    parent.kill()
    # The child has the other end of this pipe: it closes when the child ends.
    assert seconds_until(lambda: is_readable(parent.stdout), child) < ENDS_IN_S
    assert parent.stdout.read() == b""
    parent.communicate()
    assert (
        not Path(f"/proc/{child}/cmdline").exists()
        or b"mcp" not in Path(f"/proc/{child}/cmdline").read_bytes()
    )


STARTS_SLOWLY = """
import sys, time
import conjure_workbench.mcp
print("starts", file=sys.stderr, flush=True)
time.sleep(1)
from conjure_workbench.mcp.__main__ import main
main([])
"""


def test_it_ends_with_a_parent_that_is_gone_before_it_has_started(tmp_path):
    program = [sys.executable, "-c", STARTS_SLOWLY]
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, *program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment(free_port(), tmp_path),
    )
    lines = {parent.stderr.readline() for _ in range(2)}
    assert b"starts\n" in lines
    child = int(next(line for line in lines if line != b"starts\n"))
    parent.kill()
    ended = seconds_until(lambda: is_readable(parent.stdout), child)
    assert ended < 1 + STARTS_IN_S + ENDS_IN_S
    assert parent.stdout.read() == b""
    parent.communicate()


def test_a_command_of_a_client_that_is_gone_is_cancelled(program, hub, freecad):
    desk = freecad(lambda desk, command: None)
    one = program(port=hub.port)
    one.introduce()
    one.call(2, "create_box")
    assert desk.arrived.acquire(timeout=20)
    one.process.stdin.close()
    assert one.ends() < ENDS_IN_S
    deadline = time.monotonic() + 5
    while not desk.cancelled and time.monotonic() < deadline:
        time.sleep(0.02)
    assert desk.cancelled == [desk.commands[0]["command_id"]]


@pytest.mark.new_hub
def test_a_hub_that_dies_in_a_call_is_told_and_the_next_call_uses_the_next_hub(
    program, freecad, hub
):
    desk = freecad(lambda desk, command: None)
    one = program(port=hub.port)
    one.introduce()
    one.call(2, "create_box")
    assert desk.arrived.acquire(timeout=20)
    hub.process.kill()
    told = one.receive()["result"]
    assert told["structuredContent"]["error_code"] == "HUB_LOST"
    assert told["structuredContent"]["details"]["command_id"] == desk.commands[0]["command_id"]
    assert "may have run" in told["content"][0]["text"]
    following = Server("--port", str(hub.port))
    try:
        one.call(3, "list_freecads")
        assert one.receive()["result"]["isError"] is False
    finally:
        following.stop()


@pytest.mark.parametrize(
    "arguments", [["--tools", "lathe"], ["--exclude", "lathe"], ["--answer-within", "0"]]
)
def test_an_option_that_cannot_be_taken_is_told(program, arguments):
    one = program(*arguments)
    assert one.ends() < 2 * STARTS_IN_S
    assert one.process.returncode == 2
    assert b"usage:" in one.process.stderr.read()
    assert one.process.stdout.read() == b""


def test_what_is_excluded_is_neither_listed_nor_done(program):
    one = program("--tools", "primitives", "--exclude", "create_box")
    one.introduce()
    one.send({"jsonrpc": "2.0", "id": 2, "method": "tools/list"})
    names = [tool["name"] for tool in one.receive()["result"]["tools"]]
    assert ("create_cylinder" in names, "create_box" in names) == (True, False)
    one.call(3, "execute", command="create_box", parameters={})
    assert one.receive()["result"]["structuredContent"]["error_code"] == "NOT_PERMITTED"


@pytest.mark.parametrize("half", ["\\ud800", "\\udc80x"])
def test_a_line_that_cannot_be_read_is_answered_where_it_has_an_id(program, half):
    started = program()
    started.introduce()
    call = {"name": "create_box", "arguments": {"label": "HALF"}}
    request = {"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": call}
    nameless = [
        b'{"jsonrpc": "2.0", "id": "\\ud800", "method": "ping"}',
        b"[]",
        b"",
        b'{"id": true}',
    ]
    for line in (*nameless, json.dumps(request).replace("HALF", half).encode()):
        started.process.stdin.write(line + b"\n")
    started.process.stdin.flush()
    answer = started.receive()
    assert (answer["id"], answer["error"]["code"]) == (7, -32700)
    started.send({"jsonrpc": "2.0", "id": 8, "method": "ping"})
    assert started.receive()["id"] == 8
    assert "surrogate" in answer["error"]["message"]
    started.process.stdin.close()
    assert started.ends() < ENDS_IN_S
    assert started.process.returncode == 0
