# SPDX-License-Identifier: MIT
"""Properties of an edge: its curve, the faces that meet there, and their kind of meeting."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import Any, Callable, Iterable, NamedTuple

import Part

from ..document.freecad_types import DocumentObject, Edge, Face, Shape
from ..document.rounding import tidy, vector
from .elements import Elements
from .forms import curve_type
from .sub_shapes import LISTS_SLOWLY, SubShapes, bound_box_of, curve_of, is_closed, orientation_of
from .tolerances import SMOOTH

_FEW = 200 if LISTS_SLOWLY else 0
"""Edges whose faces are looked for one by one, before the edges of all faces are listed."""
_SLACK = 1e-3
"""In mm, by which the box of an edge may reach out of that of its face; a miss costs time only."""


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
        part: gives the edge as the face's border runs along it; not for nothing on FreeCAD 1.x.
    """

    face: Any
    part: Callable[[], Any]


class Edges(Elements):
    """The edges of an object, with what is asked of them computed once."""

    element = "Edge"

    def __init__(self, obj: DocumentObject, shape: Shape | None = None) -> None:
        super().__init__(obj, shape)
        self._kinds: dict[int, EdgeKind] = {}
        self._borders: dict[int, list[_Border]] | None = None
        self._near: list[tuple[float, float, Any, Any]] | None = None

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
        # Both normals point out of the material.
        normal, other = (_normal(edge, border.face) for border in borders[:2])
        if (normal - other).Length < SMOOTH:
            return EdgeKind.SMOOTH
        # Into the one face, it goes down behind the other where there is material between them.
        inward = _inward(edge, borders[0], normal)
        return EdgeKind.CONVEX if inward.dot(other) < 0.0 else EdgeKind.CONCAVE

    def _borders_at(self, index: int) -> list[_Border]:
        """The borders of faces that an edge is a part of."""
        if self._borders is None:
            if len(self._kinds) < _FEW:
                return self._borders_near(self.at(index))
            self._borders = {}
            for face in SubShapes(self.shape, "Face").all:
                for edge in face.Edges:
                    border = _Border(face, partial(_itself, edge))
                    for at in self.indices_of([edge]):
                        self._borders.setdefault(at, []).append(border)
        return self._borders.get(index, [])

    def _borders_near(self, edge: Edge) -> list[_Border]:
        """Two borders that an edge is a part of, or all if there are not two.

        For FreeCAD 1.x, which lists the edges of a face slowly. Boxes tell where to look.
        """
        if self._near is None:
            faces = SubShapes(self.shape, "Face").all
            boxes = [bound_box_of(face) for face in faces]
            for box in boxes:
                box.enlarge(_SLACK)
            self._near = [(box.XMin, box.XMax, box, face) for box, face in zip(boxes, faces)]
        box = bound_box_of(edge)
        low, high = box.XMin, box.XMax
        found: list[_Border] = []
        for least, most, around, face in self._near:
            if least <= low and high <= most and around.isInside(box):
                sides = SubShapes(face, "Edge")
                found += [_Border(face, partial(sides.at, at)) for at in sides.indices_of([edge])]
            if len(found) == 2:
                return found
        return _borders_of(self.shape, edge)

    def _middles(self, kind: str, indices: list[int]) -> Iterable[Any]:
        every = SubShapes(self._boundary.unmeshed, "Edge").all
        edges = [every[index - 1] for index in indices]
        if kind != "Circle":
            return [bound_box_of(edge).Center for edge in edges]
        return [
            curve_of(edge).Center if is_closed(edge) else bound_box_of(edge).Center
            for edge in edges
        ]

    def _kind(self, one: Edge) -> str:
        return curve_type(one)

    def _form(self, index: int) -> tuple[str, Any, Any, float]:
        one = self._own.at(index)
        kind = curve_type(one)
        curve = None if kind == "none" else one.Curve
        axis = getattr(curve, "Direction" if kind == "Line" else "Axis", None)
        return kind, curve, axis, one.Length


def _borders_of(shape: Shape, edge: Edge) -> list[_Border]:
    """The borders of faces that a single edge of a shape is a part of."""
    return [
        _Border(face, partial(_itself, one))
        for face in shape.ancestorsOfType(edge, Part.Face)
        for one in face.Edges
        if one.isSame(edge)
    ]


def _itself(part: Edge) -> Edge:
    return part


def _normal(edge: Edge, face: Face) -> Any:
    """The outward normal of a face in the middle of an edge."""
    found = face.curveOnSurface(edge)
    if found is None:
        return face.normalAt(*face.Surface.parameter(edge.valueAt(_middle(edge))))
    at = found[0].value(_middle(edge))
    return face.normalAt(at.x, at.y)


def _inward(edge: Edge, border: _Border, normal: Any) -> Any:
    """The direction into a face with a normal, in the middle of an edge."""
    is_forward = orientation_of(border.part()) == "Forward"
    # Seen from outside, a face lies on the left of its border.
    return normal.cross(edge.tangentAt(_middle(edge))) * (1.0 if is_forward else -1.0)


def _middle(edge: Edge) -> float:
    first, last = edge.ParameterRange
    return float((first + last) / 2)
