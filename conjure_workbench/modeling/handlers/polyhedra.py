# SPDX-License-Identifier: MIT
"""Solids with plane faces, as FreeCAD's parametric wedges and prisms."""

from __future__ import annotations

from ...vocabulary.commands.polyhedra import CreatePrism, CreateWedge
from ..command.context import Context, Result
from ..command.registry import handles
from .primitives import primitive


@handles(CreateWedge)
def create_wedge(parameters: CreateWedge, context: Context) -> Result:
    """Make a Part::Wedge."""
    corners = ("xmin", "ymin", "zmin", "x2min", "z2min", "xmax", "ymax", "zmax", "x2max", "z2max")
    return primitive(parameters, context, "Part::Wedge", *corners)


@handles(CreatePrism)
def create_prism(parameters: CreatePrism, context: Context) -> Result:
    """Make a Part::Prism, which FreeCAD describes by its circumradius."""
    return primitive(
        parameters,
        context,
        "Part::Prism",
        "height",
        Polygon=parameters.sides,
        Circumradius=parameters.corner_radius,
    )
