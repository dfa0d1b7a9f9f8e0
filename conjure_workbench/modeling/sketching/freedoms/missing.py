# SPDX-License-Identifier: MIT
"""Constraints that would fix a sketch where it is."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass
from typing import Any, Callable, Iterator, Sequence

from ...document.rounding import tidy
from ...geometry.sketches.counting import END, START, WHOLE
from ...geometry.sketches.element_names import ORIGIN, Speller
from ...geometry.tolerances import COINCIDENT
from ..curves import Curve, Point, distance
from .freedom import Freedom
from .sparse_rank import Row

_FIRM = 0.2
"""Share of what a constraint would hold that is not held yet."""


@dataclass(frozen=True)
class Candidate:
    """A constraint of one element that could be added.

    Attributes:
        index: the element's index.
        held: what it would hold constant.
        record: the constraint as `create_sketch` takes it.
        whole: false if it is of use also where some of what it holds is held already.
    """

    index: int
    held: Callable[[], Sequence[float]]
    record: dict[str, Any]
    whole: bool = True


def missing_dimensions(freedom: Freedom) -> list[dict[str, Any]]:
    """Constraints that together leave nothing free, each of which the sketch would accept.

    Sizes come first, then the place from the origin; alignments where the drawing has them. They
    are added to the freedom, so that it has none left afterwards.

    Returns:
        Records as `create_sketch` takes them, with the values that the sketch has; none for a
        sketch with constraints of rare kinds, of which it is not known what they hold.
    """
    if freedom.presumed:
        return []
    candidates = list(_candidates(freedom.curves, freedom.spell))
    # First those that hold something firmly: not the x of a point that moves along y.
    return [
        candidate.record
        for least in (_FIRM, 0.0)
        for candidate in candidates
        if _adds(freedom, candidate, least)
    ]


def _adds(freedom: Freedom, candidate: Candidate, least: float) -> bool:
    """True, after adding it, for a candidate that holds what was free."""
    if not freedom.degrees:
        return False
    rows = freedom.derivatives({candidate.index}, candidate.held)
    free = [row for row in rows if _largest(freedom.held.remainder(row)) > least * _largest(row)]
    if not free or (candidate.whole and len(free) < len(rows)):
        return False
    # Two rows that are both free may hold the same.
    added = [freedom.held.add(row) for row in free]
    return any(added)


def _largest(row: Row) -> float:
    return max(map(abs, row.values()), default=0.0)


def _candidates(curves: list[Curve], spell: Speller) -> Iterator[Candidate]:
    for order in (_alignments, _sizes, _places, _blocks):
        for index, curve in enumerate(curves):
            yield from order(index, curve, spell)


def _alignments(index: int, curve: Curve, spell: Speller) -> Iterator[Candidate]:
    if curve.kind != "line":
        return
    n = curve.numbers
    of = [spell(index, WHOLE)]
    if abs(n[2] - n[0]) < COINCIDENT:
        yield Candidate(index, lambda: [n[2] - n[0]], {"type": "vertical", "of": of})
    elif abs(n[3] - n[1]) < COINCIDENT:
        yield Candidate(index, lambda: [n[3] - n[1]], {"type": "horizontal", "of": of})


def _sizes(index: int, curve: Curve, spell: Speller) -> Iterator[Candidate]:
    n = curve.numbers
    of = [spell(index, WHOLE)]
    if curve.is_round:
        record = {"type": "radius", "of": of, "value": tidy(n[2])}
        yield Candidate(index, lambda: [n[2]], record)
    elif curve.kind == "line":
        length = distance(curve.point(START), curve.point(END))
        record = {"type": "distance", "of": of, "value": tidy(length)}
        yield Candidate(index, lambda: [math.hypot(n[2] - n[0], n[3] - n[1])], record)


def _places(index: int, curve: Curve, spell: Speller) -> Iterator[Candidate]:
    for position in curve.positions:
        at = functools.partial(curve.point, position)
        point, text = at(), spell(index, position)
        if max(map(abs, point)) < COINCIDENT:
            yield Candidate(index, at, {"type": "coincident", "of": [text, ORIGIN]})
        for axis, word in enumerate(("distance_x", "distance_y")):
            record: dict[str, Any] = {"type": word, "of": [text], "value": tidy(point[axis])}
            if abs(point[axis]) < COINCIDENT:
                record = {"type": "on", "of": [text, ("y_axis", "x_axis")[axis]]}
            yield Candidate(index, functools.partial(_coordinate, at, axis), record)


def _coordinate(at: Callable[[], Point], axis: int) -> list[float]:
    return [at()[axis]]


def _blocks(index: int, curve: Curve, spell: Speller) -> Iterator[Candidate]:
    record = {"type": "block", "of": [spell(index, WHOLE)]}
    yield Candidate(index, lambda: list(curve.numbers), record, whole=False)
