# SPDX-License-Identifier: MIT
"""Properties of a face: its surface, its normal, and the word for its direction."""

from __future__ import annotations

from typing import Any

import FreeCAD
import Part

from ..document.freecad_types import DocumentObject, Face, Shape
from ..document.rounding import significant, tidy, vector
from .elements import Elements
from .tolerances import ALIGNED, COINCIDENT

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


def surface_type(face: Face) -> str:
    """The class of a face's surface, such as Plane or Cylinder."""
    return type(face.Surface).__name__


def normal_of(face: Face) -> Any:
    """The unit normal out of the material: of a plane everywhere, else in the middle of the face.

    In the middle of its parameters, that is, which for a face with a hole need not lie on it.
    """
    first_u, last_u, first_v, last_v = face.ParameterRange
    return face.normalAt((first_u + last_u) / 2, (first_v + last_v) / 2)


def is_plane(face: Face) -> bool:
    """True if a face is plane."""
    return isinstance(face.Surface, Part.Plane)


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
        direction = FreeCAD.Vector(*DIRECTIONS[word])
        aligned = []
        for index, face in enumerate(self.all, 1):
            if is_plane(face):
                far = face.CenterOfMass.dot(direction)
                aligned.append((normal_of(face).dot(direction), far, index))
        best = max((cosine for cosine, _, _ in aligned), default=0.0)
        if best < _ALIGNED:
            return set()
        equal = [(far, index) for cosine, far, index in aligned if cosine > best - ALIGNED]
        farthest = max(far for far, _ in equal)
        return {index for far, index in equal if far > farthest - COINCIDENT}

    def word(self, index: int) -> str | None:
        """The word that means this face, or None."""
        if self._words is None:
            self._words = {at: word for word in DIRECTIONS for at in self.towards(word)}
        return self._words.get(index)

    def describe(self, index: int) -> dict[str, Any]:
        """Entry of a face in replies and errors: area in mm2, center of mass, outward normal."""
        face = self.at(index)
        entry = {
            "index": index,
            "name": f"Face{index}",
            "semantic": self.word(index),
            "type": surface_type(face),
            "area": significant(face.Area),
            "center": vector(face.CenterOfMass),
            "normal": vector(normal_of(face)),
            "edge_count": len(face.Edges),
            "handle": self.handle(index),
        }
        radius = radius_of(face)
        if radius is not None:
            entry["radius"] = radius
        return entry

    def _form(self, one: Face) -> tuple[str, Any, Any, float]:
        kind, surface = surface_type(one), one.Surface
        axis = normal_of(one) if kind == "Plane" else getattr(surface, "Axis", None)
        if kind == "Sphere":
            # Its axis says nothing of where it is, and FreeCAD turns it at will.
            axis = None
        return kind, surface, axis, one.Area


def radius_of(face: Face) -> float | None:
    """The radius of a round face; None for others."""
    radius = getattr(face.Surface, "Radius", None)
    return None if radius is None else tidy(radius)
