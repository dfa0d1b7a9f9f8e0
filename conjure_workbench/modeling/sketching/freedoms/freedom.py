# SPDX-License-Identifier: MIT
"""Degrees of freedom of a sketch, and what of it can still move.

FreeCAD tells their number since 1.0 only; 0 after a file was opened, -1 after a conflict, and a
wrong one where points that are symmetric to each other coincide. It never tells where they are.
Here they are what the equations of the constraints leave of the numbers of the elements (`curves`):
these less the rank of the equations' derivatives, at the sketch as it is solved.
"""

from __future__ import annotations

import functools
import math
from typing import Any, Callable, Iterator, Sequence

from ...geometry.sketches.counting import (
    CENTER,
    END,
    FIRST_EXTERNAL,
    START,
    UNDEFINED,
    WHOLE,
    X_AXIS,
    Y_AXIS,
)
from ...geometry.sketches.element_names import Speller
from ...geometry.tolerances import DERIVATIVE_STEP, NO_DERIVATIVE, SAME_FREE_DIRECTION
from ..curves import Curve, Point, curve_of
from ..readings import Reading
from .equations import Place, UnknownEquationError, equations
from .known_derivatives import known_slopes
from .sparse_rank import Elimination, Row

_AXES = {X_AXIS: [0.0, 0.0, 1.0, 0.0], Y_AXIS: [0.0, 0.0, 0.0, 1.0]}
"""The sketch's axes as lines."""


class Freedom:
    """Freedom that the constraints of a solved sketch leave to its elements.

    Args:
        sketch: the sketch.
        reading: it as it is now, if it has been read.
    """

    def __init__(self, sketch: Any, reading: Reading | None = None) -> None:
        reading = reading or Reading(sketch)
        self._sketch = sketch
        self.curves = reading.curves
        self.spell: Speller = reading.elements.spelled
        self._outside = _outside(sketch)
        self.offsets: list[int] = []
        self._size = 0
        for curve in self.curves:
            self.offsets.append(self._size)
            self._size += len(curve.numbers)
        self.presumed = 0
        self.held = Elimination()
        for constraint in reading.constraints:
            if constraint.Driving and constraint.IsActive:
                self._hold(constraint)

    @property
    def degrees(self) -> int:
        """The degrees of freedom that the equations leave."""
        return max(0, self._size - self.held.rank - self.presumed)

    def degrees_of_freedom(self) -> int:
        """The number of ways in which the solved sketch can still change; 0 if it is fixed."""
        if not self.presumed:
            return self.degrees
        # FreeCAD tells 0 of a sketch that was not solved since it was opened, after a conflict -1.
        told = getattr(self._sketch, "DoF", 0)
        if told > 0:
            return int(told)
        return 0 if self._sketch.FullyConstrained else max(1, self.degrees)

    def rows(self, constraint: Any) -> list[Row]:
        """The derivatives of what a constraint holds, by the columns of the elements' numbers.

        Raises:
            UnknownEquationError: for rare kinds.
        """
        indices = _indices(constraint)
        places = [Place(self._curve(index), position) for index, position in indices]
        known = known_slopes(constraint, [index for index, _ in indices], places)
        if known is not None:
            return [
                {self.offsets[index] + place: slope for (index, place), slope in one.items()}
                for one in known
            ]
        inside = {index for index, _ in indices if index >= 0}
        return self.derivatives(inside, lambda: equations(constraint, places))

    def remainders(self, index: int, values: Callable[[], Sequence[float]]) -> list[Row]:
        """Free parts of numbers that follow from one element; empty rows if nothing is free."""
        return [self.held.remainder(row) for row in self.derivatives({index}, values)]

    def free_elements(self) -> list[dict[str, Any]]:
        """Points and sizes that can still change.

        Returns:
            For each, {"element": "l1.end", "directions": [[x, y]]}: the only direction in which it
            can move, a unit vector, or "all"; for the size of a circle "radius", for the form of an
            ellipse or a spline "shape". Of points that are joined, the first.
        """
        found = []
        seen = set()
        for index in range(len(self.curves)):
            for position, point, directions in self._free(index):
                # Points that were joined lie in one place and move together.
                key = (round(point[0], 6), round(point[1], 6), str(directions))
                if position in (START, END) and key in seen:
                    continue
                seen.add(key)
                found.append({"element": self.spell(index, position), "directions": directions})
        return found

    def _free(self, index: int) -> Iterator[tuple[int, Point, Any]]:
        curve = self.curves[index]
        points_free = False
        for position in curve.positions:
            x, y = self.remainders(index, functools.partial(curve.point, position))
            if x or y:
                points_free = True
                yield position, curve.point(position), _directions(x, y)
        own = self._own_form(curve)
        told = own and (own[0] == "radius" or not points_free)
        if told and any(self.remainders(index, own[1])):
            yield WHOLE, (0.0, 0.0), own[0]

    def _own_form(self, curve: Curve) -> Any:
        if curve.kind == "circle":
            return "radius", lambda: [curve.numbers[2]]
        if curve.is_elliptic or curve.kind == "spline":
            return "shape", lambda: list(curve.numbers)
        return None

    def _hold(self, constraint: Any) -> None:
        try:
            rows = self.rows(constraint)
        except UnknownEquationError as unknown:
            self.presumed += unknown.count
            return
        for row in rows:
            self.held.add(row)

    def _curve(self, index: int) -> Curve:
        return self.curves[index] if index >= 0 else self._outside(index)

    def derivatives(self, inside: set[int], values: Callable[[], Sequence[float]]) -> list[Row]:
        """Changes of values with the numbers of the elements that they follow from.

        Args:
            inside: the indices of these elements.
            values: the values, computed from `curves`.
        """
        rows: list[Row] = [{} for _ in values()]
        for index in inside:
            numbers = self.curves[index].numbers
            for place, number in enumerate(numbers):
                step = DERIVATIVE_STEP * max(1.0, abs(number))
                numbers[place] = number + step
                after = values()
                numbers[place] = number - step
                before = values()
                numbers[place] = number
                for row, more, less in zip(rows, after, before):
                    slope = (more - less) / (2 * step)
                    if abs(slope) > NO_DERIVATIVE:
                        row[self.offsets[index] + place] = slope
        return rows


