# SPDX-License-Identifier: MIT
"""Lineage of a shape: for each of its faces, edges and vertices the set of all that it comes from.

A face comes from the patches that it is a part of, an edge from its two faces, a vertex from its
three. So an element is found again however far it moved, and whatever its number is.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from functools import cached_property
from itertools import chain, permutations, product
from typing import Any, FrozenSet, Iterable, Iterator, NamedTuple, Sequence

import Part

from ...document.freecad_types import Face, Shape
from ..shape_memory import MEMORY
from ..sub_shapes import SubShapes, bound_box_of, edges_of, surface_of
from ..surface_sampling import on_shape
from .patches import PASSING, Label, Patch, lies_on

_GRIDS = (1, 3)
_BESIDE = 2e-3
"""Distance of a point from the border of a narrow face, as a part of its longer side."""
_SAMPLES = 12
"""Points of a face that may be a part of several patches."""
_MOST_FACES = 4
"""Faces around an edge or a vertex that is looked for where faces were merged."""

Origins = FrozenSet[Label]


class Ancestry(NamedTuple):
    """The origin of an element.

    Attributes:
        element: "Face", "Edge" or "Vertex".
        own: the origins of each of its faces, with how many faces have them.
        around: the same of the ends of an edge, or of the faces beside a face: it tells apart what
            has the same `own`.
    """

    element: str
    own: frozenset[Any]
    around: frozenset[Any]

    def digest(self) -> bytes:
        """Both in 8 bytes, of which the first half is that of `own`."""
        return b"".join(map(_digest, (self.own, self.around)))


class Lineage:
    """The ancestry of the elements of a shape, each found once.

    Args:
        shape: the shape.
        patches: the faces that it was made of, in the same coordinates.
    """

    def __init__(self, shape: Shape, patches: list[Patch]) -> None:
        self._shape: Any = shape
        self._faces = SubShapes(shape, "Face")
        self._patches = patches
        self._origins: dict[int, Origins] = {}
        self._digests: dict[tuple[str, int], bytes] = {}

    @cached_property
    def faces(self) -> list[Any]:
        """The faces, in the order of their indices."""
        return [self._faces.at(at) for at in range(1, len(self._faces) + 1)]

    def origins(self, index: int) -> Origins:
        """The labels of what a face comes from; empty for one of which nothing is known."""
        if index not in self._origins:
            self._origins[index] = _found_in(self._patches, self._faces.at(index))
        return self._origins[index]

    def beside(self, face: Face) -> list[int]:
        """The indices of the faces that share an edge with a face, itself among them."""
        found = set()
        for edge in edges_of(face):
            found.update(self._faces_at(edge))
        return sorted(found)

    def of(self, element: str, index: int) -> Ancestry | None:
        """The ancestry of an element; None if one of its faces comes from nothing known."""
        part = self._shape.getElement(f"{element}{index}")
        own = self._set_of([index] if element == "Face" else self._faces_at(part))
        if not own or any(not origins for origins, _ in own):
            return None
        return Ancestry(element, own, self._around(element, part))

    def find(self, wanted: Ancestry) -> list[int]:
        """The indices of the elements of an ancestry: those alike all around, if there are any.

        Without any, those of faces that were merged with others since.
        """
        found = self._of_own(wanted) or self._merged(wanted)
        if len(found) < 2:
            return found
        parts = {at: self._shape.getElement(f"{wanted.element}{at}") for at in found}
        alike = [at for at in found if self._around(wanted.element, parts[at]) == wanted.around]
        return alike or found

    def akin(self, wanted: Ancestry) -> list[int]:
        """The indices of the elements that have a face in common with an ancestry."""
        if wanted.element == "Face":
            return []
        return sorted(self._parts_of(wanted))

    def digest(self, element: str, index: int) -> bytes:
        """The ancestry of an element in 8 bytes, which last as long as it does; zeros for none."""
        key = (element, index)
        if key not in self._digests:
            ancestry = self.of(element, index)
            self._digests[key] = bytes(8) if ancestry is None else ancestry.digest()
        return self._digests[key]

    def _of_own(self, wanted: Ancestry) -> list[int]:
        if wanted.element == "Face":
            ((origins, _),) = wanted.own
            every = range(1, len(self._faces) + 1)
            return [at for at in every if self.origins(at) == origins]
        parts = SubShapes(self._shape, wanted.element)
        return sorted(
            at
            for at in self._parts_of(wanted)
            if self._set_of(self._faces_at(parts.at(at))) == wanted.own
        )

    def _merged(self, wanted: Ancestry) -> list[int]:
        """The indices of the elements of an ancestry whose faces come from more than it names."""
        sets = [origins for origins, count in wanted.own for _ in range(count)]
        if wanted.element == "Face":
            every = range(1, len(self._faces) + 1)
            return [at for at in every if self.origins(at) > sets[0]]
        parts = SubShapes(self._shape, wanted.element)
        return sorted(
            at
            for at in self._parts_of(wanted, merged=True)
            if _are_covered(sets, [self.origins(face) for face in self._faces_at(parts.at(at))])
            and self._lies_between(parts.at(at), sets)
        )

    def _lies_between(self, part: Any, sets: Iterable[Origins]) -> bool:
        """True if a point of an edge, or a vertex, is on all of the patches that it comes from."""
        groups = [[one for one in self._patches if one.label in labels] for labels in sets]
        points = on_shape(part, _SAMPLES) if part.ShapeType == "Edge" else [part.Point]
        return any(all(any(p.holds(at) for p in some) for some in groups) for at in points)

    def _parts_of(self, wanted: Ancestry, *, merged: bool = False) -> set[int]:
        """The edges or vertices of the faces that come from what an ancestry names.

        If `merged`, also of those that come from more than that.
        """
        sets = {origins for origins, _ in wanted.own}
        parts = SubShapes(self._shape, wanted.element)
        plural = "Edges" if wanted.element == "Edge" else "Vertexes"
        found: set[int] = set()
        for at in range(1, len(self._faces) + 1):
            own = self.origins(at)
            if own in sets or (merged and any(own > one for one in sets)):
                found |= parts.indices_of(getattr(self._faces.at(at), plural))
        return found

    def _set_of(self, indices: Iterable[int]) -> frozenset[Any]:
        return frozenset(Counter(self.origins(at) for at in indices).items())

    def _faces_at(self, part: Any) -> list[int]:
        return sorted(self._faces.indices_of(self._shape.ancestorsOfType(part, Part.Face)))

    def _around(self, element: str, part: Any) -> frozenset[Any]:
        if element == "Edge":
            ends = [self._set_of(self._faces_at(vertex)) for vertex in part.Vertexes]
            return frozenset(Counter(ends).items())
        if element == "Face":
            return frozenset(self.origins(at) for at in self.beside(part))
        return frozenset()


def _are_covered(sets: Sequence[Origins], found: Sequence[Origins]) -> bool:
    """True if each of some sets is a part of another one of those found, which are as many."""
    return len(sets) == len(found) <= _MOST_FACES and any(
        all(own <= other for own, other in zip(sets, order)) for order in permutations(found)
    )


def _found_in(patches: Iterable[Patch], face: Any) -> Origins:
    """The labels of the patches that a face is a part of."""
    point, *beside = inner_points(face)
    box = bound_box_of(face)
    level = [
        one
        for one in patches
        if one.box.intersect(box) and all(lies_on(one.surface, at) for at in (point, *beside))
    ]
    holding = [one for one in level if one.holds(point)]
    if len(holding) < len(level) and not any(one.box.isInside(box) for one in holding):
        # It may have been merged of several.
        points = on_shape(face, _SAMPLES)
        holding = [one for one in level if one in holding or any(map(one.holds, points))]
    return frozenset(one.label for one in holding)


def inner_points(face: Any) -> list[Any]:
    """A point of a face that is not on its border, and two on its surface, which span it there."""
    surface = surface_of(face)
    inside = (at for at in chain(_spread(face), _beside_border(face)) if face.isPartOfDomain(*at))
    u, v = next(inside, None) or surface.parameter(on_shape(face, 1)[0])
    first_u, last_u, first_v, last_v = face.ParameterRange
    across, along = (last_u - first_u) * _BESIDE, (last_v - first_v) * _BESIDE
    return [surface.value(*at) for at in ((u, v), (u + across, v), (u, v + along))]


def _spread(face: Any) -> Iterator[tuple[float, float]]:
    """Parameters over the whole of a face, the middle first."""
    first_u, last_u, first_v, last_v = face.ParameterRange
    for count in _GRIDS:
        steps = [(at + 0.5) / count for at in range(count)]
        for across, along in product(steps, steps):
            yield first_u + (last_u - first_u) * across, first_v + (last_v - first_v) * along


def _beside_border(face: Any) -> Iterator[tuple[float, float]]:
    """Parameters on both sides of the middle of each edge, as of a narrow ring."""
    first_u, last_u, first_v, last_v = face.ParameterRange
    reach = _BESIDE * max(last_u - first_u, last_v - first_v)
    for edge in edges_of(face):
        found = face.curveOnSurface(edge)
        if found is not None:
            curve, first, last = found[0], found[-2], found[-1]
            middle = (first + last) / 2
            at, ahead = curve.value(middle), curve.value(middle + (last - first) * _BESIDE)
            along_u, along_v = ahead.x - at.x, ahead.y - at.y
            length = math.hypot(along_u, along_v)
            for side in (reach, -reach) if length else ():
                yield at.x - along_v / length * side, at.y + along_u / length * side


def _digest(origins: frozenset[Any]) -> bytes:
    text = _spelled(origins)
    if PASSING in text:
        text += MEMORY.token
    return hashlib.blake2b(text.encode("utf-8"), digest_size=4).digest()


def _spelled(value: Any) -> str:
    """Labels as a text that is the same in every process."""
    if isinstance(value, (frozenset, tuple)):
        parts = map(_spelled, value)
        ordered = sorted(parts) if isinstance(value, frozenset) else parts
        return f"({' '.join(ordered)})"
    return repr(value)
