# SPDX-License-Identifier: MIT
"""Cost of commands on parts of 10 to 5,000 faces, beside the kernel's own calls, in one run.

    make bench                                   in every FreeCAD there is; docs/performance.md
    python3 -m tests.benchmarks.real_models      in the FreeCAD of this Python

Ours and the plain calls take turns, each on a fresh document with shapes that nobody has seen, but
for the next pages of lists. The least of the rounds counts, since other programs only ever add.
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
import Part

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.document.snapshot_store import SnapshotStore
from conjure_workbench.modeling.runner import Runner

from . import tables
from .plates import Plate, add
from .tasks import TASKS, Scene, Task

# Where FreeCAD itself looks for the Python modules of its workbenches.
_MOD = Path(FreeCAD.getResourceDir()) / "Mod"
sys.path += [str(_MOD), *sorted(str(one) for one in _MOD.iterdir() if one.is_dir())]

FACES = (10, 100, 1000, 5000)
STATE_PARTS, STATE_FACES = 50, 100
PLACE_MS, STATE_MS = 2.0, 100.0
TWICE = ("create_fillet", "create_chamfer") if hasattr(Part.Shape, "findSubShape") else ()
"""Commands whose feature FreeCAD 1.x computes once more itself, after the kernel's process."""

MAX_ROUNDS, SECONDS_PER_TASK = 7, 4.0


def scene_of(plate: Plate, folder: str, runner: Runner) -> Scene:
    for name in list(FreeCAD.listDocuments()):
        FreeCAD.closeDocument(name)
    document = FreeCAD.newDocument("Bench")
    document.UndoMode = 1
    # As if the document had been changed before: the copy that is made once, before its first
    # change, costs as much as save_snapshot.
    runner.checkpoints.after_step(document)
    return Scene(document, plate, add(document, plate.shape, "Plate"), folder)


def once(task: Task, scene: Scene, work: Callable[[Scene], Any]) -> float:
    """Milliseconds of one side of a task, prepared and cleared away outside the clock."""
    task.prepare(scene)
    started = time.perf_counter()
    work(scene)
    return (time.perf_counter() - started) * 1000


def measure(task: Task, plate: Plate, folder: str, runner: Runner) -> dict[str, float]:
    def prepared() -> Scene:
        scene = scene_of(plate, folder, runner)
        if task.before is not None:
            runner.run(task.command, task.before(scene))
        return scene

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
        times["ours_ms"].append(once(task, prepared(), ours))
        bare = plain if task.command != "undo" else task.plain
        times["plain_ms"].append(once(task, scene_of(plate, folder, runner), bare))
    return {side: round(min(all_), 3) for side, all_ in times.items()}


def state_ms(folder: str, runner: Runner) -> dict[str, float]:
    """Milliseconds of get_state of fifty parts, the first time and when nothing has changed."""
    plate = Plate(STATE_FACES)
    scene = scene_of(plate, folder, runner)
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
        times = 2 if row["command"] in TWICE else 1
        return (
            f"at most {tables.KERNEL_RATIO * times} x the kernel + {tables.ADDED_MS:.0f} ms",
            tables.is_near_kernel(row["ours_ms"], row["plain_ms"], times=times),
        )
    return None


def report(told: dict[str, Any]) -> str:
    """The table of a run, and what the state of many parts took."""
    state = told["get_state"]
    return (
        f"FreeCAD {told['freecad']}, without a window; ms, ours / the kernel's own calls\n\n"
        f"{tables.of_models(told['rows'], told['faces'])}\n\n"
        f"get_state, {STATE_PARTS} parts of {STATE_FACES} faces: {state['first_ms']:.1f} at first, "
        f"{state['again_ms']:.1f} when nothing changed (aim {STATE_MS:.0f})"
    )


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
                title = task.title or task.command
                print(f"{faces} faces, {title}: {times}", file=sys.stderr)
                rows.append({"command": title, "kind": task.kind, "faces": faces, **times})
        for row in rows:
            aim = aim_of(row, rows)
            row["aim"], row["met"] = aim or (None, None)
        version = ".".join(FreeCAD.Version()[:3])
        state = state_ms(folder, runner)
        told = {"freecad": version, "faces": options.faces, "rows": rows, "get_state": state}
        runner.close()
    options.output.mkdir(parents=True, exist_ok=True)
    path = options.output / f"real-models-{version.split(' ')[0]}.json"
    path.write_text(json.dumps(told, indent=2) + "\n")
    print(report(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
