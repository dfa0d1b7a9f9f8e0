# SPDX-License-Identifier: MIT
"""Parameters common to patterns: count and spacing of instances, and their union."""

from __future__ import annotations

from typing import Any, Sequence

from ...errors import invalid
from ..schema import fields, spatial_fields
from ..schema.parameters import Derives, set_alternative
from ..schema.roles import Role
from ..values import units
from ..values.geometry import Vector
from ..values.scalars import LENGTH_LIMIT, whole, within

MOST_INSTANCES = 1000
_MOST_FUSED = 100
_PER_AXIS_ALLOWED = "a length for all, or one for each of X, Y (and Z)"


def step_field(default: Any = fields.REQUIRED, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """A distance in mm or a way [x, y, z]; read as a float or as a vector."""

    def read(value: Any, field: str) -> float | Vector:
        if isinstance(value, (list, tuple, dict)):
            return spatial_fields.read_point(value, field)
        size = units.length(value, field)
        return within(size, value, field, -LENGTH_LIMIT, LENGTH_LIMIT, "mm")

    shape = {"type": ["number", "string", "array", "object"], **fields.LENGTHS}
    return fields.Field(read, shape, default, doc, tuple(aliases), role=Role.SIZE)


def per_axis_field(default: Any, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """Up to three lengths; read as a tuple of three, of which the last ones may be None."""

    def read(value: Any, field: str) -> tuple[float | None, ...]:
        given = value if isinstance(value, (list, tuple)) else [value] * 3
        if not 1 <= len(given) <= 3:
            raise invalid(field, "must have one length per axis", value, _PER_AXIS_ALLOWED)
        sizes = [
            within(units.length(one, field), value, field, -LENGTH_LIMIT, LENGTH_LIMIT, "mm")
            for one in given
        ]
        return (*sizes, *[None] * (3 - len(sizes)))

    one = {"type": ["number", "string"]}
    shape = {"anyOf": [fields.array_of(one, 1, 3), one], **fields.LENGTHS}
    return fields.Field(
        read, shape, default, f"{doc} {_PER_AXIS_ALLOWED}.", tuple(aliases), role=Role.SIZE
    )


def count_field(
    default: Any = fields.REQUIRED, *, minimum: int = 1, doc: str, aliases: Sequence[str] = ()
) -> Any:
    """A number of instances, in all or in one direction."""
    count = fields.integer(
        default, minimum=minimum, maximum=MOST_INSTANCES, aliases=aliases, doc=doc
    )
    return fields.in_role(Role.SIZE, count)


def counts_field(default: Any, *, doc: str) -> Any:
    """Two or three whole numbers; read as a tuple."""
    allowed = f"[columns, rows] or [columns, rows, layers], each from 1 to {MOST_INSTANCES}"

    def read(value: Any, field: str) -> tuple[int, ...]:
        if not isinstance(value, (list, tuple)) or not 2 <= len(value) <= 3:
            raise invalid(field, "must be a list of two or three", value, allowed)
        return tuple(
            whole(one, f"{field}[{at}]", 1, MOST_INSTANCES) for at, one in enumerate(value)
        )

    return fields.custom(read, fields.array_of({"type": "integer"}, 2, 3), default, doc=doc)


class Pattern(Derives):
    """Parameters of every pattern."""

    fuse: bool = fields.boolean(
        False,
        aliases=("union", "merge"),
        doc=f"Unite them, at most {_MOST_FUSED}; else solids of one object.",
    )
    keep_source: bool = fields.boolean(
        False,
        aliases=("keep_original", "keep_tool", "keep_tools"),
        doc="Leave the source visible, too.",
    )


class Counted(Pattern):
    """A pattern with one count."""

    count: int = fields.or_else(
        count_field(
            minimum=2,
            aliases=("number", "instances", "occurrences", "quantity"),
            doc="In all, with the first.",
        ),
        "copies",
    )
    copies: int | None = fields.second_spelling(
        fields.integer(
            None,
            minimum=1,
            maximum=MOST_INSTANCES - 1,
            doc="How many beside the first, instead of `count`.",
        ),
        "count",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Brings count and copies together, and limits what is fused."""
        super().finish(values)
        copies = values.pop("copies", None)
        if copies is not None:
            set_alternative(values, "count", copies + 1, "copies")
        if "count" in values:
            limit_fused(values["count"], cls.with_defaults(values)["fuse"], "count")


def limit_fused(count: int, fuse: bool, field: str) -> None:
    """Refuses more instances than can be united in a reasonable time.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if fuse and count > _MOST_FUSED:
        problem = f"is too many to fuse: {count} instances"
        raise invalid(field, problem, count, f"at most {_MOST_FUSED} with fuse")
