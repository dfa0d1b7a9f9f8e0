# SPDX-License-Identifier: MIT
"""What a reply says about a shape: whether it is sound, of what it is made, and how big.

Areas in mm2, volumes in mm3, the center of mass in the document's global coordinates.
"""

from __future__ import annotations

from typing import Any

import FreeCAD

from . import shapes
from .closed_forms import MassProperties


def mass_center(shape: Any, solids: list[Any], volumes: list[float]) -> Any:
    """The center of mass of a shape's solids, else of its faces, edges or points.

    Args:
        shape: the shape.
        solids: its solids.
        volumes: their volumes.
    """
    if len(solids) == 1:
        return solids[0].CenterOfMass
    for kind, weight in (("Solids", "Volume"), ("Faces", "Area"), ("Edges", "Length")):
        parts = solids if kind == "Solids" else getattr(shape, kind)
        if parts:
            weights = volumes if parts is solids else [getattr(part, weight) for part in parts]
            total = sum(weights)
            if total > 0:
                center = FreeCAD.Vector()
                for part, share in zip(parts, weights):
                    center += part.CenterOfMass * (share / total)
                return center
    points = [vertex.Point for vertex in shape.Vertexes]
    return sum(points[1:], points[0]) * (1 / len(points))


def _instances(shape: Any) -> list[Any]:
    """The parts of a shape that is one thing repeated, else the shape alone.

    They are the same in all but place, so that the first tells what is asked of all.
    """
    parts = shape.childShapes() if shape.ShapeType == "Compound" else []
    first = parts[0] if len(parts) > 1 else None
    if first is not None and all(
        part.isPartner(first) and part.Orientation == first.Orientation for part in parts
    ):
        return list(parts)
    return [shape]


def _mass_of(instances: list[Any]) -> MassProperties:
    first = instances[0]
    solids = first.Solids
    volumes = [solid.Volume for solid in solids]
    own = first.Placement.inverse().multVec(mass_center(first, solids, volumes))
    center = FreeCAD.Vector()
    for instance in instances:
        center += instance.Placement.multVec(own) * (1.0 / len(instances))
    return MassProperties(len(instances) * sum(volumes), len(instances) * first.Area, center)


def facts(shape: Any, *, check: bool, mass: MassProperties | None = None) -> dict[str, Any] | None:
    """What a reply says about a shape.

    Args:
        shape: the shape in global coordinates, or None.
        check: whether to run the full (slow) check of its boundary representation. A shape that
            is right by construction, or was checked before, does not need it.
        mass: what is known of its mass without asking the kernel, in the shape's own coordinates.
    """
    if shapes.is_empty(shape):
        return None
    instances = _instances(shape)
    if mass is None:
        mass = _mass_of(instances)
    else:
        mass = mass._replace(center=shape.Placement.multVec(mass.center))
    return {
        "kind": shape.ShapeType,
        "valid": bool(instances[0].isValid()) if check else True,
        "verified": "checked" if check else "by_construction",
        "closed": shapes.is_closed(instances[0]),
        "solids": len(shape.Solids),
        "shells": len(shape.Shells),
        # On FreeCAD 1.x counting is several times faster than listing.
        "faces": shape.countElement("Face"),
        "edges": shape.countElement("Edge"),
        "volume": shapes.significant(mass.volume),
        "area": shapes.significant(mass.area),
        "center_of_mass": shapes.vector(mass.center),
    }
