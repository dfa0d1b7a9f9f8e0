# SPDX-License-Identifier: MIT
"""Watch over the processes of this machine's FreeCADs: what has ended is not waited for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ...protocol.timers import Timers
from .adapter_session import AdapterSession

PROCESS_POLL_S = 0.5
"""Seconds between two looks at a process that has commands, or whose connection is broken."""


class ProcessWatch:
    """Watch over the processes of adapters.

    Args:
        timers: the hub's timers.
        on_end: called with an adapter whose process has ended, and the time.
    """

    def __init__(self, timers: Timers, on_end: Callable[[AdapterSession, float], None]) -> None:
        self._timers = timers
        self._on_end = on_end

    def look(self, adapter: AdapterSession, now: float) -> None:
        """Look at the process of an adapter, now and from now on until `stop`."""
        self.stop(adapter)
        process = adapter.process
        if process is None:
            return
        # Looking may cost a process of its own, so it is done only where something waits.
        waiting = adapter.open_count > 0 or adapter.connection is None
        if waiting and not process.is_alive():
            self._on_end(adapter, now)
            return
        adapter.next_look = self._timers.at(now + PROCESS_POLL_S, partial(self.look, adapter))

    def stop(self, adapter: AdapterSession) -> None:
        """Look no more at the process of an adapter."""
        if adapter.next_look is not None:
            adapter.next_look.cancel()
