# SPDX-License-Identifier: MIT
"""Position of a camera so that something fits into its picture.

Lengths in mm, in the document's global coordinates. A camera looks along its own -Z, and its own Y
is up in the picture.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Sequence

import FreeCAD

ORTHOGRAPHIC = "Orthographic"
PERSPECTIVE = "Perspective"

_SMALLEST_VIEW = 1e-3
"""Height in mm of a view of a single point."""

_LOOKS = {
    "isometric": ((-1, 1, -1), (-1, 1, 2)),
    "top": ((0, 0, -1), (0, 1, 0)),
    "bottom": ((0, 0, 1), (0, -1, 0)),
    "front": ((0, 1, 0), (0, 0, 1)),
    "back": ((0, -1, 0), (0, 0, 1)),
    "left": ((1, 0, 0), (0, 0, 1)),
    "right": ((-1, 0, 0), (0, 0, 1)),
}
"""By direction: where the camera looks, and what is up; the same as FreeCAD's own views."""


@dataclass(frozen=True)
class Camera:
    """A camera of a 3D view.

    Attributes:
        kind: `ORTHOGRAPHIC` or `PERSPECTIVE`.
        position: where it is.
        rotation: how it is turned.
        focal_distance: from the camera to the point that the person turns the model about.
        size: the height that an orthographic one sees, in mm; the angle of a perspective one, in
            radians. In a picture that is higher than wide it is the width that counts.
        near: how far away the nearest is that it sees.
        far: how far away the farthest is that it sees.
    """

    kind: str
    position: Any
    rotation: Any
    focal_distance: float
    size: float
    near: float
    far: float

    @property
    def direction(self) -> Any:
        """View direction, as a unit vector."""
        return self.rotation.multVec(FreeCAD.Vector(0, 0, -1))

    @property
    def focal_point(self) -> Any:
        """The point that the person turns the model about."""
        return self.position + self.direction * self.focal_distance


def rotation_towards(direction: str) -> Any:
    """Rotation of a camera that shows one of the standard views."""
    look, up = (FreeCAD.Vector(*parts).normalize() for parts in _LOOKS[direction])
    return FreeCAD.Rotation(look.cross(up), up, look * -1, "ZYX")


def turned(camera: Camera, rotation: Any) -> Camera:
    """A camera that looks at the same point from as far away, from another direction."""
    back = rotation.multVec(FreeCAD.Vector(0, 0, camera.focal_distance))
    return replace(camera, position=camera.focal_point + back, rotation=rotation)


def fitted(
    points: Sequence[Any],
    rotation: Any,
    *,
    aspect: float,
    padding: float,
    scene: Sequence[Any] = (),
    angle: float | None = None,
    visible_height: float = 0.0,
) -> Camera:
    """A camera whose picture some points just fit into.

    Args:
        points: at least one.
        rotation: how the camera is turned.
        aspect: the picture's width by its height.
        padding: free room on each side, as a fraction of the points' extent.
        scene: further points that must not be cut off in depth.
        angle: what a perspective camera sees, see `Camera.size`; None for an orthographic one.
        visible_height: see at least as much, in mm, so that several pictures have one scale.
    """
    seen = _seen_by(rotation, points)
    (left, right), (low, high), (back, front) = (_range(seen, axis) for axis in "xyz")
    backmost, frontmost = _range([*seen, *_seen_by(rotation, scene)], "z")
    x, y = (left + right) / 2, (low + high) / 2
    room = 1.0 + 2.0 * padding
    if angle is None:
        visible = max(
            (high - low) * room, (right - left) * room / aspect, visible_height, _SMALLEST_VIEW
        )
        size = visible * min(1.0, aspect)
        gap = max(visible, frontmost - backmost)
        z, near = frontmost + gap, gap / 2
    else:
        half = math.tan(angle / 2) / min(1.0, aspect)
        spread = max(max(abs(point.y - y), abs(point.x - x) / aspect) for point in seen)
        gap = max(spread * room / half, _SMALLEST_VIEW)
        size, z = angle, front + gap
        # What stands before the points may reach up to the camera; depth needs a ratio, though.
        near = max(gap - (frontmost - front), gap / 100) / 2
    return Camera(
        ORTHOGRAPHIC if angle is None else PERSPECTIVE,
        rotation.multVec(FreeCAD.Vector(x, y, z)),
        rotation,
        z - (back + front) / 2,
        size,
        near,
        (z - backmost) * 1.1 + gap / 10,
    )


def visible_height_of(camera: Camera, aspect: float) -> float:
    """Height that an orthographic camera sees in a picture, in mm."""
    return camera.size / min(1.0, aspect)


def _seen_by(rotation: Any, points: Sequence[Any]) -> list[Any]:
    """Points in the camera's own directions."""
    back = rotation.inverted()
    return [back.multVec(point) for point in points]


def _range(points: Sequence[Any], axis: str) -> tuple[float, float]:
    values = [getattr(point, axis) for point in points]
    return min(values), max(values)
