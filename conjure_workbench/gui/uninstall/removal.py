# SPDX-License-Identifier: MIT
"""Course of the removal: end the connection, ask, delete what is ticked, tell what stays."""

from __future__ import annotations

import threading
from typing import ClassVar

import FreeCAD

from ... import kept_data
from ...qt import QtCore, QtWidgets, execute
from ..status.texts import translate
from . import kept_words
from .uninstall_dialog import UninstallDialog


def run() -> None:
    """Remove what the person wants; uninstall.py calls this, on any thread. Returns when done.

    Without a window nobody can be asked: nothing is deleted, and what stays is told.
    """
    if not FreeCAD.GuiUp:
        _tell_what_stays()
    elif threading.current_thread() is threading.main_thread():
        ask_and_remove()
    else:
        _OnGuiThread().ask()


def ask_and_remove() -> None:
    """End the add-on in this FreeCAD, ask, and delete. For the GUI thread."""
    # Here and not above: without a window it cannot be loaded.
    from .. import bootstrap

    bootstrap.shut_down()
    kept = kept_data.kept()
    if not kept:
        return
    dialog = UninstallDialog(kept, QtWidgets.QApplication.activeWindow())
    failures = kept_data.remove(dialog.ask())
    dialog.deleteLater()
    if failures:
        _tell_failures(kept_words.what_failed(failures))
    _tell_what_stays()


def _tell_failures(sentence: str) -> None:
    box = QtWidgets.QMessageBox(QtWidgets.QApplication.activeWindow())
    box.setObjectName("ConjureUninstallFailures")
    # It holds paths, and would take markup in them for its own.
    box.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    box.setIcon(QtWidgets.QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Conjure", "Conjure Is Being Removed"))
    box.setText(sentence)
    execute(box)


def _tell_what_stays() -> None:
    kept = kept_data.kept()
    if kept:
        FreeCAD.Console.PrintMessage(kept_words.what_stays(kept) + "\n")


class _OnGuiThread(QtCore.QObject):
    """Has the GUI thread ask, while the thread that made this waits."""

    # What Qt still has to deliver to it must not find it collected by the other thread.
    _alive: ClassVar[list[_OnGuiThread]] = []

    _wanted = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self._done = threading.Event()
        self.moveToThread(QtCore.QCoreApplication.instance().thread())
        self._wanted.connect(self._ask, QtCore.Qt.ConnectionType.QueuedConnection)
        self._alive.append(self)

    def ask(self) -> None:
        """Return once the person has answered and all is done."""
        self._wanted.emit()
        self._done.wait()

    @QtCore.Slot()
    def _ask(self) -> None:
        try:
            ask_and_remove()
        finally:
            self._done.set()
