# SPDX-License-Identifier: MIT
"""Extrusions that turn on their way or end in another size, which FreeCAD has no feature for.

They follow their profile whenever a command changes that.
"""

from __future__ import annotations

import math
from typing import Any, Mapping

import FreeCAD

from ....errors import ConjureError, invalid
from ....vocabulary.commands.sweeping import Extrude
from ...command.recompute import REFRESHERS
from ...document.feature_chain import SKETCH
from ...document.freecad_types import DocumentObject, Face
from ...geometry.profile_shape import Outline, faces_within
from ...geometry.splines.screw_surfaces import passed_over
from ...geometry.tolerances import PARALLEL
from ...measure import volumes
from . import keeping

TYPES: Mapping[str, str] = {
    "distance": "PropertyDistance",
    "distance2": "PropertyLength",
    "twist": "PropertyAngle",
    "scale": "PropertyFloat",
    "midplane": "PropertyBool",
    "profile": "PropertyLink",
    "way": "PropertyVector",
    "frame": "PropertyPlacement",
}
"""The types of the properties: parameters, the profile's object, the way that the distance counts
along, and where the extrusion begins by its profile, both in coordinates of its container."""
_FEWEST_STEPS = 64
_STEPS_OF_A_TURN = 128


def is_twisted(obj: DocumentObject) -> bool:
    """True for an extrusion that turns or ends in another size."""
    return keeping.kind_kept(obj) == keeping.EXTRUSION


def is_to_twist(parameters: Extrude) -> bool:
    """True where FreeCAD's own extrusion cannot do what is wanted."""
    return bool(parameters.twist or parameters.scale != 1.0)


def way_of(outline: Outline, parameters: Extrude, inward: Any) -> Any:
    """The way along which the distance counts: the normal, to the side that `direction` says.

    Raises:
        ConjureError: INVALID_PARAMETER: the profile is open or has several areas, or the direction
            is another one.
    """
    sent = "twist" if parameters.twist else "scale"
    if not outline.is_closed:
        raise invalid(sent, "needs a closed profile", getattr(parameters, sent), "a closed profile")
    if len(outline.wires) > 1:
        outline.refuse_islands()
    normal = FreeCAD.Vector(outline.normal).normalize()
    if parameters.direction is None:
        return normal
    way = inward.Rotation.multVec(FreeCAD.Vector(*parameters.direction)).normalize()
    if way.cross(normal).Length > PARALLEL:
        problem = f"is not across the profile, as {sent} needs"
        raise invalid("direction", problem, parameters.direction, "normal")
    return way


def keep(obj: Any, parameters: Extrude, section: Any, way: Any) -> None:
    """Have an object keep what it is to be made of; computing it makes the shape."""
    now = keeping.kind_kept(obj) is not None
    values = {
        **{name: getattr(parameters, name) for name in TYPES if hasattr(parameters, name)},
        "profile": section,
        "way": way,
        "frame": obj.Frame if now else FreeCAD.Placement(),
    }
    keeping.keep(obj, keeping.EXTRUSION, TYPES, values)


def refresh(obj: Any) -> str | None:
    """Make the shape of an object anew of its profile, or return why that cannot be done."""
    section = obj.Profile
    if section is None:
        return "Its profile is gone"
    try:
        outline = Outline(section, "profile")
        _make(obj, section, outline)
    except ConjureError as error:
        return str(error).rstrip(".")
    return None


REFRESHERS[keeping.EXTRUSION] = refresh


def _make(obj: Any, section: DocumentObject, outline: Outline) -> None:
    face = faces_within(outline.wires).Faces[0]
    outline.face_to(obj.Way)
    forward = FreeCAD.Vector(outline.normal).normalize()
    distance, back = obj.Distance.Value, obj.Distance2.Value
    way = forward * math.copysign(1.0, distance)
    length = abs(distance) + (0.0 if obj.Midplane else back)
    begins = abs(distance) / 2.0 if obj.Midplane else back
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), way)
    lies = FreeCAD.Placement(_axis_point(section, face, forward), turn)
    frame = FreeCAD.Placement(lies.Base - way * begins, turn)
    face.Placement = lies.inverse().multiply(face.Placement)
    solid = passed_over(face, math.radians(obj.Twist.Value), length, obj.Scale)
    moved = obj.Placement.multiply(obj.Frame.inverse())
    solid.Placement = moved.multiply(frame)
    obj.Shape = solid
    obj.Way, obj.Frame = forward, frame
    size = obj.Scale
    volume = face.Area * length * (1.0 + size + size * size) / 3.0
    center = _center(face.CenterOfMass, math.radians(obj.Twist.Value), length, size)
    volumes.learn_exact(obj.Shape, volume, solid.Area, center)


def _axis_point(section: DocumentObject, face: Face, normal: Any) -> Any:
    """Point about which a profile turns and grows: a sketch's origin, else the middle of its area.

    The origin of a polygon that was drawn at points is its position.
    """
    middle = face.CenterOfMass
    if section.TypeId not in (SKETCH, "Part::Polygon"):
        return middle
    origin = section.Placement.Base
    return origin - normal * (origin - middle).dot(normal)


def _center(start: Any, turn: float, length: float, size: float) -> Any:
    """Center of mass of what a profile passes over, seen from where it begins, by Simpson's rule.

    Args:
        start: the profile's own center of mass, in the plane XY.
        turn: in radians.
        length: in mm.
        size: at the end, by that at the beginning.
    """
    steps = _FEWEST_STEPS + 2 * int(abs(turn) / math.tau * _STEPS_OF_A_TURN / 2)
    total, found = 0.0, FreeCAD.Vector()
    for step in range(steps + 1):
        part = step / steps
        weight = 1.0 if step in (0, steps) else 4.0 if step % 2 else 2.0
        scale, angle = 1.0 + (size - 1.0) * part, turn * part
        x = (start.x * math.cos(angle) - start.y * math.sin(angle)) * scale
        y = (start.x * math.sin(angle) + start.y * math.cos(angle)) * scale
        found += FreeCAD.Vector(x, y, length * part) * (weight * scale**2)
        total += weight * scale**2
    return found * (1.0 / total)
