# SPDX-License-Identifier: MIT
"""Volume, area and center of solids for replies: exact where that is soon known, else marked.

FreeCAD's kernel is right on planes, cylinders, cones, spheres and tori, and off in the third or
fourth digit on other faces, such as an ellipsoid's or a loft's. `mass` has no such haste.
"""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

from ..document.freecad_types import Shape
from ..geometry import shapes
from ..geometry.tolerances import APPROXIMATE, EXACT, INTEGRATED
from . import integration

MOST_POINTS = 40_000
"""About a quarter of a second for all solids of an object."""
_MOST_FREE_FACES = 40


class Bulk(NamedTuple):
    """Volume, area and center of solids.

    Attributes:
        volume: in mm3; below zero for what is inside out.
        area: of the faces, in mm2.
        center: the center of mass.
        error: how far off these may be, relatively: `EXACT`, `INTEGRATED` or `APPROXIMATE`.
    """

    volume: float
    area: float
    center: Any
    error: float


def bulk_of(solids: Sequence[Any], most_points: int = MOST_POINTS) -> Bulk:
    """The bulk of some solids together; where they overlap, both count.

    What would take more points in `integration` is left to the kernel.
    """
    parts = [_of_solid(one, most_points // len(solids)) for one in solids]
    if len(parts) == 1:
        return parts[0]
    parted = [part.volume for part in parts]
    volume = sum(parted)
    center = shapes.mean_point(
        [part.center for part in parts], parted if volume else [1.0] * len(parts)
    )
    area = sum(part.area for part in parts)
    return Bulk(volume, area, center, max(part.error for part in parts))


def volume_of(shape: Shape, most_points: int = MOST_POINTS) -> tuple[float, float]:
    """The volume of a shape's solids in mm3, 0 without any, and its relative error."""
    solids = shape.Solids
    if not solids:
        return 0.0, EXACT
    found = bulk_of(solids, most_points)
    return found.volume, found.error


def approximate_volume(shape: Shape) -> float:
    """Approximate volume of a shape's solids, by the kernel."""
    return float(sum(solid.Volume for solid in shape.Solids))


class Change(NamedTuple):
    """Change of the volume of an object.

    Attributes:
        removed: how much less there is, in mm3.
        is_real: whether it is more than the volumes may be off.
        is_approximate: whether it may be off by some percent of the object's volume.
    """

    removed: float
    is_real: bool
    is_approximate: bool


def change(before: Any, after: Any, facts: dict[str, Any]) -> Change:
    """Compare the volumes of two shapes in the same way; the facts describe the second."""
    old, error = volume_of(before)
    if error < APPROXIMATE and not facts.get("approximate"):
        removed = old - facts["volume"]
        is_real = abs(removed) > EXACT * old
        if is_real and abs(removed) <= INTEGRATED * old and len(before.Faces) == facts["faces"]:
            is_real = not (_free_faces(before.Faces) or _free_faces(after.Faces))
        return Change(removed, is_real, False)
    # What is the same is equally far off.
    old, new = approximate_volume(before), approximate_volume(after)
    return Change(old - new, abs(old - new) > EXACT * old, True)


def _free_faces(faces: Sequence[Any]) -> int:
    return sum(type(face.Surface).__name__ not in integration.ELEMENTARY for face in faces)


def _of_solid(solid: Shape, most_points: int) -> Bulk:
    free = _free_faces(solid.Faces)
    if not free:
        return Bulk(solid.Volume, solid.Area, solid.CenterOfMass, EXACT)
    by_kernel = Bulk(solid.Volume, solid.Area, solid.CenterOfMass, APPROXIMATE)
    if free > _MOST_FREE_FACES or not most_points:
        return by_kernel
    found = integration.moments_of_solid(solid, most_points, EXACT)
    if found is None or found.error > INTEGRATED:
        return by_kernel
    return Bulk(found.volume, found.area, solid.BoundBox.Center + found.offset, INTEGRATED)


def size_of(shape: Shape) -> float:
    """Size of a shape: the volume of its solids, else its area, else its length."""
    if shape.Solids:
        return volume_of(shape)[0]
    return float(shape.Area if shape.Faces else shape.Length)
