# SPDX-License-Identifier: MIT
"""Screw threads as solids: what a section across the axis passes over when it is screwed along it.

Such a section is the same at any height, only turned, so that no boolean is needed, and the volume
is that of the section times the length. Each turn has faces of its own, lest booleans search all
of it.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import FreeCAD
import Part

from ....vocabulary.values.thread_forms import ThreadForm
from ...document.freecad_types import Edge
from ...geometry.splines import screw_surfaces
from ...geometry.splines.fitting import through
from ...geometry.tolerances import COINCIDENT, THREAD_FLANK

_Z = FreeCAD.Vector(0, 0, 1)
_ORIGIN = FreeCAD.Vector()


class MadeThread(NamedTuple):
    """The solid of a thread, with its volume in mm3 and its area in mm2."""

    solid: Any
    volume: float
    area: float


def made(form: ThreadForm, length: float, *, left_handed: bool) -> MadeThread:
    """A thread about Z from the plane XY up, with the middle of its crest along X there.

    Args:
        form: its form; of an internal one, the solid is what the hole leaves free.
        length: along Z, in mm.
        left_handed: whether it turns clockwise when it goes up.
    """
    edges = _section(form)
    face = Part.Face(Part.Wire(edges))
    turn = math.tau * length / form.pitch * (-1.0 if left_handed else 1.0)
    turns = int(length / form.pitch + COINCIDENT)
    rest = length - turns * form.pitch
    sides = [
        _raised(side, form.pitch * at)
        for side in (
            _sides(form, edges, math.copysign(math.tau, turn), form.pitch) if turns else ()
        )
        for at in range(turns)
    ]
    if rest > COINCIDENT:
        last = math.copysign(math.tau * rest / form.pitch, turn)
        sides += [_raised(one, form.pitch * turns) for one in _sides(form, edges, last, rest)]
    top = _raised(face.rotated(_ORIGIN, _Z, math.degrees(math.fmod(turn, math.tau))), length)
    solid = screw_surfaces.sewn(sides, face, top)
    around = sum(screw_surfaces.moved_area(edge, turn, length) for edge in edges)
    return MadeThread(solid, form.area * length, around + 2.0 * form.area)


def _sides(form: ThreadForm, edges: list[Edge], turn: float, rise: float) -> list[Any]:
    way = screw_surfaces.motion(turn, rise, 1.0, form.outer, THREAD_FLANK).curve
    return [screw_surfaces.moved(edge, way) for edge in edges]


def _raised(face: Any, height: float) -> Any:
    moved = face.copy()
    moved.translate(_Z * height)
    return moved


def _section(form: ThreadForm) -> list[Edge]:
    """The edges of a section across the axis: two arcs, and two spirals of Archimedes between."""
    angle = math.tau / form.pitch
    crest, root = (angle * form.half_width(radius) for radius in (form.outer, form.inner))
    return [
        _arc(form.outer, -crest, crest),
        _spiral((form.outer, crest), (form.inner, root)),
        _arc(form.inner, root, math.tau - root),
        _spiral((form.inner, math.tau - root), (form.outer, math.tau - crest)),
    ]


def _point(radius: float, angle: float) -> Any:
    return FreeCAD.Vector(radius * math.cos(angle), radius * math.sin(angle), 0.0)


def _arc(radius: float, first: float, last: float) -> Edge:
    angles = (first, (first + last) / 2.0, last)
    return Part.Arc(*(_point(radius, angle) for angle in angles)).toShape()


def _spiral(first: tuple[float, float], last: tuple[float, float]) -> Edge:
    def at(part: float) -> Any:
        radius, angle = (one + (other - one) * part for one, other in zip(first, last))
        return _point(radius, angle)

    return through(at, 0.0, 1.0, THREAD_FLANK).curve.toShape()
