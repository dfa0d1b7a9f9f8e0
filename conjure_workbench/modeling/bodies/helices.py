# SPDX-License-Identifier: MIT
"""Checks of helices: profiles beside their axis, whose turns do not run into each other."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError, invalid
from ..geometry.paths.helix_turns import height_of_meeting, present_height_of_meeting
from ..geometry.profile_shape import Outline
from ..geometry.tolerances import COINCIDENT
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
    height = height_of_meeting(
        outline, axis.point, axis.direction, pitch=pitch, turns=turns, angle=angle
    )
    if height is not None:
        raise _too_high(height, pitch)


def refuse_entangled(feature: Any) -> None:
    """Refuse a helix, as it is now, whose turns run into each other.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    height = present_height_of_meeting(feature)
    if height is not None:
        raise _too_high(height, feature.Pitch.Value)


def _too_high(height: float, pitch: float) -> ConjureError:
    problem = f"is less than turns of this profile need, which is {height:.6g} mm high"
    return invalid("pitch", problem, pitch, "a larger pitch, or a lower profile")


def set_sizes(feature: Any, pitch: float | None, height: float | None, turns: float | None) -> None:
    """Set the two sizes of a helix that are given; FreeCAD computes the third."""
    given = {"Pitch": pitch, "Height": height, "Turns": turns}
    words = [name.lower() for name, value in given.items() if value is not None]
    feature.Mode = "-".join([*words, "angle"])
    for name, value in given.items():
        if value is not None:
            setattr(feature, name, value)
