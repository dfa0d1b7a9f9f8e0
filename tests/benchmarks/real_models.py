# SPDX-License-Identifier: MIT
"""Cost of commands on parts of 10 to 5,000 faces, beside the kernel's own calls, in one run.

    make bench                                   in every FreeCAD there is; docs/performance.md
    python3 -m tests.benchmarks.real_models      in the FreeCAD of this Python

Ours and the plain calls take turns, each on a fresh document with shapes that nobody has seen.
The least of the rounds counts, since other programs only ever add.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Callable

import FreeCAD

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.document.snapshot_store import SnapshotStore
from conjure_workbench.modeling.runner import Runner

from .plates import Plate, add
from .tasks import TASKS, Scene, Task

# Where FreeCAD itself looks for the Python modules of its workbenches.
_MOD = Path(FreeCAD.getResourceDir()) / "Mod"
sys.path += [str(_MOD), *sorted(str(one) for one in _MOD.iterdir() if one.is_dir())]

FACES = (10, 100, 1000, 5000)
STATE_PARTS, STATE_FACES = 50, 100
KERNEL_RATIO, ADDED_MS, PLACE_MS, STATE_MS = 1.15, 2.0, 2.0, 100.0
MAX_ROUNDS, SECONDS_PER_TASK = 7, 4.0


def scene_of(plate: Plate, folder: str) -> Scene:
    for name in list(FreeCAD.listDocuments()):
        FreeCAD.closeDocument(name)
    document = FreeCAD.newDocument("Bench")
    document.UndoMode = 1
    return Scene(document, plate, add(document, plate.shape, "Plate"), folder)


def once(task: Task, plate: Plate, folder: str, work: Callable[[Scene], Any]) -> float:
    """Milliseconds of one side of a task, prepared and cleared away outside the clock."""
    scene = scene_of(plate, folder)
    task.prepare(scene)
    started = time.perf_counter()
    work(scene)
    return (time.perf_counter() - started) * 1000


def measure(task: Task, plate: Plate, folder: str, runner: Runner) -> dict[str, float]:
    def ours(scene: Scene) -> None:
        runner.run(task.command, task.parameters(scene))

    def plain(scene: Scene) -> None:
        FreeCAD.setActiveTransaction("Plain")
        task.plain(scene)
        FreeCAD.closeActiveTransaction()

    times: dict[str, list[float]] = {"ours_ms": [], "plain_ms": []}
    until = time.perf_counter() + SECONDS_PER_TASK
    while not times["ours_ms"] or (
        time.perf_counter() < until and len(times["ours_ms"]) < MAX_ROUNDS
    ):
        times["ours_ms"].append(once(task, plate, folder, ours))
        bare = plain if task.command != "undo" else task.plain
        times["plain_ms"].append(once(task, plate, folder, bare))
    return {side: round(min(all_), 3) for side, all_ in times.items()}


def state_ms(folder: str, runner: Runner) -> dict[str, float]:
    """Milliseconds of get_state of fifty parts, the first time and when nothing has changed."""
    plate = Plate(STATE_FACES)
    scene = scene_of(plate, folder)
    for number in range(1, STATE_PARTS):
        add(scene.document, plate.shape, f"Plate{number}")
    times = []
    for _ in range(4):
        started = time.perf_counter()
        runner.run("get_state", {"verbose": True})
        times.append((time.perf_counter() - started) * 1000)
    return {"first_ms": round(times[0], 3), "again_ms": round(min(times[1:]), 3)}


def aim_of(row: dict[str, Any], rows: list[dict[str, Any]]) -> tuple[str, bool] | None:
    """An aim in words and whether a row meets it; None where there is none."""
    if row["kind"] == "place":
        least = next(r for r in rows if r["command"] == row["command"])
        return (
            f"as with {least['faces']} faces + {PLACE_MS:.0f} ms",
            row["ours_ms"] <= least["ours_ms"] + PLACE_MS,
        )
    if row["kind"] in ("change", "query"):
        return (
            f"at most {KERNEL_RATIO} x the kernel + {ADDED_MS:.0f} ms",
            row["ours_ms"] <= KERNEL_RATIO * row["plain_ms"] + ADDED_MS,
        )
    return None


def table(told: dict[str, Any]) -> str:
    lines = [
        f"FreeCAD {told['freecad']}, without a window; milliseconds, ours / the kernel's own calls",
        f"{'command':<20}" + "".join(f"{faces:>22} faces" for faces in told["faces"]),
    ]
    for command in dict.fromkeys(row["command"] for row in told["rows"]):
        cells = []
        for faces in told["faces"]:
            found = [r for r in told["rows"] if (r["command"], r["faces"]) == (command, faces)]
            if not found:
                cells.append("-")
                continue
            row = found[0]
            mark = {True: "", False: " MISSED", None: ""}[row["met"]]
            cells.append(f"{row['ours_ms']:.1f} / {row['plain_ms']:.1f}{mark}")
        lines.append(f"{command:<20}" + "".join(f"{cell:>28}" for cell in cells))
    state = told["get_state"]
    lines.append(
        f"get_state, {STATE_PARTS} parts of {STATE_FACES} faces: {state['first_ms']:.1f} at first, "
        f"{state['again_ms']:.1f} when nothing changed (aim {STATE_MS:.0f})"
    )
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faces", type=int, nargs="+", default=FACES)
    parser.add_argument("--only", nargs="+", help="these commands")
    parser.add_argument("--output", type=Path, default=Path("bench-output"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner([folder], snapshots=SnapshotStore(f"{folder}/snapshots"))
        rows: list[dict[str, Any]] = []
        for faces in options.faces:
            plate = Plate(faces)
            for task in TASKS:
                if options.only and task.command not in options.only:
                    continue
                try:
                    times = measure(task, plate, folder, runner)
                except ConjureError as refusal:
                    # Such as a link on FreeCAD 1.0: the table shows a dash.
                    print(f"{faces} faces, {task.command}: {refusal}", file=sys.stderr)
                    continue
                print(f"{faces} faces, {task.command}: {times}", file=sys.stderr)
                rows.append({"command": task.command, "kind": task.kind, "faces": faces, **times})
        for row in rows:
            aim = aim_of(row, rows)
            row["aim"], row["met"] = aim or (None, None)
        version = ".".join(FreeCAD.Version()[:3])
        state = state_ms(folder, runner)
        told = {"freecad": version, "faces": options.faces, "rows": rows, "get_state": state}
        runner.close()
    options.output.mkdir(exist_ok=True)
    path = options.output / f"real-models-{version.split(' ')[0]}.json"
    path.write_text(json.dumps(told, indent=2) + "\n")
    print(table(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
