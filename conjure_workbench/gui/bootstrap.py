# SPDX-License-Identifier: MIT
"""Registration with FreeCAD at its start: workbench, commands, preferences page."""

from __future__ import annotations

import FreeCADGui

from .commands import (
    PREFERENCES,
    ConnectCommand,
    FollowCommand,
    PauseCommand,
    PreferencesCommand,
    StopCommand,
)
from .controller import Controller
from .preferences.preferences_page import ConjurePreferencesPage
from .status.presentation import ICONS
from .status.toolbar import CONNECT, FOLLOW, PAUSE, STOP
from .workbench import ConjureWorkbench

_controller: Controller | None = None


def register() -> None:
    """Register workbench, commands and preferences page, and start. A second call does nothing."""
    global _controller
    if _controller is not None:
        return
    _controller = Controller(FreeCADGui.getMainWindow())
    FreeCADGui.addIconPath(str(ICONS))
    FreeCADGui.addLanguagePath(str(ICONS.parent / "translations"))
    FreeCADGui.addCommand(CONNECT, ConnectCommand(_controller))
    FreeCADGui.addCommand(PAUSE, PauseCommand(_controller))
    FreeCADGui.addCommand(STOP, StopCommand(_controller))
    FreeCADGui.addCommand(FOLLOW, FollowCommand(_controller))
    FreeCADGui.addCommand(PREFERENCES, PreferencesCommand(_controller))
    FreeCADGui.addPreferencePage(ConjurePreferencesPage, "Conjure")
    FreeCADGui.addWorkbench(ConjureWorkbench(_controller.show_again))
    _controller.start()


def controller() -> Controller:
    """Return the controller of this FreeCAD.

    Raises:
        RuntimeError: before `register`.
    """
    if _controller is None:
        raise RuntimeError("Conjure is not registered in this FreeCAD")
    return _controller
