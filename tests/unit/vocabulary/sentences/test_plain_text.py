# SPDX-License-Identifier: MIT
"""Text from documents in a sentence: one line, visible, of a bounded length."""

from __future__ import annotations

import pytest

from conjure_workbench.vocabulary.sentences.plain_text import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Box", "Box"),
        ("Große Welle 左", "Große Welle 左"),
        ("two\nlines\r\n and\ta tab", "two lines and a tab"),
        ("sep\u2028ara\u2029tors\x85", "sep ara tors"),
        ("\u202ereversed\u202c \u2066isolated\u2069 \u200emark", "reversed isolated mark"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("\ud800half", "half"),
        ("<b>bold</b> &amp;", "<b>bold</b> &amp;"),
        ("", ""),
        ("\x00\x1b[31m", "[31m"),
    ],
)
def test_what_a_reader_cannot_see_is_taken_away(text: str, shown: str) -> None:
    assert plain(text, 40) == shown


@pytest.mark.parametrize("text", ["x" * 41, "x " * 2_000_000, "\u200b" * 999 + "y" * 99])
def test_long_text_is_cut(text: str) -> None:
    shown = plain(text, 40)
    assert len(shown) <= 40
    assert shown.endswith("…") or shown == "y"


def test_text_that_fits_is_not_cut() -> None:
    assert plain("x" * 40, 40) == "x" * 40
