# SPDX-License-Identifier: MIT
"""One command on its way through the executor, on FreeCAD's main thread."""

from __future__ import annotations

import time
from typing import Any, Callable

from ..errors import ConjureError
from ..protocol.messages import CommandResult, Dialect
from ..protocol.vendor_names import with_vendor_names
from . import replies
from .io_thread import IOThread
from .journal import Journal
from .journal_entry import JournalEntry, Phase

HELD_MS = 200.0
"""Duration of a command, in ms, above which it may have kept the I/O thread from running."""

CATCH_UP_EVERY_S = 0.2
"""Seconds between two readings, from inside a command of several steps, of what has come in."""


class CommandJob:
    """A command for the executor.

    Args:
        io_thread: the thread that keeps the connection over which the command came.
        journal: the journal of that server's commands.
        entry: the command.
        is_stopped: returns True while the person has every command refused.
        clock: the time in seconds.
        note: called with the command when it begins, and with None when it runs no more.
    """

    def __init__(
        self,
        io_thread: IOThread,
        journal: Journal,
        entry: JournalEntry,
        is_stopped: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
        note: Callable[[JournalEntry | None], None] = lambda entry: None,
    ) -> None:
        self._io_thread = io_thread
        self._journal = journal
        self._entry = entry
        self._is_stopped = is_stopped
        self._note = note
        self._clock = clock
        self._caught_up_at = clock()
        self.command = entry.command.command
        self.parameters: dict[str, Any] = entry.command.parameters
        self.command_id = entry.command_id
        self.newest_names = entry.command.newest_names
        self.size = entry.command_size
        self.by = entry.command.caller

    @property
    def result(self) -> CommandResult | None:
        """The result, once there is one: also of a command that was cancelled and never ran."""
        return self._entry.result

    @property
    def waits(self) -> bool:
        """True while the command may still run: it was not cancelled, and its time is not over."""
        return self._entry.phase is Phase.QUEUED

    @property
    def timed_out(self) -> bool:
        """True if its time was over before it could run."""
        result = self._entry.result
        return result is not None and result.error_code == "TIMEOUT"

    def put_back(self) -> None:
        """Mark the command waiting again: nothing of it was done."""
        self._journal.put_back(self._entry)
        self._note(None)

    def start(self) -> bool:
        """Announce the command and mark it running; return False if it must not run any more."""
        if self._journal.last_elapsed_ms > HELD_MS:
            # FreeCAD held the process: a cancel of this very command may lie unread.
            self._io_thread.catch_up()
        if not self._journal.start(self._entry, self._clock()):
            return False
        if not self._entry.announced:
            self._io_thread.announce(self._entry)
        self._note(self._entry)
        return True

    def between_steps(self, fraction: float, doing: str) -> None:
        """Note the command's progress, and stop it here if server or person asked for that.

        Args:
            fraction: the share of the command that is done, 0 to 1.
            doing: the step that comes next, in words.

        Raises:
            ConjureError: CANCELLED.
        """
        now = self._clock()
        if now - self._caught_up_at >= CATCH_UP_EVERY_S:
            self._caught_up_at = now
            self._io_thread.catch_up()
        if self._is_stopped():
            raise replies.stopped(f"before {doing}")
        if not self._journal.note_progress(self._entry, fraction, doing):
            raise ConjureError(
                "CANCELLED", f"The command was stopped before {doing}; nothing of it remains."
            )

    def while_aside(self, doing: str) -> None:
        """Note what is computed elsewhere for the command, and stop it if anybody asked for that.

        Args:
            doing: what is computed, in words.

        Raises:
            ConjureError: CANCELLED; TIMEOUT where the server has granted no more time.
        """
        entry = self._entry
        if self._is_stopped():
            raise replies.stopped(f"while {doing}")
        if not self._journal.note_progress(entry, entry.fraction, doing):
            raise ConjureError(
                "CANCELLED", f"The command was stopped while {doing}; nothing of it remains."
            )
        if self._clock() > entry.deadline and not entry.extension_asked:
            raise ConjureError(
                "TIMEOUT",
                f"The command's time passed while {doing}; it was stopped, and nothing of it "
                "remains.",
            )

    def finish(self, outcome: dict[str, Any] | ConjureError, elapsed_ms: float) -> None:
        """Send the command's result, or the error that kept it from one."""
        command = self._entry.command
        if isinstance(outcome, ConjureError):
            result = replies.failure(command, outcome, elapsed_ms)
        else:
            is_vendors = command.dialect is Dialect.LEGACY
            result = CommandResult(
                command.command_id,
                True,
                with_vendor_names(outcome) if is_vendors else outcome,
                execution_time_ms=elapsed_ms,
                dialect=command.dialect,
            )
        self._journal.finish(self._entry, result)
        self._note(None)
