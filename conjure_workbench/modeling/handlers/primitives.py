# SPDX-License-Identifier: MIT
"""Solids that are described by a few sizes, as FreeCAD's parametric primitives."""

from __future__ import annotations

from typing import Any

from ...vocabulary.commands.primitives import (
    CreateBox,
    CreateCone,
    CreateCylinder,
    CreateEllipsoid,
    CreateSphere,
    CreateTorus,
    Primitive,
)
from ..command.context import Context, Result
from ..command.registry import handles
from ..objects.placements import placement


def primitive(
    parameters: Primitive, context: Context, type_id: str, *, solid: bool = True, **sizes: Any
) -> Result:
    """A primitive with `sizes` by property. Each one set costs a recompute: defaults are kept."""
    obj = context.create(type_id, parameters.name, parameters.label)
    for name, size in sizes.items():
        if getattr(obj, name) != size:
            setattr(obj, name, size)
    where = placement(parameters.placement)
    if not where.isIdentity():
        obj.Placement = where
    context.build(obj, solid=solid)
    return Result(obj)


@handles(CreateBox)
def create_box(parameters: CreateBox, context: Context) -> Result:
    """Make a Part::Box."""
    return primitive(
        parameters,
        context,
        "Part::Box",
        Length=parameters.length,
        Width=parameters.width,
        Height=parameters.height,
    )


@handles(CreateCylinder)
def create_cylinder(parameters: CreateCylinder, context: Context) -> Result:
    """Make a Part::Cylinder."""
    return primitive(
        parameters,
        context,
        "Part::Cylinder",
        Radius=parameters.radius,
        Height=parameters.height,
        Angle=parameters.angle,
    )


@handles(CreateSphere)
def create_sphere(parameters: CreateSphere, context: Context) -> Result:
    """Make a Part::Sphere."""
    return primitive(
        parameters,
        context,
        "Part::Sphere",
        Radius=parameters.radius,
        Angle1=parameters.angle1,
        Angle2=parameters.angle2,
        Angle3=parameters.angle3,
    )


@handles(CreateCone)
def create_cone(parameters: CreateCone, context: Context) -> Result:
    """Make a Part::Cone."""
    return primitive(
        parameters,
        context,
        "Part::Cone",
        Radius1=parameters.radius1,
        Radius2=parameters.radius2,
        Height=parameters.height,
        Angle=parameters.angle,
    )


@handles(CreateTorus)
def create_torus(parameters: CreateTorus, context: Context) -> Result:
    """Make a Part::Torus."""
    return primitive(
        parameters,
        context,
        "Part::Torus",
        Radius1=parameters.radius1,
        Radius2=parameters.radius2,
        Angle1=parameters.angle1,
        Angle2=parameters.angle2,
        Angle3=parameters.angle3,
    )


@handles(CreateEllipsoid)
def create_ellipsoid(parameters: CreateEllipsoid, context: Context) -> Result:
    """Make a Part::Ellipsoid."""
    across = parameters.radius2 if parameters.radius3 is None else parameters.radius3
    return primitive(
        parameters,
        context,
        "Part::Ellipsoid",
        Radius1=parameters.radius1,
        Radius2=parameters.radius2,
        Radius3=across,
    )
