# SPDX-License-Identifier: MIT
"""MCP server of a profile, put together."""

from __future__ import annotations

from .caller import Caller
from .calls import Calls
from .deliveries import Deliveries
from .profiles import Profile
from .runs import Runs
from .server import McpServer
from .tools import tools


def server_of(
    profile: Profile,
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
    calls = Calls(caller, runs, profile)
    return McpServer(tools(profile), calls, deliveries, freecad)
