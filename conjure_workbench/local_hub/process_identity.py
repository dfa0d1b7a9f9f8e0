# SPDX-License-Identifier: MIT
"""Processes of this machine, told apart from later ones that got the same id."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from .processes import is_alive

PS_S = 2.0
"""Seconds that `ps` may take."""


@dataclass(frozen=True)
class Process:
    """Process of this machine.

    Attributes:
        pid: its id.
        started: the time of its start, in the system's own form.
    """

    pid: int
    started: str

    def is_alive(self) -> bool:
        """Return True if it runs. One that ended, and whose id another has now, does not."""
        # Where the time of the start cannot be read just now, the id alone decides.
        return is_alive(self.pid) and _start_of(self.pid) in (None, self.started)


def process_of(pid: int) -> Process | None:
    """Return the process of an id; None if none runs, or the system does not tell its start."""
    started = _start_of(pid) if is_alive(pid) else None
    return None if started is None else Process(pid, started)


def _start_of(pid: int) -> str | None:
    if sys.platform == "win32":
        return _from_windows(pid)
    return _from_proc(pid) if sys.platform == "linux" else _from_ps(pid)


def _from_proc(pid: int) -> str | None:
    """Return the clock ticks from the start of the system to that of the process: field 22."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace")
    except OSError:
        return None
    # pid (name) state ...; the name may hold anything, also brackets and blanks.
    return told.rpartition(") ")[2].split()[19]


def _from_ps(pid: int) -> str | None:
    command = ["ps", "-o", "lstart=", "-p", str(pid)]
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=PS_S, check=False)
    except (OSError, subprocess.SubprocessError):
        return None
    return told.stdout.strip() or None


def _from_windows(pid: int) -> str | None:
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    handle = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not handle:
        return None
    # Creation, exit, kernel and user time, in units of 100 ns.
    times = [ctypes.c_ulonglong() for _ in range(4)]
    told = kernel.GetProcessTimes(handle, *map(ctypes.byref, times))
    kernel.CloseHandle(handle)
    return str(times[0].value) if told else None
