# SPDX-License-Identifier: MIT
"""What a command costs on its way, beside a macro loop in the same FreeCAD, in one run.

    make bench                     both sizes, a table and bench-output/bench.json
    make bench ARGS="--quick"      fewer boxes

With the window visible, for 50 and for 5,000 objects in the document: a plain macro loop that
creates boxes inside FreeCAD, the same boxes one by one through the server's REST API, and 500
boxes pipelined while the repaints of the 3D view are noted. Before these, the commands on a plate
with 100 holes beside the kernel's own calls. Figures are ratios and medians of one
run on one machine.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
SIZES = (50, 5000)
PICTURE_FACES = (100, 1000)

sys.path.insert(0, str(CHECKOUT / "scripts"))
from freecad_window import FreeCADWindow  # noqa: E402 - the folder of scripts is no package


class Probe:
    """Asks `probe.py` inside FreeCAD."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ask(self, action: str, *arguments: Any, seconds: float = 600.0) -> Any:
        request = self.folder / "request.part"
        request.write_text(json.dumps({"action": action, "arguments": arguments}))
        request.rename(self.folder / "request.json")
        answer = self.folder / "answer.json"
        until = time.monotonic() + seconds
        while not answer.exists():
            if time.monotonic() > until:
                raise SystemExit(f"FreeCAD did not answer '{action}' within {seconds:.0f} s")
            time.sleep(0.02)
        told = json.loads(answer.read_text())
        answer.unlink()
        if "error" in told:
            raise SystemExit(f"'{action}' failed inside FreeCAD: {told['error']}")
        return told["value"]


