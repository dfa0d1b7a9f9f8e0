# SPDX-License-Identifier: MIT
"""Values of properties and parameters by their names, whose kinds are known in FreeCAD only."""

from __future__ import annotations

from typing import Any, Mapping

from ...errors import invalid
from .json_text import object_from_text
from .scalars import ITEM_LIMIT, read_name

MOST = 50
_DEEPEST = 8
_MOST_ITEMS = 10 * ITEM_LIMIT
"""Values that a property may be given, lists and what they hold counted alike."""
_LONGEST_TEXT = 10_000
_LARGEST = 1e12
_ALLOWED = (
    "an object {property: value}; a value is a number (mm or degrees), text with a unit, true or "
    "false, a word of an enumeration, a name of an object, a vector [x, y, z], a list of these, or "
    "what the command that makes such an object takes"
)


def read_values(value: Any, field: str) -> dict[str, Any]:
    """Values by name; null, which takes away, stays None."""
    value = object_from_text(value, field)
    if not isinstance(value, Mapping) or not value:
        raise invalid(field, "must name properties with their values", value, _ALLOWED)
    if len(value) > MOST:
        raise invalid(field, f"must name at most {MOST} properties", len(value), _ALLOWED)
    return {
        read_name(name, f"{field} name"): (
            None if part is None else read_value(part, f"{field}.{name}"[:100])
        )
        for name, part in value.items()
    }


def read_value(value: Any, field: str) -> Any:
    """A value as it was sent; what its property takes is known only in FreeCAD.

    Raises:
        ConjureError: INVALID_PARAMETER for what no property takes.
    """
    level, depth, count = [value], 0, 0
    while level:
        held = [part for part in level if isinstance(part, (list, Mapping))]
        if not all(map(_fits, level)) or (held and depth == _DEEPEST):
            raise invalid(field, "is no value of a property", value, _ALLOWED)
        # Before they are looked at: lists of lists may hold millions.
        count += sum(map(len, held))
        if count > _MOST_ITEMS:
            raise invalid(field, f"must hold at most {_MOST_ITEMS} values", count, _ALLOWED)
        level = [
            item for part in held for item in (part.values() if isinstance(part, Mapping) else part)
        ]
        depth += 1
    return value


def _fits(part: Any) -> bool:
    """True for what may be a value of a property, or a part of one, whatever it holds."""
    if isinstance(part, bool):
        return True
    if isinstance(part, str):
        return len(part) <= _LONGEST_TEXT
    if isinstance(part, (int, float)):
        return -_LARGEST < part < _LARGEST
    return isinstance(part, (list, Mapping)) and len(part) <= ITEM_LIMIT
