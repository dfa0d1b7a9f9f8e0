# SPDX-License-Identifier: MIT
"""Faces that represent the planes of slices: squares, far larger than what is cut."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ..document.freecad_types import DocumentObject
from ..geometry import shapes

_MARGIN = 10.0
"""Size of a face in multiples of the base's; bases may grow."""
_Z = FreeCAD.Vector(0, 0, 1)


def size_and_placement(base: DocumentObject, point: Any, normal: Any) -> tuple[float, Any]:
    """Side of the square and its placement, in the coordinates of the base's container.

    Args:
        base: what is cut; the middle of the square lies as near to it as can be.
        point: a point of the plane, in global coordinates.
        normal: the plane's normal, in global coordinates.
    """
    box = shapes.shape_of(base).BoundBox
    inward = shapes.outer_placement(base).inverse()
    through = inward.multVec(FreeCAD.Vector(*point))
    across = inward.Rotation.multVec(FreeCAD.Vector(*normal))
    middle = box.Center - across * (box.Center - through).dot(across)
    size = _MARGIN * max(box.DiagonalLength, 1.0)
    turn = FreeCAD.Rotation(_Z, across)
    corner = turn.multVec(FreeCAD.Vector(size / 2.0, size / 2.0, 0.0))
    return size, FreeCAD.Placement(middle - corner, turn)


def point_and_normal(plane: DocumentObject) -> tuple[Any, Any]:
    """The middle of such a square and its normal, in global coordinates."""
    where = shapes.outer_placement(plane).multiply(plane.Placement)
    middle = where.multVec(FreeCAD.Vector(plane.Length / 2.0, plane.Width / 2.0, 0.0))
    return middle, where.Rotation.multVec(_Z)
