# SPDX-License-Identifier: MIT
"""Parts common to references to edges and to faces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Callable

from ..values.scalars import whole
from .handles import Handle, looks_like_handle, read_handle

INDEX_LIMIT = 1_000_000
FACE_WORDS = ("top", "bottom", "front", "back", "left", "right")
FACE_SIGNS = {"+z": "top", "-z": "bottom", "-y": "front", "+y": "back", "-x": "left", "+x": "right"}
"""Directions that mean the same as a word."""

_ELEMENT = re.compile(r"(?P<kind>edge|face)?\s*(?P<index>[0-9]{1,12})")
_WORD_LIMIT = 64

Reader = Callable[[Any, str], Any]


@dataclass(frozen=True)
class ByIndex:
    """The element "Edge<index>" or "Face<index>" of the shape; 1-based."""

    index: int


@dataclass(frozen=True)
class ByWord:
    """The elements that a word describes, such as "all", "top" or "vertical"."""

    word: str


@dataclass(frozen=True)
class ByHandle:
    """The element that a query returned, wherever it is by now."""

    handle: Handle


def read_element(text: str, field: str) -> tuple[str, ByIndex | ByHandle] | None:
    """Kind and reference of a text such as "Edge3", "face 6", "4" or a handle.

    Returns:
        "edge", "face" or, for a mere number, "", and the reference; None for other texts.

    Raises:
        ConjureError: INVALID_PARAMETER: an index of zero, or a handle that is damaged.
    """
    if looks_like_handle(text):
        handle = read_handle(text, field)
        return handle.element.lower(), ByHandle(handle)
    found = _ELEMENT.fullmatch(text.strip().lower()) if len(text) <= _WORD_LIMIT else None
    if found is None:
        return None
    return found["kind"] or "", ByIndex(whole(found["index"], field, 1, INDEX_LIMIT))


def word_of(value: Any) -> str:
    """A text in lower case, if it is short enough to be one of our words; otherwise nothing."""
    return value.strip().lower() if isinstance(value, str) and len(value) <= _WORD_LIMIT else ""
