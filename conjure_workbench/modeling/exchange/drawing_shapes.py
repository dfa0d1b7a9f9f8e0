# SPDX-License-Identifier: MIT
"""FreeCAD's edges, wires and faces of the contours of a drawing."""

from __future__ import annotations

from typing import Any, Sequence

import FreeCAD
import Part

from ..document.freecad_errors import KERNEL_ERRORS
from ..geometry.tolerances import SAME_PARAMETER
from .drawings.areas import Ring, areas, crossing, is_level
from .drawings.curves import Arc, Curve, Line, Spline
from .drawings.figures import Contour
from .drawings.vectors import Point, length

_COARSE = 1e-3
_MOST_CROSSING = 400
"""Curves of contours that cross: the kernel cuts each by each."""


def wire_of(contour: Contour) -> Any:
    """The wire of a contour."""
    curves = contour.curves
    if all(isinstance(curve, Line) for curve in curves):
        points = [_vector(curve.start) for curve in curves]
        last = points[0] if contour.closed else _vector(curves[-1].end)
        return Part.makePolygon([*points, last])
    return Part.Wire([_edge(curve) for curve in curves])


def faces_of(contours: Sequence[Contour], rule: str) -> list[Any] | None:
    """The faces within closed contours, with their normals up.

    Args:
        contours: closed ones.
        rule: by which they bound areas, "evenodd" or "nonzero".

    Returns:
        None where they do not lie in one level plane, or cross or touch one another or themselves.
    """
    if not contours or not all(contour.closed for contour in contours) or not is_level(contours):
        return None
    rings = [Ring(contour) for contour in contours]
    if crossing(rings):
        return None
    return [
        Part.Face([wire_of(one) for one in (area.outline, *area.holes)])
        for area in areas(rings, rule)
    ]


def pieced_faces_of(contours: Sequence[Contour], rule: str) -> list[Any] | None:
    """The same of level contours that cross, cut to pieces by the kernel.

    Returns:
        None for too many curves, and where the kernel makes no valid faces of the pieces.
    """
    if sum(len(contour.curves) for contour in contours) > _MOST_CROSSING or not is_level(contours):
        return None
    rings = [Ring(contour) for contour in contours]
    edges = [edge for contour in contours for edge in wire_of(contour).Edges]
    box = Part.Compound(edges).BoundBox
    box.enlarge(1.0)
    corner = FreeCAD.Vector(box.XMin, box.YMin, contours[0].curves[0].start[2])
    try:
        pieces, _ = Part.makePlane(box.XLength, box.YLength, corner).generalFuse(edges)
        chosen = [face for face in pieces.Faces if _is_filled(face, rings, rule)]
        if not chosen:
            return None
        fused = chosen[0].multiFuse(chosen[1:]).removeSplitter() if chosen[1:] else chosen[0]
    except KERNEL_ERRORS:
        return None
    return list(fused.Faces) if fused.isValid() else None


def united(faces: list[Any]) -> tuple[list[Any], bool]:
    """Level faces with those united that lie over one another.

    Returns:
        The faces, and True where they are too many, or the kernel cannot unite them, so that they
        are as they were.
    """
    over = _over_one_another(faces)
    if not over:
        return faces, False
    apart = [face for at, face in enumerate(faces) if at not in over]
    first, *others = (faces[at] for at in sorted(over))
    if sum(len(face.Edges) for face in (first, *others)) > _MOST_CROSSING:
        return faces, True
    try:
        fused = first.multiFuse(others).removeSplitter()
    except KERNEL_ERRORS:
        return faces, True
    return (faces, True) if not fused.isValid() else ([*apart, *fused.Faces], False)


def _over_one_another(faces: Sequence[Any]) -> set[int]:
    """Numbers of the faces whose boxes have something in common."""
    boxes = [face.BoundBox for face in faces]
    found: set[int] = set()
    near: list[int] = []
    for at in sorted(range(len(faces)), key=lambda one: boxes[one].XMin):
        box = boxes[at]
        near = [one for one in near if boxes[one].XMax >= box.XMin]
        for one in near:
            if boxes[one].intersect(box):
                found |= {one, at}
        near.append(at)
    return found


def _is_filled(face: Any, rings: Sequence[Ring], rule: str) -> bool:
    # Relative to its size: a large face would take gigabytes of small triangles.
    corners, triangles = face.tessellate(face.BoundBox.DiagonalLength * _COARSE)
    at = max(
        ([corners[index] for index in triangle] for triangle in triangles),
        key=lambda points: (points[1] - points[0]).cross(points[2] - points[0]).Length,
    )
    middle = (at[0] + at[1] + at[2]) * (1 / 3)
    winding = sum(ring.winding((middle.x, middle.y, middle.z)) for ring in rings)
    return bool(winding % 2) if rule == "evenodd" else bool(winding)


def whole(shapes: Sequence[Any]) -> Any:
    """One shape of several: the only one, or a compound."""
    return shapes[0] if len(shapes) == 1 else Part.Compound(list(shapes))


def _edge(curve: Curve) -> Any:
    if isinstance(curve, Line):
        return Part.makeLine(_vector(curve.start), _vector(curve.end))
    if isinstance(curve, Arc):
        return _arc(curve.upright())
    found = Part.BSplineCurve()
    if isinstance(curve, Spline):
        knots, counts = _counted(curve.knots)
        poles = [_vector(pole) for pole in curve.poles]
        weights = [1.0] * len(poles) if curve.weights is None else list(curve.weights)
        found.buildFromPolesMultsKnots(poles, counts, knots, False, curve.degree, weights)
        return found.toShape()
    points = [_vector(point) for point in curve.through]
    if curve.directions is None:
        found.interpolate(points, PeriodicFlag=curve.closed)
    else:
        start, end = map(_vector, curve.directions)
        found.interpolate(points, InitialTangent=start, FinalTangent=end)
    return found.toShape()


def _arc(arc: Arc) -> Any:
    center, axis = _vector(arc.center), _vector(arc.normal)
    if arc.is_round:
        circle = Part.Circle(center, axis, length(arc.u))
        circle.XAxis = _vector(arc.u)
        curve, piece = circle, Part.ArcOfCircle
    else:
        curve = Part.Ellipse(center + _vector(arc.u), center + _vector(arc.v), center)
        piece = Part.ArcOfEllipse
    if arc.is_whole:
        return curve.toShape()
    return piece(curve, arc.first, arc.first + arc.sweep).toShape()


def _counted(knots: Sequence[float]) -> tuple[list[float], list[int]]:
    """Different knots, and how often each is there."""
    near = SAME_PARAMETER * max(1.0, abs(knots[-1] - knots[0]))
    found: list[float] = []
    counts: list[int] = []
    for knot in knots:
        if found and knot - found[-1] <= near:
            counts[-1] += 1
        else:
            found.append(knot)
            counts.append(1)
    return found, counts


def _vector(point: Point) -> Any:
    return FreeCAD.Vector(*point)
