# SPDX-License-Identifier: MIT
"""Reads the plain values that parameters are made of, within the limits that hold for all."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from ...errors import invalid

LENGTH_LIMIT = 1e6
"""No length or coordinate may be further from zero, in mm (1 km)."""
CONFUSION = 1e-7
"""FreeCAD's kernel takes points nearer than this for the same, in mm."""
SHORTEST = 1e-6
"""The smallest size, in mm: ten times `CONFUSION`."""
JOINED_WITHIN = 0.01
"""Gaps between ends of edges that are joined where none are named, in mm."""
MOST_JOINED = 10.0
"""The widest gap that may be joined, in mm."""
STRAIGHT = 1e-7
"""Radians; a path that turns by less at a point is straight: a bend there has no length."""
SAME_LINE = 1e-9
"""Sine of the angle at the middle of three points that are on one line, but for rounding."""
SAME_NORMAL = 1e-9
"""Parts of two unit vectors that are nearer than this differ by rounding."""
SAME_ANGLE = 1e-9
"""Degrees; angles nearer than this differ by rounding."""
ANGLE_LIMIT = 36000.0
"""No angle may be further from zero, in degrees (100 turns)."""
DENSITY_BOUNDS = (1e-3, 1e5)
"""No density may lie outside of these, in kg/m3."""
LIKELY_DENSITIES = (100.0, 25_000.0)
"""Of solids, in kg/m3: lighter ones are foams and wood such as balsa; osmium has 22,590."""
NAME_LIMIT = 255
PATH_LIMIT = 4096
ITEM_LIMIT = 1000

_INTEGER_TEXT = re.compile(r"[+-]?[0-9]{1,18}")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode's categories of control and format characters, half characters and line ends."""
_BLANK = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that nothing is seen of."""


def within(size: float, given: Any, field: str, minimum: float, maximum: float, unit: str) -> float:
    """`size`, if it lies between the two bounds.

    Raises:
        ConjureError: INVALID_PARAMETER that names the bounds.
    """
    if minimum <= size <= maximum:
        return size
    tail = f" {unit}" if unit else ""
    allowed = f"{plain(minimum)} to {plain(maximum)}{tail}"
    if minimum > 0.0 and size <= 0.0:
        raise invalid(field, "must be positive", given, allowed)
    if size < minimum:
        raise invalid(field, f"must be at least {plain(minimum)}{tail}", given, allowed)
    raise invalid(field, f"must be at most {plain(maximum)}{tail}", given, allowed)


def whole(value: Any, field: str, minimum: int, maximum: int) -> int:
    """A whole number between two bounds.

    Raises:
        ConjureError: INVALID_PARAMETER that names the bounds.
    """
    number = value
    if (isinstance(value, str) and len(value) < 64 and _INTEGER_TEXT.fullmatch(value.strip())) or (
        isinstance(value, float) and value.is_integer()
    ):
        number = int(value)
    allowed = f"{minimum} to {maximum}"
    if isinstance(number, bool) or not isinstance(number, int):
        raise invalid(field, "must be a whole number", value, allowed)
    if not minimum <= number <= maximum:
        raise invalid(field, f"must be from {allowed}", value, allowed)
    return int(number)


def items(value: Any, field: str, what: str) -> list[Any]:
    """The items of a list; text alone is a list of one.

    Raises:
        ConjureError: INVALID_PARAMETER, also for more than `ITEM_LIMIT` items.
    """
    if isinstance(value, str):
        return [value]
    if not isinstance(value, (list, tuple)):
        raise invalid(field, f"must be {what}", value, what)
    if len(value) > ITEM_LIMIT:
        raise invalid(field, f"must have at most {ITEM_LIMIT} items", value, what)
    return list(value)


def read_name(value: Any, field: str) -> str:
    """A name as it was sent, without the blanks around it.

    Raises:
        ConjureError: INVALID_PARAMETER: no text, empty, too long, or with invisible characters.
    """
    return read_text(value, field, "a name", NAME_LIMIT)


def read_text(value: Any, field: str, what: str, limit: int) -> str:
    """Text as it was sent, without the blanks around it.

    Args:
        value: what was sent.
        field: the parameter's name, for the error.
        what: what the text is, with its article.
        limit: how many characters it may have.

    Raises:
        ConjureError: INVALID_PARAMETER: no text, empty, too long, or with invisible characters.
    """
    allowed = f"text of 1 to {limit} characters"
    if not isinstance(value, str):
        raise invalid(field, f"must be {what}", value, allowed)
    if len(value) > limit:
        raise invalid(field, f"must have at most {limit} characters", value, allowed)
    stripped = value.strip()
    if not stripped:
        raise invalid(field, "must not be empty", value, allowed)
    if has_invisible(stripped):
        raise invalid(field, "holds characters that no name can have", value, allowed)
    return stripped


def has_invisible(text: str) -> bool:
    """True for text with characters that cannot be seen, or that turn what stands beside them.

    With them a name looks like another one, or a path as if it had another extension.
    """
    return any(unicodedata.category(one) in _INVISIBLE or one in _BLANK for one in text)


def plain(size: float) -> str:
    """A number as a person writes it, without an exponent."""
    return f"{size:.6f}".rstrip("0").rstrip(".")
