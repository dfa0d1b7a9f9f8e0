# SPDX-License-Identifier: MIT
"""Volume, area, center of mass and moments of inertia of FreeCAD's primitives, from their sizes.

They are right by construction, and a formula costs a hundredth of the kernel's integration over
the faces, which is the dearest part of making one. Lengths in mm, in the object's own coordinates.
Source of the formulas: the solids' definitions; see any table of solids of revolution. That of an
ellipsoid's area is equation 19.33.2 of the NIST Digital Library of Mathematical Functions.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import FreeCAD

from ..document.freecad_types import DocumentObject

_DOUBLINGS = 26
"""Each leaves a quarter of the difference between the arguments; the error is of its square."""


class MassProperties(NamedTuple):
    """Volume in mm3, area in mm2, center of mass in the object's own coordinates."""

    volume: float
    area: float
    center: Any


def mass_properties(obj: DocumentObject) -> MassProperties | None:
    """Mass properties of a primitive from its sizes; None where only the kernel has them.

    Parts of spheres and tori, and parts of a turn, are left to the kernel.
    """
    formulas = _FORMULAS.get(obj.TypeId)
    return None if formulas is None else formulas[0](obj)


def principal_inertia(obj: DocumentObject) -> tuple[float, float, float] | None:
    """The moments of inertia of a primitive of density 1, in mm5; None where no formula is for it.

    About axes through the center of mass that are parallel to the object's own X, Y and Z; the
    products of inertia about these are zero.
    """
    mass = mass_properties(obj)
    return None if mass is None else _FORMULAS[obj.TypeId][1](obj, mass)


def _box(obj: DocumentObject) -> MassProperties:
    x, y, z = float(obj.Length), float(obj.Width), float(obj.Height)
    area = 2.0 * (x * y + y * z + z * x)
    return MassProperties(x * y * z, area, FreeCAD.Vector(x / 2.0, y / 2.0, z / 2.0))


def _cylinder(obj: DocumentObject) -> MassProperties | None:
    if float(obj.Angle) != 360.0 or _is_skewed(obj):
        return None
    r, h = float(obj.Radius), float(obj.Height)
    area = 2.0 * math.pi * r * (r + h)
    return MassProperties(math.pi * r * r * h, area, FreeCAD.Vector(0.0, 0.0, h / 2.0))


def _cone(obj: DocumentObject) -> MassProperties | None:
    if float(obj.Angle) != 360.0:
        return None
    a, b, h = float(obj.Radius1), float(obj.Radius2), float(obj.Height)
    squares = a * a + a * b + b * b
    area = math.pi * (a * a + b * b + (a + b) * math.hypot(a - b, h))
    center = FreeCAD.Vector(0.0, 0.0, h * (a * a + 2.0 * a * b + 3.0 * b * b) / (4.0 * squares))
    return MassProperties(math.pi * h * squares / 3.0, area, center)


def _sphere(obj: DocumentObject) -> MassProperties | None:
    if (float(obj.Angle1), float(obj.Angle2), float(obj.Angle3)) != (-90.0, 90.0, 360.0):
        return None
    r = float(obj.Radius)
    return MassProperties(4.0 / 3.0 * math.pi * r**3, 4.0 * math.pi * r * r, FreeCAD.Vector())


def _torus(obj: DocumentObject) -> MassProperties | None:
    angles = (float(obj.Angle1), float(obj.Angle2), float(obj.Angle3))
    if angles != (-180.0, 180.0, 360.0):
        return None
    ring, tube = float(obj.Radius1), float(obj.Radius2)
    volume = 2.0 * math.pi**2 * ring * tube * tube
    return MassProperties(volume, 4.0 * math.pi**2 * ring * tube, FreeCAD.Vector())


def _ellipsoid(obj: DocumentObject) -> MassProperties | None:
    if (float(obj.Angle1), float(obj.Angle2), float(obj.Angle3)) != (-90.0, 90.0, 360.0):
        return None
    a, b, c = float(obj.Radius1), float(obj.Radius2), _radius3(obj)
    area = 4.0 * math.pi * _carlson_g((a * b) ** 2, (b * c) ** 2, (c * a) ** 2)
    return MassProperties(4.0 / 3.0 * math.pi * a * b * c, area, FreeCAD.Vector())


