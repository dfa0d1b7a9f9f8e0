# SPDX-License-Identifier: MIT
"""Sizes that would have worked for an edited feature that FreeCAD cannot compute."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ..command.feasible_sizes import with_size_that_works
from ..document.freecad_types import DocumentObject
from ..geometry import shapes, wall_thickness


def with_advice(error: ConjureError, obj: DocumentObject) -> ConjureError:
    """The error; for a wall, a fillet or a chamfer of one size with the size that works."""
    wall, step = wall_thickness.wall_of(obj), wall_thickness.step_of(obj)
    if wall is not None and step:
        return with_size_that_works(
            error,
            (step,),
            shapes.shape_of(wall_thickness.source_of(obj)),
            lambda factor: wall.shape(step * factor),
            "Make the wall thinner.",
        )
    if obj.TypeId in ("Part::Fillet", "Part::Chamfer"):
        return _along_edges(error, obj)
    return error


def _along_edges(error: ConjureError, obj: Any) -> ConjureError:
    sizes = {tuple(entry[1:]) for entry in obj.Edges}
    shape = None if obj.Base is None else shapes.shape_of(obj.Base)
    if shape is None or len(sizes) != 1:
        return error
    first, second = sizes.pop()
    count = len(shape.Edges)
    edges = [shape.Edges[index - 1] for index, *_ in obj.Edges if index <= count]

    def make(factor: float) -> Any:
        if obj.TypeId == "Part::Fillet":
            return shape.makeFillet(first * factor, edges)
        return shape.makeChamfer(first * factor, second * factor, edges)

    otherwise = "Make it smaller, or name fewer edges."
    return with_size_that_works(error, (first, second), shape, make, otherwise)
