# SPDX-License-Identifier: MIT
"""Evidence of whether an answer has reached its client, for the memory of undelivered commands.

An answer that was written counts as delivered, unless something contradicts it: a cancel that comes
after it, or the reset of its connection, which a system sends for a program that has left something
unread.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field

from .call import Call
from .once import Once

EXCHANGE = "conjure.exchange"
"""Key of the `Exchange` in the scope of an HTTP request."""

Request = tuple[str, str]
"""Session, "" where there is only one, and id of a request in it."""

MAX_CALLS = 1_000
"""Most calls that a cancel can still concern, the answered ones included."""


@dataclass(eq=False)
class Exchange:
    """One HTTP request and its response.

    Attributes:
        gone: set when the client has closed the response's stream.
        call: the call of a tool that the request makes, if it makes one.
        may_close: True if a client that has its response closes the connection in any case.
        reset: whether the connection was reset when it ended; None while it is open.
    """

    gone: asyncio.Event = field(default_factory=asyncio.Event)
    call: Call | None = None
    may_close: bool = False
    reset: bool | None = None


class Deliveries:
    """Calls that are open, and answers on their way.

    Args:
        once: the memory of undelivered commands.
    """

    def __init__(self, once: Once) -> None:
        self._once = once
        self._calls: OrderedDict[Request, Call] = OrderedDict()
        self._latest: OrderedDict[str, Call] = OrderedDict()
        self._exchanges: dict[Hashable, Exchange] = {}
        self._fresh: dict[Hashable, Call] = {}

    # --- any transport

    def called(self, request: Request, call: Call) -> None:
        """Note a call, by the request that names it when it is cancelled."""
        self._calls[request] = self._latest[request[0]] = call
        for calls in (self._calls, self._latest):
            if len(calls) > MAX_CALLS:
                calls.popitem(last=False)

    def listed(self, request: Request) -> None:
        """Note a request for the tools: some clients make it with an answer in hand, to check it.

        Whoever cancels that gives up the call before, too.
        """
        before = self._latest.get(request[0])
        if before is not None:
            self._calls[request] = before

    def cancelled(self, request: Request) -> None:
        """Note that a client cancelled a request; if that was answered, the answer is lost."""
        call = self._calls.pop(request, None)
        if call is not None:
            self._lose(call)

    # --- HTTP

    def requested(self, peer: Hashable, exchange: Exchange, *, lists: bool = False) -> None:
        """Note a new request on a connection: the answer before it has arrived.

        Args:
            peer: the other end of the connection.
            exchange: the request.
            lists: True if it asks for the tools, as some clients do to check the answer before.
        """
        self._exchanges[peer] = exchange
        before = self._fresh.pop(peer, None)
        if lists:
            exchange.call = before

    def written(self, peer: Hashable, exchange: Exchange) -> None:
        """Note that the response to a request was written, as far as its client was there."""
        if self._exchanges.get(peer) is exchange:
            del self._exchanges[peer]
        if exchange.call is None:
            return
        if exchange.gone.is_set() or (exchange.reset and not exchange.may_close):
            self._lose(exchange.call)
        elif exchange.reset is None and not exchange.may_close:
            self._fresh[peer] = exchange.call

    def closed(self, peer: Hashable, *, broken: bool) -> None:
        """Note the end of a connection.

        Args:
            peer: its other end.
            broken: True if that was reset, as when its program has left something unread.
        """
        exchange = self._exchanges.pop(peer, None)
        if exchange is not None:
            exchange.reset = broken
            if exchange.call is not None:
                # At once: the same call may come again before this one has ended.
                exchange.call.is_gone = True
                self._stop_waiting(exchange.call)
        call = self._fresh.pop(peer, None)
        if call is not None and broken:
            self._lose(call)

    # --- calls

    def _lose(self, call: Call) -> None:
        self._stop_waiting(call)
        for command_id in call.answers:
            self._once.lost(command_id)

    def _stop_waiting(self, call: Call) -> None:
        if call.waits_for is not None:
            self._once.leave(call.waits_for)
            call.waits_for = None
