# SPDX-License-Identifier: MIT
"""Dimensions of sketches, features and spreadsheets, several at once."""

from __future__ import annotations

from typing import Any, Mapping

from ...errors import invalid
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import TARGET, Parameters
from ..schema.roles import Role
from ..values.json_text import object_from_text
from ..values.scalars import LENGTH_LIMIT, read_name

command = Capability("parameters")

_MOST = 100
_LONGEST_TEXT = 100
_ALLOWED = (
    'an object {"Sketch.width": 60, "Pad.length": "1/2 in"}; a value is a number (mm or degrees) '
    "or text with a unit"
)


def _values(value: Any, field: str) -> dict[str, float | str]:
    """Values by the names of dimensions; which units a dimension takes is known in FreeCAD only.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    value = object_from_text(value, field)
    if not isinstance(value, Mapping) or not value:
        raise invalid(field, "must name dimensions with their values", value, _ALLOWED)
    if len(value) > _MOST:
        raise invalid(field, f"must name at most {_MOST} dimensions", len(value), _ALLOWED)
    found: dict[str, float | str] = {}
    for key, part in value.items():
        name = read_name(key, f"{field} name")
        is_number = isinstance(part, (int, float)) and not isinstance(part, bool)
        is_text = isinstance(part, str) and 0 < len(part.strip()) <= _LONGEST_TEXT
        if not (is_text or (is_number and abs(part) < LENGTH_LIMIT)):
            raise invalid(f"{field}.{name}"[:100], "is no value of a dimension", part, _ALLOWED)
        found[name] = part
    return found


@command(
    "set_dimensions",
    aliases=("set_dimension", "change_dimensions", "edit_dimensions", "update_dimensions"),
    mutates=True,
    example={"values": {"Box.length": 40, "Box.height": "1/2 in"}},
    reply="object; dimensions {NAME: {old, new, set}}, volumes_before {NAME: mm3}",
)
class SetDimensions(Parameters):
    """Change dimensions of sketches, features and spreadsheets, all at once or none.

    Each sketch is solved with all of its new values, and what depends on them is recomputed once.
    """

    values: dict[str, Any] = fields.in_role(
        Role.PROPERTIES,
        fields.custom(
            _values,
            {"type": ["object", "string"], "minProperties": 1, "maxProperties": _MOST},
            fields.REQUIRED,
            doc="By OBJECT.DIMENSION, such as Sketch.width, Pad.length or Sheet.ALIAS.",
            aliases=("dimensions",),
        ),
    )
    object_name: str | None = name_fields.name(
        None,
        role=Role.SUBJECT,
        aliases=TARGET,
        doc="The object of dimensions that are named without one.",
    )
    follow: bool = fields.boolean(
        False, doc="Set the spreadsheet's cell where a dimension follows exactly that."
    )
