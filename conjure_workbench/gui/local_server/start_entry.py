# SPDX-License-Identifier: MIT
"""Start of the server of this computer, because the person asks for it."""

from __future__ import annotations

from typing import Any, Callable

from ...qt import QtCore, QtGui, QtWidgets
from ..status import notices, toolbar
from ..status.presentation import Presentation
from ..status.texts import translate


def start_server(window: QtWidgets.QMainWindow, then: Callable[[], object] = lambda: None) -> None:
    """Start the server by the program `conjure`, unless it runs. Returns at once.

    Args:
        window: FreeCAD's window, which tells what comes of it.
        then: called once the server is ready.
    """
    # Here and not above: FreeCAD's start need not wait for it.
    from ..status.error_words import error_text
    from .program import ProgramRun

    def take(reply: dict[str, Any]) -> None:
        if reply.get("success") is False:
            fail(error_text(str(reply.get("error_code")), str(reply.get("error"))))
        else:
            then()

    def fail(sentence: str) -> None:
        notices.clear(window, starting)
        notices.offer_preferences(window, sentence, toolbar.show_preferences)

    starting = translate("Conjure", "The local server is being started…")
    notices.show(window, starting)
    run = ProgramRun(["start", "--json"])
    run.came.connect(take)
    run.failed.connect(fail)
    run.start()


class StartEntry(QtCore.QObject):
    """Entry *Start Local Server* of the indicator's menu, there while that server is missed.

    Args:
        window: FreeCAD's window.
        menu: the menu.
        then: called once the server is ready.
    """

    def __init__(
        self, window: QtWidgets.QMainWindow, menu: QtWidgets.QMenu, then: Callable[[], object]
    ) -> None:
        super().__init__(menu)
        self._action = QtGui.QAction(menu)
        self._action.setObjectName("ConjureStatusStartServer")
        self._action.setVisible(False)
        self._action.triggered.connect(lambda: start_server(window, then))
        menu.insertAction(menu.findChild(QtGui.QAction, "ConjureStatusConjure_Pause"), self._action)

    @QtCore.Slot(object)
    def show_presentation(self, shown: Presentation) -> None:
        """Show the entry in a state in which the server is missed."""
        self._action.setText(translate("Conjure", "Start &Local Server"))
        self._action.setVisible(shown.misses_local)
