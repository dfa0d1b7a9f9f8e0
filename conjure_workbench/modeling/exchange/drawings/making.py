# SPDX-License-Identifier: MIT
"""Curves made of what files say of them: handles, bulges, and points that they pass."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Sequence

from ...geometry.tolerances import CONFUSION, NO_EXTENT, ROUNDING
from .curves import Arc, Curve, Line, Spline, Through
from .vectors import Point, apart, cross, dot, length, plus, times

_TURN = 2 * math.pi


def bezier(*points: Point) -> Line | Spline:
    """A Bezier curve; a line where all its control points lie on one, in their order."""
    start, end = points[0], points[-1]
    way = plus(end, start, -1.0)
    size = length(way)
    if size > NO_EXTENT:
        inner = [plus(point, start, -1.0) for point in points[1:-1]]
        along = [dot(one, way) / size for one in inner]
        beside = max(length(plus(one, way, -at / size)) for one, at in zip(inner, along))
        if beside <= NO_EXTENT and [0.0, *along, size] == sorted([0.0, *along, size]):
            return Line(start, end)
    degree = len(points) - 1
    return Spline(degree, points, (0.0,) * (degree + 1) + (1.0,) * (degree + 1))


def bulged(start: Point, end: Point, bulge: float) -> Line | Arc:
    """The arc from a point to another of one plane across Z, by its bulge as DXF has it.

    That is the tangent of a quarter of its angle, positive for counterclockwise.
    """
    chord = plus(end, start, -1.0)
    if abs(bulge) <= ROUNDING or abs(bulge) * length(chord) / 2 <= CONFUSION:
        return Line(start, end)
    # From the middle of the chord to the left of it.
    shift = (1 - bulge * bulge) / (4 * bulge)
    left = (-chord[1], chord[0], 0.0)
    center = plus(plus(start, chord, 0.5), left, shift)
    u = plus(start, center, -1.0)
    side = 1.0 if bulge > 0 else -1.0
    return Arc(center, u, (-u[1] * side, u[0] * side, 0.0), 0.0, 4 * math.atan(abs(bulge)))


def is_closed(curves: Sequence[Curve], gap: float = CONFUSION) -> bool:
    """True for curves of which the last ends where the first begins."""
    return apart(curves[-1].end, curves[0].start) <= gap


def through_three(start: Point, middle: Point, end: Point) -> Arc | None:
    """The arc of a circle through three points; None where they lie on a line."""
    one, other = plus(start, middle, -1.0), plus(end, middle, -1.0)
    across = cross(one, other)
    size = dot(across, across)
    if size <= (NO_EXTENT * max(length(one), length(other))) ** 2:
        return None
    toward = plus(times(other, dot(one, one)), one, -dot(other, other))
    center = plus(middle, cross(toward, across), 1 / (2 * size))
    u, normal = plus(start, center, -1.0), times(across, -1 / math.sqrt(size))
    v = cross(normal, u)
    last = plus(end, center, -1.0)
    sweep = math.atan2(dot(last, v), dot(last, u)) % _TURN
    return Arc(center, u, v, 0.0, sweep)


def begun_at(curve: Curve, point: Point) -> Curve | None:
    """The same curve, bent or lengthened a little so that it begins at a point near its start.

    None for an arc of an ellipse, and a spline that does not begin at its first pole.
    """
    if isinstance(curve, Line):
        return Line(point, curve.end)
    if isinstance(curve, Through):
        return replace(curve, through=(point, *curve.through[1:]))
    if isinstance(curve, Spline):
        if apart(curve.poles[0], curve.start) > NO_EXTENT:
            return None
        return Spline(curve.degree, (point, *curve.poles[1:]), curve.knots, curve.weights)
    if curve.is_whole or not curve.is_round:
        return None
    return through_three(point, curve.at(curve.first + curve.sweep / 2), curve.end)
