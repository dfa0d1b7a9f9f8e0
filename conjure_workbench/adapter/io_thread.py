# SPDX-License-Identifier: MIT
"""The one background I/O thread: it keeps the line to the server, from Connect to Disconnect.

It waits in `selectors` for the socket, a wake-up byte or the next deadline, and does all reading
and writing itself, so a slow server can never hold up FreeCAD's main thread.
"""

from __future__ import annotations

import logging
import random
import selectors
import socket
import threading
import time
from typing import Callable

from ..protocol.backoff import Backoff
from ..protocol.closing import MESSAGE_TOO_BIG, Ending, Reaction
from .identity import Identity
from .journal import Journal, JournalEntry
from .session import Session, SessionState
from .settings import Settings
from .status import ConnectionState, Status
from .websocket_connection import ConnectFailedError, MissingDependencyError, WebSocketConnection

log = logging.getLogger(__name__)

CLOSE_S = 1.0
"""Seconds that are given to a closing handshake."""

IDLE_AFTER_S = 0.3
"""Seconds without a command before the state goes from busy to idle, so as not to flicker."""

COUNTS_S = 0.5
"""Seconds between two statuses that differ only in what is queued and what runs."""

BACKLOG_BYTES = 1024 * 1024
"""Answers stay in the journal while this much waits for a server that reads slowly."""

ANNOUNCE_S = 0.005
"""The longest that the main thread waits for its announcement to be sent."""

CATCH_UP_S = 0.1
"""The longest that the main thread waits, after a long command, for the line to catch up."""


