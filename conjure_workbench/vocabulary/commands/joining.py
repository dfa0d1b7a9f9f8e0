# SPDX-License-Identifier: MIT
"""Loose edges joined to wires and faces."""

from __future__ import annotations

from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import TARGET, Creates
from ..schema.roles import Role
from ..values.scalars import CONFUSION, JOINED_WITHIN, MOST_JOINED

command = Capability("modifiers")


@command(
    "join_edges",
    aliases=("edges_to_wire", "edges_to_face", "make_face", "upgrade"),
    example={"objects": ["Line", "Arc"], "tolerance": 0.05},
    reply=(
        "closed, wires, gaps {closed, largest}; of faces area; open_ends [{at, nearest, gap}], "
        "open_end_count"
    ),
)
class JoinEdges(Creates):
    """Join edges of objects where their ends meet, to wires and, where these close, to faces.

    Outlines inside others become holes, and those inside of holes faces again. The objects are
    hidden, and the result does not follow them.
    """

    objects: tuple[str, ...] = name_fields.names(
        role=Role.SUBJECT,
        aliases=("edges", "shapes", "object_name", *TARGET),
        doc="Names or labels of edges, wires, sketches or other objects.",
    )
    tolerance: float = fields.length(
        JOINED_WITHIN,
        minimum=CONFUSION,
        maximum=MOST_JOINED,
        aliases=("precision",),
        doc="Across what gaps ends are joined; `gaps` in the reply tells the largest.",
    )
    result: str = fields.choice(
        "auto",
        choices=("auto", "faces", "wires"),
        synonyms={"face": "faces", "wire": "wires"},
        aliases=("as",),
        doc="What to make; auto: faces if every wire closes, else wires.",
    )
