# SPDX-License-Identifier: MIT
"""From edge references to edges of a shape.

References fail closed: one that matches nothing is REFERENCE_LOST, with what there is instead.
"""

from __future__ import annotations

from typing import Any, Iterable

import FreeCAD
import Part

from ..protocol.errors import ConjureError
from ..vocabulary.references import FACE_WORDS, ByFilter, ByIndex, ByWord
from .edges import Edges, Kind
from .shapes import tidy, vector

_TOLERANCE = 1e-6
"""In mm, and for the components of unit vectors."""
_ALIGNED = 0.9
_LISTED = 24

_DIRECTIONS = {
    "top": (0, 0, 1),
    "bottom": (0, 0, -1),
    "front": (0, -1, 0),
    "back": (0, 1, 0),
    "left": (-1, 0, 0),
    "right": (1, 0, 0),
}


class Chosen:
    """The edges that references mean.

    Attributes:
        indices: 1-based, in ascending order.
        named: those of them that were named one by one.
    """

    def __init__(self) -> None:
        self.indices: list[int] = []
        self.named: set[int] = set()


def resolve_edges(references: Iterable[Any], edges: Edges, field: str = "edges") -> Chosen:
    """The union of the edges that `references` mean.

    Raises:
        ConjureError: REFERENCE_LOST, if one of them matches no edge.
    """
    chosen = Chosen()
    found: set[int] = set()
    for reference in references:
        matched = _match(reference, edges, field)
        if not matched:
            raise _lost(f"No edges match {_said(reference)}.", reference, edges, field)
        found |= matched
        if isinstance(reference, ByIndex):
            chosen.named |= matched
    chosen.indices = sorted(found)
    return chosen


def describe(edges: Edges, index: int) -> dict[str, Any]:
    """An edge as a candidate: its index, type, length and ends."""
    edge = edges.edge(index)
    return {
        "index": index,
        "type": curve_type(edge),
        "length": tidy(edge.Length),
        "ends": [vector(vertex.Point) for vertex in edge.Vertexes],
    }


def curve_type(edge: Any) -> str:
    """The class of an edge's curve, such as Line or Circle; "none" for a degenerate edge."""
    return "none" if edge.Degenerated else type(edge.Curve).__name__


def faces_towards(shape: Any, word: str) -> list[Any]:
    """The outermost of the plane faces that look in the direction of a word.

    More than one only if they lie in one plane.
    """
    direction = FreeCAD.Vector(*_DIRECTIONS[word])
    aligned = []
    for face in shape.Faces:
        if isinstance(face.Surface, Part.Plane):
            normal = face.normalAt(*face.ParameterRange[::2])
            aligned.append((normal.dot(direction), face.CenterOfMass.dot(direction), face))
    best = max((dot for dot, _, _ in aligned), default=0.0)
    if best < _ALIGNED:
        return []
    equal = [(far, face) for dot, far, face in aligned if dot > best - _TOLERANCE]
    farthest = max(far for far, _ in equal)
    return [face for far, face in equal if far > farthest - _TOLERANCE]


def _match(reference: Any, edges: Edges, field: str) -> set[int]:
    if isinstance(reference, ByIndex):
        return {reference.index} if reference.index <= len(edges) else set()
    if isinstance(reference, ByWord):
        return _by_word(reference.word, edges)
    if isinstance(reference, ByFilter):
        return _by_filter(reference, edges, field)
    raise TypeError(f"no way to resolve {reference!r}")


def _by_word(word: str, edges: Edges) -> set[int]:
    every = range(1, len(edges) + 1)
    if word == "all":
        return set(every)
    if word in FACE_WORDS:
        faces = faces_towards(edges.shape, word)
        return set().union(*(edges.of_face(face) for face in faces)) if faces else set()
    test = {
        "vertical": lambda index: _is_along(edges.edge(index), FreeCAD.Vector(0, 0, 1)),
        "horizontal": lambda index: _is_level(edges.edge(index)),
        "straight": lambda index: curve_type(edges.edge(index)) == "Line",
        "circular": lambda index: curve_type(edges.edge(index)) == "Circle",
        "convex": lambda index: edges.kind(index) is Kind.CONVEX,
        "concave": lambda index: edges.kind(index) is Kind.CONCAVE,
    }[word]
    return {index for index in every if test(index)}


