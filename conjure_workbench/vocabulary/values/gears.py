# SPDX-License-Identifier: MIT
"""Figures of involute gears, as ISO 21771 has them for the basic rack of ISO 53, profile A.

All are those of the transverse plane, across the axis, and in mm and radians, unless they say
otherwise. Of an internal gear they describe its tooth spaces as teeth of an external one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

ADDENDUM = 1.0
DEDENDUM = 1.25
ROOT_RADIUS = 0.38
"""Rounding of the rack's tip, which makes the fillet at the root; all three in modules."""
_LEAST_ROLL = 0.02
"""Radians by which an involute has unwound where an internal gear's tip begins, at least: a curve
that begins on the base circle has a cusp there."""
LEAST_TEETH, MOST_TEETH = 5, 200


def involute(angle: float) -> float:
    """The involute function of an angle in radians: its tangent without itself."""
    return math.tan(angle) - angle


@dataclass(frozen=True)
class Gear:
    """An involute gear.

    Attributes:
        module: normal module, in mm.
        teeth: their number.
        pressure_angle: normal one, in degrees.
        helix_angle: at the pitch circle, in degrees; 0 for a spur gear, negative for a left hand.
        profile_shift: in modules; positive ones move the teeth outward.
        backlash: play at the pitch circle of two such gears, in mm, half of which each has.
        internal: whether the teeth point inward.
    """

    module: float
    teeth: int
    pressure_angle: float = 20.0
    helix_angle: float = 0.0
    profile_shift: float = 0.0
    backlash: float = 0.0
    internal: bool = False

    @cached_property
    def helix(self) -> float:
        """The helix angle in radians."""
        return math.radians(self.helix_angle)

    @cached_property
    def normal_angle(self) -> float:
        """The pressure angle across the teeth, in radians."""
        return math.radians(self.pressure_angle)

    @cached_property
    def angle(self) -> float:
        """The transverse pressure angle."""
        return math.atan(math.tan(self.normal_angle) / math.cos(self.helix))

    @cached_property
    def pitch_radius(self) -> float:
        """Radius of the pitch circle."""
        return self.teeth * self.module / math.cos(self.helix) / 2.0

    @cached_property
    def base_radius(self) -> float:
        """Radius of the circle from which the involutes unwind."""
        return self.pitch_radius * math.cos(self.angle)

    @property
    def shift(self) -> float:
        """Distance by which the teeth are moved outward."""
        return self.profile_shift * self.module

    @property
    def outer_radius(self) -> float:
        """Radius to which the teeth, or the tooth spaces of an internal gear, reach outward."""
        reach = DEDENDUM if self.internal else ADDENDUM
        return self.pitch_radius + self.shift + reach * self.module

    @property
    def inner_radius(self) -> float:
        """Radius of the root circle; of an internal gear that of the tips.

        These end where they touch the end of a partner's flank, lest they cut into its fillets.
        """
        if not self.internal:
            return self.pitch_radius + self.shift - DEDENDUM * self.module
        along = (self.straight_depth - self.shift) / math.sin(self.angle)
        left = self.pitch_radius * math.sin(self.angle) - along
        clear = math.hypot(self.base_radius, max(left, _LEAST_ROLL * self.base_radius))
        return max(self.pitch_radius + self.shift - ADDENDUM * self.module, clear)

    @property
    def tip_radius(self) -> float:
        """Radius of the tip circle."""
        return self.inner_radius if self.internal else self.outer_radius

    @property
    def root_radius(self) -> float:
        """Radius of the root circle."""
        return self.outer_radius if self.internal else self.inner_radius

    @cached_property
    def half_thickness(self) -> float:
        """Half the angle of a tooth, or a space of an internal gear, on the pitch circle."""
        play = self.backlash / 2.0 * (1.0 if self.internal else -1.0)
        across = math.pi * self.module / 2.0 / math.cos(self.helix) + play
        widened = across + 2.0 * self.shift * math.tan(self.angle)
        return widened / 2.0 / self.pitch_radius

    def half_angle(self, roll: float) -> float:
        """Half the angle of a tooth where its involute has unwound by an angle."""
        return self.half_thickness + involute(self.angle) - (roll - math.atan(roll))

    def roll(self, radius: float) -> float:
        """Angle by which the involute has unwound where it reaches a radius."""
        return math.sqrt(max((radius / self.base_radius) ** 2 - 1.0, 0.0))

    @property
    def tip_thickness(self) -> float:
        """Thickness of a tooth at its tip; negative where its flanks meet below that."""
        half = self.half_angle(self.roll(self.tip_radius))
        angle = math.pi / self.teeth - half if self.internal else half
        return 2.0 * angle * self.tip_radius

    @property
    def root_space(self) -> float:
        """Width of the space between two teeth of a ring at its root circle; 1 for another gear.

        It is negative where the flanks would meet before that.
        """
        if not self.internal:
            return 1.0
        return 2.0 * self.half_angle(self.roll(self.root_radius)) * self.root_radius

    @cached_property
    def half_rack(self) -> float:
        """Half the width, across the teeth, of a tooth of the rack that cuts the gear."""
        return math.pi * self.module / 4.0 + self.backlash / 4.0 * math.cos(self.helix)

    @cached_property
    def rack_rounding(self) -> float:
        """Radius at the tip of that tooth: the standard's, or what there is room for."""
        tip = self.half_rack - DEDENDUM * self.module * math.tan(self.normal_angle)
        full = tip * math.cos(self.normal_angle) / (1.0 - math.sin(self.normal_angle))
        return min(ROOT_RADIUS * self.module, full)

    @property
    def straight_depth(self) -> float:
        """Depth below its middle to which the flank of the rack's tooth is straight."""
        rounded = self.rack_rounding * (1.0 - math.sin(self.normal_angle))
        return DEDENDUM * self.module - rounded

    @property
    def teeth_without_undercut(self) -> int:
        """Number of teeth from which there is no undercut worth the name: 17 by the standard."""
        below = self.straight_depth - self.shift
        one = self.module / math.cos(self.helix) * math.sin(self.angle) ** 2
        return max(round(2.0 * below / one), 0)

    @property
    def is_undercut(self) -> bool:
        """True where the rack cuts into the involute."""
        below = self.straight_depth - self.shift
        return not self.internal and below > self.pitch_radius * math.sin(self.angle) ** 2
