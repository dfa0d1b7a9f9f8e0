# SPDX-License-Identifier: MIT
"""Curves and faces without a volume, as FreeCAD's parametric ones."""

from __future__ import annotations

from ...vocabulary.curves import CreateHelix, CreatePlane
from ..context import Context, Result
from ..registry import command
from .primitives import primitive


@command(CreatePlane)
def create_plane(parameters: CreatePlane, context: Context) -> Result:
    """Make a Part::Plane."""
    return primitive(
        parameters,
        context,
        "Part::Plane",
        solid=False,
        Length=parameters.length,
        Width=parameters.width,
    )


@command(CreateHelix)
def create_helix(parameters: CreateHelix, context: Context) -> Result:
    """Make a Part::Helix."""
    return primitive(
        parameters,
        context,
        "Part::Helix",
        solid=False,
        Pitch=parameters.pitch,
        Height=parameters.height,
        Radius=parameters.radius,
        Angle=parameters.angle,
        LocalCoord="Left-handed" if parameters.left_handed else "Right-handed",
    )
