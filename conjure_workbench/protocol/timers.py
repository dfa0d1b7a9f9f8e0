# SPDX-License-Identifier: MIT
"""Deadlines without a clock: whoever owns the clock asks what is due."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable

SWEEP = 4096
"""From this many entries on, cancelled ones are swept out before their time."""

Action = Callable[[float], None]
"""What is done when a time has come; it is given the time at which that was noticed."""


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
        """Whether there is nothing left to do."""
        return self._action is None

    def cancel(self) -> None:
        """Never do it; what the action refers to is let go at once."""
        self._action = None

    def run(self, now: float) -> None:
        """Do it, once."""
        action, self._action = self._action, None
        if action is not None:
            action(now)


class Timers:
    """All planned actions of one server, the earliest first."""

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
        """When `run` has something to do next."""
        while self._heap and self._heap[0][2].cancelled:
            heapq.heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def run(self, now: float) -> None:
        """Do what is due at `now`."""
        while self._heap and self._heap[0][0] <= now:
            heapq.heappop(self._heap)[2].run(now)
