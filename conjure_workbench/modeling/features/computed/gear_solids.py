# SPDX-License-Identifier: MIT
"""Gears as solids: splines through exact points of their flanks, turned about Z."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import FreeCAD
import Part

from ....vocabulary.values.gears import Gear
from ...document.freecad_types import Edge, Face
from ...geometry.splines import screw_surfaces
from ...geometry.splines.fitting import Fitted, swept_area, through
from ...geometry.tolerances import COINCIDENT, TOOTH_FLANK
from .gear_profile import Piece, fillet, flank, space_fillet

_ORIGIN = FreeCAD.Vector()
_Z = FreeCAD.Vector(0, 0, 1)


class Sizes(NamedTuple):
    """Sizes of a gear beside its teeth, in mm.

    Attributes:
        width: along its axis.
        bore: diameter; 0 for none.
        rim: outer diameter of an internal gear.
    """

    width: float
    bore: float
    rim: float


class MadeGear(NamedTuple):
    """A gear that was made.

    Attributes:
        solid: its shape.
        deviation: largest distance of its flanks from the exact ones, in mm.
        volume: in mm3.
        area: of all its faces, in mm2.
    """

    solid: Any
    deviation: float
    volume: float
    area: float


def made(gear: Gear, sizes: Sizes) -> MadeGear:
    """The gear on the plane XY, about Z, with a tooth along X; internal with a space there."""
    edges, deviation = _tooth(gear)
    step = 360.0 / gear.teeth
    ring = [edge.rotated(_ORIGIN, _Z, step * at) for at in range(gear.teeth) for edge in edges]
    outline, diameter = Part.Wire(ring), sizes.rim if gear.internal else sizes.bore
    circle = _circle(diameter)
    outer, *holes = [wire for wire in (outline, circle) if wire is not None]
    if gear.internal:
        outer, holes = circle, [outline]
    for hole in holes:
        hole.reverse()
    face = Part.Face([outer, *holes])
    turn = sizes.width * math.tan(gear.helix) / gear.pitch_radius
    if gear.helix:
        solid = _helical(gear, sizes.width, turn, face, (outline, circle))
    else:
        solid = face.extrude(_Z * sizes.width)
    area = abs(gear.teeth * sum(map(swept_area, edges)) - math.pi / 4.0 * diameter**2)
    sides = (screw_surfaces.moved_area(edge, turn, sizes.width) for edge in edges)
    around = gear.teeth * sum(sides) + math.pi * diameter * sizes.width
    return MadeGear(solid, deviation, area * sizes.width, around + 2.0 * area)


def _helical(gear: Gear, width: float, turn: float, face: Face, wires: tuple[Any, Any]) -> Any:
    outline, circle = wires
    way = screw_surfaces.motion(turn, width, 1.0, gear.outer_radius).curve
    top = face.rotated(_ORIGIN, _Z, math.degrees(turn))
    top.translate(_Z * width)
    sides = [screw_surfaces.moved(edge, way) for edge in outline.Edges]
    if circle is not None:
        sides += circle.extrude(_Z * width).Faces
    return screw_surfaces.sewn(sides, face, top)


def _circle(diameter: float) -> Any:
    return Part.Wire([Part.makeCircle(diameter / 2.0)]) if diameter else None


def _point(polar: tuple[float, float], side: float) -> Any:
    radius, half = polar
    return FreeCAD.Vector(radius * math.cos(side * half), radius * math.sin(side * half), 0.0)


def _curve(piece: Piece, side: float) -> Fitted:
    """A piece on one side of the tooth along X; the one beyond X leads inward."""
    fitted = through(
        lambda step: _point(piece.at(step), side), piece.first, piece.last, TOOTH_FLANK
    )
    if side > 0.0:
        fitted.curve.reverse()
    return fitted


def _arc(radius: float, first: float, last: float, center: Any = _ORIGIN) -> list[Edge]:
    """The arc between two angles about a point; none where it is too short to be one.

    By angles: an arc through three points that are nearly one ends FreeCAD.
    """
    if (last - first) * radius < COINCIDENT:
        return []
    return [Part.ArcOfCircle(Part.Circle(center, _Z, radius), first, last).toShape()]


def _tooth(gear: Gear) -> tuple[list[Edge], float]:
    """Edges of the tooth along X and of the space after it, or of such a space of an internal one.

    Also the largest distance from the exact curves.
    """
    return _space(gear) if gear.internal else _external(gear)


def _external(gear: Gear) -> tuple[list[Edge], float]:
    root = fillet(gear)
    form = gear.roll(root.at(root.last)[0])
    top = flank(gear, form)
    curves = [_curve(piece, side) for side in (-1.0, 1.0) for piece in (root, top)]
    right_root, right, left_root, left = (fitted.curve.toShape() for fitted in curves)
    tip, half_tip = top.at(top.last)
    bottom, half_bottom = root.at(root.first)
    edges = [
        *(right_root, right),
        *_arc(tip, -half_tip, half_tip),
        *(left, left_root),
        *_arc(bottom, half_bottom, 2.0 * math.pi / gear.teeth - half_bottom),
    ]
    return edges, max(fitted.deviation for fitted in curves)


def _space(gear: Gear) -> tuple[list[Edge], float]:
    arc = space_fillet(gear)
    first = gear.roll(gear.inner_radius)
    whole = flank(gear, first)
    side_of = Piece(whole.at, first, arc.form)
    right, left = _curve(side_of, -1.0), _curve(side_of, 1.0)
    inner, half_inner = whole.at(first)
    root, half_root = gear.root_radius, arc.center[1]
    edges = [
        right.curve.toShape(),
        *_rounding(gear, -1.0),
        *_arc(root, -half_root, half_root),
        *_rounding(gear, 1.0),
        left.curve.toShape(),
        *_arc(inner, half_inner, 2.0 * math.pi / gear.teeth - half_inner),
    ]
    return edges, max(right.deviation, left.deviation)


def _rounding(gear: Gear, side: float) -> list[Edge]:
    """The arc of a space between involute and root circle; none where there is no room."""
    arc = space_fillet(gear)
    center = _point(arc.center, side)
    on_flank = _point(flank(gear, 0.0).at(arc.form), side) - center
    on_root = _point((gear.root_radius, arc.center[1]), side) - center
    start, end = (on_flank, on_root) if side < 0.0 else (on_root, on_flank)
    first = math.atan2(start.y, start.x)
    turn = math.fmod(math.atan2(end.y, end.x) - first + 2.0 * math.tau, math.tau)
    return _arc(arc.radius, first, first + turn, center)
