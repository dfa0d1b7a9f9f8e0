# SPDX-License-Identifier: MIT
"""Ways that a profile is carried along: the identity, each leg of a pipe's path, or each turn."""

from __future__ import annotations

import math
from typing import Any, Callable, Tuple

import FreeCAD
import Part

from ...document.freecad_types import DocumentObject
from ..tolerances import COINCIDENT

Way = Tuple[Tuple[Any, ...], Callable[[Any], Any]]
"""The role of a leg in a label, and the move of a point of the profile into the middle of it."""

_PIPES = ("PartDesign::AdditivePipe", "PartDesign::SubtractivePipe")
_HELICES = ("PartDesign::AdditiveHelix", "PartDesign::SubtractiveHelix")


def carriers(feature: DocumentObject, sketch: DocumentObject) -> list[Way]:
    """The ways that the profile of a feature is carried; several for a pipe of lines and arcs."""
    if feature.TypeId in _HELICES:
        return _turns(feature) or [((), _stay)]
    if feature.TypeId not in _PIPES:
        return [((), _stay)]
    return _legs(feature, sketch.Placement.Base) or [((), _stay)]


def _stay(point: Any) -> Any:
    return point


def _turns(helix: Any) -> list[Way]:
    """The turns of a helix, each at its beginning; none for one that leans outward.

    Between beginnings FreeCAD 1.x makes surfaces that are off by 1e-4 mm.
    """
    if helix.Angle.Value or helix.Growth.Value:
        return []
    way = -1.0 if helix.Reversed else 1.0
    found: list[Way] = []
    for number in range(math.ceil(helix.Turns - COINCIDENT)):
        step = helix.Axis * (helix.Pitch.Value * number * way)
        found.append((("turn", number), FreeCAD.Placement(step, FreeCAD.Rotation()).multVec))
    return found


def _legs(pipe: Any, start: Any) -> list[Way]:
    """The legs of a path of lines and arcs, from the profile on; none for other paths."""
    link = pipe.Spine
    if not link:
        return []
    path, names = link[0], link[1]
    shape = path.Shape
    edges = [shape.getElement(name) for name in names if name] or list(shape.Edges)
    ordered = Part.sortEdges(edges)
    if len(ordered) != 1:
        return []
    legs = ordered[0]
    if not all(isinstance(leg.Curve, (Part.Line, Part.Circle)) for leg in legs):
        return []
    if (_end(legs[0], first=True) - start).Length > (_end(legs[-1], first=False) - start).Length:
        legs = [leg.reversed() for leg in reversed(legs)]
    moved = FreeCAD.Placement()
    found: list[Way] = []
    for number, leg in enumerate(legs):
        half, whole = _move(leg, 0.5), _move(leg, 1.0)
        found.append((("leg", number), half.multiply(moved).multVec))
        moved = whole.multiply(moved)
        if number + 1 < len(legs):
            moved = _turn(leg, legs[number + 1]).multiply(moved)
    return found


def _end(leg: Any, *, first: bool) -> Any:
    """An end of a leg, in the direction in which it is passed."""
    is_start = first == (leg.Orientation == "Forward")
    return leg.valueAt(leg.FirstParameter if is_start else leg.LastParameter)


def _way_at(leg: Any, *, first: bool) -> Any:
    """The direction in which a leg begins or ends."""
    forward = leg.Orientation == "Forward"
    at = leg.FirstParameter if first == forward else leg.LastParameter
    return leg.tangentAt(at) * (1.0 if forward else -1.0)


def _move(leg: Any, part: float) -> Any:
    """The move along a part of a leg: straight, or about the axis of its arc."""
    start, end = _end(leg, first=True), _end(leg, first=False)
    if isinstance(leg.Curve, Part.Line):
        return FreeCAD.Placement((end - start) * part, FreeCAD.Rotation())
    forward = leg.Orientation == "Forward"
    angle = math.degrees(leg.LastParameter - leg.FirstParameter) * part * (1 if forward else -1)
    return _about(leg.Curve.Center, FreeCAD.Rotation(leg.Curve.Axis, angle))


def _turn(leg: Any, following: Any) -> Any:
    """The turn at a corner between two legs; none where they are tangent."""
    before, after = _way_at(leg, first=False), _way_at(following, first=True)
    if before.cross(after).Length < COINCIDENT:
        return FreeCAD.Placement()
    return _about(_end(leg, first=False), FreeCAD.Rotation(before, after))


def _about(center: Any, turn: Any) -> Any:
    return FreeCAD.Placement(center - turn.multVec(center), turn)
