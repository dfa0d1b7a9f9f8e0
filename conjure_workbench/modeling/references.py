# SPDX-License-Identifier: MIT
"""From references to the edges and faces that they mean.

References fail closed: one that matches nothing is REFERENCE_LOST, one that should mean a single
element but means several is AMBIGUOUS, both with what there is instead.
"""

from __future__ import annotations

from typing import Any, Callable, Iterable

import FreeCAD
import Part

from ..protocol.errors import ConjureError
from ..vocabulary.edge_references import EdgeFilter
from ..vocabulary.elements import FACE_WORDS, ByHandle, ByIndex, ByWord
from ..vocabulary.face_references import FaceFilter
from .edges import Edges, Kind, curve_type
from .elements import Elements
from .faces import Faces, is_plane, normal_of, radius_of, surface_type

_TOLERANCE = 1e-6
"""In mm, and for the components of unit vectors."""


class Chosen:
    """The elements that references mean.

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
        ConjureError: REFERENCE_LOST, if one of them matches no edge; AMBIGUOUS.
    """
    return _union(references, edges, field, _match_edge)


def resolve_faces(references: Iterable[Any], faces: Faces, field: str = "faces") -> Chosen:
    """The union of the faces that `references` mean.

    Raises:
        ConjureError: REFERENCE_LOST, if one of them matches no face; AMBIGUOUS.
    """
    return _union(references, faces, field, _match_face)


def resolve_face(reference: Any, faces: Faces, field: str = "face") -> int:
    """The one face that a reference means.

    Raises:
        ConjureError: REFERENCE_LOST or AMBIGUOUS.
    """
    return _only(resolve_faces([reference], faces, field), reference, faces, field)


def _union(
    references: Iterable[Any],
    elements: Any,
    field: str,
    match: Callable[[Any, Any, str], set[int]],
) -> Chosen:
    chosen = Chosen()
    found: set[int] = set()
    for reference in references:
        if isinstance(reference, ByHandle):
            matched = {elements.find(reference.handle, field)}
        elif isinstance(reference, ByIndex):
            matched = {reference.index} if reference.index <= len(elements) else set()
        elif reference == ByWord("all"):
            matched = set(range(1, len(elements) + 1))
        else:
            matched = match(reference, elements, field)
        if not matched:
            raise _lost(reference, elements, field)
        found |= matched
        if isinstance(reference, (ByIndex, ByHandle)):
            chosen.named |= matched
    chosen.indices = sorted(found)
    return chosen


def _only(chosen: Chosen, reference: Any, elements: Elements, field: str) -> int:
    if len(chosen.indices) == 1:
        return chosen.indices[0]
    what = elements.element.lower()
    raise ConjureError(
        "AMBIGUOUS",
        f"{_said(reference, elements)} means {len(chosen.indices)} {what}s; one is needed.",
        field=field,
        given=_said(reference, elements),
        candidates=elements.candidates(chosen.indices),
    )


def _match_edge(reference: Any, edges: Edges, field: str) -> set[int]:
    if isinstance(reference, EdgeFilter):
        met = edges_that_meet(reference, range(1, len(edges) + 1), edges, field)
        return _nearest(set(met), reference.near, edges, field)
    word = reference.word
    if word in FACE_WORDS:
        faces = Faces(edges.obj, edges.shape)
        return set().union(*(edges.of_face(faces.at(index)) for index in faces.towards(word)))
    test = {
        "vertical": lambda index: _is_along(edges.at(index), FreeCAD.Vector(0, 0, 1)),
        "horizontal": lambda index: _is_level(edges.at(index)),
        "straight": lambda index: curve_type(edges.at(index)) == "Line",
        "circular": lambda index: curve_type(edges.at(index)) == "Circle",
        "convex": lambda index: edges.kind(index) is Kind.CONVEX,
        "concave": lambda index: edges.kind(index) is Kind.CONCAVE,
    }[word]
    return {index for index in range(1, len(edges) + 1) if test(index)}


def _match_face(reference: Any, faces: Faces, field: str) -> set[int]:
    if isinstance(reference, ByWord):
        return faces.towards(reference.word)
    found = faces_that_meet(reference, range(1, len(faces) + 1), faces)
    return _nearest(set(found), reference.near, faces, field)


