# SPDX-License-Identifier: MIT
"""Faces by which a solid differs from one that it was made from.

The kernel keeps the faces that an operation does not touch. What is summed over all faces, such as
a volume, then changes only by those that came and those that went.
"""

from __future__ import annotations

from typing import Any, Sequence

from ..document.freecad_types import Face, Shape
from ..geometry.shape_memory import boundary_of

_NEAR = 8
"""Faces that one is compared with before it gets a key."""


def changed_faces(before: Shape, after: Shape) -> list[Any] | None:
    """The faces that came, and those that went, turned over; together they are closed.

    Returns:
        None where they are not fewer than all faces of the solid, or there are several solids.
    """
    if any(boundary_of(shape).count("Solid") != 1 for shape in (before, after)):
        return None
    key = ("changed faces", before.hashCode(), after.hashCode())
    # As long as the shape from before is kept, the kernel cannot give its hash to another.
    _, found = boundary_of(after).fact(key, lambda: (before, _compared(before, after)))
    changed: list[Any] | None = found
    return changed


def _compared(before: Shape, after: Shape) -> list[Any] | None:
    now = after.Solids[0].Faces
    went, came = _out_of_step(before.Solids[0].Faces, now)
    left: dict[int, list[Any]] = {}
    for face in went:
        left.setdefault(_key(face), []).append(face)
    came = [face for face in came if not _take(left.get(_key(face), []), face)]
    turned = [face.reversed() for alike in left.values() for face in alike]
    return [*came, *turned] if len(came) + len(turned) < len(now) else None


def _out_of_step(before: Sequence[Any], after: Sequence[Any]) -> tuple[list[Any], list[Any]]:
    """The faces of each side that do not follow each other as on the other side.

    The kernel mostly keeps the order, and comparing costs much less than a key.
    """
    went: list[Any] = []
    came: list[Any] = []
    at = 0
    for face in after:
        near = before[at : at + _NEAR]
        step = next((step for step, one in enumerate(near) if _is_same(one, face)), None)
        if step is None:
            came.append(face)
        else:
            went += near[:step]
            at += step + 1
    return [*went, *before[at:]], came


def _key(face: Face) -> int:
    """A number that a face keeps where it is placed anew; FreeCAD's own hash counts the place."""
    parts = face.childShapes(False, False)
    return int(parts[0].hashCode()) if parts else 0


def _take(left: list[Any], face: Face) -> bool:
    """Take a face out of those that are left; False if it is not among them."""
    for at, one in enumerate(left):
        if _is_same(one, face):
            del left[at]
            return True
    return False


def _is_same(one: Face, other: Face) -> bool:
    return bool(
        one.isPartner(other)
        and one.Orientation == other.Orientation
        and one.Placement == other.Placement
    )
