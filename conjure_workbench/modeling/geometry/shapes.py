# SPDX-License-Identifier: MIT
"""Shapes of objects, their global placements and their parts.

Lengths in mm, in the document's global coordinates.
"""

from __future__ import annotations

from typing import Any, Iterable, Sequence

import FreeCAD
import Part

from ...errors import ConjureError
from ..document.feature_chain import HELPERS
from ..document.freecad_types import DocumentObject, Shape
from . import sub_shapes
from .shape_memory import boundary_of

_MOST_CANDIDATES = 20
"""Number of the objects in a part that an error names."""


def shape_of(obj: DocumentObject) -> Any:
    """The shape of an object in its container's coordinates; None if it has none.

    A group has none: what FreeCAD 0.20 gives for one depends on what is visible in it just then.
    Nor has a datum plane or axis, which FreeCAD gives one without an end.
    """
    if is_group(obj) and "Shape" not in obj.PropertiesList:
        return None
    if is_endless(obj):
        return None
    shape = getattr(obj, "Shape", None)
    if shape is None or not isinstance(shape, Part.Shape) or shape.isNull():
        return None
    return shape


def is_endless(obj: DocumentObject) -> bool:
    """True for a datum other than a point."""
    return obj.isDerivedFrom("Part::Datum") and obj.TypeId != "PartDesign::Point"


def is_group(obj: DocumentObject) -> bool:
    """True if an object holds others; a link to a group has its properties, but holds none."""
    return hasattr(obj, "Group") and not obj.TypeId.startswith("App::Link")


def is_empty(shape: Shape) -> bool:
    """True if there is no shape, or nothing in it."""
    if shape is None or shape.isNull():
        return True
    boundary = boundary_of(shape)
    # A shell has faces with borders, and is found at once; points are counted one by one.
    return not (boundary.count("Shell") or boundary.count("Vertex"))


def kind_of(shape: Shape) -> str:
    """The kind of a shape, such as Solid; of what only wraps one part, that part's."""
    while sub_shapes.kind_of(shape) in ("Compound", "CompSolid"):
        parts = shape.childShapes()
        if len(parts) != 1:
            break
        shape = parts[0]
    return str(sub_shapes.kind_of(shape))


def pieces_of(obj: DocumentObject) -> tuple[int, int] | None:
    """Numbers of solids and shells of an object; None if it has no shape."""
    shape = shape_of(obj)
    if shape is None:
        return None
    return shape.countElement("Solid"), shape.countElement("Shell")


def inward(obj: DocumentObject, way: Any) -> Any:
    """A global direction or step in the coordinates of the part that an object lies in."""
    return outer_placement(obj).inverse().Rotation.multVec(FreeCAD.Vector(*way))


def without(obj: DocumentObject, part: str, field: str) -> ConjureError:
    """The error for an object that has no `part`, such as a solid, where one is needed."""
    message = f"Object '{obj.Name}' has no {part}"
    return ConjureError("NO_SHAPE", message, field=field, given=obj.Name)


def without_shape(obj: DocumentObject, field: str) -> ConjureError:
    """The error for an object that has no shape where one is needed, with what it holds instead."""
    inside = _shaped_in(obj)
    if own_mesh_of(obj) is not None:
        return ConjureError(
            "NO_SHAPE",
            f"Object '{obj.Name}' is a mesh, which has no shape",
            field=field,
            given=obj.Name,
            details={"advice": "Turn it into a solid with `mesh_to_solid`, and use that."},
        )
    if not inside:
        return without(obj, "shape", field)
    return ConjureError(
        "NO_SHAPE",
        f"Object '{obj.Name}' holds others and has no shape of its own",
        field=field,
        given=obj.Name,
        candidates=[one.Name for one in inside[:_MOST_CANDIDATES]],
        details={"advice": "Name the objects that are meant; `candidates` lists what it holds."},
    )


def _shaped_in(obj: DocumentObject) -> list[Any]:
    """Objects with a shape in a part or a group: the visible ones, or all if none is."""
    found: dict[str, Any] = {}
    waiting = [obj] if is_group(obj) else []
    while waiting:
        for one in waiting.pop().Group:
            if one.Name not in found and one.Label2 not in HELPERS:
                found[one.Name] = one
                if is_group(one):
                    waiting.append(one)
    shaped = [one for one in found.values() if not is_empty(shape_of(one))]
    return [one for one in shaped if one.Visibility] or shaped


def outer_placement(obj: DocumentObject) -> Any:
    """The global placement of what contains an object."""
    container = obj.getParentGeoFeatureGroup()
    return FreeCAD.Placement() if container is None else container.getGlobalPlacement()


def inner_placement(where: Any, container: DocumentObject | None) -> Any:
    """A global placement in the coordinates of a part; None stands for outside of all."""
    if container is None:
        return where
    return container.getGlobalPlacement().inverse().multiply(where)


def global_shape_of(obj: DocumentObject) -> Any:
    """The shape of an object in global coordinates; None if it has none or an empty one."""
    shape = shape_of(obj)
    return None if shape is None else placed(shape, outer_placement(obj))


def own_mesh_of(obj: DocumentObject) -> Any:
    """The mesh of an object that is one, in its container's coordinates; else None."""
    mesh = getattr(obj, "Mesh", None)
    is_mesh = mesh is not None and hasattr(mesh, "CountFacets") and mesh.CountFacets
    return mesh if is_mesh else None


def placed(shape: Shape, outer: Any) -> Any:
    """A shape, moved from a container's coordinates to those around the container."""
    if outer.isIdentity():
        return shape
    moved = Part.Shape(shape)
    moved.Placement = outer.multiply(shape.Placement)
    return moved


def cube(size: float, where: Any) -> Any:
    """A cube with a corner at the origin of a placement."""
    made = Part.makeBox(size, size, size)
    made.Placement = where
    return made


def mean_point(points: Iterable[Any], weights: Sequence[float]) -> Any:
    """The mean of points by their weights, whose sum must not be 0."""
    total = sum(weights)
    mean = FreeCAD.Vector()
    for point, weight in zip(points, weights):
        mean += point * (weight / total)
    return mean


def is_closed(shape: Shape) -> bool:
    """True if all shells are closed, or, in a shape without faces, all wires."""
    parts = shape.Shells or shape.Wires
    return bool(parts) and all(map(sub_shapes.is_closed, parts))
