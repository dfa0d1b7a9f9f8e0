# SPDX-License-Identifier: MIT
"""Look of a status on the toolbar and in the status bar: icon, word, sentence."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from pathlib import Path

import FreeCADGui

from ...adapter.status import ConnectionState, Status
from ...modeling.approval.modes import Mode
from ...protocol.causes import Cause
from ...protocol.waiting import WaitingCode, WaitingReason
from ...qt import QtGui
from . import failures
from .line_facts import line_facts
from .mode_words import mode_mark
from .texts import QT_TRANSLATE_NOOP, translate
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


_BY_WORD_OF_THE_PERSON = (WaitingCode.PAUSED, WaitingCode.STOPPED)
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
        facts: short lines about server, speed, assistant and scripts, for menu and tooltip.
        held: the person's Pause or Stop, or None.
        waiting: the number of commands that wait.
        mark: what is to be seen beside the word all the time, or an empty text.
        lasts: whether a command holds FreeCAD for some time.
        misses_local: whether the server of this computer is wanted and does not run.
    """

    look: str
    word: str
    sentence: str
    connected: bool
    action: str
    problem: str
    can_hurry: bool
    lasts: bool
    facts: tuple[str, ...] = ()
    mark: str = ""
    waiting: int = 0
    held: WaitingCode | None = None
    misses_local: bool = False

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
    status: Status,
    wanted: bool,
    now: float,
    work: str = "",
    held: WaitingReason | None = None,
    scripts: bool = False,
    mode: Mode = Mode.RISKY,
    target: str = "",
) -> Presentation:
    """Return the look of a status.

    Args:
        status: where the line stands.
        now: the time by which the next attempt is counted down, in seconds of `time.monotonic`.
        work: the command that holds FreeCAD, in words, or an empty text.
        held: the person's own Pause or Stop, or None.
        scripts: True while the person allows scripts.
        mode: when the person is asked.
        target: where commands go that name no document, or an empty text.
        wanted: whether the person wants a connection: a line that waits for its next attempt is
            disconnected, and yet not off.
    """
    waits_for = status.waiting_for
    if held is None and waits_for is not None and waits_for.code in _BY_WORD_OF_THE_PERSON:
        # They have just chosen Go On, and the executor has not looked yet.
        status = replace(status, waiting_for=None)
    look = "busy" if work else _look(status, wanted)
    if held is not None and not work and look in _HELD_LOOKS:
        look = held.code.value
    on = wanted and not status.needs_attention
    action = (
        translate("Conjure", "&Disconnect from Server")
        if on
        else translate("Conjure", "&Connect to Server")
    )
    icon = _ICONS.get(look, look)
    problem = work or _problem(status, held if look in ("paused", "stopped") else None)
    return Presentation(
        icon,
        translate("Conjure", _WORDS[look]),
        work or _counted_down(problem, status, now),
        on,
        action,
        problem,
        look == "retrying" and status.retry_at is not None,
        bool(work),
        line_facts(status, scripts, target),
        " · ".join(
            filter(None, (mode_mark(mode), translate("Conjure", "Scripts On") if scripts else ""))
        ),
        status.queued if status.waiting_for is not None else 0,
        None if held is None else held.code,
        look == "retrying" and status.cause is Cause.NO_LOCAL_SERVER,
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
    if status.cause is not None:
        return failures.words(status.cause, status.server, status.detail)
    sentence = _sentence(status)
    if status.queued:
        waiting = translate("Conjure", "Commands waiting: {}.").format(status.queued)
        sentence = f"{sentence} {waiting}"
    return sentence


def _sentence(status: Status) -> str:
    """Return the state in words; what needs the person's attention has its own words already."""
    if status.needs_attention:
        return status.sentence
    server = failures.server_name(status.server)
    if status.state is ConnectionState.CONNECTING:
        return translate("Conjure", "Connecting to {}…").format(server)
    if status.state is ConnectionState.IDLE:
        return translate("Conjure", "Connected to {}.").format(server)
    if status.state is ConnectionState.BUSY:
        return translate("Conjure", "A command is being executed.")
    return translate("Conjure", "Not connected.")


def _counted_down(problem: str, status: Status, now: float) -> str:
    if status.retry_at is None:
        return problem
    left = math.ceil(status.retry_at - now)
    again = (
        translate("Conjure", "Trying again in {} s.").format(left)
        if left > 0
        else translate("Conjure", "Trying again now.")
    )
    return f"{problem} {again}"
