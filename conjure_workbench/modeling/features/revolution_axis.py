# SPDX-License-Identifier: MIT
"""Axis of a revolution, and position of a profile beside it."""

from __future__ import annotations

import math
from typing import Any, Collection

import FreeCAD

from ...errors import ConjureError, invalid, missing
from ...vocabulary.commands.sweeping import Revolve
from ...vocabulary.profiles import profiles
from ...vocabulary.profiles.drawn import DrawnProfile
from ...vocabulary.profiles.outlines import Path, Slot
from ...vocabulary.profiles.texts import Text
from ..document import rounding
from ..geometry import shapes
from ..geometry.plane_axes import beside, frame, sideways
from ..geometry.profile_shape import Outline
from ..geometry.tolerances import ACROSS_AXIS, PARALLEL
from .profile_objects import placement_of


def axis_of(parameters: Revolve, source: Any) -> tuple[Any, Any]:
    """A point of the axis and its direction, of length 1, in global coordinates."""
    direction = parameters.axis_direction
    point = FreeCAD.Vector(*(parameters.axis_point or (0, 0, 0)))
    if direction is not None:
        return point, FreeCAD.Vector(*direction)
    if source.objects:
        return point, FreeCAD.Vector(0, 0, 1)
    if source.obj is not None:
        where = shapes.outer_placement(source.obj).multiply(source.obj.Placement)
        if parameters.axis_point is None:
            point = where.Base
        return point, where.Rotation.multVec(FreeCAD.Vector(0, 1, 0))
    normal = source.spec.normal
    if normal is None or source.spec.in_space:
        return point, FreeCAD.Vector(0, 0, 1)
    return point, frame(FreeCAD.Vector(*normal)).multVec(FreeCAD.Vector(0, 1, 0))


def placement_beside(spec: DrawnProfile, point: Any, axis: Any) -> Any:
    """The global placement of a drawn profile beside an axis, of a point and a unit vector.

    The profile's own position and normal count where it has them, and above all points in space.
    """
    if spec.in_space:
        return placement_of(spec)
    normal = None if spec.normal is None else FreeCAD.Vector(*spec.normal)
    if normal is not None and axis.cross(normal).Length < PARALLEL:
        raise _across(axis)
    outward = sideways(axis) if normal is None else axis.cross(normal)
    if spec.position is None:
        position = point + FreeCAD.Vector(outward).normalize() * _width(spec)
    else:
        position = FreeCAD.Vector(*spec.position)
        off = position - point
        off = off - axis * off.dot(axis)
        outward = off if off.Length > ACROSS_AXIS else outward
    turn = beside(axis, outward) if normal is None else frame(normal)
    return FreeCAD.Placement(position, turn)


def _width(spec: Any) -> float:
    """Width of a drawn profile in mm; 0 for one of given corners, which need no distance."""
    if isinstance(spec, profiles.Rectangle):
        return float(spec.width if spec.normal is None else max(spec.width, spec.height))
    if isinstance(spec, profiles.Ellipse):
        return 2.0 * spec.major_radius
    if isinstance(spec, Slot):
        return float(spec.length)
    has_points = isinstance(spec, profiles.Polygon) and spec.points is not None
    if has_points or isinstance(spec, (Path, Text)):
        return 0.0
    return 2.0 * spec.radius


def refuse_axis(outline: Outline, point: Any, axis: Any, sent: Collection[str]) -> None:
    """Refuse an axis about which a profile makes no sound body.

    Args:
        outline: of the profile.
        point: a point of the axis, in the profile's coordinates.
        axis: its direction there, of length 1.
        sent: the parameters that the client sent.

    Raises:
        ConjureError: INVALID_PARAMETER; MISSING_PARAMETER where the axis is the default.
    """
    normal = outline.normal
    if normal is None:
        return
    if abs(axis.dot(normal)) > PARALLEL and "axis_direction" not in sent:
        hint = f"By default it is {rounding.vector(axis)}, which leaves the profile's plane."
        raise missing("axis_direction", hint, "an axis in that plane")
    if axis.cross(normal).Length < PARALLEL:
        raise _across(axis)
    if abs(axis.dot(normal)) > PARALLEL:
        lean = math.degrees(math.asin(min(1.0, abs(axis.dot(normal)))))
        problem = f"leaves the profile's plane at {lean:.3g} degrees"
        raise _refused("axis_direction", problem, axis, "an axis parallel to that plane")
    low, high = outline.reach(point, axis.cross(normal))
    if low < -ACROSS_AXIS and high > ACROSS_AXIS:
        reach = f"reaches {-low:.6g} and {high:.6g} mm"
        named = next((name for name in ("axis_point", "axis_direction") if name in sent), None)
        if named is None:
            problem = f"{reach} to either side of the axis, which it may only touch"
            allowed = "another position or points, or an axis_point beside it"
            raise invalid("profile", problem, allowed=allowed)
        given = point if named == "axis_point" else axis
        problem = f"goes through the profile, which {reach} from it"
        raise _refused(named, problem, given, "an axis beside the profile, or along its edge")


def _across(axis: Any) -> ConjureError:
    problem = "is across the profile's plane"
    allowed = "an axis in that plane; or give the profile another normal, or none"
    return _refused("axis_direction", problem, axis, allowed)


def _refused(field: str, problem: str, given: Any, allowed: str) -> ConjureError:
    return invalid(
        field, f"the axis {problem}", rounding.vector(given), allowed, subject=f"{field}:"
    )
