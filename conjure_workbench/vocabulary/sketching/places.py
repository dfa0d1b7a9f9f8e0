# SPDX-License-Identifier: MIT
"""Places of sketches: a plane of the body or the document, a plane face, or a datum plane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Union

from ...errors import invalid
from ..elements.element_references import ByHandle
from ..elements.face_references import FACES_ALLOWED, FaceReference, read_face
from ..elements.handles import looks_like_handle
from ..schema.fields import Field, array_of
from ..schema.roles import Role
from ..values import units
from ..values.geometry import Vector
from ..values.scalars import LENGTH_LIMIT, read_name, within

PLANES = ("xy", "xz", "yz")
_SYNONYMS = {
    **{word: word for word in PLANES},
    **{"yx": "xy", "zx": "xz", "zy": "yz"},
    **{f"{word}_plane": word for word in PLANES},
    **{f"{word}-plane": word for word in PLANES},
}
_FACE_ALLOWED = "its handle or {object, face}"
_ALLOWED = f"xy, xz, yz; a plane face: {_FACE_ALLOWED}; or a datum plane"


@dataclass(frozen=True)
class OnPlane:
    """A plane of the body, or of the document where there is none: "xy", "xz" or "yz"."""

    word: str


@dataclass(frozen=True)
class OnFace:
    """A plane face of an object."""

    object_name: str
    face: FaceReference


@dataclass(frozen=True)
class OnDatum:
    """A datum plane."""

    object_name: str


Place = Union[OnPlane, OnFace, OnDatum]


def place_field(default: str | None) -> Any:
    """The place of a sketch."""
    shape = {"anyOf": [{"type": "string"}, _FACE_SHAPE]}
    known = None if default is None else OnPlane(default)
    doc = f"On {_ALLOWED}."
    return Field(read_place, shape, known, doc, ("plane", "face"), default, role=Role.UNSAID)


def face_place_field(*, doc: str) -> Any:
    """The place on a plane face; None for none."""
    shape = {"anyOf": [_FACE_SHAPE, {"type": "string"}]}
    return Field(
        _read_face_place, shape, None, f"{doc}: the text of {_FACE_ALLOWED}.", role=Role.UNSAID
    )


_FACE_SHAPE = {
    "type": "object",
    "properties": {"object": {"type": "string"}, "face": {"type": ["string", "integer", "object"]}},
    "required": ["object", "face"],
    "additionalProperties": False,
}


def read_place(value: Any, field: str) -> Place:
    """A place from what a client sent.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if isinstance(value, dict):
        return _on_face(value, field)
    if looks_like_handle(value):
        reference = read_face(value, field)
        assert isinstance(reference, ByHandle)
        return OnFace(reference.handle.object, reference)
    if not isinstance(value, str):
        raise invalid(field, "is no place for a sketch", value, _ALLOWED)
    word = _SYNONYMS.get(value.strip().lower())
    return OnDatum(read_name(value, field)) if word is None else OnPlane(word)


def _read_face_place(value: Any, field: str) -> OnFace:
    if isinstance(value, dict) or looks_like_handle(value):
        place = read_place(value, field)
        if isinstance(place, OnFace):
            return place
    raise invalid(field, "is no plane face", value, _FACE_ALLOWED)


def _on_face(value: dict[Any, Any], field: str) -> OnFace:
    entries = {key: part for key, part in value.items() if part is not None}
    name = entries.pop("object", None) or entries.pop("object_name", None)
    if set(entries) != {"face"}:
        raise invalid(field, "must be {object, face}", value, _ALLOWED)
    face = read_face(entries["face"], f"{field}.face")
    if name is None and isinstance(face, ByHandle):
        name = face.handle.object
    if name is None:
        raise invalid(field, "does not say whose face", value, f"{{object, face}}: {FACES_ALLOWED}")
    return OnFace(read_name(name, f"{field}.object"), face)


def seat_offset(default: Any = (0.0, 0.0, 0.0)) -> Any:
    """An offset along the normal, or [x, y, z] along the axes of the place."""
    part = {"type": ["number", "string"]}
    shape = {"anyOf": [part, array_of(part, 3, 3)], "x-unit": "mm"}
    doc = "Along the normal, or [x, y, z]; or 1 in."
    return Field(_read_offset, shape, default, doc, (), 0.0)


def _read_offset(value: Any, field: str) -> Vector:
    parts = value if isinstance(value, (list, tuple)) else [0.0, 0.0, value]
    if len(parts) != 3:
        raise invalid(field, "must be a length or [x, y, z]", value, "a length or [x, y, z]")
    where = [f"{field}[{at}]" for at in range(3)] if parts is value else [field] * 3
    x, y, z = (
        within(units.length(part, name), part, name, -LENGTH_LIMIT, LENGTH_LIMIT, "mm")
        for part, name in zip(parts, where)
    )
    return (x, y, z)
