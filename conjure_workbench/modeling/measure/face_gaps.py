# SPDX-License-Identifier: MIT
"""Gaps between the faces of a boolean's result, which FreeCAD's kernel calls valid.

A wrongly bounded face shows in the sum of the area vectors of all faces, which is zero for a
surface that is closed. Some show only in corners with large tolerances, by which the kernel bridges
a gap. Lengths in mm.
"""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

import FreeCAD
import Part

from ..document.freecad_types import Shape
from ..geometry.forms import surface_counts
from ..geometry.shape_memory import boundary_of
from ..geometry.sub_shapes import curve_of, edges_of, is_degenerated
from ..geometry.tolerances import (
    APPROXIMATE,
    LOOSE_CORNER,
    MOST_OPEN,
    OPEN_SURFACE,
    PIECES,
)
from . import integration, volumes
from .changed_faces import changed_faces

_FAR = 10.0
"""Distance of the second reference point from the shape, in multiples of its size."""
_ASIDE = (
    FreeCAD.Vector(0.26, 0.54, 0.8),
    FreeCAD.Vector(0.8, -0.52, 0.3),
    FreeCAD.Vector(-0.55, -0.62, 0.56),
)
"""Directions to that point: along no axis, where what is missing would not show."""


class Flaw(NamedTuple):
    """A fact that does not hold.

    Attributes:
        problem: the predicate of a sentence about the result.
        at: index of the input that it concerns; None where that is not known.
        is_slight: whether a result may have it, if there is no better one.
    """

    problem: str
    at: int | None = None
    is_slight: bool = False


LOOSE = Flaw("has corners so far off its faces that its volume may be wrong")


def is_loose(inputs: Sequence[Any], result: Shape) -> bool:
    """True if corners of a result lie farther off its faces than those of its inputs do."""
    allowed = max(LOOSE_CORNER * result.BoundBox.DiagonalLength, *map(_loosest, inputs))
    return _loosest(result) > allowed


def _loosest(shape: Shape) -> float:
    return float(shape.getTolerance(1, Part.Vertex))


def opening_flaw(inputs: Sequence[Any], result: Shape, now: float) -> Flaw | None:
    """The flaw in how the faces of a result meet, whose volume is `now`; None if they do."""
    found = _opened(inputs, result, now)
    share = OPEN_SURFACE if _is_integrated_well(result) else APPROXIMATE
    allowed = share * now + PIECES * max(map(volumes.kernel_volume, inputs))
    if found <= allowed:
        return None
    # What was not closed before, such as an imported solid, cannot be closed after.
    allowed += 2.0 * sum(_opened([], shape, volumes.kernel_volume(shape)) for shape in inputs)
    if found <= allowed:
        return None
    # On a thread, what is missing on one side is missing on the other, too, and hardly shows.
    is_slight = found <= MOST_OPEN * now and _is_elementary(result)
    problem = f"has faces that do not meet: its volume is off by about {found:.2g} mm3"
    return Flaw(problem, is_slight=is_slight)


def opening(parts: Sequence[Any], box: Any, known: float, ways: Sequence[Any]) -> float:
    """Volume by which faces that should be closed fail to be, in mm3; about its error.

    The volume inside a closed surface is the same from every reference point. The kernel's lies
    among the vertices, so that one far vertex moves it.

    Args:
        parts: solids or faces.
        box: of the solid that they are about.
        known: the volume inside.
        ways: directions in which the point is moved.
    """
    vertices = Part.Compound(list(parts)).countElement("Vertex") + 1
    far = _FAR * vertices * box.DiagonalLength
    moved = [Part.Compound([*parts, Part.Vertex(box.Center + way * far)]) for way in ways]
    return max(abs(float(one.Volume) - known) for one in moved) / _FAR


def _opened(inputs: Sequence[Any], result: Shape, now: float) -> float:
    """The `opening` of a result whose volume is `now`, or of what makes it another than an input.

    If the faces of that input are closed, and the kernel is exact on all, the one is the other.
    """
    parts, inside = result.Solids, now
    for shape in inputs if _is_elementary(result) else []:
        changed = changed_faces(shape, result)
        if changed is not None:
            parts, inside = changed, now - volumes.kernel_volume(shape)
            break
    # Where all edges are lines and circles, no edge is approximated.
    curved = any(_is_approximated(edge) for part in parts for edge in edges_of(part))
    return opening(parts, result.BoundBox, inside, _ASIDE if curved else _ASIDE[:1])


def _is_approximated(edge: Any) -> bool:
    return not is_degenerated(edge) and isinstance(curve_of(edge), Part.BSplineCurve)


def _is_elementary(shape: Shape) -> bool:
    return set(surface_counts(shape)) <= integration.ELEMENTARY


def _is_integrated_well(shape: Shape) -> bool:
    """True if the kernel's volumes show an opening: on rational splines they are off themselves."""
    found = boundary_of(shape).fact("integrated_well", lambda: _are_polynomial(shape))
    return bool(found)


def _are_polynomial(shape: Shape) -> bool:
    return all(map(integration.is_polynomial, boundary_of(shape).all("Face")))
