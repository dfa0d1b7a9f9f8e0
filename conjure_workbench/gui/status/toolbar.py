# SPDX-License-Identifier: MIT
"""State of the connection on the toolbar, and the way to the preferences."""

from __future__ import annotations

import FreeCADGui

from ...qt import QtCore, QtGui, QtWidgets
from .presentation import QT_TRANSLATE_NOOP, Presentation, load_icon, plain_tooltip

CONNECT = "Conjure_Connect"
TOOLBAR = QT_TRANSLATE_NOOP("Workbench", "Conjure")


def show_preferences() -> None:
    """Open FreeCAD's preferences on Conjure's page."""
    FreeCADGui.showPreferences("Conjure", 0)


def show_toggle(shown: Presentation) -> None:
    """Press or release the toggle without triggering its command."""
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
    """Show the state on the toolbar's button and in the menu.

    Before the workbench is first opened there is nothing to show it on.
    """
    show_toggle(shown)
    toolbar = FreeCADGui.getMainWindow().findChild(QtWidgets.QToolBar, TOOLBAR)
    for action in _actions():
        action.setIcon(load_icon(shown.icon))
        action.setText(shown.action)
        action.setIconText(shown.word)
        action.setToolTip(plain_tooltip(shown.sentence))
        action.setStatusTip(shown.sentence)
        button = toolbar.widgetForAction(action) if toolbar is not None else None
        if isinstance(button, QtWidgets.QToolButton):
            button.setObjectName("ConjureConnectButton")
            button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
