# SPDX-License-Identifier: MIT
"""FreeCAD's own Addon Manager, as far as it removes an add-on, and a person who answers it."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from types import SimpleNamespace

import FreeCAD
import FreeCADGui

from conjure_workbench.qt import QtCore, QtWidgets, execute

ADDON_MANAGER = Path(FreeCAD.getHomePath()) / "Mod/AddonManager"
HAS_INSTALLER = (ADDON_MANAGER / "addonmanager_uninstaller_gui.py").is_file()
"""FreeCAD 1.0 and later: a module of its own, which removes on a thread of its own."""

BEFORE_ANSWER_S = 1.5
"""Time that the person takes: the Addon Manager shows a window of its own after a second."""


class Person(QtCore.QObject):
    """Answers what is asked in modal windows: Yes and OK, and ticks in the window that is ours.

    Attributes:
        ticked: what stood beside the boxes that were ticked.
        done: True once the window that is ours was answered.
    """

    def __init__(self, tick: list[str]) -> None:
        super().__init__()
        self.ticked: list[str] = []
        self.done = False
        self._tick = tick
        self._asked_at = 0.0
        self._timer = QtCore.QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(50)

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        window = QtWidgets.QApplication.activeModalWidget()
        if isinstance(window, QtWidgets.QMessageBox):
            wanted = QtWidgets.QMessageBox.StandardButton
            button = window.button(wanted.Yes) or window.button(wanted.Ok)
            # The Addon Manager's own window has *Cancel* alone, and that cancels nothing.
            if button is not None:
                button.click()
        elif window is not None and window.objectName() == "ConjureUninstallDialog":
            self._asked_at = self._asked_at or time.monotonic()
            if time.monotonic() - self._asked_at > BEFORE_ANSWER_S:
                self._answer(window)

    def _answer(self, window: QtWidgets.QWidget) -> None:
        for kind in self._tick:
            box = window.findChild(QtWidgets.QCheckBox, f"ConjureUninstall_{kind}")
            box.click()
            self.ticked.append(box.text())
        window.findChild(QtWidgets.QPushButton, "ConjureUninstallRemove").click()
        self.done = True


def remove_addon(name: str, tick: list[str]) -> None:
    """Have the Addon Manager of this FreeCAD remove an add-on, and answer what is asked."""
    sys.path.append(str(ADDON_MANAGER))
    from Addon import Addon

    manifest = Path(FreeCAD.getUserAppDataDir()) / "Mod" / name / "package.xml"
    addon = Addon(name, "https://example.org/conjure", Addon.Status.NO_UPDATE_AVAILABLE, "main")
    addon.load_metadata_file(str(manifest))
    person = Person(tick)
    if HAS_INSTALLER:
        _by_the_uninstaller(addon)
    else:
        _by_the_command(addon)
    person.stop()
    assert person.done
    assert len(person.ticked) == len(tick)


def _by_the_uninstaller(addon: object) -> None:
    from addonmanager_uninstaller_gui import AddonUninstallerGUI

    gui = AddonUninstallerGUI(addon)
    loop = QtCore.QEventLoop()
    gui.finished.connect(loop.quit)
    QtCore.QTimer.singleShot(60_000, loop.quit)
    QtCore.QTimer.singleShot(0, gui.run)
    execute(loop)
    gui.worker_thread.wait(5000)


def _by_the_command(addon: object) -> None:
    from AddonManager import CommandAddonManager

    told: list[object] = []
    window = SimpleNamespace(
        dialog=FreeCADGui.getMainWindow(),
        item_model=SimpleNamespace(update_item_status=lambda *news: told.append(news)),
        packageDetails=SimpleNamespace(show_repo=told.append),
        remove_readonly=None,
        restart_required=False,
    )
    CommandAddonManager.remove(window, addon)
    assert window.restart_required
