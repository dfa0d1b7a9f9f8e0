# SPDX-License-Identifier: MIT
"""References to elements of any kind, faces, edges and vertices: to measure from, to and at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Union

from ...errors import invalid, suggestion
from ..schema.fields import Field
from ..values.scalars import ITEM_LIMIT, items, whole
from .edge_references import ALL_EDGES, EDGE_WORDS, EdgeReference, read_edge
from .element_references import FACE_SIGNS, FACE_WORDS, INDEX_LIMIT, read_element, word_of
from .face_references import ALL_FACES, FaceReference, read_face
from .handles import CURVES

ELEMENTS_ALLOWED = (
    "a handle, 'Face6', 'Edge3', 'Vertex2', a 1-based index of a face, one of the words "
    + ", ".join(("faces", "edges", *FACE_WORDS, *EDGE_WORDS))
    + ", a filter of faces or of edges"
)

_IN_SHORT = (
    "handles, 'Face6', 'Edge3', 'Vertex2', the words "
    + ", ".join(("faces", "edges", *FACE_WORDS, *EDGE_WORDS))
    + ", filters"
)

_VERTEX = re.compile(r"vertex\s*(?P<index>[0-9]{1,12})")
_ONLY_OF_EDGES = ("length_gt", "length_lt", "face")
_CURVE_WORDS = frozenset(curve.lower() for curve in CURVES)


@dataclass(frozen=True)
class FaceElement:
    """Faces."""

    reference: FaceReference


@dataclass(frozen=True)
class EdgeElement:
    """Edges."""

    reference: EdgeReference


@dataclass(frozen=True)
class VertexElement:
    """The vertex "Vertex<index>" of the shape; 1-based."""

    index: int


AnyElement = Union[FaceElement, EdgeElement, VertexElement]

_EVERY: dict[str, AnyElement] = {
    "faces": FaceElement(ALL_FACES[0]),
    "edges": EdgeElement(ALL_EDGES[0]),
}


def element(*, doc: str, aliases: tuple[str, ...] = ()) -> Any:
    """One reference, or None."""
    shape = {"type": ["string", "integer", "object"]}
    return Field(
        read_any, shape, None, f"{doc} a handle, 'Face6', 'Edge3', 'Vertex2' or a filter.", aliases
    )


def elements(*, doc: str, aliases: tuple[str, ...] = ()) -> Any:
    """References as a tuple without repetitions; empty where none are given."""
    one = {"type": ["string", "integer", "object"]}
    shape = {"anyOf": [{"type": "array", "items": one, "maxItems": ITEM_LIMIT}, one]}
    return Field(read_elements, shape, (), f"{doc} {_IN_SHORT}.", aliases)


def read_elements(value: Any, field: str) -> tuple[AnyElement, ...]:
    """One reference or a list of them.

    Raises:
        ConjureError: INVALID_PARAMETER that names the part that is not understood.
    """
    if not isinstance(value, (list, tuple)):
        return (read_any(value, field),)
    given = items(value, field, "a list of elements")
    return tuple(dict.fromkeys(read_any(item, f"{field}[{at}]") for at, item in enumerate(given)))


def read_any(value: Any, field: str) -> AnyElement:
    """One reference from what a client sent; a mere number is a face's.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if isinstance(value, str):
        return _read_text(value, field)
    if isinstance(value, dict):
        kind = word_of(value.get("type"))
        if kind in _CURVE_WORDS or any(key in value for key in _ONLY_OF_EDGES):
            return EdgeElement(read_edge(value, field))
        return FaceElement(read_face(value, field))
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return FaceElement(read_face(value, field))
    raise invalid(field, "is no reference to an element", value, ELEMENTS_ALLOWED)


def _read_text(value: str, field: str) -> AnyElement:
    word = word_of(value)
    vertex = _VERTEX.fullmatch(word)
    if vertex is not None:
        return VertexElement(whole(vertex["index"], field, 1, INDEX_LIMIT))
    if word in _EVERY:
        return _EVERY[word]
    if word in EDGE_WORDS:
        return EdgeElement(read_edge(value, field))
    if word in FACE_WORDS or word in FACE_SIGNS:
        return FaceElement(read_face(value, field))
    found = read_element(value, field)
    if found is None:
        problem = (
            f"is no reference to an element{suggestion(value, (*_EVERY, *FACE_WORDS, *EDGE_WORDS))}"
        )
        raise invalid(field, problem, value, ELEMENTS_ALLOWED)
    kind, reference = found
    return EdgeElement(reference) if kind == "edge" else FaceElement(reference)
