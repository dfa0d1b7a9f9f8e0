# SPDX-License-Identifier: MIT
"""The latest status of the connection, handed from any thread to the GUI thread."""

from __future__ import annotations

import threading

from ...adapter.status import Status
from ...qt import QtCore


class StatusInbox(QtCore.QObject):
    """Place for the latest status. Made on the GUI thread.

    Signals:
        came: emitted on the GUI thread after a status was put in; once for all that came before it
            has looked.
    """

    came = QtCore.Signal()
    _put = QtCore.Signal()

    def __init__(self, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self.setObjectName("ConjureStatusInbox")
        self._lock = threading.Lock()
        self._latest = Status()
        self._pending = False
        self._put.connect(self._tell, QtCore.Qt.ConnectionType.QueuedConnection)

    @property
    def latest(self) -> Status:
        """The latest status."""
        with self._lock:
            return self._latest

    def put(self, status: Status) -> None:
        """Take a status, and have it told. Any thread may call this."""
        with self._lock:
            self._latest = status
            pending, self._pending = self._pending, True
        if not pending:
            self._put.emit()

    def replace(self, status: Status) -> None:
        """Take a status that whoever calls this shows by itself."""
        with self._lock:
            self._latest = status

    @QtCore.Slot()
    def _tell(self) -> None:
        with self._lock:
            self._pending = False
        self.came.emit()
