# SPDX-License-Identifier: MIT
"""Table of constraints: which references each type takes, and what FreeCAD is called with."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Callable, Sequence, Tuple

from ...vocabulary.sketching.flat_points import direction_of
from ..geometry.sketches.counting import CENTER, END, START, X_AXIS
from .references import Reference, References

Arguments = Tuple[Any, ...]
"""Arguments of `Sketcher.Constraint`; of a dimension without its value."""


@dataclass(frozen=True)
class Form:
    """A way in which references can stand together.

    Attributes:
        fits: whether these references stand so.
        build: the constraints that they make.
        drawn: the value that the drawing has, in mm or degrees.
        newer: what it is in words, if FreeCAD 0.20 does not know it.
    """

    fits: Callable[[Sequence[Reference]], bool]
    build: Callable[[Sequence[Reference]], list[Arguments]]
    drawn: Callable[[References, Sequence[Reference]], float] | None = None
    newer: str | None = None


# Forms of references.


def _points(found: Sequence[Reference]) -> bool:
    return all(one.is_point for one in found)


def _straight(found: Sequence[Reference]) -> bool:
    return all(one.is_straight for one in found)


def _one_line(found: Sequence[Reference]) -> bool:
    return len(found) == 1 and found[0].is_line


def _two_points(found: Sequence[Reference]) -> bool:
    return len(found) == 2 and _points(found)


def _point_and_straight(found: Sequence[Reference]) -> bool:
    return len(found) == 2 and found[0].is_point and found[1].is_straight


def _equals(found: Sequence[Reference]) -> bool:
    return (
        all(one.is_line for one in found)
        or all(one.is_round for one in found)
        or all(one.is_oval for one in found)
    )


def _touching(found: Sequence[Reference]) -> bool:
    return any(one.is_conic for one in found) and all(
        one.is_conic or one.is_straight for one in found
    )


def _ends(found: Sequence[Reference]) -> bool:
    return all(one.is_end for one in found)


def _between(found: Sequence[Reference]) -> bool:
    return _points(found[:2]) and (found[2].is_point or found[2].is_straight)


# Builders of arguments.


def _to_first(word: str) -> Callable[[Sequence[Reference]], list[Arguments]]:
    """Each further element with the first."""

    def build(found: Sequence[Reference]) -> list[Arguments]:
        return [(word, found[0].index, one.index) for one in found[1:]]

    return build


def _whole(word: str) -> Callable[[Sequence[Reference]], list[Arguments]]:
    return lambda found: [(word, *(one.index for one in found))]


def _at(one: Reference) -> tuple[int, int]:
    return one.index, one.position


def _pointwise(word: str) -> Callable[[Sequence[Reference]], list[Arguments]]:
    """Points with their positions, elements without."""

    def build(found: Sequence[Reference]) -> list[Arguments]:
        parts = [part for one in found for part in (_at(one) if one.is_point else (one.index,))]
        return [(word, *parts)]

    return build


def _coincident(found: Sequence[Reference]) -> list[Arguments]:
    return [("Coincident", *_at(found[0]), *_at(one)) for one in found[1:]]


def _concentric(found: Sequence[Reference]) -> list[Arguments]:
    return [("Coincident", found[0].index, CENTER, found[1].index, CENTER)]


def _middle(found: Sequence[Reference]) -> list[Arguments]:
    line = found[1].index
    return [("Symmetric", line, START, line, END, *_at(found[0]))]


def _along(word: str) -> tuple[Form, ...]:
    """A distance along an axis: of a line, of a point from the origin, of two points."""
    axis = 0 if word == "DistanceX" else 1

    def of_line(references: References, found: Sequence[Reference]) -> float:
        start, end = references.ends(found[0])
        return end[axis] - start[axis]

    def of_point(references: References, found: Sequence[Reference]) -> float:
        return references.at(found[0])[axis]

    def of_points(references: References, found: Sequence[Reference]) -> float:
        return references.at(found[1])[axis] - references.at(found[0])[axis]

    return (
        Form(_one_line, lambda f: [(word, f[0].index, START, f[0].index, END)], of_line),
        Form(
            lambda f: len(f) == 1 and f[0].is_point,
            lambda f: [(word, X_AXIS, START, *_at(f[0]))],
            of_point,
        ),
        Form(_two_points, _pointwise(word), of_points),
    )


# Values that a drawing has.


def _length(references: References, found: Sequence[Reference]) -> float:
    return math.dist(*references.ends(found[0]))


def _apart(references: References, found: Sequence[Reference]) -> float:
    return math.dist(references.at(found[0]), references.at(found[1]))


def _beside(references: References, point: tuple[float, float], line: Reference) -> float:
    start, end = references.ends(line)
    along = (end[0] - start[0], end[1] - start[1])
    way = (point[0] - start[0], point[1] - start[1])
    return abs(along[0] * way[1] - along[1] * way[0]) / math.hypot(*along)


def _from_line(references: References, found: Sequence[Reference]) -> float:
    return _beside(references, references.at(found[0]), found[1])


def _center(references: References, one: Reference) -> tuple[float, float]:
    return references.at(Reference(one.text, one.path, one.index, CENTER, one.kind))


def _gap_of_circles(references: References, found: Sequence[Reference]) -> float:
    apart = math.dist(*(_center(references, one) for one in found))
    first, second = (references.radius(one) for one in found)
    # One circle may lie in the other.
    inside = abs(first - second) - apart
    return inside if inside > 0.0 else abs(apart - first - second)


def _gap_of_circle(references: References, found: Sequence[Reference]) -> float:
    height = _beside(references, _center(references, found[0]), found[1])
    return abs(height - references.radius(found[0]))


def _radius(references: References, found: Sequence[Reference]) -> float:
    return references.radius(found[0])


def _diameter(references: References, found: Sequence[Reference]) -> float:
    return 2.0 * references.radius(found[0])


def _direction(references: References, found: Sequence[Reference]) -> float:
    return direction_of(*references.ends(found[0]))


def _turn(references: References, found: Sequence[Reference]) -> float:
    first, second = (direction_of(*references.ends(one)) for one in found)
    return (second - first + 180.0) % 360.0 - 180.0


def _sweep(references: References, found: Sequence[Reference]) -> float:
    return references.sweep(found[0])


_FROM_CIRCLE = "distance from a circle to a line or a circle"

FORMS: dict[str, tuple[Form, ...]] = {
    "coincident": (Form(_points, _coincident),),
    "concentric": (Form(lambda f: all(one.is_conic for one in f), _concentric),),
    "horizontal": (
        Form(_one_line, _whole("Horizontal")),
        Form(_two_points, _pointwise("Horizontal")),
    ),
    "vertical": (Form(_one_line, _whole("Vertical")), Form(_two_points, _pointwise("Vertical"))),
    "parallel": (Form(_straight, _to_first("Parallel")),),
    "perpendicular": (Form(_straight, _to_first("Perpendicular")),),
    "equal": (Form(_equals, _to_first("Equal")),),
    "collinear": (Form(_straight, _to_first("Tangent")),),
    "tangent": (
        Form(_touching, _whole("Tangent")),
        Form(_ends, _pointwise("Tangent")),
    ),
    "symmetric": (Form(_between, _pointwise("Symmetric")),),
    "midpoint": (Form(lambda f: f[0].is_point and f[1].is_line, _middle),),
    "on": (
        Form(
            lambda f: f[0].is_point and (f[1].is_straight or f[1].is_conic),
            _pointwise("PointOnObject"),
        ),
        Form(
            lambda f: f[0].is_point and f[1].is_spline,
            _pointwise("PointOnObject"),
            newer="point on a spline",
        ),
    ),
    "distance": (
        Form(_one_line, _whole("Distance"), _length),
        Form(_two_points, _pointwise("Distance"), _apart),
        Form(_point_and_straight, _pointwise("Distance"), _from_line),
        Form(
            lambda f: len(f) == 2 and all(one.is_circle for one in f),
            _whole("Distance"),
            _gap_of_circles,
            newer=_FROM_CIRCLE,
        ),
        Form(
            lambda f: len(f) == 2 and f[0].is_circle and f[1].is_line,
            _whole("Distance"),
            _gap_of_circle,
            newer=_FROM_CIRCLE,
        ),
    ),
    "distance_x": _along("DistanceX"),
    "distance_y": _along("DistanceY"),
    "radius": (Form(lambda f: f[0].is_round, _whole("Radius"), _radius),),
    "diameter": (Form(lambda f: f[0].is_round, _whole("Diameter"), _diameter),),
    "angle": (
        Form(_one_line, _whole("Angle"), _direction),
        Form(lambda f: len(f) == 2 and _straight(f), _whole("Angle"), _turn),
        Form(
            lambda f: len(f) == 1 and f[0].kind == "arc" and f[0].is_round, _whole("Angle"), _sweep
        ),
    ),
    "block": (
        Form(
            lambda f: not f[0].is_point or f[0].kind == "point", lambda f: [("Block", f[0].index)]
        ),
    ),
    "fix": (
        Form(
            lambda f: f[0].is_point,
            lambda f: [
                ("DistanceX", X_AXIS, START, *_at(f[0])),
                ("DistanceY", X_AXIS, START, *_at(f[0])),
            ],
        ),
    ),
}
"""Every type of constraint with its forms."""
