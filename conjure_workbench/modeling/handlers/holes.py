# SPDX-License-Identifier: MIT
"""Holes and pockets as FreeCAD's parametric cuts, with tools that are attached to the face."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...vocabulary.commands.holes import CreateHole, CreatePocket
from ..command.attachments import is_attached
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..features.hole_tools import (
    check_hole,
    check_pocket,
    hole_plans,
    pocket_plan,
    pocket_seat,
)
from ..features.tool_positions import spots_on
from ..features.tool_sites import Site
from ..geometry.face_frames import FaceFrame
from ..geometry.faces import Faces
from ..geometry.forms import is_plane
from ..geometry.reference_resolution import resolve_face
from .booleans import cut_out

_AT_ORIGIN = FreeCAD.Placement()


@handles(CreateHole)
def create_hole(parameters: CreateHole, context: Context) -> Result:
    """Make a Part::Cut with a Part::Cylinder, and another or a cone at its mouth."""
    site = _site(parameters, context)
    spots = spots_on(site.face, parameters)
    check_hole(parameters, site, spots, context)
    result = context.create_wanted(parameters, "Part::Cut", default="Hole")
    tools = [plan.create(context) for plan in hole_plans(parameters, site.base)]
    made = _cut(parameters, context, result, site, tools, spots)
    made.facts["diameter"] = parameters.diameter
    return made


@handles(CreatePocket)
def create_pocket(parameters: CreatePocket, context: Context) -> Result:
    """Make a Part::Cut with a Part::Box."""
    site = _site(parameters, context)
    spots = spots_on(site.face, parameters) if is_plane(site.face) else []
    check_pocket(parameters, site, spots, context)
    length, width, angle = parameters.length, parameters.width, parameters.angle
    result = context.create_wanted(parameters, "Part::Cut", default="Pocket")
    tool = pocket_plan(parameters, site.base).create(context)
    own = pocket_seat(length, width, angle)
    made = _cut(parameters, context, result, site, [tool], spots, own)
    axes = spots[0].turned(angle).axes()
    made.facts.update(axes=axes, length=length, width=width, angle=angle)
    return made


def _cut(
    parameters: CreateHole | CreatePocket,
    context: Context,
    result: Any,
    site: Site,
    tools: list[Any],
    spots: list[FaceFrame],
    own: Any = _AT_ORIGIN,
) -> Result:
    """Complete a new Part::Cut by tools that are put into a face.

    Args:
        parameters: the command's.
        context: the command's.
        result: the cut.
        site: where it is made.
        tools: what is cut out at each place, as new objects with their sizes.
        spots: the places.
        own: the placement of each tool in the inward frame of a place.
    """
    cutters = site.seat(tools, spots, own, context, result.Name)
    if parameters.position is None:
        site.keep_middle(result, cutters)
    result.Refine = parameters.refine
    made = cut_out(context, result, site.base, cutters)
    follows = all(map(is_attached, cutters))
    made.facts.update(
        tools=[tool.Name for tool in tools],
        face=site.index,
        follows_face=follows,
        count=len(spots),
        centers=[rounding.vector(spot.center) for spot in spots],
        axes=spots[0].axes(),
        depth=None if parameters.through else parameters.depth,
        through=parameters.through,
    )
    if is_plane(site.face) and not follows:
        # FreeCAD attaches nothing to a link before 1.1.
        message = f"The cut into '{site.base.Name}' stays where it is when the link there moves."
        context.warn("NOT_PARAMETRIC", message, made.object)
    return made


def _site(parameters: CreateHole | CreatePocket, context: Context) -> Site:
    base = context.solid_operand(parameters.object_name)
    faces = Faces(base)
    index = resolve_face(parameters.face, faces)
    return Site(base, index, faces.at(index))
