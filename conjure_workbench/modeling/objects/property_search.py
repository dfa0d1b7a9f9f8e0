# SPDX-License-Identifier: MIT
"""Comparing the properties of objects with a value that a client sent."""

from __future__ import annotations

import math
import operator
from typing import Any, Iterator

import FreeCAD

from ...vocabulary.values.units import in_decimals
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.tolerances import EXACT
from ..measure import shape_facts
from .expressions import is_number
from .property_reading import unit_of
from .property_values import refused

_OTHER_NAMES = {"depth": ("depth", "width")}
"""Names of properties in other clients, with FreeCAD's."""
_COMPARE = {
    "gt": operator.gt,
    "lt": operator.lt,
    "gte": lambda one, other: one > other or _is_same(one, other),
    "lte": lambda one, other: one < other or _is_same(one, other),
    "eq": lambda one, other: _is_same(one, other),
}


def values_of(obj: DocumentObject, name: str) -> Iterator[tuple[str, Any]]:
    """The properties of an object that a name means, with their values.

    Args:
        obj: the object; one that cannot be read has none.
        name: a property in any case, a path to a part of one, or volume or area.
    """
    wanted = _OTHER_NAMES.get(name.lower(), (name.lower(),))
    head, _, rest = name.partition(".")
    found = False
    for known in obj.PropertiesList:
        if not rest and known.lower() in wanted:
            found = True
            yield known, getattr(obj, known, None)
        elif rest and known.lower() == head.lower():
            path = f"{known}.{rest}"
            try:
                value = obj.evalExpression(path)
            except Exception:  # FreeCAD raises whatever Python's operators raise
                continue
            yield path, value
    if not found and name.lower() in ("volume", "area"):
        yield from _measured(obj, name.lower())


def _measured(obj: DocumentObject, name: str) -> Iterator[tuple[str, Any]]:
    try:
        facts = shape_facts.describe_shape(
            shapes.global_shape_of(obj), check=False, full=name == "area"
        )
    except KERNEL_ERRORS:
        return
    if facts is not None:
        unit = FreeCAD.Units.Quantity("1 mm^3" if name == "volume" else "1 mm^2").Unit
        yield name, FreeCAD.Units.Quantity(facts[name], unit)


class Wanted:
    """Condition for a property.

    Args:
        value: a number, text, possibly with a unit, or true or false; None for anything.
        compare: gt, lt, eq, gte or lte.
    """

    def __init__(self, value: Any, compare: str) -> None:
        self._value = value
        self._compare = compare
        self._quantity = _quantity(value)
        self._units: set[str] = set()

    def accepts(self, value: Any) -> bool:
        """True for a value that meets the condition."""
        if self._value is None:
            return True
        if isinstance(value, bool) or isinstance(self._value, bool):
            return self._compare == "eq" and value is self._value
        if isinstance(value, str):
            return self._compare == "eq" and value == self._value
        size = value.Value if isinstance(value, FreeCAD.Units.Quantity) else value
        if not is_number(size) or self._quantity is None:
            return False
        if self._quantity.Unit != FreeCAD.Units.Unit() and not _has_unit(value, self._quantity):
            self._units.add(unit_of(value) or "no unit")
            return False
        return bool(_COMPARE[self._compare](size, self._quantity.Value))

    def refuse_another_unit(self) -> None:
        """To call if nothing was accepted: say so if that was because of the unit.

        Raises:
            ConjureError: INVALID_PARAMETER with the units of the properties.
        """
        if self._units:
            problem = f"no property of this name has the unit of '{self._value}'"
            raise refused("value", problem, self._value, sorted(self._units))


def _has_unit(value: Any, wanted: Any) -> bool:
    return isinstance(value, FreeCAD.Units.Quantity) and bool(value.Unit == wanted.Unit)


def _quantity(value: Any) -> Any:
    if is_number(value):
        return FreeCAD.Units.Quantity(float(value))
    if not isinstance(value, str) or len(value) > 100:
        return None
    try:
        return FreeCAD.Units.Quantity(in_decimals(value) or value)
    except Exception:  # it is text; the kinds of errors differ between FreeCAD's versions
        return None


def _is_same(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=EXACT, abs_tol=EXACT)
