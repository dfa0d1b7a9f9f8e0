# SPDX-License-Identifier: MIT
"""Questions about the edges and faces of an object; the answers hold handles to refer to them."""

from __future__ import annotations

from typing import Any

from ..elements import edge_references, face_references
from ..elements.edge_references import EdgeFilter, EdgeReference
from ..elements.element_filters import (
    PLACE_CRITERIA,
    read_curve,
    read_direction,
    read_size,
    read_surface,
)
from ..elements.face_references import FaceFilter, FaceReference, read_area
from ..elements.handles import CURVES, SURFACES
from ..schema import fields, spatial_fields
from ..schema.catalogue import Capability
from ..schema.paging import PAGE, limit_field, offset_field
from ..schema.parameters import Concerns
from ..values.geometry import Vector

command = Capability("queries")

_LENGTH = {"type": ["number", "string"], **fields.LENGTHS, "minimum": 0}
_AREA = {"type": ["number", "string"], "x-unit": "mm2", "minimum": 0}
_DIRECTION = {"type": ["string", "array"]}
_COORDINATE = {"type": ["number", "string"], **fields.LENGTHS}


def _bound(axis: str, least: bool) -> Any:
    read = PLACE_CRITERIA[f"{axis.lower()}_{'min' if least else 'max'}"]
    doc = f"Wholly at this {axis} or {'more' if least else 'less'}."
    # A filter says the same.
    return fields.second_spelling(fields.custom(read, _COORDINATE, doc=doc), "edges or faces")


def _size(doc: str) -> Any:
    return fields.custom(read_size, _LENGTH, doc=doc)


class _Listed(Concerns):
    """Parameters common to lists of edges and of faces."""

    x_min: float | None = _bound("X", True)
    x_max: float | None = _bound("X", False)
    y_min: float | None = _bound("Y", True)
    y_max: float | None = _bound("Y", False)
    z_min: float | None = _bound("Z", True)
    z_max: float | None = _bound("Z", False)
    near: Vector | None = spatial_fields.vector(
        None, doc="Nearest to this point: [x, y, z] in mm; several if equally near."
    )
    limit: int = limit_field(200)
    offset: int = offset_field()

    @property
    def place(self) -> dict[str, Any]:
        """The criteria that edges and faces share."""
        return {name: getattr(self, name) for name in PLACE_CRITERIA}


@command(
    "get_topology",
    aliases=("topology",),
    example={"object_name": "Box", "limit": 50},
    reply=(
        "object_id, topology {vertex_count, edge_count, face_count, vertices, edges, "
        "faces, truncated}"
    ),
)
class GetTopology(Concerns):
    """List the vertices, edges and faces of an object, with handles for edges and faces."""

    limit: int = limit_field(200, doc="How many of each kind to list at most.")


@command(
    "get_edges",
    aliases=("edges", "list_edges"),
    example={"object_name": "Box", "face": "top", "length_gt": 5},
    reply=(
        "object_id, edges [{index, name, handle, type, length, center, start, end, radius}], "
        + PAGE
    ),
)
class GetEdges(_Listed):
    """List the edges that meet every criterion, with their handles.

    A handle means the same edge after later changes of the object, or fails; an index may come
    to mean another.
    """

    edges: tuple[EdgeReference, ...] = edge_references.edges(
        aliases=("edge", "filter"), doc="Which to choose from; else all:"
    )
    face: FaceReference | None = face_references.face(None, doc="Edges of this face:")
    type: str | None = fields.custom(
        read_curve, {"type": "string", "enum": list(CURVES)}, doc="Class of the curve."
    )
    length_gt: float | None = _size("Longer than this.")
    length_lt: float | None = _size("Shorter than this.")
    direction: Vector | None = spatial_fields.axis(
        None, doc="Straight and parallel to this: a letter or a vector [x, y, z]."
    )
    radius: float | None = _size("Circular with this radius.")

    @property
    def criteria(self) -> EdgeFilter:
        """The criteria given beside `edges`."""
        return EdgeFilter(
            type=self.type,
            length_gt=self.length_gt,
            length_lt=self.length_lt,
            face=self.face,
            direction=self.direction,
            **self.place,
        )


class _OfFaces(Concerns):
    """The criteria that questions about faces share."""

    type: str | None = fields.custom(
        read_surface,
        {"type": "string", "enum": list(SURFACES)},
        doc="Class of the surface.",
    )
    area_gt: float | None = fields.custom(read_area, _AREA, doc="Larger than this.")
    area_lt: float | None = fields.custom(read_area, _AREA, doc="Smaller than this.")
    radius: float | None = _size("Round with this radius.")


@command(
    "get_faces",
    aliases=("faces", "list_faces"),
    example={"object_name": "Box", "type": "Plane", "area_gt": 50},
    reply=(
        "object_id, faces [{index, name, semantic, handle, type, area, center, normal, radius, "
        "edge_count}], " + PAGE
    ),
)
class GetFaces(_OfFaces, _Listed):
    """List the faces that meet every criterion, with their handles.

    A handle means the same face after later changes of the object, or fails; an index may come
    to mean another.
    """

    faces: tuple[FaceReference, ...] = face_references.faces(
        "all",
        aliases=("face", "filter"),
        doc="Which to choose from; else all:",
    )
    direction: Vector | None = fields.custom(
        read_direction,
        _DIRECTION,
        doc="Plane and looking this way: a word such as top, an axis such as -x, or a vector "
        "[x, y, z].",
    )

    @property
    def criteria(self) -> FaceFilter:
        """The criteria given beside `faces`."""
        return FaceFilter(
            type=self.type,
            area_gt=self.area_gt,
            area_lt=self.area_lt,
            direction=self.direction,
            **self.place,
        )


@command(
    "get_face_info",
    aliases=("face_info",),
    example={"object_name": "Box", "face": "top"},
    reply=(
        "object_id, face {index, name, semantic, type, area, center, normal, "
        "edge_count, handle, edge_indices, edges}"
    ),
)
class GetFaceInfo(Concerns):
    """Describe one face of an object and the edges around it."""

    face: FaceReference = face_references.face(doc="Which face:")


@command(
    "find_face",
    aliases=("find", "get_face"),
    example={"object_name": "Box", "direction": "top"},
    reply=(
        "object_id, face {index, name, semantic, type, area, center, normal, "
        "edge_count, handle}, alternatives, count"
    ),
)
class FindFace(_OfFaces):
    """Find the face that fits best, and up to four others; if none fits, `face` is null.

    `direction` takes in faces that look within 45 degrees of it, the best aligned and outermost
    first; `closest_to` puts the nearest first.
    """

    direction: Vector | None = fields.custom(
        read_direction,
        _DIRECTION,
        doc="Where it looks: a word such as top, an axis such as -x, or a vector [x, y, z].",
    )
    closest_to: Vector | None = spatial_fields.vector(
        None, aliases=("near",), doc="A point that the face is near to: [x, y, z] in mm."
    )

    @property
    def criteria(self) -> FaceFilter:
        """The criteria that a face meets or does not."""
        return FaceFilter(
            type=self.type, area_gt=self.area_gt, area_lt=self.area_lt, radius=self.radius
        )
