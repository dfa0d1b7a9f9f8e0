# SPDX-License-Identifier: MIT
"""Gears, whose shapes are computed from their parameters."""

from __future__ import annotations

import math
from typing import Any

from ...vocabulary.commands.gears import CreateGear
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..features.computed import gears
from ..objects.placements import placement


@handles(CreateGear)
def create_gear(parameters: CreateGear, context: Context) -> Result:
    """Make a Part::Feature that keeps the parameters of its teeth."""
    obj: Any = context.create_wanted(parameters, "Part::Feature", default="Gear")
    obj.Placement = placement(parameters.placement)
    deviation = gears.shape(obj, parameters)
    context.build(obj)
    gear = parameters.gear
    for code, message in gears.warnings(gear):
        context.warn(code, message, obj)
    radii = {
        "pitch_diameter": gear.pitch_radius,
        "base_diameter": gear.base_radius,
        "tip_diameter": gear.tip_radius,
        "root_diameter": gear.root_radius,
    }
    thickness = 2.0 * gear.half_thickness * gear.pitch_radius
    if gear.internal:
        thickness = 2.0 * math.pi * gear.pitch_radius / gear.teeth - thickness
    facts: dict[str, Any] = {name: rounding.tidy(2.0 * radius) for name, radius in radii.items()}
    facts["tooth_thickness"] = rounding.tidy(thickness)
    # A tooth lies along X, and the partner that lies there needs a space at its own -X.
    is_in_the_way = not gear.internal and gear.teeth % 2 == 0
    facts["mesh_angle"] = rounding.tidy(180.0 / gear.teeth) if is_in_the_way else 0
    facts["tolerance"] = rounding.tidy(deviation)
    return Result(obj, facts)
