# SPDX-License-Identifier: MIT
"""The program `conjure`: one module for each group of its commands.

    app, exit_codes            what all commands share
    options, output            the same, for what they take and print
    freecads, command_text     FreeCADs and commands in words
    serve                      the hub itself
    mcp                        the MCP server of one client
    hub                        start, stop, status and key of the hub of this machine
    watch, happenings          events at the hub, as they come
    exec, values, following    one command: its parameters, its way to its reply
    commands                   the commands that there are
    worker                     a FreeCAD without a window
    addon                      the add-on in FreeCAD's folder
    setup                      our entry in the configuration of assistants' programs
    doctor                     the one next step to a call that works

Typer and Rich, and all that a command needs, are imported when that command runs. `conjure mcp`
needs neither, and a client waits for it: it is started before they are imported.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code.

    Args:
        arguments: the arguments; by default those of the process.
    """
    _open_closed_streams()
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[-1:] == ["--version"]:
        # Of any command: it is the program's.
        given = ["--version"]
    if given[:1] == ["mcp"]:
        from ..mcp.__main__ import main as serve_client

        serve_client(given[1:])
    from .app import run

    return run(given)


def _open_closed_streams() -> None:
    """Open standard streams that are closed, so that no file or connection takes their place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))
