# SPDX-License-Identifier: MIT
"""Objects changed as a whole: offset and refined by FreeCAD's features, or repaired and frozen."""

from __future__ import annotations

from typing import Any

import Part

from ...errors import ConjureError, invalid
from ...vocabulary.commands.whole_shapes import OffsetShape, RemoveSplitter, RepairShape
from ..command.context import Context, Result
from ..command.registry import handles
from ..document.freecad_errors import KERNEL_ERRORS, sentence
from ..document.freecad_types import DocumentObject, Shape
from ..features.link_shapes import feature_of
from ..geometry import shapes
from ..geometry.shape_repair import is_better, repaired, soundness
from ..geometry.tolerances import COINCIDENT
from ..geometry.wall_thickness import advice_for_poles
from ..measure import volumes

_DISTANCES = 600
"""Largest number of distances from a point to a face for the check of an offset; about 1 s."""


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
        advised = _with_advice(error, parameters)
        advised.details["advice"] = advice_for_poles(shape) or advised.details["advice"]
        raise advised from error
    if shape.Solids:
        _refuse_folded(parameters, result, source, found)
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


def _with_advice(error: ConjureError, parameters: OffsetShape) -> ConjureError:
    error.field = error.field or "distance"
    way = "a smaller distance"
    if parameters.join == "arc":
        way += ", or join: intersection"
    error.details["advice"] = f"Try {way}."
    return error


def _refuse_folded(
    parameters: OffsetShape, result: Any, source: DocumentObject, found: dict[str, Any]
) -> None:
    """Refuse an offset that folded over where the source is thinner, or narrower, than it."""
    shape = shapes.shape_of(source)
    removed = volumes.change(shape, result.Shape, found).removed
    wrong_way = removed <= 0 if parameters.distance < 0 else removed >= 0
    surface = Part.Compound(shape.Faces)
    least = abs(parameters.distance) - COINCIDENT * max(1.0, abs(parameters.distance))
    points = result.Shape.Vertexes
    every = -(-len(points) * len(shape.Faces) // _DISTANCES)
    points = points[:: max(every, 1)]
    if wrong_way or any(point.distToShape(surface)[0] < least for point in points):
        offset = parameters.distance
        where = f"'{source.Name}' is too thin or too narrow in places"
        message = f"{where} for an offset of {offset:g} mm."
        raise _with_advice(ConjureError("RESULT_INVALID", message, given=offset), parameters)


@handles(RemoveSplitter)
def remove_splitter(parameters: RemoveSplitter, context: Context) -> Result:
    """Make a Part::Refine, if it changes anything."""
    source = context.operand(parameters.object_name)
    before = _counts(shapes.shape_of(source))
    after = _counts(shapes.shape_of(source).removeSplitter())
    facts = {"source": source.Name, "before": before, "after": after}
    if after == before:
        context.warn("NOTHING_CHANGED", f"'{source.Name}' has no faces to merge.", source)
        return Result(source, {**facts, "changed": False})
    result = context.create_wanted(parameters, "Part::Refine", default=f"{source.Name}_refined")
    result.Source = feature_of(source, context)
    context.build_from(result, [source], solid=bool(shapes.shape_of(source).Solids))
    facts["after"] = _counts(result.Shape)
    return Result(result, {**facts, "changed": True})


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
        details = {"before": before}
        raise ConjureError(
            "GEOMETRY_ERROR", message, field="object_name", given=given, details=details
        ) from error
    after = soundness(mended)
    facts = {"source": source.Name, "before": before, "after": after}
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
    message = f"'{result.Name}' does not follow '{source.Name}' when that changes."
    context.warn("NOT_PARAMETRIC", message, result)
    return Result(result, {**facts, "changed": True})
