# SPDX-License-Identifier: MIT
"""Gate on the branch coverage of each package that needs no FreeCAD.

Reads the data that `coverage run` of the tests without FreeCAD left, prints each package's figure,
and ends with 1 where one is below `LEAST`.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

import coverage

LEAST = 95.0
"""Least share of branches that the tests of a package take, in percent."""


def branches() -> dict[str, tuple[int, int]]:
    """Return the branches taken, and all, of each measured package."""
    measured = coverage.Coverage()
    measured.combine()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        measured.json_report(outfile=str(report))
        files = json.loads(report.read_text("utf-8"))["files"]
    found: dict[str, tuple[int, int]] = {}
    for name, figures in files.items():
        package = Path(name).parts[1].removesuffix(".py")
        taken, all_of_them = found.get(package, (0, 0))
        summary = figures["summary"]
        found[package] = (
            taken + summary["covered_branches"],
            all_of_them + summary["num_branches"],
        )
    return found


def main() -> int:
    """Print the table; return the exit code."""
    low = []
    for package, (taken, all_of_them) in sorted(branches().items()):
        share = 100.0 * taken / all_of_them
        print(f"{package:12} {share:6.1f} % of {all_of_them} branches")
        if share < LEAST:
            low.append(package)
    if low:
        print(f"below {LEAST} %: {', '.join(low)}; 'coverage report --show-missing' says where")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
