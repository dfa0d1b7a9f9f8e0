# SPDX-License-Identifier: MIT
"""Finds out whether a call of the geometry kernel would take FreeCAD down with it.

Some of the kernel's algorithms, offsets above all, end the process on shapes that are valid; no
exception can be caught then, and what the person has not saved is lost. Where the system can copy a
process (Linux, macOS), such a call is made in a copy of FreeCAD first.
"""

from __future__ import annotations

import os
import select
import signal
import time
import warnings
from typing import Callable

WAIT_S = 10.0
"""How long the copy may take, in seconds; what is not through by then is taken to survive."""

_FATAL = [
    getattr(signal, name)
    for name in ("SIGSEGV", "SIGABRT", "SIGFPE", "SIGBUS", "SIGILL")
    if hasattr(signal, name)
]


def crashes(work: Callable[[], object], wait_s: float = WAIT_S) -> bool:
    """Whether FreeCAD would end while it does `work`, which must only compute.

    `work` is done in a copy of this process that shares its files and its connection to the
    screen, so it must touch neither; and the copy has one thread, so what waits for others (as
    distances do in FreeCAD 1.1) takes all of `wait_s`. An exception is no crash. Where no copy can
    be made, the answer is False.

    Args:
        work: what is to be tried.
        wait_s: how long to wait for it, in seconds.
    """
    if not hasattr(os, "fork"):
        return False
    done, tell = os.pipe()
    try:
        with warnings.catch_warnings():
            # Python warns of copies with several threads; this one only computes, and ends.
            warnings.simplefilter("ignore", DeprecationWarning)
            copy = os.fork()
    except OSError:
        os.close(done)
        os.close(tell)
        return False
    if not copy:
        _compute(work)
    os.close(tell)
    try:
        return _outcome(copy, done, wait_s)
    finally:
        os.close(done)


def _compute(work: Callable[[], object]) -> None:
    """In the copy: do it, and end without any of FreeCAD's own ways to end."""
    try:
        import resource

        # No file of the copy's memory is wanted.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        for number in _FATAL:
            signal.signal(number, signal.SIG_DFL)
        work()
    finally:
        os._exit(0)


def _outcome(copy: int, done: int, wait_s: float) -> bool:
    """Wait for the copy: its end of the pipe closes when it ends, however it ends."""
    started = time.monotonic()
    select.select([done], [], [], wait_s)
    if time.monotonic() - started >= wait_s:
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)
        return False
    _, status = os.waitpid(copy, 0)
    return os.WIFSIGNALED(status)
