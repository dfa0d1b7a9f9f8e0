# SPDX-License-Identifier: MIT
"""Records of the commands, and the bounded store that keeps the recent ones."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from ...errors import ConjureError, printable
from ...protocol.limits import KEEP_ANSWER_S, MAX_CALLER, MAX_QUEUE
from ...protocol.messages import CommandProgress, CommandResult
from ...protocol.timers import Timer

KEEP_BYTES = 128 * 1024 * 1024
"""Bytes of finished commands that are remembered: their results as counted on the wire, and
`RECORD_BYTES` for each."""

RECORD_BYTES = 2_000
"""Bytes that a finished command is counted with beside its result."""

NAMED = "named "
"""Beginning of a record's `caller`, where it is the name that the sender gives itself."""


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
        fingerprint: equal for two requests of the same command; None for an answer that was
            redelivered for a command of an earlier server process, until its caller repeats it.
        doubtful: True if the process that served before this one may have sent it, too: its caller
            chose the id, and this process is young.
        caller: the sender; callers take turns, and the order within a caller stays.
        newest_names: True if a name means the newest object that was asked for under it.
        kept_bytes: the bytes that a finished command is counted with in the store.
        finished: the time of `final`.
        changes: the number of its changes so far: of progress, and of replies.
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
    doubtful: bool = False
    caller: str = ""
    newest_names: bool = False
    kept_bytes: int = 0
    finished: float = 0.0
    timer: Timer | None = None
    waiters: list[tuple[bool, ReplyWaiter]] = field(default_factory=list)
    cancel_waiters: list[CancelWaiter] = field(default_factory=list)
    changes: int = 0
    watchers: list[Callable[[], None]] = field(default_factory=list)

    @property
    def claimed_name(self) -> str:
        """The name that the sender gives itself; empty if it gives none."""
        if not self.caller.startswith(NAMED):
            return ""
        return self.caller[len(NAMED) :].removeprefix("mcp ")[:MAX_CALLER]

    @property
    def reply(self) -> CommandResult | None:
        """Final reply, else the interim one, else None."""
        return self.final or self.interim

    def wait(self, waiter: ReplyWaiter, *, final_only: bool) -> None:
        """Have `waiter` called once, with the next reply (`final_only`: with the final one)."""
        self.waiters.append((final_only, waiter))

    def deliver(self, reply: CommandResult, *, to_all: bool) -> None:
        """Give a reply to those who wait; `to_all`: to those, too, who wait for the final one."""
        due = [waiter for final_only, waiter in self.waiters if to_all or not final_only]
        self.waiters = [] if to_all else [entry for entry in self.waiters if entry[0]]
        for waiter in due:
            waiter(reply)
        self.changed()

    def changed(self) -> None:
        """Note a change, and wake those who watch; each of them once."""
        self.changes += 1
        watchers, self.watchers = self.watchers, []
        for watcher in watchers:
            watcher()

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

    Answers that were fetched are kept by number. One that nobody has fetched is kept for a time,
    and makes room only when there are no fetched ones left to forget.

    Args:
        keep: the number of fetched answers that are kept; as many as may be queued.
        keep_bytes: the bytes of all answers that are kept.
        keep_s: the seconds for which an answer is kept that nobody has fetched.
    """

    def __init__(
        self,
        *,
        keep: int = MAX_QUEUE,
        keep_bytes: int = KEEP_BYTES,
        keep_s: float = KEEP_ANSWER_S,
    ) -> None:
        self._records: dict[str, CommandRecord] = {}
        self._fetched: OrderedDict[str, CommandRecord] = OrderedDict()
        self._unfetched: OrderedDict[str, CommandRecord] = OrderedDict()
        self._bytes = 0
        self._keep = keep
        self._keep_bytes = keep_bytes
        self._keep_s = keep_s

    def __len__(self) -> int:
        return len(self._records)

    def get(self, command_id: str) -> CommandRecord | None:
        """Return the record of a command, if it is still kept."""
        return self._records.get(command_id)

    def find(self, command_id: str) -> CommandRecord:
        """Return the record of a command.

        Raises:
            ConjureError: NOT_FOUND: it is unknown, or was forgotten.
        """
        record = self._records.get(command_id)
        if record is None:
            raise ConjureError(
                "NOT_FOUND",
                f"No command {printable(command_id)!r} is known; the latest are kept, older ones "
                "and those of the server before this one forgotten.",
                field="command_id",
            )
        return record

    def add(self, record: CommandRecord) -> None:
        """Keep a new command."""
        self._records[record.command_id] = record

    def mark_finished(self, record: CommandRecord, size: int, now: float) -> None:
        """Note that a command has finished, with a result of `size` bytes; forget older ones."""
        self._fetched.pop(record.command_id, None)
        self._unfetched.pop(record.command_id, None)
        self._unfetched[record.command_id] = record
        self._bytes += size + RECORD_BYTES - record.kept_bytes
        record.kept_bytes = size + RECORD_BYTES
        record.finished = now
        while next(iter(self._unfetched.values())).finished < now - self._keep_s:
            self._forget_oldest(self._unfetched)
        while self._bytes > self._keep_bytes and len(self._fetched) + len(self._unfetched) > 1:
            self._forget_oldest(self._fetched or self._unfetched)

    def mark_fetched(self, record: CommandRecord) -> None:
        """Note that a caller has got the answer of a command; forget the oldest of those."""
        if self._unfetched.pop(record.command_id, None) is not None:
            self._fetched[record.command_id] = record
            if len(self._fetched) > self._keep:
                self._forget_oldest(self._fetched)

    def unfetched(self, now: float) -> list[CommandRecord]:
        """Return the commands whose answer somebody may still fetch, oldest first."""
        since = now - self._keep_s
        return [record for record in self._unfetched.values() if record.finished >= since]

    def _forget_oldest(self, finished: OrderedDict[str, CommandRecord]) -> None:
        command_id, record = finished.popitem(last=False)
        self._bytes -= record.kept_bytes
        del self._records[command_id]
