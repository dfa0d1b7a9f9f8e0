# SPDX-License-Identifier: MIT
"""Rotations of planes in space: from a normal, an axis or two axes."""

from __future__ import annotations

from typing import Any

import FreeCAD

from .tolerances import SAME_DIRECTION


def frame(normal: Any) -> Any:
    """The rotation that puts the Z of a plane along `normal`.

    Its Y points up, as near to the document's Z as can be; in a level plane, along Y.
    """
    z = FreeCAD.Vector(normal).normalize()
    up = FreeCAD.Vector(0, 0, 1)
    if z.cross(up).Length < SAME_DIRECTION:
        up = FreeCAD.Vector(0, 1, 0)
    across = up.cross(z)
    return of_axes(across, z.cross(across))


def beside(axis: Any, outward: Any) -> Any:
    """The rotation that puts a plane's Y along `axis` and its X as far `outward` as can be."""
    return of_axes(outward, FreeCAD.Vector(axis).normalize(), keep_y=True)


def of_axes(x: Any, y: Any, *, keep_y: bool = False) -> Any:
    """The rotation of a plane with these axes; one of them gives way until they are square."""
    first, second = (y, x) if keep_y else (x, y)
    first = FreeCAD.Vector(first).normalize()
    second = FreeCAD.Vector(second)
    second = (second - first * second.dot(first)).normalize()
    across, up = (second, first) if keep_y else (first, second)
    z = across.cross(up)
    matrix = FreeCAD.Matrix(
        across.x, up.x, z.x, 0, across.y, up.y, z.y, 0, across.z, up.z, z.z, 0, 0, 0, 0, 1
    )
    return FreeCAD.Placement(matrix).Rotation


def sideways(axis: Any) -> Any:
    """A direction across `axis`: X, or Y where the axis is nearer to X."""
    axis = FreeCAD.Vector(axis).normalize()
    best = min(
        (FreeCAD.Vector(1, 0, 0), FreeCAD.Vector(0, 1, 0)), key=lambda one: abs(one.dot(axis))
    )
    return (best - axis * best.dot(axis)).normalize()
