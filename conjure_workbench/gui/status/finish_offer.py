# SPDX-License-Identifier: MIT
"""Offer in the status bar to finish a change that was left open and that commands wait for."""

from __future__ import annotations

from typing import Callable

from ...protocol.waiting import WaitingCode, WaitingReason
from ...qt import QtWidgets
from ..announcing import announce
from .texts import plain_tooltip, translate

_MOST_NAMED = 40
"""Most characters of the change's name in the status bar; the tooltip has all of it."""


class FinishOffer(QtWidgets.QWidget):
    """Name of the change and the button *Finish It*; hidden while there is none.

    Args:
        finish: called when the person presses the button.
        window: FreeCAD's window, in whose status bar the offer is put.
    """

    def __init__(self, finish: Callable[[], None], window: QtWidgets.QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("ConjureFinishOffer")
        self._reason: WaitingReason | None = None
        self._told: WaitingReason | None = None
        self._label = QtWidgets.QLabel(self)
        self._button = QtWidgets.QPushButton(self)
        self._button.setObjectName("ConjureFinishIt")
        self._button.released.connect(self._update)
        self._button.clicked.connect(lambda: finish())
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addWidget(self._button)
        window.statusBar().addPermanentWidget(self)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Show all texts in the language of now."""
        self.setWindowTitle(translate("Conjure", "Conjure: Unfinished Change"))
        self._button.setText(translate("Conjure", "Finish It"))
        self._update()

    def show_reason(self, reason: WaitingReason | None) -> None:
        """Show the offer if commands wait for a change that was left open, else hide it."""
        self._reason = reason
        # The button must not vanish under the pointer that presses it.
        if not self._button.isDown():
            self._update()

    def _update(self) -> None:
        reason = self._reason
        if reason is None:
            self._told = None
        if reason is None or reason.code is not WaitingCode.CHANGE_LEFT_OPEN:
            self.hide()
            return
        name = reason.name
        short = name if len(name) <= _MOST_NAMED else f"{name[:_MOST_NAMED]}…"
        self._label.setText(translate("Conjure", "Unfinished: {}").format(short))
        described = translate(
            "Conjure", "Keeps the change '{}' to '{}' as one step that can be undone."
        ).format(name, reason.document)
        self._button.setToolTip(plain_tooltip(described))
        self._button.setAccessibleDescription(described)
        self.setAccessibleName(self._label.text())
        self.setAccessibleDescription(described)
        self.show()
        # The offer comes and goes with each press of the mouse; it is said once for each change.
        if reason != self._told:
            self._told = reason
            announce(self, f"{self._label.text()}. {self._button.text()}. {described}")
