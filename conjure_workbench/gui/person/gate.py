# SPDX-License-Identifier: MIT
"""Detection of what the person is doing in the window that a command would disturb.

Asked before every command, so it must cost next to nothing: a handful of look-ups in Qt and
FreeCAD, some 10 microseconds in all.
"""

from __future__ import annotations

import re
import time
from typing import Callable

import FreeCAD
import FreeCADGui

from ...modeling.document.transaction import pending_of_the_person
from ...protocol.redaction import quoted
from ...qt import QtCore, QtGui, QtWidgets

STALE_MOUSE_S = 30.0
"""A button that is down while the pointer rests this long was let go unseen (in another window,
on another screen): it no longer counts."""

_MOST_READ = 2000
"""Characters of a dialog's text that are looked at, however long it is."""

_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>")
_NO_BUTTON = QtCore.Qt.MouseButton.NoButton


class Gate:
    """Finder of the reason to hold commands back. Lives on the GUI thread.

    Args:
        clock: seconds, for the age of a held mouse button.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._held_at: tuple[int, int] | None = None
        self._held_since = 0.0

    def reason_to_wait(self) -> str | None:
        """Return why no command may run now, as a sentence for the assistant, or None."""
        return (
            self._mouse_held()
            or _dialog_open()
            or _popup_open()
            or _object_in_edit()
            or _task_open()
            or _transaction_open()
        )

    def _mouse_held(self) -> str | None:
        if QtWidgets.QApplication.mouseButtons() == _NO_BUTTON:
            self._held_at = None
            return None
        position = QtGui.QCursor.pos()
        where = (position.x(), position.y())
        now = self._clock()
        if where != self._held_at:
            self._held_at, self._held_since = where, now
        if now - self._held_since >= STALE_MOUSE_S:
            return None
        return "The person is holding a mouse button down in FreeCAD."


def _dialog_open() -> str | None:
    dialog = QtWidgets.QApplication.activeModalWidget()
    if dialog is None:
        return None
    title = dialog.windowTitle()
    if isinstance(dialog, QtWidgets.QMessageBox):
        title = _first_line(dialog.text()) or title
    named = f": '{quoted(title)}'" if title else ""
    return f"The person has a dialog open{named}."


def _first_line(text: str) -> str:
    lines = _MARKUP.sub("", text[:_MOST_READ]).strip().splitlines()
    return lines[0] if lines else ""


def _popup_open() -> str | None:
    if QtWidgets.QApplication.activePopupWidget() is None:
        return None
    return "The person has a menu open in FreeCAD."


def _object_in_edit() -> str | None:
    document = FreeCADGui.ActiveDocument
    view_provider = document.getInEdit() if document is not None else None
    if view_provider is None:
        return None
    edited = getattr(view_provider, "Object", None)
    return (
        f"The person is editing '{quoted(edited.Label)}'."
        if edited
        else "The person is editing an object."
    )


def _task_open() -> str | None:
    if not FreeCADGui.Control.activeDialog():
        return None
    return "The person has a task panel open in FreeCAD."


def _transaction_open() -> str | None:
    if pending_of_the_person(None) is None:
        return None
    changed = [d.Label for d in FreeCAD.listDocuments().values() if d.HasPendingTransaction]
    return f"The person is in the middle of a change to '{quoted(changed[0])}'."
