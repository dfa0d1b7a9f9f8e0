# SPDX-License-Identifier: MIT
"""Units by their names, and what is put together of them: "mm", "cm^2", "kg/m3".

Sizes are in FreeCAD's own units: mm, degrees, kg and seconds.
"""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import Mapping, NamedTuple


class Dimension(NamedTuple):
    """The powers of what a unit is made of; all zero for a plain number."""

    length: int = 0
    mass: int = 0
    time: int = 0
    angle: int = 0


LENGTH, AREA, VOLUME = Dimension(length=1), Dimension(length=2), Dimension(length=3)
MASS, TIME, ANGLE = Dimension(mass=1), Dimension(time=1), Dimension(angle=1)
DENSITY = Dimension(length=-3, mass=1)


class Unit(NamedTuple):
    """A unit.

    Attributes:
        size: in units of mm, degrees, kg and seconds.
        dimension: what it measures.
        text: as FreeCAD writes it.
    """

    size: Fraction
    dimension: Dimension
    text: str


TURN = "turn"
"""The only unit of those that are read which FreeCAD does not know."""
_LITER = Fraction(10**6)
_POUND = Fraction("0.45359237")
_SPELLINGS: Mapping[Dimension, Mapping[str, tuple[Fraction, tuple[str, ...]]]] = {
    LENGTH: {
        "mm": (Fraction(1), ("millimeter", "millimeters", "millimetre", "millimetres")),
        "cm": (Fraction(10), ("centimeter", "centimeters", "centimetre", "centimetres")),
        "dm": (Fraction(100), ()),
        "m": (Fraction(1000), ("meter", "meters", "metre", "metres")),
        "km": (Fraction(10**6), ()),
        # The micro sign and the Greek letter.
        "um": (Fraction("0.001"), ("\u00b5m", "\u03bcm", "micron", "microns")),
        # A double prime, and below a prime.
        "in": (Fraction("25.4"), ("inch", "inches", '"', "\u2033")),
        "ft": (Fraction("304.8"), ("foot", "feet", "'", "\u2032")),
        "yd": (Fraction("914.4"), ("yard", "yards")),
        "thou": (Fraction("0.0254"), ("mil", "mils")),
    },
    ANGLE: {
        "deg": (Fraction(1), ("degree", "degrees", "\u00b0")),
        "rad": (Fraction(math.degrees(1.0)), ("radian", "radians")),
        TURN: (Fraction(360), ("tr", "turns", "rev", "revolution", "revolutions")),
    },
    VOLUME: {
        "l": (_LITER, ("liter", "liters", "litre", "litres")),
        "ml": (
            _LITER / 1000,
            ("milliliter", "milliliters", "millilitre", "millilitres", "cc", "ccm"),
        ),
    },
    MASS: {
        "kg": (Fraction(1), ("kilogram", "kilograms")),
        "g": (Fraction(1, 1000), ("gram", "grams")),
        "mg": (Fraction(1, 10**6), ("milligram", "milligrams")),
        "t": (Fraction(1000), ("tonne", "tonnes")),
        "lb": (_POUND, ("lbs", "pound", "pounds")),
        "oz": (_POUND / 16, ("ounce", "ounces")),
    },
    TIME: {
        "s": (Fraction(1), ("sec", "second", "seconds")),
        "min": (Fraction(60), ("minute", "minutes")),
        "h": (Fraction(3600), ("hour", "hours")),
    },
}
"""By dimension, FreeCAD's name of each unit, with its size and its other spellings."""
_UNITS = {
    spelling: Unit(size, dimension, name)
    for dimension, units in _SPELLINGS.items()
    for name, (size, others) in units.items()
    for spelling in (name, *others)
}
_FACTOR = re.compile(
    r"\s*(?P<by>[*/\u00b7]?)\s*(?P<name>[^\s\d*/\u00b7^\u00b2\u00b3.,+()-]+)"
    r"(?P<power>\^?-?[1-9](?![0-9])|[\u00b2\u00b3]?)"
)
_SUPERSCRIPTS = {"\u00b2": 2, "\u00b3": 3, "": 1}


def unit_of(text: str) -> Unit | None:
    """The unit that a text names: names with powers, divided or multiplied; "" is none.

    Returns:
        None for what is no unit, or has one that is not known.
    """
    found = Unit(Fraction(1), Dimension(), "")
    at = 0
    while at < len(text):
        factor = _FACTOR.match(text, at)
        known = None if factor is None else _named(factor["name"])
        if factor is None or known is None:
            return None
        power = _power(factor["power"])
        # Two units side by side are more often a slip, or words, than a product.
        if bool(factor["by"]) is not (at > 0) and (at == 0 or power > 0):
            return None
        found = _times(found, known, power, "/" if factor["by"] == "/" else "*")
        at = factor.end()
    return found


def _named(name: str) -> Unit | None:
    return _UNITS.get(name, _UNITS.get(name.lower()))


def _power(text: str) -> int:
    return _SUPERSCRIPTS[text] if text in _SUPERSCRIPTS else int(text.lstrip("^"))


def _times(one: Unit, other: Unit, power: int, by: str) -> Unit:
    signed = -power if by == "/" else power
    size = one.size * other.size**signed
    dimension = Dimension(*(a + signed * b for a, b in zip(one.dimension, other.dimension)))
    text = other.text if power == 1 else f"{other.text}^{power}"
    return Unit(size, dimension, f"{one.text}{by}{text}" if one.text else text)
