# SPDX-License-Identifier: MIT
"""Objects moved, turned, copied and deleted.

Vectors and points are in the document's global coordinates, also for objects inside a part.
"""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...protocol.errors import ConjureError
from ...vocabulary.transforms import (
    CopyObject,
    DeleteObject,
    MirrorObject,
    MoveObject,
    RotateObject,
)
from .. import report, shapes
from ..context import Context, Result
from ..deletion import delete
from ..objects import body_of
from ..recompute import recompute
from ..registry import command
from ..visibility import set_visible

LINKS_CRASH = FreeCAD.Version()[:2] == ["1", "0"]


def _movable(name: str, context: Context) -> Any:
    """The object that a command moves; a feature of a body cannot leave it, so the body moves."""
    obj = context.find(name)
    body = body_of(obj)
    if body is not None:
        context.warn(
            "CONSUMED_OBJECT_FOLLOWED",
            f"'{obj.Name}' is a feature of '{body.Name}'; that was moved.",
            body,
        )
        obj = body
    _refuse_unplaced(obj, name)
    return obj


def _refuse_unplaced(obj: Any, name: str) -> None:
    if "Placement" not in obj.PropertiesList:
        raise ConjureError(
            "INVALID_PARAMETER",
            f"Invalid parameter: object_name '{obj.Name}' has no placement",
            field="object_name",
            given=name,
            allowed="an object with a placement",
        )


def _place(context: Context, obj: Any, where: Any) -> Result:
    """Give an object a global placement, if it has another one."""
    local = shapes.outer_placement(obj).inverse().multiply(where)
    if not _is_same(local, obj.Placement):
        # A placement that the person bound to an expression would be put back by FreeCAD.
        _refuse_bound(obj)
        if _is_attached(obj):
            _place_attached(obj, local)
        else:
            obj.Placement = local
        if obj.TypeId.startswith("App::Link") or "Touched" in obj.State:
            recompute(obj, "RECOMPUTE_FAILED")
        context.changed(obj)
    return Result(obj, {"placement": report.placement_facts(where)})


def _is_same(one: Any, other: Any, tolerance: float = 1e-12) -> bool:
    near = (one.Base - other.Base).Length < tolerance
    return near and one.Rotation.isSame(other.Rotation, tolerance / 100)


def _is_attached(obj: Any) -> bool:
    """Whether FreeCAD puts an object where something else is, at each recompute."""
    return getattr(obj, "MapMode", "Deactivated") != "Deactivated"


def _place_attached(obj: Any, local: Any) -> None:
    """Place an attached object by its offset from what it is attached to."""
    frame = obj.Placement.multiply(obj.AttachmentOffset.inverse())
    obj.AttachmentOffset = frame.inverse().multiply(local)
    recompute(obj, "RECOMPUTE_FAILED")
    if not _is_same(obj.Placement, local, 1e-7):
        raise ConjureError(
            "INVALID_PARAMETER",
            f"'{obj.Name}' is attached ({obj.MapMode}) in a way that does not let it go there.",
            field="object_name",
            given=obj.Name,
            allowed="an object that is not attached to another",
        )


def _refuse_bound(obj: Any) -> None:
    for path, expression in obj.ExpressionEngine:
        if path.lstrip(".").startswith(("Placement", "AttachmentOffset")):
            raise ConjureError(
                "INVALID_PARAMETER",
                f"The placement of '{obj.Name}' follows the expression {expression}.",
                field="object_name",
                given=obj.Name,
                allowed="an object whose placement is free",
            )


@command(MoveObject)
def move_object(parameters: MoveObject, context: Context) -> Result:
    """Move by a vector, or to a position."""
    obj = _movable(parameters.object_name, context)
    where = shapes.outer_placement(obj).multiply(obj.Placement)
    step = FreeCAD.Vector(*parameters.vector)
    where.Base = where.Base + step if parameters.relative else step
    return _place(context, obj, where)


@command(RotateObject)
def rotate_object(parameters: RotateObject, context: Context) -> Result:
    """Turn about an axis through a point; every point keeps its distance from that axis."""
    obj = _movable(parameters.object_name, context)
    where = shapes.outer_placement(obj).multiply(obj.Placement)
    center = _center(parameters, obj, where)
    turn = FreeCAD.Rotation(FreeCAD.Vector(*parameters.axis), parameters.angle)
    about = FreeCAD.Placement(center - turn.multVec(center), turn)
    result = _place(context, obj, about.multiply(where))
    result.facts["center"] = shapes.vector(center)
    return result


