# SPDX-License-Identifier: MIT
"""Ancestry of the edges of sketches: the names of what was drawn."""

from __future__ import annotations

from typing import Any

from ...document.freecad_types import DocumentObject
from .lineage import Ancestry
from .patches import elements_of, has_all


class SketchLineage:
    """The ancestry of the edges of a sketch's shape.

    Args:
        sketch: the sketch, up to date.
    """

    def __init__(self, sketch: DocumentObject) -> None:
        self._edges: list[Any] = list(sketch.Shape.Edges)
        self._elements = [one for one in elements_of(sketch) if one.points]

    def of(self, element: str, index: int) -> Ancestry | None:
        """The ancestry of an edge; None for a vertex, and for an edge that was not drawn."""
        if element != "Edge":
            return None
        edge = self._edges[index - 1]
        names = frozenset(one.name for one in self._elements if has_all(edge, one.points))
        return Ancestry(element, names, frozenset()) if names else None

    def find(self, wanted: Ancestry) -> list[int]:
        """The indices of the edges of an ancestry."""
        return [at for at in range(1, len(self._edges) + 1) if self.of("Edge", at) == wanted]

    def akin(self, wanted: Ancestry) -> list[int]:
        """Return nothing: each edge is drawn by itself."""
        return []
