# SPDX-License-Identifier: MIT
"""Constraints of a sketch as equations: what is to stay as it is, in numbers of its elements.

Only how an equation changes with the numbers matters to the freedom of a sketch, not its value. So
an equation gives what its constraint holds constant: a length, an angle, a difference of
coordinates.
"""

from __future__ import annotations

import math
import re
from typing import Any, Callable, NamedTuple

from ...geometry.sketches.counting import CENTER, END, START
from ..curves import Curve, Point, distance


class Place(NamedTuple):
    """One reference of a constraint: an element, or a point on it."""

    curve: Curve
    position: int

    @property
    def point(self) -> Point | None:
        """The point that is meant; None for the whole element."""
        return self.curve.point(self.position) if self.position else None

    def some_point(self) -> Point:
        """The point that is meant, for the whole of a point or a circle its place."""
        return self.curve.point(self.position or START)


class UnknownEquationError(Exception):
    """A constraint whose equations are not known; `count` of them are presumed."""

    def __init__(self, count: int = 1) -> None:
        super().__init__(count)
        self.count = count


Equations = Callable[[Any, "list[Place]"], "list[float]"]


def equations(constraint: Any, places: list[Place]) -> list[float]:
    """Numbers that a constraint holds constant, one for each of its equations.

    Args:
        constraint: one of `sketch.Constraints`.
        places: what it refers to, in its order.

    Raises:
        UnknownEquationError: for splines' points and other rare kinds.
    """
    write = _BY_TYPE.get(constraint.Type)
    if write is None or any(place.curve.kind == "other" for place in places):
        raise UnknownEquationError()
    return write(constraint, places)


def _coincident(constraint: Any, places: list[Place]) -> list[float]:
    (ax, ay), (bx, by) = (place.some_point() for place in places[:2])
    return [ax - bx, ay - by]


def _ends(places: list[Place]) -> tuple[Point, Point]:
    """The ends of a line, or the two points."""
    if len(places) == 1:
        return places[0].curve.point(START), places[0].curve.point(END)
    return places[0].some_point(), places[1].some_point()


def _same_y(constraint: Any, places: list[Place]) -> list[float]:
    a, b = _ends(places)
    return [a[1] - b[1]]


def _same_x(constraint: Any, places: list[Place]) -> list[float]:
    a, b = _ends(places)
    return [a[0] - b[0]]


def _distance_x(constraint: Any, places: list[Place]) -> list[float]:
    if len(places) == 1 and places[0].position:
        return [places[0].some_point()[0]]
    return _same_x(constraint, places)


def _distance_y(constraint: Any, places: list[Place]) -> list[float]:
    if len(places) == 1 and places[0].position:
        return [places[0].some_point()[1]]
    return _same_y(constraint, places)


def _distance(constraint: Any, places: list[Place]) -> list[float]:
    first = places[0]
    if len(places) == 1:
        if first.curve.kind == "arc":
            return [first.curve.numbers[2] * _opening(first.curve)]
        return [distance(*_ends(places))]
    if places[1].position or places[1].curve.kind == "point":
        return [distance(*_ends(places))]
    if first.position or first.curve.kind == "point":
        return [abs(_on(first.some_point(), places[1].curve))]
    return [_gap(first.curve, places[1].curve)]


def _gap(a: Curve, b: Curve) -> float:
    """The distance of two circles, or of a circle and a line."""
    if "line" in (a.kind, b.kind):
        line, circle = (a, b) if a.kind == "line" else (b, a)
        return abs(line.offset_of(circle.point(CENTER))) - circle.numbers[2]
    between = distance(a.point(CENTER), b.point(CENTER))
    r, s = a.numbers[2], b.numbers[2]
    return between - r - s if between > max(r, s) else abs(r - s) - between


def _opening(arc: Curve) -> float:
    return arc.numbers[4] - arc.numbers[3]


def _radius(constraint: Any, places: list[Place]) -> list[float]:
    return [places[0].curve.numbers[2]]


