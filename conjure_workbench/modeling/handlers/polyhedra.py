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
    return primitive(
        parameters,
        context,
        "Part::Wedge",
        Xmin=parameters.xmin,
        Ymin=parameters.ymin,
        Zmin=parameters.zmin,
        X2min=parameters.x2min,
        Z2min=parameters.z2min,
        Xmax=parameters.xmax,
        Ymax=parameters.ymax,
        Zmax=parameters.zmax,
        X2max=parameters.x2max,
        Z2max=parameters.z2max,
    )


@handles(CreatePrism)
def create_prism(parameters: CreatePrism, context: Context) -> Result:
    """Make a Part::Prism, which FreeCAD describes by its circumradius."""
    return primitive(
        parameters,
        context,
        "Part::Prism",
        Polygon=parameters.sides,
        Circumradius=parameters.corner_radius,
        Height=parameters.height,
    )
