# SPDX-License-Identifier: MIT
"""Words for the modes of approval, and the commands that choose them."""

from __future__ import annotations

from ...modeling.approval.modes import Mode
from .texts import QT_TRANSLATE_NOOP, translate

COMMANDS = {
    Mode.OFF: "Conjure_ApprovalOff",
    Mode.RISKY: "Conjure_ApprovalRisky",
    Mode.ALL: "Conjure_ApprovalAll",
    Mode.LOOK_ONLY: "Conjure_ApprovalLookOnly",
}
TITLES = {
    Mode.OFF: QT_TRANSLATE_NOOP("Conjure_ApprovalOff", "&Do Not Ask"),
    Mode.RISKY: QT_TRANSLATE_NOOP("Conjure_ApprovalRisky", "Ask Before &Risky"),
    Mode.ALL: QT_TRANSLATE_NOOP("Conjure_ApprovalAll", "Ask Before &Every Change"),
    Mode.LOOK_ONLY: QT_TRANSLATE_NOOP("Conjure_ApprovalLookOnly", "&Look Only"),
}
TOOLTIPS = {
    Mode.OFF: QT_TRANSLATE_NOOP(
        "Conjure_ApprovalOff", "Lets the assistant do what it wants, unasked"
    ),
    Mode.RISKY: QT_TRANSLATE_NOOP(
        "Conjure_ApprovalRisky",
        "Asks before the assistant does what cannot be undone, or changes what it did not make",
    ),
    Mode.ALL: QT_TRANSLATE_NOOP(
        "Conjure_ApprovalAll", "Asks before each command that changes something"
    ),
    Mode.LOOK_ONLY: QT_TRANSLATE_NOOP(
        "Conjure_ApprovalLookOnly",
        "Lets the assistant look and measure, and refuses every change",
    ),
}


def mode_title(mode: Mode) -> str:
    """Return the title of a mode, with its accelerator."""
    return translate(COMMANDS[mode], TITLES[mode])


def mode_tooltip(mode: Mode) -> str:
    """Return what a mode does, in a sentence."""
    return translate(COMMANDS[mode], TOOLTIPS[mode])


def mode_mark(mode: Mode) -> str:
    """Return what is to be seen all the time of a mode; empty for the usual one."""
    return "" if mode is Mode.RISKY else mode_title(mode).replace("&", "")
