# SPDX-License-Identifier: MIT
"""Timers of the window."""

from __future__ import annotations

from typing import Callable

from ..qt import QtCore


def timer(
    parent: QtCore.QObject, interval_ms: int, slot: Callable[[], object], *, repeats: bool = False
) -> QtCore.QTimer:
    """Return a timer that calls a function once each time it is started, or again and again."""
    made = QtCore.QTimer(parent)
    made.setInterval(interval_ms)
    made.setSingleShot(not repeats)
    made.timeout.connect(slot)
    return made
