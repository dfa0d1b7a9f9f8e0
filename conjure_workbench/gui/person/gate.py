# SPDX-License-Identifier: MIT
"""Detection of what the person is doing in the window that a command would disturb.

Asked before every command, so it must cost next to nothing: a handful of look-ups in Qt and
FreeCAD, some 10 microseconds in all.
"""

from __future__ import annotations

import re
import time
from typing import Any, Callable

import FreeCADGui

from ...protocol.redaction import quoted
from ...protocol.waiting import WaitingCode, WaitingReason
from ...qt import QtCore, QtGui, QtWidgets
from .pause import Pause
from .pending_change import PendingChange
from .unfinished_input import unfinished_input
from .view_input import ViewInput

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
        window: FreeCAD's window.
        revision: returns the revision of a document, which each of its changes raises.
        pause: the person's own word, before all else.
        clock: seconds, for the age of what is seen.
    """

    def __init__(
        self,
        window: QtWidgets.QMainWindow,
        revision: Callable[[Any], int],
        pause: Pause,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._window = window
        self._pause = pause
        self._clock = clock
        self._held_at: tuple[int, int] | None = None
        self._held_since = 0.0
        self._change = PendingChange(revision, clock)
        self._view_input = ViewInput(window, clock)

    def reason_to_wait(self) -> WaitingReason | None:
        """Return the reason for which no command may run now, or None."""
        return self._pause.reason or self.reason_to_hold()

    def reason_to_hold(self) -> WaitingReason | None:
        """Return the same for a command that has begun, which *Pause* lets end."""
        # A click or a menu may be on its way to something else, also to the button that finishes
        # a change that was left open.
        passing = self._mouse_held() or _popup_open()
        if passing is not None:
            return passing
        work = self.unfinished_work()
        if work is not None:
            self._change.worked_on()
            return work
        return self._change.reason() or self._view_in_use()

    def unfinished_work(self) -> WaitingReason | None:
        """Return what the person has open: a dialog, an editor, an object in edit or a task."""
        return _dialog_open() or unfinished_input(self._window) or _object_in_edit() or _task_open()

    def finish_change(self) -> None:
        """Make the change that was left open an undo step, because the person asked for it."""
        self._change.finish()

    def close(self) -> None:
        """Stop listening to the person; FreeCAD is closing."""
        self._view_input.close()

    def _mouse_held(self) -> WaitingReason | None:
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
        return WaitingReason(WaitingCode.MOUSE_HELD)

    def _view_in_use(self) -> WaitingReason | None:
        return WaitingReason(WaitingCode.USING_VIEW) if self._view_input.recent else None


def _dialog_open() -> WaitingReason | None:
    dialog = QtWidgets.QApplication.activeModalWidget()
    if dialog is None:
        return None
    title = dialog.windowTitle()
    if isinstance(dialog, QtWidgets.QMessageBox):
        title = _first_line(dialog.text()) or title
    return WaitingReason(WaitingCode.DIALOG_OPEN, quoted(title))


def _first_line(text: str) -> str:
    lines = _MARKUP.sub("", text[:_MOST_READ]).strip().splitlines()
    return lines[0] if lines else ""


def _popup_open() -> WaitingReason | None:
    if QtWidgets.QApplication.activePopupWidget() is None:
        return None
    return WaitingReason(WaitingCode.MENU_OPEN)


def _object_in_edit() -> WaitingReason | None:
    document = FreeCADGui.ActiveDocument
    view_provider = document.getInEdit() if document is not None else None
    if view_provider is None:
        return None
    edited = getattr(view_provider, "Object", None)
    return WaitingReason(WaitingCode.OBJECT_IN_EDIT, quoted(edited.Label) if edited else "")


def _task_open() -> WaitingReason | None:
    if not FreeCADGui.Control.activeDialog():
        return None
    return WaitingReason(WaitingCode.TASK_OPEN)
