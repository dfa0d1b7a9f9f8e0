# SPDX-License-Identifier: MIT
"""Records of the commands, and the bounded store that keeps the recent ones."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from ..protocol.messages import CommandProgress, CommandResult
from ..protocol.timers import Timer

KEEP_FINISHED = 5_000
"""Number of finished commands that are remembered."""

KEEP_BYTES = 128 * 1024 * 1024
"""Bytes of results that are remembered, as counted on the wire."""


class CommandState(Enum):
    """State of a command, as far as the server knows."""

    QUEUED = "queued"
    SENT = "sent"
    RUNNING = "running"
    WAITING_FOR_USER = "waiting_for_user"
    FINISHED = "finished"


class Cancelling(Enum):
    """Originator of a cancel that was sent to the adapter."""

    CALLER = "the caller"
    DEADLINE = "its deadline"


ReplyWaiter = Callable[[CommandResult], None]
CancelWaiter = Callable[[str], None]


@dataclass(eq=False)
class CommandRecord:
    """One command from the request to its result.

    Times but `created_at` are seconds of the server's monotonic clock.

    Attributes:
        adapter: the key of the adapter that it goes to (adapter_id, session_id).
        deadline: the time at which a reply is due; `timeout_extension` moves it.
        latest_deadline: the latest time to which that may be moved.
        size: the size of the command on the wire, in bytes.
        created_at: the time at which it came in, in seconds since 1970.
        sent_timeout_ms: the time limit that the adapter was given, with what was granted since.
        cancelling: the originator of a cancel that the adapter has not answered.
        interim: the reply that the caller got while there was no final one.
        final: the reply that stands.
        proven: True if `final` comes from the adapter, False if the server concluded it.
        fingerprint: equal for two requests of the same command; None where no other can come.
    """

    command_id: str
    command: str
    parameters: dict[str, Any]
    adapter: tuple[str, str]
    created: float
    deadline: float
    latest_deadline: float
    size: int = 0
    created_at: float = field(default_factory=time.time)
    state: CommandState = CommandState.QUEUED
    sent: float | None = None
    sent_timeout_ms: int = 0
    progress: CommandProgress | None = None
    cancelling: Cancelling | None = None
    interim: CommandResult | None = None
    final: CommandResult | None = None
    proven: bool = False
    fingerprint: bytes | None = None
    timer: Timer | None = None
    waiters: list[tuple[bool, ReplyWaiter]] = field(default_factory=list)
    cancel_waiters: list[CancelWaiter] = field(default_factory=list)

    @property
    def reply(self) -> CommandResult | None:
        """Final reply, else the interim one, else None."""
        return self.final or self.interim

    def wait(self, waiter: ReplyWaiter, *, final_only: bool) -> None:
        """Have `waiter` called once, with the next reply (`final_only`: with the final one)."""
        self.waiters.append((final_only, waiter))

    def deliver(self, reply: CommandResult, *, final: bool) -> None:
        """Give a reply to those who wait for it."""
        due = [waiter for final_only, waiter in self.waiters if final or not final_only]
        self.waiters = [] if final else [entry for entry in self.waiters if entry[0]]
        for waiter in due:
            waiter(reply)

    def deliver_cancel(self, outcome: str) -> None:
        """Give a cancel's outcome to those who wait for it."""
        waiters, self.cancel_waiters = self.cancel_waiters, []
        for waiter in waiters:
            waiter(outcome)

    def cancel_timer(self) -> None:
        """Drop the timer of the deadline."""
        if self.timer is not None:
            self.timer.cancel()


class CommandStore:
    """All commands that are open, and the latest finished ones.

    Args:
        keep: the number of finished commands that are kept.
        keep_bytes: the bytes of results that are kept.
    """

    def __init__(self, *, keep: int = KEEP_FINISHED, keep_bytes: int = KEEP_BYTES) -> None:
        self._records: dict[str, CommandRecord] = {}
        self._finished: OrderedDict[str, int] = OrderedDict()
        self._bytes = 0
        self._keep = keep
        self._keep_bytes = keep_bytes

    def __len__(self) -> int:
        return len(self._records)

    def get(self, command_id: str) -> CommandRecord | None:
        """Return the record of a command, if it is still kept."""
        return self._records.get(command_id)

    def add(self, record: CommandRecord) -> None:
        """Keep a new command."""
        self._records[record.command_id] = record

    def mark_finished(self, record: CommandRecord, size: int) -> None:
        """Note that a command has finished, with a result of `size` bytes; forget the oldest."""
        self._bytes += size - self._finished.pop(record.command_id, 0)
        self._finished[record.command_id] = size
        while len(self._finished) > 1 and (
            len(self._finished) > self._keep or self._bytes > self._keep_bytes
        ):
            command_id, freed = self._finished.popitem(last=False)
            self._bytes -= freed
            del self._records[command_id]
