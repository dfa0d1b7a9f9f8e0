# SPDX-License-Identifier: MIT
"""Link this checkout into FreeCAD's Mod folder, so that FreeCAD loads it as an add-on.

FreeCAD itself is asked where the folder is. Run again, it changes nothing; a real folder that is
there already is never replaced.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from conjure_workbench.errors import ConjureError  # noqa: E402
from conjure_workbench.setup.addon_install import FOLDER  # noqa: E402
from conjure_workbench.setup.freecads import found_freecads  # noqa: E402
from conjure_workbench.setup.surroundings import Surroundings  # noqa: E402


class InstallError(Exception):
    """It could not be installed; the message says why and what to do."""


def link(checkout: Path, mod: Path) -> str:
    """Make the link `mod`/Conjure to the checkout; returns what was done, as a sentence.

    Raises:
        InstallError: something else is there, or the link cannot be made.
    """
    target = mod / FOLDER
    if target.is_symlink():
        if target.resolve() == checkout.resolve():
            return f"{target} already leads to this checkout."
        before = os.readlink(target)
        target.unlink()
        target.symlink_to(checkout, target_is_directory=True)
        return f"{target} now leads to this checkout; it led to {before}."
    if target.exists():
        raise InstallError(
            f"{target} is there already and is no link, perhaps installed by the Addon Manager or "
            "by `conjure addon install`. Remove it there first."
        )
    try:
        mod.mkdir(parents=True, exist_ok=True)
        target.symlink_to(checkout, target_is_directory=True)
    except OSError as error:
        raise InstallError(f"{target} cannot be made: {error.strerror}") from error
    return f"{target} leads to this checkout. Restart FreeCAD and choose the workbench Conjure."


def main() -> int:
    """Install into every FreeCAD that is found; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--freecad", metavar="PATH", help="FreeCAD's program without a window")
    try:
        for freecad in found_freecads(Surroundings.here(), parser.parse_args().freecad):
            print(link(CHECKOUT, freecad.mod))
    except (ConjureError, InstallError) as error:
        print(f"install: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
