# SPDX-License-Identifier: MIT
"""The adapters that are, or lately were, connected."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any, Protocol

from ..protocol import features
from ..protocol.messages import AdapterRegistration, CommandCatalogue, timestamp
from ..protocol.timers import Timer
from .store import CommandRecord, CommandState

REJOIN_S = 15.0
"""Seconds for which commands are still taken for an adapter whose line broke: its own backoff
(1, 2, 4, 8 s) brings it back within that time if it lives."""

WINDOW = 100
"""The most commands that are with an adapter unanswered; the others wait here."""

SessionKey = tuple[str, str]
"""adapter_id and session_id ("" where the adapter names no session)."""


class AdapterConnection(Protocol):
    """One open connection, as the pure part sees it. Neither call waits."""

    def send(self, message: dict[str, Any], *, urgent: bool = True) -> None:
        """Send a JSON object."""

    def close(self, code: int, reason: str) -> None:
        """Close the connection."""


@dataclass(eq=False)
class AdapterSession:
    """One FreeCAD process, or another program that speaks the adapter protocol.

    Attributes:
        connection: the open one, or None while there is none.
        queue: commands not sent yet.
        open: commands sent and not finally answered, in the order of sending.
        left: whether it closed its connection on purpose.
    """

    key: SessionKey
    registration: AdapterRegistration
    connection: AdapterConnection | None
    connected: float
    last_heard: float
    features: frozenset[str] = frozenset()
    connected_at: str = field(default_factory=timestamp)
    queue: deque[CommandRecord] = field(default_factory=deque)
    open: dict[str, CommandRecord] = field(default_factory=dict)
    open_bytes: int = 0
    lost: float = 0.0
    left: bool = False
    catalogue: CommandCatalogue | None = None
    silence: Timer | None = None
    health_checks: int = 0

    @property
    def adapter_id(self) -> str:
        """The installation's id."""
        return self.key[0]

    @property
    def speaks_legacy(self) -> bool:
        """Whether it may be the vendor's own add-on or SDK, which read other key names.

        Those register with a `version`, which the page does not name, and with no `features`.
        """
        told = self.registration
        return told.features is None and (told.version or told.commands) is not None

    @property
    def window_open(self) -> bool:
        """Whether the next command may be sent now.

        An adapter that can cancel keeps a queue of its own, which is kept filled but not longer:
        what was sent has to be sent again after every break of the line. Any other gets one
        command at a time, so that a command whose time passes in the queue provably never runs.
        """
        if features.CANCEL in self.features:
            return len(self.open) < WINDOW
        return all(record.interim is not None for record in self.open.values())

    @property
    def running(self) -> CommandRecord | None:
        """The command that runs, as far as is known: told so, else the first that was sent."""
        for record in self.open.values():
            if record.state is CommandState.RUNNING:
                return record
        return next(iter(self.open.values()), None)

    def returns(self, now: float) -> bool:
        """Whether it is away for a moment only: its line broke, and it reconnects by itself."""
        if self.connection is not None or self.left or features.ACK not in self.features:
            return False
        return now - self.lost < REJOIN_S

    def describe(self, now: float) -> dict[str, Any]:
        """What `GET /api/v1/adapters` tells about it."""
        running = self.running
        state = "disconnected" if self.connection is None else "busy" if running else "idle"
        told = self.registration
        return {
            "adapter_id": self.adapter_id,
            "session_id": self.key[1] or None,
            "adapter_type": told.adapter_type,
            "state": state,
            "waiting_for_user": any(
                record.state is CommandState.WAITING_FOR_USER for record in self.open.values()
            ),
            "capabilities": told.capabilities,
            "commands": told.commands,
            "features": sorted(self.features),
            "version": told.version,
            "freecad_version": told.freecad_version,
            "queue_length": len(self.queue) + max(0, len(self.open) - 1),
            "running": running
            and {
                "command_id": running.command_id,
                "command": running.command,
                "state": running.state.value,
            },
            "connected_at": self.connected_at,
            "last_heard_s": round(now - self.last_heard, 3),
        }
