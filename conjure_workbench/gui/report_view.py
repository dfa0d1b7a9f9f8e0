# SPDX-License-Identifier: MIT
"""Output of log records in FreeCAD's report view, from the GUI thread only.

FreeCAD 1.1 can lock up for ever when another thread prints while a notification is drawn.
"""

from __future__ import annotations

import logging
import threading

import FreeCAD

from ..qt import QtCore


class ReportView(QtCore.QObject):
    """Receiver of (level, text) on any thread; prints on the thread that created it."""

    _came = QtCore.Signal(object)

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ConjureReportView")
        self._home = threading.get_ident()
        self._came.connect(self._print, QtCore.Qt.ConnectionType.QueuedConnection)

    def forward(self, level: int, text: str) -> None:
        """Print a line: at once on the GUI thread, else as soon as that thread is free."""
        if threading.get_ident() == self._home:
            self._print((level, text))
        else:
            self._came.emit((level, text))

    @QtCore.Slot(object)
    def _print(self, record: tuple[int, str]) -> None:
        level, text = record
        console = FreeCAD.Console
        if level >= logging.ERROR:
            show = console.PrintError
        elif level >= logging.WARNING:
            show = console.PrintWarning
        elif level >= logging.INFO:
            show = console.PrintMessage
        else:
            show = console.PrintLog
        show(text + "\n")
