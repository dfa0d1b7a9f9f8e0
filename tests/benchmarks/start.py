# SPDX-License-Identifier: MIT
"""The add-on's loading at FreeCAD's start, and the first Connect afterwards.

Part of `make bench`; alone: `.venv/bin/python -m tests.benchmarks.start`.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import secrets
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from . import tables
from .local_server import FreeCADWindow, start_server

ADD_ON = Path(__file__).resolve().parent / "timed_addon"
FIGURES = ("load_ms", "load_processor_ms", "connect_call_ms", "connected_ms")


def measure(rounds: int) -> dict[str, Any]:
    """Return the figures of FreeCADs that start one after the other, the first left out.

    The first has FreeCAD's configuration made and all files read for the first time.
    """
    key = secrets.token_urlsafe(16)
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server, port = start_server(key, folder / "server.log")
        stack.callback(server.wait)
        stack.callback(server.terminate)
        answer = folder / "answer.json"
        settings = {
            "CONJURE_SERVER_URL": f"ws://127.0.0.1:{port}/api/v1/adapter/ws",
            "CONJURE_API_KEY": key,
            "CONJURE_BENCH_ANSWER": str(answer),
        }
        told = [_one_start(folder / "profile", settings, answer) for _ in range(rounds + 1)][1:]
    figures = {
        name: {"median": statistics.median(values), "least": min(values), "most": max(values)}
        for name in FIGURES
        for values in [[one[name] for one in told]]
    }
    return {**figures, "modules": told[-1]["modules"]}


def _one_start(profile: Path, settings: dict[str, str], answer: Path) -> dict[str, Any]:
    answer.unlink(missing_ok=True)
    with FreeCADWindow(profile, settings, add_on=ADD_ON) as window:
        until = time.monotonic() + 120
        while not answer.exists():
            if time.monotonic() > until or not window.running:
                raise SystemExit(f"FreeCAD did not start and connect:\n{window.output()}")
            time.sleep(0.05)
        return dict(json.loads(answer.read_text("utf-8")))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    found = measure(rounds)
    print(tables.of_start(found))
    print(f"\n{len(found['modules'])} modules are loaded: {' '.join(found['modules'])}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
