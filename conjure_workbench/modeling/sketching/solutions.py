# SPDX-License-Identifier: MIT
"""Solutions of a sketch compared with its drawing: FreeCAD's solver takes more than a person does.

It shrinks a line to a point, a circle to nothing, and moves things far, and says that it solved.
"""

from __future__ import annotations

import math
from typing import Any, Iterator, Sequence

from ..document.rounding import tidy
from ..geometry.sketches.counting import END, START, WHOLE
from ..geometry.sketches.element_names import speller
from ..geometry.tolerances import COLLAPSED, SAME_POSITION, SHRUNK
from .curves import Curve, curve_of, distance


def collapsed_elements(sketch: Any, drawn: Sequence[Any]) -> list[int]:
    """The indices of elements that the solution has shrunk to nothing.

    Args:
        sketch: the sketch as solved.
        drawn: the geometry before.
    """
    found = []
    for index, (after, before) in enumerate(zip(sketch.Geometry, drawn)):
        size = _size(curve_of(after))
        if not COLLAPSED < size < math.inf and size < SHRUNK * _size(curve_of(before)):
            found.append(index)
    return found


def _size(curve: Curve) -> float:
    """The least size of an element, in mm; infinite if it has none."""
    n = curve.numbers
    if not all(map(math.isfinite, n)):
        return -math.inf
    if curve.kind == "line":
        return distance(curve.point(START), curve.point(END))
    if curve.is_elliptic:
        return min(curve.radii())
    if curve.kind == "arc":
        # Beyond a whole turn, the solver's arc is one of its remainder.
        return n[2] * min(1.0, (n[4] - n[3]) % math.tau)
    return n[2] if curve.kind == "circle" else math.inf


def has_moved(drawn: Sequence[Any], sketch: Any) -> bool:
    """True if a number of some element differs from the drawing by more than rounding."""
    return any(True for _ in _moved(drawn, sketch))


def moved_elements(drawn: Sequence[Any], sketch: Any) -> list[int]:
    """The indices of the elements that differ from the drawing by more than rounding."""
    return list(_moved(drawn, sketch))


def _moved(drawn: Sequence[Any], sketch: Any) -> Iterator[int]:
    for index, (after, before) in enumerate(zip(sketch.Geometry, drawn)):
        numbers = zip(curve_of(after).numbers, curve_of(before).numbers)
        if any(abs(now - then) > SAME_POSITION for now, then in numbers):
            yield index


def greatest_move(drawn: Sequence[Any], sketch: Any) -> dict[str, Any]:
    """The greatest distance by which a point or a radius differs from the drawing.

    Returns:
        {"distance": mm, "element": "l1.end"}; "element" is left out if nothing moved.
    """
    spell = speller(sketch)
    most, where = 0.0, ""
    for index, (after, before) in enumerate(zip(sketch.Geometry, drawn)):
        now, then = curve_of(after), curve_of(before)
        moves = {at: distance(now.point(at), then.point(at)) for at in now.positions}
        if now.is_round:
            moves[WHOLE] = abs(now.numbers[2] - then.numbers[2])
        for position, way in moves.items():
            if way > most:
                most, where = way, spell(index, position)
    way = tidy(most)
    return {"distance": way, "element": where} if way else {"distance": 0.0}
