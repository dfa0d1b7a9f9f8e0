# SPDX-License-Identifier: MIT
"""Turns of helices of bodies that run into each other, of which FreeCAD makes a wrong solid."""

from __future__ import annotations

import math
from typing import Any

import Part

from ....errors import ConjureError
from ...document.freecad_types import DocumentObject
from ..profile_shape import Outline
from ..tolerances import COINCIDENT, EXACT

_HELICES = ("PartDesign::AdditiveHelix", "PartDesign::SubtractiveHelix")


def height_of_meeting(
    outline: Outline, point: Any, direction: Any, *, pitch: float, turns: float, angle: float
) -> float | None:
    """The height of a profile whose turns run into each other, in mm; None where they do not.

    Args:
        outline: the profile.
        point: a point of the axis.
        direction: of the axis, of length 1.
        pitch: from turn to turn, in mm.
        turns: how many.
        angle: how far the helix leans away from its axis, in degrees.
    """
    low, high = outline.reach(point, direction)
    across = direction.cross(outline.normal)
    near, far = outline.reach(point, across)
    outward = across if near + far > 0 else across * -1
    step = direction * pitch + outward * (pitch * math.tan(math.radians(angle)))
    area = Part.Face(outline.wires[0])
    for turn in range(1, int(min(turns + EXACT, (high - low) / pitch + 1)) + 1):
        next_one = area.copy()
        next_one.translate(step * turn)
        if area.distToShape(next_one)[0] < COINCIDENT:
            return high - low
    return None


def present_height_of_meeting(feature: Any) -> float | None:
    """The same of a helix as it is computed.

    Raises:
        ConjureError: INVALID_PARAMETER for a profile that is not sound.
    """
    holder, parts = feature.Profile
    part = holder.Shape.getElement(parts[0]) if any(parts) else None
    return height_of_meeting(
        *(Outline(holder, "profile", part), feature.Base, feature.Axis),
        pitch=feature.Pitch.Value,
        turns=feature.Turns,
        angle=feature.Angle.Value,
    )


def problem_of(feature: DocumentObject) -> str | None:
    """The problem of a helix whose turns run into each other; None for all other objects."""
    if feature.TypeId not in _HELICES:
        return None
    try:
        height = present_height_of_meeting(feature)
    except ConjureError:
        # That the profile is not sound is told where the helix is computed.
        return None
    if height is None:
        return None
    pitch: Any = feature.getPropertyByName("Pitch")
    return f"turns {pitch.Value:.6g} mm apart of a profile {height:.6g} mm high run into each other"
