# SPDX-License-Identifier: MIT
"""Patches: the faces that a feature itself brings, each with a label that outlasts a recompute.

A label begins with the feature's name. A side that was drawn goes by the element of the sketch
whose curve lies on it, a cap by near (in the sketch's plane) or far. What a dress-up makes goes by
the faces around it, a primitive's face by its place in a fixed order.
"""

from __future__ import annotations

from typing import Any, Iterable, Iterator, NamedTuple, Tuple

import FreeCAD
import Part

from ...document.feature_chain import SKETCH
from ...document.freecad_errors import KERNEL_ERRORS
from ...document.freecad_types import DocumentObject
from ..forms import is_plane, normal_of, surface_type
from ..sketches.element_names import name_of
from ..sub_shapes import bound_box_of, surface_of
from ..tolerances import ANCESTRAL, PARALLEL
from .spines import carriers

_MARKS = (0.1, 0.37, 0.8)
"""Places on a curve, as parts of its range: none in the middle, which symmetry may fake."""

Label = Tuple[Any, ...]

PASSING = "~"
"""The beginning of what does not outlast the document's closing."""
_BY_ID = PASSING if FreeCAD.Version()[0] == "0" else "#"
"""The beginning of an id; FreeCAD 0.20 gives new ones when a file is opened."""


class Patch(NamedTuple):
    """A face that a feature brings, in the coordinates of its body.

    Attributes:
        face: the face.
        label: what it comes from.
        box: encloses it.
        surface: of the face.
    """

    face: Any
    label: Label
    box: Any
    surface: Any

    def holds(self, point: Any) -> bool:
        """True if a point of its surface lies on the face."""
        inside = bool(self.box.isInside(point))
        return inside and self.face.distToShape(Part.Vertex(point))[0] < ANCESTRAL


def patch_of(face: Any, label: Label) -> Patch:
    """The patch of a face."""
    box = bound_box_of(face)
    box.enlarge(ANCESTRAL)
    return Patch(face, label, box, surface_of(face))


class Element(NamedTuple):
    """An element of a sketch.

    Attributes:
        name: its lasting name, or FreeCAD's id of it.
        points: on its curve, none at an end; in the coordinates of the body.
        center: of a circle or an arc, or a point itself; None for others.
    """

    name: str
    points: tuple[Any, ...]
    center: Any


def elements_of(sketch: Any) -> list[Element]:
    """The elements of a sketch that features are made of."""
    place = sketch.Placement
    found = []
    for index, geometry in enumerate(sketch.Geometry):
        if sketch.getConstruction(index):
            continue
        name = name_of(geometry) or f"{_BY_ID}{sketch.getGeometryId(index)}"
        if isinstance(geometry, Part.Point):
            center = FreeCAD.Vector(geometry.X, geometry.Y, geometry.Z)
            found.append(Element(name, (), place.multVec(center)))
            continue
        first, last = geometry.FirstParameter, geometry.LastParameter
        points = [geometry.value(first + (last - first) * mark) for mark in _MARKS]
        center = getattr(geometry, "Center", None)
        middle = None if center is None else place.multVec(center)
        found.append(Element(name, tuple(map(place.multVec, points)), middle))
    return found


def lies_on(surface: Any, point: Any) -> bool:
    """True if a point lies on a surface, also beyond the face that is a part of it."""
    try:
        return bool((surface.value(*surface.parameter(point)) - point).Length < ANCESTRAL)
    except KERNEL_ERRORS:
        return False


def own_patches(feature: DocumentObject) -> list[Patch]:
    """The patches of a feature that adds or cuts a tool of its own; none of other features."""
    tool = tool_of(feature)
    if tool is None:
        return []
    sketch = sketch_of(feature)
    if sketch is None:
        return list(numbered(feature.Name, tool.Faces))
    if feature.TypeId == "PartDesign::Hole":
        return list(_drilled(feature.Name, tool, elements_of(sketch)))
    return list(_swept(feature, tool.Faces, sketch))


