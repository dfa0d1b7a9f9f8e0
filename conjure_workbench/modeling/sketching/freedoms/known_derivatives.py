# SPDX-License-Identifier: MIT
"""Derivatives that are known without trying: of coordinates of points, and of their distances.

Most constraints of a sketch are of these kinds.
"""

from __future__ import annotations

import math
from typing import Any, Dict, NamedTuple, Sequence, Tuple

from ...geometry.sketches.counting import CENTER, END, START
from ..curves import Curve, Point
from .equations import Place

Slopes = Dict[Tuple[int, int], float]
"""Derivatives of a number by an element's index and the place among its numbers."""

_AXES: dict[str, tuple[int, ...]] = {
    "Coincident": (0, 1),
    "Vertical": (0,),
    "DistanceX": (0,),
    "Horizontal": (1,),
    "DistanceY": (1,),
}
"""The coordinates of which these constraints hold the difference."""


_FIRST: dict[str, tuple[int, ...]] = {
    "point": (START,),
    "line": (START,),
    "spline": (START,),
    "circle": (START, CENTER),
    "ellipse": (START, CENTER),
    "arc": (CENTER,),
    "arc_of_ellipse": (CENTER,),
}
"""The positions at which an element has its first two numbers."""


class _Spot(NamedTuple):
    """A point whose coordinates are numbers of an element; these stand from `first` on."""

    element: int
    first: int
    at: Point


def known_slopes(constraint: Any, indices: Sequence[int], places: list[Place]) -> Any:
    """The derivatives of the numbers that a constraint holds, as `equations` has them.

    Args:
        constraint: one of `sketch.Constraints`.
        indices: the elements that it refers to; those below 0 cannot change.
        places: the same as curves and positions.

    Returns:
        One `Slopes` for each number; None where they have to be tried.
    """
    word = constraint.Type
    if word not in _AXES and word != "Distance":
        return None
    spots = _spots(word, indices, places)
    if spots is None:
        return None
    if word == "Distance":
        return _of_distance(*spots)
    return [_slopes(spots, axis, 1.0) for axis in _AXES[word]]


def _spots(word: str, indices: Sequence[int], places: list[Place]) -> list[_Spot] | None:
    """The two points of a constraint, or the one whose coordinate is held."""
    if len(places) == 1 and not places[0].position:
        if places[0].curve.kind != "line":
            return None
        index, curve = indices[0], places[0].curve
        found = [_spot(index, curve, START), _spot(index, curve, END)]
    elif word == "Distance" and not all(_is_point(one) for one in places):
        return None
    else:
        pairs = zip(indices, places)
        found = [_spot(index, one.curve, one.position or START) for index, one in pairs]
    known = [one for one in found if one is not None]
    if len(known) < len(found) or len(known) > 2:
        return None
    return known if len(known) == 2 or word in ("DistanceX", "DistanceY") else None


def _is_point(place: Place) -> bool:
    return bool(place.position) or place.curve.kind == "point"


def _spot(index: int, curve: Curve, position: int) -> _Spot | None:
    if curve.kind in ("line", "spline") and position == END:
        first = 2 if curve.kind == "line" else 2 * curve.poles - 2
    elif position in _FIRST.get(curve.kind, ()):
        first = 0
    else:
        return None
    return _Spot(index, first, (curve.numbers[first], curve.numbers[first + 1]))


def _of_distance(one: _Spot, other: _Spot) -> list[Slopes] | None:
    dx, dy = one.at[0] - other.at[0], one.at[1] - other.at[1]
    length = math.hypot(dx, dy)
    if not length:
        return None
    slopes = _slopes([one, other], 0, dx / length)
    for entry, slope in _slopes([one, other], 1, dy / length).items():
        slopes[entry] = slopes.get(entry, 0.0) + slope
    return [slopes]


def _slopes(spots: list[_Spot], axis: int, slope: float) -> Slopes:
    """Derivatives of the coordinate of the first point, less that of the second."""
    found: Slopes = {}
    for spot, sign in zip(spots, (slope, -slope)):
        if spot.element >= 0:
            entry = (spot.element, spot.first + axis)
            found[entry] = found.get(entry, 0.0) + sign
    return {entry: value for entry, value in found.items() if value}
