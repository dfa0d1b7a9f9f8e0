# SPDX-License-Identifier: MIT
"""Deadlines without a clock: the owner of the clock passes the time and runs what is due."""

from __future__ import annotations

import heapq
import itertools
from typing import Callable

SWEEP = 512
"""Number of entries from which on cancelled ones are removed before their time."""

Action = Callable[[float], None]
"""Function to run at a deadline; its argument is the time at which the deadline was noticed."""


class Timer:
    """One planned action.

    Attributes:
        when: the time at which it is due.
    """

    __slots__ = ("_action", "when")

    def __init__(self, when: float, action: Action) -> None:
        self.when = when
        self._action: Action | None = action

    @property
    def cancelled(self) -> bool:
        """True if there is nothing left to run."""
        return self._action is None

    def cancel(self) -> None:
        """Drop the action, and with it everything that it refers to."""
        self._action = None

    def run(self, now: float) -> None:
        """Run the action, once."""
        action, self._action = self._action, None
        if action is not None:
            action(now)


class Timers:
    """Heap of planned actions, the earliest first."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Timer]] = []
        self._order = itertools.count()
        self._sweep_at = SWEEP

    def at(self, when: float, action: Action) -> Timer:
        """Plan `action` for the time `when`."""
        timer = Timer(when, action)
        if len(self._heap) >= self._sweep_at:
            self._heap = [entry for entry in self._heap if not entry[2].cancelled]
            heapq.heapify(self._heap)
            self._sweep_at = max(SWEEP, 2 * len(self._heap))
        heapq.heappush(self._heap, (when, next(self._order), timer))
        return timer

    def next_due(self) -> float | None:
        """Return the earliest time at which `run` has something to do, or None."""
        while self._heap and self._heap[0][2].cancelled:
            heapq.heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def run(self, now: float) -> None:
        """Run every action that is due at `now`."""
        while self._heap and self._heap[0][0] <= now:
            heapq.heappop(self._heap)[2].run(now)
