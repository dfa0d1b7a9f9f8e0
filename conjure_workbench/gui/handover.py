# SPDX-License-Identifier: MIT
"""From any thread to FreeCAD's main thread: one queued Qt signal wakes the executor."""

from __future__ import annotations

import time

from ..modeling.executor import Executor, Turn
from ..qt import QtCore

RETRY_MS = 100
"""How soon commands that wait for the person are tried again."""

WATCHDOG_MS = 1000
"""How often a look is taken whether a wake was missed."""


class Handover(QtCore.QObject):
    """Calls `run_slice` on the thread that made it, which must be FreeCAD's main thread."""

    _woken = QtCore.Signal()

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ConjureHandover")
        self._executor: Executor | None = None
        self._returned_at: float | None = None
        self._woken.connect(self._run_slice, QtCore.Qt.ConnectionType.QueuedConnection)
        self._again = self._timer(0, single=True)
        self._retry = self._timer(RETRY_MS, single=True)
        self._watchdog = self._timer(WATCHDOG_MS, single=False)
        self._watchdog.timeout.connect(self._look_for_missed_wake)

    def _timer(self, interval_ms: int, *, single: bool) -> QtCore.QTimer:
        timer = QtCore.QTimer(self)
        timer.setInterval(interval_ms)
        timer.setSingleShot(single)
        if single:
            timer.timeout.connect(self._run_slice)
        return timer

    def attach(self, executor: Executor) -> None:
        """Serve this executor from now on."""
        self._executor = executor
        self._watchdog.start()

    def detach(self) -> None:
        """Serve nothing any more: FreeCAD is closing."""
        self._executor = None
        for timer in (self._again, self._retry, self._watchdog):
            timer.stop()

    def wake(self) -> None:
        """Have a slice run soon. Any thread may call this."""
        self._woken.emit()

    @QtCore.Slot()
    def _run_slice(self) -> None:
        if self._executor is None:
            return
        if self._returned_at is not None:
            self._executor.repaint_took(time.perf_counter() - self._returned_at)
            self._returned_at = None
        turn = self._executor.run_slice()
        # A zero timer fires after the window's own events, so the window repaints in between.
        if turn is Turn.MORE:
            self._returned_at = time.perf_counter()
            self._again.start()
        elif turn is Turn.WAITING:
            self._retry.start()

    @QtCore.Slot()
    def _look_for_missed_wake(self) -> None:
        if self._executor is not None and self._executor.has_work:
            self._run_slice()
