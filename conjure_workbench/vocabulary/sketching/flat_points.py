# SPDX-License-Identifier: MIT
"""Points in the plane of a sketch."""

from __future__ import annotations

import math
from typing import Any, Sequence, Tuple

from ...errors import invalid
from ..schema.fields import LENGTHS, REQUIRED, Field, array_of
from ..schema.kinds import kind
from ..values import units
from ..values.scalars import ITEM_LIMIT, LENGTH_LIMIT, SHORTEST, within

FlatPoint = Tuple[float, float]
FlatPoints = Tuple[FlatPoint, ...]

_ALLOWED = "[x, y] in the sketch's plane, lengths in mm or with a unit"
_SHAPE = {**array_of({"type": ["number", "string"]}, 2, 2), **LENGTHS}
_KIND = kind("flat_point", _ALLOWED, _SHAPE)


def flat_point(default: Any = REQUIRED, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """A point [x, y] of the sketch's plane, in mm."""
    return Field(read_flat_point, _SHAPE, default, doc, tuple(aliases), kind=_KIND)


def flat_points(
    default: Any = REQUIRED, *, fewest: int, doc: str, aliases: Sequence[str] = ()
) -> Any:
    """A row of points [[x, y], ...] of the sketch's plane, no two neighbors the same."""

    def read(value: Any, field: str) -> FlatPoints:
        allowed = f"{fewest} to {ITEM_LIMIT} points {_ALLOWED}, each apart from the one before"
        if not isinstance(value, (list, tuple)) or not fewest <= len(value) <= ITEM_LIMIT:
            raise invalid(field, f"must be a list of {fewest} or more points", value, allowed)
        found: list[FlatPoint] = []
        for at, item in enumerate(value):
            point = read_flat_point(item, f"{field}[{at}]")
            if found and is_same(found[-1], point):
                raise invalid(f"{field}[{at}]", "is the same as the one before", item, allowed)
            found.append(point)
        return tuple(found)

    shape = array_of(_SHAPE, fewest, ITEM_LIMIT)
    return Field(read, shape, default, doc, tuple(aliases))


def read_flat_point(value: Any, field: str) -> FlatPoint:
    """A point from [x, y] or {x, y}, in mm.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if isinstance(value, dict) and set(value) == {"x", "y"}:
        value = [value["x"], value["y"]]
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        raise invalid(field, "must be a point of the sketch's plane", value, _ALLOWED)
    x, y = (
        within(units.length(part, where), part, where, -LENGTH_LIMIT, LENGTH_LIMIT, "mm")
        for part, where in zip(value, (f"{field}[0]", f"{field}[1]"))
    )
    return (x, y)


def is_same(one: FlatPoint, other: FlatPoint) -> bool:
    """True for two points too near one another for the kernel to tell them apart."""
    return math.dist(one, other) < SHORTEST


def on_circle(center: FlatPoint, radius: float, degrees: float) -> FlatPoint:
    """The point of a circle at an angle from x."""
    turn = math.radians(degrees)
    return (center[0] + radius * math.cos(turn), center[1] + radius * math.sin(turn))


def direction_of(start: FlatPoint, end: FlatPoint) -> float:
    """The direction from one point to another, from 0 to 360 degrees from x."""
    return math.degrees(math.atan2(end[1] - start[1], end[0] - start[0])) % 360.0


def midpoint(one: FlatPoint, other: FlatPoint) -> FlatPoint:
    """The point halfway between two."""
    return ((one[0] + other[0]) / 2.0, (one[1] + other[1]) / 2.0)
