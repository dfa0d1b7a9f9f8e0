# SPDX-License-Identifier: MIT
"""Paths of sweeps as commands take them."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD

from ..document.feature_chain import is_helper, kind_of
from ..geometry import shapes
from ..geometry.plane_axes import frame
from ..geometry.tolerances import SAME_ROTATION
from .editors import plain

_FULL_TURN = 360.0


def told(spine: Any) -> Any:
    """A path: what was drawn for its feature as data, edges by their object, else a name.

    Args:
        spine: the object and the names of its edges, as a sweep has them.
    """
    obj, names = spine
    if not is_helper(obj):
        edges = [name for name in names if name]
        if not edges:
            return plain(obj)
        return {"type": "edge", "reference_object": obj.Name, "reference_edge": edges}
    return drawn(obj) or plain(obj)


def drawn(obj: Any) -> dict[str, Any] | None:
    """Type, sizes and place of a path that commands can draw; None for another object."""
    outer, kind = shapes.outer_placement(obj), kind_of(obj)
    where = outer.multiply(obj.Placement)
    if kind == "Part::Line":
        ends = [[plain(getattr(obj, f"{axis}{at}")) for axis in "XYZ"] for at in (1, 2)]
        start, end = (plain(where.multVec(FreeCAD.Vector(*one))) for one in ends)
        return {"type": "line", "start": start, "end": end}
    if kind == "Part::Polygon":
        points = [plain(where.multVec(one)) for one in obj.Nodes]
        return {"type": "polyline", "points": points, "closed": obj.Close}
    if kind == "Wire":
        points = [plain(where.multVec(one)) for one in obj.Points]
        bend = plain(obj.FilletRadius)
        return {"type": "polyline", "points": points, "closed": obj.Closed, "bend_radius": bend}
    if kind == "Part::Circle":
        return _arc(obj, where)
    if kind == "Part::Helix":
        return _helix(obj, where)
    return None


def _turn(where: Any) -> tuple[list[float], float]:
    """Axis of a placement, and how far it is turned about that from a plane's own frame."""
    axis = where.Rotation.multVec(FreeCAD.Vector(0, 0, 1))
    first = frame(axis).inverted().multiply(where.Rotation).multVec(FreeCAD.Vector(1, 0, 0))
    return plain(axis), math.degrees(math.atan2(first.y, first.x))


def _arc(obj: Any, where: Any) -> dict[str, Any]:
    axis, turned = _turn(where)
    start, end = plain(obj.Angle1) + turned, plain(obj.Angle2) + turned
    if end > _FULL_TURN:
        start, end = start - _FULL_TURN, end - _FULL_TURN
    return {
        "type": "arc",
        "center": plain(where.Base),
        "radius": plain(obj.Radius),
        "start_angle": start,
        "end_angle": end,
        "axis": axis,
    }


def _helix(obj: Any, where: Any) -> dict[str, Any] | None:
    """A helix that begins where a drawn one does; None for one that is turned about its axis."""
    axis = where.Rotation.multVec(FreeCAD.Vector(0, 0, 1))
    if not where.Rotation.isSame(frame(axis), SAME_ROTATION):
        return None
    return {
        "type": "helix",
        "radius": plain(obj.Radius),
        "pitch": plain(obj.Pitch),
        "height": plain(obj.Height),
        "center": plain(where.Base),
        "axis": plain(axis),
        "left_handed": obj.LocalCoord == "Left-handed",
    }
