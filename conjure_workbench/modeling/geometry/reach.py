# SPDX-License-Identifier: MIT
"""Reach of edges and faces: how far they go in a direction, in mm.

In closed form for lines, circles, ellipses, planes, cylinders, cones, spheres and tori. What is
free in form is sampled more densely than it can turn between its knots, and each sample that no
neighbor exceeds is followed to the top.

A smooth surface is farthest either where its normal has the direction, or on the border of the
face. Surfaces that straight lines make up, such as cylinders, are so on the border, too.
"""

from __future__ import annotations

import heapq
import math
from typing import Any, Callable

from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import Edge, Face
from .forms import curve_type, surface_type
from .tolerances import BOX_CLOSE, SAME_POSITION

_RULED = ("Plane", "Cylinder", "Cone", "SurfaceOfExtrusion")
CONICS = ("Circle", "Ellipse")
_PARTS = 24
"""Samples along a curve, or along a parameter of a surface, that has no knots."""
_PER_DEGREE = 2
_HALVINGS = 26
"""Halvings of the step on the way to a top; its height is off by the square of the last step."""
_SPLITS = 400
"""Most splits of splines in one search, 0.1 ms each."""
_NEIGHBORS = [(u, v) for u in (-1, 0, 1) for v in (-1, 0, 1) if u or v]


class TooMuchWorkError(Exception):
    """The search would take more points than it may."""


