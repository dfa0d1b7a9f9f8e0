# SPDX-License-Identifier: MIT
"""Log of all commands of this FreeCAD: in memory only, of a bounded length."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Callable

from .bodies import Bodies
from .record import Record

MOST_RECORDS = 10_000
_DROPPED_AT_ONCE = 200
"""Records that are dropped together, so that not each new one moves all others."""


@dataclass(frozen=True)
class News:
    """Changes since the last look.

    Attributes:
        dropped: the oldest ones, which are gone.
        added: the new ones, which are the last now.
        changed: others of which something has changed.
    """

    dropped: list[Record]
    added: list[Record]
    changed: list[Record]


class ActivityLog:
    """Log of commands, in the order in which they came in.

    Commands come in on any thread; the rest happens on FreeCAD's main thread.

    Args:
        most: the most records that are kept.
        bodies: the memory of requests and replies.

    Attributes:
        records: all records, newest last.
    """

    def __init__(self, most: int = MOST_RECORDS, bodies: Bodies | None = None) -> None:
        self._most = most
        self._bodies = bodies or Bodies()
        self._coming: deque[Record] = deque()
        self._changed: dict[int, Record] = {}
        self._open: dict[int, tuple[Record, Callable[[], bool]]] = {}
        self._count = 0
        self.records: list[Record] = []

    def came(self, record: Record, has_ended: Callable[[], bool] = lambda: False) -> None:
        """Take a command that came in. Any thread may call this.

        Args:
            record: the command.
            has_ended: asked now and then while it waits: fills in a record of which it is known
                that it never runs, and returns True then.
        """
        self._coming.append(record)
        self._open[id(record)] = (record, has_ended)

    def changed(self, record: Record) -> None:
        """Note that something of a record has changed."""
        self._changed[id(record)] = record
        if not record.state.is_open:
            self._open.pop(id(record), None)
            self._bodies.keep(record)

    @property
    def has_news(self) -> bool:
        """True if `take_news` has something to tell."""
        return bool(self._coming or self._changed)

    def open_records(self) -> list[Record]:
        """Return the commands that wait or run, oldest first."""
        return [record for record, _ in list(self._open.values())]

    def take_news(self) -> News:
        """Enter what came in, and return what has changed since the last call."""
        for record, has_ended in list(self._open.values()):
            if has_ended():
                self.changed(record)
        added = []
        while self._coming:
            added.append(self._coming.popleft())
        for record in added:
            self._count += 1
            record.order = self._count
            self._changed.pop(id(record), None)
        changed, self._changed = list(self._changed.values()), {}
        self.records += added
        dropped: list[Record] = []
        if len(self.records) > self._most:
            gone = len(self.records) - self._most + min(_DROPPED_AT_ONCE, self._most // 2)
            dropped = self.records[:gone]
            del self.records[:gone]
        return News(dropped, added, changed)
