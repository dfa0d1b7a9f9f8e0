# SPDX-License-Identifier: MIT
"""Which element of a changed shape is the one that a handle described.

Pure geometry, for shapes without FreeCAD's mapped names. An element is recognized by what an
edited dimension leaves alone: its kind, its direction, and, for each end of it along each axis, its
distance from the origin or from an end of the whole, or its share of the whole. Whatever is not
recognized for sure is not recognized at all.
"""

from __future__ import annotations

from typing import Mapping

from ..vocabulary.geometry import dot, norm
from ..vocabulary.handles import ElementGeometry

_DIRECTION = 1e-5
_RELATIVE = 1e-6
_ABSOLUTE = 1e-6
"""In mm; handles are in single precision, which is right to about 1e-7 of a coordinate."""
_OVERLAP = 0.5
"""How much of the shorter of two intervals both must share to be the same one, trimmed."""
_ROUND = frozenset({"Circle", "Ellipse", "Cylinder", "Cone", "Sphere", "Toroid"})
_TWO_SIDED = frozenset({"Line", "Circle", "Ellipse", "Cylinder", "Cone", "Toroid"})
"""Kinds whose direction may as well be the opposite one."""

Elements = Mapping[int, ElementGeometry]


def matches(told: ElementGeometry, elements: Elements) -> list[int]:
    """The indices of the elements that `told` may be by now: one if it is recognized.

    Args:
        told: the element as it was.
        elements: the elements there are, by index.

    Returns:
        Several if it cannot be decided, none if it is not there any more.
    """
    alike = {index: one for index, one in elements.items() if _is_alike(told, one)}
    if _is_whole_same(told, alike):
        exact = [index for index, one in alike.items() if _is_equal(told, one)]
        if exact:
            return exact
    for rule in (_has_its_ends, _has_its_center, _is_trimmed):
        found = [index for index, one in alike.items() if rule(told, one)]
        if found:
            return _of_its_radius(told, found, alike)
    return []


def _is_alike(told: ElementGeometry, one: ElementGeometry) -> bool:
    if told.kind != one.kind:
        return False
    along = norm(told.direction), norm(one.direction)
    if not all(along):
        return not any(along)
    cosine = dot(told.direction, one.direction) / (along[0] * along[1])
    return (abs(cosine) if told.kind in _TWO_SIDED else cosine) > 1.0 - _DIRECTION


def _is_whole_same(told: ElementGeometry, elements: Elements) -> bool:
    for one in elements.values():
        size = _scale(told, one)
        ends = zip(told.whole_low + told.whole_high, one.whole_low + one.whole_high)
        return all(_is_near(a, b, size) for a, b in ends)
    return False


def _is_equal(told: ElementGeometry, one: ElementGeometry) -> bool:
    size = _scale(told, one)
    ends = zip(told.low + told.high, one.low + one.high)
    return (
        all(_is_near(a, b, size) for a, b in ends)
        and _is_near(told.radius, one.radius, size)
        and abs(told.size - one.size) <= _ABSOLUTE + _RELATIVE * max(told.size, one.size)
    )


def _of_its_radius(told: ElementGeometry, found: list[int], elements: Elements) -> list[int]:
    same = [
        index
        for index in found
        if _is_near(told.radius, elements[index].radius, _scale(told, elements[index]))
    ]
    return same or found


def _has_its_ends(told: ElementGeometry, one: ElementGeometry) -> bool:
    return all(
        _is_in_place(told, one, axis, told.low[axis], one.low[axis])
        and _is_in_place(told, one, axis, told.high[axis], one.high[axis])
        for axis in range(3)
    )


def _has_its_center(told: ElementGeometry, one: ElementGeometry) -> bool:
    return told.kind in _ROUND and all(
        _is_in_place(
            told,
            one,
            axis,
            (told.low[axis] + told.high[axis]) / 2,
            (one.low[axis] + one.high[axis]) / 2,
        )
        for axis in range(3)
    )


def _is_trimmed(told: ElementGeometry, one: ElementGeometry) -> bool:
    """Whether `one` lies on the same line or plane, and is a part of what it was, or was of it."""
    if told.kind not in ("Line", "Plane"):
        return False
    size = _scale(told, one)
    thin = [axis for axis in range(3) if told.high[axis] - told.low[axis] <= _ABSOLUTE * size]
    if len(thin) != (2 if told.kind == "Line" else 1):
        # Askew: no axis tells where the line or the plane lies.
        return False
    for axis in range(3):
        if axis in thin:
            if not _is_in_place(told, one, axis, told.low[axis], one.low[axis]):
                return False
        elif not _overlaps(told.low[axis], told.high[axis], one.low[axis], one.high[axis]):
            return False
    return True


def _overlaps(low: float, high: float, other_low: float, other_high: float) -> bool:
    shared = min(high, other_high) - max(low, other_low)
    return shared >= _OVERLAP * min(high - low, other_high - other_low) > 0.0


def _is_in_place(
    told: ElementGeometry, one: ElementGeometry, axis: int, before: float, now: float
) -> bool:
    """Whether a coordinate is where it was, seen from the origin or from an end of the whole."""
    size = _scale(told, one)
    low, high = told.whole_low[axis], told.whole_high[axis]
    new_low, new_high = one.whole_low[axis], one.whole_high[axis]
    if _is_near(before, now, size):
        return True
    if _is_near(before - low, now - new_low, size) or _is_near(high - before, new_high - now, size):
        return True
    if min(high - low, new_high - new_low) <= _ABSOLUTE * size:
        return False
    share = (before - low) / (high - low)
    return abs(share - (now - new_low) / (new_high - new_low)) <= 4 * _RELATIVE


def _is_near(one: float, other: float, size: float) -> bool:
    return abs(one - other) <= _ABSOLUTE * size


def _scale(told: ElementGeometry, one: ElementGeometry) -> float:
    """What tolerances are multiplied with: the largest coordinate, but at least 1 mm."""
    ends = (*told.whole_low, *told.whole_high, *one.whole_low, *one.whole_high)
    return max(1.0, *(abs(end) for end in ends))
