# SPDX-License-Identifier: MIT
"""Throughput and times of the local server with few and with thousands of adapters, in one run.

    make bench-hub                     a table, and bench-output/hub.json
    make bench-hub ARGS="--quick"      shorter rounds, not a figure

Fifty callers give commands to simulated adapters that answer at once, 50 of them and 3,000. In the
same run the same callers meet a bare echo on the same HTTP library, which is what one core of this
machine can do without a hub. The rounds take turns; figures are medians of the rounds.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uvicorn
import uvloop

CHECKOUT = Path(__file__).resolve().parent.parent.parent
KEY = "conjure_bench_key"
CALLERS = 50
FEW, MANY = 50, 3000
ROUNDS = 3
AIMS = {"many_to_few": 0.8, "p99_to_p50": 3.0}


class SimulatedAdapter(asyncio.Protocol):
    """An adapter that answers each command at once."""

    def __init__(self, name: str, ready: asyncio.Semaphore) -> None:
        self.name = name
        self.ready = ready
        self.buffer = b""
        self.open = False

    def result(self, command: dict[str, Any]) -> dict[str, Any]:
        """Return what the adapter replies to a command."""
        return {"object_id": "Box"}

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        transport.write(
            b"GET /api/v1/adapter/ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            b"X-API-Key: %b\r\n\r\n" % KEY.encode()
        )

    def send(self, message: dict[str, Any]) -> None:
        payload = json.dumps(message).encode()
        size = len(payload)
        length = bytes([0x80 | size]) if size < 126 else b"\xfe" + size.to_bytes(2, "big")
        # Masked with zeros, which leaves the payload as it is.
        self.transport.write(b"\x81" + length + bytes(4) + payload)

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        if not self.open:
            head, found, rest = self.buffer.partition(b"\r\n\r\n")
            if not found:
                return
            assert b" 101 " in head, head
            self.open, self.buffer = True, rest
            self.send(
                {
                    "type": "adapter_registration",
                    "adapter_type": "freecad",
                    "adapter_id": self.name,
                    "session_id": "s",
                    "capabilities": [],
                    "features": ["progress", "extend", "cancel", "ack", "describe", "events"],
                }
            )
        while len(self.buffer) >= 2:
            size, start = self.buffer[1], 2
            if size == 126:
                size, start = int.from_bytes(self.buffer[2:4], "big"), 4
            if len(self.buffer) < start + size:
                return
            message = json.loads(self.buffer[start : start + size])
            self.buffer = self.buffer[start + size :]
            if message["type"] == "execute_command":
                self.send(
                    {
                        "type": "command_result",
                        "command_id": message["command_id"],
                        "success": True,
                        "result": self.result(message),
                        "execution_time_ms": 1.0,
                    }
                )
            elif message["type"] == "registration_confirmed":
                self.ready.release()


class Caller(asyncio.Protocol):
    """A caller that waits for each response before it sends the next request."""

    def __init__(self, adapters: int, until: float, times: list[float]) -> None:
        self.adapters = adapters
        self.until = until
        self.times = times
        self.buffer = b""
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        self.call()

    def call(self) -> None:
        number = random.randrange(self.adapters)
        body = b'{"command": "create_box", "parameters": {"length": 5}, "adapter_id": "a%d"}'
        body = body % number
        self.transport.write(
            b"POST /api/v1/execute HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-Key: %b\r\n"
            b"Content-Length: %d\r\n\r\n%b" % (KEY.encode(), len(body), body)
        )
        self.started = time.perf_counter()

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        head, found, body = self.buffer.partition(b"\r\n\r\n")
        if not found:
            return
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        if len(body) < length:
            return
        assert b" 200 " in head, self.buffer
        self.buffer = b""
        now = time.perf_counter()
        self.times.append(now - self.started)
        if now < self.until:
            self.call()
        else:
            self.transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        if not self.done.done():
            self.done.set_result(None)


def cpu_s(pid: int) -> float:
    """Return the processor time of a process, in seconds (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def load(port: int, pid: int, adapters: int, seconds: float) -> dict[str, float]:
    """Connect adapters, let the callers call, and return what they measured."""
    loop = asyncio.get_running_loop()
    ready = asyncio.Semaphore(0)
    for number in range(adapters):
        name = f"a{number}"
        await loop.create_connection(lambda: SimulatedAdapter(name, ready), "127.0.0.1", port)  # noqa: B023
        await asyncio.wait_for(ready.acquire(), 30)
    await _call(port, adapters or FEW, 1.0)
    used = cpu_s(pid)
    times = await _call(port, adapters or FEW, seconds)
    used = cpu_s(pid) - used
    times.sort()
    return {
        "per_second": len(times) / seconds,
        "cpu_us": used / len(times) * 1e6,
        "p50_ms": times[len(times) // 2] * 1000,
        "p99_ms": times[len(times) * 99 // 100] * 1000,
        "longest_ms": times[-1] * 1000,
    }


async def _call(port: int, adapters: int, seconds: float) -> list[float]:
    loop = asyncio.get_running_loop()
    until = time.perf_counter() + seconds
    times: list[float] = []
    callers = []
    for _ in range(CALLERS):
        _, caller = await loop.create_connection(
            lambda: Caller(adapters, until, times), "127.0.0.1", port
        )
        callers.append(caller)
    await asyncio.wait_for(asyncio.gather(*(caller.done for caller in callers)), seconds + 60)
    return times


async def echo(scope: Any, receive: Any, send: Any) -> None:
    """Bare ASGI application that responds with the request's body."""
    body, more = b"", True
    while more:
        event = await receive()
        body += event.get("body", b"")
        more = event.get("more_body", False)
    headers = [(b"content-length", b"%d" % len(body)), (b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def measure(adapters: int | None, seconds: float) -> dict[str, float]:
    """Measure one round: a server of its own, and the load in another process.

    Args:
        adapters: the number of adapters; None for the bare echo.
        seconds: the seconds for which the callers call.
    """
    server_command = [sys.executable, "-m", "conjure_workbench.cli", "serve", "--port", "0"]
    if adapters is None:
        server_command = [sys.executable, __file__, "--echo"]
    server = subprocess.Popen(
        server_command,
        cwd=CHECKOUT,
        env={**os.environ, "CONJURE_API_KEY": KEY},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        port = server.stdout.readline().strip().rsplit(":", 1)[1]
        loaded = subprocess.run(
            [
                sys.executable,
                __file__,
                "--load",
                port,
                str(server.pid),
                str(adapters or 0),
                str(seconds),
            ],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=300,
        )
        measured: dict[str, float] = json.loads(loaded.stdout)
        return measured
    finally:
        server.terminate()
        server.wait(20)


def serve_echo() -> None:
    """Serve the bare echo on a free port, which is printed."""
    import socket

    sock = socket.create_server(("127.0.0.1", 0), backlog=2048)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    print(f"Listening on http://127.0.0.1:{sock.getsockname()[1]}", flush=True)
    config = uvicorn.Config(echo, http="httptools", access_log=False, log_config=None)
    uvicorn.Server(config).run(sockets=[sock])


def main() -> None:
    """Run the rounds, and print and write their medians."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="one short round")
    parser.add_argument("--echo", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--load", nargs=4, metavar="N", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.echo:
        return serve_echo()
    if options.load:
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
        port, pid, adapters = map(int, options.load[:3])
        print(json.dumps(uvloop.run(load(port, pid, adapters, float(options.load[3])))))
        return None
    kinds = {"echo": None, "few": FEW, "many": MANY}
    rounds: dict[str, list[dict[str, float]]] = {name: [] for name in kinds}
    for _ in range(1 if options.quick else ROUNDS):
        for name, adapters in kinds.items():
            rounds[name].append(measure(adapters, 3.0 if options.quick else 6.0))
    medians = {
        name: {key: statistics.median(one[key] for one in told) for key in told[0]}
        for name, told in rounds.items()
    }
    ratios = {
        "many_to_few": medians["many"]["per_second"] / medians["few"]["per_second"],
        "cpu_few_to_many": medians["few"]["cpu_us"] / medians["many"]["cpu_us"],
        "few_to_echo": medians["few"]["per_second"] / medians["echo"]["per_second"],
        "p99_to_p50": medians["few"]["p99_ms"] / medians["few"]["p50_ms"],
        "p99_to_p50_many": medians["many"]["p99_ms"] / medians["many"]["p50_ms"],
        "p99_to_p50_echo": medians["echo"]["p99_ms"] / medians["echo"]["p50_ms"],
    }
    print(f"{CALLERS} callers           per s   CPU us   p50 ms   p99 ms  longest")
    labels = {"echo": "bare echo", "few": f"{FEW} adapters", "many": f"{MANY} adapters"}
    for name, told in medians.items():
        figures = [told[key] for key in ("per_second", "cpu_us", "p50_ms", "p99_ms", "longest_ms")]
        print(f"{labels[name]:16}" + "".join(f"{figure:9.1f}" for figure in figures))
    for name, ratio in ratios.items():
        aim = f"   (aim: {AIMS[name]})" if name in AIMS else ""
        print(f"{name:18}{ratio:6.2f}{aim}")
    output = CHECKOUT / "bench-output"
    output.mkdir(exist_ok=True)
    result = {"medians": medians, "ratios": ratios, "rounds": rounds}
    (output / "hub.json").write_text(json.dumps(result, indent=1) + "\n")
    return None


if __name__ == "__main__":
    main()
