# SPDX-License-Identifier: MIT
"""The axes of a face, and places on it.

Seen from outside, u points to the right and v up: v is the global Z as far as the face allows, and
on a face that looks up or down u is the global X. So u x v is the outward normal on every face, and
nothing is ever mirrored. Coordinates are global, lengths in mm.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import FreeCAD
import Part

from ...errors import invalid
from ..document import rounding
from ..document.freecad_types import DocumentObject, Face, Shape
from . import bounds, shapes
from .faces import Faces
from .forms import is_plane, normal_of, surface_type
from .reference_resolution import resolve_face
from .tolerances import PARALLEL

_XYZ = tuple(FreeCAD.Vector(*axis) for axis in ((1, 0, 0), (0, 1, 0), (0, 0, 1)))
_X, _, _Z = _XYZ


@dataclass(frozen=True)
class FaceFrame:
    """A place on a face with the face's axes there.

    Attributes:
        center: the place.
        u: the unit vector to the right.
        v: the unit vector upwards.
        normal: the unit vector out of the material.
    """

    center: Any
    u: Any
    v: Any
    normal: Any

    @classmethod
    def of(cls, outward: Any) -> FaceFrame:
        """The frame of which this is the `outward` placement."""
        return cls(outward.Base, *map(outward.Rotation.multVec, _XYZ))

    def moved(self, u: float, v: float) -> FaceFrame:
        """The frame at a place so far to the right and so far up."""
        return replace(self, center=self.center + self.u * u + self.v * v)

    def turned(self, angle: float) -> FaceFrame:
        """The frame with its axes turned counterclockwise, seen from outside; in degrees."""
        turn = FreeCAD.Rotation(self.normal, angle)
        return replace(self, u=turn.multVec(self.u), v=turn.multVec(self.v))

    def projected(self, point: Any) -> FaceFrame:
        """The frame at the point of the plane that is nearest to `point`."""
        height = (point - self.center).dot(self.normal)
        return replace(self, center=point - self.normal * height)

    def offset_of(self, point: Any) -> tuple[float, float]:
        """The way from the center to a point, to the right and up."""
        way = point - self.center
        return float(way.dot(self.u)), float(way.dot(self.v))

    @property
    def outward(self) -> Any:
        """The placement whose X is u, Y is v and Z is the normal."""
        return FreeCAD.Placement(self.center, FreeCAD.Rotation(self.u, self.v, self.normal, "ZXY"))

    @property
    def inward(self) -> Any:
        """The placement whose X is u, Y is against v, and Z goes into the material."""
        return FreeCAD.Placement(
            self.center, FreeCAD.Rotation(self.u, self.v * -1, self.normal * -1, "ZXY")
        )

    def axes(self) -> dict[str, list[float]]:
        """Entry of the axes in a reply."""
        named = {"u": self.u, "v": self.v, "normal": self.normal}
        return {name: rounding.vector(axis) for name, axis in named.items()}


def frame_at(point: Any, normal: Any) -> FaceFrame:
    """The frame at a place where a face has this unit normal."""
    across = _Z.cross(normal)
    u = FreeCAD.Vector(_X) if across.Length < PARALLEL else across
    # Exactly in the face, also where that is not exactly level.
    u = (u - normal * u.dot(normal)).normalize()
    return FaceFrame(point, u, normal.cross(u), normal)


def frame_of(face: Face) -> FaceFrame:
    """The frame in the middle of a plane face."""
    return middle_of(face, frame_at(face.CenterOfMass, normal_of(face)))


def middle_of(face: Face, frame: FaceFrame) -> FaceFrame:
    """A frame on a plane face, moved to the middle of that.

    That is the middle of what its outer border takes in along u and v; holes do not shift it.
    """
    border = face.OuterWire
    edges = border.Edges
    if len(edges) == 1 and isinstance(edges[0].Curve, (Part.Circle, Part.Ellipse)):
        return frame.projected(edges[0].Curve.Center)
    low, high = extent(border, frame)
    return frame.moved((low[0] + high[0]) / 2, (low[1] + high[1]) / 2)


def plane_face(reference: Any, obj: DocumentObject, field: str) -> tuple[int, FaceFrame]:
    """The index of the plane face that a reference means, and the frame in its middle.

    Raises:
        ConjureError: NO_SHAPE, REFERENCE_LOST or AMBIGUOUS; INVALID_PARAMETER for a curved face.
    """
    if shapes.is_empty(shapes.shape_of(obj)):
        raise shapes.without_shape(obj, field)
    faces = Faces(obj)
    index = resolve_face(reference, faces, field)
    face = faces.at(index)
    if not is_plane(face):
        problem = f"is a {surface_type(face)}; it has to be plane"
        raise invalid(field, problem, f"Face{index}", "a plane face")
    return index, frame_of(face)


def extent(shape: Shape, frame: FaceFrame) -> tuple[list[float], list[float]]:
    """The least and the greatest coordinates of a shape along u, v and the normal of a frame."""
    box = bounds.box_of(shapes.placed(shape, frame.outward.inverse()), exact=True)
    assert box is not None  # What is placed has an end on each side.
    return list(box.low), list(box.high)
