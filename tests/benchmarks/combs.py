# SPDX-License-Identifier: MIT
"""Sketches of any number of lines: combs, closed, each line level or upright and of a length."""

from __future__ import annotations

from typing import Any

import FreeCAD
import Part
import Sketcher

PITCH, GAP, DEPTH, BACK = 10.0, 5.0, 8.0, -20.0


class Comb:
    """A comb of so many lines, a multiple of 4 and 2 more.

    Attributes:
        parameters: of `create_sketch`.
    """

    def __init__(self, lines: int) -> None:
        self._corners = _corners(lines)
        self.parameters = {
            "geometry": [
                {"type": "line", "id": f"l{at}", "start": list(one), "end": list(other)}
                for at, (one, other) in enumerate(self._sides())
            ],
            "constraints": [
                *({"type": self._word(at), "of": [f"l{at}"]} for at in range(lines)),
                *(
                    {"type": "distance", "of": [f"l{at}"], "value": self._length(at)}
                    for at in range(lines - 2)
                ),
                {"type": "coincident", "of": ["l0.start", "origin"]},
            ],
        }

    def _sides(self) -> list[Any]:
        return list(zip(self._corners, [*self._corners[1:], self._corners[0]]))

    def _word(self, at: int) -> str:
        (_, low), (_, high) = self._sides()[at]
        return "horizontal" if low == high else "vertical"

    def _length(self, at: int) -> float:
        (ax, ay), (bx, by) = self._sides()[at]
        return abs(bx - ax) + abs(by - ay)

    def _lines(self) -> list[Any]:
        return [
            Part.LineSegment(FreeCAD.Vector(*one, 0), FreeCAD.Vector(*other, 0))
            for one, other in self._sides()
        ]

    def _constraints(self) -> list[Any]:
        count = len(self._corners)
        return [
            *(Sketcher.Constraint("Coincident", at, 2, (at + 1) % count, 1) for at in range(count)),
            *(Sketcher.Constraint(self._word(at).capitalize(), at) for at in range(count)),
            *(Sketcher.Constraint("Distance", at, self._length(at)) for at in range(count - 2)),
            Sketcher.Constraint("Coincident", 0, 1, -1, 1),
        ]

    def draw(self, document: Any) -> None:
        """The sketch as a macro makes it by lists."""
        sketch = document.addObject("Sketcher::SketchObject", "Macro")
        sketch.addGeometry(self._lines(), False)
        sketch.addConstraint(self._constraints())
        assert sketch.solve() == 0
        sketch.recompute()

    def draw_one_by_one(self, document: Any) -> None:
        """The sketch with one constraint after the other, each of which FreeCAD solves."""
        sketch = document.addObject("Sketcher::SketchObject", "Macro")
        sketch.addGeometry(self._lines(), False)
        for one in self._constraints():
            sketch.addConstraint(one)
        sketch.recompute()


def _corners(lines: int) -> list[tuple[float, float]]:
    teeth = lines // 4
    corners = []
    for tooth in range(teeth):
        x, top = PITCH * tooth, DEPTH + tooth % 3
        corners += [(x, 0.0), (x + GAP, 0.0), (x + GAP, top), (x + PITCH, top)]
    if lines % 4:
        corners += [(PITCH * teeth, 0.0), (PITCH * teeth + GAP, 0.0)]
        return [*corners, (PITCH * teeth + GAP, BACK), (0.0, BACK)][-lines:]
    return [*corners[:-2], (PITCH * teeth - GAP, BACK), (0.0, BACK)]
