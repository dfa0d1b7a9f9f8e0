# SPDX-License-Identifier: MIT
"""Directions, axes and planes: by coordinates, or for features by what their body has."""

from __future__ import annotations

from typing import Any, Sequence, Union

from ...errors import invalid
from ..schema import fields, spatial_fields
from ..schema.roles import Role
from ..values.geometry import Vector
from ..values.scalars import read_name
from .handles import looks_like_handle

Way = Union[Vector, str]
"""A direction of length 1, or what a feature of a body goes by, such as "body_x"."""

PLANES = ("xy", "xz", "yz")
_SAME_PLANES = {"yx": "xy", "zx": "xz", "zy": "yz"}
_PLANE_ALLOWED = "xy, xz or yz"

AXES_OF_BODY = (
    "body_x, body_y, body_z; sketch_x, sketch_y, sketch_normal or a construction line of the "
    "feature's sketch; the handle of an edge; the name of a datum line"
)
OF_FEATURE = "; in a body also body_x, sketch_y, edges, datums"
"""Those in short, as descriptions of parameters go on."""
PLANES_OF_BODY = (
    "body_xy, body_xz, body_yz; sketch_xy of the feature's sketch, sketch_x or sketch_y across it; "
    "the name of a datum plane"
)


def way(default: Any, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """A direction as a unit vector, or for a feature of a body a text of `AXES_OF_BODY`."""
    shape = {"anyOf": [{"type": "string"}, fields.array_of({"type": "number"}, 3, 3)]}
    return fields.Field(_read_way, shape, default, doc, tuple(aliases), role=Role.UNSAID)


def _read_way(value: Any, field: str) -> Way:
    if isinstance(value, str) and not spatial_fields.is_axis_word(value):
        return read_reference(value, field)
    return spatial_fields.read_axis(value, field)


def plane(default: str, *, doc: str) -> Any:
    """A plane by the two axes in it, or for a feature of a body a text of `PLANES_OF_BODY`."""

    def read(value: Any, field: str) -> str:
        word = value.strip().lower() if isinstance(value, str) else ""
        word = _SAME_PLANES.get(word, word)
        return word if word in PLANES else read_reference(value, field)

    return fields.Field(read, {"type": "string"}, default, doc, role=Role.UNSAID)


def read_reference(value: Any, field: str) -> str:
    """A handle, or a name.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    return str(value).strip() if looks_like_handle(value) else read_name(value, field)


def refuse_reference(value: Any, field: str) -> None:
    """Refuse a text where what is repeated is no feature of a body.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if isinstance(value, str):
        allowed = _PLANE_ALLOWED if field == "plane" else spatial_fields.AXIS_ALLOWED
        problem = "names no direction, and what goes by something of a body is only a feature of it"
        raise invalid(field, problem, value, allowed)
