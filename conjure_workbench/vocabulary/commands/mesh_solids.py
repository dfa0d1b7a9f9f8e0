# SPDX-License-Identifier: MIT
"""Solids of meshes that are in the document."""

from __future__ import annotations

from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Derives
from ..values.scalars import SHORTEST

command = Capability("modifiers")


@command(
    "mesh_to_solid",
    aliases=("mesh_to_shape", "solid_from_mesh", "convert_mesh", "shape_from_mesh"),
    example={"object_name": "Scan", "tolerance": 0.01},
    reply="source, facets",
)
class MeshToSolid(Derives):
    """Turn a mesh of the document into a solid; facets of one plane become one face.

    A mesh that is not closed becomes a surface, with a warning. The result takes the mesh's place
    and does not follow it.
    """

    tolerance: float = fields.length(
        0.05,
        minimum=SHORTEST,
        maximum=10,
        aliases=("precision",),
        doc="How far apart edges of neighboring facets may be to be joined.",
    )
