# SPDX-License-Identifier: MIT
"""Patterns and mirror images of features, made at the tip of their body."""

from __future__ import annotations

from typing import Any, Callable

import FreeCAD

from ....errors import invalid
from ....vocabulary.commands.pattern_base import limit_fused
from ...command.context import Context, Result
from ...document import rounding
from ...geometry.face_frames import plane_face
from ...geometry.faces import Faces
from .. import dialects, dimensions
from ..judging import apart
from ..tip import FeatureWork
from .copies import idle_copies, warn_of_copies
from .originals import Originals
from .pattern_sizes import GRID, LINEAR, MIRRORED, MULTIPLE, POLAR
from .ways import Seat, along, mirror_at, mirror_named

_NOTHING = {True: "NOTHING_ADDED", False: "NOTHING_REMOVED", None: "NOTHING_CHANGED"}


def _repeat(
    parameters: Any,
    context: Context,
    originals: Originals,
    type_id: str,
    complete: Callable[[Any, Seat], None],
    facts: dict[str, Any],
) -> Result:
    """Make a pattern of features, set by `complete`, the tip of their body.

    Raises:
        ConjureError: as `FeatureWork`.
    """
    work = FeatureWork(originals.body, context, originals.adds)
    pattern = work.create(parameters, type_id)
    pattern.Originals = originals.features
    complete(pattern, originals.seat(context))
    is_real = work.build(pattern)
    idle = idle_copies(pattern)
    if idle.is_apart:
        raise apart(originals.body, None)
    if is_real:
        warn_of_copies(pattern, context, idle)
    else:
        message = f"'{pattern.Name}' looks exactly like '{work.before.Name}'."
        context.warn(_NOTHING[work.adds], message, pattern)
    work.finish(pattern)
    told = {
        "source": originals.named.Name,
        **facts,
        "body": originals.body.Name,
        "dimensions": dimensions.of_feature(pattern),
        "volume": work.volume_reply(is_real=is_real),
    }
    if len(originals.features) > 1:
        told["features"] = [one.Name for one in originals.features]
    return Result(pattern, told)


def linear(parameters: Any, context: Context, originals: Originals) -> Result:
    """Repeat features along a line; see `linear_pattern`."""
    limit_fused(parameters.count, True, "count")
    step = FreeCAD.Vector(*parameters.spacing)
    way = parameters.direction
    facts: dict[str, Any] = {"count": parameters.count, "spacing": rounding.vector(step)}
    if isinstance(way, str):
        facts["spacing"] = rounding.tidy(step.x)

    def complete(row: Any, seat: Seat) -> None:
        set_row(row, parameters.count, way, step, seat)

    return _repeat(parameters, context, originals, LINEAR, complete, facts)


def set_row(row: Any, count: int, way: Any, step: Any, seat: Seat) -> None:
    """Have a new linear pattern go by steps, along their own direction or a text that names one."""
    is_named = isinstance(way, str)
    course = along(way if is_named else FreeCAD.Vector(step).normalize(), seat, "direction")
    row.Direction = course.link
    row.Reversed = step.x < 0 if is_named else course.is_opposite
    dialects.keep_steps(row)
    for name, value in dialects.row_properties(row, count, step.Length).items():
        setattr(row, name, value)


def copied(parameters: Any, context: Context, originals: Originals) -> Result:
    """Repeat features once, at an offset; see `copy_object`."""
    step = FreeCAD.Vector(*parameters.offset)

    def complete(row: Any, seat: Seat) -> None:
        set_row(row, 2, None, step, seat)

    return _repeat(parameters, context, originals, LINEAR, complete, {"linked": False})


def polar(parameters: Any, context: Context, originals: Originals) -> Result:
    """Repeat features about an axis; see `polar_pattern`."""
    limit_fused(parameters.count, True, "count")
    facts = {"count": parameters.count, "angle": rounding.tidy(parameters.angle)}
    if not isinstance(parameters.axis, str):
        facts["center"] = list(parameters.center)

    def complete(circle: Any, seat: Seat) -> None:
        course = along(parameters.axis, seat, "axis", parameters.center)
        circle.Axis = course.link
        circle.Reversed = course.is_opposite != (parameters.angle < 0)
        sizes = dialects.circle_properties(circle, parameters.count, abs(parameters.angle))
        for name, value in sizes.items():
            setattr(circle, name, value)

    return _repeat(parameters, context, originals, POLAR, complete, facts)


def grid(parameters: Any, context: Context, originals: Originals) -> Result:
    """Repeat features in columns, rows and layers; see `grid_pattern`."""
    counts = {name: getattr(parameters, name) for name, _, _ in GRID}
    total = parameters.columns * parameters.rows * parameters.layers
    limit_fused(total, True, "columns")

    def complete(pattern: Any, seat: Seat) -> None:
        pattern.Transformations = [
            new_row(pattern, counts[name], getattr(parameters, spacing), axis, seat)
            for name, spacing, axis in GRID
            if counts[name] > 1
        ]

    facts = {"count": total, **counts}
    return _repeat(parameters, context, originals, MULTIPLE, complete, facts)


def new_row(pattern: Any, count: int, spacing: float, axis: Any, seat: Seat) -> Any:
    """A linear pattern along a global axis that is a part of a multiple one."""
    row: Any = seat.context.create(LINEAR, None, default=f"{pattern.Name}_row")
    seat.body.addObject(row)
    set_row(row, count, None, FreeCAD.Vector(*axis) * spacing, seat)
    return row


def mirrored(parameters: Any, context: Context, originals: Originals) -> Result:
    """Mirror features; see `mirror_object`."""

    def complete(image: Any, seat: Seat) -> None:
        image.MirrorPlane = mirror_of(parameters, seat)

    return _repeat(parameters, context, originals, MIRRORED, complete, {})


def mirror_of(parameters: Any, seat: Seat) -> Any:
    """The link for the plane that the parameters of `mirror_object` mean."""
    if parameters.face is not None:
        return _face_of(parameters, seat)
    if parameters.normal is None:
        return mirror_named(parameters.plane, seat)
    return mirror_at(parameters.point, parameters.normal, seat)


def _face_of(parameters: Any, seat: Seat) -> Any:
    """The link for a plane face; for one of another object, that for the plane where it is now."""
    holder = seat.body
    if parameters.face_object is not None:
        holder = seat.context.operand(parameters.face_object, "face_object")
    index: Any
    index, frame = plane_face(parameters.face, holder, "face")
    if holder != seat.body:
        return mirror_at(frame.center, frame.normal, seat)
    if seat.holder != seat.body.Tip:
        index = Faces(seat.holder).counterpart(Faces(seat.body), index)
    if index is None:
        problem = f"is no face of '{seat.holder.Name}'"
        raise invalid("face", problem, parameters.face, "a face of that feature")
    return (seat.holder, [f"Face{index}"])
