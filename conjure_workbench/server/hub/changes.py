# SPDX-License-Identifier: MIT
"""Feed of changes for those who watch: adapters, their documents and catalogues.

It is a log that keeps the latest change of each subject, and is read by cursor. A slow reader
therefore costs nothing: it gets fewer changes, each of them the latest.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

MAX_CHANGES = 2_000
"""Most subjects whose latest change is kept."""

ADAPTER, CATALOGUE = "adapter", "catalogue"
DOCUMENTS, DOCUMENT = "documents", "document"
"""Kinds of changes."""


@dataclass(frozen=True)
class Change:
    """Latest change of one subject.

    Attributes:
        number: its place in the log.
        kind: one of the kinds above.
        facts: what is so now, for JSON.
    """

    number: int
    kind: str
    facts: dict[str, Any]


@dataclass(frozen=True)
class News:
    """Changes since a cursor.

    Attributes:
        cursor: the place in the log up to which they go; the next call passes it.
        changes: the changes, the oldest first.
        complete: False if changes may be missing, because the cursor is too old or of another
            server process: whatever the reader watches may have changed.
    """

    cursor: str
    changes: list[Change]
    complete: bool = True

    def body(self) -> dict[str, Any]:
        """Return the body of `GET /api/v1/events`."""
        changes = [{"kind": change.kind, **change.facts} for change in self.changes]
        return {"cursor": self.cursor, "changes": changes, "complete": self.complete}


Watcher = Callable[[], None]
"""Function that is called when there may be a change. It may not wait, or start or end watching."""


class ChangeLog:
    """Log of changes, bounded by the number of its subjects."""

    def __init__(self, *, most: int = MAX_CHANGES) -> None:
        self._process = secrets.token_hex(4)
        self._number = 0
        self._lost = 0
        self._most = most
        self._latest: OrderedDict[tuple[str, ...], Change] = OrderedDict()
        self._watchers: set[Watcher] = set()

    def note(self, kind: str, *subject: str, **facts: Any) -> None:
        """Add a change, in place of an earlier one of the same kind and subject.

        Args:
            kind: one of the kinds.
            subject: the ids of what has changed.
            facts: what is so now, for JSON.
        """
        self._number += 1
        key = (kind, *subject)
        self._latest.pop(key, None)
        self._latest[key] = Change(self._number, kind, facts)
        if len(self._latest) > self._most:
            _, oldest = self._latest.popitem(last=False)
            self._lost = oldest.number
        self.wake()

    def since(self, cursor: str | None) -> News:
        """Return the changes after a cursor; none for the cursor None."""
        here = f"{self._process}-{self._number}"
        if cursor is None:
            return News(here, [])
        process, _, digits = cursor.partition("-")
        after = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 20 else -1
        if process != self._process or not self._lost <= after <= self._number:
            return News(here, [], complete=False)
        newer = takewhile(lambda change: change.number > after, reversed(self._latest.values()))
        return News(here, [*newer][::-1])

    @contextmanager
    def watched(self, watcher: Watcher) -> Iterator[None]:
        """Have `watcher` called within the block."""
        self._watchers.add(watcher)
        try:
            yield
        finally:
            self._watchers.discard(watcher)

    def wake(self) -> None:
        """Have everybody look, whether or not there is a change."""
        for watcher in self._watchers:
            watcher()
