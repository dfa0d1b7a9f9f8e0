# SPDX-License-Identifier: MIT
"""Elements of any kind: their resolution and description.

Lengths in mm, angles in degrees, coordinates and directions global.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import Part

from ...errors import ConjureError
from ...vocabulary.elements.any_references import EdgeElement, FaceElement
from ..document import rounding
from ..document.freecad_types import DocumentObject, Shape
from ..geometry.edges import Edges
from ..geometry.elements import LISTED, Elements
from ..geometry.faces import Faces
from ..geometry.forms import curve_type, normal_of, surface_type
from ..geometry.reference_resolution import resolve_elements
from ..geometry.shape_memory import Boundary, boundary_of
from ..geometry.sub_shapes import curve_of, surface_of
from . import mass

_MOST_NAMED = 24
"""Number of the elements that a reply names."""


@dataclass(frozen=True)
class Found:
    """The elements that one reference means.

    Attributes:
        kind: "Face", "Edge" or "Vertex"; nothing for a whole object.
        names: such as "Face6".
        parts: the elements themselves.
    """

    kind: str
    names: tuple[str, ...]
    parts: tuple[Any, ...]

    @property
    def name(self) -> str:
        """The name of the element; all of them, if there are several."""
        return ", ".join(self.names)

    @property
    def shape(self) -> Any:
        """The element; several as one compound."""
        return self.parts[0] if len(self.parts) == 1 else Part.Compound(list(self.parts))

    def single(self) -> list[Found]:
        """The same one by one."""
        return [Found(self.kind, (name,), (part,)) for name, part in zip(self.names, self.parts)]


def resolve(reference: Any, obj: DocumentObject, shape: Shape, field: str) -> Found:
    """The elements of an object that an `AnyElement` means, from its shape in global coordinates.

    Raises:
        ConjureError: REFERENCE_LOST or AMBIGUOUS.
    """
    if isinstance(reference, FaceElement):
        faces = Faces(obj, shape)
        return found_at(faces, resolve_elements([reference.reference], faces, field).indices)
    if isinstance(reference, EdgeElement):
        edges = Edges(obj, shape)
        return found_at(edges, resolve_elements([reference.reference], edges, field).indices)
    vertices = shape.Vertexes
    if reference.index > len(vertices):
        raise ConjureError(
            "REFERENCE_LOST",
            f"There is no Vertex{reference.index}.",
            field=field,
            given=f"Vertex{reference.index}",
            allowed=f"Vertex1 to Vertex{len(vertices)}",
            details={"object_id": obj.Name},
            candidates=[
                {"name": f"Vertex{index}", "position": rounding.vector(vertex.Point)}
                for index, vertex in enumerate(vertices[:LISTED], 1)
            ],
        )
    return Found("Vertex", (f"Vertex{reference.index}",), (vertices[reference.index - 1],))


def found_at(every: Elements, indices: list[int]) -> Found:
    """The elements of some indices."""
    names = tuple(f"{every.element}{index}" for index in indices)
    return Found(every.element, names, tuple(every.at(index) for index in indices))


def describe_element(found: Found) -> dict[str, Any]:
    """Sizes, position and direction of a single element, as a reply has them."""
    entry = {"element": found.name, "kind": found.kind.lower()}
    return {**entry, **_FACTS[found.kind](found)}


def _vertex_facts(found: Found) -> dict[str, Any]:
    return {"position": rounding.vector(found.shape.Point)}


def _edge_facts(found: Found) -> dict[str, Any]:
    edge = found.shape
    kind = curve_type(edge)
    entry: dict[str, Any] = {"type": kind, "length": rounding.measured(edge.Length)}
    if edge.Degenerated:
        return entry
    entry["center_of_mass"] = rounding.vector(edge.CenterOfMass)
    entry["ends"] = [rounding.vector(edge.valueAt(at)) for at in edge.ParameterRange]
    if kind == "Circle":
        entry.update(_radius(edge.Curve.Radius), center=rounding.vector(edge.Curve.Center))
        entry["axis"] = rounding.vector(edge.Curve.Axis)
    elif kind == "Ellipse":
        curve = edge.Curve
        entry["major_radius"] = rounding.significant(curve.MajorRadius)
        entry["minor_radius"] = rounding.significant(curve.MinorRadius)
        entry.update(center=rounding.vector(curve.Center), axis=rounding.vector(curve.Axis))
    elif kind == "Line":
        entry["direction"] = rounding.vector(edge.tangentAt(edge.FirstParameter))
    return entry


def _face_facts(found: Found) -> dict[str, Any]:
    face, surface = found.shape, found.shape.Surface
    kind = surface_type(face)
    area, method = mass.area_of(face)
    entry: dict[str, Any] = {
        "type": kind,
        "area": rounding.significant(area),
        "length": rounding.significant(sum(edge.Length for edge in face.Edges)),
        "center_of_mass": rounding.vector(face.CenterOfMass),
        "method": method,
    }
    if kind == "Plane":
        entry["normal"] = rounding.vector(normal_of(face))
    if kind in ("Cylinder", "Sphere"):
        entry.update(_radius(surface.Radius), center=rounding.vector(surface.Center))
    if kind == "Toroid":
        entry["major_radius"] = rounding.significant(surface.MajorRadius)
        entry["minor_radius"] = rounding.significant(surface.MinorRadius)
        entry["center"] = rounding.vector(surface.Center)
    if kind == "Cone":
        entry["half_angle"] = rounding.measured(math.degrees(abs(surface.SemiAngle)))
    if kind in ("Cylinder", "Cone", "Toroid"):
        entry["axis"] = rounding.vector(surface.Axis)
    return entry


_FACTS = {"Vertex": _vertex_facts, "Edge": _edge_facts, "Face": _face_facts}


def _radius(radius: float) -> dict[str, float]:
    return {"radius": rounding.significant(radius), "diameter": rounding.significant(2.0 * radius)}


def angle_between(one: Any, other: Any) -> float:
    """The angle between two vectors, 0 to 180 degrees, exact also near both ends."""
    return math.degrees(math.atan2(one.cross(other).Length, one.dot(other)))


def radii(shape: Shape) -> list[dict[str, Any]]:
    """The radii of a shape's circular edges and cylindrical and spherical faces, ascending."""
    found: list[dict[str, Any]] = boundary_of(shape).fact(
        "radii", lambda: _radii(boundary_of(shape))
    )
    return found


def _radii(boundary: Boundary) -> list[dict[str, Any]]:
    groups: dict[float, list[str]] = {}
    for index, face in enumerate(boundary.all("Face"), 1):
        if surface_type(face) in ("Cylinder", "Sphere"):
            groups.setdefault(rounding.tidy(surface_of(face).Radius), []).append(f"Face{index}")
    for index, edge in enumerate(boundary.all("Edge"), 1):
        if curve_type(edge) == "Circle":
            groups.setdefault(rounding.tidy(curve_of(edge).Radius), []).append(f"Edge{index}")
    return [
        {**_radius(size), "count": len(names), "elements": names[:_MOST_NAMED]}
        for size, names in sorted(groups.items())
    ]
