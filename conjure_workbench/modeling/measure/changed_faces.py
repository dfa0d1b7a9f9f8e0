# SPDX-License-Identifier: MIT
"""Faces by which a solid differs from one that it was made from.

The kernel keeps the faces that an operation does not touch. What is summed over all faces, such as
a volume, then changes only by those that came and those that went.
"""

from __future__ import annotations

from typing import Any

from ..document.freecad_types import Face, Shape
from ..geometry.shape_memory import boundary_of


def changed_faces(before: Shape, after: Shape) -> list[Any] | None:
    """The faces that came, and those that went, turned over; together they are closed.

    Returns:
        None where they are not fewer than all faces of the solid, or there are several solids.
    """
    if any(boundary_of(shape).count("Solid") != 1 for shape in (before, after)):
        return None
    left: dict[int, list[Any]] = {}
    for face in before.Solids[0].Faces:
        left.setdefault(_key(face), []).append(face)
    now = after.Solids[0].Faces
    came = [face for face in now if not _take(left.get(_key(face), []), face)]
    went = [face.reversed() for alike in left.values() for face in alike]
    return [*came, *went] if len(came) + len(went) < len(now) else None


def _key(face: Face) -> int:
    """A number that a face keeps where it is placed anew; FreeCAD's own hash counts the place."""
    parts = face.childShapes(False, False)
    return int(parts[0].hashCode()) if parts else 0


def _take(left: list[Any], face: Face) -> bool:
    """Take a face out of those that are left; False if it is not among them."""
    for at, one in enumerate(left):
        if (
            one.isPartner(face)
            and one.Orientation == face.Orientation
            and one.Placement == face.Placement
        ):
            del left[at]
            return True
    return False