def _angle(constraint: Any, places: list[Place]) -> list[float]:
    curves = [place.curve for place in places]
    if len(places) == 1 and curves[0].kind == "arc":
        return [_opening(curves[0])]
    if all(curve.kind == "line" for curve in curves) and len(places) < 3:
        turns = [math.atan2(y, x) for x, y in (curve.direction() for curve in curves)]
        return [_turned(turns[-1] - turns[0] if len(turns) > 1 else turns[0], constraint)]
    *joined, angle = _met(places, math.atan2)
    return [*joined, _turned(angle, constraint)]


def _turned(angle: float, constraint: Any) -> float:
    """An angle from the one that is wanted: there, no whole turn comes in between."""
    return math.remainder(angle - constraint.Value, math.tau)


def _parallel(constraint: Any, places: list[Place]) -> list[float]:
    return [_cross(places[0].curve.direction(), places[1].curve.direction())]


def _perpendicular(constraint: Any, places: list[Place]) -> list[float]:
    if len(places) == 2 and not any(place.position for place in places):
        a, b = (place.curve for place in places)
        if a.kind == b.kind == "line":
            return [_dot(a.direction(), b.direction())]
        line, other = (a, b) if a.kind == "line" else (b, a)
        if line.kind == "line" and other.kind != "spline":
            return [line.offset_of(other.point(CENTER))]
        if not (a.is_round and b.is_round):
            raise UnknownEquationError()
        r, s = a.numbers[2], b.numbers[2]
        return [distance(a.point(CENTER), b.point(CENTER)) ** 2 - r * r - s * s]
    return _met(places, lambda cross, dot: dot)


def _tangent(constraint: Any, places: list[Place]) -> list[float]:
    if len(places) == 2 and not any(place.position for place in places):
        return _touching(places[0].curve, places[1].curve)
    return _met(places, lambda cross, dot: cross)


def _touching(a: Curve, b: Curve) -> list[float]:
    line, other = (a, b) if a.kind == "line" else (b, a)
    if line.kind == other.kind == "line":
        return [_cross(a.direction(), b.direction()), line.offset_of(other.point(START))]
    if line.kind == "line" and other.is_round:
        return [abs(line.offset_of(other.point(CENTER))) - other.numbers[2]]
    if line.kind == "line" and other.is_elliptic:
        # A tangent's distances from the foci multiply to the square of the minor radius.
        n = other.numbers
        first, second = (n[2], n[3]), (2 * n[0] - n[2], 2 * n[1] - n[3])
        return [line.offset_of(first) * line.offset_of(second) - n[4] * n[4]]
    if a.is_round and b.is_round:
        between = distance(a.point(CENTER), b.point(CENTER))
        r, s = a.numbers[2], b.numbers[2]
        return [between - (r + s if between > max(r, s) else abs(r - s))]
    raise UnknownEquationError()


def _met(places: list[Place], held: Callable[[float, float], float]) -> list[float]:
    """Two elements that meet at an angle: at two ends, at an end of the first, or at a third point.

    Args:
        places: two elements, the first of them or both by an end, or both and a point.
        held: what is held of the cross and the dot product of their directions there.
    """
    a, b = places[:2]
    if "spline" in (a.curve.kind, b.curve.kind):
        raise UnknownEquationError(1 if len(places) == 3 else 3 if b.position else 2)
    if len(places) == 3:
        joint = places[2].some_point()
        joined: list[float] = []
    else:
        joint = a.some_point()
        joined = _coincident(None, places) if b.position else [b.curve.offset_of(joint)]
    there = b.point if b.position and b.point else joint
    directions = a.curve.direction(joint), b.curve.direction(there)
    return [*joined, held(_cross(*directions), _dot(*directions))]


