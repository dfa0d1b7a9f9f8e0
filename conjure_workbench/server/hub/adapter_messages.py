# SPDX-License-Identifier: MIT
"""Messages of an adapter about its commands, its catalogue and its documents."""

from __future__ import annotations

import logging
from dataclasses import replace

from ...protocol import features
from ...protocol import messages as m
from ...protocol.open_documents import OpenDocument
from . import replies
from .adapter_session import AdapterSession
from .changes import CATALOGUE, DOCUMENT, DOCUMENTS, ChangeLog
from .commands import Commands
from .store import Cancelling, CommandRecord, CommandState, CommandStore

log = logging.getLogger(__name__)

EARLY_S = 0.05
"""Seconds before the deadline from which on a STILL_RUNNING counts as the adapter's time-out."""

_STATES = {
    "queued": CommandState.SENT,
    "running": CommandState.RUNNING,
    "waiting_for_user": CommandState.WAITING_FOR_USER,
}


class AdapterMessages:
    """Effects of an adapter's messages on its commands.

    Args:
        store: the records.
        commands: the commands' life.
        changes: the feed for those who watch.
    """

    def __init__(self, store: CommandStore, commands: Commands, changes: ChangeLog) -> None:
        self._store = store
        self._commands = commands
        self._changes = changes

    # --- results

    def result(
        self, adapter: AdapterSession, result: m.CommandResult, size: int, now: float
    ) -> None:
        """Take a result of `size` bytes."""
        if result.command_id is None:
            log.warning("%s sent a result for no command: %s", adapter.key, result.error)
            return
        record = self._store.get(str(result.command_id))
        if record is not None and record.adapter[0] != adapter.adapter_id:
            log.warning(
                "%s sent a result for another adapter's command %s", adapter.key, record.command_id
            )
            return
        interim = not result.success and result.error_code == "STILL_RUNNING"
        if interim:
            if record is not None:
                self._still_running(record, result, now)
        elif record is None:
            self._keep_stray(adapter, result, size, now)
        else:
            self._finish(record, result, size, now)
        if features.ACK in adapter.features and not interim:
            # "Still running" is not acknowledged: the final result under this id follows it.
            # The caller waits for its reply, the adapter not for this.
            adapter.send(m.ResultAck(result.command_id).to_wire(), urgent=False)

    def _finish(
        self, record: CommandRecord, result: m.CommandResult, size: int, now: float
    ) -> None:
        if result.error_code == "CANCELLED" and record.cancelling is Cancelling.DEADLINE:
            result = replies.never_ran(record, now)
        elif not result.execution_time_ms and record.sent is not None and record.final is None:
            # The page's own example gives no time: the time from here is the next best.
            result = replace(result, execution_time_ms=round((now - record.sent) * 1000, 3))
        result = replace(result, command_id=record.command_id, dialect=m.Dialect.PAGE)
        self._commands.finish(record, result, now, proven=True, size=size)

    def _still_running(self, record: CommandRecord, result: m.CommandResult, now: float) -> None:
        if record.final is not None:
            return
        record.state = CommandState.RUNNING
        # Before the deadline it is only the reply to a command that was sent twice.
        if now >= record.deadline - EARLY_S and record.interim is None:
            self._commands.reply_interim(record, replace(result, command_id=record.command_id))

    def _keep_stray(
        self, adapter: AdapterSession, result: m.CommandResult, size: int, now: float
    ) -> None:
        # Of an earlier process of this server, mostly: the caller's repeat gets it.
        log.warning("%s sent a result for the unknown command %s", adapter.key, result.command_id)
        record = adapter.unknown_command(str(result.command_id), now)
        record.state = CommandState.SENT
        self._store.add(record)
        self._commands.finish(record, result, now, proven=True, size=size)

    def unreadable(
        self, adapter: AdapterSession, command_id: str, reply: m.CommandResult, now: float
    ) -> None:
        """Finish a command whose result cannot be read, with `reply` in its place."""
        if features.ACK in adapter.features:
            adapter.send(m.ResultAck(command_id).to_wire())
        record = adapter.open.get(command_id)
        if record is not None:
            self._commands.finish(record, reply, now, proven=True)

    # --- progress, time and cancels

    def progress(self, adapter: AdapterSession, progress: m.CommandProgress) -> None:
        """Note the progress of a command."""
        record = adapter.open.get(str(progress.command_id))
        if record is not None:
            record.progress = progress
            record.state = _STATES.get(progress.state, record.state)
            record.changed()

    def extend(self, adapter: AdapterSession, request: m.TimeoutExtension, now: float) -> None:
        """Grant more time as far as the command's limit allows, and reply with it."""
        record = adapter.open.get(str(request.command_id))
        if record is None or adapter.connection is None:
            return
        if record.interim is None and record.cancelling is None:
            wanted = record.deadline + max(0, request.additional_ms) / 1000
            granted = max(record.deadline, min(wanted, record.latest_deadline))
            record.sent_timeout_ms += round((granted - record.deadline) * 1000)
            record.deadline = granted
            self._commands.plan_deadline(adapter, record)
        adapter.send(m.TimeoutExtended(request.command_id, record.sent_timeout_ms).to_wire())

    def cancel_result(self, adapter: AdapterSession, message: m.CancelResult, now: float) -> None:
        """Take the outcome of a cancel."""
        command_id = str(message.command_id)
        record = adapter.open.get(command_id) or self._store.get(command_id)
        if record is None:
            return
        if record.final is None and message.outcome in ("cancelled", "unknown"):
            # "unknown": the command was lost on the way, and the cancel came after it.
            by_caller = record.cancelling is Cancelling.CALLER
            reply = replies.cancelled(record) if by_caller else replies.never_ran(record, now)
            record.deliver_cancel("cancelled")
            self._commands.finish(record, reply, now, proven=True)
        elif record.final is None:
            # Too late: it runs, or its result is under way.
            by_deadline = record.cancelling is Cancelling.DEADLINE
            record.cancelling = None
            record.state = CommandState.RUNNING
            if by_deadline and record.interim is None:
                self._commands.reply_interim(record, replies.still_running(record, now))
        was_cancelled = record.final is not None and record.final.error_code == "CANCELLED"
        record.deliver_cancel("cancelled" if was_cancelled else message.outcome)

    # --- its documents and its catalogue

    def registered(self, adapter: AdapterSession) -> None:
        """Keep the documents of a registration, if the adapter will tell how they change."""
        told = adapter.registration
        adapter.documents = _all_of(told) if features.EVENTS in adapter.features else None

    def documents(self, adapter: AdapterSession, event: m.DocumentEvent) -> None:
        """Take a change of the open documents."""
        if features.EVENTS not in adapter.features:
            return
        before = {one.name: one.revision for one in adapter.documents or ()}
        if event.documents is not None:
            adapter.documents = _all_of(event)
            self._changes.note(DOCUMENTS, *adapter.key, **adapter.ids())
        elif event.document is not None and event.revision is not None:
            adapter.documents = adapter.documents and [
                replace(one, revision=event.revision) if one.name == event.document else one
                for one in adapter.documents
            ]
        for one in adapter.documents or ():
            if before.get(one.name, one.revision) != one.revision:
                changed = {"document": one.name, "revision": one.revision}
                self._changes.note(DOCUMENT, *adapter.key, one.name, **adapter.ids(), **changed)

    def catalogue(self, adapter: AdapterSession, catalogue: m.CommandCatalogue) -> None:
        """Keep the commands that an adapter describes."""
        before, adapter.catalogue = adapter.catalogue, catalogue
        if before is None or before.commands != catalogue.commands:
            self._changes.note(CATALOGUE, *adapter.key, **adapter.ids())


def _all_of(message: m.AdapterRegistration | m.DocumentEvent) -> list[OpenDocument] | None:
    """Return the documents of a message; None if some are open that it does not tell."""
    told = message.documents
    whole = told is not None and message.document_count in (None, len(told))
    return told if whole else None
