# SPDX-License-Identifier: MIT
"""Objects made larger or smaller."""

from __future__ import annotations

from typing import Any, Sequence

from ...errors import invalid
from ..schema import fields, spatial_fields
from ..schema.catalogue import Capability
from ..schema.parameters import Concerns, refuse_both
from ..schema.roles import Role
from ..values import units
from ..values.geometry import Vector
from ..values.scalars import plain, within

command = Capability("transforms")

_MOST = 10_000.0
_LEAST = 1.0 / _MOST
_ALLOWED = "a number, or [x, y, z]; each from 0.0001 to 10000"


def _factors(default: Any = fields.REQUIRED, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """A factor, or one for each axis; read as a tuple of three."""

    def read(value: Any, field: str) -> Vector:
        parts = value
        if isinstance(value, dict):
            entries = {str(key).lower(): part for key, part in value.items() if part is not None}
            if not entries or not set(entries) <= set("xyz"):
                raise invalid(field, "must be a factor, or one per axis", value, _ALLOWED)
            parts = [entries.get(letter, 1.0) for letter in "xyz"]
        if not isinstance(parts, (list, tuple)):
            parts = [value] * 3
        if len(parts) != 3:
            raise invalid(field, "must be a factor, or one per axis", value, _ALLOWED)
        x, y, z = (
            within(units.number(part, field), value, field, _LEAST, _MOST, "") for part in parts
        )
        return (x, y, z)

    shape = {
        "type": ["number", "array", "object"],
        "items": {"type": "number", "minimum": _LEAST, "maximum": _MOST},
        "minimum": _LEAST,
        "maximum": _MOST,
    }
    return fields.Field(read, shape, default, doc, tuple(aliases), role=Role.SIZE)


@command(
    "scale_object",
    aliases=("scale", "resize"),
    creates=True,
    example={"object_name": "Box", "factor": 1.5},
    reply="source, factor, method",
)
class ScaleObject(Concerns):
    """Make an object larger or smaller, with one factor or one along each of its own axes.

    A primitive whose kind can have the new size, such as a box or, evenly, a sphere, changes its
    dimensions (`method`: dimensions). Of anything else a clone of the new size takes the place and
    follows the original's dimensions (`method`: clone); uneven factors make its faces freeform.
    """

    factor: Vector = _factors(
        aliases=("factors", "scale", "scale_factor", "ratio"),
        doc=f"How many times as large: a number, or [x, y, z] along the object's own axes, which "
        f"are the document's unless it was turned; each from {plain(_LEAST)} to {plain(_MOST)}.",
    )
    center: Vector | None = spatial_fields.vector(
        None, doc="The point that stays where it is: [x, y, z] in mm; without it, `pivot` says."
    )
    pivot: str = fields.choice(
        "base",
        choices=("base", "center", "origin"),
        aliases=("about",),
        doc="What stays where it is: the object's own origin (base), the middle of its bounding "
        "box (center), or the document's origin.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses a center and a pivot at once."""
        refuse_both(values, "center", "pivot")
