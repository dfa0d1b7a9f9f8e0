# SPDX-License-Identifier: MIT
"""Wake-up of the executor on FreeCAD's main thread from any thread, by a queued Qt signal."""

from __future__ import annotations

import time
from contextlib import nullcontext
from typing import Callable, ContextManager

from ..modeling.executor import Executor, Turn
from ..qt import QtCore
from .timers import timer

RETRY_MS = 100
"""Interval between attempts of commands that wait for the person."""

REPAINT_MS = 8
"""The pause between two slices. The 3D scene asks for a repaint as soon as Qt is idle, and Qt
paints 5 ms after it was asked: with a shorter pause the next slice would come first."""

MOST_PAUSES = 3
"""Largest number of pauses in a row without a repaint in them."""

WATCHDOG_MS = 1000
"""Interval of checks for a missed wake."""


class Handover(QtCore.QObject):
    """Caller of `Executor.run_slice` on the thread that created it, FreeCAD's main thread."""

    _woken = QtCore.Signal()

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ConjureHandover")
        self._executor: Executor | None = None
        self._around_slice: Callable[[], ContextManager[None]] = nullcontext
        self._returned_at: float | None = None
        self._pauses = 0
        self._woken.connect(self._run_slice, QtCore.Qt.ConnectionType.QueuedConnection)
        self._again = timer(self, REPAINT_MS, self._run_slice)
        self._retry = timer(self, RETRY_MS, self._run_slice)
        self._watchdog = timer(self, WATCHDOG_MS, self._look_for_missed_wake, repeats=True)

    def attach(
        self, executor: Executor, around_slice: Callable[[], ContextManager[None]] = nullcontext
    ) -> None:
        """Wake this executor from now on, each of its slices within `around_slice`."""
        self._executor = executor
        self._around_slice = around_slice
        self._watchdog.start()

    def detach(self) -> None:
        """Stop waking the executor; FreeCAD is closing."""
        self._executor = None
        for one in (self._again, self._retry, self._watchdog):
            one.stop()

    def wake(self) -> None:
        """Request a slice. Any thread may call this."""
        self._woken.emit()

    @QtCore.Slot()
    def _run_slice(self) -> None:
        if self._executor is None:
            return
        if self._returned_at is not None:
            pause_s = time.perf_counter() - self._returned_at - self._pauses * REPAINT_MS / 1000
            if self._pauses < MOST_PAUSES and self._executor.pace.expects_repaint(pause_s):
                self._pauses += 1
                self._again.start()
                return
            self._executor.pace.repaint_took(pause_s)
            self._returned_at = None
        with self._around_slice():
            turn = self._executor.run_slice()
        if turn is Turn.MORE:
            self._returned_at = time.perf_counter()
            self._pauses = 1
            self._again.start()
        elif turn is Turn.WAITING:
            self._retry.start()

    @QtCore.Slot()
    def _look_for_missed_wake(self) -> None:
        # Commands that wait for a timer of ours were not missed; running them now would take the
        # window's repaint away.
        timed = self._again.isActive() or self._retry.isActive()
        if self._executor is not None and self._executor.has_work and not timed:
            self._run_slice()
