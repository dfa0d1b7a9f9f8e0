# SPDX-License-Identifier: MIT
"""Places of the tools of a cut, read from the features that put them there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Iterator

import FreeCAD
import Part

from ..document.feature_chain import HELPER, TOOL_BUNDLE, kind_of
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.face_frames import FaceFrame, frame_at
from ..geometry.forms import is_plane, normal_of, surface_type
from ..geometry.tolerances import ALIGNED, COINCIDENT

_NOWHERE = FreeCAD.Placement()
_Z = FreeCAD.Vector(0, 0, 1)


@dataclass
class Tools:
    """The tools that a cut is made with, and what puts them where they are.

    Attributes:
        placements: the global placements of each tool, by its name; its origin lies on the face.
        objects: the tools themselves, in their order, by name.
        holders: bundles, arrays, their points and clones, users before what they use.
        array: the point array that repeats the tools; None where there is none.
    """

    placements: dict[str, list[Any]] = field(default_factory=dict)
    objects: dict[str, Any] = field(default_factory=dict)
    holders: list[Any] = field(default_factory=list)
    array: Any = None

    @property
    def are_helpers(self) -> bool:
        """True for tools that were made only for the cut."""
        return bool(self.objects) and all(one.Label2 == HELPER for one in self.objects.values())

    def add(self, tool: Any, where: Any) -> None:
        """Take in a tool at one of its global placements."""
        self.objects[tool.Name] = tool
        self.placements.setdefault(tool.Name, []).append(where)

    def hold(self, holder: Any) -> None:
        """Take in what puts tools where they are."""
        if holder not in self.holders:
            self.holders.append(holder)


def tools_of(cut: Any) -> Tools:
    """The tools of a Part::Cut that a command made of one tool or of several equal ones."""
    found = Tools()
    if cut.Tool is not None:
        _collect(cut.Tool, shapes.outer_placement(cut), found)
    return found


def _collect(obj: Any, outer: Any, found: Tools) -> None:
    """Add the tools that an object is made of; `outer` leads from its container to the global."""
    kind = kind_of(obj)
    if is_bundle(obj):
        found.hold(obj)
        for one in obj.Shapes:
            _collect(one, outer.multiply(obj.Placement), found)
    elif kind == "Clone" and obj.Label2 == HELPER and len(obj.Objects) == 1:
        found.hold(obj)
        _collect_repeated(obj.Objects[0], outer.multiply(obj.Placement), found)
    elif kind == "PointArray" and obj.Label2 == HELPER:
        found.hold(obj)
        found.array = obj
        turn = obj.Base.Placement.Rotation.multiply(obj.ExtraPlacement.Rotation)
        for point in points_of(obj.PointObject):
            where = FreeCAD.Placement(obj.ExtraPlacement.Base + point, turn)
            whole = outer.multiply(obj.Placement).multiply(where)
            _collect_repeated(obj.Base, whole, found)
        found.hold(obj.PointObject)
    else:
        found.add(obj, outer.multiply(obj.Placement))


def _collect_repeated(obj: Any, where: Any, found: Tools) -> None:
    """Add a tool, or a bundle of tools, that stands at `where` instead of at its own place."""
    if is_bundle(obj):
        found.hold(obj)
        for one in obj.Shapes:
            found.add(one, where.multiply(one.Placement))
    else:
        found.add(obj, where)


def is_bundle(obj: DocumentObject) -> bool:
    """True for a fusion that only bundles tools."""
    return obj.TypeId == "Part::MultiFuse" and obj.Label2 == TOOL_BUNDLE


def points_of(sketch: DocumentObject) -> Iterator[Any]:
    """The points of a sketch at which a point array repeats its base."""
    for piece in sketch.Geometry:
        if hasattr(piece, "X") and hasattr(piece, "Y"):
            yield sketch.Placement.multVec(FreeCAD.Vector(piece.X, piece.Y, piece.Z))


def frame_into(where: Any, middle: Any = _NOWHERE.Base) -> FaceFrame:
    """The frame of the face at a tool that goes into it along its own Z.

    Args:
        where: the tool's global placement.
        middle: the middle of the tool at the face, in the tool's own coordinates.
    """
    return frame_at(where.multVec(middle), where.Rotation.multVec(_Z) * -1)


def face_at(base: DocumentObject, frame: FaceFrame) -> int | None:
    """The index of the face of an object that a frame lies on; None if there is none."""
    shape, center = shapes.global_shape_of(base), Part.Vertex(frame.center)
    for index, face in enumerate([] if shape is None else shape.Faces, 1):
        if is_plane(face):
            apart = (frame.center - face.Surface.Position).dot(frame.normal)
            if abs(apart) > COINCIDENT or normal_of(face).dot(frame.normal) < 1.0 - ALIGNED:
                continue
        elif surface_type(face) != "Cylinder":
            continue
        if face.distToShape(center)[0] < COINCIDENT:
            return index
    return None
