# SPDX-License-Identifier: MIT
"""Curves of a drawing: straight lines, arcs of circles and ellipses, and splines."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Union

from ...geometry.tolerances import EXACT, SAME_ANGLE
from .vectors import Matrix, Point, cross, dot, length, plus, times

_TURN = 2 * math.pi
_SAG = 0.005
"""Distance in mm of the points along a curve's chord from the curve, as far as they suffice."""
_FEWEST_STEPS, _MOST_STEPS = 16, 512
_STEPS_OF_A_SPAN = 16


@dataclass(frozen=True)
class Line:
    """A straight line."""

    start: Point
    end: Point

    @property
    def defining(self) -> tuple[Point, ...]:
        """The points that it is made of."""
        return (self.start, self.end)

    def moved(self, matrix: Matrix) -> Line:
        """The image under an affine map."""
        return Line(matrix.at(self.start), matrix.at(self.end))

    def reversed(self) -> Line:
        """The same from its end to its start."""
        return Line(self.end, self.start)

    def points(self) -> list[Point]:
        """Points along it, both ends among them."""
        return [self.start, self.end]


@dataclass(frozen=True)
class Arc:
    """A part of an ellipse, or all of it: center + u cos(t) + v sin(t).

    Attributes:
        center: its center.
        u: half of a diameter.
        v: half of the conjugate diameter.
        first: where it begins, in radians.
        sweep: how far it goes, in radians, up to a whole turn.
    """

    center: Point
    u: Point
    v: Point
    first: float = 0.0
    sweep: float = _TURN

    @property
    def defining(self) -> tuple[Point, ...]:
        """The points and the axes that it is made of."""
        return (self.center, self.u, self.v)

    @property
    def is_whole(self) -> bool:
        """True for a whole circle or ellipse."""
        return self.sweep >= _TURN - SAME_ANGLE

    @cached_property
    def start(self) -> Point:
        """Its first point."""
        return self.at(self.first)

    @cached_property
    def end(self) -> Point:
        """Its last point."""
        return self.start if self.is_whole else self.at(self.first + self.sweep)

    def at(self, angle: float) -> Point:
        """The point at an angle in radians."""
        return plus(plus(self.center, self.u, math.cos(angle)), self.v, math.sin(angle))

    def moved(self, matrix: Matrix) -> Arc:
        """The image under an affine map."""
        turn = matrix.turned
        return Arc(matrix.at(self.center), turn(self.u), turn(self.v), self.first, self.sweep)

    def reversed(self) -> Arc:
        """The same from its end to its start."""
        first = -(self.first + self.sweep)
        return Arc(self.center, self.u, times(self.v, -1.0), first, self.sweep)

    def points(self) -> list[Point]:
        """Points along it, both ends among them."""
        size = max(length(self.u), length(self.v))
        angle = 2 * math.acos(1 - _SAG / size) if size > _SAG else math.pi
        turn = min(max(_TURN / max(angle, SAME_ANGLE), _FEWEST_STEPS), _MOST_STEPS)
        count = max(2, math.ceil(turn * self.sweep / _TURN))
        inner = [self.at(self.first + self.sweep * step / count) for step in range(1, count)]
        return [self.start, *inner, self.end]

    def upright(self) -> Arc:
        """The same with `u` the longest half of a diameter, and `v` the shortest, across it.

        Those of a circle stay the ones that they were.
        """
        a, b = length(self.u), length(self.v)
        skew = dot(self.u, self.v)
        largest = max(a, b)
        if abs(skew) <= EXACT * a * b and (a >= b or abs(a - b) <= EXACT * largest):
            return self
        turn = 0.5 * math.atan2(2 * skew, a * a - b * b)
        u = plus(times(self.u, math.cos(turn)), self.v, math.sin(turn))
        v = plus(times(self.u, -math.sin(turn)), self.v, math.cos(turn))
        return replace(self, u=u, v=v, first=self.first - turn)

    @property
    def is_round(self) -> bool:
        """True for a part of a circle."""
        a, b = length(self.u), length(self.v)
        return abs(a - b) <= EXACT * a and abs(dot(self.u, self.v)) <= EXACT * a * b

    @property
    def normal(self) -> Point:
        """The direction about which it turns counterclockwise, of length 1."""
        across = cross(self.u, self.v)
        return times(across, 1 / length(across))


