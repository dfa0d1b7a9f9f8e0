# SPDX-License-Identifier: MIT
"""Filters of edges and faces: an object whose criteria an element has to meet, every one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping

from ...errors import ConjureError, invalid, suggestion
from ..schema import spatial_fields
from ..schema.fields import LENGTHS, object_of
from ..values import units
from ..values.geometry import Vector
from ..values.scalars import LENGTH_LIMIT, within
from .element_references import FACE_SIGNS, FACE_WORDS, Reader, word_of
from .handles import CURVES, SURFACES


@dataclass(frozen=True)
class PlaceFilter:
    """The criteria that edges and faces share; an element meets every one that is given.

    Attributes:
        radius: round with this radius, in mm.
        x_min: wholly at this X or beyond, in mm; `x_max` to `z_max` likewise, all inclusive.
        near: the one element nearest to this point, in mm.
    """

    radius: float | None = None
    x_min: float | None = None
    x_max: float | None = None
    y_min: float | None = None
    y_max: float | None = None
    z_min: float | None = None
    z_max: float | None = None
    near: Vector | None = None

    @property
    def is_open(self) -> bool:
        """True if every element meets it, but for `near`."""
        return all(value is None for name, value in vars(self).items() if name != "near")


def read_criteria(
    value: Mapping[Any, Any], field: str, readers: Mapping[str, Reader]
) -> dict[str, Any]:
    """The criteria of a filter, read; a null value means "not given".

    Raises:
        ConjureError: INVALID_PARAMETER: no criterion, an unknown one, or one with a bad value.
    """
    entries = {key: part for key, part in value.items() if part is not None}
    unknown = [key for key in entries if key not in readers]
    if unknown or not entries:
        raise _not_a_filter(unknown, value, field, readers)
    return {key: readers[key](part, f"{field}.{key}") for key, part in entries.items()}


def _not_a_filter(
    unknown: list[Any], value: Any, field: str, readers: Mapping[str, Reader]
) -> ConjureError:
    if not unknown:
        return invalid(field, "is a filter without a criterion", value, list(readers))
    key = unknown[0] if isinstance(unknown[0], str) else ""
    problem = f"has an unknown criterion{suggestion(key, readers)}"
    return invalid(field, problem, key, list(readers))


def _kind_reader(kinds: tuple[str, ...], synonyms: Mapping[str, str]) -> Reader:
    by_word = {**{kind.lower(): kind for kind in kinds}, **synonyms}

    def read(value: Any, field: str) -> str:
        word = word_of(value)
        if word not in by_word:
            raise invalid(field, f"must be one of {', '.join(kinds)}", value, list(kinds))
        return by_word[word]

    return read


read_curve = _kind_reader(CURVES, {})
"""A curve's class in any case."""
read_surface = _kind_reader(
    SURFACES,
    {"torus": "Toroid", "planar": "Plane", "cylindrical": "Cylinder", "conical": "Cone",
     "spherical": "Sphere", "toroidal": "Toroid"},
)  # fmt: skip
"""A surface's class in any case, also as an adjective."""


def read_size(value: Any, field: str) -> float:
    """A length from zero on, in mm."""
    return within(units.length(value, field), value, field, 0.0, LENGTH_LIMIT, "mm")


def read_direction(value: Any, field: str) -> Vector:
    """A unit vector, also from a word such as "top".

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    word = word_of(value)
    if word in FACE_WORDS:
        word = next(sign for sign, meant in FACE_SIGNS.items() if meant == word)
        return spatial_fields.read_axis(word, field)
    return spatial_fields.read_axis(value, field)


def _coordinate(value: Any, field: str) -> float:
    return within(units.length(value, field), value, field, -LENGTH_LIMIT, LENGTH_LIMIT, "mm")


PLACE_CRITERIA: Mapping[str, Reader] = {
    "radius": read_size,
    "x_min": _coordinate,
    "x_max": _coordinate,
    "y_min": _coordinate,
    "y_max": _coordinate,
    "z_min": _coordinate,
    "z_max": _coordinate,
    "near": spatial_fields.read_point,
}
"""The criteria that edges and faces share."""


_SHAPES: Mapping[str, Mapping[str, Any]] = {
    "direction": {"type": ["string", "array"]},
    "near": {"type": ["array", "object"]},
    "area_gt": {"type": ["number", "string"], "x-unit": "mm2"},
    "area_lt": {"type": ["number", "string"], "x-unit": "mm2"},
    "face": {"type": ["integer", "string"]},
}
"""The JSON Schema of each criterion that is no length."""


def criteria_shape(readers: Mapping[str, Reader], kinds: tuple[str, ...]) -> dict[str, Any]:
    """The JSON Schema of a filter."""
    length = {"type": ["number", "string"], **LENGTHS}
    described = {key: _SHAPES.get(key, length) for key in readers}
    described["type"] = {"type": "string", "enum": list(kinds)}
    return {**object_of(described), "minProperties": 1}
