# SPDX-License-Identifier: MIT
"""The wire that a pattern follows."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import ConjureError, invalid
from ...vocabulary.elements.edge_references import ALL_EDGES
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.edges import Edges
from ..geometry.profile_shape import ordered_wires
from ..geometry.reference_resolution import resolve_elements
from ..geometry.tolerances import PARALLEL, SAME_DIRECTION

_SAMPLES = 4


class PatternPath:
    """One wire of an object: all of it, or edges of it that are connected.

    Args:
        obj: the object, with a shape.
        references: the vocabulary's edge references.

    Attributes:
        wire: in global coordinates.
        elements: the names of its edges; empty if it is all of the object.

    Raises:
        ConjureError: INVALID_PARAMETER if there is not exactly one wire; REFERENCE_LOST.
    """

    def __init__(self, obj: DocumentObject, references: Any) -> None:
        shape = shapes.global_shape_of(obj)
        self.elements: list[str] = []
        edges = shape.Edges
        if references != ALL_EDGES:
            chosen = resolve_elements(references, Edges(obj), "edges").indices
            self.elements = [f"Edge{index}" for index in chosen]
            edges = [edges[index - 1] for index in chosen]
        elif shape.Faces:
            raise _no_path(obj, "has faces: name the `edges` to follow", "path")
        if not edges:
            raise _no_path(obj, "has no edges", "path")
        wires = ordered_wires(edges)
        if len(wires) > 1:
            field = "edges" if self.elements else "path"
            raise _no_path(obj, f"is {len(wires)} wires that are not connected", field)
        self.wire = wires[0]

    def up(self, wanted: Any) -> Any:
        """The direction across the path: the wanted one, else a good one.

        That is the normal of the path's plane, on the side of Z or else of Y; for a path that lies
        in none, or in many, Z; where the path goes along that, X or Y, else askew to all three.

        Raises:
            ConjureError: INVALID_PARAMETER: the path goes along the wanted one.
        """
        tangents = list(self._tangents())
        if wanted is not None:
            up = FreeCAD.Vector(*wanted)
            if _along_one(up, tangents):
                problem = "is the direction of the path in one place"
                allowed = "a direction that the path never has"
                raise invalid("up", problem, list(wanted), allowed)
            return up
        candidates = [FreeCAD.Vector(*axis) for axis in ((0, 0, 1), (1, 0, 0), (0, 1, 0))]
        plane = self.wire.findPlane()
        if plane is not None and not all(_parallel(tangents[0], one) for one in tangents):
            normal = plane.Axis
            parts = (part for part in (normal.z, normal.y, normal.x) if abs(part) > SAME_DIRECTION)
            side = next(parts, 1.0)
            candidates.insert(0, normal * (1.0 if side > 0 else -1.0))
        return next(
            (one for one in candidates if not _along_one(one, tangents)), FreeCAD.Vector(1, 1, 1)
        )

    def _tangents(self) -> Any:
        for edge in self.wire.Edges:
            first, last = edge.ParameterRange
            for part in range(_SAMPLES + 1):
                yield edge.tangentAt(first + (last - first) * part / _SAMPLES)


def _parallel(one: Any, other: Any) -> bool:
    return bool(one.cross(other).Length < PARALLEL)


def _along_one(direction: Any, tangents: list[Any]) -> bool:
    return any(_parallel(direction, tangent) for tangent in tangents)


def _no_path(obj: DocumentObject, problem: str, field: str) -> ConjureError:
    allowed = "one wire: edges that are connected"
    return invalid(field, problem, obj.Name, allowed, subject=f"'{obj.Name}'")
