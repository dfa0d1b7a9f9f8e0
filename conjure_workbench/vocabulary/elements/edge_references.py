# SPDX-License-Identifier: MIT
"""References to edges: by index, by word, by the face they bound, by a filter, or by a handle.

An unknown word is an error that names what is allowed; nothing ever falls back to all edges.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Union

from ..schema import spatial_fields
from ..schema.fields import Field
from ..schema.kinds import kind
from ..values.geometry import Vector
from .element_filters import PLACE_CRITERIA, PlaceFilter, criteria_shape, read_curve, read_size
from .element_references import FACE_WORDS, ByHandle, ByIndex, ByWord, word_of
from .face_references import FaceReference, read_face
from .handles import CURVES
from .reference_reading import ElementKind, read_reference, read_union, union_shape

EDGE_WORDS = ("vertical", "horizontal", "circular", "straight", "convex", "concave")
EDGES_IN_SHORT = (
    "handles, 'Edge3', 'Face6' (its edges), the words "
    + ", ".join(("all", *FACE_WORDS, *EDGE_WORDS))
    + ", filters {type, radius, z_min ...}"
)
"""Allowed values in the text of a parameter, whose schema has all criteria of a filter."""
EDGES_ALLOWED = (
    "a handle, 'Edge3', 'Face6' (its edges), a 1-based index, one of the words "
    + ", ".join(("all", *FACE_WORDS, *EDGE_WORDS))
    + ", a filter {type, length_gt, length_lt, face, direction, radius, x_min ... z_max, near}, "
    "or a list of these (their union)"
)


@dataclass(frozen=True)
class EdgeFilter(PlaceFilter):
    """The edges that meet every criterion given.

    Attributes:
        type: the curve's class, as in `CURVES`.
        length_gt: longer than this, in mm, exclusive.
        length_lt: shorter than this, in mm, exclusive.
        face: bounding this face.
        direction: straight and parallel to this unit vector, either way round.
    """

    type: str | None = None
    length_gt: float | None = None
    length_lt: float | None = None
    face: FaceReference | None = None
    direction: Vector | None = None


EdgeReference = Union[ByIndex, ByWord, EdgeFilter, ByHandle]

ALL_EDGES: tuple[EdgeReference, ...] = (ByWord("all"),)
"""The value of every spelling of "all edges"."""


def edges(*, doc: str, aliases: tuple[str, ...] = ()) -> Any:
    """Edge references as a tuple without repetitions; `ALL_EDGES` where none are given."""
    doc = f"{doc} {EDGES_IN_SHORT}."
    return Field(
        read_edges, _SHAPE, ALL_EDGES, doc, aliases, default_shown="all", kind=_EDGE_REFERENCES
    )


def read_edges(value: Any, field: str) -> tuple[EdgeReference, ...]:
    """Edge references from what a client sent.

    Raises:
        ConjureError: INVALID_PARAMETER that names the part that is not understood.
    """
    found = read_union(value, field, read_edge, "edges", EDGES_ALLOWED)
    if not found or ByWord("all") in found:
        return ALL_EDGES
    return tuple(dict.fromkeys(found))


def read_edge(value: Any, field: str) -> EdgeReference:
    """One edge reference from what a client sent.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    axis = word_of(value)
    if axis in ("x", "y", "z"):
        return EdgeFilter(direction=spatial_fields.read_axis(axis, field))
    read: EdgeReference = read_reference(value, field, _EDGE)
    return read


_CRITERIA = {
    "type": read_curve,
    "length_gt": read_size,
    "length_lt": read_size,
    "face": read_face,
    "direction": spatial_fields.read_axis,
    **PLACE_CRITERIA,
}
_SHAPE = union_shape(criteria_shape(_CRITERIA, CURVES))
_EDGE_REFERENCES = kind("edge_references", EDGES_ALLOWED, _SHAPE)
_EDGE = ElementKind(
    name="edge",
    words=(*FACE_WORDS, *EDGE_WORDS),
    filter=EdgeFilter,
    criteria=_CRITERIA,
    allowed=EDGES_ALLOWED,
    of_other=lambda face: EdgeFilter(face=face),
)
