# SPDX-License-Identifier: MIT
"""Rows of points, for what is drawn through them."""

from __future__ import annotations

from typing import Any, Sequence, Tuple

from ...errors import invalid
from ..schema.fields import LENGTHS, REQUIRED, Field, array_of
from ..schema.spatial_fields import read_point
from ..values.geometry import Vector, add, norm, scaled
from ..values.scalars import ITEM_LIMIT, SHORTEST

Points = Tuple[Vector, ...]

POINTS_ALLOWED = f"2 to {ITEM_LIMIT} points [x, y, z] or [x, y], each apart from the one before"


def points(default: Any = REQUIRED, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """Two or more points in mm, of which no two neighbors are the same; [x, y] lies at z = 0."""
    part: dict[str, Any] = {"type": ["number", "string"]}
    shape = {**array_of(array_of(part, 2, 3), 2, ITEM_LIMIT), **LENGTHS}
    return Field(read_points, shape, default, doc, tuple(aliases))


def read_points(value: Any, field: str) -> Points:
    """The points that were sent.

    Raises:
        ConjureError: INVALID_PARAMETER that names the point.
    """
    if not isinstance(value, (list, tuple)) or not 2 <= len(value) <= ITEM_LIMIT:
        raise invalid(field, "must be a list of two or more points", value, POINTS_ALLOWED)
    found: list[Vector] = []
    for at, item in enumerate(value):
        point = read_point([*item, 0.0] if is_flat(item) else item, f"{field}[{at}]")
        if found and is_same(found[-1], point):
            raise invalid(f"{field}[{at}]", "is the same as the one before", item, POINTS_ALLOWED)
        found.append(point)
    return tuple(found)


def is_flat(item: Any) -> bool:
    """True for a point that was sent as [x, y]."""
    return isinstance(item, (list, tuple)) and len(item) == 2


def is_same(one: Vector, other: Vector) -> bool:
    """True for two points too near one another for the kernel to tell them apart."""
    return norm(add(one, scaled(other, -1.0))) < SHORTEST


def set_closed(values: dict[str, Any], fewest: int) -> None:
    """Takes a last point that repeats the first for `closed`, and checks that enough are left.

    Args:
        values: with `points` and perhaps `closed`, changed in place.
        fewest: how many different points a closed row needs.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    row = values.get("points")
    if row is None:
        return
    if len(row) > 2 and is_same(row[0], row[-1]):
        values["points"] = row = row[:-1]
        values["closed"] = True
    if values.get("closed") and len(row) < fewest:
        allowed = f"at least {fewest} different points"
        raise invalid("points", "are too few to be closed", [list(point) for point in row], allowed)
