# SPDX-License-Identifier: MIT
"""Status of the connection as the person sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable

from ..protocol.causes import Cause
from ..protocol.waiting import WaitingReason

if TYPE_CHECKING:
    from .journal import Journal

IDLE_AFTER_S = 0.3
"""Seconds without a command before the state goes from busy to idle, so as not to flicker."""

COUNTS_S = 0.5
"""Seconds between two reports that differ only in the queue and the running command."""


class ConnectionState(Enum):
    """Connection states of the protocol page, as the toolbar shows them."""

    DISCONNECTED = "disconnected"
    """No connection; another attempt may be due (see `Status.retrying`)."""
    CONNECTING = "connecting"
    """The connection is being opened, or the registration is not confirmed yet."""
    IDLE = "idle"
    """Registered and ready; nothing runs."""
    BUSY = "busy"
    """A command runs or waits."""


@dataclass(frozen=True)
class Status:
    """Snapshot of the connection.

    Attributes:
        state: the connection state.
        sentence: the same in words, for the person.
        server: the server in words, such as its address, without the key.
        waiting_for: the reason for which queued commands wait for the person, or None.
        queued: the number of commands that wait.
        running: the name of the running command, or None.
        needs_attention: True if nothing will happen until the person does something.
        retrying: True if a connection that is down will be opened again without the person.
        cause: the cause for which there is no connection, if one was wanted.
        detail: the words of the server about that, quoted; empty if it said none.
        caller: the name that the sender of the last command gives itself, or an empty text.
        round_trip_s: the time that a message takes to the server and back, or None if unknown.
        retry_at: the time of the next attempt, in seconds of the I/O thread's clock, or None.
    """

    state: ConnectionState = ConnectionState.DISCONNECTED
    sentence: str = "Not connected."
    server: str = ""
    waiting_for: WaitingReason | None = None
    queued: int = 0
    running: str | None = None
    needs_attention: bool = False
    retrying: bool = False
    cause: Cause | None = None
    detail: str = ""
    retry_at: float | None = None
    caller: str = ""
    round_trip_s: float | None = None


class StatusReporter:
    """Reports on one connection, without flicker.

    Args:
        server: the server in words.
        report: takes each new status.
    """

    def __init__(self, server: str, report: Callable[[Status], None]) -> None:
        self._server = server
        self._report = report
        self._last: Status | None = None
        self._last_at = 0.0
        self._last_busy = 0.0

    def connecting(self, now: float) -> None:
        """Report that the connection is being opened."""
        self._tell(now, ConnectionState.CONNECTING, f"Connecting to {self._server} ...")

    def disconnected(self, sentence: str, now: float, **marks: Any) -> None:
        """Report that there is no connection, with the reason.

        Args:
            sentence: the reason, for the person.
            now: the current time.
            marks: `needs_attention`, `retrying`, `cause`, `detail` or `retry_at` of the status.
        """
        self._tell(now, ConnectionState.DISCONNECTED, sentence, **marks)

    def registered(self, journal: Journal, now: float, round_trip_s: float | None) -> None:
        """Report on the commands of a registered connection, and on the line to its server."""
        line = {"caller": journal.last_caller, "round_trip_s": round_trip_s}
        queued, running = journal.counts()
        if queued or running:
            self._last_busy = now
        if now - self._last_busy >= IDLE_AFTER_S:
            self._tell(now, ConnectionState.IDLE, f"Connected to {self._server}.", **line)
            return
        waiting_for = journal.waiting_for if queued else None
        self._tell(
            now,
            ConnectionState.BUSY,
            waiting_for.sentence if waiting_for else "A command is being executed.",
            waiting_for=waiting_for,
            queued=queued,
            running=running.command.command if running else None,
            **line,
        )

    def next_due(self, now: float) -> float:
        """Return the time at which `registered` must be called again."""
        busy = self._last is not None and self._last.state is ConnectionState.BUSY
        return now + IDLE_AFTER_S if busy else float("inf")

    def _tell(self, now: float, state: ConnectionState, sentence: str, **rest: Any) -> None:
        status, last = Status(state, sentence, self._server, **rest), self._last
        news = last is None or (last.state, last.sentence) != (status.state, status.sentence)
        # While commands come and go, each count would repaint a widget: they are reported seldom.
        if news or (last != status and now - self._last_at >= COUNTS_S):
            self._last, self._last_at = status, now
            self._report(status)
