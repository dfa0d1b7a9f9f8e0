# SPDX-License-Identifier: MIT
"""The edges, faces or vertices of a shape by index, fetched one by one where FreeCAD can.

FreeCAD 1.x takes some 15 us for each one that it lists; 0.20 takes as long for one as for all.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, Callable, Iterable

import Part

from ..document.freecad_types import Face, Shape
from .shape_memory import boundary_of

LISTS_SLOWLY = hasattr(Part.Shape, "findSubShape")
"""True on FreeCAD 1.x, which can fetch single ones instead."""
_FEW = 200
"""As many are fetched one by one before they are listed."""

# FreeCAD 1.x looks for a sub-shape of the name first when a shape is asked for an attribute, which
# takes 3 us, and milliseconds for the first attribute of a solid with names of a thousand faces.
# The attributes of the class itself take a tenth: these are for large shapes, or thousands of them.
area_of: Callable[[Any], float] = Part.Shape.Area.__get__
bound_box_of: Callable[[Any], Any] = Part.Shape.BoundBox.__get__
center_of_mass_of: Callable[[Any], Any] = Part.Solid.CenterOfMass.__get__
count_of: Callable[[Any, str], int] = Part.Shape.countElement
curve_of: Callable[[Any], Any] = Part.Edge.Curve.__get__
hash_of: Callable[[Any], int] = Part.Shape.hashCode
is_closed: Callable[[Any], bool] = Part.Shape.isClosed
is_degenerated: Callable[[Any], bool] = Part.Edge.Degenerated.__get__
length_of: Callable[[Any], float] = Part.Edge.Length.__get__
kind_of: Callable[[Any], str] = Part.Shape.ShapeType.__get__
orientation_of: Callable[[Any], str] = Part.Shape.Orientation.__get__
placement_of: Callable[[Any], Any] = Part.Shape.Placement.__get__
point_of: Callable[[Any], Any] = Part.Vertex.Point.__get__
surface_of: Callable[[Any], Any] = Part.Face.Surface.__get__
value_at: Callable[[Any, float], Any] = Part.Edge.valueAt
volume_of: Callable[[Any], float] = Part.Shape.Volume.__get__
_is_same: Callable[[Any, Any], bool] = Part.Shape.isSame
_ordered_edges_of: Callable[[Any], Any] = Part.Wire.OrderedEdges.__get__
_outer_wire_of: Callable[[Any], Any] = Part.Face.OuterWire.__get__


def edges_of(part: Any) -> list[Any]:
    """The edges of a shape, a seam once or once for each of its sides; their orientation is open.

    FreeCAD 1.x lists those of a face without holes three times as fast along its border.
    """
    has_one_border = isinstance(part, Part.Face) and count_of(part, "Wire") == 1
    return border_of(part) if has_one_border else list(part.Edges)


def border_of(face: Face) -> list[Any]:
    """The same of the outer border of a face."""
    wire = _outer_wire_of(face)
    ordered = list(_ordered_edges_of(wire))
    # The walk ends early where a border touches itself.
    is_whole = len(set(map(hash_of, ordered))) == count_of(wire, "Edge")
    return ordered if is_whole else list(wire.Edges)


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
        return int(self._shape.countElement(self._element)) if LISTS_SLOWLY else len(self.all)

    @cached_property
    def all(self) -> list[Any]:
        """All of them."""
        if self._shape.isNull():
            return []
        known = boundary_of(self._shape)
        # A place may be none by its numbers, and another one to the kernel.
        if _is_same(known.shape, self._shape):
            return known.all(self._element)
        plural = "Vertexes" if self._element == "Vertex" else f"{self._element}s"
        return list(getattr(self._shape, plural))

    def at(self, index: int) -> Any:
        """The one of an index."""
        if not LISTS_SLOWLY or "all" in self.__dict__ or len(self._fetched) >= _FEW:
            return self.all[index - 1]
        if index not in self._fetched:
            self._fetched[index] = self._shape.getElement(f"{self._element}{index}")
        return self._fetched[index]

    def indices_of(self, parts: Iterable[Any]) -> set[int]:
        """The indices of sub-shapes that came from the same shape another way."""
        if LISTS_SLOWLY:
            found = (self._shape.findSubShape(part) for part in parts)
            return {index for kind, index in found if kind == self._element}
        return {
            index
            for part in parts
            for index in self._by_hash.get(hash_of(part), ())
            if self.at(index).isSame(part)
        }

    @cached_property
    def _by_hash(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for index, one in enumerate(self.all, 1):
            found.setdefault(hash_of(one), []).append(index)
        return found
