# SPDX-License-Identifier: MIT
"""Question of what to delete beside the add-on itself; at first nothing is ticked."""

from __future__ import annotations

from ...kept_data import Kept, Kind
from ...qt import QtCore, QtWidgets, execute
from ..status.form_parts import check_box, note, push_button
from ..status.texts import translate
from . import kept_words


class UninstallDialog(QtWidgets.QDialog):
    """Modal dialog, in front of every other. Enter, Esc and closing it keep everything.

    Args:
        kept: what is kept now.
        parent: the window in front.
    """

    def __init__(self, kept: list[Kept], parent: QtWidgets.QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("ConjureUninstallDialog")
        self.setWindowTitle(translate("Conjure", "Conjure Is Being Removed"))
        self.setWindowModality(QtCore.Qt.WindowModality.ApplicationModal)
        column = QtWidgets.QVBoxLayout(self)
        column.addWidget(
            note(
                "ConjureUninstallText",
                translate(
                    "Conjure",
                    "FreeCAD removes the add-on Conjure. What it has kept on this computer stays, "
                    "unless you tick it here. What is removed does not come back.",
                ),
            )
        )
        self._boxes = {one.kind: self._row(column, one) for one in kept}
        column.addWidget(
            note(
                "ConjureUninstallHub",
                translate(
                    "Conjure",
                    "Your documents are not touched, nor is the program 'conjure' with the local "
                    "server and its key, which assistants use.",
                ),
            )
        )
        self.remove_button = push_button(
            "ConjureUninstallRemove", translate("Conjure", "&Remove What Is Ticked")
        )
        self.remove_button.clicked.connect(self.accept)
        self.keep_button = push_button("ConjureUninstallKeep", translate("Conjure", "&Keep All"))
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(self.reject)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.remove_button)
        row.addWidget(self.keep_button)
        column.addLayout(row)
        self._look()
        self.keep_button.setFocus()
        width = self.fontMetrics().averageCharWidth() * 100
        self.resize(width, column.heightForWidth(width))

    def ask(self) -> list[Kind]:
        """Show it until the person answers; return the kinds that are to be removed."""
        loop = QtCore.QEventLoop()
        self.finished.connect(loop.quit)
        self.show()
        execute(loop)
        return self.ticked() if self.result() else []

    def event(self, event: QtCore.QEvent) -> bool:
        """Come to the front again where another modal window appears; Qt calls this.

        From FreeCAD 1.0 on the Addon Manager shows one after a second, which nothing answers.
        """
        if event.type() == QtCore.QEvent.Type.WindowBlocked:
            QtCore.QTimer.singleShot(0, self._come_to_front)
        return bool(super().event(event))

    def _come_to_front(self) -> None:
        if self.isVisible():
            self.hide()
            self.show()

    def ticked(self) -> list[Kind]:
        """Return the kinds that the person has ticked."""
        return [kind for kind, box in self._boxes.items() if box.isChecked()]

    def _row(self, column: QtWidgets.QVBoxLayout, kept: Kept) -> QtWidgets.QCheckBox:
        places = kept_words.places(kept)
        row = QtWidgets.QVBoxLayout()
        row.setSpacing(0)
        box = check_box(row, f"ConjureUninstall_{kept.kind.value}", kept_words.title(kept), "")
        box.setAccessibleDescription(places)
        box.toggled.connect(self._look)
        label = note(f"ConjureUninstallPlaces_{kept.kind.value}", places)
        metrics, metric = QtWidgets.QStyle.PixelMetric, box.style().pixelMetric
        beside = metric(metrics.PM_IndicatorWidth) + metric(metrics.PM_CheckBoxLabelSpacing)
        # Below the text of the box, to which it belongs.
        label.setContentsMargins(beside, 0, 0, 0)
        row.addWidget(label)
        column.addLayout(row)
        return box

    def _look(self) -> None:
        self.remove_button.setEnabled(bool(self.ticked()))
