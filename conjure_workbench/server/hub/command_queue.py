# SPDX-License-Identifier: MIT
"""Queue of the commands that were not sent to an adapter yet: its callers take turns."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterator

from .store import CommandRecord


class CommandQueue:
    """Commands of several callers, one of each in turn; the order within a caller stays."""

    def __init__(self) -> None:
        self._callers: OrderedDict[str, OrderedDict[str, CommandRecord]] = OrderedDict()
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[CommandRecord]:
        for waiting in self._callers.values():
            yield from waiting.values()

    def append(self, record: CommandRecord) -> None:
        """Queue a command behind those of its caller."""
        self._callers.setdefault(record.caller, OrderedDict())[record.command_id] = record
        self._count += 1

    def remove(self, record: CommandRecord) -> bool:
        """Remove a command; return False if it is not here."""
        waiting = self._callers.get(record.caller, OrderedDict())
        if waiting.pop(record.command_id, None) is None:
            return False
        self._count -= 1
        if not waiting:
            del self._callers[record.caller]
        return True

    def take(self, shares: Counter[str], share: int) -> CommandRecord | None:
        """Remove and return the next command of the caller whose turn it is.

        Args:
            shares: the number of commands that the adapter already has, by caller.
            share: the number from which on a caller is passed over.
        """
        for caller, waiting in self._callers.items():
            if shares[caller] < share:
                _, record = waiting.popitem(last=False)
                self._count -= 1
                self._callers.move_to_end(caller)
                if not waiting:
                    del self._callers[caller]
                return record
        return None
