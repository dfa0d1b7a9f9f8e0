# SPDX-License-Identifier: MIT
"""Profiles as data for features of bodies, which have them as sketches."""

from __future__ import annotations

from typing import Any, Iterator

from ...errors import ConjureError, invalid
from ..schema.parameters import refuse_both
from ..sketching.constraints import Constraint
from ..sketching.data import DrawnSketch
from ..sketching.simple_elements import Circle, SketchElement
from ..values.geometry import ORIGIN
from . import variants
from .profiles import PROFILES, SYNONYMS
from .sketched import elements_of

DRAWN: variants.Variants = {
    word: PROFILES[word] for word in ("rectangle", "circle", "ellipse", "polygon", "slot", "path")
}
"""The classes by the word under `type` of profiles that a sketch can hold."""
_OF_SKETCH = frozenset({"on", "body", "reversed", "axes", "name", "label"})


def is_profile(sent: Any) -> bool:
    """True for {type, ...} with a type of `DRAWN`."""
    return isinstance(sent, dict) and variants.meant_by(sent.get("type"), SYNONYMS) in DRAWN


class ProfileSketch(DrawnSketch):
    """A sketch that holds a profile."""


def read_as_sketch(sent: dict[str, Any], field: str) -> ProfileSketch:
    """A profile with the place of a sketch, such as {type: slot, length, width, on}, as a sketch.

    Compounds bring their sizes and places as dimensions, circles their radius and place.

    Raises:
        ConjureError: as `extrude` has them for a profile, and `create_sketch` for a place.
    """
    place = {key: one for key, one in sent.items() if DrawnSketch.spellings.get(key) in _OF_SKETCH}
    rest = {key: one for key, one in sent.items() if key not in place}
    if rest.get("plane") is not None:
        try:
            refuse_both(sent, "plane", "on")
        except ConjureError as error:
            error.place_in(field)
            raise
        place["on"] = rest.pop("plane")
    if rest.get("normal") is not None:
        allowed = "on: a plane, or a face of the body"
        raise invalid(f"{field}.normal", "is that of its place", rest["normal"], allowed)
    spec = variants.read(rest, field, DRAWN, SYNONYMS)
    if spec.in_space:
        problem, allowed = "are points in space", "points [x, y] in its plane"
        raise invalid(f"{field}.points", problem, None, allowed)
    try:
        seat = ProfileSketch.parse(place)
    except ConjureError as error:
        error.place_in(field)
        raise
    along, up, out = spec.position or ORIGIN
    elements = elements_of(spec, (along, up), spec.rotation or 0.0)
    return ProfileSketch(
        **{name: getattr(seat, name) for name in seat.given},
        offset=(0.0, 0.0, out),
        geometry=tuple(elements),
        constraints=tuple(_sizes(elements)),
    )


def _sizes(elements: list[SketchElement]) -> Iterator[Constraint]:
    """The dimensions of circles, which bring none themselves."""
    for one in elements:
        if not isinstance(one, Circle):
            continue
        yield Constraint(type="radius", of=(one.id,), value=one.radius, name=f"{one.id}_radius")
        middle = f"{one.id}.center"
        if not any(one.center):
            yield Constraint(type="coincident", of=(middle, "origin"))
            continue
        for axis, size in zip("xy", one.center):
            named = {"name": f"{one.id}_{axis}"} if size else {}
            yield Constraint(type=f"distance_{axis}", of=(middle,), value=size, **named)
