# SPDX-License-Identifier: MIT
"""Words to the person for what commands wait for, and for how that ends."""

from __future__ import annotations

from ...protocol.waiting import WaitingCode, WaitingReason
from .texts import QT_TRANSLATE_NOOP, translate

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
    WaitingCode.ASKED: QT_TRANSLATE_NOOP("Conjure", "The assistant asks for your permission."),
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
    WaitingCode.ASKED: QT_TRANSLATE_NOOP("Conjure", "answer at the top of the 3D view"),
    WaitingCode.PAUSED: _GO_ON,
    WaitingCode.STOPPED: _GO_ON,
}


def waiting_sentence(reason: WaitingReason, queued: int) -> str:
    """Return what the person does, how many commands wait for it, and how to let them go on.

    Args:
        reason: the reason for which they wait.
        queued: the number of commands that wait, 1 or more.
    """
    state = translate("Conjure", _STATES[reason.code])
    if not reason.name:
        state = translate("Conjure", _NAMELESS.get(reason.code, _STATES[reason.code]))
    return translate(
        "Conjure",
        "{state} %n commands wait; {end} to let them go on.",
        "{state} 1 command waits; {end} to let it go on.",
        queued,
    ).format(
        state=state.format(name=reason.name, document=reason.document),
        end=translate("Conjure", _ENDS[reason.code]),
    )


def unfinished_sentence(reason: WaitingReason) -> str:
    """Return what the person has open, and how to close it before they go on."""
    template = _STATES[reason.code] if reason.name else _NAMELESS.get(reason.code)
    state = translate("Conjure", template or _STATES[reason.code]).format(
        name=reason.name, document=reason.document
    )
    return translate("Conjure", "{state} First {end}.").format(
        state=state, end=translate("Conjure", _ENDS[reason.code])
    )


def held_sentence(reason: WaitingReason) -> str:
    """Return what the person's Pause or Stop means while no command waits."""
    if reason.code is WaitingCode.STOPPED:
        until = translate("Conjure", "What it sends is refused until you choose Go On.")
    else:
        until = translate("Conjure", "Nothing new starts until you choose Go On.")
    return translate("Conjure", _STATES[reason.code]) + f" {until}"
