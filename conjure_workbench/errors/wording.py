# SPDX-License-Identifier: MIT
"""Wording of errors: a bounded echo of what a client sent, and suggestions of what it meant."""

from __future__ import annotations

import difflib
import math
from typing import Any, Iterable, Sequence

_LONGEST_TEXT = 80
_LONGEST_WORD_COMPARED = 64
_LARGEST_INTEGER_BITS = 64


def nearest(word: str, known: Iterable[str], count: int = 3, *, cutoff: float = 0.5) -> list[str]:
    """Return those of `known` that `word` probably means, nearest first; none if none is near.

    Args:
        word: what was sent.
        known: the words that there are.
        count: the most that are returned.
        cutoff: the least likeness of letters, from 0 to 1.
    """
    spelled = word.strip().lower()[:_LONGEST_WORD_COMPARED]
    return difflib.get_close_matches(spelled, list(known), n=count, cutoff=cutoff)


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return a half sentence that names what was probably meant, or nothing."""
    near = nearest(word, known, 1)
    return f"; did you mean '{near[0]}'?" if near else ""


def printable(text: str) -> str:
    """Return the text shortened, and with what UTF-8 cannot carry written as escapes."""
    short = text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 3] + "..."
    return short.encode("utf-8", "backslashreplace").decode("utf-8")


def echo(value: Any) -> Any:
    """Return a value as it may stand in a reply: short, finite, JSON, whatever was sent."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, int):
        if value.bit_length() > _LARGEST_INTEGER_BITS:
            return f"an integer of {value.bit_length()} bits"
        return int(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, (list, tuple)):
        return _echo_items(value)
    if isinstance(value, dict):
        return f"an object with {len(value)} keys"
    return f"a {type(value).__name__}"


def _echo_items(items: Sequence[Any]) -> Any:
    nested = any(isinstance(item, (list, tuple, dict)) for item in items[:8])
    if nested or len(items) > 8:
        return f"a list of {len(items)} items"
    return [echo(item) for item in items]
