# SPDX-License-Identifier: MIT
"""Distances and directions between objects, elements and faces, in global coordinates."""

from __future__ import annotations

from typing import Any

from ...vocabulary.commands.distances import (
    CheckFaceAlignment,
    MeasureDistance,
    MeasureFaceDistance,
)
from ...vocabulary.elements.any_references import FaceElement
from ...vocabulary.elements.element_references import ByWord
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..geometry import contents, shapes
from ..geometry.faces import Faces
from ..geometry.forms import is_plane, normal_of
from ..geometry.reference_resolution import resolve_face
from ..geometry.tolerances import CONFUSION, PARALLEL_DEGREES
from ..measure import element_facts
from ..measure.element_facts import Found, angle_between
from ..measure.minimum_distance import Gap, gap, lies_within
from ..objects import wholes

_MOST_OTHER_PAIRS = 2


@handles(MeasureDistance)
def measure_distance(parameters: MeasureDistance, context: Context) -> Result:
    """The shortest distance between two objects or elements, and points that far apart."""
    one, first = _side(parameters.object_a, parameters.element_a, "a", context)
    other, second = _side(parameters.object_b, parameters.element_b, "b", context)
    far = gap(first.shape, second.shape)
    start, end = far.pairs[0]
    facts = {
        "object_a": one.Name,
        "object_b": other.Name,
        "element_a": first.name or None,
        "element_b": second.name or None,
        **_described(far),
        "delta": rounding.vector(end - start),
        "inside": not far.distance and lies_within(first.shape, second.shape),
    }
    others = [
        {"point_a": rounding.vector(a), "point_b": rounding.vector(b)}
        for a, b in far.pairs[1 : 1 + _MOST_OTHER_PAIRS]
    ]
    return Result(facts={**facts, **({"other_points": others} if others else {})})


def _described(far: Gap) -> dict[str, Any]:
    start, end = far.pairs[0]
    return {
        "distance": rounding.measured(far.distance),
        "point_a": rounding.vector(start),
        "point_b": rounding.vector(end),
        "touching": far.distance < CONFUSION,
    }


def _side(name: str, reference: Any, letter: str, context: Context) -> tuple[Any, Found]:
    obj = wholes.find(name, context, f"object_{letter}")
    shape = contents.whole_shape_of(obj)
    if reference is None:
        return obj, Found("", (), (shape,))
    wholes.refuse_elements(obj, f"object_{letter}")
    return obj, element_facts.resolve(reference, obj, shape, f"element_{letter}")


@handles(MeasureFaceDistance)
def measure_face_distance(parameters: MeasureFaceDistance, context: Context) -> Result:
    """The shortest distance of two faces, and that of their planes where these are parallel."""
    first, second, names = _faces(parameters, context)
    far = gap(first.shape, second.shape)
    planes = _planes(first.parts[0], second.parts[0])
    return Result(facts={**names, **_described(far), **planes})


def _faces(
    parameters: MeasureFaceDistance | CheckFaceAlignment, context: Context
) -> tuple[Found, Found, dict[str, str]]:
    """The two faces meant, and their names and their objects' as the reply has them."""
    one, first = _face(parameters.object_a, parameters.face_a, "a", context)
    other, second = _face(parameters.object_b, parameters.face_b, "b", context)
    names = {
        "object_a": one.Name,
        "face_a": first.name,
        "object_b": other.Name,
        "face_b": second.name,
    }
    return first, second, names


def _face(name: str, reference: Any, letter: str, context: Context) -> tuple[Any, Found]:
    """A face; a word may also mean several that lie in one plane."""
    obj = context.find_with_shape(name, f"object_{letter}")
    shape = shapes.global_shape_of(obj)
    field = f"face_{letter}"
    if isinstance(reference, ByWord) and reference != ByWord("all"):
        return obj, element_facts.resolve(FaceElement(reference), obj, shape, field)
    faces = Faces(obj, shape)
    return obj, element_facts.found_at(faces, [resolve_face(reference, faces, field)])


def _planes(one: Any, other: Any) -> dict[str, Any]:
    """Alignment of two plane faces, and distance of the other along the one's normal."""
    if not (is_plane(one) and is_plane(other)):
        return {"parallel": None, "plane_distance": None}
    direction = normal_of(one)
    angle = angle_between(direction, normal_of(other))
    if min(angle, 180.0 - angle) > PARALLEL_DEGREES:
        return {"parallel": False, "plane_distance": None}
    return {"parallel": True, "plane_distance": rounding.measured(_ahead(one, other, direction))}


def _ahead(one: Any, other: Any, direction: Any) -> float:
    return float(direction.dot(other.CenterOfMass - one.CenterOfMass))


_ALIGNMENTS = {"parallel_same_direction": 0.0, "parallel_opposite": 180.0, "perpendicular": 90.0}


@handles(CheckFaceAlignment)
def check_face_alignment(parameters: CheckFaceAlignment, context: Context) -> Result:
    """The angle of two faces' normals, what that is called, and whether they are flush."""
    first, second, names = _faces(parameters, context)
    faces = [first.parts[0], second.parts[0]]
    for face, found in zip(faces, (first, second)):
        if not is_plane(face):
            context.warn(
                "CURVED_FACE", f"{found.name} is curved; its normal is that in its middle."
            )
    normals = [normal_of(face) for face in faces]
    angle = angle_between(*normals)
    alignment = next(
        (
            name
            for name, ideal in _ALIGNMENTS.items()
            if abs(angle - ideal) <= parameters.angle_tolerance
        ),
        "other",
    )
    parallel = alignment.startswith("parallel") and all(map(is_plane, faces))
    offset = _ahead(faces[0], faces[1], normals[0]) if parallel else None
    facts = {
        **names,
        "normal_a": rounding.vector(normals[0]),
        "normal_b": rounding.vector(normals[1]),
        "angle_degrees": rounding.measured(angle),
        "alignment": alignment,
        "offset": None if offset is None else rounding.measured(offset),
        "flush": offset is not None and abs(offset) <= parameters.tolerance,
    }
    return Result(facts=facts)
