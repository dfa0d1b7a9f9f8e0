# SPDX-License-Identifier: MIT
"""Submenu *Commands Go To*: the person chooses the document for commands that name none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

import FreeCAD

from ...qt import QtWidgets
from .texts import translate

if TYPE_CHECKING:
    from ...modeling.document.foreground import Foreground

_LONGEST = 60


class TargetMenu(QtWidgets.QMenu):
    """Menu that is filled each time it opens.

    Args:
        parent: the widget that it belongs to; a menu has it as its submenu.
        foreground: returns what knows that document, made if need be.
    """

    def __init__(self, parent: QtWidgets.QWidget, foreground: Callable[[], Foreground]) -> None:
        super().__init__(parent)
        self.setObjectName("ConjureTargetMenu")
        self._foreground = foreground
        self.aboutToShow.connect(self._fill)
        if isinstance(parent, QtWidgets.QMenu):
            self._entitle()
            parent.aboutToShow.connect(self._entitle)
            parent.addMenu(self)

    def _entitle(self) -> None:
        self.setTitle(translate("Conjure", "Co&mmands Go To"))

    def _fill(self) -> None:
        # Here and not above: FreeCAD's start need not wait for it.
        from ...vocabulary.sentences.plain_text import plain

        self.clear()
        foreground = self._foreground()
        follows = foreground.pinned is None and foreground.lost is None
        self._entry(None, translate("Conjure", "&Active Document"), checked=follows)
        opened = FreeCAD.listDocuments()
        if opened:
            self.addSeparator()
        for name, document in opened.items():
            label = plain(document.Label, _LONGEST).replace("&", "&&")
            self._entry(name, label, checked=name == foreground.pinned)

    def _entry(self, document: str | None, text: str, *, checked: bool) -> None:
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(lambda _=False: self._choose(document))

    def _choose(self, document: str | None) -> None:
        if document is None or document in FreeCAD.listDocuments():
            self._foreground().pin(document)
