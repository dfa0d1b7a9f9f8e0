# SPDX-License-Identifier: MIT
"""Resolution of references to the edges, faces and vertices that they mean.

References fail closed: one that matches nothing is REFERENCE_LOST, one that should mean a single
element but means several is AMBIGUOUS, both with what there is instead.
"""

from __future__ import annotations

from typing import Any, Iterable

import FreeCAD
import Part

from ...errors import ConjureError
from ...vocabulary.elements.edge_references import EdgeFilter
from ...vocabulary.elements.element_references import FACE_WORDS, ByHandle, ByIndex, ByWord
from ...vocabulary.elements.face_references import FaceFilter
from ...vocabulary.values.geometry import Vector
from ..document.freecad_types import DocumentObject
from . import shapes
from .edges import EdgeKind, Edges
from .element_filters import edge_meets, face_meets, is_along, is_level
from .elements import Elements
from .faces import Faces
from .forms import curve_type
from .tolerances import COINCIDENT


class Chosen:
    """The elements that references mean.

    Attributes:
        indices: 1-based, in ascending order.
        named: those of them that were named one by one.
    """

    def __init__(self) -> None:
        self.indices: list[int] = []
        self.named: set[int] = set()


def resolve_face(reference: Any, faces: Faces, field: str = "face") -> int:
    """The one face that a reference means.

    Raises:
        ConjureError: REFERENCE_LOST or AMBIGUOUS.
    """
    indices = resolve_elements([reference], faces, field).indices
    if len(indices) == 1:
        return indices[0]
    raise ConjureError(
        "AMBIGUOUS",
        f"{_worded(reference, faces)} means {len(indices)} faces; one is needed.",
        field=field,
        given=_worded(reference, faces),
        candidates=faces.candidates(indices),
    )


def resolve_edge(reference: Any, edges: Edges, field: str) -> int:
    """The index of the one edge that a reference means.

    Raises:
        ConjureError: REFERENCE_LOST, or AMBIGUOUS with the edges that fit as candidates.
    """
    found = resolve_elements([reference], edges, field).indices
    if len(found) != 1:
        message = f"{len(found)} edges of '{edges.obj.Name}' are meant; one is needed."
        candidates = edges.candidates(found)
        raise ConjureError("AMBIGUOUS", message, field=field, candidates=candidates)
    return found[0]


def resolve_vertex(wanted: int | Vector, obj: DocumentObject, field: str) -> tuple[int, Any]:
    """The index and the global place of a vertex: one by its index, or the nearest to a point.

    Args:
        wanted: the index, from 1 on, or a point in the document.
        obj: the object.
        field: the parameter.

    Raises:
        ConjureError: NO_SHAPE; REFERENCE_LOST; AMBIGUOUS where two are as near.
    """
    shape = shapes.global_shape_of(obj)
    places = [] if shape is None else [vertex.Point for vertex in shape.Vertexes]
    if not places:
        raise shapes.without_shape(obj, field)
    if isinstance(wanted, int):
        if wanted > len(places):
            message = f"'{obj.Name}' has no Vertex{wanted}; it has {len(places)}."
            raise ConjureError("REFERENCE_LOST", message, field=field, given=f"Vertex{wanted}")
        return wanted, places[wanted - 1]
    point = FreeCAD.Vector(*wanted)
    ways = [place.distanceToPoint(point) for place in places]
    near = [at for at, way in enumerate(ways, 1) if way - min(ways) < COINCIDENT]
    if len(near) > 1:
        message = f"{len(near)} vertices of '{obj.Name}' are as near to that point."
        names = [f"Vertex{at}" for at in near]
        raise ConjureError("AMBIGUOUS", message, field=field, candidates=names)
    return near[0], places[near[0] - 1]


def resolve_elements(references: Iterable[Any], elements: Edges | Faces, field: str) -> Chosen:
    """The union of the edges or faces that `references` mean.

    Raises:
        ConjureError: REFERENCE_LOST, if one of them matches none; AMBIGUOUS.
    """
    chosen = Chosen()
    found: set[int] = set()
    for reference in references:
        if isinstance(reference, ByHandle):
            matched = {elements.find(reference.handle, field)}
        elif isinstance(reference, ByIndex):
            matched = {reference.index} if reference.index <= len(elements) else set()
        elif reference == ByWord("all"):
            matched = set(range(1, len(elements) + 1))
        elif isinstance(elements, Edges):
            matched = _match_edge(reference, elements, field)
        else:
            matched = _match_face(reference, elements, field)
        if not matched:
            raise _lost(reference, elements, field)
        found |= matched
        if isinstance(reference, (ByIndex, ByHandle)):
            chosen.named |= matched
    chosen.indices = sorted(found)
    return chosen


