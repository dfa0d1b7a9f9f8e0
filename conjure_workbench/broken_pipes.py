# SPDX-License-Identifier: MIT
"""Protection of FreeCAD's process from the signal of a broken connection."""

from __future__ import annotations

import signal


def survive() -> None:
    """Have a write to a closed connection fail, and not end FreeCAD and all unsaved work.

    With a window FreeCAD 1.0 and 1.1 start Python without its signal handling, so that the signal
    SIGPIPE keeps its default. Call it on the main thread.
    """
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
