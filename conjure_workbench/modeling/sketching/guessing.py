# SPDX-License-Identifier: MIT
"""Constraints that a drawing shows without being told: joined ends, and those that are asked for.

A guess is made only where it says something new: by the freedom that is left, and by the solver.
"""

from __future__ import annotations

import math
from typing import Any, Collection, Iterable, Iterator, NamedTuple, Sequence

from ...vocabulary.sketching.constraints import Constraint
from ..document.freecad_types import DocumentObject
from ..geometry.sketches.counting import CENTER, END, START
from ..geometry.sketches.element_names import SketchElements
from ..geometry.tolerances import COINCIDENT, SMOOTH
from .constraining import constrain, made_of
from .curves import Curve, Point, distance
from .drafts import Wanted
from .drawing import put_back
from .freedoms.freedom import Freedom
from .freedoms.sparse_rank import Elimination
from .joining import ends_to_join, joined_ends
from .readings import Reading, curves_in
from .references import References
from .solutions import collapsed_elements

PATH = "guess"
"""The parameter that asks for guesses."""


class Seen(NamedTuple):
    """Constraints that are seen in a drawing.

    Attributes:
        join: whether ends that lie in one place become coincident.
        guess: the types of constraints to guess.
    """

    join: bool
    guess: Collection[str]


def join_and_guess(
    sketch: DocumentObject,
    new: range,
    drawn: Sequence[Any],
    elements: SketchElements,
    seen: Seen,
) -> dict[int, Wanted]:
    """Add constraints that the drawing of new elements shows.

    Args:
        sketch: the sketch, with its other constraints, as it is drawn.
        new: the indices of the new elements.
        drawn: its geometry.
        elements: its elements by their names.
        seen: the constraints to see in it; guesses are left out if it does not solve with them.

    Returns:
        By index of FreeCAD's constraints, what asked for each.
    """
    first = len(sketch.Constraints)
    found: dict[int, Wanted] = {}
    join, guess = seen
    if "tangent" in guess:
        # Ends that are joined smoothly are joined by that.
        found = _add_new(sketch, _tangents(sketch, new, drawn, elements), elements)
    joins = constrain(sketch, ends_to_join(sketch, new, elements), elements) if join else {}
    if guess:
        others = _alignments(new, drawn, elements, guess)
        found.update(_add_new(sketch, others, elements))
    if not found or (sketch.solve() == 0 and not collapsed_elements(sketch, drawn)):
        return {**joins, **found}
    for index in reversed(range(first, len(sketch.Constraints))):
        sketch.delConstraint(index)
    put_back(sketch, drawn)
    return constrain(sketch, ends_to_join(sketch, new, elements), elements) if join else {}


def _add_new(
    sketch: DocumentObject, wanted: Iterable[Wanted], elements: SketchElements
) -> dict[int, Wanted]:
    """Add those of the constraints that do not follow from others."""
    freedom = Freedom(sketch, Reading(sketch))
    if freedom.presumed:
        return {}
    references = References(sketch, elements)
    kept = []
    for one in wanted:
        rows = [row for made in made_of(sketch, references, one) for row in freedom.rows(made)]
        own = Elimination()
        if all(own.add(freedom.held.remainder(row)) for row in rows):
            kept.append(one)
            for row in rows:
                freedom.held.add(row)
    return constrain(sketch, kept, elements)


def _wanted(word: str, *of: str) -> Wanted:
    return Wanted(Constraint(type=word, of=of), PATH)


def _alignments(
    new: range, drawn: Sequence[Any], elements: SketchElements, guess: Collection[str]
) -> Iterator[Wanted]:
    """Lines along an axis, then elements of one size."""
    curves = curves_in(drawn)
    for index in new:
        n = curves[index].numbers
        if curves[index].kind != "line":
            continue
        for word, size in (("horizontal", abs(n[3] - n[1])), ("vertical", abs(n[2] - n[0]))):
            if word in guess and size < COINCIDENT:
                yield _wanted(word, elements.spelled(index))
    if "equal" in guess:
        for kinds in (("line",), ("circle", "arc")):
            among = [at for at, one in enumerate(curves) if one.kind in kinds]
            yield from _equals(among, new, curves, elements)


def _equals(
    among: list[int], new: range, curves: Sequence[Curve], elements: SketchElements
) -> Iterator[Wanted]:
    first = None
    for index in sorted(among, key=lambda at: (_size(curves[at]), at)):
        if first is None or _size(curves[index]) - _size(curves[first]) > COINCIDENT:
            first = index
        elif first in new or index in new:
            yield _wanted("equal", elements.spelled(first), elements.spelled(index))


def _size(curve: Curve) -> float:
    if curve.kind == "line":
        return round(distance(curve.point(START), curve.point(END)), 6)
    return round(curve.numbers[2], 6)


def _tangents(
    sketch: DocumentObject, new: range, drawn: Sequence[Any], elements: SketchElements
) -> Iterator[Wanted]:
    """Ends of lines and arcs that meet smoothly, and circles that touch lines and circles."""
    curves = curves_in(drawn)
    together = joined_ends(sketch)
    ends = [
        (index, position)
        for index, curve in enumerate(curves)
        if curve.kind in ("line", "arc")
        for position in (START, END)
    ]
    ends.sort(key=lambda end: curves[end[0]].point(end[1]))
    for at, one in enumerate(ends):
        for other in ends[at + 1 :]:
            place, there = (curves[index].point(position) for index, position in (one, other))
            if there[0] - place[0] > COINCIDENT:
                break
            kinds = {curves[one[0]].kind, curves[other[0]].kind}
            if (
                one[0] != other[0]
                and (one[0] in new or other[0] in new)
                and "arc" in kinds
                and distance(place, there) < COINCIDENT
                and _is_smooth(_inward(curves, one), _inward(curves, other))
                and not together(one, other)
            ):
                yield _wanted("tangent", elements.spelled(*one), elements.spelled(*other))
    yield from _touching(new, curves, elements)


def _inward(curves: Sequence[Curve], end: tuple[int, int]) -> Point:
    """The direction in which an element leaves one of its ends."""
    curve, position = curves[end[0]], end[1]
    x, y = curve.direction(curve.point(position))
    return (x, y) if position == START else (-x, -y)


def _is_smooth(one: Point, other: Point) -> bool:
    return math.hypot(one[0] + other[0], one[1] + other[1]) < SMOOTH


def _touching(new: range, curves: Sequence[Curve], elements: SketchElements) -> Iterator[Wanted]:
    circles = [at for at, one in enumerate(curves) if one.kind == "circle"]
    for circle in circles:
        for index, other in enumerate(curves):
            is_first = other.kind == "line" or index > circle
            if (circle in new or index in new) and is_first and _touches(curves[circle], other):
                yield _wanted("tangent", elements.spelled(circle), elements.spelled(index))


def _touches(circle: Curve, other: Curve) -> bool:
    """True if a circle touches a line between its ends, or another circle."""
    center, radius = circle.point(CENTER), circle.numbers[2]
    if other.kind == "line":
        start, end = other.point(START), other.point(END)
        ux, uy = other.direction()
        along = (center[0] - start[0]) * ux + (center[1] - start[1]) * uy
        beside = abs(other.offset_of(center))
        return abs(beside - radius) < COINCIDENT and 0 < along < distance(start, end)
    if other.kind != "circle":
        return False
    apart, own = distance(center, other.point(CENTER)), other.numbers[2]
    outside, inside = abs(apart - radius - own), abs(apart - abs(radius - own))
    return apart > COINCIDENT and min(outside, inside) < COINCIDENT
