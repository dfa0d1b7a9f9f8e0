# SPDX-License-Identifier: MIT
"""Objects changed as a whole: offset and refined by FreeCAD's features, or repaired and frozen."""

from __future__ import annotations

from typing import Any

import Part

from ...errors import ConjureError, invalid
from ...kernel.desk import made_of
from ...vocabulary.commands.whole_shapes import OffsetShape, RemoveSplitter, RepairShape
from ..command.consumed import not_parametric
from ..command.context import Context, Result
from ..command.feasible_sizes import Trials, Way
from ..command.registry import handles
from ..document.freecad_errors import KERNEL_ERRORS, quoted, sentence
from ..document.freecad_types import DocumentObject, Shape
from ..features.link_shapes import feature_of
from ..geometry import shapes
from ..geometry.shape_repair import is_better, repaired, soundness
from ..geometry.tolerances import COINCIDENT, CONFUSION
from ..geometry.wall_thickness import MOVED_POLES, has_moved_poles, unmoved
from ..measure import volumes

_DISTANCES = 600
"""Largest number of distances from a point to a face for the check of an offset; about 1 s."""
_ARC = 0
"""The kernel's number for corners that are rounded; the other kind can end the process."""


@handles(OffsetShape)
def offset_shape(parameters: OffsetShape, context: Context) -> Result:
    """Make a Part::Offset, or a Part::Offset2D in the plane of a wire or a face."""
    source = context.operand(parameters.object_name)
    shape = shapes.shape_of(source)
    flat = parameters.in_plane or not shape.Faces
    _refuse_what_cannot_be_offset(parameters, source, shape, flat)
    type_id = "Part::Offset2D" if flat else "Part::Offset"
    result = context.create_wanted(parameters, type_id, default=f"{source.Name}_offset")
    result.Source = source
    result.Value = parameters.distance
    result.Join = parameters.join.capitalize()
    result.Fill = parameters.fill
    solid = bool(shape.Solids) or (parameters.fill and not flat)
    try:
        found = context.build_from(result, [source], solid=solid)
    except ConjureError as error:
        raise _advised(error, parameters, shape, flat) from error
    if shape.Solids:
        removed = volumes.change(shape, result.Shape, found).removed
        if _is_folded(shape, result.Shape, parameters.distance, removed):
            raise _advised(_too_thin(source, parameters), parameters, shape, flat)
    return Result(result, {"source": source.Name, "distance": parameters.distance})


def _refuse_what_cannot_be_offset(
    parameters: OffsetShape, source: DocumentObject, shape: Shape, flat: bool
) -> None:
    if parameters.fill and shape.Solids:
        problem = f"is for surfaces and wires; '{source.Name}' is solid already"
        raise invalid("fill", problem, True, [False])
    if flat and (shape.Solids or shape.Shells or not shape.Edges or shape.findPlane() is None):
        field = "in_plane" if parameters.in_plane else "object_name"
        given, allowed = parameters.in_plane or source.Name, "a wire or a face in one plane"
        problem, subject = "is no wire or face that lies in one plane", f"'{source.Name}'"
        raise invalid(field, problem, given, allowed, subject=subject)


def _advised(
    error: ConjureError, parameters: OffsetShape, shape: Shape, flat: bool
) -> ConjureError:
    """The error, with the distance or another way that works; sharp corners are not tried."""
    error.field = error.field or "distance"
    distance, fill = parameters.distance, parameters.fill

    def attempt(factor: float, of: Shape = shape) -> Any:
        step = distance * factor
        if flat:
            return made_of(of, "makeOffset2D", step, _ARC, fill, False, False)
        made = made_of(of, "makeOffsetShape", step, CONFUSION, False, False, 0, _ARC, fill)
        if of.Solids and _is_folded(of, made, step, of.Volume - made.Volume):
            raise ConjureError("RESULT_INVALID", "The offset folds over.")
        return made

    ways = []
    if has_moved_poles(shape):
        ways.append(Way(MOVED_POLES, lambda: attempt(1.0, unmoved(shape))))
    if parameters.join != "arc":
        ways.append(Way("With `join: arc` it was tried and works.", lambda: attempt(1.0)))
        return Trials(shape).advise(error, ways)
    return Trials(shape).advise_size(error, (distance,), attempt, ways)


def _too_thin(source: DocumentObject, parameters: OffsetShape) -> ConjureError:
    offset = parameters.distance
    where = f"'{source.Name}' is too thin or too narrow in places"
    message = f"{where} for an offset of {offset:g} mm."
    return ConjureError("RESULT_INVALID", message, given=offset)


def _is_folded(shape: Shape, made: Shape, distance: float, removed: float) -> bool:
    """True for an offset that folded over where the shape is thinner, or narrower, than it."""
    wrong_way = removed <= 0 if distance < 0 else removed >= 0
    surface = Part.Compound(shape.Faces)
    least = abs(distance) - COINCIDENT * max(1.0, abs(distance))
    points = made.Vertexes
    every = -(-len(points) * len(shape.Faces) // _DISTANCES)
    points = points[:: max(every, 1)]
    return wrong_way or any(point.distToShape(surface)[0] < least for point in points)


@handles(RemoveSplitter)
def remove_splitter(parameters: RemoveSplitter, context: Context) -> Result:
    """Make a Part::Refine, if it changes anything."""
    source = context.operand(parameters.object_name)
    before = _counts(shapes.shape_of(source))
    after = _counts(shapes.shape_of(source).removeSplitter())
    facts = {"before": before, "after": after}
    if after == before:
        context.warn("NOTHING_CHANGED", f"'{source.Name}' has no faces to merge.", source)
        return Result(source, {**facts, "changed": False})
    result = context.create_wanted(parameters, "Part::Refine", default=f"{source.Name}_refined")
    result.Source = feature_of(source, context)
    context.build_from(result, [source], solid=bool(shapes.shape_of(source).Solids))
    facts["after"] = _counts(result.Shape)
    return Result(result, {"source": source.Name, **facts, "changed": True})


def _counts(shape: Shape) -> dict[str, int]:
    return {"faces": shape.countElement("Face"), "edges": shape.countElement("Edge")}


@handles(RepairShape)
def repair_shape(parameters: RepairShape, context: Context) -> Result:
    """Make a Part::Feature of the repaired shape, if there was anything to repair."""
    source = context.operand(parameters.object_name)
    shape = shapes.shape_of(source)
    before = soundness(shape)
    try:
        mended = repaired(shape, parameters.tolerance, refine=parameters.remove_splitter)
    except KERNEL_ERRORS as error:
        message = f"'{source.Name}' could not be repaired: {sentence(error)}."
        given = source.Name
        details = {"before": before, **quoted(error)}
        raise ConjureError(
            "GEOMETRY_ERROR", message, field="object_name", given=given, details=details
        ) from error
    after = soundness(mended)
    facts = {"before": before, "after": after}
    fewer = parameters.remove_splitter and after["faces"] < before["faces"]
    if before["valid"] and not is_better(after, before) and not fewer:
        context.warn("NOTHING_CHANGED", f"'{source.Name}' has nothing to repair.", source)
        facts["after"] = before
        return Result(source, {**facts, "changed": False})
    default = f"{source.Name}_repaired"
    result = context.create_wanted(parameters, "Part::Feature", default=default)
    result.Shape = mended
    # A leaking solid may have become an open shell, which the reply warns of.
    context.build_from(result, [source], solid=False)
    context.warn(*not_parametric(result, source), result)
    return Result(result, {"source": source.Name, **facts, "changed": True})
