# SPDX-License-Identifier: MIT
"""Removal of API keys from text: known keys, and whatever stands where the protocol puts a key."""

from __future__ import annotations

import re
import threading

HIDDEN = "<hidden>"
"""Replacement for a key."""

_SHORTEST_SECRET = 4
_SECRET_FORMS = (
    re.compile(r"(?i)(\bbearer\s+)[^\s\"',;]+"),
    re.compile(r"(?i)(\bx-api-key\W{1,4}(?:b[\"'])?)[^\s\"',;]+"),
    re.compile(r"(?i)(\bapi[_-]?key[\"']?\s*[=:]\s*[\"']?)[^\s\"'&,;)}\]]+"),
)

_secrets: set[str] = set()
_secrets_lock = threading.Lock()


def hide(secret: str) -> None:
    """Make `redact` remove this text from now on, for the life of the process.

    A text of fewer than four characters is ignored: it would be removed from ordinary words.
    """
    if len(secret) >= _SHORTEST_SECRET:
        with _secrets_lock:
            _secrets.add(secret)


def redact(text: str) -> str:
    """Return the text with every known key, and everything that looks like one, replaced."""
    with _secrets_lock:
        known = sorted(_secrets, key=len, reverse=True)
    for secret in known:
        text = text.replace(secret, HIDDEN)
    for form in _SECRET_FORMS:
        text = form.sub(rf"\g<1>{HIDDEN}", text)
    return text
