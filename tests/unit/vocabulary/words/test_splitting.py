# SPDX-License-Identifier: MIT
"""Words of names and sentences."""

from __future__ import annotations

import pytest

from conjure_workbench.vocabulary.words.splitting import parts_of, words_in, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("makeBox", "create a box"),
        ("Part.makeCylinder", "create_cylinder"),
        ("Part::Sphere", "sphere"),
        ("exportSTL", "export_stl"),
        ("drilling holes", "drill hole"),
        ("copies", "copy"),
        ("rotation", "rotate"),
        ("cutting", "cut"),
        ("removeObjects", "delete part"),
        ("the visibility of it", "visible"),
        ("colours", "color"),
    ],
)
def test_forms_of_a_name_are_the_same_words(one: str, other: str) -> None:
    assert set(words_of(one)) == set(words_of(other))


def test_other_things_are_other_words() -> None:
    assert not set(words_of("cylinder")) & set(words_of("cycle"))
    assert words_of("glass") == ("glass",)


def test_a_text_of_words_that_say_nothing_has_them_all_the_same() -> None:
    assert words_of("the of it") == ("the", "of", "it")
    assert words_of("mirror of the box") == words_of("mirror box")
    assert words_of("... 5") == ("5",)
    assert words_in(None) == words_in(["box"]) == ()


def test_parts_stand_as_they_were_sent() -> None:
    assert parts_of("Draft.makeArrays") == ("make", "arrays")
    assert parts_of("") == ()
