# SPDX-License-Identifier: MIT
"""Values of attributes: numbers, lengths, transforms, and view boxes."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from ....geometry.tolerances import NO_EXTENT
from .. import quoted
from ..vectors import Matrix, flat, is_usable, rotated, scaled, shifted
from .tree import Element

NUMBER = r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?"
_NUMBER = re.compile(NUMBER)
_BETWEEN = re.compile(r"[\s,]*")
_LENGTH = re.compile(rf"({NUMBER})\s*([a-zA-Z]*|%)")
_TRANSFORM = re.compile(r"[\s,]*([a-zA-Z]+)\s*\(([^()]*)\)")
_LONGEST = 100
_PIXELS = {
    "": 1.0,
    "px": 1.0,
    "mm": 96 / 25.4,
    "cm": 960 / 25.4,
    "in": 96.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "q": 24 / 25.4,
    "em": 16.0,
    "rem": 16.0,
    "ex": 8.0,
}
"""Pixels, of which 96 are an inch, of each unit; letters are taken for the usual 16 px."""
MM_OF_PIXEL = 25.4 / 96


class Viewport(NamedTuple):
    """The room of which percents are, in its own units."""

    width: float
    height: float

    def along(self, name: str) -> float:
        """Length that 100 % of an attribute are."""
        if name in ("x", "x1", "x2", "cx", "width", "rx"):
            return self.width
        if name in ("y", "y1", "y2", "cy", "height", "ry"):
            return self.height
        return math.hypot(self.width, self.height) / math.sqrt(2)


def numbers(element: Element, name: str, text: str) -> list[float]:
    """The numbers in a text.

    Raises:
        DrawingError: there is something else in it.
    """
    found: list[float] = []
    at = _end(_BETWEEN, text, 0)
    while at < len(text):
        match = _NUMBER.match(text, at)
        if match is None or not is_usable(float(match[0])):
            raise element.wrong(f"{quoted(text[at : at + 20])} in {name} is no number")
        found.append(float(match[0]))
        at = _end(_BETWEEN, text, match.end())
    return found


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return at if match is None else match.end()


def length(element: Element, name: str, room: Viewport, default: float = 0.0) -> float:
    """A length in the units of a viewport.

    Raises:
        DrawingError: it is none.
    """
    text = element.get(name).strip()
    if text in ("", "auto"):
        return default
    match = _LENGTH.fullmatch(text) if len(text) <= _LONGEST else None
    unit = "" if match is None else match[2].lower()
    if match is None or unit not in (*_PIXELS, "%") or not is_usable(float(match[1])):
        raise element.wrong(f"{name} is no length: {quoted(text)}")
    factor = room.along(name) / 100 if unit == "%" else _PIXELS[unit]
    return float(match[1]) * factor


def size(element: Element, name: str, room: Viewport, default: float = 0.0) -> float:
    """A length that must not be negative; see `length`."""
    found = length(element, name, room, default)
    if found < 0:
        raise element.wrong(f"{name} is negative")
    return found


def transform(element: Element) -> Matrix:
    """The map of an element's `transform`.

    Raises:
        DrawingError: it is none.
    """
    text = element.get("transform").strip()
    found = Matrix()
    at = 0
    while at < len(text):
        match = _TRANSFORM.match(text, at)
        if match is None:
            raise element.wrong(f"transform cannot be read from {quoted(text[at : at + 20])} on")
        values = numbers(element, "transform", match[2])
        made = _single(match[1], values)
        if made is None:
            raise element.wrong(f"transform {quoted(match[0])} cannot be read")
        found = found.after(made)
        at = match.end()
        at = _end(_BETWEEN, text, at)
    return found


def _single(kind: str, values: list[float]) -> Matrix | None:
    count = len(values)
    if kind == "matrix" and count == 6:
        return flat(*values)
    if kind == "translate" and count in (1, 2):
        return shifted(values[0], values[1] if count > 1 else 0.0)
    if kind == "scale" and count in (1, 2):
        return scaled(values[0], values[-1])
    if kind == "rotate" and count in (1, 3):
        turn = rotated(values[0])
        if count == 1:
            return turn
        return shifted(values[1], values[2]).after(turn).after(shifted(-values[1], -values[2]))
    if kind == "skewX" and count == 1:
        return flat(1.0, 0.0, math.tan(math.radians(values[0])), 1.0, 0.0, 0.0)
    if kind == "skewY" and count == 1:
        return flat(1.0, math.tan(math.radians(values[0])), 0.0, 1.0, 0.0, 0.0)
    return None


def view_box(element: Element) -> tuple[float, float, float, float] | None:
    """The view box of an element: left, top, width and height; or None.

    Raises:
        DrawingError: it is none.
    """
    text = element.get("viewBox").strip()
    if not text:
        return None
    values = numbers(element, "viewBox", text)
    if len(values) != 4 or min(values[2:]) <= NO_EXTENT:
        raise element.wrong(f"viewBox is {quoted(text)}, not left, top, width and height")
    left, top, width, height = values
    return left, top, width, height


def fitted(element: Element, width: float, height: float) -> tuple[Matrix, Viewport]:
    """The map from an element's view box into a room of a size, and the room in its own units."""
    box = view_box(element)
    if box is None:
        return Matrix(), Viewport(width, height)
    left, top, own_width, own_height = box
    across, up = width / own_width, height / own_height
    words = element.get("preserveAspectRatio").split()
    align = words[0] if words else "xMidYMid"
    x = y = 0.0
    if align != "none":
        across = up = max(across, up) if "slice" in words else min(across, up)
        x = (width - own_width * across) * _part(align, "x")
        y = (height - own_height * up) * _part(align, "Y")
    place = shifted(x, y).after(scaled(across, up)).after(shifted(-left, -top))
    return place, Viewport(own_width, own_height)


def _part(align: str, letter: str) -> float:
    return 0.0 if f"{letter}Min" in align else 1.0 if f"{letter}Max" in align else 0.5
