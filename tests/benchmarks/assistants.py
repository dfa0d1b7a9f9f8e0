# SPDX-License-Identifier: MIT
"""Cost of the way from an assistant to a FreeCAD, with simulated FreeCADs, in one run.

    make bench-mcp                     three minutes; a table, and bench-output/mcp.json
    make bench-mcp ARGS="--quick"      shorter rounds, not a figure

One caller after the other meets a bare echo, the hub's REST, its /mcp and `conjure mcp`; the rounds
take turns. Then 50 callers, half of them by REST and half by /mcp, call 20 FreeCADs for two
minutes: each reply must be that of its call, and the hub's memory must not grow after the first
quarter. The exit code is 1 if a reply was lost or was that of another call.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.benchmarks.hub import CHECKOUT, KEY, SimulatedAdapter

CALLERS, ADAPTERS = 50, 20
ROUNDS, CALLS, STARTS = 3, 500, 5
LOAD_S = 120.0
AIMS = {"hub_added_ms": 1.0, "stdio_added_ms": 3.0, "first_reply_s": 1.0, "memory_growth": 1.05}
META = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": {"name": "bench", "version": "1"},
    "io.modelcontextprotocol/clientCapabilities": {},
}
MCP_HEADERS = (
    "Accept: application/json, text/event-stream\r\nContent-Type: application/json\r\n"
    "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: create_box\r\n"
)
INFO = {"name": "bench", "version": "1"}
INITIALIZE = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": INFO}

Call = Callable[[str, str], Awaitable[bytes]]
"""Function that makes a box of a label in a FreeCAD, and returns the response."""


class Desk(SimulatedAdapter):
    """FreeCAD that says which one it is, and whose call it answers."""

    def result(self, command: dict[str, Any]) -> dict[str, Any]:
        label = command["parameters"]["label"]
        return {"object_id": label, "label": f"{label} of {self.name}"}


class Http:
    """Connection that is kept for one request after the other."""

    def __init__(self, port: int, path: str, headers: str = "") -> None:
        self._port = port
        self._head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-Key: {KEY}\r\n{headers}"

    async def open(self) -> None:
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)

    async def post(self, body: dict[str, Any]) -> bytes:
        """Send a request, and return the body of its response."""
        data = json.dumps(body).encode()
        self._writer.write(f"{self._head}Content-Length: {len(data)}\r\n\r\n".encode() + data)
        head = (await self._reader.readuntil(b"\r\n\r\n")).lower()
        length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0])
        response = await self._reader.readexactly(length)
        assert b" 200 " in head.split(b"\r\n")[0], (head, response)
        return response

    def close(self) -> None:
        self._writer.close()


@asynccontextmanager
async def by_rest(port: int) -> AsyncIterator[Call]:
    """Call by REST."""
    line = Http(port, "/api/v1/execute")
    await line.open()

    async def call(label: str, freecad: str) -> bytes:
        parameters = {"length": 5, "label": label}
        body = {"command": "create_box", "parameters": parameters, "freecad": freecad}
        return await line.post(body)

    yield call
    line.close()


def _tool_call(number: int, label: str, freecad: str, **more: Any) -> dict[str, Any]:
    arguments = {"length": 5, "label": label, "freecad": freecad}
    params = {"name": "create_box", "arguments": arguments, **more}
    return {"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": params}


@asynccontextmanager
async def by_mcp(port: int) -> AsyncIterator[Call]:
    """Call by the hub's own MCP server."""
    line = Http(port, "/mcp", MCP_HEADERS)
    await line.open()
    numbers = itertools.count(1)

    async def call(label: str, freecad: str) -> bytes:
        return await line.post(_tool_call(next(numbers), label, freecad, _meta=META))

    yield call
    line.close()


@asynccontextmanager
async def by_echo(port: int) -> AsyncIterator[Call]:
    """Call a server that sends back what it is sent."""
    line = Http(port, "/")
    await line.open()

    async def call(label: str, freecad: str) -> bytes:
        return await line.post(_tool_call(1, label, freecad))

    yield call
    line.close()


