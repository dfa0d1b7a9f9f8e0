# SPDX-License-Identifier: MIT
"""Facts of shapes, each found once and kept for as long as the shape may be asked for again.

A shape is its boundary and a placement; many shapes can share a boundary, and the kernel never
changes one that is complete. What is found of a boundary therefore stays true through moves,
copies, undo and redo, and a recompute that makes another boundary asks anew.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any, Callable, TypeVar

import FreeCAD
import Part

from ..document.freecad_types import Shape
from . import meshes

_Fact = TypeVar("_Fact")

_MOST_FACES = 200_000
"""Faces of all shapes that are kept; a few kB each, where no document keeps them anyway."""
_MOST_SHAPES = 10_000
_MOST_LISTS = 8
"""Lists of sub-shapes that are kept, since each sub-shape takes some hundred bytes."""
_LOOKED_THROUGH = 500
"""Boundaries that a shape in a new place is compared with: some 0.1 ms."""

# The class's own, as in `sub_shapes`: a shape is asked for these at every fact.
_hash_of: Callable[[Any], int] = Part.Shape.hashCode
_is_partner: Callable[[Any, Any], bool] = Part.Shape.isPartner
_orientation_of: Callable[[Any], str] = Part.Shape.Orientation.__get__


class Boundary:
    """The boundary of a shape, and what is known of it.

    Attributes:
        shape: the shape with no placement.
    """

    def __init__(self, shape: Shape) -> None:
        self.shape = Part.Shape(shape)
        if not self.shape.Placement.isIdentity():
            # Even a placement that moves nothing makes the kernel's integrals half as long again.
            self.shape.Placement = FreeCAD.Placement()
        self._orientation = _orientation_of(self.shape)
        self._facts: dict[Any, Any] = {}

    @property
    def unmeshed(self) -> Any:
        """The shape without a mesh, which FreeCAD's boxes would be taken from."""
        return self._copy if meshes.may_exist() else self.shape

    @cached_property
    def _copy(self) -> Any:
        return self.shape.copy(False, False)

    def count(self, kind: str) -> int:
        """Count of the sub-shapes of a kind, such as "Face"."""
        # On FreeCAD 1.x counting is several times faster than listing.
        return self.fact(("count", kind), lambda: int(self.shape.countElement(kind)))

    @property
    def size(self) -> int:
        """Count of its faces, at least 1."""
        return max(1, self.count("Face"))

    @property
    def solids(self) -> list[Any]:
        """Its solids."""
        return self.fact("solids", lambda: list(self.shape.Solids))

    def all(self, kind: str) -> list[Any]:
        """All sub-shapes of a kind, such as "Face", in the order of their indices.

        Those of the shapes that were asked for last are listed once: FreeCAD 1.x takes 15 us each.
        """
        return _listed(self, kind)

    def fact(self, name: Any, find: Callable[[], _Fact]) -> _Fact:
        """The fact of a name; `find` finds it, in the coordinates of `shape`, if it is new."""
        if name not in self._facts:
            self._facts[name] = find()
        found: _Fact = self._facts[name]
        return found

    def knows(self, name: Any) -> bool:
        """True if a fact was found before."""
        return name in self._facts

    def is_of(self, shape: Shape) -> bool:
        """True if a shape has this boundary, wherever it lies."""
        return _is_partner(self.shape, shape) and self._orientation == _orientation_of(shape)


@lru_cache(maxsize=_MOST_LISTS)
def _listed(boundary: Boundary, kind: str) -> list[Any]:
    return list(getattr(boundary.shape, "Vertexes" if kind == "Vertex" else f"{kind}s"))


class ShapeMemory:
    """The boundaries that were asked for last, up to a number of faces.

    Attributes:
        token: a text that no other memory has, nor this one after `forget`.
    """

    def __init__(self, most_faces: int = _MOST_FACES, most_shapes: int = _MOST_SHAPES) -> None:
        self._most_faces = most_faces
        self._most_shapes = most_shapes
        self._faces = 0
        self._known: OrderedDict[int, Boundary] = OrderedDict()
        self._by_hash: dict[int, int] = {}
        self._serial = 0
        self.token = ""
        self.forget()

    def __len__(self) -> int:
        return len(self._known)

    def of(self, shape: Shape) -> Boundary:
        """The boundary of a shape, with what is known of it."""
        found = self.known(shape)
        if found is None:
            # As long as a boundary is kept, the kernel cannot give its hash to another.
            found = Boundary(shape)
            self._serial += 1
            self._keep(self._serial, found, _hash_of(shape))
        return found

    def known(self, shape: Shape) -> Boundary | None:
        """The same of a shape that was asked for lately; None for another."""
        # FreeCAD's hash counts the place as well, so what was moved has to be looked for.
        placed = _hash_of(shape)
        key = self._by_hash.get(placed)
        found = None if key is None else self._known.get(key)
        if key is not None and found is not None and found.is_of(shape):
            self._known.move_to_end(key)
            return found
        for key in islice(reversed(self._known), _LOOKED_THROUGH):
            found = self._known[key]
            if found.is_of(shape):
                self._known.move_to_end(key)
                self._by_hash[placed] = key
                return found
        return None

    def forget(self) -> None:
        """Drop everything."""
        self._known.clear()
        self.token = secrets.token_hex(8)
        _listed.cache_clear()
        self._by_hash.clear()
        self._faces = 0

    def _keep(self, key: int, added: Boundary, placed: int) -> None:
        self._known[key] = added
        self._faces += added.size
        while len(self._known) > 1 and (
            self._faces > self._most_faces or len(self._known) > self._most_shapes
        ):
            self._faces -= self._known.popitem(last=False)[1].size
        if len(self._by_hash) > 2 * self._most_shapes:
            self._by_hash.clear()
        self._by_hash[placed] = key


MEMORY = ShapeMemory()
"""The one of this FreeCAD, on its main thread; it is emptied when a document closes."""


def boundary_of(shape: Shape) -> Boundary:
    """The boundary of a shape, with what is known of it."""
    return MEMORY.of(shape)
