# SPDX-License-Identifier: MIT
"""Loose lines and arcs of a layer joined to contours where their ends meet."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import Dict, Iterable, Iterator, List, Sequence, Tuple

from ...geometry.tolerances import COINCIDENT, CONFUSION, NO_EXTENT
from .curves import Arc, Curve, Line, Spline
from .figures import Contour, Drawing, Figure
from .making import begun_at
from .vectors import Point, apart, plus

Cells = Dict[Tuple[int, ...], List[Tuple[Point, int]]]
"""Points with their numbers, by the cell of a grid that they lie in."""
End = Tuple[int, int]
"""A contour's number, and 0 for its start or 1 for its end."""


def joined(drawing: Drawing, tolerance: float) -> None:
    """Join the open contours of each layer where two ends, and no more, are within a tolerance.

    The numbers about it go to `drawing.joined`. What is drawn twice counts once.
    """
    whole, loose = [], defaultdict(list)
    for figure in _each_once(drawing):
        open_ones = figure.fill is None and not any(one.closed for one in figure.contours)
        if open_ones:
            loose[figure.layer].append(figure)
        else:
            whole.append(figure)
    told = _Told()
    for figures in loose.values():
        whole += _of_layer(figures, tolerance, told)
    whole.sort(key=lambda figure: figure.line)
    drawing.figures = whole
    contours = [contour for figure in whole for contour in figure.contours]
    drawing.joined = {
        "tolerance": tolerance,
        "gaps": {"closed": told.gaps, "largest": told.largest},
        "open_contours": sum(not contour.closed for contour in contours),
    }


class _Told:
    """Numbers about gaps that were closed."""

    def __init__(self) -> None:
        self.gaps, self.largest = 0, 0.0

    def note(self, gap: float) -> None:
        if gap > COINCIDENT:
            self.gaps, self.largest = self.gaps + 1, max(self.largest, gap)


def _each_once(drawing: Drawing) -> Iterator[Figure]:
    """The figures without those that lie on another one of their layer."""
    known = set()
    for figure in drawing.figures:
        if figure.fill is None and len(figure.contours) == 1:
            curves = figure.contours[0].curves
            key = (figure.layer, _middles(curves))
            if key in known:
                drawing.left_out["duplicates"] += 1
                continue
            known.add(key)
        yield figure


def _middles(curves: Sequence[Curve]) -> tuple[object, ...]:
    found: list[object] = []
    for curve in curves:
        ends = sorted(_rounded(point) for point in (curve.start, curve.end))
        middle = curve.end
        if isinstance(curve, Line):
            middle = plus(curve.start, curve.end)
        elif isinstance(curve, Arc):
            middle = curve.center if curve.is_whole else curve.at(curve.first + curve.sweep / 2)
            ends = [_rounded(curve.u)] if curve.is_whole else ends
        elif isinstance(curve, Spline):
            low, high = curve.knots[curve.degree], curve.knots[len(curve.poles)]
            middle = curve.at((low + high) / 2)
        found.append((type(curve).__name__, *ends, _rounded(middle)))
    return tuple(found)


def _rounded(point: Point) -> tuple[float, ...]:
    return tuple(round(part, 6) + 0.0 for part in point)


def _of_layer(figures: Sequence[Figure], tolerance: float, told: _Told) -> list[Figure]:
    parts = [(figure, contour) for figure in figures for contour in figure.contours]
    rows = [contour.curves for _, contour in parts]
    ends = [(row[0].start, row[-1].end) for row in rows]
    node = _nodes(ends)
    links = _links(ends, node, tolerance, rows)
    found = []
    for chain in _chains(len(rows), links):
        first, last = chain[0], chain[-1]
        begins, stops = (first[0], first[1]), (last[0], 1 - last[1])
        closes = links.get(stops) == begins or (
            node[begins] == node[stops] and (len(chain) > 1 or len(rows[first[0]]) > 1)
        )
        curves: list[Curve] = []
        for index, side in chain:
            row = rows[index]
            for curve in reversed(row) if side else row:
                _append(curves, curve.reversed() if side else curve, told)
        if closes:
            _close(curves, told)
        if not curves:
            continue
        # The first in the file names the whole.
        own = [parts[index][0] for index, _ in chain]
        head = min(own, key=lambda figure: figure.line)
        label = next((figure.label for figure in own if figure.label), "")
        contour = Contour(curves, closes)
        paints = any(figure.paints for figure in own)
        found.append(Figure([contour], head.layer, label, head.line, None, paints, head.color))
    return found


