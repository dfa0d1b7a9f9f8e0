# SPDX-License-Identifier: MIT
"""Tools of the screenshots: time to draw, and files for pictures."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import Callable

import FreeCADGui

from conjure_workbench.qt import QtCore, QtGui, QtWidgets, execute

ELSEWHERE = os.environ.get("CONJURE_SCREENSHOTS", "")
"""A folder of the checkout to which all surfaces go, or an empty text."""
CHECKOUT = Path(__file__).resolve().parent.parent
FOLDER = CHECKOUT / (ELSEWHERE or "resources/screenshots")
SETTLE_MS = 600


def window() -> QtWidgets.QMainWindow:
    """Return FreeCAD's window."""
    return FreeCADGui.getMainWindow()


def pause(milliseconds: int = SETTLE_MS) -> None:
    """Let FreeCAD draw."""
    loop = QtCore.QEventLoop()
    QtCore.QTimer.singleShot(milliseconds, loop.quit)
    execute(loop)


def save(pixmap: QtGui.QPixmap, name: str) -> None:
    """Write a picture."""
    if not pixmap.save(str(FOLDER / f"{name}.png"), "PNG"):
        raise OSError(f"{name}.png cannot be written")


def save_screen(name: str) -> None:
    """Write FreeCAD's window as the display shows it: with the 3D view, menus and dialogs."""
    place = window().geometry()
    for other in QtWidgets.QApplication.topLevelWidgets():
        if other.isVisible() and isinstance(other, QtWidgets.QMenu):
            place = place.united(other.geometry())
    screen = QtWidgets.QApplication.primaryScreen()
    save(screen.grabWindow(0, place.x(), place.y(), place.width(), place.height()), name)


def save_box(box: QtWidgets.QDialog, name: str) -> None:
    """Write a window beside FreeCAD's, and close it."""
    pause(300)
    save(box.grab(), name)
    box.close()


def side_by_side(left: QtGui.QPixmap, right: QtGui.QPixmap) -> QtGui.QPixmap:
    """Toolbar and status bar in one picture, on the window's own background."""
    scale = left.devicePixelRatio()
    sizes = [one.size() / scale for one in (left, right)]
    gap = sizes[0].height() // 2
    height = max(size.height() for size in sizes)
    width = sizes[0].width() + sizes[1].width() + 3 * gap
    joined = QtGui.QPixmap(round(width * scale), round(height * scale))
    joined.setDevicePixelRatio(scale)
    joined.fill(window().palette().color(QtGui.QPalette.ColorRole.Window))
    painter = QtGui.QPainter(joined)
    painter.drawPixmap(0, (height - sizes[0].height()) // 2, left)
    painter.drawPixmap(sizes[0].width() + 2 * gap, (height - sizes[1].height()) // 2, right)
    painter.end()
    return joined


def take_preferences(page: int, name: str, fill_in: Callable[[QtWidgets.QDialog], None]) -> None:
    """A page in FreeCAD's own preferences."""

    def look() -> None:
        dialog = QtWidgets.QApplication.activeModalWidget()
        # FreeCAD makes all its pages first.
        if dialog is None or dialog.findChild(QtWidgets.QWidget, "ConjureServerPage") is None:
            return
        looking.stop()
        fill_in(dialog)
        pause(300)
        save(dialog.grab(), name)
        dialog.reject()

    looking = QtCore.QTimer()
    looking.timeout.connect(look)
    looking.start(SETTLE_MS)
    FreeCADGui.showPreferences("Conjure", page)


def speak(language: str) -> None:
    """Show all texts in a language of FreeCAD's, or ours in the language of the tests, "pseudo"."""
    if language != "pseudo":
        FreeCADGui.setLocale(language)
        return
    sys.path.insert(0, str(CHECKOUT))
    translator = importlib.import_module("tests.gui.pseudo_language").PseudoLanguage()
    application = QtCore.QCoreApplication.instance()
    translator.setParent(application)
    application.installTranslator(translator)
