# SPDX-License-Identifier: MIT
"""Faces by which a solid differs from one that it was made from.

The kernel keeps the faces that an operation does not touch. What is summed over all faces, such as
a volume, then changes only by those that came and those that went.
"""

from __future__ import annotations

from typing import Any, Callable, Sequence

import Part

from ..document.freecad_types import Face, Shape
from ..geometry.shape_memory import boundary_of
from ..geometry.sub_shapes import SubShapes, count_of, hash_of, orientation_of, placement_of

_is_partner = Part.Shape.isPartner
_is_equal = Part.Shape.isEqual
_NEAR = 8
"""Faces that one is compared with before it gets a key."""
_FEW_PAIRS = 400
"""Pairs of faces that are compared with each other, for less than their keys cost."""


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
    now = _faces_of_solid(after)
    went, came = _out_of_step(_faces_of_solid(before), now)
    went, came = _without_common(went, came, hash_of)
    # FreeCAD's own hash counts the place, so what was placed anew needs another key.
    is_few = len(went) * len(came) <= _FEW_PAIRS
    went, came = _without_common(went, came, _no_key if is_few else _key)
    turned = [face.reversed() for face in went]
    return [*came, *turned] if len(came) + len(turned) < len(now) else None


def _without_common(
    went: Sequence[Any], came: Sequence[Any], key: Callable[[Any], int]
) -> tuple[list[Any], list[Any]]:
    """The faces of two lists that are in one of them only, as far as a key tells them apart."""
    left: dict[int, list[Any]] = {}
    for face in went:
        left.setdefault(key(face), []).append(face)
    new = [face for face in came if not _take(left.get(key(face), []), face)]
    return [face for alike in left.values() for face in alike], new


def _faces_of_solid(shape: Shape) -> list[Any]:
    solid, every = boundary_of(shape).solids[0], SubShapes(shape, "Face")
    if count_of(solid, "Face") == boundary_of(shape).count("Face"):
        return every.all
    return list(shape.Solids[0].Faces)


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
    """A number that a face keeps where it is placed anew."""
    parts = face.childShapes(False, False)
    return int(parts[0].hashCode()) if parts else 0


def _no_key(face: Face) -> int:
    return 0


def _take(left: list[Any], face: Face) -> bool:
    """Take a face out of those that are left; False if it is not among them."""
    for at, one in enumerate(left):
        if _is_same(one, face):
            del left[at]
            return True
    return False


def _is_same(one: Face, other: Face) -> bool:
    if not _is_partner(one, other):
        return False
    return bool(
        _is_equal(one, other)
        or (
            orientation_of(one) == orientation_of(other)
            and placement_of(one) == placement_of(other)
        )
    )
