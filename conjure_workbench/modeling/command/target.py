# SPDX-License-Identifier: MIT
"""The document of a command that names none, and what is told where the person chose it."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import ConjureError
from ...vocabulary import CommandSpec
from ...vocabulary.sentences.plain_text import plain
from ..document.foreground import Foreground
from ..document.freecad_types import Document
from .context import Context

_LONGEST_LABEL = 60
_ABOUT_COMMANDS = "system"
"""Capability of commands that concern no document, as far as they only read."""
_CHOOSE = ("new_document", "open_document")
"""Commands that choose the document for those that follow."""


def settle(spec: CommandSpec, values: Any, foreground: Foreground) -> None:
    """Have a command that names no document work in the one that was chosen for such commands.

    Args:
        spec: the command.
        values: its parameters, changed in place.
        foreground: knows that document.

    Raises:
        ConjureError: NO_DOCUMENT, if it would change something, and the document that the person
            chose is closed: the active one may not be what anybody means.
    """
    if values.document is not None:
        return
    values.document = foreground.chosen
    if foreground.lost is None or _needs_none(spec, values):
        return
    label = plain(foreground.lost, _LONGEST_LABEL)
    closed = f"'{label}', which the person chose for commands that name no document, is closed."
    if spec.risk == "read":
        values.notices = (*values.notices, ("CHOSEN_DOCUMENT_CLOSED", closed))
        return
    raise ConjureError(
        "NO_DOCUMENT",
        f"{closed} Nothing was done.",
        candidates=sorted(FreeCAD.listDocuments()),
        details={
            "advice": "Name `document`, or choose one by activate_document or new_document for "
            "all that follow."
        },
    )


def _needs_none(spec: CommandSpec, values: Any) -> bool:
    if spec.risk == "read":
        return spec.capability == _ABOUT_COMMANDS
    return spec.name in _CHOOSE and not getattr(values, "close_current", False)


def bring(document: Document, context: Context) -> dict[str, bool]:
    """Have commands work in a document, and show it if the person follows.

    Warns where commands that name none go to another one all the same, as the person chose.

    Returns:
        As `Foreground.bring`.
    """
    foreground = context.services.foreground
    shown = foreground.bring(document)
    pinned = FreeCAD.listDocuments().get(foreground.pinned)
    if pinned is not None and pinned != document:
        label = plain(pinned.Label, _LONGEST_LABEL)
        context.warn(
            "COMMANDS_GO_ELSEWHERE",
            f"Commands that name no document go to '{label}', as the person chose.",
        )
    return shown
