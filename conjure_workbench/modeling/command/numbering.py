# SPDX-License-Identifier: MIT
"""Numbers of commands, each given once in this FreeCAD, and what is known by them."""

from __future__ import annotations

import itertools
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

import FreeCAD

from ...vocabulary.sentences.sentence import Sentence
from ..document.freecad_types import Document
from ..document.step_labels import number_of, numbered

_MOST_KEPT = 10_000
"""Most steps of which the command is remembered; FreeCAD keeps 20, or what the person chose."""


_NUMBERS = itertools.count(1)


@dataclass
class Step:
    """Undo step that a command has left.

    Attributes:
        number: the number in its label.
        command: the canonical name of the command.
        command_id: the id under which the server sent it; None for one that no server sent.
        document: the name of its document.
        undone: whether it is undone, also where it cannot be redone any more.
    """

    number: int
    command: str
    command_id: str | int | None
    document: str
    undone: bool = False


@dataclass(eq=False)
class Begun:
    """Run of a command that a server sent; one that is done again has a run for each time.

    Attributes:
        number: the number of the command.
        sentence: the sentence about it, before its result; None while it is not known.
    """

    number: int
    sentence: Sentence | None = None


class Numbering:
    """Counts the commands, and remembers which undo steps they left.

    Use it on FreeCAD's main thread only.

    Attributes:
        begun: the last run of a command that a server sent; None before the first.
    """

    begun: Begun | None = None

    def __init__(self) -> None:
        self._number = 0
        self._command = ""
        self._command_id: str | int | None = None
        self._by_person = False
        self._unfinished: tuple[int, str, str | int | None] | None = None
        self._steps: OrderedDict[int, Step] = OrderedDict()
        FreeCAD.addDocumentObserver(self)

    def close(self) -> None:
        """Stop observing."""
        FreeCAD.removeDocumentObserver(self)

    @property
    def number(self) -> int:
        """The number of the running command, or of the last one; 0 before the first."""
        return self._number

    @property
    def by_person(self) -> bool:
        """True while a command runs that the person chose in FreeCAD's window."""
        return self._by_person

    @property
    def by(self) -> str:
        """Owner of the running command, as replies have it: `person` or `conjure`."""
        return "person" if self._by_person else "conjure"

    def begin(self, command: str, command_id: str | int | None, *, by_person: bool) -> None:
        """Give the command that runs from now on the next number.

        One that is done again, see `keep`, gets the number that it had.
        """
        kept = None
        if not by_person:
            kept, self._unfinished = self._unfinished, None
        is_again = kept is not None and command_id is not None and kept[1:] == (command, command_id)
        self._number = kept[0] if kept is not None and is_again else next(_NUMBERS)
        self._command, self._command_id = command, command_id
        self._by_person = by_person
        if not by_person:
            self.begun = Begun(self._number)

    def describe(self, sentence: Sentence) -> None:
        """Note the sentence about the running command."""
        if not self._by_person and self.begun is not None:
            self.begun.sentence = sentence

    def keep(self) -> None:
        """Keep the number of the running command for it: it is taken back, and done again later.

        No other command of a server runs before; those of the person may.
        """
        if not self._by_person:
            self._unfinished = (self._number, self._command, self._command_id)

    def label(self, words: str) -> str:
        """The label of the running command's undo step; one of the person's bears no number."""
        return words if self._by_person else numbered(self._number, words)

    def left(self, document: Document) -> bool:
        """Remember the undo step that the running command has left; False if it has left none."""
        names = document.UndoNames
        has_left = bool(names) and number_of(names[0]) == self._number
        if has_left:
            if len(self._steps) >= _MOST_KEPT:
                self._steps.popitem(last=False)
            self._steps[self._number] = Step(
                self._number, self._command, self._command_id, document.Name
            )
        return has_left

    def step(self, number: int | None) -> Step | None:
        """The undo step of this number; None if there was none, or it is long ago."""
        return None if number is None else self._steps.get(number)

    def steps_of(self, document: Document) -> list[int]:
        """The numbers of the steps of a document that can be undone, newest first."""
        found = map(number_of, document.UndoNames)
        return [number for number in found if number is not None and number in self._steps]

    def forget(self, document: str) -> None:
        """Drop the steps of a document that is closed."""
        for number in [one.number for one in self._steps.values() if one.document == document]:
            del self._steps[number]

    def slotUndoDocument(self, document: Any) -> None:  # noqa: N802 - FreeCAD's name
        """Note which step was undone; FreeCAD forgets it with the next change."""
        self._mark(document.RedoNames, undone=True)

    def slotRedoDocument(self, document: Any) -> None:  # noqa: N802
        """Note which step was redone."""
        self._mark(document.UndoNames, undone=False)

    def _mark(self, names: Any, *, undone: bool) -> None:
        step = self.step(number_of(names[0])) if names else None
        if step is not None:
            step.undone = undone
