# SPDX-License-Identifier: MIT
"""Sans-I/O hub of the server: the connected adapters, and the effect of each message.

An adapter is known by its adapter_id *and* its session_id. The same pair again is the same
process on a new connection, which replaces the old one. The same adapter_id with another session
is a second FreeCAD of the same installation: both stay, and callers distinguish them by session_id.
An adapter that names no session cannot be distinguished from its double: the newer one stays,
and the older is asked to stay away, so that the two do not replace each other for ever.
"""

from __future__ import annotations

import itertools
import logging
from functools import partial
from typing import Any

from ...protocol import features
from ...protocol import messages as m
from ...protocol.closing import GOING_AWAY, NORMAL, SERVICE_RESTART
from ...protocol.limits import SILENCE_S
from ...protocol.timers import Timers
from . import replies
from .adapter_index import AdapterIndex
from .adapter_messages import AdapterMessages
from .adapter_session import REJOIN_S, AdapterConnection, AdapterSession, Process
from .changes import ADAPTER, ChangeLog
from .commands import Commands
from .process_watch import ProcessWatch
from .store import CommandRecord, CommandStore

log = logging.getLogger(__name__)

MAX_LOST = 5_000
"""Number of adapters that are remembered after they went away with commands open."""

FORGET_S = 600.0
"""Seconds for which an adapter that went away with commands open is remembered. A result that comes
later still counts, as long as the command is kept."""

MAX_BUSY_S = 3600.0
"""Seconds for which an adapter with a command may be silent while its socket is open."""


_FAREWELLS = {
    GOING_AWAY: "the server is stopping",
    SERVICE_RESTART: "a newer one takes its place",
}
"""Reasons that adapters are given when the server ends, by close code."""


