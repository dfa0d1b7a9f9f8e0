# SPDX-License-Identifier: MIT
"""References to faces: by index, by word, by a filter, or by a handle.

An unknown word is an error that names what is allowed; nothing ever falls back to all faces.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Union

from ..schema.fields import REQUIRED, Field
from ..schema.kinds import KINDS, kind
from ..values import units
from ..values.geometry import Vector
from ..values.scalars import within
from .element_filters import (
    PLACE_CRITERIA,
    PlaceFilter,
    criteria_shape,
    read_direction,
    read_surface,
)
from .element_references import FACE_WORDS, ByHandle, ByIndex, ByWord, Reader
from .handles import SURFACES
from .reference_reading import ElementKind, read_reference, read_union, union_shape

AREA_LIMIT = 1e12
"""No area may be larger, in mm2."""
FACES_IN_SHORT = (
    "a handle, 'Face6', " + ", ".join(FACE_WORDS) + ", '+z' or a filter {type, radius, z_min ...}"
)
"""Allowed values in the text of a parameter, whose schema has all criteria of a filter."""
FACES_ALLOWED = (
    "a handle, 'Face6', a 1-based index, one of the words "
    + ", ".join(("all", *FACE_WORDS))
    + ", an axis such as '+z', a filter {type, area_gt, area_lt, direction, radius, "
    "x_min ... z_max, near}"
)


@dataclass(frozen=True)
class FaceFilter(PlaceFilter):
    """The faces that meet every criterion given.

    Attributes:
        type: the surface's class, as in `SURFACES`.
        area_gt: larger than this, in mm2, exclusive.
        area_lt: smaller than this, in mm2, exclusive.
        direction: plane, and looking outwards along this unit vector.
    """

    type: str | None = None
    area_gt: float | None = None
    area_lt: float | None = None
    direction: Vector | None = None


FaceReference = Union[ByIndex, ByWord, FaceFilter, ByHandle]

ALL_FACES: tuple[FaceReference, ...] = (ByWord("all"),)
"""The value of every spelling of "all faces"."""


def face(default: Any = REQUIRED, *, doc: str, aliases: tuple[str, ...] = ()) -> Any:
    """A reference that has to mean exactly one face; the default is as clients write it."""
    return _field(read_face, _FACE_REFERENCE, default, f"{doc} {FACES_IN_SHORT}.", aliases)


def faces(default: Any = REQUIRED, *, doc: str, aliases: tuple[str, ...] = ()) -> Any:
    """Face references as a tuple without repetitions; the default is as clients write it."""
    doc = f"{doc} {FACES_IN_SHORT}, or a list of these."
    return _field(read_faces, _FACE_REFERENCES, default, doc, aliases)


def _field(read: Reader, kind_name: str, default: Any, doc: str, aliases: tuple[str, ...]) -> Field:
    shape = KINDS[kind_name].shape
    if isinstance(default, str):
        known = read(default, "default")
        return Field(read, shape, known, doc, aliases, default_shown=default, kind=kind_name)
    return Field(read, shape, default, doc, aliases, kind=kind_name)


def read_faces(value: Any, field: str) -> tuple[FaceReference, ...]:
    """Face references from what a client sent.

    Raises:
        ConjureError: INVALID_PARAMETER that names the part that is not understood.
    """
    found = read_union(value, field, read_face, "faces", FACES_ALLOWED)
    return ALL_FACES if ByWord("all") in found else tuple(dict.fromkeys(found))


def read_face(value: Any, field: str) -> FaceReference:
    """One face reference from what a client sent; a list may hold just one.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if isinstance(value, (list, tuple)) and len(value) == 1:
        value = value[0]
    read: FaceReference = read_reference(value, field, _FACE)
    return read


def read_area(value: Any, field: str) -> float:
    """An area from zero on, in mm2."""
    return within(units.area(value, field), value, field, 0.0, AREA_LIMIT, "mm2")


_CRITERIA = {
    "type": read_surface,
    "area_gt": read_area,
    "area_lt": read_area,
    "direction": read_direction,
    **PLACE_CRITERIA,
}
_FILTER_SHAPE = criteria_shape(_CRITERIA, SURFACES)
_FACE_REFERENCE = kind(
    "face_reference",
    FACES_ALLOWED,
    {"anyOf": [{"type": ["string", "integer"]}, _FILTER_SHAPE]},
)
_FACE_REFERENCES = kind(
    "face_references", f"{FACES_ALLOWED}; or a list of these", union_shape(_FILTER_SHAPE)
)
_FACE = ElementKind(
    name="face", words=FACE_WORDS, filter=FaceFilter, criteria=_CRITERIA, allowed=FACES_ALLOWED
)
