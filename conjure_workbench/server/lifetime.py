# SPDX-License-Identifier: MIT
"""Life of one hub: its start, its end after a time without use, its end when somebody asks."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from ..errors import ConjureError
from ..protocol.closing import GOING_AWAY, SERVICE_RESTART
from ..protocol.messages import timestamp
from .hub.store import CommandRecord

MAX_LISTED = 20
"""Most open commands that an error lists."""

_LOOK_S = 0.05
"""Seconds between two looks at the open commands, while somebody waits for the end."""

_LONGEST_LOOK_S = 5.0
"""Longest time between two looks for use, in seconds."""


class Lifetime:
    """Life of one hub.

    Args:
        started: the time of the start, in ISO 8601; by default the present.
        automatic: True if a program started the hub when it needed one.
        idle_exit_s: the seconds without use after which it ends, or None for never.

    Attributes:
        stopping: True once the end is decided: no command is taken any more.
        close_code: the close code that adapters then get.
        end: ends the process; set by the server that runs the hub.
    """

    def __init__(
        self,
        started: str | None = None,
        *,
        automatic: bool = False,
        idle_exit_s: float | None = None,
    ) -> None:
        self.started = started or timestamp()
        self.automatic = automatic
        self.idle_exit_s = idle_exit_s
        self.stopping = False
        self.close_code = GOING_AWAY
        self.end: Callable[[], None] = _no_end

    def check_running(self) -> None:
        """Refuse a command once the end is decided.

        Raises:
            ConjureError: HUB_STOPPING.
        """
        if self.stopping:
            raise ConjureError("HUB_STOPPING", "The hub is ending, and did not take the command.")

    def stop(self, *, for_newer: bool = False) -> None:
        """Decide the end; `for_newer`: another hub follows on the same port."""
        self.stopping = True
        if for_newer:
            self.close_code = SERVICE_RESTART
        self.end()

    async def stop_when_free(
        self, open_commands: Callable[[], list[CommandRecord]], wait_s: float, *, for_newer: bool
    ) -> None:
        """Decide the end as soon as no command is open.

        Args:
            open_commands: returns the commands that the end would harm.
            wait_s: the longest wait for them, in seconds.
            for_newer: True if another hub follows on the same port.

        Raises:
            ConjureError: HUB_BUSY with `open`, the commands that are open after that time.
        """
        until = time.monotonic() + wait_s
        while left := open_commands():
            if time.monotonic() >= until:
                raise _busy(left, time.monotonic())
            await asyncio.sleep(_LOOK_S)
        self.stop(for_newer=for_newer)

    async def end_when_idle(self, last_use: Callable[[], float]) -> None:
        """Decide the end when the hub has not been used for `idle_exit_s`.

        Args:
            last_use: returns the time of the last use, by the monotonic clock.
        """
        if self.idle_exit_s is None:
            return
        while not self.stopping:
            left = last_use() + self.idle_exit_s - time.monotonic()
            if left <= 0:
                self.stop()
            else:
                await asyncio.sleep(min(left, _LONGEST_LOOK_S))


def _no_end() -> None:
    """End nothing: no server runs yet."""


def _busy(open_commands: list[CommandRecord], now: float) -> ConjureError:
    count = len(open_commands)
    listed = [_facts(record, now) for record in open_commands[:MAX_LISTED]]
    noun = "command is" if count == 1 else "commands are"
    return ConjureError(
        "HUB_BUSY",
        f"{count} {noun} open, so that the hub does not end.",
        details={"open": listed, "open_count": count},
    )


def _facts(record: CommandRecord, now: float) -> dict[str, Any]:
    return {
        "command_id": record.command_id,
        "command": record.command,
        "adapter_id": record.adapter[0],
        "state": record.state.value,
        "age_ms": round((now - record.created) * 1000),
    }
