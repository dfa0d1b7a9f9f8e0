# SPDX-License-Identifier: MIT
"""Colors that FreeCAD 0.20 gives an object of its inputs, where the shape comes by the process.

FreeCAD takes them from the history of its own computation, face by face; the process has no window
and no colors. FreeCAD 1.0 and 1.1 leave the colors of inputs to the inputs.
"""

from __future__ import annotations

from typing import Any


def has_colors_to_follow(obj: Any) -> bool:
    """Return True if FreeCAD gives an object colors of its inputs as it computes it."""
    view = getattr(obj, "ViewObject", None)
    if view is None or not hasattr(view, "DiffuseColor"):
        return False
    plain = {_without_alpha(view.ShapeColor)}
    return any(found and found != plain for found in _colors_of_inputs(obj))


def follow_single_color(obj: Any) -> bool:
    """Give an object the color of its inputs; return False where they have several."""
    found = set().union(*_colors_of_inputs(obj))
    if len(found) != 1:
        return False
    obj.ViewObject.DiffuseColor = [found.pop()]
    return True


def _colors_of_inputs(obj: Any) -> list[set[tuple[float, ...]]]:
    views = [getattr(one, "ViewObject", None) for one in obj.OutList]
    return [set(map(_without_alpha, getattr(view, "DiffuseColor", ()))) for view in views]


def _without_alpha(color: Any) -> tuple[float, ...]:
    return tuple(color[:3])
