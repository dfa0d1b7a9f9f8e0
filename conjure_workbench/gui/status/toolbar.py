# SPDX-License-Identifier: MIT
"""State of the connection on the toolbar, and the way to the preferences."""

from __future__ import annotations

import FreeCADGui

from ...protocol.waiting import WaitingReason
from ...qt import QtCore, QtGui, QtWidgets
from .presentation import Presentation, icon_path, load_icon
from .texts import QT_TRANSLATE_NOOP, plain_tooltip, translate
from .tips import show_status_tip, show_tip

CONNECT = "Conjure_Connect"
FOLLOW = "Conjure_Follow"
PAUSE = "Conjure_Pause"
STOP = "Conjure_Stop"
UNDO_LAST = "Conjure_UndoLast"
ACTIVITY = "Conjure_Activity"
CHECKPOINTS = "Conjure_Checkpoints"
ANSWER = "Conjure_Answer"
TOOLBAR = QT_TRANSLATE_NOOP("Workbench", "Conjure")
MENU = QT_TRANSLATE_NOOP("Workbench", "&Conjure")


def show_preferences() -> None:
    """Open FreeCAD's preferences on Conjure's page."""
    FreeCADGui.showPreferences("Conjure", 0)


def show_toggle(shown: Presentation) -> None:
    """Press or release the toggle without triggering its command."""
    for action in _actions(CONNECT):
        if action.isChecked() != shown.connected:
            _check(action, shown.connected)
            # Redraws the button, which has not heard of the move.
            action.setIcon(load_icon(shown.icon))


def show_pause(reason: WaitingReason | None) -> None:
    """Show on *Pause* what it does now: it is *Go On* while commands are held."""
    for action in _actions(PAUSE):
        action.setText(
            translate("Conjure", "&Pause") if reason is None else translate("Conjure", "&Go On")
        )
        action.setIcon(load_icon(icon_path("conjure-pause" if reason is None else "conjure-go-on")))


def show_stop(stopped: bool, later: bool) -> None:
    """Show on *Stop* whether it can be pressed, and whether it takes effect after a command."""
    for action in _actions(STOP):
        action.setEnabled(not stopped)
        text = translate("Conjure", "&Stop When Done") if later else translate("Conjure", "&Stop")
        if action.text() != text:
            action.setText(text)
            action.setIcon(load_icon(icon_path("conjure-stop-later" if later else "conjure-stop")))


def show_asked(asked: bool) -> None:
    """Let *Answer the Assistant* be chosen, or not; FreeCAD looks only after the person's acts."""
    for action in _actions(ANSWER):
        action.setEnabled(asked)


def show_following(on: bool) -> None:
    """Check or uncheck *Follow the Assistant* without triggering it."""
    for action in _actions(FOLLOW):
        _check(action, on)


def _check(action: QtGui.QAction, on: bool) -> None:
    action.blockSignals(True)
    action.setChecked(on)
    action.blockSignals(False)


def _actions(name: str) -> list[QtGui.QAction]:
    command = FreeCADGui.Command.get(name)
    return list(command.getAction()) if command is not None else []


def buttons(name: str) -> list[QtWidgets.QWidget]:
    """Return the toolbar's buttons of a command; none before the workbench is opened."""
    toolbar = FreeCADGui.getMainWindow().findChild(QtWidgets.QToolBar, TOOLBAR)
    found = [toolbar.widgetForAction(action) for action in _actions(name)] if toolbar else []
    return [button for button in found if button is not None]


def show_on_toolbar(shown: Presentation) -> None:
    """Show the state on the toolbar's button and in the menu.

    Before the workbench is first opened there is nothing to show it on.
    """
    show_toggle(shown)
    window = FreeCADGui.getMainWindow()
    toolbar = window.findChild(QtWidgets.QToolBar, TOOLBAR)
    for action in _actions(CONNECT):
        action.setIcon(load_icon(shown.icon))
        action.setText(shown.action)
        action.setIconText(shown.word)
        button = toolbar.widgetForAction(action) if toolbar is not None else None
        tip, status_tip = plain_tooltip(shown.sentence), action.statusTip()
        if isinstance(button, QtWidgets.QToolButton):
            show_tip(button, tip)
        action.setToolTip(tip)
        action.setStatusTip(shown.sentence)
        if status_tip != shown.sentence:
            show_status_tip(window, button, shown.sentence)
        if isinstance(button, QtWidgets.QToolButton):
            button.setObjectName("ConjureConnectButton")
            button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
