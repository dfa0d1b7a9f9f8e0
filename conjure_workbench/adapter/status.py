# SPDX-License-Identifier: MIT
"""What the person is shown of the line to the server."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ConnectionState(Enum):
    """The connection states of the protocol page, as the toolbar shows them."""

    DISCONNECTED = "disconnected"
    """No connection; a next attempt may be due (see the sentence)."""
    CONNECTING = "connecting"
    """Opening the connection or waiting for the registration to be confirmed."""
    IDLE = "idle"
    """Registered and ready; nothing runs."""
    BUSY = "busy"
    """A command runs or waits."""


@dataclass(frozen=True)
class Status:
    """A snapshot of the line.

    Attributes:
        state: the connection state.
        sentence: the same in words, for the person.
        server_url: where the line goes, without the key.
        reason: why a busy adapter does not get on: None or "waiting_for_user".
        queued: how many commands wait.
        running: the name of the running command, or None.
        needs_attention: whether nothing will happen until the person does something.
        retrying: whether a line that is down will be opened again without the person.
    """

    state: ConnectionState = ConnectionState.DISCONNECTED
    sentence: str = "Not connected."
    server_url: str = ""
    reason: str | None = None
    queued: int = 0
    running: str | None = None
    needs_attention: bool = False
    retrying: bool = False
