# SPDX-License-Identifier: MIT
"""Question whether to delete a copy of a document for good."""

from __future__ import annotations

from typing import Callable

from ...qt import QtCore, QtWidgets
from ...vocabulary.sentences.plain_text import plain
from ..status.texts import translate
from .checkpoint_reading import Row
from .checkpoint_words import LONGEST_NAME, time_text, why_text


def ask_whether_to_delete(row: Row, window: QtWidgets.QWidget, agreed: Callable[[], None]) -> None:
    """Ask above a window, and return at once; commands wait meanwhile.

    Args:
        row: the copy.
        window: the window that the question belongs to.
        agreed: called if the person agrees.
    """
    box = QtWidgets.QMessageBox(window)
    box.setObjectName("ConjureCheckpointsQuestion")
    box.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QtWidgets.QMessageBox.Icon.Question)
    box.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("Conjure", "Delete Copy"))
    asked = translate(
        "Conjure", "Delete the copy of {time} for good? It cannot be brought back."
    ).format(time=time_text(row.snapshot.facts))
    # All in one text: the other one of such a box would take markup in a name for its own.
    name = plain(row.snapshot.name, LONGEST_NAME)
    box.setText(f"{asked}\n\n{name}\n{why_text(row.snapshot.facts)}")
    agree = box.addButton(
        translate("Conjure", "&Delete"), QtWidgets.QMessageBox.ButtonRole.AcceptRole
    )
    box.setDefaultButton(box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel))
    agree.clicked.connect(lambda _checked=False: agreed())
    box.open()
