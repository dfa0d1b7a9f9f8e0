# SPDX-License-Identifier: MIT
"""Properties of extrusions, revolutions, lofts and sweeps, new or edited ones.

`put` sets a property of the feature, whose profile is there already.
"""

from __future__ import annotations

from typing import Any, Callable

import FreeCAD

from ...errors import invalid, missing
from ...vocabulary.commands.sweeping import Extrude, Loft, Revolve, Sweep
from ...vocabulary.profiles.drawn import DrawnProfile
from ..document.freecad_types import DocumentObject
from ..geometry.profile_shape import Outline
from ..geometry.tolerances import COINCIDENT, PARALLEL
from .profile_builder import ProfileBuilder
from .sweep_path import Spine

Put = Callable[[str, Any], None]


def set_extrusion(
    feature: DocumentObject,
    outline: Outline,
    parameters: Extrude,
    inward: Any,
    sign: float,
    put: Put,
) -> None:
    """Set lengths, direction and taper; `sign` is negative for the way against the direction.

    Raises:
        ConjureError: MISSING_PARAMETER: there is no normal, so a direction is needed;
            INVALID_PARAMETER: the direction lies in the profile's plane.
    """
    put("Solid", outline.is_closed)
    put("LengthFwd", abs(parameters.distance))
    put("LengthRev", parameters.distance2)
    put("Symmetric", parameters.midplane)
    _point(feature, outline, parameters, inward, sign, put)
    put("TaperAngle", parameters.taper_angle)
    put("TaperAngleRev", parameters.taper_angle)


def face_as_sent(outline: Outline, spec: Any, inward: Any) -> None:
    """Turn the normal of an outline to the side that a drawn profile's `normal` picks."""
    if isinstance(spec, DrawnProfile) and spec.normal is not None:
        outline.face_to(inward.Rotation.multVec(FreeCAD.Vector(*spec.normal)))


def to_taper(work: ProfileBuilder, section: Any, outline: Outline) -> Any:
    """A profile whose sides can lean: in FreeCAD 0.20 the face of a circle, not the bare circle."""
    if not outline.is_closed:
        raise invalid("taper_angle", "needs a closed profile", work.parameters.taper_angle, [0])
    if not outline.is_bare_edge:
        return section
    face = work.helper("Part::Face", "Face")
    face.Sources = [section]
    return work.finish_helper(face)


def _point(
    feature: DocumentObject,
    outline: Outline,
    parameters: Extrude,
    inward: Any,
    sign: float,
    put: Put,
) -> None:
    """Set the direction; across the profile it follows when that is turned."""
    normal = outline.normal
    if parameters.direction is not None:
        way = inward.Rotation.multVec(FreeCAD.Vector(*parameters.direction))
        if normal is not None and abs(way.dot(normal)) < PARALLEL:
            problem, allowed = "lies in the profile's plane", "a vector that leads out of it"
            raise invalid("direction", problem, parameters.direction, allowed)
        put("DirMode", "Custom")
        put("Dir", way * sign)
        return
    if normal is None:
        raise missing("direction", "The profile lies in no plane, or in many.")
    put("DirMode", "Normal")
    feature.recompute()
    # FreeCAD takes either side of a wire's plane for its normal.
    put("Reversed", feature.Dir.dot(normal) * sign < 0)


def set_revolution(
    outline: Outline, parameters: Revolve, point: Any, direction: Any, put: Put
) -> None:
    """Set axis and angle; the axis is in the coordinates of the feature's container."""
    put("Base", point)
    put("Axis", direction)
    put("Angle", parameters.angle)
    put("Symmetric", parameters.midplane)
    put("Solid", outline.is_closed)


def set_loft(parameters: Loft, put: Put) -> None:
    """Set how a loft passes through its profiles."""
    put("Ruled", parameters.ruled)
    put("Closed", parameters.closed)
    put("Solid", parameters.solid)


def refuse_unloftable(outlines: list[Outline], solid: bool) -> None:
    """Raise INVALID_PARAMETER for profiles that no loft can pass through."""
    for outline in outlines:
        outline.only_wire(solid)
    refuse_flat(outlines)
    refuse_meeting(outlines)


def refuse_flat(outlines: list[Outline]) -> None:
    """Raise INVALID_PARAMETER if all profiles lie in one plane."""
    first = outlines[0]
    if first.normal is None:
        return
    point = first.shape.Vertexes[0].Point
    reaches = [outline.reach(point, first.normal) for outline in outlines]
    if max(high for _, high in reaches) - min(low for low, _ in reaches) < COINCIDENT:
        allowed = "profiles in different planes; give each a position"
        raise invalid("profiles", "all lie in one plane", len(outlines), allowed)


def refuse_meeting(outlines: list[Outline]) -> None:
    """Raise INVALID_PARAMETER if two neighbors cut through one another, as the loft then would."""
    for at, (one, other) in enumerate(zip(outlines, outlines[1:]), 1):
        if one.area.distToShape(other.area)[0] < COINCIDENT:
            allowed = "profiles that are apart from one another"
            raise invalid(f"profiles[{at}]", "meets the one before it", allowed=allowed)


def set_sweep(parameters: Sweep, section: Any, spine: Spine, put: Put) -> None:
    """Have a Part::Sweep take a section along a path."""
    put("Sections", [section])
    put("Spine", (spine.feature, spine.edge_names))
    put("Frenet", spine.is_helix if parameters.frenet is None else parameters.frenet)
    put("Transition", f"{parameters.transition.capitalize()} corner")
    put("Solid", parameters.solid)
