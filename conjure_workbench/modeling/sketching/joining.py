# SPDX-License-Identifier: MIT
"""Ends of a drawing that lie in one place and are to be coincident."""

from __future__ import annotations

import math
from typing import Any, Callable, Iterable

from ...vocabulary.sketching.constraints import Constraint
from ...vocabulary.sketching.flat_points import FlatPoint
from ..document.freecad_types import DocumentObject
from ..geometry.sketches.counting import END, START
from ..geometry.sketches.element_names import SketchElements, kind_of
from ..geometry.tolerances import COINCIDENT
from .drafts import Wanted

_OPEN = frozenset({"line", "arc", "arc_of_ellipse", "spline"})
_JOINED_BY = frozenset({"Coincident", "Tangent", "Perpendicular"})
"""Constraints that make two points one, if they name both."""


def ends_to_join(
    sketch: DocumentObject, indices: Iterable[int], elements: SketchElements | None = None
) -> list[Wanted]:
    """The constraints that join ends of new elements to ends that lie in the same place.

    Args:
        sketch: the sketch, with its constraints, as it is drawn.
        indices: those of the new elements.
        elements: the elements as they are now, if they are known.
    """
    elements = elements or SketchElements(sketch)
    groups = _Groups(sketch.Constraints)
    ends = [
        (index, position)
        for index, geometry in enumerate(elements.geometry)
        if kind_of(geometry) in _OPEN and not _is_closed(geometry)
        for position in (START, END)
    ]
    new = set(indices)
    found: list[Wanted] = []
    cells: dict[tuple[int, int], list[tuple[Any, FlatPoint]]] = {}
    for end in ends:
        point = sketch.getPoint(*end)
        at = (float(point.x), float(point.y))
        for other, there in _near(cells, at):
            close = abs(at[0] - there[0]) < COINCIDENT and abs(at[1] - there[1]) < COINCIDENT
            is_new = end[0] in new or other[0] in new
            if close and is_new and end[0] != other[0] and groups.join(end, other):
                of = (elements.spelled(*other), elements.spelled(*end))
                found.append(Wanted(Constraint(type="coincident", of=of), "join"))
        cells.setdefault(_cell(at), []).append((end, at))
    return found


def joined_ends(sketch: DocumentObject) -> Callable[[tuple[int, int], tuple[int, int]], bool]:
    """The function that tells if two points, by index and position, are one by constraints."""
    return _Groups(sketch.Constraints).are_one


def _is_closed(geometry: Any) -> bool:
    return bool(geometry.isClosed()) if hasattr(geometry, "isClosed") else False


_CELL = 16 * COINCIDENT
"""Size of the cells of a grid in which few points are near a border."""


def _cell(at: FlatPoint) -> tuple[int, int]:
    return (math.floor(at[0] / _CELL), math.floor(at[1] / _CELL))


def _near(
    cells: dict[tuple[int, int], list[tuple[Any, FlatPoint]]], at: FlatPoint
) -> list[tuple[Any, FlatPoint]]:
    left, low = _cell((at[0] - COINCIDENT, at[1] - COINCIDENT))
    right, high = _cell((at[0] + COINCIDENT, at[1] + COINCIDENT))
    around = {(x, y) for x in (left, right) for y in (low, high)}
    return [entry for cell in sorted(around) for entry in cells.get(cell, ())]


class _Groups:
    """Points that are one by the constraints there are; a union-find."""

    def __init__(self, constraints: Iterable[Any]) -> None:
        self._above: dict[tuple[int, int], tuple[int, int]] = {}
        for one in constraints:
            if one.Type in _JOINED_BY and one.FirstPos and one.SecondPos:
                self.join((one.First, one.FirstPos), (one.Second, one.SecondPos))

    def join(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """Make two points one; False, if they were so."""
        first, second = self._root(one), self._root(other)
        self._above[first] = second
        return first != second

    def are_one(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """True if two points are one."""
        return self._root(one) == self._root(other)

    def _root(self, point: tuple[int, int]) -> tuple[int, int]:
        while self._above.get(point, point) != point:
            point = self._above[point]
        return point
