# SPDX-License-Identifier: MIT
"""Link this checkout into FreeCAD's Mod folder, so that FreeCAD loads it as an add-on.

FreeCAD itself is asked where the folder is. Run again, it changes nothing; a real folder that is
there already is never replaced.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PROGRAMS = ("freecadcmd", "FreeCADCmd", "freecad.cmd", "freecadcmd-daily")
_QUESTION = """
import os, FreeCAD
with open(os.environ["CONJURE_ANSWER"], "w", encoding="utf-8") as answer:
    answer.write(FreeCAD.getUserAppDataDir())
"""


class InstallError(Exception):
    """It could not be installed; the message says why and what to do."""


def mod_folder(program: str | None) -> Path:
    """The user's Mod folder, asked of FreeCAD.

    Args:
        program: FreeCAD's command-line program; None to look for it.

    Raises:
        InstallError: there is no FreeCAD, or it does not answer.
    """
    names = [program] if program else list(PROGRAMS)
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        raise InstallError(
            f"{' or '.join(names)} is not in the PATH. Install FreeCAD ('make setup' does so on "
            "Debian and Ubuntu), or name it with --freecad PATH."
        )
    with tempfile.TemporaryDirectory() as made:
        question, answer = Path(made, "question.py"), Path(made, "answer")
        question.write_text(_QUESTION, "utf-8")
        try:
            subprocess.run(
                [found, str(question)],
                env={**os.environ, "CONJURE_ANSWER": str(answer)},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                timeout=120,
                check=False,
            )
            return Path(answer.read_text("utf-8")) / "Mod"
        except (OSError, subprocess.TimeoutExpired) as error:
            raise InstallError(f"{found} did not print where its Mod folder is: {error}") from error


def link(checkout: Path, mod: Path) -> str:
    """Make the link `mod`/Conjure to the checkout; returns what was done, as a sentence.

    Raises:
        InstallError: something else is there, or the link cannot be made.
    """
    target = mod / "Conjure"
    if target.is_symlink():
        if target.resolve() == checkout.resolve():
            return f"{target} already leads to this checkout."
        before = os.readlink(target)
        target.unlink()
        target.symlink_to(checkout, target_is_directory=True)
        return f"{target} now leads to this checkout; it led to {before}."
    if target.exists():
        raise InstallError(
            f"{target} is there already and is no link, perhaps installed by the Addon Manager. "
            "Remove it there first."
        )
    try:
        mod.mkdir(parents=True, exist_ok=True)
        target.symlink_to(checkout, target_is_directory=True)
    except OSError as error:
        raise InstallError(f"{target} cannot be made: {error.strerror}") from error
    return f"{target} leads to this checkout. Restart FreeCAD and choose the workbench Conjure."


def main() -> int:
    """Install; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--freecad", metavar="PATH", help="FreeCAD's command-line program")
    try:
        print(link(CHECKOUT, mod_folder(parser.parse_args().freecad)))
    except InstallError as error:
        print(f"install: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
