# SPDX-License-Identifier: MIT
"""Estimates from above of what FreeCAD's operators and functions make of values."""

from __future__ import annotations

import math
import operator
import re
from typing import Any, Callable, NamedTuple

import FreeCAD

MOST_CELLS = 100_000
"""Bound of the cells in ranges, of those that a command feeds and of those in a document; FreeCAD
needs a second for so many, whatever cell is set."""
MOST_CELLS_TOGETHER = 500_000
"""Bound of those in a document that a person has made."""
MOST_TEXT = 10_000
MOST_DIGITS = 300
LARGEST_WHOLE = 2.0**63
"""Bound of the whole numbers that a cell or a property holds."""

_DIGITS = f"its number may have more than {MOST_DIGITS} digits"
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_FORMAT = re.compile(r"%(?:\([^)]*\))?[-+ #0]*(\*|\d+)?(?:\.(\*|\d+))?")
_NUMBER_AS_TEXT = 400
_LONGEST_QUANTITY = 60
_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "%": operator.mod,
    "^": operator.pow,
}


class Bound(NamedTuple):
    """Estimate of a value from above.

    Attributes:
        size: characters, for a text or a list; None for a number.
        most: the size of a number.
        value: the number, where it is known.
        text: the text, where it is known.
        fed: True if it comes of what the command changes.
    """

    size: int | None = None
    most: float = LARGEST_WHOLE
    value: float | None = None
    text: str | None = None
    fed: bool = False


class TooMuchError(Exception):
    """A formula past a bound; the text says which, after "it" or a comma."""


def constant(content: str) -> Bound:
    """Bound of a cell's content that is no formula."""
    if _NUMBER.match(content) and len(content) <= _LONGEST_QUANTITY:
        try:
            return bound_of(FreeCAD.Units.Quantity(content))
        except Exception:  # the kinds of errors differ between FreeCAD's versions
            return text_bound(content)
    return text_bound(content)


def bound_of(value: Any) -> Bound:
    """Bound of the value of a property."""
    value = getattr(value, "Value", value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return number(float(value)) if abs(value) < 1e300 else Bound()
    if isinstance(value, str):
        return text_bound(value)
    if isinstance(value, (list, tuple)) and value:
        return Bound(size=max(len(value), sum(len(str(one)[:1000]) for one in value[:1000])))
    return Bound()


def number(value: float) -> Bound:
    """Bound of a number that is known."""
    return Bound(most=abs(value), value=value) if math.isfinite(value) else Bound()


def text_bound(text: str) -> Bound:
    """Bound of a text that is known."""
    return Bound(size=len(text), most=0.0, text=text)


def is_whole(found: Bound) -> bool:
    """True for what may be a whole number; FreeCAD computes those with all of their digits."""
    return found.value is None or found.value.is_integer()


def _length(found: Bound) -> int:
    return _NUMBER_AS_TEXT if found.size is None else found.size


def joined(parts: list[Bound]) -> Bound:
    """Bound of a range's cells, as one argument of a function."""
    if any(one.size is not None for one in parts):
        return Bound(size=_limited(sum(_length(one) + 4 for one in parts)))
    return Bound(most=sum(one.most for one in parts))


def either(yes: Bound, no: Bound) -> Bound:
    """Bound of a condition's two outcomes."""
    if yes.size is None and no.size is None:
        return Bound(most=max(yes.most, no.most))
    return Bound(size=max(_length(yes), _length(no)), most=max(yes.most, no.most))


def called(function: str, arguments: list[Bound]) -> Bound:
    """Bound of a function's result.

    Raises:
        TooMuchError: its text may be too long.
    """
    if function in ("str", "list", "tuple", "create") or any(
        one.size is not None for one in arguments
    ):
        return Bound(size=_limited(sum(_length(one) + 4 for one in arguments) + 10))
    if function in ("sin", "cos", "atan", "asin", "acos", "tanh", "log", "log10", "atan2"):
        # The logarithm of the largest number there is, and angles in degrees.
        return Bound(most=710.0)
    if function in ("exp", "pow", "tan", "sinh", "cosh", "stddev"):
        return Bound()
    return Bound(most=sum(one.most for one in arguments) + 1 + len(arguments))


def _limited(size: float) -> int:
    if size > MOST_TEXT:
        raise TooMuchError(f"its text may be longer than {MOST_TEXT:,} characters")
    return int(size)


def operated(sign: str, left: Bound, right: Bound) -> Bound:
    """Bound of an operator's result.

    Raises:
        TooMuchError: its text may be too long, or it may have too many digits.
    """
    if sign == "^":
        # A list or a range, of which the size is that of its text, can have numbers as items.
        left, right = left._replace(size=None), right._replace(size=None)
    if left.size is not None or right.size is not None:
        return _texts(sign, left, right)
    if sign not in _OPERATORS:
        return Bound(most=1.0)
    if sign == "^" and _digits(left.most, right) > MOST_DIGITS and is_whole(left):
        raise TooMuchError(_DIGITS)
    if left.value is not None and right.value is not None:
        return _computed(sign, left.value, right.value)
    if sign == "/":
        return Bound(most=left.most / abs(right.value)) if right.value else Bound()
    most = left.most * max(right.most, 1.0) if sign == "*" else left.most + right.most
    if sign == "^":
        most = 10.0 ** min(MOST_DIGITS, _digits(left.most, right))
    if most > 10.0**MOST_DIGITS:
        raise TooMuchError(_DIGITS)
    return Bound(most=most)


def _computed(sign: str, left: float, right: float) -> Bound:
    try:
        value = _OPERATORS[sign](left, right)
    except ZeroDivisionError:
        return Bound()
    except OverflowError:
        value = math.inf
    if value == math.inf and left.is_integer() and right.is_integer():
        raise TooMuchError(_DIGITS)
    return number(value) if isinstance(value, float) else Bound()


def _digits(base: float, exponent: Bound) -> float:
    """Digits of a power of whole numbers; none for an exponent that makes it a fraction."""
    if exponent.value is not None and (exponent.value < 0 or not exponent.value.is_integer()):
        return 0.0
    return exponent.most * math.log10(max(base, 1.0))


def _texts(sign: str, left: Bound, right: Bound) -> Bound:
    if sign == "*":
        text, times = (left, right) if left.size is not None else (right, left)
        return Bound(size=_limited(_length(text) * max(times.most, 1.0)))
    if sign == "%" and left.size is not None:
        return Bound(size=_limited(_formatted(left, right)))
    if sign in _OPERATORS:
        return Bound(size=_limited(_length(left) + _length(right)))
    return Bound(most=1.0)


def _formatted(form: Bound, values: Bound) -> float:
    """Length of a text with places for values, such as `<<%5.2f mm>> % Length`."""
    if form.text is None:
        raise TooMuchError("the form of its text is computed; write it into the formula itself")
    size = float(_length(form))
    for widths in _FORMAT.findall(form.text):
        if "*" in widths:
            raise TooMuchError("the width of its text is computed; write it as a number")
        size += sum(float(width or 0) for width in widths) + _NUMBER_AS_TEXT + _length(values)
    return size
