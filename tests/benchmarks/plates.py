# SPDX-License-Identifier: MIT
"""Stepped plates with many holes, as models of any number of faces. Runs inside FreeCAD.

A step has at most 94 holes: the kernel's time for one face grows with the square of its holes, and
no real part has a face with thousands.
"""

from __future__ import annotations

import math
from typing import Any

import FreeCAD
import Part

RADIUS, PITCH, THICKNESS, RISE = 4.0, 20.0, 10.0, 2.0
SIDES, HOLES_PER_STEP, COLUMNS = 6, 94, 12
RIMS = 100


class Plate:
    """A solid of about so many faces, with steps of 10 and 12 mm side by side along X.

    Attributes:
        shape: the plate, its lowest corner at the origin.
        centers: of all holes, at the bottom.
    """

    def __init__(self, faces: int) -> None:
        steps = max(1, round(faces / (HOLES_PER_STEP + SIDES)))
        holes = faces // steps - SIDES
        self.centers: list[Any] = []
        parts = [self._step(number, holes) for number in range(steps)]
        self.shape = parts[0].fuse(parts[1:]) if steps > 1 else parts[0]
        assert len(self.shape.Solids) == 1

    def _step(self, number: int, holes: int) -> Any:
        rows = math.ceil(holes / COLUMNS)
        corner = FreeCAD.Vector(number * COLUMNS * PITCH, 0, 0)
        height = THICKNESS + RISE * (number % 2)
        blank = Part.makeBox(COLUMNS * PITCH, rows * PITCH, height, corner)
        drills = []
        for hole in range(holes):
            place = FreeCAD.Vector(hole % COLUMNS + 0.5, hole // COLUMNS + 0.5, 0) * PITCH
            center = corner + place
            self.centers.append(center)
            below = center - FreeCAD.Vector(0, 0, 1)
            drills.append(Part.makeCylinder(RADIUS, height + 2, below))
        return blank.cut(Part.makeCompound(drills))

    def rims(self, upper: bool) -> list[int]:
        """Numbers of up to 100 rims of holes, above or below, counted from 1."""
        found = []
        for number, edge in enumerate(self.shape.Edges, 1):
            if isinstance(edge.Curve, Part.Circle) and (edge.Curve.Center.z > RISE) == upper:
                found.append(number)
                if len(found) == RIMS:
                    break
        return found


def add(document: Any, shape: Any, name: str) -> Any:
    """An object with a copy of a shape, of which FreeCAD and the commands know nothing yet."""
    made = document.addObject("Part::Feature", name)
    made.Shape = shape.copy()
    made.purgeTouched()
    return made
