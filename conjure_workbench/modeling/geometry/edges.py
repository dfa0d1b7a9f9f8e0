# SPDX-License-Identifier: MIT
"""Properties of an edge: its curve, the faces that meet there, and their kind of meeting."""

from __future__ import annotations

from enum import Enum
from typing import Any, NamedTuple

from ..document.freecad_types import DocumentObject, Edge, Face, Shape
from ..document.rounding import tidy, vector
from .elements import Elements
from .forms import curve_type
from .tolerances import SMOOTH


class EdgeKind(Enum):
    """Kind of an edge, by the faces that meet there."""

    CONVEX = "convex"
    CONCAVE = "concave"
    SMOOTH = "smooth"
    SEAM = "seam"
    BOUNDARY = "boundary"
    DEGENERATE = "degenerate"
    FREE = "free"

    @property
    def is_sharp(self) -> bool:
        """True if the edge can be rounded or beveled."""
        return self in (EdgeKind.CONVEX, EdgeKind.CONCAVE)


class _Border(NamedTuple):
    """A face that an edge bounds.

    Attributes:
        face: the face.
        is_forward: whether its border runs along the edge, and not against it.
    """

    face: Any
    is_forward: bool


class Edges(Elements):
    """The edges of an object, with what is asked of them computed once."""

    element = "Edge"

    def __init__(self, obj: DocumentObject, shape: Shape | None = None) -> None:
        super().__init__(obj, shape)
        self._kinds: dict[int, EdgeKind] = {}
        self._borders: dict[int, list[_Border]] | None = None

    def of_face(self, face: Face) -> set[int]:
        """The indices of a face's edges."""
        return self.indices_of(face.Edges)

    def describe(self, index: int) -> dict[str, Any]:
        """Entry of an edge in replies and errors, lengths in mm; its center is its middle."""
        edge = self.at(index)
        kind = curve_type(edge)
        entry = {
            "index": index,
            "name": f"Edge{index}",
            "type": kind,
            "length": tidy(edge.Length),
            "center": None,
            "start": None,
            "end": None,
            "handle": self.handle(index),
        }
        if kind != "none":
            first, last = edge.ParameterRange
            points = zip(("start", "center", "end"), (first, (first + last) / 2, last))
            entry.update({key: vector(edge.valueAt(at)) for key, at in points})
        if kind == "Circle":
            entry["radius"] = tidy(edge.Curve.Radius)
            entry["center"] = vector(edge.Curve.Center)
        return entry

    def kind(self, index: int) -> EdgeKind:
        """Kind of an edge, by the faces that meet there."""
        if index not in self._kinds:
            self._kinds[index] = self._find_kind(index)
        return self._kinds[index]

    def _find_kind(self, index: int) -> EdgeKind:
        edge = self.at(index)
        if edge.Degenerated:
            return EdgeKind.DEGENERATE
        borders = self._borders_at(index)
        if not borders:
            return EdgeKind.FREE
        if len(borders) == 1:
            return EdgeKind.SEAM if edge.isSeam(borders[0].face) else EdgeKind.BOUNDARY
        sides = [_side(edge, border) for border in borders[:2]]
        # Both normals point out of the material.
        (normal, inward), (other, _) = sides
        if (normal - other).Length < SMOOTH:
            return EdgeKind.SMOOTH
        # Into the one face, it goes down behind the other where there is material between them.
        return EdgeKind.CONVEX if inward.dot(other) < 0.0 else EdgeKind.CONCAVE

    def _borders_at(self, index: int) -> list[_Border]:
        """The borders of faces that an edge is a part of."""
        if self._borders is None:
            self._borders = {}
            for face in self.shape.Faces:
                for edge in face.Edges:
                    border = _Border(face, edge.Orientation == "Forward")
                    for at in self.indices_of([edge]):
                        self._borders.setdefault(at, []).append(border)
        return self._borders.get(index, [])

    def _kind(self, one: Edge) -> str:
        return curve_type(one)

    def _form(self, index: int) -> tuple[str, Any, Any, float]:
        one = self._own.at(index)
        kind = curve_type(one)
        curve = None if kind == "none" else one.Curve
        axis = getattr(curve, "Direction" if kind == "Line" else "Axis", None)
        return kind, curve, axis, one.Length


def _side(edge: Edge, border: _Border) -> tuple[Any, Any]:
    """In the middle of an edge, a face's outward normal, and the direction into the face."""
    first, last = edge.ParameterRange
    middle = (first + last) / 2
    face = border.face
    found = face.curveOnSurface(edge)
    if found is None:
        normal = face.normalAt(*face.Surface.parameter(edge.valueAt(middle)))
    else:
        at = found[0].value(middle)
        normal = face.normalAt(at.x, at.y)
    # Seen from outside, a face lies on the left of its border.
    return normal, normal.cross(edge.tangentAt(middle)) * (1.0 if border.is_forward else -1.0)
