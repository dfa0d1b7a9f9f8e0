# SPDX-License-Identifier: MIT
"""MCP server of a profile, put together."""

from __future__ import annotations

from .caller import Caller
from .calls import Calls
from .deliveries import Deliveries
from .notices import Notices
from .profiles import Profile
from .runs import Runs
from .server import McpServer
from .tools import ToolList


def server_of(
    profile: Profile,
    caller: Caller,
    watcher: Caller,
    runs: Runs,
    deliveries: Deliveries,
    freecad: str | None = None,
) -> McpServer:
    """Return the MCP server of a profile.

    Args:
        profile: the profile.
        caller: the way to the hub.
        watcher: a way to the hub that starts none.
        runs: the commands that calls have ordered; servers of one hub share them.
        deliveries: the evidence of which answers arrive, shared likewise.
        freecad: the FreeCAD of calls that name none; None for the only one.
    """
    calls = Calls(caller, runs, profile)
    tools = ToolList(profile, watcher)
    return McpServer(tools, calls, Notices(watcher, tools), deliveries, freecad)
