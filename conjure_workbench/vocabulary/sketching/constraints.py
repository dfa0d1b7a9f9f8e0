# SPDX-License-Identifier: MIT
"""Constraints of a sketch: {type, of, value, name, driving, expression}."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping

from ...errors import ConjureError, invalid
from ..schema import fields
from ..schema.fields import Field, array_of
from ..schema.kinds import KIND_KEY, kind
from ..schema.parameters import Record, object_schema
from ..values import units
from ..values.expressions import read_expression
from ..values.scalars import ITEM_LIMIT, LENGTH_LIMIT, SHORTEST, within
from .element_ids import REFERENCE_ALLOWED, read_id, read_reference

_TURN = 360.0


@dataclass(frozen=True)
class Kind:
    """One type of constraint.

    Attributes:
        of: what it takes, in words.
        fewest: the fewest references.
        most: the most references.
        unit: "mm" or "deg" of a dimension; None for what has no value.
        least: the least value of a dimension.
    """

    of: str
    fewest: int
    most: int
    unit: str | None = None
    least: float = 0.0


_PAIR = "2 or more"
KINDS_OF_CONSTRAINT: Mapping[str, Kind] = {
    "coincident": Kind(f"{_PAIR} points", 2, ITEM_LIMIT),
    "concentric": Kind("2 circles, arcs or ellipses", 2, 2),
    "horizontal": Kind("a line, or 2 points", 1, 2),
    "vertical": Kind("a line, or 2 points", 1, 2),
    "parallel": Kind(f"{_PAIR} lines", 2, ITEM_LIMIT),
    "perpendicular": Kind("2 lines, or more that are so to the first", 2, ITEM_LIMIT),
    "equal": Kind(f"{_PAIR} lines, or {_PAIR} circles and arcs", 2, ITEM_LIMIT),
    "collinear": Kind(f"{_PAIR} lines", 2, ITEM_LIMIT),
    "tangent": Kind("2 curves, or 2 ends that are joined smoothly", 2, 2),
    "symmetric": Kind("2 points, and the line, axis or point between them", 3, 3),
    "midpoint": Kind("a point and a line", 2, 2),
    "on": Kind("a point and a curve or an axis", 2, 2),
    "distance": Kind("a line, 2 points, or a point and a line", 1, 2, "mm", SHORTEST),
    "distance_x": Kind(
        "a point from the origin, a line, or 2 points from the first to the second",
        *(1, 2, "mm", -LENGTH_LIMIT),
    ),
    "distance_y": Kind("as distance_x", 1, 2, "mm", -LENGTH_LIMIT),
    "radius": Kind("a circle or an arc", 1, 1, "mm", SHORTEST),
    "diameter": Kind("a circle or an arc", 1, 1, "mm", SHORTEST),
    "angle": Kind("a line from x, 2 lines, or an arc", 1, 2, "deg", -_TURN),
    "block": Kind("an element that stays as it is", 1, 1),
    "fix": Kind("a point that stays where it is", 1, 1),
}
"""All types of constraint."""

SYNONYMS: Mapping[str, str] = {
    **{"point_on_object": "on", "point_on": "on", "symmetry": "symmetric", "lock": "fix"},
    **{"tangential": "tangent", "horizontal_distance": "distance_x", "length": "distance"},
    "vertical_distance": "distance_y",
}


def read_of(value: Any, field: str) -> tuple[str, ...]:
    """References, as a tuple; one may stand alone.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, (list, tuple)) or not 1 <= len(given) <= ITEM_LIMIT:
        raise invalid(field, "must be a list of references", value, REFERENCE_ALLOWED)
    return tuple(read_reference(item, f"{field}[{at}]") for at, item in enumerate(given))


def _read_value(value: Any, field: str) -> Any:
    """The value as it was sent; its type says what it is."""
    return value


def _read_bound(value: Any, field: str) -> str:
    """An expression that is there."""
    found = read_expression(value, field)
    if not found:
        raise invalid(field, "is empty", value, "an expression such as Sheet.wall * 2")
    return found


