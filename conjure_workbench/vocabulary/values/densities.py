# SPDX-License-Identifier: MIT
"""Densities that were probably meant in another unit."""

from __future__ import annotations

from .scalars import LIKELY_DENSITIES

_OTHER_UNITS = {"g/cm^3": 1e3, "kg/mm^3": 1e9, "t/mm^3": 1e12, "g/m^3": 1e-3}
"""Units in which a number may have been meant, with their size in kg/m3."""


def doubt(density: float) -> str | None:
    """A sentence on a density in kg/m3 that hardly any solid has; None for a likely one."""
    least, most = LIKELY_DENSITIES
    if least <= density <= most:
        return None
    likely = [unit for unit, size in _OTHER_UNITS.items() if least <= density * size <= most]
    meant = f"; did you mean '{density:g} {likely[0]}'?" if likely else "."
    return (
        f"The density was read as {density:g} kg/m3, and those of solids are from {least:g} to "
        f"{most:g} kg/m3. A number without a unit is in kg/m3{meant}"
    )
