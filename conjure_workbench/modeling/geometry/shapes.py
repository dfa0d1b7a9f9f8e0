# SPDX-License-Identifier: MIT
"""Shapes of objects, where they are, how far they reach, and how numbers about them are told.

Lengths in mm, in the document's global coordinates.
"""

from __future__ import annotations

import math
from typing import Any

import FreeCAD
import Part

from ...protocol.errors import ConjureError
from ..document.feature_chain import HELPERS
from ..measure import volumes

_FACES_BOUNDED_EXACTLY = 500
_HELD_TOLD = 20
"""How many of the objects that a part holds an error names."""
_DIGITS = 9
_INFINITE = 1e50
"""In mm; FreeCAD bounds its endless axes and planes at 1e100."""
_BOX_DIGITS = 6
"""The kernel's boxes are up to 1e-7 mm too large."""
_OLD_ARGUMENTS = int(FreeCAD.Version()[0]) < 1
"""FreeCAD 0.20 refuses the arguments that it documents for `optimalBoundingBox`."""


def shape_of(obj: Any) -> Any:
    """The shape of an object in its container's coordinates; None if it has none.

    A group has none: what FreeCAD 0.20 gives for one depends on what is visible in it just then.
    """
    if is_group(obj) and "Shape" not in obj.PropertiesList:
        return None
    shape = getattr(obj, "Shape", None)
    if shape is None or not isinstance(shape, Part.Shape) or shape.isNull():
        return None
    return shape


def is_group(obj: Any) -> bool:
    """Whether an object holds others; a link to one that does has its properties, but does not."""
    return hasattr(obj, "Group") and not obj.TypeId.startswith("App::Link")


def is_empty(shape: Any) -> bool:
    """Whether there is no shape, or nothing in it."""
    return shape is None or shape.isNull() or not shape.countElement("Vertex")


def pieces_of(obj: Any) -> tuple[int, int] | None:
    """How many solids and shells an object has; None if it has no shape."""
    shape = shape_of(obj)
    if shape is None:
        return None
    return shape.countElement("Solid"), shape.countElement("Shell")


def extent(shape: Any) -> float:
    """How much of a shape there is: the volume of its solids, else its area, else its length."""
    if shape.Solids:
        return volumes.volume_of(shape)[0]
    return float(shape.Area if shape.Faces else shape.Length)


def without_shape(obj: Any, field: str) -> ConjureError:
    """The error for an object that has no shape where one is needed, with what it holds instead."""
    inside = _shaped_in(obj)
    if not inside:
        message = f"Object '{obj.Name}' has no shape"
        return ConjureError("NO_SHAPE", message, field=field, given=obj.Name)
    return ConjureError(
        "NO_SHAPE",
        f"Object '{obj.Name}' holds others and has no shape of its own",
        field=field,
        given=obj.Name,
        candidates=[one.Name for one in inside[:_HELD_TOLD]],
        details={"advice": "Name the objects that are meant; `candidates` lists what it holds."},
    )


def _shaped_in(obj: Any) -> list[Any]:
    """What a part or a group holds that has a shape: the visible objects, or all if none is."""
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


def outer_placement(obj: Any) -> Any:
    """The global placement of what contains an object."""
    container = obj.getParentGeoFeatureGroup()
    return FreeCAD.Placement() if container is None else container.getGlobalPlacement()


def global_shape_of(obj: Any) -> Any:
    """The shape of an object in global coordinates; None if it has none or an empty one."""
    shape = shape_of(obj)
    if shape is None:
        return None
    container = obj.getParentGeoFeatureGroup()
    if container is None:
        return shape
    return placed(shape, container.getGlobalPlacement())


def own_mesh_of(obj: Any) -> Any:
    """The mesh of an object that is one, in its container's coordinates; else None."""
    mesh = getattr(obj, "Mesh", None)
    is_mesh = mesh is not None and hasattr(mesh, "CountFacets") and mesh.CountFacets
    return mesh if is_mesh else None


def bounds_of(obj: Any) -> dict[str, list[float]] | None:
    """The bounding box of an object, also of a mesh or of a part with what it holds.

    What was only made for a result does not count: a drill reaches far out of a part.
    """
    shape = global_shape_of(obj)
    if shape is not None:
        return bounds(shape)
    mesh = getattr(obj, "Mesh", None)
    if mesh is not None and hasattr(mesh, "BoundBox"):
        return box_facts(mesh.BoundBox) if mesh.CountPoints else None
    inside = [one for one in obj.Group if one.Label2 not in HELPERS] if is_group(obj) else []
    boxes = [box for box in map(bounds_of, inside) if box is not None]
    if not boxes:
        return None
    return {
        "min": [min(corner) for corner in zip(*(box["min"] for box in boxes))],
        "max": [max(corner) for corner in zip(*(box["max"] for box in boxes))],
    }


def placed(shape: Any, outer: Any) -> Any:
    """A shape, moved from a container's coordinates to those around the container."""
    if outer.isIdentity():
        return shape
    moved = Part.Shape(shape)
    moved.Placement = outer.multiply(shape.Placement)
    return moved


def bounds(
    shape: Any, *, exact: bool = True, displayed: bool = True
) -> dict[str, list[float]] | None:
    """The bounding box as {min, max}; None for an empty shape.

    Args:
        shape: the shape.
        exact: whether to take the time for exact bounds (some 20 ms for a torus). Otherwise, and
            for shapes of more than 500 faces, the box may be a little too large where faces are
            curved.
        displayed: whether the shape may carry a mesh for the display. A new primitive that was
            never shown does not, and is not copied without one.
    """
    if is_empty(shape):
        return None
    if exact and shape.countElement("Face") <= _FACES_BOUNDED_EXACTLY:
        box = _exact_box(shape, displayed)
    else:
        box = shape.copy(False, False).BoundBox
    return box_facts(box)


def _exact_box(shape: Any, displayed: bool) -> Any:
    if _OLD_ARGUMENTS:
        # Without its display mesh, which would stand for the shape and is too small.
        return (shape.copy(False, False) if displayed else shape).optimalBoundingBox()
    return shape.optimalBoundingBox(False, False)


def box_facts(box: Any) -> dict[str, list[float]] | None:
    """A FreeCAD bounding box as {min, max}; None if it is void or infinite."""
    corners = [box.XMin, box.YMin, box.ZMin, box.XMax, box.YMax, box.ZMax]
    if not box.isValid() or any(abs(value) > _INFINITE for value in corners):
        return None
    corners = [round(value, _BOX_DIGITS) + 0.0 for value in corners]
    return {"min": corners[:3], "max": corners[3:]}


def tidy(value: float) -> float:
    """A finite number without the noise of the last digits; 0 for what is not finite."""
    if not math.isfinite(value):
        return 0.0
    return round(value, _DIGITS) + 0.0


def significant(value: float) -> float:
    """A finite area or volume, which may be as small as its object, without the last digits."""
    return float(f"{value:.12g}") + 0.0 if math.isfinite(value) else 0.0


def measured(value: float) -> float:
    """A length or an angle to twelve digits, without the noise around zero."""
    return significant(value) if tidy(value) else 0.0


def vector(value: Any) -> list[float]:
    """A FreeCAD vector as [x, y, z]."""
    return [tidy(value.x), tidy(value.y), tidy(value.z)]


def is_closed(shape: Any) -> bool:
    """Whether all shells are closed, or, in a shape without faces, all wires."""
    parts = shape.Shells or shape.Wires
    return bool(parts) and all(part.isClosed() for part in parts)
