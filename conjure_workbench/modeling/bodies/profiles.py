# SPDX-License-Identifier: MIT
"""Profiles that commands name for features: a sketch of the body, or one of its plane faces."""

from __future__ import annotations

from typing import Any

from ...errors import invalid, unfit
from ...vocabulary.profiles.profiles import FaceProfile
from ...vocabulary.sketching.data import DrawnSketch
from ..command.context import Context
from ..command.recompute import recompute_input
from ..document.feature_chain import BINDERS, BODY, body_of
from ..geometry import shapes
from ..geometry.face_frames import plane_face
from ..geometry.faces import Faces
from ..geometry.forms import is_plane
from .profile_links import BodyProfile, area_of, of_bound, of_sketch, whole_of


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
    found = profile_from(parameters.profile, context)
    check_body(parameters.body, found.body, context)
    return found


def profiles_of(parameters: Any, context: Context) -> list[BodyProfile]:
    """The profiles that a command names, in one body.

    Raises:
        ConjureError: as `profile_of`.
    """
    found = [
        profile_from(given, context, f"profiles[{at}]")
        for at, given in enumerate(parameters.profiles)
    ]
    check_body(parameters.body, found[0].body, context)
    for at, one in enumerate(found):
        refuse_other_body(one, found[0].body, f"profiles[{at}]")
    return found


def refuse_other_body(profile: BodyProfile, body: Any, field: str) -> None:
    """Refuse a profile of another body.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if profile.body != body:
        message = f"'{profile.name}' belongs to the body '{profile.body.Name}'"
        raise unfit(field, message, profile.name, f"a profile of '{body.Name}'")


def profile_from(given: str | FaceProfile, context: Context, field: str = "profile") -> BodyProfile:
    """The profile that a name or a face means, in its body.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for what lies in no body.
    """
    if isinstance(given, str):
        return sketch_profile(given, context, field)
    found = _own_profile(given, context, field)
    if found is not None:
        return found
    body = _body_of_face(given, context, field)
    return face_profile(given, body, body.Tip, field)


def profile_before(
    given: Any, body: Any, tip: Any, context: Context, field: str = "profile"
) -> BodyProfile:
    """The profile that is named for a feature that is there.

    Args:
        given: as the command takes it.
        body: the body of the feature.
        tip: the feature that it follows; None for the first one.
        context: the command's.
        field: the parameter.

    Raises:
        ConjureError: as `profile_of`; INVALID_PARAMETER for one of another body.
    """
    if isinstance(given, DrawnSketch):
        allowed = "a sketch (create_sketch) by name, a face, or set_dimensions for the present one"
        raise invalid(field, "is drawn for a new feature only", allowed=allowed)
    sketch = _own_profile(given, context, field)
    own = _body_of_face(given, context, field) if sketch is None else sketch.body
    if own != body:
        name = given.reference_object if isinstance(given, FaceProfile) else given
        message = f"The feature belongs to the body '{body.Name}', and the profile does not"
        raise unfit(field, message, name, f"a profile of '{body.Name}'")
    if sketch is not None:
        return sketch._replace(tip=tip)
    if tip is None:
        raise shapes.without_shape(body, field)
    return face_profile(given, body, tip, field)


def check_body(name: str | None, body: Any, context: Context) -> None:
    """Refuse a body that was named, if it is not the profile's.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER.
    """
    if name is not None and body_named(name, context, "body") != body:
        message = f"The profile belongs to the body '{body.Name}'"
        raise unfit("body", message, name, body.Name)


def sketch_profile(name: str, context: Context, field: str = "profile") -> BodyProfile:
    """The profile that a sketch or a bound shape is, in its body.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for what is no sketch of a body.
    """
    sketch = context.find(name, field)
    body = body_of(sketch)
    if body is not None and sketch.TypeId in BINDERS:
        return _bound(sketch, body, context, field)
    is_plane = sketch.isDerivedFrom("Part::Part2DObject")
    if body is None or not is_plane:
        what = "is no sketch" if not is_plane else "lies in no body"
        allowed = "a sketch of a body, or a plane face of one"
        raise unfit(field, f"Object '{sketch.Name}' {what}", name, allowed)
    recompute_input(body, context.stale)
    recompute_input(sketch, context.stale)
    return of_sketch(sketch, body, body.Tip)


def _body_of_face(given: FaceProfile, context: Context, field: str = "profile") -> Any:
    obj = context.operand(given.reference_object, f"{field}.reference_object")
    if obj.TypeId != BODY:
        message = f"Object '{obj.Name}' is no body"
        raise unfit(f"{field}.reference_object", message, given.reference_object, "a body")
    return obj


def face_profile(given: FaceProfile, body: Any, tip: Any, field: str = "profile") -> BodyProfile:
    """The profile that a plane face of a body is, as it is after one of its features.

    Raises:
        ConjureError: REFERENCE_LOST or AMBIGUOUS; INVALID_PARAMETER for a round face.
    """
    whole = whole_of(body, tip)
    index, frame = plane_face(given.reference_face, whole, f"{field}.reference_face")
    face = tip.Shape.Faces[index - 1]
    link = (tip, [f"Face{index}"])
    return BodyProfile(body, tip, link, f"{whole.Name}.Face{index}", frame.normal, None, face)


def _own_profile(
    given: str | FaceProfile, context: Context, field: str = "profile"
) -> BodyProfile | None:
    """The profile that a sketch or a bound shape is; None for a face of a body."""
    if isinstance(given, str):
        return sketch_profile(given, context, field)
    named = context.find_itself(given.reference_object, f"{field}.reference_object")
    body = body_of(named)
    if named.TypeId not in BINDERS or body is None:
        return None
    return _bound(named, body, context, field, given.reference_face)


def _bound(binder: Any, body: Any, context: Context, field: str, face: Any = None) -> BodyProfile:
    """The profile that a bound shape is, or one of its faces.

    Raises:
        ConjureError: INVALID_PARAMETER for what does not bound one area in a plane.
    """
    recompute_input(body, context.stale)
    recompute_input(binder, context.stale)
    faces = Faces(binder)
    if face is not None or len(faces) == 1:
        index = 1 if face is None else plane_face(face, binder, f"{field}.reference_face")[0]
        plane = faces.at(index)
        link: Any = (binder, [f"Face{index}"])
        name = f"{binder.Name}.Face{index}"
    else:
        plane, link, name = area_of(binder), binder, binder.Name
    if not is_plane(plane):
        message = f"'{name}' is no plane face"
        raise unfit(field, message, binder.Name, "a bound face that is plane, or closed edges")
    return of_bound(plane, binder, link, name, body, body.Tip)
