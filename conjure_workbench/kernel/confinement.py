# SPDX-License-Identifier: MIT
"""Limits of the kernel's process, set by itself: it outlives nobody and takes no more than its due.

What a system does not have is left out. Only that process loads this module.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys

_DEATH_SIGNAL = 1
"""`PR_SET_PDEATHSIG` of Linux."""
_NICER = 5


def confine(parent: int, limit_s: float) -> None:
    """Limit this process.

    Args:
        parent: the id of the process that started it.
        limit_s: seconds after which it ends where nothing else can end it for its parent.
    """
    _end_with_parent(parent, limit_s)
    with contextlib.suppress(AttributeError, OSError):
        os.nice(_NICER)
    _limit_memory()


def _end_with_parent(parent: int, limit_s: float) -> None:
    if sys.platform.startswith("linux"):
        import ctypes

        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
        try:
            os.kill(parent, 0)
        except OSError:
            os._exit(0)  # it ended before the signal was asked for
    elif hasattr(signal, "alarm"):
        # The kernel holds the process, so only the system can end it.
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(int(limit_s) + 1)


def _limit_memory() -> None:
    """Write no core file, and fail to allocate before the machine has to swap."""
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, ValueError, AttributeError):
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
