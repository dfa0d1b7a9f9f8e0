# SPDX-License-Identifier: MIT
"""Giving an object another placement, however it got the one it has.

Placements and points are in the document's global coordinates, also for objects inside a part.
"""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import ConjureError, invalid, unfit
from ..command.attachments import is_attached, is_near, place_attached
from ..command.context import Context, Result
from ..command.dependents import update_dependents
from ..command.recompute import recompute
from ..document.feature_chain import body_of
from ..document.freecad_types import DocumentObject
from ..geometry import bounds, contents, shapes
from ..geometry.tolerances import UNMOVED, UNTURNED
from .property_reading import placement_facts


def movable(name: str, context: Context) -> Any:
    """The object that a command moves; a feature of a body cannot leave it, so the body moves.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for an object without a placement that
            is no group of such.
    """
    obj = in_place_of_feature(context.find(name), context, "moved")
    if not _members(obj):
        refuse_unplaced(obj, name)
    return obj


def in_place_of_feature(obj: DocumentObject, context: Context, done: str) -> Any:
    """The body of a feature of one, with a warning of what is done to it; else the object."""
    body = body_of(obj)
    if body is None:
        return obj
    message = f"'{obj.Name}' is a feature of '{body.Name}'; that was {done}."
    context.warn("CONSUMED_OBJECT_FOLLOWED", message, body)
    return body


def refuse_unplaced(obj: DocumentObject, name: str) -> None:
    """Raise INVALID_PARAMETER for an object that has no placement of its own."""
    if "Placement" not in obj.PropertiesList:
        allowed = "an object with a placement"
        raise invalid("object_name", f"'{obj.Name}' has no placement", name, allowed)


def global_placement(obj: DocumentObject) -> Any:
    """Global placement of an object; of a group that of the part that it lies in."""
    return shapes.outer_placement(obj).multiply(getattr(obj, "Placement", FreeCAD.Placement()))


def pivot_point(parameters: Any, obj: DocumentObject) -> Any:
    """The point that a command's `center`, or else its `pivot`, means; in global coordinates.

    Raises:
        ConjureError: NO_SHAPE, for the center of an object that has no bounding box.
    """
    if parameters.center is not None:
        return FreeCAD.Vector(*parameters.center)
    if parameters.pivot == "origin":
        return FreeCAD.Vector()
    if parameters.pivot == "base":
        return global_placement(obj).Base
    box = bounds.box_of_object(obj)
    if box is None:
        message = f"Object '{obj.Name}' has no size, so no center"
        raise ConjureError("NO_SHAPE", message, field="pivot")
    return box.middle


def placement(value: Any) -> Any:
    """FreeCAD's placement for one of the vocabulary."""
    return FreeCAD.Placement(
        FreeCAD.Vector(*value.position), FreeCAD.Rotation(*value.rotation.quaternion)
    )


def place(context: Context, obj: DocumentObject, where: Any) -> Result:
    """Give an object a global placement, if it has another one.

    Raises:
        ConjureError: INVALID_PARAMETER, if its placement follows something else.
    """
    local = shapes.outer_placement(obj).inverse().multiply(where)
    if not is_near(local, obj.Placement, UNMOVED, UNTURNED):
        # A placement that the person bound to an expression would be put back by FreeCAD.
        _refuse_bound(obj)
        is_current = "Touched" not in obj.State
        if is_attached(obj):
            place_attached(obj, local)
        else:
            obj.Placement = local
        if is_current and _only_moves(obj):
            obj.purgeTouched()
            context.placed.add(obj.Name)
        elif obj.TypeId.startswith("App::Link") or "Touched" in obj.State:
            recompute(obj, "RECOMPUTE_FAILED")
        update_dependents(obj, context)
    return Result(obj, {"placement": placement_facts(where)})


def place_by(context: Context, obj: DocumentObject, move: Any) -> Result:
    """Move an object by a global placement; a group, which has none, by all that it holds.

    Raises:
        ConjureError: as `place`; UNSUPPORTED for a group in which one object is made of another, so
            that it would move twice.
    """
    members = _members(obj)
    if not members:
        return place(context, obj, move.multiply(global_placement(obj)))
    for one in members:
        below = [other.Name for other in members if other in one.OutListRecursive]
        if below:
            message = f"'{one.Name}' in '{obj.Name}' follows '{below[0]}', and would move twice."
            advice = "Make a part of the group's objects with `create_part`, and move that."
            details = {"advice": advice}
            raise ConjureError(
                "UNSUPPORTED", message, field="object_name", given=obj.Name, details=details
            )
    for one in members:
        place(context, one, move.multiply(global_placement(one)))
    return Result(obj, {"moved": [one.Name for one in members]})


def _members(obj: DocumentObject) -> list[Any]:
    """The objects with a placement in a group, also in groups within; none in another object."""
    if "Placement" in obj.PropertiesList or not contents.holds(obj):
        return []
    return [
        found
        for one in contents.held_by(obj)
        for found in ([one] if "Placement" in one.PropertiesList else _members(one))
    ]


def _only_moves(obj: DocumentObject) -> bool:
    """True for an object that FreeCAD would compute anew with the same shape in the new place."""
    has_code = hasattr(obj, "Proxy") or bool(obj.ExpressionEngine)
    return obj.TypeId.startswith("Part::") and not has_code and not is_attached(obj)


def _refuse_bound(obj: DocumentObject) -> None:
    for path, expression in obj.ExpressionEngine:
        if path.lstrip(".").startswith(("Placement", "AttachmentOffset")):
            message = f"The placement of '{obj.Name}' follows the expression {expression}."
            raise unfit("object_name", message, obj.Name, "an object whose placement is free")
