# SPDX-License-Identifier: MIT
"""What became of each command: the record, and the bounded store that keeps the recent ones."""

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
"""How many finished commands are remembered."""

KEEP_BYTES = 128 * 1024 * 1024
"""How many bytes of answers are remembered, counted as they came over the wire."""


class CommandState(Enum):
    """Where a command stands, as far as the server knows."""

    QUEUED = "queued"
    SENT = "sent"
    RUNNING = "running"
    WAITING_FOR_USER = "waiting_for_user"
    FINISHED = "finished"


class Cancelling(Enum):
    """Who asked the adapter to cancel a command."""

    CALLER = "the caller"
    DEADLINE = "its deadline"


Waiter = Callable[[CommandResult], None]
CancelWaiter = Callable[[str], None]


@dataclass(eq=False)
class CommandRecord:
    """One command from the request to the answer.

    Times but `created_at` are seconds of the server's monotonic clock.

    Attributes:
        created_at: when it came in, in seconds since 1970.
        adapter: the key of the adapter that it goes to (adapter_id, session_id).
        deadline: when an answer is due; `timeout_extension` moves it.
        latest_deadline: how far that may go.
        sent_timeout_ms: the time that the adapter was told, with what was granted since.
        interim: what the caller was told while the command had no final answer.
        final: the answer that stands.
        proven: whether `final` is the adapter's word, not the server's conclusion.
    """

    command_id: str
    command: str
    parameters: dict[str, Any]
    adapter: tuple[str, str]
    timeout_ms: int
    created: float
    deadline: float
    latest_deadline: float
    size: int = 0
    created_at: float = field(default_factory=time.time)
    state: CommandState = CommandState.QUEUED
    sent: float | None = None
    sent_timeout_ms: int = 0
    finished: float | None = None
    progress: CommandProgress | None = None
    cancelling: Cancelling | None = None
    interim: CommandResult | None = None
    final: CommandResult | None = None
    proven: bool = False
    fingerprint: str | None = None
    timer: Timer | None = None
    waiters: list[tuple[bool, Waiter]] = field(default_factory=list)
    cancel_waiters: list[CancelWaiter] = field(default_factory=list)

    @property
    def answer(self) -> CommandResult | None:
        """What is to be told now: the final answer, else the interim one, else nothing."""
        return self.final or self.interim

    def wait(self, waiter: Waiter, *, final_only: bool) -> None:
        """Call `waiter` once, with the next answer (`final_only`: with the final one)."""
        self.waiters.append((final_only, waiter))

    def tell(self, answer: CommandResult, *, final: bool) -> None:
        """Give an answer to those who wait for it."""
        due = [waiter for final_only, waiter in self.waiters if final or not final_only]
        self.waiters = [] if final else [entry for entry in self.waiters if entry[0]]
        for waiter in due:
            waiter(answer)

    def tell_cancelled(self, outcome: str) -> None:
        """Give a cancel's outcome to those who wait for it."""
        waiters, self.cancel_waiters = self.cancel_waiters, []
        for waiter in waiters:
            waiter(outcome)


class CommandStore:
    """The commands that can be asked about: all that are open, and the latest finished ones."""

    def __init__(self, *, keep: int = KEEP_FINISHED, keep_bytes: int = KEEP_BYTES) -> None:
        self._records: dict[str, CommandRecord] = {}
        self._finished: OrderedDict[str, int] = OrderedDict()
        self._bytes = 0
        self._keep = keep
        self._keep_bytes = keep_bytes

    def __len__(self) -> int:
        return len(self._records)

    def get(self, command_id: str) -> CommandRecord | None:
        """The record of a command, if it is still kept."""
        return self._records.get(command_id)

    def add(self, record: CommandRecord) -> None:
        """Keep a new command."""
        self._records[record.command_id] = record

    def mark_finished(self, record: CommandRecord, size: int) -> None:
        """Count a command as finished, with an answer of `size` bytes; forget the oldest."""
        self._bytes += size - self._finished.pop(record.command_id, 0)
        self._finished[record.command_id] = size
        while len(self._finished) > 1 and (
            len(self._finished) > self._keep or self._bytes > self._keep_bytes
        ):
            command_id, freed = self._finished.popitem(last=False)
            self._bytes -= freed
            del self._records[command_id]
