# SPDX-License-Identifier: MIT
"""Checks of helices: profiles beside their axis, whose turns do not run into each other."""

from __future__ import annotations

import math
from typing import Any

import Part

from ...errors import invalid
from ..geometry.profile_shape import Outline
from ..geometry.tolerances import COINCIDENT, EXACT
from .axes import Axis


def refuse_beside_plane(axis: Axis, outline: Outline, name: str) -> None:
    """Refuse an axis that is not in the profile's plane, or that the profile touches.

    FreeCAD turns the profile for the one, and makes no sound solid of the other.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    away = abs((axis.point - outline.shape.Vertexes[0].Point).dot(outline.normal))
    if away > COINCIDENT:
        problem = f"lies {away:.6g} mm beside the profile's plane"
        raise invalid("axis", problem, name, "an axis in that plane")
    across = axis.direction.cross(outline.normal)
    low, high = outline.reach(axis.point, across)
    if min(abs(low), abs(high)) < COINCIDENT:
        raise invalid("axis", "touches the profile", name, "an axis beside the profile")


def refuse_turns_that_meet(
    axis: Axis, outline: Outline, *, pitch: float, turns: float, angle: float
) -> None:
    """Refuse a profile that is too high for the pitch: a turn would run into the one before it.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    low, high = outline.reach(axis.point, axis.direction)
    across = axis.direction.cross(outline.normal)
    near, far = outline.reach(axis.point, across)
    outward = across if near + far > 0 else across * -1
    step = axis.direction * pitch + outward * (pitch * math.tan(math.radians(angle)))
    area = Part.Face(outline.wires[0])
    for turn in range(1, int(min(turns + EXACT, (high - low) / pitch + 1)) + 1):
        next_one = area.copy()
        next_one.translate(step * turn)
        if area.distToShape(next_one)[0] < COINCIDENT:
            problem = f"is less than turns of this profile need, which is {high - low:.6g} mm high"
            raise invalid("pitch", problem, pitch, "a larger pitch, or a lower profile")


def refuse_entangled(feature: Any) -> None:
    """Refuse a helix, as it is now, whose turns run into each other.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    holder, parts = feature.Profile
    part = holder.Shape.getElement(parts[0]) if any(parts) else None
    refuse_turns_that_meet(
        Axis(None, feature.Base, feature.Axis),
        Outline(holder, "profile", part),
        pitch=feature.Pitch.Value,
        turns=feature.Turns,
        angle=feature.Angle.Value,
    )


def set_sizes(feature: Any, pitch: float | None, height: float | None, turns: float | None) -> None:
    """Set the two sizes of a helix that are given; FreeCAD computes the third."""
    given = {"Pitch": pitch, "Height": height, "Turns": turns}
    words = [name.lower() for name, value in given.items() if value is not None]
    feature.Mode = "-".join([*words, "angle"])
    for name, value in given.items():
        if value is not None:
            setattr(feature, name, value)
