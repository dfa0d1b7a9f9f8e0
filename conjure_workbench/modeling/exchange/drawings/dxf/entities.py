# SPDX-License-Identifier: MIT
"""Curves of the entities of a DXF file, in its own units."""

from __future__ import annotations

import math
from typing import Callable, Sequence

from ....geometry.tolerances import EXACT, NEARLY_A_TURN, NO_EXTENT, ROUNDING, SAME_ANGLE
from ..curves import Arc, Curve, Line, Spline, Through
from ..figures import Contour
from ..making import bulged, is_closed
from ..vectors import (
    Matrix,
    Point,
    apart,
    cos_sin,
    cross,
    length,
    times,
)
from .groups import Record, number

_UP: Point = (0.0, 0.0, 1.0)
_NEAR_UP = 1 / 64
_POLYLINE_MESHES = 16 | 64
_FRAME_POINT = 16
_TURN = 2 * math.pi


def plane_of(record: Record) -> Matrix:
    """The map from the coordinates of an entity's own plane, by AutoCAD's arbitrary axis.

    Raises:
        DrawingError: the direction has no length.
    """
    normal = record.point(210, _UP)
    if normal == _UP:
        return Matrix()
    size = length(normal)
    if size <= NO_EXTENT:
        raise record.wrong("its extrusion direction has no length")
    z = times(normal, 1 / size)
    is_near_up = abs(z[0]) < _NEAR_UP and abs(z[1]) < _NEAR_UP
    across = cross((0.0, 1.0, 0.0) if is_near_up else _UP, z)
    x = times(across, 1 / length(across))
    return Matrix(x, cross(z, x), z)


def contours_of(record: Record, vertices: Sequence[Record] = ()) -> list[Contour] | None:
    """The contours of an entity; None for a kind that has none, empty for one without extent.

    Raises:
        DrawingError: a value is missing or impossible.
    """
    if record.kind == "POLYLINE":
        return _heavy_polyline(record, vertices)
    draw = _KINDS.get(record.kind)
    if draw is None:
        return None
    curves = draw(record)
    return [Contour(curves, is_closed(curves) and _encloses(curves))] if curves else []


def _encloses(curves: Sequence[Curve]) -> bool:
    return len(curves) > 1 or not isinstance(curves[0], Line)


def _line(record: Record) -> list[Curve]:
    start, end = record.point(10), record.point(11)
    return [Line(start, end)] if apart(start, end) > NO_EXTENT else []


def _circle(record: Record) -> list[Curve]:
    return [_arc_about(record, 0.0, _TURN)]


def _arc(record: Record) -> list[Curve]:
    start, end = record.number(50), record.number(51)
    return [_arc_about(record, start, _sweep(math.radians(end - start)))]


def _sweep(between: float) -> float:
    """The angle from the first to the last parameter of an arc; a turn where it is nearly one."""
    sweep = between % _TURN
    is_turn = sweep == 0.0 or sweep > _TURN - NEARLY_A_TURN
    return _TURN if is_turn or abs(abs(between) - _TURN) < NEARLY_A_TURN else sweep


def _arc_about(record: Record, degrees: float, sweep: float) -> Arc:
    radius = record.number(40)
    if radius <= NO_EXTENT:
        raise record.wrong(f"its radius is {radius:g}")
    cosine, sine = cos_sin(degrees)
    u = (radius * cosine, radius * sine, 0.0)
    arc = Arc(record.point(10), u, (-u[1], u[0], 0.0), 0.0, sweep)
    return arc.moved(plane_of(record))


def _ellipse(record: Record) -> list[Curve]:
    u, ratio = record.point(11), record.number(40)
    if length(u) <= NO_EXTENT or not EXACT < abs(ratio) <= 1 + EXACT:
        raise record.wrong("its axes are impossible")
    normal = record.point(210, _UP)
    if length(normal) <= NO_EXTENT:
        raise record.wrong("its extrusion direction has no length")
    v = times(cross(times(normal, 1 / length(normal)), u), ratio)
    first, last = record.number(41, 0.0), record.number(42, _TURN)
    sweep = _sweep(last - first)
    whole = sweep == _TURN or sweep < SAME_ANGLE
    return [Arc(record.point(10), u, v, 0.0 if whole else first, _TURN if whole else sweep)]


