# SPDX-License-Identifier: MIT
"""Edges joined to wires and faces by the kernel."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Any, Sequence

import Part

from ...errors import ConjureError, unfit
from ...vocabulary.commands.joining import JoinEdges
from ..command.consumed import not_parametric
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import Edge
from ..geometry import shapes
from ..geometry.profile_shape import faces_within
from ..geometry.tolerances import COINCIDENT, CONFUSION

_LISTED = 4


@handles(JoinEdges)
def join_edges(parameters: JoinEdges, context: Context) -> Result:
    """Make a Part::Feature of wires or faces."""
    inputs = [context.operand(name, "objects") for name in dict.fromkeys(parameters.objects)]
    edges = [edge for obj in inputs for edge in shapes.shape_of(obj).Edges if not edge.Degenerated]
    if not edges:
        given = list(parameters.objects)
        raise unfit("objects", "have no edges", given, "edges, wires or sketches")
    wires = list(Part.Compound(edges).connectEdgesToWires(False, parameters.tolerance).Wires)
    ends = [end for wire in wires if not wire.isClosed() for end in _ends_of(wire)]
    wanted = parameters.result
    if wanted == "faces" and ends:
        raise _refused("PROFILE_OPEN", "do not close", parameters, open_ends=_nearest(ends))
    made = None
    if wanted != "wires" and not ends:
        made = _faces(wires, parameters, needed=wanted == "faces")
    shape = made or (wires[0] if len(wires) == 1 else Part.Compound(wires))
    default = "Face" if made else "Wire"
    result: Any = context.create_wanted(parameters, "Part::Feature", default=default)
    result.Shape = shape
    context.build_from(result, inputs, solid=False)
    context.warn(*not_parametric(result, *inputs), result)
    facts: dict[str, Any] = {
        "closed": not ends,
        "wires": len(wires),
        "gaps": _gaps(edges, parameters.tolerance),
    }
    if made:
        facts["area"] = rounding.significant(made.Area)
    if ends:
        facts.update(open_ends=_nearest(ends), open_end_count=len(ends))
    return Result(result, facts)


def _faces(wires: Sequence[Any], parameters: JoinEdges, *, needed: bool) -> Any:
    """The faces inside wires; None where they make none and need not."""
    try:
        single = [Part.Face(wire) for wire in wires]
        made = faces_within(wires)
    except KERNEL_ERRORS:
        if needed:
            raise _refused("GEOMETRY_ERROR", "do not lie in one plane", parameters) from None
        return None
    if _meet(wires) or not made.isValid() or not all(face.isValid() for face in single):
        if needed:
            raise _refused("PROFILE_CROSSES", "cross or touch", parameters)
        return None
    return made


def _meet(wires: Sequence[Any]) -> bool:
    """True if two of the wires cross or touch; only those of which the boxes do are measured."""
    boxed = [(wire, wire.BoundBox) for wire in wires]
    for _, box in boxed:
        box.enlarge(COINCIDENT)
    return any(
        box.intersect(other_box) and wire.distToShape(other)[0] < COINCIDENT
        for (wire, box), (other, other_box) in combinations(boxed, 2)
    )


def _refused(code: str, problem: str, parameters: JoinEdges, **details: Any) -> ConjureError:
    message = f"The outlines {problem}, so that they bound no faces."
    given = list(parameters.objects)
    return ConjureError(code, message, field="objects", given=given, details=details)


def _nearest(ends: Sequence[Any]) -> list[dict[str, Any]]:
    """The first ends that meet no other, each with the nearest one and how far that is."""
    found = []
    for end in ends[:_LISTED]:
        nearest = min((other for other in ends if other is not end), key=end.distanceToPoint)
        gap = rounding.tidy(end.distanceToPoint(nearest))
        at = {"at": rounding.vector(end), "nearest": rounding.vector(nearest)}
        found.append({**at, "gap": gap})
    return found


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
