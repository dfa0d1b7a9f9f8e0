# SPDX-License-Identifier: MIT
"""Loop of the I/O thread over one connection, from the registration to the closing handshake."""

from __future__ import annotations

import selectors
import threading
from typing import Callable

from ..protocol.closing import MESSAGE_TOO_BIG, Ending, Reaction
from .identity import Identity
from .journal import Journal
from .journal_entry import JournalEntry
from .opening.patient_io import Patience
from .session import Session, SessionState
from .settings import Settings
from .status import StatusReporter
from .wake_up import WakeUp
from .websocket_connection import WebSocketConnection

CLOSE_S = 0.6
"""Seconds that are given to a closing handshake: Disconnect is over within a second."""

CLOSE_POLL_S = 0.05
"""Longest wait for the socket within a closing handshake, in seconds."""

ANNOUNCE_S = 0.005
"""Longest wait of the main thread for its announcement to be sent, in seconds."""

CATCH_UP_S = 0.1
"""Longest wait of the main thread for everything to be read after a long command, in seconds."""


class ConnectionLoop:
    """One connection to the server. Opened, run and closed on the I/O thread.

    Args:
        settings: the server's address and the key.
        identity: who registers.
        journal: the commands; it outlives the connection.
        wake_up: wakes the loop.
        dispatch: takes each new command.
        reporter: reports the state of the connection.
        stopping: set to have the connection closed with 1000.
        clock: the time in seconds.

    Raises:
        ConnectFailedError: if the server cannot be reached or refused the upgrade.
        MissingDependencyError: if websocket-client is not installed.
    """

    def __init__(
        self,
        settings: Settings,
        identity: Identity,
        journal: Journal,
        wake_up: WakeUp,
        dispatch: Callable[[JournalEntry], None],
        reporter: StatusReporter,
        stopping: threading.Event,
        clock: Callable[[], float],
    ) -> None:
        self._journal = journal
        self._wake_up = wake_up
        self._dispatch = dispatch
        self._reporter = reporter
        self._stopping = stopping
        self._clock = clock
        self._announced: JournalEntry | None = None
        self._announcement_sent = threading.Event()
        self._caught_up = threading.Event()
        self._catalogue_changed = False
        self._documents_changed: list[bool] = []
        self._connection = WebSocketConnection(
            settings,
            on_text=self._receive,
            on_control=lambda: self._session.alive(clock()),
            patience=Patience(stopping, wake_up, clock),
        )
        self._session = Session(
            identity,
            settings.adapter_id,
            journal,
            clock(),
            name=settings.name,
            heartbeat_s=settings.heartbeat_s,
        )

    # --- called on any thread

    def announce(self, entry: JournalEntry) -> None:
        """Tell the server that a command starts now, before FreeCAD can hold the whole process.

        Waits until the bytes are with the socket, at most `ANNOUNCE_S`.
        """
        if self._session.state is not SessionState.READY:
            return
        self._announcement_sent.clear()
        self._announced = entry
        self._wake_up.wake()
        self._announcement_sent.wait(ANNOUNCE_S)

    def catch_up(self) -> None:
        """Have everything read that came in while FreeCAD held the process, such as a cancel.

        Waits for it, at most `CATCH_UP_S`.
        """
        self._caught_up.clear()
        self._wake_up.wake()
        self._caught_up.wait(CATCH_UP_S)

    def catalogue_changed(self) -> None:
        """Tell the server that other commands work now."""
        self._catalogue_changed = True
        self._wake_up.wake()

    def documents_changed(self, *, listed: bool) -> None:
        """Tell the server of a change of the list of open documents, or only of a revision."""
        self._documents_changed.append(listed)
        self._wake_up.wake()

    # --- the I/O thread

    def run(self) -> Ending:
        """Converse until the connection ends or `stopping` is set."""
        try:
            with selectors.DefaultSelector() as selector:
                selector.register(self._connection, selectors.EVENT_READ)
                selector.register(self._wake_up, selectors.EVENT_READ)
                ending = self._converse(selector)
                self._close(selector)
            if ending.code == MESSAGE_TOO_BIG:
                self._session.server_refused_size()
            return ending
        finally:
            self._announcement_sent.set()
            self._caught_up.set()
            self._connection.abort()

    def _converse(self, selector: selectors.BaseSelector) -> Ending:
        connection, session, reporter = self._connection, self._session, self._reporter
        more = True
        while True:
            for entry in self._turn():
                self._dispatch(entry)
            if session.state is SessionState.READY:
                reporter.registered(self._journal, self._clock(), session.liveness.round_trip_s)
            ending = connection.ending or session.ending
            if ending is not None:
                return ending
            if self._stopping.is_set():
                return Ending(Reaction.STAY_AWAY, "Disconnected.")
            ready_results = session.has_results and not connection.backed_up
            more = more or connection.broken or ready_results
            due = min(session.next_deadline(), reporter.next_due(self._clock()))
            ready = self._select(selector, 0.0 if more else max(0.0, due - self._clock()))
            more = (ready or more) and connection.read()
            if not more:
                self._caught_up.set()

    def _turn(self) -> list[JournalEntry]:
        """Send what is due now; return the commands that have come in."""
        session, now = self._session, self._clock()
        announced, self._announced = self._announced, None
        while self._documents_changed:
            session.documents.changed(listed=self._documents_changed.pop())
        session.tick(now)
        if not self._connection.backed_up:
            session.send_results(now)
        if announced is not None:
            session.announce(announced, now)
        if self._catalogue_changed:
            self._catalogue_changed = False
            session.catalogue_changed()
        admitted = session.take_admitted()
        if len(admitted) == 1 and self._starts_at_once():
            # Nothing is before it: announced here, the main thread need not wait for this thread.
            session.announce(admitted[0], now)
            admitted[0].announced = True
        self._write()
        self._announcement_sent.set()
        return admitted

    def _starts_at_once(self) -> bool:
        queued, running = self._journal.counts()
        return queued == 1 and running is None and self._journal.waiting_for is None

    def _receive(self, text: bytes) -> None:
        """Have a message handled; its replies wait in the connection, which bounds their size."""
        self._session.received(text, self._clock())
        self._send()

    def _send(self) -> None:
        for text in self._session.take_outgoing():
            self._connection.send(text)

    def _write(self) -> None:
        self._send()
        self._connection.write()

    def _select(self, selector: selectors.BaseSelector, timeout: float) -> bool:
        """Wait for the socket or a wake-up; return True if the socket is ready."""
        events = selectors.EVENT_READ | (selectors.EVENT_WRITE if self._connection.backlog else 0)
        selector.modify(self._connection, events)
        ready = selector.select(timeout)
        self._wake_up.drain()
        return any(key.fileobj is self._connection for key, _ in ready)

    def _close(self, selector: selectors.BaseSelector) -> None:
        """Send the results that are ready and the close frame, and wait for the server's."""
        connection, session = self._connection, self._session
        session.closing = True
        # A server that closed only waits for the echo of its own close frame.
        seconds = CLOSE_S if connection.ending is None else CLOSE_S / 10
        started = self._clock()
        while connection.open and self._clock() < started + seconds:
            more = False
            if connection.ending is None:
                # Cancelled commands are reported before the close frame, as far as time allows.
                if session.has_results and self._clock() < started + seconds / 2:
                    more = not connection.backed_up
                    if more:
                        session.send_results(self._clock())
                else:
                    connection.close()
            elif not connection.backlog:
                break
            self._select(selector, 0.0 if more else CLOSE_POLL_S)
            self._write()
            if connection.ending is None:
                connection.read()
