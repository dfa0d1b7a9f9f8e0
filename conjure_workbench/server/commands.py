# SPDX-License-Identifier: MIT
"""The life of a command on the server: queued, sent, answered, or not answered in time.

Every question has one truthful answer: a command that was never sent, or whose cancel the adapter
confirmed, "never ran and never will"; one that was sent and not answered "may have run", and is
not sent again unless the adapter keeps a journal (feature `ack`) that runs each id once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from ..errors import ConjureError
from ..protocol import features
from ..protocol import messages as m
from ..protocol.limits import MAX_QUEUE
from ..protocol.timers import Timers
from . import replies
from .adapter_session import AdapterSession
from .store import Cancelling, CommandRecord, CommandState, CommandStore

log = logging.getLogger(__name__)

MAX_OPEN_BYTES = 64 * 1024 * 1024
"""How many bytes of commands may wait for one adapter."""

GRACE_S = 0.25
"""How long after the deadline the server speaks itself: an adapter that tells time-outs knows
better whether the command ran, and its own answer is on its way by then."""

CANCEL_S = 1.0
"""How long the answer to a cancel is waited for at a deadline."""

EARLY_S = 0.05
"""How much before the deadline a STILL_RUNNING counts as the adapter's time-out."""

_STATES = {
    "queued": CommandState.SENT,
    "running": CommandState.RUNNING,
    "waiting_for_user": CommandState.WAITING_FOR_USER,
}


