# SPDX-License-Identifier: MIT
"""Bounding boxes of objects and shapes; lengths in mm, coordinates global."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ..document.feature_chain import HELPERS
from ..document.freecad_types import DocumentObject, Shape
from .shapes import global_shape_of, is_empty, is_group

_FACES_BOUNDED_EXACTLY = 500
_INFINITE = 1e50
"""In mm; FreeCAD bounds its endless axes and planes at 1e100."""
_BOX_DIGITS = 6
"""The kernel's boxes are up to 1e-7 mm too large."""
_OLD_ARGUMENTS = int(FreeCAD.Version()[0]) < 1
"""FreeCAD 0.20 refuses the arguments that it documents for `optimalBoundingBox`."""


def bounds_of(obj: DocumentObject) -> dict[str, list[float]] | None:
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


def bounds(
    shape: Shape, *, exact: bool = True, displayed: bool = True
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


def middle(box: dict[str, list[float]]) -> Any:
    """The center of a bounding box, as a FreeCAD vector."""
    return (FreeCAD.Vector(*box["min"]) + FreeCAD.Vector(*box["max"])) * 0.5


def _exact_box(shape: Shape, displayed: bool) -> Any:
    if _OLD_ARGUMENTS:
        # Without its display mesh, which FreeCAD would take for the shape and which is too small.
        return (shape.copy(False, False) if displayed else shape).optimalBoundingBox()
    return shape.optimalBoundingBox(False, False)


def box_facts(box: Any) -> dict[str, list[float]] | None:
    """A FreeCAD bounding box as {min, max}; None if it is void or infinite."""
    corners = [box.XMin, box.YMin, box.ZMin, box.XMax, box.YMax, box.ZMax]
    if not box.isValid() or any(abs(value) > _INFINITE for value in corners):
        return None
    corners = [round(value, _BOX_DIGITS) + 0.0 for value in corners]
    return {"min": corners[:3], "max": corners[3:]}
