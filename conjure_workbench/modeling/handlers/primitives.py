# SPDX-License-Identifier: MIT
"""Solids that are described by a few sizes, as FreeCAD's parametric primitives."""

from __future__ import annotations

from typing import Any

from ...vocabulary.commands.primitive_base import Primitive
from ...vocabulary.commands.primitives import (
    CreateBox,
    CreateCone,
    CreateCylinder,
    CreateEllipsoid,
    CreateSphere,
    CreateTorus,
)
from ..command.context import Context, Result
from ..command.registry import handles
from ..objects.placements import placement


def primitive(
    parameters: Primitive,
    context: Context,
    type_id: str,
    *sizes: str,
    solid: bool = True,
    **properties: Any,
) -> Result:
    """Make a primitive. Each property set costs a recompute, so what is a default is not set.

    Args:
        parameters: of the command.
        context: of the command.
        type_id: such as "Part::Box".
        sizes: parameters called as the properties are, but in lower case.
        solid: whether it has to be made of solids.
        properties: values of the other properties.
    """
    obj = context.create_wanted(parameters, type_id)
    properties.update((size.capitalize(), getattr(parameters, size)) for size in sizes)
    for name, value in properties.items():
        if getattr(obj, name) != value:
            setattr(obj, name, value)
    where = placement(parameters.placement)
    if not where.isIdentity():
        obj.Placement = where
    context.build(obj, solid=solid)
    return Result(obj)


@handles(CreateBox)
def create_box(parameters: CreateBox, context: Context) -> Result:
    """Make a Part::Box."""
    return primitive(parameters, context, "Part::Box", "length", "width", "height")


@handles(CreateCylinder)
def create_cylinder(parameters: CreateCylinder, context: Context) -> Result:
    """Make a Part::Cylinder."""
    return primitive(parameters, context, "Part::Cylinder", "radius", "height", "angle")


@handles(CreateSphere)
def create_sphere(parameters: CreateSphere, context: Context) -> Result:
    """Make a Part::Sphere."""
    return primitive(parameters, context, "Part::Sphere", "radius", "angle1", "angle2", "angle3")


@handles(CreateCone)
def create_cone(parameters: CreateCone, context: Context) -> Result:
    """Make a Part::Cone."""
    return primitive(parameters, context, "Part::Cone", "radius1", "radius2", "height", "angle")


@handles(CreateTorus)
def create_torus(parameters: CreateTorus, context: Context) -> Result:
    """Make a Part::Torus."""
    return primitive(
        parameters, context, "Part::Torus", "radius1", "radius2", "angle1", "angle2", "angle3"
    )


@handles(CreateEllipsoid)
def create_ellipsoid(parameters: CreateEllipsoid, context: Context) -> Result:
    """Make a Part::Ellipsoid."""
    across = parameters.radius2 if parameters.radius3 is None else parameters.radius3
    return primitive(parameters, context, "Part::Ellipsoid", "radius1", "radius2", Radius3=across)
