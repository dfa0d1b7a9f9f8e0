# SPDX-License-Identifier: MIT
"""Material that shapes share, found without a boolean: by boxes and by points on edges."""

from __future__ import annotations

from itertools import islice, permutations
from typing import Any, Sequence

from ..document.freecad_types import Shape
from ..geometry.tolerances import BURIED, COINCIDENT

_PER_EDGE = 40
_MOST_POINTS = 100
_MOST_PAIRS = 200
"""Points along each edge, how many in all are looked for in another shape, and in how many."""


def boxes_share(one: Shape, other: Shape) -> bool:
    """True if the bounding boxes of two shapes share more than a face."""
    a, b = one.BoundBox, other.BoundBox
    return bool(
        min(a.XMax, b.XMax) - max(a.XMin, b.XMin) > COINCIDENT
        and min(a.YMax, b.YMax) - max(a.YMin, b.YMin) > COINCIDENT
        and min(a.ZMax, b.ZMax) - max(a.ZMin, b.ZMin) > COINCIDENT
    )


def any_share(shapes: Sequence[Any]) -> bool:
    """True if the boxes of any two of some shapes share more than a face; found along X."""
    active: list[Any] = []
    for shape in sorted(shapes, key=lambda one: float(one.BoundBox.XMin)):
        active = [one for one in active if one.BoundBox.XMax > shape.BoundBox.XMin]
        if any(boxes_share(one, shape) for one in active):
            return True
        active.append(shape)
    return False


def any_buried(parts: Sequence[Any]) -> bool:
    """True if a point on an edge of one of some shapes lies in the material of another."""
    for one, other in islice(permutations(parts, 2), _MOST_PAIRS):
        if not boxes_share(one, other):
            continue
        if any(other.isInside(point, BURIED, False) for point in points_of(one, other)):
            return True
    return False


def points_of(shape: Shape, within: Shape) -> list[Any]:
    """Points along the edges of a shape, in the box of another."""
    box = within.BoundBox
    found: list[Any] = []
    for edge in shape.Edges:
        if edge.Degenerated:
            continue
        first, last = edge.ParameterRange
        for step in range(_PER_EDGE):
            point: Any = edge.valueAt(first + (last - first) * (step + 0.3) / _PER_EDGE)
            if (
                box.XMin < point.x < box.XMax
                and box.YMin < point.y < box.YMax
                and box.ZMin < point.z < box.ZMax
            ):
                found.append(point)
    return found[:: len(found) // _MOST_POINTS + 1]
