# SPDX-License-Identifier: MIT
"""The person's language: where its texts are loaded from, and the news that it has changed."""

from __future__ import annotations

from typing import Callable

import FreeCADGui

from ...qt import QtCore, QtWidgets
from ..timers import timer
from .presentation import ICONS

FOLDER = ICONS.parent / "translations"
"""Folder of the compiled translations; a checkout may have none, and is in English then."""


def load() -> None:
    """Have FreeCAD load our texts in its language, and in each that it changes to."""
    FreeCADGui.addLanguagePath(str(FOLDER))
    if any(FOLDER.glob("*.qm")):
        FreeCADGui.updateLocale()


class LanguageNews(QtCore.QObject):
    """Listener to changes of FreeCAD's language.

    Qt tells a window of them, and the window all that belongs to it.

    Signals:
        changed: emitted after FreeCAD has put its own texts into the new language, those of our
            commands among them; once for all changes in a row.
    """

    changed = QtCore.Signal()

    def __init__(self, window: QtWidgets.QWidget) -> None:
        super().__init__(window)
        self.setObjectName("ConjureLanguageNews")
        self._later = timer(self, 0, self.changed.emit)

    def event(self, event: QtCore.QEvent) -> bool:
        """Hear of a change; Qt calls this."""
        if event.type() == QtCore.QEvent.Type.LanguageChange:
            self._later.start()
        return bool(super().event(event))


def follow_language(dialog: QtWidgets.QDialog, show_again: Callable[[], object]) -> None:
    """Have a dialog closed and shown again in the language of now, once that has changed."""

    def again() -> None:
        if dialog.isVisible():
            dialog.close()
            show_again()

    LanguageNews(dialog).changed.connect(again)
