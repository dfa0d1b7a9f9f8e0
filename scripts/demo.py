# SPDX-License-Identifier: MIT
"""The whole line at work: a bracket is built by the official MCP client, or by REST.

Prints one line per command, checks each reply against closed forms and leaves a picture, a STEP
file, the document and a transcript in demo-output/. The exit code is 1 if any figure is off.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import anyio
from bracket import Step, deviations, steps
from demo_ways import START_S, Answer, DemoError, Way, by_mcp, by_rest
from freecad_window import CHECKOUT, FreeCADWindow


async def wait_for_freecad(way: Way, window: FreeCADWindow) -> dict[str, Any]:
    """Return the FreeCAD that has connected.

    Raises:
        DemoError: none has within `START_S`.
    """
    end = time.monotonic() + START_S
    while time.monotonic() < end:
        freecads = await way.freecads()
        if freecads:
            return freecads[0]
        if not window.running:
            raise DemoError(f"FreeCAD ended before it connected:\n{window.output()}")
        await anyio.sleep(0.2)
    raise DemoError(f"FreeCAD did not connect within {START_S} s:\n{window.output()}")


async def run(way: Way, output: Path) -> int:
    """Send every command; return how many replies were not as computed."""
    off = 0
    with (output / "transcript.jsonl").open("w", encoding="utf-8") as transcript:
        for number, step in enumerate(steps(str(output / "bracket.step")), 1):
            started = time.perf_counter()
            answer = await way.execute(step.command, step.parameters)
            elapsed_ms = (time.perf_counter() - started) * 1000
            wrong = deviations(step, answer.reply)
            keep_picture(answer, output)
            line = {"request": answer.sent, "reply": answer.reply, **answer.read}
            transcript.write(json.dumps({**line, "ms": round(elapsed_ms, 1)}) + "\n")
            said = summary(step, answer.reply)
            print(f"{number:3}  {step.command:18}  {said:66} {elapsed_ms:7.1f} ms", flush=True)
            for deviation in wrong:
                print(f"     OFF: {deviation}")
            off += bool(wrong)
    return off


def keep_picture(answer: Answer, output: Path) -> None:
    """Write the picture to its file, and leave a note of it in the transcript."""
    if answer.picture is not None:
        (output / "bracket.png").write_bytes(answer.picture)
        answer.reply["result"]["image"] = f"({len(answer.picture)} bytes, in bracket.png)"


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


async def save_document(window: FreeCADWindow, folder: Path, output: Path, keep: bool) -> None:
    """Have the companion inside FreeCAD save the document, and FreeCAD close.

    Raises:
        DemoError: it has not saved within 30 s.
    """
    (folder / "save").touch()
    end = time.monotonic() + 30
    while not (folder / "saved").exists():
        if time.monotonic() > end or not window.running:
            raise DemoError(f"FreeCAD did not save the document:\n{window.output()}")
        await anyio.sleep(0.1)
    shutil.copy(folder / "bracket.FCStd", output)
    while not keep and window.running and time.monotonic() < end:
        await anyio.sleep(0.1)


def main() -> int:
    """Run the demo; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", action="store_true", help="leave FreeCAD open until Ctrl-C")
    parser.add_argument("--rest", action="store_true", help="send the commands by REST")
    parser.add_argument(
        "--output",
        type=Path,
        default=CHECKOUT / "demo-output",
        metavar="FOLDER",
        help="the folder for the files, emptied before (%(default)s)",
    )
    chosen = parser.parse_args()
    output: Path = chosen.output.resolve()
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    with tempfile.TemporaryDirectory(prefix="conjure-demo-") as made:
        folder = Path(made)
        way = by_rest() if chosen.rest else by_mcp(folder / "state")
        try:
            return anyio.run(demo, way, folder, output, chosen.keep)
        except KeyboardInterrupt:
            return 130


async def demo(
    opened: AbstractAsyncContextManager[Way], folder: Path, output: Path, keep: bool
) -> int:
    """Open the way, build the bracket, end everything; return the exit code."""
    async with opened as way:
        try:
            return await build(way, folder, output, keep)
        except DemoError as error:
            print(f"demo: {error}", file=sys.stderr)
            return 1


async def build(way: Way, folder: Path, output: Path, keep: bool) -> int:
    """Start FreeCAD, run the commands, end FreeCAD; return the exit code."""
    print(await way.begin(), flush=True)
    environ = {
        **way.environ,
        "CONJURE_AUTO_CONNECT": "1",
        "CONJURE_ALLOWED_FOLDERS": str(output),
        "CONJURE_DEMO_FOLDER": str(folder),
        "CONJURE_DEMO_KEEP": "1" if keep else "0",
    }
    companion = CHECKOUT / "scripts/demo_companion.py"
    with FreeCADWindow(folder / "profile", environ, companion) as window:
        freecad = await wait_for_freecad(way, window)
        print(f"FreeCAD  {freecad.get('freecad_version')}, adapter {freecad['adapter_id']}\n")
        off = await run(way, output)
        await save_document(window, folder, output, keep)
        print(f"\n{way.summary()}")
        print(f"In {output.name}/: " + ", ".join(sorted(p.name for p in output.iterdir())))
        print("Every figure is as computed." if not off else f"OFF: {off} of the replies.")
        if keep:
            print("FreeCAD stays open; Ctrl-C ends it.", flush=True)
        while keep and window.running:
            await anyio.sleep(0.2)
    return 1 if off else 0


if __name__ == "__main__":
    sys.exit(main())
