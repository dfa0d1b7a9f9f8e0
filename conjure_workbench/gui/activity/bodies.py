# SPDX-License-Identifier: MIT
"""Requests and replies that are kept for a while, within a bound of memory."""

from __future__ import annotations

import sys
from collections import deque
from typing import Any, Mapping

from .record import Body, Record

MOST_BODIES = 1000
MOST_BYTES = 16 * 1024 * 1024
"""Bytes that all bodies together may take, as they are estimated."""

_LONGEST_TEXT = 2000
_LONGEST_LIST = 100
_MOST_PARTS = 1500
_PART_BYTES = 80


class Bodies:
    """Memory of the newest bodies; older ones are dropped from their records."""

    def __init__(self, most: int = MOST_BODIES, most_bytes: int = MOST_BYTES) -> None:
        self._most = most
        self._most_bytes = most_bytes
        self._kept: deque[tuple[Record, int]] = deque()
        self.bytes = 0

    def keep(self, record: Record) -> None:
        """Keep the body of a record that has ended, and drop the oldest ones beyond the bounds."""
        if record.body is None:
            return
        self._kept.append((record, record.body.weight))
        self.bytes += record.body.weight
        while len(self._kept) > self._most or (self.bytes > self._most_bytes and self._kept):
            oldest, weight = self._kept.popleft()
            oldest.body = None
            self.bytes -= weight


def body_of(parameters: Mapping[str, Any], size: int) -> Body:
    """Return the body of a command whose message has `size` bytes."""
    return Body(parameters, weight=4 * size)


def with_reply(body: Body, reply: Any) -> Body:
    """Return a body with the reply, shortened where a reader would not read on."""
    short = _Shortening()
    shown = short.of(reply)
    return Body(body.parameters, shown, body.weight + short.bytes)


class _Shortening:
    def __init__(self) -> None:
        self.bytes = 0
        self._left = _MOST_PARTS

    def of(self, value: Any) -> Any:
        self._left -= 1
        self.bytes += _PART_BYTES
        if self._left < 0:
            return "…"
        if isinstance(value, str):
            if len(value) > _LONGEST_TEXT:
                value = f"{value[:_LONGEST_TEXT]}… ({len(value)} characters)"
            self.bytes += sys.getsizeof(value)
            return value
        if isinstance(value, Mapping):
            return {key: self.of(part) for key, part in value.items()}
        if isinstance(value, (list, tuple)):
            shown = [self.of(part) for part in value[:_LONGEST_LIST]]
            more = len(value) - len(shown)
            return [*shown, f"… ({more} more)"] if more else shown
        return value
