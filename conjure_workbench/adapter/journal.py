# SPDX-License-Identifier: MIT
"""The entry of every command: what was asked, where it stands, what was answered.

A command passes `queued -> running -> finished` and never goes back, so every later question
(duplicate, cancel, time-out, reconnect) has one answer. The I/O thread admits, cancels, expires
and delivers; FreeCAD's main thread starts and finishes. Times are seconds of one monotonic clock,
given by the caller.
"""

from __future__ import annotations

import hashlib
import heapq
import itertools
import json
import threading
from collections import OrderedDict, deque
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Iterable

from ..errors import ConjureError
from ..protocol.limits import DEFAULT_TIMEOUT_MS, MAX_QUEUE
from ..protocol.messages import CommandId, CommandResult, ExecuteCommand

KEEP_ANSWERS = 10_000
"""How many delivered answers are kept for a server that asks again; of ten times as many older
ones at least the id is remembered, so that they never run again."""

KEEP_BYTES = 64 * 1024 * 1024
"""How many bytes of delivered answers are kept; of older ones only the id is remembered."""

SWEEP = 512
"""From this many planned deadlines on, those of finished commands are swept out."""


class Phase(Enum):
    """Where a command stands."""

    QUEUED = "queued"
    RUNNING = "running"
    FINISHED = "finished"


class Admission(Enum):
    """What a command that comes in turns out to be."""

    NEW = "new"
    QUEUED = "already queued"
    RUNNING = "already running"
    FINISHED = "already finished"
    FORGOTTEN = "finished long ago; its answer is no longer kept"
    CONFLICT = "an id that named another command before"
    REFUSED = "too many commands wait"


@dataclass
class JournalEntry:
    """One command's history."""

    command: ExecuteCommand
    received_at: float
    deadline: float
    phase: Phase = Phase.QUEUED
    result: CommandResult | None = None
    delivered: bool = False
    size: int = 0
    announced: bool = False
    extension_asked: bool = False
    extensions: int = 0
    progress_at: float = 0.0
    stoppable: bool = False
    cancel_asked: bool = False
    fraction: float | None = None
    doing: str | None = None
    told_fraction: float | None = None
    fingerprint: bytes = field(init=False, repr=False)
    """What must be equal for two messages with one id to be the same command."""

    def __post_init__(self) -> None:
        told = json.dumps([self.command.command, self.command.parameters], sort_keys=True)
        self.fingerprint = hashlib.sha256(told.encode("ascii")).digest()


def failure(command: ExecuteCommand, error: ConjureError, elapsed_ms: float = 0.0) -> CommandResult:
    """The answer to `command` that tells `error`, in the command's dialect."""
    return CommandResult(
        command.command_id,
        False,
        **error.to_reply(),
        execution_time_ms=elapsed_ms,
        dialect=command.dialect,
    )


