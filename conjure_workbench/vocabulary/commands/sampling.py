# SPDX-License-Identifier: MIT
"""A model as plain numbers: points on its surface, its triangles, the state of all its objects."""

from __future__ import annotations

from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.paging import PAGE, limit_field, offset_field
from ..schema.parameters import Concerns, Parameters

command = Capability("queries")


@command(
    "sample_geometry",
    aliases=("sample_points",),
    example={"object_name": "Bracket", "num_points": 100},
    reply="object_id, points, point_count",
)
class SampleGeometry(Concerns):
    """Compute points on the faces of an object, spread by area; of a wire, along its length.

    The same object gives the same points. They lie on the true surface, not on a mesh of it.
    """

    num_points: int = fields.integer(
        50, minimum=1, maximum=10_000, aliases=("count", "points"), doc="How many points."
    )


@command(
    "sample_mesh_surface",
    aliases=("sample_mesh",),
    example={"object_name": "Bracket", "tolerance": 0.5, "max_vertices": 1000},
    reply=(
        "object_id, vertices, triangles, vertex_count, triangle_count, "
        "total_vertices, total_triangles, truncated, tolerance"
    ),
)
class SampleMeshSurface(Concerns):
    """Return the triangles of an object's surface: vertices in mm, and three indices from 0 each.

    Where there are more vertices than asked for, `truncated` is true, and only triangles of the
    vertices returned are listed: a larger tolerance gives fewer of a curved surface.
    """

    tolerance: float = fields.length(
        0.1,
        minimum=1e-3,
        maximum=1000,
        aliases=("precision",),
        doc="How far the triangles may be from the true surface.",
    )
    max_vertices: int = fields.integer(
        500, minimum=3, maximum=100_000, doc="Largest number of vertices to return."
    )


@command(
    "capture_design_state",
    example={},
    reply="snapshot {objects [{object_id, ...}]}, " + PAGE,
)
class CaptureDesignState(Parameters):
    """List every object of a document with its placement, bounding box and volume, to compare."""

    limit: int = limit_field(100)
    offset: int = offset_field()
