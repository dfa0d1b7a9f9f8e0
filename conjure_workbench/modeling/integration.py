# SPDX-License-Identifier: MIT
"""Volume, area and moments of solids by adaptive integration over the boundaries of their faces.

FreeCAD's kernel integrates each face with a fixed number of points. That is exact to the last
digits where faces are planes, cylinders, cones, spheres and tori along their own parameter lines,
but leaves errors of 1e-6 where bodies pierce one another and up to 1e-2 on spline surfaces. Here
the divergence theorem turns the volume's integrals into the faces', and Green's theorem these into
integrals along the faces' edges, which are refined until they are right.

Source: the two theorems, and the usual tables for Gauss-Legendre quadrature, computed here.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple, Sequence

_NODES = 12
_RULED = frozenset({"Plane", "Cylinder", "Cone", "SurfaceOfExtrusion"})
"""Surfaces that are straight along their second parameter, where three points are exact."""
_ELEMENTARY = frozenset({"Plane", "Cylinder", "Cone", "Sphere", "Toroid"})
_TOLERANCE = 1e-11
_DEEPEST = 14
_MOST_PIECES = 32
_OPEN = 1e-4
"""What may be missing between the two ends of a wire, relative to the face's size."""
_PROBES = (0.1180339887, 0.4142135624, 0.7320508076)
"""Where to look how finely a face has to be integrated, as parts of its width."""
_SAMPLES = 16
_BISECTIONS = 60
MOST_POINTS = 400_000
"""About four seconds."""


class Moments(NamedTuple):
    """Integrals over a solid, about a point.

    Attributes:
        volume: in mm3.
        area: of its faces, in mm2.
        first: the integrals of x, y, z, in mm4.
        second: those of xx, yy, zz, xy, yz, zx, in mm5.
        error: how far off they may be, relative to the volume.
    """

    volume: float
    area: float
    first: tuple[float, float, float]
    second: tuple[float, float, float, float, float, float]
    error: float


class NotIntegrableError(Exception):
    """The faces would take more points than an answer may, or are not as they should be."""


def kernel_is_exact(faces: Sequence[Any]) -> bool:
    """Whether the kernel integrates such faces to the last digits: see the module's docstring."""
    for face in faces:
        kind = type(face.Surface).__name__
        if kind not in _ELEMENTARY:
            return False
        for edge in face.Edges:
            pcurve = face.curveOnSurface(edge)
            if pcurve is None:
                return False
            curve = type(pcurve[0]).__name__
            if curve != "Line2d" and not (kind == "Plane" and curve in ("Circle2d", "Ellipse2d")):
                return False
    return True


def moments(
    faces: Sequence[Any], about: Any, size: float, most_points: int = MOST_POINTS
) -> Moments:
    """The integrals over what `faces` enclose.

    Args:
        faces: all faces of a solid, each with its orientation in the solid.
        about: the point to which the moments refer; best near the solid's middle.
        size: the solid's size, in mm, to judge errors by.
        most_points: how many points to take at most.

    Raises:
        NotIntegrableError: it would take more points, or the faces are not as they should be.
    """
    work = _Work(about, size, most_points)
    totals = [0.0] * _COUNT
    for face in faces:
        for at, value in enumerate(work.over_face(face)):
            totals[at] += value
    volume = totals[0]
    return Moments(
        volume,
        totals[1],
        (totals[2], totals[3], totals[4]),
        (totals[5], totals[6], totals[7], totals[8], totals[9], totals[10]),
        work.error / (abs(volume) / size**3) if volume else math.inf,
    )


_COUNT = 11


class _Work:
    """One integration: where it is about, its scales, and how many points it has left."""

    def __init__(self, about: Any, size: float, most_points: int) -> None:
        self.left = most_points
        self.x0, self.y0, self.z0 = about.x, about.y, about.z
        powers = (3, 2, 4, 4, 4, 5, 5, 5, 5, 5, 5)
        self.scales = [size**power for power in powers]
        self.error = 0.0

    def over_face(self, face: Any) -> list[float]:
        strips = _Strips(self, face)
        totals = [0.0] * _COUNT
        for wire in face.Wires:
            self.over_wire(strips, wire, totals)
        # The area has no direction.
        totals[1] = abs(totals[1])
        return totals

    def over_wire(self, strips: _Strips, wire: Any, totals: list[float]) -> None:
        u = v = 0.0
        for edge in _sides(wire):
            found = strips.face.curveOnSurface(edge)
            if found is None:
                raise NotIntegrableError("an edge without a curve in the surface's parameters")
            curve, first, last = found
            sign = -1.0 if edge.Orientation == "Forward" else 1.0
            begin, end = curve.value(first), curve.value(last)
            u, v = u + sign * (end.x - begin.x), v + sign * (end.y - begin.y)
            cuts = strips.cuts(curve, first, last)
            for low, high in zip(cuts, cuts[1:]):
                whole = strips.along(curve, low, high)
                part = self.refined(strips, curve, low, high, whole, 0)
                for at, value in enumerate(part):
                    totals[at] += sign * value
        left, right, low, high = strips.face.ParameterRange
        if abs(u) > _OPEN * (right - left) or abs(v) > _OPEN * (high - low):
            raise NotIntegrableError("a wire that is not closed in the surface's parameters")

    def refined(
        self, strips: _Strips, curve: Any, low: float, high: float, whole: list[float], depth: int
    ) -> list[float]:
        middle = (low + high) / 2.0
        one = strips.along(curve, low, middle)
        other = strips.along(curve, middle, high)
        halves = [a + b for a, b in zip(one, other)]
        error = self.apart(halves, whole)
        if error <= _TOLERANCE:
            return halves
        if depth == _DEEPEST:
            self.error += error
            return halves
        left = self.refined(strips, curve, low, middle, one, depth + 1)
        right = self.refined(strips, curve, middle, high, other, depth + 1)
        return [a + b for a, b in zip(left, right)]

    def apart(self, one: list[float], other: list[float]) -> float:
        """How far two results differ, relative to what there could be."""
        return max(abs(a - b) / scale for a, b, scale in zip(one, other, self.scales))

    def spend(self, points: int) -> None:
        self.left -= points
        if self.left < 0:
            raise NotIntegrableError("too many points")


