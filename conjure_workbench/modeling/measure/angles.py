# SPDX-License-Identifier: MIT
"""The angle between two elements, and which of the possible ones it is."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import invalid
from ..document import rounding
from ..document.freecad_types import Edge
from ..geometry.edges import EdgeKind, Edges
from ..geometry.forms import curve_type, normal_of, surface_type
from ..geometry.tolerances import CONFUSION
from .element_facts import Found, angle_between

_AXES = ("Cylinder", "Cone", "Toroid")


def describe_angle(
    one: Found, other: Found, edges: Edges | None, fields: tuple[str, str]
) -> dict[str, Any]:
    """The angle between two elements in degrees, and between what it was taken.

    Args:
        one: the first element.
        other: the second.
        edges: those of the object of both, to find how two of its faces meet; None for two objects.
        fields: the parameters in which they stand, for the error.

    Returns:
        `angle`, `angle_between` in words, and for two planes `angles` with all that one may mean.

    Raises:
        ConjureError: INVALID_PARAMETER for an element without a direction.
    """
    is_plane, direction = _direction(one, fields[0])
    other_is_plane, other_direction = _direction(other, fields[1])
    angle = angle_between(direction, other_direction)
    if is_plane and other_is_plane:
        return _of_planes(one, other, edges, angle)
    if is_plane or other_is_plane:
        return _entry(
            abs(90.0 - angle), "the plane face and the line (0: parallel, 90: perpendicular)"
        )
    corner = _common_end(one, other)
    if corner is not None:
        rays = [_away_from(corner, found.shape) for found in (one, other)]
        return _entry(angle_between(*rays), "the two straight edges, seen from their common corner")
    return _entry(min(angle, 180.0 - angle), "the two lines (0 to 90)")


def _entry(angle: float, words: str) -> dict[str, Any]:
    return {"angle": rounding.measured(angle), "angle_between": words}


def _direction(found: Found, field: str) -> tuple[bool, Any]:
    """True and the normal of a plane; else False and the direction or axis of a line."""
    if found.kind == "Edge":
        kind = curve_type(found.shape)
        if kind == "Line":
            return False, found.shape.tangentAt(found.shape.FirstParameter)
        if kind in ("Circle", "Ellipse"):
            return False, found.shape.Curve.Axis
    elif found.kind == "Face":
        kind = surface_type(found.shape)
        if kind == "Plane":
            return True, normal_of(found.shape)
        if kind in _AXES:
            return False, found.shape.Surface.Axis
    problem = "has no direction to take an angle from"
    allowed = "straight or circular edges; plane, cylindrical, conical or toroidal faces"
    raise invalid(field, problem, found.name, allowed, subject=found.name)


def _of_planes(one: Found, other: Found, edges: Edges | None, angle: float) -> dict[str, Any]:
    angles = {
        "normals": rounding.measured(angle),
        "planes": rounding.measured(min(angle, 180.0 - angle)),
    }
    entry = _entry(angle, "the outward normals of the two plane faces")
    meeting = None if edges is None else _edge_between(one, other, edges)
    if meeting is not None:
        angles["material"] = rounding.measured(
            180.0 - angle if meeting is EdgeKind.CONVEX else 180.0 + angle
        )
    return {**entry, "angles": angles}


def _edge_between(one: Found, other: Found, edges: Edges) -> EdgeKind | None:
    """Kind of the sharp edge in which two faces meet; None if they do not."""
    common = edges.of_face(one.shape) & edges.of_face(other.shape)
    kinds = {edges.kind(index) for index in common}
    return kinds.pop() if len(kinds) == 1 and all(kind.is_sharp for kind in kinds) else None


def _common_end(one: Found, other: Found) -> Any:
    """The point in which two straight edges meet, if both end there; else None."""
    for found in (one, other):
        if found.kind != "Edge" or curve_type(found.shape) != "Line":
            return None
    for here in one.shape.Vertexes:
        for there in other.shape.Vertexes:
            if here.Point.distanceToPoint(there.Point) < CONFUSION:
                return here.Point
    return None


def _away_from(corner: Any, edge: Edge) -> Any:
    ends = [vertex.Point for vertex in edge.Vertexes]
    far = max(ends, key=corner.distanceToPoint)
    return FreeCAD.Vector(far - corner)
