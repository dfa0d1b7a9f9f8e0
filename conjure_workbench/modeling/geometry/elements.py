# SPDX-License-Identifier: MIT
"""The edges and faces of one object: where they are, what they are like, and their handles."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from functools import cached_property
from typing import Any, Iterable

import FreeCAD

from ...errors import ConjureError, invalid
from ...vocabulary.elements.handles import ElementGeometry, Handle
from ...vocabulary.values.geometry import ORIGIN, Vector
from ..document.feature_chain import between, body_of, end_of_chain
from ..document.freecad_types import DocumentObject, Shape
from . import shapes
from .ancestry.descent import lineage_of
from .bounds import box_of
from .handle_matching import CENTERED, matches
from .reach import CONICS, tops_of_conic
from .shape_memory import boundary_of
from .sub_shapes import (
    SubShapes,
    border_of,
    curve_of,
    edges_of,
    is_closed,
    is_degenerated,
    value_at,
)

_SAMPLES = 8
"""Parts of a curved edge between the points that give its extent."""
_AXES = [FreeCAD.Vector(*(float(at == axis) for at in range(3))) for axis in range(3)]
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
        self._here = SubShapes(self.shape, self.element)
        self._boundary = boundary_of(self.shape)
        is_there = self.shape is not None and self.shape.Placement.isIdentity()
        self._own = self._here if is_there else SubShapes(self._boundary.shape, self.element)

    def __len__(self) -> int:
        return len(self._here)

    @property
    def all(self) -> list[Any]:
        """The elements, in the order of their indices."""
        return self._here.all

    def at(self, index: int) -> Any:
        """The element of an index."""
        return self._here.at(index)

    def indices_of(self, parts: Any) -> set[int]:
        """The indices of elements that came from the same shape another way."""
        return self._here.indices_of(parts)

    def describe(self, index: int) -> dict[str, Any]:
        """An element as an error lists it."""
        raise NotImplementedError

    def candidates(self, indices: Any = None) -> list[dict[str, Any]]:
        """The first elements, or some of them, as an error lists them."""
        chosen = range(1, len(self) + 1) if indices is None else sorted(indices)
        return [self.describe(index) for index in list(chosen)[:LISTED]]

    def handle(self, index: int) -> str:
        """The handle of an element."""
        geometry = self._geometry(index)
        lineage = lineage_of(self.obj)
        ancestry = bytes(8) if lineage is None else lineage.digest(self.element, index)
        mapped = self._mapped(index)
        return Handle(self.obj.Name, self.element, index, geometry, mapped, ancestry).text()

    def find(self, handle: Handle, field: str) -> int:
        """The index that the element of a handle has now.

        An element of a body is known by what it comes from. FreeCAD 1.x knows others by the names
        that it gives elements by their history; otherwise it is recognized by its geometry.

        Raises:
            ConjureError: REFERENCE_LOST, AMBIGUOUS, or INVALID_PARAMETER for another object's.
        """
        source = self._source_of(handle, field)
        kind = handle.geometry.kind
        related = self._related(handle)
        if len(related) == 1:
            return related[0]
        if handle.object == self.obj.Name and any(handle.mapped):
            every = range(1, len(self) + 1)
            named = [index for index in every if self._mapped(index) == handle.mapped]
            if len(named) == 1 and self._kind(self.at(named[0])) == kind:
                return named[0]
        found = self._as_in(source)._like(handle.geometry)
        if len(found) == 1:
            return found[0]
        if found:
            code, problem = "AMBIGUOUS", f"may be {len(found)} of the elements there are now"
        else:
            code, problem = "REFERENCE_LOST", "is not there any more"
            found = self._of_kind(kind)
        raise ConjureError(
            code,
            f"{handle.element}{handle.index} of '{handle.object}', as the handle describes it, "
            f"{problem}.",
            field=field,
            given=handle.text(),
            candidates=self.candidates(found or None),
        )

    def _related(self, handle: Handle) -> list[int]:
        """The indices of the elements that come from what the one of a handle came from."""
        lineage = lineage_of(self.obj) if any(handle.ancestry) else None
        if lineage is None:
            return []
        own, half = handle.ancestry, len(handle.ancestry) // 2
        kind = self._of_kind(handle.geometry.kind)
        found = {at: lineage.digest(self.element, at) for at in kind}
        exact = [at for at, digest in found.items() if digest == own]
        return exact or [at for at, digest in found.items() if digest[:half] == own[:half]]

    def counterpart(self, other: Elements, index: int) -> int | None:
        """The index of the element that is in place of one of another object; None without one.

        In a body that is where it lies in the body, else in the coordinates of each object.
        """
        there = self
        body = body_of(self.obj)
        if body is not None and other.obj in (body, *body.Group):
            there = self._moved(other.shape.Placement.inverse().multiply(self.shape.Placement))
        found = there._like(other._geometry(index))
        return found[0] if len(found) == 1 else None

    def _as_in(self, source: DocumentObject) -> Elements:
        """The same elements in the own coordinates of an object that this one was made from."""
        if source == self.obj:
            return self
        step = FreeCAD.Placement()
        for one in between(source, self.obj):
            # What is made of a placed object has that place in its surfaces, and one of its own.
            step = shapes.shape_of(one).Placement.multiply(step)
        return self._moved(step.inverse())

    def _moved(self, step: Any) -> Elements:
        if step.isIdentity():
            return self
        # Written into its curves and surfaces, as if it had been made there.
        return type(self)(self.obj, self._boundary.shape.transformed(step.toMatrix(), True))

    def _like(self, geometry: ElementGeometry) -> list[int]:
        """The indices of the elements that this may be by now; see `handle_matching`."""
        return matches(geometry, {at: self._geometry(at) for at in self._of_kind(geometry.kind)})

    def _of_kind(self, kind: str) -> list[int]:
        return [index for index, one in enumerate(self.all, 1) if self._kind(one) == kind]

    def _source_of(self, handle: Handle, field: str) -> DocumentObject:
        """The object of a handle: this one, or one that it was made from."""
        if handle.object == self.obj.Name:
            return self.obj
        source = self.obj.Document.getObject(handle.object)
        if source is None or not self._is_made_of(source):
            problem = f"is a handle of '{handle.object}', not of '{self.obj.Name}'"
            allowed = f"a handle of '{self.obj.Name}' or of what it was made from"
            raise invalid(field, problem, handle.text(), allowed)
        return source

    def _is_made_of(self, source: Any) -> bool:
        """True for what the object was made from; a feature is found in any shape of its body."""
        body = body_of(self.obj)
        in_body = body is not None and body in (source, body_of(source))
        return in_body or end_of_chain(source) == self.obj

    def _geometry(self, index: int) -> ElementGeometry:
        """Description of an element in the object's own coordinates, as handles hold it."""
        one = self._own.at(index)
        kind, form, axis, size = self._form(index)
        direction = ORIGIN if axis is None else (axis.x, axis.y, axis.z)
        radius = getattr(form, "Radius", getattr(form, "MajorRadius", 0.0))
        # The holes of a plane face lie within its border.
        low, high = _extent(border_of(one) if kind == "Plane" else edges_of(one))
        return ElementGeometry(
            kind,
            direction,
            radius,
            size,
            low,
            high,
            *self._ends_of_whole,
            self._siblings(kind, index),
        )

    @cached_property
    def _ends_of_whole(self) -> tuple[Vector, Vector]:
        """The corners of the box of all, in the object's own coordinates."""
        whole = box_of(self._boundary.shape)
        return (ORIGIN, ORIGIN) if whole is None else (whole.low, whole.high)

    def _siblings(self, kind: str, index: int) -> int:
        """Count of the elements that have an element's kind and its center."""
        if kind not in CENTERED:
            return 1
        centers = self._boundary.fact((self.element, kind), lambda: self._centers(kind))
        return centers[1][centers[0][index]]

    def _centers(self, kind: str) -> tuple[dict[int, Vector], Counter[Vector]]:
        """The centers of all elements of a kind by index, and how many have each."""
        centers: dict[int, Vector] = {}
        indices = [at for at, its_kind in enumerate(self._kinds_of_all(), 1) if its_kind == kind]
        for index, at in zip(indices, self._middles(kind, indices)):
            # Written out, since there may be thousands.
            x, y, z = round(at.x, _PLACES), round(at.y, _PLACES), round(at.z, _PLACES)
            centers[index] = (x + 0.0, y + 0.0, z + 0.0)
        return centers, Counter(centers.values())

    def _middles(self, kind: str, indices: list[int]) -> Iterable[Any]:
        """The middles of the boxes of elements of one kind, in the object's own coordinates."""
        raise NotImplementedError

    def _kinds_of_all(self) -> list[str]:
        """The kinds of all elements, in the order of their indices."""
        key = (self.element, "kinds")
        return self._boundary.fact(key, lambda: [self._kind(one) for one in self._own.all])

    def _kind(self, one: Any) -> str:
        """The class of an element's curve or surface."""
        raise NotImplementedError

    def _form(self, index: int) -> tuple[str, Any, Any, float]:
        """Kind of an element, its curve or surface, the axis of that if any, and its size.

        In the object's own coordinates.
        """
        raise NotImplementedError

    def _mapped(self, index: int) -> bytes:
        """Digest of the name that FreeCAD 1.x gives an element; zeros where there is none."""
        own = f"{self.element}{index}"
        named = getattr(self.obj.Shape, "getElementMappedName", None)
        name = own if named is None else named(own)
        if name in ("", own):
            return bytes(8)
        return hashlib.blake2b(name.encode("utf-8"), digest_size=8).digest()


def _extent(edges: Any) -> tuple[Vector, Vector]:
    """The least and the greatest coordinates of edges; no mesh plays a part in it."""
    points: list[Any] = []
    for edge in edges:
        if not is_degenerated(edge):
            curve = curve_of(edge)
            kind = type(curve).__name__
            if kind == "Circle" and is_closed(edge):
                across = zip(curve.XAxis, curve.YAxis)
                reach = FreeCAD.Vector(*(math.hypot(*sides) for sides in across)) * curve.Radius
                points += [curve.Center - reach, curve.Center + reach]
                continue
            first, last = edge.ParameterRange
            samples = 1 if kind == "Line" else _SAMPLES
            step = (last - first) / samples
            marks = [first + step * at for at in range(samples + 1)]
            if kind in CONICS:
                marks += [at for way in _AXES for at in tops_of_conic(curve, way, first, last)]
            points += [value_at(edge, at) for at in marks]
    if not points:
        return ORIGIN, ORIGIN
    parts = [[point[axis] for point in points] for axis in range(3)]
    low, high = (tuple(pick(part) for part in parts) for pick in (min, max))
    return low, high
