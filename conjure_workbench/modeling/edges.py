# SPDX-License-Identifier: MIT
"""What an edge of a shape is like: which faces meet there, and how."""

from __future__ import annotations

from enum import Enum
from typing import Any

import Part

_SMOOTH = 1e-4
"""Two faces whose unit normals differ by less than this (about 0.006 degrees) meet smoothly."""
_STEP = 1e-3
"""How far from an edge to look, as a part of its length."""


class Kind(Enum):
    """How faces meet at an edge."""

    CONVEX = "convex"
    CONCAVE = "concave"
    SMOOTH = "smooth"
    SEAM = "seam"
    BOUNDARY = "boundary"
    DEGENERATE = "degenerate"
    FREE = "free"

    @property
    def is_sharp(self) -> bool:
        """Whether the edge can be rounded or beveled."""
        return self in (Kind.CONVEX, Kind.CONCAVE)


class Edges:
    """The edges of a shape by their 1-based index, with what is asked of them computed once.

    Args:
        shape: the shape, in the coordinates that references are in.
    """

    def __init__(self, shape: Any) -> None:
        self.shape = shape
        self.all = shape.Edges
        self._kinds: dict[int, Kind] = {}
        self._by_hash: dict[int, list[int]] = {}
        for index, edge in enumerate(self.all, 1):
            self._by_hash.setdefault(edge.hashCode(), []).append(index)

    def __len__(self) -> int:
        return len(self.all)

    def edge(self, index: int) -> Any:
        """The edge of an index."""
        return self.all[index - 1]

    def of_face(self, face: Any) -> set[int]:
        """The indices of a face's edges."""
        return {
            index
            for edge in face.Edges
            for index in self._by_hash.get(edge.hashCode(), ())
            if self.edge(index).isSame(edge)
        }

    def kind(self, index: int) -> Kind:
        """How faces meet at an edge."""
        if index not in self._kinds:
            self._kinds[index] = self._find_kind(self.edge(index))
        return self._kinds[index]

    def _find_kind(self, edge: Any) -> Kind:
        if edge.Degenerated:
            return Kind.DEGENERATE
        faces = self.shape.ancestorsOfType(edge, Part.Face)
        if not faces:
            return Kind.FREE
        if len(faces) == 1:
            return Kind.SEAM if edge.isSeam(faces[0]) else Kind.BOUNDARY
        first, last = edge.ParameterRange
        point = edge.valueAt((first + last) / 2)
        one, other = (_outward(face, point) for face in faces[:2])
        apart = one - other
        if apart.Length < _SMOOTH:
            return Kind.SMOOTH
        # Outside a wedge of material, but inside the material around a wedge-shaped notch.
        probe = point + apart * (_STEP * edge.Length / apart.Length)
        inside = any(solid.isInside(probe, 1e-7, False) for solid in self.shape.Solids)
        return Kind.CONCAVE if inside else Kind.CONVEX


def _outward(face: Any, point: Any) -> Any:
    """The unit normal of a face at a point on it, pointing out of the material."""
    return face.normalAt(*face.Surface.parameter(point))
