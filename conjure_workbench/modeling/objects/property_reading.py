# SPDX-License-Identifier: MIT
"""Reading the properties of an object as JSON values, within limits."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD

from ..document import rounding
from ..document.freecad_types import DocumentObject

_MOST_PROPERTIES = 60
_LONGEST_TEXT = 200
_MOST_ITEMS = 50

_REPORTED_ELSEWHERE = frozenset(
    {
        "ExpressionEngine",
        "History",
        "Label",
        "Label2",
        "Placement",
        "Shape",
        "Visibility",
        "Proxy",
        "ShapeMaterial",
        "_ElementMapVersion",
    }
)


def placement_of(obj: DocumentObject) -> Any:
    """The placement of an object, or None if it has none."""
    where = getattr(obj, "Placement", None)
    return where if isinstance(where, FreeCAD.Placement) else None


def placement_facts(where: Any) -> dict[str, Any]:
    """A placement as position, and rotation by unit axis and angle in degrees.

    Commands take it in the same form.
    """
    turn = where.Rotation
    return {
        "position": rounding.vector(where.Base),
        "rotation": {
            "axis": rounding.vector(turn.Axis),
            "angle": rounding.tidy(math.degrees(turn.Angle)),
        },
    }


def own_properties(obj: DocumentObject) -> dict[str, Any]:
    """The visible properties by name; lengths in mm and angles in degrees, as plain numbers."""
    found: dict[str, Any] = {}
    for name in obj.PropertiesList:
        if name in _REPORTED_ELSEWHERE or "Hidden" in obj.getTypeOfProperty(name):
            continue
        if len(found) == _MOST_PROPERTIES:
            break
        found[name] = to_json(getattr(obj, name, None))
    return found


def own_parameters(obj: DocumentObject) -> dict[str, Any]:
    """The properties that a person would change: numbers, sizes, switches and words."""
    return {
        name: value
        for name, value in own_properties(obj).items()
        if isinstance(value, (bool, int, float))
        or obj.getTypeIdOfProperty(name) == "App::PropertyEnumeration"
        if obj.getGroupOfProperty(name) != "Attachment"
    }


def to_json(value: Any) -> Any:
    """A FreeCAD value as JSON: short, and with finite numbers only."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return rounding.tidy(value) if math.isfinite(value) else None
    if isinstance(value, str):
        return value if len(value) <= _LONGEST_TEXT else value[: _LONGEST_TEXT - 3] + "..."
    if isinstance(value, FreeCAD.Units.Quantity):
        return to_json(value.Value)
    if isinstance(value, FreeCAD.Vector):
        return rounding.vector(value)
    if isinstance(value, FreeCAD.Placement):
        return placement_facts(value)
    if isinstance(value, FreeCAD.DocumentObject):
        return value.Name
    if isinstance(value, (list, tuple)):
        shown = [to_json(item) for item in value[:_MOST_ITEMS]]
        return shown if len(value) <= _MOST_ITEMS else [*shown, f"... {len(value)} in all"]
    if isinstance(value, dict):
        return {str(key): to_json(item) for key, item in value.items()}
    if type(value).__name__ == "Constraint":
        return f"{value.Type} {value.Name}".rstrip()
    return f"a {type(value).__name__}"


def unit_of(value: Any) -> str | None:
    """Unit of a quantity as `to_json` gives it; empty for none, None for what is no quantity."""
    if not isinstance(value, FreeCAD.Units.Quantity):
        return None
    return str(value).split(" ", 1)[-1] if " " in str(value) else ""
