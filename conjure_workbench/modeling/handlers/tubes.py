# SPDX-License-Identifier: MIT
"""Solids with a bore, as FreeCAD's parametric ones."""

from __future__ import annotations

from ...vocabulary.commands.tubes import CreateTube
from ..command.context import Context, Result
from ..command.registry import handles
from ..features import python_features
from ..objects.placements import placement


@handles(CreateTube)
def create_tube(parameters: CreateTube, context: Context) -> Result:
    """Make the tube of FreeCAD's basic shapes."""
    obj = python_features.create_named(context, python_features.TUBE, parameters, default="Tube")
    obj.OuterRadius = parameters.outer_radius
    obj.InnerRadius = parameters.inner_radius
    obj.Height = parameters.height
    obj.Placement = placement(parameters.placement)
    context.build(obj)
    return Result(
        obj, {"outer_radius": parameters.outer_radius, "inner_radius": parameters.inner_radius}
    )
