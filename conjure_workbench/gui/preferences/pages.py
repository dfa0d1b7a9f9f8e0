# SPDX-License-Identifier: MIT
"""Pages of FreeCAD's preferences; their forms are made when the person opens the preferences.

Classes of our own and not forms of FreeCAD's widgets, because those would write the API key as
plain text into user.cfg.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...qt import QtWidgets

if TYPE_CHECKING:
    from .page_form import PageForm


class _Page:
    """Page; FreeCAD makes one per dialog, and calls its load and save."""

    form: PageForm

    def loadSettings(self) -> None:
        """Show what is stored; FreeCAD calls this."""
        self.form.load()

    def saveSettings(self) -> None:
        """Store what the person chose; FreeCAD calls this."""
        self.form.save()


class ServerPage(_Page):
    """Page on the servers, their keys, and when to ask about commands of each."""

    def __init__(self, parent: QtWidgets.QWidget | None = None) -> None:
        # Here and not above: FreeCAD's start need not wait for it.
        from .server_form import server_form

        self.form = server_form(parent)


class AssistantPage(_Page):
    """Page on what an assistant may do in this FreeCAD, and what is kept of it."""

    def __init__(self, parent: QtWidgets.QWidget | None = None) -> None:
        from .assistant_form import assistant_form

        self.form = assistant_form(parent)