@asynccontextmanager
async def by_stdio(port: int) -> AsyncIterator[Call]:
    """Call by `conjure mcp`."""
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "conjure_workbench.cli", "mcp"),
        *("--hub", f"http://127.0.0.1:{port}"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=CHECKOUT,
        env={**os.environ, "CONJURE_API_KEY": KEY},
        limit=2**24,
    )
    assert program.stdin is not None
    assert program.stdout is not None
    stdin, stdout = program.stdin, program.stdout

    async def ask(message: dict[str, Any]) -> bytes:
        stdin.write(json.dumps(message).encode() + b"\n")
        return await stdout.readline()

    await ask({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": INITIALIZE})
    stdin.write(b'{"jsonrpc": "2.0", "method": "notifications/initialized"}\n')
    numbers = itertools.count(1)

    async def call(label: str, freecad: str) -> bytes:
        return await ask(_tool_call(next(numbers), label, freecad))

    yield call
    stdin.close()
    await program.wait()


WAYS = {"echo": by_echo, "rest": by_rest, "mcp": by_mcp, "stdio": by_stdio}


async def connect_desks(port: int) -> list[str]:
    """Connect the FreeCADs, and return their names."""
    loop = asyncio.get_running_loop()
    ready = asyncio.Semaphore(0)
    names = [f"desk-{number}" for number in range(ADAPTERS)]
    for name in names:
        await loop.create_connection(lambda name=name: Desk(name, ready), "127.0.0.1", port)
        await asyncio.wait_for(ready.acquire(), 30)
    return names


async def one_by_one(way: str, port: int, desk: str, calls: int) -> float:
    """Return the median time of a call in ms, for one caller that waits for each response."""
    times = []
    async with WAYS[way](port) as call:
        for number in range(calls + 20):
            started = time.perf_counter()
            response = await call(f"box-{number}", desk)
            times.append((time.perf_counter() - started) * 1000)
            assert f"box-{number}".encode() in response, response
    # The first ones find everything cold.
    return statistics.median(times[20:])


async def load(port: int, pid: int, desks: list[str], seconds: float) -> dict[str, float]:
    """Have all callers call at once, and return times, faults and the hub's memory."""
    ends = time.perf_counter() + seconds
    times: list[float] = []
    crossed = 0

    async def caller(number: int) -> None:
        nonlocal crossed
        way = by_mcp if number % 2 else by_rest
        async with way(port) as call:
            for call_number in itertools.count():
                desk = desks[(number + call_number) % len(desks)]
                label = f"box-{number}-{call_number}"
                started = time.perf_counter()
                response = await asyncio.wait_for(call(label, desk), 60)
                times.append(time.perf_counter() - started)
                crossed += f'"{label} of {desk}"'.encode() not in response
                if time.perf_counter() > ends:
                    return

    memory: list[float] = []

    async def watch() -> None:
        while True:
            await asyncio.sleep(seconds / 24)
            memory.append(memory_mb(pid))

    watching = asyncio.ensure_future(watch())
    outcomes = await asyncio.gather(*map(caller, range(CALLERS)), return_exceptions=True)
    watching.cancel()
    for outcome in outcomes:
        if outcome is not None:
            print(f"lost: {outcome!r}", file=sys.stderr)
    times.sort()
    quarter = len(memory) // 4
    return {
        "calls": len(times),
        "per_second": len(times) / seconds,
        "p50_ms": times[len(times) // 2] * 1000,
        "p99_ms": times[len(times) * 99 // 100] * 1000,
        "longest_ms": times[-1] * 1000,
        "lost": sum(outcome is not None for outcome in outcomes),
        "crossed": crossed,
        "memory_first_quarter_mb": memory[quarter],
        "memory_end_mb": memory[-1],
        "memory_growth": memory[-1] / memory[quarter],
    }


def memory_mb(pid: int) -> float:
    """Return the resident memory of a process, in MB (Linux)."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    (line,) = [line for line in lines if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


def first_reply_s() -> float:
    """Return the seconds from the start of `conjure mcp` to its first reply, without a hub."""
    request = {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": INITIALIZE}
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "conjure_workbench.cli", "mcp", "--hub", "http://127.0.0.1:1"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=CHECKOUT,
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(json.dumps(request).encode() + b"\n")
        program.stdin.flush()
        assert b"serverInfo" in program.stdout.readline()
        took = time.perf_counter() - started
        program.stdin.close()
    return took


def started(*command: str) -> tuple[subprocess.Popen[str], int]:
    """Start a server; return it with its port."""
    server = subprocess.Popen(
        [sys.executable, *command],
        cwd=CHECKOUT,
        env={**os.environ, "CONJURE_API_KEY": KEY},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    return server, int(server.stdout.readline().strip().rsplit(":", 1)[1])


async def measured(hub: tuple[Any, int], echo: tuple[Any, int], quick: bool) -> dict[str, Any]:
    """Run the rounds and the load; return all figures."""
    desks = await connect_desks(hub[1])
    rounds: dict[str, list[float]] = {way: [] for way in WAYS}
    for _ in range(1 if quick else ROUNDS):
        for way in WAYS:
            port = echo[1] if way == "echo" else hub[1]
            rounds[way].append(await one_by_one(way, port, desks[0], CALLS // (5 if quick else 1)))
    one = {way: statistics.median(told) for way, told in rounds.items()}
    return {
        "median_ms": one,
        "hub_added_ms": one["rest"] - one["echo"],
        "mcp_added_ms": one["mcp"] - one["rest"],
        "stdio_added_ms": one["stdio"] - one["rest"],
        "load": await load(hub[1], hub[0].pid, desks, LOAD_S / (12 if quick else 1)),
    }


def _aim(name: str) -> str:
    return f"   (aim: {AIMS[name]:g} at most)" if name in AIMS else ""


def main() -> int:
    """Measure, print and write the figures; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="shorter rounds")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory(prefix="conjure-bench-") as state:
        os.environ["CONJURE_STATE_FOLDER"] = state
        starts = [first_reply_s() for _ in range(STARTS)]
        hub = started("-m", "conjure_workbench.cli", "serve", "--port", "0")
        echo = started("-m", "tests.benchmarks.hub", "--echo")
        try:
            figures = asyncio.run(measured(hub, echo, quick))
        finally:
            for server, _ in (hub, echo):
                server.terminate()
                server.wait(20)
    figures["first_reply_s"] = statistics.median(starts)
    for way, figure in figures["median_ms"].items():
        print(f"{way:16}{figure:9.2f} ms per call, one caller")
    for name in ("hub_added_ms", "mcp_added_ms", "stdio_added_ms", "first_reply_s"):
        print(f"{name:16}{figures[name]:9.2f}{_aim(name)}")
    print(f"{CALLERS} callers, {ADAPTERS} FreeCADs:")
    for name, figure in figures["load"].items():
        print(f"  {name:24}{figure:10.2f}{_aim(name)}")
    output = CHECKOUT / "bench-output"
    output.mkdir(exist_ok=True)
    (output / "mcp.json").write_text(json.dumps(figures, indent=1) + "\n")
    return 1 if figures["load"]["lost"] or figures["load"]["crossed"] else 0


if __name__ == "__main__":
    sys.exit(main())
