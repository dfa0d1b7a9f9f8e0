# SPDX-License-Identifier: MIT
"""Text from documents and clients as it may stand in a sentence: one line, visible, short."""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of characters that break lines, turn the direction of writing or cannot be seen."""

_LONGEST_READ = 1000
"""Most characters of a text that are looked at."""


def plain(text: str, longest: int) -> str:
    """Return a text without line breaks, direction marks and unseen characters, cut at a length.

    Args:
        text: any text. Markup stays as the characters that it is; who shows it shows it as text.
        longest: the most characters that are returned; what is cut ends with an ellipsis.
    """
    if len(text) > longest or not text.isascii() or not text.isprintable():
        seen = (" " if _breaks(one) else one for one in text[:_LONGEST_READ])
        text = "".join(one for one in seen if unicodedata.category(one) not in _UNSEEN)
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _breaks(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in ("Cc", "Zl", "Zp")