class Client:
    """One kept-alive REST connection, as a program that waits for each answer would use."""

    def __init__(self, port: int, key: str) -> None:
        self.headers = {"X-API-Key": key, "Content-Type": "application/json"}
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
        self.connection.connect()
        self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def request(self, method: str, path: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        self.connection.request(method, path, data, self.headers)
        return json.loads(self.connection.getresponse().read())

    def box(self, number: int, path: str = "/api/v1/execute", **extra: Any) -> Any:
        position = [6.0 * (number % 40), 6.0 * (number // 40), 0]
        size = {"length": 5, "width": 4, "height": 3, "position": position}
        body = {"command": "create_box", "parameters": size, **extra}
        return self.request("POST", path, body)


def one_by_one(client: Client, count: int, first: int) -> list[tuple[float, float]]:
    """(round trip, handler's own) in milliseconds of each box."""
    times = []
    for number in range(first, first + count):
        started = time.perf_counter()
        reply = client.box(number)
        elapsed = (time.perf_counter() - started) * 1000
        if not reply["success"]:
            raise SystemExit(f"create_box failed: {reply}")
        times.append((elapsed, reply["execution_time_ms"]))
    return times


def batched(client: Client, count: int, first: int) -> float:
    """Milliseconds of `count` boxes that are sent as one batch."""
    steps = [
        {
            "command": "create_box",
            "parameters": {
                "size": [5, 4, 3],
                "position": [6.0 * (number % 40), 6.0 * (number // 40), 30],
            },
        }
        for number in range(first, first + count)
    ]
    body = {"command": "batch", "parameters": {"steps": steps}, "timeout_ms": 300_000}
    started = time.perf_counter()
    reply = client.request("POST", "/api/v1/execute", body)
    if not reply["success"]:
        raise SystemExit(f"batch failed: {reply}")
    return (time.perf_counter() - started) * 1000


def pipelined(client: Client, probe: Probe, count: int, first: int) -> dict[str, Any]:
    """Milliseconds per box of `count` boxes that are sent without waiting, and the repaints."""
    probe.ask("start_repaints")
    run = secrets.token_hex(4)
    started = time.perf_counter()
    for number in range(first, first + count):
        extra = {"command_id": f"{run}-{number}", "timeout_ms": 300_000}
        client.box(number, "/api/v1/execute?wait=false", **extra)
    last = first + count - 1
    reply = client.box(last, command_id=f"{run}-{last}", timeout_ms=300_000)
    elapsed = (time.perf_counter() - started) * 1000
    if not reply["success"]:
        raise SystemExit(f"create_box failed: {reply}")
    return {"ms_per_box": elapsed / count, "total_ms": elapsed, **probe.ask("stop_repaints")}


def p99(values: list[float]) -> float:
    return sorted(values)[max(0, round(len(values) * 0.99) - 1)]


def spread(values: list[float]) -> dict[str, float]:
    return {
        "median": round(statistics.median(values), 3),
        "p99": round(p99(values), 3),
        "mean": round(statistics.fmean(values), 3),
    }


def measure(
    probe: Probe, connect: Callable[[], Client], size: int, rounds: int, batch: int
) -> dict[str, Any]:
    """All figures for a document of `size` objects; macro and server take turns."""
    macro: list[float] = []
    single: list[tuple[float, float]] = []
    batches: list[float] = []
    for _ in range(rounds if size < 1000 else 1):
        # The boxes of a round are cleared away, so that a small document stays small.
        probe.ask("populate", size)
        client = connect()
        one_by_one(client, 5, 0)  # warm caches on both sides
        probe.ask("macro", 5, 5)
        probe.ask("version")
        number = 10
        for _ in range(1 if size < 1000 else rounds):
            macro += probe.ask("macro", batch, number)
            # What the macro left to be drawn is drawn before the clock of the others starts.
            probe.ask("version")
            single += one_by_one(client, batch, number + batch)
            probe.ask("version")
            batches.append(batched(client, batch, number + batch))
            probe.ask("version")
            number += 2 * batch
    probe.ask("populate", size)
    growth = probe.ask("growth", rounds * 5)
    probe.ask("populate", size)
    probe.ask("version")
    burst = pipelined(connect(), probe, 500, 0)
    round_trips = [trip for trip, _ in single]
    own = [handler for _, handler in single]
    added = [trip - handler for trip, handler in single]
    gaps = burst.pop("gaps_ms")
    return {
        "objects": size,
        "boxes": len(single),
        "macro_ms": spread(macro),
        "one_by_one_ms": spread(round_trips),
        "handler_ms": spread(own),
        "added_ms": spread(added),
        "one_by_one_total_to_macro_total": round(sum(round_trips) / sum(macro), 3),
        "batch_total_to_one_by_one_total": round(sum(batches) / sum(round_trips), 3),
        "growth_ms": growth,
        "pipelined_ms_per_box": round(burst["ms_per_box"], 3),
        "pipelined_paints": burst["paints"],
        "pipelined_longest_gap_ms": max(gaps),
        "gate_us": probe.ask("gate_us"),
    }


def bars(results: list[dict[str, Any]]) -> list[tuple[str, float, float]]:
    """(what, measured, at most)."""
    small, large = results
    return [
        *(
            line
            for result in results
            for line in (
                (
                    f"added, median ms, {result['objects']} objects",
                    result["added_ms"]["median"],
                    1.5,
                ),
                (
                    f"one by one / macro loop, totals, {result['objects']} objects",
                    result["one_by_one_total_to_macro_total"],
                    0.75,
                ),
                (
                    f"longest time without a repaint, ms, {result['objects']} objects",
                    result["pipelined_longest_gap_ms"],
                    150.0,
                ),
            )
        ),
        (
            "one by one, 5,000 objects / 50 objects, medians",
            round(large["one_by_one_ms"]["median"] / small["one_by_one_ms"]["median"], 3),
            1.5,
        ),
        *(
            (
                f"a batch / one by one, totals, {result['objects']} objects",
                result["batch_total_to_one_by_one_total"],
                0.5,
            )
            for result in results
        ),
        *(
            (
                f"{capability}, 5,000 objects / 50 objects, medians",
                round(large["growth_ms"][capability] / small["growth_ms"][capability], 3),
                1.5,
            )
            for capability in small["growth_ms"]
        ),
    ]


def table(results: list[dict[str, Any]]) -> str:
    rows = [
        ("macro loop, ms per box", "macro_ms"),
        ("one by one, ms per box", "one_by_one_ms"),
        ("  of it the handler", "handler_ms"),
        ("  of it added on the way", "added_ms"),
    ]
    sizes = [f"{result['objects']} objects" for result in results]
    lines = [f"{'median (p99)':<34}" + "".join(f"{size:>22}" for size in sizes)]
    for title, key in rows:
        cells = [f"{r[key]['median']:.2f} ({r[key]['p99']:.2f})" for r in results]
        lines.append(f"{title:<34}" + "".join(f"{cell:>22}" for cell in cells))
    for title, key in (
        ("pipelined, ms per box", "pipelined_ms_per_box"),
        ("  longest time without repaint, ms", "pipelined_longest_gap_ms"),
        ("  repaints", "pipelined_paints"),
        ("a batch / one by one, totals", "batch_total_to_one_by_one_total"),
        ("one by one / macro, totals", "one_by_one_total_to_macro_total"),
        ("asking whether to wait, us", "gate_us"),
    ):
        lines.append(f"{title:<34}" + "".join(f"{r[key]:>22}" for r in results))
    return "\n".join(lines)


def start_server(key: str, log: Path) -> tuple[subprocess.Popen[bytes], int]:
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "conjure_workbench.cli", "serve", "--port", "0"],
            cwd=CHECKOUT,
            env={**os.environ, "CONJURE_API_KEY": key},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    until = time.monotonic() + 20
    while time.monotonic() < until:
        for line in log.read_text().splitlines():
            if line.startswith("Listening on"):
                return process, int(line.rsplit(":", 1)[1])
        time.sleep(0.05)
    raise SystemExit(f"the server did not start:\n{log.read_text()}")


def wait_for_freecad(client: Client, window: Any) -> None:
    until = time.monotonic() + 60
    while not client.request("GET", "/api/v1/adapters")["adapters"]:
        if time.monotonic() > until or not window.running:
            raise SystemExit(f"FreeCAD did not connect:\n{window.output()}")
        time.sleep(0.2)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer boxes: a look, not a figure")
    parser.add_argument("--output", type=Path, default=CHECKOUT / "bench-output")
    options = parser.parse_args()
    rounds, batch = (2, 20) if options.quick else (4, 100)
    key = secrets.token_urlsafe(16)
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server, port = start_server(key, folder / "server.log")
        stack.callback(server.wait)
        stack.callback(server.terminate)
        environ = {
            "CONJURE_SERVER_URL": f"ws://127.0.0.1:{port}/api/v1/adapter/ws",
            "CONJURE_API_KEY": key,
            "CONJURE_AUTO_CONNECT": "1",
            "CONJURE_BENCH_FOLDER": str(folder),
        }
        window = stack.enter_context(FreeCADWindow(folder / "profile", environ, HERE / "probe.py"))
        probe = Probe(folder)
        wait_for_freecad(Client(port, key), window)
        version = probe.ask("version")
        picture = {faces: probe.ask("heavy_picture", faces, 5) for faces in PICTURE_FACES}
        plate = probe.ask("window_plate", 1 if options.quick else 3)
        results = [measure(probe, lambda: Client(port, key), size, rounds, batch) for size in SIZES]
    judged = bars(results)
    options.output.mkdir(exist_ok=True)
    told = {
        "freecad": version,
        "capture_view_ms": picture,
        "window_plate_ms": plate,
        "results": results,
        "bars": [{"what": w, "measured": v, "at_most": m, "met": v <= m} for w, v, m in judged],
    }
    (options.output / "bench.json").write_text(json.dumps(told, indent=2) + "\n")
    print(f"FreeCAD {version}, window visible, {results[0]['boxes']} boxes each way\n")
    print(table(results))
    for faces, times in picture.items():
        ours, plain = times["ours_ms"], times["plain_ms"]
        print(f"capture_view of {faces} faces, ms / FreeCAD's saveImage: {ours} / {plain}")
    print("\nA plate with 100 holes, fillets and chamfers, ms / the kernel's own calls")
    for command, times in plate.items():
        print(f"{command:<20}{times['ours_ms']:>12.1f} / {times['plain_ms']:.1f}")
    print()
    for what, measured, at_most in judged:
        mark = "met   " if measured <= at_most else "MISSED"
        print(f"{mark}  {what}: {measured} (at most {at_most})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
