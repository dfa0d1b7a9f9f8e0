# SPDX-License-Identifier: MIT
"""Solids with a bore."""

from __future__ import annotations

from typing import Any

from ...errors import invalid, missing
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import set_alternative
from ..values.scalars import SHORTEST, plain
from .primitive_base import Centerable, Standing

command = Capability("primitives")

_HALVES = (("outer_diameter", "outer_radius"), ("inner_diameter", "inner_radius"))


@command(
    "create_tube",
    aliases=("tube", "hollow_cylinder"),
    example={"outer_radius": 10, "thickness": 2, "height": 40},
    reply="outer_radius, inner_radius",
)
class CreateTube(Standing, Centerable):
    """Create a cylinder with a bore along its axis, which is Z; it stands on `position`.

    Two of the outer size, the inner size and the thickness of the wall are needed.
    """

    outer_radius: float = fields.size(
        None,
        aliases=("radius", "radius1", "r_outer", "outer"),
        doc="Radius outside; or inner_radius and thickness.",
    )
    outer_diameter: float | None = fields.second_spelling(
        fields.size(None, aliases=("diameter",), doc="Diameter outside, instead."), "outer_radius"
    )
    inner_radius: float = fields.size(
        None,
        aliases=("radius2", "r_inner", "inner", "hole_radius", "bore_radius"),
        doc="Radius of the bore; or outer_radius and thickness.",
    )
    inner_diameter: float | None = fields.second_spelling(
        fields.size(None, aliases=("bore", "bore_diameter"), doc="Diameter of the bore, instead."),
        "inner_radius",
    )
    thickness: float | None = fields.size(
        None,
        aliases=("wall", "wall_thickness"),
        doc="Thickness of the wall, instead of one of the two radii.",
    )
    height: float = fields.size(10, aliases=("length",), doc="Height along Z.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Computes both radii from what was given."""
        super().finish(values)
        for diameter, radius in _HALVES:
            if diameter in values:
                set_alternative(values, radius, values.pop(diameter) / 2.0, diameter)
        outer, inner = values.get("outer_radius"), values.get("inner_radius")
        wall = values.pop("thickness", None)
        if wall is not None and outer is not None and inner is not None:
            if abs(outer - inner - wall) > SHORTEST:
                between = plain(outer - inner)
                raise invalid("thickness", "contradicts the two radii", wall, f"{between} mm")
        elif wall is not None and outer is not None:
            if wall > outer - SHORTEST:
                fits = f"less than {plain(outer)} mm"
                raise invalid("thickness", "leaves no bore", wall, fits)
            values["inner_radius"] = inner = outer - wall
        elif wall is not None and inner is not None:
            values["outer_radius"] = outer = inner + wall
        if outer is None:
            raise missing("outer_radius", "Give two of outer_radius, inner_radius and thickness.")
        if inner is None:
            raise missing("inner_radius", "Give two of outer_radius, inner_radius and thickness.")
        if inner > outer - SHORTEST:
            fits = f"less than {plain(outer)} mm"
            raise invalid("inner_radius", "must be smaller than outer_radius", inner, fits)
