# SPDX-License-Identifier: MIT
"""Sizes, seats and limits of the tools that make holes and pockets."""

from __future__ import annotations

import functools
import math
from typing import Any, NamedTuple

import FreeCAD

from ...errors import ConjureError, invalid
from ...vocabulary.commands.holes import CreateHole, CreatePocket
from ..command.context import Context
from ..document.freecad_types import DocumentObject
from ..geometry.face_frames import FaceFrame
from ..geometry.forms import is_plane, surface_type
from .tool_positions import check_fit, disc, rectangle, warn_beyond_ends
from .tool_sites import Site

THROUGH = 10.0
"""Length of a through hole in multiples of its object's, so that the object may grow."""


class ToolPlan(NamedTuple):
    """Plan of a tool: FreeCAD's type, the object's name where none is wanted, and its sizes."""

    type_id: str
    default: str
    sizes: dict[str, float]

    def create(self, context: Context) -> Any:
        """The tool, not yet placed."""
        tool = context.create(self.type_id, None, default=self.default)
        for name, size in self.sizes.items():
            setattr(tool, name, size)
        return tool


def depth_of(parameters: CreateHole | CreatePocket, base: DocumentObject) -> float:
    """Reach of a tool: its depth, or much farther than the object goes.

    By an expression it could follow the object's size, but FreeCAD 0.20 and 1.0 may crash after
    an undo and a redo of what has one, and 1.1 forgets then what follows what.
    """
    if not parameters.through:
        return float(parameters.depth)
    return float(base.Shape.BoundBox.DiagonalLength) * THROUGH


def hole_plans(parameters: CreateHole, base: DocumentObject) -> list[ToolPlan]:
    """Plans of a drill and, where there is one, of the tool that widens the hole at the face."""
    sizes = {"Radius": parameters.diameter / 2.0, "Height": depth_of(parameters, base)}
    drill = ToolPlan("Part::Cylinder", "Drill", sizes)
    bore, sink = parameters.counterbore, parameters.countersink
    if bore is not None:
        sizes = {"Radius": bore.diameter / 2.0, "Height": bore.depth}
        return [drill, ToolPlan("Part::Cylinder", "Counterbore", sizes)]
    if sink is None:
        return [drill]
    # To its tip, which lies within the drill whatever radius that is given later; unless the
    # hole is not as deep.
    narrow = 0.0
    if not parameters.through and sink.depth(0.0) > parameters.depth:
        narrow = parameters.diameter
    sizes = {"Radius1": sink.diameter / 2.0, "Radius2": narrow / 2.0, "Height": sink.depth(narrow)}
    return [drill, ToolPlan("Part::Cone", "Countersink", sizes)]


def pocket_plan(parameters: CreatePocket, base: DocumentObject) -> ToolPlan:
    """Plan of the box that a pocket is."""
    sizes = {"Length": parameters.length, "Width": parameters.width}
    return ToolPlan("Part::Box", "Recess", {**sizes, "Height": depth_of(parameters, base)})


def pocket_seat(length: float, width: float, angle: float) -> Any:
    """Placement of a pocket's box in the inward frame of its place, about the middle of the box."""
    # Seen from outside it turns counterclockwise, so from inside clockwise.
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, -1), angle)
    return FreeCAD.Placement(turn.multVec(FreeCAD.Vector(-length / 2.0, -width / 2.0, 0.0)), turn)


def check_hole(
    parameters: CreateHole, site: Site, spots: list[FaceFrame], context: Context
) -> None:
    """Refuse holes that do not fit the face, and warn of those that reach over its border.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
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


def check_pocket(
    parameters: CreatePocket, site: Site, spots: list[FaceFrame], context: Context
) -> None:
    """Refuse pockets that do not fit the face, and warn of those that reach over its border.

    Raises:
        ConjureError: INVALID_PARAMETER, also for a face that is not plane.
    """
    if not is_plane(site.face):
        problem = f"is a {surface_type(site.face)}; a pocket needs a plane face"
        raise invalid("face", problem, f"Face{site.index}", "a plane face")
    length, width = parameters.length, parameters.width
    size = ("length", length) if length > width else ("width", width)
    cover = functools.partial(rectangle, length=length, width=width)
    reach = math.hypot(length, width) / 2.0
    turned = [spot.turned(parameters.angle) for spot in spots]
    check_fit(site.face, turned, cover, reach, parameters, size, context)


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
