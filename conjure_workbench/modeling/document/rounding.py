# SPDX-License-Identifier: MIT
"""Numbers and vectors as replies give them: without the noise of the last digits."""

from __future__ import annotations

import math
from typing import Any

_DIGITS = 9


def tidy(value: float) -> float:
    """A finite number without the noise of the last digits; 0 for what is not finite."""
    if not math.isfinite(value):
        return 0.0
    return round(value, _DIGITS) + 0.0


def significant(value: float) -> float:
    """A finite area or volume, which may be as small as its object, without the last digits."""
    return float(f"{value:.12g}") + 0.0 if math.isfinite(value) else 0.0


def measured(value: float) -> float:
    """A length or an angle to twelve digits, without the noise around zero."""
    return significant(value) if tidy(value) else 0.0


def vector(value: Any) -> list[float]:
    """A FreeCAD vector as [x, y, z]."""
    return [tidy(value.x), tidy(value.y), tidy(value.z)]
