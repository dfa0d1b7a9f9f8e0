# SPDX-License-Identifier: MIT
"""Sentences about commands in the person's words and units."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.gui.status import command_words
from conjure_workbench.gui.status.command_words import PERSONS_WORDING, part_text
from conjure_workbench.modeling.doing import Doing, Part
from conjure_workbench.qt import QtCore
from conjure_workbench.vocabulary.sentences.patterns import ENGLISH, Pattern
from conjure_workbench.vocabulary.sentences.sentence import Sentence, Size
from tests.gui.pseudo_language import PseudoLanguage, untranslated

_SCHEMA = "User parameter:BaseApp/Preferences/Units"
FILE = {"name": "12.step"}
VALUES = {
    Part.STEP: {"index": 1, "command": "create_box", "count": 8},
    Part.READING: FILE,
    Part.CHECKING: FILE,
    Part.PREPARING: FILE,
    Part.WRITING: FILE,
    Part.COMBINING: {"faces": 345, "seconds": 9},
    Part.ANOTHER_WAY: {},
}


@pytest.fixture
def imperial():
    group = FreeCAD.ParamGet(_SCHEMA)
    before = group.GetInt("UserSchema", 0)
    FreeCAD.Units.setSchema(3)
    yield
    FreeCAD.Units.setSchema(before)


def test_every_pattern_is_marked_for_translation_as_it_is_in_english():
    for pattern in Pattern:
        # The one whose words depend on its count has it filled in already.
        count = "2" if pattern is Pattern.MORE else "{count}"
        assert PERSONS_WORDING.pattern(pattern) == pattern.value.replace("{count}", count)
    assert PERSONS_WORDING.pattern(Pattern.MORE, 1) == ENGLISH.pattern(Pattern.MORE, 1)


def test_a_translated_pattern_is_used(monkeypatch):
    german = {"{words} with {tools}": "{words} mit {tools}", "Cut": "Abziehen"}
    monkeypatch.setattr(command_words, "translate", lambda context, text: german.get(text, text))
    sentence = Sentence("boolean_cut", subject=("A",), tools=("B",))
    assert sentence.text(PERSONS_WORDING) == "Abziehen A mit B"


def test_sizes_are_in_the_persons_units(imperial):
    sizes = (Size("length", (25.4,), "mm"), Size("angle", (45.0,), "deg"), Size("count", (3,), ""))
    inch = FreeCAD.Units.Quantity("25.4 mm").UserString
    half_right = FreeCAD.Units.Quantity("45 deg").UserString
    assert inch.startswith("1.00")
    text = Sentence("create_box", sizes=sizes).text(PERSONS_WORDING)
    assert text == f"Create Box (length {inch}, angle {half_right}, count 3)"


@pytest.mark.parametrize("part", Part)
def test_every_part_is_told_in_the_language_of_the_window(part):
    doing = Doing(part, VALUES[part])
    translator = PseudoLanguage()
    QtCore.QCoreApplication.installTranslator(translator)
    try:
        told = part_text(doing)
    finally:
        QtCore.QCoreApplication.removeTranslator(translator)
    assert told.startswith("[")
    assert untranslated(told, ("12.step",)) == []
    assert all(str(value) in told for name, value in doing.values.items() if name in FILE)


def test_a_step_is_counted_from_one_and_has_the_title_of_its_command():
    doing = Doing(Part.STEP, VALUES[Part.STEP])
    assert part_text(doing) == "step 2 of 8, Create Box"
    assert str(doing) == "step 1 (create_box) of 8"


def test_a_name_stays_in_its_line():
    assert part_text(Doing(Part.CHECKING, {"name": "A\nB\u202e"})) == "checking 'A B'"
