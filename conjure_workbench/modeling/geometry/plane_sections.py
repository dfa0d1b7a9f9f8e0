# SPDX-License-Identifier: MIT
"""Section of a shape by a plane, and its size. Global coordinates, mm and mm2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import FreeCAD
import Part

from ..document import rounding
from ..document.freecad_types import Face, Shape
from . import bounds, shapes
from .tolerances import CONFUSION, IN_PLANE

_LISTED = 200


@dataclass(frozen=True)
class CuttingPlane:
    """A plane, by one of its points and its normal of length 1."""

    point: Any
    normal: Any

    def placement(self, box: Any, side: float) -> Any:
        """Placement of a rectangle, with a corner at its origin, in the plane around a box."""
        turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), self.normal)
        middle = box.Center - self.normal * self.distance(box.Center)
        corner = middle - turn.multVec(FreeCAD.Vector(side / 2, side / 2, 0))
        return FreeCAD.Placement(corner, turn)

    def distance(self, point: Any) -> float:
        """Distance of a point from the plane, positive on the normal's side."""
        return float((point - self.point).dot(self.normal))

    def face(self, box: Any) -> Any:
        """A square face that cuts everything in a box."""
        side = 2 * box.DiagonalLength + 1
        face = Part.makePlane(side, side)
        face.Placement = self.placement(box, side)
        return face


class Cut:
    """The section of one shape by a plane: faces of solids, edges of anything else."""

    def __init__(self, shape: Shape, plane: CuttingPlane) -> None:
        face = plane.face(shape.BoundBox)
        solids = shape.Solids
        self.faces = [part for solid in solids for part in solid.common(face).Faces]
        self.edges = [] if solids else shape.section(face).Edges
        self.along_face = any(_lies_in(part, plane) for part in shape.Faces)

    def describe(self) -> dict[str, Any]:
        """Area, length, wires, box and centroid, as a reply has them."""
        wires = self._wires()
        parts = self.faces or self.edges
        return {
            "area": rounding.significant(sum(face.Area for face in self.faces)),
            "length": rounding.significant(sum(wire["length"] for wire in wires)),
            "face_count": len(self.faces),
            "wires": wires[:_LISTED] if len(wires) > 1 else _without_length(wires),
            "wire_count": len(wires),
            "section_box": bounds.bounds(Part.Compound(parts)) if parts else None,
            "centroid": rounding.vector(centroid([self])) if parts else None,
        }

    def _wires(self) -> list[dict[str, Any]]:
        if not self.faces:
            sorted_edges = Part.sortEdges(self.edges) if self.edges else []
            wires = [(Part.Wire(edges), False) for edges in sorted_edges]
        else:
            # The outer wire is searched for at each question: one for each face.
            wires = [
                (wire, not wire.isSame(outer))
                for face, outer in ((face, face.OuterWire) for face in self.faces)
                for wire in face.Wires
            ]
        return [
            {
                "length": rounding.significant(wire.Length),
                "closed": bool(wire.isClosed()),
                "hole": hole,
                "edge_count": len(wire.Edges),
            }
            for wire, hole in wires
        ]


def _without_length(wires: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """An only wire, whose length is that of the section."""
    return [{key: value for key, value in one.items() if key != "length"} for one in wires]


def centroid(cuts: list[Cut]) -> Any:
    """The centroid of all faces of several sections, else of all edges; there must be one."""
    faces = [(face.CenterOfMass, face.Area) for cut in cuts for face in cut.faces]
    edges = [(edge.CenterOfMass, edge.Length) for cut in cuts for edge in cut.edges]
    points, weights = zip(*(faces or edges))
    return shapes.mean_point(points, weights)


def _lies_in(face: Face, plane: CuttingPlane) -> bool:
    """True if a flat face lies in the plane."""
    surface = face.Surface
    if not isinstance(surface, Part.Plane) or surface.Axis.cross(plane.normal).Length > IN_PLANE:
        return False
    return abs(plane.distance(surface.Position)) < CONFUSION
