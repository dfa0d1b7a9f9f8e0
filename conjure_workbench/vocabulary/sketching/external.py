# SPDX-License-Identifier: MIT
"""Edges of other objects, to which the constraints of a sketch can refer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...errors import invalid
from ..elements.edge_references import EdgeReference, read_edge
from ..elements.element_references import ByHandle
from ..elements.handles import looks_like_handle
from ..schema.fields import REQUIRED, Field
from ..schema.parameters import Record
from ..values.scalars import read_name

_ALLOWED = "the handle of an edge, or {object, edge}"


@dataclass(frozen=True)
class OtherEdge:
    """An edge of an object."""

    object_name: str
    edge: EdgeReference


def _read(value: Any, field: str) -> OtherEdge:
    if looks_like_handle(value):
        handle = read_edge(value, field)
        assert isinstance(handle, ByHandle)
        return OtherEdge(handle.handle.object, handle)
    if not isinstance(value, dict) or set(value) != {"object", "edge"}:
        raise invalid(field, "must be an edge of an object", value, _ALLOWED)
    name = read_name(value["object"], f"{field}.object")
    return OtherEdge(name, read_edge(value["edge"], f"{field}.edge"))


_PARTS = {"object": {"type": "string"}, "edge": {"type": ["string", "integer", "object"]}}
_FORM = {
    "type": "object",
    "properties": _PARTS,
    "required": ["object", "edge"],
    "additionalProperties": False,
}


class External(Record):
    """An edge of the body, projected into the sketch; constraints call them external1, ..."""

    reference: OtherEdge = Field(  # type: ignore[assignment]
        _read, {"anyOf": [{"type": "string"}, _FORM]}, REQUIRED, f"Which edge: {_ALLOWED}."
    )
