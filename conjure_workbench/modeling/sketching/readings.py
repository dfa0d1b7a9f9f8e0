# SPDX-License-Identifier: MIT
"""Sketches read once: FreeCAD copies all elements each time that it is asked for them."""

from __future__ import annotations

import functools
from typing import Any, List, Sequence

from ..geometry.sketches.element_names import SketchElements
from .curves import Curve, curve_of


class Drawing(List[Any]):
    """The geometry of a sketch at one time, by index."""

    @functools.cached_property
    def curves(self) -> list[Curve]:
        """The geometry as numbers."""
        return [curve_of(geometry) for geometry in self]


def curves_in(geometry: Sequence[Any]) -> list[Curve]:
    """Geometry as numbers, which a `Drawing` reads once."""
    return geometry.curves if isinstance(geometry, Drawing) else Drawing(geometry).curves


class Reading:
    """A sketch as it is when it is read; not to be kept beyond its next change.

    Attributes:
        sketch: the sketch.
        elements: its elements by their names.
        drawing: its geometry.
    """

    def __init__(self, sketch: Any) -> None:
        self.sketch = sketch
        self.elements = SketchElements(sketch)
        self.drawing = Drawing(self.elements.geometry)

    @property
    def curves(self) -> list[Curve]:
        """The geometry as numbers; who changes these puts them back."""
        return self.drawing.curves

    @functools.cached_property
    def constraints(self) -> list[Any]:
        """The constraints, by index."""
        return list(self.sketch.Constraints)