def faces_that_meet(wanted: FaceFilter, indices: Iterable[int], faces: Faces) -> list[int]:
    """Those of some faces that meet all criteria but `near`."""
    return [index for index in indices if _face_meets(faces.at(index), wanted)]


def edges_that_meet(
    wanted: EdgeFilter, indices: Iterable[int], edges: Edges, field: str
) -> list[int]:
    """Those of some edges that meet all criteria but `near`.

    Raises:
        ConjureError: REFERENCE_LOST or AMBIGUOUS, if `wanted` names a face that is not there.
    """
    candidates = set(indices)
    if wanted.face is not None:
        faces = Faces(edges.obj, edges.shape)
        of = resolve_faces([wanted.face], faces, field).indices
        candidates &= set().union(*(edges.of_face(faces.at(index)) for index in of))
    return sorted(index for index in candidates if _edge_meets(edges.at(index), wanted))


def _nearest(found: set[int], near: Any, elements: Elements, field: str) -> set[int]:
    """Of the elements found, the one nearest to a point, if one is given."""
    if near is None or not found:
        return found
    point = Part.Vertex(*near)
    distances = {index: elements.at(index).distToShape(point)[0] for index in found}
    least = min(distances.values())
    nearest = {index for index, far in distances.items() if far < least + _TOLERANCE}
    if len(nearest) > 1:
        raise ConjureError(
            "AMBIGUOUS",
            f"{len(nearest)} {elements.element.lower()}s are equally near to {list(near)}.",
            field=field,
            given=list(near),
            candidates=elements.candidates(nearest),
        )
    return nearest


def _edge_meets(edge: Any, wanted: EdgeFilter) -> bool:
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
    return _is_within([vertex.Point for vertex in edge.Vertexes], wanted)


def _face_meets(face: Any, wanted: FaceFilter) -> bool:
    if wanted.type is not None and surface_type(face) != wanted.type:
        return False
    if wanted.area_gt is not None and not face.Area > wanted.area_gt:
        return False
    if wanted.area_lt is not None and not face.Area < wanted.area_lt:
        return False
    if wanted.direction is not None and not (
        is_plane(face) and normal_of(face).dot(FreeCAD.Vector(*wanted.direction)) > 1.0 - _TOLERANCE
    ):
        return False
    if wanted.radius is not None:
        radius = radius_of(face)
        if radius is None or abs(radius - wanted.radius) >= _TOLERANCE:
            return False
    bounded = any(
        getattr(wanted, f"{axis}_{end}") is not None for axis in "xyz" for end in ("min", "max")
    )
    if not bounded:
        return True
    box = face.copy(False, False).BoundBox
    corners = [
        FreeCAD.Vector(box.XMin, box.YMin, box.ZMin),
        FreeCAD.Vector(box.XMax, box.YMax, box.ZMax),
    ]
    return _is_within(corners, wanted)


def _is_within(points: Any, wanted: Any) -> bool:
    for axis in "xyz":
        least, most = getattr(wanted, f"{axis}_min"), getattr(wanted, f"{axis}_max")
        for point in points:
            value = getattr(point, axis)
            if least is not None and value < least - _TOLERANCE:
                return False
            if most is not None and value > most + _TOLERANCE:
                return False
    return True


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


def _said(reference: Any, elements: Elements) -> str:
    if isinstance(reference, ByIndex):
        return f"'{elements.element}{reference.index}'"
    if isinstance(reference, ByWord):
        return f"'{reference.word}'"
    given = {key: value for key, value in vars(reference).items() if value is not None}
    return f"the filter {given}"


def _lost(reference: Any, elements: Elements, field: str) -> ConjureError:
    count, element = len(elements), elements.element
    what = element.lower()
    return ConjureError(
        "REFERENCE_LOST",
        f"No {what}s match {_said(reference, elements)}.",
        field=field,
        given=_said(reference, elements),
        allowed=f"{element}1 to {element}{count}" if count else f"the shape has no {what}s",
        candidates=elements.candidates(),
        details={"object_id": elements.obj.Name, f"{what}_count": count},
    )
