# SPDX-License-Identifier: MIT
"""All places of FreeCAD's window that show the state: toolbar, indicator, status bar."""

from __future__ import annotations

from typing import Callable

from ...qt import QtCore, QtWidgets
from . import notices, toolbar
from .presentation import Presentation
from .status_indicator import StatusIndicator

COUNT_MS = 1000
"""Interval at which the time until the next attempt is counted down."""


class Display:
    """Display of the state. Lives on the GUI thread.

    Args:
        window: FreeCAD's window.
        toggle: connects or disconnects.
        try_now: makes the next attempt to connect now.
        count: called once a second while an attempt is waited for, to have the state shown again.

    Attributes:
        shown: what is shown now; None before the first.
    """

    def __init__(
        self,
        window: QtWidgets.QMainWindow,
        toggle: Callable[[], None],
        try_now: Callable[[], None],
        count: Callable[[], None],
    ) -> None:
        self._window = window
        self.shown: Presentation | None = None
        self.indicator = StatusIndicator(toggle, try_now, toolbar.show_preferences, window)
        self._counting = QtCore.QTimer(window)
        self._counting.setInterval(COUNT_MS)
        self._counting.timeout.connect(count)

    def begin(self) -> None:
        """Put the indicator into the status bar."""
        self._window.statusBar().addPermanentWidget(self.indicator)
        self.indicator.show()

    def show(self, shown: Presentation) -> bool:
        """Show a state; return False if it is shown already."""
        if shown == self.shown:
            # A click has moved the button even where it changed nothing.
            toolbar.show_toggle(shown)
            return False
        before, self.shown = self.shown, shown
        if shown.can_hurry:
            self._counting.start()
        else:
            self._counting.stop()
        self._tell(before, shown)
        self.indicator.show_presentation(shown)
        toolbar.show_on_toolbar(shown)
        return True

    def show_again(self) -> None:
        """Show the state on a toolbar that FreeCAD has just created."""
        if self.shown is not None:
            toolbar.show_on_toolbar(self.shown)

    def paint(self) -> None:
        """Have the state on screen now, since FreeCAD is held by a command next."""
        for widget in (self.indicator, self._window.statusBar(), *toolbar.buttons()):
            if widget.isVisible():
                widget.repaint()

    def end(self) -> None:
        """Count no more; FreeCAD is closing."""
        self._counting.stop()

    def _tell(self, before: Presentation | None, shown: Presentation) -> None:
        """Say in the status bar that a connection failed; good news takes the place of bad."""
        if shown.lasts:
            notices.show(self._window, shown.sentence, until_replaced=True)
            return
        failed = shown.can_hurry or shown.look == "attention"
        if failed and (before is None or before.problem != shown.problem):
            notices.show(self._window, shown.problem)
        elif not failed and shown.look != "connecting":
            notices.clear(self._window)
