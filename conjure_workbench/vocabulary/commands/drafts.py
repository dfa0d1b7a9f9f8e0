# SPDX-License-Identifier: MIT
"""Faces of bodies that lean, so that a part leaves its mold."""

from __future__ import annotations

from typing import Any, Union

from ..elements import face_references
from ..elements.edge_references import EdgeReference, read_edge
from ..elements.element_references import FACE_SIGNS, FACE_WORDS, read_element, word_of
from ..elements.face_references import FaceReference
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.fields import REQUIRED, Field
from ..schema.insertion import INSERTED_REPLY, Inserts
from ..schema.parameters import Creates
from ..schema.roles import Role
from ..sketching.places import OnDatum, OnFace, OnPlane, read_place
from ..values.scalars import read_name

command = Capability("bodies")

STEEPEST = 89.0
"""Most degrees that a face can lean."""

Neutral = Union[OnPlane, OnDatum, FaceReference]
"""A plane of the body's origin, a datum plane, or a face of the body."""
Pull = Union[str, EdgeReference]
"""The name of a datum line, or an edge of the body."""


def _read_neutral(value: Any, field: str) -> Neutral:
    word = word_of(value)
    is_face = word in FACE_WORDS or word in FACE_SIGNS or word == "all"
    if is_face or not isinstance(value, str) or read_element(value, field) is not None:
        return face_references.read_face(value, field)
    place = read_place(value, field)
    assert not isinstance(place, OnFace)  # A text that is one is the handle of a face.
    return place


def _read_pull(value: Any, field: str) -> Pull:
    if isinstance(value, str) and read_element(value, field) is None:
        return read_name(value, field)
    return read_edge(value, field)


def _neutral() -> Any:
    doc = (
        "The plane in which they stay: xy, xz or yz of the body, a datum plane's name, or a plane "
        f"face: {face_references.FACES_IN_SHORT}."
    )
    shape = {"type": ["string", "integer", "object"]}
    return Field(_read_neutral, shape, REQUIRED, doc, role=Role.PLACE)


@command(
    "draft",
    aliases=("draft_faces", "create_draft"),
    example={"body": "Body", "faces": ["left", "right"], "neutral": "bottom", "angle": 3},
    reply=(
        "body, faces, direction, dimensions {NAME: value}, volume {before, added or removed}; "
        + INSERTED_REPLY
    ),
)
class Draft(Inserts, Creates):
    """Have faces lean, as for a mold: a draft at the tip of a body.

    Another solid becomes the base of a new body. The faces turn about where they meet `neutral`,
    inward along `direction` of the reply: from a neutral face into the body, else along the
    plane's normal, or along `pull`.
    """

    faces: tuple[FaceReference, ...] = face_references.faces(
        aliases=("face",), doc="Which faces lean:"
    )
    neutral: Neutral = _neutral()
    angle: float = fields.angle(
        1.5,
        minimum=0,
        maximum=STEEPEST,
        exclusive=True,
        aliases=("draft_angle",),
        doc="How far they lean.",
    )
    reversed: bool = fields.boolean(False, doc="Outward instead of inward.")
    pull: Pull | None = fields.in_role(
        Role.UNSAID,
        fields.custom(
            _read_pull,
            {"type": ["string", "integer", "object"]},
            aliases=("pull_direction",),
            doc="Along which they lean: a straight edge of the body ('Edge3', a handle, a filter), "
            "or a datum line's name.",
        ),
    )
    body: str | None = name_fields.name(
        None,
        role=Role.SUBJECT,
        aliases=("object_name",),
        doc="The body, or another solid; else that of the handles, or the only body.",
    )
