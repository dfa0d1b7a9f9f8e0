# SPDX-License-Identifier: MIT
"""MCP server of a profile, put together."""

from __future__ import annotations

import mcp_types as types

from ..errors import ConjureError
from ..vocabulary import COMMANDS, CommandSpec
from .caller import Caller
from .calls import Calls
from .deliveries import Deliveries
from .runs import Runs
from .server import McpServer


class _All:
    def refusal(self, name: str, spec: CommandSpec | None) -> ConjureError | None:
        return None


def server_of(
    profile: str,
    caller: Caller,
    runs: Runs,
    deliveries: Deliveries,
    freecad: str | None = None,
) -> McpServer:
    """Return the MCP server of a profile.

    Args:
        profile: the profile.
        caller: the way to the hub.
        runs: the commands that calls have ordered; servers of one hub share them.
        deliveries: the evidence of which answers arrive, shared likewise.
        freecad: the FreeCAD of calls that name none; None for the only one.
    """
    names = ("create_box", "create_cylinder", "boolean_cut", "get_state", "batch", "capture_view")
    tools = [
        types.Tool(name=n, description=COMMANDS[n].description, input_schema={"type": "object"})
        for n in names
    ]
    tools += [
        types.Tool(name=n, input_schema={"type": "object"})
        for n in ("list_freecads", "execute", "command_status")
    ]
    return McpServer(tools, Calls(caller, runs, _All()), deliveries, freecad)
