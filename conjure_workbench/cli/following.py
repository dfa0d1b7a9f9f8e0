# SPDX-License-Identifier: MIT
"""A command on its way: given to the hub, followed to its reply, or cancelled."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from ..errors import ConjureError
from ..local_hub.connection import REQUEST_S, HubConnection
from ..local_hub.finding import FoundHub, connect
from ..mcp.call import sentence_of
from .exit_codes import ExitCode
from .output import warn

AT_ONCE_S = 0.5
"""Seconds after which a command counts as long, so that its progress is shown."""

LOOK_S = 5.0
"""Seconds for which one request waits for a change."""

JOINS_WITHIN_S = 7.0
"""Seconds after the hub's start within which a FreeCAD that is open has connected: it looks for the
hub every 5 s."""

TAKEN_WITHIN_S = 2.5
"""Seconds within which the hub has taken a command that it was sent, or never does: it may first
ask FreeCADs for their documents."""

_PAUSE_S = 0.2


class Shown:
    """Progress of a command, shown once the command counts as long.

    Args:
        begin: begins to show, and returns what takes the text.
    """

    def __init__(self, begin: Callable[[], Callable[[str], None]]) -> None:
        self._begin = begin
        self._show: Callable[[str], None] | None = None
        self._from = time.monotonic() + AT_ONCE_S

    def tell(self, text: str) -> float:
        """Show how far the command is; return the seconds to wait for what comes next."""
        left = self._from - time.monotonic()
        if left > 0:
            return left
        self._show = self._show or self._begin()
        self._show(text)
        return LOOK_S


def joins_for(found: FoundHub, now: datetime) -> float:
    """Return the seconds for which a FreeCAD that is open may not have found this hub yet."""
    if not found.automatic:
        return 0.0
    try:
        started = datetime.fromisoformat(found.started.replace("Z", "+00:00"))
        age = (now - started).total_seconds()
    except (ValueError, TypeError):
        return 0.0
    return min(max(JOINS_WITHIN_S - age, 0.0), JOINS_WITHIN_S)


def followed(
    connection: HubConnection, order: dict[str, Any], shown: Shown, joins_for: float
) -> dict[str, Any]:
    """Return the reply of a command, or that it is not finished when its time is over.

    Args:
        connection: to the hub.
        order: the body of the request.
        shown: shows how far it is.
        joins_for: the seconds for which to wait for a FreeCAD, if none is connected.

    Raises:
        ConjureError: the hub refused it; HUB_LOST if the hub went away, so that it may have run.
    """
    command_id = order["command_id"]
    try:
        state = _taken(connection, order, shown, time.monotonic() + joins_for)
        while "success" not in state:
            wait_s = shown.tell(f"{order['command']} {sentence_of(state)}")
            where = f"commands/{command_id}"
            state = _asked(connection, "GET", where, wait_s, changes=state["changes"])
    except ConjureError as error:
        if error.code != "HUB_NOT_FOUND":
            raise
        raise ConjureError("HUB_LOST", error.problem, details={"command_id": command_id}) from error
    return state


def _taken(
    connection: HubConnection, order: dict[str, Any], shown: Shown, until: float
) -> dict[str, Any]:
    """Return the state of a command that the hub has taken; wait for a FreeCAD until then."""
    while True:
        try:
            # Nobody else sends this id: a hub that has just started need not ask FreeCADs for it.
            return _asked(connection, "POST", "execute", AT_ONCE_S, order, new="true")
        except ConjureError as error:
            if error.code != "NO_ADAPTER" or time.monotonic() > until:
                raise
        shown.tell(f"{order['command']} waits for FreeCAD to connect")
        time.sleep(_PAUSE_S)


def _asked(
    connection: HubConnection,
    method: str,
    where: str,
    wait_s: float,
    body: dict[str, Any] | None = None,
    **more: Any,
) -> dict[str, Any]:
    path = f"/api/v1/{where}?{urlencode({'wait_s': f'{wait_s:.3f}', **more})}"
    return connection.request(method, path, body, wait_s + REQUEST_S)


def cancelled(address: str, command_id: str) -> ExitCode:
    """Cancel a command, tell what became of it, and return the exit code."""
    until = time.monotonic() + TAKEN_WITHIN_S
    while True:
        try:
            # The first connection may stand in the middle of a response.
            with connect(address) as connection:
                outcome = connection.request("DELETE", f"/api/v1/commands/{command_id}")
        except ConjureError as error:
            if error.code != "NOT_FOUND":
                warn(f"It could not be cancelled: {error.message}")
                return ExitCode.UNKNOWN_OUTCOME
            if time.monotonic() > until:
                warn("It was cancelled before the hub took it.")
                return ExitCode.INTERRUPTED
            time.sleep(_PAUSE_S)
        else:
            warn(f"{outcome['message']} Its id is {command_id}.")
            return ExitCode.INTERRUPTED
