# SPDX-License-Identifier: MIT
"""Fault run over the real server and real FreeCADs: nothing lost, nothing doubled, nothing grows.

Ten callers build boxes while server and FreeCADs are killed, stopped, cut off, short of disk and
set to another time. After each round everything is left in peace, and what callers were told is
compared with what is in the documents. The exit code is 1 if anything is wrong.
"""

from __future__ import annotations

import argparse
import contextlib
import faulthandler
import logging
import secrets
import signal
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event

from conjure_workbench.protocol.limits import MAX_QUEUE

from .caller import Caller
from .ledger import Entry, Outcome, disagreements
from .targets import Site, Station, Target

CALLERS = 10
ROUND_S = 20.0
KEPT_ANSWERS = MAX_QUEUE
"""Answers that server and add-on keep; their memory is judged once they keep no more of them."""
LEAST_ROUNDS = 4
LEAST_MINUTES = 5
"""Length of a run from which on memory is judged: the stores must be filled first."""
MAX_KB_PER_COMMAND = 2.0
"""FreeCAD itself loses 80 bytes with each quantity that Python reads: 0.6 kB with each box."""
MAX_DESCRIPTORS = 5


class Run:
    """The fault run, round by round.

    Args:
        seed: makes what is drawn repeatable; what happens then depends on the machine, too.
        folder: an empty folder.
        window: True to have one FreeCAD with a window.
        stack: ends what the run has started.
    """

    def __init__(
        self, seed: int, folder: Path, *, window: bool, stack: contextlib.ExitStack
    ) -> None:
        self._seed = seed
        self.site = stack.enter_context(contextlib.closing(Site(folder)))
        self.stations: list[Station] = []
        for name in ("steady", "killed"):
            steady = name == "steady"
            options = {"steady": steady, "window": window and steady}
            station = Station(name, folder, self.site, seed, **options)
            self.stations.append(stack.enter_context(contextlib.closing(station)))
        self.targets: list[Target] = [self.site, *self.stations]
        self.told: Counter[str] = Counter()
        self.codes: Counter[str] = Counter()
        self.requests = 0
        self.faults: list[str] = []
        self._judged: list[Target] = []

    def round(self, number: int, seconds: float) -> None:
        """Let the callers work amid faults for a while, then compare."""
        for station in self.stations:
            station.begin(number)
        entries: list[Entry] = []
        callers = [
            Caller(f"r{number}k{i}", self._seed, self.site, self.stations, entries)
            for i in range(CALLERS)
        ]
        stop, healed = Event(), Event()
        troubles: list[Future[None]] = []
        with ThreadPoolExecutor(CALLERS + len(self.targets)) as pool:
            try:
                jobs = [pool.submit(caller.work, stop) for caller in callers]
                seed = f"{self._seed} {number}"
                troubles = [pool.submit(t.trouble, seed, healed) for t in self.targets]
                healed.wait(seconds)
            finally:
                healed.set()
                # Callers go on until the last fault is over.
                for trouble in troubles:
                    trouble.exception()
                stop.set()
        for job in [*troubles, *jobs]:
            job.result()
        self.requests += sum(caller.requests for caller in callers)
        self._compare(entries)
        for target in self._judged:
            target.gauge.read(target.pid(), time.monotonic(), sum(self.told.values()))

    def _compare(self, entries: list[Entry]) -> None:
        for station in self.stations:
            assert station.work is not None
            labels = station.labels()
            by_session: dict[str, list[Entry]] = {}
            for entry in entries:
                by_session.setdefault(entry.session, []).append(entry)
            living = by_session.get(station.session, [])
            self.faults += disagreements(living, labels)
            for session in station.ended & by_session.keys():
                left = station.files[session]
                self.faults += disagreements(by_session[session], left, of_file=True)
            # What a killed FreeCAD left was opened again, and nobody may have done it once more.
            doubled = [label for label, count in labels.items() if count > 1]
            self.faults += [f"{label} is there more than once" for label in doubled]
        for entry in entries:
            self.told[entry.outcome.name if entry.outcome else "UNRESOLVED"] += 1
            if entry.error_code and entry.outcome is not Outcome.DONE:
                self.codes[entry.error_code] += 1

    def warm_up(self) -> None:
        """Fill the stores of answers, and judge memory from now on.

        The answers are no smaller than those of the boxes, which take their places.
        """
        steady = self.stations[0]
        steady.begin(0)
        assert steady.work is not None
        steady.insist("create_box", name="Box", document=steady.work[1])
        with ThreadPoolExecutor(CALLERS) as pool:
            asked = [pool.submit(self._fill, KEPT_ANSWERS // CALLERS) for _ in range(CALLERS)]
        for job in asked:
            job.result()
        self._judged = [self.site, steady]

    def _fill(self, commands: int) -> None:
        steady = self.stations[0]
        with contextlib.closing(self.site.connect()) as connection:
            for _ in range(commands):
                body = steady.body("get_object_details", object_name="Box")
                answer = self.site.ask(connection, body, "run", 20)
                assert answer is None or answer["success"], answer

    def growth(self) -> list[str]:
        """Return a line for each judged process, and note what grows too much as a fault."""
        if not self._judged:
            return [f"memory: not judged in less than {LEAST_MINUTES} minutes"]
        lines = []
        for target in self._judged:
            gauge = target.gauge
            if len(gauge.samples) < LEAST_ROUNDS:
                lines.append(f"memory of {target.name}: not judged in {len(gauge.samples)} rounds")
                continue
            per_command, descriptors = gauge.kb_per_command(), gauge.descriptor_growth()
            line = (
                f"{target.name}: {gauge.samples[0][1]:.0f} to {gauge.samples[-1][1]:.0f} MB, "
                f"{gauge.memory_slope():+.2f} MB a minute, {per_command:+.2f} kB a command over "
                f"{len(gauge.samples)} rounds; "
                f"{descriptors:+d} descriptors"
            )
            lines.append(line)
            if per_command > MAX_KB_PER_COMMAND or descriptors > MAX_DESCRIPTORS:
                self.faults.append(f"it grows: {line}")
        return lines


def main() -> int:
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    parser.add_argument("--window", action="store_true", help="one FreeCAD with a window")
    options = parser.parse_args()
    logging.getLogger("websockets").setLevel(logging.CRITICAL)
    # A run that hangs is asked by `kill -USR1` where.
    faulthandler.register(signal.SIGUSR1)
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    sys.stdout.reconfigure(line_buffering=True)
    print(f"seed {options.seed}; again with: make soak ARGS='--seed {options.seed}'")
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="conjure-soak-")))
        run = Run(options.seed, folder, window=options.window, stack=stack)
        if not run.site.disk.mounted:
            print("skipped: full disks, since only root can mount a small file system")
        if not run.site.clock.works:
            print("skipped: clocks that are set, since there is no C compiler")
        started = time.monotonic()
        until, number = started + 60 * options.minutes, 0
        while (left := until - time.monotonic()) > 1:
            number += 1
            if left < 40 * options.minutes and run.site.may_be_killed:
                run.site.may_be_killed = False
                if options.minutes >= LEAST_MINUTES:
                    run.warm_up()
            run.round(number, min(ROUND_S, left))
            seconds = time.monotonic() - started
            print(f"{seconds:4.0f} s, round {number}: {dict(run.told)}, {len(run.faults)} wrong")
        report(run)
    return 1 if run.faults else 0


def report(run: Run) -> None:
    """Print what was done, what callers were told, and what is wrong."""
    print(f"\nFreeCAD {run.stations[0].version}, {CALLERS} callers, {run.requests} requests")
    print(f"commands: {sum(run.told.values())}, {dict(run.told)}")
    print(f"refusals and losses: {dict(run.codes)}")
    for target in run.targets:
        print(f"faults of {target.name}: {dict(target.counts)}")
    for station in run.stations:
        print(f"line of {station.name}: {station.proxy.counts}")
    print("\n".join(run.growth()))
    print("\n".join(run.faults) if run.faults else "0 lost, 0 doubled")


if __name__ == "__main__":
    sys.exit(main())
