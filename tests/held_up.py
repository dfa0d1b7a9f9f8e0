# SPDX-License-Identifier: MIT
"""Durations without the time for which other work on the machine holds a process up."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path
from typing import Callable


def held_up(pid: int) -> float:
    """Return the seconds for which threads of a process could run, but had no processor.

    Threads that have ended are not counted; a process that is gone has none.
    """
    waited_ns = 0
    with contextlib.suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            # The time on a processor, the time of waiting for one, and the number of turns.
            waited_ns += int((thread / "schedstat").read_text().split()[1])
    return waited_ns / 1e9


def seconds_until(happened: Callable[[], bool], pid: int) -> float:
    """Wait until something has happened; return the seconds for which a process was not held up."""
    begun = time.monotonic()
    before = held = held_up(pid)
    while not happened():
        held = max(held, held_up(pid))
        time.sleep(0.01)
    return time.monotonic() - begun - (held - before)