class Hub:
    """All adapters and all commands of one server. Times are seconds of one monotonic clock.

    Args:
        silence_s: the seconds for which a connected adapter may be silent.
        store: the records of the commands; by default an empty one.

    Attributes:
        changes: the feed for those who watch.
        index: the adapters.
    """

    def __init__(self, *, silence_s: float = SILENCE_S, store: CommandStore | None = None) -> None:
        self.store = CommandStore() if store is None else store
        self.timers = Timers()
        self.changes = ChangeLog()
        self.commands = Commands(self.store, self.timers, self._adapter_of)
        self._messages = AdapterMessages(self.store, self.commands, self.changes)
        self.index = AdapterIndex()
        self._processes = ProcessWatch(self.timers, self._ended)
        self._silence_s = silence_s
        self._numbers = itertools.count(1)

    def _adapter_of(self, record: CommandRecord) -> AdapterSession | None:
        return self.index.get(record.adapter)

    # --- adapters

    def adapters(self) -> list[AdapterSession]:
        """Return the connected adapters, and those that are away with commands open."""
        return [a for a in self.index.all() if a.connection or a.open_count]

    def connected(self) -> list[AdapterSession]:
        """Return the connected adapters, the longest connected first."""
        return self.index.connected()

    def may_answer(self, record: CommandRecord, now: float) -> bool:
        """Return True if the command's adapter is connected, or away for a moment only."""
        adapter = self._adapter_of(record)
        return adapter is not None and adapter.is_there(now)

    # --- connections

    def register(
        self,
        connection: AdapterConnection,
        registration: m.AdapterRegistration,
        now: float,
        process: Process | None = None,
    ) -> AdapterSession:
        """Confirm a registration, and send the adapter the commands that wait for it.

        Args:
            connection: the connection on which it came.
            registration: the registration.
            now: the current time.
            process: the adapter's process, if it is one of this machine.
        """
        adapter_id = registration.adapter_id or f"adapter-{next(self._numbers)}"
        key = (adapter_id, registration.session_id or "")
        agreed = features.agreed(registration.features or ())
        adapter = self.index.get(key)
        if adapter is None:
            adapter = AdapterSession(key, registration, connection, now, now)
        elif adapter.connection is not None and adapter.connection is not connection:
            self._replace(adapter, adapter.connection)
        on_new_connection = adapter.connection is not connection
        adapter.connection, adapter.registration, adapter.left = connection, registration, False
        adapter.connected = adapter.last_heard = now
        adapter.connected_at = m.timestamp()
        adapter.features, adapter.process = frozenset(agreed), process
        self._messages.registered(adapter)
        if adapter.absence is not None:
            adapter.absence.cancel()
        self.index.put(adapter)
        confirmed = m.RegistrationConfirmed(
            adapter_id, None if registration.features is None else list(agreed)
        )
        connection.send(confirmed.to_wire())
        if features.DESCRIBE in agreed:
            connection.send(m.DescribeCommands().to_wire())
        self._watch(adapter, now)
        self._processes.look(adapter, now)
        self._note(adapter, "connected")
        self.commands.returned(adapter, now, on_new_connection=on_new_connection)
        return adapter

    def _replace(self, adapter: AdapterSession, old: AdapterConnection) -> None:
        if not adapter.key[1]:
            # Perhaps another program with the same id: without this the two would throw each
            # other out for ever.
            old.send(m.Disconnect("another connection registered with this adapter_id").to_wire())
        old.close(NORMAL, "replaced by a newer connection of this adapter")
        adapter.connection = None
        if features.ACK not in adapter.features:
            self.commands.lost_sent(adapter)

    def lost(
        self, adapter: AdapterSession, connection: AdapterConnection, now: float, *, left: bool
    ) -> None:
        """Note that a connection has ended; `left`: the adapter closed it on purpose."""
        if adapter.connection is not connection:
            return
        adapter.connection, adapter.lost, adapter.left = None, now, left
        if adapter.silence is not None:
            adapter.silence.cancel()
        self.index.put(adapter)
        if adapter.returns(now):
            adapter.absence = self.timers.at(now + REJOIN_S, partial(self._stayed_away, adapter))
            self._note(adapter, "away")
            self._processes.look(adapter, now)
        else:
            self._stayed_away(adapter, now)
        longest = self.index.longest_away(MAX_LOST)
        if longest is not None:
            self._forget(longest, now)

    def _ended(self, adapter: AdapterSession, now: float) -> None:
        """Note that the process of an adapter has ended: it neither answers nor comes back."""
        log.warning("the process of %s has ended", adapter.key)
        connection, adapter.connection, adapter.left = adapter.connection, None, True
        if connection is not None:
            connection.close(GOING_AWAY, "the process has ended")
        if adapter.silence is not None:
            adapter.silence.cancel()
        self._note(adapter, "gone")
        self.commands.process_ended(adapter, now)
        self._forget(adapter, now)

    def _stayed_away(self, adapter: AdapterSession, now: float) -> None:
        """Reply to the callers of an adapter that will hardly come back."""
        self._note(adapter, "gone")
        self._processes.stop(adapter)
        self.commands.lost_queued(adapter, now)
        self.commands.lost_sent(adapter)
        if adapter.open:
            due = adapter.lost + FORGET_S
            adapter.absence = self.timers.at(due, partial(self._forget, adapter))
        else:
            self.index.remove(adapter)

    def _forget(self, adapter: AdapterSession, now: float) -> None:
        if adapter.absence is not None:
            adapter.absence.cancel()
        self._processes.stop(adapter)
        self.commands.abandon(adapter, now)
        self.index.remove(adapter)

    def _note(self, adapter: AdapterSession, state: str) -> None:
        self.changes.note(ADAPTER, *adapter.key, **adapter.ids(), state=state)

    # --- silence

    def _watch(self, adapter: AdapterSession, now: float) -> None:
        if adapter.silence is not None:
            adapter.silence.cancel()
        # An adapter that may be the vendor's sends no heartbeat of its own, but it answers this.
        share = 3 if adapter.speaks_legacy else 1
        adapter.silence = self.timers.at(
            max(adapter.last_heard + self._silence_s / share, now + self._silence_s / 10),
            partial(self._check_silence, adapter),
        )

    def _check_silence(self, adapter: AdapterSession, now: float) -> None:
        connection = adapter.connection
        if connection is None:
            return
        silent = now - adapter.last_heard
        # While a command runs, FreeCAD may hold the whole process: nothing can be sent from it.
        allowed = max(MAX_BUSY_S, self._silence_s) if adapter.open else self._silence_s
        if silent >= allowed:
            log.warning("%s was silent for %.0f s; its connection is closed", adapter.key, silent)
            connection.close(GOING_AWAY, f"no heartbeat for {silent:.0f} s")
            self.lost(adapter, connection, now, left=False)
            return
        if adapter.speaks_legacy and silent >= self._silence_s / 3:
            adapter.health_checks += 1
            connection.send(m.HealthCheck(f"health-{adapter.health_checks}").to_wire())
        self._watch(adapter, now)

    # --- messages

    def received(self, adapter: AdapterSession, message: m.Message, size: int, now: float) -> None:
        """Handle a message of `size` bytes from a registered adapter."""
        adapter.last_heard = now
        if isinstance(message, m.CommandResult):
            self._messages.result(adapter, message, size, now)
        elif isinstance(message, m.Heartbeat):
            adapter.send(m.HeartbeatAck(message.timestamp or None).to_wire())
        elif isinstance(message, m.CommandProgress):
            self._messages.progress(adapter, message)
        elif isinstance(message, m.TimeoutExtension):
            self._messages.extend(adapter, message, now)
        elif isinstance(message, m.CancelResult):
            self._messages.cancel_result(adapter, message, now)
        elif isinstance(message, m.CommandCatalogue):
            self._messages.catalogue(adapter, message)
        elif isinstance(message, m.DocumentEvent):
            self._messages.documents(adapter, message)
        elif isinstance(message, m.UnknownMessage):
            log.info("ignoring '%s' of %s", message.name, adapter.key)

    def unreadable(
        self,
        adapter: AdapterSession,
        command_id: str | None,
        reason: str,
        size: int,
        limit: int,
        now: float,
    ) -> None:
        """Handle a text that is no message; where it is a command's result, the command fails.

        Args:
            adapter: the sender.
            command_id: the command whose result it is, or None.
            reason: the fault, as a sentence.
            size: the size of the text, in bytes.
            limit: the largest size allowed, in bytes.
            now: the current time.
        """
        adapter.last_heard = now
        log.warning("unreadable message of %s: %s", adapter.key, reason)
        if command_id is None:
            return
        record = adapter.open.get(command_id) or adapter.unknown_command(command_id, now)
        over = size > limit
        reply = (
            replies.too_large(record, size, limit) if over else replies.unreadable(record, reason)
        )
        self._messages.unreadable(adapter, command_id, reply, now)

    # --- the end

    def open_commands(self) -> list[CommandRecord]:
        """Return the commands that have no final reply; of each adapter, first those it has."""
        return [
            record
            for adapter in self.index.all()
            for record in [*adapter.open.values(), *adapter.queue]
        ]

    def stop(self, close_code: int = GOING_AWAY) -> None:
        """Reply to every caller, and close every connection with this code."""
        self.changes.wake()
        for adapter in self.index.all():
            for record in [*adapter.queue, *adapter.open.values()]:
                record.deliver(replies.server_stops(record), to_all=True)
            if adapter.connection is not None:
                adapter.connection.close(close_code, _FAREWELLS[close_code])

    def describe(self, now: float) -> list[dict[str, Any]]:
        """Return the body of `GET /api/v1/adapters`."""
        return [adapter.describe(now) for adapter in self.adapters()]
