# SPDX-License-Identifier: MIT
"""Walls of solids that are made hollow: tried out, and checked for their thickness.

The kernel hands out walls that are too thin, or the solid itself, where a wall is thicker than the
solid has room for; their shapes are valid all the same.
"""

from __future__ import annotations

from typing import Any

import Part

from ..protocol.errors import ConjureError

_JOINS = {"arc": 0, "intersection": 2}
_KERNEL_TOLERANCE = 1e-7
_TOUCHING = 1e-6
"""In mm."""
_RELATIVE = 1e-3
"""How much too thin a wall may be: offsets of free-form surfaces are approximations."""
_VERTICES_CHECKED = 500


class Wall:
    """The wall of a solid.

    Args:
        shape: a shape of one solid.
        opened: the indices of the faces at which it is open.
        join: how edges are bent around: "arc" or "intersection".

    Attributes:
        opened: the same indices.
    """

    def __init__(self, shape: Any, opened: list[int], join: str) -> None:
        self.opened = opened
        self._shape = shape
        self._join = _JOINS[join]
        faces = list(enumerate(shape.Faces, 1))
        self._open = [face for index, face in faces if index in opened]
        self._kept = Part.Compound([face for index, face in faces if index not in opened])

    def shape(self, step: float) -> Any:
        """What FreeCAD's feature would make.

        Args:
            step: how far to go from the faces there are, outwards positive, in mm.

        Raises:
            ConjureError: as `check`; the kernel's own errors.
        """
        solid = self._shape.Solids[0]
        rest = (_KERNEL_TOLERANCE, False, False, 0, self._join)
        if self._open:
            made = solid.makeThickness(self._open, step, *rest)
        else:
            made = solid.makeOffsetShape(step, *rest)
        self.check(made, step)
        return made

    def check(self, made: Any, step: float) -> None:
        """Make sure that a thickness, or the offset of a closed solid, is as far as it should be.

        Each of its corners lies on a face that was there, where that may be, or at least `step`
        away from them all.

        Raises:
            ConjureError: RESULT_INVALID.
        """
        far = abs(step) * (1.0 - _RELATIVE)
        distances = [
            self._kept.distToShape(vertex)[0] for vertex in made.Vertexes[:_VERTICES_CHECKED]
        ]
        on_faces = _TOUCHING if self._open else -1.0
        wrong = max(distances, default=0.0) < far or any(
            on_faces < distance < far for distance in distances
        )
        grown = made.Volume > self._shape.Volume
        if wrong or (grown and step < 0) or (not grown and step > 0 and not self._open):
            raise ConjureError(
                "RESULT_INVALID",
                f"A wall of {abs(step):g} mm has no room here; what FreeCAD makes is thinner.",
            )
