# SPDX-License-Identifier: MIT
"""Quantities as clients write them: "10 mm", "1 1/2 in", "45 deg", "7.85 g/cm^3", or a number.

A plain number, or one in text without a unit, is in the unit of its kind: mm, degrees, mm2, kg/m3
or seconds.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ...errors import invalid
from .unit_names import ANGLE, AREA, DENSITY, LENGTH, TIME, TURN, Dimension, Unit, unit_of


@dataclass(frozen=True)
class Kind:
    """A kind of quantity.

    Attributes:
        what: its name, with an article.
        dimension: of its units.
        size: of the unit in which a plain number is, in that of `unit_names`.
        allowed: what a client may send, in words.
    """

    what: str
    dimension: Dimension
    size: Fraction
    allowed: str


LENGTHS = Kind(
    "a length",
    LENGTH,
    Fraction(1),
    "a number in mm, or text with one of the units mm, cm, m, um, in, \", ft, ', thou, "
    'such as "10 mm", "2.5 cm", "1/2 in" or "1 1/2 in"',
)
ANGLES = Kind(
    "an angle",
    ANGLE,
    Fraction(1),
    "a number in degrees, or text with one of the units deg, \u00b0, rad, turn, "
    'such as "0.5 rad" or "0.25 turn"',
)
AREAS = Kind(
    "an area",
    AREA,
    Fraction(1),
    'a number in mm2, or text with the square of a unit of length, such as "2 cm^2" or "1 in2"',
)
DENSITIES = Kind(
    "a density",
    DENSITY,
    Fraction(1, 10**9),
    "a number in kg/m3, or text with a unit of mass by one of volume, such as "
    '"7.85 g/cm^3", "2.7 kg/l" or "0.1 lb/in3"',
)
TIMES = Kind(
    "a time",
    TIME,
    Fraction(1),
    'a number in seconds, or text with one of the units s, min, h, such as "2 min"',
)

_LONGEST = 64
_DECIMAL = r"[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]{1,3})?|\.[0-9]+(?:[eE][+-]?[0-9]{1,3})?"
_QUANTITY = re.compile(
    r"(?P<sign>[+-]?)\s*"
    r"(?:(?:(?P<whole>[0-9]+)(?:\s+|-))?(?P<top>[0-9]+)\s*/\s*(?P<bottom>[0-9]+)"
    rf"|(?P<decimal>{_DECIMAL}))"
    r"\s*(?P<unit>(?:[^\s0-9.,/+*-].*)?)"
)
_SPELT_POWER = re.compile(r"\b(sq|square|cu|cubic)\b\.?\s*([a-z]+)\b", re.IGNORECASE)
_POWERS = {"sq": 2, "square": 2, "cu": 3, "cubic": 3}
# As in 2 in.; no number ends with it.
_ABBREVIATED = re.compile(r"(?<=[a-z])\.$", re.IGNORECASE)
# As in 1' 6", 1 ft 6 in and 30\u00b0 15'; no power, as in mm2, is one.
_SECOND_NUMBER = re.compile(r"[\s'\u2032\u00b0][0-9]")


def length(value: Any, field: str) -> float:
    """A length in mm.

    Raises:
        ConjureError: INVALID_PARAMETER, with the units that are accepted.
    """
    return _quantity(value, field, LENGTHS)


def angle(value: Any, field: str) -> float:
    """An angle in degrees; raises as `length`."""
    return _quantity(value, field, ANGLES)


def area(value: Any, field: str) -> float:
    """An area in mm2; raises as `length`."""
    return _quantity(value, field, AREAS)


def density(value: Any, field: str) -> float:
    """A density in kg/m3; raises as `length`."""
    return _quantity(value, field, DENSITIES)


def time(value: Any, field: str) -> float:
    """A time in seconds; raises as `length`."""
    return _quantity(value, field, TIMES)


def number(value: Any, field: str) -> float:
    """A plain finite number, also in text, as some clients send it.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    return _quantity(value, field, _NUMBERS)


_NUMBERS = Kind("a number", Dimension(), Fraction(1), "a finite number")


def in_decimals(text: str) -> str | None:
    """A quantity as FreeCAD's expressions have it: "0.5 in" for "1/2 inch", "-5.0" for "-5".

    None for what is no number with units of `unit_names`, or without a unit.
    """
    found = _match_of(text)
    if found is None or (found["decimal"] is None and int(found["bottom"]) == 0):
        return None
    unit = unit_of(found["unit"])
    if unit is None:
        return None
    size, text = _size(found), unit.text
    if text == TURN:
        size, text = size * unit.size, "deg"
    try:
        return f"{float(size)!r} {text}".strip()
    except OverflowError:
        return None


def _quantity(value: Any, field: str, kind: Kind) -> float:
    size: int | float | Fraction
    if isinstance(value, str):
        size = _read(value, field, kind)
    elif isinstance(value, bool) or not isinstance(value, (int, float)):
        raise invalid(field, f"must be {kind.what}", value, kind.allowed)
    else:
        size = value
    try:
        result = float(size)
    except OverflowError:
        result = math.inf
    if not math.isfinite(result):
        raise invalid(field, "must be a finite number", value, kind.allowed)
    return result + 0.0  # turns -0.0 into 0.0


def _read(text: str, field: str, kind: Kind) -> Fraction:
    found = _match_of(text)
    if found is None:
        # "1,500" is 1.5 to some and 1500 to others.
        comma = "; it has a comma: write 1.5 or 1500, not 1,5 or 1,500" if "," in text else ""
        raise invalid(field, f"must be {kind.what}{comma}", text, kind.allowed)
    if found["decimal"] is None and int(found["bottom"]) == 0:
        raise invalid(field, f"must be {kind.what}; it divides by zero", text, kind.allowed)
    if not found["unit"]:
        return _size(found)
    unit: Unit | None = unit_of(found["unit"])
    if unit is None:
        several = _SECOND_NUMBER.search(found["unit"]) is not None
        why = "write one number with one unit" if several else "its unit is not known"
        raise invalid(field, f"must be {kind.what}; {why}", text, kind.allowed)
    if unit.dimension != kind.dimension:
        raise invalid(field, f"must be {kind.what}, not in {unit.text}", text, kind.allowed)
    return _size(found) * unit.size / kind.size


def _match_of(text: str) -> re.Match[str] | None:
    """The match of `_QUANTITY`; "1\u00bd sq in." is read as "1 1/2 in^2"."""
    stripped = text.strip()
    if len(stripped) > _LONGEST:
        return None
    plain = _ABBREVIATED.sub("", "".join(map(_without_fraction_sign, stripped)).strip())
    plain = _SPELT_POWER.sub(lambda one: f"{one[2]}^{_POWERS[one[1].lower()]}", plain)
    return _QUANTITY.fullmatch(plain)


def _without_fraction_sign(sign: str) -> str:
    if not unicodedata.decomposition(sign).startswith("<fraction>"):
        return sign
    return " " + unicodedata.normalize("NFKC", sign).replace("\u2044", "/")


def _size(found: re.Match[str]) -> Fraction:
    """The number of a match of `_QUANTITY`, whose fraction does not divide by zero."""
    if found["decimal"] is not None:
        size = Fraction(found["decimal"])
    else:
        size = int(found["whole"] or 0) + Fraction(int(found["top"]), int(found["bottom"]))
    return -size if found["sign"] == "-" else size
