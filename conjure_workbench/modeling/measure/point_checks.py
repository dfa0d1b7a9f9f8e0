# SPDX-License-Identifier: MIT
"""Points of the inputs of a boolean, which lie in its result or outside as they do in the inputs.

Volumes do not show a cut that removes too little, or a common that holds too much. Lengths in mm.
"""

from __future__ import annotations

from typing import Any, Sequence

from ..document.freecad_types import Shape
from ..geometry.forms import surface_counts
from ..geometry.tolerances import BURIED
from . import integration
from .boolean_checks import Operation
from .face_gaps import Flaw

_POINTS = 24
"""Points on the edges of an input that are asked for, about."""
_CLEAR = 2.0 * BURIED
"""Points that are nearer to the surface of another input are not asked for."""
_MOST_ASTRAY = 0.1
"""Share of the points that the kernel may be wrong about."""


def misplaced_flaw(operation: Operation, inputs: Sequence[Any], result: Shape) -> Flaw | None:
    """The flaw that points on the edges of the inputs show in a result; None if they show none.

    Only elementary surfaces are looked at: on threads the kernel is wrong about points.

    Args:
        operation: what made it.
        inputs: shapes, all in the same coordinates.
        result: a shape with solids.
    """
    kinds = {kind for shape in inputs for kind in surface_counts(shape)}
    if not kinds <= integration.ELEMENTARY:
        return None
    for at, shape in enumerate(inputs):
        others = [other for index, other in enumerate(inputs) if index != at]
        asked = astray = 0
        for point in _points_on_edges(shape):
            wanted = _is_wanted(operation, at, [_is_in(other, point) for other in others])
            if wanted is not None:
                asked += 1
                astray += result.isInside(point, BURIED, True) != wanted
        if astray > _MOST_ASTRAY * asked:
            return Flaw(f"is wrong about {astray} of {asked} points on edges of an input", at)
    return None


def _points_on_edges(shape: Shape) -> list[Any]:
    edges = [edge for edge in shape.Edges if not edge.Degenerated]
    edges = edges[:: len(edges) // _POINTS + 1]
    ranges = [edge.ParameterRange for edge in edges]
    on_each = _POINTS // max(1, len(edges))
    return [
        edge.valueAt(first + (last - first) * (step + 0.3) / on_each)
        for edge, (first, last) in zip(edges, ranges)
        for step in range(on_each)
    ]


def _is_in(shape: Shape, point: Any) -> bool | None:
    """True for a point in a shape, False for one outside, None for one near its surface."""
    if shape.isInside(point, _CLEAR, False):
        return True
    return None if shape.isInside(point, _CLEAR, True) else False


def _is_wanted(operation: Operation, at: int, inside: Sequence[bool | None]) -> bool | None:
    """True if a result has a point of the input `at`, by the others that it is inside.

    None where that is not certain.
    """
    if operation is Operation.UNION:
        return True
    if None in inside:
        return None
    if operation is Operation.COMMON or at > 0:
        return all(inside)
    return not any(inside)
