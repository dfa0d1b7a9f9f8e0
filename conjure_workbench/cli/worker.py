# SPDX-License-Identifier: MIT
"""`conjure worker`: a FreeCAD without a window that connects to the server."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from ..local_hub.starting import ensure
from ..setup.freecads import PATH_NAMES
from .exit_codes import ExitCode
from .output import warn

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


def worker(
    freecad: Annotated[
        str | None, typer.Option(metavar="PATH", help="FreeCAD's command-line program.")
    ] = None,
    server_url: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="The server's WebSocket, instead of CONJURE_SERVER_URL. With neither, the hub of "
            "this machine is used, and started where none runs.",
        ),
    ] = None,
) -> None:
    """Run a FreeCAD without a window that connects to a server.

    CONJURE_API_KEY and CONJURE_ADAPTER_ID count as in FreeCAD itself.
    """
    try:
        program = find_freecad(freecad)
    except FreeCADMissingError as error:
        warn(str(error))
        raise typer.Exit(ExitCode.FAILED) from error
    made = environment(server_url, os.environ)
    if not made.get("CONJURE_SERVER_URL"):
        ensure()
        # It finds the hub by itself, also one that is started anew on another port.
        made["CONJURE_THIS_MACHINE"] = "1"
    raise typer.Exit(run_worker(program, made))


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
