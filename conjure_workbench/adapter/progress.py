# SPDX-License-Identifier: MIT
"""Progress messages and requests for more time, for the open commands of one connection."""

from __future__ import annotations

from typing import Iterator

from ..protocol import features
from ..protocol import messages as m
from ..protocol.waiting import WaitingReason
from .journal import Journal
from .journal_entry import JournalEntry, Phase

PROGRESS_S = 5.0
"""Seconds between two progress messages for one command that says nothing new."""

EXTEND_BEFORE_S = 5.0
"""Lead time of an extension request: a quarter of the command's time, at most this, and at least
two rounds of reports."""

EXTENSION_MS = 30_000
MAX_EXTENSIONS = 10
"""Most extension requests for one command; after them its time-out is reported."""

MAX_REPORTED = 100
"""Most commands, from the front of the queue, that are reported on."""

REPORT_S = 0.5
"""Seconds between two rounds of reports."""


class ProgressReporter:
    """Reports on the commands of the journal, as far as the server has agreed to them.

    Args:
        journal: the commands.
        now: the current time.

    Attributes:
        features: the features that both sides have named.
        due: the time of the next round.
    """

    def __init__(self, journal: Journal, now: float) -> None:
        self.features: frozenset[str] = frozenset()
        self.due = now
        self._journal = journal
        self._reported_waiting: WaitingReason | None = None

    def take_due(self, now: float) -> list[m.Message]:
        """Return the messages that are due at `now`."""
        if now < self.due and self._journal.waiting_for == self._reported_waiting:
            return []
        self.due = now + REPORT_S
        messages: list[m.Message] = []
        if self.features & {features.EXTEND, features.PROGRESS}:
            for position, entry in enumerate(self._journal.open_entries()[:MAX_REPORTED]):
                messages += self._extension(entry, now)
                messages += self._progress(entry, position, now)
        self._reported_waiting = self._journal.waiting_for
        return messages

    def announcement(self, entry: JournalEntry, now: float) -> m.CommandProgress:
        """Return the message that a command starts, or goes on with its next step."""
        entry.reported_at = now
        return m.CommandProgress(
            entry.command_id,
            "running",
            entry.elapsed_ms(now),
            fraction=entry.fraction,
            message=entry.doing,
        )

    def _extension(self, entry: JournalEntry, now: float) -> Iterator[m.TimeoutExtension]:
        if features.EXTEND not in self.features or entry.extension_asked:
            return
        quarter = max((entry.deadline - entry.received_at) / 4, 2 * REPORT_S)
        before = min(EXTEND_BEFORE_S, quarter)
        if entry.extensions >= MAX_EXTENSIONS or now < entry.deadline - before:
            return
        entry.extension_asked = True
        entry.extensions += 1
        waiting_for = self._waits_for(entry)
        reason = waiting_for.sentence if waiting_for else f"the command is {entry.phase.value}"
        yield m.TimeoutExtension(entry.command_id, EXTENSION_MS, reason)

    def _progress(
        self, entry: JournalEntry, position: int, now: float
    ) -> Iterator[m.CommandProgress]:
        if features.PROGRESS not in self.features:
            return
        waiting_for = self._waits_for(entry)
        queued = entry.phase is Phase.QUEUED
        if queued:
            news = self._journal.waiting_for != self._reported_waiting
        else:
            news = entry.fraction != entry.reported_fraction
        if not news and now - max(entry.reported_at, entry.received_at) < PROGRESS_S:
            return
        entry.reported_at, entry.reported_fraction = now, entry.fraction
        yield m.CommandProgress(
            entry.command_id,
            "waiting_for_user" if waiting_for else entry.phase.value,
            entry.elapsed_ms(now),
            position=position if queued else None,
            fraction=entry.fraction,
            message=waiting_for.sentence if waiting_for else entry.doing,
        )

    def _waits_for(self, entry: JournalEntry) -> WaitingReason | None:
        return self._journal.waiting_for if entry.phase is Phase.QUEUED else None