def _by_filter(wanted: ByFilter, edges: Edges, field: str) -> set[int]:
    candidates = set(range(1, len(edges) + 1))
    if wanted.face is not None:
        candidates &= _of_face(wanted.face, edges, field)
    found = {index for index in candidates if _meets(edges.edge(index), wanted)}
    if wanted.near is None or not found:
        return found
    point = Part.Vertex(*wanted.near)
    distances = {index: edges.edge(index).distToShape(point)[0] for index in found}
    least = min(distances.values())
    nearest = {index for index, far in distances.items() if far < least + _TOLERANCE}
    if len(nearest) > 1:
        raise ConjureError(
            "REFERENCE_LOST",
            f"{len(nearest)} edges are equally near to {list(wanted.near)}.",
            field=field,
            given=list(wanted.near),
            candidates=[describe(edges, index) for index in sorted(nearest)[:_LISTED]],
        )
    return nearest


def _of_face(face: int | str, edges: Edges, field: str) -> set[int]:
    if isinstance(face, str):
        return _by_word(face, edges)
    faces = edges.shape.Faces
    if face > len(faces):
        raise ConjureError(
            "REFERENCE_LOST",
            f"There is no Face{face}; the shape has {len(faces)} faces.",
            field=field,
            given=face,
            allowed=f"1 to {len(faces)}",
        )
    return edges.of_face(faces[face - 1])


def _meets(edge: Any, wanted: ByFilter) -> bool:
    kind = curve_type(edge)
    if wanted.type is not None and kind != wanted.type:
        return False
    if wanted.length_gt is not None and not edge.Length > wanted.length_gt:
        return False
    if wanted.length_lt is not None and not edge.Length < wanted.length_lt:
        return False
    if wanted.direction is not None and not _is_along(edge, FreeCAD.Vector(*wanted.direction)):
        return False
    if wanted.radius is not None and not (
        kind == "Circle" and abs(edge.Curve.Radius - wanted.radius) < _TOLERANCE
    ):
        return False
    return all(
        _within(vertex.Point, axis, getattr(wanted, f"{axis}_min"), getattr(wanted, f"{axis}_max"))
        for axis in "xyz"
        for vertex in edge.Vertexes
    )


def _within(point: Any, axis: str, least: float | None, most: float | None) -> bool:
    value = getattr(point, axis)
    return (least is None or value >= least - _TOLERANCE) and (
        most is None or value <= most + _TOLERANCE
    )


def _is_along(edge: Any, direction: Any) -> bool:
    if curve_type(edge) != "Line":
        return False
    return abs(abs(edge.Curve.Direction.dot(direction)) - 1.0) < _TOLERANCE


def _is_level(edge: Any) -> bool:
    """Whether an edge lies in a plane across Z; five points tell it of any of FreeCAD's curves."""
    if edge.Degenerated:
        return False
    first, last = edge.ParameterRange
    heights = [edge.valueAt(first + (last - first) * part / 4).z for part in range(5)]
    return max(heights) - min(heights) < _TOLERANCE


def _said(reference: Any) -> str:
    if isinstance(reference, ByIndex):
        return f"'Edge{reference.index}'"
    if isinstance(reference, ByWord):
        return f"'{reference.word}'"
    given = {key: value for key, value in vars(reference).items() if value is not None}
    return f"the filter {given}"


def _lost(message: str, reference: Any, edges: Edges, field: str) -> ConjureError:
    count = len(edges)
    return ConjureError(
        "REFERENCE_LOST",
        message,
        field=field,
        given=_said(reference),
        allowed=f"Edge1 to Edge{count}" if count else "the shape has no edges",
        candidates=[describe(edges, index) for index in range(1, min(count, _LISTED) + 1)],
        details={"edge_count": count},
    )
