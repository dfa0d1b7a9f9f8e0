# SPDX-License-Identifier: MIT
"""Objects placed by others. All coordinates are global."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD

from ...errors import invalid
from ...vocabulary.commands.placing import AlignToFace, CenterOn, PlaceOnFace
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.freecad_types import DocumentObject
from ..geometry import bounds, shapes
from ..geometry.contents import containers_of, leaves_of
from ..geometry.face_frames import FaceFrame, extent, plane_face
from ..geometry.tolerances import ALIGNED, SAME_DIRECTION
from ..objects.placements import movable, place_by


@handles(PlaceOnFace)
def place_on_face(parameters: PlaceOnFace, context: Context) -> Result:
    """Move an object over the middle of a face, as far away from its plane as wanted."""
    obj, target = _pair(parameters, context)
    index, frame = plane_face(parameters.face, target, "face")
    low, high = _extent(obj, frame)
    u, v = parameters.offset or (0.0, 0.0)
    step = (
        frame.u * (u - (low[0] + high[0]) / 2)
        + frame.v * (v - (low[1] + high[1]) / 2)
        + frame.normal * (parameters.gap - low[2])
    )
    result = _moved(context, obj, FreeCAD.Placement(step, FreeCAD.Rotation()), step)
    result.facts.update(
        target=target.Name,
        face=index,
        axes=frame.axes(),
    )
    return result


@handles(AlignToFace)
def align_to_face(parameters: AlignToFace, context: Context) -> Result:
    """Move the middle of one face onto that of another; with `rotate` turn the object first."""
    obj, target = _pair(parameters, context)
    target_index, wanted = plane_face(parameters.target_face, target, "target_face")
    index, own = plane_face(parameters.align_face, obj, "align_face")
    turn = _turn(own, wanted.normal * -1) if parameters.rotate else FreeCAD.Rotation()
    to = wanted.center + wanted.normal * parameters.gap
    # About the middle of the face, which then lies where it has to.
    where = FreeCAD.Placement(to - turn.multVec(own.center), turn)
    result = _moved(context, obj, where, to - own.center)
    result.facts.update(
        target=target.Name,
        target_face=target_index,
        align_face=index,
        rotated_by=rounding.tidy(math.degrees(turn.Angle)),
    )
    cosine = turn.multVec(own.normal).dot(wanted.normal)
    if cosine > -1.0 + ALIGNED:
        angle = math.degrees(math.acos(max(-1.0, min(1.0, -cosine))))
        context.warn(
            "FACES_NOT_OPPOSITE",
            f"The faces do not look at each other: {angle:.6g} degrees are missing; `rotate: true` "
            "turns the object.",
            obj,
        )
    return result


@handles(CenterOn)
def center_on(parameters: CenterOn, context: Context) -> Result:
    """Move an object's middle onto another's, along some axes."""
    if parameters.target is None:
        obj, target = movable(parameters.object_name, context), None
        to = FreeCAD.Vector()
    else:
        obj, target = _pair(parameters, context)
        to = _middle(target, "target")
    way = to - _middle(obj, "object_name")
    step = FreeCAD.Vector(
        *(getattr(way, axis) if axis in parameters.axes else 0.0 for axis in ("x", "y", "z"))
    )
    result = _moved(context, obj, FreeCAD.Placement(step, FreeCAD.Rotation()), step)
    result.facts.update(target=None if target is None else target.Name, axes=list(parameters.axes))
    return result


def _pair(parameters: Any, context: Context) -> tuple[Any, Any]:
    """The object that moves and the one that says where to, which must not move along."""
    obj = movable(parameters.object_name, context)
    target = context.operand(parameters.target, "target")
    if target == obj or obj in target.OutListRecursive or obj in containers_of(target):
        problem = f"'{target.Name}' moves when '{obj.Name}' does"
        allowed = "an object that does not depend on the one that moves"
        raise invalid("target", problem, parameters.target, allowed)
    return obj, target


def _extent(obj: DocumentObject, frame: FaceFrame) -> tuple[list[float], list[float]]:
    """Extent of an object, or of all that it holds, along the axes of a frame."""
    found = [leaf.shape for leaf in leaves_of(obj) if leaf.shape is not None]
    boxes = [extent(shape, frame) for shape in found]
    if not boxes:
        raise shapes.without_shape(obj, "object_name")
    return (
        [min(side) for side in zip(*(low for low, _ in boxes))],
        [max(side) for side in zip(*(high for _, high in boxes))],
    )


def _middle(obj: DocumentObject, field: str) -> Any:
    """The middle of an object's bounding box; also of a mesh."""
    if any(leaf.shape is not None for leaf in leaves_of(obj)):
        x, y, z = FreeCAD.Vector(1, 0, 0), FreeCAD.Vector(0, 1, 0), FreeCAD.Vector(0, 0, 1)
        low, high = _extent(obj, FaceFrame(FreeCAD.Vector(), x, y, z))
    else:
        box = bounds.box_of_object(obj)
        if box is None:
            raise shapes.without_shape(obj, field)
        low, high = list(box.low), list(box.high)
    return (FreeCAD.Vector(*low) + FreeCAD.Vector(*high)) * 0.5


def _turn(own: FaceFrame, direction: Any) -> Any:
    """The shortest rotation after which a face looks in a direction; half a turn is about its u."""
    if (own.normal - direction).Length < SAME_DIRECTION:
        return FreeCAD.Rotation()
    if (own.normal + direction).Length < SAME_DIRECTION:
        return FreeCAD.Rotation(own.u, 180.0)
    return FreeCAD.Rotation(own.normal, direction)


def _moved(context: Context, obj: DocumentObject, move: Any, step: Any) -> Result:
    result = place_by(context, obj, move)
    result.facts["moved_by"] = rounding.vector(step)
    return result
