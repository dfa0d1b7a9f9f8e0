# SPDX-License-Identifier: MIT
"""Lengths of the executor's slices, adapted to the time that the window's repaints take."""

from __future__ import annotations

from collections import deque

LINGER_S = 0.008
"""Seconds for which the next command is awaited: through a server on a slow machine a client that
waits for each reply needs 3 to 6 ms, and a redraw in between costs it ten times as much."""

LONGEST_LINGER_S = 0.025
SLICE_S = 0.1
BUSY_SLICE_S = 0.08
"""Length of a slice while the queue fills up; one of its commands may end it late."""

LONGEST_SLICE_S = 1.0

REPAINT_EVERY_S = 0.15
"""Longest time between two repaints while commands queue up, as far as that is possible."""

SHORTEST_SLICE_S = 0.02


class Pace:
    """Lengths of slices and of the wait for the next command, in seconds.

    Attributes:
        linger_s: for how long the next command is awaited.
        slice_s: the length of a slice for a client that waits for each reply.
        busy_slice_s: its length while the queue fills up.
    """

    def __init__(self) -> None:
        self.linger_s = LINGER_S
        self.slice_s, self.busy_slice_s = SLICE_S, BUSY_SLICE_S
        self._pauses: deque[float] = deque(maxlen=3)

    def expects_repaint(self, seconds: float) -> bool:
        """Return True if a pause was too short for a repaint such as the last pauses held."""
        return bool(self._pauses) and seconds < self._usual_pause() / 2

    def repaint_took(self, seconds: float) -> None:
        """Adapt slices and linger to the time of the window's own work between two slices.

        A large scene may take half a second to draw. With fixed slices the drawing would then
        take most of the time, and a client that waits for each reply would wait for it often.
        """
        # One pause of three may hold no repaint, or something else that FreeCAD or the person did.
        self._pauses.append(max(0.0, min(seconds, LONGEST_SLICE_S / 2)))
        repaint = self._usual_pause()
        self.linger_s = min(LONGEST_LINGER_S, max(LINGER_S, repaint / 20))
        self.slice_s = min(LONGEST_SLICE_S, max(SLICE_S, 24 * repaint))
        left = REPAINT_EVERY_S - 1.2 * repaint - 0.03
        # Where drawing alone takes too long, repainting often would only slow everything down.
        self.busy_slice_s = min(BUSY_SLICE_S, left) if left >= SHORTEST_SLICE_S else repaint

    def _usual_pause(self) -> float:
        return sorted(self._pauses)[(len(self._pauses) - 1) // 2]
