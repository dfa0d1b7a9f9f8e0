# SPDX-License-Identifier: MIT
"""Indicator of the connection's state in the status bar, visible in every workbench."""

from __future__ import annotations

from typing import Callable

import FreeCADGui

from ...protocol.waiting import WaitingCode
from ...qt import QtCore, QtGui, QtWidgets
from .form_parts import MenuButton
from .presentation import Presentation, icon_path, load_icon
from .texts import plain_tooltip, translate
from .tips import show_tip
from .toolbar import ACTIVITY, CHECKPOINTS, PAUSE, STOP, UNDO_LAST


class StatusIndicator(MenuButton):
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
        self.setMenu(menu)
        self._facts: list[QtGui.QAction] = []
        self._toggle_action = menu.addAction("")
        self._toggle_action.setObjectName("ConjureStatusToggle")
        self._toggle_action.triggered.connect(lambda: toggle())
        self._try_action = menu.addAction("")
        self._try_action.setObjectName("ConjureStatusTryNow")
        self._try_action.triggered.connect(lambda: try_now())
        self._pause_action = self._entry(PAUSE)
        self._stop_action = self._entry(STOP, "conjure-stop")
        self._undo_action = self._entry(UNDO_LAST, "conjure-undo")
        self._activity_action = self._entry(ACTIVITY, "conjure-activity")
        self._checkpoints_action = self._entry(CHECKPOINTS, "conjure-checkpoints")
        menu.addSeparator()
        self._preferences_action = menu.addAction(load_icon(icon_path("conjure-preferences")), "")
        self._preferences_action.setObjectName("ConjureStatusPreferences")
        self._preferences_action.triggered.connect(lambda: show_preferences())
        self.retranslate()

    def retranslate(self) -> None:
        """Show the entries that do not depend on the state in the language of now."""
        for action, text in (
            (self._try_action, translate("Conjure", "&Try Now")),
            (self._stop_action, translate("Conjure", "&Stop")),
            (self._undo_action, translate("Conjure", "&Undo Last Assistant Step")),
            (self._activity_action, translate("Conjure", "&Activity")),
            (self._checkpoints_action, translate("Conjure", "C&heckpoints…")),
            (self._preferences_action, translate("Conjure", "Conjure P&references…")),
        ):
            action.setText(text)

    def _entry(self, command: str, icon: str = "") -> QtGui.QAction:
        """Add an entry for a command: outside our workbench nothing else shows it."""
        action = self.menu().addAction("")
        action.setObjectName(f"ConjureStatus{command}")
        if icon:
            action.setIcon(load_icon(icon_path(icon)))
        action.triggered.connect(lambda: FreeCADGui.runCommand(command))
        return action

    def show_presentation(self, shown: Presentation) -> None:
        """Show a state."""
        text = f"Conjure: {shown.word}"
        if shown.waiting:
            text += f" ({shown.waiting})"
        if shown.mark:
            text += f" · {shown.mark}"
        self.setIcon(load_icon(shown.icon))
        self.setText(text)
        told = "\n".join((shown.sentence, *shown.facts))
        show_tip(self, plain_tooltip(told))
        self.setAccessibleName(text)
        self.setAccessibleDescription(told)
        self._show_facts(shown.facts)
        held = shown.held is not None
        self._pause_action.setText(
            translate("Conjure", "&Go On") if held else translate("Conjure", "&Pause")
        )
        self._pause_action.setIcon(load_icon(icon_path(f"conjure-{'go-on' if held else 'pause'}")))
        self._stop_action.setEnabled(shown.held is not WaitingCode.STOPPED)
        self._toggle_action.setText(shown.action)
        self._try_action.setVisible(shown.can_hurry)

    def _show_facts(self, facts: tuple[str, ...]) -> None:
        """Put the facts above the menu's entries, as lines that cannot be chosen."""
        menu = self.menu()
        for action in self._facts:
            menu.removeAction(action)
            action.deleteLater()
        self._facts = [QtGui.QAction(fact.replace("&", "&&"), menu) for fact in facts]
        for action in self._facts:
            action.setEnabled(False)
        if self._facts:
            separator = QtGui.QAction(menu)
            separator.setSeparator(True)
            self._facts.append(separator)
        menu.insertActions(self._toggle_action, self._facts)
