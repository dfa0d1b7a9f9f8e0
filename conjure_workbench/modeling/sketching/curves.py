# SPDX-License-Identifier: MIT
"""Elements of a sketch as the numbers that its solver may change.

The numbers are those of FreeCAD's solver, so that counts of freedom agree with it: two for a point,
four for a line, three for a circle, five for an arc or an ellipse, seven for an arc of an ellipse,
and for a spline two for each pole and one for its weight. Lengths in mm, angles in radians.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Tuple

from ..geometry.sketches.counting import CENTER, END, START

Point = Tuple[float, float]

_KINDS = {
    "Part::GeomPoint": "point",
    "Part::GeomLineSegment": "line",
    "Part::GeomCircle": "circle",
    "Part::GeomArcOfCircle": "arc",
    "Part::GeomEllipse": "ellipse",
    "Part::GeomArcOfEllipse": "arc_of_ellipse",
    "Part::GeomBSplineCurve": "spline",
}


@dataclass
class Curve:
    """One element of a sketch.

    Attributes:
        kind: a value of `_KINDS`; "other" for what the solver's numbers are not known of.
        numbers: point [x, y]; line [x1, y1, x2, y2]; circle [cx, cy, radius]; arc the same with the
            angles of start and end; ellipse [cx, cy, fx, fy, minor radius] with the first focus, an
            arc of it also with the angles of its ends; spline [x, y, ... of its poles, weights...].
        poles: how many a spline has.
    """

    kind: str
    numbers: list[float]
    poles: int = 0

    @property
    def is_round(self) -> bool:
        """True for circles and their arcs."""
        return self.kind in ("circle", "arc")

    @property
    def is_elliptic(self) -> bool:
        """True for ellipses and their arcs."""
        return self.kind in ("ellipse", "arc_of_ellipse")

    @property
    def positions(self) -> tuple[int, ...]:
        """The positions at which the element has a point that constraints can name."""
        return _POSITIONS[self.kind]

    def point(self, position: int) -> Point:
        """The point at one of its positions."""
        n = self.numbers
        if self.kind == "line" and position == END:
            return n[2], n[3]
        if self.kind == "spline" and position == END:
            return n[2 * self.poles - 2], n[2 * self.poles - 1]
        if position in (START, END) and self.kind == "arc":
            angle = n[2 + position]
            return n[0] + n[2] * math.cos(angle), n[1] + n[2] * math.sin(angle)
        if position in (START, END) and self.kind == "arc_of_ellipse":
            return self._on_ellipse(n[4 + position])
        return n[0], n[1]

    def offset_of(self, point: Point) -> float:
        """The distance of a point from a line, a circle or an ellipse, signed by its side.

        For an ellipse by the sum of the distances from its foci, which is as good where it is 0.
        """
        n = self.numbers
        x, y = point
        if self.kind == "line":
            ux, uy = self.direction()
            return (x - n[0]) * uy - (y - n[1]) * ux
        if self.is_round:
            return math.hypot(x - n[0], y - n[1]) - n[2]
        other = 2 * n[0] - n[2], 2 * n[1] - n[3]
        reach = math.hypot(x - n[2], y - n[3]) + math.hypot(x - other[0], y - other[1])
        return reach - 2 * self.radii()[0]

    def direction(self, point: Point | None = None) -> Point:
        """Unit vector along a line, or along a round element at a point that lies on it."""
        n = self.numbers
        if self.kind == "line":
            return _unit(n[2] - n[0], n[3] - n[1])
        assert point is not None
        x, y = point
        if self.is_round:
            return _unit(n[1] - y, x - n[0])
        from_focus = _unit(x - n[2], y - n[3])
        from_other = _unit(x - 2 * n[0] + n[2], y - 2 * n[1] + n[3])
        return _unit(-from_focus[1] - from_other[1], from_focus[0] + from_other[0])

    def radii(self) -> Point:
        """The major and the minor radius of an ellipse."""
        n = self.numbers
        return math.hypot(n[4], math.hypot(n[2] - n[0], n[3] - n[1])), n[4]

    def _on_ellipse(self, angle: float) -> Point:
        n = self.numbers
        (major, minor), (ux, uy) = self.radii(), self.axis()
        a, b = major * math.cos(angle), minor * math.sin(angle)
        return n[0] + a * ux - b * uy, n[1] + a * uy + b * ux

    def axis(self) -> Point:
        """Unit vector along the major radius of an ellipse."""
        n = self.numbers
        return _unit(n[2] - n[0], n[3] - n[1])


_POSITIONS: dict[str, tuple[int, ...]] = {
    "point": (START,),
    "line": (START, END),
    "circle": (CENTER,),
    "arc": (START, END, CENTER),
    "ellipse": (CENTER,),
    "arc_of_ellipse": (START, END, CENTER),
    "spline": (START, END),
    "other": (),
}


def _unit(x: float, y: float) -> Point:
    length = math.hypot(x, y)
    return (x / length, y / length) if length else (0.0, 0.0)


def distance(a: Point, b: Point) -> float:
    """The distance of two points."""
    return math.hypot(a[0] - b[0], a[1] - b[1])


def curve_of(geometry: Any) -> Curve:
    """One of FreeCAD's geometries as numbers."""
    kind = _KINDS.get(geometry.TypeId, "other")
    return Curve(kind, *_READ[kind](geometry)) if kind in _READ else Curve("other", [])


def _point(geometry: Any) -> tuple[list[float]]:
    return ([geometry.X, geometry.Y],)


def _line(geometry: Any) -> tuple[list[float]]:
    start, end = geometry.StartPoint, geometry.EndPoint
    return ([start.x, start.y, end.x, end.y],)


def _circle(geometry: Any) -> tuple[list[float]]:
    return ([geometry.Center.x, geometry.Center.y, geometry.Radius],)


def _arc(geometry: Any) -> tuple[list[float]]:
    center = geometry.Center
    ends = [geometry.StartPoint, geometry.EndPoint]
    if geometry.Axis.z < 0:
        # To FreeCAD's solver, every arc goes counterclockwise.
        ends.reverse()
    angles = [math.atan2(end.y - center.y, end.x - center.x) for end in ends]
    return ([center.x, center.y, geometry.Radius, *angles],)


def _ellipse(geometry: Any) -> tuple[list[float]]:
    center, focus = geometry.Center, geometry.Focus1
    return ([center.x, center.y, focus.x, focus.y, geometry.MinorRadius],)


def _arc_of_ellipse(geometry: Any) -> tuple[list[float]]:
    (numbers,) = _ellipse(geometry.Ellipse)
    ends = [geometry.StartPoint, geometry.EndPoint]
    if geometry.Axis.z < 0:
        ends.reverse()
    whole = Curve("ellipse", numbers)
    (ux, uy), (major, minor) = whole.axis(), whole.radii()
    for end in ends:
        x, y = end.x - numbers[0], end.y - numbers[1]
        numbers.append(math.atan2((y * ux - x * uy) / minor, (x * ux + y * uy) / major))
    return (numbers,)


def _spline(geometry: Any) -> tuple[list[float], int]:
    poles = geometry.getPoles()
    numbers = [value for pole in poles for value in (pole.x, pole.y)]
    return [*numbers, *geometry.getWeights()], len(poles)


_READ: dict[str, Any] = {
    "point": _point,
    "line": _line,
    "circle": _circle,
    "arc": _arc,
    "ellipse": _ellipse,
    "arc_of_ellipse": _arc_of_ellipse,
    "spline": _spline,
}