def tool_of(feature: Any) -> Any:
    """The tool that a feature adds or cuts, in the coordinates of its body; None without one."""
    tool = getattr(feature, "AddSubShape", None)
    if tool is None or tool.isNull():
        return None
    tool = Part.Shape(tool)
    tool.Placement = feature.Placement.multiply(tool.Placement)
    return tool


def sketch_of(feature: DocumentObject) -> Any:
    """The sketch that a feature is made of; None without one."""
    profile = getattr(feature, "Profile", None)
    sketch = profile[0] if isinstance(profile, tuple) and profile else profile
    return sketch if is_sketch(sketch) else None


def is_sketch(obj: Any) -> bool:
    """True for a sketch of FreeCAD's Sketcher."""
    return bool(getattr(obj, "TypeId", "").startswith(SKETCH))


def numbered(name: str, faces: Iterable[Any], *key: Any) -> Iterator[Patch]:
    """Patches of faces whose order is fixed as long as their number and kinds are."""
    faces = list(faces)
    for at, face in enumerate(faces):
        yield patch_of(face, (name, "face", surface_type(face), at, len(faces), *key))


def _drilled(name: str, tool: Any, elements: list[Element]) -> Iterator[Patch]:
    """The patches of a hole's drills, each of which stands at an element of the sketch."""
    for drill in tool.Solids or [tool]:
        at = next((one.name for one in elements if _is_axis(drill, one.center)), None)
        yield from numbered(name, drill.Faces, at)


def _is_axis(drill: Any, center: Any) -> bool:
    """True if a point lies on the axis of a drill."""
    for face in drill.Faces:
        surface = surface_of(face)
        if isinstance(surface, (Part.Cylinder, Part.Cone)):
            return (
                center is not None
                and center.distanceToLine(surface.Center, surface.Axis) < ANCESTRAL
            )
    return False


def _swept(feature: Any, faces: Iterable[Any], sketch: Any) -> Iterator[Patch]:
    """The patches of a profile that was moved or turned."""
    elements = [one for one in elements_of(sketch) if one.points]
    normal = sketch.Placement.Rotation.multVec(FreeCAD.Vector(0, 0, 1))
    ways = carriers(feature, sketch)
    caps = []
    for face in faces:
        level = is_plane(face) and abs(abs(normal_of(face).dot(normal)) - 1.0) < PARALLEL
        side = () if level else _side(face, elements, ways)
        if side:
            for role in side:
                yield patch_of(face, (feature.Name, *role))
        else:
            caps.append(face)
    yield from _caps(feature.Name, caps, elements, sketch.Placement.Base, normal)


def _side(face: Any, elements: list[Element], ways: Any) -> list[Label]:
    """The labels of what was drawn that lies on a face, carried along; else on its surface."""
    surface = surface_of(face)
    found: list[tuple[Label, Any]] = []
    for role, carry in ways:
        for one in elements:
            points = [carry(point) for point in one.points]
            if all(lies_on(surface, point) for point in points):
                found.append((("side", one.name, *role), points))
    if len(found) > 1:
        found = [one for one in found if has_all(face, one[1])] or found
    return [label for label, _ in found]


def _caps(
    name: str, caps: list[Any], elements: list[Element], base: Any, normal: Any
) -> Iterator[Patch]:
    near = [face for face in caps if is_plane(face) and _bears(face, elements)]
    for face in caps:
        if face in near:
            role = "near"
        elif near or (face.CenterOfMass - base).dot(normal) > 0:
            role = "far"
        else:
            role = "near"
        yield patch_of(face, (name, role))


def _bears(face: Any, elements: list[Element]) -> bool:
    """True if what was drawn lies on a face."""
    surface = surface_of(face)
    return any(
        all(lies_on(surface, point) for point in one.points) and has_all(face, one.points)
        for one in elements
    )


def has_all(face: Any, points: Iterable[Any]) -> bool:
    """True if points lie on a face, or an edge, itself."""
    return all(face.distToShape(Part.Vertex(point))[0] < ANCESTRAL for point in points)
