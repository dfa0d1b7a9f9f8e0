# SPDX-License-Identifier: MIT
"""The basic profile of ISO metric screw threads (ISO 68-1, diameters as in ISO 724)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

_TAN, _COS = math.tan(math.radians(30)), math.cos(math.radians(30))
_SHARPEST = 1.0 / 64.0
"""Half the width of a crest or a root in pitches, below which it is cut off."""
SHALLOWEST = 0.1
"""Depth of a thread in pitches, below which nothing is left of it."""


@dataclass(frozen=True)
class ThreadForm:
    """The form of a metric thread in a section through its axis.

    Attributes:
        diameter: nominal one, in mm.
        pitch: in mm.
        clearance: distance of its surface from that of the basic profile, in mm.
        internal: whether it is that of a hole.
    """

    diameter: float
    pitch: float
    clearance: float = 0.0
    internal: bool = False

    @property
    def _side(self) -> float:
        return self.clearance if self.internal else -self.clearance

    @property
    def height(self) -> float:
        """Height H of the triangle that the profile is cut from."""
        return math.sqrt(3.0) / 2.0 * self.pitch

    def half_width(self, radius: float) -> float:
        """Half the width at a radius of the ridge of a bolt, or of what a nut leaves free of it."""
        basic = self.pitch / 16.0 + (self.diameter / 2.0 - radius) * _TAN
        return basic + self._side / _COS

    def _radius(self, half_width: float) -> float:
        """The radius at which that has a half width."""
        rise = half_width - self._side / _COS - self.pitch / 16.0
        return self.diameter / 2.0 - rise / _TAN

    @cached_property
    def outer(self) -> float:
        """Radius of the crest of a bolt, or of the root of a nut."""
        full = self.diameter / 2.0 + self._side
        return full if self.internal else min(full, self._radius(_SHARPEST * self.pitch))

    @cached_property
    def inner(self) -> float:
        """Radius of the root of a bolt, or of the crest of a nut."""
        full = self.diameter / 2.0 - 0.625 * self.height + self._side
        if not self.internal:
            return full
        return max(full, self._radius((0.5 - _SHARPEST) * self.pitch))

    @property
    def pitch_radius(self) -> float:
        """Radius at which ridge and groove are equally wide."""
        return self._radius(self.pitch / 4.0)

    @property
    def is_there(self) -> bool:
        """True if there is a groove left, and a core within it."""
        return self.outer - self.inner > SHALLOWEST * self.pitch and self.inner > self.pitch / 8.0

    @property
    def area(self) -> float:
        """Area of a section across the axis, in mm2; it is the same at any height."""
        crest, root = 2.0 * self.half_width(self.outer), 2.0 * self.half_width(self.inner)
        flanks = (self.outer**2 + self.outer * self.inner + self.inner**2) / 3.0
        sectors = crest * self.outer**2 + (root - crest) * flanks
        return math.pi / self.pitch * (sectors + (self.pitch - root) * self.inner**2)
