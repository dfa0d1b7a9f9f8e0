# SPDX-License-Identifier: MIT
"""Removals from a sketch: elements and dimensions by name, constraints without one as told."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ..schema import fields
from ..schema.fields import Field, array_of
from ..schema.parameters import Record
from ..schema.roles import Role
from ..values.expressions import read_expression
from ..values.scalars import ITEM_LIMIT, LENGTH_LIMIT, items
from .changes import read_name
from .constraints import KINDS_OF_CONSTRAINT, SYNONYMS, read_of
from .element_ids import read_id

OTHER = "other"
"""The type of constraints that a person made and no command makes."""


class ToldConstraint(Record):
    """A constraint as replies tell it; what says which one it is, is enough."""

    type: str = fields.choice(
        choices=[*KINDS_OF_CONSTRAINT, OTHER], synonyms=SYNONYMS, doc="Its type."
    )
    of: tuple[str, ...] = fields.custom(
        read_of,
        array_of({"type": "string"}, 1, ITEM_LIMIT),
        fields.REQUIRED,
        doc="What it holds for, in any order.",
    )
    value: float | None = fields.number(
        None, minimum=-LENGTH_LIMIT, maximum=LENGTH_LIMIT, doc="Of a dimension."
    )
    name: str | None = fields.custom(read_id, {"type": "string"}, doc="Of a dimension.")
    driving: bool | None = fields.boolean(None, doc="Of a dimension.")
    expression: str | None = fields.custom(
        read_expression, {"type": "string"}, None, doc="Of a dimension; it is not compared."
    )


def removals_field(*, doc: str) -> Any:
    """Names of elements, compounds or dimensions, and constraints as told; as a tuple."""

    def read(value: Any, field: str) -> tuple[str | ToldConstraint, ...]:
        sent = [value] if isinstance(value, dict) else value
        given = items(sent, field, "a list of names, or of {type, of}")
        return tuple(_read(item, f"{field}[{at}]") for at, item in enumerate(given))

    shape = fields.array_of({"type": ["string", "object"]}, 0, ITEM_LIMIT)
    return Field(read, shape, (), doc, role=Role.UNSAID)


def _read(value: Any, field: str) -> str | ToldConstraint:
    if not isinstance(value, dict):
        return read_name(value, field)
    try:
        return ToldConstraint.parse(value)
    except ConjureError as error:
        error.place_in(field)
        raise
