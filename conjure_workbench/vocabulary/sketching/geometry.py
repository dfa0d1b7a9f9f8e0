# SPDX-License-Identifier: MIT
"""Geometry of a sketch: a list of elements and compounds by their type."""

from __future__ import annotations

from typing import Any, Mapping, Union

from ...errors import ConjureError, invalid, missing, suggestion
from ..schema import fields
from ..schema.fields import Field
from ..schema.kinds import KIND_KEY, KINDS, kind
from ..schema.parameters import Record
from ..values.scalars import ITEM_LIMIT
from .compounds import Polygon, Polyline, Rectangle, Slot
from .external import External
from .simple_elements import (
    Arc,
    ArcOfEllipse,
    Circle,
    Ellipse,
    Line,
    Point,
    SketchElement,
    Spline,
)

ELEMENTS: Mapping[str, type[Record]] = {
    "point": Point,
    "line": Line,
    "polyline": Polyline,
    "arc": Arc,
    "circle": Circle,
    "ellipse": Ellipse,
    "arc_of_ellipse": ArcOfEllipse,
    "spline": Spline,
    "rectangle": Rectangle,
    "slot": Slot,
    "polygon": Polygon,
    "external": External,
}
"""The classes by the word that stands under `type`."""
Entry = Union[SketchElement, External]

_FORMS = (
    "arc {center, radius, start_angle, end_angle | start, through, end}; rectangle {center | "
    "corner, width, height, radius}; spline {through | poles}. "
    "Points [x, y]; degrees."
)

SYNONYMS: Mapping[str, str] = {
    **{"bspline": "spline", "rect": "rectangle", "square": "rectangle", "segment": "line"},
    **{"regular_polygon": "polygon", "line_segment": "line"},
}


def read_geometry(value: Any, field: str) -> tuple[Entry, ...]:
    """The elements that were sent, in order.

    Raises:
        ConjureError: INVALID_PARAMETER and others, with the place, such as "geometry[2].radius".
    """
    if not isinstance(value, (list, tuple)) or len(value) > ITEM_LIMIT:
        allowed = f"a list of at most {ITEM_LIMIT} elements {{type, ...}}"
        raise invalid(field, "must be a list of elements", value, allowed)
    found = [_read(item, f"{field}[{at}]") for at, item in enumerate(value)]
    used: set[str] = set()
    for at, one in enumerate(found):
        if one.id in used:
            problem, allowed = "names two elements", "an id that no other element has"
            raise invalid(f"{field}[{at}].id", problem, one.id, allowed)
        if one.id is not None:
            used.add(one.id)
    return tuple(found)


def _read(value: Any, field: str) -> Any:
    if not isinstance(value, dict):
        allowed = f"{{type, ...}} with the type {', '.join(ELEMENTS)}"
        raise invalid(field, "must be an element", value, allowed)
    entries = dict(value)
    word = _word(entries.pop("type", None), f"{field}.type")
    try:
        return ELEMENTS[word].parse(entries)
    except ConjureError as error:
        error.place_in(field)
        raise


def _word(value: Any, field: str) -> str:
    if value is None:
        raise missing(field, f"One of {', '.join(ELEMENTS)}.")
    word = value.strip().lower() if isinstance(value, str) and len(value) <= 64 else ""
    word = SYNONYMS.get(word, word)
    if word not in ELEMENTS:
        problem = f"is none of {', '.join(ELEMENTS)}{suggestion(word, ELEMENTS)}"
        raise invalid(field, problem, value, list(ELEMENTS))
    return word


def geometry() -> Any:
    """A list of elements."""
    return Field(read_geometry, _SHAPE, (), _FORMS, kind=_KIND)


def _described(word: str, element: type[Record]) -> dict[str, Any]:
    properties = {name: declared.schema() for name, declared in element.declared.items()}
    needed = [
        name
        for name, declared in element.declared.items()
        if declared.required and not declared.instead
    ]
    own = {"type": {"type": "string", "enum": [word]}, **properties}
    shape = fields.object_of(own, "type", *needed)
    return {**shape, "description": (element.__doc__ or "").strip()}


def _kind_of(word: str, element: type[Record]) -> str:
    shape = _described(word, element)
    return kind(f"{word}_element", shape["description"], shape)


_ITEMS = [
    {**KINDS[name].shape, KIND_KEY: name}
    for name in (_kind_of(word, element) for word, element in ELEMENTS.items())
]
_SHAPE = {
    "type": "array",
    "items": {"anyOf": _ITEMS, "x-brief": True},
    "maxItems": ITEM_LIMIT,
}
_KIND = kind("sketch_geometry", f"a list of {{type, ...}}: {', '.join(ELEMENTS)}", _SHAPE)
