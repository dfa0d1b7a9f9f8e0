# SPDX-License-Identifier: MIT
"""Objects moved, turned, copied and deleted.

Vectors and points are in the document's global coordinates, also for objects inside a part.
"""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import ConjureError, missing
from ...vocabulary.commands.transforms import (
    CopyObject,
    DeleteObject,
    MirrorObject,
    MoveObject,
    RotateObject,
)
from ...vocabulary.elements.body_references import refuse_reference
from ...vocabulary.values.scalars import SHORTEST
from ..bodies.insertion import inserted
from ..bodies.patterns import repeating
from ..bodies.patterns.originals import Originals, originals_of
from ..command.attachments import is_attached, place_attached
from ..command.context import Context, Result
from ..command.deletion import delete
from ..command.recompute import inputs_first, recompute
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import part_of, with_all_inputs
from ..document.freecad_types import DocumentObject
from ..document.visibility import set_visible
from ..features import mirror_faces
from ..features.link_shapes import feature_of
from ..geometry import bounds, contents, shapes
from ..geometry.face_frames import plane_face
from ..objects import wholes
from ..objects.containing import emptied
from ..objects.placements import (
    global_placement,
    in_place_of_feature,
    movable,
    pivot_point,
    place_by,
    refuse_unplaced,
)

_LISTED = 10
LINKS_CRASH = FreeCAD.Version()[:2] == ["1", "0"]


@handles(MoveObject)
def move_object(parameters: MoveObject, context: Context) -> Result:
    """Move by a vector, or to a position."""
    obj = movable(parameters.object_name, context)
    step = FreeCAD.Vector(*parameters.vector)
    if not parameters.relative:
        refuse_unplaced(obj, obj.Name)
        step = step - global_placement(obj).Base
    return place_by(context, obj, FreeCAD.Placement(step, FreeCAD.Rotation()))


@handles(RotateObject)
def rotate_object(parameters: RotateObject, context: Context) -> Result:
    """Turn about an axis through a point; every point keeps its distance from that axis."""
    obj = movable(parameters.object_name, context)
    center = pivot_point(parameters, obj)
    turn = FreeCAD.Rotation(FreeCAD.Vector(*parameters.axis), parameters.angle)
    about = FreeCAD.Placement(center - turn.multVec(center), turn)
    result = place_by(context, obj, about)
    result.facts["center"] = rounding.vector(center)
    return result


@handles(CopyObject)
@inserted
def copy_object(parameters: CopyObject, context: Context) -> Result:
    """Copy an object with what it is made of, or link to it; a feature inside its body."""
    originals = None if parameters.linked else originals_of(parameters, context)
    if originals is not None:
        return _copy_in_body(parameters, context, originals)
    source = _copied(parameters.object_name, context)
    if parameters.linked:
        _refuse_links_that_crash()
        copy = context.create("App::Link", parameters.name, default=f"{source.Name}_Link")
        copy.LinkedObject = source
        copy.Label = parameters.label or parameters.name or f"{source.Label} (link)"
    else:
        copy = _independent(source, parameters, context)
    where = FreeCAD.Placement(getattr(source, "Placement", FreeCAD.Placement()))
    where.Base = where.Base + shapes.inward(source, parameters.offset)
    if "Placement" not in copy.PropertiesList:
        step = FreeCAD.Vector(*parameters.offset)
        place_by(context, copy, FreeCAD.Placement(step, FreeCAD.Rotation()))
    elif not parameters.linked and is_attached(source):
        place_attached(copy, where)
    else:
        copy.Placement = where
    container = source.getParentGeoFeatureGroup()
    if container is not None and copy.getParentGeoFeatureGroup() is None:
        container.addObject(copy)
    if parameters.linked or shapes.shape_of(source) is None:
        recompute(copy)
        context.placed.add(copy.Name)
        context.visibility.show_at_end(copy)
    else:
        context.build(copy, solid=False)
    return Result(copy, {"source": source.Name, "linked": parameters.linked})


def _copy_in_body(parameters: CopyObject, context: Context, originals: Originals) -> Result:
    if FreeCAD.Vector(*parameters.offset).Length < SHORTEST:
        hint = "How far from the feature its copy lies; `in_body: false` copies the body."
        raise missing("offset", hint)
    return repeating.copied(parameters, context, originals)


def _refuse_links_that_crash() -> None:
    """FreeCAD 1.0 crashes at the next change after a new App::Link was undone, also by hand."""
    if LINKS_CRASH:
        message = "FreeCAD 1.0 crashes when a new link is undone; make an independent copy instead."
        raise ConjureError("UNSUPPORTED", message, field="linked", given=True, allowed=[False])


