# SPDX-License-Identifier: MIT
"""Elements of other sketches, by the names that FreeCAD has for them."""

from __future__ import annotations

from typing import Any

import Part

from ...errors import invalid
from ..document.freecad_types import DocumentObject
from ..geometry.sketches.counting import START, WHOLE
from ..geometry.sketches.element_names import SketchElements, kind_of
from ..geometry.tolerances import COINCIDENT


def lent_element(sketch: DocumentObject, name: str, field: str) -> str:
    """The name in a sketch's shape of one of its elements, or of a point of one.

    Raises:
        ConjureError: REFERENCE_LOST, AMBIGUOUS; INVALID_PARAMETER for construction, axes and points
            that FreeCAD does not lend.
    """
    elements = SketchElements(sketch)
    index, position = elements.point_of(name, field)
    if index < 0 or sketch.getConstruction(index):
        allowed = "an element that is no construction"
        raise invalid(field, "is nothing that a sketch lends", name, allowed)
    geometry = elements.geometry[index]
    is_point = kind_of(geometry) == "point"
    if position != WHOLE or is_point:
        point = sketch.Placement.multVec(sketch.getPoint(index, START if is_point else position))
        found = [
            f"Vertex{at}"
            for at, vertex in enumerate(sketch.Shape.Vertexes, 1)
            if vertex.Point.distanceToPoint(point) < COINCIDENT
        ]
    else:
        edge = geometry.toShape()
        edge.Placement = sketch.Placement.multiply(edge.Placement)
        edges = enumerate(sketch.Shape.Edges, 1)
        found = [f"Edge{at}" for at, one in edges if _is_same(edge, one)]
    if not found:
        allowed = "the end of a line, a curve"
        raise invalid(field, "is nothing that this FreeCAD lends", name, allowed)
    return found[0]


def _is_same(one: Any, other: Any) -> bool:
    first, last = one.ParameterRange
    places = [one.valueAt(first + share * (last - first)) for share in (0.0, 0.3, 0.7, 1.0)]
    return abs(one.Length - other.Length) < COINCIDENT and all(
        other.distToShape(Part.Vertex(place))[0] < COINCIDENT for place in places
    )
