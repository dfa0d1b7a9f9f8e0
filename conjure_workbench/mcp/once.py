# SPDX-License-Identifier: MIT
"""Memory of commands whose answer reached nobody, so that none of them is done a second time.

A client that loses its call sends it again, as a new one: the protocol has no sign by which the
two could be told apart. So a command that changes something, whose final answer nobody has and
for which nobody waits, stands for the next equal call of the same caller. Where an answer was
delivered, or somebody still waits, an equal call is a new one.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from ..protocol.fingerprint import fingerprint

REMEMBERED_S = 300.0
"""Seconds after its end for which an undelivered command is remembered."""

MAX_REMEMBERED = 10_000
"""Most commands that are remembered; past them the oldest is forgotten."""


Content = tuple[str, bytes]
"""Caller and content of equal calls, by whichever name they call their FreeCAD."""


@dataclass(frozen=True)
class Identity:
    """All that makes two calls equal.

    Attributes:
        caller: the process, or the key and the client's name.
        freecad: the FreeCAD that the call names; None for the only one.
        content: the fingerprint of the command and its parameters.
    """

    caller: str
    freecad: str | None
    content: bytes

    @classmethod
    def of(
        cls, caller: str, freecad: str | None, command: str, parameters: dict[str, object]
    ) -> Identity:
        """Return the identity of a call."""
        return cls(caller, freecad, fingerprint(command, parameters))

    @property
    def common(self) -> Content:
        """All of it but the name of the FreeCAD."""
        return self.caller, self.content


@dataclass(eq=False)
class _Entry:
    identity: Identity
    waiting: int = 1
    ended: float | None = None
    answered: bool = False


class Once:
    """Commands that were begun, until their final answer has been delivered.

    Args:
        clock: returns the time of a monotonic clock, in seconds.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self._equal: dict[Content, list[str]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, command_id: str) -> bool:
        return command_id in self._entries

    def begin(self, command_id: str, identity: Identity) -> None:
        """Note a new command, for which one call waits."""
        self._entries[command_id] = _Entry(identity)
        self._equal.setdefault(identity.common, []).append(command_id)
        if len(self._entries) > MAX_REMEMBERED:
            self.forget(next(iter(self._entries)))

    def claim(self, identity: Identity) -> str | None:
        """Return the id of the equal command whose answer reached nobody; its caller now waits.

        Returns:
            The oldest such command, or None if the call is a new one.
        """
        for command_id, entry in self._undelivered(identity):
            if entry.identity == identity:
                entry.waiting = 1
                return command_id
        return None

    def other_names(self, identity: Identity) -> list[str | None]:
        """Return how equal commands, whose answers reached nobody, named another FreeCAD.

        It may be the same one: None is the only one that is connected.
        """
        named = [entry.identity.freecad for _, entry in self._undelivered(identity)]
        return [name for name in dict.fromkeys(named) if name != identity.freecad]

    def _undelivered(self, identity: Identity) -> list[tuple[str, _Entry]]:
        """Return the equal commands of any FreeCAD whose answer reached nobody, oldest first."""
        oldest = self._clock() - REMEMBERED_S
        for command_id in list(self._equal.get(identity.common, ())):
            ended = self._entries[command_id].ended
            if ended is not None and ended < oldest:
                self.forget(command_id)
        equal = [(one, self._entries[one]) for one in self._equal.get(identity.common, ())]
        return [(one, entry) for one, entry in equal if not entry.waiting and not entry.answered]

    def is_awaited(self, identity: Identity) -> bool:
        """Return True if a call waits for an equal command."""
        entries = (self._entries[command_id] for command_id in self._equal.get(identity.common, ()))
        return any(entry.waiting and not entry.answered for entry in entries)

    def join(self, command_id: str) -> None:
        """Note that one more call waits for a command, if that is remembered."""
        if (entry := self._entries.get(command_id)) is not None:
            entry.waiting += 1

    def leave(self, command_id: str) -> None:
        """Note that a call does not wait any more, and has no final answer."""
        if (entry := self._entries.get(command_id)) is not None:
            entry.waiting -= 1

    def ended(self, command_id: str) -> None:
        """Note that a command has its final answer, or will not get one."""
        entry = self._entries.get(command_id)
        if entry is not None and entry.ended is None:
            entry.ended = self._clock()

    def answered(self, command_id: str) -> None:
        """Note that a call that waited was given the final answer: it counts as delivered."""
        if (entry := self._entries.get(command_id)) is not None:
            entry.waiting -= 1
            entry.answered = True
            self.ended(command_id)

    def lost(self, command_id: str) -> None:
        """Note that the answer that was given has reached nobody."""
        if (entry := self._entries.get(command_id)) is not None:
            entry.answered = False

    def forget(self, command_id: str) -> None:
        """Forget a command: its answer has certainly been delivered, or it never came to be."""
        entry = self._entries.pop(command_id, None)
        if entry is not None:
            equal = self._equal[entry.identity.common]
            equal.remove(command_id)
            if not equal:
                del self._equal[entry.identity.common]
