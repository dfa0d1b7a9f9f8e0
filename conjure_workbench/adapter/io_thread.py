# SPDX-License-Identifier: MIT
"""The one background I/O thread: it keeps the connection, from Connect to Disconnect.

It waits in `selectors` for the socket, a wake-up byte or the next deadline, and does all reading
and writing itself, so a slow server can never hold up FreeCAD's main thread.
"""

from __future__ import annotations

import logging
import random
import selectors
import threading
import time
from typing import Callable

from ..protocol.backoff import Backoff
from ..protocol.causes import Cause
from ..protocol.closing import Ending, Reaction
from ..protocol.redaction import one_line
from . import replies
from .connection_loop import ConnectionLoop
from .identity import Identity
from .journal import Journal
from .journal_entry import JournalEntry
from .opening import this_machine
from .opening.patient_io import ConnectFailedError
from .settings import Settings
from .status import Status, StatusReporter
from .wake_up import WakeUp
from .websocket_connection import MissingDependencyError

log = logging.getLogger(__name__)


class IOThread:
    """One run of the I/O thread.

    Args:
        settings: the server's address and the key.
        identity: who registers.
        journal: the commands; it outlives the thread.
        dispatch: takes each new command; called on the I/O thread.
        tell_refused: told of each command that is refused instead; called on the I/O thread.
        on_status: takes each new status; called on the I/O thread, once in `start`.
        stopped: set while the person has every command refused.
        clock: the time in seconds.
    """

    def __init__(
        self,
        settings: Settings,
        identity: Identity,
        journal: Journal,
        dispatch: Callable[[JournalEntry], None],
        tell_refused: Callable[[JournalEntry], None],
        on_status: Callable[[Status], None],
        stopped: threading.Event,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._identity = identity
        self._journal = journal
        self._dispatch = dispatch
        self._tell_refused = tell_refused
        self._clock = clock
        self._wake_up = WakeUp()
        self._refusing = threading.Event()
        self._stopped = stopped
        self._stopping = threading.Event()
        self._hurried = threading.Event()
        self._loop: ConnectionLoop | None = None
        self._reporter = StatusReporter(settings.server, on_status)
        self._thread = threading.Thread(target=self._run, name="conjure-io", daemon=True)

    def start(self) -> None:
        """Start the thread; its first status is reported before this returns."""
        self._journal.on_change = self.wake
        self._reporter.connecting(self._clock())
        self._thread.start()

    def refuse(self) -> None:
        """Cancel every command that comes in from now on."""
        self._refusing.set()

    def stop(self) -> None:
        """Ask the thread to close the connection with 1000 and to end; returns at once."""
        self._stopping.set()
        self.wake()

    def try_now(self) -> None:
        """Make the next attempt now, if one is waited for. Returns at once."""
        self._hurried.set()
        self.wake()

    def join(self, seconds: float) -> bool:
        """Wait for the thread to end; return True if it did."""
        if self._thread.is_alive():
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def wake(self) -> None:
        """Have the thread look at the journal and the clock now. Any thread may call this."""
        self._wake_up.wake()

    def announce(self, entry: JournalEntry) -> None:
        """Tell the server that a command starts now; see `ConnectionLoop.announce`."""
        loop = self._loop
        if loop is not None:
            loop.announce(entry)

    def catch_up(self) -> None:
        """Have everything read that has come in; see `ConnectionLoop.catch_up`."""
        loop = self._loop
        if loop is not None:
            loop.catch_up()

    def catalogue_changed(self) -> None:
        """Tell the server that other commands work now. Any thread may call this."""
        loop = self._loop
        if loop is not None:
            loop.catalogue_changed()

    def documents_changed(self, *, listed: bool) -> None:
        """Tell the server of a change of the open documents. Any thread may call this."""
        loop = self._loop
        if loop is not None:
            loop.documents_changed(listed=listed)

    # --- the thread

    def _run(self) -> None:
        try:
            self._keep_connected()
        except Exception:
            log.exception("the I/O thread failed")
            self._reporter.disconnected(
                "The connection failed inside Conjure; the log says where. "
                "Press Connect to try again.",
                self._clock(),
                needs_attention=True,
                cause=Cause.FAILED_INSIDE,
            )
        finally:
            self._wake_up.close()

    def _keep_connected(self) -> None:
        longest_s = self._settings.longest_backoff_s
        if self._settings.this_machine:
            longest_s = min(longest_s, this_machine.LONGEST_BACKOFF_S)
        backoff = Backoff(random.random, longest_s)
        logged = ""
        while not self._stopping.is_set():
            opened_at = self._clock()
            self._reporter.connecting(opened_at)
            try:
                ending = self._one_connection()
            except MissingDependencyError as error:
                self._reporter.disconnected(
                    str(error), self._clock(), needs_attention=True, cause=Cause.PACKAGE_MISSING
                )
                return
            if self._stopping.is_set():
                break
            sentence, now = one_line(ending.sentence), self._clock()
            # A hub that is not there yet is looked for every few seconds, and missed once.
            if sentence != logged or now - opened_at > 1.0:
                log.debug("%s", sentence)
            logged = sentence
            why = {"cause": ending.cause, "detail": ending.detail}
            delay = backoff.delay_after(ending, now - opened_at)
            if delay is None:
                needs_key = ending.reaction is Reaction.NEEDS_KEY
                self._reporter.disconnected(sentence, now, needs_attention=needs_key, **why)
                return
            if delay:
                sentence = f"{sentence} Trying again in {delay:.0f} s."
                self._reporter.disconnected(
                    sentence, now, retrying=True, retry_at=now + delay, **why
                )
                self._pause(delay)
        self._reporter.disconnected("Disconnected.", self._clock())

    def _one_connection(self) -> Ending:
        try:
            loop = ConnectionLoop(
                self._settings,
                self._identity,
                self._journal,
                self._wake_up,
                self._take,
                self._reporter,
                self._stopping,
                self._clock,
            )
        except ConnectFailedError as error:
            return error.ending
        self._loop = loop
        try:
            return loop.run()
        finally:
            self._loop = None

    def _take(self, entry: JournalEntry) -> None:
        refusing = self._refusing.is_set()
        if not refusing and not self._stopped.is_set():
            self._dispatch(entry)
            return
        # Before its parameters are forgotten.
        self._tell_refused(entry)
        if refusing:
            self._journal.cancel(entry.command_id)
        else:
            self._journal.cancel_queued(replies.stopped())

    def _pause(self, seconds: float) -> None:
        until = self._clock() + seconds
        self._hurried.clear()
        with selectors.DefaultSelector() as selector:
            selector.register(self._wake_up, selectors.EVENT_READ)
            while not self._ends_pause() and self._clock() < until:
                selector.select(max(0.0, until - self._clock()))
                self._wake_up.drain()
                self._journal.expire(self._clock())

    def _ends_pause(self) -> bool:
        return self._stopping.is_set() or self._hurried.is_set()
