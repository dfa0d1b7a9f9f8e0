# SPDX-License-Identifier: MIT
"""Contours of the basic shapes of SVG, in its own units with y down."""

from __future__ import annotations

import math
from typing import Callable

from ....geometry.tolerances import NO_EXTENT
from ..curves import Arc, Curve, Line
from ..figures import Contour
from ..vectors import Point, apart
from . import path_data
from .tree import Element
from .values import Viewport, length, numbers, size


def contours_of(element: Element, room: Viewport) -> list[Contour] | None:
    """The contours of an element; None for one that is no shape, empty for one without size.

    Raises:
        DrawingError: its sizes are impossible, or its data cannot be read.
    """
    draw = _KINDS.get(element.name)
    return None if draw is None else draw(element, room)


def _rect(element: Element, room: Viewport) -> list[Contour]:
    x, y = length(element, "x", room), length(element, "y", room)
    width, height = size(element, "width", room), size(element, "height", room)
    if min(width, height) <= NO_EXTENT:
        return []
    rx, ry = size(element, "rx", room), size(element, "ry", room)
    has = [name for name in ("rx", "ry") if element.get(name).strip() not in ("", "auto")]
    if has == ["rx"]:
        ry = rx
    elif has == ["ry"]:
        rx = ry
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    right, low = x + width, y + height
    if min(rx, ry) <= NO_EXTENT:
        corners: list[Point] = [(x, y, 0.0), (right, y, 0.0), (right, low, 0.0), (x, low, 0.0)]
        return [_polygon(corners)]
    curves: list[Curve] = []
    quarter = math.pi / 2
    for turn, (cx, cy) in enumerate(
        ((right - rx, y + ry), (right - rx, low - ry), (x + rx, low - ry), (x + rx, y + ry))
    ):
        arc = Arc((cx, cy, 0.0), (rx, 0.0, 0.0), (0.0, ry, 0.0), (turn - 1) * quarter, quarter)
        if curves and apart(curves[-1].end, arc.start) > NO_EXTENT:
            curves.append(Line(curves[-1].end, arc.start))
        curves.append(arc)
    if apart(curves[-1].end, curves[0].start) > NO_EXTENT:
        curves.append(Line(curves[-1].end, curves[0].start))
    return [Contour(curves, True)]


def _circle(element: Element, room: Viewport) -> list[Contour]:
    radius = size(element, "r", room)
    return _ring(element, room, radius, radius)


def _ellipse(element: Element, room: Viewport) -> list[Contour]:
    rx, ry = size(element, "rx", room), size(element, "ry", room)
    return _ring(element, room, rx or ry, ry or rx)


def _ring(element: Element, room: Viewport, rx: float, ry: float) -> list[Contour]:
    if min(rx, ry) <= NO_EXTENT:
        return []
    center = (length(element, "cx", room), length(element, "cy", room), 0.0)
    return [Contour([Arc(center, (rx, 0.0, 0.0), (0.0, ry, 0.0))], True)]


def _line(element: Element, room: Viewport) -> list[Contour]:
    x1, y1, x2, y2 = (length(element, name, room) for name in ("x1", "y1", "x2", "y2"))
    if math.hypot(x2 - x1, y2 - y1) <= NO_EXTENT:
        return []
    return [Contour([Line((x1, y1, 0.0), (x2, y2, 0.0))], False)]


def _points(element: Element, room: Viewport) -> list[Contour]:
    values = numbers(element, "points", element.get("points"))
    if len(values) % 2:
        raise element.wrong("points has a number without a partner")
    points: list[Point] = []
    for x, y in zip(values[::2], values[1::2]):
        if not points or apart(points[-1], (x, y, 0.0)) > NO_EXTENT:
            points.append((x, y, 0.0))
    closed = element.name == "polygon"
    if len(points) > 2 and apart(points[0], points[-1]) <= NO_EXTENT:
        points.pop()
        closed = True
    if len(points) < 2:
        return []
    if closed:
        return [_polygon(points)]
    return [Contour([Line(a, b) for a, b in zip(points, points[1:])], False)]


def _polygon(points: list[Point]) -> Contour:
    return Contour([Line(a, b) for a, b in zip(points, [*points[1:], points[0]])], True)


_KINDS: dict[str, Callable[[Element, Viewport], list[Contour]]] = {
    "rect": _rect,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _points,
    "polygon": _points,
    "path": lambda element, room: path_data.contours_of(element),
}
