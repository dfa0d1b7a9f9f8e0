# SPDX-License-Identifier: MIT
"""Sentences about commands in the person's language and units."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import ConjureError
from ...modeling.command import step_words
from ...modeling.document import documents
from ...modeling.doing import Doing, Part
from ...vocabulary import find_command
from ...vocabulary.sentences.patterns import Pattern, Wording
from ...vocabulary.sentences.plain_text import plain
from ...vocabulary.sentences.sentence import Sentence
from ...vocabulary.words.titles import title_of
from .texts import QT_TRANSLATE_NOOP, number_text, translate

_PATTERNS = {
    Pattern.OBJECT: QT_TRANSLATE_NOOP("Conjure", "{words} {subject}"),
    Pattern.OF: QT_TRANSLATE_NOOP("Conjure", "{words} of {subject}"),
    Pattern.IN: QT_TRANSLATE_NOOP("Conjure", "{words} in {subject}"),
    Pattern.TO: QT_TRANSLATE_NOOP("Conjure", "{words} to {subject}"),
    Pattern.BETWEEN: QT_TRANSLATE_NOOP("Conjure", "{words} between {subject}"),
    Pattern.WITH: QT_TRANSLATE_NOOP("Conjure", "{words} with {tools}"),
    Pattern.ALONG: QT_TRANSLATE_NOOP("Conjure", "{words} along {path}"),
    Pattern.ON: QT_TRANSLATE_NOOP("Conjure", "{words} on {place}"),
    Pattern.EXCEPT: QT_TRANSLATE_NOOP("Conjure", "{words} except {kept}"),
    Pattern.FROM_FILE: QT_TRANSLATE_NOOP("Conjure", "{words} from {file}"),
    Pattern.TO_FILE: QT_TRANSLATE_NOOP("Conjure", "{words} to {file}"),
    Pattern.SETTINGS: QT_TRANSLATE_NOOP("Conjure", "{words}: {settings}"),
    Pattern.SIZES: QT_TRANSLATE_NOOP("Conjure", "{words} ({sizes})"),
    Pattern.RESULT: QT_TRANSLATE_NOOP("Conjure", "{words} -> {result}"),
    Pattern.PAIR: QT_TRANSLATE_NOOP("Conjure", "{first} and {second}"),
    Pattern.MANY: QT_TRANSLATE_NOOP("Conjure", "{first}, {second} and {count} more"),
}
_LONGEST_NAME = 40
_PARTS = {
    Part.STEP: QT_TRANSLATE_NOOP("Conjure", "step {number} of {count}, {title}"),
    Part.READING: QT_TRANSLATE_NOOP("Conjure", "reading '{name}'"),
    Part.CHECKING: QT_TRANSLATE_NOOP("Conjure", "checking '{name}'"),
    Part.PREPARING: QT_TRANSLATE_NOOP("Conjure", "preparing '{name}'"),
    Part.WRITING: QT_TRANSLATE_NOOP("Conjure", "writing '{name}'"),
    Part.COMBINING: QT_TRANSLATE_NOOP(
        "Conjure", "combining {faces} faces, for about {seconds} s in which nothing can stop it"
    ),
    Part.ANOTHER_WAY: QT_TRANSLATE_NOOP("Conjure", "combining the objects in another way"),
}
_UNITS = {"mm": FreeCAD.Units.Length, "deg": FreeCAD.Units.Angle}


class PersonsWording(Wording):
    """Wording in the person's language, with quantities in the unit system of the preferences."""

    def pattern(self, pattern: Pattern, count: int = 2) -> str:
        """Return a pattern in the person's language, for a count where it has one."""
        if pattern is Pattern.MORE:
            return translate(
                "Conjure",
                "{words} and %n that go with it",
                "{words} and 1 that goes with it",
                count,
            )
        return translate("Conjure", _PATTERNS[pattern])

    def title(self, title: str) -> str:
        """Return the title of a command in the person's language."""
        return translate("ConjureTitles", title)

    def parameter(self, name: str) -> str:
        """Return the name of a parameter in the person's language."""
        return translate("ConjureParameters", name)

    def quantity(self, number: float, unit: str) -> str:
        """Return a number with its unit as FreeCAD shows it."""
        if unit not in _UNITS:
            return f"{number_text(number)} {unit}".rstrip()
        return str(FreeCAD.Units.Quantity(number, _UNITS[unit]).UserString)


PERSONS_WORDING = PersonsWording()


def sentence_of(command: str, parameters: Any, document: str | None = None) -> Sentence | None:
    """Return the sentence about a command that has not run; None where it cannot be read.

    Args:
        command: its name, or an alias.
        parameters: as they were sent.
        document: the name of the document that it works in; without it, the one that it names.
    """
    try:
        spec = find_command(command, parameters)
        values = spec.parse(parameters)
        return step_words.sentence_of(
            spec.name, values, documents.find(document or values.document)
        )
    except ConjureError:
        return None


def part_text(doing: Doing) -> str:
    """Return what comes next in a command, in the person's language; steps count from 1."""
    values = {
        name: plain(value, _LONGEST_NAME) if isinstance(value, str) else number_text(value)
        for name, value in doing.values.items()
    }
    if doing.part is Part.STEP:
        values["number"] = number_text(doing.values["index"] + 1)
        values["title"] = PERSONS_WORDING.title(title_of(doing.values["command"]))
    return translate("Conjure", _PARTS[doing.part]).format(**values)
