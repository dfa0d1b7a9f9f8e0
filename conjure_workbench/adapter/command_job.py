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
from .journal_entry import JournalEntry

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
        clock: the time in seconds.
    """

    def __init__(
        self,
        io_thread: IOThread,
        journal: Journal,
        entry: JournalEntry,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._io_thread = io_thread
        self._journal = journal
        self._entry = entry
        self._clock = clock
        self._caught_up_at = clock()
        self.command = entry.command.command
        self.parameters: dict[str, Any] = entry.command.parameters
        self.newest_names = entry.command.newest_names

    def start(self) -> bool:
        """Announce the command and mark it running; return False if it must not run any more."""
        if self._journal.last_elapsed_ms > HELD_MS:
            # FreeCAD held the process: a cancel of this very command may lie unread.
            self._io_thread.catch_up()
        if not self._journal.start(self._entry, self._clock()):
            return False
        if not self._entry.announced:
            self._io_thread.announce(self._entry)
        return True

    def between_steps(self, fraction: float, doing: str) -> None:
        """Note the command's progress, and stop it here if the server asked for that.

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
        if not self._journal.note_progress(self._entry, fraction, doing):
            raise ConjureError(
                "CANCELLED", f"The command was stopped before {doing}; nothing of it remains."
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
