# SPDX-License-Identifier: MIT
"""The adapter: a journal for each server, kept until FreeCAD ends, and a line at most."""

from __future__ import annotations

import logging
import threading
import time
from typing import Any, Callable

from ..errors import ConjureError
from ..protocol.messages import CommandResult
from .identity import Identity
from .io_thread import IOThread
from .journal import Journal, JournalEntry, failure
from .settings import Settings
from .status import ConnectionState, Status

log = logging.getLogger(__name__)

JOIN_S = 2.0
"""Seconds that FreeCAD's closing waits for the I/O thread."""


HELD_MS = 200.0
"""A command that took longer than this may have kept the I/O thread from running."""

LOOK_S = 0.2
"""Seconds between two looks, from inside a command of several steps, at what the server sent."""


class CommandJob:
    """A command on its way through the executor. `start` to `finish` run on the main thread."""

    def __init__(self, adapter: Adapter, journal: Journal, entry: JournalEntry) -> None:
        self._adapter = adapter
        self._journal = journal
        self._record = entry
        self.command = entry.command.command
        self.parameters: dict[str, Any] = entry.command.parameters
        self._looked_at = time.monotonic()

    def start(self) -> bool:
        """Announce the command and mark it running; False if it must not run any more."""
        return self._adapter.start_command(self._journal, self._record)

    def between_steps(self, fraction: float, doing: str) -> None:
        """Say how far the command has come, and stop it here if the server asked for that.

        Args:
            fraction: how much of it is done, 0 to 1.
            doing: what comes next, in words.

        Raises:
            ConjureError: CANCELLED.
        """
        now = time.monotonic()
        look = now - self._looked_at >= LOOK_S
        if look:
            self._looked_at = now
        if not self._adapter.note_progress(self._journal, self._record, fraction, doing, look):
            raise ConjureError(
                "CANCELLED", f"The command was stopped before {doing}; nothing of it remains."
            )

    def finish(self, outcome: dict[str, Any] | ConjureError, elapsed_ms: float) -> None:
        """Answer the command with its result or with the error that kept it from one."""
        command = self._record.command
        if isinstance(outcome, ConjureError):
            result = failure(command, outcome, elapsed_ms)
        else:
            result = CommandResult(
                command.command_id,
                True,
                outcome,
                execution_time_ms=elapsed_ms,
                dialect=command.dialect,
            )
        self._adapter.finish_command(self._journal, self._record, result)


class Adapter:
    """What the rest of the add-on sees of the line to the server.

    Args:
        identity: who registers.
        submit: takes each new command as a `CommandJob`; called on the I/O thread.
        on_status: told of every change of the status; called on any thread.
    """

    def __init__(
        self,
        identity: Identity,
        submit: Callable[[CommandJob], None],
        on_status: Callable[[Status], None],
    ) -> None:
        self._identity = identity
        self._submit = submit
        self._on_status = on_status
        # One for each server: what was done for one is no other's business.
        self._journals: dict[str, Journal] = {}
        self._journal = Journal()
        self._line: IOThread | None = None
        self._held_process = False
        self._lock = threading.RLock()
        self.status = Status()

    def connect(self, settings: Settings) -> None:
        """Connect, and stay connected, until `disconnect`. Returns at once.

        A setting that cannot work is told as a status that needs the person's attention.
        """
        self._leave("The person at FreeCAD connected again.")
        problem = settings.problem()
        if problem is not None:
            self._set_status(
                None,
                Status(
                    ConnectionState.DISCONNECTED, problem, settings.server_url, needs_attention=True
                ),
            )
            return
        journal = self._journals.setdefault(settings.server_url, Journal())
        journal.waiting_for = self._journal.waiting_for
        self._journal = journal
        line = IOThread(
            settings,
            self._identity,
            journal,
            lambda entry: self._submit(CommandJob(self, journal, entry)),
            lambda status: self._set_status(line, status),
        )
        self._line = line
        line.start()

    def disconnect(self, sentence: str = "The person at FreeCAD disconnected.") -> IOThread | None:
        """Cancel what has not started, close with 1000 and stay away. Returns at once.

        Args:
            sentence: why, for the answers to the commands that are cancelled.

        Returns:
            The line that is ending now, or None if there was none.
        """
        line = self._leave(sentence)
        if line is not None:
            self._set_status(None, Status(ConnectionState.DISCONNECTED, "Not connected."))
        return line

    def _leave(self, sentence: str) -> IOThread | None:
        line, self._line = self._line, None
        if line is not None:
            line.refuse()
            self._journal.cancel_queued(f"{sentence} The command never ran.")
            line.stop()
        return line

    def shutdown(self) -> None:
        """FreeCAD closes: as `disconnect`, and wait `JOIN_S` at the most for the thread."""
        line = self.disconnect("FreeCAD is closing.")
        if line is not None and not line.join(JOIN_S):
            log.warning("the connection did not close within %.0f s", JOIN_S)

    def set_waiting(self, reason: str | None) -> None:
        """Tell the server and the person why commands cannot start now, or that they can again."""
        if reason != self._journal.waiting_for:
            self._journal.waiting_for = reason
            if reason is not None:
                # What was told of them no longer holds: they will be announced when they start.
                for entry in self._journal.open_entries():
                    entry.announced = False
            self._wake()

    def catalogue_changed(self) -> None:
        """Tell the server that other commands work now than before."""
        line = self._line
        if line is not None:
            line.catalogue_changed()

    def start_command(self, journal: Journal, entry: JournalEntry) -> bool:
        """Take a command to running; False if it was cancelled or its time has passed."""
        line = self._line
        if line is not None and self._held_process:
            # FreeCAD held the process: a cancel of this very command may lie unread.
            line.catch_up()
        if not journal.start(entry, time.monotonic()):
            self._wake()
            return False
        if line is not None and not entry.announced:
            line.announce(entry)
        return True

    def note_progress(
        self, journal: Journal, entry: JournalEntry, fraction: float, doing: str, look: bool
    ) -> bool:
        """Note a running command's progress; False if it is to stop.

        Args:
            journal: the entry of commands that it is in.
            entry: the command.
            fraction: how much of it is done, 0 to 1.
            doing: what comes next, in words.
            look: whether to have everything read first that came in meanwhile.
        """
        line = self._line
        if look and line is not None:
            line.catch_up()
        return journal.note_progress(entry, fraction, doing)

    def finish_command(self, journal: Journal, entry: JournalEntry, result: CommandResult) -> None:
        """Take a command to finished and have its answer sent."""
        self._held_process = result.execution_time_ms > HELD_MS
        journal.finish(entry, result)
        self._wake()

    def _wake(self) -> None:
        line = self._line
        if line is not None:
            line.wake()

    def _set_status(self, line: IOThread | None, status: Status) -> None:
        with self._lock:
            # A line that was told to stop must not overwrite what its successor says.
            if line is not None and line is not self._line:
                return
            self.status = status
            # Told within the lock: what is told last is what holds.
            self._on_status(status)
