# SPDX-License-Identifier: MIT
"""Drawings of what is seen of shapes from above, one unit for each mm.

The Y axis of SVG points down, so each Y has the other sign. FreeCAD's own writer puts a margin
around the drawing, which moves it; here a point keeps its coordinates, and FreeCAD reads it back
where it was.
"""

from __future__ import annotations

import math
from typing import Any, Iterable
from xml.sax.saxutils import quoteattr

import FreeCAD

from ..document.freecad_types import Edge, Shape

_UP = FreeCAD.Vector(0, 0, 1)
_SEEN = (0, 1, 3)
"""Of what TechDraw returns: sharp edges, smooth edges and outlines; the others are seams, lines
inside of faces, and what is hidden."""

_STROKE = 0.35
"""The lines' width in mm: that of a medium line of ISO 128."""


def write_svg(path: str, shapes: Iterable[tuple[str, Any]], tolerance: float) -> int:
    """Write a drawing of labels and shapes; returns the number of its lines.

    The tolerance is the largest distance of a line from a curve that SVG does not have, in mm.
    """
    groups, boxes, count = [], [], 0
    for label, shape in shapes:
        edges = seen(shape)
        count += len(edges)
        boxes += [edge.BoundBox for edge in edges]
        lines = "\n".join(_drawn(edge, tolerance) for edge in edges)
        groups.append(f"<g id={quoteattr(label)}>\n<title>{_text(label)}</title>\n{lines}\n</g>\n")
    if not count:
        return 0
    left, right = min(box.XMin for box in boxes), max(box.XMax for box in boxes)
    low, high = min(box.YMin for box in boxes), max(box.YMax for box in boxes)
    # A drawing of one line has no width or no height, and a reader would divide by it.
    width, height = max(right - left, _STROKE), max(high - low, _STROKE)
    view = f"{_number(left)} {_number(-high)} {_number(width)} {_number(height)}"
    size = f'width="{_number(width)}mm" height="{_number(height)}mm"'
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        file.write(f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="{view}"\n')
        file.write(f' fill="none" stroke="#000000" stroke-width="{_STROKE}">\n')
        file.writelines(groups)
        file.write("</svg>\n")
    return count


def seen(shape: Shape) -> list[Any]:
    """The edges and outlines that are not hidden, projected onto the XY plane."""
    import TechDraw

    found = TechDraw.projectEx(shape, _UP)
    parts = [found[at] for at in _SEEN]
    return [edge for part in parts if part is not None and not part.isNull() for edge in part.Edges]


def _drawn(edge: Edge, tolerance: float) -> str:
    first, last = edge.FirstParameter, edge.LastParameter
    start, end = edge.valueAt(first), edge.valueAt(last)
    kind = edge.Curve.TypeId
    if kind == "Part::GeomLine":
        return f'<path d="M {_point(start)} L {_point(end)}"/>'
    if kind == "Part::GeomCircle":
        center, radius = edge.Curve.Center, _number(edge.Curve.Radius)
        if edge.isClosed():
            x, y = _number(center.x), _number(-center.y)
            return f'<circle cx="{x}" cy="{y}" r="{radius}"/>'
        # In two halves: the ends of an arc of nearly a full turn define it badly.
        middle = edge.valueAt((first + last) / 2)
        sweep = int(edge.Curve.Axis.z < 0)
        arcs = " ".join(f"A {radius} {radius} 0 0 {sweep} {_point(to)}" for to in (middle, end))
        return f'<path d="M {_point(start)} {arcs}"/>'
    points = edge.discretize(Deflection=tolerance)
    return f'<path d="M {" L ".join(_point(point) for point in points)}"/>'


def _point(value: Any) -> str:
    return f"{_number(value.x)} {_number(-value.y)}"


def _number(value: float) -> str:
    """A number without an exponent, which FreeCAD's reader does not know everywhere."""
    if not math.isfinite(value):
        raise ValueError("a drawing cannot hold what is not finite")
    return f"{round(value, 9) + 0.0:.9f}".rstrip("0").rstrip(".")


def _text(label: str) -> str:
    return label.replace("&", "&amp;").replace("<", "&lt;")
