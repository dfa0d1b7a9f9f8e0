# SPDX-License-Identifier: MIT
"""Holes and pockets as FreeCAD's parametric cuts, with tools that are attached to the face."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...errors import ConjureError, invalid
from ...vocabulary.commands.holes import CreateHole, CreatePocket
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import HELPER
from ..document.freecad_types import Face
from ..features.link_shapes import takes_attachments
from ..features.tool_positions import check_fit, disc, rectangle, spots_on, warn_beyond_ends
from ..geometry import shapes
from ..geometry.face_frames import FaceFrame
from ..geometry.face_origin import anchor_of
from ..geometry.faces import Faces, is_plane, surface_type
from ..geometry.reference_resolution import resolve_face
from ..objects.placements import attach_to_face, is_attached
from .booleans import cut_out

THROUGH = 10.0
"""Length of a through hole in multiples of its object's, so that the object may grow."""


@dataclass(frozen=True)
class _Site:
    """The solid that is cut into, with the face's index, and the face in global coordinates."""

    base: Any
    index: int
    face: Face

    def put(self, tool: Any, where: Any, context: Context) -> None:
        """Complete a tool at a global placement: attached to the face, if that can be."""
        tool.Label2 = HELPER
        context.join_container(tool, [self.base])
        tool.Placement = local = shapes.outer_placement(self.base).inverse().multiply(where)
        if is_plane(self.face):
            anchor, face = anchor_of(self.base, self.index, local.Base)
            if takes_attachments(anchor):
                attach_to_face(tool, anchor, face, local)
        context.build(tool, visible=False)

    def describe(self, parameters: Any, spots: list[FaceFrame], tools: list[Any]) -> dict[str, Any]:
        """Face, positions, axes and depth of the holes, as a reply has them."""
        return {
            "face": self.index,
            "follows_face": all(map(is_attached, tools)),
            "count": len(spots),
            "centers": [rounding.vector(spot.center) for spot in spots],
            "axes": spots[0].axes(),
            "depth": None if parameters.through else parameters.depth,
            "through": parameters.through,
        }


@handles(CreateHole)
def create_hole(parameters: CreateHole, context: Context) -> Result:
    """Make a Part::Cut with a Part::Cylinder for each hole, and another or a cone at its mouth."""
    site = _site(parameters, context)
    spots = spots_on(site.face, parameters)
    mouth = parameters.counterbore or parameters.countersink
    size = _widest(parameters)
    widest = (parameters.diameter if mouth is None else mouth.diameter) / 2.0
    if is_plane(site.face):
        check_fit(site.face, spots, lambda spot: disc(spot, widest), parameters, size, context)
    elif widest >= site.face.Surface.Radius:
        raise _too_wide(size, site.face.Surface.Radius)
    else:
        warn_beyond_ends(site.face, spots, widest, context)

    result = context.create_wanted(parameters, "Part::Cut", default="Hole")
    tools: list[Any] = []
    for spot in spots:
        drill = context.create("Part::Cylinder", None, default="Drill")
        drill.Radius = parameters.diameter / 2.0
        drill.Height = _depth(parameters, site.base)
        around = [drill] if mouth is None else [drill, _mouth(parameters, context)]
        for tool in around:
            site.put(tool, spot.inward, context)
        tools += around
    made = cut_out(context, result, site.base, tools)
    made.facts.update(site.describe(parameters, spots, tools), diameter=parameters.diameter)
    _warn_of_links(site, made, context)
    return made


@handles(CreatePocket)
def create_pocket(parameters: CreatePocket, context: Context) -> Result:
    """Make a Part::Cut with a Part::Box for each pocket."""
    site = _site(parameters, context)
    if not is_plane(site.face):
        problem = f"is a {surface_type(site.face)}; a pocket needs a plane face"
        raise invalid("face", problem, f"Face{site.index}", "a plane face")
    length, width = parameters.length, parameters.width
    spots = [spot.turned(parameters.angle) for spot in spots_on(site.face, parameters)]
    size = ("length", length) if length > width else ("width", width)
    check_fit(
        site.face, spots, lambda spot: rectangle(spot, length, width), parameters, size, context
    )
    result = context.create_wanted(parameters, "Part::Cut", default="Pocket")
    tools: list[Any] = []
    for spot in spots:
        tool = context.create("Part::Box", None, default="Recess")
        tool.Length, tool.Width = length, width
        tool.Height = _depth(parameters, site.base)
        site.put(tool, spot.moved(-length / 2.0, width / 2.0).inward, context)
        tools.append(tool)
    made = cut_out(context, result, site.base, tools)
    made.facts.update(
        site.describe(parameters, spots, tools), length=length, width=width, angle=parameters.angle
    )
    _warn_of_links(site, made, context)
    return made


def _site(parameters: CreateHole | CreatePocket, context: Context) -> _Site:
    base = context.solid_operand(parameters.object_name)
    faces = Faces(base)
    index = resolve_face(parameters.face, faces)
    return _Site(base, index, faces.at(index))


def _warn_of_links(site: _Site, made: Result, context: Context) -> None:
    """Warn of tools in a link, to which FreeCAD attaches nothing before 1.1."""
    if is_plane(site.face) and not made.facts["follows_face"]:
        message = f"The cut into '{site.base.Name}' stays where it is when the link there moves."
        context.warn("NOT_PARAMETRIC", message, made.object)


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
