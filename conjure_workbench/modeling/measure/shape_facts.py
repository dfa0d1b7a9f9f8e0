# SPDX-License-Identifier: MIT
"""Description of a shape in a reply: its validity, its parts and its size.

Areas in mm2, volumes in mm3, the center of mass in the document's global coordinates.
"""

from __future__ import annotations

from typing import Any

from ..document import rounding
from ..document.freecad_types import Shape
from ..geometry import shapes
from ..geometry.tolerances import APPROXIMATE, EXACT
from . import volumes
from .closed_forms import MassProperties
from .volumes import Bulk


def center_without_solids(shape: Shape) -> Any:
    """The center of a shape's faces, else of its edges or points."""
    for kind, weight in (("Faces", "Area"), ("Edges", "Length")):
        parts = getattr(shape, kind)
        weights = [getattr(part, weight) for part in parts]
        if sum(weights) > 0:
            return shapes.mean_point([part.CenterOfMass for part in parts], weights)
    points = [vertex.Point for vertex in shape.Vertexes]
    return shapes.mean_point(points, [1.0] * len(points))


def _instances(shape: Shape) -> list[Any]:
    """The parts of a shape that is one thing repeated, else the shape alone.

    They are the same in all but place, so that the facts of the first are those of all.
    """
    parts = shape.childShapes() if shape.ShapeType == "Compound" else []
    first = parts[0] if len(parts) > 1 else None
    if first is not None and all(
        part.isPartner(first) and part.Orientation == first.Orientation for part in parts
    ):
        return list(parts)
    return [shape]


def _bulk_of(instances: list[Any], exact: bool) -> Bulk:
    first, count = instances[0], len(instances)
    solids = first.Solids
    if solids:
        found = volumes.bulk_of(solids, volumes.MOST_POINTS if exact else 0)
    else:
        found = Bulk(0.0, 0.0, center_without_solids(first), EXACT)
    own = first.Placement.inverse().multVec(found.center)
    centers = [instance.Placement.multVec(own) for instance in instances]
    center = shapes.mean_point(centers, [1.0] * count)
    # Faces beside the solids count, too.
    in_solids = sum(solid.countElement("Face") for solid in solids)
    area = found.area if in_solids == first.countElement("Face") else first.Area
    return Bulk(count * found.volume, count * area, center, found.error)


def describe_shape(
    shape: Shape, *, check: bool, mass: MassProperties | None = None
) -> dict[str, Any] | None:
    """Kind, validity, counts, volume and area of a shape, as a reply has them.

    Args:
        shape: the shape in global coordinates, or None.
        check: whether to run the full (slow) check of its boundary representation, and to take a
            little time for an exact volume. A shape that is right by construction, or was checked
            before, does not need it.
        mass: what is known of its mass without asking the kernel, in the shape's own coordinates.
    """
    if shapes.is_empty(shape):
        return None
    instances = _instances(shape)
    if mass is None:
        bulk = _bulk_of(instances, check)
    else:
        bulk = Bulk(mass.volume, mass.area, shape.Placement.multVec(mass.center), EXACT)
    found = {
        "kind": shapes.kind_of(shape),
        "valid": bool(instances[0].isValid()) if check else True,
        "verified": "checked" if check else "by_construction",
        "closed": shapes.is_closed(instances[0]),
        "solids": len(shape.Solids),
        "shells": len(shape.Shells),
        # On FreeCAD 1.x counting is several times faster than listing.
        "faces": shape.countElement("Face"),
        "edges": shape.countElement("Edge"),
        "volume": rounding.significant(bulk.volume),
        "area": rounding.significant(bulk.area),
        "center_of_mass": rounding.vector(bulk.center),
    }
    if bulk.error == APPROXIMATE:
        # Only where it is so; `measure` gives exact ones.
        found["approximate"] = True
    return found
