# SPDX-License-Identifier: MIT
"""Holes and pockets as FreeCAD's parametric cuts, with tools that are attached to the face."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...protocol.errors import ConjureError
from ...vocabulary.holes import CreateHole, CreatePocket
from .. import shapes
from ..anchors import anchor_of
from ..context import Context, Result
from ..expressions import bind
from ..face_frames import FaceFrame
from ..faces import Faces, is_plane, surface_type
from ..objects import PART_OF_RESULT
from ..placements import attach_to_face
from ..references import resolve_face
from ..registry import command
from ..spots import check_fit, disc, rectangle, spots_on
from .booleans import cut_out


@dataclass(frozen=True)
class _Site:
    """The face of the solid that is cut into.

    Attributes:
        base: the solid.
        index: the face's.
        face: the face, in global coordinates.
    """

    base: Any
    index: int
    face: Any

    def put(self, tool: Any, where: Any, context: Context) -> None:
        """Complete a tool at a global placement: attached to the face, if that is plane."""
        tool.Label2 = PART_OF_RESULT
        context.join_container(tool, [self.base])
        local = shapes.outer_placement(self.base).inverse().multiply(where)
        if is_plane(self.face):
            attach_to_face(tool, *anchor_of(self.base, self.index, local.Base), local)
        else:
            tool.Placement = local
        context.build(tool, visible=False)

    def facts(self, parameters: Any, spots: list[FaceFrame]) -> dict[str, Any]:
        """What a reply says of the places and the depth."""
        return {
            "face": self.index,
            "follows_face": is_plane(self.face),
            "count": len(spots),
            "centers": [shapes.vector(spot.center) for spot in spots],
            "axes": spots[0].axes(),
            "depth": None if parameters.through else parameters.depth,
            "through": parameters.through,
        }


@command(CreateHole)
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

    result = context.create("Part::Cut", parameters.name, parameters.label, default="Hole")
    tools: list[Any] = []
    for spot in spots:
        first = tools[0] if tools else None
        drill = context.create("Part::Cylinder", None, default="Drill")
        if first is None:
            drill.Radius = parameters.diameter / 2.0
            _set_depth(drill, parameters, site.base, context)
        else:
            drill.setExpression("Radius", f"{first.Name}.Radius")
            drill.setExpression("Height", f"{first.Name}.Height")
        site.put(drill, spot.inward, context)
        tools.append(drill)
        if mouth is not None:
            tool = _mouth(parameters, tools[0], tools[1] if first else None, context)
            site.put(tool, spot.inward, context)
            tools.append(tool)
    made = cut_out(context, result, site.base, tools)
    made.facts.update(site.facts(parameters, spots), diameter=parameters.diameter)
    return made


@command(CreatePocket)
def create_pocket(parameters: CreatePocket, context: Context) -> Result:
    """Make a Part::Cut with a Part::Box for each pocket."""
    site = _site(parameters, context)
    if not is_plane(site.face):
        raise ConjureError(
            "INVALID_PARAMETER",
            f"Invalid parameter: face is a {surface_type(site.face)}; a pocket needs a plane face",
            field="face",
            given=f"Face{site.index}",
            allowed="a plane face",
        )
    length, width = parameters.length, parameters.width
    spots = [spot.turned(parameters.angle) for spot in spots_on(site.face, parameters)]
    size = ("length", length) if length > width else ("width", width)
    check_fit(
        site.face, spots, lambda spot: rectangle(spot, length, width), parameters, size, context
    )
    result = context.create("Part::Cut", parameters.name, parameters.label, default="Pocket")
    tools: list[Any] = []
    for spot in spots:
        tool = context.create("Part::Box", None, default="Recess")
        if tools:
            for name in ("Length", "Width", "Height"):
                tool.setExpression(name, f"{tools[0].Name}.{name}")
        else:
            tool.Length, tool.Width = length, width
            _set_depth(tool, parameters, site.base, context)
        site.put(tool, spot.moved(-length / 2.0, width / 2.0).inward, context)
        tools.append(tool)
    made = cut_out(context, result, site.base, tools)
    made.facts.update(
        site.facts(parameters, spots), length=length, width=width, angle=parameters.angle
    )
    return made


def _site(parameters: Any, context: Context) -> _Site:
    base = context.solid_operand(parameters.object_name)
    faces = Faces(base)
    index = resolve_face(parameters.face, faces)
    return _Site(base, index, faces.at(index))


def _set_depth(tool: Any, parameters: Any, base: Any, context: Context) -> None:
    """Let a tool reach from the face to its depth, or always farther than the object goes."""
    if not parameters.through:
        tool.Height = parameters.depth
        return
    # Whatever the direction, nothing of the object is farther away than its box is long.
    tool.Height = base.Shape.BoundBox.DiagonalLength * 1.1 + 1.0
    formula = "{}.Shape.BoundBox.DiagonalLength * 1.1 mm + 1 mm"
    if not bind(tool, "Height", base, formula):
        context.warn(
            "DEPTH_DOES_NOT_FOLLOW",
            f"'{tool.Name}' goes through now, but not necessarily after '{base.Name}' has grown: "
            "expressions cannot name that object.",
            tool,
        )


def _mouth(parameters: CreateHole, drill: Any, first: Any, context: Context) -> Any:
    """What widens a hole at the face; with the sizes of the first one, if there is one."""
    if parameters.counterbore is not None:
        bore = context.create("Part::Cylinder", None, default="Counterbore")
        if first is None:
            bore.Radius = parameters.counterbore.diameter / 2.0
            bore.Height = parameters.counterbore.depth
        else:
            bore.setExpression("Radius", f"{first.Name}.Radius")
            bore.setExpression("Height", f"{first.Name}.Height")
        return bore
    sink = context.create("Part::Cone", None, default="Countersink")
    if first is None:
        sink.Radius1 = parameters.countersink.diameter / 2.0
    else:
        sink.setExpression("Radius1", f"{first.Name}.Radius1")
    # As narrow as the hole where it ends, also when the hole is given another radius.
    sink.setExpression("Radius2", f"{drill.Name}.Radius")
    half = parameters.countersink.angle / 2.0
    sink.setExpression("Height", f"(Radius1 - Radius2) / tan({half!r} deg)")
    return sink


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
    return ConjureError(
        "INVALID_PARAMETER",
        f"Invalid parameter: {size[0]} is so large that nothing is left of the cylinder's face",
        field=size[0],
        given=size[1],
        allowed=f"a diameter of less than {2.0 * radius:g} mm",
    )
