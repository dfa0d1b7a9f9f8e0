# SPDX-License-Identifier: MIT
"""Moves by which a pattern of a body repeats its originals; none where they are not known."""

from __future__ import annotations

import re
from itertools import product
from typing import Any, Callable, NamedTuple

import FreeCAD

from ...document.feature_chain import SKETCH
from ...document.freecad_types import DocumentObject
from ..forms import is_plane, normal_of
from ..tolerances import EXACT


class Line(NamedTuple):
    """A line through a point, or the plane through it that is across."""

    base: Any
    way: Any


def repeats_of(pattern: DocumentObject) -> dict[Any, Any]:
    """The moves of the copies of a pattern, by their number; the originals themselves are none."""
    if str(getattr(pattern, "TransformMode", "Transform tool shapes")) not in _OF_TOOLS:
        return {}
    moves = _moves(pattern)
    return {} if moves is None else dict(list(enumerate(moves))[1:])


_OF_TOOLS = ("Transform tool shapes", "Features")


def _moves(pattern: Any) -> list[Any] | None:
    """All moves of a pattern, the identity first; None where they are not known."""
    if pattern.TypeId == "PartDesign::MultiTransform":
        parts = [_moves(one) for one in pattern.Transformations]
        if any(part is None for part in parts):
            return None
        found = []
        for chosen in product(*(part or [] for part in reversed(parts))):
            move = FreeCAD.Matrix()
            for one in chosen:
                move = move.multiply(one)
            found.append(move)
        return found
    find = _KINDS.get(pattern.TypeId)
    return None if find is None else find(pattern)


def _row(pattern: Any) -> list[Any] | None:
    line = line_of(pattern.Direction)
    count = pattern.Occurrences
    if line is None or getattr(pattern, "Occurrences2", 1) > 1 or not _is_even(pattern):
        return None
    if count < 2:
        return [FreeCAD.Matrix()]
    length = float(pattern.Length)
    if str(getattr(pattern, "Mode", "length")).lower() in ("offset", "spacing"):
        step = float(pattern.Offset)
    else:
        step = length / (count - 1)
    sign = -1.0 if pattern.Reversed else 1.0
    moves = []
    for at in range(count):
        move = FreeCAD.Matrix()
        move.move(line.way * (step * at * sign))
        moves.append(move)
    return moves


def _circle(pattern: Any) -> list[Any] | None:
    line = line_of(pattern.Axis)
    count = pattern.Occurrences
    if line is None or not _is_even(pattern):
        return None
    if count < 2:
        return [FreeCAD.Matrix()]
    if str(getattr(pattern, "Mode", "angle")).lower() in ("offset", "spacing"):
        step = float(pattern.Offset)
    else:
        whole = float(pattern.Angle)
        # The last copy of a full turn would lie on the first.
        step = whole / (count if abs(whole - 360.0) < EXACT else count - 1)
    sign = -1.0 if pattern.Reversed else 1.0
    moves = []
    for at in range(count):
        turn = FreeCAD.Rotation(line.way, step * at * sign)
        moves.append(FreeCAD.Placement(line.base - turn.multVec(line.base), turn).toMatrix())
    return moves


def _mirror(pattern: Any) -> list[Any] | None:
    plane = plane_of(pattern.MirrorPlane)
    if plane is None:
        return None
    x, y, z = plane.way
    away = 2.0 * plane.base.dot(plane.way)
    rows = [
        *(1 - 2 * x * x, -2 * x * y, -2 * x * z, away * x),
        *(-2 * y * x, 1 - 2 * y * y, -2 * y * z, away * y),
        *(-2 * z * x, -2 * z * y, 1 - 2 * z * z, away * z),
        *(0, 0, 0, 1),
    ]
    return [FreeCAD.Matrix(), FreeCAD.Matrix(*rows)]


_KINDS: dict[str, Callable[[Any], list[Any] | None]] = {
    "PartDesign::LinearPattern": _row,
    "PartDesign::PolarPattern": _circle,
    "PartDesign::Mirrored": _mirror,
}


def _is_even(pattern: Any) -> bool:
    """True if all steps of a pattern are alike; FreeCAD 1.1 can have each another one."""
    return all(step < 0 for step in getattr(pattern, "Spacings", ()))


def line_of(link: Any) -> Line | None:
    """The line that a link means: of a sketch's axis, of the origin, a datum, or an edge."""
    obj, name = _one(link)
    if obj is None:
        return None
    if obj.TypeId == SKETCH:
        return _of_sketch(obj, name)
    if obj.TypeId == "App::Line":
        return _along(obj, FreeCAD.Vector(1, 0, 0))
    if obj.TypeId == "PartDesign::Line":
        return _along(obj, FreeCAD.Vector(0, 0, 1))
    if not name:
        return None
    part = obj.Shape.getElement(name)
    if part.ShapeType == "Face" and is_plane(part):
        return Line(part.Surface.Position, normal_of(part))
    curve: Any = getattr(part, "Curve", None)
    if hasattr(curve, "Direction"):
        return Line(part.valueAt(part.FirstParameter), curve.Direction)
    return Line(curve.Center, curve.Axis) if hasattr(curve, "Axis") else None


def plane_of(link: Any) -> Line | None:
    """The plane that a link means, by its normal."""
    obj, name = _one(link)
    if obj is None:
        return None
    if obj.TypeId == SKETCH:
        # The plane stands on the axis, across the sketch.
        axis = _of_sketch(obj, name)
        normal = _along(obj, FreeCAD.Vector(0, 0, 1)).way
        if axis is None or not name:
            return Line(obj.Placement.Base, normal)
        return Line(axis.base, axis.way.cross(normal))
    if obj.TypeId in ("App::Plane", "PartDesign::Plane"):
        return _along(obj, FreeCAD.Vector(0, 0, 1))
    return line_of(link) if name.startswith("Face") else None


def _of_sketch(sketch: Any, name: str) -> Line | None:
    axes = {"H_Axis": (1, 0, 0), "V_Axis": (0, 1, 0), "N_Axis": (0, 0, 1), "": (0, 0, 1)}
    if name in axes:
        return _along(sketch, FreeCAD.Vector(*axes[name]))
    number = re.fullmatch(r"Axis(\d*)", name)
    lines = [
        geometry
        for at, geometry in enumerate(sketch.Geometry)
        if sketch.getConstruction(at) and hasattr(geometry, "StartPoint")
    ]
    if number is None or int(number[1] or 0) >= len(lines):
        return None
    place, line = sketch.Placement, lines[int(number[1] or 0)]
    way = place.Rotation.multVec(line.EndPoint - line.StartPoint)
    return Line(place.multVec(line.StartPoint), way.normalize())


def _along(obj: Any, way: Any) -> Line:
    return Line(obj.Placement.Base, obj.Placement.Rotation.multVec(way))


def _one(link: Any) -> tuple[Any, str]:
    if not link:
        return None, ""
    names = [link[1]] if isinstance(link[1], str) else list(link[1])
    return link[0], names[0] if names else ""
