# SPDX-License-Identifier: MIT
"""Counts, steps and angles of patterns in a body, in every version's words."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...geometry import shapes
from ...geometry.ancestry.repeats import line_of
from ...geometry.tolerances import SAME_DIRECTION
from .. import dialects

LINEAR = "PartDesign::LinearPattern"
POLAR = "PartDesign::PolarPattern"
MULTIPLE = "PartDesign::MultiTransform"
MIRRORED = "PartDesign::Mirrored"

GRID = (
    ("columns", "spacing_x", (1, 0, 0)),
    ("rows", "spacing_y", (0, 1, 0)),
    ("layers", "spacing_z", (0, 0, 1)),
)
"""Of each direction of a grid, the names of count and spacing, and the global direction."""


def sizes_of(pattern: Any) -> dict[str, float]:
    """The sizes of a pattern by the names of its command's parameters; mm and degrees."""
    if pattern.TypeId == LINEAR:
        return {"count": pattern.Occurrences, "spacing": dialects.step_of(pattern)}
    if pattern.TypeId == POLAR:
        return {"count": pattern.Occurrences, "angle": dialects.whole_angle_of(pattern)}
    found = {}
    for (count, spacing, _), row in zip(GRID, grid_of(pattern) or ()):
        if row is not None:
            found.update({count: row.Occurrences, spacing: signed_step(row)})
    return found


def grid_of(pattern: Any) -> list[Any] | None:
    """The linear patterns along X, Y and Z of a multiple one, None where there is none that way.

    None for what is no grid.
    """
    if pattern.TypeId != MULTIPLE or not pattern.Transformations:
        return None
    found: list[Any] = [None] * len(GRID)
    for row in pattern.Transformations:
        way = way_of(row) if row.TypeId == LINEAR else None
        at = None if way is None else _letter_of(way)
        if at is None or found[at] is not None:
            return None
        found[at] = row
    return found


def signed_step(row: Any) -> float:
    """The step of a row along a global axis, below zero against it."""
    way = way_of(row)
    return dialects.step_of(row) * (-1.0 if way is not None and min(way) < -0.5 else 1.0)


def way_of(row: Any) -> Any:
    """The global direction, of length 1, in which a linear pattern goes; None if not known."""
    line = line_of(row.Direction)
    if line is None:
        return None
    way = shapes.outer_placement(row).Rotation.multVec(line.way)
    return way * -1.0 if row.Reversed else way


def _letter_of(way: Any) -> int | None:
    for at, (_, _, axis) in enumerate(GRID):
        if way.cross(FreeCAD.Vector(*axis)).Length < SAME_DIRECTION:
            return at
    return None
