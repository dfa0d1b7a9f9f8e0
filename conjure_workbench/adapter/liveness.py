# SPDX-License-Identifier: MIT
"""Liveness of one connection: heartbeats, the server's silence, and stalls of FreeCAD itself."""

from __future__ import annotations

from collections import deque

STALL_S = 1.0
"""Lateness of a tick, in seconds, that shows that FreeCAD held the whole process (the GIL)."""

ROUND_TRIPS = 10
"""Heartbeats of which the fastest tells the time of a round trip: FreeCAD may hold up others."""

GRACE_S = 0.25
"""Seconds after such a stall in which a finished result may come before a time-out is reported."""


class Liveness:
    """Signs of life in both directions.

    Args:
        now: the time at which the connection was opened.
        heartbeat_s: the seconds between heartbeats.

    Attributes:
        heartbeat_due: the time of the next heartbeat.
        last_heard: the time of the server's last sign of life.
        grace_until: the time before which no time-out is reported.
    """

    def __init__(self, now: float, heartbeat_s: float) -> None:
        self.heartbeat_due = now + heartbeat_s
        self.last_heard = now
        self.grace_until = now
        self._heartbeat_s = heartbeat_s
        self._heartbeat_sent = float("-inf")
        self._unacknowledged = 0
        self._round_trips: deque[float] = deque(maxlen=ROUND_TRIPS)
        self._expected_tick = float("inf")
        self._last_tick = now

    def heartbeat_sent(self, now: float) -> None:
        """Note that a heartbeat was sent."""
        self._heartbeat_sent = now
        self._unacknowledged += 1
        self.postpone_heartbeat(now)

    def acknowledged(self, now: float) -> None:
        """Note the acknowledgement of a heartbeat; of several it is not clear which is meant."""
        if self._unacknowledged == 1:
            self._round_trips.append(now - self._heartbeat_sent)
        self._unacknowledged = 0

    @property
    def round_trip_s(self) -> float | None:
        """The time from a heartbeat to its acknowledgement, the shortest of late; None before."""
        return min(self._round_trips, default=None)

    def postpone_heartbeat(self, now: float) -> None:
        """Make the next heartbeat due one interval from `now`."""
        self.heartbeat_due = now + self._heartbeat_s

    def heartbeat_age(self, now: float) -> float:
        """Return the seconds since the last heartbeat."""
        return now - self._heartbeat_sent

    def is_silent(self, now: float) -> bool:
        """Return True if the server gave no sign of life for two intervals."""
        return now - self.last_heard > 2 * self._heartbeat_s

    def surely_read(self) -> float:
        """Return the time before which everything sent has arrived, as the server spoke later."""
        return self.last_heard - 2 * self._heartbeat_s

    def expect_tick(self, when: float) -> float:
        """Note the time of the next tick, and return it."""
        self._expected_tick = when
        return when

    def tick(self, now: float) -> bool:
        """Note a tick; return True if its lateness shows that FreeCAD held the process.

        Then the server's messages of that time are only now being read, so that its silence
        proves nothing yet, and a result may be on its way from the main thread.
        """
        # While messages keep coming in, nobody asks for a deadline: one tick follows another.
        stalled = now - max(self._expected_tick, self._last_tick) > STALL_S
        self._last_tick = now
        if stalled:
            self.last_heard = max(self.last_heard, now - self._heartbeat_s)
            self.grace_until = now + GRACE_S
        return stalled
