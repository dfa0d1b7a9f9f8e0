# SPDX-License-Identifier: MIT
"""Objects changed along their edges."""

from __future__ import annotations

from typing import Any

from ...errors import invalid, missing
from ..elements import edge_references, face_references
from ..elements.edge_references import EdgeReference
from ..elements.element_filters import read_curve
from ..elements.element_references import word_of
from ..elements.face_references import FaceReference
from ..elements.handles import CURVES
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.in_bodies import IN_BODY_REPLY, in_body
from ..schema.insertion import Inserts
from ..schema.parameters import Derives, Parameters

command = Capability("modifiers")

_CURVE_WORDS = {"straight": "Line", "circular": "Circle"}


def _read_edge_filter(value: Any, field: str) -> str:
    """A curve's class in any case, or a word for it."""
    word = word_of(value)
    return _CURVE_WORDS[word] if word in _CURVE_WORDS else read_curve(value, field)


class _OnSharpEdges(Inserts, Derives):
    """The parameters that every command on edges has.

    `name` is the result's, unless no other parameter names which object is meant.
    """

    validate: bool | None = fields.ignored(
        "the result is always checked. Edges at which no two faces meet at an angle are skipped "
        "if a word, a filter or a face took them in, and the reply lists them; named by index, "
        "they are an error."
    )
    in_body: bool = in_body()


class _AlongEdges(_OnSharpEdges):
    """The parameters of a command on edges that are named."""

    edges: tuple[EdgeReference, ...] = edge_references.edges(
        aliases=("edge",), doc="Which edges; else all:"
    )


class _AroundFaces(_OnSharpEdges):
    """The parameters of a command on the edges of faces."""

    face: tuple[FaceReference, ...] = face_references.faces(aliases=("faces",), doc="Whose edges:")
    edge_filter: str | None = fields.custom(
        _read_edge_filter,
        {"type": "string", "enum": list(CURVES)},
        doc="Only edges whose curve is of this class.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses a list without a face, which would mean nothing."""
        super().finish(values)
        if values.get("face") == ():
            raise missing("face", "Name one face or several.")


class _Rounds(Parameters):
    """The size of a fillet."""

    radius: float = fields.size(1, aliases=("size",), doc="Its radius.")
    fallback: bool | None = fields.ignored(
        "a fillet that cannot be made on every edge named is an error."
    )
    fallback_to_chamfer: bool | None = fields.ignored(
        "a fillet that cannot be made is an error, never a chamfer."
    )


class _Bevels(Parameters):
    """The size of a chamfer."""

    size: float = fields.size(
        1,
        aliases=("distance", "length", "radius"),
        doc="How far from the edge; alone, on both faces.",
    )
    size2: float | None = fields.size(
        None,
        aliases=("distance2", "length2"),
        doc="The same on the second face.",
    )
    angle: float | None = fields.angle(
        None,
        minimum=0,
        maximum=90,
        exclusive=True,
        doc="From the first face, instead of `size2`.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses a second size and an angle at once."""
        super().finish(values)
        if "size2" in values and "angle" in values:
            allowed = "either size2 or angle"
            raise invalid("angle", "cannot stand beside size2", values["angle"], allowed)


@command(
    "create_fillet",
    aliases=("fillet",),
    example={"object_name": "Box", "radius": 2, "edges": ["top"]},
    reply="method, radius, base, edges, edge_count, skipped_edges, skipped_edge_count; "
    + IN_BODY_REPLY,
)
class CreateFillet(_Rounds, _AlongEdges):
    """Round edges of an object with a radius."""


@command(
    "create_chamfer",
    aliases=("chamfer",),
    example={"object_name": "Box", "size": 1, "edges": ["Edge1", "Edge3"]},
    reply="method, size, size2, base, edges, edge_count, skipped_edges, skipped_edge_count; "
    + IN_BODY_REPLY,
)
class CreateChamfer(_Bevels, _AlongEdges):
    """Bevel edges of an object: with one size, two, or a size and an angle."""


@command(
    "fillet_face",
    aliases=("round_face", "smooth_face"),
    example={"object_name": "Box", "face": ["top"], "radius": 2},
    reply=(
        "method, radius, face, faces, base, edges, edge_count, skipped_edges, skipped_edge_count; "
        + IN_BODY_REPLY
    ),
)
class FilletFace(_Rounds, _AroundFaces):
    """Round the edges of one or several faces with a radius."""


@command(
    "chamfer_face",
    aliases=("bevel_face",),
    example={"object_name": "Box", "face": ["top", "Face5"], "size": 1},
    reply=(
        "method, size, size2, face, faces, base, edges, edge_count, skipped_edges, "
        "skipped_edge_count; " + IN_BODY_REPLY
    ),
)
class ChamferFace(_Bevels, _AroundFaces):
    """Bevel the edges of faces: with one size, with two, or with a size and an angle."""
