# SPDX-License-Identifier: MIT
"""Cost of sketches and of features in bodies, beside FreeCAD's own calls for the same, in one run.

    make bench                                 in every FreeCAD there is; docs/performance.md
    python3 -m tests.benchmarks.part_design    in the FreeCAD of this Python

A macro draws a sketch by lists, solves and recomputes it; another one sets a property, recomputes
the document and checks the body. Ours and theirs take turns, and the least of the rounds counts.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any, Callable

import FreeCAD

from conjure_workbench.modeling.document.snapshot_store import SnapshotStore
from conjure_workbench.modeling.runner import Runner

from . import tables
from .combs import Comb
from .stepped_bodies import PITCH, SteppedBody

# Where FreeCAD itself looks for the Python modules of its workbenches.
_MOD = Path(FreeCAD.getResourceDir()) / "Mod"
sys.path += [str(_MOD), *sorted(str(one) for one in _MOD.iterdir() if one.is_dir())]

LINES, MOST_LINES = (4, 50, 200), 200
FEATURES, WORKED_ON = (10, 50), 10
OBJECTS = (50, 5000)
REPEATED = 50
SKETCH_RATIO, ONE_BY_ONE_RATIO = 1.5, 0.02
READ_MS = 50.0
EDIT_RATIO, FEATURE_RATIO = 1.3, 1.5
STEP = 1e-3
MAX_ROUNDS, SECONDS = 7, 6.0


class Bench:
    """Times of commands and of FreeCAD's own calls.

    Attributes:
        rows: the figures so far.
    """

    def __init__(self, runner: Runner, clock: Callable[[], float]) -> None:
        self._runner = runner
        self._clock = clock
        self.rows: list[dict[str, Any]] = []

    def document(self) -> Any:
        """A fresh document, as if it had been changed before."""
        for name in list(FreeCAD.listDocuments()):
            FreeCAD.closeDocument(name)
        document = FreeCAD.newDocument("Bench")
        document.UndoMode = 1
        self._runner.checkpoints.after_step(document)
        return document

    def ours(self, command: str, **parameters: Any) -> tuple[float, dict[str, Any]]:
        started = self._clock()
        reply = self._runner.run(command, parameters)
        return (self._clock() - started) * 1000, reply

    def theirs(self, work: Callable[[], Any]) -> float:
        started = self._clock()
        FreeCAD.setActiveTransaction("Macro")
        work()
        FreeCAD.closeActiveTransaction()
        return (self._clock() - started) * 1000

    def tell(self, what: str, ours: float, plain: float, aim: str, most: float) -> None:
        """A row; `most` is the most that ours may take, in ms."""
        row = {"what": what, "ours_ms": round(ours, 2), "plain_ms": round(plain, 2), "aim": aim}
        self.rows.append({**row, "met": ours <= most})
        print(f"{what}: {ours:.1f} / {plain:.1f}", file=sys.stderr)

    def beside(self, what: str, least: tuple[float, float], ratio: float) -> None:
        """A row with a multiple of the macro's time as its aim."""
        self.tell(what, *least, f"{ratio:g} x at most", ratio * least[1])


def least_of(both: Callable[[], tuple[float, float]]) -> tuple[float, float]:
    """The least of several rounds of ours and theirs."""
    found: list[tuple[float, float]] = []
    until = time.perf_counter() + SECONDS
    while not found or (time.perf_counter() < until and len(found) < MAX_ROUNDS):
        found.append(both())
    return min(ours for ours, _ in found), min(theirs for _, theirs in found)


def drawn(bench: Bench, count: int, *, quick: bool) -> None:
    """A sketch of so many lines; of most of them, also beside one constraint after the other."""
    comb = Comb(count)

    def both() -> tuple[float, float]:
        bench.document()
        ours, _ = bench.ours("create_sketch", **comb.parameters)
        document = bench.document()
        return ours, bench.theirs(lambda: comb.draw(document))

    least = least_of(both)
    bench.beside(f"`create_sketch`, {count} lines", least, SKETCH_RATIO)
    if count == MOST_LINES and not quick:
        document = bench.document()
        slow = bench.theirs(lambda: comb.draw_one_by_one(document))
        aim = f"{ONE_BY_ONE_RATIO:g} x at most"
        what = f"`create_sketch`, {count} lines / one by one"
        bench.tell(what, least[0], slow, aim, ONE_BY_ONE_RATIO * slow)


