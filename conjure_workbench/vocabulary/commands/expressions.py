# SPDX-License-Identifier: MIT
"""Expressions: properties that are computed from others and from cells of spreadsheets."""

from __future__ import annotations

import re
from typing import Any

from ...errors import invalid
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Concerns
from ..schema.roles import Role
from ..schema.strictness import strict_field
from ..values.expressions import EXPRESSION_ALLOWED, LONGEST, read_expression
from ..values.scalars import read_text

command = Capability("parameters")

_PATH = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*|\[[0-9]{1,4}\])*")
_PATH_ALLOWED = "a property, such as Length, or a part of one, such as Placement.Base.x"


def read_path(value: Any, field: str) -> str:
    """A property's name, or the path to a part of it, without a leading dot.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    path = read_text(value, field, "a property", 255).lstrip(".")
    if _PATH.fullmatch(path) is None:
        raise invalid(field, "must be a property", value, _PATH_ALLOWED)
    return path


def _property(default: Any) -> Any:
    return fields.in_role(
        Role.PROPERTY,
        fields.custom(
            read_path,
            {"type": "string", "minLength": 1, "maxLength": 255},
            default,
            doc=f"Which property: {_PATH_ALLOWED}.",
            aliases=("property", "path"),
        ),
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
    expression: str = fields.in_role(
        Role.VALUE,
        fields.custom(
            read_expression,
            {"type": ["string", "number"], "maxLength": LONGEST},
            "",
            doc=f"{EXPRESSION_ALLOWED}. Without it, or empty, the property is freed.",
            aliases=("formula", "value"),
        ),
    )
    strict: bool = strict_field()


@command(
    "get_expression",
    aliases=("get_expressions",),
    example={"object_name": "Box"},
    reply="object_id, part_of, expressions {PROPERTY: {expression, value}}, count",
)
class GetExpression(Concerns):
    """Return the expression of a property and its value; without a property, all of them."""

    property_name: str | None = _property(None)
