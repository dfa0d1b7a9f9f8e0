# SPDX-License-Identifier: MIT
"""Changes to a sketch that is there, by the names of its elements and dimensions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Callable

from ...errors import ConjureError, invalid
from ..schema import fields
from ..schema.fields import Field
from ..schema.parameters import Record
from ..values.expressions import read_expression
from ..values.geometry import Vector
from ..values.json_text import object_from_text
from ..values.scalars import ITEM_LIMIT, NAME_LIMIT
from .constraints import Constraint, constraints
from .element_ids import read_id
from .geometry import Entry, geometry
from .places import Place, place_field, seat_offset

_MOST_SIZES = 20
_DEEPEST = 2
_NAME = re.compile(r"[A-Za-z_]\w*(?:\.\w+)?", re.ASCII)


class Additions(Record):
    """Elements and constraints to add."""

    geometry: tuple[Entry, ...] = geometry()
    constraints: tuple[Constraint, ...] = constraints()


class Reattachment(Record):
    """Another place of a sketch."""

    on: Place = place_field("xy")
    offset: Vector = seat_offset()
    rotation: float = fields.angle(0, doc="Of its axes, after the offset.")
    reversed: bool = fields.boolean(False, doc="Look from the other side.")


def record_field(record: type[Record], *, doc: str) -> Any:
    """A record within another one, or None."""

    def read(value: Any, field: str) -> Record:
        sent = object_from_text(value, field)
        if not isinstance(sent, dict):
            raise invalid(field, "must be an object", value, list(record.declared))
        try:
            return record.parse(sent)
        except ConjureError as error:
            error.place_in(field)
            raise

    return Field(read, {"type": "object", "x-brief": True}, None, doc)


def by_name(read_one: Callable[[Any, str], Any], *, doc: str) -> Any:
    """Values by the names of elements, compounds or dimensions, as a dict."""

    def read(value: Any, field: str) -> dict[str, Any]:
        sent = object_from_text(value, field)
        if not isinstance(sent, dict) or len(sent) > ITEM_LIMIT:
            raise invalid(field, "must be an object of values by name", value, "{name: value}")
        return {
            read_name(name, field): read_one(one, f"{field}.{name}") for name, one in sent.items()
        }

    return Field(read, {"type": "object"}, {}, doc, default_shown=None)


def read_name(value: Any, field: str) -> str:
    """The name of an element, a part of a compound, or a dimension.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    known = isinstance(value, str) and len(value) <= NAME_LIMIT and _NAME.fullmatch(value)
    if not known:
        allowed = "a name such as l1, r1.bottom or r1_width"
        raise invalid(field, "is no name of an element or a dimension", value, allowed)
    return str(value)


def read_sizes(value: Any, field: str) -> dict[str, Any]:
    """Sizes of an element, which are read when its kind is known."""
    sizes = isinstance(value, dict) and 0 < len(value) <= _MOST_SIZES
    if not sizes or not all(isinstance(key, str) and _fits(one) for key, one in value.items()):
        raise invalid(field, "must be an object of sizes", value, "{start: [0, 0]}")
    return dict(value)


def _fits(value: Any, depth: int = 0) -> bool:
    """True for a number, text, a point or a row of points."""
    if isinstance(value, (list, tuple)):
        few = depth < _DEEPEST and len(value) <= ITEM_LIMIT
        return few and all(_fits(one, depth + 1) for one in value)
    return isinstance(value, (int, float, str))


@dataclass(frozen=True)
class Bound:
    """An expression that a dimension is to follow; empty for none."""

    expression: str


def read_size(value: Any, field: str) -> Any:
    """The value of a dimension, which is read when its kind is known, or what it follows."""
    if isinstance(value, dict) and set(value) == {"expression"}:
        sent = value["expression"]
        return Bound("" if sent is None else read_expression(sent, f"{field}.expression"))
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise invalid(field, "must be a number, text or {expression}", value, "40 or '1/2 in'")
    return value


def read_flag(value: Any, field: str) -> bool:
    """True or false."""
    return bool(_FLAG.read(value, field))


_FLAG: Field = fields.boolean(doc="Whether it is construction.")

read_new_name = read_id
"""A name to give."""
