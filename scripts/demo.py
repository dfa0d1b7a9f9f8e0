# SPDX-License-Identifier: MIT
"""The whole line at work: local server, FreeCAD with the add-on, a bracket built by REST.

Prints one line per command, checks each reply against closed forms and leaves a picture, a STEP
file, the document and a transcript in demo-output/. The exit code is 1 if any figure is off.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from bracket import Step, deviations, steps
from freecad_window import CHECKOUT, FreeCADWindow

OUTPUT = CHECKOUT / "demo-output"
START_S = 90
"""How long server and FreeCAD may take to start; a first start with software GL is slow."""


class DemoError(Exception):
    """The demo cannot go on; the message says why."""


class Server:
    """`conjure serve` as a process of its own, on a port that is free."""

    def __init__(self, key: str) -> None:
        self.key = key
        command = Path(sys.executable).with_name("conjure")
        if not command.exists():
            raise DemoError(f"{command} is missing; run 'make setup' first")
        self.process = subprocess.Popen(
            [str(command), "serve", "--port", "0"],
            # In the environment, not among the arguments: those are open to all users.
            env={**os.environ, "CONJURE_API_KEY": key, "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.url = self._announced()

    def _announced(self) -> str:
        assert self.process.stdout is not None
        late = threading.Timer(START_S, self.process.kill)
        late.start()
        try:
            for line in self.process.stdout:
                if line.startswith("Listening on "):
                    return line.split()[-1]
        finally:
            late.cancel()
        raise DemoError("the server did not start")

    def ask(self, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """Send one REST request and return the answer, also that of a refused request."""
        request = urllib.request.Request(
            f"{self.url}{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"X-API-Key": self.key, "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                return dict(json.load(answer))
        except urllib.error.HTTPError as refusal:
            return {"success": False, **json.load(refusal)}

    def close(self) -> None:
        """End it as Ctrl-C would, so that it closes FreeCAD's line with 1000."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def wait_for_adapter(server: Server, window: FreeCADWindow) -> dict[str, Any]:
    """The FreeCAD that has registered with the server.

    Raises:
        DemoError: none has within `START_S`.
    """
    end = time.monotonic() + START_S
    while time.monotonic() < end:
        adapters = server.ask("/api/v1/adapters")["adapters"]
        if adapters:
            return dict(adapters[0])
        if not window.running:
            raise DemoError(f"FreeCAD ended before it connected:\n{window.output()}")
        time.sleep(0.2)
    raise DemoError(f"FreeCAD did not connect within {START_S} s:\n{window.output()}")


def run(server: Server) -> int:
    """Send every command; returns how many replies were not as computed."""
    off = 0
    with (OUTPUT / "transcript.jsonl").open("w", encoding="utf-8") as transcript:
        for number, step in enumerate(steps(str(OUTPUT / "bracket.step")), 1):
            request = {"command": step.command, "parameters": step.parameters}
            started = time.perf_counter()
            reply = server.ask("/api/v1/execute", request)
            elapsed_ms = (time.perf_counter() - started) * 1000
            wrong = deviations(step, reply)
            keep_picture(reply)
            transcript.write(
                json.dumps({"request": request, "reply": reply, "ms": round(elapsed_ms, 1)}) + "\n"
            )
            print(f"{number:3}  {step.command:18}  {summary(step, reply):66} {elapsed_ms:7.1f} ms")
            for deviation in wrong:
                print(f"     OFF: {deviation}")
            off += bool(wrong)
    return off


def keep_picture(reply: dict[str, Any]) -> None:
    """Write a reply's picture to its file and leave only a note of it in the transcript."""
    result = reply.get("result")
    if isinstance(result, dict) and "image" in result:
        picture = base64.b64decode(result["image"], validate=True)
        (OUTPUT / "bracket.png").write_bytes(picture)
        result["image"] = f"({len(picture)} bytes, in bracket.png)"


def summary(step: Step, reply: dict[str, Any]) -> str:
    """What a reply says, in one line for a person."""
    if not reply.get("success"):
        return f"{step.what}: {reply.get('error_code')}"
    result = reply["result"]
    shape, box = result.get("shape"), result.get("bounding_box")
    figures = []
    if shape:
        figures.append(f"{shape['volume']:.1f} mm3")
    if box:
        sizes = (high - low for low, high in zip(box["min"], box["max"]))
        figures.append(" x ".join(f"{size:g}" for size in sizes) + " mm")
    if "distance" in result:
        figures.append(f"{result['distance']:g} mm")
    return ": ".join([step.what, *([", ".join(figures)] if figures else [])])


def save_document(window: FreeCADWindow, folder: Path, keep: bool) -> None:
    """Have the companion inside FreeCAD save the document, and FreeCAD close.

    Raises:
        DemoError: it has not saved within 30 s.
    """
    (folder / "save").touch()
    end = time.monotonic() + 30
    while not (folder / "saved").exists():
        if time.monotonic() > end or not window.running:
            raise DemoError(f"FreeCAD did not save the document:\n{window.output()}")
        time.sleep(0.1)
    shutil.copy(folder / "bracket.FCStd", OUTPUT)
    while not keep and window.running and time.monotonic() < end:
        time.sleep(0.1)


def main() -> int:
    """Run the demo; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", action="store_true", help="leave FreeCAD open until Ctrl-C")
    keep = parser.parse_args().keep
    shutil.rmtree(OUTPUT, ignore_errors=True)
    OUTPUT.mkdir()
    key = secrets.token_urlsafe(24)
    with tempfile.TemporaryDirectory(prefix="conjure-demo-") as made:
        folder = Path(made)
        try:
            return build(folder, key, keep)
        except DemoError as error:
            print(f"demo: {error}", file=sys.stderr)
            return 1


def build(folder: Path, key: str, keep: bool) -> int:
    """Start everything, run the commands, end everything; returns the exit code."""
    server = Server(key)
    print(f"server   {server.url}")
    environ = {
        "CONJURE_SERVER_URL": f"ws{server.url[len('http') :]}/api/v1/adapter/ws",
        "CONJURE_API_KEY": key,
        "CONJURE_AUTO_CONNECT": "1",
        "CONJURE_ALLOWED_FOLDERS": str(OUTPUT),
        "CONJURE_DEMO_FOLDER": str(folder),
        "CONJURE_DEMO_KEEP": "1" if keep else "0",
    }
    try:
        companion = CHECKOUT / "scripts/demo_companion.py"
        with FreeCADWindow(folder / "profile", environ, companion) as window:
            adapter = wait_for_adapter(server, window)
            print(f"FreeCAD  {adapter.get('freecad_version')}, adapter {adapter['adapter_id']}\n")
            off = run(server)
            save_document(window, folder, keep)
            print(f"\nIn {OUTPUT.name}/: " + ", ".join(sorted(p.name for p in OUTPUT.iterdir())))
            print("Every figure is as computed." if not off else f"OFF: {off} of the replies.")
            if keep:
                print("FreeCAD stays open; Ctrl-C ends it.")
                window.process.wait()
    except KeyboardInterrupt:
        return 130
    finally:
        server.close()
    return 1 if off else 0


if __name__ == "__main__":
    sys.exit(main())
