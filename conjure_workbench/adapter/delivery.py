# SPDX-License-Identifier: MIT
"""Proof that results have reached the server, from its acknowledgements of heartbeats.

A server that acknowledges a heartbeat has read everything that was sent before it.
"""

from __future__ import annotations

from collections import deque

from ..protocol.messages import CommandId

MAX_UNACKNOWLEDGED = 1000
"""Most heartbeats that are remembered for a server that acknowledges none, or late."""


class DeliveryProof:
    """Results and heartbeats of one connection, in the order in which they were sent."""

    def __init__(self) -> None:
        self._results: deque[tuple[float, CommandId]] = deque()
        self._heartbeats: deque[tuple[str, int]] = deque()
        self._proven = 0
        self._echoes = False

    @property
    def awaits_acknowledgement(self) -> bool:
        """True if a heartbeat has not been acknowledged."""
        return bool(self._heartbeats)

    @property
    def unproven(self) -> list[CommandId]:
        """Ids of the results that were sent and have not provably arrived."""
        return [command_id for _, command_id in self._results]

    def result_sent(self, command_id: CommandId, now: float) -> None:
        """Note that a result was sent."""
        self._results.append((now, command_id))

    def heartbeat_sent(self, stamp: str) -> None:
        """Note that a heartbeat was sent."""
        if len(self._heartbeats) < MAX_UNACKNOWLEDGED:
            self._heartbeats.append((stamp, self._proven + len(self._results)))

    def acknowledged(self, timestamp: str | float | None) -> list[CommandId]:
        """Return the results that the acknowledgement with this timestamp proves delivered."""
        if not self._heartbeats:
            return []
        stamps = [stamp for stamp, _ in self._heartbeats]
        known = isinstance(timestamp, str) and timestamp in stamps
        self._echoes = self._echoes or known
        # Some servers stamp their acks by their own clock; the acks come in order all the same.
        acknowledged = stamps.index(str(timestamp)) + 1 if known else 0 if self._echoes else 1
        before = self._proven
        for _ in range(acknowledged):
            _, before = self._heartbeats.popleft()
        return self._take(before - self._proven)

    def sent_before(self, time: float) -> list[CommandId]:
        """Return the results that were sent before a time, as delivered.

        For servers that acknowledge nothing: a connection over which the server has spoken since
        then has carried them.
        """
        taken: list[CommandId] = []
        while self._results and self._results[0][0] < time:
            taken += self._take(1)
        return taken

    def _take(self, count: int) -> list[CommandId]:
        taken = [self._results.popleft()[1] for _ in range(count)]
        self._proven += len(taken)
        return taken
