# SPDX-License-Identifier: MIT
"""Values of a script as JSON of bounded size, whatever they are."""

from __future__ import annotations

import math
from typing import Any, Mapping

import FreeCAD
import Part

LONGEST_TEXT = 20_000
_MOST_ITEMS = 1000
_MOST_VALUES = 20_000
_DEEPEST = 12
_LARGEST_INTEGER = 1 << 63
_BOX = ("XMin", "YMin", "ZMin", "XMax", "YMax", "ZMax")


class Serializer:
    """Turns values into JSON; `shortened` says whether something was left out."""

    def __init__(self) -> None:
        self.shortened = False
        self._left = _MOST_VALUES

    def plain(self, value: Any, depth: int = 0) -> Any:
        """A value as JSON: numbers, vectors, shapes and objects as such, the rest as its text."""
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            self.shortened = True
            return "..."
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, int):
            return int(value) if abs(value) < _LARGEST_INTEGER else text_of(value)
        if isinstance(value, float):
            return float(value) if math.isfinite(value) else str(float(value))
        if isinstance(value, Mapping):
            pairs = self._first(value.items())
            return {text_of(key): self.plain(part, depth + 1) for key, part in pairs}
        if isinstance(value, (list, tuple, set, frozenset)):
            return [self.plain(part, depth + 1) for part in self._first(value)]
        return self._of_freecad(value, depth)

    def text(self, value: str) -> str:
        """Text, shortened, with what UTF-8 cannot carry written as escapes."""
        if len(value) > LONGEST_TEXT:
            self.shortened = True
            value = value[:LONGEST_TEXT]
        return value.encode("utf-8", "backslashreplace").decode("utf-8")

    def _first(self, values: Any) -> list[Any]:
        items = list(values)
        if len(items) > _MOST_ITEMS:
            self.shortened = True
        return items[:_MOST_ITEMS]

    def _of_freecad(self, value: Any, depth: int) -> Any:
        if isinstance(value, FreeCAD.Vector):
            return {"x": self.plain(value.x), "y": self.plain(value.y), "z": self.plain(value.z)}
        if isinstance(value, FreeCAD.Rotation):
            return {"Angle": self.plain(value.Angle), "Axis": self.plain(value.Axis)}
        if isinstance(value, FreeCAD.Placement):
            return {"Base": self.plain(value.Base), "Rotation": self.plain(value.Rotation)}
        if isinstance(value, FreeCAD.BoundBox):
            return {name: self.plain(getattr(value, name)) for name in _BOX}
        if isinstance(value, Part.Shape):
            if value.isNull():
                return {"ShapeType": None, "Volume": 0.0}
            return {"ShapeType": value.ShapeType, "Volume": self.plain(value.Volume)}
        if isinstance(value, FreeCAD.DocumentObject):
            try:
                identity = (value.Name, value.Label, value.TypeId)
            except ReferenceError:
                return "a deleted object"
            return dict(zip(("object_id", "label", "type"), map(text_of, identity)))
        return text_of(value)


def text_of(value: Any) -> str:
    """The text of anything, whatever its own code does."""
    if isinstance(value, int) and abs(value) >= _LARGEST_INTEGER:
        # Python refuses to write very long ones, and it takes very long.
        return f"an integer of {value.bit_length()} bits"
    try:
        text = str(value)
    except Exception as error:  # whatever the script's own __str__ raises
        return f"<{type(value).__name__}, whose text raises {type(error).__name__}>"
    return text[:LONGEST_TEXT].encode("utf-8", "backslashreplace").decode("utf-8")
