# SPDX-License-Identifier: MIT
"""Open connections of the server, and the bounds on those that have shown no key."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from ..protocol.limits import MAX_MESSAGE_BYTES

Peer = tuple[str, int]
"""Address and port of the other end of a connection."""


@dataclass(frozen=True)
class ConnectionLimits:
    """Bounds on what the server takes before it knows a key.

    Attributes:
        header_bytes: the bytes of a request's first line and headers together.
        headers: the number of headers.
        header_s: the seconds for them, from the first byte, or from the opening of the connection.
        body_bytes: the bytes of a body as they are sent, with the frames of chunks.
        body_s: the seconds for a body.
        unread_s: the seconds within which the other end must read what was sent.
        pipelined: the number of requests that may wait for the response to an earlier one.
        strangers: the number of connections that have shown no key.
        strangers_per_address: the number of these from one address.
        connections: the number of all connections.
    """

    header_bytes: int = 64 * 1024
    headers: int = 100
    header_s: float = 10.0
    body_bytes: int = 3 * MAX_MESSAGE_BYTES
    body_s: float = 60.0
    unread_s: float = 60.0
    pipelined: int = 16
    strangers: int = 1_000
    strangers_per_address: int = 200
    connections: int = 10_000


DEFAULT_LIMITS = ConnectionLimits()


class Connections:
    """All open connections. One too many closes the one that is a stranger for longest.

    So a flood of half requests shuts nobody out: who sends a whole request with the key at once is
    no stranger any more.

    Args:
        limits: the bounds.

    Attributes:
        last_admitted: the time at which the key was last shown, by the monotonic clock.
        on_closed: called with the peer of each connection that has ended, and with `broken`.
    """

    def __init__(self, limits: ConnectionLimits) -> None:
        self.limits = limits
        self.on_closed: Callable[..., None] | None = None
        self._strangers: OrderedDict[Peer, Callable[[], None]] = OrderedDict()
        self._of_address: dict[str, OrderedDict[Peer, None]] = {}
        self._admitted: dict[Peer, Callable[[], None]] = {}
        self.last_admitted = 0.0

    def __len__(self) -> int:
        return len(self._strangers) + len(self._admitted)

    def __contains__(self, peer: Peer) -> bool:
        return peer in self._admitted or peer in self._strangers

    @property
    def admitted(self) -> int:
        """Number of open connections that have shown the key."""
        return len(self._admitted)

    def opened(self, peer: Peer, close: Callable[[], None]) -> None:
        """Add a connection; `close` closes it."""
        limits = self.limits
        self._strangers[peer] = close
        neighbors = self._of_address.setdefault(peer[0], OrderedDict())
        neighbors[peer] = None
        if len(neighbors) > limits.strangers_per_address:
            self.drop(next(iter(neighbors)))
        elif len(self._strangers) > limits.strangers or len(self) > limits.connections:
            self.drop(next(iter(self._strangers)))

    def admit(self, peer: Peer) -> None:
        """Note that a connection has shown the key."""
        self.last_admitted = time.monotonic()
        close = self._forget_stranger(peer)
        if close is not None:
            self._admitted[peer] = close

    def drop(self, peer: Peer) -> None:
        """Close a connection without waiting for its other end."""
        close = self._forget_stranger(peer) or self._admitted.pop(peer, None)
        if close is not None:
            close()

    def closed(self, peer: Peer, *, broken: bool = False) -> None:
        """Remove a connection that has ended; `broken`: it was reset, or failed."""
        self._forget_stranger(peer)
        self._admitted.pop(peer, None)
        if self.on_closed is not None:
            self.on_closed(peer, broken=broken)

    def _forget_stranger(self, peer: Peer) -> Callable[[], None] | None:
        close = self._strangers.pop(peer, None)
        if close is not None:
            neighbors = self._of_address[peer[0]]
            del neighbors[peer]
            if not neighbors:
                del self._of_address[peer[0]]
        return close
