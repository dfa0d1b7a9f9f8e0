# SPDX-License-Identifier: MIT
"""The adapter: one journal for each server, kept until FreeCAD ends, and at most one connection."""

from __future__ import annotations

import logging
import threading
from typing import Callable

from ..protocol.waiting import WaitingReason
from . import replies
from .command_job import CommandJob
from .identity import Identity
from .io_thread import IOThread
from .journal import Journal
from .journal_entry import JournalEntry
from .running_notes import RunningNotes
from .settings import Settings
from .status import ConnectionState, Status

log = logging.getLogger(__name__)

JOIN_S = 2.0
"""Seconds for which FreeCAD's closing waits for the I/O thread."""


class Adapter:
    """The connection to the server, as the rest of the add-on sees it.

    Args:
        identity: who registers.
        submit: takes each new command; called on the I/O thread.
        on_status: takes each new status; called on any thread.
        tell_refused: told of each command that is refused as it comes in; called on the I/O thread.
        notes: notes of the running command; None where none are kept.

    Attributes:
        status: the last status reported.
    """

    def __init__(
        self,
        identity: Identity,
        submit: Callable[[CommandJob], None],
        on_status: Callable[[Status], None],
        tell_refused: Callable[[CommandJob], None] = lambda job: None,
        notes: RunningNotes | None = None,
    ) -> None:
        self._notes = notes
        self._tell_refused = tell_refused
        self._identity = identity
        self._submit = submit
        self._on_status = on_status
        # One for each server: a command done for one is no other's business.
        self._journals: dict[str, Journal] = {}
        self._journal = Journal()
        self._io_thread: IOThread | None = None
        self._lock = threading.RLock()
        self._stopped = threading.Event()
        self.status = Status()

    def connect(self, settings: Settings) -> None:
        """Connect, and stay connected, until `disconnect`. Returns at once.

        A setting that cannot work is reported as a status that needs the person's attention.
        """
        self._leave("The person at FreeCAD connected again.")
        problem = settings.problem()
        if problem is not None:
            status = Status(
                sentence=problem.sentence,
                server=settings.server,
                needs_attention=True,
                cause=problem.cause,
                detail=problem.detail,
            )
            self._set_status(None, status)
            return
        journal = self._journals.setdefault(settings.server, Journal())
        journal.waiting_for = self._journal.waiting_for
        self._journal = journal

        for left in () if self._notes is None else self._notes.take(settings.server):
            journal.results.add(left)

        def note(entry: JournalEntry | None) -> None:
            self._note(settings.server, entry)

        def job_of(entry: JournalEntry) -> CommandJob:
            return CommandJob(io_thread, journal, entry, self._stopped.is_set, note=note)

        io_thread = IOThread(
            settings,
            self._identity,
            journal,
            lambda entry: self._submit(job_of(entry)),
            lambda entry: self._tell_refused(job_of(entry)),
            lambda status: self._set_status(io_thread, status),
            stopped=self._stopped,
        )
        self._io_thread = io_thread
        io_thread.start()

    def _note(self, server: str, entry: JournalEntry | None) -> None:
        if self._notes is None:
            return
        if entry is None:
            self._notes.end()
        elif entry.command.command not in self._identity.quick:
            self._notes.begin(server, entry)

    def disconnect(self, sentence: str = "The person at FreeCAD disconnected.") -> IOThread | None:
        """Cancel what has not started, close with 1000 and stay away. Returns at once.

        Args:
            sentence: the reason, for the replies to the commands that are cancelled.

        Returns:
            The thread that is ending now, or None if there was none.
        """
        io_thread = self._leave(sentence)
        if io_thread is not None:
            self._set_status(None, Status(ConnectionState.DISCONNECTED, "Not connected."))
        return io_thread

    def _leave(self, sentence: str) -> IOThread | None:
        io_thread, self._io_thread = self._io_thread, None
        if io_thread is not None:
            io_thread.refuse()
            self._journal.cancel_queued(replies.cancelled(sentence))
            io_thread.stop()
        return io_thread

    def try_now(self) -> None:
        """Make the next attempt to connect now, if one is waited for."""
        if self._io_thread is not None:
            self._io_thread.try_now()

    def shutdown(self) -> None:
        """Disconnect because FreeCAD closes, and wait for the thread, at most `JOIN_S`."""
        io_thread = self.disconnect("FreeCAD is closing.")
        if io_thread is not None and not io_thread.join(JOIN_S):
            log.warning("the connection did not close within %.0f s", JOIN_S)

    def set_waiting(self, reason: WaitingReason | None) -> None:
        """Report the reason for which commands cannot start now; None if they can again."""
        self._journal.set_waiting(reason)

    def set_stopped(self, stopped: bool) -> None:
        """Have what waits and what comes in from now on refused in the person's name, or not."""
        if not stopped:
            self._stopped.clear()
            return
        self._stopped.set()
        self._journal.cancel_queued(replies.stopped())
        if self._io_thread is not None:
            self._io_thread.wake()

    def catalogue_changed(self) -> None:
        """Tell the server that other commands work now than before."""
        if self._io_thread is not None:
            self._io_thread.catalogue_changed()

    def documents_changed(self, *, listed: bool = True) -> None:
        """Tell the server that the list of open documents has changed, or only a revision."""
        if self._io_thread is not None:
            self._io_thread.documents_changed(listed=listed)

    def _set_status(self, io_thread: IOThread | None, status: Status) -> None:
        with self._lock:
            # A thread that was asked to stop must not overwrite its successor's status.
            if io_thread is not None and io_thread is not self._io_thread:
                return
            self.status = status
            # Reported within the lock: the last report is the one that holds.
            self._on_status(status)
