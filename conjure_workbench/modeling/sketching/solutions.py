# SPDX-License-Identifier: MIT
"""Solutions of a sketch compared with its drawing: FreeCAD's solver takes more than a person does.

It shrinks a line to a point, a circle to nothing, and moves things far, and says that it solved.
"""

from __future__ import annotations

import math
from typing import Any, Iterator, Sequence

from ..document.rounding import tidy
from ..geometry.sketches.counting import END, START, WHOLE
from ..geometry.tolerances import COLLAPSED, SAME_POSITION, SHRUNK
from .curves import Curve, distance
from .readings import Drawing, Reading, curves_in


def collapsed_elements(sketch: Any, drawn: Sequence[Any]) -> list[int]:
    """The indices of elements that the solution has shrunk to nothing.

    Args:
        sketch: the sketch as solved.
        drawn: the geometry before.
    """
    found = []
    for index, (after, before) in enumerate(_now_and_then(sketch, drawn)):
        size = _size(after)
        if not COLLAPSED < size < math.inf and size < SHRUNK * _size(before):
            found.append(index)
    return found


def _now_and_then(sketch: Any, drawn: Sequence[Any]) -> Iterator[tuple[Curve, Curve]]:
    return zip(Drawing(sketch.Geometry).curves, curves_in(drawn))


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
    return any(_moved(*both) for both in _now_and_then(sketch, drawn))


def moved_elements(drawn: Sequence[Any], reading: Reading) -> list[int]:
    """The indices of the elements that differ from the drawing by more than rounding."""
    both = zip(reading.curves, curves_in(drawn))
    return [index for index, (after, before) in enumerate(both) if _moved(after, before)]


def _moved(after: Curve, before: Curve) -> bool:
    numbers = zip(after.numbers, before.numbers)
    return any(abs(now - then) > SAME_POSITION for now, then in numbers)


def greatest_move(drawn: Sequence[Any], reading: Reading) -> dict[str, Any]:
    """The greatest distance by which a point or a radius differs from the drawing.

    Returns:
        {"distance": mm, "element": "l1.end"}; "element" is left out if nothing moved.
    """
    most, where = 0.0, ""
    for index, (now, then) in enumerate(zip(reading.curves, curves_in(drawn))):
        if now.numbers == then.numbers:
            continue
        moves = {at: distance(now.point(at), then.point(at)) for at in now.positions}
        if now.is_round:
            moves[WHOLE] = abs(now.numbers[2] - then.numbers[2])
        for position, way in moves.items():
            if way > most:
                most, where = way, reading.elements.spelled(index, position)
    way = tidy(most)
    return {"distance": way, "element": where} if way else {"distance": 0.0}
