# SPDX-License-Identifier: MIT
"""Holes and pockets in the faces of a solid."""

from __future__ import annotations

import math
from typing import Any

from ...errors import invalid
from ..elements import face_positions, face_references
from ..elements.face_positions import AXES, Offset
from ..elements.face_references import FaceReference
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.in_bodies import in_body
from ..schema.insertion import INSERTED_REPLY, Inserts
from ..schema.parameters import Derives, refuse_both, set_alternative
from ..values.geometry import Vector
from .hole_mouths import (
    COUNTERBORE,
    COUNTERSINK,
    MOUTHS,
    Counterbore,
    Countersink,
    check_mouth,
    gathered,
    refuse_two_mouths,
)

command = Capability("modifiers")

_IN_BODY = f"; in a body: as %s, face, centers, features; {INSERTED_REPLY}"
_THROUGH = ("through", "through all", "through_all", "throughall", "all")


class _IntoFace(Inserts, Derives):
    """The parameters of a command that cuts into a face."""

    face: FaceReference = face_references.face(doc="Into which face:")
    through: bool = fields.boolean(
        False,
        aliases=("through_all",),
        doc="Through all, also once that has grown (up to tenfold).",
    )
    offset: tuple[Offset, ...] | None = face_positions.offsets(
        doc="Where on a plane face, from the middle of its border: [[u, v], ...] in mm, or one "
        f"[u, v]. {AXES}"
    )
    position: tuple[Vector, ...] | None = face_positions.positions(
        doc="Instead of `offset`: [[x, y, z], ...] in mm, or one [x, y, z]; projected on the face."
    )
    refine: bool = fields.boolean(True, doc="Merge faces on one surface.")
    in_body: bool = in_body()

    @classmethod
    def rewrite(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Takes the word "through" for a depth as what it means."""
        entries = super().rewrite(raw)
        depth = entries.get("depth")
        agreed = all(entries.get(name, True) is True for name in ("through", "through_all"))
        if agreed and isinstance(depth, str) and depth.strip().lower() in _THROUGH:
            entries = {name: value for name, value in entries.items() if name != "depth"}
            entries["through"] = True
        return entries

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses what contradicts itself."""
        super().finish(values)
        refuse_both(values, "offset", "position")
        if values.get("through") and "depth" in values:
            problem = "cannot stand beside through: true"
            raise invalid("depth", problem, values["depth"], "either depth or through: true")


@command(
    "create_hole",
    aliases=("drill", "drill_hole"),
    example={"object_name": "Box", "face": "top", "diameter": 5, "through": True},
    reply=(
        "base, tools, removed_volume, face, follows_face, count, "
        "centers, axes {u, v, normal}, depth, through, diameter" + _IN_BODY % "hole"
    ),
)
class CreateHole(_IntoFace):
    """Drill one or more equal holes into a face of a solid.

    A plane face they follow when it moves; into the outside of a cylinder they go towards its
    axis, at a `position`.
    """

    diameter: float = fields.size(5, doc="Diameter.")
    radius: float | None = fields.second_spelling(fields.size(None, doc="Radius."), "diameter")
    depth: float = fields.size(10, doc="To a flat bottom; not with `through`.")
    counterbore: Counterbore | None = COUNTERBORE
    countersink: Countersink | None = COUNTERSINK

    @classmethod
    def rewrite(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Gathers what clients say of a counterbore or a countersink one by one."""
        return gathered(super().rewrite(raw))

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes a radius for the diameter, and checks that what is at the mouth fits the hole."""
        super().finish(values)
        if "radius" in values:
            set_alternative(values, "diameter", 2.0 * values["radius"], "radius")
        refuse_two_mouths(values)
        sizes = cls.with_defaults(values)
        depth = math.inf if sizes["through"] else sizes["depth"]
        for name in MOUTHS:
            if values.get(name) is not None:
                check_mouth(name, values[name], sizes["diameter"], depth)


@command(
    "create_pocket",
    aliases=("recess", "rectangular_pocket"),
    example={"object_name": "Box", "face": "top", "length": 6, "width": 4, "depth": 2},
    reply=(
        "base, tools, removed_volume, face, follows_face, count, centers, axes {u, v, "
        "normal}, depth, through, length, width, angle" + _IN_BODY % "pocket"
    ),
)
class CreatePocket(_IntoFace):
    """Cut one or more equal rectangular pockets into a plane face of a solid, which they follow."""

    length: float = fields.size(10, doc="Along the face's u.")
    width: float = fields.size(10, doc="Along the face's v.")
    depth: float = fields.size(5, doc="Depth from the face; not with `through`.")
    angle: float = fields.angle(
        0,
        aliases=("rotation",),
        doc="Turn of the rectangle, counterclockwise from outside.",
    )
