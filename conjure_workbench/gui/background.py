# SPDX-License-Identifier: MIT
"""Work beside the GUI thread, whose result comes back to it."""

from __future__ import annotations

import threading
from typing import Any, Callable, ClassVar

from ..qt import QtCore


class Background(QtCore.QObject):
    """One call of a function on a thread of its own. Made and started on the GUI thread.

    Args:
        name: the name of the thread.
        work: the function; it must not raise, and touch neither FreeCAD nor Qt.

    Signals:
        done: what it returned, on the GUI thread; nothing after `cancel`.
    """

    done = QtCore.Signal(object)
    _ended = QtCore.Signal(object)

    # A QObject must neither be collected on its worker's thread nor while that emits.
    _running: ClassVar[set[Background]] = set()

    def __init__(self, name: str, work: Callable[[], Any]) -> None:
        super().__init__()
        self._cancelled = False
        self._thread = threading.Thread(
            target=lambda: self._ended.emit(work()), name=name, daemon=True
        )
        self._ended.connect(self._deliver, QtCore.Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the work. Called once."""
        self._running.add(self)
        self._thread.start()

    def cancel(self) -> None:
        """Have the result thrown away."""
        self._cancelled = True

    @QtCore.Slot(object)
    def _deliver(self, result: Any) -> None:
        # Emitting was the thread's last act; after the join only the GUI thread holds the object.
        self._thread.join()
        self._running.discard(self)
        if not self._cancelled:
            self.done.emit(result)
