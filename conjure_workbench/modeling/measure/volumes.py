# SPDX-License-Identifier: MIT
"""Volume, area and center of solids for replies: exact where that is soon known, else marked.

FreeCAD's kernel is right on planes, cylinders, cones, spheres and tori, and off in the third or
fourth digit on other faces, such as an ellipsoid's or a loft's. `mass` has no such haste.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, NamedTuple

import FreeCAD
import Part

from ..document.freecad_types import Shape
from ..geometry import shapes, sub_shapes
from ..geometry.forms import surface_counts
from ..geometry.shape_memory import Boundary, boundary_of
from ..geometry.sub_shapes import area_of, center_of_mass_of
from ..geometry.tolerances import APPROXIMATE, EXACT, INTEGRATED
from . import integration
from .changed_faces import changed_faces

MOST_POINTS = 40_000
"""About a quarter of a second for all solids of an object."""
_MOST_FREE_FACES = 40
_VOLUME, _BULK = "kernel volume", "bulk"


class Bulk(NamedTuple):
    """Volume, area and center of the solids of a shape, each found when it is asked for.

    Where solids overlap, both count.
    """

    parts: _Solids | _Known | Bulk
    where: Any

    @property
    def volume(self) -> float:
        """The volume in mm3; below zero for what is inside out."""
        return self.parts.volume

    @property
    def error(self) -> float:
        """Possible relative error: `EXACT`, `INTEGRATED` or `APPROXIMATE`."""
        return self.parts.error

    @property
    def area(self) -> float:
        """The area of their faces, in mm2."""
        return self.parts.area

    @property
    def center(self) -> Any:
        """The center of mass."""
        return self.where.multVec(self.parts.center)

    @property
    def is_known(self) -> bool:
        """True if area and center were found before, so that they cost nothing."""
        return self.parts.is_known


def bulk_of(shape: Shape, most_points: int = MOST_POINTS) -> Bulk:
    """The bulk of a shape that has solids; found once for each boundary.

    Args:
        shape: the shape.
        most_points: how much may be spent on `integration`; the rest is left to the kernel.
    """
    boundary = boundary_of(shape)
    tried: dict[int, _Solids | _Known | Bulk] = boundary.fact(_BULK, dict)
    for points, found in tried.items():
        if points >= most_points or found.error < APPROXIMATE:
            return Bulk(found, shape.Placement)
    tried[most_points] = _Solids(boundary, most_points)
    return Bulk(tried[most_points], shape.Placement)


class _Solids:
    """The same of some solids, where they were made."""

    def __init__(self, whole: Boundary, most_points: int) -> None:
        # Solids that are the same in other places are computed once.
        found = _solids_of(whole)
        alike = {id(boundary): boundary for boundary, _ in found}
        share = most_points // len(alike)
        parts = {at: _Solid(boundary, share) for at, boundary in alike.items()}
        self._parts = [(parts[id(boundary)], where) for boundary, where in found]
        self.volume = sum(part.volume for part, _ in self._parts)
        self.error = max(part.error for part, _ in self._parts)

    @property
    def area(self) -> float:
        return sum(part.area for part, _ in self._parts)

    @cached_property
    def center(self) -> Any:
        weights = [part.volume for part, _ in self._parts]
        centers = [where.multVec(part.center) for part, where in self._parts]
        return shapes.mean_point(centers, weights if self.volume else [1.0] * len(weights))

    @property
    def is_known(self) -> bool:
        return all(part.is_known for part, _ in self._parts)


class _Solid:
    """The same of one solid."""

    def __init__(self, boundary: Boundary, most_points: int) -> None:
        self._boundary = boundary
        self._solid = boundary.solids[0]
        self._moments = None
        self.error = APPROXIMATE
        free = _free_faces(boundary.shape)
        if not free:
            self.error = EXACT
        elif free <= _MOST_FREE_FACES and most_points:
            found = integration.moments_of_solid(self._solid, most_points, EXACT)
            if found is not None and found.error <= INTEGRATED:
                self._moments, self.error = found, INTEGRATED

    @cached_property
    def volume(self) -> float:
        return _by_kernel(self._boundary) if self._moments is None else self._moments.volume

    @cached_property
    def area(self) -> float:
        return float(area_of(self._solid) if self._moments is None else self._moments.area)

    @cached_property
    def center(self) -> Any:
        if self._moments is None:
            return center_of_mass_of(self._solid)
        return self._solid.BoundBox.Center + self._moments.offset

    @property
    def is_known(self) -> bool:
        return self._moments is not None or {"area", "center"} <= set(self.__dict__)


def volume_of(shape: Shape, most_points: int = MOST_POINTS) -> tuple[float, float]:
    """The volume of a shape's solids in mm3, 0 without any, and its relative error."""
    if not boundary_of(shape).count("Solid"):
        return 0.0, EXACT
    found = bulk_of(shape, most_points)
    return found.volume, found.error


