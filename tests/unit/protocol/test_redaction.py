# SPDX-License-Identifier: MIT
"""Redaction: no key in any text, and ordinary sentences as they are."""

import pytest

from conjure_workbench.adapter.settings import Settings
from conjure_workbench.protocol.redaction import HIDDEN, hide, redact


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