def read(bench: Bench) -> None:
    """A sketch of many lines, read."""
    comb = Comb(MOST_LINES)

    def both() -> tuple[float, float]:
        document = bench.document()
        _, reply = bench.ours("create_sketch", **comb.parameters)
        name = reply["object_id"]
        solve = bench.theirs(document.getObject(name).solve)
        return bench.ours("get_sketch", object_name=name, limit=MOST_LINES)[0], solve

    ours, solve = least_of(both)
    aim = f"solve + {READ_MS:g} ms at most"
    bench.tell(f"`get_sketch`, {MOST_LINES} lines / solve", ours, solve, aim, solve + READ_MS)


def edited(bench: Bench, count: int, which: str) -> None:
    """A dimension of the first or the last of so many features."""
    body = SteppedBody(bench.document(), count)
    name = body.name_of(which)

    def both() -> tuple[float, float]:
        length = body.length_of(name) + STEP
        ours, _ = bench.ours("set_dimensions", values={f"{name}.Length": length})
        return ours, bench.theirs(lambda: body.set_length(name, length + STEP))

    what = f"`set_dimensions`, the {which} of {count} features"
    bench.beside(what, least_of(both), EDIT_RATIO)


def added(bench: Bench, size: int) -> None:
    """Features at the tip of a body, in a document of so many objects."""
    body = SteppedBody(bench.document(), WORKED_ON)
    body.fill(size)

    def both(command: str) -> tuple[float, float]:
        ours, _ = bench.ours(command, **body.commands[command])
        body.take_back()
        theirs = bench.theirs(lambda: body.make(command))
        body.take_back()
        return ours, theirs

    for command in body.commands:
        what = f"`{command}`, {WORKED_ON} features, {size:,} objects"
        bench.beside(what, least_of(partial(both, command)), FEATURE_RATIO)


def repeated(bench: Bench) -> None:
    """A pattern of so many pockets, beside as many pockets with a sketch each."""
    name = SteppedBody(bench.document(), 2).name_of("last")
    pattern = {"object_name": name, "count": REPEATED, "direction": "x", "spacing": PITCH}
    ours, _ = bench.ours("linear_pattern", **pattern)
    document = bench.document()
    theirs = bench.theirs(lambda: SteppedBody(document, REPEATED + 1))
    bench.tell(f"`linear_pattern` of {REPEATED} / as many pockets", ours, theirs, "none", ours)


def report(told: dict[str, Any]) -> str:
    """The table of a run."""
    head = f"FreeCAD {told['freecad']}, sketches and bodies; ms, ours / FreeCAD's own calls\n\n"
    return head + tables.of_rows(told["rows"])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small parts: a look, not a figure")
    parser.add_argument(
        "--processor",
        action="store_true",
        help="FreeCAD's time on the processor, where others want it; without the kernel's process",
    )
    parser.add_argument("--output", type=Path, default=Path("bench-output"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner([folder], snapshots=SnapshotStore(f"{folder}/snapshots"))
        bench = Bench(runner, time.process_time if options.processor else time.perf_counter)
        for count in LINES:
            drawn(bench, count, quick=options.quick)
        read(bench)
        for count in FEATURES[:1] if options.quick else FEATURES:
            for which in ("last", "first"):
                edited(bench, count, which)
        for size in OBJECTS[:1] if options.quick else OBJECTS:
            added(bench, size)
        if not options.quick:
            repeated(bench)
        version = ".".join(FreeCAD.Version()[:3])
        runner.close()
    told = {"freecad": version, "rows": bench.rows}
    options.output.mkdir(parents=True, exist_ok=True)
    path = options.output / f"part-design-{version.split(' ')[0]}.json"
    path.write_text(json.dumps(told, indent=2) + "\n")
    print(report(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
