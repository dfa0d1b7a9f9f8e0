# SPDX-License-Identifier: MIT
"""Reasons for which commands wait for the person: a code with values.

The server is told in the words of `sentence`. The window has words of its own for the person.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class WaitingCode(Enum):
    """Codes of the reasons; the value stands in replies."""

    MOUSE_HELD = "mouse_held"
    DIALOG_OPEN = "dialog_open"
    MENU_OPEN = "menu_open"
    RENAMING = "renaming"
    EDITING_PROPERTY = "editing_property"
    EDITING_CELL = "editing_cell"
    EDITING_ENTRY = "editing_entry"
    USING_VIEW = "using_view"
    OBJECT_IN_EDIT = "object_in_edit"
    TASK_OPEN = "task_open"
    CHANGE_OPEN = "change_open"
    CHANGE_LEFT_OPEN = "change_left_open"
    ASKED = "asked"
    PAUSED = "paused"
    STOPPED = "stopped"


_SENTENCES = {
    WaitingCode.MOUSE_HELD: "The person is holding a mouse button down in FreeCAD.",
    WaitingCode.DIALOG_OPEN: "The person has a dialog open: '{name}'.",
    WaitingCode.MENU_OPEN: "The person has a menu open in FreeCAD.",
    WaitingCode.RENAMING: "The person is renaming '{name}'.",
    WaitingCode.EDITING_PROPERTY: "The person is typing a value of the property '{name}'.",
    WaitingCode.EDITING_CELL: "The person is typing in the cell {name} of a spreadsheet.",
    WaitingCode.EDITING_ENTRY: "The person is typing in a list of FreeCAD's window.",
    WaitingCode.USING_VIEW: "The person is moving the 3D view by wheel or keys.",
    WaitingCode.OBJECT_IN_EDIT: "The person is editing '{name}'.",
    WaitingCode.TASK_OPEN: "The person has a task panel open in FreeCAD.",
    WaitingCode.CHANGE_OPEN: "The person is in the middle of a change to '{document}'.",
    WaitingCode.CHANGE_LEFT_OPEN: (
        "The change '{name}' to '{document}' was left open in FreeCAD, and nobody works on it. "
        "The person can end it with the button 'Finish It' in FreeCAD's status bar."
    ),
    WaitingCode.ASKED: "The person is asked to allow this command.",
    WaitingCode.PAUSED: "The person has paused Conjure in FreeCAD.",
    WaitingCode.STOPPED: "The person has stopped the assistant in FreeCAD.",
}
_NAMELESS = {
    WaitingCode.DIALOG_OPEN: "The person has a dialog open.",
    WaitingCode.OBJECT_IN_EDIT: "The person is editing an object.",
}


@dataclass(frozen=True)
class WaitingReason:
    """Reason for which no command may run now.

    Attributes:
        code: the kind of reason.
        name: the name of what is open: of the dialog, object, property, cell or change; empty
            where it has none.
        document: the label of the document that is being changed, for the codes of an open change.
    """

    code: WaitingCode
    name: str = ""
    document: str = ""

    @property
    def sentence(self) -> str:
        """The reason in words, for the server and the assistant behind it."""
        template = _SENTENCES[self.code]
        if not self.name:
            template = _NAMELESS.get(self.code, template)
        return template.format(name=self.name, document=self.document)
