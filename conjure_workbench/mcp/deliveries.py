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
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field

from .once import Once

EXCHANGE = "conjure.exchange"
"""Key of the `Exchange` in the scope of an HTTP request."""

DOUBT_S = 0.5
"""Seconds after an answer within which the end of its connection makes it doubtful."""

MAX_ANSWERS = 1_000
"""Most answers that a late cancel can still contradict."""


@dataclass(eq=False)
class Exchange:
    """One HTTP request and its response.

    Attributes:
        gone: set when the client has closed the response's stream.
        caller: the caller of the call.
        commands: the commands whose final answers the response carries.
        may_close: True if a client that has its response closes the connection in any case.
    """

    gone: asyncio.Event = field(default_factory=asyncio.Event)
    caller: str = ""
    commands: list[str] = field(default_factory=list)
    may_close: bool = False


class Deliveries:
    """Answers on their way.

    Args:
        once: the memory of undelivered commands.
        clock: returns the time of a monotonic clock, in seconds.
    """

    def __init__(self, once: Once, clock: Callable[[], float]) -> None:
        self._once = once
        self._clock = clock
        self._answers: OrderedDict[Hashable, Sequence[str]] = OrderedDict()
        self._fresh: dict[Hashable, tuple[float, str, Sequence[str]]] = {}
        self._doubtful: dict[str, list[str]] = {}

    # --- any transport

    def answered(self, request: Hashable, commands: Sequence[str]) -> None:
        """Note that a request was given the final answers of these commands."""
        if commands:
            self._answers[request] = commands
            if len(self._answers) > MAX_ANSWERS:
                self._answers.popitem(last=False)

    def cancelled(self, request: Hashable) -> None:
        """Note that a client cancelled a request; if that was answered, the answer is lost."""
        for command_id in self._answers.pop(request, ()):
            self._once.lost(command_id)

    def introduced(self, caller: str) -> None:
        """Note that a client of this name begins: an earlier one ended in order."""
        for command_id in self._doubtful.pop(caller, ()):
            self._once.forget(command_id)

    # --- HTTP

    def requested(self, peer: Hashable) -> None:
        """Note a new request on a connection: the answer before it has arrived."""
        _, _, commands = self._fresh.pop(peer, (0.0, "", ()))
        for command_id in commands:
            self._once.forget(command_id)

    def written(self, peer: Hashable, exchange: Exchange, *, connected: bool) -> None:
        """Note that a response was written, or could not be since its connection has ended."""
        if not exchange.commands:
            return
        if exchange.gone.is_set() or not (connected or exchange.may_close):
            for command_id in exchange.commands:
                self._once.lost(command_id)
        elif not exchange.may_close:
            self._fresh[peer] = (self._clock(), exchange.caller, exchange.commands)

    def closed(self, peer: Hashable) -> None:
        """Note the end of a connection."""
        when, caller, commands = self._fresh.pop(peer, (0.0, "", ()))
        for command_id in commands:
            if self._clock() - when < DOUBT_S:
                self._once.lost(command_id)
                self._doubtful.setdefault(caller, []).append(command_id)
            else:
                self._once.forget(command_id)