def _indices(constraint: Any) -> list[tuple[int, int]]:
    references = [
        (constraint.First, constraint.FirstPos),
        (constraint.Second, constraint.SecondPos),
        (constraint.Third, constraint.ThirdPos),
    ]
    return [(index, position) for index, position in references if index != UNDEFINED]


def _outside(sketch: Any) -> Any:
    """The function that gives axes and external elements by their negative indices."""
    known: dict[int, Curve] = {index: Curve("line", list(n)) for index, n in _AXES.items()}

    def curve(index: int) -> Curve:
        if index not in known:
            known[index] = _external(sketch, index)
        return known[index]

    return curve


def _external(sketch: Any, index: int) -> Curve:
    if hasattr(sketch, "ExternalGeo"):
        return curve_of(sketch.ExternalGeo[-1 - index])
    # FreeCAD 0.20 tells only the points of an external element, and of none that it lacks: (0, 0).
    start, end, center = (sketch.getPoint(index, position) for position in (START, END, CENTER))
    links = [(obj, name) for obj, names in sketch.ExternalGeometry for name in names]
    source, name = links[FIRST_EXTERNAL - index]
    straight = "Line" in getattr(source.Shape.getElement(name), "Curve", source).TypeId
    if start == end or not straight:
        # Its radius does not matter to what can move.
        return Curve("circle", [center.x, center.y, max(1.0, (start - center).Length)])
    return Curve("line", [start.x, start.y, end.x, end.y])


def _directions(x: Row, y: Row) -> Any:
    """The direction in which a point can move, given what is free of its coordinates."""
    columns = set(x) | set(y)
    moves = [(x.get(column, 0.0), y.get(column, 0.0)) for column in columns]
    dx, dy = max(moves, key=lambda move: math.hypot(*move))
    length = math.hypot(dx, dy)
    if any(abs(dx * v - dy * u) > SAME_FREE_DIRECTION * length * length for u, v in moves):
        return "all"
    sign = -1 if (dx, dy) < (0, 0) else 1
    return [[round(sign * dx / length, 6) + 0.0, round(sign * dy / length, 6) + 0.0]]