class Search:
    """One search, and the number of points that it may still compute."""

    def __init__(self, points: int) -> None:
        self._left = points
        self._splits_left = _SPLITS

    def spend(self, points: int) -> None:
        """Take points from what is left.

        Raises:
            TooMuchWorkError: there are not so many.
        """
        if points > self._left:
            raise TooMuchWorkError
        self._left -= points

    def of_edge(self, edge: Edge, way: Any) -> float:
        """The largest coordinate of an edge along a unit vector.

        Raises:
            TooMuchWorkError: it would take more points than are left.
        """
        kind = curve_type(edge)
        self.spend(2)
        if kind == "none":
            return float(edge.Vertexes[0].Point.dot(way))
        first, last = edge.ParameterRange
        farthest = float(max(edge.valueAt(first).dot(way), edge.valueAt(last).dot(way)))
        if kind == "Line":
            return farthest
        curve = edge.Curve
        if kind in CONICS:
            tops = tops_of_conic(curve, way, first, last)
            return max([farthest, *(float(edge.valueAt(at).dot(way)) for at in tops)])
        marks = _marks(curve, "", first, last)
        return max(farthest, self._along(lambda at: float(edge.valueAt(at).dot(way)), marks))

    def of_face(self, face: Face, way: Any) -> float:
        """The largest coordinate of a face along a unit vector.

        Raises:
            TooMuchWorkError: it would take more points than are left.
        """
        farthest = max(self.of_edge(edge, way) for edge in face.Edges)
        kind = surface_type(face)
        if kind in _RULED:
            return farthest
        if kind in ("Sphere", "Toroid"):
            self.spend(2)
            return max(farthest, _of_round(face, kind, way))
        return max(farthest, self._inside(face, way, farthest))

    def between(self, face: Face, way: Any, least: float, most: float) -> tuple[float, float]:
        """Bounds of the reach of a face for which `of_face` takes too much work.

        A spline lies within the poles of the pieces that it is split into: those that reach
        farthest are split again, until they are close around points of the face.

        Args:
            face: the face.
            way: a unit vector.
            least: a coordinate that is reached in any case.
            most: one that the face does not exceed.

        Returns:
            A coordinate that is reached, and one that is not exceeded.
        """
        if surface_type(face) != "BSplineSurface":
            return least, most
        surface = face.Surface.copy()
        surface.setUNotPeriodic()
        surface.setVNotPeriodic()
        ranges = surface.bounds()
        pieces = [(-_pole_height(surface, way), 0, surface, ranges)]
        count = 0
        while self._splits_left and -pieces[0][0] > least + BOX_CLOSE:
            self._splits_left -= 1
            top, _, surface, ranges = heapq.heappop(pieces)
            for part in _halves(surface, ranges, way):
                for u, v in _grid(part):
                    height = float(surface.value(u, v).dot(way))
                    if height > least and face.isPartOfDomain(u, v):
                        least = height
                count += 1
                piece = _segment(surface, part)
                if piece is None:
                    # What bounds the whole bounds the half.
                    heapq.heappush(pieces, (top, count, surface, part))
                else:
                    heapq.heappush(pieces, (-_pole_height(piece, way), count, piece, part))
        return least, max(least, min(most, -pieces[0][0]))

    def _along(self, height: Callable[[float], float], marks: list[float]) -> float:
        """The largest value of a function of one parameter."""
        self.spend(len(marks))
        heights = [height(at) for at in marks]
        best = max(heights)
        for at in range(len(marks)):
            near = heights[max(at - 1, 0) : at + 2]
            if heights[at] == max(near) and heights[at] > best - (max(near) - min(near)):
                low, high = marks[max(at - 1, 0)], marks[min(at + 1, len(marks) - 1)]
                best = max(best, self._top(height, low, high))
        return best

    def _top(self, height: Callable[[float], float], low: float, high: float) -> float:
        """The largest value between two parameters, between which it rises and then falls."""
        step = (3.0 - math.sqrt(5.0)) / 2.0
        one, other = low + step * (high - low), high - step * (high - low)
        at_one, at_other = height(one), height(other)
        self.spend(2 * _HALVINGS)
        for _ in range(2 * _HALVINGS - 2):
            if at_one < at_other:
                low, one, at_one = one, other, at_other
                other = high - step * (high - low)
                at_other = height(other)
            else:
                high, other, at_other = other, one, at_one
                one = low + step * (high - low)
                at_one = height(one)
        return max(at_one, at_other)

    def _inside(self, face: Face, way: Any, farthest: float) -> float:
        """The largest coordinate of those tops of a surface that lie in a face."""
        surface = face.Surface
        first_u, last_u, first_v, last_v = face.ParameterRange
        along_u = _marks(surface, "U", first_u, last_u)
        along_v = _marks(surface, "V", first_v, last_v)
        self.spend(len(along_u) * len(along_v))
        heights = [[float(surface.value(u, v).dot(way)) for v in along_v] for u in along_u]
        for i, j, drop in _tops(heights):
            if heights[i][j] + drop <= farthest:
                continue
            u, v, height = self._climb(surface, way, (i, j), (along_u, along_v))
            if height > farthest and face.isPartOfDomain(u, v):
                farthest = height
        return farthest

    def _climb(
        self,
        surface: Any,
        way: Any,
        start: tuple[int, int],
        marks: tuple[list[float], list[float]],
    ) -> tuple[float, float, float]:
        """The top of a surface that lies uphill of a sample; its parameters and its height."""
        (u, v), (along_u, along_v) = (along[at] for along, at in zip(marks, start)), marks
        height = float(surface.value(u, v).dot(way))
        step_u = (along_u[-1] - along_u[0]) / (len(along_u) - 1)
        step_v = (along_v[-1] - along_v[0]) / (len(along_v) - 1)
        for _ in range(_HALVINGS):
            rises = True
            while rises:
                self.spend(len(_NEIGHBORS))
                near = [
                    (
                        min(max(u + a * step_u, along_u[0]), along_u[-1]),
                        min(max(v + b * step_v, along_v[0]), along_v[-1]),
                    )
                    for a, b in _NEIGHBORS
                ]
                most, at = max((float(surface.value(*one).dot(way)), one) for one in near)
                rises = most > height + SAME_POSITION
                if rises:
                    height, (u, v) = most, at
            step_u, step_v = step_u / 2.0, step_v / 2.0
        return u, v, height


def _segment(surface: Any, ranges: Any) -> Any:
    """A part of a spline; None where FreeCAD raises, or in 1.0 leaves no pole: on some threads."""
    piece = surface.copy()
    try:
        piece.segment(*ranges)
        return piece if any(piece.getPoles()) else None
    except KERNEL_ERRORS:
        return None


def _pole_height(surface: Any, way: Any) -> float:
    """The largest coordinate of a spline's poles."""
    return max(float(pole.dot(way)) for row in surface.getPoles() for pole in row)


