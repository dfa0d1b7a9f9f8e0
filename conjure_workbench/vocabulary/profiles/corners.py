# SPDX-License-Identifier: MIT
"""Corners of a polygon: drawn in its own plane, or points in space that say themselves where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Sequence

from ...errors import ConjureError, invalid
from ..schema.fields import LENGTHS, Field, array_of
from ..values.geometry import ORIGIN, Vector, add, cross, dot, norm, scaled, unit
from ..values.scalars import ITEM_LIMIT, SHORTEST, plain
from .points import Points, is_flat, is_same, read_points

_OFF_PLANE = 1e-3
"""mm by which points may lie beside their plane: what is left of those rounded to 0.001 mm."""
_SAME_NORMAL = 0.02
"""Sine of an angle of a degree: what a normal of two decimals is wrong by."""
_FEWEST = 3


@dataclass(frozen=True)
class Corners:
    """The corners of a polygon, in order, in mm.

    Attributes:
        points: each once; in a plane to the last digit.
        in_space: whether they are in the document's coordinates; otherwise in the polygon's own
            plane, at z = 0.
        normal: across their plane, of length 1, so that they go round counterclockwise.
    """

    points: Points
    in_space: bool
    normal: Vector


def corners(*, doc: str, aliases: Sequence[str] = ()) -> Any:
    """Three or more corners, or None; those of three coordinates each are points in space."""
    part: dict[str, Any] = {"type": ["number", "string"]}
    shape = {**array_of(array_of(part, 2, 3), _FEWEST, ITEM_LIMIT), **LENGTHS}
    return Field(_read, shape, None, doc, tuple(aliases))


def refuse_normal(given: Vector, own: Vector) -> None:
    """Refuse a normal that is on neither side of points in space.

    Raises:
        ConjureError: INVALID_PARAMETER that names both.
    """
    if norm(cross(given, own)) <= _SAME_NORMAL:
        return
    listed = [_tidy(part) for part in own]
    opposite = [_tidy(-part) for part in own]
    problem = f"{[_tidy(part) for part in given]} contradicts the points, whose normal is {listed}"
    allowed = f"{listed} or {opposite}, or none; points [x, y] lie across any normal"
    raise invalid("normal", problem, list(given), allowed)


def _read(value: Any, field: str) -> Corners:
    row = read_points(value, field)
    if len(row) > 2 and is_same(row[0], row[-1]):
        row = row[:-1]
    if len(row) < _FEWEST:
        raise _refused(field, "are too few to be closed", row)
    in_space = not all(is_flat(item) for item in value)
    middle = scaled(_sum(row), 1.0 / len(row))
    normal = _normal(row, middle, field)
    if not in_space:
        return Corners(row, False, normal)
    heights = [dot(add(point, scaled(middle, -1.0)), normal) for point in row]
    off = max(abs(height) for height in heights)
    if off > _OFF_PLANE:
        problem = f"lie in no plane: one is {plain(off)} mm beside that of all together"
        raise _refused(field, problem, row)
    # FreeCAD makes a face only of what lies in a plane to 1e-7 mm.
    moved = [add(point, scaled(normal, -height)) for point, height in zip(row, heights)]
    return Corners(row if off < SHORTEST / 10.0 else tuple(moved), True, normal)


def _normal(row: Points, middle: Vector, field: str) -> Vector:
    """The direction of the area that a row goes round, by Newell's sum of cross products."""
    around = [add(point, scaled(middle, -1.0)) for point in row]
    area = _sum([cross(one, other) for one, other in zip(around, (*around[1:], around[0]))])
    if norm(area) < SHORTEST * max(norm(one) for one in around):
        raise _refused(field, "go round no area", row)
    return unit(area)


def _sum(vectors: Sequence[Vector]) -> Vector:
    total = ORIGIN
    for one in vectors:
        total = add(total, one)
    return total


def _tidy(part: float) -> float:
    return round(part, 6) + 0.0


def _refused(field: str, problem: str, row: Points) -> ConjureError:
    allowed = f"{_FEWEST} or more different points around an area, all in one plane"
    return invalid(field, problem, [list(point) for point in row], allowed)
