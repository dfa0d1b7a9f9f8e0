# SPDX-License-Identifier: MIT
"""Shows log records in FreeCAD's report view, from the GUI thread only.

FreeCAD 1.1 can lock up for ever when another thread prints while a notification is drawn.
"""

from __future__ import annotations

import logging
import threading

import FreeCAD

from ..qt import QtCore


class ReportView(QtCore.QObject):
    """Takes (level, text) on any thread and prints it on the thread that made this object."""

    _told = QtCore.Signal(object)

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ConjureReportView")
        self._home = threading.get_ident()
        self._told.connect(self._print, QtCore.Qt.ConnectionType.QueuedConnection)

    def forward(self, level: int, text: str) -> None:
        """Show a line: at once on the GUI thread, from elsewhere as soon as it is free."""
        if threading.get_ident() == self._home:
            self._print((level, text))
        else:
            self._told.emit((level, text))

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
