# SPDX-License-Identifier: MIT
"""Criteria of filters, applied to edges and faces."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...vocabulary.elements.edge_references import EdgeFilter
from ...vocabulary.elements.face_references import FaceFilter
from ..document.freecad_types import Edge, Face
from .forms import curve_type, is_plane, normal_of, radius_of, surface_type
from .tolerances import ALIGNED, COINCIDENT


def edge_meets(edge: Edge, wanted: EdgeFilter) -> bool:
    """True if an edge meets all criteria of its own: not `face`, not `near`."""
    kind = curve_type(edge)
    if wanted.type is not None and kind != wanted.type:
        return False
    if wanted.length_gt is not None and not edge.Length > wanted.length_gt:
        return False
    if wanted.length_lt is not None and not edge.Length < wanted.length_lt:
        return False
    if wanted.direction is not None and not is_along(edge, FreeCAD.Vector(*wanted.direction)):
        return False
    if wanted.radius is not None and not (
        kind == "Circle" and abs(edge.Curve.Radius - wanted.radius) < COINCIDENT
    ):
        return False
    return _is_within([vertex.Point for vertex in edge.Vertexes], wanted)


def face_meets(face: Face, wanted: FaceFilter) -> bool:
    """True if a face meets all criteria but `near`."""
    if wanted.type is not None and surface_type(face) != wanted.type:
        return False
    if wanted.area_gt is not None and not face.Area > wanted.area_gt:
        return False
    if wanted.area_lt is not None and not face.Area < wanted.area_lt:
        return False
    if wanted.direction is not None and not (
        is_plane(face) and normal_of(face).dot(FreeCAD.Vector(*wanted.direction)) > 1.0 - ALIGNED
    ):
        return False
    if wanted.radius is not None:
        radius = radius_of(face)
        if radius is None or abs(radius - wanted.radius) >= COINCIDENT:
            return False
    bounded = any(
        getattr(wanted, f"{axis}_{end}") is not None for axis in "xyz" for end in ("min", "max")
    )
    if not bounded:
        return True
    box = face.copy(False, False).BoundBox
    corners = [
        FreeCAD.Vector(box.XMin, box.YMin, box.ZMin),
        FreeCAD.Vector(box.XMax, box.YMax, box.ZMax),
    ]
    return _is_within(corners, wanted)


def _is_within(points: Any, wanted: Any) -> bool:
    for axis in "xyz":
        least, most = getattr(wanted, f"{axis}_min"), getattr(wanted, f"{axis}_max")
        for point in points:
            value = getattr(point, axis)
            if least is not None and value < least - COINCIDENT:
                return False
            if most is not None and value > most + COINCIDENT:
                return False
    return True


def is_along(edge: Edge, direction: Any) -> bool:
    """True if an edge is straight and parallel to a unit vector."""
    if curve_type(edge) != "Line":
        return False
    return abs(abs(edge.Curve.Direction.dot(direction)) - 1.0) < ALIGNED


def is_level(edge: Edge) -> bool:
    """True if an edge lies in a plane across Z; five points decide it for FreeCAD's curves."""
    if edge.Degenerated:
        return False
    first, last = edge.ParameterRange
    heights = [edge.valueAt(first + (last - first) * part / 4).z for part in range(5)]
    return max(heights) - min(heights) < COINCIDENT