def _center(parameters: RotateObject, obj: Any, where: Any) -> Any:
    if parameters.center is not None:
        return FreeCAD.Vector(*parameters.center)
    if parameters.pivot == "origin":
        return FreeCAD.Vector()
    if parameters.pivot == "base":
        return where.Base
    box = shapes.bounds_of(obj)
    if box is None:
        raise ConjureError(
            "NO_SHAPE", f"Object '{obj.Name}' has no shape, so no center", field="pivot"
        )
    return (FreeCAD.Vector(*box["min"]) + FreeCAD.Vector(*box["max"])) * 0.5


@command(CopyObject)
def copy_object(parameters: CopyObject, context: Context) -> Result:
    """Copy an object with what it is made of, or link to it."""
    source = _copied(parameters.object_name, context)
    if parameters.linked:
        _refuse_links_that_crash()
        copy = context.create("App::Link", parameters.name, default=f"{source.Name}_Link")
        copy.LinkedObject = source
        copy.Label = parameters.label or parameters.name or f"{source.Label} (link)"
    else:
        copy = _independent(source, parameters, context)
    local_step = (
        shapes.outer_placement(source)
        .inverse()
        .Rotation.multVec(FreeCAD.Vector(*parameters.offset))
    )
    where = FreeCAD.Placement(source.Placement)
    where.Base = where.Base + local_step
    if not parameters.linked and _is_attached(source):
        _place_attached(copy, where)
    else:
        copy.Placement = where
    container = source.getParentGeoFeatureGroup()
    if container is not None and copy.getParentGeoFeatureGroup() is None:
        container.addObject(copy)
    if shapes.shape_of(source) is None:
        recompute(copy)
        context.visibility.show_at_end(copy)
    else:
        context.build(copy, solid=False)
    return Result(copy, {"source": source.Name, "linked": parameters.linked})


def _refuse_links_that_crash() -> None:
    """FreeCAD 1.0 crashes at the next change after a new App::Link was undone, also by hand."""
    if LINKS_CRASH:
        raise ConjureError(
            "UNSUPPORTED",
            "FreeCAD 1.0 crashes when a new link is undone; make an independent copy instead.",
            field="linked",
            given=True,
            allowed=[False],
        )


def _copied(name: str, context: Context) -> Any:
    """The object to copy; a feature of a body is nothing without it, so the body is copied."""
    obj = context.find(name)
    body = body_of(obj)
    if body is not None and obj.TypeId.startswith("PartDesign::"):
        context.warn(
            "CONSUMED_OBJECT_FOLLOWED",
            f"'{obj.Name}' is a feature of '{body.Name}'; that was copied.",
            body,
        )
        obj = body
    if shapes.bounds_of(obj) is None:
        raise ConjureError(
            "NO_SHAPE", f"Object '{obj.Name}' has no shape", field="object_name", given=name
        )
    _refuse_unplaced(obj, name)
    return obj


def _independent(source: Any, parameters: CopyObject, context: Context) -> Any:
    made = context.document.copyObject(source, bool(source.OutList))
    copy = made[-1] if isinstance(made, (list, tuple)) else made
    set_visible(copy, False)
    for inner in copy.OutListRecursive:
        if "Touched" in inner.State:
            recompute(inner, "RECOMPUTE_FAILED")
    context.services.requested.remember(context.document.Name, parameters.name, copy.Name)
    wanted = parameters.label or parameters.name
    if wanted:
        copy.Label = wanted
    return copy


@command(DeleteObject)
def delete_object(parameters: DeleteObject, context: Context) -> Result:
    """Delete an object, and with `recursive` what depends on it; inputs come to sight again."""
    obj = context.find(parameters.object_name)
    gone = delete(obj, context, recursive=parameters.recursive)
    return Result(None, {"deleted": gone[-1], "deleted_objects": gone})


@command(MirrorObject)
def mirror_object(parameters: MirrorObject, context: Context) -> Result:
    """Make a Part::Mirroring beside the original."""
    source = context.operand(parameters.object_name)
    inward = shapes.outer_placement(source).inverse()
    result = context.create(
        "Part::Mirroring",
        parameters.name,
        parameters.label,
        default=f"{source.Name}_mirrored",
    )
    result.Source = source
    result.Base = inward.multVec(FreeCAD.Vector(*parameters.point))
    result.Normal = inward.Rotation.multVec(FreeCAD.Vector(*parameters.normal))
    context.join_container(result, [source])
    context.build(result, solid=bool(shapes.shape_of(source).Solids))
    context.visibility.keep(source)
    return Result(result, {"source": source.Name})