def _halves(surface: Any, ranges: Any, way: Any) -> list[tuple[float, float, float, float]]:
    """The ranges of the halves of a spline, split across the parameter along which it bends more.

    That is where its poles lie farther off the straight line between its ends.
    """
    heights = [[float(pole.dot(way)) for pole in row] for row in surface.getPoles()]
    bends = [max(_bend(line) for line in lines) for lines in (zip(*heights), heights)]
    u0, u1, v0, v1 = ranges
    if bends[0] > bends[1]:
        middle = (u0 + u1) / 2.0
        return [(u0, middle, v0, v1), (middle, u1, v0, v1)]
    middle = (v0 + v1) / 2.0
    return [(u0, u1, v0, middle), (u0, u1, middle, v1)]


def _grid(ranges: tuple[float, float, float, float]) -> list[tuple[float, float]]:
    """The corners of a range of parameters, the middles of its sides and its own."""
    u0, u1, v0, v1 = ranges
    return [(u, v) for u in (u0, (u0 + u1) / 2.0, u1) for v in (v0, (v0 + v1) / 2.0, v1)]


def _bend(heights: Any) -> float:
    line = list(heights)
    step = (line[-1] - line[0]) / (len(line) - 1)
    return max(abs(height - line[0] - step * at) for at, height in enumerate(line))


def tops_of_conic(curve: Any, way: Any, first: float, last: float) -> list[float]:
    """Parameters at which a circle or an ellipse is farthest along a direction and against it.

    Only parameters from `first` to `last`.
    """
    major = getattr(curve, "MajorRadius", None)
    one, other = (curve.Radius, curve.Radius) if major is None else (major, curve.MinorRadius)
    top = math.atan2(other * curve.YAxis.dot(way), one * curve.XAxis.dot(way))
    start = top + math.pi * math.ceil((first - top) / math.pi)
    return [at for at in (start, start + math.pi) if at <= last]


def _of_round(face: Face, kind: str, way: Any) -> float:
    """The farthest coordinate of a sphere or a torus, if that is in a face."""
    surface = face.Surface
    if kind == "Sphere":
        top = surface.Center + way * surface.Radius
    else:
        across = way - surface.Axis * surface.Axis.dot(way)
        if across.Length < SAME_POSITION:
            # A whole circle is farthest, and meets the border or the seam.
            return -math.inf
        across.normalize()
        top = surface.Center + across * surface.MajorRadius + way * surface.MinorRadius
    u, v = surface.parameter(top)
    return float(top.dot(way)) if face.isPartOfDomain(u, v) else -math.inf


def _marks(form: Any, parameter: str, first: float, last: float) -> list[float]:
    """Parameters to sample a curve or a surface at, the ends among them.

    Between two knots a spline turns less often than its degree says.
    """
    knots = [first, last]
    parts = _PARTS
    if hasattr(form, f"get{parameter}Knots"):
        inner = getattr(form, f"get{parameter}Knots")()
        knots = [first, *(knot for knot in inner if first < knot < last), last]
    if hasattr(form, f"{parameter}Degree"):
        parts = _PER_DEGREE * getattr(form, f"{parameter}Degree")
    return [
        low + (high - low) * part / parts
        for low, high in zip(knots, knots[1:])
        for part in range(parts)
    ] + [last]


def _tops(heights: list[list[float]]) -> list[tuple[int, int, float]]:
    """Indices of the samples that no neighbor exceeds, with the drop to the lowest neighbor.

    The highest come first. Of neighbors that are equally high, one stands for all.
    """
    found = []
    for i, row in enumerate(heights):
        for j, height in enumerate(row):
            lowest, is_top = height, True
            for a, b in _NEIGHBORS:
                if 0 <= i + a < len(heights) and 0 <= j + b < len(row):
                    near = heights[i + a][j + b]
                    lowest = min(lowest, near)
                    excess = near - height
                    if excess > SAME_POSITION or (excess > -SAME_POSITION and (a, b) < (0, 0)):
                        is_top = False
                        break
            if is_top:
                found.append((height, i, j, height - lowest))
    return [(i, j, drop) for _, i, j, drop in sorted(found, reverse=True)]
