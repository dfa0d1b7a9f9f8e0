# SPDX-License-Identifier: MIT
"""End of a hub, as somebody asks for it."""

from __future__ import annotations

import time
from typing import Any

from ..errors import ConjureError
from .connection import HubConnection, split_address
from .processes import is_alive, listens

GONE_S = 5.0
"""Seconds in which a hub that has agreed to end must be gone."""

_POLL_S = 0.02


def stop(
    connection: HubConnection, *, wait_s: float = 0.0, for_newer: bool = False
) -> dict[str, Any]:
    """End the hub at the other end once no command is open; return when its process is gone.

    Args:
        connection: the connection to it.
        wait_s: the longest wait for open commands, in seconds.
        for_newer: True if another hub follows on the same port. Then answers that nobody has
            fetched count as open, since they would be lost, and adapters are told to come back
            soon.

    Returns:
        The hub's answer: `{"stopping": true, "pid"}`.

    Raises:
        ConjureError: HUB_BUSY with what is open; the hub runs on. HUB_NOT_FOUND if it went away
            by itself.
    """
    body = {"wait_s": wait_s, "for_newer": for_newer}
    answer = connection.request("POST", "/api/v1/hub/stop", body, timeout_s=wait_s + 10.0)
    connection.close()
    host, port = split_address(connection.address)
    pid = answer.get("pid")
    local_pid = pid if isinstance(pid, int) and connection.is_local else 0
    until = time.monotonic() + GONE_S
    while listens(host, port) or is_alive(local_pid):
        if time.monotonic() > until:
            raise ConjureError(
                "HUB_BUSY",
                f"The hub at {connection.address} agreed to end, but is still there after "
                f"{GONE_S:g} s.",
                details={"pid": pid, "advice": "End that process, then try again."},
            )
        time.sleep(_POLL_S)
    return answer
