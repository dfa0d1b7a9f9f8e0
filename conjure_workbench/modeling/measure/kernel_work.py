# SPDX-License-Identifier: MIT
"""Work of FreeCAD's kernel, counted from shapes: the same on a fast and on a busy machine."""

from __future__ import annotations

import time
from typing import Any, Sequence

from ..document.freecad_types import Face
from ..geometry.forms import is_plane
from ..geometry.sub_shapes import SubShapes, bound_box_of, surface_of

UNIT_S = 1e-3
"""Seconds for a unit of work on an ordinary machine. Measured with booleans of threads, ellipsoids,
lofts, prisms and perforated plates: right to a factor of ten, for half of them of two."""
_CURVED = 4
_MOST_PAIRS = 40_000
"""About a tenth of a second for looking at boxes."""
_PAIRS_PER_FACE = 1.5
"""Faces of the others that a face meets in shapes of very many, about."""


class WorkBudget:
    """Budget of work that one command may do, with a time limit as a backstop.

    The budget decides; the limit is several times longer than an ordinary machine needs for it, and
    a reply in which it did strike says so.

    Args:
        units: how much work there is to spend.
        limit_s: seconds after which nothing is affordable any more.

    Attributes:
        timed_out: whether the time limit refused what the budget allowed.
    """

    def __init__(self, units: float, limit_s: float) -> None:
        self._left = units
        self._end = time.monotonic() + limit_s
        self.timed_out = False

    def take(self, units: float) -> bool:
        """Spend some units, if they are left and there is time."""
        if units > self._left:
            return False
        if time.monotonic() > self._end:
            self.timed_out = True
            return False
        self._left -= units
        return True

    def reply(self) -> dict[str, bool]:
        """`time_limit_reached` for a reply or an error, only where it was."""
        return {"time_limit_reached": True} if self.timed_out else {}


def face_work(face: Face) -> int:
    """Work that a face makes: 1 if it is plane, else 4 for each piece between a spline's knots."""
    if is_plane(face):
        return 1
    surface = surface_of(face)
    if not hasattr(surface, "getUKnots"):
        return _CURVED
    return _CURVED * (len(surface.getUKnots()) - 1) * (len(surface.getVKnots()) - 1)


def shape_work(faces: list[Any]) -> int:
    """Work that faces make together."""
    return sum(map(face_work, faces))


def boolean_work(inputs: list[Any]) -> float:
    """Work of a boolean of some shapes: the products of the works of all faces whose boxes meet.

    The kernel intersects every face of one shape with every face of another whose box it meets.
    Very many faces are only counted.
    """
    counts = [shape.countElement("Face") for shape in inputs]
    total = sum(counts)
    listed = [SubShapes(shape, "Face").all for shape in inputs]
    if (total * total - sum(count * count for count in counts)) / 2 > _MOST_PAIRS:
        works = [face_work(face) for faces in listed for face in faces]
        return _PAIRS_PER_FACE * sum(work * work for work in works)
    weighed = [[(bound_box_of(face), face_work(face)) for face in faces] for faces in listed]
    load = 0
    for at, one in enumerate(weighed):
        for other in weighed[at + 1 :]:
            for box, work in one:
                load += sum(work * more for near, more in other if box.intersect(near))
    return load


def boolean_seconds(inputs: Sequence[Any]) -> float:
    """Estimated seconds of a boolean of some shapes on an ordinary machine."""
    return boolean_work(list(inputs)) * UNIT_S
