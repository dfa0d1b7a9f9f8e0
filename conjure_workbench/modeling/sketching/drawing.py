# SPDX-License-Identifier: MIT
"""Elements of a draft as FreeCAD's geometry, added to a sketch without solving."""

from __future__ import annotations

import math
from itertools import groupby
from typing import Any, Callable, Sequence

import FreeCAD
import Part

from ...errors import invalid
from ...vocabulary.sketching.flat_points import FlatPoint, on_circle
from ...vocabulary.sketching.simple_elements import (
    Arc,
    ArcOfEllipse,
    Circle,
    Ellipse,
    Line,
    Point,
    SketchElement,
    Spline,
)
from ..document.freecad_types import DocumentObject
from ..geometry.sketches.element_names import name_of, stamp
from .drafts import Piece

_Z = FreeCAD.Vector(0, 0, 1)


def draw(sketch: DocumentObject, pieces: Sequence[Piece]) -> None:
    """Add elements with their names; nothing is solved.

    Raises:
        ConjureError: INVALID_PARAMETER for what FreeCAD's kernel cannot make.
    """
    made: list[tuple[bool, Any]] = []
    for piece in pieces:
        geometry = geometry_of(piece)
        stamp(geometry, piece.name)
        made.append((piece.element.construction, geometry))
    first = len(sketch.Geometry)
    for construction, run in groupby(made, key=lambda entry: entry[0]):
        sketch.addGeometry([geometry for _, geometry in run], construction)
    for index, (construction, _) in enumerate(made, first):
        # To FreeCAD 0.20 every new point is construction.
        if sketch.getConstruction(index) != construction:
            sketch.toggleConstruction(index)


def with_names(drawn: Sequence[Any], sketch: DocumentObject) -> list[Any]:
    """Geometry of a sketch with its names, which FreeCAD leaves out of those of points."""
    return [_with_name(*both) for both in zip(drawn, sketch.GeometryFacadeList)]


def _with_name(geometry: Any, facade: Any) -> Any:
    name = name_of(facade)
    if name is not None and name_of(geometry) is None:
        stamp(geometry, name)
    return geometry


def construction_of(sketch: DocumentObject) -> list[bool]:
    """The construction flags of a sketch's elements, by index."""
    return [sketch.getConstruction(index) for index in range(len(sketch.Geometry))]


def put_back(
    sketch: DocumentObject, drawn: Sequence[Any], construction: Sequence[bool] | None = None
) -> None:
    """Give a sketch the geometry that it was drawn with.

    Args:
        sketch: the sketch.
        drawn: the geometry.
        construction: the construction flags; by default as they are.
    """
    flags = construction_of(sketch) if construction is None else construction
    sketch.Geometry = with_names(drawn, sketch)
    for index, wanted in enumerate(flags):
        if sketch.getConstruction(index) != wanted:
            sketch.toggleConstruction(index)


def geometry_of(piece: Piece) -> Any:
    """The geometry of one element, not yet in a sketch.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    try:
        return _MAKERS[type(piece.element)](piece.element)
    except Part.OCCError as error:
        problem = f"cannot be made by FreeCAD's kernel: {error}"
        raise invalid(
            "geometry", problem, piece.name, "another shape", subject=piece.name
        ) from None


def _vector(point: FlatPoint) -> Any:
    return FreeCAD.Vector(point[0], point[1], 0.0)


def _point(one: Point) -> Any:
    return Part.Point(_vector(one.at))


def _line(one: Line) -> Any:
    return Part.LineSegment(_vector(one.start), _vector(one.end))


def _circle(one: Circle) -> Any:
    return Part.Circle(_vector(one.center), _Z, one.radius)


def _arc(one: Arc) -> Any:
    assert one.center is not None
    assert one.radius is not None
    whole = Part.Circle(_vector(one.center), _Z, one.radius)
    return Part.ArcOfCircle(whole, *_radians(one))


def _ellipse(one: Ellipse) -> Any:
    center = one.center
    far = on_circle(center, one.major_radius, one.angle)
    near = on_circle(center, one.minor_radius, one.angle + 90.0)
    return Part.Ellipse(_vector(far), _vector(near), _vector(center))


def _arc_of_ellipse(one: ArcOfEllipse) -> Any:
    return Part.ArcOfEllipse(_ellipse(one), *_radians(one))


def _spline(one: Spline) -> Any:
    curve = Part.BSplineCurve()
    if one.through is not None:
        curve.interpolate(list(map(_vector, one.through)), PeriodicFlag=one.closed)
    else:
        curve.buildFromPoles(list(map(_vector, one.poles or ())), one.closed, one.degree)
    return curve


def _radians(one: Any) -> tuple[float, float]:
    return math.radians(one.start_angle), math.radians(one.end_angle)


_MAKERS: dict[type[SketchElement], Callable[[Any], Any]] = {
    Point: _point,
    Line: _line,
    Circle: _circle,
    Arc: _arc,
    Ellipse: _ellipse,
    ArcOfEllipse: _arc_of_ellipse,
    Spline: _spline,
}
