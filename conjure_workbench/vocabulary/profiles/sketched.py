# SPDX-License-Identifier: MIT
"""Profiles that are drawn as a sketch: slots, paths, round corners, and whatever has holes.

The elements of the outline are named `outline`, those of the holes `hole1`, `hole2`, ..., by which
the profile in a sketch is found again.
"""

from __future__ import annotations

import math
from typing import Any, Iterable

from ..sketching import compounds
from ..sketching.flat_points import FlatPoint
from ..sketching.simple_elements import (
    Arc,
    Circle,
    Ellipse,
    Line,
    SketchElement,
    Spline,
)
from . import profiles
from .drawn import DrawnProfile
from .outlines import Path, Slot

OUTLINE = "outline"
HOLE = "hole"
_QUARTER = 90.0


def is_sketched(spec: DrawnProfile) -> bool:
    """True for a profile for which FreeCAD has no simpler object than a sketch."""
    if isinstance(spec, (Slot, Path)) or spec.holes:
        return True
    return isinstance(spec, profiles.Rectangle) and spec.corner_radius is not None


def elements_of(
    spec: DrawnProfile, middle: FlatPoint = (0.0, 0.0), turn: float = 0.0
) -> list[SketchElement]:
    """The elements of a profile and its holes in its own plane.

    Args:
        spec: the profile; its position and rotation are not looked at.
        middle: where it lies in the plane.
        turn: how far it is turned there, in degrees.
    """
    outline = _Turned(OUTLINE, middle, turn)
    found = list(outline.elements(spec))
    for number, hole in enumerate(spec.holes, 1):
        x, y, _ = hole.position or (0.0, 0.0, 0.0)
        place = _Turned(f"{HOLE}{number}", outline.at((x, y)), turn + (hole.rotation or 0.0))
        found += place.elements(hole)
    return found


class _Turned:
    """A profile in the plane of another one.

    Args:
        name: the id of its element, or what those of several begin with.
        middle: where it lies.
        turn: how far it is turned, in degrees.
    """

    def __init__(self, name: str, middle: FlatPoint, turn: float) -> None:
        self._name = name
        self._middle = middle
        self._turn = turn
        self._cosine, self._sine = _cosine_and_sine(turn)

    def elements(self, spec: DrawnProfile) -> Iterable[SketchElement]:
        if isinstance(spec, profiles.Rectangle):
            return self._rectangle(spec)
        if isinstance(spec, Slot):
            between = spec.length - spec.width
            sizes = {"length": between, "width": spec.width, "angle": self._turn}
            ends = [self.at((side * between / 2.0, 0.0)) for side in (-1.0, 1.0)]
            return [self._one(compounds.Slot, start=ends[0], end=ends[1], **sizes)]
        if isinstance(spec, Path):
            return [self._piece(one, at) for at, one in enumerate(spec.points.pieces, 1)]
        if isinstance(spec, profiles.Polygon):
            if spec.points is not None:
                row = tuple(self.at((x, y)) for x, y, _ in spec.points.points)
                return [self._one(compounds.Polyline, points=row, closed=True)]
            sizes = {"sides": spec.sides, "radius": spec.radius, "angle": self._turn}
            return [self._one(compounds.Polygon, center=self._middle, **sizes)]
        if isinstance(spec, profiles.Ellipse) and spec.minor_radius < spec.major_radius:
            sizes = {"major_radius": spec.major_radius, "minor_radius": spec.minor_radius}
            return [self._one(Ellipse, center=self._middle, angle=self._turn, **sizes)]
        if isinstance(spec, profiles.Ellipse):
            return [self._one(Circle, center=self._middle, radius=spec.major_radius)]
        assert isinstance(spec, profiles.Circle)
        return [self._one(Circle, center=self._middle, radius=spec.radius)]

    def _rectangle(self, spec: profiles.Rectangle) -> list[SketchElement]:
        width, height, radius = spec.width, spec.height, spec.corner_radius
        quarters = self._turn / _QUARTER
        if quarters == int(quarters):
            sides = (width, height) if int(quarters) % 2 == 0 else (height, width)
            sizes = {"width": sides[0], "height": sides[1], "radius": radius}
            return [self._one(compounds.Rectangle, center=self._middle, **sizes)]
        half = (width / 2.0, height / 2.0)
        ways = ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0))
        if radius is None:
            row = tuple(self.at((x * half[0], y * half[1])) for x, y in ways)
            return [self._one(compounds.Polyline, points=row, closed=True)]
        pieces: list[Any] = []
        for at, (x, y) in enumerate(ways):
            center = (x * (half[0] - radius), y * (half[1] - radius))
            begin = 180.0 + _QUARTER * at
            turns = {"start_angle": begin, "end_angle": begin + _QUARTER}
            pieces.append(Arc(center=center, radius=radius, **turns))
            ahead = ways[(at + 1) % 4]
            after = (ahead[0] * (half[0] - radius), ahead[1] * (half[1] - radius))
            out = ((0.0, -radius), (radius, 0.0), (0.0, radius), (-radius, 0.0))[at]
            ends = [(one[0] + out[0], one[1] + out[1]) for one in (center, after)]
            pieces.append(Line(start=ends[0], end=ends[1]))
        return [self._piece(one, at) for at, one in enumerate(pieces, 1)]

    def _piece(self, one: Any, number: int) -> SketchElement:
        """A piece of a path, turned."""
        name = f"{self._name}_{number}"
        if isinstance(one, Line):
            return Line(id=name, start=self.at(one.start), end=self.at(one.end))
        if isinstance(one, Spline):
            return Spline(id=name, through=tuple(map(self.at, one.through or ())))
        turns = {
            "start_angle": one.start_angle + self._turn,
            "end_angle": one.end_angle + self._turn,
        }
        return Arc(id=name, center=self.at(one.center), radius=one.radius, **turns)

    def _one(self, kind: type[SketchElement], **values: Any) -> SketchElement:
        return kind(id=self._name, **values)

    def at(self, point: FlatPoint) -> FlatPoint:
        """A point of the profile's own in the plane."""
        x, y = point
        return (
            self._middle[0] + x * self._cosine - y * self._sine,
            self._middle[1] + x * self._sine + y * self._cosine,
        )


def _cosine_and_sine(degrees: float) -> tuple[float, float]:
    """Both of an angle, exactly where it is a quarter turn."""
    exact = {0.0: (1.0, 0.0), 90.0: (0.0, 1.0), 180.0: (-1.0, 0.0), 270.0: (0.0, -1.0)}
    turn = math.radians(degrees)
    return exact.get(degrees % 360.0) or (math.cos(turn), math.sin(turn))
