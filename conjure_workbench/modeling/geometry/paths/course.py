# SPDX-License-Identifier: MIT
"""Course of a path: where it begins and ends, and whether a profile fits through its bends."""

from __future__ import annotations

from collections import Counter
from typing import Any, Sequence

import Part

from ....errors import ConjureError, invalid
from ...document import rounding
from ...document.freecad_errors import KERNEL_ERRORS
from ..profile_shape import Outline, ordered_wires
from ..tolerances import COINCIDENT, PARALLEL, STRAIGHT_CURVATURE

_SAMPLES = 32
_MOST_CHECKED = 30


class Course:
    """Edges that hang together, one after the other.

    Args:
        edges: the edges, in any order.
        field: the parameter that names the path, for errors.
        given: what was given for it.

    Attributes:
        edges: as given.
        length: in mm.
        is_closed: whether it comes back to its start.

    Raises:
        ConjureError: INVALID_PARAMETER: they do not hang together, or branch.
    """

    def __init__(self, edges: Sequence[Any], field: str, given: Any) -> None:
        self.edges = list(edges)
        wires = ordered_wires(self.edges)
        if len(wires) != 1:
            allowed = "edges that hang together"
            raise invalid(field, f"is made of {len(wires)} pieces", given, allowed)
        if _branches(self.edges):
            allowed = "edges of which each follows one other"
            raise invalid(field, "branches", given, allowed)
        self._ordered = wires[0].OrderedEdges
        self.length = float(wires[0].Length)
        self.is_closed = bool(wires[0].isClosed())
        # FreeCAD's check takes many seconds on helices, on splines, and where a profile far from
        # the path makes a bulky surface.
        self._is_checkable = len(self.edges) <= _MOST_CHECKED and all(
            isinstance(edge.Curve, (Part.Line, Part.Circle)) for edge in self.edges
        )

    def start(self) -> tuple[Any, Any]:
        """Start and direction there, as a unit vector, in the edges' coordinates."""
        return _end(self._ordered[0], first=True)

    def end(self) -> tuple[Any, Any]:
        """End and direction there, in which the path comes."""
        return _end(self._ordered[-1], first=False)

    def beside(self, outline: Outline) -> tuple[Any, Any]:
        """The point of the path at which a profile lies, and the direction there, of length 1."""
        start, tangent = self.start()
        if outline.least_reach(start):
            return start, tangent
        middle = Part.Vertex(outline.shape.BoundBox.Center)
        distances = [(edge, *edge.distToShape(middle)[:2]) for edge in self.edges]
        edge, _, pairs = min(distances, key=lambda found: found[1])
        point = pairs[0][0]
        return point, edge.tangentAt(edge.Curve.parameter(point))

    def refuse_tight(self, outline: Outline) -> str | None:
        """Raise INVALID_PARAMETER if a profile is too large for the bends of the path.

        Returns:
            A warning where it may be, depending on how it turns on its way; else None.
        """
        bend = self.smallest_bend()
        if bend is None:
            return None
        least, most = self.refuse_beyond(outline, bend)
        if most <= bend or (least and self._is_checkable):
            return None
        self._is_checkable = False
        return (
            f"The profile reaches {most:.6g} mm from the path, which bends with {bend:.6g} mm at "
            "one place: the result may cut through itself there."
        )

    def refuse_beyond(self, outline: Outline, bend: float) -> tuple[float, float]:
        """Raise INVALID_PARAMETER if all of a profile reaches beyond the middle of a bend.

        Returns:
            The least and the greatest distance from the path to which it reaches, in mm.
        """
        point, _ = self.beside(outline)
        least, most = outline.least_reach(point), outline.farthest(point)
        if least > bend + COINCIDENT:
            problem = f"reaches {least:.6g} mm from the path, which bends with {bend:.6g} mm"
            raise too_large(problem, "a smaller profile, or wider bends")
        return least, most

    def refuse_tangled(self, shape: Any, field: str = "path") -> None:
        """Raise RESULT_INVALID if a sweep along lines and arcs cuts through itself."""
        if not self._is_checkable:
            return
        try:
            shape.check(True)
        except KERNEL_ERRORS as error:
            message = "The result cuts through itself: the path doubles back too closely."
            raise ConjureError("RESULT_INVALID", message, field=field) from error

    @property
    def advice(self) -> str | None:
        """Place of the path that FreeCAD often cannot sweep along; None if it has none."""
        corner = self._corner_beside_an_arc()
        if corner is None:
            return None
        return (
            f"The path has a corner at {rounding.vector(corner)} beside an arc, which FreeCAD "
            "often cannot sweep: paths whose pieces go on in the same direction have none."
        )

    def _corner_beside_an_arc(self) -> Any:
        return next((at for at, is_straight in self.corners() if not is_straight), None)

    def corners(self) -> list[tuple[Any, bool]]:
        """The places where it changes its direction, each with whether both legs are straight."""
        legs = self._ordered
        pairs = list(zip(legs, legs[1:]))
        if self.is_closed and len(legs) > 1:
            pairs.append((legs[-1], legs[0]))
        found = []
        for one, other in pairs:
            (at, coming), (_, going) = _end(one, first=False), _end(other, first=True)
            if coming.cross(going).Length > PARALLEL or coming.dot(going) < 0:
                found.append((at, all(isinstance(leg.Curve, Part.Line) for leg in (one, other))))
        return found

    def smallest_bend(self) -> float | None:
        """The smallest radius of curvature, from samples, in mm; None for straight pieces only."""
        found = []
        for edge in self.edges:
            first, last = edge.ParameterRange
            for at in range(_SAMPLES + 1):
                curvature = edge.curvatureAt(first + (last - first) * at / _SAMPLES)
                if curvature > STRAIGHT_CURVATURE:
                    found.append(1 / curvature)
        return rounding.tidy(min(found)) if found else None


def _end(edge: Any, *, first: bool) -> tuple[Any, Any]:
    """An end of an edge as it is passed, and the direction there."""
    is_reversed = edge.Orientation == "Reversed"
    at = edge.ParameterRange[0 if first != is_reversed else 1]
    return edge.valueAt(at), edge.tangentAt(at) * (-1.0 if is_reversed else 1.0)


def _branches(edges: list[Any]) -> bool:
    """True if more than two ends of edges meet in one point; a ring has two ends."""
    ends = [
        tuple(round(part, 5) for part in edge.valueAt(parameter))
        for edge in edges
        for parameter in edge.ParameterRange
    ]
    return max(Counter(ends).values()) > 2


def too_large(problem: str, allowed: str) -> ConjureError:
    """The error for a profile that does not fit the path."""
    return invalid("profile", problem, allowed=allowed)
