# SPDX-License-Identifier: MIT
"""Distances between objects, elements and faces, and the alignment of two faces."""

from __future__ import annotations

from typing import Any

from ..elements import any_references, face_references
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import Parameters
from ..schema.roles import Role

command = Capability("queries")


class Pair(Parameters):
    """The parameters of a command on two objects."""

    object_a: str = name_fields.name(
        role=Role.SUBJECT,
        aliases=("from", "obj1", "object1", "object_name"),
        doc="Name or label of the one object.",
    )
    object_b: str = name_fields.name(
        role=Role.SUBJECT,
        aliases=("to", "obj2", "object2"),
        doc="Name or label of the other object.",
    )


@command(
    "measure_distance",
    aliases=("measure_gap", "distance"),
    example={"object_a": "Box", "object_b": "Cylinder", "element_a": "Face6"},
    reply=(
        "object_a, object_b, element_a, element_b, distance, point_a, point_b, "
        "touching, delta, inside; other_points [{point_a, point_b}] where more are as close"
    ),
)
class MeasureDistance(Pair):
    """Measure the shortest distance between two objects or elements, in mm, and where it lies.

    It is 0 where they touch, overlap, or one lies within the other's material. Between two elements
    the objects may be the same.
    """

    element_a: Any = any_references.element(
        aliases=("from_element", "element1"), doc="An element of object_a, by default all of it:"
    )
    element_b: Any = any_references.element(
        aliases=("to_element", "element2"), doc="An element of object_b, by default all of it:"
    )


@command(
    "measure_face_distance",
    aliases=("face_distance",),
    example={"object_a": "Box", "face_a": "top", "object_b": "Plate", "face_b": "bottom"},
    reply=(
        "object_a, face_a, object_b, face_b, distance, point_a, point_b, touching, "
        "parallel, plane_distance"
    ),
)
class MeasureFaceDistance(Pair):
    """Measure the distance of two faces, and, where they are parallel, that of their planes."""

    face_a: Any = face_references.face("top", doc="The face of object_a:")
    face_b: Any = face_references.face("bottom", doc="The face of object_b:")


@command(
    "check_face_alignment",
    aliases=("face_alignment",),
    example={"object_a": "Box", "face_a": "top", "object_b": "Plate", "face_b": "top"},
    reply=(
        "object_a, face_a, object_b, face_b, normal_a, normal_b, angle_degrees, "
        "alignment, offset, flush"
    ),
)
class CheckFaceAlignment(Pair):
    """Check how two faces lie to one another: the angle of their normals, and whether flush.

    `flush` means that both lie in one plane. A curved face counts with its normal in its middle.
    """

    face_a: Any = face_references.face("top", doc="The face of object_a:")
    face_b: Any = face_references.face("top", doc="The face of object_b:")
    angle_tolerance: float = fields.angle(
        5,
        minimum=0.0,
        maximum=45.0,
        doc="How far from 0, 90 or 180 degrees still counts as parallel or perpendicular.",
    )
    tolerance: float = fields.length(
        0.001, minimum=0.0, doc="How far apart two parallel planes may be and still be flush."
    )
