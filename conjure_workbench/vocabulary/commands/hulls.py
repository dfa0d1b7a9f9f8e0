# SPDX-License-Identifier: MIT
"""Hulls around objects."""

from __future__ import annotations

from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import TARGET, Creates
from ..schema.roles import Role

command = Capability("modifiers")

FINENESS = 1000
"""Part of the size of the objects that a hull's tolerance is, unless another is told."""


@command(
    "convex_hull",
    aliases=("hull", "create_hull", "create_convex_hull"),
    example={"objects": ["Pin", "Plate"], "tolerance": 0.1},
    reply="inputs, exact, tolerance if not exact",
)
class ConvexHull(Creates):
    """Make the smallest convex solid around objects, as if wrapped tightly.

    It is exact around flat faces and straight edges; around what is curved it has flat facets, with
    their corners on the objects. The objects are hidden, and the hull does not follow them.
    """

    objects: tuple[str, ...] = name_fields.names(
        role=Role.SUBJECT,
        aliases=("shapes", "object_name", *TARGET),
        doc="Names or labels of one or more objects.",
    )
    tolerance: float | None = fields.length(
        None,
        minimum=1e-3,
        maximum=100,
        aliases=("deviation", "precision"),
        doc="How far inside the true hull facets may be around what is curved; else a "
        f"{FINENESS}th of the objects' size.",
    )
    keep_inputs: bool = fields.boolean(
        False, aliases=("keep_tools", "keep"), doc="Leave the objects visible."
    )
