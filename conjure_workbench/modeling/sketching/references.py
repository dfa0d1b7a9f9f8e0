# SPDX-License-Identifier: MIT
"""References of constraints, resolved: which element, which of its points, and of which kind."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from ...errors import invalid
from ...vocabulary.sketching.flat_points import FlatPoint
from ..geometry.sketches.counting import CENTER, END, START, WHOLE, X_AXIS, Y_AXIS
from ..geometry.sketches.element_names import SketchElements, kind_of

_ROUND = frozenset({"circle", "arc"})
_OVAL = frozenset({"ellipse", "arc_of_ellipse"})
_HAS: dict[str, tuple[int, ...]] = {
    "point": (START,),
    "line": (START, END),
    "circle": (CENTER,),
    "ellipse": (CENTER,),
    "arc": (START, END, CENTER),
    "arc_of_ellipse": (START, END, CENTER),
    "spline": (START, END),
    "axis": (START,),
}
"""The positions that elements of each kind have; of a closed spline both are one point."""
_WORDS = {START: "start", END: "end", CENTER: "center"}


@dataclass(frozen=True)
class Reference:
    """An element of a sketch, or a point of one.

    Attributes:
        text: the reference as it was sent.
        path: the parameter that it was sent in.
        index: the element's.
        position: that of the point; `WHOLE` for the element itself.
        kind: the element's, such as "line"; "axis" for the two axes.
    """

    text: str
    path: str
    index: int
    position: int
    kind: str

    @property
    def is_point(self) -> bool:
        """True for a point of an element, or an element that is one."""
        return self.position != WHOLE

    @property
    def is_end(self) -> bool:
        """True for an end of a curve."""
        return self.position in (START, END) and self.kind not in ("point", "axis")

    @property
    def is_straight(self) -> bool:
        """True for a line or an axis."""
        return not self.is_point and self.kind in ("line", "axis")

    @property
    def is_line(self) -> bool:
        """True for a line, which has a length."""
        return not self.is_point and self.kind == "line"

    @property
    def is_round(self) -> bool:
        """True for a circle or an arc."""
        return not self.is_point and self.kind in _ROUND

    @property
    def is_circle(self) -> bool:
        """True for a whole circle."""
        return not self.is_point and self.kind == "circle"

    @property
    def is_oval(self) -> bool:
        """True for an ellipse or a part of one."""
        return not self.is_point and self.kind in _OVAL

    @property
    def is_spline(self) -> bool:
        """True for a spline of the sketch's own."""
        return not self.is_point and self.kind == "spline"

    @property
    def is_conic(self) -> bool:
        """True for a circle, an ellipse or a part of one of these."""
        return self.is_round or self.is_oval


class References:
    """Resolution of references in one sketch, as it is now."""

    def __init__(self, sketch: Any, elements: SketchElements | None = None) -> None:
        self._sketch = sketch
        self._elements = elements or SketchElements(sketch)

    def resolve(self, text: str, path: str) -> Reference:
        """The element or the point that a reference means.

        Raises:
            ConjureError: REFERENCE_LOST, AMBIGUOUS; INVALID_PARAMETER for a point that the element
                does not have.
        """
        index, position = self._elements.point_of(text, path)
        kind = self._kind(index)
        if kind == "point":
            position = START
        has = _HAS.get(kind, ())
        if position != WHOLE and position not in has:
            allowed = [f"{text.rpartition('.')[0]}.{_WORDS[one]}" for one in has] or "another point"
            raise invalid(path, f"is a point that no {kind} has", text, allowed)
        return Reference(text, path, index, position, kind)

    def _kind(self, index: int) -> str:
        if index in (X_AXIS, Y_AXIS):
            return "axis"
        if index >= 0:
            return kind_of(self._elements.geometry[index])
        return external_kind(self._sketch, index)

    def at(self, one: Reference) -> FlatPoint:
        """The place of a point in the drawing."""
        found = self._sketch.getPoint(one.index, one.position)
        return (float(found.x), float(found.y))

    def ends(self, one: Reference) -> tuple[FlatPoint, FlatPoint]:
        """The ends of a line in the drawing; of an axis two points on it."""
        if one.kind == "axis":
            return (0.0, 0.0), (1.0, 0.0) if one.index == X_AXIS else (0.0, 1.0)
        found = (self._sketch.getPoint(one.index, position) for position in (START, END))
        start, end = ((float(point.x), float(point.y)) for point in found)
        return start, end

    def radius(self, one: Reference) -> float:
        """The radius of a circle or an arc in the drawing."""
        if one.index < 0:
            # Only FreeCAD 1.0 and later have constraints for which this matters, and this list.
            return float(self._sketch.ExternalGeo[X_AXIS - one.index].Radius)
        return float(self._elements.geometry[one.index].Radius)

    def sweep(self, one: Reference) -> float:
        """The angle of an arc in the drawing, in degrees."""
        arc = self._elements.geometry[one.index]
        return math.degrees(float(arc.LastParameter) - float(arc.FirstParameter))


def external_kind(sketch: Any, index: int) -> str:
    """The kind of an external element, by the edge or vertex that it is made of."""
    links = [(obj, name) for obj, names in sketch.ExternalGeometry for name in names]
    obj, name = links[-3 - index]
    element = obj.Shape.getElement(name)
    if element.ShapeType == "Vertex":
        return "point"
    curve = type(element.Curve).__name__
    if curve == "Line":
        return "line"
    if curve == "Circle":
        return "circle" if element.isClosed() else "arc"
    return "curve"
