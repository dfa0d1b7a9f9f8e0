# SPDX-License-Identifier: MIT
"""Patterns of the sentences about commands, and the wording that fills them in."""

from __future__ import annotations

from enum import Enum
from typing import Sequence

from .plain_text import plain


class Pattern(Enum):
    """Joints of a sentence, in English. A sentence grows by one after the other.

    `{words}` is the sentence so far; a translation may put its parts in another order.
    """

    OBJECT = "{words} {subject}"
    OF = "{words} of {subject}"
    IN = "{words} in {subject}"
    TO = "{words} to {subject}"
    BETWEEN = "{words} between {subject}"
    MORE = "{words} and {count} that go with it"
    WITH = "{words} with {tools}"
    ALONG = "{words} along {path}"
    ON = "{words} on {place}"
    EXCEPT = "{words} except {kept}"
    FROM_FILE = "{words} from {file}"
    TO_FILE = "{words} to {file}"
    SETTINGS = "{words}: {settings}"
    SIZES = "{words} ({sizes})"
    RESULT = "{words} -> {result}"
    PAIR = "{first} and {second}"
    MANY = "{first}, {second} and {count} more"


MORE_ONE = "{words} and 1 that goes with it"
"""The joint `MORE` for one."""


class Wording:
    """English wording. A window has one of its own: the person's language and units."""

    def pattern(self, pattern: Pattern, count: int = 2) -> str:
        """Return a pattern to be filled in, for a count where it has one."""
        return MORE_ONE if pattern is Pattern.MORE and count == 1 else pattern.value

    def title(self, title: str) -> str:
        """Return the title of a command."""
        return title

    def parameter(self, name: str) -> str:
        """Return the name of a parameter; the name of a FreeCAD property stays as it is."""
        return name

    def quantity(self, number: float, unit: str) -> str:
        """Return a number with its unit: mm, deg, another one, or none."""
        return f"{number:.6g}{'°' if unit == 'deg' else unit and ' ' + unit}"


ENGLISH = Wording()


def listed(names: Sequence[str], wording: Wording, longest: int) -> str:
    """Return names as "A", "A and B", "A, B and C", or "A, B and 7 more", each of them plain."""
    shown = [plain(name, longest) for name in names[:3]]
    if len(names) > 3:
        many = wording.pattern(Pattern.MANY)
        return many.format(first=shown[0], second=shown[1], count=len(names) - 2)
    if len(names) > 1:
        first = ", ".join(shown[:-1])
        return wording.pattern(Pattern.PAIR).format(first=first, second=shown[-1])
    return "".join(shown)
