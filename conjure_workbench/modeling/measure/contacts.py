# SPDX-License-Identifier: MIT
"""Contacts of two shapes that touch or nearly do, face by face; lengths in mm, areas in mm2."""

from __future__ import annotations

from typing import Any

from ..document import rounding
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import Shape
from ..geometry.tolerances import CONFUSION
from . import mass
from .minimum_distance import boxes_apart, gap

_MOST_PAIRS = 5000
_KINDS = ("face", "edge", "point", "near")


def find_contacts(one: Any, other: Any, tolerance: float) -> tuple[list[dict[str, Any]], int]:
    """The pairs of faces no farther apart than a tolerance, broad contacts first.

    Returns:
        The contacts, each with its `kind`: "face", "edge" or "point", for what the two share, or
        "near"; and how many pairs of faces were not looked at.
    """
    mine, theirs = _with_boxes(one), _with_boxes(other)
    candidates = [
        (at, face, there, face_there)
        for at, face, box in mine
        for there, face_there, box_there in theirs
        if boxes_apart(box, box_there) <= tolerance + CONFUSION
    ]
    found: list[dict[str, Any]] = []
    for at, face, there, face_there in candidates[:_MOST_PAIRS]:
        way = gap(face, face_there)
        if way.distance > max(tolerance, CONFUSION):
            continue
        start, end = way.pairs[0]
        kind, area = _shared(face, face_there) if way.distance <= CONFUSION else ("near", 0.0)
        found.append(
            {
                "face_a_index": at,
                "face_b_index": there,
                "face_a": f"Face{at}",
                "face_b": f"Face{there}",
                "distance": rounding.measured(way.distance),
                "kind": kind,
                "area": rounding.significant(area),
                "point_a": rounding.vector(start),
                "point_b": rounding.vector(end),
            }
        )
    found.sort(key=lambda row: (_KINDS.index(row["kind"]), -row["area"], row["distance"]))
    return found, max(0, len(candidates) - _MOST_PAIRS)


def _with_boxes(shape: Shape) -> list[tuple[int, Any, Any]]:
    faces = enumerate(shape.Faces, 1)
    return [(at, face, face.copy(False, False).BoundBox) for at, face in faces]


def _shared(one: Any, other: Any) -> tuple[str, float]:
    """Kind of the contact of two touching faces, and its area."""
    try:
        common = one.common(other)
    except KERNEL_ERRORS:
        return "point", 0.0
    if common.Faces:
        return "face", mass.area_of(common)[0]
    along = common.Edges or _lies_in(one, other) or _lies_in(other, one)
    return ("edge" if along else "point"), 0.0


def _lies_in(one: Any, other: Any) -> bool:
    """True if a piece of a face's border lies in another face."""
    box = other.BoundBox
    return any(
        edge.common(other).Edges
        for edge in one.Edges
        if not edge.Degenerated and boxes_apart(edge.BoundBox, box) <= CONFUSION
    )
