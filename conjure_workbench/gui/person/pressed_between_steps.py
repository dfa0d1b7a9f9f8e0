# SPDX-License-Identifier: MIT
"""Pause and Stop pressed while a command of several steps runs, noticed between two of them."""

from __future__ import annotations

import time
from typing import Any, Callable

from ...qt import QtCore, QtGui, QtWidgets
from .deferred_input import DeferredInput

LOOK_EVERY_S = 0.05
"""Shortest time between two looks."""

WATCH_S = 0.5
"""Time after a move of the pointer in which a press may still be on its way to the window."""

Buttons = Callable[[], "list[tuple[QtWidgets.QWidget, Callable[[], None]]]"]
"""Function that returns the buttons, each with what a press of it does."""


class PressedBetweenSteps:
    """Watch on buttons while FreeCAD is inside a command. Lives on the GUI thread.

    Nothing is looked at, and so nothing of the person's touched, unless the pointer is on a button
    or has moved just now, as it does on the way to one.

    Args:
        buttons: the buttons to watch.
        clock: seconds.
    """

    def __init__(self, buttons: Buttons, clock: Callable[[], float] = time.monotonic) -> None:
        self._buttons = buttons
        self._clock = clock
        self._looked_at = 0.0
        self._watch_until = 0.0
        self._pointer = QtCore.QPoint()
        self._input = DeferredInput(self._takes)

    def starts(self) -> None:
        """Note that a command starts."""
        self._looked_at = self._clock()
        self._watch_until = 0.0
        self._pointer = QtGui.QCursor.pos()

    def look(self) -> None:
        """Do what a button is pressed for, if one is; other input is kept for `give_back`."""
        now = self._clock()
        if now - self._looked_at < LOOK_EVERY_S:
            return
        self._looked_at = now
        before, self._pointer = self._pointer, QtGui.QCursor.pos()
        if before != self._pointer:
            self._watch_until = now + WATCH_S
        if now < self._watch_until or self._button_at(self._pointer) is not None:
            self._input.process_events()

    def give_back(self) -> None:
        """Have the person's other input handled, once no command runs any more."""
        self._input.give_back()

    def _takes(self, window: QtGui.QWindow, place: QtCore.QPoint) -> bool:
        found = self._button_at(place)
        # By their ids: Python may have two objects for one window of Qt's.
        if found is None or found[0].window().winId() != window.winId():
            return False
        # Not by a click of the button itself: FreeCAD would put a transaction around its command.
        found[1]()
        return True

    def _button_at(self, place: QtCore.QPoint) -> Any:
        for button, act in self._buttons():
            inside = button.mapFromGlobal(place)
            if button.isVisible() and button.isEnabled() and button.rect().contains(inside):
                return button, act
        return None