def _refuse_copied_links_that_crash(source: DocumentObject, copied: list[Any]) -> None:
    """The copy of a link is a new link, see `_refuse_links_that_crash`."""
    links = [one for one in copied if one.TypeId.startswith("App::Link")]
    if LINKS_CRASH and links:
        to = [one.LinkedObject.Name for one in links if one.LinkedObject is not None]
        message = (
            f"FreeCAD 1.0 crashes when a copy of the link '{links[0].Name}' is undone; copy what "
            "it is a link to, and place that copy."
        )
        given, allowed = source.Name, "an object without links"
        raise ConjureError(
            "UNSUPPORTED",
            message,
            field="object_name",
            given=given,
            allowed=allowed,
            candidates=to,
        )


def _copied(name: str, context: Context) -> Any:
    """The object to copy; a feature of a body is nothing without it, so the body is copied."""
    obj = context.find(name)
    if obj.TypeId.startswith("PartDesign::"):
        obj = in_place_of_feature(obj, context, "copied")
    shape = shapes.shape_of(obj)
    if bounds.bounds_of(obj) is None if shape is None else shapes.is_empty(shape):
        raise shapes.without_shape(obj, "object_name")
    if not contents.holds(obj):
        refuse_unplaced(obj, name)
    return obj


def _independent(source: DocumentObject, parameters: CopyObject, context: Context) -> Any:
    copied = with_all_inputs(source)
    _refuse_copied_links_that_crash(source, copied)
    made = context.document.copyObject(copied, False)
    copy, *parts = made if isinstance(made, (list, tuple)) else [made]
    _free_placement(copy, context)
    set_visible(copy, False)
    for part in inputs_first(parts):
        if "Touched" in part.State:
            recompute(part, "RECOMPUTE_FAILED")
        if part.getParentGeoFeatureGroup() is None and part.getParentGroup() is None:
            # Copied only because the copy is made of it; it lies where its original does.
            set_visible(part, False)
    context.services.requested.remember(context.document.Name, parameters.name, copy.Name)
    wanted = parameters.label or parameters.name
    if wanted:
        copy.Label = wanted
    return copy


def _free_placement(copy: Any, context: Context) -> None:
    """Let a copy lie where it was asked for, not where an expression of the original says."""
    bound = [path for path, _ in copy.ExpressionEngine if path.lstrip(".").startswith("Placement")]
    for path in bound:
        copy.setExpression(path, None)
    if bound:
        context.warn(
            "EXPRESSION_NOT_COPIED",
            f"{', '.join(bound)} of the original follow expressions; the copy lies where it was "
            "asked for, and follows them in its sizes only.",
            copy,
        )


@handles(DeleteObject)
def delete_object(parameters: DeleteObject, context: Context) -> Result:
    """Delete an object, and with `recursive` what depends on it; inputs come to sight again."""
    obj = context.find_itself(parameters.object_name)
    consumed = part_of(obj)
    left = [] if parameters.recursive or not contents.holds(obj) else _left(obj, context)
    gone = delete(obj, context, recursive=parameters.recursive)
    if left:
        names = ", ".join(left[:_LISTED])
        message = f"{names} stay where they are; `recursive` deletes them with '{gone[-1]}'."
        context.warn("CONTENT_LEFT", message)
    detail = "names" if left else "named"
    return Result(None, {"deleted": gone[-1], **consumed}, detail=detail)


def _left(holder: DocumentObject, context: Context) -> list[str]:
    try:
        return emptied(holder, context)
    except ConjureError as error:
        error.field, error.given = "object_name", holder.Name
        advice = "Send `recursive: true` to delete what it holds, too, or move it elsewhere before."
        error.details = {**error.details, "advice": advice}
        raise


@handles(MirrorObject)
@inserted
def mirror_object(parameters: MirrorObject, context: Context) -> Result:
    """Make a Part::Mirroring beside the original, or of a feature the image in its body."""
    originals = originals_of(parameters, context)
    if originals is not None:
        return repeating.mirrored(parameters, context, originals)
    if parameters.normal is None:
        refuse_reference(parameters.plane, "plane")
    source = wholes.operand(parameters.object_name, context)
    assert parameters.normal is not None
    point, normal = FreeCAD.Vector(*parameters.point), FreeCAD.Vector(*parameters.normal)
    facts: dict[str, Any] = {"source": source.Name}
    holder = source
    index = 0
    if parameters.face is not None:
        if parameters.face_object is None:
            wholes.refuse_elements(source, "face")
        else:
            holder = context.operand(parameters.face_object, "face_object")
        index, frame = plane_face(parameters.face, holder, "face")
        point, normal = frame.center, frame.normal
    inward = shapes.outer_placement(source).inverse()
    default = f"{source.Name}_mirrored"
    result = context.create_wanted(parameters, "Part::Mirroring", default=default)
    result.Source = feature_of(source, context)
    result.Base = inward.multVec(point)
    result.Normal = inward.Rotation.multVec(normal)
    if index:
        follows = mirror_faces.follow(result, source, holder, index)
        facts.update(face=index, face_object=holder.Name, follows_face=follows)
    context.join_container(result, [source])
    context.build(result, solid=bool(shapes.shape_of(result.Source).Solids))
    context.visibility.keep(source)
    return Result(result, facts)
