# SPDX-License-Identifier: MIT
"""Results of finished commands: sent until they are delivered, then kept while there is room."""

from __future__ import annotations

import marshal
import threading
from collections import OrderedDict, deque
from typing import Iterable

from ..protocol.messages import CommandId, CommandResult
from . import replies
from .journal_entry import JournalEntry

KEEP_RESULTS = 10_000
"""Number of delivered results that are kept for a server that asks again. Of ten times as many
older ones the id is remembered, so that they never run again."""

KEEP_BYTES = 64 * 1024 * 1024
"""Bytes of delivered results that are kept; of older ones only the id is remembered."""


MAX_UNDELIVERED = 100_000
"""Number of results that wait for a server that takes none, before commands are refused."""

MAX_UNDELIVERED_BYTES = 256 * 1024 * 1024
"""Bytes of such results, beyond which an error takes a result's place. From half of them on,
commands are refused."""


class ResultStore:
    """Finished commands of the journal. Every method may be called from any thread.

    Args:
        keep: the number of delivered results that are kept.
        keep_bytes: the bytes of delivered results that are kept.
        most_undelivered: the number of undelivered results from which on the store is full.
        most_undelivered_bytes: the bytes of undelivered results that are kept.
    """

    def __init__(
        self,
        *,
        keep: int = KEEP_RESULTS,
        keep_bytes: int = KEEP_BYTES,
        most_undelivered: int = MAX_UNDELIVERED,
        most_undelivered_bytes: int = MAX_UNDELIVERED_BYTES,
    ) -> None:
        self._most_undelivered = most_undelivered
        self._most_undelivered_bytes = most_undelivered_bytes
        self._undelivered_bytes = 0
        self._lock = threading.Lock()
        self._entries: OrderedDict[CommandId, JournalEntry] = OrderedDict()
        self._undelivered: OrderedDict[CommandId, JournalEntry] = OrderedDict()
        self._forgotten: OrderedDict[CommandId, None] = OrderedDict()
        self._outgoing: deque[JournalEntry] = deque()
        self._bytes = 0
        self._keep = keep
        self._keep_bytes = keep_bytes

    def __contains__(self, command_id: CommandId) -> bool:
        """Return True if the command has finished, also long ago."""
        with self._lock:
            return command_id in self._entries or command_id in self._forgotten

    def get(self, command_id: CommandId) -> JournalEntry | None:
        """Return a finished command whose result is still kept."""
        with self._lock:
            return self._entries.get(command_id)

    def add(self, entry: JournalEntry) -> None:
        """Take a command that has just finished; its result waits to be sent."""
        held = _held_bytes(entry.result)
        with self._lock:
            if entry.result is not None and (
                self._undelivered_bytes + held > self._most_undelivered_bytes
            ):
                entry.result, held = replies.refused_as_unread(entry.result, held), 0
            entry.held_bytes = held
            self._undelivered_bytes += held
            self._entries[entry.command_id] = entry
            self._undelivered[entry.command_id] = entry
            self._outgoing.append(entry)

    def next_outgoing(self) -> JournalEntry | None:
        """Return the next command whose result is to be sent now, or None."""
        with self._lock:
            while self._outgoing:
                entry = self._outgoing.popleft()
                if not entry.delivered:
                    return entry
        return None

    @property
    def has_outgoing(self) -> bool:
        """True if `next_outgoing` may have something left to give."""
        return bool(self._outgoing)

    @property
    def full(self) -> bool:
        """True if the server must take results before further commands are run."""
        return (
            len(self._undelivered) >= self._most_undelivered
            or self._undelivered_bytes > self._most_undelivered_bytes // 2
        )

    def send_again(self) -> None:
        """Queue again every result that has not provably reached the server."""
        with self._lock:
            self._outgoing.clear()
            self._outgoing.extend(self._undelivered.values())

    def largest_undelivered(self, command_ids: Iterable[CommandId]) -> JournalEntry | None:
        """Return that of these commands whose undelivered result is the largest."""
        with self._lock:
            found = [self._undelivered.get(command_id) for command_id in command_ids]
            sent = [entry for entry in found if entry is not None]
            return max(sent, key=lambda entry: entry.size, default=None)

    def mark_delivered(self, command_id: CommandId) -> None:
        """Note that the server has a result; it is kept for duplicates while there is room."""
        with self._lock:
            entry = self._undelivered.pop(command_id, None)
            if entry is None:
                return
            entry.delivered = True
            self._undelivered_bytes -= entry.held_bytes
            self._bytes += entry.size
            self._make_room()

    def _make_room(self) -> None:
        excess = len(self._entries) - len(self._undelivered) - self._keep
        drop = []
        for entry in self._entries.values():
            if excess <= 0 and self._bytes <= self._keep_bytes:
                break
            if entry.delivered:
                drop.append(entry.command_id)
                excess -= 1
                self._bytes -= entry.size
        for command_id in drop:
            del self._entries[command_id]
            self._forgotten[command_id] = None
        while len(self._forgotten) > 10 * self._keep:
            self._forgotten.popitem(last=False)


def _held_bytes(result: CommandResult | None) -> int:
    """Return the bytes of memory that a result holds, roughly, and much faster than JSON would."""
    try:
        return len(marshal.dumps(result.result)) if result is not None else 0
    except ValueError:
        # It holds an object that is no JSON either; see `replies.encode_result`.
        return 0
