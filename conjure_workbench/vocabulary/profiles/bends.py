# SPDX-License-Identifier: MIT
"""Rows of points of which the corners are rounded."""

from __future__ import annotations

import math
from typing import Sequence

from ..values.geometry import Vector, add, cross, dot, norm, scaled
from ..values.scalars import STRAIGHT
from .points import Points


def without_straight(points: Points, closed: bool) -> Points:
    """The points at which a row turns, and its ends.

    FreeCAD cannot round where it goes straight on.
    """
    kept = [
        point
        for at, point in enumerate(points)
        if (not closed and at in (0, len(points) - 1)) or _turn(points, at) > STRAIGHT
    ]
    return tuple(kept)


def largest_bend(points: Points, closed: bool) -> float | None:
    """The radius below which every corner of a row can be rounded.

    An arc of radius r that turns by an angle a takes r * tan(a / 2) from either side of its corner,
    and something straight has to be left between two of them.

    Args:
        points: without those at which the row goes straight on.
        closed: whether it goes back to the first.

    Returns:
        In mm; None for a row without corners, 0 for one that turns back.
    """
    count = len(points)
    corners = range(count) if closed else range(1, count - 1)
    shares = {at: math.tan(_turn(points, at) / 2.0) for at in corners}
    found = []
    for at in range(count if closed else count - 1):
        after = (at + 1) % count
        share = shares.get(at, 0.0) + shares.get(after, 0.0)
        if share > 0.0:
            length = norm(_way(points, at, after))
            found.append(length / share)
    return min(found) if found else None


def _turn(points: Sequence[Vector], at: int) -> float:
    """By how much a row turns at a point, in radians."""
    before = _way(points, at - 1, at)
    after = _way(points, at, (at + 1) % len(points))
    return math.atan2(norm(cross(before, after)), dot(before, after))


def _way(points: Sequence[Vector], start: int, end: int) -> Vector:
    return add(points[end], scaled(points[start], -1.0))
