# SPDX-License-Identifier: MIT
"""Messages to the person that do not interrupt: no modal dialog, no traceback."""

from __future__ import annotations

from typing import Callable

from ...qt import QtCore, QtWidgets
from .texts import translate

SHOWN_MS = 10_000
_BEGINNING = "Conjure: "


def show(window: QtWidgets.QMainWindow, sentence: str, *, until_replaced: bool = False) -> None:
    """Show a sentence in the status bar for a while, or until another takes its place."""
    window.statusBar().showMessage(_BEGINNING + sentence, 0 if until_replaced else SHOWN_MS)


def clear(window: QtWidgets.QMainWindow, sentence: str) -> None:
    """Take back a sentence if it is shown still: it is true no more. Others stay."""
    if window.statusBar().currentMessage() == _BEGINNING + sentence:
        window.statusBar().clearMessage()


def offer_preferences(
    window: QtWidgets.QMainWindow, sentence: str, show_preferences: Callable[[], None]
) -> None:
    """Show the person why a connection is not possible, and offer to open the preferences.

    One window of this kind at a time; work goes on beside it.
    """
    box = window.findChild(QtWidgets.QMessageBox, "ConjureNotice")
    if box is None:
        box = _make_box(window, show_preferences)
    box.setText(sentence)
    box.show()
    box.raise_()


def retranslate(window: QtWidgets.QMainWindow, show_preferences: Callable[[], None]) -> None:
    """Make the offer anew in the language of now; what it says stays in the words of then."""
    box = window.findChild(QtWidgets.QMessageBox, "ConjureNotice")
    if box is None:
        return
    sentence, was_shown = box.text(), box.isVisible()
    box.close()
    box.setParent(None)
    box.deleteLater()
    if was_shown:
        offer_preferences(window, sentence, show_preferences)


def close_offer(window: QtWidgets.QMainWindow) -> None:
    """Close the offer: the problem is solved, or FreeCAD closes."""
    box = window.findChild(QtWidgets.QMessageBox, "ConjureNotice")
    if box is not None:
        box.close()


def _make_box(
    window: QtWidgets.QMainWindow, show_preferences: Callable[[], None]
) -> QtWidgets.QMessageBox:
    box = QtWidgets.QMessageBox(window)
    box.setObjectName("ConjureNotice")
    box.setWindowModality(QtCore.Qt.WindowModality.NonModal)
    # It holds words of the server, and would take markup among them for its own.
    box.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    box.setIcon(QtWidgets.QMessageBox.Icon.Information)
    box.setWindowTitle(translate("Conjure", "Conjure Cannot Connect"))
    preferences = box.addButton(
        translate("Conjure", "Open Preferences…"), QtWidgets.QMessageBox.ButtonRole.AcceptRole
    )
    preferences.setObjectName("ConjureNoticePreferences")
    close = box.addButton(QtWidgets.QMessageBox.StandardButton.Close)
    box.setEscapeButton(close)
    # Later, so that the box is gone before the modal preferences dialog opens.
    preferences.clicked.connect(lambda: QtCore.QTimer.singleShot(0, show_preferences))
    return box
