# SPDX-License-Identifier: MIT
"""Evidence of whether an answer has reached its client, for the memory of undelivered commands.

An answer that was written counts as delivered, unless one of two things contradicts it: a cancel
that comes after it, or a connection that is kept for further requests and ends right after it.
The second is a doubt only: a client that ends in order looks the same. It is resolved in favor of
the delivery when a client of that name introduces itself again.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from .call import Call
from .once import Once

EXCHANGE = "conjure.exchange"
"""Key of the `Exchange` in the scope of an HTTP request."""

DOUBT_S = 0.5
"""Seconds after an answer within which the end of its connection makes it doubtful."""

MAX_CALLS = 1_000
"""Most calls that a cancel can still concern, the answered ones included."""


@dataclass(eq=False)
class Exchange:
    """One HTTP request and its response.

    Attributes:
        gone: set when the client has closed the response's stream.
        call: the call of a tool that the request makes, if it makes one.
        may_close: True if a client that has its response closes the connection in any case.
    """

    gone: asyncio.Event = field(default_factory=asyncio.Event)
    call: Call | None = None
    may_close: bool = False


class Deliveries:
    """Calls that are open, and answers on their way.

    Args:
        once: the memory of undelivered commands.
        clock: returns the time of a monotonic clock, in seconds.
    """

    def __init__(self, once: Once, clock: Callable[[], float]) -> None:
        self._once = once
        self._clock = clock
        self._calls: OrderedDict[Hashable, Call] = OrderedDict()
        self._exchanges: dict[Hashable, Exchange] = {}
        self._fresh: dict[Hashable, tuple[float, Call]] = {}
        self._doubtful: dict[str, list[str]] = {}

    # --- any transport

    def called(self, request: Hashable, call: Call) -> None:
        """Note a call, by what names its request when that is cancelled."""
        self._calls[request] = call
        if len(self._calls) > MAX_CALLS:
            self._calls.popitem(last=False)

    def cancelled(self, request: Hashable) -> None:
        """Note that a client cancelled a request; if that was answered, the answer is lost."""
        call = self._calls.pop(request, None)
        if call is not None:
            self._lose(call)

    def introduced(self, caller: str) -> None:
        """Note that a client of this name begins: an earlier one ended in order."""
        for command_id in self._doubtful.pop(caller, ()):
            self._once.forget(command_id)

    # --- HTTP

    def requested(self, peer: Hashable, exchange: Exchange) -> None:
        """Note a new request on a connection: the answer before it has arrived."""
        self._exchanges[peer] = exchange
        if (before := self._fresh.pop(peer, None)) is not None:
            self._arrived(before[1])

    def written(self, peer: Hashable, exchange: Exchange, *, connected: bool) -> None:
        """Note that a response was written, or could not be since its connection has ended."""
        if self._exchanges.get(peer) is exchange:
            del self._exchanges[peer]
        if exchange.call is None:
            return
        if exchange.gone.is_set() or not (connected or exchange.may_close):
            self._lose(exchange.call)
        elif not exchange.may_close:
            self._fresh[peer] = (self._clock(), exchange.call)

    def closed(self, peer: Hashable) -> None:
        """Note the end of a connection."""
        exchange = self._exchanges.pop(peer, None)
        if exchange is not None and exchange.call is not None:
            # At once: the same call may come again before this one has ended.
            self._stop_waiting(exchange.call)
        when, call = self._fresh.pop(peer, (0.0, None))
        if call is None:
            return
        if self._clock() - when < DOUBT_S:
            self._lose(call)
            self._doubtful.setdefault(call.caller, []).extend(call.answers)
        else:
            self._arrived(call)

    # --- calls

    def _lose(self, call: Call) -> None:
        self._stop_waiting(call)
        for command_id in call.answers:
            self._once.lost(command_id)

    def _stop_waiting(self, call: Call) -> None:
        if call.waits_for is not None:
            self._once.leave(call.waits_for)
            call.waits_for = None

    def _arrived(self, call: Call) -> None:
        for command_id in call.answers:
            self._once.forget(command_id)
