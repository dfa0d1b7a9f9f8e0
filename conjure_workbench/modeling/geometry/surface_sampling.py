# SPDX-License-Identifier: MIT
"""Points spread over a shape."""

from __future__ import annotations

import bisect
from itertools import accumulate
from typing import Any, Callable, Sequence

from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import Face, Shape
from . import meshes
from .tolerances import FINEST_MESH

_FINENESS = 200
"""Fineness of the triangles on which points are spread: this part of a shape's size."""
_PLASTIC = 1.32471795724474602596
"""The plastic number, whose powers spread points over a square most evenly. Source: M. Roberts,
"The Unreasonable Effectiveness of Quasirandom Sequences", 2018."""


def on_shape(shape: Shape, count: int) -> list[Any]:
    """Points on a shape's faces, else on its edges, else its vertices; global coordinates."""
    if shape.Faces:
        return _on_faces(shape, count)
    if shape.Edges:
        return _on_edges(shape.Edges, count)
    return [vertex.Point for vertex in shape.Vertexes[:count]]


def on_triangles(
    points: Sequence[Any],
    triangles: Sequence[Sequence[int]],
    count: int,
    onto: Callable[[int, Any], Any] = lambda at, point: point,
) -> list[Any]:
    """Points on triangles, as many on each as its area asks for.

    Args:
        points: the corners.
        triangles: three indices each.
        count: how many points.
        onto: moves a point of the triangle of this index to the true surface.
    """
    areas = []
    for a, b, c in triangles:
        areas.append((points[b] - points[a]).cross(points[c] - points[a]).Length / 2)
    found = []
    for number, at in enumerate(_shares(areas, count)):
        a, b, c = (points[corner] for corner in triangles[at])
        u, v = (0.5 + number / _PLASTIC) % 1, (0.5 + number / _PLASTIC**2) % 1
        if u + v > 1:
            u, v = 1 - u, 1 - v
        found.append(onto(at, a + (b - a) * u + (c - a) * v))
    return found


def _on_faces(shape: Shape, count: int) -> list[Any]:
    meshes.note()
    fine = max(shape.BoundBox.DiagonalLength / _FINENESS, FINEST_MESH)
    points: list[Any] = []
    triangles: list[tuple[int, ...]] = []
    faces: list[Any] = []
    for face in shape.Faces:
        corners, pieces = face.tessellate(fine)
        triangles += [tuple(len(points) + corner for corner in piece) for piece in pieces]
        faces += [face] * len(pieces)
        points += corners
    return on_triangles(points, triangles, count, lambda at, point: _onto(faces[at], point))


def _onto(face: Face, point: Any) -> Any:
    try:
        return face.Surface.value(*face.Surface.parameter(point))
    except KERNEL_ERRORS:
        # The point is off by the fineness of the triangles.
        return point


def _on_edges(edges: Sequence[Any], count: int) -> list[Any]:
    lengths = [edge.Length for edge in edges]
    before = [0.0, *accumulate(lengths)]
    found = []
    for number, at in enumerate(_shares(lengths, count)):
        along = (number + 0.5) / count * before[-1] - before[at]
        found.append(edges[at].valueAt(edges[at].getParameterByLength(along)))
    return found


def _shares(sizes: Sequence[float], count: int) -> list[int]:
    """Indices of the pieces that each of `count` points lies on, by the pieces' sizes."""
    ends = list(accumulate(sizes))
    if not ends or not ends[-1]:
        return []
    last = len(ends) - 1
    marks = [(number + 0.5) / count * ends[-1] for number in range(count)]
    return [min(bisect.bisect_left(ends, mark), last) for mark in marks]
