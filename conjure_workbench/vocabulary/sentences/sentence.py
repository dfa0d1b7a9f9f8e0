# SPDX-License-Identifier: MIT
"""A sentence about a command: its parts as codes and values, and their text in a wording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

from ..words.titles import title_of
from .patterns import ENGLISH, Pattern, Wording, listed
from .plain_text import plain

LONGEST = 80
"""Most characters of a sentence."""

_NAME_LENGTHS = (40, 24, 16, 10)
"""Lengths at which names are cut, one after the other until the sentence is short enough."""

_MOST_SIZES = 3
_MOST_SETTINGS = 2

_JOINTS = {
    "batch": Pattern.OF,
    "check_face_alignment": Pattern.BETWEEN,
    "check_interference": Pattern.BETWEEN,
    "create_hole": Pattern.IN,
    "create_pocket": Pattern.IN,
    "find_contacts": Pattern.BETWEEN,
    "fit_view": Pattern.TO,
    "measure_distance": Pattern.BETWEEN,
    "measure_face_distance": Pattern.BETWEEN,
    "shell": Pattern.OBJECT,
}
"""Joints of a title and its object that do not follow from the title."""

Names = Tuple[str, ...]


@dataclass(frozen=True)
class Size:
    """A measure or a number that was given: one value, or one for each axis."""

    name: str
    numbers: tuple[float, ...]
    unit: str


@dataclass(frozen=True)
class Sentence:
    """Parts of what a command does, or did.

    Attributes:
        command: its canonical name.
        subject: the labels of what it works on; `tools`, `place`, `path` and `kept` alike.
        item: the document or the snapshot that it is about.
        steps: the names of the commands that it consists of.
        source_file: the name of the file that it reads.
        target_file: the name of the file that it writes.
        settings: what it sets, each with the value as text, which may be empty.
        sizes: the measures that were given.
        result: the labels of what it makes.
        more: the number of objects that it deleted beside the subject.
    """

    command: str
    subject: Names = ()
    tools: Names = ()
    place: Names = ()
    path: Names = ()
    kept: Names = ()
    item: str = ""
    steps: Names = ()
    source_file: str = ""
    target_file: str = ""
    settings: tuple[tuple[str, str], ...] = ()
    sizes: tuple[Size, ...] = ()
    result: Names = ()
    more: int = 0

    def text(self, wording: Wording = ENGLISH) -> str:
        """Return the sentence as plain text of one line, at most `LONGEST` characters long."""
        text = ""
        for longest in _NAME_LENGTHS:
            text = self._text(wording, longest, sizes=True)
            if len(text) <= LONGEST:
                return text
        return plain(self._text(wording, _NAME_LENGTHS[-1], sizes=False), LONGEST)

    def _text(self, wording: Wording, longest: int, sizes: bool) -> str:
        words = title = plain(wording.title(title_of(self.command)), _NAME_LENGTHS[0])

        def add(pattern: Pattern, **parts: object) -> None:
            nonlocal words
            words = wording.pattern(pattern).format(words=words, **parts)

        def names(of: Names) -> str:
            return listed(of, wording, longest)

        if self.subject:
            add(self._joint(), subject=names(self.subject))
        if self.item:
            add(Pattern.OBJECT, subject=plain(self.item, longest))
        if self.steps:
            titles = tuple(wording.title(title_of(step)) for step in self.steps)
            add(self._joint(), subject=names(titles))
        if self.more:
            words = wording.pattern(Pattern.MORE, self.more).format(words=words, count=self.more)
        if self.tools:
            add(Pattern.WITH, tools=names(self.tools))
        if self.path:
            add(Pattern.ALONG, path=names(self.path))
        if self.place:
            add(Pattern.ON, place=names(self.place))
        if self.kept:
            add(Pattern.EXCEPT, kept=names(self.kept))
        if self.source_file:
            add(Pattern.FROM_FILE, file=plain(self.source_file, longest))
        if self.target_file:
            add(Pattern.TO_FILE, file=plain(self.target_file, longest))
        if self.result:
            # A noun in the title is what is made: "Create Box Plate", but "Extrude -> Block".
            result = names(self.result)
            if words == title and " " in title:
                add(Pattern.OBJECT, subject=result)
            else:
                add(Pattern.RESULT, result=result)
        if self.settings:
            add(Pattern.SETTINGS, settings=self._settings(wording, longest))
        if self.sizes and sizes:
            add(Pattern.SIZES, sizes=self._sizes(wording))
        return words

    def _joint(self) -> Pattern:
        """Return the joint of title and object: a verb alone takes it, a noun needs "of"."""
        default = Pattern.OF if " " in title_of(self.command) else Pattern.OBJECT
        return _JOINTS.get(self.command, default)

    def _settings(self, wording: Wording, longest: int) -> str:
        shown = []
        for name, value in self.settings:
            named = plain(wording.parameter(name), longest)
            shown.append(f"{named} = {plain(value, longest)}" if value else named)
        if len(shown) <= _MOST_SETTINGS:
            return ", ".join(shown)
        return listed(shown, wording, 2 * longest + 3)

    def _sizes(self, wording: Wording) -> str:
        shown = []
        for size in self.sizes[:_MOST_SIZES]:
            numbers = ", ".join(wording.quantity(one, size.unit) for one in size.numbers)
            shown.append(f"{wording.parameter(size.name)} {numbers}")
        return ", ".join(shown)