class Constraint(Record):
    """One constraint.

    Attributes:
        value: in mm or degrees; None for one without a value, and for a dimension that takes what
            the drawing has.
    """

    type: str = fields.choice(choices=list(KINDS_OF_CONSTRAINT), synonyms=SYNONYMS, doc="Its type.")
    of: tuple[str, ...] = fields.custom(
        read_of,
        array_of({"type": "string"}, 1, ITEM_LIMIT),
        fields.REQUIRED,
        doc="What it holds for; see the type.",
        aliases=("on", "elements", "references"),
    )
    value: float | None = fields.custom(
        _read_value,
        {"type": ["number", "string"]},
        doc="Of a dimension, in mm or degrees; else as drawn.",
    )
    name: str | None = fields.custom(
        read_id, {"type": "string"}, doc="Of a dimension: set_dimensions changes it by this."
    )
    driving: bool = fields.boolean(True, doc="Of a dimension: false only measures.")
    expression: str | None = fields.custom(
        _read_bound,
        {"type": "string"},
        doc="Of a dimension with a name: what it follows, such as Sheet.wall * 2.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks what the type needs, and reads the value by its unit."""
        if not {"type", "of"} <= set(values):
            return
        word = values["type"]
        known = KINDS_OF_CONSTRAINT[word]
        count = len(values["of"])
        if not known.fewest <= count <= known.most:
            raise invalid("of", f"does not fit {word}", list(values["of"]), known.of)
        if known.unit is None:
            for name in ("value", "name", "driving", "expression"):
                if name in values:
                    problem = f"belongs to dimensions; {word} is none"
                    raise invalid(name, problem, values[name], f"none with {word}")
            return
        if "value" in values:
            values["value"] = read_value(values["value"], "value", word)
        if values.get("expression") is not None:
            _refuse_beside_expression(values)


def _refuse_beside_expression(values: Mapping[str, Any]) -> None:
    """Refuse what a dimension that follows an expression cannot have, or lacks."""
    if values.get("value") is not None:
        raise invalid(
            "value", "comes from the expression", values["value"], "none, or no expression"
        )
    if values.get("driving") is False:
        problem = "measures, so that it cannot follow an expression"
        raise invalid("driving", problem, False, "true, or no expression")
    if values.get("name") is None:
        problem = "is needed by a dimension that follows an expression"
        raise invalid("name", problem, None, "a name such as width")


def read_value(value: Any, field: str, word: str) -> float:
    """The value of a dimension of this type, in mm or degrees.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    known = KINDS_OF_CONSTRAINT[word]
    if known.unit == "deg":
        return within(units.angle(value, field), value, field, -_TURN, _TURN, "degrees")
    return within(units.length(value, field), value, field, known.least, LENGTH_LIMIT, "mm")


def read_constraints(value: Any, field: str) -> tuple[Constraint, ...]:
    """The constraints that were sent.

    Raises:
        ConjureError: INVALID_PARAMETER and others, with the place, such as "constraints[3].of[1]".
    """
    if not isinstance(value, (list, tuple)) or len(value) > ITEM_LIMIT:
        allowed = f"a list of at most {ITEM_LIMIT} constraints {{type, of, value}}"
        raise invalid(field, "must be a list of constraints", value, allowed)
    found = []
    for at, item in enumerate(value):
        try:
            found.append(Constraint.parse(item))
        except ConjureError as error:
            error.place_in(f"{field}[{at}]")
            raise
    _refuse_same_names(found, field)
    return tuple(found)


def _refuse_same_names(found: list[Constraint], field: str) -> None:
    names: set[str] = set()
    for at, one in enumerate(found):
        if one.name in names:
            problem = "names two dimensions"
            raise invalid(f"{field}[{at}].name", problem, one.name, "a name that no other has")
        if one.name is not None:
            names.add(one.name)


def constraints() -> Any:
    """A list of constraints."""
    return Field(read_constraints, _SHAPE, (), _DOC, kind=_KIND)


_DOC = "No value: as drawn; driving: false measures."
_TYPES = "; ".join(f"{word}: {known.of}" for word, known in KINDS_OF_CONSTRAINT.items())
_ONE = kind(
    "constraint",
    f"{{type, of, value, name, driving, expression}}. {_TYPES}",
    object_schema(Constraint),
)
_SHAPE = {
    "type": "array",
    "items": {"anyOf": [{**object_schema(Constraint), KIND_KEY: _ONE}], "x-brief": True},
    "maxItems": ITEM_LIMIT,
}
_KIND = kind("constraints", "a list of constraints", _SHAPE)
