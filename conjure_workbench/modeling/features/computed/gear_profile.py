# SPDX-License-Identifier: MIT
"""The profile of an involute gear as exact points, in polar coordinates about its axis.

Flanks are involutes, and fillets at the root what the rounded tip of the basic rack leaves when it
rolls on the pitch circle, undercut included.
"""

from __future__ import annotations

import math
from typing import Callable, NamedTuple

from ....vocabulary.values.gears import ADDENDUM, DEDENDUM, Gear

Curve = Callable[[float], "tuple[float, float]"]
_SCANNED = 4000
_HALVINGS = 60


class Piece(NamedTuple):
    """A part of one side of a tooth.

    Attributes:
        at: radius and half the angle of the tooth there, by a parameter.
        first: the parameter where it begins, next to the root of an external gear.
        last: the parameter where it ends, further outward.
    """

    at: Curve
    first: float
    last: float


def flank(gear: Gear, form: float) -> Piece:
    """The involute of a tooth from where it has unwound by `form` up to its outer radius."""

    def at(roll: float) -> tuple[float, float]:
        return gear.base_radius * math.hypot(1.0, roll), gear.half_angle(roll)

    return Piece(at, form, gear.roll(gear.outer_radius))


def fillet(gear: Gear) -> Piece:
    """The fillet from the root circle to the involute of an external gear's tooth.

    Each point of the rack touches the gear where its normal passes through the pitch point.
    """
    radius, lean = gear.rack_rounding, math.cos(gear.helix)
    low = DEDENDUM * gear.module - radius
    normal = gear.normal_angle
    aside = gear.half_rack - low * math.tan(normal) - radius / math.cos(normal)
    pitch = gear.pitch_radius

    def at(turn: float) -> tuple[float, float]:
        x = (aside + radius * math.sin(turn)) / lean
        y = gear.shift - low - radius * math.cos(turn)
        touching = -y * math.tan(turn) * lean
        rolled = touching - x
        space = math.atan2(touching, pitch + y) - rolled / pitch
        return math.hypot(touching, pitch + y), math.pi / gear.teeth - space

    last = math.pi / 2.0 - normal
    return Piece(at, 0.0, _crossing(gear, at, last) if gear.is_undercut else last)


def _crossing(gear: Gear, at: Curve, last: float) -> float:
    """The parameter where an undercut fillet comes out of the involute."""

    def beyond(turn: float) -> float:
        radius, half = at(turn)
        if radius < gear.base_radius:
            return -1.0
        return half - gear.half_angle(gear.roll(radius))

    steps = [last * step / _SCANNED for step in range(_SCANNED + 1)]
    high = next((turn for turn in steps if beyond(turn) >= 0.0), last)
    low = max(high - last / _SCANNED, 0.0)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2.0
        low, high = (low, middle) if beyond(middle) >= 0.0 else (middle, high)
    return high


class SpaceFillet(NamedTuple):
    """The arc between involute and root circle of an internal gear's tooth space.

    Attributes:
        radius: of the arc, in mm.
        center: radius and half the angle of its center.
        form: roll of the involute where it begins.
    """

    radius: float
    center: tuple[float, float]
    form: float


def space_fillet(gear: Gear) -> SpaceFillet:
    """The arc at the root of an internal gear, up to that of the rack.

    It stays out of the way of a partner's tips, and within the space.
    """
    working = gear.roll(gear.pitch_radius + gear.shift + ADDENDUM * gear.module)

    def arc(radius: float) -> SpaceFillet:
        # A curve beside an involute is an involute, turned.
        center, turned = gear.root_radius - radius, radius / gear.base_radius
        unwound = gear.roll(center)
        half = gear.half_angle(unwound) - turned
        return SpaceFillet(radius, (center, half), unwound + turned)

    def fits(found: SpaceFillet) -> bool:
        return found.center[1] >= 0.0 and found.form >= working

    low, high = 0.0, gear.rack_rounding
    for _ in range(_HALVINGS):
        middle = (low + high) / 2.0
        low, high = (middle, high) if fits(arc(middle)) else (low, middle)
    return arc(low)


def neck(gear: Gear) -> float:
    """Thickness of an external gear's tooth where its fillet leaves the least, in mm."""
    piece = fillet(gear)
    points = (piece.at(piece.first + (piece.last - piece.first) * at / 50.0) for at in range(51))
    return min(2.0 * radius * math.sin(half) for radius, half in points)
