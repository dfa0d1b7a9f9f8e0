# SPDX-License-Identifier: MIT
"""The Conjure workbench."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

import FreeCADGui

from .approval import mode_commands
from .approval.modes_menu import list_grants_in_workbench_menu
from .commands import MENU_COMMANDS, TOOLBAR_COMMANDS
from .status.mode_words import COMMANDS
from .status.presentation import icon_path
from .status.texts import QT_TRANSLATE_NOOP, translate
from .status.toolbar import MENU, TOOLBAR

if TYPE_CHECKING:
    from .approval.approval_desk import ApprovalDesk


class ConjureWorkbench(FreeCADGui.Workbench):
    """Lets an AI assistant model in the open document.

    Args:
        on_activated: called each time the person opens the workbench.
        desk: returns where the person is asked, or None before the first connection.
    """

    MenuText = QT_TRANSLATE_NOOP("Workbench", "Conjure")
    Icon = icon_path("conjure")

    def __init__(
        self, on_activated: Callable[[], None], desk: Callable[[], ApprovalDesk | None]
    ) -> None:
        self._on_activated = on_activated
        self._desk = desk

    @property
    def ToolTip(self) -> str:
        """Purpose of the workbench; FreeCAD does not translate it by itself."""
        return translate("Workbench", "Lets an AI assistant model in the open document")

    def Initialize(self) -> None:
        """Create the toolbar and the menu when the workbench is first opened."""
        self.appendToolbar(TOOLBAR, TOOLBAR_COMMANDS)
        self.appendMenu(MENU, MENU_COMMANDS)
        # Here and not at FreeCAD's start, which each command holds up.
        mode_commands.register()
        self.appendMenu([MENU, mode_commands.MODES_MENU], list(COMMANDS.values()))

    def Activated(self) -> None:
        """Show the state on the toolbar, which FreeCAD has just created, as it has the menu."""
        self._on_activated()
        list_grants_in_workbench_menu(self._desk)

    def GetClassName(self) -> str:
        """Kind of the workbench: written in Python."""
        return "Gui::PythonWorkbench"
