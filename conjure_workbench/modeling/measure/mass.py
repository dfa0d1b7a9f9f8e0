# SPDX-License-Identifier: MIT
"""Volume, center of mass and moments of inertia of objects, right to nine digits.

Everything here is of density 1 and in global coordinates; lengths in mm. Where a formula is for an
object, it is asked; else the kernel where it is exact; else `integration`.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple, Sequence, Tuple

import FreeCAD

from ..document.freecad_types import DocumentObject, Shape
from ..geometry import shapes
from ..geometry.contents import leaves_of
from ..geometry.shape_memory import Boundary, boundary_of
from ..geometry.tolerances import APPROXIMATE, APPROXIMATED_EDGES, OFF_DIAGONAL, ROUNDING
from . import closed_forms, integration

Tensor = Tuple[Tuple[float, ...], ...]
"""A symmetric 3x3 matrix, row by row."""

FORMULA = "formula"
KERNEL = "kernel"
INTEGRATED = "integrated"
_ORDER = (FORMULA, KERNEL, INTEGRATED)
_SWEEPS = 30


class Mass(NamedTuple):
    """A body of density 1.

    Attributes:
        volume: in mm3.
        area: in mm2.
        center: the center of mass.
        inertia: the inertia tensor about the center of mass, in mm5; products are negated sums.
        method: FORMULA, KERNEL (its integration, exact on such faces) or INTEGRATED (our own).
        error: how far off the volume may be, relatively.
    """

    volume: float
    area: float
    center: Any
    inertia: Tensor
    method: str
    error: float


def mass_of(obj: DocumentObject) -> Mass | None:
    """The mass of an object, or of all that a part or a group holds; None without volume."""
    found = [_of_leaf(leaf.obj, leaf.shape) for leaf in leaves_of(obj)]
    bodies = [body for body in found if body is not None]
    return bodies[0] if len(bodies) == 1 else combined(bodies) if bodies else None


def _of_leaf(obj: DocumentObject, shape: Shape) -> Mass | None:
    if shapes.is_empty(shape) or not shape.countElement("Solid"):
        return None
    known = _by_formula(obj, shape)
    if known is not None:
        return known
    boundary = boundary_of(shape)
    own = boundary.fact("mass", lambda: _of_solids(boundary))
    return None if own is None else _placed(own, shape.Placement)


def _of_solids(boundary: Boundary) -> Mass | None:
    solids = boundary.solids
    share = integration.MOST_POINTS // len(solids)
    whole = boundary.shape if len(solids) == 1 else None
    every = [mass_of_solid(one, share, whole) for one in solids]
    bodies = [body for body in every if body.volume > 0.0]
    return combined(bodies) if bodies else None


def area_of(shape: Shape) -> tuple[float, str]:
    """The area of a shape's faces in mm2, and the method."""
    faces = shape.Faces
    if integration.kernel_is_exact(shape):
        return shape.Area, KERNEL
    box = shape.BoundBox
    try:
        return integration.moments(faces, box.Center, box.DiagonalLength).area, INTEGRATED
    except integration.NotIntegrableError:
        return shape.Area, KERNEL


def mass_of_solid(
    solid: Shape, most_points: int = integration.MOST_POINTS, whole: Shape | None = None
) -> Mass:
    """The mass of one solid, from its faces; one that is inside out weighs the same.

    What would take more points in `integration` is left to the kernel. `whole` is a shape of which
    it is the only solid, and of which more may be known.
    """
    if integration.kernel_is_exact(solid if whole is None else whole):
        return _by_kernel(solid, ROUNDING)
    found = integration.moments_of_solid(solid, most_points)
    if found is None:
        return _by_kernel(solid, APPROXIMATE)
    return _of_moments(found, solid.BoundBox.Center)


def _placed(mass: Mass, where: Any) -> Mass:
    """A body of its own coordinates where a placement puts it."""
    turned = [where.Rotation.multVec(FreeCAD.Vector(*axis)) for axis in _UNIT]
    inertia = tuple(
        tuple(
            sum(mass.inertia[k][n] * turned[k][i] * turned[n][j] for k in _XYZ for n in _XYZ)
            for j in _XYZ
        )
        for i in _XYZ
    )
    return mass._replace(center=where.multVec(mass.center), inertia=inertia)


def _of_moments(found: integration.Moments, about: Any) -> Mass:
    volume = abs(found.volume)
    sign = math.copysign(1.0, found.volume)
    xx, yy, zz, xy, yz, zx = (sign * value for value in found.second)
    tensor = (
        (yy + zz, -xy, -zx),
        (-xy, zz + xx, -yz),
        (-zx, -yz, xx + yy),
    )
    return Mass(
        volume,
        found.area,
        about + found.offset,
        _plus(tensor, _point_mass(-volume, found.offset)),
        INTEGRATED,
        max(found.error, APPROXIMATED_EDGES),
    )


