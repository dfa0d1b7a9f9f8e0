# SPDX-License-Identifier: MIT
"""Curves and faces without a volume that are described by a few sizes."""

from __future__ import annotations

import math
from typing import Any

from ...errors import invalid
from ..profiles.path_pieces import MOST_TURNS, set_height_of_turns
from ..profiles.points import Points, points, set_closed
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.roles import Role
from ..values.geometry import Vector
from ..values.scalars import SHORTEST
from .primitive_base import Centerable

command = Capability("primitives")


@command("create_plane", aliases=("plane",), example={"length": 40, "width": 20})
class CreatePlane(Centerable):
    """Create a rectangular face with one corner at `position`, its normal along Z."""

    length: float = fields.size(10, doc="Size along X.")
    width: float = fields.size(10, aliases=("height",), doc="Size along Y.")

    @property
    def middle(self) -> Vector:
        """Middle of the face, seen from its corner."""
        return (self.length / 2.0, self.width / 2.0, 0.0)


@command("create_helix", aliases=("helix",), example={"radius": 5, "pitch": 2, "turns": 6})
class CreateHelix(Centerable):
    """Create a helix that winds up about Z, starting on X at `radius` from `position`."""

    radius: float = fields.size(5, doc="Radius, at the bottom.")
    pitch: float = fields.size(1, doc="Rise along Z in one turn.")
    height: float | None = fields.size(
        None, doc="Height along Z; without it and `turns`, two turns."
    )
    turns: float | None = fields.in_role(
        Role.SIZE,
        fields.number(
            None, minimum=0.01, maximum=MOST_TURNS, doc="How many turns, instead of the height."
        ),
    )
    angle: float = fields.angle(
        0,
        minimum=-89,
        maximum=89,
        doc="Half the opening angle of the cone that it winds about; 0 for a cylinder.",
    )
    left_handed: bool = fields.boolean(False, doc="Wind clockwise, seen from above.")

    @property
    def middle(self) -> Vector:
        """Middle of its axis, seen from its own origin."""
        return (0.0, 0.0, (self.height or 0.0) / 2.0)

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Computes the height from the turns, and keeps them within bounds."""
        super().finish(values)
        pitch = cls.with_defaults(values)["pitch"]
        set_height_of_turns(values, pitch, height=2.0 * pitch)
        sizes = cls.with_defaults(values)
        angle = sizes["angle"]
        if sizes["radius"] + sizes["height"] * math.tan(math.radians(angle)) < SHORTEST:
            problem = "makes the helix narrow down to its axis before it ends"
            raise invalid("angle", problem, angle, "a wider angle, or less height")


@command(
    "create_polyline",
    aliases=("polyline", "create_wire"),
    example={"points": [[0, 0, 0], [40, 0, 0], [40, 25, 0]], "closed": True},
    reply="points, closed, length",
)
class CreatePolyline(Centerable):
    """Create a wire of straight pieces through points, open or closed; a profile or a path.

    A last point that is the first closes it. `position` and `rotation` move all of it.
    """

    points: Points = points(
        aliases=("vertices", "nodes"),
        doc="The points in order: [[x, y, z], ...] or [[x, y], ...] in mm.",
    )
    closed: bool = fields.boolean(
        False, aliases=("close",), doc="Go back from the last point to the first."
    )

    @property
    def middle(self) -> Vector:
        """Middle of the box around its points, seen from its own origin."""
        x, y, z = ((min(along) + max(along)) / 2.0 for along in zip(*self.points))
        return (x, y, z)

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes a last point that is the first for `closed`."""
        super().finish(values)
        set_closed(values, 3)
