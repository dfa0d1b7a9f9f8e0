# SPDX-License-Identifier: MIT
"""What references to edges and to faces have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Callable, Mapping

from . import spatial, units
from .errors import ParameterError, invalid, suggestion
from .geometry import Vector
from .handles import CURVES, SURFACES, Handle, looks_like_handle, read_handle
from .reading import ITEM_LIMIT, LENGTH_LIMIT, items, whole, within

INDEX_LIMIT = 1_000_000
FACE_WORDS = ("top", "bottom", "front", "back", "left", "right")
FACE_SIGNS = {
    "+z": "top",
    "-z": "bottom",
    "-y": "front",
    "+y": "back",
    "-x": "left",
    "+x": "right",
}
"""Directions that mean the same as a word."""

_ELEMENT = re.compile(r"(?P<kind>edge|face)?\s*(?P<index>[0-9]{1,12})")
_WORD_LIMIT = 64
_DEEPEST = 4

Reader = Callable[[Any, str], Any]


@dataclass(frozen=True)
class ByIndex:
    """The element "Edge<index>" or "Face<index>" of the shape; 1-based."""

    index: int


@dataclass(frozen=True)
class ByWord:
    """The elements that a word describes, such as "all", "top" or "vertical"."""

    word: str


@dataclass(frozen=True)
class ByHandle:
    """The element that a query returned, wherever it is by now."""

    handle: Handle


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


def read_element(text: str, field: str) -> tuple[str, ByIndex | ByHandle] | None:
    """What a text such as "Edge3", "face 6", "4" or a handle means, if it is one of these.

    Returns:
        "edge", "face" or, for a mere number, "", and the reference; None for other texts.

    Raises:
        ParameterError: INVALID_PARAMETER: an index of zero, or a handle that is damaged.
    """
    if looks_like_handle(text):
        handle = read_handle(text, field)
        return handle.element.lower(), ByHandle(handle)
    found = _ELEMENT.fullmatch(text.strip().lower()) if len(text) <= _WORD_LIMIT else None
    if found is None:
        return None
    return found["kind"] or "", ByIndex(whole(found["index"], field, 1, INDEX_LIMIT))


def read_union(value: Any, field: str, read_one: Reader, what: str, allowed: str) -> list[Any]:
    """References from one, or from a list of them that may hold lists itself.

    Raises:
        ParameterError: INVALID_PARAMETER that names the part that is not understood.
    """
    found: list[Any] = []
    _collect(value, field, found, 0, (read_one, what, allowed))
    return found


def _collect(
    value: Any, field: str, found: list[Any], depth: int, how: tuple[Reader, str, str]
) -> None:
    read_one, what, allowed = how
    if not isinstance(value, (list, tuple)):
        found.append(read_one(value, field))
        return
    if depth == _DEEPEST:
        raise invalid(field, "is nested too deep", value, allowed)
    for at, item in enumerate(items(value, field, f"a list of {what}")):
        _collect(item, f"{field}[{at}]", found, depth + 1, how)
    if len(found) > ITEM_LIMIT:
        raise invalid(field, f"must name at most {ITEM_LIMIT} {what}", value, allowed)


def read_criteria(
    value: Mapping[Any, Any], field: str, readers: Mapping[str, Reader]
) -> dict[str, Any]:
    """The criteria of a filter, read; a null value means "not given".

    Raises:
        ParameterError: INVALID_PARAMETER: no criterion, an unknown one, or one with a bad value.
    """
    told = {key: part for key, part in value.items() if part is not None}
    unknown = [key for key in told if key not in readers]
    if unknown or not told:
        raise _not_a_filter(unknown, value, field, readers)
    return {key: readers[key](part, f"{field}.{key}") for key, part in told.items()}


def _not_a_filter(
    unknown: list[Any], value: Any, field: str, readers: Mapping[str, Reader]
) -> ParameterError:
    if not unknown:
        return invalid(field, "is a filter without a criterion", value, list(readers))
    key = unknown[0] if isinstance(unknown[0], str) else ""
    problem = f"has an unknown criterion{suggestion(key, readers)}"
    return invalid(field, problem, key, list(readers))


def word_of(value: Any) -> str:
    """A text in lower case, if it is short enough to be one of our words; otherwise nothing."""
    return value.strip().lower() if isinstance(value, str) and len(value) <= _WORD_LIMIT else ""


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
        ParameterError: INVALID_PARAMETER.
    """
    word = word_of(value)
    if word in FACE_WORDS:
        word = next(sign for sign, meant in FACE_SIGNS.items() if meant == word)
        return spatial.read_axis(word, field)
    return spatial.read_axis(value, field)


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
    "near": spatial.read_point,
}
"""The criteria that edges and faces share."""


def criteria_shape(readers: Mapping[str, Reader], kinds: tuple[str, ...]) -> dict[str, Any]:
    """The JSON Schema of a filter."""
    described: dict[str, Any] = {
        key: {"type": ["number", "string"], "x-unit": "mm"} for key in readers
    }
    described["type"] = {"type": "string", "enum": list(kinds)}
    described["direction"] = {"type": ["string", "array"]}
    described["near"] = {"type": ["array", "object"]}
    for key in ("area_gt", "area_lt"):
        if key in described:
            described[key] = {"type": "number", "x-unit": "mm2"}
    if "face" in described:
        described["face"] = {"type": ["integer", "string"]}
    return {
        "type": "object",
        "properties": described,
        "minProperties": 1,
        "additionalProperties": False,
    }


def union_shape(filter_shape: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON Schema of one reference or a list of them."""
    one: dict[str, Any] = {"anyOf": [{"type": ["integer", "string"]}, filter_shape]}
    return {"anyOf": [*one["anyOf"], {"type": "array", "items": one, "maxItems": ITEM_LIMIT}]}