def combined(parts: Sequence[Mass]) -> Mass:
    """Several bodies as one; where they overlap, both count."""
    center = shapes.mean_point([part.center for part in parts], [part.volume for part in parts])
    inertia: Tensor = _ZERO
    for part in parts:
        inertia = _plus(inertia, about_point(part, center))
    return Mass(
        sum(part.volume for part in parts),
        sum(part.area for part in parts),
        center,
        inertia,
        max((part.method for part in parts), key=_ORDER.index),
        max(part.error for part in parts),
    )


def about_point(mass: Mass, point: Any) -> Tensor:
    """The inertia tensor of a body about any point, in mm5 (the parallel axis theorem)."""
    return _plus(mass.inertia, _point_mass(mass.volume, mass.center - point))


def principal(tensor: Tensor) -> tuple[list[float], list[list[float]]]:
    """The principal moments, ascending, and their unit axes (Jacobi's rotations)."""
    a = [list(row) for row in tensor]
    v = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
    for _ in range(_SWEEPS):
        if all(a[p][q] == 0.0 for p, q in _PAIRS):
            break
        for p, q in _PAIRS:
            _rotate(a, v, p, q)
    order = sorted(range(3), key=lambda at: a[at][at])
    return [a[at][at] for at in order], [[v[row][at] for row in range(3)] for at in order]


_PAIRS = ((0, 1), (0, 2), (1, 2))
_ZERO = ((0.0, 0.0, 0.0),) * 3


def _rotate(a: list[list[float]], v: list[list[float]], p: int, q: int) -> None:
    """Turn the axes p and q so that their product of inertia vanishes."""
    if abs(a[p][q]) <= OFF_DIAGONAL * (abs(a[p][p]) + abs(a[q][q])):
        a[p][q] = a[q][p] = 0.0
        return
    theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q])
    t = math.copysign(1.0, theta) / (abs(theta) + math.hypot(theta, 1.0))
    c = 1.0 / math.hypot(t, 1.0)
    s = t * c
    for row in (*a, *v):
        one, other = row[p], row[q]
        row[p], row[q] = c * one - s * other, s * one + c * other
    for column in range(3):
        one, other = a[p][column], a[q][column]
        a[p][column], a[q][column] = c * one - s * other, s * one + c * other


def _by_formula(obj: DocumentObject, shape: Shape) -> Mass | None:
    if "Touched" in obj.State or not obj.isValid():
        # Its sizes may not be those of its shape.
        return None
    known = closed_forms.mass_properties(obj)
    moments = closed_forms.principal_inertia(obj)
    if known is None or moments is None:
        return None
    placement = shape.Placement
    axes = [placement.Rotation.multVec(FreeCAD.Vector(*axis)) for axis in _UNIT]
    center = placement.multVec(known.center)
    return Mass(known.volume, known.area, center, _along(axes, moments), FORMULA, ROUNDING)


_XYZ = (0, 1, 2)
_UNIT = ((1, 0, 0), (0, 1, 0), (0, 0, 1))


def _by_kernel(solid: Shape, error: float) -> Mass:
    # The kernel integrates about the origin: far from it, digits would be lost.
    box = solid.BoundBox
    away = box.Center if box.Center.Length > box.DiagonalLength else FreeCAD.Vector()
    near = solid.translated(away.negative()) if away.Length else solid
    # One integration gives the moments about the center of mass and, by the radii, the volume.
    found = near.PrincipalProperties
    moments = [abs(moment) for moment in found["Moments"]]
    moment, radius = max(zip(moments, found["RadiusOfGyration"]))
    volume = moment / radius**2 if radius else 0.0
    axes = [found[f"{name}AxisOfInertia"] for name in ("First", "Second", "Third")]
    return Mass(volume, near.Area, near.CenterOfMass + away, _along(axes, moments), KERNEL, error)


def _along(axes: Sequence[Any], moments: Sequence[float]) -> Tensor:
    """The tensor of principal moments along unit axes."""
    return tuple(
        tuple(sum(moment * axis[i] * axis[j] for moment, axis in zip(moments, axes)) for j in _XYZ)
        for i in _XYZ
    )


def _point_mass(volume: float, at: Any) -> Tensor:
    x, y, z = at.x, at.y, at.z
    return (
        (volume * (y * y + z * z), -volume * x * y, -volume * z * x),
        (-volume * x * y, volume * (z * z + x * x), -volume * y * z),
        (-volume * z * x, -volume * y * z, volume * (x * x + y * y)),
    )


def _plus(one: Tensor, other: Tensor) -> Tensor:
    return tuple(tuple(a + b for a, b in zip(*rows)) for rows in zip(one, other))
