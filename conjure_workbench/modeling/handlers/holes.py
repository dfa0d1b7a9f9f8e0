# SPDX-License-Identifier: MIT
"""Holes and pockets as FreeCAD's parametric cuts, with tools that are attached to the face."""

from __future__ import annotations

import functools
import math
from typing import Any

import FreeCAD

from ...errors import ConjureError, invalid
from ...vocabulary.commands.holes import CreateHole, CreatePocket
from ..command.attachments import is_attached
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..features.tool_positions import check_fit, disc, rectangle, spots_on, warn_beyond_ends
from ..features.tool_sites import Site
from ..geometry.face_frames import FaceFrame
from ..geometry.faces import Faces, is_plane, surface_type
from ..geometry.reference_resolution import resolve_face
from .booleans import bundle, cut_out

THROUGH = 10.0
"""Length of a through hole in multiples of its object's, so that the object may grow."""

_AT_ORIGIN = FreeCAD.Placement()


@handles(CreateHole)
def create_hole(parameters: CreateHole, context: Context) -> Result:
    """Make a Part::Cut with a Part::Cylinder, and another or a cone at its mouth."""
    site = _site(parameters, context)
    spots = spots_on(site.face, parameters)
    mouth = parameters.counterbore or parameters.countersink
    size = _widest(parameters)
    widest = (parameters.diameter if mouth is None else mouth.diameter) / 2.0
    if is_plane(site.face):
        cover = functools.partial(disc, radius=widest)
        check_fit(site.face, spots, cover, widest, parameters, size, context)
    elif widest >= site.face.Surface.Radius:
        raise _too_wide(size, site.face.Surface.Radius)
    else:
        warn_beyond_ends(site.face, spots, widest, context)

    result = context.create_wanted(parameters, "Part::Cut", default="Hole")
    drill = context.create("Part::Cylinder", None, default="Drill")
    drill.Radius = parameters.diameter / 2.0
    drill.Height = _depth(parameters, site.base)
    tools = [drill] if mouth is None else [drill, _mouth(parameters, context)]
    made = _cut(parameters, context, result, site, tools, spots)
    made.facts["diameter"] = parameters.diameter
    return made


@handles(CreatePocket)
def create_pocket(parameters: CreatePocket, context: Context) -> Result:
    """Make a Part::Cut with a Part::Box."""
    site = _site(parameters, context)
    if not is_plane(site.face):
        problem = f"is a {surface_type(site.face)}; a pocket needs a plane face"
        raise invalid("face", problem, f"Face{site.index}", "a plane face")
    length, width, angle = parameters.length, parameters.width, parameters.angle
    spots = spots_on(site.face, parameters)
    size = ("length", length) if length > width else ("width", width)
    turned = [spot.turned(angle) for spot in spots]
    cover = functools.partial(rectangle, length=length, width=width)
    reach = math.hypot(length, width) / 2.0
    check_fit(site.face, turned, cover, reach, parameters, size, context)
    result = context.create_wanted(parameters, "Part::Cut", default="Pocket")
    tool = context.create("Part::Box", None, default="Recess")
    tool.Length, tool.Width = length, width
    tool.Height = _depth(parameters, site.base)
    # Seen from outside it turns counterclockwise, so from inside clockwise.
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, -1), angle)
    corner = turn.multVec(FreeCAD.Vector(-length / 2.0, -width / 2.0, 0.0))
    own = FreeCAD.Placement(corner, turn)
    made = _cut(parameters, context, result, site, [tool], spots, own)
    made.facts.update(axes=turned[0].axes(), length=length, width=width, angle=angle)
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
    if len(spots) == 1:
        for tool in tools:
            site.put(tool, spots[0].inward.multiply(own), context)
        cutters = tools
    else:
        for tool in tools:
            tool.Placement = FreeCAD.Placement(FreeCAD.Vector(), own.Rotation)
            site.complete(tool, context)
        whole = tools[0] if len(tools) == 1 else bundle(context, result, tools)
        cutters = site.repeat(whole, spots, own.Base, context)
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


def _depth(parameters: CreateHole | CreatePocket, base: Any) -> float:
    """Reach of a tool: its depth, or much farther than the object goes.

    By an expression it could follow the object's size, but FreeCAD 0.20 and 1.0 may crash after
    an undo and a redo of what has one, and 1.1 forgets then what follows what.
    """
    if not parameters.through:
        return float(parameters.depth)
    return float(base.Shape.BoundBox.DiagonalLength) * THROUGH


def _mouth(parameters: CreateHole, context: Context) -> Any:
    """The tool that widens a hole at the face."""
    bore, sink = parameters.counterbore, parameters.countersink
    if bore is not None:
        tool = context.create("Part::Cylinder", None, default="Counterbore")
        tool.Radius, tool.Height = bore.diameter / 2.0, bore.depth
        return tool
    assert sink is not None
    tool = context.create("Part::Cone", None, default="Countersink")
    tool.Radius1 = sink.diameter / 2.0
    # To its tip, which lies within the drill whatever radius that is given later; unless the
    # hole is not as deep.
    narrow = 0.0
    if not parameters.through and sink.depth(0.0) > parameters.depth:
        narrow = parameters.diameter
    tool.Radius2, tool.Height = narrow / 2.0, sink.depth(narrow)
    return tool


def _widest(parameters: CreateHole) -> tuple[str, float]:
    """The parameter that says how wide a hole is at the face, and its value."""
    for name in ("counterbore", "countersink"):
        mouth = getattr(parameters, name)
        if mouth is not None:
            return f"{name}.diameter", mouth.diameter
    if "radius" in parameters.given:
        return "radius", parameters.diameter / 2.0
    return "diameter", parameters.diameter


def _too_wide(size: tuple[str, float], radius: float) -> ConjureError:
    problem = "is so large that nothing is left of the cylinder's face"
    allowed = f"a diameter of less than {2.0 * radius:g} mm"
    return invalid(size[0], problem, size[1], allowed)
