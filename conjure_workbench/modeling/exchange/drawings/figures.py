# SPDX-License-Identifier: MIT
"""Contents of a drawing: figures of contours, and what else is to be told of the file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .curves import Curve
from .vectors import FARTHEST, Matrix


class Contour(NamedTuple):
    """Curves that follow one another, each beginning where the one before ends."""

    curves: list[Curve]
    closed: bool

    @property
    def is_within_reach(self) -> bool:
        """True if no coordinate and no size is beyond all measure."""
        return all(
            abs(part) <= FARTHEST
            for curve in self.curves
            for point in curve.defining
            for part in point
        )

    def moved(self, matrix: Matrix) -> Contour:
        """The image under an affine map."""
        return Contour([curve.moved(matrix) for curve in self.curves], self.closed)


class Figure(NamedTuple):
    """One shape of a drawing.

    Attributes:
        contours: its outlines.
        layer: the layer or the group that it lies in.
        label: a name of its own; empty for what has none.
        line: where it begins in the file.
        fill: the rule by which its contours bound an area, "nonzero" or "evenodd"; None for lines.
        paints: whether it is seen at all.
        color: of its area, or of its lines if that is not filled; as CSS has it, empty for none.
    """

    contours: list[Contour]
    layer: str
    label: str
    line: int
    fill: str | None = None
    paints: bool = True
    color: str = ""


@dataclass
class Drawing:
    """A drawing, in mm.

    Attributes:
        figures: in the order of the file.
        unit: the unit of the file, in words.
        scale: mm of one unit.
        left_out: how many elements of each kind are not among the figures.
        joined: numbers about loose ends, filled in when they are joined.
    """

    figures: list[Figure] = field(default_factory=list)
    unit: str = "mm"
    scale: float = 1.0
    left_out: Counter[str] = field(default_factory=Counter)
    joined: dict[str, Any] = field(default_factory=dict)
