# SPDX-License-Identifier: MIT
"""Places where the elements of a profile meet other than end to end.

FreeCAD makes solids of such profiles that are half of what is drawn, or nothing, and calls them
valid.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, NamedTuple, Sequence, Tuple

import Part

from ..geometry.sketches.counting import END, START
from ..geometry.tolerances import CONFUSION, PARALLEL
from .curves import Curve, distance

Place = Tuple[float, float]


@dataclass(frozen=True, eq=False)
class Outline:
    """One element of a profile.

    Attributes:
        index: the element's index.
        curve: it as numbers.
        edge: it as FreeCAD's edge, in the sketch's plane.
        ends: its two ends, or none if it is closed.
    """

    index: int
    curve: Curve
    edge: Any
    ends: tuple[Place, ...]


class Crossing(NamedTuple):
    """A place where two elements meet."""

    indices: tuple[int, int]
    at: Place


def crossings_of(outlines: Sequence[Outline]) -> list[Crossing]:
    """The places where two elements meet other than by an end of each."""
    return [
        Crossing((one.index, other.index), at)
        for one, other in _near(outlines)
        for at in _meeting(one, other)
    ]


def _near(outlines: Sequence[Outline]) -> Iterator[tuple[Outline, Outline]]:
    """Pairs whose boxes meet, each once; elements are passed from left to right."""
    boxes = sorted(((_box(one), one) for one in outlines), key=lambda each: each[0].left)
    open_boxes: list[tuple[_Box, Outline]] = []
    for box, one in boxes:
        open_boxes = [each for each in open_boxes if each[0].right >= box.left - CONFUSION]
        for other_box, other in open_boxes:
            if box.low <= other_box.high + CONFUSION and other_box.low <= box.high + CONFUSION:
                yield (other, one) if other.index < one.index else (one, other)
        open_boxes.append((box, one))


class _Box(NamedTuple):
    """The smallest and the largest x and y of an element."""

    left: float
    right: float
    low: float
    high: float


def _box(one: Outline) -> _Box:
    if one.curve.kind != "line":
        box = one.edge.BoundBox
        return _Box(box.XMin, box.XMax, box.YMin, box.YMax)
    # As FreeCAD's boxes, a little larger.
    (ax, ay), (bx, by) = one.ends
    return _Box(
        min(ax, bx) - CONFUSION,
        max(ax, bx) + CONFUSION,
        min(ay, by) - CONFUSION,
        max(ay, by) + CONFUSION,
    )


def _meeting(one: Outline, other: Outline) -> list[Place]:
    shared = [end for end in one.ends if any(_same(end, there) for there in other.ends)]
    places: list[Place] = []
    for at in _common(one, other):
        if not any(_same(at, known) for known in (*shared, *places)):
            places.append(at)
    if not places and len(shared) == 2 and _lies_on(one, other):
        places = [shared[0]]
    return places


def _common(one: Outline, other: Outline) -> list[Place]:
    """The points that two elements have in common; of a common stretch, its ends."""
    if one.curve.kind == other.curve.kind == "line":
        (ux, uy), (vx, vy) = one.curve.direction(), other.curve.direction()
        sine = ux * vy - uy * vx
        if abs(sine) > PARALLEL:
            return _crossing_of_lines(one.curve, other.curve, sine)
    apart, pairs, _ = one.edge.distToShape(other.edge)
    return [(point.x, point.y) for point, _ in pairs] if apart <= CONFUSION else []


def _crossing_of_lines(one: Curve, other: Curve, sine: float) -> list[Place]:
    """The point in which two lines cross, at an angle of this sine; none beyond their ends."""
    (ux, uy), (ax, ay) = one.direction(), one.point(START)
    way = -other.offset_of((ax, ay)) / sine
    at = (ax + way * ux, ay + way * uy)
    beyond = any(
        distance(at, line.point(START)) + distance(at, line.point(END))
        > distance(line.point(START), line.point(END)) + CONFUSION
        for line in (one, other)
    )
    return [] if beyond else [at]


def _lies_on(one: Outline, other: Outline) -> bool:
    """True for two elements between the same ends that are the same curve."""
    first, last = one.edge.ParameterRange
    middle = one.edge.valueAt((first + last) / 2)
    return bool(other.edge.distToShape(Part.Vertex(middle))[0] < CONFUSION)


def _same(a: Place, b: Place) -> bool:
    return distance(a, b) < 2 * CONFUSION
