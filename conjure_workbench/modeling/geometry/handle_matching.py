# SPDX-License-Identifier: MIT
"""Recognition of the element of a changed shape that a handle describes.

Pure geometry, for shapes without FreeCAD's mapped names. An element is recognized by what an
edited dimension leaves alone: its kind, its direction, and, for each end of it along each axis, its
place: where it was, or at the end of the whole, or moved with a whole of the same length. Whatever
is not recognized for sure is not recognized at all.
"""

from __future__ import annotations

from typing import Mapping, Sequence

from ...vocabulary.elements.handles import ElementGeometry
from ...vocabulary.values.geometry import Vector, dot, norm
from .tolerances import HANDLE, HANDLE_ALIGNED

_OVERLAP = 0.5
"""Share of the shorter of two intervals that both must have for the one to be the other, trimmed;
of the longer one, if there is no other candidate."""
_FILLED_ALIKE = 1.25
"""Largest ratio of the shares of their boxes that two faces fill, for them to be one face."""
_ROUND = frozenset({"Circle", "Ellipse", "Cylinder", "Cone", "Sphere", "Toroid"})
CENTERED = _ROUND | {"Plane"}
"""Kinds of elements that are recognized by their centers, too."""
_TWO_SIDED = frozenset({"Line", "Circle", "Ellipse", "Cylinder", "Cone", "Toroid"})
"""Kinds whose direction may as well be the opposite one."""

Elements = Mapping[int, ElementGeometry]


def matches(old: ElementGeometry, elements: Elements) -> list[int]:
    """The indices of the elements that `old` may be by now: one if it is recognized.

    Several if it cannot be decided, none if it is not there any more.
    """
    alike = {index: one for index, one in elements.items() if _is_alike(old, one)}
    if _is_whole_same(old, alike):
        exact = [index for index, one in alike.items() if _is_equal(old, one)]
        if exact:
            return exact
    return _in_place(old, alike) or _trimmed(old, alike)


def _in_place(old: ElementGeometry, alike: Elements) -> list[int]:
    """Elements with the ends of the old one, or with its center and another size."""
    ends = [index for index, one in alike.items() if _has_its_ends(old, one)]
    centered = [index for index, one in alike.items() if _has_its_center(old, one)]
    if old.kind == "Plane":
        if ends:
            return ends
        sole = len(centered) == old.siblings == 1
        return centered if sole and _fills_alike(old, alike[centered[0]]) else []
    if not centered or not _are_concentric(old, [alike[index] for index in centered]):
        # Either of several places may be the one that was edited.
        return sorted({*ends, *centered})
    same = [index for index in centered if _has_its_radius(old, alike[index])]
    if same and len(same) < len(centered):
        return same
    if len(centered) == old.siblings:
        return centered
    # One of those around this center is gone, and may be the one that is meant.
    return same if len(same) == 1 else []


def _are_concentric(old: ElementGeometry, elements: list[ElementGeometry]) -> bool:
    middle = _center(elements[0])
    return all(_are_near(_center(one), middle, _scale(old, one)) for one in elements)


def _trimmed(old: ElementGeometry, alike: Elements) -> list[int]:
    """Elements on the line or plane of the old one that may be a part of it, or it of them.

    Several cannot be distinguished; a single one has to be most of what it was.
    """
    found = [index for index, one in alike.items() if _is_trimmed(old, one)]
    if len(found) == 1 and not _is_most_of(old, alike[found[0]]):
        return []
    return found


def _is_most_of(old: ElementGeometry, one: ElementGeometry) -> bool:
    """True if two elements share most of their extent, and fill it alike."""
    for axis in range(3):
        length = max(old.high[axis] - old.low[axis], one.high[axis] - one.low[axis])
        shared = min(old.high[axis], one.high[axis]) - max(old.low[axis], one.low[axis])
        if length > HANDLE * _scale(old, one) and shared < _OVERLAP * length:
            return False
    return _fills_alike(old, one)


def _fills_alike(old: ElementGeometry, one: ElementGeometry) -> bool:
    """True if two elements fill about the same share of their boxes; a ring and a disk do not."""
    shares = []
    for element in (old, one):
        box = 1.0
        for low, high in zip(element.low, element.high):
            box *= max(high - low, 0.0) if high - low > HANDLE * _scale(old, one) else 1.0
        shares.append(element.size / box)
    return min(shares) * _FILLED_ALIKE >= max(shares)


