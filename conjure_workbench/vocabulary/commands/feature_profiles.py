# SPDX-License-Identifier: MIT
"""Profiles of features of bodies: sketches, faces, and sketches that are drawn for the feature."""

from __future__ import annotations

from typing import Any, Union

from ...errors import ConjureError, invalid
from ..elements.handles import looks_like_handle
from ..profiles import variants
from ..profiles.profile_sketches import DRAWN, is_profile, read_as_sketch
from ..profiles.profiles import FaceProfile
from ..schema.fields import REQUIRED, Field
from ..schema.kinds import KIND_KEY, kind
from ..schema.parameters import object_schema
from ..schema.roles import Role
from ..sketching.data import DrawnSketch
from ..values.json_text import object_from_text

PROFILES: variants.Variants = {"face": FaceProfile, "object": variants.NamedObject}

FeatureProfile = Union[str, FaceProfile, DrawnSketch]
"""The name of a sketch, a face, or a sketch to be drawn."""

_DRAWN = {**object_schema(DrawnSketch), "required": ["geometry"], "x-brief": True}
_DRAWN_KIND = kind(
    "drawn_sketch", "a sketch as create_sketch takes it: {on, geometry, ...}", _DRAWN
)
_TYPED = {"type": "object"}
_ONLY_OUTSIDE = ("text", "objects")
_ALIASES = ("sketch", "section")


def read_profile(value: Any, field: str) -> str | FaceProfile:
    """The name of a sketch, or a face.

    Raises:
        ConjureError: INVALID_PARAMETER, UNKNOWN_PARAMETER or MISSING_PARAMETER with the place.
    """
    if looks_like_handle(value):
        return FaceProfile.parse({"reference_face": value})
    if isinstance(value, dict) and set(value) == {"object", "face"}:
        value = {"type": "face", **value}
    found: str | FaceProfile = variants.read(value, field, PROFILES, {"sketch": "object"})
    return found


def read_drawable_profile(value: Any, field: str) -> FeatureProfile:
    """The name of a sketch, a face, or the data of a sketch or of a profile to be drawn as one.

    Raises:
        ConjureError: as `read_profile`, and as `create_sketch` has them, with the place.
    """
    is_json = isinstance(value, str) and value.lstrip().startswith("{")
    sent = object_from_text(value, field) if is_json else value
    if isinstance(sent, dict) and "geometry" in sent and sent.get("type") in (None, "sketch"):
        return _read_drawn({key: one for key, one in sent.items() if key != "type"}, field)
    if is_profile(sent):
        return read_as_sketch(sent, field)
    word = variants.meant_by(sent.get("type"), {}) if isinstance(sent, dict) else ""
    if word in _ONLY_OUTSIDE:
        allowed = f"{', '.join((*DRAWN, *PROFILES))}; extrude with operation cut takes {word}"
        raise invalid(f"{field}.type", "is no profile of a body's feature", word, allowed)
    return read_profile(sent, field)


def _read_drawn(sent: dict[str, Any], field: str) -> DrawnSketch:
    try:
        return DrawnSketch.parse(sent)
    except ConjureError as error:
        error.place_in(field)
        raise


def profile_field() -> Any:
    """The profile of a feature, which is there."""
    doc = (
        "A closed sketch or a bound shape of the body by its name, the handle of one of its plane "
        "faces, or {type: face, reference_object, reference_face}."
    )
    shape = variants.schema(PROFILES, "profile", text_first=True)
    return Field(read_profile, shape, REQUIRED, doc, _ALIASES, role=Role.SUBJECT)


def drawable_profile_field() -> Any:
    """The profile of a feature, which is there or is drawn for it."""
    doc = (
        "A closed sketch or bound shape of the body by name, the handle of a plane face of it, or "
        "{object, face}; {on, geometry, ...}: see create_sketch; or {type: slot, length, width, "
        "on, position}, as extrude's."
    )
    shape = variants.schema(PROFILES, "profile", text_first=True)
    shape["anyOf"] += [{**_DRAWN, KIND_KEY: _DRAWN_KIND}, _TYPED]
    return Field(read_drawable_profile, shape, REQUIRED, doc, _ALIASES, role=Role.SUBJECT)
