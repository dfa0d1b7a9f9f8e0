# SPDX-License-Identifier: MIT
"""One connection's conversation with the server, without any I/O.

Text and a clock value go in, text and deadlines come out. `io_thread.py` moves the bytes;
tests drive this class with an invented clock. Source of the rules: the protocol page (registration,
heartbeat, results) and the negotiated features of `protocol/features.py`.
"""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import replace
from enum import Enum
from typing import Sequence

from .. import __version__
from ..errors import ConjureError
from ..protocol import features
from ..protocol import messages as m
from ..protocol.closing import Ending, Reaction
from ..protocol.limits import HEARTBEAT_S, MAX_MESSAGE_BYTES, REGISTRATION_S
from ..protocol.reading import MessageError, read_from_server
from . import replies
from .identity import Identity
from .journal import Admission, Journal, JournalEntry, Phase, failure

log = logging.getLogger(__name__)

PROGRESS_S = 5.0
"""Seconds between two progress messages for one command."""

EXTEND_BEFORE_S = 5.0
"""How long before a deadline more time is asked for: a quarter of the time, but at the most this,
and at the least two looks at what is to be told."""

EXTENSION_MS = 30_000
MAX_EXTENSIONS = 10
"""How often more time is asked for one command; after that its time-out is told."""

MAX_TOLD = 100
"""How many commands, from the front of the queue, are told about; how many unknown types."""

MAX_WORDS = 200
"""How many characters of what the server says are shown or logged."""

MAX_UNACKNOWLEDGED = 1000
"""How many heartbeats are remembered for a server that acknowledges none, or late."""

TELL_S = 0.5
"""Seconds between two looks at which commands are to be told about."""

RESULTS_PER_TURN = 50
"""How many answers are written before the socket gets its turn: after a reconnect there may be
thousands, and the first must not wait for the last."""

FRESH_S = 1.0
"""How old the last heartbeat may be when a command starts that is announced by its progress."""

STALL_S = 1.0
"""A tick this late shows that FreeCAD held the whole process (the GIL)."""

GRACE_S = 0.25
"""After such a stall, how long a finished result may take to come before a time-out is told."""


class SessionState(Enum):
    """Where the conversation stands."""

    REGISTERING = "registering"
    READY = "ready"
    ENDED = "ended"


