# SPDX-License-Identifier: MIT
"""The space between two shapes; coordinates global, lengths in mm."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import Part

from ...errors import ConjureError
from ..document.freecad_errors import KERNEL_ERRORS
from ..geometry.tolerances import CONFUSION, EXACT, SAME_POSITION


class Gap(NamedTuple):
    """The shortest way from one shape to another.

    Attributes:
        distance: its length; 0 where they touch, overlap, or one lies in the other's material.
        pairs: where it begins and ends; several where it is equally short.
    """

    distance: float
    pairs: list[tuple[Any, Any]]


def gap(one: Any, other: Any) -> Gap:
    """The shortest way between two shapes.

    Raises:
        ConjureError: GEOMETRY_ERROR, where the kernel finds none.
    """
    try:
        distance, pairs, _ = one.distToShape(other)
    except KERNEL_ERRORS as error:
        raise ConjureError(
            "GEOMETRY_ERROR", "FreeCAD could not measure the distance of the two shapes."
        ) from error
    point = inside(one, other) or inside(other, one) if distance > CONFUSION else None
    if point is not None:
        # The kernel sees this of two solids, but not of what is bundled in a compound.
        return Gap(0.0, [(point, point)])
    # Beyond the first pair, FreeCAD 0.20 to 1.1 may pair points that do not belong together.
    good = [
        pair
        for pair in pairs
        if abs(pair[0].distanceToPoint(pair[1]) - distance) <= max(CONFUSION, EXACT * distance)
    ]
    return Gap(distance, good or pairs[:1])


def inside(one: Any, other: Any, tolerance: float = SAME_POSITION) -> Any:
    """A corner of `one` that lies in the material of `other`; None if there is none.

    Of two shapes that do not touch, each connected piece lies in the other with all of its corners
    or with none.
    """
    for solid in other.Solids:
        box = solid.BoundBox
        for vertex in one.Vertexes:
            if box.isInside(vertex.Point) and solid.isInside(vertex.Point, tolerance, False):
                return vertex.Point
    return None


def lies_within(one: Any, other: Any) -> bool:
    """True if one of two shapes lies in the other's material without touching its surface."""
    if not (inside(one, other) or inside(other, one)):
        return False
    surfaces = [Part.Compound(shape.Faces or [shape]) for shape in (one, other)]
    return bool(surfaces[0].distToShape(surfaces[1])[0] > CONFUSION)


def boxes_apart(one: Any, other: Any) -> float:
    """The distance of two bounding boxes; what they enclose is at least as far apart."""
    return math.hypot(*(max(0.0, -overlap) for overlap in box_overlaps(one, other).values()))


def box_overlaps(one: Any, other: Any) -> dict[str, float]:
    """Overlap of two bounding boxes along x, y and z; below zero where they are apart."""
    return {
        axis.lower(): min(getattr(one, f"{axis}Max"), getattr(other, f"{axis}Max"))
        - max(getattr(one, f"{axis}Min"), getattr(other, f"{axis}Min"))
        for axis in "XYZ"
    }
