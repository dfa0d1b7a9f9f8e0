# SPDX-License-Identifier: MIT
"""Sketches: drawn and constrained in one command."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.fields import Field
from ..schema.paging import PAGE, limit_field, offset_field
from ..schema.parameters import Concerns, Creates
from ..sketching import changes
from ..sketching.changes import Additions, Reattachment
from ..sketching.data import SketchData
from ..sketching.guesses import guess_field
from ..sketching.removals import ToldConstraint, removals_field
from ..values.scalars import items

command = Capability("sketches")

_REPLY = (
    "frame, attached_to, geometry [as solved], constraints, degrees_of_freedom, fully_constrained, "
    "free, missing, profile"
)


@command(
    "create_sketch",
    aliases=("sketch", "new_sketch"),
    example={
        "geometry": [
            {"type": "rectangle", "id": "plate", "center": [0, 0], "width": 60, "height": 40},
            {"type": "circle", "id": "hole", "center": [20, 0], "radius": 4},
        ],
        "constraints": [
            {"type": "radius", "of": ["hole"], "value": 4, "name": "bore"},
        ],
    },
    reply=f"sketch {{{_REPLY}, moved, added, left_out}}",
)
class CreateSketch(SketchData, Creates):
    """Draw and constrain a sketch.

    References: l1.start, c1.center, r1.bottom.end; origin, x_axis, y_axis. `sized`
    brings r1_width, `placed` r1_x.
    """


SKETCH_PARTS = ("place", "geometry", "constraints", "freedom", "profile")
"""Parts of a sketch that `get_sketch` tells."""

_PART: Field = fields.choice(choices=SKETCH_PARTS, doc="One part of a reply.")


def _read_parts(value: Any, field: str) -> tuple[str, ...]:
    given = items(value, field, "a list of parts")
    if not given:
        raise invalid(field, "must name a part", value, list(SKETCH_PARTS))
    return tuple(_PART.read(item, f"{field}[{at}]") for at, item in enumerate(given))


@command(
    "get_sketch",
    aliases=("describe_sketch", "sketch_info"),
    example={"object_name": "Sketch"},
    reply=f"object_id, sketch {{{_REPLY}, state and conflicting if it fails}}; {PAGE}",
)
class GetSketch(Concerns):
    """Read a sketch: elements and constraints by their names, what is free, and its profile.

    Elements without a name, as a person draws them, go by kind and place, such as line3, until the
    next edit. Constraints are those of the listed elements.
    """

    limit: int = limit_field(100, doc="Most elements to list.")
    offset: int = offset_field()
    fields: tuple[str, ...] = fields.custom(
        _read_parts,
        fields.array_of(_PART.shape, 1, len(SKETCH_PARTS)),
        SKETCH_PARTS,
        doc="What to tell; else all.",
    )


@command(
    "edit_sketch",
    aliases=("modify_sketch", "update_sketch", "change_sketch"),
    mutates=True,
    example={"object_name": "Sketch", "set": {"plate_width": 80}, "remove": ["hole"]},
    reply=f"object; sketch {{{_REPLY}, moved, added, removed}}",
)
class EditSketch(Concerns):
    """Change a sketch and what is made of it: one solve, one undo step, all or nothing.

    Done in this order: remove, add, update, set, rename, construction, reattach. Removing an
    element removes the constraints on it, which `removed` tells.
    """

    remove: tuple[str | ToldConstraint, ...] = removals_field(
        doc="Ids of elements or compounds, names of dimensions, constraints as told: {type, of}."
    )
    add: Additions | None = changes.record_field(
        Additions, doc="{geometry, constraints}, as create_sketch takes them."
    )
    update: dict[str, Any] = changes.by_name(
        changes.read_sizes,
        doc="{id: {size: value}}: drawn anew, such as {c1: {radius: 3}}.",
    )
    set: dict[str, Any] = changes.by_name(
        changes.read_size,
        doc="{dimension: value} in mm or degrees; {expression: Sheet.A1} binds, empty frees.",
    )
    rename: dict[str, str] = changes.by_name(
        changes.read_new_name, doc="{old: new} of elements, compounds and dimensions."
    )
    construction: dict[str, bool] = changes.by_name(
        changes.read_flag, doc="{id: true or false}: only help, or part of the profile."
    )
    reattach: Reattachment | None = changes.record_field(
        Reattachment, doc="{on, offset, rotation, reversed}: another place."
    )
    join: bool = fields.boolean(True, doc="Join ends of new elements that meet others.")
    guess: tuple[str, ...] = guess_field()
