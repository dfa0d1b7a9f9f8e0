# SPDX-License-Identifier: MIT
"""Edges, vertices and sketch elements of other objects, to which constraints can refer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Union

from ...errors import invalid
from ..elements.edge_references import read_edge
from ..elements.element_references import ByHandle
from ..elements.handles import looks_like_handle
from ..schema.fields import REQUIRED, Field
from ..schema.parameters import Record
from ..values.scalars import read_name
from .element_ids import id_field, read_reference
from .spots import OnEdge, OnVertex, read_vertex

_ALLOWED = "the handle of an edge, {object, edge}, {object, vertex} or {object, element}"


@dataclass(frozen=True)
class OtherElement:
    """An element of another sketch, by its name."""

    object_name: str
    element: str


Other = Union[OnEdge, OnVertex, OtherElement]


def _read(value: Any, field: str) -> Other:
    if looks_like_handle(value):
        handle = read_edge(value, field)
        assert isinstance(handle, ByHandle)
        return OnEdge(handle.handle.object, handle)
    kinds = {"edge", "vertex", "element"}
    if not isinstance(value, dict) or set(value) - kinds != {"object"} or len(value) != 2:
        raise invalid(field, "must be an element of an object", value, _ALLOWED)
    name = read_name(value["object"], f"{field}.object")
    if "edge" in value:
        return OnEdge(name, read_edge(value["edge"], f"{field}.edge"))
    if "vertex" in value:
        return OnVertex(name, read_vertex(value["vertex"], f"{field}.vertex"))
    return OtherElement(name, read_reference(value["element"], f"{field}.element"))


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
