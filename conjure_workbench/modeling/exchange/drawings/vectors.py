# SPDX-License-Identifier: MIT
"""Points, and the affine maps that move them."""

from __future__ import annotations

import math
from typing import NamedTuple, Tuple

Point = Tuple[float, float, float]

FARTHEST = 1e9
"""Coordinate in mm, 1000 km, beyond which nothing is drawn."""
_LARGEST = 1e15


class Matrix(NamedTuple):
    """An affine map: the images of the three axes, and that of the origin."""

    x: Point = (1.0, 0.0, 0.0)
    y: Point = (0.0, 1.0, 0.0)
    z: Point = (0.0, 0.0, 1.0)
    origin: Point = (0.0, 0.0, 0.0)

    def turned(self, vector: Point) -> Point:
        """The image of a direction."""
        a, b, c = vector
        (ax, ay, az), (bx, by, bz), (cx, cy, cz) = self.x, self.y, self.z
        return (a * ax + b * bx + c * cx, a * ay + b * by + c * cy, a * az + b * bz + c * cz)

    def at(self, point: Point) -> Point:
        """The image of a point."""
        return plus(self.turned(point), self.origin)

    def after(self, first: Matrix) -> Matrix:
        """The map that does `first`, then this one."""
        turn = self.turned
        return Matrix(turn(first.x), turn(first.y), turn(first.z), self.at(first.origin))


def flat(a: float, b: float, c: float, d: float, e: float, f: float) -> Matrix:
    """The map of the plane that SVG calls `matrix(a b c d e f)`."""
    return Matrix((a, b, 0.0), (c, d, 0.0), (0.0, 0.0, 1.0), (e, f, 0.0))


def scaled(x: float, y: float, z: float = 1.0) -> Matrix:
    """A change of size along the axes."""
    return Matrix((x, 0.0, 0.0), (0.0, y, 0.0), (0.0, 0.0, z))


def rotated(degrees: float) -> Matrix:
    """A turn about Z, counterclockwise; exact for quarters of a turn."""
    cosine, sine = cos_sin(degrees)
    return flat(cosine, sine, -sine, cosine, 0.0, 0.0)


def cos_sin(degrees: float) -> tuple[float, float]:
    """Cosine and sine of an angle; exact for quarters of a turn."""
    quarters, rest = divmod(degrees, 90.0)
    if not rest:
        return ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))[int(quarters) % 4]
    return math.cos(math.radians(degrees)), math.sin(math.radians(degrees))


def shifted(x: float, y: float, z: float = 0.0) -> Matrix:
    """A move."""
    return Matrix(origin=(x, y, z))


def plus(one: Point, other: Point, factor: float = 1.0) -> Point:
    """The sum of a vector and a multiple of another."""
    return (
        one[0] + factor * other[0],
        one[1] + factor * other[1],
        one[2] + factor * other[2],
    )


def times(vector: Point, factor: float) -> Point:
    """A multiple of a vector."""
    return (vector[0] * factor, vector[1] * factor, vector[2] * factor)


def dot(one: Point, other: Point) -> float:
    """The scalar product."""
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def cross(one: Point, other: Point) -> Point:
    """The vector product."""
    return (
        one[1] * other[2] - one[2] * other[1],
        one[2] * other[0] - one[0] * other[2],
        one[0] * other[1] - one[1] * other[0],
    )


def length(vector: Point) -> float:
    """Length of a vector."""
    return math.sqrt(dot(vector, vector))


def apart(one: Point, other: Point) -> float:
    """Distance of two points."""
    return length(plus(one, other, -1.0))


def is_usable(number: float) -> bool:
    """True for a number that is none of infinite, none at all, or beyond all measure."""
    return abs(number) <= _LARGEST