def _nodes(ends: Sequence[tuple[Point, Point]]) -> dict[End, int]:
    """The number of the point that each end is at; ends that meet have the same."""
    cells: Cells = defaultdict(list)
    node: dict[End, int] = {}
    count = 0
    for index, pair in enumerate(ends):
        for side, point in enumerate(pair):
            near = [
                (apart(point, other), number)
                for other, number in _neighbors(cells, point, COINCIDENT)
                if apart(point, other) <= COINCIDENT
            ]
            if near:
                node[index, side] = min(near)[1]
                continue
            node[index, side] = count
            cells[_cell(point, COINCIDENT)].append((point, count))
            count += 1
    return node


def _cell(point: Point, size: float) -> tuple[int, ...]:
    return tuple(math.floor(part / size) for part in point)


def _neighbors(cells: Cells, at: Point, size: float) -> Iterator[tuple[Point, int]]:
    x, y, z = _cell(at, size)
    for i in (x - 1, x, x + 1):
        for j in (y - 1, y, y + 1):
            for k in (z - 1, z, z + 1):
                yield from cells.get((i, j, k), ())


def _links(
    ends: Sequence[tuple[Point, Point]],
    node: dict[End, int],
    tolerance: float,
    rows: Sequence[Sequence[Curve]],
) -> dict[End, End]:
    """The end that each end continues in: where two meet, then across the smallest gaps."""
    at: dict[int, list[End]] = defaultdict(list)
    for end, number in node.items():
        at[number].append(end)
    links: dict[End, End] = {}
    single = []
    for found in at.values():
        if len(found) == 2:
            links[found[0]], links[found[1]] = found[1], found[0]
        elif len(found) == 1:
            single.append(found[0])
    cells: Cells = defaultdict(list)
    gaps = []
    for number, (index, side) in enumerate(single):
        point = ends[index][side]
        for other, before in _neighbors(cells, point, tolerance):
            gap = apart(point, other)
            # A short line does not close by itself.
            itself = single[before][0] == index
            if gap <= tolerance and not (itself and _extent(rows[index]) <= 4 * tolerance):
                gaps.append((gap, before, number))
        cells[_cell(point, tolerance)].append((point, number))
    for _, low, high in sorted(gaps):
        a, b = single[low], single[high]
        if a not in links and b not in links:
            links[a], links[b] = b, a
    return links


def _extent(curves: Iterable[Curve]) -> float:
    points = [point for curve in curves for point in curve.points()]
    return sum(apart(one, other) for one, other in zip(points, points[1:]))


def _chains(count: int, links: dict[End, End]) -> Iterator[list[End]]:
    """Contours in the order in which they follow one another, each with the end it begins at."""
    seen = set()
    starts = [(index, side) for index in range(count) for side in (0, 1)]
    # Open chains first, from the end that nothing continues; what is left runs in a circle.
    for end in [*(end for end in starts if end not in links), *starts]:
        if end[0] in seen:
            continue
        chain = []
        here: End | None = end
        while here is not None and here[0] not in seen:
            seen.add(here[0])
            chain.append(here)
            here = links.get((here[0], 1 - here[1]))
        yield chain


def _append(curves: list[Curve], curve: Curve, told: _Told) -> None:
    """Append a curve so that it begins exactly where the last one ends."""
    if curves:
        gap = apart(curves[-1].end, curve.start)
        told.note(gap)
        if gap > NO_EXTENT:
            curve = _met(curves, curve, gap)
    if isinstance(curve, Line) and apart(curve.start, curve.end) <= NO_EXTENT:
        return
    curves.append(curve)


def _met(curves: list[Curve], curve: Curve, gap: float) -> Curve:
    last = curves[-1]
    begun = begun_at(curve, last.end)
    if isinstance(curve, Line) and begun is not None:
        return begun
    ended = begun_at(last.reversed(), curve.start)
    if isinstance(last, Line) and ended is not None:
        curves[-1] = ended.reversed()
    elif begun is not None:
        return begun
    elif ended is not None:
        curves[-1] = ended.reversed()
    elif gap > CONFUSION:
        curves.append(Line(last.end, curve.start))
    return curve


def _close(curves: list[Curve], told: _Told) -> None:
    if len(curves) < 2:
        return
    gap = apart(curves[-1].end, curves[0].start)
    told.note(gap)
    if gap > NO_EXTENT:
        curves[0] = _met(curves, curves[0], gap)
