# SPDX-License-Identifier: MIT
"""Attaching sketches: to a plane of their body, a plane face, a datum plane, or to nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import FreeCAD

from ...errors import ConjureError, invalid, unfit
from ...vocabulary.sketching.places import PLANES, OnDatum, OnFace, OnPlane, Place
from ...vocabulary.values.geometry import Vector
from ..command.attachments import SUPPORT
from ..command.context import Context
from ..command.recompute import recompute
from ..command.relinking.keeper import let_go
from ..document import rounding
from ..document.feature_chain import BODY, DATUMS, SKETCH, holder_of, origin_feature
from ..document.freecad_types import DocumentObject
from ..geometry import plane_axes
from ..geometry.face_frames import extent, plane_face
from ..geometry.faces import Faces
from ..geometry.sketches.sketch_frames import frame_of, turn_to_canonical

_Z = FreeCAD.Vector(0, 0, 1)
_AXES = {"xy": ((1, 0, 0), (0, 1, 0)), "xz": ((1, 0, 0), (0, 0, 1)), "yz": ((0, 1, 0), (0, 0, 1))}
_FLAT = ("plane", "frame")
"""The kinds of datums on which a sketch can lie."""


@dataclass(frozen=True)
class Support:
    """The thing that a sketch is to be attached to.

    Attributes:
        object: an origin's plane, a datum plane, or what has the face; None for nothing.
        element: the face, such as "Face6"; "" of a plane.
        plane: the word of a plane; "" for others.
        body: the body that it belongs to; None without one.
    """

    object: Any
    element: str = ""
    plane: str = ""
    body: Any = None


@dataclass(frozen=True)
class Seat:
    """The way in which a sketch lies on its support.

    Attributes:
        offset: along x, y and the normal, in mm.
        rotation: of its axes about the normal, in degrees; after the offset.
        reversed: whether it looks to the other side.
        canonical: on a face, whether x goes to the right and y up.
    """

    offset: Vector = (0.0, 0.0, 0.0)
    rotation: float = 0.0
    reversed: bool = False
    canonical: bool = True


def find_sketch(name: str, context: Context) -> DocumentObject:
    """The sketch of a name or a label.

    Raises:
        ConjureError: OBJECT_NOT_FOUND, AMBIGUOUS_OBJECT; INVALID_PARAMETER for what is none.
    """
    found = context.find_itself(name)
    if not found.isDerivedFrom(SKETCH):
        raise unfit("object_name", f"'{found.Name}' is no sketch", name, "the name of a sketch")
    return found


def support_of(place: Place, context: Context, field: str = "on") -> Support:
    """The support that a place means; of a plane only its word, as its body is not known yet.

    Raises:
        ConjureError: OBJECT_NOT_FOUND, NO_SHAPE, REFERENCE_LOST, AMBIGUOUS; INVALID_PARAMETER for
            what is not plane.
    """
    if isinstance(place, OnPlane):
        return Support(None, plane=place.word)
    obj = context.find_itself(place.object_name, field)
    body = obj if obj.isDerivedFrom(BODY) else holder_of(obj)
    if isinstance(place, OnDatum):
        if DATUMS.get(obj.TypeId) not in _FLAT:
            allowed = "xy, xz, yz, a datum plane or frame, or {object, face} with a plane face"
            message = f"'{obj.Name}' is no datum plane"
            raise unfit(field, message, place.object_name, allowed)
        return Support(obj, body=body)
    assert isinstance(place, OnFace)
    index, _ = plane_face(place.face, obj, field)
    # The shape of a body is that of its tip, which a sketch inside the body can be attached to.
    owner = obj.Tip if obj.isDerivedFrom(BODY) else obj
    return Support(owner, f"Face{index}", body=body)


def body_for(support: Support, name: str | None, context: Context) -> Any:
    """The body that a sketch belongs to; None without one.

    Args:
        support: what it is attached to.
        name: the body that was named; None for none.
        context: the command's.

    Raises:
        ConjureError: OBJECT_NOT_FOUND, AMBIGUOUS_OBJECT; INVALID_PARAMETER for what is no body, or
            not the one that the support belongs to.
    """
    if name is not None:
        found = context.find_itself(name, "body")
        if not found.isDerivedFrom(BODY):
            raise unfit("body", f"'{found.Name}' is no body", name, "the name of a body, or 'new'")
        if support.object is not None and support.body != found:
            problem = f"does not hold '{support.object.Name}', on which it is to lie"
            allowed = support.body.Name if support.body is not None else "none"
            raise invalid("body", problem, name, allowed)
        return found
    if support.plane == "":
        return support.body
    bodies = [one for one in context.document.Objects if one.isDerivedFrom(BODY)]
    if len(bodies) > 1:
        message = f"The document has {len(bodies)} bodies, and none is named."
        names = [one.Name for one in bodies]
        raise ConjureError("AMBIGUOUS_OBJECT", message, field="body", candidates=names)
    return bodies[0] if bodies else None


def put_into(body: Any, sketch: DocumentObject) -> None:
    """Add a new sketch to its body, which stays up to date if it was."""
    was_current = "Touched" not in body.State
    body.addObject(sketch)
    if was_current:
        # It has another content, but not another shape.
        recompute(body)


def attach(sketch: DocumentObject, support: Support, body: Any, seat: Seat) -> None:
    """Put a sketch, which is in its body already, where it is to lie; it follows its support.

    Raises:
        ConjureError: RECOMPUTE_FAILED.
    """
    target = support.object
    if target is None and body is not None:
        target = origin_plane(body, support.plane)
    if target is None:
        if getattr(sketch, SUPPORT):
            let_go(sketch, SUPPORT)
            setattr(sketch, SUPPORT, [])
            sketch.MapMode = "Deactivated"
        sketch.Placement = _free(support.plane, seat)
        return
    let_go(sketch, SUPPORT)
    setattr(sketch, SUPPORT, [(target, support.element)])
    sketch.MapMode = "FlatFace"
    sketch.MapReversed = seat.reversed
    sketch.AttachmentOffset = FreeCAD.Placement()
    recompute(sketch, "RECOMPUTE_FAILED")
    turn = turn_to_canonical(frame_of(sketch)) if support.element and seat.canonical else 0.0
    own = _placement(seat, turn)
    if not own.isIdentity():
        sketch.AttachmentOffset = own
        recompute(sketch, "RECOMPUTE_FAILED")


def _placement(seat: Seat, turn: float = 0.0) -> Any:
    axes = FreeCAD.Rotation(_Z, turn)
    offset = axes.multVec(FreeCAD.Vector(*seat.offset))
    return FreeCAD.Placement(offset, FreeCAD.Rotation(_Z, turn + seat.rotation))


def _free(plane: str, seat: Seat) -> Any:
    """The placement on a plane of the document, as FreeCAD attaches to those of a body."""
    x, y = (FreeCAD.Vector(*axis) for axis in _AXES[plane])
    base = FreeCAD.Placement(
        FreeCAD.Vector(), plane_axes.of_axes(x * -1 if seat.reversed else x, y)
    )
    return base.multiply(_placement(seat))


def origin_plane(body: Any, word: str) -> Any:
    """The plane of a body's origin that a word of `PLANES` means."""
    return origin_feature(body, f"{word.upper()}_Plane")


def attachment_reply(sketch: Any) -> dict[str, Any]:
    """Entry of what a sketch is attached to in a reply; nothing where it is not attached."""
    support = getattr(sketch, SUPPORT)
    if not support or sketch.MapMode == "Deactivated":
        return {}
    obj, elements = support[0]
    role = getattr(obj, "Role", "")
    if role[:2].lower() in PLANES and role.endswith("_Plane"):
        return {"attached_to": {"plane": role[:2].lower()}}
    element = elements[0] if elements else ""
    if not element.startswith("Face"):
        return {"attached_to": {"object": obj.Name, **({"element": element} if element else {})}}
    faces = Faces(obj)
    index = int(element[len("Face") :])
    known: dict[str, Any] = {"object": obj.Name, "element": element}
    if index > len(faces):
        return {"attached_to": known}
    low, high = extent(faces.at(index).OuterWire, frame_of(sketch))
    return {
        "attached_to": {
            **known,
            "handle": faces.handle(index),
            "extent": [[rounding.tidy(one) for one in corner[:2]] for corner in (low, high)],
            "center": [rounding.tidy((one + other) / 2.0) for one, other in zip(low, high)][:2],
        }
    }
