# SPDX-License-Identifier: MIT
"""Properties of a profile's shape: plane or not, closed or not, and its normal.

All in the coordinates of the shape.
"""

from __future__ import annotations

from typing import Any, Iterable

import FreeCAD
import Part

from ...errors import ConjureError, invalid
from ..document.freecad_types import DocumentObject, Shape
from . import bounds, shapes
from .tolerances import COINCIDENT, PARALLEL, SAME_DIRECTION


def faces_within(wires: Iterable[Any]) -> Any:
    """The faces inside closed wires of one plane; every other one of nested wires is a hole."""
    return Part.makeFace(Part.Compound(list(wires)), "Part::FaceMakerBullseye")


class Outline:
    """The outline of an object that is a profile, or of a part of its shape.

    Args:
        feature: the object.
        field: the parameter that names it, for errors.
        part: the part; without it, all of the shape.

    Attributes:
        wires: its wires; a bare edge counts as one. Closed ones by the area within, largest first.
        is_closed: whether it bounds an area: all its wires are closed.
        normal: across its plane, of length 1; None if it lies in no plane or in many.

    Raises:
        ConjureError: INVALID_PARAMETER: a solid, points only, a bent face, or wires that cross
            themselves.
    """

    def __init__(self, feature: DocumentObject, field: str, part: Any = None) -> None:
        shape = shapes.shape_of(feature) if part is None else part
        self._field = field
        self._name = feature.Name
        self.shape = shape
        if shape.Solids or not shape.Edges:
            raise self._refused("is no profile", "a sketch, a wire or a plane face")
        self.wires = list(shape.Wires) if shape.Faces else ordered_wires(shape.Edges)
        self.is_closed = all(wire.isClosed() for wire in self.wires)
        if shape.Faces:
            self.normal = self._normal_of_faces()
        else:
            self.normal = _normal_of_wires(shape, feature)
        if self.is_closed and self.normal is None:
            raise self._refused("does not lie in one plane", "a profile in one plane")
        if self.is_closed:
            faces = [Part.Face(wire) for wire in self.wires]
            if not all(face.isValid() for face in faces):
                raise self._refused("crosses or touches itself", "an outline that does not")
            faces.sort(key=lambda face: -face.Area)
            self.wires = [face.OuterWire for face in faces]

    def face_to(self, side: Any) -> None:
        """Turns the normal to the side that a vector points to."""
        if self.normal is not None and self.normal.dot(side) < 0:
            self.normal = self.normal * -1

    def only_wire(self, solid: bool) -> Any:
        """The wire of a profile that a solid (or a skin) is to pass through.

        Raises:
            ConjureError: INVALID_PARAMETER: there are several, or it is open.
        """
        if len(self.wires) != 1:
            raise self._refused(
                f"has {len(self.wires)} wires", "a profile of one wire, without holes"
            )
        if solid and not self.is_closed:
            raise self._refused("is open", "a closed profile, or solid: false")
        return self.wires[0]

    def refuse_islands(self) -> None:
        """Raise INVALID_PARAMETER unless the largest wire holds all others side by side."""
        outer, *holes = self.wires
        faces = [Part.Face(wire) for wire in holes]
        within = Part.Face(outer)
        for at, hole in enumerate(holes):
            apart = outer.distToShape(hole)[0] > COINCIDENT
            inside = within.isInside(hole.Vertexes[0].Point, COINCIDENT, False)
            if not apart or not inside:
                raise self._refused("has several areas", "one area, with or without holes")
            if any(hole.distToShape(other)[0] < COINCIDENT for other in faces[:at]):
                raise self._refused("has an area in a hole", "one area, with or without holes")

    @property
    def area(self) -> Any:
        """The face that it bounds; an open one as it is."""
        if self.shape.Faces or not self.is_closed:
            return self.shape
        return Part.Face(self.wires[0])

    @property
    def is_bare_edge(self) -> bool:
        """True for an edge without a wire, such as a circle."""
        return self.shape.ShapeType == "Edge"

    def reach(self, point: Any, direction: Any) -> tuple[float, float]:
        """Extent from a point along a direction: the least and the greatest coordinate, in mm."""
        turn = FreeCAD.Rotation(direction, FreeCAD.Vector(1, 0, 0))
        to_axis = FreeCAD.Placement(turn.multVec(FreeCAD.Vector(point) * -1), turn)
        box = bounds.box_of(shapes.placed(self.shape, to_axis), exact=True)
        assert box is not None  # An outline has edges.
        return box.low[0], box.high[0]

    def least_reach(self, point: Any) -> float:
        """Radius of the largest circle about a point within it, in mm; 0 for a point outside."""
        if not self.is_closed or not Part.Face(self.wires[0]).isInside(point, COINCIDENT, True):
            return 0.0
        return float(self.wires[0].distToShape(Part.Vertex(point))[0])

    def farthest(self, point: Any) -> float:
        """Distance of its farthest point from a point, in mm, to about a percent."""
        return max(point.distanceToPoint(one) for one in self.samples(24))

    def samples(self, count: int) -> list[Any]:
        """Points on its edges, `count` on each."""
        return [point for edge in self.shape.Edges for point in edge.discretize(count)]

    def _normal_of_faces(self) -> Any:
        if not all(isinstance(face.Surface, Part.Plane) for face in self.shape.Faces):
            raise self._refused("has a face that is not plane", "a plane face")
        normals = [face.normalAt(*face.ParameterRange[::2]) for face in self.shape.Faces]
        plane = all(normals[0].cross(other).Length < PARALLEL for other in normals)
        return normals[0] if plane and self.shape.findPlane() is not None else None

    def _refused(self, problem: str, allowed: str) -> ConjureError:
        return invalid(self._field, f"'{self._name}' {problem}", self._name, allowed)


def ordered_wires(edges: Any) -> list[Any]:
    """The wires that edges make up, each in the order of its edges."""
    return [Part.Wire(row) for row in Part.sortEdges(edges)]


def _normal_of_wires(shape: Shape, feature: DocumentObject) -> Any:
    """Normal of plane wires: Z of their own XY plane, else with its largest part positive."""
    plane = shape.findPlane()
    if plane is None:
        return None
    normal = FreeCAD.Vector(plane.Axis).normalize()
    own = feature.Placement.Rotation.multVec(FreeCAD.Vector(0, 0, 1))
    if normal.cross(own).Length < SAME_DIRECTION:
        return own
    return normal if max(normal, key=abs) > 0 else normal * -1
