# SPDX-License-Identifier: MIT
"""Names and paths: visible as they are, or refused."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary.values.scalars import PATH_LIMIT, read_name, read_text

INVISIBLE = [
    *"\x00\n\x1b\x7f\x85\x9f",
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c",
    *"\u200b\u200c\u200d\u200e\u200f\u2060\u2061\ufeff\u00ad\u180e",
    *"\u2028\u2029\ud800\udfff\u3164\uffa0\u115f\u2800\u034f\U000e0041",
]


@pytest.mark.parametrize("letter", INVISIBLE, ids=lambda letter: f"{ord(letter):04x}")
def test_no_name_and_no_path_has_invisible_characters(letter: str) -> None:
    for text in (f"part{letter}lts.step", f"{letter}part", f"part{letter}", letter):
        for read in (read_name, lambda text, field: read_text(text, field, "a path", PATH_LIMIT)):
            if not text.strip():
                continue
            # Line ends and the like around a name are taken off as blanks are.
            if text.strip() == "part":
                continue
            with pytest.raises(ConjureError, match="no name can have") as raised:
                read(text, "name")
            assert raised.value.code == "INVALID_PARAMETER"


@pytest.mark.parametrize("name", ["Größe", "部品 7", "дом", "قطعة", "חלק", "नट", "A\u00a0B", "🔩"])
def test_names_of_all_scripts_are_taken(name: str) -> None:
    assert read_name(name, "name") == name
