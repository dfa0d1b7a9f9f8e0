# SPDX-License-Identifier: MIT
"""Spots that datums are put on or through, or that sketches refer to.

They are planes, elements of a body, other datums and points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Union

from ...errors import invalid
from ..elements.any_references import VertexElement, read_any
from ..elements.edge_references import EdgeReference, read_edge
from ..elements.element_references import ByHandle
from ..elements.handles import looks_like_handle, read_handle
from ..schema.fields import Field, array_of
from ..schema.roles import Role
from ..schema.spatial_fields import read_point
from ..values.geometry import Vector
from ..values.scalars import read_name
from .places import OnDatum, OnFace, OnPlane, read_place

_ALLOWED = "xy, xz, yz; a handle; {object, face | edge | vertex}; or a datum's name"
_THROUGH_ALLOWED = (
    "2 or 3 points, each {object, vertex}, a datum point's name or [x, y, z]; or an edge: its "
    "handle or {object, edge}"
)
_VERTEX_ALLOWED = "'Vertex3', or [x, y, z] of the nearest one"
_MOST = 3


@dataclass(frozen=True)
class OnEdge:
    """An edge of an object."""

    object_name: str
    edge: EdgeReference


@dataclass(frozen=True)
class OnVertex:
    """A vertex of an object, by its 1-based index, or the one that is nearest to a point."""

    object_name: str
    vertex: int | Vector


Spot = Union[OnPlane, OnFace, OnEdge, OnVertex, OnDatum]
"""A thing that a datum can be put on."""
Through = Union[OnEdge, OnVertex, OnDatum, Vector]
"""A thing that a datum can go through; a vector is a point of the document."""


def spot_field() -> Any:
    """The place of a datum; None for none."""
    shape = {"anyOf": [{"type": "string"}, _SHAPE]}
    doc = f"Where it lies: {_ALLOWED}."
    return Field(read_spot, shape, None, doc, ("plane", "face", "edge"), "xy", role=Role.UNSAID)


def through_field() -> Any:
    """The points or the edge that a datum goes through, as a tuple; None for none."""
    one = {"anyOf": [{"type": "string"}, _SHAPE, array_of({"type": ["number", "string"]}, 3, 3)]}
    shape = {"anyOf": [array_of(one, 1, _MOST), {"type": "string"}, _SHAPE]}
    doc = f"Instead of `on`: {_THROUGH_ALLOWED}."
    return Field(read_through, shape, None, doc, ("points",), role=Role.UNSAID)


_ANY = {"type": ["string", "integer", "object", "array"]}
_SHAPE = {
    "type": "object",
    "properties": {"object": {"type": "string"}, "face": _ANY, "edge": _ANY, "vertex": _ANY},
    "required": ["object"],
    "additionalProperties": False,
}


def read_spot(value: Any, field: str) -> Spot:
    """A spot from what a client sent.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if looks_like_handle(value):
        handle = read_handle(value, field)
        if handle.element == "Edge":
            return OnEdge(handle.object, ByHandle(handle))
    if not isinstance(value, dict) or "face" in value:
        return read_place(value, field)
    entries = {key: part for key, part in value.items() if part is not None}
    name = entries.pop("object", None) or entries.pop("object_name", None)
    if name is None or set(entries) not in ({"edge"}, {"vertex"}):
        raise invalid(field, "must be {object, face | edge | vertex}", value, _ALLOWED)
    named = read_name(name, f"{field}.object")
    if "edge" in entries:
        return OnEdge(named, read_edge(entries["edge"], f"{field}.edge"))
    return OnVertex(named, read_vertex(entries["vertex"], f"{field}.vertex"))


def read_vertex(value: Any, field: str) -> int | Vector:
    """A vertex by its index, or the point that it is nearest to, also as {near: point}.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if isinstance(value, dict) and set(value) == {"near"}:
        return read_point(value["near"], f"{field}.near")
    if isinstance(value, (list, tuple, dict)):
        return read_point(value, field)
    text = f"vertex{value}" if type(value) is int else value
    found = read_any(text, field) if isinstance(text, str) else None
    if not isinstance(found, VertexElement):
        raise invalid(field, "is no vertex", value, _VERTEX_ALLOWED)
    return found.index


def read_through(value: Any, field: str) -> tuple[Through, ...]:
    """One thing to go through, or a list of at most three.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if not isinstance(value, (list, tuple)):
        return (_read_one(value, field),)
    if not 1 <= len(value) <= _MOST:
        raise invalid(field, f"has {len(value)} entries", value, _THROUGH_ALLOWED)
    if all(isinstance(part, (int, float)) for part in value):
        return (read_point(value, field),)
    return tuple(_read_one(part, f"{field}[{at}]") for at, part in enumerate(value))


def _read_one(value: Any, field: str) -> Through:
    if isinstance(value, (list, tuple)):
        return read_point(value, field)
    found = read_spot(value, field)
    if isinstance(found, (OnPlane, OnFace)):
        raise invalid(field, "is no point and no edge", value, _THROUGH_ALLOWED)
    return found
