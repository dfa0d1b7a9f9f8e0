# SPDX-License-Identifier: MIT
"""What a command costs on its way, beside a macro loop in the same FreeCAD, in one run.

    make bench                     both sizes, a table and bench-output/bench.json
    make bench ARGS="--quick"      fewer boxes

With the window visible, for 50 and for 5,000 objects in the document: a plain macro loop that
creates boxes inside FreeCAD, the same boxes one by one through the server's REST API, and 500
boxes pipelined while the repaints of the 3D view are noted. Before these, the commands on a plate
with 100 holes beside the kernel's own calls, and FreeCADs that start and connect. Figures are
ratios and medians of one run on one machine.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import secrets
import socket
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import start, tables
from .growth import SAMPLES
from .local_server import CHECKOUT, FreeCADWindow, start_server

HERE = Path(__file__).resolve().parent
SIZES = (50, 5000)
PICTURE_FACES = (100, 1000)


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
    ]


def panel_bars(panel: dict[str, float]) -> list[tuple[str, float, float]]:
    """(what, measured, at most) of words and activity panel."""
    turns = [value for name, value in panel.items() if name != "command_ms"]
    return [
        ("words and activity panel, ms per command", panel["command_ms"], 0.3),
        ("longest turn of the panel with 10,000 rows, ms", max(turns), 50.0),
    ]


def wait_for_freecad(client: Client, window: Any) -> None:
    until = time.monotonic() + 60
    while not client.request("GET", "/api/v1/adapters")["adapters"]:
        if time.monotonic() > until or not window.running:
            raise SystemExit(f"FreeCAD did not connect:\n{window.output()}")
        time.sleep(0.2)


def question_bars(asked: list[float]) -> list[tuple[str, float, float]]:
    """(what, measured, at most) of a question to the person."""
    return [("longest from asking the person to the bar, with a preview, ms", max(asked), 150.0)]


def consideration_bars(found: dict[str, Any]) -> list[tuple[str, float, float]]:
    """(what, measured, at most) of gate, approval and activity."""
    ratio = found["with_ms"] / found["without_ms"]
    return [
        (
            "gate and approval of a command that needs neither, us",
            found["gate_and_approval_us"],
            20.0,
        ),
        ("a box with gate, approval and activity / without, medians", ratio, 1.1),
    ]


def start_bars(started: dict[str, Any]) -> list[tuple[str, float, float]]:
    """(what, measured, at most) of FreeCAD's start."""
    # The processor's: how long others hold it is no matter of ours.
    median = started["load_processor_ms"]["median"]
    return [("loading at FreeCAD's start, median ms of the processor", median, 50.0)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer boxes: a look, not a figure")
    parser.add_argument("--output", type=Path, default=CHECKOUT / "bench-output")
    options = parser.parse_args()
    rounds, batch = (2, 20) if options.quick else (4, 100)
    started = start.measure(2 if options.quick else 7)
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
        panel = probe.ask("activity_panel", 20 if options.quick else 200)
        asked = probe.ask("question", 5 if options.quick else 20)
        considered = probe.ask("consideration", 20 if options.quick else 200)
        results = [measure(probe, lambda: Client(port, key), size, rounds, batch) for size in SIZES]
    judged = [
        *bars(results),
        *consideration_bars(considered),
        *panel_bars(panel),
        *question_bars(asked),
        *start_bars(started),
    ]
    options.output.mkdir(exist_ok=True)
    told = {
        "freecad": version,
        "capture_view_ms": picture,
        "window_plate_ms": plate,
        "activity_panel_ms": panel,
        "question_ms": asked,
        "consideration": considered,
        "start": started,
        "results": results,
        "bars": [{"what": w, "measured": v, "at_most": m, "met": v <= m} for w, v, m in judged],
    }
    (options.output / "bench.json").write_text(json.dumps(told, indent=2) + "\n")
    print(f"FreeCAD {version}, window visible, {results[0]['boxes']} boxes each way\n")
    print(tables.of_boxes(results), end="\n\n")
    print(tables.of_aims(judged), end="\n\n")
    growth = [result["growth_ms"] for result in results]
    commands = {capability: command for capability, (command, _) in SAMPLES.items()}
    print(tables.of_growth(growth[0], growth[1], commands), end="\n\n")
    for faces, times in picture.items():
        print(f"capture_view of {faces} faces, ms / FreeCAD's saveImage: {tables.beside(times)}")
    print("\nA plate with 100 holes, fillets and chamfers, ms / the kernel's own calls\n")
    print(tables.of_plate(plate), end="\n\n")
    print(f"Words and activity panel\n\n{tables.of_panel(panel)}\n")
    print(f"Tried on a hidden copy\n\n{tables.of_copies(considered['after_an_undo'])}\n")
    print(f"FreeCAD's start and the first Connect\n\n{tables.of_start(started)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
