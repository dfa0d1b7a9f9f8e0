# SPDX-License-Identifier: MIT
"""The edges, faces or vertices of a shape by index, fetched one by one where FreeCAD can.

FreeCAD 1.x takes some 15 us for each one that it lists; 0.20 takes as long for one as for all.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, Iterable

import Part

from ..document.freecad_types import Shape
from .shape_memory import boundary_of

_FETCHES_ONE = hasattr(Part.Shape, "findSubShape")
_FEW = 200
"""As many are fetched one by one before they are listed."""


class SubShapes:
    """The sub-shapes of one kind, by their 1-based index.

    Args:
        shape: the shape; None for nothing.
        element: "Edge", "Face" or "Vertex".
    """

    def __init__(self, shape: Shape | None, element: str) -> None:
        self._shape: Any = Part.Shape() if shape is None else shape
        self._element = element
        self._fetched: dict[int, Any] = {}

    def __len__(self) -> int:
        return self._count

    @cached_property
    def _count(self) -> int:
        if self._shape.isNull():
            return 0
        # Where counting takes as long as listing, the list is wanted next.
        return int(self._shape.countElement(self._element)) if _FETCHES_ONE else len(self.all)

    @cached_property
    def all(self) -> list[Any]:
        """All of them."""
        if self._shape.isNull():
            return []
        if self._shape.Placement.isIdentity():
            return boundary_of(self._shape).all(self._element)
        plural = "Vertexes" if self._element == "Vertex" else f"{self._element}s"
        return list(getattr(self._shape, plural))

    def at(self, index: int) -> Any:
        """The one of an index."""
        if not _FETCHES_ONE or "all" in self.__dict__ or len(self._fetched) >= _FEW:
            return self.all[index - 1]
        if index not in self._fetched:
            self._fetched[index] = self._shape.getElement(f"{self._element}{index}")
        return self._fetched[index]

    def indices_of(self, parts: Iterable[Any]) -> set[int]:
        """The indices of sub-shapes that came from the same shape another way."""
        if _FETCHES_ONE:
            found = (self._shape.findSubShape(part) for part in parts)
            return {index for kind, index in found if kind == self._element}
        return {
            index
            for part in parts
            for index in self._by_hash.get(part.hashCode(), ())
            if self.at(index).isSame(part)
        }

    @cached_property
    def _by_hash(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for index, one in enumerate(self.all, 1):
            found.setdefault(one.hashCode(), []).append(index)
        return found
