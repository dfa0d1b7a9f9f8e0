# SPDX-License-Identifier: MIT
"""Curves and faces without a volume, as FreeCAD's parametric ones."""

from __future__ import annotations

import FreeCAD

from ...vocabulary.commands.curves import CreateHelix, CreatePlane, CreatePolyline
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..geometry import shapes
from .primitives import primitive


@handles(CreatePlane)
def create_plane(parameters: CreatePlane, context: Context) -> Result:
    """Make a Part::Plane."""
    return primitive(parameters, context, "Part::Plane", "length", "width", solid=False)


@handles(CreateHelix)
def create_helix(parameters: CreateHelix, context: Context) -> Result:
    """Make a Part::Helix."""
    hand = "Left-handed" if parameters.left_handed else "Right-handed"
    sizes = ("pitch", "height", "radius", "angle")
    return primitive(parameters, context, "Part::Helix", *sizes, solid=False, LocalCoord=hand)


@handles(CreatePolyline)
def create_polyline(parameters: CreatePolyline, context: Context) -> Result:
    """Make a Part::Polygon."""
    result = primitive(
        parameters,
        context,
        "Part::Polygon",
        solid=False,
        Nodes=[FreeCAD.Vector(*point) for point in parameters.points],
        Close=parameters.closed,
    )
    length = rounding.tidy(shapes.shape_of(result.object).Length)
    result.facts.update(points=len(parameters.points), closed=parameters.closed, length=length)
    return result
