# SPDX-License-Identifier: MIT
"""The edges and faces of one object: where they are, what they are like, and their handles."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import Any

import FreeCAD

from ...errors import ConjureError, invalid
from ...vocabulary.elements.handles import ElementGeometry, Handle
from ...vocabulary.values.geometry import ORIGIN, Vector
from ..document.feature_chain import end_of_chain
from ..document.freecad_types import DocumentObject, Shape
from . import shapes
from .handle_matching import matches

_SAMPLES = 8
"""Parts of an edge between the points that give its extent; a circle's axes are met by eighths."""
_PLACES = 4
"""Digits after the point to which centers are compared, in mm."""
LISTED = 3
"""Number of the candidates in an error, each with its handle; messages and counts tell of more."""


class Elements:
    """The elements of one kind of an object by their 1-based index.

    Args:
        obj: the object; references are in global coordinates, handles in its own.
        shape: its shape in global coordinates, if that is known already.

    Attributes:
        element: "Edge" or "Face".
        all: the elements.
    """

    element = ""

    def __init__(self, obj: DocumentObject, shape: Shape | None = None) -> None:
        self.obj = obj
        self.shape = shapes.global_shape_of(obj) if shape is None else shape
        self.all: list[Any] = getattr(self.shape, f"{self.element}s")
        self._geometries: dict[int, ElementGeometry] | None = None
        self._names: dict[int, bytes] | None = None
        self._by_hash: dict[int, list[int]] = {}
        for index, one in enumerate(self.all, 1):
            self._by_hash.setdefault(one.hashCode(), []).append(index)

    def __len__(self) -> int:
        return len(self.all)

    def at(self, index: int) -> Any:
        """The element of an index."""
        return self.all[index - 1]

    def indices_of(self, parts: Any) -> set[int]:
        """The indices of elements that came from the same shape another way."""
        return {
            index
            for part in parts
            for index in self._by_hash.get(part.hashCode(), ())
            if self.at(index).isSame(part)
        }

    def describe(self, index: int) -> dict[str, Any]:
        """An element as an error lists it."""
        raise NotImplementedError

    def candidates(self, indices: Any = None) -> list[dict[str, Any]]:
        """The first elements, or some of them, as an error lists them."""
        chosen = range(1, len(self) + 1) if indices is None else sorted(indices)
        return [self.describe(index) for index in list(chosen)[:LISTED]]

    def handle(self, index: int) -> str:
        """The handle of an element."""
        geometry = self._described()[index]
        mapped = self._mapped().get(index, bytes(8))
        return Handle(self.obj.Name, self.element, index, geometry, mapped).text()

    def find(self, handle: Handle, field: str) -> int:
        """The index that the element of a handle has now.

        FreeCAD 1.x knows it by the names it gives elements by their history; otherwise it is
        recognized by its geometry.

        Raises:
            ConjureError: REFERENCE_LOST, AMBIGUOUS, or INVALID_PARAMETER for another object's.
        """
        self._refuse_foreign(handle, field)
        geometries = self._described()
        if handle.object == self.obj.Name and any(handle.mapped):
            named = [index for index, name in self._mapped().items() if name == handle.mapped]
            if len(named) == 1 and geometries[named[0]].kind == handle.geometry.kind:
                return named[0]
        found = matches(handle.geometry, geometries)
        if len(found) == 1:
            return found[0]
        if found:
            code, problem = "AMBIGUOUS", f"may be {len(found)} of the elements there are now"
        else:
            code, problem = "REFERENCE_LOST", "is not there any more"
            found = [at for at, one in geometries.items() if one.kind == handle.geometry.kind]
        raise ConjureError(
            code,
            f"{handle.element}{handle.index} of '{handle.object}', as the handle describes it, "
            f"{problem}.",
            field=field,
            given=handle.text(),
            candidates=self.candidates(found or None),
        )

    def _refuse_foreign(self, handle: Handle, field: str) -> None:
        if handle.object == self.obj.Name:
            return
        source = self.obj.Document.getObject(handle.object)
        if source is None or end_of_chain(source) != self.obj:
            problem = f"is a handle of '{handle.object}', not of '{self.obj.Name}'"
            allowed = f"a handle of '{self.obj.Name}' or of what it was made from"
            raise invalid(field, problem, handle.text(), allowed)

    def _described(self) -> dict[int, ElementGeometry]:
        if self._geometries is None:
            local = self.shape.copy(False, False)
            local.Placement = FreeCAD.Placement()
            whole = _extent(local.Edges)
            geometries = {}
            for index, one in enumerate(getattr(local, f"{self.element}s"), 1):
                kind, form, axis, size = self._form(one)
                direction = ORIGIN if axis is None else (axis.x, axis.y, axis.z)
                radius = getattr(form, "Radius", getattr(form, "MajorRadius", 0.0))
                geometries[index] = ElementGeometry(
                    kind, direction, radius, size, *_extent(one.Edges), *whole
                )
            self._geometries = _with_siblings(geometries)
        return self._geometries

    def _form(self, one: Any) -> tuple[str, Any, Any, float]:
        """Kind of an element, its curve or surface, the axis of that if any, and its size."""
        raise NotImplementedError

    def _mapped(self) -> dict[int, bytes]:
        """Digests of the names that FreeCAD 1.x gives; none in 0.20 and for primitives."""
        if self._names is None:
            names: dict[int, bytes] = {}
            for name, element in getattr(self.obj.Shape, "ElementMap", {}).items():
                if element.startswith(self.element):
                    digest = hashlib.blake2b(name.encode("utf-8"), digest_size=8).digest()
                    names[int(element[len(self.element) :])] = digest
            self._names = names
        return self._names


def _with_siblings(geometries: dict[int, ElementGeometry]) -> dict[int, ElementGeometry]:
    """The same, each with the number of those that have its kind and its center."""

    def key(one: ElementGeometry) -> tuple[Any, ...]:
        middle = (round((low + high) / 2, _PLACES) + 0.0 for low, high in zip(one.low, one.high))
        return (one.kind, *middle)

    count = Counter(key(one) for one in geometries.values())
    return {index: replace(one, siblings=count[key(one)]) for index, one in geometries.items()}


def _extent(edges: Any) -> tuple[Vector, Vector]:
    """The least and the greatest coordinates of points of edges; no mesh plays a part in it."""
    points: list[Any] = []
    for edge in edges:
        if not edge.Degenerated:
            first, last = edge.ParameterRange
            step = (last - first) / _SAMPLES
            points += [edge.valueAt(first + step * at) for at in range(_SAMPLES + 1)]
    if not points:
        return ORIGIN, ORIGIN
    parts = [[point[axis] for point in points] for axis in range(3)]
    low, high = (tuple(pick(part) for part in parts) for pick in (min, max))
    return low, high
