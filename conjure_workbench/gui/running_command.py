# SPDX-License-Identifier: MIT
"""Listener of the window to each command: it tells of what lasts, and watches Pause and Stop."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Callable, Iterator

from ..kernel.computation import PutAside
from ..modeling.doing import Doing
from ..modeling.durations import Work
from ..vocabulary.sentences.plain_text import plain
from ..vocabulary.words.titles import title_of
from .person.following import Following
from .person.pressed_between_steps import PressedBetweenSteps
from .status.command_words import PERSONS_WORDING, part_text
from .status.work import WorkInWords

_LONGEST_LABEL = 40


class RunningCommand:
    """Listener to the life of each command; see `addon.WorkTold`. Lives on the GUI thread.

    Args:
        words: says what lasts.
        pressed: notices a press of Pause or Stop.
        following: tells the person's acts from the assistant's.

    Attributes:
        computes: called with True while something is computed elsewhere for a command.
    """

    computes: Callable[[bool], None]

    def __init__(
        self, words: WorkInWords, pressed: PressedBetweenSteps, following: Following
    ) -> None:
        self._words = words
        self._pressed = pressed
        self._following = following
        self._runs = False

    def starts(self, command: str) -> None:
        """Note that a command starts."""
        self._runs = True
        self._words.starts(PERSONS_WORDING.title(title_of(command)))
        self._pressed.starts()

    def may_last(self, work: Work) -> None:
        """Say that a command holds FreeCAD from now on; the person knows of their own."""
        if self._runs:
            self._words.may_last(work.sentence.text(PERSONS_WORDING))

    def steps(self, doing: Doing) -> None:
        """Say what comes next, and look for presses, between two steps of a command."""
        self._words.steps(part_text(doing))
        self._pressed.look()

    def aside(self, waits_for: PutAside | None) -> None:
        """Say what is computed elsewhere for a command; FreeCAD responds meanwhile."""
        self.computes(waits_for is not None)
        if waits_for is None:
            self._words.ends()
        else:
            self._words.beside(plain(waits_for.label, _LONGEST_LABEL))

    def ends(self) -> None:
        """Note that the command has ended, in whatever way."""
        self._runs = False
        self._words.ends()

    @contextmanager
    def slice(self) -> Iterator[None]:
        """Surround a slice of commands; what the person did during it happens at its end."""
        with self._following.slice():
            yield
        self._pressed.give_back()
