# SPDX-License-Identifier: MIT
"""The commands of the workbench: what the person can choose in its toolbar and its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

import FreeCADGui

from .status.presentation import icon_path
from .status.texts import QT_TRANSLATE_NOOP
from .status.toolbar import (
    ACTIVITY,
    ANSWER,
    CHECKPOINTS,
    CONNECT,
    FOLLOW,
    PAUSE,
    STOP,
    UNDO_LAST,
    show_preferences,
)

if TYPE_CHECKING:
    from ..modeling.runner import Runner
    from ..protocol.waiting import WaitingReason
    from .controller import Controller

CHECKPOINT = "Conjure_Checkpoint"
CONNECT_ASSISTANT = "Conjure_ConnectAssistant"
PREFERENCES = "Conjure_Preferences"

TOOLBAR_COMMANDS = [CONNECT, PAUSE, STOP, UNDO_LAST, ACTIVITY, CHECKPOINTS, FOLLOW, PREFERENCES]
SEPARATOR = "Separator"
MENU_COMMANDS = [
    *(CONNECT, SEPARATOR, PAUSE, STOP, UNDO_LAST, CHECKPOINT, ANSWER),
    *(SEPARATOR, ACTIVITY, CHECKPOINTS, FOLLOW, SEPARATOR, CONNECT_ASSISTANT, PREFERENCES),
]


class Command:
    """FreeCAD command.

    Args:
        resources: texts, icon, shortcut and first state, as FreeCAD asks for them.
        act: called when the person chooses it, with True if it is checked then.
        is_active: returns True while it can be chosen.
    """

    def __init__(
        self,
        resources: dict[str, object],
        act: Callable[[bool], object],
        is_active: Callable[[], bool] = lambda: True,
    ) -> None:
        self._resources = resources
        self._act = act
        self._is_active = is_active

    def GetResources(self) -> dict[str, object]:
        """Return texts, icon, shortcut and first state; FreeCAD calls this."""
        return self._resources

    def IsActive(self) -> bool:
        """True while it can be chosen; FreeCAD asks before each use."""
        return self._is_active()

    def Activated(self, index: int = 0) -> None:
        """Do what the person has chosen; FreeCAD calls this."""
        self._act(bool(index))


def commands(controller: Controller) -> dict[str, Command]:
    """Return all commands by the names under which FreeCAD knows them.

    All shortcuts begin with J, so that they are free: FreeCAD has no other sequence of that
    beginning but Draft's J, O.
    """
    return {
        CONNECT: Command(
            {
                "MenuText": QT_TRANSLATE_NOOP("Conjure_Connect", "&Connect to Server"),
                "ToolTip": QT_TRANSLATE_NOOP(
                    "Conjure_Connect",
                    "Connects to the Conjure server, so that an assistant can model in this "
                    "FreeCAD, or disconnects from it",
                ),
                "Pixmap": icon_path("conjure-disconnected"),
                "Accel": "J, C",
                "Checkable": False,
            },
            lambda checked: controller.set_connected(checked),
        ),
        PAUSE: Command(
            {
                "MenuText": QT_TRANSLATE_NOOP("Conjure_Pause", "&Pause"),
                "ToolTip": QT_TRANSLATE_NOOP(
                    "Conjure_Pause",
                    "Lets nothing new start: what the assistant sends waits until you choose Go On",
                ),
                "Pixmap": icon_path("conjure-pause"),
                "Accel": "J, P",
            },
            lambda checked: controller.pause.toggle(),
        ),
        STOP: Command(
            {
                "MenuText": QT_TRANSLATE_NOOP("Conjure_Stop", "&Stop"),
                "ToolTip": QT_TRANSLATE_NOOP(
                    "Conjure_Stop",
                    "Cancels all that waits, and refuses what the assistant sends until you "
                    "choose Go On; what FreeCAD computes now ends first",
                ),
                "Pixmap": icon_path("conjure-stop"),
                "Accel": "J, S",
            },
            lambda checked: controller.pause.stop(),
            lambda: not controller.pause.stopped,
        ),
        UNDO_LAST: Command(
            {
                "MenuText": QT_TRANSLATE_NOOP("Conjure_UndoLast", "&Undo Last Assistant Step"),
                "ToolTip": QT_TRANSLATE_NOOP(
                    "Conjure_UndoLast",
                    "Undoes the last step in this document if the assistant made it; redo brings "
                    "it back",
                ),
                "Pixmap": icon_path("conjure-undo"),
                "Accel": "J, U",
            },
            lambda checked: controller.do_and_tell(_undo_last),
        ),
        CHECKPOINT: Command(
            {
                "MenuText": QT_TRANSLATE_NOOP("Conjure_Checkpoint", "Make Chec&kpoint"),
                "ToolTip": QT_TRANSLATE_NOOP(
                    "Conjure_Checkpoint",
                    "Keeps a copy of this document as it is now, which reaches further back than "
                    "undo; the document itself is neither saved nor changed",
                ),
                "Accel": "J, K",
            },
            lambda checked: controller.do_and_tell(_make_checkpoint),
        ),
        ACTIVITY: Command(
            {
                "MenuText": QT_TRANSLATE_NOOP("Conjure_Activity", "&Activity"),
                "ToolTip": QT_TRANSLATE_NOOP(
                    "Conjure_Activity", "Shows or hides the list of what the assistant did"
                ),
                "Pixmap": icon_path("conjure-activity"),
                "Accel": "J, A",
            },
            lambda checked: controller.toggle_activity(),
        ),
        CHECKPOINTS: Command(
            {
                "MenuText": QT_TRANSLATE_NOOP("Conjure_Checkpoints", "C&heckpoints…"),
                "ToolTip": QT_TRANSLATE_NOOP(
                    "Conjure_Checkpoints",
                    "Lists the copies of this document, compares it with one and restores it",
                ),
                "Pixmap": icon_path("conjure-checkpoints"),
                "Accel": "J, H",
            },
            lambda checked: controller.show_checkpoints(),
        ),
        FOLLOW: Command(
            {
                "MenuText": QT_TRANSLATE_NOOP("Conjure_Follow", "&Follow the Assistant"),
                "ToolTip": QT_TRANSLATE_NOOP(
                    "Conjure_Follow",
                    "Lets the assistant turn the view, select and change the tab; switches itself "
                    "off when you do so while the assistant works",
                ),
                "Pixmap": icon_path("conjure-follow"),
                "Accel": "J, F",
                "Checkable": controller.following.is_on,
            },
            controller.following.set_on,
        ),
        ANSWER: Command(
            {
                "MenuText": QT_TRANSLATE_NOOP("Conjure_Answer", "A&nswer the Assistant"),
                "ToolTip": QT_TRANSLATE_NOOP(
                    "Conjure_Answer", "Moves the keyboard to the question above the 3D view"
                ),
                "Accel": "J, Q",
            },
            lambda checked: controller.desk is not None and controller.desk.enter(),
            lambda: controller.desk is not None and controller.desk.is_asked,
        ),
        CONNECT_ASSISTANT: Command(
            {
                "MenuText": QT_TRANSLATE_NOOP("Conjure_ConnectAssistant", "Connect an Ass&istant…"),
                "ToolTip": QT_TRANSLATE_NOOP(
                    "Conjure_ConnectAssistant",
                    "Shows what to put into the configuration of an assistant's program",
                ),
                "Pixmap": icon_path("conjure-assistant"),
                "Accel": "J, I",
            },
            lambda checked: _connect_assistant(),
        ),
        PREFERENCES: Command(
            {
                "MenuText": QT_TRANSLATE_NOOP("Conjure_Preferences", "Conjure P&references…"),
                "ToolTip": QT_TRANSLATE_NOOP(
                    "Conjure_Preferences", "Opens the preferences of the connection to the server"
                ),
                "Pixmap": icon_path("conjure-preferences"),
                "Accel": "J, R",
            },
            lambda checked: show_preferences(),
        ),
    }


def _undo_last(runner: Runner, unfinished: WaitingReason | None) -> str:
    # Here and not above, as all that loads the commands: FreeCAD's start need not wait for it.
    from .undo_last import undo_last

    return undo_last(runner, unfinished)


def _make_checkpoint(runner: Runner, unfinished: WaitingReason | None) -> str:
    from .checkpoints.make_checkpoint import make_checkpoint

    return make_checkpoint(runner, unfinished)


def _connect_assistant() -> None:
    # Here and not above: FreeCAD's start need not wait for it.
    from .assistants.connect_assistant import show_dialog

    show_dialog(FreeCADGui.getMainWindow())