class Journal:
    """All commands of this FreeCAD process. Every method may be called from any thread.

    Attributes:
        waiting_for: why nothing of the queue can start now, in words, or None; set by the
            executor's side.
    """

    def __init__(
        self,
        *,
        max_queue: int = MAX_QUEUE,
        keep_answers: int = KEEP_ANSWERS,
        keep_bytes: int = KEEP_BYTES,
    ) -> None:
        self._lock = threading.Lock()
        self._open: OrderedDict[CommandId, JournalEntry] = OrderedDict()
        self._finished: OrderedDict[CommandId, JournalEntry] = OrderedDict()
        self._undelivered: OrderedDict[CommandId, JournalEntry] = OrderedDict()
        self._forgotten: OrderedDict[CommandId, None] = OrderedDict()
        self._outgoing: deque[JournalEntry] = deque()
        self._deadlines: list[tuple[float, int, JournalEntry]] = []
        self._order = itertools.count()
        self._sweep_at = SWEEP
        self._kept_bytes = 0
        self._queued = 0
        self.waiting_for: str | None = None
        self._max_queue = max_queue
        self._keep_answers = keep_answers
        self._keep_bytes = keep_bytes

    # --- coming in

    def admit(self, command: ExecuteCommand, now: float) -> tuple[Admission, JournalEntry | None]:
        """Enter a command, or find what became of it when it came before."""
        timeout_s = (command.timeout_ms or DEFAULT_TIMEOUT_MS) / 1000
        fresh = JournalEntry(command, now, now + timeout_s)
        with self._lock:
            known = self._open.get(command.command_id) or self._finished.get(command.command_id)
            if known is not None:
                if known.fingerprint != fresh.fingerprint:
                    return Admission.CONFLICT, known
                return Admission[known.phase.name], known
            if command.command_id in self._forgotten:
                return Admission.FORGOTTEN, None
            if self._queued >= self._max_queue:
                return Admission.REFUSED, None
            self._open[command.command_id] = fresh
            self._set_deadline(fresh, fresh.deadline)
            self._queued += 1
            return Admission.NEW, fresh

    # --- running

    def start(self, entry: JournalEntry, now: float) -> bool:
        """Take a command from queued to running.

        Returns:
            False if it must not run: it was cancelled or its time has passed. A command whose
            time has passed just now is finished here, so that it can never run later.
        """
        with self._lock:
            if entry.phase is not Phase.QUEUED:
                return False
            if entry.deadline <= now:
                self._run_out(entry, now)
                return False
            entry.phase = Phase.RUNNING
            self._queued -= 1
            return True

    def finish(self, entry: JournalEntry, result: CommandResult) -> None:
        """Take a running command to finished; its answer waits to be delivered."""
        with self._lock:
            if entry.phase is not Phase.FINISHED:
                self._finish(entry, result)

    def _run_out(self, entry: JournalEntry, now: float) -> None:
        error = _timeout(entry, now, self.waiting_for)
        self._finish(entry, failure(entry.command, error))

    def _finish(self, entry: JournalEntry, result: CommandResult) -> None:
        if entry.phase is Phase.QUEUED:
            self._queued -= 1
        entry.phase = Phase.FINISHED
        entry.result = result
        # They may be large, and nobody asks for them any more.
        entry.command = replace(entry.command, parameters={})
        command_id = entry.command.command_id
        self._open.pop(command_id, None)
        self._finished[command_id] = entry
        self._undelivered[command_id] = entry
        self._outgoing.append(entry)

    def note_progress(self, entry: JournalEntry, fraction: float, doing: str) -> bool:
        """Note how far a running command has come; False if it is to stop there."""
        with self._lock:
            entry.stoppable = True
            entry.fraction, entry.doing = fraction, doing
            return not entry.cancel_asked

    # --- questions

    def cancel(self, command_id: CommandId) -> str | None:
        """Cancel a command: "cancelled" if it had not started, "too_late" or "unknown".

        None if it runs and will look between two of its steps: what came of it is known when it
        has finished.
        """
        with self._lock:
            entry = self._open.get(command_id)
            if entry is None:
                known = command_id in self._finished or command_id in self._forgotten
                return "too_late" if known else "unknown"
            if entry.phase is Phase.RUNNING:
                entry.cancel_asked = entry.stoppable
                return None if entry.stoppable else "too_late"
            error = ConjureError("CANCELLED", "The command was cancelled before it started.")
            self._finish(entry, failure(entry.command, error))
            return "cancelled"

    def cancel_queued(self, sentence: str) -> int:
        """Cancel every command that has not started, saying why; returns how many."""
        with self._lock:
            waiting = [r for r in self._open.values() if r.phase is Phase.QUEUED]
            for entry in waiting:
                self._finish(entry, failure(entry.command, ConjureError("CANCELLED", sentence)))
            return len(waiting)

    def expire(self, now: float) -> list[JournalEntry]:
        """Finish every queued command whose time has passed: it never ran and never will.

        Returns:
            the running commands whose time has passed; each is returned once per deadline.
        """
        overdue = []
        with self._lock:
            while self._deadlines and self._deadlines[0][0] <= now:
                deadline, _, entry = heapq.heappop(self._deadlines)
                if entry.deadline != deadline:
                    continue
                if entry.phase is Phase.QUEUED:
                    self._run_out(entry, now)
                elif entry.phase is Phase.RUNNING:
                    overdue.append(entry)
        return overdue

    def extend(self, command_id: CommandId, timeout_ms: int) -> None:
        """Move a command's deadline to `timeout_ms` after it came in."""
        with self._lock:
            entry = self._open.get(command_id)
            if entry is not None:
                self._set_deadline(
                    entry, max(entry.deadline, entry.received_at + timeout_ms / 1000)
                )
                entry.extension_asked = False

    def _set_deadline(self, entry: JournalEntry, deadline: float) -> None:
        entry.deadline = deadline
        if len(self._deadlines) >= self._sweep_at:
            self._deadlines = [due for due in self._deadlines if _stands(due)]
            heapq.heapify(self._deadlines)
            self._sweep_at = max(SWEEP, 2 * len(self._deadlines))
        heapq.heappush(self._deadlines, (deadline, next(self._order), entry))

    def open_entries(self) -> list[JournalEntry]:
        """The commands that are queued or running, in the order in which they came in."""
        with self._lock:
            return list(self._open.values())

    def counts(self) -> tuple[int, JournalEntry | None]:
        """How many commands are queued, and the running one."""
        with self._lock:
            # One command runs at a time, and it was the oldest of the queue when it started.
            first = next(iter(self._open.values()), None)
            running = first if first is not None and first.phase is Phase.RUNNING else None
            return self._queued, running

    def next_deadline(self) -> float | None:
        """When `expire` will next have something to do."""
        with self._lock:
            while self._deadlines and not _stands(self._deadlines[0]):
                heapq.heappop(self._deadlines)
            return self._deadlines[0][0] if self._deadlines else None

    # --- going out

    def take_outgoing(self, most: int) -> list[JournalEntry]:
        """Up to `most` finished commands whose answers are to be sent now."""
        outgoing: list[JournalEntry] = []
        with self._lock:
            while self._outgoing and len(outgoing) < most:
                entry = self._outgoing.popleft()
                if not entry.delivered:
                    outgoing.append(entry)
        return outgoing

    @property
    def has_outgoing(self) -> bool:
        """Whether `take_outgoing` has something left to give."""
        return bool(self._outgoing)

    def send_again(self) -> None:
        """Put every answer that has not provably reached the server up for sending."""
        with self._lock:
            self._outgoing.clear()
            self._outgoing.extend(self._undelivered.values())

    def largest_undelivered(self, command_ids: Iterable[CommandId]) -> JournalEntry | None:
        """Of the answers that were sent and have not provably arrived, the largest."""
        with self._lock:
            found = [self._undelivered.get(command_id) for command_id in command_ids]
            sent = [entry for entry in found if entry is not None]
            return max(sent, key=lambda entry: entry.size, default=None)

    def mark_delivered(self, command_id: CommandId) -> None:
        """The server has this answer; it is kept for duplicates as long as there is room."""
        with self._lock:
            entry = self._undelivered.pop(command_id, None)
            if entry is None:
                return
            entry.delivered = True
            self._kept_bytes += entry.size
            self._make_room()

    def _make_room(self) -> None:
        delivered = (key for key, entry in self._finished.items() if entry.delivered)
        drop = []
        excess_count = len(self._finished) - len(self._undelivered) - self._keep_answers
        for command_id in delivered:
            if excess_count <= 0 and self._kept_bytes <= self._keep_bytes:
                break
            drop.append(command_id)
            excess_count -= 1
            self._kept_bytes -= self._finished[command_id].size
        for command_id in drop:
            del self._finished[command_id]
            self._forgotten[command_id] = None
        while len(self._forgotten) > 10 * self._keep_answers:
            self._forgotten.popitem(last=False)


def _stands(due: tuple[float, int, JournalEntry]) -> bool:
    deadline, _, entry = due
    return entry.phase is not Phase.FINISHED and entry.deadline == deadline


def _timeout(entry: JournalEntry, now: float, waiting_for: str | None) -> ConjureError:
    waited = now - entry.received_at
    if waiting_for:
        return ConjureError(
            "USER_EDITING",
            f"The command waited {waited:.1f} s and never ran. {waiting_for}",
            details={"waited_ms": round(waited * 1000)},
        )
    return ConjureError(
        "TIMEOUT",
        f"The command's time passed after {waited:.1f} s in the queue. It never ran.",
        details={"waited_ms": round(waited * 1000)},
    )
