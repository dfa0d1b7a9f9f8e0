# SPDX-License-Identifier: MIT
"""Volume, area and moments of solids by adaptive integration over the boundaries of their faces.

FreeCAD's kernel integrates each face with a fixed number of points. That is exact to the last
digits where faces are planes, cylinders, cones, spheres and tori along their own parameter lines,
but leaves errors of 1e-6 where bodies pierce one another and up to 1e-2 on spline surfaces. Here
the divergence theorem turns the volume's integrals into the faces', and Green's theorem these into
integrals along the faces' edges, which are refined until they are right.

Source: the two theorems; `face_integrals` holds the second, `quadrature` the sums.
"""

from __future__ import annotations

import math
from typing import Any, Callable, NamedTuple, Sequence

import FreeCAD
import Part

from ..document.freecad_types import Face, Shape, Wire
from ..geometry.forms import curve_type, is_plane, surface_counts, surface_type
from ..geometry.shape_memory import boundary_of
from ..geometry.sub_shapes import edges_of
from ..geometry.tolerances import AGREEMENT, INTEGRATION, OPEN_WIRE
from .face_integrals import COUNT, Strips

ELEMENTARY = frozenset({"Plane", "Cylinder", "Cone", "Sphere", "Toroid"})
_STRAIGHT = frozenset({"Line2d", "Line2dSegment"})
_ROUND = frozenset({"Circle2d", "Ellipse2d"})
_FLAT = frozenset({"Line", "Circle", "Ellipse"})
_curve_on: Callable[[Any, Any], Any] = Part.Face.curveOnSurface
"""The class's own, as in `sub_shapes`."""
_DEEPEST = 14
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

    @property
    def offset(self) -> Any:
        """The center of mass, from the point that the integrals are about."""
        return FreeCAD.Vector(*(value / self.volume for value in self.first))


class NotIntegrableError(Exception):
    """The faces would take more points than an answer may, or are not as they should be."""


def is_polynomial(face: Face) -> bool:
    """True if a face lies on a surface that the kernel integrates well: no rational spline."""
    if surface_type(face) in ELEMENTARY:
        return True
    surface = face.Surface
    if not isinstance(surface, Part.BSplineSurface):
        return False
    return not (surface.isURational() or surface.isVRational())


def kernel_is_exact(shape: Shape) -> bool:
    """True if the kernel integrates its faces to the last digits: see the module's docstring."""
    boundary = boundary_of(shape)
    if not set(surface_counts(shape)) <= ELEMENTARY:
        return False
    # In a plane an edge has the curve that it has in space.
    is_flat = all(curve_type(edge) in _FLAT for edge in boundary.all("Edge"))
    return all(
        (is_flat and is_plane(face)) or _is_along_parameters(face) for face in boundary.all("Face")
    )


def _is_along_parameters(face: Face) -> bool:
    """True if edges are straight in the surface's parameters; round ones do, too, in a plane."""
    for edge in edges_of(face):
        pcurve = _curve_on(face, edge)
        if pcurve is None:
            return False
        curve = type(pcurve[0]).__name__
        if curve not in _STRAIGHT and not (curve in _ROUND and is_plane(face)):
            return False
    return True


def moments(
    faces: Sequence[Any],
    about: Any,
    size: float,
    most_points: int = MOST_POINTS,
    tolerance: float = INTEGRATION,
) -> Moments:
    """The integrals over what `faces` enclose.

    Args:
        faces: all faces of a solid, each with its orientation in the solid.
        about: the point to which the moments refer; best near the solid's middle.
        size: the solid's size, in mm, to judge errors by.
        most_points: how many points to take at most.
        tolerance: how far two results may differ, relative to what there could be, when one is the
            finer.

    Raises:
        NotIntegrableError: it would take more points, or the faces are not as they should be.
    """
    work = _Work(about, size, most_points, tolerance)
    totals = [0.0] * COUNT
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


def moments_of_solid(
    solid: Shape, most_points: int, tolerance: float = INTEGRATION
) -> Moments | None:
    """The integrals over a solid, about the middle of its box; None where only the kernel copes.

    That is where they would take more points, or where edges and surfaces do not belong together.
    """
    box = solid.BoundBox
    try:
        found = moments(solid.Faces, box.Center, box.DiagonalLength, most_points, tolerance)
    except NotIntegrableError:
        return None
    agrees = math.isclose(found.volume, solid.Volume, rel_tol=AGREEMENT)
    return found if found.volume and agrees else None


class _Work:
    """One integration: the point it is about, its scales, and the number of points it has left."""

    def __init__(self, about: Any, size: float, most_points: int, tolerance: float) -> None:
        self.left = most_points
        self.tolerance = tolerance
        self.x0, self.y0, self.z0 = about.x, about.y, about.z
        powers = (3, 2, 4, 4, 4, 5, 5, 5, 5, 5, 5)
        self.scales = [size**power for power in powers]
        self.error = 0.0

    def over_face(self, face: Face) -> list[float]:
        strips = Strips(self, face)
        totals = [0.0] * COUNT
        for wire in face.Wires:
            self.over_wire(strips, wire, totals)
        # The area has no direction.
        totals[1] = abs(totals[1])
        return totals

    def over_wire(self, strips: Strips, wire: Wire, totals: list[float]) -> None:
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
        if abs(u) > OPEN_WIRE * (right - left) or abs(v) > OPEN_WIRE * (high - low):
            raise NotIntegrableError("a wire that is not closed in the surface's parameters")

    def refined(
        self, strips: Strips, curve: Any, low: float, high: float, whole: list[float], depth: int
    ) -> list[float]:
        middle = (low + high) / 2.0
        one = strips.along(curve, low, middle)
        other = strips.along(curve, middle, high)
        halves = [a + b for a, b in zip(one, other)]
        error = self.apart(halves, whole)
        if error <= self.tolerance:
            return halves
        if depth == _DEEPEST:
            self.error += error
            return halves
        left = self.refined(strips, curve, low, middle, one, depth + 1)
        right = self.refined(strips, curve, middle, high, other, depth + 1)
        return [a + b for a, b in zip(left, right)]

    def apart(self, one: list[float], other: list[float]) -> float:
        """Difference of two results, relative to the largest possible one."""
        return max(abs(a - b) / scale for a, b, scale in zip(one, other, self.scales))

    def spend(self, points: int) -> None:
        self.left -= points
        if self.left < 0:
            raise NotIntegrableError("too many points")


def _sides(wire: Wire) -> Sequence[Any]:
    """The edges of a wire, with a seam, where a face meets itself, once for each of its sides."""
    ordered, every = wire.OrderedEdges, wire.Edges
    # The ordered walk ends early where a wire touches itself; there the list must do.
    return ordered if len(ordered) >= len(every) else every