def _polyline(record: Record) -> list[Curve]:
    height = record.number(38, 0.0)
    points = [(x, y, height) for (x, y, _), _ in record.points(10)]
    bulges: list[float] = []
    for group in record.groups:
        if group.code == 10:
            bulges.append(0.0)
        elif bulges and group.code == 42:
            bulges[-1] = number(group)
    if not points:
        raise record.wrong("it has no points")
    told = record.whole(90, len(points))
    if told != len(points):
        raise record.wrong(f"it has {len(points)} points and says that it has {told}")
    closed = bool(record.whole(70, 0) & 1)
    return _segments(points, bulges, closed, plane_of(record))


def _segments(
    points: Sequence[Point], bulges: Sequence[float], closed: bool, plane: Matrix
) -> list[Curve]:
    ends = [*points[1:], points[0]] if closed else points[1:]
    found = [
        bulged(start, end, bulge)
        for start, end, bulge in zip(points, ends, bulges)
        if apart(start, end) > NO_EXTENT
    ]
    return [curve.moved(plane) for curve in found] if plane != Matrix() else list(found)


def _heavy_polyline(record: Record, vertices: Sequence[Record]) -> list[Contour] | None:
    flags = record.whole(70, 0)
    if flags & _POLYLINE_MESHES:
        return None
    kept = [one for one in vertices if not one.whole(70, 0) & _FRAME_POINT]
    points = [one.point(10) for one in kept]
    bulges = [0.0 if flags & 8 else one.number(42, 0.0) for one in kept]
    # Points of a polyline in space are in the coordinates of the drawing.
    plane = Matrix() if flags & 8 else plane_of(record)
    height = record.point(10, (0.0, 0.0, 0.0))[2]
    if not flags & 8:
        points = [(point[0], point[1], height or point[2]) for point in points]
    closed = bool(flags & 1)
    curves = _segments(points, bulges, closed, plane)
    return [Contour(curves, is_closed(curves) and _encloses(curves))] if curves else []


def _spline(record: Record) -> list[Curve]:
    degree = record.whole(71, 3)
    poles = [point for point, _ in record.points(10)]
    flags = record.whole(70, 0)
    if not poles:
        return _through(record, bool(flags & 1))
    knots, weights = record.numbers(40), record.numbers(41)
    if not 1 <= degree <= 25:
        raise record.wrong(f"its degree is {degree}")
    if len(poles) <= degree:
        raise record.wrong(f"it has {len(poles)} control points, too few for its degree {degree}")
    if len(knots) != len(poles) + degree + 1:
        needed = len(poles) + degree + 1
        raise record.wrong(f"it has {len(knots)} knots and needs {needed}")
    if any(one > other for one, other in zip(knots, knots[1:])):
        raise record.wrong("its knots do not ascend")
    if knots[degree] >= knots[len(poles)] or _repeats(knots, degree):
        raise record.wrong("its knots are repeated too often")
    if weights and (len(weights) != len(poles) or min(weights) <= 0):
        raise record.wrong("its weights are impossible")
    if all(apart(pole, poles[0]) <= NO_EXTENT for pole in poles):
        return []
    if degree == 1:
        found = [Line(a, b) for a, b in zip(poles, poles[1:]) if apart(a, b) > NO_EXTENT]
        return list(found)
    rational = bool(weights) and max(weights) - min(weights) > ROUNDING
    return [Spline(degree, tuple(poles), tuple(knots), tuple(weights) if rational else None)]


def _repeats(knots: Sequence[float], degree: int) -> bool:
    """True if a knot is there too often for a curve without gaps."""
    inner = [knot for knot in knots if knots[0] < knot < knots[-1]]
    ends = max(knots.count(knots[0]), knots.count(knots[-1]))
    return ends > degree + 1 or any(inner.count(knot) > degree for knot in set(inner))


def _through(record: Record, closed: bool) -> list[Curve]:
    points: list[Point] = []
    for point, _ in record.points(11):
        if not points or apart(points[-1], point) > NO_EXTENT:
            points.append(point)
    if closed and len(points) > 1 and apart(points[0], points[-1]) <= NO_EXTENT:
        points.pop()
    if len(points) < 2:
        raise record.wrong("it has neither control points nor points to go through")
    if len(points) == 2:
        return [Line(points[0], points[1])]
    directions = None
    if not closed and any(group.code == 12 for group in record.groups):
        start, end = record.point(12), record.point(13, (0.0, 0.0, 0.0))
        if length(start) > NO_EXTENT and length(end) > NO_EXTENT:
            directions = (start, end)
    return [Through(tuple(points), closed, directions)]


_KINDS: dict[str, Callable[[Record], list[Curve]]] = {
    "LINE": _line,
    "CIRCLE": _circle,
    "ARC": _arc,
    "ELLIPSE": _ellipse,
    "LWPOLYLINE": _polyline,
    "SPLINE": _spline,
}
