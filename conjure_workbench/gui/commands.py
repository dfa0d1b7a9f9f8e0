# SPDX-License-Identifier: MIT
"""The commands of the workbench: connect, pause, stop, follow, and open the preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .status.presentation import icon_path
from .status.texts import QT_TRANSLATE_NOOP
from .status.toolbar import show_preferences

if TYPE_CHECKING:
    from .controller import Controller


PREFERENCES = "Conjure_Preferences"


class _Command:
    """FreeCAD command that can always be used."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller

    def IsActive(self) -> bool:
        """True, as FreeCAD asks before each use."""
        return True


class ConnectCommand(_Command):
    """FreeCAD command that connects to the server or disconnects; its button shows the state."""

    def GetResources(self) -> dict[str, object]:
        """Texts and icon, as FreeCAD asks for them."""
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

    def Activated(self, index: int = 0) -> None:
        """Connect if the button went down, disconnect if it went up."""
        self._controller.set_connected(bool(index))


class PauseCommand(_Command):
    """FreeCAD command that holds the assistant's commands back, and lets them go on again."""

    def GetResources(self) -> dict[str, object]:
        """Texts and icon, as FreeCAD asks for them."""
        return {
            "MenuText": QT_TRANSLATE_NOOP("Conjure_Pause", "Pause"),
            "ToolTip": QT_TRANSLATE_NOOP(
                "Conjure_Pause",
                "Lets nothing new start: what the assistant sends waits until you choose Go On",
            ),
            "Pixmap": icon_path("conjure-pause"),
        }

    def Activated(self, index: int = 0) -> None:
        """Hold commands back, or let them go on where they are held."""
        self._controller.pause_or_go_on()


class StopCommand(_Command):
    """FreeCAD command that has all that the assistant sends refused, until *Go On*."""

    def GetResources(self) -> dict[str, object]:
        """Texts and icon, as FreeCAD asks for them."""
        return {
            "MenuText": QT_TRANSLATE_NOOP("Conjure_Stop", "Stop"),
            "ToolTip": QT_TRANSLATE_NOOP(
                "Conjure_Stop",
                "Cancels all that waits, and refuses what the assistant sends until you choose "
                "Go On; what FreeCAD computes now ends first",
            ),
            "Pixmap": icon_path("conjure-stop"),
        }

    def IsActive(self) -> bool:
        """True while commands are not refused already."""
        return not self._controller.pause.stopped

    def Activated(self, index: int = 0) -> None:
        """Cancel and refuse."""
        self._controller.pause.stop()


class FollowCommand(_Command):
    """FreeCAD command that has commands move what the person looks at, or not."""

    def GetResources(self) -> dict[str, object]:
        """Texts and first state, as FreeCAD asks for them."""
        return {
            "MenuText": QT_TRANSLATE_NOOP("Conjure_Follow", "Follow the Assistant"),
            "ToolTip": QT_TRANSLATE_NOOP(
                "Conjure_Follow",
                "Lets the assistant turn the view, select and change the tab; switches itself off "
                "when you do so while the assistant works",
            ),
            "Checkable": self._controller.following.is_on,
        }

    def Activated(self, index: int = 0) -> None:
        """Follow if the command was checked."""
        self._controller.following.set_on(bool(index))


class PreferencesCommand(_Command):
    """FreeCAD command that opens Conjure's page of the preferences."""

    def GetResources(self) -> dict[str, object]:
        """Texts and icon, as FreeCAD asks for them."""
        return {
            "MenuText": QT_TRANSLATE_NOOP("Conjure_Preferences", "Conjure Preferences…"),
            "ToolTip": QT_TRANSLATE_NOOP(
                "Conjure_Preferences", "Opens the preferences of the connection to the server"
            ),
            "Pixmap": icon_path("conjure"),
        }

    def Activated(self, index: int = 0) -> None:
        """Open the page."""
        show_preferences()
