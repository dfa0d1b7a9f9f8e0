# SPDX-License-Identifier: MIT
"""Solids that a face passes over when it moves along Z, turning about it and changing its size.

The motion is a spline through exact points, and each face of the result that spline times the edge
that makes it: FreeCAD's sweeps are off by a ten-thousandth of the volume on profiles of many edges.
"""

from __future__ import annotations

import math
from typing import Any

import FreeCAD
import Part

from ...document.freecad_types import Edge, Face
from ..tolerances import COINCIDENT, CONFUSION
from .fitting import Fitted, integral, through

_Z = FreeCAD.Vector(0, 0, 1)
_ORIGIN = FreeCAD.Vector()


def motion(
    turn: float, rise: float, scale: float, reach: float, tolerance: float = COINCIDENT
) -> Fitted:
    """The way of the point (1, 0, 0), as a spline.

    Args:
        turn: about Z, in radians, counterclockwise.
        rise: along Z, in mm.
        scale: the size at the end, by which it grows evenly.
        reach: distance from Z, in mm, at which the motion is right.
        tolerance: to which it is, in mm.
    """

    def at(part: float) -> Any:
        size, angle = 1.0 + (scale - 1.0) * part, turn * part
        return FreeCAD.Vector(size * math.cos(angle), size * math.sin(angle), rise * part)

    return through(at, 0.0, 1.0, tolerance / max(reach, 1.0))


def passed_over(face: Face, turn: float, rise: float, scale: float = 1.0) -> Any:
    """The solid that a face in the plane XY passes over; see `motion` for the other arguments."""
    reach = max((abs(face.BoundBox.XMin), abs(face.BoundBox.XMax)))
    reach = math.hypot(reach, max(abs(face.BoundBox.YMin), abs(face.BoundBox.YMax)))
    way = motion(turn, rise, scale, reach).curve
    far = face.copy()
    if scale != 1.0:
        far.scale(scale, _ORIGIN)
    far.rotate(_ORIGIN, _Z, math.degrees(turn))
    far.translate(FreeCAD.Vector(0, 0, rise))
    return sewn([moved(edge, way) for edge in face.Edges], face, far)


def moved(edge: Edge, way: Any) -> Any:
    """The face that an edge in the plane XY passes over on a way that `motion` has made."""
    curve = edge.Curve
    if not isinstance(curve, Part.BSplineCurve):
        curve = curve.toBSpline(edge.FirstParameter, edge.LastParameter)
    steps = way.getPoles()
    poles = [
        [FreeCAD.Vector(q.x * p.x - q.y * p.y, q.y * p.x + q.x * p.y, p.z + q.z) for q in steps]
        for p in curve.getPoles()
    ]
    surface = Part.BSplineSurface()
    surface.buildFromPolesMultsKnots(
        poles,
        *(curve.getMultiplicities(), way.getMultiplicities()),
        *(curve.getKnots(), way.getKnots()),
        *(False, False),
        *(curve.Degree, way.Degree),
        [[weight] * len(steps) for weight in curve.getWeights()],
    )
    return surface.toShape()


def moved_area(edge: Edge, turn: float, rise: float) -> float:
    """Area in mm2 of what an edge in the plane XY passes over, keeping its size."""
    return integral(
        edge, lambda point, way: math.hypot(rise * math.hypot(way.x, way.y), turn * point.dot(way))
    )


def sewn(sides: list[Any], bottom: Face, top: Face) -> Any:
    """The solid that faces enclose, which meet edge by edge.

    Args:
        sides: the faces around it.
        bottom: the face in the plane XY, above which it lies.
        top: the face opposite.
    """
    shell = Part.Shell([bottom, *sides, top])
    shell.sewShape(CONFUSION)
    solid = Part.Solid(shell)
    below = next(face for face in solid.Faces if _is_level(face))
    # The volume, which has a sign as well, takes seconds where there are many splines.
    if below.normalAt(*below.ParameterRange[::2]).z > 0.0:
        solid.reverse()
    return solid


def _is_level(face: Face) -> bool:
    """True for a face in the plane XY."""
    is_plane = isinstance(face.Surface, Part.Plane)
    return is_plane and abs(face.BoundBox.ZMin) + abs(face.BoundBox.ZMax) < COINCIDENT
