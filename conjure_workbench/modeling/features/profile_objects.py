# SPDX-License-Identifier: MIT
"""Parametric FreeCAD objects of profiles and paths that are given as data."""

from __future__ import annotations

import math
from typing import Any, Callable, NamedTuple

import FreeCAD
import Part

from ...vocabulary.profiles import path_pieces, paths, profiles
from ...vocabulary.schema.parameters import Record
from ...vocabulary.values.geometry import ORIGIN
from ..geometry.plane_axes import frame, of_axes
from . import python_features


class Drawing(NamedTuple):
    """Plan of an object to create.

    Attributes:
        type_id: FreeCAD's type, or the kind of a feature that FreeCAD's Python computes.
        sizes: its properties, in the order in which to set them.
        offset: its placement in the coordinates of the profile or path.
    """

    type_id: str | python_features.FeatureType
    sizes: dict[str, Any]
    offset: Any = FreeCAD.Placement()


def drawing_of(spec: Record) -> Drawing:
    """Plan of the object of a drawn profile or path."""
    draw = next(draw for kind, draw in _DRAWINGS.items() if isinstance(spec, kind))
    return draw(spec)


def placement_of(spec: Record) -> Any:
    """Placement of a drawn profile or path by itself, in global coordinates."""
    if isinstance(spec, profiles.DrawnProfile):
        return _placed(spec.position or ORIGIN, spec.normal or (0, 0, 1))
    if isinstance(spec, (path_pieces.CenterArc, paths.Helix)):
        return _placed(spec.center, spec.axis)
    return FreeCAD.Placement()


def _placed(position: Any, normal: Any) -> Any:
    return FreeCAD.Placement(FreeCAD.Vector(*position), frame(FreeCAD.Vector(*normal)))


def _rectangle(spec: profiles.Rectangle) -> Drawing:
    middle = FreeCAD.Vector(-spec.width / 2, -spec.height / 2, 0)
    sizes = {"Length": spec.width, "Width": spec.height}
    return Drawing("Part::Plane", sizes, FreeCAD.Placement(middle, FreeCAD.Rotation()))


def _circle(spec: profiles.Circle) -> Drawing:
    return Drawing("Part::Circle", {"Radius": spec.radius})


def _polygon(spec: profiles.Polygon) -> Drawing:
    if spec.points is not None:
        return Drawing("Part::Polygon", _nodes(spec.points, True))
    return Drawing("Part::RegularPolygon", {"Polygon": spec.sides, "Circumradius": spec.radius})


def _ellipse(spec: profiles.Ellipse) -> Drawing:
    sizes = [("MajorRadius", spec.major_radius), ("MinorRadius", spec.minor_radius)]
    # FreeCAD begins with 4 and 4 mm, and never takes a minor radius that is larger.
    return Drawing("Part::Ellipse", dict(reversed(sizes) if spec.minor_radius < 4 else sizes))


def _line(spec: path_pieces.LineSegment) -> Drawing:
    ends = ((1, spec.start), (2, spec.end))
    sizes = {
        f"{letter}{number}": size for number, point in ends for letter, size in zip("XYZ", point)
    }
    return Drawing("Part::Line", sizes)


def _arc(spec: path_pieces.CenterArc) -> Drawing:
    start, end = spec.start_angle, spec.end_angle
    # FreeCAD counts from 0 to 360 degrees.
    turned = start if start < 0 or end > 360 else 0.0
    sizes = {"Radius": spec.radius, "Angle1": start - turned, "Angle2": end - turned}
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), turned)
    return Drawing("Part::Circle", sizes, FreeCAD.Placement(FreeCAD.Vector(), turn))


def _arc_through(spec: path_pieces.ThreePointArc) -> Drawing:
    start, through, end = (FreeCAD.Vector(*at) for at in (spec.start, spec.through, spec.end))
    edge = Part.Arc(start, through, end).toShape()
    circle = edge.Curve
    outward = start - circle.Center
    turn = of_axes(outward, circle.Axis.cross(outward))
    angle = math.degrees(edge.LastParameter - edge.FirstParameter)
    sizes = {"Radius": circle.Radius, "Angle1": 0.0, "Angle2": angle}
    return Drawing("Part::Circle", sizes, FreeCAD.Placement(circle.Center, turn))


def _polyline(spec: paths.Polyline) -> Drawing:
    if spec.bend_radius is not None and len(spec.points) > 2:
        points = [FreeCAD.Vector(*point) for point in spec.points]
        sizes = {"FilletRadius": spec.bend_radius, "Points": points, "Closed": spec.closed}
        return Drawing(python_features.WIRE, {"MakeFace": False, **sizes})
    return Drawing("Part::Polygon", _nodes(spec.points, spec.closed))


def _spline(spec: paths.Spline) -> Drawing:
    curve = Part.BSplineCurve()
    points = [FreeCAD.Vector(*point) for point in spec.points]
    curve.interpolate(points, PeriodicFlag=spec.closed)
    return Drawing("Part::Feature", {"Shape": curve.toShape()})


def _helix(spec: paths.Helix) -> Drawing:
    sizes = {
        "Pitch": spec.pitch,
        "Height": spec.height,
        "Radius": spec.radius,
        "LocalCoord": "Left-handed" if spec.left_handed else "Right-handed",
    }
    return Drawing("Part::Helix", sizes)


def _nodes(points: Any, closed: bool) -> dict[str, Any]:
    return {"Nodes": [FreeCAD.Vector(*point) for point in points], "Close": closed}


_DRAWINGS: dict[Any, Callable[[Any], Drawing]] = {
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
