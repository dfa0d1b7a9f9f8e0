# SPDX-License-Identifier: MIT
"""Adapters that are, or lately were, connected."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Protocol

from ...protocol import features
from ...protocol.messages import AdapterRegistration, CommandCatalogue, timestamp
from ...protocol.open_documents import OpenDocument
from ...protocol.timers import Timer
from .command_queue import CommandQueue
from .store import CommandRecord, CommandState

REJOIN_S = 15.0
"""Seconds for which commands are still taken for an adapter whose connection broke: its own backoff
(1, 2, 4, 8 s) brings it back within that time if it lives."""

WINDOW = 100
"""Most commands that are with an adapter at once; the others wait here."""

CALLER_WINDOW = 20
"""Most of them that are one caller's: another caller's command waits behind no more than these."""

NAMED_DOCUMENTS = 10
"""Most documents of one adapter that an error names."""

SessionKey = tuple[str, str]
"""adapter_id and session_id ("" where the adapter names no session)."""


class AdapterConnection(Protocol):
    """An open connection, as the sans-I/O part sees it. Neither call waits."""

    def send(self, message: dict[str, Any], *, urgent: bool = True) -> None:
        """Send a JSON object; if not `urgent`, together with the next that is."""

    def close(self, code: int, reason: str) -> None:
        """Close the connection."""


class Process(Protocol):
    """Process of an adapter on this machine."""

    def is_alive(self) -> bool:
        """Return True if it runs."""


@dataclass(eq=False)
class AdapterSession:
    """Session of one FreeCAD process, or of another program that speaks the adapter protocol.

    Attributes:
        connection: the open one, or None while there is none.
        queue: the commands that were not sent yet.
        open: the commands that were sent and have no final reply, in the order of sending.
        shares: the number of `open` ones, by caller.
        open_bytes: the size of both, in bytes.
        documents: the open documents; None if it did not tell all of them.
        lost: the time at which the connection ended.
        left: True if the adapter closed its connection on purpose, or its process has ended.
        process: the process, if it is one of this machine.
        silence: the timer that looks for silence.
        absence: the timer that ends the waiting for one that is away.
        next_look: the timer that looks whether the process has ended.
    """

    key: SessionKey
    registration: AdapterRegistration
    connection: AdapterConnection | None
    connected: float
    last_heard: float
    features: frozenset[str] = frozenset()
    connected_at: str = field(default_factory=timestamp)
    queue: CommandQueue = field(default_factory=CommandQueue)
    open: dict[str, CommandRecord] = field(default_factory=dict)
    shares: Counter[str] = field(default_factory=Counter)
    open_bytes: int = 0
    documents: list[OpenDocument] | None = None
    lost: float = 0.0
    left: bool = False
    catalogue: CommandCatalogue | None = None
    process: Process | None = None
    silence: Timer | None = None
    absence: Timer | None = None
    next_look: Timer | None = None
    health_checks: int = 0

    @property
    def adapter_id(self) -> str:
        """Id of the installation."""
        return self.key[0]

    @property
    def speaks_legacy(self) -> bool:
        """True if it may be the vendor's own add-on or SDK, which read other key names.

        Those register with a `version`, which the page does not name, and with no `features`.
        """
        registered = self.registration
        return (
            registered.features is None and (registered.version or registered.commands) is not None
        )

    @property
    def window_open(self) -> bool:
        """True if the next command may be sent now.

        An adapter that can cancel keeps a queue of its own, which is kept filled but not longer:
        what was sent has to be sent again after every break. Any other gets one
        command at a time, so that a command whose time passes in the queue provably never runs.
        """
        if features.CANCEL in self.features:
            return len(self.open) < WINDOW
        return all(record.interim is not None for record in self.open.values())

    @property
    def running(self) -> CommandRecord | None:
        """Command that runs: the one reported as running, else the first that was sent."""
        for record in self.open.values():
            if record.state is CommandState.RUNNING:
                return record
        return next(iter(self.open.values()), None)

    @property
    def open_count(self) -> int:
        """Number of commands without a final reply."""
        return len(self.queue) + len(self.open)

    def send(self, message: dict[str, Any], *, urgent: bool = True) -> None:
        """Send a JSON object, if there is a connection."""
        if self.connection is not None:
            self.connection.send(message, urgent=urgent)

    def next_command(self) -> CommandRecord | None:
        """Move the next command that may be sent now from `queue` to `open`, and return it."""
        if self.connection is None or not self.queue or not self.window_open:
            return None
        share = CALLER_WINDOW if features.CANCEL in self.features else sys.maxsize
        record = self.queue.take(self.shares, share)
        if record is not None:
            self.open[record.command_id] = record
            self.shares[record.caller] += 1
        return record

    def take_out(self, record: CommandRecord) -> None:
        """Remove a command that has its final reply."""
        if self.open.pop(record.command_id, None) is not None:
            self.shares[record.caller] -= 1
            if not self.shares[record.caller]:
                del self.shares[record.caller]
        elif not self.queue.remove(record):
            return
        self.open_bytes -= record.size

    def unknown_command(self, command_id: str, now: float) -> CommandRecord:
        """Return a record for a command of this adapter that the server does not know."""
        return CommandRecord(command_id, "", {}, self.key, now, now, now)

    def returns(self, now: float) -> bool:
        """Return True if it is away for a moment only: its connection broke, and it reconnects."""
        if self.connection is not None or self.left or features.ACK not in self.features:
            return False
        return now - self.lost < REJOIN_S

    def is_there(self, now: float) -> bool:
        """Return True if it is connected, or away for a moment only."""
        return self.connection is not None or self.returns(now)

    @property
    def state(self) -> str:
        """State as callers are told it: "idle", "busy" or "disconnected"."""
        return "disconnected" if self.connection is None else "busy" if self.open else "idle"

    def candidate(self) -> dict[str, Any]:
        """Return what a caller needs to tell it from others."""
        documents = self.documents or []
        more = len(documents) - NAMED_DOCUMENTS
        told = {
            "name": self.registration.name,
            **self.ids(),
            "freecad_version": self.registration.freecad_version,
            "documents": None
            if self.documents is None
            else [document.names() for document in documents[:NAMED_DOCUMENTS]],
            "more_documents": more if more > 0 else None,
            "window": self.registration.window,
            "state": self.state,
        }
        return {key: value for key, value in told.items() if value is not None}

    def ids(self) -> dict[str, Any]:
        """Return what names it in a reply."""
        return {"adapter_id": self.key[0], "session_id": self.key[1] or None}

    def describe(self, now: float) -> dict[str, Any]:
        """Return the body of `GET /api/v1/adapters` for this adapter."""
        running, registered, documents = self.running, self.registration, self.documents
        return {
            "name": registered.name,
            **self.ids(),
            "adapter_type": registered.adapter_type,
            "state": self.state,
            "pid": registered.pid,
            "window": registered.window,
            "documents": documents and [document.to_wire() for document in documents],
            "waiting_for_user": any(
                record.state is CommandState.WAITING_FOR_USER for record in self.open.values()
            ),
            "capabilities": registered.capabilities,
            "commands": registered.commands,
            "features": sorted(self.features),
            "version": registered.version,
            "freecad_version": registered.freecad_version,
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
