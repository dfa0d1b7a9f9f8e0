# SPDX-License-Identifier: MIT
"""Colors as clients write them: names, hexadecimal, or three parts."""

from __future__ import annotations

import re
from typing import Any, Sequence, Tuple

from . import units
from .errors import invalid, suggestion
from .fields import REQUIRED, Field

Color = Tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""

NAMED = {
    "black": "#000000",
    "white": "#ffffff",
    "gray": "#808080",
    "grey": "#808080",
    "lightgray": "#d3d3d3",
    "lightgrey": "#d3d3d3",
    "darkgray": "#404040",
    "darkgrey": "#404040",
    "silver": "#c0c0c0",
    "red": "#ff0000",
    "maroon": "#800000",
    "orange": "#ffa500",
    "gold": "#ffd700",
    "yellow": "#ffff00",
    "olive": "#808000",
    "lime": "#00ff00",
    "green": "#008000",
    "teal": "#008080",
    "cyan": "#00ffff",
    "blue": "#0000ff",
    "lightblue": "#add8e6",
    "navy": "#000080",
    "purple": "#800080",
    "magenta": "#ff00ff",
    "pink": "#ffc0cb",
    "brown": "#8b4513",
    "beige": "#f5f5dc",
}
"""The colors that have a name, as in CSS but for darkgray and brown, which look like it here."""

ALLOWED = (
    "a name such as red or lightblue, '#rrggbb' or '#rgb', or [red, green, blue]: fractions from 0 "
    "to 1 if none is above 1, otherwise whole steps from 0 to 255"
)

_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})")


def color(default: Any = REQUIRED, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """A color, as three fractions of 1."""
    part = {"type": "number", "minimum": 0, "maximum": 255}
    shape = {
        "anyOf": [
            {"type": "string"},
            {"type": "array", "items": part, "minItems": 3, "maxItems": 3},
        ]
    }
    return Field(read_color, shape, default, f"{doc} {ALLOWED}.", tuple(aliases))


def read_color(value: Any, field: str) -> Color:
    """Three fractions of 1 from what a client sent.

    Raises:
        ParameterError: INVALID_PARAMETER.
    """
    if isinstance(value, str):
        return _of_text(value, field)
    if isinstance(value, dict):
        lowered = {str(key).lower()[:1]: part for key, part in value.items()}
        value = [lowered[letter] for letter in "rgb"] if set(lowered) == set("rgb") else value
    if not isinstance(value, (list, tuple)) or len(value) != 3:
        raise invalid(field, "must be a color", value, ALLOWED)
    parts = [units.number(part, f"{field}[{at}]") for at, part in enumerate(value)]
    if not all(0.0 <= part <= 255.0 for part in parts):
        raise invalid(field, "has a part outside 0 to 255", value, ALLOWED)
    if max(parts) <= 1.0:
        return (parts[0], parts[1], parts[2])
    if any(not part.is_integer() for part in parts):
        raise invalid(field, "mixes fractions with steps up to 255", value, ALLOWED)
    return (parts[0] / 255, parts[1] / 255, parts[2] / 255)


def _of_text(value: str, field: str) -> Color:
    word = value.strip().lower().replace(" ", "").replace("_", "") if len(value) < 64 else ""
    found = _HEX.fullmatch(NAMED.get(word, word))
    if found is None:
        raise invalid(field, f"is no color{suggestion(word, NAMED)}", value, ALLOWED)
    digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return (red, green, blue)
