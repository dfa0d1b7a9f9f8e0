# SPDX-License-Identifier: MIT
"""Areas that contours of the XY plane bound: which is an outline, and which a hole in it."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import NamedTuple, Sequence, Tuple

from ...geometry.tolerances import CELL_RIM, NO_EXTENT, ROUNDING
from .figures import Contour
from .vectors import Point, apart

_MOST_CELLS = 4096


Segment = Tuple[int, int, int, Point, Point]
"""Number of the ring, number in it, how many that has, and both ends."""


class Ring:
    """A closed contour, and what is known of it.

    Attributes:
        contour: the contour.
        points: points along it, without the last one, which is the first.
        area: the area within, positive if it runs counterclockwise.
    """

    def __init__(self, contour: Contour) -> None:
        self.contour = contour
        self.points: list[Point] = []
        for curve in contour.curves:
            self.points += curve.points()[:-1]
        following = [*self.points[1:], *self.points[:1]]
        self.area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(self.points, following)) / 2
        across = [point[0] for point in self.points]
        up = [point[1] for point in self.points]
        self.box = (min(across), min(up), max(across), max(up))

    @property
    def way(self) -> int:
        """1 for a counterclockwise contour, -1 for a clockwise one."""
        return 1 if self.area > 0 else -1

    @property
    def is_broad(self) -> bool:
        """True unless all its points lie on one line; lobes on both sides may have no area."""
        first = self.points[0]
        far = max(self.points, key=lambda point: apart(first, point))
        return any(abs(_side(first, far, point)) > NO_EXTENT for point in self.points)

    def holds(self, point: Point) -> bool:
        """True if a point is inside."""
        x, y = point[0], point[1]
        left, low, right, high = self.box
        if not (left < x < right and low < y < high):
            return False
        inside = False
        before = self.points[-1]
        for here in self.points:
            if (here[1] > y) != (before[1] > y):
                at = (before[0] - here[0]) * (y - here[1]) / (before[1] - here[1]) + here[0]
                inside ^= x < at
            before = here
        return inside

    def winding(self, point: Point) -> int:
        """Number of times that it runs around a point, counterclockwise."""
        x, y = point[0], point[1]
        count = 0
        before = self.points[-1]
        for here in self.points:
            if (before[1] <= y) != (here[1] <= y):
                at = (before[0] - here[0]) * (y - here[1]) / (before[1] - here[1]) + here[0]
                if x < at:
                    count += 1 if before[1] <= y else -1
            before = here
        return count

    def turned(self, way: int) -> Contour:
        """The contour in a direction, 1 for counterclockwise."""
        if way == self.way:
            return self.contour
        return Contour([curve.reversed() for curve in reversed(self.contour.curves)], True)


class Area(NamedTuple):
    """An area: its outline, counterclockwise, and the holes in it, clockwise."""

    outline: Contour
    holes: list[Contour]


class _Shelf:
    """Rings by the cells of a grid that their boxes cover, so that few are asked for a point."""

    _MOST = 64

    def __init__(self, rings: Sequence[Ring]) -> None:
        self._rings = rings
        self._cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        if rings:
            self._left, self._low = min(r.box[0] for r in rings), min(r.box[1] for r in rings)
            width = max(max(r.box[2] for r in rings) - self._left, NO_EXTENT)
            height = max(max(r.box[3] for r in rings) - self._low, NO_EXTENT)
            side = min(self._MOST, math.ceil(math.sqrt(len(rings))))
            self._across, self._up = side / width, side / height

    def add(self, index: int) -> None:
        left, low, right, high = self._rings[index].box
        first, bottom = self._cell(left, low)
        last, top = self._cell(right, high)
        for column in range(first, last + 1):
            for row in range(bottom, top + 1):
                self._cells[column, row].append(index)

    def near(self, point: Point) -> list[int]:
        return self._cells.get(self._cell(point[0], point[1]), [])

    def _cell(self, x: float, y: float) -> tuple[int, int]:
        return int((x - self._left) * self._across), int((y - self._low) * self._up)


def is_level(contours: Sequence[Contour]) -> bool:
    """True for contours that lie in one plane across Z."""
    heights = [
        point[2]
        for contour in contours
        for curve in contour.curves
        for point in (curve.points() if len(contour.curves) < 3 else [curve.start, curve.end])
    ]
    return max(heights) - min(heights) <= NO_EXTENT


def areas(rings: Sequence[Ring], rule: str) -> list[Area]:
    """The areas within contours that do not cross.

    Args:
        rings: closed contours.
        rule: "evenodd", or "nonzero", as SVG has them.
    """
    ordered = sorted(
        (ring for ring in rings if abs(ring.area) > ROUNDING), key=lambda one: -abs(one.area)
    )
    found: dict[int, Area] = {}
    shelf = _Shelf(ordered)
    for at, ring in enumerate(ordered):
        point = ring.points[0]
        around = [index for index in shelf.near(point) if ordered[index].holds(point)]
        shelf.add(at)
        if rule == "evenodd":
            outside, inside = len(around) % 2, (len(around) + 1) % 2
        else:
            outside = sum(ordered[index].way for index in around)
            inside = outside + ring.way
        if bool(outside) == bool(inside):
            continue
        if inside:
            found[at] = Area(ring.turned(1), [])
        else:
            # The innermost outline around it; the contours are sorted by their areas.
            found[max(index for index in around if index in found)].holes.append(ring.turned(-1))
    return list(found.values())


def crossing(rings: Sequence[Ring]) -> bool:
    """True if contours cross or touch one another, or themselves, as far as points along show."""
    segments: list[Segment] = []
    for number, ring in enumerate(rings):
        count = len(ring.points)
        following = [*ring.points[1:], *ring.points[:1]]
        for at, (one, other) in enumerate(zip(ring.points, following)):
            segments.append((number, at, count, one, other))
    if not segments:
        return False
    left, low = min(r.box[0] for r in rings), min(r.box[1] for r in rings)
    right, high = max(r.box[2] for r in rings), max(r.box[3] for r in rings)
    side = max(right - left, high - low, NO_EXTENT) / min(max(len(segments) ** 0.5, 1), _MOST_CELLS)
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    checked: set[tuple[int, int]] = set()
    for index, segment in enumerate(segments):
        for cell in _cells(segment[3], segment[4], left, low, side):
            for before in cells[cell]:
                if (before, index) not in checked:
                    checked.add((before, index))
                    if _meet(segments[before], segment):
                        return True
            cells[cell].append(index)
    return False


def _cells(one: Point, other: Point, left: float, low: float, side: float) -> list[tuple[int, int]]:
    """The cells of a grid that a segment passes or touches, column by column."""
    (x1, y1), (x2, y2) = sorted(((one[0] - left, one[1] - low), (other[0] - left, other[1] - low)))
    found = []
    slope = (y2 - y1) / (x2 - x1) if x2 - x1 > NO_EXTENT else 0.0
    # A point on the border of two cells is in both.
    rim = side * CELL_RIM
    first, last = int((x1 - rim) // side), int((x2 + rim) // side)
    for column in range(first, last + 1):
        start = y1 if column * side <= x1 else y1 + slope * (column * side - x1)
        end = y2 if (column + 1) * side >= x2 else y1 + slope * ((column + 1) * side - x1)
        bottom, top = sorted((start, end))
        rows = range(int((bottom - rim) // side), int((top + rim) // side) + 1)
        found += [(column, row) for row in rows]
    return found


def _meet(
    one: tuple[int, int, int, Point, Point], other: tuple[int, int, int, Point, Point]
) -> bool:
    """True if two segments have a point in common that is not where one follows the other."""
    number, at, count, a, b = one
    number2, at2, _, c, d = other
    if _are_beside(a, b, c, d):
        return False
    beside = number == number2 and (at2 - at) % count in (1, count - 1)
    if beside and count > 2:
        # They share an end; they overlap if the one goes back along the other.
        shared, p, q = (b, a, d) if (at2 - at) % count == 1 else (a, b, c)
        return abs(_side(shared, p, q)) <= ROUNDING and _ahead(shared, p, q)
    s1, s2 = _side(a, b, c), _side(a, b, d)
    s3, s4 = _side(c, d, a), _side(c, d, b)
    if s1 * s2 < 0 and s3 * s4 < 0:
        return True
    return any(
        abs(side) <= ROUNDING and _between(p, q, point)
        for side, p, q, point in ((s1, a, b, c), (s2, a, b, d), (s3, c, d, a), (s4, c, d, b))
    )


def _are_beside(a: Point, b: Point, c: Point, d: Point) -> bool:
    """True if the boxes of two segments have nothing in common."""
    for axis in (0, 1):
        low, high = (a[axis], b[axis]) if a[axis] < b[axis] else (b[axis], a[axis])
        if c[axis] < low - NO_EXTENT and d[axis] < low - NO_EXTENT:
            return True
        if c[axis] > high + NO_EXTENT and d[axis] > high + NO_EXTENT:
            return True
    return False


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _ahead(shared: Point, p: Point, q: Point) -> bool:
    return (p[0] - shared[0]) * (q[0] - shared[0]) + (p[1] - shared[1]) * (q[1] - shared[1]) > 0


def _between(p: Point, q: Point, point: Point) -> bool:
    return (
        min(p[0], q[0]) - NO_EXTENT <= point[0] <= max(p[0], q[0]) + NO_EXTENT
        and min(p[1], q[1]) - NO_EXTENT <= point[1] <= max(p[1], q[1]) + NO_EXTENT
    )
