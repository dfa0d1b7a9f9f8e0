# SPDX-License-Identifier: MIT
"""Places on a face at which a tool goes in, and whether it fits there."""

from __future__ import annotations

from typing import Any, Callable, Sequence

import FreeCAD
import Part

from ...errors import ConjureError, invalid, missing
from ..command.context import Context
from ..document import rounding
from ..document.freecad_types import Face
from ..geometry.face_frames import FaceFrame, extent, frame_at, frame_of
from ..geometry.forms import is_plane, surface_type
from ..geometry.tolerances import COINCIDENT, EXACT


def spots_on(face: Face, parameters: Any) -> list[FaceFrame]:
    """The places that a command's `offset` or `position` means on a face, in their order.

    Raises:
        ConjureError: INVALID_PARAMETER: the face is neither plane nor the outside of a cylinder, or
            a place is not on it.
    """
    if is_plane(face):
        middle = frame_of(face)
        if parameters.position is not None:
            return [middle.projected(FreeCAD.Vector(*point)) for point in parameters.position]
        return [middle.moved(u, v) for u, v in parameters.offset or ((0.0, 0.0),)]
    if surface_type(face) != "Cylinder":
        raise _not_drilled(f"is a {surface_type(face)}")
    if parameters.position is None:
        problem = "must say where on a cylinder's face"
        allowed = "a position [x, y, z]; it is projected on the face, away from the axis"
        if parameters.offset is None:
            raise missing("position", f"It {problem}.", allowed)
        given = [list(one) for one in parameters.offset]
        raise invalid("offset", problem, given, allowed, subject="position")
    return [_on_cylinder(face, point) for point in parameters.position]


def _on_cylinder(face: Face, position: Any) -> FaceFrame:
    surface = face.Surface
    point = FreeCAD.Vector(*position)
    way = point - surface.Center
    outward = way - surface.Axis * way.dot(surface.Axis)
    if outward.Length < COINCIDENT:
        problem = "lies on the cylinder's axis, so no way leads to its face"
        allowed = "a point beside the axis"
        raise invalid("position", problem, list(position), allowed)
    outward.normalize()
    on_axis = surface.Center + surface.Axis * way.dot(surface.Axis)
    spot = frame_at(on_axis + outward * surface.Radius, outward)
    if face.distToShape(Part.Vertex(spot.center))[0] > COINCIDENT:
        allowed = "a point whose projection from the axis lies on the face"
        raise invalid("position", "is not on the face", list(position), allowed)
    if face.normalAt(*surface.parameter(spot.center)).dot(outward) < 0:
        raise _not_drilled("is the inside of a cylinder")
    return spot


def _not_drilled(what: str) -> ConjureError:
    allowed = "a plane face, or for a hole the outside of a cylinder"
    return invalid("face", f"{what}, which nothing is drilled into", allowed=allowed)


def check_fit(
    face: Face,
    spots: Sequence[FaceFrame],
    footprint: Callable[[FaceFrame], Any],
    reach: float,
    parameters: Any,
    size: tuple[str, float],
    context: Context,
) -> None:
    """Refuse what does not fit on a plane face, and warn of what reaches over its border.

    Args:
        face: the face.
        spots: its places.
        footprint: makes the face that a tool covers at a place.
        reach: the most that it reaches from there.
        parameters: the command's, for the error.
        size: the parameter that says how large the footprint is, and its value.
        context: the command's context.

    Raises:
        ConjureError: INVALID_PARAMETER: beside the face, or covering all of it.
    """
    region = Part.Face(face.OuterWire)
    over = []
    for at, spot in enumerate(spots):
        if _is_clear(region, spot.center, reach):
            continue
        covered = footprint(spot)
        shared = region.common(covered).Area
        if shared <= EXACT * covered.Area:
            raise _beside(face, at, parameters)
        if shared >= (1.0 - EXACT) * region.Area:
            allowed = f"less than the face, which is {_size(face)} mm"
            raise invalid(size[0], "is so large that nothing is left of the face", size[1], allowed)
        if shared < (1.0 - EXACT) * covered.Area:
            over.append(at)
    _warn_of_edges(len(over), len(spots), context)


def _is_clear(region: Any, center: Any, reach: float) -> bool:
    """True for a place on a face that is farther from its border than a tool reaches."""
    if not region.isInside(center, COINCIDENT, True):
        return False
    return bool(region.OuterWire.distToShape(Part.Vertex(center))[0] > reach + COINCIDENT)


def warn_beyond_ends(
    face: Face, spots: Sequence[FaceFrame], radius: float, context: Context
) -> None:
    """Warn of round tools that reach over an end of a cylinder's face."""
    *_, first, last = face.ParameterRange
    along = [face.Surface.parameter(spot.center)[1] for spot in spots]
    reach = radius - COINCIDENT
    over = [at for at in along if at - reach < first or at + reach > last]
    _warn_of_edges(len(over), len(spots), context)


def _warn_of_edges(over: int, count: int, context: Context) -> None:
    if over:
        which = "It reaches" if count == 1 else f"{over} of {count} reach"
        context.warn("OVER_EDGE_OF_FACE", f"{which} over the border of the face.")


def _beside(face: Face, at: int, parameters: Any) -> ConjureError:
    low, high = extent(face.OuterWire, frame_of(face))
    if parameters.position is not None:
        field, given = "position", parameters.position[at]
        allowed = "a point whose projection lies on the face"
    elif parameters.offset is None:
        allowed = "an offset or a position on the face"
        return invalid("face", "has no area in its middle", allowed=allowed)
    else:
        field, given = "offset", parameters.offset[at]
        allowed = (
            f"[u, v] with u from {low[0]:g} to {high[0]:g} and v from {low[1]:g} to {high[1]:g}"
        )
    return invalid(field, "is beside the face", list(given), allowed)


def _size(face: Face) -> str:
    low, high = extent(face.OuterWire, frame_of(face))
    return f"{rounding.tidy(high[0] - low[0]):g} x {rounding.tidy(high[1] - low[1]):g}"


def disc(spot: FaceFrame, radius: float) -> Any:
    """The face that a round tool covers."""
    return Part.Face(Part.Wire(Part.makeCircle(radius, spot.center, spot.normal)))


def rectangle(spot: FaceFrame, length: float, width: float) -> Any:
    """The face that a rectangular tool covers, `length` along u and `width` along v."""
    u, v = length / 2.0, width / 2.0
    corners = [spot.moved(*ends).center for ends in ((-u, -v), (u, -v), (u, v), (-u, v), (-u, -v))]
    return Part.Face(Part.makePolygon(corners))
