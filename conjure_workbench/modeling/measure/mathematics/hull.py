# SPDX-License-Identifier: MIT
"""Convex hulls of points in space, in plain numbers.

Points count as lying in one plane within the part `EXACT` of the size of the whole.

Source: C. Barber, D. Dobkin, H. Huhdanpaa, "The Quickhull Algorithm for Convex Hulls", 1996.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations
from typing import Iterable, List, NamedTuple, Sequence, Tuple

from ...geometry.tolerances import EXACT

Point = Tuple[float, float, float]
Loop = List[int]
"""The corners of a face by their indices, counterclockwise seen from outside."""
_Edge = Tuple[int, int]


def hull_of(points: Sequence[Point]) -> list[Loop]:
    """The faces of the smallest convex solid around points; those in one plane are one face.

    Returns:
        The corners of each face; nothing if all points lie in one plane.
    """
    size = max((max(axis) - min(axis) for axis in zip(*points)), default=0.0)
    hull = _Hull(points, size * EXACT)
    first = _tetrahedron(points, hull.flat)
    if first is None:
        return []
    left = set(range(len(points))) - set(first)
    waiting = []
    for apart in first:
        a, b, c = (at for at in first if at != apart)
        facet = hull.facet((a, b, c))
        corners = (a, b, c) if facet.above(points[apart]) < 0 else (a, c, b)
        waiting.append(hull.add(corners, left))
    while waiting:
        facet = waiting.pop()
        if facet.outside and hull.has(facet):
            waiting += hull.grow(facet)
    faces = list(hull.faces())
    # A corner of two faces only lies on the edge between them.
    shared = Counter(at for face in faces for at in face)
    return [[at for at in face if shared[at] > 2] for face in faces]


class _Facet(NamedTuple):
    """A triangle that looks outward, with the points in front of it that no other one has."""

    corners: tuple[int, int, int]
    normal: Point
    height: float
    outside: list[int]

    def above(self, point: Point) -> float:
        """The distance of a point in front of its plane, in mm; below zero behind it."""
        return _dot(self.normal, point) - self.height

    @property
    def edges(self) -> tuple[_Edge, _Edge, _Edge]:
        """Its edges, in their direction around it."""
        a, b, c = self.corners
        return (a, b), (b, c), (c, a)


class _Hull:
    """The facets around the points so far, each known by its three edges."""

    def __init__(self, points: Sequence[Point], flat: float) -> None:
        self.points = points
        self.flat = flat
        self._by_edge: dict[_Edge, _Facet] = {}

    def has(self, facet: _Facet) -> bool:
        return self._by_edge.get(facet.edges[0]) is facet

    def facet(self, corners: tuple[int, int, int]) -> _Facet:
        a, b, c = (self.points[at] for at in corners)
        across = _cross(_minus(b, a), _minus(c, a))
        length = math.sqrt(_dot(across, across)) or 1.0
        normal = (across[0] / length, across[1] / length, across[2] / length)
        return _Facet(corners, normal, _dot(normal, a), [])

    def add(self, corners: tuple[int, int, int], free: set[int]) -> _Facet:
        """A new facet, which takes the free points in front of it."""
        made = self.facet(corners)
        for edge in made.edges:
            self._by_edge[edge] = made
        made.outside.extend(at for at in free if made.above(self.points[at]) > self.flat)
        free.difference_update(made.outside)
        return made

    def grow(self, facet: _Facet) -> list[_Facet]:
        """The new facets to the point that is farthest in front of one; what it sees is removed."""
        apex = max(facet.outside, key=lambda at: facet.above(self.points[at]))
        seen, around, waiting = {facet.corners: facet}, [], [facet]
        while waiting:
            for start, end in waiting.pop().edges:
                beyond = self._by_edge[end, start]
                if beyond.corners in seen:
                    continue
                if beyond.above(self.points[apex]) > self.flat:
                    seen[beyond.corners] = beyond
                    waiting.append(beyond)
                else:
                    around.append((start, end))
        for one in seen.values():
            for edge in one.edges:
                del self._by_edge[edge]
        # An edge is found before its far side is known to be seen as well.
        edge_of_hole = [(start, end) for start, end in around if (end, start) in self._by_edge]
        free = {at for one in seen.values() for at in one.outside} - {apex}
        return [self.add((start, end, apex), free) for start, end in edge_of_hole]

    def faces(self) -> Iterable[Loop]:
        """The facets, with neighbors of one plane together."""
        left = dict(self._by_edge)
        while left:
            first = next(iter(left.values()))
            border: dict[int, int] = {}
            together, waiting = {first.corners}, [first]
            while waiting:
                one = waiting.pop()
                for start, end in one.edges:
                    left.pop((start, end), None)
                    beyond = self._by_edge[end, start]
                    if beyond.corners in together:
                        continue
                    if self._lies_in(beyond, first):
                        together.add(beyond.corners)
                        waiting.append(beyond)
                    else:
                        border[start] = end
            start = next(iter(border))
            loop = [start]
            while (following := border[loop[-1]]) != start:
                loop.append(following)
            yield loop

    def _lies_in(self, facet: _Facet, plane: _Facet) -> bool:
        return all(abs(plane.above(self.points[at])) <= self.flat for at in facet.corners)


def _tetrahedron(points: Sequence[Point], flat: float) -> tuple[int, int, int, int] | None:
    """Four points that span a space, far apart; None if there are none."""
    spread = range(len(points))
    if not spread:
        return None
    ends = []
    for axis in range(3):
        ordered = sorted(spread, key=lambda at: points[at][axis])
        ends += [ordered[0], ordered[-1]]
    a, b = max(combinations(ends, 2), key=lambda ab: math.dist(points[ab[0]], points[ab[1]]))
    along = _minus(points[b], points[a])

    def off_line(at: int) -> float:
        across = _cross(along, _minus(points[at], points[a]))
        return _dot(across, across)

    c = max(spread, key=off_line)
    normal = _cross(along, _minus(points[c], points[a]))

    def off_plane(at: int) -> float:
        return abs(_dot(normal, _minus(points[at], points[a])))

    d = max(spread, key=off_plane)
    area = math.sqrt(_dot(normal, normal))
    if math.sqrt(off_line(c)) <= flat * math.sqrt(_dot(along, along)) or not area:
        return None
    return (a, b, c, d) if off_plane(d) / area > flat else None


def _minus(a: Point, b: Point) -> Point:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def _cross(a: Point, b: Point) -> Point:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def _dot(a: Point, b: Point) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
