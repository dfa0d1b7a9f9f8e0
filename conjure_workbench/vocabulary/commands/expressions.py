# SPDX-License-Identifier: MIT
"""Expressions: properties that are computed from others and from cells of spreadsheets."""

from __future__ import annotations

import re
from typing import Any

from ...errors import invalid
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Concerns
from ..values import units
from ..values.scalars import read_text

command = Capability("parameters")

_LONGEST = 1000
_UNLIKE_FREECAD = re.compile(r"[/\u00b2\u00b3]|[a-z][0-9]")
"""Parts of quantities that FreeCAD writes in another way."""
_PATH = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*|\[[0-9]{1,4}\])*")
_PATH_ALLOWED = "a property, such as Length, or a part of one, such as Placement.Base.x"
EXPRESSION_ALLOWED = (
    "FreeCAD's expression language: numbers with units, + - * / ^, sin(30 deg), sqrt(), min(1; 2), "
    "pi, a property of the same object (Width), of another (Box.Length or <<My label>>.Length), "
    "a cell or an alias of a spreadsheet (Sheet.A1, Sheet.wall), condition ? this : that"
)


def read_path(value: Any, field: str) -> str:
    """A property's name, or the path to a part of it, without a leading dot.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    path = read_text(value, field, "a property", 255).lstrip(".")
    if _PATH.fullmatch(path) is None:
        raise invalid(field, "must be a property", value, _PATH_ALLOWED)
    return path


def read_expression(value: Any, field: str) -> str:
    """An expression as FreeCAD reads it, without a leading `=`; empty for none.

    A fraction with a unit is put into decimals: FreeCAD takes "1/2 in" for 1 / (2 in). A power
    gets the sign that FreeCAD needs: "2 cm^2" for "2 cm2".

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return repr(units.number(value, field))
    if isinstance(value, str) and not value.strip(" ="):
        return ""
    text = read_text(value, field, "an expression", _LONGEST).lstrip("=").strip()
    return (units.in_decimals(text) if _UNLIKE_FREECAD.search(text) else None) or text


def _property(default: Any) -> Any:
    return fields.custom(
        read_path,
        {"type": "string", "minLength": 1, "maxLength": 255},
        default,
        doc=f"Which property: {_PATH_ALLOWED}.",
        aliases=("property", "path"),
    )


@command(
    "set_expression",
    mutates=True,
    example={"object_name": "Box", "property_name": "Length", "expression": "2 * Width"},
    reply="object; property, expression, old_expression, value, unit, old_value",
)
class SetExpression(Concerns):
    """Have a property follow an expression; without one, free it, so that it keeps its value.

    The expression is checked first: names that are not there, dependencies in a circle and results
    of another unit are refused. Whatever depends on the object follows.
    """

    property_name: str = _property(fields.REQUIRED)
    expression: str = fields.custom(
        read_expression,
        {"type": ["string", "number"], "maxLength": _LONGEST},
        "",
        doc=f"{EXPRESSION_ALLOWED}. Without it, or empty, the property is freed.",
        aliases=("formula", "value"),
    )


@command(
    "get_expression",
    aliases=("get_expressions",),
    example={"object_name": "Box"},
    reply="object_id, part_of, expressions {PROPERTY: {expression, value}}, count",
)
class GetExpression(Concerns):
    """Return the expression of a property and its value; without a property, all of them."""

    property_name: str | None = _property(None)
