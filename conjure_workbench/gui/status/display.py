# SPDX-License-Identifier: MIT
"""All places of FreeCAD's window that show the state: toolbar, indicator, status bar."""

from __future__ import annotations

from typing import Callable

from ...qt import QtWidgets
from ..announcing import announce
from ..timers import timer
from . import notices, toolbar
from .language import LanguageNews
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
        count: has the state shown again: called once a second while an attempt is waited for, and
            when the language has changed.

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
        self._told = ""
        self.indicator = StatusIndicator(toggle, try_now, toolbar.show_preferences, window)
        self._counting = timer(window, COUNT_MS, count, repeats=True)
        self._show_state = count
        LanguageNews(window).changed.connect(self._retranslate)

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
        if before is not None and _said(before) != _said(shown):
            announce(self.indicator, f"{shown.word}. {shown.problem}")
        return True

    def show_again(self) -> None:
        """Show the state on a toolbar that FreeCAD has just created."""
        if self.shown is not None:
            toolbar.show_on_toolbar(self.shown)

    def _retranslate(self) -> None:
        """Show all texts in the language of now; FreeCAD has taken ours from its actions."""
        self.shown = None
        self.indicator.retranslate()
        notices.retranslate(self._window, toolbar.show_preferences)
        self._show_state()

    def paint(self) -> None:
        """Have the state on screen now, since FreeCAD is held by a command next."""
        buttons = (*toolbar.buttons(toolbar.CONNECT), *toolbar.buttons(toolbar.STOP))
        for widget in (self.indicator, self._window.statusBar(), *buttons):
            if widget.isVisible():
                widget.repaint()

    def end(self) -> None:
        """Count no more; FreeCAD is closing."""
        self._counting.stop()

    def _tell(self, before: Presentation | None, shown: Presentation) -> None:
        """Say in the status bar that a connection failed; good news takes the place of bad."""
        if shown.lasts:
            self._show(shown.sentence, until_replaced=True)
            return
        failed = shown.can_hurry or shown.look == "attention"
        if failed and (before is None or before.problem != shown.problem):
            self._show(shown.problem)
        elif not failed and shown.look != "connecting":
            notices.clear(self._window, self._told)

    def _show(self, sentence: str, *, until_replaced: bool = False) -> None:
        self._told = sentence
        notices.show(self._window, sentence, until_replaced=until_replaced)


def _said(shown: Presentation) -> str:
    """Return what a screen reader has to say once: not each command that is through in a moment."""
    calm = shown.look in ("idle", "busy") and not shown.lasts
    return shown.problem if shown.lasts else "at work" if calm else shown.word
