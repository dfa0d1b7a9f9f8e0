# SPDX-License-Identifier: MIT
"""Integrals over a face, strip by strip, as integrals along its edges (Green's theorem)."""

from __future__ import annotations

import math
from typing import Any, Sequence

from ..document.freecad_types import Face
from ..geometry.tolerances import NO_WIDTH, SAME_PARAMETER
from .mathematics.quadrature import derivatives, gauss

COUNT = 11
"""Volume, area, three first and six second moments: see `integration.Moments`."""

_NODES = 12
_RULED = frozenset({"Plane", "Cylinder", "Cone", "SurfaceOfExtrusion"})
"""Surfaces that are straight along their second parameter, where three points are exact."""
_MOST_PIECES = 32
_PROBES = (0.1180339887, 0.4142135624, 0.7320508076)
"""Strips by which the fineness of a face is chosen, as parts of its width."""
_SAMPLES = 16
_BISECTIONS = 60
_RULE = gauss(_NODES)
_RULE_3 = gauss(3)
_DERIVATIVE = derivatives(_RULE[0])


class Strips:
    """A face as strips along its second parameter, from where the face begins to its edges.

    A long spline surface, such as a thread's, is cut into strips across: along its first parameter.
    """

    def __init__(self, work: Any, face: Face) -> None:
        self.work = work
        self.face = face
        self.surface = face.Surface
        knots = [_knots(self.surface, method) for method in ("getUKnots", "getVKnots")]
        left, right, low, high = face.ParameterRange
        bounds = ((left, right), (low, high))
        self.across = len(knots[1]) > len(knots[0])
        if self.across:
            knots.reverse()
        self.outer_knots, self.inner_knots = knots
        self.start, self.end = bounds[0 if self.across else 1]
        self.pieces = 1
        self.nodes = _RULE_3
        if type(self.surface).__name__ not in _RULED:
            self._divide(*bounds[1 if self.across else 0])

    def _divide(self, left: float, right: float) -> None:
        """Take as many points for each strip as its integrals need."""
        at = [left + (right - left) * part for part in _PROBES]
        error, _ = self._halved(at, [])
        if error * (right - left) <= self.work.tolerance:
            return
        self.nodes = _RULE
        found: list[list[float]] = []
        while self.pieces < _MOST_PIECES:
            error, found = self._halved(at, found)
            if error * (right - left) <= self.work.tolerance:
                return
            self.pieces *= 2
        self.work.error += error * (right - left)

    def _halved(self, at: list[float], found: list[list[float]]) -> tuple[float, list[list[float]]]:
        """Change of the result if all pieces are divided in two, and the finer results."""
        found = found or [self.strip(place, self.end) for place in at]
        self.pieces *= 2
        finer = [self.strip(place, self.end) for place in at]
        self.pieces //= 2
        return max(map(self.work.apart, finer, found)), finer

    def cuts(self, curve: Any, first: float, last: float) -> list[float]:
        """Parameters at which an edge is divided, because it or the surface is not smooth there."""
        inner = list(_knots(curve, "getKnots"))
        if self.outer_knots:
            steps = [first + (last - first) * at / _SAMPLES for at in range(_SAMPLES + 1)]
            for low, high in zip(steps, steps[1:]):
                begin, end = sorted((self.place(curve, low)[0], self.place(curve, high)[0]))
                crossed = [knot for knot in self.outer_knots if begin < knot < end]
                inner += [self._crossing(curve, knot, low, high) for knot in crossed]
        margin = SAME_PARAMETER * (last - first)
        return [first, *sorted(t for t in inner if first + margin < t < last - margin), last]

    def _crossing(self, curve: Any, knot: float, low: float, high: float) -> float:
        """Parameter between two others at which a curve crosses the strip of a knot."""
        rising = self.place(curve, high)[0] > self.place(curve, low)[0]
        for _ in range(_BISECTIONS):
            middle = (low + high) / 2.0
            if (self.place(curve, middle)[0] < knot) == rising:
                low = middle
            else:
                high = middle
        return (low + high) / 2.0

    def place(self, curve: Any, at: float) -> tuple[float, float]:
        """Strip of a point of an edge, and the position on it."""
        point = curve.value(at)
        return (point.y, point.x) if self.across else (point.x, point.y)

    def along(self, curve: Any, low: float, high: float) -> list[float]:
        """The integral of the strips' integrals, along a piece of an edge."""
        half = (high - low) / 2.0
        middle = (high + low) / 2.0
        places = [self.place(curve, middle + half * node) for node in _RULE[0]]
        across = [place[0] for place in places]
        totals = [0.0] * COUNT
        reach = max(across) - min(across)
        if reach <= NO_WIDTH * max(1.0, abs(across[0])):
            return totals
        for weight, row, place in zip(_RULE[1], _DERIVATIVE, places):
            rate = sum(factor * outer for factor, outer in zip(row, across))
            # With its parameters exchanged, a face is circled the other way.
            factor = -weight * rate if self.across else weight * rate
            for at, value in enumerate(self.strip(*place)):
                totals[at] += factor * value
        return totals

    def strip(self, outer: float, inner: float) -> list[float]:
        """The integrals along one strip, from the face's beginning to a place on it."""
        totals = [0.0] * COUNT
        if inner == self.start:
            return totals
        low, high = min(self.start, inner), max(self.start, inner)
        cuts = [low, *(knot for knot in self.inner_knots if low < knot < high), high]
        if self.pieces > 1:
            shares = [at / self.pieces for at in range(self.pieces)]
            pairs = zip(cuts, cuts[1:])
            cuts = [a + (b - a) * share for a, b in pairs for share in shares] + [high]
        direction = 1.0 if inner > self.start else -1.0
        nodes, weights = self.nodes
        self.work.spend(len(nodes) * (len(cuts) - 1))
        for begin, end in zip(cuts, cuts[1:]):
            half, middle = (end - begin) / 2.0, (end + begin) / 2.0
            for node, weight in zip(nodes, weights):
                self._add(totals, outer, middle + half * node, direction * half * weight)
        return totals

    def _add(self, totals: list[float], outer: float, inner: float, weight: float) -> None:
        surface, work = self.surface, self.work
        u, v = (inner, outer) if self.across else (outer, inner)
        point = surface.value(u, v)
        along, across = surface.getDN(u, v, 1, 0), surface.getDN(u, v, 0, 1)
        ax, ay, az, bx, by, bz = along.x, along.y, along.z, across.x, across.y, across.z
        nx, ny, nz = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
        x, y, z = point.x - work.x0, point.y - work.y0, point.z - work.z0
        totals[1] += weight * math.sqrt(nx * nx + ny * ny + nz * nz)
        totals[0] += weight * (x * nx + y * ny + z * nz) / 3.0
        fx, fy, fz = weight * x * x * nx, weight * y * y * ny, weight * z * z * nz
        totals[2] += fx / 2.0
        totals[3] += fy / 2.0
        totals[4] += fz / 2.0
        totals[5] += fx * x / 3.0
        totals[6] += fy * y / 3.0
        totals[7] += fz * z / 3.0
        totals[8] += fx * y / 2.0
        totals[9] += fy * z / 2.0
        totals[10] += fz * x / 2.0


def _knots(geometry: Any, method: str) -> Sequence[float]:
    """The knots of a spline; none of what is no spline."""
    found = getattr(geometry, method, None)
    return () if found is None else found()
