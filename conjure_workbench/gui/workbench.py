# SPDX-License-Identifier: MIT
"""The Conjure workbench."""

from __future__ import annotations

from typing import Callable

import FreeCADGui

from .commands import PREFERENCES
from .status.presentation import icon_path
from .status.texts import QT_TRANSLATE_NOOP
from .status.toolbar import CONNECT, FOLLOW, PAUSE, STOP, TOOLBAR


class ConjureWorkbench(FreeCADGui.Workbench):
    """Lets an AI assistant model in the open document.

    Args:
        on_activated: called each time the person opens the workbench.
    """

    MenuText = QT_TRANSLATE_NOOP("Workbench", "Conjure")
    ToolTip = QT_TRANSLATE_NOOP("Workbench", "Lets an AI assistant model in the open document")
    Icon = icon_path("conjure")

    def __init__(self, on_activated: Callable[[], None]) -> None:
        self._on_activated = on_activated

    def Initialize(self) -> None:
        """Create the toolbar and the menu when the workbench is first opened."""
        self.appendToolbar(TOOLBAR, [CONNECT, PAUSE, STOP, PREFERENCES])
        self.appendMenu(TOOLBAR, [CONNECT, PAUSE, STOP, FOLLOW, PREFERENCES])

    def Activated(self) -> None:
        """Show the state on the toolbar, which FreeCAD has just created."""
        self._on_activated()

    def GetClassName(self) -> str:
        """Kind of the workbench: written in Python."""
        return "Gui::PythonWorkbench"