def _radius3(obj: DocumentObject) -> float:
    """Half an ellipsoid's size along Y; FreeCAD takes 0 for "as along X"."""
    return float(obj.Radius3) or float(obj.Radius2)


def _carlson_g(x: float, y: float, z: float) -> float:
    """Carlson's complete symmetric integral of the second kind, R_G, of three positive numbers.

    From R_F and R_D (equation 19.21.10), which are found by doubling their arguments (19.36.1).
    """
    y, z, x = sorted((x, y, z))
    # With z between the others, nothing is lost by subtraction.
    return (z * _carlson_f(x, y, z) - (x - z) * (y - z) * _carlson_d(x, y, z) / 3.0) / 2.0 + (
        math.sqrt(x * y / z) / 2.0
    )


def _carlson_f(x: float, y: float, z: float) -> float:
    for _ in range(_DOUBLINGS):
        shift = math.sqrt(x * y) + math.sqrt(y * z) + math.sqrt(z * x)
        x, y, z = (x + shift) / 4.0, (y + shift) / 4.0, (z + shift) / 4.0
    return 1.0 / math.sqrt((x + y + z) / 3.0)


def _carlson_d(x: float, y: float, z: float) -> float:
    total, share = 0.0, 1.0
    for _ in range(_DOUBLINGS):
        shift = math.sqrt(x * y) + math.sqrt(y * z) + math.sqrt(z * x)
        total += 3.0 * share / (math.sqrt(z) * (z + shift))
        x, y, z, share = (x + shift) / 4.0, (y + shift) / 4.0, (z + shift) / 4.0, share / 4.0
    return total + share / ((x + y + 3.0 * z) / 5.0) ** 1.5


def _box_inertia(obj: DocumentObject, mass: MassProperties) -> tuple[float, float, float]:
    return _of_squares(mass.volume / 12.0, float(obj.Length), float(obj.Width), float(obj.Height))


def _cylinder_inertia(obj: DocumentObject, mass: MassProperties) -> tuple[float, float, float]:
    r, h = float(obj.Radius), float(obj.Height)
    across = mass.volume * (3.0 * r * r + h * h) / 12.0
    return across, across, mass.volume * r * r / 2.0


def _cone_inertia(obj: DocumentObject, mass: MassProperties) -> tuple[float, float, float]:
    a, b, h = float(obj.Radius1), float(obj.Radius2), float(obj.Height)
    fourths = a**4 + a**3 * b + a * a * b * b + a * b**3 + b**4
    along = math.pi * h * fourths / 10.0
    heights = math.pi * h**3 * (a * a + 3.0 * a * b + 6.0 * b * b) / 30.0
    across = along / 2.0 + heights - mass.volume * mass.center.z**2
    return across, across, along


def _sphere_inertia(obj: DocumentObject, mass: MassProperties) -> tuple[float, float, float]:
    every = 0.4 * mass.volume * float(obj.Radius) ** 2
    return every, every, every


def _torus_inertia(obj: DocumentObject, mass: MassProperties) -> tuple[float, float, float]:
    ring, tube = float(obj.Radius1), float(obj.Radius2)
    across = mass.volume * (4.0 * ring * ring + 5.0 * tube * tube) / 8.0
    return across, across, mass.volume * (ring * ring + 0.75 * tube * tube)


def _ellipsoid_inertia(obj: DocumentObject, mass: MassProperties) -> tuple[float, float, float]:
    return _of_squares(mass.volume / 5.0, float(obj.Radius2), _radius3(obj), float(obj.Radius1))


def _of_squares(factor: float, x: float, y: float, z: float) -> tuple[float, float, float]:
    return factor * (y * y + z * z), factor * (z * z + x * x), factor * (x * x + y * y)


def _is_skewed(obj: DocumentObject) -> bool:
    """True if a cylinder leans, which FreeCAD 0.20 and later let a person set."""
    return any(float(getattr(obj, name, 0.0)) for name in ("FirstAngle", "SecondAngle"))


_FORMULAS = {
    "Part::Box": (_box, _box_inertia),
    "Part::Cylinder": (_cylinder, _cylinder_inertia),
    "Part::Cone": (_cone, _cone_inertia),
    "Part::Ellipsoid": (_ellipsoid, _ellipsoid_inertia),
    "Part::Sphere": (_sphere, _sphere_inertia),
    "Part::Torus": (_torus, _torus_inertia),
}
"""Of each type of primitive, its mass properties and its moments of inertia."""
