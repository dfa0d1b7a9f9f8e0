# SPDX-License-Identifier: MIT
"""How long to wait before connecting again."""

from __future__ import annotations

from typing import Callable

FIRST_S = 1.0
LAST_S = 60.0
PROVEN_S = 60.0
"""A connection that lived this long starts the next series at `FIRST_S` again."""

JITTER = 0.1
"""The largest share added at random, so that many adapters do not return in one instant."""


class Backoff:
    """The series 1, 2, 4, ... 60, 60 seconds (the protocol page's), each plus up to 10 %.

    Args:
        random: a source of numbers from 0 up to 1.
        longest_s: where the series ends; tests make it short.
    """

    def __init__(self, random: Callable[[], float], longest_s: float = LAST_S) -> None:
        self._random = random
        self._longest_s = longest_s
        self._next = min(FIRST_S, longest_s)

    def next_delay(self) -> float:
        """Seconds to wait now; the delay after it is twice as long, up to the longest."""
        delay = self._next
        self._next = min(delay * 2, self._longest_s)
        return delay * (1 + JITTER * self._random())

    def connection_ended(self, lived_s: float) -> None:
        """Start the series again if the connection that ended had lived long enough."""
        if lived_s >= PROVEN_S:
            self._next = min(FIRST_S, self._longest_s)
