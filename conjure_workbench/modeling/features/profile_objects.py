# SPDX-License-Identifier: MIT
"""Parametric FreeCAD objects of profiles and paths that are given as data."""

from __future__ import annotations

import math
from typing import Any, Callable, NamedTuple, Sequence

import FreeCAD
import Part

from ...vocabulary.profiles import path_pieces, paths, profiles
from ...vocabulary.profiles.drawn import DrawnProfile
from ...vocabulary.profiles.sketched import elements_of, is_sketched
from ...vocabulary.schema.parameters import Record
from ...vocabulary.sketching.simple_elements import SketchElement
from ...vocabulary.values.geometry import ORIGIN
from ..document.feature_chain import SKETCH
from ..geometry.plane_axes import frame, of_axes
from . import python_features


class ObjectPlan(NamedTuple):
    """Plan of an object to create.

    Attributes:
        type_id: FreeCAD's type, or the kind of a feature that FreeCAD's Python computes.
        sizes: its properties, in the order in which to set them.
        offset: its placement in the coordinates of the profile or path.
        elements: of a sketch, what to draw in it.
    """

    type_id: str | python_features.FeatureType
    sizes: dict[str, Any]
    offset: Any = FreeCAD.Placement()
    elements: Sequence[SketchElement] = ()


def object_plan(spec: Record) -> ObjectPlan:
    """Plan of the object of a drawn profile or path."""
    if isinstance(spec, DrawnProfile) and is_sketched(spec):
        return ObjectPlan(SKETCH, {}, elements=elements_of(spec))
    draw = next(draw for kind, draw in _PLANS.items() if isinstance(spec, kind))
    return draw(spec)


def placement_of(spec: Record) -> Any:
    """Placement of a drawn profile or path by itself, in global coordinates."""
    if isinstance(spec, DrawnProfile):
        if spec.in_space:
            return FreeCAD.Placement(FreeCAD.Vector(*(spec.position or ORIGIN)), FreeCAD.Rotation())
        return _placed(spec.position or ORIGIN, spec.normal or (0, 0, 1))
    if isinstance(spec, (path_pieces.CenterArc, paths.Helix)):
        return _placed(spec.center, spec.axis)
    return FreeCAD.Placement()


def turn_of(spec: Record) -> Any:
    """The turn of a drawn profile about its own normal, as a placement."""
    degrees = (spec.rotation or 0.0) if isinstance(spec, DrawnProfile) else 0.0
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), degrees)
    return FreeCAD.Placement(FreeCAD.Vector(), turn)


def _placed(position: Any, normal: Any) -> Any:
    return FreeCAD.Placement(FreeCAD.Vector(*position), frame(FreeCAD.Vector(*normal)))


def _rectangle(spec: profiles.Rectangle) -> ObjectPlan:
    middle = FreeCAD.Vector(-spec.width / 2, -spec.height / 2, 0)
    sizes = {"Length": spec.width, "Width": spec.height}
    return ObjectPlan("Part::Plane", sizes, FreeCAD.Placement(middle, FreeCAD.Rotation()))


def _circle(spec: profiles.Circle) -> ObjectPlan:
    return ObjectPlan("Part::Circle", {"Radius": spec.radius})


def _polygon(spec: profiles.Polygon) -> ObjectPlan:
    if spec.points is not None:
        return ObjectPlan("Part::Polygon", _nodes(spec.points.points, True))
    return ObjectPlan("Part::RegularPolygon", {"Polygon": spec.sides, "Circumradius": spec.radius})


def _ellipse(spec: profiles.Ellipse) -> ObjectPlan:
    sizes = [("MajorRadius", spec.major_radius), ("MinorRadius", spec.minor_radius)]
    # FreeCAD begins with 4 and 4 mm, and never takes a minor radius that is larger.
    return ObjectPlan("Part::Ellipse", dict(reversed(sizes) if spec.minor_radius < 4 else sizes))


def _line(spec: path_pieces.LineSegment) -> ObjectPlan:
    ends = ((1, spec.start), (2, spec.end))
    sizes = {
        f"{letter}{number}": size for number, point in ends for letter, size in zip("XYZ", point)
    }
    return ObjectPlan("Part::Line", sizes)


def _arc(spec: path_pieces.CenterArc) -> ObjectPlan:
    start, end = spec.start_angle, spec.end_angle
    # FreeCAD counts from 0 to 360 degrees.
    turned = start if start < 0 or end > 360 else 0.0
    sizes = {"Radius": spec.radius, "Angle1": start - turned, "Angle2": end - turned}
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), turned)
    return ObjectPlan("Part::Circle", sizes, FreeCAD.Placement(FreeCAD.Vector(), turn))


def _arc_through(spec: path_pieces.ThreePointArc) -> ObjectPlan:
    start, through, end = (FreeCAD.Vector(*at) for at in (spec.start, spec.through, spec.end))
    edge = Part.Arc(start, through, end).toShape()
    circle = edge.Curve
    outward = start - circle.Center
    turn = of_axes(outward, circle.Axis.cross(outward))
    angle = math.degrees(edge.LastParameter - edge.FirstParameter)
    sizes = {"Radius": circle.Radius, "Angle1": 0.0, "Angle2": angle}
    return ObjectPlan("Part::Circle", sizes, FreeCAD.Placement(circle.Center, turn))


def _polyline(spec: paths.Polyline) -> ObjectPlan:
    if spec.bend_radius is not None and len(spec.points) > 2:
        points = [FreeCAD.Vector(*point) for point in spec.points]
        sizes = {"FilletRadius": spec.bend_radius, "Points": points, "Closed": spec.closed}
        return ObjectPlan(python_features.WIRE, {"MakeFace": False, **sizes})
    return ObjectPlan("Part::Polygon", _nodes(spec.points, spec.closed))


def _spline(spec: paths.Spline) -> ObjectPlan:
    curve = Part.BSplineCurve()
    points = [FreeCAD.Vector(*point) for point in spec.points]
    curve.interpolate(points, PeriodicFlag=spec.closed)
    return ObjectPlan("Part::Feature", {"Shape": curve.toShape()})


def _helix(spec: paths.Helix) -> ObjectPlan:
    sizes = {
        "Pitch": spec.pitch,
        "Height": spec.height,
        "Radius": spec.radius,
        "LocalCoord": "Left-handed" if spec.left_handed else "Right-handed",
    }
    return ObjectPlan("Part::Helix", sizes)


def _nodes(points: Any, closed: bool) -> dict[str, Any]:
    return {"Nodes": [FreeCAD.Vector(*point) for point in points], "Close": closed}


_PLANS: dict[Any, Callable[[Any], ObjectPlan]] = {
    profiles.Rectangle: _rectangle,
    profiles.Circle: _circle,
    profiles.Polygon: _polygon,
    profiles.Ellipse: _ellipse,
    path_pieces.LineSegment: _line,
    path_pieces.CenterArc: _arc,
    path_pieces.ThreePointArc: _arc_through,
    paths.Polyline: _polyline,
    paths.Spline: _spline,
    paths.Helix: _helix,
}