def _equal(constraint: Any, places: list[Place]) -> list[float]:
    a, b = (place.curve for place in places[:2])
    if a.kind == "line":
        return [distance(*_ends([places[0]])) - distance(*_ends([places[1]]))]
    if a.is_elliptic and b.is_elliptic:
        return [r - s for r, s in zip(a.radii(), b.radii())]
    if a.is_round and b.is_round:
        return [a.numbers[2] - b.numbers[2]]
    raise UnknownEquationError()


def _on(point: Point, curve: Curve) -> float:
    if curve.kind == "spline":
        raise UnknownEquationError()
    return curve.offset_of(point)


def _point_on_object(constraint: Any, places: list[Place]) -> list[float]:
    return [_on(places[0].some_point(), places[1].curve)]


def _symmetric(constraint: Any, places: list[Place]) -> list[float]:
    a, b = places[0].some_point(), places[1].some_point()
    middle = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    if places[2].position or places[2].curve.kind == "point":
        about = places[2].some_point()
        return [middle[0] - about[0], middle[1] - about[1]]
    line = places[2].curve
    return [line.offset_of(middle), _dot(line.direction(), (b[0] - a[0], b[1] - a[1]))]


def _block(constraint: Any, places: list[Place]) -> list[float]:
    return list(places[0].curve.numbers)


_ALIGNMENT = re.compile(r'InternalAlignmentType="(\d+)" InternalAlignmentIndex="(-?\d+)"')
_MAJOR, _MINOR, _FOCUS, _OTHER_FOCUS, _POLE, _KNOT = 1, 2, 3, 4, 9, 10


def _internal_alignment(constraint: Any, places: list[Place]) -> list[float]:
    found = _ALIGNMENT.search(constraint.Content)
    kind, index = (int(found[1]), int(found[2])) if found else (0, 0)
    helper, owner = places[0], places[1].curve
    n = owner.numbers
    if kind == _POLE:
        wanted = [n[2 * index], n[2 * index + 1], n[2 * owner.poles + index]]
        return [own - other for own, other in zip(helper.curve.numbers, wanted)]
    if kind == _KNOT:
        raise UnknownEquationError(2)
    if kind in (_FOCUS, _OTHER_FOCUS):
        x, y = helper.some_point()
        focus = (n[2], n[3]) if kind == _FOCUS else (2 * n[0] - n[2], 2 * n[1] - n[3])
        return [x - focus[0], y - focus[1]]
    if kind not in (_MAJOR, _MINOR):
        raise UnknownEquationError()
    return _along_axis(helper.curve, owner, kind == _MAJOR)


def _along_axis(line: Curve, ellipse: Curve, major: bool) -> list[float]:
    """A line whose ends are those of an axis of an ellipse, in either order."""
    ux, uy = ellipse.axis() if major else (-ellipse.axis()[1], ellipse.axis()[0])
    radius = ellipse.radii()[0 if major else 1]
    (ax, ay), (bx, by) = line.point(START), line.point(END)
    sign = 1 if (bx - ax) * ux + (by - ay) * uy > 0 else -1
    x, y = sign * radius * ux, sign * radius * uy
    cx, cy = ellipse.point(CENTER)
    return [ax - cx + x, ay - cy + y, bx - cx - x, by - cy - y]


def _cross(a: Point, b: Point) -> float:
    return a[0] * b[1] - a[1] * b[0]


def _dot(a: Point, b: Point) -> float:
    return a[0] * b[0] + a[1] * b[1]


_BY_TYPE: dict[str, Equations] = {
    "Coincident": _coincident,
    "Horizontal": _same_y,
    "Vertical": _same_x,
    "DistanceX": _distance_x,
    "DistanceY": _distance_y,
    "Distance": _distance,
    "Radius": _radius,
    "Diameter": _radius,
    "Weight": _radius,
    "Angle": _angle,
    "Parallel": _parallel,
    "Perpendicular": _perpendicular,
    "Tangent": _tangent,
    "Equal": _equal,
    "PointOnObject": _point_on_object,
    "Symmetric": _symmetric,
    "Block": _block,
    "InternalAlignment": _internal_alignment,
}
