# SPDX-License-Identifier: MIT
"""Work that lasts, in words: told before it begins, and between its steps."""

from __future__ import annotations

import time
from typing import Callable

from ...modeling.durations import LASTING_S, Work, title_of
from ...qt import QtCore
from .texts import tr

PAINT_EVERY_S = 0.25
"""Shortest time between two announcements of steps: painting costs some 10 ms."""

LONGEST_LABEL = 40


class WorkInWords:
    """Words about the running command, as long as it lasts.

    Args:
        show: has `sentence` painted now.
        show_later: has it shown when FreeCAD gets to it.
        clock: seconds that only grow.
        wall_clock: the time of day as text.
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

    def starts(self, command: str) -> None:
        """Note the start of a command, of which nothing is said yet."""
        self._title = title_of(command)
        self._started = self._painted = self._clock()

    def may_last(self, work: Work) -> None:
        """Say that a command holds FreeCAD from now on."""
        self._say(
            tr("{work} since {time}. FreeCAD does not respond until it is done.").format(
                work=_subject(work), time=self._wall_clock()
            )
        )

    def steps(self, doing: str) -> None:
        """Say between two steps of a command what comes next, if it has lasted for a while."""
        now = self._clock()
        if now - self._painted < PAINT_EVERY_S or now - self._started < LASTING_S:
            return
        self._say(
            tr("{title}: {doing}; {seconds} s so far.").format(
                title=self._title, doing=doing, seconds=round(now - self._started)
            )
        )

    def ends(self) -> None:
        """Forget the command; what was said of it goes with the next repaint."""
        if self.sentence:
            self.sentence = ""
            self._show_later()

    def _say(self, sentence: str) -> None:
        self.sentence = sentence
        self._painted = self._clock()
        self._show()


def _subject(work: Work) -> str:
    if not work.labels:
        return work.title
    if len(work.labels) == 1:
        label = " ".join(work.labels[0].split())
        short = label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
        return tr("{title} of '{label}'").format(title=work.title, label=short)
    return tr("{title} of {count} objects").format(title=work.title, count=len(work.labels))
