# SPDX-License-Identifier: MIT
"""Life of a command on the server: queued, sent, replied to, or not replied to in time.

Every question has one truthful answer: a command that was never sent, or whose cancel the adapter
confirmed, "never ran and never will"; one that was sent without a result "may have run", and is
not sent again unless the adapter keeps a journal (feature `ack`) that runs each id once. Where the
process before this one may have sent a command, only what this one did with it is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from ...errors import ConjureError
from ...protocol import features
from ...protocol import messages as m
from ...protocol.limits import MAX_QUEUE
from ...protocol.timers import Timers
from . import replies
from .adapter_session import AdapterSession
from .store import Cancelling, CommandRecord, CommandState, CommandStore

MAX_OPEN_BYTES = 64 * 1024 * 1024
"""Bytes of commands that may wait for one adapter."""

GRACE_S = 0.25
"""Seconds after the deadline in which an adapter that reports time-outs itself may do so: it knows
better whether the command ran."""

CANCEL_S = 1.0
"""Seconds for which the outcome of a cancel is awaited at a deadline."""


class Commands:
    """Commands of all adapters. Times are seconds of the hub's clock.

    Args:
        store: the records.
        timers: the deadlines.
        adapter_of: returns the adapter that a record belongs to.
    """

    def __init__(
        self,
        store: CommandStore,
        timers: Timers,
        adapter_of: Callable[[CommandRecord], AdapterSession | None],
    ) -> None:
        self._store = store
        self._timers = timers
        self._adapter_of = adapter_of

    # --- from the caller

    def submit(self, adapter: AdapterSession, record: CommandRecord, now: float) -> None:
        """Queue a new command, and send it if the adapter can take it now.

        Raises:
            ConjureError: QUEUE_FULL; nothing was queued.
        """
        while adapter.open_count >= MAX_QUEUE and self._give_up_one(adapter):
            pass
        waiting = adapter.open_count
        if waiting >= MAX_QUEUE or adapter.open_bytes + record.size > MAX_OPEN_BYTES:
            raise ConjureError("QUEUE_FULL", f"{waiting} commands wait for this adapter.")
        self._store.add(record)
        adapter.queue.append(record)
        adapter.open_bytes += record.size
        self.plan_deadline(adapter, record)
        self.pump(adapter, now)

    def cancel(self, record: CommandRecord, now: float, waiter: Callable[[str], None]) -> None:
        """Cancel a command; `waiter` gets "cancelled", "too_late" or "unknown", perhaps later."""
        adapter = self._adapter_of(record)
        if record.final is not None:
            waiter("too_late")
        elif record.state is CommandState.QUEUED:
            self.finish(record, replies.cancelled(record), now)
            waiter("cancelled")
        elif adapter is None or features.CANCEL not in adapter.features:
            waiter("too_late")
        else:
            record.cancelling = Cancelling.CALLER
            record.cancel_waiters.append(waiter)
            # Without a connection it is sent when the adapter is back.
            self._send_cancel(adapter, record)

    # --- to the adapter

    def pump(self, adapter: AdapterSession, now: float) -> None:
        """Send the queued commands that the adapter can take now."""
        while (record := adapter.next_command()) is not None:
            record.state = CommandState.SENT
            self._send(adapter, record, now)

    def _send(self, adapter: AdapterSession, record: CommandRecord, now: float) -> None:
        record.sent = now
        record.sent_timeout_ms = max(1, round((record.deadline - now) * 1000))
        message = m.ExecuteCommand(
            record.command_id,
            record.command,
            record.parameters,
            record.sent_timeout_ms,
            newest_names=record.newest_names and features.NEWEST_NAMES in adapter.features,
            caller=record.claimed_name if features.CALLER in adapter.features else "",
        )
        wire = message.to_wire()
        if adapter.speaks_legacy:
            # Which key names it reads is not known before its first reply: it gets both.
            wire = {**replace(message, dialect=m.Dialect.LEGACY).to_wire(), **wire}
        adapter.send(wire)

    def _send_cancel(self, adapter: AdapterSession, record: CommandRecord) -> None:
        if features.CANCEL in adapter.features:
            adapter.send(m.CancelCommand(record.command_id).to_wire())

    # --- adapters that come and go

    def returned(self, adapter: AdapterSession, now: float, *, on_new_connection: bool) -> None:
        """Settle what an older connection of an adapter that has registered left open."""
        for record in list(adapter.open.values()):
            if features.ACK not in adapter.features:
                if on_new_connection and record.interim is not None:
                    # Its caller has a reply; a result that comes all the same still counts.
                    self.finish(record, record.interim, now)
            elif record.interim is not None or record.cancelling is not None:
                # Its caller knows that its time has passed: it must not start now.
                record.cancelling = record.cancelling or Cancelling.DEADLINE
                self._send_cancel(adapter, record)
            else:
                # The adapter's journal runs each id once, and sends again the result it has.
                self._send(adapter, record, now)
        self.pump(adapter, now)

    def lost_queued(self, adapter: AdapterSession, now: float) -> None:
        """Finish what was not sent to an adapter that will not be back soon: it never runs."""
        for record in list(adapter.queue):
            self.finish(record, replies.never_sent(record), now)

    def lost_sent(self, adapter: AdapterSession) -> None:
        """Reply to the callers of commands that an adapter was sent and may not answer any more.

        Those, too, who were told STILL_RUNNING before and wait on: it is no longer true.
        """
        for record in list(adapter.open.values()):
            self.reply_interim(record, replies.adapter_lost(record), to_all=True)

    def process_ended(self, adapter: AdapterSession, now: float) -> None:
        """Finish all commands of an adapter whose process has ended."""
        self.lost_queued(adapter, now)
        for record in list(adapter.open.values()):
            self.finish(record, replies.process_ended(record), now)

    def abandon(self, adapter: AdapterSession, now: float) -> None:
        """Finish all commands of an adapter that is forgotten."""
        self.lost_queued(adapter, now)
        for record in list(adapter.open.values()):
            self.finish(record, record.interim or replies.adapter_lost(record), now)

    # --- time

    def plan_deadline(self, adapter: AdapterSession, record: CommandRecord) -> None:
        """Set the timer for the command's deadline."""
        record.cancel_timer()
        grace = GRACE_S if adapter.features else 0.0
        record.timer = self._timers.at(record.deadline + grace, partial(self._overdue, record))

    def _overdue(self, record: CommandRecord, now: float) -> None:
        adapter = self._adapter_of(record)
        if record.state is CommandState.QUEUED:
            self.finish(record, replies.never_ran(record, now), now)
        elif adapter is None or adapter.connection is None:
            self.reply_interim(record, replies.adapter_lost(record))
        elif (
            record.state is CommandState.RUNNING
            or record.cancelling is not None
            or features.CANCEL not in adapter.features
        ):
            self.reply_interim(record, replies.still_running(record, now))
            self.pump(adapter, now)
        else:
            record.cancelling = Cancelling.DEADLINE
            self._send_cancel(adapter, record)
            record.timer = self._timers.at(now + CANCEL_S, partial(self._overdue, record))

    # --- replies to the caller

    def reply_interim(
        self, record: CommandRecord, reply: m.CommandResult, *, to_all: bool = False
    ) -> None:
        """Give the caller a reply while the final one may still come.

        Args:
            record: the command.
            reply: the interim reply.
            to_all: True to reply to those, too, who wait for the final one.
        """
        record.cancel_timer()
        record.interim = reply
        record.deliver(reply, to_all=to_all)

    def finish(
        self,
        record: CommandRecord,
        reply: m.CommandResult,
        now: float,
        *,
        proven: bool = False,
        size: int = 0,
    ) -> None:
        """Give a command its final reply. A second one is ignored, unless only it is proven.

        Args:
            record: the command.
            reply: the final reply.
            now: the current time.
            proven: True if the reply comes from the adapter.
            size: the size of the adapter's result on the wire, in bytes.
        """
        if record.final is not None and (record.proven or not proven):
            return
        adapter = self._adapter_of(record)
        if adapter is not None and record.final is None:
            adapter.take_out(record)
        record.cancel_timer()
        record.final, record.proven = reply, proven
        record.state = CommandState.FINISHED
        record.parameters = {}
        record.deliver(reply, to_all=True)
        record.deliver_cancel("cancelled" if reply.error_code == "CANCELLED" else "too_late")
        self._store.mark_finished(record, size, now)
        if adapter is not None:
            self.pump(adapter, now)

    def _give_up_one(self, adapter: AdapterSession) -> bool:
        """Make room by giving up the oldest command that got no result in time."""
        for record in adapter.open.values():
            if record.interim is not None:
                self.finish(record, record.interim, record.deadline)
                return True
        return False
