# SPDX-License-Identifier: MIT
"""Solids freed of faces."""

from __future__ import annotations

from ..elements import face_references
from ..elements.face_references import FaceReference
from ..schema.catalogue import Capability
from ..schema.parameters import Derives

command = Capability("modifiers")


@command(
    "defeature",
    aliases=("remove_faces", "delete_faces", "delete_face", "remove_face"),
    example={"object_name": "Bracket", "faces": ["Face7"]},
    reply="source, removed, volume {before, added or removed}",
)
class Defeature(Derives):
    """Remove faces of a solid, such as a hole, a fillet or a boss, and close what is left.

    The faces beside them are extended until they meet. Name all faces of what is to go: of a
    countersunk hole its cone as well. The result takes the object's place; it does not follow it.
    """

    faces: tuple[FaceReference, ...] = face_references.faces(
        aliases=("face",), doc="Which faces go:"
    )
