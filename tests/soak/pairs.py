# SPDX-License-Identifier: MIT
"""Booleans of random pairs of solids in one FreeCAD, each right to 1e-4 or refused.

The exit code is 1 if any is wrong.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from typing import Any

import FreeCAD

from conjure_workbench.modeling.document.snapshot_store import SnapshotStore
from conjure_workbench.modeling.runner import Runner
from tests.random_pairs import Tally, try_pair

_TOLD_EVERY = 50
"""Pairs after which the counts so far are printed, for a run that is ended early."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="make soak-pairs", description=__doc__)
    parser.add_argument("--pairs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0, help="of the first pair")
    options = parser.parse_args()
    sys.stdout.reconfigure(line_buffering=True)
    started = time.monotonic()
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="conjure-pairs-") as folder:
        runner = Runner(scripts_allowed=lambda: False, snapshots=SnapshotStore(folder))

        def run(command: str, **parameters: Any) -> Any:
            return runner.run(command, parameters)

        for done, seed in enumerate(range(options.seed, options.seed + options.pairs), 1):
            kinds = {
                "wrong": tally.wrong,
                "refused": tally.refused,
                "made another way": tally.remade,
            }
            told = {word: len(lines) for word, lines in kinds.items()}
            try_pair(seed, run, tally)
            for word, lines in kinds.items():
                for line in lines[told[word] :]:
                    print(f"{word}{' (needless)' * (line in tally.needless)}: {line}")
            if done % _TOLD_EVERY == 0:
                print(f"after {done} pairs: {dict(tally.counts)}")
        runner.close()
    version = ".".join(FreeCAD.Version()[:3])
    print(f"FreeCAD {version}: {options.pairs} pairs, {dict(tally.counts)}")
    needless = f"{len(tally.needless)} of {len(tally.refused)} refusals were needless"
    print(f"{len(tally.wrong)} wrong, {needless}, {time.monotonic() - started:.0f} s")
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
