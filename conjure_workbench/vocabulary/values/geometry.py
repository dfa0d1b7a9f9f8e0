# SPDX-License-Identifier: MIT
"""Vectors, rotations and placements, as pure mathematics.

Lengths in mm, angles in degrees, right-handed axes, as in FreeCAD.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Tuple

Vector = Tuple[float, float, float]

ORIGIN: Vector = (0.0, 0.0, 0.0)
X_AXIS: Vector = (1.0, 0.0, 0.0)
Y_AXIS: Vector = (0.0, 1.0, 0.0)
Z_AXIS: Vector = (0.0, 0.0, 1.0)


def add(a: Vector, b: Vector) -> Vector:
    """The sum of two vectors."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def scaled(a: Vector, factor: float) -> Vector:
    """The vector `factor` times as long."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def dot(a: Vector, b: Vector) -> float:
    """The scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """The vector product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def norm(a: Vector) -> float:
    """The length of a vector, without overflow or underflow on the way."""
    largest = max(abs(a[0]), abs(a[1]), abs(a[2]))
    if largest == 0.0:
        return 0.0
    x, y, z = a[0] / largest, a[1] / largest, a[2] / largest
    return largest * math.sqrt(x * x + y * y + z * z)


def unit(a: Vector) -> Vector:
    """The vector of length 1 in the same direction.

    Raises:
        ValueError: the vector has no length, so no direction.
    """
    largest = max(abs(a[0]), abs(a[1]), abs(a[2]))
    if largest == 0.0 or not math.isfinite(largest):
        raise ValueError("a vector without a length has no direction")
    x, y, z = a[0] / largest, a[1] / largest, a[2] / largest
    size = math.sqrt(x * x + y * y + z * z)
    return (x / size + 0.0, y / size + 0.0, z / size + 0.0)


@dataclass(frozen=True)
class Rotation:
    """A rotation as a unit quaternion in FreeCAD's order of components.

    Attributes:
        x: first component of the vector part.
        y: second component of the vector part.
        z: third component of the vector part.
        w: scalar part.
    """

    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    w: float = 1.0

    @classmethod
    def about(cls, axis: Vector, angle: float) -> Rotation:
        """The rotation by `angle` degrees about `axis`, counterclockwise seen from its tip.

        Raises:
            ValueError: the axis has no length.
        """
        direction = unit(axis)
        half = math.radians(math.remainder(angle, 720.0)) / 2.0
        sine = math.sin(half)
        return cls(direction[0] * sine, direction[1] * sine, direction[2] * sine, math.cos(half))

    @classmethod
    def of_yaw_pitch_roll(cls, yaw: float, pitch: float, roll: float) -> Rotation:
        """FreeCAD's `Rotation(yaw, pitch, roll)`, in degrees.

        That is roll about X, then pitch about Y, then yaw about Z, all three fixed axes.
        """
        about_z, about_y = cls.about(Z_AXIS, yaw), cls.about(Y_AXIS, pitch)
        return about_z.after(about_y).after(cls.about(X_AXIS, roll))

    @classmethod
    def of_quaternion(cls, x: float, y: float, z: float, w: float) -> Rotation:
        """The rotation of a quaternion of any length but zero.

        Raises:
            ValueError: all four components are zero.
        """
        largest = max(abs(x), abs(y), abs(z), abs(w))
        if largest == 0.0 or not math.isfinite(largest):
            raise ValueError("a quaternion of length zero is no rotation")
        x, y, z, w = x / largest, y / largest, z / largest, w / largest
        size = math.sqrt(x * x + y * y + z * z + w * w)
        return cls(x / size + 0.0, y / size + 0.0, z / size + 0.0, w / size + 0.0)

    @property
    def quaternion(self) -> tuple[float, float, float, float]:
        """(x, y, z, w), the arguments of FreeCAD's `Rotation`."""
        return (self.x, self.y, self.z, self.w)

    def turned(self, a: Vector) -> Vector:
        """The vector, turned."""
        vector = (self.x, self.y, self.z)
        across = scaled(cross(vector, a), 2.0)
        return add(add(a, scaled(across, self.w)), cross(vector, across))

    def after(self, first: Rotation) -> Rotation:
        """The rotation that does `first`, then this one."""
        a, b = self, first
        return Rotation.of_quaternion(
            a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
            a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x,
            a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w,
            a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z,
        )


@dataclass(frozen=True)
class Placement:
    """Placement of an object: rotated about its own origin, then moved.

    Attributes:
        position: the place of the object's origin, in mm.
        rotation: how it is turned.
    """

    position: Vector = ORIGIN
    rotation: Rotation = Rotation()
