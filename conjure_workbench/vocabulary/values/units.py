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

MILLIMETERS: Mapping[str, Fraction] = {
    "mm": Fraction("1.0"),
    "millimeter": Fraction("1.0"),
    "millimeters": Fraction("1.0"),
    "millimetre": Fraction("1.0"),
    "millimetres": Fraction("1.0"),
    "cm": Fraction("10.0"),
    "centimeter": Fraction("10.0"),
    "centimeters": Fraction("10.0"),
    "centimetre": Fraction("10.0"),
    "centimetres": Fraction("10.0"),
    "m": Fraction("1000.0"),
    "meter": Fraction("1000.0"),
    "meters": Fraction("1000.0"),
    "metre": Fraction("1000.0"),
    "metres": Fraction("1000.0"),
    "um": Fraction("0.001"),
    "\u00b5m": Fraction("0.001"),  # micro sign
    "\u03bcm": Fraction("0.001"),  # Greek mu
    "micron": Fraction("0.001"),
    "microns": Fraction("0.001"),
    "in": Fraction("25.4"),
    "inch": Fraction("25.4"),
    "inches": Fraction("25.4"),
    '"': Fraction("25.4"),
    "\u2033": Fraction("25.4"),  # double prime
    "ft": Fraction("304.8"),
    "foot": Fraction("304.8"),
    "feet": Fraction("304.8"),
    "'": Fraction("304.8"),
    "\u2032": Fraction("304.8"),  # prime
    "thou": Fraction("0.0254"),
    "mil": Fraction("0.0254"),
    "mils": Fraction("0.0254"),
}
_ONE = Fraction(1)
_RADIAN = Fraction(math.degrees(1.0))
DEGREES: Mapping[str, Fraction] = {
    "deg": _ONE,
    "degree": _ONE,
    "degrees": _ONE,
    "\u00b0": _ONE,
    "rad": _RADIAN,
    "radian": _RADIAN,
    "radians": _RADIAN,
}
_SHORT = {MILLIMETERS[unit]: unit for unit in ("mm", "cm", "m", "um", "in", "ft", "thou")}
_FREECADS: Mapping[str, str] = {
    **{spelling: _SHORT[factor] for spelling, factor in MILLIMETERS.items()},
    **{spelling: "deg" if factor == _ONE else "rad" for spelling, factor in DEGREES.items()},
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

    Args:
        value: a number in mm or text with a unit.
        field: the parameter's name, for the error.

    Raises:
        ConjureError: INVALID_PARAMETER, with the units that are accepted.
    """
    return _quantity(value, field, MILLIMETERS, "a length", LENGTHS_ALLOWED)


def angle(value: Any, field: str) -> float:
    """An angle in degrees.

    Args:
        value: a number in degrees or text with a unit.
        field: the parameter's name, for the error.

    Raises:
        ConjureError: INVALID_PARAMETER, with the units that are accepted.
    """
    return _quantity(value, field, DEGREES, "an angle", ANGLES_ALLOWED)


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
