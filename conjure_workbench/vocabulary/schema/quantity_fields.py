# SPDX-License-Identifier: MIT
"""Quantities among the parameters that are neither lengths nor angles."""

from __future__ import annotations

from typing import Any, Sequence

from ..values import units
from ..values.scalars import DENSITY_BOUNDS
from .fields import REQUIRED, measured


def density(default: Any = REQUIRED, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """A density in kg/m3."""
    return measured(units.density, "kg/m3", DENSITY_BOUNDS, default, doc, aliases)


def seconds(
    default: Any = REQUIRED,
    *,
    doc: str,
    minimum: float,
    maximum: float,
    aliases: Sequence[str] = (),
) -> Any:
    """A time in seconds."""
    return measured(units.time, "s", (minimum, maximum), default, doc, aliases)
