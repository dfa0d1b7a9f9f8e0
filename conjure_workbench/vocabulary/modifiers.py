# SPDX-License-Identifier: MIT
"""Objects changed along their edges."""

from __future__ import annotations

from typing import Any

from . import edge_references, fields
from .catalogue import command
from .edge_references import EdgeReference
from .errors import invalid
from .parameters import Derives

_COMPATIBLE = "Accepted for compatibility, without effect:"


class _AlongEdges(Derives):
    """The parameters that every command on edges has.

    `name` is the result's, unless nothing else tells which object is meant.
    """

    edges: tuple[EdgeReference, ...] = edge_references.edges(
        aliases=("edge",), doc="Which edges; without it, or with an empty list, all. One of:"
    )
    validate: bool | None = fields.boolean(
        None,
        without_effect=True,
        doc=f"{_COMPATIBLE} the result is always checked. Edges at which no two "
        "faces meet at an angle are skipped if a word or a filter took them in, and the reply "
        "lists them; named by index, they are an error.",
    )


@command(
    "create_fillet",
    capability="modifiers",
    aliases=("fillet",),
    creates=True,
    example={"object_name": "Box", "radius": 2, "edges": ["top"]},
)
class CreateFillet(_AlongEdges):
    """Round edges of an object with a radius."""

    radius: float = fields.length(1, positive=True, aliases=("size",), doc="Radius of the fillet.")
    fallback: bool | None = fields.boolean(
        None,
        without_effect=True,
        doc=f"{_COMPATIBLE} a fillet that cannot be made on every edge named is an error.",
    )
    fallback_to_chamfer: bool | None = fields.boolean(
        None,
        without_effect=True,
        doc=f"{_COMPATIBLE} a fillet that cannot be made is an error, never a chamfer.",
    )


@command(
    "create_chamfer",
    capability="modifiers",
    aliases=("chamfer",),
    creates=True,
    example={"object_name": "Box", "size": "1 mm", "edges": [1, "Edge3"]},
)
class CreateChamfer(_AlongEdges):
    """Bevel edges of an object: with one size, with two, or with a size and an angle."""

    size: float = fields.length(
        1,
        positive=True,
        aliases=("distance", "length", "radius"),
        doc="How far from the edge the bevel begins; on both faces, if it stands alone.",
    )
    size2: float | None = fields.length(
        None,
        positive=True,
        aliases=("distance2", "length2"),
        doc="How far from the edge it begins on the second face.",
    )
    angle: float | None = fields.angle(
        None,
        minimum=0,
        maximum=90,
        exclusive=True,
        doc="Angle between the first face and the bevel, instead of `size2`.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses a second size and an angle at once."""
        if "size2" in values and "angle" in values:
            raise invalid(
                "angle", "cannot stand beside size2", values["angle"], "either size2 or angle"
            )
