# SPDX-License-Identifier: MIT
"""Colors of a drawing in FreeCAD's window."""

from __future__ import annotations

import re
from typing import Any, Sequence

from ..document import appearance
from .drawings.figures import Figure

_HEXADECIMAL = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})")
_PARTS = re.compile(r"rgba?\(([^()]*)\)")


def show(obj: Any, figures: Sequence[Figure]) -> None:
    """Give an object the color that all its figures have, if they have one, and a window is there.

    What is filled gets it as the color of its faces, other figures as that of their lines.
    """
    provider = obj.ViewObject
    looks = {(figure.color, figure.fill is None) for figure in figures}
    if provider is None or len(looks) != 1:
        return
    text, is_line = looks.pop()
    color = rgb_of(text)
    if color is not None:
        appearance.apply(provider, "line_color" if is_line else "color", color)


def rgb_of(text: str) -> tuple[float, float, float] | None:
    """Red, green and blue from 0 to 1 of a color of CSS in small letters; None for no plain one."""
    match = _HEXADECIMAL.fullmatch(text)
    if match is not None:
        digits = match[1] if len(match[1]) == 6 else "".join(one * 2 for one in match[1])
        red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
        return red, green, blue
    match = _PARTS.fullmatch(text)
    if match is not None:
        return _of_parts(match[1].replace(",", " ").split())
    return _named(text) if text.isalpha() and text != "currentcolor" else None


def _of_parts(parts: Sequence[str]) -> tuple[float, float, float] | None:
    try:
        found = [
            float(part[:-1]) / 100 if part.endswith("%") else float(part) / 255
            for part in parts[:3]
        ]
    except ValueError:
        return None
    if len(found) < 3:
        return None
    red, green, blue = (min(max(part, 0.0), 1.0) for part in found)
    return red, green, blue


def _named(name: str) -> tuple[float, float, float] | None:
    """The color of one of the names that SVG has, which Qt knows."""
    from ...qt import QtGui

    color = QtGui.QColor(name)
    return (color.redF(), color.greenF(), color.blueF()) if color.isValid() else None
