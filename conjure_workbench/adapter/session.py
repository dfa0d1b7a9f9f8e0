# SPDX-License-Identifier: MIT
"""Sans-I/O implementation of one connection's conversation with the server.

Text and the time go in, text and deadlines come out; `connection_loop.py` moves the bytes. Source
of the rules: the protocol page (registration, heartbeat, results) and the negotiated features of
`protocol/features.py`.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from enum import Enum
from typing import Sequence

from .. import __version__
from ..protocol import features
from ..protocol import messages as m
from ..protocol.closing import Ending, Reaction, ending_of_disconnect, ending_of_silence
from ..protocol.limits import HEARTBEAT_S, MAX_MESSAGE_BYTES, REGISTRATION_S
from ..protocol.reading import MessageError, read_from_server
from ..protocol.redaction import quoted
from . import replies
from .delivery import DeliveryProof
from .document_reports import DocumentReports
from .identity import Identity
from .journal import Journal
from .journal_entry import Admission, JournalEntry
from .liveness import Liveness
from .progress import ProgressReporter
from .unknown_types import UnknownTypes

log = logging.getLogger(__name__)

RESULTS_PER_TURN = 50
"""Results that are written before the socket gets its turn: after a reconnect there may be
thousands, and the first must not wait for the last."""

RESULT_BYTES_PER_TURN = 1024 * 1024
"""Bytes of results after which the socket gets its turn."""

FRESH_S = 1.0
"""Age of the last heartbeat, in seconds, up to which a progress message announces a command
without another heartbeat."""


class SessionState(Enum):
    """State of the conversation."""

    REGISTERING = "registering"
    READY = "ready"
    ENDED = "ended"


class Session:
    """The conversation over one connection.

    Args:
        identity: who registers.
        adapter_id: the installation's id.
        journal: the commands; it outlives the session.
        now: the time at which the connection was opened.
        name: the name that the person gave this FreeCAD.
        heartbeat_s: the seconds between heartbeats.
        max_bytes: the largest message read or sent.

    Attributes:
        state: the state of the conversation.
        ending: the end of the connection, once the conversation has ended.
        features: the features that both sides have named.
        documents: the reports of the open documents.
        liveness: the signs of life in both directions.
        closing: set while the connection is being closed from here: no command is taken any more.
    """

    def __init__(
        self,
        identity: Identity,
        adapter_id: str,
        journal: Journal,
        now: float,
        *,
        name: str = "",
        heartbeat_s: float = HEARTBEAT_S,
        max_bytes: int = MAX_MESSAGE_BYTES,
    ) -> None:
        self.state = SessionState.REGISTERING
        self.closing = False
        self.ending: Ending | None = None
        self.features: frozenset[str] = frozenset()
        self._identity = identity
        self._adapter_id = adapter_id
        self._journal = journal
        self._max_bytes = max_bytes
        self.liveness = Liveness(now, heartbeat_s)
        self._delivery = DeliveryProof()
        self._progress = ProgressReporter(journal, now)
        self.documents = DocumentReports(identity.documents)
        self._outgoing: list[str] = []
        self._admitted: list[JournalEntry] = []
        self._unknown_types = UnknownTypes()
        self._described_all = False
        self._registration_due = now + REGISTRATION_S
        self._send(identity.registration(adapter_id, name, self.documents.first()))

    # --- output

    def take_outgoing(self) -> list[str]:
        """Return the texts to send now, in order."""
        outgoing, self._outgoing = self._outgoing, []
        return outgoing

    def take_admitted(self) -> list[JournalEntry]:
        """Return the new commands to run, in the order in which they came in."""
        admitted, self._admitted = self._admitted, []
        return admitted

    @property
    def has_results(self) -> bool:
        """True if further results wait to be sent."""
        return self.state is SessionState.READY and self._journal.results.has_outgoing

    def next_deadline(self) -> float:
        """Return the latest time at which `tick` must be called."""
        due = self._registration_due
        if self.state is SessionState.READY:
            due = min(self.liveness.heartbeat_due, self.documents.due)
            command_due = self._journal.next_deadline()
            if command_due is not None:
                report_due = min(command_due, self._progress.due)
                due = min(due, max(report_due, self.liveness.grace_until))
        return self.liveness.expect_tick(due)

    # --- input

    def received(self, text: str | bytes, now: float) -> None:
        """Handle a text message."""
        self.liveness.last_heard = now
        try:
            message = read_from_server(text, self._max_bytes)
        except MessageError as error:
            log.warning("unreadable message from the server: %s", error.message)
            if error.command_id is not None:
                dialect = m.Dialect.LEGACY if error.legacy else m.Dialect.PAGE
                self._send(m.CommandResult.failure(error.command_id, error, dialect=dialect))
            return
        if isinstance(message, m.RegistrationConfirmed):
            self._confirmed(message, now)
        elif isinstance(message, m.Disconnect):
            self._end(ending_of_disconnect(message.reason))
        elif self.state is SessionState.READY or isinstance(message, m.HealthCheck):
            self._handle(message, now, len(text))
        else:
            log.warning("'%s' came before the registration was confirmed", message.type)

    def alive(self, now: float) -> None:
        """Note a sign of life of the server that is no text message, such as a ping."""
        self.liveness.last_heard = now

    def announce(self, entry: JournalEntry, now: float) -> None:
        """Tell the server that a command starts, before FreeCAD can hold the whole process."""
        if self.state is not SessionState.READY:
            return
        if features.PROGRESS not in self.features:
            self._heartbeat(now)
            return
        # Here the progress message is a sign of life, too; the heartbeat need not be as fresh.
        if self.liveness.heartbeat_age(now) >= FRESH_S:
            self._heartbeat(now)
        if entry.command.command not in self._identity.quick:
            self._send(self._progress.announcement(entry, now))

    def send_results(self, now: float) -> None:
        """Send results of finished commands, within the bounds of a turn; see `has_results`."""
        left = RESULT_BYTES_PER_TURN
        for _ in range(RESULTS_PER_TURN):
            entry = self._journal.results.next_outgoing() if self.has_results and left > 0 else None
            if entry is None or entry.result is None:
                return
            entry.size = self._send_result(entry.result)
            left -= entry.size
            self._delivery.result_sent(entry.command_id, now)
            if entry.cancel_asked and features.CANCEL in self.features:
                stopped = entry.result.error_code == "CANCELLED"
                outcome = "cancelled" if stopped else "too_late"
                self._send(m.CancelResult(entry.command_id, outcome))

    def catalogue_changed(self) -> None:
        """Describe all commands again to a server that has asked for all of them."""
        if self.state is SessionState.READY and self._described_all:
            self._describe(())

    def server_refused_size(self) -> None:
        """Replace the largest result that may not have arrived, as it was too large for the server.

        Sent again, it would end every further connection, too.
        """
        entry = self._journal.results.largest_undelivered(self._delivery.unproven)
        if entry is None or entry.result is None:
            return
        log.warning(
            "the result of command %s has %d bytes, too many for the server",
            entry.command_id,
            entry.size,
        )
        entry.result = replies.refused_as_too_large(entry.result, entry.size)

    def tick(self, now: float) -> None:
        """Do what is due at `now`. Everything that has come in must be read before."""
        stalled = self.liveness.tick(now)
        if self.state is SessionState.REGISTERING and now >= self._registration_due:
            self._end(ending_of_silence())
        if self.state is not SessionState.READY:
            return
        if stalled:
            self._heartbeat(now)
            return
        if self.liveness.is_silent(now) and self._delivery.awaits_acknowledgement:
            self._end(Ending(Reaction.RETRY, "The server has stopped answering."))
            return
        if now >= self.liveness.heartbeat_due:
            self._heartbeat(now)
        self._mark_delivered(self._delivery.sent_before(self.liveness.surely_read()))
        for message in (*self._progress.take_due(now), *self.documents.take_due(now)):
            self._send(message)
        if now >= self.liveness.grace_until:
            for entry in self._journal.expire(now):
                self._send(replies.still_running(entry, now))

    # --- messages of the server

    def _confirmed(self, message: m.RegistrationConfirmed, now: float) -> None:
        if message.adapter_id not in (None, self._adapter_id):
            self._end(
                Ending(
                    Reaction.RETRY,
                    "The server confirmed the registration of another adapter, "
                    f"'{quoted(str(message.adapter_id))}', so the connection was closed.",
                )
            )
            return
        if self.state is not SessionState.REGISTERING:
            return
        self.state = SessionState.READY
        self.features = frozenset(features.agreed(message.features or ()))
        self._progress.features = self.features
        self.documents.wanted = features.EVENTS in self.features
        self.liveness.postpone_heartbeat(now)
        self._journal.results.send_again()

    def _handle(self, message: m.Message, now: float, size: int) -> None:
        if isinstance(message, m.ExecuteCommand):
            self._execute(message, now, size)
        elif isinstance(message, m.HeartbeatAck):
            self.liveness.acknowledged(now)
            self._mark_delivered(self._delivery.acknowledged(message.timestamp))
        elif isinstance(message, m.ResultAck):
            self._journal.results.mark_delivered(message.command_id)
        elif isinstance(message, m.CancelCommand):
            outcome = self._journal.cancel(message.command_id)
            if outcome is not None:
                self._send(m.CancelResult(message.command_id, outcome))
        elif isinstance(message, m.TimeoutExtended):
            self._journal.extend(message.command_id, message.timeout_ms)
        elif isinstance(message, m.DescribeCommands):
            self._described_all = self._described_all or not message.names
            self._describe(tuple(dict.fromkeys(message.names or ())))
        elif isinstance(message, m.HealthCheck):
            self._send(m.HealthCheckResponse(message.request_id))
        elif isinstance(message, m.UnknownMessage):
            self._unknown_types.came(message.name)

    def _execute(self, command: m.ExecuteCommand, now: float, size: int) -> None:
        if self.closing:
            log.info(
                "'%s' came while the connection was being closed; it is not run", command.command
            )
            return
        admission, entry = self._journal.admit(command, now, size)
        if admission is Admission.NEW:
            assert entry is not None
            self._admitted.append(entry)
        elif admission is Admission.FINISHED:
            assert entry is not None
            assert entry.result is not None
            self._send_result(replace(entry.result, dialect=command.dialect))
        else:
            refusal = replies.refusal(admission, command)
            if refusal is not None:
                self._send(replies.failure(command, refusal))

    def _mark_delivered(self, proven: list[m.CommandId]) -> None:
        if features.ACK not in self.features:
            for command_id in proven:
                self._journal.results.mark_delivered(command_id)

    # --- messages to the server

    def _describe(self, names: Sequence[str]) -> None:
        self._send(m.CommandCatalogue(__version__, self._identity.catalogue(names)))

    def _heartbeat(self, now: float) -> None:
        stamp = m.timestamp()
        self._send(m.Heartbeat(stamp))
        self._delivery.heartbeat_sent(stamp)
        self.liveness.heartbeat_sent(now)

    def _send_result(self, result: m.CommandResult) -> int:
        """Send a result, or an error in its place; return the size in bytes."""
        text = replies.encode_result(result, self._max_bytes)
        self._outgoing.append(text)
        return len(text)

    def _send(self, message: m.Message) -> None:
        self._outgoing.append(replies.encode(message))

    def _end(self, ending: Ending) -> None:
        self.state = SessionState.ENDED
        self.ending = ending
