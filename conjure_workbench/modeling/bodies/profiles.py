# SPDX-License-Identifier: MIT
"""Profiles of features: a sketch of the body, or one of its plane faces."""

from __future__ import annotations

from typing import Any, NamedTuple

import FreeCAD

from ...errors import unfit
from ...vocabulary.profiles.profiles import FaceProfile
from ..command.context import Context
from ..command.recompute import recompute_input
from ..document.feature_chain import BODY, SKETCH, body_of
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.face_frames import plane_face


class BodyProfile(NamedTuple):
    """Profile of a feature.

    Attributes:
        body: the body.
        tip: the feature that it ends with; None for an empty one.
        link: what the feature's Profile is set to.
        name: the sketch's, or that of the object and the face.
        normal: across it, of length 1, in global coordinates; of a face, out of the material.
        sketch: the sketch, or None for a face.
        shape: its edges, in the body's coordinates.
    """

    body: Any
    tip: Any
    link: Any
    name: str
    normal: Any
    sketch: Any
    shape: Any


def body_named(name: str, context: Context, field: str) -> Any:
    """The body that a name means, also by one of its features.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for another object.
    """
    obj = context.find(name, field)
    body = body_of(obj) or obj
    if body.TypeId != BODY:
        raise unfit(field, f"Object '{obj.Name}' is no body", name, "a body, see create_body")
    return body


def profile_of(parameters: Any, context: Context) -> BodyProfile:
    """The profile that a command names, in its body.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for what lies in no body or in another
            one.
    """
    given = parameters.profile
    found = (
        _face(given, context) if isinstance(given, FaceProfile) else sketch_profile(given, context)
    )
    check_body(parameters.body, found.body, context)
    return found


def check_body(name: str | None, body: Any, context: Context) -> None:
    """Refuse a body that was named, if it is not the profile's.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER.
    """
    if name is not None and body_named(name, context, "body") != body:
        message = f"The profile belongs to the body '{body.Name}'"
        raise unfit("body", message, name, body.Name)


def sketch_profile(name: str, context: Context) -> BodyProfile:
    """The profile that a sketch is, in its body.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for what is no sketch of a body.
    """
    sketch = context.find(name, "profile")
    body = body_of(sketch)
    is_plane = sketch.isDerivedFrom("Part::Part2DObject")
    if body is None or not is_plane:
        what = "is no sketch" if not is_plane else "lies in no body"
        allowed = "a sketch of a body, or a plane face of one"
        raise unfit("profile", f"Object '{sketch.Name}' {what}", name, allowed)
    recompute_input(body, context.stale)
    recompute_input(sketch, context.stale)
    turn = shapes.outer_placement(sketch).Rotation.multiply(sketch.Placement.Rotation)
    normal = turn.multVec(FreeCAD.Vector(0, 0, 1))
    return BodyProfile(body, body.Tip, sketch, sketch.Name, normal, sketch, sketch.Shape)


def _face(given: FaceProfile, context: Context) -> BodyProfile:
    field = "profile.reference_face"
    obj = context.operand(given.reference_object, "profile.reference_object")
    if obj.TypeId != BODY:
        message = f"Object '{obj.Name}' is no body"
        raise unfit("profile.reference_object", message, given.reference_object, "a body")
    index, frame = plane_face(given.reference_face, obj, field)
    face = obj.Tip.Shape.Faces[index - 1]
    link = (obj.Tip, [f"Face{index}"])
    return BodyProfile(obj, obj.Tip, link, f"{obj.Name}.Face{index}", frame.normal, None, face)


def is_drawn(sketch: DocumentObject | None) -> bool:
    """True for a sketch of FreeCAD's Sketcher; False for a face, and for text and the like."""
    return sketch is not None and sketch.TypeId == SKETCH


def is_constrained(sketch: DocumentObject) -> bool:
    """True unless a sketch of FreeCAD's Sketcher can still be drawn in another shape."""
    return not is_drawn(sketch) or bool(sketch.FullyConstrained)
