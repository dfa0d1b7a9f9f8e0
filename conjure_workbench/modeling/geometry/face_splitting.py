# SPDX-License-Identifier: MIT
"""Planes through the axes of round faces, which split these where the kernel fails on them whole.

The kernel's booleans go wrong most often on faces that close in themselves: cylinders, cones,
spheres and tori of a full turn. A solid whose round faces are in two parts is the same solid.
"""

from __future__ import annotations

import math
from typing import Any

import FreeCAD

from ..document.freecad_types import Shape
from . import plane_axes, shapes
from .forms import surface_type
from .tolerances import COINCIDENT

ROUND = frozenset({"Cylinder", "Cone", "Sphere", "Toroid"})
_REACH = 10.0
"""Size of the block that is half of space, in multiples of the shape's, so that it may grow."""


def half_space(shape: Shape, degrees: float) -> tuple[Any, float]:
    """A cube that holds half of a shape, cut through the axis of its largest round face.

    Args:
        shape: the shape; without a round face it is cut through its middle.
        degrees: how far the plane is turned from being across the seam of that face.

    Returns:
        The placement of the cube, a corner of which is its origin, and its size.
    """
    center, axis, outward = _axes(shape)
    turn = FreeCAD.Rotation(axis, degrees)
    x = turn.multVec(outward)
    rotation = plane_axes.of_axes(x, axis.cross(x))
    size = _REACH * max(shape.BoundBox.DiagonalLength, 1.0)
    corner = center + rotation.multVec(FreeCAD.Vector(0, -size / 2, -size / 2))
    return FreeCAD.Placement(corner, rotation), size


def split_shape(shape: Shape, turn: float) -> Any:
    """The same solids with their faces cut in two by a plane, as `features.split_features` does."""
    where, size = half_space(shape, turn)
    half = shapes.cube(size, where)
    return shape.common(half).fuse(shape.cut(half))


def turn_toward(shape: Shape, other: Shape) -> float | None:
    """The turn of `half_space` at which the axis of another shape meets the plane.

    Round faces that touch one another do so in that plane.

    Returns:
        Degrees; None where the two have one axis.
    """
    center, axis, outward = _axes(shape)
    toward = _axes(other)[0] - center
    toward -= axis * toward.dot(axis)
    if toward.Length < COINCIDENT:
        return None
    sine = axis.dot(outward.cross(toward))
    return 90.0 + math.degrees(math.atan2(sine, outward.dot(toward)))


def has_round_faces(shape: Shape) -> bool:
    """True if a shape has a face that goes about an axis."""
    return any(surface_type(face) in ROUND for face in shape.Faces)


def _axes(shape: Shape) -> tuple[Any, Any, Any]:
    """A point on an axis, the axis, and the direction from it to the seam of the face about it."""
    faces = [face for face in shape.Faces if surface_type(face) in ROUND]
    if not faces:
        turn = shape.Placement.Rotation
        ways = [turn.multVec(FreeCAD.Vector(*way)) for way in ((0, 0, 1), (1, 0, 0))]
        return shape.BoundBox.Center, ways[0], ways[1]
    face = max(faces, key=lambda face: float(face.Area))
    surface = face.Surface
    center, axis = surface.Center, FreeCAD.Vector(surface.Axis)
    _, _, low, high = face.ParameterRange
    outward = surface.value(0.0, (low + high) / 2.0) - center
    outward -= axis * outward.dot(axis)
    return center, axis, outward.normalize()
