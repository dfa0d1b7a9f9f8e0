# SPDX-License-Identifier: MIT
"""Reconnection after a connection has ended: at once, after a delay, or not at all."""

from __future__ import annotations

from typing import Callable

from .closing import Ending, Reaction
from .limits import LONGEST_BACKOFF_S

FIRST_S = 1.0
PROVEN_S = 60.0
"""Life of a connection, in seconds, after which the next series starts at `FIRST_S` again."""

SOON = 5
"""Tries, `FIRST_S` apart, after a server has said that it starts again."""

JITTER = 0.1
"""Largest share added at random, so that many adapters do not return in one instant."""


class Backoff:
    """Delays before the next connection: 1, 2, 4, ... 60, 60 s (the page's), each plus up to 10 %.

    After a server that starts again, five tries are made a second apart before that.

    Args:
        random: a source of numbers from 0 up to 1.
        longest_s: the last delay of the series, in seconds.
    """

    def __init__(self, random: Callable[[], float], longest_s: float = LONGEST_BACKOFF_S) -> None:
        self._random = random
        self._longest_s = longest_s
        self._next = min(FIRST_S, longest_s)
        self._registered_again = False
        self._soon = 0

    def delay_after(self, ending: Ending, lived_s: float) -> float | None:
        """Return the seconds to wait before connecting again, or None to stay away.

        Args:
            ending: the end of the last connection.
            lived_s: the seconds for which that connection was open.
        """
        if ending.reaction in (Reaction.NEEDS_KEY, Reaction.STAY_AWAY):
            return None
        proven = lived_s >= PROVEN_S
        if proven:
            self._next = min(FIRST_S, self._longest_s)
        if ending.reaction is Reaction.RETRY_ONCE and not self._registered_again:
            self._registered_again = True
            return 0.0
        self._registered_again = self._registered_again and not proven
        if ending.reaction is Reaction.RETRY_SOON:
            self._soon = SOON
        return max(self._next_delay(), ending.wait_s or 0.0)

    def _next_delay(self) -> float:
        if self._soon:
            self._soon -= 1
            delay = min(FIRST_S, self._longest_s)
        else:
            delay = self._next
            self._next = min(delay * 2, self._longest_s)
        return delay * (1 + JITTER * self._random())
