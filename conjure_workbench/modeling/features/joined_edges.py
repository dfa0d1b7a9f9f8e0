# SPDX-License-Identifier: MIT
"""Edges joined to wires, and closed wires of one plane filled with faces by their nesting."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Any, NamedTuple, Sequence

import Part

from ...errors import ConjureError
from ..document import rounding
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import Edge
from ..geometry.profile_shape import faces_within
from ..geometry.tolerances import COINCIDENT, CONFUSION

_LISTED = 4


class JoinedEdges(NamedTuple):
    """Wires that edges make together.

    Attributes:
        wires: each closed or open.
        open_ends: the ends of those that are open.
        gaps: how many gaps between ends were closed, and the largest of them, in mm.
    """

    wires: list[Any]
    open_ends: list[Any]
    gaps: dict[str, Any]

    def told_open_ends(self) -> list[dict[str, Any]]:
        """The first open ends, each with the nearest other one and how far that is."""
        found = []
        for end in self.open_ends[:_LISTED]:
            nearest = min(
                (other for other in self.open_ends if other is not end), key=end.distanceToPoint
            )
            gap = rounding.tidy(end.distanceToPoint(nearest))
            at = {"at": rounding.vector(end), "nearest": rounding.vector(nearest)}
            found.append({**at, "gap": gap})
        return found


def edges_in(shapes: Sequence[Any]) -> list[Any]:
    """Edges of shapes, all that have a length."""
    return [edge for shape in shapes for edge in shape.Edges if not edge.Degenerated]


def joined(edges: Sequence[Edge], tolerance: float) -> JoinedEdges:
    """Edges joined where their ends are not farther apart than a tolerance in mm."""
    wires = list(Part.Compound(list(edges)).connectEdgesToWires(False, tolerance).Wires)
    ends = [end for wire in wires if not wire.isClosed() for end in _ends_of(wire)]
    return JoinedEdges(wires, ends, _gaps(edges, tolerance))


def faces_of(edges: JoinedEdges, field: str, given: Any) -> Any:
    """The faces inside closed wires: a face, or a compound of several.

    Args:
        edges: as `joined` found them.
        field: the parameter that names the objects, for errors.
        given: what was given for it.

    Raises:
        ConjureError: PROFILE_OPEN, PROFILE_CROSSES, with the places; GEOMETRY_ERROR: they lie in
            no common plane.
    """
    if edges.open_ends:
        details = {"open_ends": edges.told_open_ends(), "open_end_count": len(edges.open_ends)}
        raise _refused("PROFILE_OPEN", "do not close", field, given, **details)
    try:
        single = [Part.Face(wire) for wire in edges.wires]
        made = faces_within(edges.wires)
    except KERNEL_ERRORS:
        problem = "do not lie in one plane"
        raise _refused("GEOMETRY_ERROR", problem, field, given) from None
    places = _meetings(edges.wires)
    if places or not made.isValid() or not all(face.isValid() for face in single):
        details = {"crossings": places} if places else {}
        raise _refused("PROFILE_CROSSES", "cross or touch", field, given, **details)
    return made.Faces[0] if len(made.Faces) == 1 else made


def _meetings(wires: Sequence[Any]) -> list[Any]:
    """The first places where two wires cross or touch; only wires whose boxes do are measured."""
    boxed = [(wire, wire.BoundBox) for wire in wires]
    for _, box in boxed:
        box.enlarge(COINCIDENT)
    found: list[Any] = []
    for (wire, box), (other, other_box) in combinations(boxed, 2):
        if not box.intersect(other_box):
            continue
        distance, pairs, _ = wire.distToShape(other)
        if distance < COINCIDENT:
            found += [rounding.vector(at) for at, _ in pairs]
        if len(found) >= _LISTED:
            break
    return found[:_LISTED]


def _refused(code: str, problem: str, field: str, given: Any, **details: Any) -> ConjureError:
    message = f"The outlines {problem}, so that they bound no faces."
    return ConjureError(code, message, field=field, given=given, details=details)


def _ends_of(wire: Any) -> list[Any]:
    ordered = wire.OrderedVertexes
    return [ordered[0].Point, ordered[-1].Point]


def _gaps(edges: Sequence[Edge], tolerance: float) -> dict[str, Any]:
    """Number of gaps between ends that were closed, and the largest of them, in mm."""
    ends: list[Any] = [
        vertex.Point for edge in edges if not edge.isClosed() for vertex in edge.Vertexes
    ]
    cells: dict[tuple[int, ...], list[Any]] = {}
    count, largest = 0, 0.0
    for end in ends:
        cell = [math.floor(part / tolerance) for part in end]
        near = [
            end.distanceToPoint(other)
            for x in range(cell[0] - 1, cell[0] + 2)
            for y in range(cell[1] - 1, cell[1] + 2)
            for z in range(cell[2] - 1, cell[2] + 2)
            for other in cells.get((x, y, z), ())
        ]
        gap = min(near, default=0.0)
        if CONFUSION < gap <= tolerance:
            count, largest = count + 1, max(largest, gap)
        cells.setdefault(tuple(cell), []).append(end)
    return {"closed": count, "largest": rounding.tidy(largest)}
