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
    """

    def __init__(self, random: Callable[[], float]) -> None:
        self._random = random
        self._next = FIRST_S

    def next_delay(self) -> float:
        """Seconds to wait now; the delay after it is twice as long, up to `LAST_S`."""
        delay = self._next
        self._next = min(delay * 2, LAST_S)
        return delay * (1 + JITTER * self._random())

    def connection_ended(self, lived_s: float) -> None:
        """Start the series again if the connection that ended had lived long enough."""
        if lived_s >= PROVEN_S:
            self.reset()

    def reset(self) -> None:
        """Start the series again, as when the person presses Connect."""
        self._next = FIRST_S
