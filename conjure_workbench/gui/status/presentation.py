# SPDX-License-Identifier: MIT
"""Look of a status on the toolbar and in the status bar: icon, word, sentence."""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path

import FreeCAD
import FreeCADGui

from ...adapter.status import ConnectionState, Status
from ...qt import QtGui

ICONS = Path(__file__).resolve().parents[3] / "resources" / "icons"

CONTEXT = "Conjure"
"""The translation context of everything but the commands' own texts."""

# Marks texts for translation where they stand in tables; they are translated when shown.
QT_TRANSLATE_NOOP = FreeCAD.Qt.QT_TRANSLATE_NOOP

_WORDS = {
    "disconnected": QT_TRANSLATE_NOOP("Conjure", "Disconnected"),
    "connecting": QT_TRANSLATE_NOOP("Conjure", "Connecting…"),
    "idle": QT_TRANSLATE_NOOP("Conjure", "Connected"),
    "busy": QT_TRANSLATE_NOOP("Conjure", "Working…"),
    "waiting": QT_TRANSLATE_NOOP("Conjure", "Waiting for You"),
    "attention": QT_TRANSLATE_NOOP("Conjure", "Needs Attention"),
    "retrying": QT_TRANSLATE_NOOP("Conjure", "Reconnecting…"),
}


def tr(text: str) -> str:
    """Translate a text of the interface."""
    return str(FreeCAD.Qt.translate(CONTEXT, text))


def plain_tooltip(text: str) -> str:
    """Return the text for a tooltip that shows it as it is: tooltips know markup by its looks."""
    return f"<span>{html.escape(text)}</span>" if "<" in text or "&" in text else text


@dataclass(frozen=True)
class Presentation:
    """Icon, word, sentence and action of a status.

    Attributes:
        look: the name of the look, which is also the end of the icon's file name.
        word: one or two words.
        sentence: what is happening, for the tooltip.
        connected: whether the toggle is down: a line is wanted, open or not.
        action: what pressing the toggle does, as a menu text.
    """

    look: str
    word: str
    sentence: str
    connected: bool
    action: str

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


def present(status: Status, wanted: bool) -> Presentation:
    """Return the look of a status.

    Args:
        status: where the line stands.
        wanted: whether the person wants a connection: a line that waits for its next attempt is
            disconnected, and yet not off.
    """
    look = _look(status, wanted)
    on = wanted and not status.needs_attention
    action = tr("Disconnect from Server") if on else tr("Connect to Server")
    icon = "connecting" if look == "retrying" else look
    return Presentation(icon, tr(_WORDS[look]), _sentence(status), on, action)


def _look(status: Status, wanted: bool) -> str:
    if status.needs_attention:
        return "attention"
    if status.state is ConnectionState.BUSY and status.reason == "waiting_for_user":
        return "waiting"
    if status.state is ConnectionState.DISCONNECTED and wanted and status.retrying:
        return "retrying"
    return status.state.value


def _sentence(status: Status) -> str:
    if status.queued:
        return status.sentence + " " + tr("Commands waiting: {}.").format(status.queued)
    return status.sentence
