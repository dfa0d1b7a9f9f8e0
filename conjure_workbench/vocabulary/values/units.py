# SPDX-License-Identifier: MIT
"""Lengths and angles as clients write them: "10 mm", "1 1/2 in", "45 deg", or a plain number.

A plain number, or one in text without a unit, is in mm or in degrees.
"""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import Any, Mapping

from ...errors import invalid

_LENGTHS = {
    "mm": (Fraction(1), ("millimeter", "millimeters", "millimetre", "millimetres")),
    "cm": (Fraction(10), ("centimeter", "centimeters", "centimetre", "centimetres")),
    "m": (Fraction(1000), ("meter", "meters", "metre", "metres")),
    "um": (Fraction("0.001"), ("\u00b5m", "\u03bcm", "micron", "microns")),  # micro sign, Greek mu
    "in": (Fraction("25.4"), ("inch", "inches", '"', "\u2033")),  # double prime
    "ft": (Fraction("304.8"), ("foot", "feet", "'", "\u2032")),  # prime
    "thou": (Fraction("0.0254"), ("mil", "mils")),
}
"""Size in mm of each unit of length, and its spellings beside FreeCAD's."""
_ANGLES = {
    "deg": (Fraction(1), ("degree", "degrees", "\u00b0")),
    "rad": (Fraction(math.degrees(1.0)), ("radian", "radians")),
}
"""Size in degrees of each unit of angle, and its spellings beside FreeCAD's."""


def _factors(units: Mapping[str, tuple[Fraction, tuple[str, ...]]]) -> dict[str, Fraction]:
    """Size of each unit by all its spellings."""
    return {
        spelling: factor for unit, (factor, others) in units.items() for spelling in (unit, *others)
    }


_MILLIMETERS = _factors(_LENGTHS)
_DEGREES = _factors(_ANGLES)
_FREECADS = {
    spelling: unit
    for unit, (_, others) in (*_LENGTHS.items(), *_ANGLES.items())
    for spelling in (unit, *others)
}
"""FreeCAD's spelling of each unit."""
LENGTHS_ALLOWED = (
    "a number in mm, or text with one of the units mm, cm, m, um, in, \", ft, ', thou, "
    'such as "10 mm", "2.5 cm", "1/2 in" or "1 1/2 in"'
)
ANGLES_ALLOWED = (
    "a number in degrees, or text with one of the units deg, \u00b0, rad, "
    'such as "45 deg" or "0.5 rad"'
)

_LONGEST = 64
_DECIMAL = r"[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]{1,3})?|\.[0-9]+(?:[eE][+-]?[0-9]{1,3})?"
_QUANTITY = re.compile(
    r"(?P<sign>[+-]?)\s*"
    r"(?:(?:(?P<whole>[0-9]+)(?:\s+|-))?(?P<top>[0-9]+)\s*/\s*(?P<bottom>[0-9]+)"
    rf"|(?P<decimal>{_DECIMAL}))"
    r"\s*(?P<unit>[^\s0-9.,/+-]*)"
)


def length(value: Any, field: str) -> float:
    """A length in mm.

    Raises:
        ConjureError: INVALID_PARAMETER, with the units that are accepted.
    """
    return _quantity(value, field, _MILLIMETERS, "a length", LENGTHS_ALLOWED)


def angle(value: Any, field: str) -> float:
    """An angle in degrees.

    Raises:
        ConjureError: INVALID_PARAMETER, with the units that are accepted.
    """
    return _quantity(value, field, _DEGREES, "an angle", ANGLES_ALLOWED)


def number(value: Any, field: str) -> float:
    """A plain finite number, also in text, as some clients send it.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    return _quantity(value, field, {}, "a number", "a finite number")


def in_decimals(text: str) -> str | None:
    """A quantity as FreeCAD's expressions have it: "0.5 in" for "1/2 inch", "-5.0" for "-5".

    None for what is no number with one of the units here, or without a unit.
    """
    stripped = text.strip()
    found = _QUANTITY.fullmatch(stripped) if len(stripped) <= _LONGEST else None
    if found is None or (found["decimal"] is None and int(found["bottom"]) == 0):
        return None
    unit = found["unit"]
    spelling = _FREECADS.get(unit, _FREECADS.get(unit.lower())) if unit else ""
    if spelling is None:
        return None
    try:
        return f"{float(_size(found))!r} {spelling}".strip()
    except OverflowError:
        return None


def _quantity(
    value: Any, field: str, units: Mapping[str, Fraction], what: str, allowed: str
) -> float:
    size: int | float | Fraction
    if isinstance(value, str):
        size = _read(value, field, units, what, allowed)
    elif isinstance(value, bool) or not isinstance(value, (int, float)):
        raise invalid(field, f"must be {what}", value, allowed)
    else:
        size = value
    try:
        result = float(size)
    except OverflowError:
        result = math.inf
    if not math.isfinite(result):
        raise invalid(field, "must be a finite number", value, allowed)
    return result + 0.0  # turns -0.0 into 0.0


def _read(
    text: str, field: str, units: Mapping[str, Fraction], what: str, allowed: str
) -> Fraction:
    stripped = text.strip()
    found = _QUANTITY.fullmatch(stripped) if len(stripped) <= _LONGEST else None
    if found is None:
        raise invalid(field, f"must be {what}", text, allowed)
    unit = found["unit"]
    factor = units.get(unit, units.get(unit.lower())) if unit else Fraction(1)
    if factor is None:
        raise invalid(field, f"must be {what}; its unit is not known", text, allowed)
    if found["decimal"] is None and int(found["bottom"]) == 0:
        raise invalid(field, f"must be {what}; it divides by zero", text, allowed)
    return _size(found) * factor


def _size(found: re.Match[str]) -> Fraction:
    """The number of a match of `_QUANTITY`, whose fraction does not divide by zero."""
    if found["decimal"] is not None:
        size = Fraction(found["decimal"])
    else:
        size = int(found["whole"] or 0) + Fraction(int(found["top"]), int(found["bottom"]))
    return -size if found["sign"] == "-" else size