def _is_alike(old: ElementGeometry, one: ElementGeometry) -> bool:
    if old.kind != one.kind:
        return False
    along = norm(old.direction), norm(one.direction)
    if not all(along):
        return not any(along)
    cosine = dot(old.direction, one.direction) / (along[0] * along[1])
    return (abs(cosine) if old.kind in _TWO_SIDED else cosine) > 1.0 - HANDLE_ALIGNED


def _is_whole_same(old: ElementGeometry, elements: Elements) -> bool:
    for one in elements.values():
        ends = one.whole_low + one.whole_high
        return _are_near(old.whole_low + old.whole_high, ends, _scale(old, one))
    return False


def _is_equal(old: ElementGeometry, one: ElementGeometry) -> bool:
    return (
        _are_near(old.low + old.high, one.low + one.high, _scale(old, one))
        and _has_its_radius(old, one)
        and abs(old.size - one.size) <= HANDLE * (1.0 + max(old.size, one.size))
    )


def _has_its_radius(old: ElementGeometry, one: ElementGeometry) -> bool:
    return _is_near(old.radius, one.radius, _scale(old, one))


def _has_its_ends(old: ElementGeometry, one: ElementGeometry) -> bool:
    return _are_in_place(old, one, old.low, one.low) and _are_in_place(old, one, old.high, one.high)


def _has_its_center(old: ElementGeometry, one: ElementGeometry) -> bool:
    return old.kind in CENTERED and _are_in_place(old, one, _center(old), _center(one))


def _is_trimmed(old: ElementGeometry, one: ElementGeometry) -> bool:
    """True if `one` is on the same line or plane, and either is a part of the other."""
    if old.kind not in ("Line", "Plane"):
        return False
    size = _scale(old, one)
    thin = [axis for axis in range(3) if old.high[axis] - old.low[axis] <= HANDLE * size]
    if len(thin) != (2 if old.kind == "Line" else 1):
        # Askew: along no axis is the position of the line or the plane known.
        return False
    for axis in range(3):
        if axis in thin:
            if not _is_in_place(old, one, axis, old.low[axis], one.low[axis]):
                return False
        elif not _overlaps(old.low[axis], old.high[axis], one.low[axis], one.high[axis]):
            return False
    return True


def _overlaps(low: float, high: float, other_low: float, other_high: float) -> bool:
    shared = min(high, other_high) - max(low, other_low)
    return shared >= _OVERLAP * min(high - low, other_high - other_low) > 0.0


def _are_in_place(old: ElementGeometry, one: ElementGeometry, before: Vector, now: Vector) -> bool:
    return all(_is_in_place(old, one, axis, before[axis], now[axis]) for axis in range(3))


def _is_in_place(
    old: ElementGeometry, one: ElementGeometry, axis: int, before: float, now: float
) -> bool:
    """True if a coordinate is where it was, or still at the end of the whole, or moved with it."""
    size = _scale(old, one)
    low, high = old.whole_low[axis], old.whole_high[axis]
    new_low, new_high = one.whole_low[axis], one.whole_high[axis]
    if _is_near(before, now, size):
        return True
    for end, new_end in ((low, new_low), (high, new_high)):
        if _is_near(before, end, size) and _is_near(now, new_end, size):
            return True
    is_as_long = _is_near(high - low, new_high - new_low, size)
    return is_as_long and _is_near(before - low, now - new_low, size)


def _center(one: ElementGeometry) -> Vector:
    x, y, z = ((low + high) / 2 for low, high in zip(one.low, one.high))
    return x, y, z


def _are_near(some: Sequence[float], others: Sequence[float], size: float) -> bool:
    return all(_is_near(one, other, size) for one, other in zip(some, others))


def _is_near(one: float, other: float, size: float) -> bool:
    return abs(one - other) <= HANDLE * size


def _scale(old: ElementGeometry, one: ElementGeometry) -> float:
    """Factor of tolerances: the largest coordinate, but at least 1 mm."""
    ends = (*old.whole_low, *old.whole_high, *one.whole_low, *one.whole_high)
    return max(1.0, *(abs(end) for end in ends))
