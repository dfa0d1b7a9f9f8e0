# SPDX-License-Identifier: MIT
"""Properties of an edge: its curve, the faces that meet there, and their kind of meeting."""

from __future__ import annotations

from enum import Enum
from typing import Any

import Part

from ..document.freecad_types import DocumentObject, Edge, Face, Shape
from ..document.rounding import tidy, vector
from .elements import Elements
from .tolerances import BESIDE_EDGE, CONFUSION, SMOOTH


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


def curve_type(edge: Edge) -> str:
    """The class of an edge's curve, such as Line or Circle; "none" for a degenerate edge."""
    return "none" if edge.Degenerated else type(edge.Curve).__name__


class Edges(Elements):
    """The edges of an object, with what is asked of them computed once."""

    element = "Edge"

    def __init__(self, obj: DocumentObject, shape: Shape | None = None) -> None:
        super().__init__(obj, shape)
        self._kinds: dict[int, EdgeKind] = {}

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
            self._kinds[index] = self._find_kind(self.at(index))
        return self._kinds[index]

    def _find_kind(self, edge: Edge) -> EdgeKind:
        if edge.Degenerated:
            return EdgeKind.DEGENERATE
        faces = self.shape.ancestorsOfType(edge, Part.Face)
        if not faces:
            return EdgeKind.FREE
        if len(faces) == 1:
            return EdgeKind.SEAM if edge.isSeam(faces[0]) else EdgeKind.BOUNDARY
        first, last = edge.ParameterRange
        point = edge.valueAt((first + last) / 2)
        # Both point out of the material.
        one, other = (face.normalAt(*face.Surface.parameter(point)) for face in faces[:2])
        apart = one - other
        if apart.Length < SMOOTH:
            return EdgeKind.SMOOTH
        # Outside a wedge of material, but inside the material around a wedge-shaped notch.
        probe = point + apart * (BESIDE_EDGE * edge.Length / apart.Length)
        inside = any(solid.isInside(probe, CONFUSION, False) for solid in self.shape.Solids)
        return EdgeKind.CONCAVE if inside else EdgeKind.CONVEX

    def _form(self, one: Edge) -> tuple[str, Any, Any, float]:
        kind = curve_type(one)
        curve = None if kind == "none" else one.Curve
        axis = getattr(curve, "Direction" if kind == "Line" else "Axis", None)
        return kind, curve, axis, one.Length
