# SPDX-License-Identifier: MIT
"""Conjure's two commands in FreeCAD: the connection's toggle and the way to the preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import FreeCAD
import FreeCADGui

from ..qt import QtCore, QtGui, QtWidgets
from .presentation import Presentation, icon_path, load_icon

if TYPE_CHECKING:
    from .controller import Controller

QT_TRANSLATE_NOOP = FreeCAD.Qt.QT_TRANSLATE_NOOP

CONNECT = "Conjure_Connect"
PREFERENCES = "Conjure_Preferences"
TOOLBAR = QT_TRANSLATE_NOOP("Workbench", "Conjure")


class ConnectCommand:
    """Connects to the server, or disconnects; its button shows the state.

    Args:
        controller: what does it.
    """

    def __init__(self, controller: Controller) -> None:
        self._controller = controller

    def GetResources(self) -> dict[str, object]:
        """Tell FreeCAD the texts and the icon."""
        return {
            "MenuText": QT_TRANSLATE_NOOP("Conjure_Connect", "Connect to Server"),
            "ToolTip": QT_TRANSLATE_NOOP(
                "Conjure_Connect",
                "Connects to the Conjure server, so that an assistant can model in this FreeCAD, "
                "or disconnects from it",
            ),
            "Pixmap": icon_path("conjure-disconnected"),
            "Checkable": False,
        }

    def IsActive(self) -> bool:
        """Tell FreeCAD that the command can always be used."""
        return True

    def Activated(self, index: int = 0) -> None:
        """Connect if the button went down, disconnect if it went up."""
        self._controller.set_connected(bool(index))


class PreferencesCommand:
    """Opens Conjure's page of FreeCAD's preferences."""

    def GetResources(self) -> dict[str, object]:
        """Tell FreeCAD the texts and the icon."""
        return {
            "MenuText": QT_TRANSLATE_NOOP("Conjure_Preferences", "Conjure Preferences…"),
            "ToolTip": QT_TRANSLATE_NOOP(
                "Conjure_Preferences", "Opens the preferences of the connection to the server"
            ),
            "Pixmap": icon_path("conjure"),
        }

    def IsActive(self) -> bool:
        """Tell FreeCAD that the command can always be used."""
        return True

    def Activated(self, index: int = 0) -> None:
        """Open the page."""
        show_preferences()


def show_preferences() -> None:
    """Open FreeCAD's preferences on Conjure's page."""
    FreeCADGui.showPreferences("Conjure", 0)


def show_toggle(shown: Presentation) -> None:
    """Put the toggle up or down, without FreeCAD taking that for a click."""
    for action in _actions():
        if action.isChecked() != shown.connected:
            action.blockSignals(True)
            action.setChecked(shown.connected)
            action.blockSignals(False)
            # Redraws the button, which has not heard of the move.
            action.setIcon(load_icon(shown.icon))


def _actions() -> list[QtGui.QAction]:
    command = FreeCADGui.Command.get(CONNECT)
    return list(command.getAction()) if command is not None else []


def show_on_toolbar(shown: Presentation) -> None:
    """Show a state on the toolbar's button and in the menu.

    Before the workbench is first opened there is nothing to show it on.
    """
    show_toggle(shown)
    toolbar = FreeCADGui.getMainWindow().findChild(QtWidgets.QToolBar, TOOLBAR)
    for action in _actions():
        action.setIcon(load_icon(shown.icon))
        action.setText(shown.action)
        action.setIconText(shown.word)
        action.setToolTip(shown.sentence)
        action.setStatusTip(shown.sentence)
        button = toolbar.widgetForAction(action) if toolbar is not None else None
        if isinstance(button, QtWidgets.QToolButton):
            button.setObjectName("ConjureConnectButton")
            button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
