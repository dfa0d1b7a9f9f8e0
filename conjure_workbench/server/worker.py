# SPDX-License-Identifier: MIT
"""`conjure worker`: a FreeCAD without a window that connects to the server."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import FrameType

NAMES = ("freecadcmd", "FreeCADCmd", "freecad.cmd")
"""Names of FreeCAD's command-line program on the various systems."""

_PACKAGE = Path(__file__).resolve().parent.parent


class FreeCADMissingError(Exception):
    """FreeCAD's command-line program was not found; the message is for the person."""


def find_freecad(given: str | None) -> str:
    """Return the path of FreeCAD's command-line program.

    Raises:
        FreeCADMissingError: if it is not there.
    """
    for name in [given] if given else NAMES:
        found = shutil.which(name)
        if found:
            return found
    if given:
        raise FreeCADMissingError(f"There is no program {given!r}.")
    raise FreeCADMissingError(
        f"FreeCAD's command-line program ({' or '.join(NAMES)}) is not in the PATH. "
        "Name it with --freecad PATH."
    )


def command(program: str) -> list[str]:
    """Return the command line that makes FreeCAD's command-line program a worker.

    The option makes this package importable: from 1.0 on FreeCAD does not look at PYTHONPATH.
    """
    return [program, "-P", str(_PACKAGE.parent), str(_PACKAGE / "start_headless.py")]


def environment(server_url: str | None, base: Mapping[str, str]) -> dict[str, str]:
    """Return the worker's environment: the caller's, and this process and the server's address."""
    made = dict(base)
    # FreeCAD ends with the process that started it, even if that is killed.
    made["CONJURE_WORKER_PARENT"] = str(os.getpid())
    if server_url:
        made["CONJURE_SERVER_URL"] = server_url
    return made


def run_worker(freecad: str | None, server_url: str | None) -> int:
    """Run FreeCAD until it ends, passing SIGINT and SIGTERM on; return its exit code."""
    try:
        program = find_freecad(freecad)
    except FreeCADMissingError as error:
        print(f"conjure: {error}", file=sys.stderr)
        return 1
    process = subprocess.Popen(
        command(program),
        env=environment(server_url, os.environ),
        # With an open standard input FreeCAD offers its console after the script.
        stdin=subprocess.DEVNULL,
        # A terminal's Ctrl-C would otherwise reach it twice.
        start_new_session=True,
    )

    def forward(number: int, frame: FrameType | None) -> None:
        if process.poll() is None:
            process.send_signal(number)

    before = {number: signal.signal(number, forward) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        code = process.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    return code if code >= 0 else 128 - code