def _match_edge(reference: Any, edges: Edges, field: str) -> set[int]:
    if isinstance(reference, EdgeFilter):
        met = edges_that_meet(reference, range(1, len(edges) + 1), edges, field)
        return _nearest(set(met), reference.near, edges, field)
    word = reference.word
    if word in FACE_WORDS:
        faces = Faces(edges.obj, edges.shape)
        return set().union(*(edges.of_face(faces.at(index)) for index in faces.towards(word)))
    test = {
        "vertical": lambda index: is_along(edges.at(index), FreeCAD.Vector(0, 0, 1)),
        "horizontal": lambda index: is_level(edges.at(index)),
        "straight": lambda index: curve_type(edges.at(index)) == "Line",
        "circular": lambda index: curve_type(edges.at(index)) == "Circle",
        "convex": lambda index: edges.kind(index) is EdgeKind.CONVEX,
        "concave": lambda index: edges.kind(index) is EdgeKind.CONCAVE,
    }[word]
    return {index for index in range(1, len(edges) + 1) if test(index)}


def _match_face(reference: Any, faces: Faces, field: str) -> set[int]:
    if isinstance(reference, ByWord):
        return faces.towards(reference.word)
    found = faces_that_meet(reference, range(1, len(faces) + 1), faces)
    return _nearest(set(found), reference.near, faces, field)


def faces_that_meet(wanted: FaceFilter, indices: Iterable[int], faces: Faces) -> list[int]:
    """Faces that meet all criteria but `near`."""
    if wanted.is_open:
        return list(indices)
    return [index for index in indices if face_meets(faces.at(index), wanted)]


def edges_that_meet(
    wanted: EdgeFilter, indices: Iterable[int], edges: Edges, field: str
) -> list[int]:
    """Edges that meet all criteria but `near`.

    Raises:
        ConjureError: REFERENCE_LOST or AMBIGUOUS, if `wanted` names a face that is not there.
    """
    if wanted.is_open:
        return sorted(indices)
    candidates = set(indices)
    if wanted.face is not None:
        faces = Faces(edges.obj, edges.shape)
        of = resolve_elements([wanted.face], faces, field).indices
        candidates &= set().union(*(edges.of_face(faces.at(index)) for index in of))
    return sorted(index for index in candidates if edge_meets(edges.at(index), wanted))


def nearest_to(near: Any, found: Iterable[int], elements: Elements) -> list[int]:
    """Elements nearest to a point, several if they are equally near; all without a point."""
    found = sorted(found)
    if near is None or not found:
        return found
    point = Part.Vertex(*near)
    distances = {index: elements.at(index).distToShape(point)[0] for index in found}
    least = min(distances.values())
    return [index for index in found if distances[index] < least + COINCIDENT]


def _nearest(found: set[int], near: Any, elements: Elements, field: str) -> set[int]:
    """Element nearest to a point, if one is given."""
    nearest = set(nearest_to(near, found, elements))
    if near is not None and len(nearest) > 1:
        raise ConjureError(
            "AMBIGUOUS",
            f"{len(nearest)} {elements.element.lower()}s are equally near to {list(near)}.",
            field=field,
            given=list(near),
            candidates=elements.candidates(nearest),
        )
    return nearest


def _worded(reference: Any, elements: Elements) -> str:
    if isinstance(reference, ByIndex):
        return f"'{elements.element}{reference.index}'"
    if isinstance(reference, ByWord):
        return f"'{reference.word}'"
    return f"the filter {_shown(reference)}"


def _shown(value: Any) -> str:
    """A value of a filter, which may be a reference to another element."""
    if isinstance(value, ByIndex):
        return str(value.index)
    if isinstance(value, ByWord):
        return value.word
    if isinstance(value, ByHandle):
        return f"{value.handle.element}{value.handle.index}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_shown, value))}]"
    if isinstance(value, (EdgeFilter, FaceFilter)):
        given = {key: one for key, one in vars(value).items() if one is not None}
        return f"{{{', '.join(f'{key}: {_shown(one)}' for key, one in given.items())}}}"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _lost(reference: Any, elements: Elements, field: str) -> ConjureError:
    count, element = len(elements), elements.element
    what = element.lower()
    return ConjureError(
        "REFERENCE_LOST",
        f"No {what}s match {_worded(reference, elements)}.",
        field=field,
        given=_worded(reference, elements),
        allowed=f"{element}1 to {element}{count}" if count else f"the shape has no {what}s",
        candidates=elements.candidates(),
        details={"object_id": elements.obj.Name, f"{what}_count": count},
    )
