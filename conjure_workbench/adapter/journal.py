# SPDX-License-Identifier: MIT
"""Journal of all commands, so that each runs at most once.

A command passes `queued -> running -> finished` and never goes back, so every later question
(duplicate, cancel, time-out, reconnect) has one answer. The I/O thread admits, cancels, expires
and delivers; FreeCAD's main thread starts and finishes. Times are seconds of one monotonic clock,
given by the caller.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import replace
from functools import partial
from typing import Callable

from ..errors import ConjureError
from ..protocol.limits import DEFAULT_TIMEOUT_MS, MAX_QUEUE, MAX_QUEUE_BYTES
from ..protocol.messages import CommandId, CommandResult, ExecuteCommand
from ..protocol.timers import Timers
from ..protocol.waiting import WaitingReason
from . import replies
from .journal_entry import Admission, JournalEntry, Phase
from .result_store import ResultStore


class Journal:
    """All commands of this FreeCAD process. Every method may be called from any thread.

    Attributes:
        waiting_for: the reason for which no queued command can start now, or None.
        on_change: called when a result waits to be sent or `waiting_for` has changed.
        results: the results of finished commands.
        last_caller: the name that the sender of the newest command gives itself.
        last_elapsed_ms: the execution time of the command that finished last.
    """

    def __init__(self, *, max_queue: int = MAX_QUEUE, results: ResultStore | None = None) -> None:
        self.results = results or ResultStore()
        self._lock = threading.Lock()
        self._open: OrderedDict[CommandId, JournalEntry] = OrderedDict()
        self._timers = Timers()
        self.last_elapsed_ms = 0.0
        self.last_caller = ""
        self._overdue: list[JournalEntry] = []
        self._queued = 0
        self._open_bytes = 0
        self.waiting_for: WaitingReason | None = None
        self.on_change: Callable[[], None] = lambda: None
        self._max_queue = max_queue

    # --- coming in

    def admit(
        self, command: ExecuteCommand, now: float, size: int = 0
    ) -> tuple[Admission, JournalEntry | None]:
        """Enter a command, whose message has `size` bytes, or find the entry of its first arrival.

        Refused are commands while too many wait, or too many results for a server that does not
        take them.
        """
        timeout_s = (command.timeout_ms or DEFAULT_TIMEOUT_MS) / 1000
        fresh = JournalEntry(command, now, now + timeout_s, size)
        with self._lock:
            known = self._open.get(command.command_id) or self.results.get(command.command_id)
            if known is not None:
                if known.fingerprint != fresh.fingerprint:
                    return Admission.CONFLICT, known
                return Admission[known.phase.name], known
            if command.command_id in self.results:
                return Admission.FORGOTTEN, None
            full = self._queued >= self._max_queue or self.results.full
            if full or self._open_bytes + size > MAX_QUEUE_BYTES:
                return Admission.REFUSED, None
            self._open[command.command_id] = fresh
            self.last_caller = command.caller
            self._set_deadline(fresh, fresh.deadline)
            self._queued += 1
            self._open_bytes += size
            return Admission.NEW, fresh

    # --- running

    def set_waiting(self, reason: WaitingReason | None) -> None:
        """Note the reason for which no command can start now; None if commands can start again."""
        if reason == self.waiting_for:
            return
        self.waiting_for = reason
        if reason is not None:
            # An earlier announcement no longer holds: they are announced again when they start.
            for entry in self.open_entries():
                entry.announced = False
        self.on_change()

    def start(self, entry: JournalEntry, now: float) -> bool:
        """Take a command from queued to running.

        Returns:
            False if it must not run: it was cancelled or its time has passed. A command whose
            time has just passed is finished here, so that it can never run later.
        """
        with self._lock:
            if entry.phase is Phase.QUEUED and entry.deadline <= now:
                self._run_out(entry, now)
            runs = entry.phase is Phase.QUEUED
            if runs:
                entry.phase = Phase.RUNNING
                self._queued -= 1
        if not runs:
            self.on_change()
        return runs

    def put_back(self, entry: JournalEntry) -> None:
        """Take a running command back to queued: it was not done, and waits for the person."""
        with self._lock:
            if entry.phase is Phase.RUNNING:
                entry.phase = Phase.QUEUED
                entry.announced = False
                self._queued += 1
                # It may have passed meanwhile, which counts for a command that waits.
                self._set_deadline(entry, entry.deadline)
                if entry.cancel_asked:
                    self._cancel(entry)
        self.on_change()

    def finish(self, entry: JournalEntry, result: CommandResult) -> None:
        """Take a running command to finished; its result waits to be sent."""
        self.last_elapsed_ms = result.execution_time_ms
        with self._lock:
            if entry.phase is not Phase.FINISHED:
                self._finish(entry, result)
        self.on_change()

    def note_progress(self, entry: JournalEntry, fraction: float | None, doing: str) -> bool:
        """Note the progress of a running command; return False if it is to stop there."""
        with self._lock:
            entry.stoppable = True
            entry.fraction, entry.doing = fraction, doing
            return not entry.cancel_asked

    def _run_out(self, entry: JournalEntry, now: float) -> None:
        self._finish(entry, replies.ran_out(entry, now, self.waiting_for))

    def _finish(self, entry: JournalEntry, result: CommandResult) -> None:
        if entry.phase is Phase.QUEUED:
            self._queued -= 1
        entry.phase = Phase.FINISHED
        entry.result = result
        if entry.timer is not None:
            entry.timer.cancel()
        # They may be large, and nobody asks for them any more.
        entry.command = replace(entry.command, parameters={})
        self._open.pop(entry.command_id, None)
        self._open_bytes -= entry.command_size
        self.results.add(entry)

    # --- cancelling

    def cancel(self, command_id: CommandId) -> str | None:
        """Cancel a command.

        Returns:
            "cancelled" if it had not started, "too_late" or "unknown"; None if it runs: it may look
            for a cancel yet, between its steps or while something is computed for it elsewhere,
            and the outcome is known when it has finished.
        """
        with self._lock:
            entry = self._open.get(command_id)
            if entry is None:
                return "too_late" if command_id in self.results else "unknown"
            if entry.phase is Phase.RUNNING:
                entry.cancel_asked = True
                return None
            self._cancel(entry)
            return "cancelled"

    def cancel_queued(self, reason: ConjureError) -> int:
        """Cancel every command that has not started, with this reason; return their number."""
        with self._lock:
            waiting = [entry for entry in self._open.values() if entry.phase is Phase.QUEUED]
            for entry in waiting:
                self._finish(entry, replies.failure(entry.command, reason))
            return len(waiting)

    def _cancel(self, entry: JournalEntry) -> None:
        reason = ConjureError("CANCELLED", "The command was cancelled before it started.")
        self._finish(entry, replies.failure(entry.command, reason))

    # --- time

    def expire(self, now: float) -> list[JournalEntry]:
        """Finish every queued command whose time has passed: it never ran and never will.

        Returns:
            The running commands whose time has passed; each is returned once per deadline.
        """
        with self._lock:
            self._timers.run(now)
            overdue, self._overdue = self._overdue, []
        return overdue

    def extend(self, command_id: CommandId, timeout_ms: int) -> None:
        """Move a command's deadline to `timeout_ms` after it came in, if that is later."""
        with self._lock:
            entry = self._open.get(command_id)
            if entry is not None:
                later = entry.received_at + timeout_ms / 1000
                self._set_deadline(entry, max(entry.deadline, later))
                entry.extension_asked = False

    def next_deadline(self) -> float | None:
        """Return the next time at which `expire` has something to do, or None."""
        with self._lock:
            return self._timers.next_due()

    def _set_deadline(self, entry: JournalEntry, deadline: float) -> None:
        entry.deadline = deadline
        if entry.timer is not None:
            entry.timer.cancel()
        entry.timer = self._timers.at(deadline, partial(self._deadline_passed, entry))

    def _deadline_passed(self, entry: JournalEntry, now: float) -> None:
        if entry.phase is Phase.QUEUED:
            self._run_out(entry, now)
        else:
            self._overdue.append(entry)

    # --- questions

    def open_entries(self) -> list[JournalEntry]:
        """Return the queued and running commands, in the order in which they came in."""
        with self._lock:
            return list(self._open.values())

    def counts(self) -> tuple[int, JournalEntry | None]:
        """Return the number of queued commands, and the running one."""
        with self._lock:
            # One command runs at a time, and it was the oldest of the queue when it started.
            first = next(iter(self._open.values()), None)
            running = first if first is not None and first.phase is Phase.RUNNING else None
            return self._queued, running
