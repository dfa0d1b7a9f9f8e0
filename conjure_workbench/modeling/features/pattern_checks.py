# SPDX-License-Identifier: MIT
"""Checks of patterns: the faces that one may have, and instances that overlap."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ..command.context import Context
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..measure.interference import overlap

_MOST_FACES = 20_000
_CHECKED_FACES = 60
_CHECKED_NEIGHBORS = 8


def refuse_many_faces(source: DocumentObject, count: int, field: str) -> None:
    """Raise INVALID_PARAMETER for a pattern of more faces than can be handled."""
    faces = shapes.shape_of(source).countElement("Face")
    if faces * count > _MOST_FACES:
        subject = f"{count} instances of '{source.Name}'"
        allowed = f"at most {_MOST_FACES // faces} instances, which is {_MOST_FACES} faces"
        raise invalid(field, f"have {faces * count} faces", count, allowed, subject=subject)


def warn_of_overlap(context: Context, array: DocumentObject, source: DocumentObject) -> None:
    """Warn of separate instances that overlap."""
    if not getattr(array, "Fuse", False) and _overlaps(array.Shape, shapes.shape_of(source)):
        context.warn(
            "INSTANCES_OVERLAP",
            f"Instances of '{array.Name}' overlap, and its volume counts what they share twice; "
            "`fuse` unites them.",
            array,
        )


def _overlaps(pattern: Any, source: DocumentObject) -> bool:
    """True if an instance in the middle shares material with one of its neighbors.

    False also where finding out would take long, for sources of many faces.
    """
    if not source.Solids or source.countElement("Face") > _CHECKED_FACES:
        return False
    instances = pattern.childShapes()
    center = pattern.BoundBox.Center
    boxes = [instance.BoundBox for instance in instances]
    by_distance = sorted(
        range(len(instances)), key=lambda at: boxes[at].Center.distanceToPoint(center)
    )
    middle = by_distance[0]
    near = sorted(
        (at for at in by_distance[1:] if boxes[at].intersect(boxes[middle])),
        key=lambda at: boxes[at].Center.distanceToPoint(boxes[middle].Center),
    )
    return any(overlap(instances[middle], instances[at])[0] for at in near[:_CHECKED_NEIGHBORS])
