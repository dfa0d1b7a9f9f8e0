# SPDX-License-Identifier: MIT
"""The commands of the submenu *Approval*: when the person is asked."""

from __future__ import annotations

import os

import FreeCADGui

from ... import preferences
from ...modeling.approval.modes import ENVIRONMENT, Mode
from ..status.mode_words import COMMANDS, TITLES, TOOLTIPS
from ..status.texts import QT_TRANSLATE_NOOP

MODES_MENU = QT_TRANSLATE_NOOP("Workbench", "Appro&val")


class ModeCommand:
    """FreeCAD command that chooses when the person is asked; that which counts is checked."""

    def __init__(self, mode: Mode) -> None:
        self._mode = mode

    def GetResources(self) -> dict[str, object]:
        """Texts and first state, as FreeCAD asks for them."""
        return {
            "MenuText": TITLES[self._mode],
            "ToolTip": TOOLTIPS[self._mode],
            "Checkable": preferences.approval_mode() is self._mode,
        }

    def IsActive(self) -> bool:
        """True unless the environment has decided."""
        return can_choose()

    def Activated(self, index: int = 0) -> None:
        """Choose the mode; it counts at once, also for the command that is asked about."""
        choose(self._mode)


def can_choose() -> bool:
    """Return True unless the environment has decided."""
    return not os.environ.get(ENVIRONMENT, "").strip()


def choose(mode: Mode) -> None:
    """Have a mode count at once, also for the command that is asked about."""
    preferences.choose_approval_mode(mode)
    show_mode()


def register() -> None:
    """Register the commands with FreeCAD; only the workbench's menu has them."""
    for mode, name in COMMANDS.items():
        FreeCADGui.addCommand(name, ModeCommand(mode))


def show_mode() -> None:
    """Check the mode that counts, and uncheck the others, without triggering them."""
    counts = preferences.approval_mode()
    for mode, name in COMMANDS.items():
        command = FreeCADGui.Command.get(name)
        for action in command.getAction() if command is not None else ():
            action.blockSignals(True)
            action.setChecked(mode is counts)
            action.blockSignals(False)
