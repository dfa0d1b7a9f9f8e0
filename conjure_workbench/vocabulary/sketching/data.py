# SPDX-License-Identifier: MIT
"""Sketches as data: where one lies, and all of its geometry and constraints."""

from __future__ import annotations

from ..schema import fields, name_fields
from ..schema.parameters import Creates, Record
from ..schema.roles import Role
from ..values.geometry import Vector
from . import constraints as constraint_fields
from . import geometry as geometry_fields
from .constraints import Constraint
from .geometry import Entry
from .guesses import guess_field
from .places import Place, place_field, seat_offset


class SketchData(Record):
    """The place and the content of a sketch."""

    body: str | None = name_fields.name(
        None,
        role=Role.UNSAID,
        doc="'new', else that of `on`.",
    )
    on: Place = place_field("xy")
    offset: Vector = seat_offset()
    rotation: float = fields.angle(0, doc="After the offset.")
    reversed: bool = fields.boolean(False, doc="From the other side.")
    axes: str = fields.choice(
        "canonical",
        choices=("canonical", "freecad"),
        doc="On a face.",
    )
    geometry: tuple[Entry, ...] = geometry_fields.geometry()
    constraints: tuple[Constraint, ...] = constraint_fields.constraints()
    join: bool = fields.boolean(True, doc="Join ends.")
    guess: tuple[str, ...] = guess_field()
    allow_redundant: bool = fields.boolean(False, doc="Leave it out.")


class DrawnSketch(SketchData):
    """A sketch that is drawn for a feature, as create_sketch takes it."""

    name: str | None = name_fields.name(None, role=Role.UNSAID, doc="Of the sketch.")
    label: str | None = Creates.declared["label"]  # type: ignore[assignment]
