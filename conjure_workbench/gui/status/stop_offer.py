# SPDX-License-Identifier: MIT
"""Offer in the status bar to stop what is computed for a command beside FreeCAD."""

from __future__ import annotations

from typing import Callable

from ...qt import QtWidgets
from ..announcing import announce
from .texts import translate


class StopOffer(QtWidgets.QPushButton):
    """The button *Stop Computation*; hidden while nothing is computed.

    Args:
        stop: called when the person presses it.
        window: FreeCAD's window, in whose status bar the offer is put.
    """

    def __init__(self, stop: Callable[[], None], window: QtWidgets.QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("ConjureStopComputation")
        self.clicked.connect(lambda: stop())
        window.statusBar().addPermanentWidget(self)
        self.hide()
        self.retranslate()

    def offer(self, computes: bool) -> None:
        """Show the button while something is computed; a screen reader says so at the first."""
        appears = computes and self.isHidden()
        self.setVisible(computes)
        if appears:
            announce(self, f"{self.text()}. {self.accessibleDescription()}")

    def retranslate(self) -> None:
        """Show all texts in the language of now."""
        self.setWindowTitle(translate("Conjure", "Conjure: Computation"))
        self.setText(translate("Conjure", "Stop Computation"))
        described = translate(
            "Conjure",
            "Stops what is computed for the assistant's command; nothing of the command remains, "
            "and the assistant is told that you stopped it.",
        )
        self.setToolTip(described)
        self.setAccessibleDescription(described)
