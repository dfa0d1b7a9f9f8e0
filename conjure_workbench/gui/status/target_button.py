# SPDX-License-Identifier: MIT
"""Button that says to which document commands go, and lets the person choose it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from ...qt import QtCore, QtWidgets
from .form_parts import MenuButton
from .target_menu import TargetMenu
from .target_words import target_words
from .texts import plain_tooltip, translate

if TYPE_CHECKING:
    from ...modeling.document.foreground import Foreground


class TargetButton(MenuButton):
    """Button with the menu *Commands Go To*; its text is what counts now.

    Args:
        foreground: returns what knows that document.
        parent: the widget in which it is.
    """

    def __init__(self, foreground: Callable[[], Foreground], parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ConjureTargetButton")
        self.setAutoRaise(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(TargetMenu(self, foreground))
        self._foreground = foreground
        self.show_target()

    def show_target(self) -> None:
        """Show to which document commands go."""
        text = target_words(self._foreground())
        self.setText(
            (text or translate("Conjure", "Commands go to a new document")).replace("&", "&&")
        )
        self.setToolTip(
            plain_tooltip(translate("Conjure", "Chooses the document for commands that name none"))
        )
        self.setAccessibleName(text)
