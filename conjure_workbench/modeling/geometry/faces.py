# SPDX-License-Identifier: MIT
"""Properties of a face: its surface, its normal, and the word for its direction."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Iterable

import FreeCAD

from ..document.freecad_types import DocumentObject, Face, Shape
from ..document.rounding import significant, vector
from .bounds import boxes_of_faces
from .elements import Elements
from .forms import normal_of, radius_of, surface_type
from .tolerances import ALIGNED, COINCIDENT, ROUNDING

_ALIGNED = 0.9

DIRECTIONS = {
    "top": (0, 0, 1),
    "bottom": (0, 0, -1),
    "front": (0, -1, 0),
    "back": (0, 1, 0),
    "left": (-1, 0, 0),
    "right": (1, 0, 0),
}
"""Direction of the face that a word names."""


class Faces(Elements):
    """The faces of an object."""

    element = "Face"

    def __init__(self, obj: DocumentObject, shape: Shape | None = None) -> None:
        super().__init__(obj, shape)
        self._words: dict[int, str] | None = None

    def towards(self, word: str) -> set[int]:
        """The outermost of the plane faces that look in the direction of a word.

        More than one only if they lie in one plane.
        """
        return self._by_word[word]

    @cached_property
    def _by_word(self) -> dict[str, set[int]]:
        turn = tuple(self.shape.Placement.Rotation.Q)
        return self._boundary.fact(("words", turn), self._find_words)

    def _find_words(self) -> dict[str, set[int]]:
        every = enumerate(zip(self.all, self._kinds_of_all()), 1)
        planes = [(at, face) for at, (face, kind) in every if kind == "Plane"]
        normals = [normal_of(face) for _, face in planes]
        return {word: _outermost(planes, normals, _way(word)) for word in DIRECTIONS}

    def word(self, index: int) -> str | None:
        """The word that means this face, or None."""
        if self._words is None:
            self._words = {at: word for word in DIRECTIONS for at in self._by_word[word]}
        return self._words.get(index)

    def describe(self, index: int) -> dict[str, Any]:
        """Entry of a face in replies and errors: area in mm2, center of mass, outward normal."""
        face = self.at(index)
        entry = {
            "index": index,
            "name": f"Face{index}",
            "semantic": self.word(index),
            "type": surface_type(face),
            "area": significant(self._area(index)),
            "center": vector(self._center(index)),
            "normal": vector(normal_of(face)),
            "edge_count": face.countElement("Edge"),
            "handle": self.handle(index),
        }
        radius = radius_of(face)
        if radius is not None:
            entry["radius"] = radius
        return entry

    def _area(self, index: int) -> float:
        return self._boundary.fact(("area", index), lambda: float(self._own.at(index).Area))

    def _center(self, index: int) -> Any:
        own = self._boundary.fact(("center", index), lambda: self._own.at(index).CenterOfMass)
        return self.shape.Placement.multVec(own)

    def _middles(self, kind: str, indices: list[int]) -> Iterable[Any]:
        boxes = boxes_of_faces(self._boundary)
        return [boxes[index - 1].Center for index in indices]

    def _kind(self, one: Face) -> str:
        return surface_type(one)

    def _form(self, index: int) -> tuple[str, Any, Any, float]:
        one = self._own.at(index)
        surface = one.Surface
        kind = type(surface).__name__
        axis = normal_of(one) if kind == "Plane" else getattr(surface, "Axis", None)
        if kind == "Sphere":
            # Its axis says nothing of where it is, and FreeCAD turns it at will.
            axis = None
        return kind, surface, axis, self._area(index)


def _way(word: str) -> Any:
    return FreeCAD.Vector(*DIRECTIONS[word])


def _outermost(planes: list[tuple[int, Any]], normals: list[Any], way: Any) -> set[int]:
    cosines = [normal.dot(way) for normal in normals]
    best = max(cosines, default=0.0)
    if best < _ALIGNED:
        return set()
    equal = [
        (_distance(face, cosine, way), index)
        for (index, face), cosine in zip(planes, cosines)
        if cosine > best - ALIGNED
    ]
    farthest = max(far for far, _ in equal)
    return {index for far, index in equal if far > farthest - COINCIDENT}


def _distance(face: Face, cosine: float, way: Any) -> float:
    """Coordinate of the middle of a plane face along a direction."""
    # Every point of a plane that is exactly across does for its middle, which has to be integrated.
    across = cosine > 1.0 - ROUNDING
    return float((face.Surface.Position if across else face.CenterOfMass).dot(way))
