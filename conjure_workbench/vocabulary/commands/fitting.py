# SPDX-License-Identifier: MIT
"""Bodies in relation to one another: interference, fit and contact. Nothing changes."""

from __future__ import annotations

from typing import Any

from ...errors import invalid, missing
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import Parameters
from ..schema.roles import Role
from .distances import Pair

command = Capability("queries")


@command(
    "check_interference",
    aliases=("interference", "collides", "check_collision"),
    example={"objects": ["Box", "Cylinder", "Bracket"]},
    reply=(
        "of two objects object_a, object_b, interferes, touching, method, distance, point_a, "
        "point_b, or distance_at_least without a distance, interference_volume, containment, "
        "interference_box; of more objects, interferes, pairs [{the same}], count of those that "
        "interfere, pairs_possible, pairs_examined, pairs_left_out"
    ),
)
class CheckInterference(Parameters):
    """Find which bodies overlap, and by how much; those that only touch do not.

    One that lies within the other's material overlaps with it; one in a cavity does not. Of two
    objects every pair is listed; of more, the pairs that overlap or touch. Of a part alone it is
    about what it holds, of several about what different ones hold.
    """

    objects: tuple[str, ...] | None = name_fields.names_or_all(
        role=Role.SUBJECT,
        aliases=("object_names",),
        doc="Names or labels of the objects; without any, all visible ones with a solid.",
    )
    object_a: str | None = fields.second_spelling(
        name_fields.name(
            None,
            role=Role.SUBJECT,
            aliases=("object_name", "from", "obj1", "object1"),
            doc="One of two objects, instead of `objects`.",
        ),
        "objects",
    )
    object_b: str | None = fields.second_spelling(
        name_fields.name(
            None,
            role=Role.SUBJECT,
            aliases=("to", "obj2", "object2"),
            doc="The other of two objects.",
        ),
        "objects",
    )
    quick: bool = fields.boolean(
        False, doc="Leave out the volume, and the distance of those whose boxes are apart."
    )
    bbox_only: bool = fields.boolean(
        False,
        aliases=("bounding_box_only",),
        doc="Compare bounding boxes only: fast, and wrong for what interlocks.",
    )
    calculate_volume: bool | None = fields.boolean(
        None, doc="Whether to compute the volume of the overlap; without it, unless `quick`."
    )
    max_pairs: int = fields.integer(
        200,
        minimum=1,
        maximum=10_000,
        doc="How many pairs with overlapping boxes to examine at most.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Two objects alone are a list of two."""
        pair = [values.get("object_a"), values.get("object_b")]
        if pair == [None, None]:
            return
        if "objects" in values:
            given = "object_a" if pair[0] is not None else "object_b"
            allowed = "objects alone, or object_a and object_b"
            raise invalid(given, "goes not with objects", values[given], allowed)
        for name, value in zip(("object_a", "object_b"), pair):
            if value is None:
                raise missing(name, "Both objects of a pair, or `objects`, are needed.")
        values["objects"] = tuple(pair)


@command(
    "analyze_fit",
    aliases=("fit_check", "fits"),
    example={"inner": "Cylinder", "outer": "Plate", "clearance": 0.1},
    reply=(
        "inner, outer, inner_part_of, outer_part_of, required_clearance, interferes, touching, "
        "minimum_clearance, point_inner, point_outer, fits, reason, interference_volume, "
        "clearances {x, y, z}, play {x, y, z}, directions, enclosed_axes, recommendations"
    ),
)
class AnalyzeFit(Parameters):
    """Check whether a body fits, where it is now, into the cavity of another, and how closely.

    By the real geometry: `minimum_clearance` is the shortest distance in space; `directions` say
    how far the inner one can move along each axis until it meets the outer; `clearances` hold the
    smaller of both ways. It is in a cavity if it is blocked both ways along an axis.
    """

    inner: str = name_fields.name(
        role=Role.SUBJECT,
        aliases=("inner_object", "object_a"),
        doc="Name or label of the body inside.",
    )
    outer: str = name_fields.name(
        role=Role.TOOL,
        aliases=("outer_object", "object_b"),
        doc="Name or label of the body around it.",
    )
    clearance: float = fields.length(
        0,
        minimum=0.0,
        aliases=("required_clearance", "min_clearance"),
        doc="How far the two must be apart everywhere.",
    )


@command(
    "find_contacts",
    aliases=("contacts",),
    example={"object_a": "Box", "object_b": "Plate", "tolerance": 0.05},
    reply=(
        "object_a, object_b, tolerance, contacts [{face_a_index, face_b_index, "
        "face_a, face_b, distance, kind, area, point_a, point_b}], contact_count, "
        "count, contact_area, truncated"
    ),
)
class FindContacts(Pair):
    """List the pairs of faces of two objects that touch or nearly do, broad contacts first."""

    tolerance: float = fields.length(
        0.1, minimum=0.0, doc="How far apart faces may be and still count as in contact."
    )
    limit: int = fields.integer(
        200, minimum=1, maximum=1000, doc="How many contacts to list at most."
    )
