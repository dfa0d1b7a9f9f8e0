# SPDX-License-Identifier: MIT
"""Solids made hollow."""

from __future__ import annotations

from ..elements import face_references
from ..elements.face_references import FaceReference
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.in_bodies import IN_BODY_REPLY, in_body
from ..schema.insertion import Inserts
from ..schema.parameters import Derives

command = Capability("modifiers")


@command(
    "shell",
    aliases=("shell_object", "hollow"),
    example={"object_name": "Box", "thickness": 2, "faces": ["top"]},
    reply="operation, base, thickness, direction, faces_removed; " + IN_BODY_REPLY,
)
class Shell(Inserts, Derives):
    """Make a solid hollow: leave a wall of one thickness, open where faces are named.

    It follows the object; set_properties changes it.
    """

    thickness: float = fields.size(
        2, aliases=("wall_thickness", "wall"), doc="Thickness of the wall."
    )
    faces: tuple[FaceReference, ...] = face_references.faces(
        (),
        aliases=("faces_to_remove", "open_faces", "remove_faces", "face"),
        doc="Where it is open; else nowhere:",
    )
    direction: str = fields.choice(
        "inward",
        choices=("inward", "outward", "both"),
        synonyms={
            "in": "inward",
            "inside": "inward",
            "inwards": "inward",
            "out": "outward",
            "outside": "outward",
            "outwards": "outward",
            "middle": "both",
            "center": "both",
        },
        doc="Side of the faces on which the wall lies; both: half on each.",
    )
    join: str = fields.choice(
        "intersection",
        choices=("intersection", "arc"),
        synonyms={"sharp": "intersection", "round": "arc", "rounded": "arc"},
        doc="Where the wall bends: sharp (intersection) or round (arc).",
    )
    in_body: bool = in_body()