class IOThread:
    """One run of the I/O thread.

    Args:
        settings: where to connect.
        identity: who registers.
        journal: the entry of commands; it outlives the line.
        dispatch: takes each new command; called on the I/O thread.
        on_status: told of every change of the status; called on the I/O thread, once in `start`.
    """

    def __init__(
        self,
        settings: Settings,
        identity: Identity,
        journal: Journal,
        dispatch: Callable[[JournalEntry], None],
        on_status: Callable[[Status], None],
    ) -> None:
        self._settings = settings
        self._identity = identity
        self._journal = journal
        self._dispatch = dispatch
        self._on_status = on_status
        self._wake_receiver, self._wake_sender = socket.socketpair()
        self._wake_receiver.setblocking(False)
        self._wake_sender.setblocking(False)
        self._refusing = threading.Event()
        self._stopping = threading.Event()
        self._announced: JournalEntry | None = None
        self._catalogue_changed = False
        self._announcement_sent = threading.Event()
        self._caught_up = threading.Event()
        self._session: Session | None = None
        self._last_busy = 0.0
        self._told: Status | None = None
        self._told_at = 0.0
        self._thread = threading.Thread(target=self._run, name="conjure-line", daemon=True)

    def start(self) -> None:
        """Start the thread; that it connects is told before this returns."""
        self._tell_connecting()
        self._thread.start()

    def refuse(self) -> None:
        """Have no further command run; called before what is queued is cancelled."""
        self._refusing.set()

    def stop(self) -> None:
        """Ask the thread to close the connection with 1000 and to end; returns at once."""
        self._stopping.set()
        self.wake()

    def join(self, seconds: float) -> bool:
        """Wait for the thread to end; returns whether it did."""
        if self._thread.is_alive():
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def wake(self) -> None:
        """Have the thread look at the journal and the clock now. Any thread may call this."""
        try:
            self._wake_sender.send(b"w")
        except BlockingIOError:
            return  # Enough wake-up bytes lie there already.
        except OSError:
            log.debug("the line has ended; nothing to wake")

    def announce(self, entry: JournalEntry) -> None:
        """Tell the server that `entry` starts now, before FreeCAD can hold the whole process.

        Waits until the bytes are with the socket, `ANNOUNCE_S` at the most.
        """
        session = self._session
        if session is None or session.state is not SessionState.READY:
            return
        self._announcement_sent.clear()
        self._announced = entry
        self.wake()
        self._announcement_sent.wait(ANNOUNCE_S)

    def catalogue_changed(self) -> None:
        """Have the server told that other commands work now. Any thread may call this."""
        self._catalogue_changed = True
        self.wake()

    def catch_up(self) -> None:
        """Have everything read that came in while FreeCAD held the process, such as a cancel.

        Waits for it, `CATCH_UP_S` at the most.
        """
        if self._session is None:
            return
        self._caught_up.clear()
        self.wake()
        self._caught_up.wait(CATCH_UP_S)

    # --- the thread

    def _run(self) -> None:
        try:
            self._keep_connected()
        except Exception:
            log.exception("the line to the server failed")
            self._tell(
                ConnectionState.DISCONNECTED,
                "The line to the server failed inside Conjure; the log says where. "
                "Press Connect to try again.",
                needs_attention=True,
            )
        finally:
            self._announcement_sent.set()
            self._caught_up.set()
            self._wake_receiver.close()
            self._wake_sender.close()

    def _keep_connected(self) -> None:
        backoff = Backoff(random.random, self._settings.longest_backoff_s)
        registered_again = False
        while not self._stopping.is_set():
            self._tell_connecting()
            opened_at = time.monotonic()
            try:
                ending = self._one_connection()
            except ConnectFailedError as error:
                ending = error.ending
            except MissingDependencyError as error:
                self._tell(ConnectionState.DISCONNECTED, str(error), needs_attention=True)
                return
            if self._stopping.is_set():
                break
            sentence = self._redacted(ending.sentence)
            log.warning("%s", sentence)
            if ending.reaction in (Reaction.NEEDS_KEY, Reaction.STAY_AWAY):
                needs_key = ending.reaction is Reaction.NEEDS_KEY
                self._tell(ConnectionState.DISCONNECTED, sentence, needs_attention=needs_key)
                return
            lived_s = time.monotonic() - opened_at
            backoff.connection_ended(lived_s)
            if ending.reaction is Reaction.RETRY_ONCE and not registered_again:
                registered_again = True
                continue
            registered_again = registered_again and lived_s < 60
            delay = max(backoff.next_delay(), ending.wait_s or 0.0)
            self._tell(
                ConnectionState.DISCONNECTED,
                f"{sentence} Trying again in {delay:.0f} s.",
                retrying=True,
            )
            self._pause(delay)
        self._tell(ConnectionState.DISCONNECTED, "Disconnected.")

    def _redacted(self, sentence: str) -> str:
        key = self._settings.api_key
        return sentence.replace(key, "[key]") if key else sentence

    def _pause(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        with selectors.DefaultSelector() as selector:
            selector.register(self._wake_receiver, selectors.EVENT_READ)
            while not self._stopping.is_set() and time.monotonic() < until:
                if selector.select(max(0.0, until - time.monotonic())):
                    self._drain_wake_bytes()
                self._journal.expire(time.monotonic())

    def _one_connection(self) -> Ending:
        session_box: list[Session] = []
        connection = WebSocketConnection(
            self._settings,
            on_text=lambda text: session_box[0].received(text, time.monotonic()),
            on_control=lambda: session_box[0].alive(time.monotonic()),
        )
        session = Session(
            self._identity,
            self._settings.adapter_id,
            self._journal,
            time.monotonic(),
            heartbeat_s=self._settings.heartbeat_s,
        )
        session_box.append(session)
        try:
            self._session = session
            ending = self._converse(connection, session)
            if ending.code == MESSAGE_TOO_BIG:
                session.server_refused_size()
            return ending
        finally:
            self._session = None
            connection.abort()

    def _converse(self, connection: WebSocketConnection, session: Session) -> Ending:
        with selectors.DefaultSelector() as selector:
            selector.register(connection, selectors.EVENT_READ)
            selector.register(self._wake_receiver, selectors.EVENT_READ)
            more = True
            while True:
                self._turn(connection, session)
                ending = connection.ending or session.ending
                if ending is not None or self._stopping.is_set():
                    return self._say_goodbye(connection, session, selector, ending)
                events = selectors.EVENT_READ | (
                    selectors.EVENT_WRITE if connection.wants_write else 0
                )
                selector.modify(connection, events)
                more = (
                    more
                    or connection.broken
                    or (session.has_results and connection.backlog < BACKLOG_BYTES)
                )
                timeout = 0.0 if more else max(0.0, self._next_due(session) - time.monotonic())
                ready = {key.fileobj for key, _ in selector.select(timeout)}
                if self._wake_receiver in ready:
                    self._drain_wake_bytes()
                more = connection.read() if connection in ready or more else False
                if not more:
                    self._caught_up.set()

    def _turn(self, connection: WebSocketConnection, session: Session) -> None:
        now = time.monotonic()
        announced, self._announced = self._announced, None
        session.tick(now)
        if connection.backlog < BACKLOG_BYTES:
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
        for text in session.take_outgoing():
            connection.send(text)
        connection.write()
        self._announcement_sent.set()
        for entry in admitted:
            if self._refusing.is_set():
                self._journal.cancel(entry.command.command_id)
            else:
                self._dispatch(entry)
        self._tell_where_it_stands(session, now)

    def _starts_at_once(self) -> bool:
        queued, running = self._journal.counts()
        return queued == 1 and running is None and self._journal.waiting_for is None

    def _next_due(self, session: Session) -> float:
        due = session.next_deadline()
        if self._told is not None and self._told.state is ConnectionState.BUSY:
            due = min(due, time.monotonic() + IDLE_AFTER_S)
        return due

    def _say_goodbye(
        self,
        connection: WebSocketConnection,
        session: Session,
        selector: selectors.BaseSelector,
        ending: Ending | None,
    ) -> Ending:
        ending = ending or Ending(Reaction.STAY_AWAY, "Disconnected.")
        session.closing = True
        # A server that closed only waits for the echo of its own close frame.
        seconds = CLOSE_S if connection.ending is None else CLOSE_S / 10
        started = time.monotonic()
        while connection.open and time.monotonic() < started + seconds:
            if connection.ending is None:
                # What was cancelled just now is told before the close frame, as far as time allows.
                if session.has_results and time.monotonic() < started + seconds / 2:
                    self._send_results(connection, session)
                else:
                    connection.close()
            elif not connection.wants_write:
                break
            events = selectors.EVENT_READ | (selectors.EVENT_WRITE if connection.wants_write else 0)
            selector.modify(connection, events)
            selector.select(0.05)
            self._drain_wake_bytes()
            connection.write()
            if connection.ending is None:
                connection.read()
        return ending

    def _send_results(self, connection: WebSocketConnection, session: Session) -> None:
        if connection.backlog < BACKLOG_BYTES:
            session.send_results(time.monotonic())
        for text in session.take_outgoing():
            connection.send(text)

    def _drain_wake_bytes(self) -> None:
        try:
            while len(self._wake_receiver.recv(4096)) == 4096:
                pass
        except BlockingIOError:
            return

    # --- status

    def _tell_connecting(self) -> None:
        self._tell(ConnectionState.CONNECTING, f"Connecting to {self._settings.server_url} ...")

    def _tell_where_it_stands(self, session: Session, now: float) -> None:
        if session.state is not SessionState.READY:
            return
        queued, running = self._journal.counts()
        if queued or running:
            self._last_busy = now
        if now - self._last_busy >= IDLE_AFTER_S:
            self._tell(ConnectionState.IDLE, f"Connected to {self._settings.server_url}.")
            return
        waiting_for = self._journal.waiting_for if queued else None
        sentence = waiting_for or "A command is being executed."
        self._tell(
            ConnectionState.BUSY,
            sentence,
            reason="waiting_for_user" if waiting_for else None,
            queued=queued,
            running=running.command.command if running else None,
        )

    def _tell(
        self,
        state: ConnectionState,
        sentence: str,
        *,
        reason: str | None = None,
        queued: int = 0,
        running: str | None = None,
        needs_attention: bool = False,
        retrying: bool = False,
    ) -> None:
        status = Status(
            state,
            sentence,
            self._settings.server_url,
            reason,
            queued,
            running,
            needs_attention,
            retrying,
        )
        told, now = self._told, time.monotonic()
        news = told is None or (told.state, told.sentence) != (status.state, status.sentence)
        # While commands come and go, each count would repaint a widget: they are told less often.
        if news or (told != status and now - self._told_at >= COUNTS_S):
            self._told, self._told_at = status, now
            self._on_status(status)
