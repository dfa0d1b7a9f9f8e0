# SPDX-License-Identifier: MIT
"""Solids made hollow."""

from __future__ import annotations

from ..elements import face_references
from ..elements.face_references import FaceReference
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Derives

command = Capability("modifiers")


@command(
    "shell",
    aliases=("shell_object", "hollow"),
    example={"object_name": "Box", "thickness": 2, "faces": ["top"]},
)
class Shell(Derives):
    """Make a solid hollow: leave a wall of one thickness, open where faces are named.

    Without faces the hollow is closed on all sides. The result follows the object, and its wall can
    be given another thickness: the Value of the result or of what it is made of.
    """

    thickness: float = fields.size(
        2, aliases=("wall_thickness", "wall"), doc="Thickness of the wall."
    )
    faces: tuple[FaceReference, ...] = face_references.faces(
        (),
        aliases=("faces_to_remove", "open_faces", "remove_faces", "face"),
        doc="At which faces it is open; without it, none. One of:",
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
        doc="On which side of the present faces the wall lies; both: half of it on each.",
    )
    join: str = fields.choice(
        "intersection",
        choices=("intersection", "arc"),
        synonyms={"sharp": "intersection", "round": "arc", "rounded": "arc"},
        doc="What becomes of edges around which the wall bends: intersection keeps them sharp, arc "
        "rounds them.",
    )