class Session:
    """The conversation over one connection.

    Args:
        identity: who registers.
        adapter_id: the installation's id.
        journal: the entry of commands; it outlives the session.
        now: the time at which the connection was opened.
        heartbeat_s: seconds between heartbeats.
        max_bytes: the largest message read or sent.

    Attributes:
        closing: whether the connection is being closed from here: no command is taken any more.
    """

    def __init__(
        self,
        identity: Identity,
        adapter_id: str,
        journal: Journal,
        now: float,
        *,
        heartbeat_s: float = HEARTBEAT_S,
        max_bytes: int = MAX_MESSAGE_BYTES,
    ) -> None:
        self.state = SessionState.REGISTERING
        self.closing = False
        self.ending: Ending | None = None
        self.features: frozenset[str] = frozenset()
        self._identity = identity
        self._journal = journal
        self._heartbeat_s = heartbeat_s
        self._max_bytes = max_bytes
        self._outgoing: list[str] = []
        self._admitted: list[JournalEntry] = []
        self._sent: deque[tuple[float, m.CommandId]] = deque()
        self._results_proven = 0
        self._unacknowledged: deque[tuple[str, int]] = deque()
        self._echoes = False
        self._unknown_types: set[str] = set()
        self._described_all = False
        self._heartbeat_due = now + heartbeat_s
        self._heartbeat_sent = float("-inf")
        self._last_heard = now
        self._tell_due = now
        self._expected_tick = float("inf")
        self._last_tick = now
        self._grace_until = now
        self._told_waiting: str | None = None
        self._registration_due = now + REGISTRATION_S
        self._send(identity.registration(adapter_id))

    # --- what comes out

    def take_outgoing(self) -> list[str]:
        """The texts to send now, in order."""
        outgoing, self._outgoing = self._outgoing, []
        return outgoing

    def take_admitted(self) -> list[JournalEntry]:
        """The new commands to run, in the order in which they came in."""
        admitted, self._admitted = self._admitted, []
        return admitted

    @property
    def has_results(self) -> bool:
        """Whether further answers wait to be sent."""
        return self.state is SessionState.READY and self._journal.has_outgoing

    def next_deadline(self) -> float:
        """When `tick` must be called at the latest."""
        self._expected_tick = self._registration_due
        if self.state is SessionState.READY:
            due = [self._heartbeat_due]
            command_due = self._journal.next_deadline()
            if command_due is not None:
                due.append(max(command_due, self._grace_until))
                due.append(max(self._tell_due, self._grace_until))
            self._expected_tick = min(due)
        return self._expected_tick

    # --- what goes in

    def received(self, text: str | bytes, now: float) -> None:
        """A text message came in."""
        self._last_heard = now
        try:
            message = read_from_server(text, self._max_bytes)
        except MessageError as error:
            log.warning("unreadable message from the server: %s", error.message)
            if error.command_id is not None:
                dialect = m.Dialect.LEGACY if error.legacy else m.Dialect.PAGE
                self._send(failure(m.ExecuteCommand(error.command_id, "", dialect=dialect), error))
            return
        if isinstance(message, m.RegistrationConfirmed):
            self._confirmed(message, now)
        elif isinstance(message, m.Disconnect):
            self._end(Ending(Reaction.STAY_AWAY, _asked_to_leave(message.reason)))
        elif self.state is SessionState.READY or isinstance(message, m.HealthCheck):
            self._handle(message, now)
        else:
            log.warning("'%s' came before the registration was confirmed", message.type)

    def alive(self, now: float) -> None:
        """Something of the server came in that is no text message, such as a ping."""
        self._last_heard = now

    def announce(self, entry: JournalEntry, now: float) -> None:
        """A command is about to start, or to go on with the next part of its work.

        The server is told before FreeCAD can hold the process.
        """
        if self.state is not SessionState.READY:
            return
        if features.PROGRESS not in self.features:
            self._heartbeat(now)
            return
        # Here the progress message is a sign of life, too; the heartbeat need not be as fresh.
        if now - self._heartbeat_sent >= FRESH_S:
            self._heartbeat(now)
        if entry.command.command in self._identity.quick:
            return
        self._send(
            m.CommandProgress(
                entry.command.command_id,
                "running",
                _elapsed_ms(entry, now),
                fraction=entry.fraction,
                message=entry.doing,
            )
        )
        entry.progress_at = now

    def send_results(self, now: float) -> None:
        """Send answers of finished commands, `RESULTS_PER_TURN` at the most; see `has_results`."""
        if self.state is not SessionState.READY:
            return
        for entry in self._journal.take_outgoing(RESULTS_PER_TURN):
            assert entry.result is not None
            entry.size = self._send_result(entry.result)
            self._sent.append((now, entry.command.command_id))
            if entry.cancel_asked and features.CANCEL in self.features:
                stopped = entry.result.error_code == "CANCELLED"
                outcome = "cancelled" if stopped else "too_late"
                self._send(m.CancelResult(entry.command.command_id, outcome))

    def catalogue_changed(self) -> None:
        """Describe all commands again to a server that has asked for all of them."""
        if self.state is SessionState.READY and self._described_all:
            self._describe(())

    def server_refused_size(self) -> None:
        """The server closed the connection because a message was too large for it.

        Sent again, the same answer would end every further connection, too.
        """
        entry = self._journal.largest_undelivered(command_id for _, command_id in self._sent)
        if entry is None or entry.result is None:
            return
        log.warning(
            "the answer to command %s has %d bytes, too many for the server",
            entry.command.command_id,
            entry.size,
        )
        entry.result = replies.refused_as_too_large(entry.result, entry.size)

    def tick(self, now: float) -> None:
        """Do what is due at `now`. Read what has come in before calling this."""
        # While messages keep coming in, nobody asks for a deadline: one tick follows another.
        stalled = now - max(self._expected_tick, self._last_tick) > STALL_S
        self._last_tick = now
        if self.state is SessionState.REGISTERING:
            if now >= self._registration_due:
                self._end(
                    Ending(Reaction.RETRY, "The server did not confirm the registration in time.")
                )
            return
        if self.state is SessionState.ENDED:
            return
        if stalled:
            # FreeCAD held the process: what the server sent meanwhile is only now being read,
            # so silence proves nothing yet, and a result may be on its way from the main thread.
            self._last_heard = max(self._last_heard, now - self._heartbeat_s)
            self._grace_until = now + GRACE_S
            self._heartbeat(now)
            return
        if now - self._last_heard > 2 * self._heartbeat_s and self._unacknowledged:
            self._end(Ending(Reaction.RETRY, "The server has stopped answering."))
            return
        if now >= self._heartbeat_due:
            self._heartbeat(now)
        self._trust_what_is_long_sent()
        if now >= self._tell_due or self._journal.waiting_for != self._told_waiting:
            self._tell_due = now + TELL_S
            self._tell_commands(now)
        if now >= self._grace_until:
            self._tell_overdue(now)

    # --- inside

    def _confirmed(self, message: m.RegistrationConfirmed, now: float) -> None:
        if self.state is not SessionState.REGISTERING:
            return
        self.state = SessionState.READY
        self.features = frozenset(features.agreed(message.features or ()))
        self._heartbeat_due = now + self._heartbeat_s
        self._journal.send_again()

    def _handle(self, message: m.Message, now: float) -> None:
        if isinstance(message, m.ExecuteCommand):
            self._execute(message, now)
        elif isinstance(message, m.HeartbeatAck):
            self._acknowledged(message.timestamp)
        elif isinstance(message, m.ResultAck):
            self._journal.mark_delivered(message.command_id)
        elif isinstance(message, m.CancelCommand):
            outcome = self._journal.cancel(message.command_id)
            if outcome is not None:
                self._send(m.CancelResult(message.command_id, outcome))
        elif isinstance(message, m.TimeoutExtended):
            self._journal.extend(message.command_id, message.timeout_ms)
        elif isinstance(message, m.DescribeCommands):
            self._described_all = self._described_all or not message.names
            self._describe(message.names or ())
        elif isinstance(message, m.HealthCheck):
            self._send(m.HealthCheckResponse(message.request_id))
        elif isinstance(message, m.UnknownMessage):
            self._unknown(_in_short(message.name))

    def _unknown(self, name: str) -> None:
        if name not in self._unknown_types and len(self._unknown_types) < MAX_TOLD:
            self._unknown_types.add(name)
            log.info("ignoring messages of type '%s', which the protocol does not name", name)

    def _describe(self, names: Sequence[str]) -> None:
        self._send(m.CommandCatalogue(__version__, self._identity.catalogue(names)))

    def _execute(self, command: m.ExecuteCommand, now: float) -> None:
        if self.closing:
            log.info(
                "'%s' came while the connection was being closed; it is not run", command.command
            )
            return
        admission, entry = self._journal.admit(command, now)
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
                self._send(failure(command, refusal))

    def _acknowledged(self, timestamp: str | float | None) -> None:
        """An ack proves that the server has read everything sent before that heartbeat."""
        if not self._unacknowledged:
            return
        stamps = [stamp for stamp, _ in self._unacknowledged]
        known = isinstance(timestamp, str) and timestamp in stamps
        self._echoes = self._echoes or known
        # Some servers stamp their acks by their own clock; the acks come in order all the same.
        proven = stamps.index(str(timestamp)) + 1 if known else 0 if self._echoes else 1
        for _ in range(proven):
            _, results_before = self._unacknowledged.popleft()
            self._proven(results_before)

    def _trust_what_is_long_sent(self) -> None:
        """Without acks of any kind: a line that has talked since then has carried it over."""
        while self._sent and self._last_heard - self._sent[0][0] > 2 * self._heartbeat_s:
            self._proven(self._results_proven + 1)

    def _proven(self, results: int) -> None:
        """The server has the first `results` answers of this connection."""
        while self._results_proven < results:
            self._results_proven += 1
            _, command_id = self._sent.popleft()
            if features.ACK not in self.features:
                self._journal.mark_delivered(command_id)

    def _heartbeat(self, now: float) -> None:
        stamp = m.timestamp()
        self._send(m.Heartbeat(stamp))
        if len(self._unacknowledged) < MAX_UNACKNOWLEDGED:
            self._unacknowledged.append((stamp, self._results_proven + len(self._sent)))
        self._heartbeat_sent = now
        self._heartbeat_due = now + self._heartbeat_s

    def _tell_commands(self, now: float) -> None:
        if self.features & {features.EXTEND, features.PROGRESS}:
            for position, entry in enumerate(self._journal.open_entries()[:MAX_TOLD]):
                self._ask_for_time(entry, now)
                self._tell_progress(entry, position, now)
        self._told_waiting = self._journal.waiting_for

    def _tell_overdue(self, now: float) -> None:
        for entry in self._journal.expire(now):
            error = ConjureError(
                "STILL_RUNNING",
                f"'{entry.command.command}' is still running in FreeCAD after "
                f"{now - entry.received_at:.1f} s and cannot be stopped. Its result follows.",
            )
            self._send(failure(entry.command, error, _elapsed_ms(entry, now)))

    def _ask_for_time(self, entry: JournalEntry, now: float) -> None:
        if features.EXTEND not in self.features or entry.extension_asked:
            return
        # Not so late that it depends on when somebody looks whether there is still time to ask.
        quarter = max((entry.deadline - entry.received_at) / 4, 2 * TELL_S)
        before = min(EXTEND_BEFORE_S, quarter)
        if entry.extensions >= MAX_EXTENSIONS or now < entry.deadline - before:
            return
        entry.extension_asked = True
        entry.extensions += 1
        reason = self._waits_for(entry) or f"the command is {entry.phase.value}"
        self._send(m.TimeoutExtension(entry.command.command_id, EXTENSION_MS, reason))

    def _tell_progress(self, entry: JournalEntry, position: int, now: float) -> None:
        if features.PROGRESS not in self.features:
            return
        waiting_for = self._waits_for(entry)
        if entry.phase is Phase.QUEUED:
            news = self._journal.waiting_for != self._told_waiting
        else:
            news = entry.fraction != entry.told_fraction
        last = max(entry.progress_at, entry.received_at)
        if not news and now - last < PROGRESS_S:
            return
        entry.progress_at, entry.told_fraction = now, entry.fraction
        self._send(
            m.CommandProgress(
                entry.command.command_id,
                "waiting_for_user" if waiting_for else entry.phase.value,
                _elapsed_ms(entry, now),
                position=position if entry.phase is Phase.QUEUED else None,
                fraction=entry.fraction,
                message=waiting_for or entry.doing,
            )
        )

    def _waits_for(self, entry: JournalEntry) -> str | None:
        return self._journal.waiting_for if entry.phase is Phase.QUEUED else None

    def _send_result(self, result: m.CommandResult) -> int:
        """Send an answer, or the reason why it cannot be sent; returns its size in bytes."""
        text = replies.encode_result(result, self._max_bytes)
        self._outgoing.append(text)
        return len(text)

    def _send(self, message: m.Message) -> None:
        self._outgoing.append(replies.encode(message))

    def _end(self, ending: Ending) -> None:
        self.state = SessionState.ENDED
        self.ending = ending


def _elapsed_ms(entry: JournalEntry, now: float) -> int:
    return round((now - entry.received_at) * 1000)


def _asked_to_leave(reason: str | None) -> str:
    told = f" ({_in_short(reason)})" if reason else ""
    return f"The server asked FreeCAD to disconnect{told}. Press Connect to come back."


def _in_short(text: str) -> str:
    """The server's words on one line; they are its own, and of any length."""
    line = " ".join(text[: 2 * MAX_WORDS].split())
    return line if len(line) <= MAX_WORDS else line[:MAX_WORDS] + "..."
