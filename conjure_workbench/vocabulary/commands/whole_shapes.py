# SPDX-License-Identifier: MIT
"""Objects changed as a whole: offset, repaired, freed of needless edges."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Derives
from ..values.scalars import CONFUSION, LENGTH_LIMIT, SHORTEST, plain

command = Capability("modifiers")

_JOINS = {"round": "arc", "sharp": "intersection", "miter": "intersection", "mitre": "intersection"}

SEWN_ACROSS = 0.01
"""Gap in mm across which `repair_shape` sews, unless it is told another."""


@command(
    "offset_shape",
    aliases=("offset", "offset_object", "offset_solid"),
    example={"object_name": "Box", "distance": 2, "join": "intersection"},
    reply="source, distance",
)
class OffsetShape(Derives):
    """Move all faces of an object outward, or inward with a negative distance.

    The result takes the object's place and follows it. Wires are offset in their plane, and faces
    likewise with `in_plane`. `name` is the result's, unless no other parameter names the
    object.
    """

    distance: float = fields.length(
        aliases=("offset", "value", "amount"), doc="How far: outward, or inward if negative."
    )
    join: str = fields.choice(
        "arc",
        choices=("arc", "intersection"),
        synonyms=_JOINS,
        aliases=("join_type", "corners"),
        doc="What happens at convex edges: arc rounds them, intersection keeps them sharp.",
    )
    fill: bool = fields.boolean(
        False,
        doc="Fill between an open surface and its offset, which makes a solid, or between a wire "
        "and its offset, which makes a face.",
    )
    in_plane: bool = fields.boolean(
        False, aliases=("two_d", "planar"), doc="Offset the outline of a plane face in its plane."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses a distance of zero."""
        distance = values.get("distance")
        if distance is not None and abs(distance) < SHORTEST:
            most = plain(LENGTH_LIMIT)
            raise invalid("distance", "must not be zero", distance, f"-{most} to {most} mm but 0")


@command(
    "remove_splitter",
    aliases=("refine_shape", "refine", "remove_splitters"),
    example={"object_name": "Bracket"},
    reply="source, before {faces, edges}, after {faces, edges}, changed",
)
class RemoveSplitter(Derives):
    """Merge faces of an object that lie on the same surface, as booleans leave them.

    The result takes the object's place and follows it; where there is nothing to merge, the object
    stays as it is, and the reply says so.
    """


@command(
    "repair_shape",
    aliases=("repair", "fix_shape", "heal_shape", "heal"),
    example={"object_name": "Bracket", "tolerance": 0.01},
    reply=(
        "source, before {valid, closed, solids, shells, faces, edges, open_edges}, "
        "after {valid, closed, solids, shells, faces, edges, open_edges}, changed"
    ),
)
class RepairShape(Derives):
    """Sew faces together, mend what is invalid, and make solids of closed shells.

    The result takes the object's place. It does not follow it: the same repair of another shape
    might do something else. Where there is nothing to repair, the object stays as it is, and the
    reply says so.
    """

    tolerance: float = fields.length(
        SEWN_ACROSS, minimum=CONFUSION, maximum=10, doc="Across what gaps faces are sewn together."
    )
    remove_splitter: bool = fields.boolean(
        False, aliases=("refine",), doc="Also merge faces that lie on the same surface."
    )
