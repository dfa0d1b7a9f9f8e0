# SPDX-License-Identifier: MIT
"""Look of a status on the toolbar and in the status bar: icon, word, sentence."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import FreeCADGui

from ...adapter.status import ConnectionState, Status
from ...protocol.waiting import WaitingReason
from ...qt import QtGui
from . import failures
from .texts import QT_TRANSLATE_NOOP, tr
from .waiting_words import held_sentence, waiting_sentence

ICONS = Path(__file__).resolve().parents[3] / "resources" / "icons"

_WORDS = {
    "disconnected": QT_TRANSLATE_NOOP("Conjure", "Disconnected"),
    "connecting": QT_TRANSLATE_NOOP("Conjure", "Connecting…"),
    "idle": QT_TRANSLATE_NOOP("Conjure", "Connected"),
    "busy": QT_TRANSLATE_NOOP("Conjure", "Working…"),
    "waiting": QT_TRANSLATE_NOOP("Conjure", "Waiting for You"),
    "attention": QT_TRANSLATE_NOOP("Conjure", "Needs Attention"),
    "paused": QT_TRANSLATE_NOOP("Conjure", "Paused"),
    "stopped": QT_TRANSLATE_NOOP("Conjure", "Stopped"),
    "retrying": QT_TRANSLATE_NOOP("Conjure", "Reconnecting…"),
}


_HELD_LOOKS = ("idle", "waiting", "busy")
_ICONS = {"retrying": "connecting", "paused": "waiting", "stopped": "waiting"}
"""Looks that share the icon of another."""


@dataclass(frozen=True)
class Presentation:
    """Icon, word, sentence and action of a status.

    Attributes:
        look: the name of the look, which is also the end of the icon's file name.
        word: one or two words.
        sentence: what is happening, for the tooltip.
        connected: whether the toggle is down: a line is wanted, open or not.
        action: what pressing the toggle does, as a menu text.
        problem: the sentence without the time until the next attempt.
        can_hurry: whether an attempt is waited for, which *Try Now* makes at once.
        lasts: whether a command holds FreeCAD for some time.
    """

    look: str
    word: str
    sentence: str
    connected: bool
    action: str
    problem: str
    can_hurry: bool
    lasts: bool

    @property
    def icon(self) -> str:
        """Path of the icon file."""
        return icon_path(f"conjure-{self.look}")


def load_icon(path: str) -> QtGui.QIcon:
    """Load an icon file.

    Drawn by FreeCAD, whose own SVG renderer is always there; Qt's is a plug-in that may be missing.
    """
    icon: QtGui.QIcon = FreeCADGui.getIcon(path)
    return icon


def icon_path(name: str) -> str:
    """Return the path of the icon of this name."""
    return str(ICONS / f"{name}.svg")


def present(
    status: Status, wanted: bool, now: float, work: str = "", held: WaitingReason | None = None
) -> Presentation:
    """Return the look of a status.

    Args:
        status: where the line stands.
        now: the time by which the next attempt is counted down, in seconds of `time.monotonic`.
        work: the command that holds FreeCAD, in words, or an empty text.
        held: the person's own Pause or Stop, or None.
        wanted: whether the person wants a connection: a line that waits for its next attempt is
            disconnected, and yet not off.
    """
    look = "busy" if work else _look(status, wanted)
    if held is not None and not work and look in _HELD_LOOKS:
        look = held.code.value
    on = wanted and not status.needs_attention
    action = tr("Disconnect from Server") if on else tr("Connect to Server")
    icon = _ICONS.get(look, look)
    problem = work or _problem(status, held if look in ("paused", "stopped") else None)
    return Presentation(
        icon,
        tr(_WORDS[look]),
        work or _counted_down(problem, status, now),
        on,
        action,
        problem,
        look == "retrying" and status.retry_at is not None,
        bool(work),
    )


def _look(status: Status, wanted: bool) -> str:
    if status.needs_attention:
        return "attention"
    if status.state is ConnectionState.BUSY and status.waiting_for is not None:
        return "waiting"
    if status.state is ConnectionState.DISCONNECTED and wanted and status.retrying:
        return "retrying"
    return status.state.value


def _problem(status: Status, held: WaitingReason | None) -> str:
    if held is not None and not status.queued:
        return held_sentence(held)
    if status.waiting_for is not None:
        return waiting_sentence(status.waiting_for, status.queued)
    if status.queued:
        return status.sentence + " " + tr("Commands waiting: {}.").format(status.queued)
    if status.cause is None:
        return status.sentence
    return failures.words(status.cause, status.server)


def _counted_down(problem: str, status: Status, now: float) -> str:
    if status.retry_at is None:
        return problem
    left = math.ceil(status.retry_at - now)
    again = tr("Trying again in {} s.").format(left) if left > 0 else tr("Trying again now.")
    return f"{problem} {again}"
