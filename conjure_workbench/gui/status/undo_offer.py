# SPDX-License-Identifier: MIT
"""Offer in the status bar, made once, to have FreeCAD keep more undo steps."""

from __future__ import annotations

from ... import preferences
from ...modeling.document.transaction import keep_steps, steps_kept
from ...qt import QtWidgets
from ..announcing import announce
from .texts import plain_tooltip, translate

MORE_STEPS = 100


class UndoOffer(QtWidgets.QWidget):
    """Buttons to keep more undo steps, or as many as now; hidden until `make`.

    It takes no focus when it appears, and a choice hides it for good.

    Args:
        window: FreeCAD's window, in whose status bar the offer is put.
    """

    def __init__(self, window: QtWidgets.QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("ConjureUndoOffer")
        self._label = QtWidgets.QLabel(self)
        self._more = QtWidgets.QPushButton(self)
        self._more.setObjectName("ConjureKeepMoreSteps")
        self._more.clicked.connect(lambda: self._choose(MORE_STEPS))
        self._same = QtWidgets.QPushButton(self)
        self._same.setObjectName("ConjureKeepSteps")
        self._same.clicked.connect(lambda: self._choose(None))
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._label, self._more, self._same):
            row.addWidget(widget)
        window.statusBar().addPermanentWidget(self)
        self.hide()

    def make(self) -> None:
        """Make the offer, unless it was made before or FreeCAD keeps as many steps already."""
        kept = steps_kept()
        if kept >= MORE_STEPS or preferences.undo_offer_made():
            return
        preferences.note_undo_offer()
        self.retranslate()
        self.show()
        announce(self, f"{self._label.text()} {self._more.text()}. {self.accessibleDescription()}")

    def retranslate(self) -> None:
        """Show all texts in the language of now."""
        kept = steps_kept()
        self.setWindowTitle(translate("Conjure", "Conjure: Undo Steps"))
        self._label.setText(translate("Conjure", "Undo steps are dropped."))
        self._more.setText(translate("Conjure", "Keep {} Steps").format(MORE_STEPS))
        self._same.setText(translate("Conjure", "Leave {}").format(kept))
        described = translate(
            "Conjure",
            "FreeCAD keeps the last {} undo steps of a document, yours and the assistant's "
            "together. With {} you can undo further back; each step takes some memory. It counts "
            "for documents that are opened or made from now on. Change it at any time in "
            "FreeCAD's preferences, under Document.",
        ).format(kept, MORE_STEPS)
        for widget in (self._label, self._more, self._same):
            widget.setToolTip(plain_tooltip(described))
        self._more.setAccessibleDescription(described)
        self.setAccessibleName(self._label.text())
        self.setAccessibleDescription(described)

    def _choose(self, steps: int | None) -> None:
        if steps is not None:
            keep_steps(steps)
        self.hide()
