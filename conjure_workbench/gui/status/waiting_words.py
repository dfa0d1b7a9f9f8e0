# SPDX-License-Identifier: MIT
"""Words to the person for what commands wait for, and for how that ends."""

from __future__ import annotations

from ...protocol.waiting import WaitingCode, WaitingReason
from .texts import QT_TRANSLATE_NOOP, tr

_STATES = {
    WaitingCode.MOUSE_HELD: QT_TRANSLATE_NOOP("Conjure", "You are holding a mouse button down."),
    WaitingCode.DIALOG_OPEN: QT_TRANSLATE_NOOP("Conjure", "A dialog is open: '{name}'."),
    WaitingCode.MENU_OPEN: QT_TRANSLATE_NOOP("Conjure", "A menu is open."),
    WaitingCode.RENAMING: QT_TRANSLATE_NOOP("Conjure", "You are renaming '{name}'."),
    WaitingCode.EDITING_PROPERTY: QT_TRANSLATE_NOOP("Conjure", "You are entering '{name}'."),
    WaitingCode.EDITING_CELL: QT_TRANSLATE_NOOP("Conjure", "You are editing the cell {name}."),
    WaitingCode.EDITING_ENTRY: QT_TRANSLATE_NOOP("Conjure", "You are editing an entry of a list."),
    WaitingCode.USING_VIEW: QT_TRANSLATE_NOOP("Conjure", "You are moving the 3D view."),
    WaitingCode.OBJECT_IN_EDIT: QT_TRANSLATE_NOOP("Conjure", "You are editing '{name}'."),
    WaitingCode.TASK_OPEN: QT_TRANSLATE_NOOP("Conjure", "A task is open."),
    WaitingCode.CHANGE_OPEN: QT_TRANSLATE_NOOP(
        "Conjure", "Your change '{name}' to '{document}' is not finished."
    ),
    WaitingCode.CHANGE_LEFT_OPEN: QT_TRANSLATE_NOOP(
        "Conjure", "The change '{name}' to '{document}' was left unfinished."
    ),
    WaitingCode.PAUSED: QT_TRANSLATE_NOOP("Conjure", "You have paused the assistant."),
    WaitingCode.STOPPED: QT_TRANSLATE_NOOP("Conjure", "You have stopped the assistant."),
}
_NAMELESS = {
    WaitingCode.DIALOG_OPEN: QT_TRANSLATE_NOOP("Conjure", "A dialog is open."),
    WaitingCode.OBJECT_IN_EDIT: QT_TRANSLATE_NOOP("Conjure", "You are editing an object."),
}

_KEYS = QT_TRANSLATE_NOOP("Conjure", "press Enter or Esc")
_GO_ON = QT_TRANSLATE_NOOP("Conjure", "choose Go On")
_CLOSE = QT_TRANSLATE_NOOP("Conjure", "close it")
_ENDS = {
    WaitingCode.MOUSE_HELD: QT_TRANSLATE_NOOP("Conjure", "release it"),
    WaitingCode.DIALOG_OPEN: _CLOSE,
    WaitingCode.MENU_OPEN: _CLOSE,
    WaitingCode.RENAMING: _KEYS,
    WaitingCode.EDITING_PROPERTY: _KEYS,
    WaitingCode.EDITING_CELL: _KEYS,
    WaitingCode.EDITING_ENTRY: _KEYS,
    WaitingCode.USING_VIEW: QT_TRANSLATE_NOOP("Conjure", "pause for a moment"),
    WaitingCode.OBJECT_IN_EDIT: QT_TRANSLATE_NOOP("Conjure", "leave the edit mode"),
    WaitingCode.TASK_OPEN: QT_TRANSLATE_NOOP("Conjure", "finish or cancel it"),
    WaitingCode.CHANGE_OPEN: QT_TRANSLATE_NOOP("Conjure", "finish it"),
    WaitingCode.CHANGE_LEFT_OPEN: QT_TRANSLATE_NOOP("Conjure", "choose Finish It"),
    WaitingCode.PAUSED: _GO_ON,
    WaitingCode.STOPPED: _GO_ON,
}
_ONE = QT_TRANSLATE_NOOP("Conjure", "{state} 1 command waits; {end} to let it go on.")
_SOME = QT_TRANSLATE_NOOP("Conjure", "{state} {count} commands wait; {end} to let them go on.")


def waiting_sentence(reason: WaitingReason, queued: int) -> str:
    """Return what the person does, how many commands wait for it, and how to let them go on.

    Args:
        reason: the reason for which they wait.
        queued: the number of commands that wait, 1 or more.
    """
    state = tr(_STATES[reason.code])
    if not reason.name:
        state = tr(_NAMELESS.get(reason.code, _STATES[reason.code]))
    return tr(_ONE if queued == 1 else _SOME).format(
        state=state.format(name=reason.name, document=reason.document),
        count=queued,
        end=tr(_ENDS[reason.code]),
    )


def held_sentence(reason: WaitingReason) -> str:
    """Return what the person's Pause or Stop means while no command waits."""
    if reason.code is WaitingCode.STOPPED:
        until = tr("What it sends is refused until you choose Go On.")
    else:
        until = tr("Nothing new starts until you choose Go On.")
    return f"{tr(_STATES[reason.code])} {until}"
