# SPDX-License-Identifier: MIT
"""The program `conjure`: one module for each group of its commands.

    app, exit_codes, output    what all commands share
    freecads, command_text, values   words on FreeCADs and commands, parameters in words
    serve                      the hub itself
    mcp                        the MCP server of one client
    hub                        start, stop, status and key of the hub of this machine
    watch, happenings          what happens at the hub, as it happens
    exec, commands             commands of the vocabulary
    worker                     a FreeCAD without a window
    addon                      the add-on in FreeCAD's folder
    doctor                     would a call work, and if not, what to do next
    setup                      our entry in the configuration of assistants' programs

Typer and Rich, and all that a command needs, are imported when that command runs. `conjure mcp`
needs neither, and a client waits for it: it is started before they are imported.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code.

    Args:
        arguments: the arguments; by default those of the process.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == ["mcp"]:
        from ..mcp.__main__ import main as serve_client

        serve_client(given[1:])
    from .app import run

    return run(given)
