# SPDX-License-Identifier: MIT
"""Elements of which FreeCAD's sketches are made: each is one geometry."""

from __future__ import annotations

import math
from typing import Any

from ...errors import invalid, missing
from ..schema import fields
from ..schema.parameters import Record, refuse_both
from ..values.scalars import SAME_LINE, SHORTEST
from .element_ids import id_field
from .flat_points import (
    FlatPoint,
    FlatPoints,
    direction_of,
    flat_point,
    flat_points,
    is_same,
)

_TURN = 360.0
_LEAST_ARC = 0.001
_DEGREES: Any = {"minimum": -_TURN, "maximum": _TURN}


class SketchElement(Record):
    """One entry of a sketch's geometry."""

    id: str | None = id_field()
    construction: bool = fields.boolean(
        False, doc="Only help for constraints; no part of the profile."
    )


class Point(SketchElement):
    """A point."""

    at: FlatPoint = flat_point(aliases=("position", "point", "center"), doc="Where it lies.")


class Line(SketchElement):
    """A straight line between two points."""

    start: FlatPoint = flat_point(aliases=("from", "p1"), doc="Where it begins.")
    end: FlatPoint = flat_point(aliases=("to", "p2"), doc="Where it ends.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that it has a length."""
        if {"start", "end"} <= set(values) and is_same(values["start"], values["end"]):
            raise invalid("end", "must not be the start", list(values["end"]), "another point")


class Circle(SketchElement):
    """A circle."""

    center: FlatPoint = flat_point(aliases=("position",), doc="Its middle.")
    radius: float = fields.or_else(fields.size(aliases=("r",), doc="Radius."), "diameter")
    diameter: float | None = fields.size(None, aliases=("d",), doc="Instead of the radius.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Makes a radius of the diameter."""
        refuse_both(values, "radius", "diameter")
        if "diameter" in values:
            values["radius"] = values.pop("diameter") / 2.0


class Arc(SketchElement):
    """A part of a circle, always counterclockwise.

    Send center, radius, start_angle and end_angle; or center, start and end; or start, through
    and end.
    """

    center: FlatPoint | None = flat_point(None, doc="Middle of its circle.")
    radius: float | None = fields.size(None, aliases=("r",), doc="Radius.")
    start_angle: float | None = fields.angle(None, doc="Where it begins, from x.", **_DEGREES)
    end_angle: float | None = fields.angle(None, doc="Where it ends.", **_DEGREES)
    start: FlatPoint | None = flat_point(None, doc="Where it begins.")
    through: FlatPoint | None = flat_point(None, aliases=("via",), doc="A point on its way.")
    end: FlatPoint | None = flat_point(
        None, doc="Where it ends; with a center, only the direction counts."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Makes center, radius and angles of the other forms."""
        if "through" in values:
            _need(values, "start", "end")
            _refuse(values, "through", "center", "radius", "start_angle", "end_angle")
            _set_by_points(values)
        elif "start" in values or "end" in values:
            _need(values, "center", "start", "end")
            _refuse(values, "start", "radius", "start_angle", "end_angle")
            center, start, end = (values.pop(key) for key in ("center", "start", "end"))
            _set_round(values, center, math.dist(center, start), start, end)
        _need(values, "center", "radius", "start_angle", "end_angle")
        values["end_angle"] = _after(values["start_angle"], values["end_angle"])


class Ellipse(SketchElement):
    """An ellipse."""

    center: FlatPoint = flat_point(doc="Its middle.")
    major_radius: float = fields.size(doc="Half its length.")
    minor_radius: float = fields.size(doc="Half its width; less than the major radius.")
    angle: float = fields.angle(
        0, aliases=("rotation",), doc="Direction of its length, from x.", **_DEGREES
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that it is longer than wide."""
        if {"major_radius", "minor_radius"} <= set(values):
            major, minor = values["major_radius"], values["minor_radius"]
            if minor > major - SHORTEST:
                allowed = "less than major_radius; of a circle, use type circle"
                raise invalid("minor_radius", "must be less than major_radius", minor, allowed)


class ArcOfEllipse(Ellipse):
    """A part of an ellipse, counterclockwise."""

    start_angle: float = fields.angle(
        doc="Where it begins: the ellipse's parameter, from its length.", **_DEGREES
    )
    end_angle: float = fields.angle(doc="Where it ends, likewise.", **_DEGREES)

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that it has a length."""
        super().finish(values)
        if {"start_angle", "end_angle"} <= set(values):
            values["end_angle"] = _after(values["start_angle"], values["end_angle"])


class Spline(SketchElement):
    """A smooth curve through points, or by poles."""

    through: FlatPoints | None = flat_points(
        None, fewest=2, aliases=("points",), doc="Points that it passes."
    )
    poles: FlatPoints | None = flat_points(None, fewest=2, doc="Its control points, instead.")
    degree: int = fields.integer(3, minimum=1, maximum=8, doc="Degree, with poles.")
    closed: bool = fields.boolean(False, doc="Go back to the first point.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that there are enough points for it."""
        refuse_both(values, "through", "poles")
        if "through" not in values and "poles" not in values:
            raise missing("through", "Points that it passes, or `poles`.")
        row = values.get("through") or values["poles"]
        complete = cls.with_defaults(values)
        fewest = complete["degree"] + 1 if "poles" in values else 2
        if complete["closed"]:
            fewest = max(fewest, 3)
        if len(row) < fewest:
            name = "poles" if "poles" in values else "through"
            given = [list(point) for point in row]
            raise invalid(name, f"must be at least {fewest} points", given, f"{fewest} points")


def _need(values: dict[str, Any], *names: str) -> None:
    for name in names:
        if name not in values:
            forms = "center, radius, start_angle, end_angle; center, start, end; or start, through"
            raise missing(name, f"An arc has {forms}, end.")


def _refuse(values: dict[str, Any], first: str, *others: str) -> None:
    for other in others:
        refuse_both(values, first, other)


def _set_by_points(values: dict[str, Any]) -> None:
    """Sets center, radius and angles of the arc through three points, counterclockwise."""
    start, through, end = (values.pop(key) for key in ("start", "through", "end"))
    ax, ay = start[0] - through[0], start[1] - through[1]
    bx, by = end[0] - through[0], end[1] - through[1]
    area = ax * by - ay * bx
    if abs(area) <= SAME_LINE * math.hypot(ax, ay) * math.hypot(bx, by):
        allowed = "a point that is not on the line through start and end"
        raise invalid("through", "makes no arc", list(through), allowed)
    a, b = ax * ax + ay * ay, bx * bx + by * by
    center = (
        through[0] + (by * a - ay * b) / (2.0 * area),
        through[1] + (ax * b - bx * a) / (2.0 * area),
    )
    if area > 0.0:  # The way from start over through to end goes clockwise.
        start, end = end, start
    _set_round(values, center, math.dist(center, start), start, end)


def _set_round(
    values: dict[str, Any], center: FlatPoint, radius: float, start: FlatPoint, end: FlatPoint
) -> None:
    if radius < SHORTEST or is_same(center, end):
        raise invalid("start", "must not be the center", list(start), "another point")
    angles = {"start_angle": direction_of(center, start), "end_angle": direction_of(center, end)}
    values.update(center=center, radius=radius, **angles)


def _after(start: float, end: float) -> float:
    """The end of a way that begins at `start`, in degrees, at most once around."""
    way = (end - start) % _TURN
    if not _LEAST_ARC <= way <= _TURN - _LEAST_ARC:
        problem = "must differ from start_angle by less than a turn"
        raise invalid("end_angle", problem, end, "another angle; of all around, use a circle")
    return start + way