class _Strips:
    """A face as strips along its second parameter, from where the face begins to its edges.

    A long spline surface, such as a thread's, is cut into strips across: along its first parameter.
    """

    def __init__(self, work: _Work, face: Any) -> None:
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
        if error * (right - left) <= _TOLERANCE:
            return
        self.nodes = _RULE
        found: list[list[float]] = []
        while self.pieces < _MOST_PIECES:
            error, found = self._halved(at, found)
            if error * (right - left) <= _TOLERANCE:
                return
            self.pieces *= 2
        self.work.error += error * (right - left)

    def _halved(self, at: list[float], found: list[list[float]]) -> tuple[float, list[list[float]]]:
        """How much it matters to divide all pieces in two, and the finer results."""
        found = found or [self.strip(place, self.end) for place in at]
        self.pieces *= 2
        finer = [self.strip(place, self.end) for place in at]
        self.pieces //= 2
        return max(map(self.work.apart, finer, found)), finer

    def cuts(self, curve: Any, first: float, last: float) -> list[float]:
        """Where to begin anew along an edge, because it or the surface is not smooth there."""
        inner = list(_knots(curve, "getKnots"))
        if self.outer_knots:
            steps = [first + (last - first) * at / _SAMPLES for at in range(_SAMPLES + 1)]
            for low, high in zip(steps, steps[1:]):
                begin, end = sorted((self.place(curve, low)[0], self.place(curve, high)[0]))
                crossed = [knot for knot in self.outer_knots if begin < knot < end]
                inner += [self._crossing(curve, knot, low, high) for knot in crossed]
        margin = 1e-9 * (last - first)
        return [first, *sorted(t for t in inner if first + margin < t < last - margin), last]

    def _crossing(self, curve: Any, knot: float, low: float, high: float) -> float:
        """Where between two parameters a curve crosses the strip of a knot."""
        rising = self.place(curve, high)[0] > self.place(curve, low)[0]
        for _ in range(_BISECTIONS):
            middle = (low + high) / 2.0
            if (self.place(curve, middle)[0] < knot) == rising:
                low = middle
            else:
                high = middle
        return (low + high) / 2.0

    def place(self, curve: Any, at: float) -> tuple[float, float]:
        """On which strip a point of an edge lies, and where on it."""
        point = curve.value(at)
        return (point.y, point.x) if self.across else (point.x, point.y)

    def along(self, curve: Any, low: float, high: float) -> list[float]:
        """The integral of the strips' integrals, along a piece of an edge."""
        half = (high - low) / 2.0
        middle = (high + low) / 2.0
        places = [self.place(curve, middle + half * node) for node in _RULE[0]]
        across = [place[0] for place in places]
        totals = [0.0] * _COUNT
        reach = max(across) - min(across)
        if reach <= 1e-14 * max(1.0, abs(across[0])):
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
        totals = [0.0] * _COUNT
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


def _sides(wire: Any) -> Sequence[Any]:
    """The edges of a wire, with a seam, where a face meets itself, once for each of its sides."""
    ordered, every = wire.OrderedEdges, wire.Edges
    # The ordered walk ends early where a wire touches itself; there the list must do.
    return ordered if len(ordered) >= len(every) else every


def _knots(geometry: Any, method: str) -> Sequence[float]:
    """The knots of a spline; none of what is no spline."""
    found = getattr(geometry, method, None)
    return () if found is None else found()


def _legendre(count: int, x: float) -> tuple[float, float]:
    """The Legendre polynomial of a degree, and its derivative."""
    before, value = 1.0, x
    for degree in range(2, count + 1):
        before, value = value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree
    return value, count * (x * value - before) / (x * x - 1.0)


def _gauss(count: int) -> tuple[list[float], list[float]]:
    """The nodes and weights of Gauss-Legendre quadrature on -1 to 1."""
    nodes, weights = [], []
    for at in range(count):
        x = -math.cos(math.pi * (at + 0.75) / (count + 0.5))
        for _ in range(8):
            value, slope = _legendre(count, x)
            x -= value / slope
        slope = _legendre(count, x)[1]
        nodes.append(x)
        weights.append(2.0 / ((1.0 - x * x) * slope * slope))
    return nodes, weights


def _derivatives(nodes: Sequence[float]) -> list[list[float]]:
    """Row by row, the factors that give the derivative at a node from the values at all of them.

    FreeCAD tells no derivatives of curves in a surface's parameters. Those of the polynomial
    through the nodes are as exact as the quadrature (barycentric formula).
    """
    count = len(nodes)
    shares = [
        1.0 / math.prod(nodes[at] - node for node in nodes if node != nodes[at])
        for at in range(count)
    ]
    rows = []
    for at in range(count):
        row = [
            0.0 if other == at else shares[other] / shares[at] / (nodes[at] - nodes[other])
            for other in range(count)
        ]
        row[at] = -sum(row)
        rows.append(row)
    return rows


_RULE = _gauss(_NODES)
_RULE_3 = _gauss(3)
_DERIVATIVE = _derivatives(_RULE[0])
