# SPDX-License-Identifier: MIT
"""Indicator of the connection's state in the status bar, visible in every workbench."""

from __future__ import annotations

from typing import Callable

from ...qt import QtCore, QtWidgets
from .presentation import Presentation, icon_path, load_icon
from .texts import plain_tooltip, tr
from .tips import show_tip


class StatusIndicator(QtWidgets.QToolButton):
    """Widget with icon and word of the state; the sentence is the tooltip, a click opens a menu."""

    def __init__(
        self,
        toggle: Callable[[], None],
        try_now: Callable[[], None],
        show_preferences: Callable[[], None],
        parent: QtWidgets.QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ConjureStatusIndicator")
        # FreeCAD lists the status bar's widgets by this title, to hide and show them.
        self.setWindowTitle("Conjure")
        self.setAutoRaise(True)
        self.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        height = self.fontMetrics().height()
        self.setIconSize(QtCore.QSize(height, height))

        menu = QtWidgets.QMenu(self)
        menu.setObjectName("ConjureStatusMenu")
        self._toggle_action = menu.addAction("")
        self._toggle_action.setObjectName("ConjureStatusToggle")
        self._toggle_action.triggered.connect(lambda: toggle())
        self._try_action = menu.addAction(tr("Try Now"))
        self._try_action.setObjectName("ConjureStatusTryNow")
        self._try_action.triggered.connect(lambda: try_now())
        preferences = menu.addAction(load_icon(icon_path("conjure")), tr("Conjure Preferences…"))
        preferences.setObjectName("ConjureStatusPreferences")
        preferences.triggered.connect(lambda: show_preferences())
        self.setMenu(menu)

    def show_presentation(self, shown: Presentation) -> None:
        """Show a state."""
        self.setIcon(load_icon(shown.icon))
        self.setText(f"Conjure: {shown.word}")
        show_tip(self, plain_tooltip(shown.sentence))
        self.setAccessibleName(f"Conjure: {shown.word}")
        self.setAccessibleDescription(shown.sentence)
        self._toggle_action.setText(shown.action)
        self._try_action.setVisible(shown.can_hurry)
