# SPDX-License-Identifier: MIT
"""Process of a FreeCAD without a window: its command line, its environment, its end."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import FrameType

from ..setup.freecads import PATH_NAMES

_PACKAGE = Path(__file__).resolve().parent.parent


class FreeCADMissingError(Exception):
    """FreeCAD's command-line program was not found; the message is for the person."""


def find_freecad(given: str | None) -> str:
    """Return the path of FreeCAD's command-line program.

    Raises:
        FreeCADMissingError: if it is not there.
    """
    for name in [given] if given else PATH_NAMES:
        found = shutil.which(name)
        if found:
            return found
    if given:
        raise FreeCADMissingError(f"There is no program {given!r}.")
    raise FreeCADMissingError(
        f"FreeCAD's command-line program ({' or '.join(PATH_NAMES)}) is not in the PATH. "
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


def run_worker(program: str, environ: Mapping[str, str]) -> int:
    """Run FreeCAD until it ends, passing SIGINT and SIGTERM on; return its exit code.

    Args:
        program: the path of FreeCAD's command-line program.
        environ: the environment of the worker.
    """
    process = subprocess.Popen(
        command(program),
        env=dict(environ),
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