@dataclass(frozen=True)
class Spline:
    """A rational or polynomial B-spline.

    Attributes:
        degree: of its pieces.
        poles: its control points.
        knots: all of them, repeated ones as often as they are repeated.
        weights: of the poles; without, each counts the same.
    """

    degree: int
    poles: tuple[Point, ...]
    knots: tuple[float, ...]
    weights: tuple[float, ...] | None = None

    @property
    def defining(self) -> tuple[Point, ...]:
        """The points that it is made of."""
        return self.poles

    @cached_property
    def start(self) -> Point:
        """Its first point."""
        return self.at(self.knots[self.degree])

    @cached_property
    def end(self) -> Point:
        """Its last point."""
        return self.at(self.knots[len(self.poles)])

    def at(self, value: float) -> Point:
        """The point at a parameter, by de Boor's algorithm."""
        degree, knots = self.degree, self.knots
        span = degree
        while span < len(self.poles) - 1 and knots[span + 1] <= value:
            span += 1
        points = []
        for index in range(span - degree, span + 1):
            weight = 1.0 if self.weights is None else self.weights[index]
            points.append((*times(self.poles[index], weight), weight))
        for level in range(1, degree + 1):
            for index in range(degree, level - 1, -1):
                low = knots[span - degree + index]
                width = knots[span + 1 + index - level] - low
                part = (value - low) / width if width else 0.0
                before, here = points[index - 1], points[index]
                points[index] = tuple((1 - part) * p + part * q for p, q in zip(before, here))  # type: ignore[assignment]
        x, y, z, weight = points[degree]
        return (x / weight, y / weight, z / weight)

    def moved(self, matrix: Matrix) -> Spline:
        """The image under an affine map."""
        return Spline(self.degree, tuple(map(matrix.at, self.poles)), self.knots, self.weights)

    def reversed(self) -> Spline:
        """The same from its end to its start."""
        total = self.knots[0] + self.knots[-1]
        knots = tuple(total - knot for knot in reversed(self.knots))
        weights = None if self.weights is None else self.weights[::-1]
        return Spline(self.degree, self.poles[::-1], knots, weights)

    def points(self) -> list[Point]:
        """Points along it, both ends among them."""
        ends = sorted(set(self.knots[self.degree : len(self.poles) + 1]))
        found = [self.start]
        for low, high in zip(ends, ends[1:]):
            width = (high - low) / _STEPS_OF_A_SPAN
            found += [self.at(low + width * step) for step in range(1, _STEPS_OF_A_SPAN)]
            found.append(self.at(high))
        return [*found[:-1], self.end]


@dataclass(frozen=True)
class Through:
    """A smooth curve through points, with its directions at the ends if they are given."""

    through: tuple[Point, ...]
    closed: bool = False
    directions: tuple[Point, Point] | None = None

    @property
    def defining(self) -> tuple[Point, ...]:
        """The points that it is made of."""
        return self.through

    @property
    def start(self) -> Point:
        """Its first point."""
        return self.through[0]

    @property
    def end(self) -> Point:
        """Its last point."""
        return self.through[0 if self.closed else -1]

    def moved(self, matrix: Matrix) -> Through:
        """The image under an affine map."""
        turned = None
        if self.directions is not None:
            turned = (matrix.turned(self.directions[0]), matrix.turned(self.directions[1]))
        return Through(tuple(map(matrix.at, self.through)), self.closed, turned)

    def reversed(self) -> Through:
        """The same from its end to its start."""
        turned = None
        if self.directions is not None:
            turned = (times(self.directions[1], -1.0), times(self.directions[0], -1.0))
        return Through(self.through[::-1], self.closed, turned)

    def points(self) -> list[Point]:
        """Points along it, both ends among them."""
        return [*self.through, self.through[0]] if self.closed else list(self.through)


Curve = Union[Line, Arc, Spline, Through]
