# SPDX-License-Identifier: MIT
"""`conjure worker`: a FreeCAD without a window that connects to the server."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from ..local_hub.starting import ensure
from .exit_codes import ExitCode
from .output import warn
from .worker_process import FreeCADMissingError, environment, find_freecad, run_worker


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
