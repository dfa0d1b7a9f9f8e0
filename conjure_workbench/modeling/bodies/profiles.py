# SPDX-License-Identifier: MIT
"""Profiles of features: a sketch of the body, or one of its plane faces."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

import FreeCAD
import Part

from ...errors import invalid, unfit
from ...vocabulary.profiles.profiles import FaceProfile
from ...vocabulary.sketching.data import DrawnSketch
from ..command.context import Context
from ..command.recompute import recompute_input
from ..document.feature_chain import BINDERS, BODY, SKETCH, body_of
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.edges import Edges
from ..geometry.face_frames import plane_face
from ..geometry.faces import Faces
from ..geometry.forms import is_plane, normal_of


class BodyProfile(NamedTuple):
    """Profile of a feature.

    Attributes:
        body: the body.
        tip: the feature that the new one follows; None in an empty body.
        link: what the feature's Profile is set to.
        name: the sketch's, or that of the object and the face.
        normal: across it, of length 1, in global coordinates; of a face, out of the material.
        sketch: the sketch, or None for a face.
        shape: its edges, in the body's coordinates.
        is_new: whether the command has made the sketch.
    """

    body: Any
    tip: Any
    link: Any
    name: str
    normal: Any
    sketch: Any
    shape: Any
    is_new: bool = False

    def faces(self) -> Faces:
        """The faces that the feature may refer to."""
        return Faces(self._whole)

    def edges(self) -> Edges:
        """The edges that the feature may refer to."""
        return Edges(self._whole)

    @property
    def _whole(self) -> Any:
        return whole_of(self.body, self.tip)


def whole_of(body: Any, tip: Any) -> Any:
    """The body or its feature, whichever has what a feature after `tip` may refer to."""
    return body if tip == body.Tip else tip


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
        allowed = "the name of a sketch, which create_sketch makes, or a face"
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


def present_profile(feature: Any, body: Any, tip: Any) -> BodyProfile | None:
    """The profile that a feature is made of; None without one.

    Args:
        feature: the feature.
        body: its body.
        tip: the feature that it follows.
    """
    source, parts = feature.Profile or (None, [])
    return None if source is None else profile_at(source, parts, body, tip)


def profile_at(source: Any, parts: Any, body: Any, tip: Any) -> BodyProfile:
    """The profile that a link leads to: an object, or with `parts` a face of it."""
    if not any(parts) and source.TypeId in BINDERS:
        return _of_bound(_area_of(source), source, source, source.Name, body, tip)
    if not any(parts):
        return _of_sketch(source, body, tip)
    face = source.Shape.getElement(parts[0])
    normal = shapes.outer_placement(source).Rotation.multVec(normal_of(face))
    name = f"{source.Name}.{parts[0]}"
    return BodyProfile(body, tip, (source, list(parts)), name, normal, None, face)


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
    return _of_sketch(sketch, body, body.Tip)


def _of_sketch(sketch: Any, body: Any, tip: Any) -> BodyProfile:
    turn = shapes.outer_placement(sketch).Rotation.multiply(sketch.Placement.Rotation)
    normal = turn.multVec(FreeCAD.Vector(0, 0, 1))
    return BodyProfile(body, tip, sketch, sketch.Name, normal, sketch, sketch.Shape)


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
        plane, link, name = _area_of(binder), binder, binder.Name
    if not is_plane(plane):
        message = f"'{name}' is no plane face"
        raise unfit(field, message, binder.Name, "a bound face that is plane, or closed edges")
    return _of_bound(plane, binder, link, name, body, body.Tip)


def _of_bound(plane: Any, binder: Any, link: Any, name: str, body: Any, tip: Any) -> BodyProfile:
    """The profile that a plane face of a bound shape is, which is in global coordinates."""
    own = plane.transformed(shapes.outer_placement(binder).inverse().toMatrix())
    return BodyProfile(body, tip, link, name, normal_of(plane), None, own)


def _area_of(binder: Any) -> Any:
    """The face that edges bound, in global coordinates."""
    edges = shapes.global_shape_of(binder).Edges
    try:
        wires = [Part.Wire(one) for one in Part.sortEdges(edges)]
        found = Part.makeFace(wires, "Part::FaceMakerBullseye").Faces
    except KERNEL_ERRORS:
        found = []
    if len(found) != 1 or binder.Shape.Faces:
        message = f"'{binder.Name}' bounds no area, or several"
        raise unfit("profile", message, binder.Name, "one plane face, or edges that close")
    return found[0]


def is_drawn(sketch: DocumentObject | None) -> bool:
    """True for a sketch of FreeCAD's Sketcher; False for a face, and for text and the like."""
    return sketch is not None and sketch.TypeId == SKETCH


def is_constrained(sketch: DocumentObject) -> bool:
    """True unless a sketch of FreeCAD's Sketcher can still be drawn in another shape."""
    return not is_drawn(sketch) or bool(sketch.FullyConstrained)


def warn_if_loose(sketches: Sequence[Any], context: Context) -> None:
    """Warn of profiles that can still be drawn in another shape; None is passed over."""
    free = [sketch for sketch in sketches if sketch is not None and not is_constrained(sketch)]
    if free:
        names = ", ".join(f"'{sketch.Name}'" for sketch in free)
        what = f"The sketch {names} is" if len(free) == 1 else f"The sketches {names} are"
        context.warn("PROFILE_NOT_CONSTRAINED", f"{what} not fully constrained.", free[0])
