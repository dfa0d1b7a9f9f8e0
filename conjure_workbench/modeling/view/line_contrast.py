# SPDX-License-Identifier: MIT
"""Backgrounds against which lines are seen."""

from __future__ import annotations

from typing import Any, Iterable

from ..geometry import shapes

_LIGHT = 0.6
"""Brightness of a line's color, 0 to 1, from which on it is hard to see on white."""
_WEIGHTS = (0.2126, 0.7152, 0.0722)
"""Shares of red, green and blue in what the eye takes for brightness; ITU-R BT.709."""


def has_light_lines_only(objects: Iterable[Any]) -> bool:
    """True for objects that are all drawn by light lines, as sketches are, and by no faces."""
    brightnesses = [brightness for obj in objects for brightness in _line_brightness(obj)]
    return bool(brightnesses) and min(brightnesses) >= _LIGHT


def _line_brightness(obj: Any) -> list[float]:
    """The brightness of an object's lines; 0 if it has faces, too; nothing without a shape."""
    shape = shapes.shape_of(obj)
    color = getattr(obj.ViewObject, "LineColor", None)
    if shapes.is_empty(shape) or color is None:
        return []
    if shape.countElement("Face"):
        return [0.0]
    return [sum(weight * part for weight, part in zip(_WEIGHTS, color))]