class Commands:
    """What happens to commands; `adapter_of` finds the adapter that a record belongs to."""

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
        while len(adapter.queue) + len(adapter.open) >= MAX_QUEUE and self._give_up_one(adapter):
            pass
        full = len(adapter.queue) + len(adapter.open) >= MAX_QUEUE
        if full or adapter.open_bytes + record.size > MAX_OPEN_BYTES:
            raise ConjureError(
                "QUEUE_FULL",
                f"{len(adapter.queue) + len(adapter.open)} commands wait for this adapter.",
            )
        self._store.add(record)
        adapter.queue.append(record)
        adapter.open_bytes += record.size
        self._plan_deadline(adapter, record)
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
            # Without a line it is asked when the adapter is back.
            self._send_cancel(adapter, record)

    # --- to the adapter

    def pump(self, adapter: AdapterSession, now: float) -> None:
        """Send what the adapter can take now."""
        while adapter.connection is not None and adapter.queue and adapter.window_open:
            record = adapter.queue.popleft()
            adapter.open[record.command_id] = record
            record.state = CommandState.SENT
            self._send(adapter, record, now)

    def _send(self, adapter: AdapterSession, record: CommandRecord, now: float) -> None:
        assert adapter.connection is not None
        record.sent = now
        record.sent_timeout_ms = max(1, round((record.deadline - now) * 1000))
        message = m.ExecuteCommand(
            record.command_id, record.command, record.parameters, record.sent_timeout_ms
        )
        wire = message.to_wire()
        if adapter.speaks_legacy:
            # Which key names it reads is not known before its first answer: it gets both.
            wire = {**replace(message, dialect=m.Dialect.LEGACY).to_wire(), **wire}
        adapter.connection.send(wire)

    def returned(self, adapter: AdapterSession, now: float, *, on_new_line: bool) -> None:
        """The adapter has registered: settle what an older line left open."""
        for record in list(adapter.open.values()):
            if features.ACK not in adapter.features:
                if on_new_line and record.interim is not None:
                    # Its caller was told; an answer that comes all the same still counts.
                    self.finish(record, record.interim, now)
            elif record.interim is not None or record.cancelling is not None:
                # Its caller was told that its time has passed: it must not start now.
                record.cancelling = record.cancelling or Cancelling.DEADLINE
                self._send_cancel(adapter, record)
            else:
                # The adapter's journal runs each id once, and answers again what it has answered.
                self._send(adapter, record, now)
        self.pump(adapter, now)

    def lost_queued(self, adapter: AdapterSession, now: float) -> None:
        """The adapter will not be back soon: what was not sent never runs."""
        for record in list(adapter.queue):
            self.finish(record, replies.never_sent(record), now)

    def lost_sent(self, adapter: AdapterSession) -> None:
        """The adapter went with commands that it may not answer any more: say so."""
        for record in list(adapter.open.values()):
            if record.interim is None:
                self._tell_interim(record, replies.adapter_lost(record))

    def abandon(self, adapter: AdapterSession, now: float) -> None:
        """The adapter is forgotten: nothing more is expected of it."""
        self.lost_queued(adapter, now)
        for record in list(adapter.open.values()):
            self.finish(record, record.interim or replies.adapter_lost(record), now)

    # --- from the adapter

    def result(
        self, adapter: AdapterSession, result: m.CommandResult, size: int, now: float
    ) -> None:
        """The adapter answered a command; `size` in bytes."""
        if result.command_id is None:
            log.warning("%s answered no command in particular: %s", adapter.key, result.error)
            return
        record = self._store.get(str(result.command_id))
        if record is not None and record.adapter[0] != adapter.adapter_id:
            log.warning("%s answered another adapter's command %s", adapter.key, record.command_id)
            return
        still = not result.success and result.error_code == "STILL_RUNNING"
        if record is None:
            self._keep_stray(adapter, result, size, now)
        elif still:
            self._still_running(record, result, now)
        else:
            self._settle(record, result, size, now)
        if features.ACK in adapter.features and adapter.connection is not None and not still:
            # "Still running" is not acknowledged: the final answer under this id follows it.
            # The caller waits for its answer, the adapter not for this.
            adapter.connection.send(m.ResultAck(result.command_id).to_wire(), urgent=False)

    def _settle(
        self, record: CommandRecord, result: m.CommandResult, size: int, now: float
    ) -> None:
        if result.error_code == "CANCELLED" and record.cancelling is Cancelling.DEADLINE:
            result = replies.never_ran(record, now)
        elif not result.execution_time_ms and record.sent is not None and record.final is None:
            # The page's own example tells no time: what it took from here is the next best.
            result = replace(result, execution_time_ms=round((now - record.sent) * 1000, 3))
        result = replace(result, command_id=record.command_id, dialect=m.Dialect.PAGE)
        self.finish(record, result, now, proven=True, size=size)

    def _still_running(self, record: CommandRecord, result: m.CommandResult, now: float) -> None:
        if record.final is not None:
            return
        record.state = CommandState.RUNNING
        # Before the deadline it is only the answer to a command that was sent twice.
        if now >= record.deadline - EARLY_S and record.interim is None:
            self._tell_interim(record, replace(result, command_id=record.command_id))

    def _keep_stray(
        self, adapter: AdapterSession, result: m.CommandResult, size: int, now: float
    ) -> None:
        log.warning("%s answered the unknown command %s", adapter.key, result.command_id)
        record = CommandRecord(
            str(result.command_id), "", {}, adapter.key, 0, now, now, now, state=CommandState.SENT
        )
        self._store.add(record)
        self.finish(record, result, now, proven=True, size=size)

    def unreadable(
        self, adapter: AdapterSession, command_id: str, answer: m.CommandResult, now: float
    ) -> None:
        """The adapter's answer to `command_id` cannot be read: `answer` stands for it."""
        if features.ACK in adapter.features and adapter.connection is not None:
            adapter.connection.send(m.ResultAck(command_id).to_wire())
        record = adapter.open.get(command_id)
        if record is not None:
            self.finish(record, answer, now, proven=True)

    def progress(self, adapter: AdapterSession, progress: m.CommandProgress) -> None:
        """The adapter told how a command is getting on."""
        record = adapter.open.get(str(progress.command_id))
        if record is not None:
            record.progress = progress
            record.state = _STATES.get(progress.state, record.state)

    def extend(self, adapter: AdapterSession, asked: m.TimeoutExtension, now: float) -> None:
        """The adapter asks for more time: grant what the command's limit allows, and say so."""
        record = adapter.open.get(str(asked.command_id))
        if record is None or adapter.connection is None:
            return
        if record.interim is None and record.cancelling is None:
            wanted = record.deadline + max(0, asked.additional_ms) / 1000
            granted = max(record.deadline, min(wanted, record.latest_deadline))
            record.sent_timeout_ms += round((granted - record.deadline) * 1000)
            record.deadline = granted
            self._plan_deadline(adapter, record)
        told = m.TimeoutExtended(asked.command_id, record.sent_timeout_ms)
        adapter.connection.send(told.to_wire())

    def cancel_result(self, adapter: AdapterSession, told: m.CancelResult, now: float) -> None:
        """The adapter told what became of a cancel."""
        record = adapter.open.get(str(told.command_id)) or self._store.get(str(told.command_id))
        if record is None:
            return
        if record.final is None and told.outcome in ("cancelled", "unknown"):
            # "unknown": the command was lost on the way, and the cancel came after it.
            by_caller = record.cancelling is Cancelling.CALLER
            answer = replies.cancelled(record) if by_caller else replies.never_ran(record, now)
            record.tell_cancelled("cancelled")
            self.finish(record, answer, now, proven=True)
        elif record.final is None:
            # Too late: it runs, or its answer is under way.
            by_deadline = record.cancelling is Cancelling.DEADLINE
            record.cancelling = None
            record.state = CommandState.RUNNING
            if by_deadline and record.interim is None:
                self._tell_interim(record, replies.still_running(record, now))
        was_cancelled = record.final is not None and record.final.error_code == "CANCELLED"
        record.tell_cancelled("cancelled" if was_cancelled else told.outcome)

    # --- time

    def _plan_deadline(self, adapter: AdapterSession, record: CommandRecord) -> None:
        if record.timer is not None:
            record.timer.cancel()
        grace = GRACE_S if adapter.features else 0.0
        record.timer = self._timers.at(record.deadline + grace, partial(self._overdue, record))

    def _overdue(self, record: CommandRecord, now: float) -> None:
        adapter = self._adapter_of(record)
        if record.state is CommandState.QUEUED:
            self.finish(record, replies.never_ran(record, now), now)
        elif adapter is None or adapter.connection is None:
            self._tell_interim(record, replies.adapter_lost(record))
        elif (
            record.state is CommandState.RUNNING
            or record.cancelling is not None
            or features.CANCEL not in adapter.features
        ):
            self._tell_interim(record, replies.still_running(record, now))
            self.pump(adapter, now)
        else:
            record.cancelling = Cancelling.DEADLINE
            self._send_cancel(adapter, record)
            record.timer = self._timers.at(now + CANCEL_S, partial(self._overdue, record))

    def _send_cancel(self, adapter: AdapterSession, record: CommandRecord) -> None:
        if adapter.connection is not None and features.CANCEL in adapter.features:
            adapter.connection.send(m.CancelCommand(record.command_id).to_wire())

    def _tell_interim(self, record: CommandRecord, answer: m.CommandResult) -> None:
        if record.timer is not None:
            record.timer.cancel()
        record.interim = answer
        record.tell(answer, final=False)

    # --- the end

    def finish(
        self,
        record: CommandRecord,
        answer: m.CommandResult,
        now: float,
        *,
        proven: bool = False,
        size: int = 0,
    ) -> None:
        """Give a command its final answer. A second one is ignored, unless only it is proven."""
        if record.final is not None and (record.proven or not proven):
            return
        adapter = self._adapter_of(record)
        if adapter is not None and record.final is None:
            self._take_out(adapter, record)
        if record.timer is not None:
            record.timer.cancel()
        record.final, record.proven = answer, proven
        record.state, record.finished = CommandState.FINISHED, now
        record.parameters = {}
        record.tell(answer, final=True)
        record.tell_cancelled("cancelled" if answer.error_code == "CANCELLED" else "too_late")
        self._store.mark_finished(record, size)
        if adapter is not None:
            self.pump(adapter, now)

    def _take_out(self, adapter: AdapterSession, record: CommandRecord) -> None:
        if adapter.open.pop(record.command_id, None) is None:
            if record not in adapter.queue:
                return
            adapter.queue.remove(record)
        adapter.open_bytes -= record.size

    def _give_up_one(self, adapter: AdapterSession) -> bool:
        """Make room by giving up the oldest command that was never answered."""
        for record in adapter.open.values():
            if record.interim is not None:
                self.finish(record, record.interim, record.deadline)
                return True
        return False
