# SPDX-License-Identifier: MIT
"""References to edges: by index, by word, by the face they bound, or by a filter.

An unknown word is an error that names what is allowed; nothing ever falls back to all edges.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Callable, Mapping, Union

from . import spatial, units
from .errors import ParameterError, invalid, suggestion
from .fields import Field
from .geometry import Vector
from .reading import ITEM_LIMIT, LENGTH_LIMIT, items, whole, within

INDEX_LIMIT = 1_000_000
FACE_WORDS = ("top", "bottom", "front", "back", "left", "right")
EDGE_WORDS = ("vertical", "horizontal", "circular", "straight", "convex", "concave")
CURVES = (
    "Line",
    "Circle",
    "Ellipse",
    "Hyperbola",
    "Parabola",
    "BSplineCurve",
    "BezierCurve",
    "OffsetCurve",
)
EDGES_ALLOWED = (
    "a 1-based index, 'Edge3', 'Face6' (the edges of that face), one of the words "
    + ", ".join(("all", *FACE_WORDS, *EDGE_WORDS))
    + ", a filter object {type, length_gt, length_lt, face, direction, radius, x_min ... z_max, "
    "near}, or a list of these (their union)"
)

_ELEMENT = re.compile(r"(?P<kind>edge|face)?\s*(?P<index>[0-9]{1,12})")
_FOR_ALL = ("all", "edges", "*")
_DEEPEST = 4
_CURVE_BY_WORD = {curve.lower(): curve for curve in CURVES}


@dataclass(frozen=True)
class ByIndex:
    """The edge "Edge<index>" of the shape; 1-based."""

    index: int


@dataclass(frozen=True)
class ByWord:
    """The edges that a word describes: "all", the edges of a face such as "top", or "vertical"."""

    word: str


@dataclass(frozen=True)
class ByFilter:
    """The edges that meet every criterion given.

    Attributes:
        type: the curve's class, as in `CURVES`.
        length_gt: longer than this, in mm, exclusive.
        length_lt: shorter than this, in mm, exclusive.
        face: bounding this face: a 1-based index or one of `FACE_WORDS`.
        direction: straight and parallel to this unit vector, either way round.
        radius: circular with this radius, in mm.
        x_min: every vertex at this X or beyond, in mm; `x_max` to `z_max` likewise, all inclusive.
        near: the one edge nearest to this point, in mm.
    """

    type: str | None = None
    length_gt: float | None = None
    length_lt: float | None = None
    face: int | str | None = None
    direction: Vector | None = None
    radius: float | None = None
    x_min: float | None = None
    x_max: float | None = None
    y_min: float | None = None
    y_max: float | None = None
    z_min: float | None = None
    z_max: float | None = None
    near: Vector | None = None


EdgeReference = Union[ByIndex, ByWord, ByFilter]

ALL_EDGES: tuple[EdgeReference, ...] = (ByWord("all"),)
"""How every way to say "all edges" is read."""


def edges(*, doc: str, aliases: tuple[str, ...] = ()) -> Any:
    """Edge references as a tuple without repetitions; `ALL_EDGES` where none are given."""
    one: dict[str, Any] = {"anyOf": [{"type": ["integer", "string"]}, _filter_shape()]}
    shape = {"anyOf": [*one["anyOf"], {"type": "array", "items": one, "maxItems": ITEM_LIMIT}]}
    return Field(
        read_edges, shape, ALL_EDGES, f"{doc} {EDGES_ALLOWED}.", aliases, default_shown="all"
    )


def read_edges(value: Any, field: str) -> tuple[EdgeReference, ...]:
    """Edge references from what a client sent.

    Raises:
        ParameterError: INVALID_PARAMETER that names the part that is not understood.
    """
    found: list[EdgeReference] = []
    _collect(value, field, found, 0)
    if not found or ByWord("all") in found:
        return ALL_EDGES
    return tuple(dict.fromkeys(found))


def _collect(value: Any, field: str, found: list[EdgeReference], depth: int) -> None:
    if not isinstance(value, (list, tuple)):
        found.append(_read_edge(value, field))
        return
    if depth == _DEEPEST:
        raise invalid(field, "is nested too deep", value, EDGES_ALLOWED)
    for at, item in enumerate(items(value, field, "a list of edges")):
        _collect(item, f"{field}[{at}]", found, depth + 1)
    if len(found) > ITEM_LIMIT:
        raise invalid(field, f"must name at most {ITEM_LIMIT} edges", value, EDGES_ALLOWED)


def _read_edge(value: Any, field: str) -> EdgeReference:
    if isinstance(value, dict):
        return _read_filter(value, field)
    if isinstance(value, str):
        return _read_text(value, field)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return ByIndex(whole(value, field, 1, INDEX_LIMIT))
    raise invalid(field, "is no edge reference", value, EDGES_ALLOWED)


def _read_text(value: str, field: str) -> EdgeReference:
    word = value.strip().lower() if len(value) <= 64 else ""
    if word in _FOR_ALL:
        return ByWord("all")
    if word in FACE_WORDS or word in EDGE_WORDS:
        return ByWord(word)
    if word in ("x", "y", "z"):
        return ByFilter(direction=spatial.read_axis(word, field))
    element = _ELEMENT.fullmatch(word)
    if element is None:
        known = ("all", "edges", *FACE_WORDS, *EDGE_WORDS)
        problem = f"is no edge reference{suggestion(value, known)}"
        raise invalid(field, problem, value, EDGES_ALLOWED)
    index = whole(element["index"], field, 1, INDEX_LIMIT)
    return ByFilter(face=index) if element["kind"] == "face" else ByIndex(index)


def _read_filter(value: Mapping[Any, Any], field: str) -> ByFilter:
    told = {key: part for key, part in value.items() if part is not None}
    unknown = [key for key in told if key not in _CRITERIA]
    if unknown or not told:
        raise _not_a_filter(unknown, value, field)
    read = {key: _CRITERIA[key](part, f"{field}.{key}") for key, part in told.items()}
    return ByFilter(**read)


def _not_a_filter(unknown: list[Any], value: Any, field: str) -> ParameterError:
    if not unknown:
        return invalid(field, "is a filter without a criterion", value, list(_CRITERIA))
    key = unknown[0] if isinstance(unknown[0], str) else ""
    problem = f"has an unknown criterion{suggestion(key, _CRITERIA)}"
    return invalid(field, problem, key, list(_CRITERIA))


def _curve(value: Any, field: str) -> str:
    word = value.strip().lower() if isinstance(value, str) and len(value) <= 64 else ""
    if word not in _CURVE_BY_WORD:
        raise invalid(field, f"must be one of {', '.join(CURVES)}", value, list(CURVES))
    return _CURVE_BY_WORD[word]


def _face(value: Any, field: str) -> int | str:
    allowed = f"a 1-based index, 'Face6', or one of the words {', '.join(FACE_WORDS)}"
    if isinstance(value, str):
        word = value.strip().lower() if len(value) <= 64 else ""
        if word in FACE_WORDS:
            return word
        element = _ELEMENT.fullmatch(word)
        if element is None or element["kind"] == "edge":
            raise invalid(field, "is no face reference", value, allowed)
        return whole(element["index"], field, 1, INDEX_LIMIT)
    return whole(value, field, 1, INDEX_LIMIT)


def _size(value: Any, field: str) -> float:
    return within(units.length(value, field), value, field, 0.0, LENGTH_LIMIT, "mm")


def _coordinate(value: Any, field: str) -> float:
    return within(units.length(value, field), value, field, -LENGTH_LIMIT, LENGTH_LIMIT, "mm")


_CRITERIA: Mapping[str, Callable[[Any, str], Any]] = {
    "type": _curve,
    "length_gt": _size,
    "length_lt": _size,
    "face": _face,
    "direction": spatial.read_axis,
    "radius": _size,
    "x_min": _coordinate,
    "x_max": _coordinate,
    "y_min": _coordinate,
    "y_max": _coordinate,
    "z_min": _coordinate,
    "z_max": _coordinate,
    "near": spatial.read_point,
}


def _filter_shape() -> dict[str, Any]:
    measure = {"type": ["number", "string"], "x-unit": "mm"}
    described: dict[str, Any] = {key: measure for key in _CRITERIA}
    described["type"] = {"type": "string", "enum": list(CURVES)}
    described["face"] = {"type": ["integer", "string"]}
    described["direction"] = {"type": ["string", "array"]}
    described["near"] = {"type": ["array", "object"]}
    return {
        "type": "object",
        "properties": described,
        "minProperties": 1,
        "additionalProperties": False,
    }
