# SPDX-License-Identifier: MIT
"""Free travel of a body along an axis until it meets another; lengths in mm, axes global.

The body is moved by its distance from the other, again and again: as nothing of it moves farther
than that, it cannot pass through anything (conservative advancement). Only faces that can meet are
looked at, those in front of the one and towards it of the other; so a close fit around it does not
slow it down.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import FreeCAD
import Part

from ..document.freecad_types import Face, Shape
from ..geometry.forms import is_plane, normal_of, surface_type
from ..geometry.tolerances import COINCIDENT, CONFUSION, SAME_DIRECTION
from .kernel_work import WorkBudget, shape_work
from .minimum_distance import box_overlaps

_STEPS = 120
_WORK = 20_000
"""The work of all faces that move by that of those that stand, summed over the steps of one
direction: a tenth of a second to two, for intricate shapes."""
_LIMIT_S = 10.0
_AXES = {"x": "X", "y": "Y", "z": "Z"}


class Travel(NamedTuple):
    """Free travel of a body in one direction.

    Attributes:
        distance: in mm; None if nothing is in its way.
        exact: whether it meets the other just there; otherwise it can move at least that far.
        timed_out: whether only the time limit ended the search.
    """

    distance: float | None
    exact: bool
    timed_out: bool = False


class FreeTravel:
    """Free travel of a body until it meets another; the two do not overlap, and the other stands.

    Args:
        inner: the shape that moves, without a mesh for the display, as that of the other.
        outer: the shape that stands.
    """

    def __init__(self, inner: Shape, outer: Shape) -> None:
        self._box = inner.BoundBox
        self._moving = inner.Faces
        self._standing = [(face, face.BoundBox) for face in outer.Faces]

    def along(self, axis: str, sign: int) -> Travel:
        """Free travel along an axis, by a sign of 1 or -1."""
        way = FreeCAD.Vector(*(float(sign) * (axis == name) for name in _AXES))
        back = way.negative()
        # By the boxes first: a large body has few faces in the way of a small one.
        towards = [
            face
            for face, box in self._standing
            if _in_the_way(box, self._box, axis, sign) and _may_meet(face, back)
        ]
        in_front = [face for face in self._moving if _may_meet(face, way)] if towards else []
        if not in_front:
            return Travel(None, True)
        moving, standing = Part.Compound(in_front), Part.Compound(towards)
        end = _reach(standing.BoundBox, moving.BoundBox, axis, sign)
        return _advance(moving, standing, way, end)


def _advance(moving: Any, standing: Any, way: Any, end: float) -> Travel:
    done, before = 0.0, 0.0
    work = shape_work(moving.Faces) * shape_work(standing.Faces)
    budget = WorkBudget(_WORK, _LIMIT_S)
    for _ in range(_STEPS):
        far = moving.translated(way * done).distToShape(standing)[0]
        if far <= CONFUSION:
            # Towards a slanted wall the steps shrink evenly: what is left is their sum.
            ratio = far / before if before else 0.0
            return Travel(done + far / (1.0 - ratio) if ratio < 1.0 else done, True)
        done, before = done + far, far
        if done > end + CONFUSION:
            return Travel(None, True)
        if not budget.take(work):
            break
    return Travel(done, False, budget.timed_out)


def _may_meet(face: Face, way: Any) -> bool:
    """True if a part of a face looks along a direction: nothing else can meet something there."""
    if is_plane(face):
        return bool(normal_of(face).dot(way) > SAME_DIRECTION)
    surface = face.Surface
    if surface_type(face) == "Cylinder":
        return bool(surface.Axis.cross(way).Length > SAME_DIRECTION)
    return True


def _in_the_way(face: Any, body: Any, axis: str, sign: int) -> bool:
    """True if a face, by its box, lies before a body and not beside its way."""
    return _reach(face, body, axis, sign) >= -CONFUSION and all(
        overlap > COINCIDENT for name, overlap in box_overlaps(face, body).items() if name != axis
    )


def _reach(far: Any, near: Any, axis: str, sign: int) -> float:
    """Travel after which all of `near` is past `far`."""
    letter = _AXES[axis]
    if sign > 0:
        return float(getattr(far, f"{letter}Max") - getattr(near, f"{letter}Min"))
    return float(getattr(near, f"{letter}Max") - getattr(far, f"{letter}Min"))
