# SPDX-License-Identifier: MIT
"""Work that lasts, in words: told before it begins, and between its steps."""

from __future__ import annotations

import time
from typing import Callable

from ...qt import QtCore
from .texts import translate

PAINT_EVERY_S = 0.25
"""Shortest time between two announcements of steps: painting costs some 10 ms."""


class WorkInWords:
    """Words about the running command, as long as it lasts.

    Args:
        show: has `sentence` painted now.
        show_later: has it shown when FreeCAD gets to it.
        clock: seconds that only grow.
        wall_clock: the time of day as text.

    Attributes:
        sentence: what lasts, or an empty text.
        holds: True while FreeCAD does not respond, so that a click comes after the command.
    """

    def __init__(
        self,
        show: Callable[[], None],
        show_later: Callable[[], None],
        clock: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], str] = lambda: QtCore.QTime.currentTime().toString("HH:mm:ss"),
    ) -> None:
        self._show = show
        self._show_later = show_later
        self._clock = clock
        self._wall_clock = wall_clock
        self._title = ""
        self._started = 0.0
        self._painted = 0.0
        self.sentence = ""
        self.holds = False

    def starts(self, title: str) -> None:
        """Note the start of a command, of which nothing is said yet."""
        self._title = title
        self._started = self._painted = self._clock()

    def may_last(self, work: str) -> None:
        """Say that a command, in words, holds FreeCAD from now on."""
        self.holds = True
        self._say(
            translate(
                "Conjure", "{work} since {time}. FreeCAD does not respond until it is done."
            ).format(work=work, time=self._wall_clock())
        )

    def steps(self, doing: str) -> None:
        """Say between two steps of a command what comes next, if it has lasted for a while."""
        now = self._clock()
        if now - self._painted < PAINT_EVERY_S and not self.holds:
            return
        self.holds = False
        self._say(
            translate("Conjure", "{title}: {doing}; {seconds} s so far.").format(
                title=self._title, doing=doing, seconds=round(now - self._started)
            )
        )

    def beside(self, label: str) -> None:
        """Say what is computed for the command beside FreeCAD, which responds meanwhile."""
        if label:
            doing = translate("Conjure", "'{name}' is computed beside FreeCAD").format(name=label)
        else:
            doing = translate("Conjure", "sizes are tried beside FreeCAD")
        self.steps(doing)

    def ends(self) -> None:
        """Forget the command; what was said of it goes with the next repaint."""
        if self.sentence:
            self.sentence, self.holds = "", False
            self._show_later()

    def _say(self, sentence: str) -> None:
        self.sentence = sentence
        self._painted = self._clock()
        self._show()
