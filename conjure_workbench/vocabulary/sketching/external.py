# SPDX-License-Identifier: MIT
"""Edges, vertices and sketch elements of other objects, to which constraints can refer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Union

from ...errors import invalid
from ..elements.any_references import VertexElement, read_any
from ..elements.edge_references import EdgeReference, read_edge
from ..elements.element_references import ByHandle
from ..elements.handles import looks_like_handle
from ..schema.fields import REQUIRED, Field
from ..schema.parameters import Record
from ..schema.spatial_fields import read_point
from ..values.geometry import Vector
from ..values.scalars import read_name
from .element_ids import id_field, read_reference

_ALLOWED = "the handle of an edge, {object, edge}, {object, vertex} or {object, element}"
_VERTEX = "Vertex3, or {near: [x, y, z]}"


@dataclass(frozen=True)
class OtherEdge:
    """An edge of an object."""

    object_name: str
    edge: EdgeReference


@dataclass(frozen=True)
class OtherVertex:
    """A vertex of an object: that of an index, or the one nearest to a point."""

    object_name: str
    vertex: int | Vector


@dataclass(frozen=True)
class OtherElement:
    """An element of another sketch, by its name."""

    object_name: str
    element: str


Other = Union[OtherEdge, OtherVertex, OtherElement]


def _read(value: Any, field: str) -> Other:
    if looks_like_handle(value):
        handle = read_edge(value, field)
        assert isinstance(handle, ByHandle)
        return OtherEdge(handle.handle.object, handle)
    kinds = {"edge", "vertex", "element"}
    if not isinstance(value, dict) or set(value) - kinds != {"object"} or len(value) != 2:
        raise invalid(field, "must be an element of an object", value, _ALLOWED)
    name = read_name(value["object"], f"{field}.object")
    if "edge" in value:
        return OtherEdge(name, read_edge(value["edge"], f"{field}.edge"))
    if "vertex" in value:
        return OtherVertex(name, _read_vertex(value["vertex"], f"{field}.vertex"))
    return OtherElement(name, read_reference(value["element"], f"{field}.element"))


def _read_vertex(value: Any, field: str) -> int | Vector:
    if isinstance(value, dict) and set(value) == {"near"}:
        return read_point(value["near"], f"{field}.near")
    found = read_any(value, field) if isinstance(value, str) else None
    if not isinstance(found, VertexElement):
        raise invalid(field, "is no vertex", value, _VERTEX)
    return found.index


_PARTS = {
    "object": {"type": "string"},
    "edge": {"type": ["string", "integer", "object"]},
    "vertex": {"type": ["string", "object"]},
    "element": {"type": "string"},
}
_FORM = {
    "type": "object",
    "properties": _PARTS,
    "required": ["object"],
    "additionalProperties": False,
}


class External(Record):
    """An edge, a vertex or a sketch element of the body; else constraints call it external1, ..."""

    id: str | None = id_field()
    reference: Other = Field(  # type: ignore[assignment]
        _read, {"anyOf": [{"type": "string"}, _FORM]}, REQUIRED, f"Which: {_ALLOWED}."
    )
