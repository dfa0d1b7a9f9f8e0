# SPDX-License-Identifier: MIT
"""Words from outside, for logs and for the person: without API keys, on one line."""

from __future__ import annotations

import re
import threading
from typing import Pattern

HIDDEN = "<hidden>"
"""Replacement for a key."""

MAX_QUOTED = 200
"""Most characters of somebody else's words that are shown to the person."""

_SHORTEST_SECRET = 4
_MOST_LOGGED = 2000
_MOST_READ = 20_000
_SECRET_FORMS = (
    re.compile(r"(?i)(\bbearer\s+)[^\s\"',;]+"),
    re.compile(r"(?i)(\bx-api-key\W{1,4}(?:b[\"'])?)[^\s\"',;]+"),
    re.compile(r"(?i)(\bapi(?:[_-]|%5f|%2d)?key[\"']?\s*[=:]\s*[\"']?)[^\s\"'&,;)}\]]+"),
)

_secrets: dict[str, Pattern[str]] = {}
"""Pattern of all spellings of each known key, by the key."""

_secrets_lock = threading.Lock()


def hide(secret: str) -> None:
    """Make `redact` remove this text from now on, for the life of the process.

    A text of fewer than four characters is ignored: it would be removed from ordinary words.
    """
    if len(secret) >= _SHORTEST_SECRET:
        # The second is a header's: its bytes, each taken for a character.
        for text in {secret, secret.encode("utf-8", "replace").decode("latin-1")}:
            pattern = re.compile("".join(map(_spellings, text)))
            with _secrets_lock:
                _secrets[text] = pattern


def _spellings(character: str) -> str:
    """Return a pattern for a character as it is, percent-encoded, or escaped as in JSON or repr."""
    coded = character.encode("utf-8", "replace")
    percent = "".join(f"%(?:25)*{byte:02x}" for byte in coded)
    code = ord(character)
    return rf"(?:{re.escape(character)}|(?i:{percent}|\\+(?:x{code:02x}|u{code:04x})))"


def redact(text: str) -> str:
    """Return the text with every known key, and everything that looks like one, replaced."""
    with _secrets_lock:
        known = sorted(_secrets.items(), key=lambda entry: len(entry[0]), reverse=True)
    escaped = "%" in text or "\\" in text
    for secret, pattern in known:
        text = text.replace(secret, HIDDEN)
        if escaped:
            text = pattern.sub(HIDDEN, text)
    for form in _SECRET_FORMS:
        text = form.sub(rf"\g<1>{HIDDEN}", text)
    return text


def one_line(text: str) -> str:
    """Return the text for one line of a log: redacted, of bounded length, nothing in it acts.

    Newlines, control characters and invisible marks, such as those that turn the direction of
    writing, are written as escapes.
    """
    text = redact(text)
    if len(text) > _MOST_LOGGED:
        text = f"{text[:_MOST_LOGGED]}... ({len(text)} characters)"
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii")
        for char in text
    )


def quoted(text: str, most: int = MAX_QUOTED) -> str:
    """Return words of any length on one line of at most `most` characters, as `one_line` does."""
    # Redacted before the cut, which could leave half a key that is no key any more.
    line = one_line(" ".join(redact(text[:_MOST_READ]).split()))
    return line if len(line) <= most else f"{line[:most]}..."