def kernel_volume(shape: Shape) -> float:
    """The volume of a shape's solids in mm3, 0 without any, by the kernel; found once."""
    return sum(_by_kernel(boundary) for boundary, _ in _solids_of(boundary_of(shape)))


def learn_from(before: Shape, after: Shape) -> None:
    """Find the volume of a solid from that of one that it was made from, if that is known.

    Only the faces that changed are integrated. Where the kernel is not exact, nothing is found.
    """
    known, new = boundary_of(before), boundary_of(after)
    if not known.knows(_VOLUME) or new.knows(_VOLUME):
        return
    faces = changed_faces(before, after)
    if faces is not None and not (_free_faces(before) or _free_faces(after)):
        added = Part.Compound(faces).Volume if faces else 0.0
        new.fact(_VOLUME, lambda: _by_kernel(known) + float(added))


def learn(shape: Shape, volume: float | None) -> None:
    """Remember of a shape of one solid its volume by the kernel, which was found elsewhere."""
    boundary = boundary_of(shape)
    if volume is not None and boundary.count("Solid") == 1:
        boundary.fact(_VOLUME, lambda: volume)


class _Known(NamedTuple):
    """The same of a solid that was computed from figures."""

    volume: float
    area: float
    center: Any
    error: float = INTEGRATED
    is_known: bool = True


def learn_exact(shape: Shape, volume: float, area: float, center: Any) -> None:
    """Remember of a shape of one solid what it was computed with; the center where it is made."""
    known = _Known(volume, area, center)
    boundary_of(shape).fact(_BULK, lambda: {MOST_POINTS: known})


def learn_copied(original: Shape, copy: Shape) -> None:
    """Remember of a copy that lies where the original does what is known of that."""
    known, new = boundary_of(original), boundary_of(copy)
    if known.knows(_VOLUME):
        new.fact(_VOLUME, lambda: _by_kernel(known))
    if known.knows(_BULK) and not new.knows(_BULK):
        tried: dict[int, _Solids | _Known | Bulk] = known.fact(_BULK, dict)
        where = copy.Placement.inverse().multiply(original.Placement)
        there = {points: Bulk(found, where) for points, found in tried.items()}
        new.fact(_BULK, lambda: there)


def _solids_of(boundary: Boundary) -> list[tuple[Boundary, Any]]:
    """The solids of a boundary, each with its place there; a single one stands for the whole."""
    if boundary.count("Solid") == 1:
        return [(boundary, FreeCAD.Placement())]
    return [(boundary_of(one), one.Placement) for one in boundary.solids]


def _by_kernel(boundary: Boundary) -> float:
    """The volume of a boundary with one solid."""
    return boundary.fact(_VOLUME, lambda: float(sub_shapes.volume_of(boundary.solids[0])))


class Change(NamedTuple):
    """Change of the volume of an object.

    Attributes:
        removed: how much less there is, in mm3.
        is_real: whether it is more than the volumes may be off.
        error: how far off it may be, in mm3; 0 if the volumes are known to many digits.
    """

    removed: float
    is_real: bool
    error: float = 0.0


def change(before: Any, after: Any, facts: dict[str, Any]) -> Change:
    """Compare the volumes of two shapes in the same way; the facts describe the second."""
    old, error = volume_of(before)
    if error < APPROXIMATE and not facts.get("approximate"):
        removed = old - facts["volume"]
        is_real = abs(removed) > EXACT * old
        if is_real and abs(removed) <= INTEGRATED * old and len(before.Faces) == facts["faces"]:
            is_real = not (_free_faces(before) or _free_faces(after))
        return Change(removed, is_real)
    # What is the same is equally far off.
    old, new = kernel_volume(before), kernel_volume(after)
    return Change(old - new, abs(old - new) > EXACT * old, APPROXIMATE * max(old, new))


def _free_faces(shape: Shape) -> int:
    counts = surface_counts(shape)
    return sum(count for kind, count in counts.items() if kind not in integration.ELEMENTARY)


def size_of(shape: Shape) -> float:
    """Size of a shape: the volume of its solids, else its area, else its length."""
    if shape.Solids:
        return volume_of(shape)[0]
    return float(shape.Area if shape.Faces else shape.Length)
