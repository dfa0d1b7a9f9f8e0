# SPDX-License-Identifier: MIT
"""Redaction: no key in any text, and ordinary sentences as they are."""

import pytest

from conjure_workbench.adapter.settings import Settings
from conjure_workbench.protocol.redaction import HIDDEN, MAX_QUOTED, hide, one_line, quoted, redact


@pytest.mark.parametrize(
    "text",
    [
        "GET /ws?api_key=s3cret&x=1",
        "Authorization: Bearer s3cret",
        "x-api-key: s3cret",
        "[(b'x-api-key', b's3cret')]",
        "{'apiKey': 's3cret'}",
    ],
)
def test_keys_are_removed_wherever_the_protocol_has_them(text):
    assert "s3cret" not in redact(text)
    assert HIDDEN in redact(text)


@pytest.mark.parametrize("text", ["No API key is set.", "The API key contains characters."])
def test_an_ordinary_sentence_stays_as_it_is(text):
    assert redact(text) == text


def test_a_known_key_is_removed_from_any_text():
    assert redact("k-1f0a is wrong") == "k-1f0a is wrong"
    hide("k-1f0a")
    assert redact("k-1f0a is wrong") == f"{HIDDEN} is wrong"


def test_settings_hide_their_key_as_soon_as_they_exist():
    Settings("wss://example.org", "k-7b21", "adapter-1")
    assert redact("k-7b21") == HIDDEN


@pytest.mark.parametrize("text", ["", "a", "the"])
def test_a_very_short_text_is_not_hidden_everywhere(text):
    hide(text)
    assert redact("a plain text of the person") == "a plain text of the person"


@pytest.mark.parametrize(
    "text",
    [
        "/api/v1/commands/k%2Fß+1f0b",
        "/api/v1/commands/%6b%2F%c3%9F%2b%31%66%30%62",
        "twice over: %256B%252f%25C3%259F%252B1f0b",
        r"\x6b/\xdf+1f0b in a repr",
        r"\u006b\u002F\u00df\u002b1f0b in JSON",
        "a header's bytes: k/Ã\x9f+1f0b",
    ],
)
def test_a_known_key_is_removed_in_every_spelling(text):
    hide("k/ß+1f0b")
    assert HIDDEN in redact(text)
    assert "1f0b" not in redact(text)


def test_a_key_in_an_encoded_name_is_removed():
    assert "s3cret" not in redact("GET /ws?api%5Fkey=s3cret and API%2dKEY=s3cret")


@pytest.mark.parametrize(
    "mark",
    ["\n", "\r", "\x1b[31m", "\x07", "\x9b", "\u202e", "\u2066", "\u200b", "\u2028", "\ud800"],
)
def test_a_log_line_stays_one_line_in_which_nothing_acts(mark):
    line = one_line(f"said {mark} so")
    assert line.isprintable()
    assert line.startswith("said \\")
    assert line.endswith(" so")


def test_a_log_line_is_cut_after_keys_are_gone():
    hide("k-9c44aa")
    line = one_line("x" * 1995 + "k-9c44aa" + "y" * 100_000)
    assert len(line) < 2100
    assert "k-9c" not in line
    assert line.endswith("... (102003 characters)")
    assert one_line("Größe 5 µm, 直径") == "Größe 5 µm, 直径"


@pytest.mark.parametrize("before", [0, 150, 185, 190, 195, 199, 200])
def test_a_quotation_cuts_no_key_in_two(before):
    hide("secret-of-the-quotation")
    assert "secret" not in quoted("x" * before + "secret-of-the-quotation" + "y" * 300)


def test_a_quotation_of_nothing_but_keys_shows_none():
    hide("secret-of-the-quotation")
    assert "secret" not in quoted("secret-of-the-quotation" * 10_000)


def test_a_quotation_is_one_line_of_bounded_length():
    line = quoted("a\nb \x1b[31m\t" + "c" * 10**6)
    assert line.startswith("a b \\x1b[31m ccc")
    assert len(line) == MAX_QUOTED + 3
