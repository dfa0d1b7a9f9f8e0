# SPDX-License-Identifier: MIT
"""Search for the constraints of a sketch that cannot hold together.

FreeCAD's lists of them lack some, are empty where the solver found no solution, and do not exist in
0.20. So constraints are switched off one after the other: those without which it solves are told.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, Collection, Iterable, Sequence

from .drawing import construction_of, put_back, with_names
from .solutions import collapsed_elements, has_moved

UNSOLVABLE, REDUNDANT = "unsolvable", "redundant"
KINDS = {-1: UNSOLVABLE, -2: REDUNDANT, -3: "conflicting", -4: "conflicting", -5: "malformed"}
"""By the answer of FreeCAD's solver."""
COLLAPSED = "collapsed"
WORK = 400 * 200**3
"""Solutions to be tried, each by the cube of the number of constraints: all that there are of 200,
which is about 2 s, and a dozen of 600. FreeCAD's solver takes between the square and the cube."""
_SECONDS = 5.0
"""End of the search on a computer that is far slower than that."""


@dataclass(frozen=True)
class Conflict:
    """Constraints that cannot hold together, by their indices.

    Attributes:
        kind: a value of `KINDS`, or `COLLAPSED`.
        newcomer: the first one with which it cannot be.
        remove_one_of: those without which the sketch solves, each alone; if `more`, without which
            those up to the newcomer do.
        complete: false if not all could be tried.
        more: true if constraints after the newcomer are in conflict, too.
        elements: indices of the elements that collapse.
        named: those that FreeCAD itself names, which need not be to blame; none in 0.20.
    """

    kind: str
    newcomer: int
    remove_one_of: tuple[int, ...]
    complete: bool
    more: bool
    elements: tuple[int, ...]
    named: tuple[int, ...]


class _Trials:
    """Attempts to solve a sketch with some of its constraints, and what is left of the work."""

    def __init__(self, sketch: Any, drawn: Sequence[Any]) -> None:
        self._sketch = sketch
        self._drawn = with_names(drawn, sketch)
        self._construction = construction_of(sketch)
        constraints = sketch.Constraints
        self.all = [index for index, one in enumerate(constraints) if one.Driving and one.IsActive]
        self._active = set(self.all)
        self._work = WORK
        self._cost = len(self.all) ** 3
        self._end = time.monotonic() + _SECONDS
        self.elements: tuple[int, ...] = ()
        self._has_moved = True

    @property
    def affordable(self) -> bool:
        """False once the work is used up."""
        return self._work >= self._cost and time.monotonic() < self._end

    def fails(self, active: Collection[int], *, as_drawn: bool = True) -> str:
        """The kind of conflict that these constraints are in; "" if they solve.

        Args:
            active: the indices of the constraints.
            as_drawn: false to begin with the solution before.
        """
        for index in self._active.symmetric_difference(active):
            self._sketch.setActive(index, index not in self._active)
        self._active = set(active)
        # FreeCAD 1.x takes longer to be given elements than to solve them.
        if as_drawn and self._has_moved:
            self._sketch.Geometry = self._drawn
        self._work -= self._cost
        answer = self._sketch.solve()
        if answer == 0:
            self._has_moved = has_moved(self._drawn, self._sketch)
        elif as_drawn:
            self._has_moved = False
        self.elements = () if answer else tuple(collapsed_elements(self._sketch, self._drawn))
        return KINDS.get(answer, KINDS[-1]) if answer else COLLAPSED if self.elements else ""

    def named(self) -> tuple[int, ...]:
        """The constraints that FreeCAD names after an attempt that failed; it counts from 1."""
        lists = ("ConflictingConstraints", "RedundantConstraints", "MalformedConstraints")
        found = {index - 1 for name in lists for index in getattr(self._sketch, name, ())}
        return tuple(sorted(found, reverse=True))

    def end(self) -> None:
        """All constraints active again, and the geometry as it was drawn."""
        for index in set(self.all) - self._active:
            self._sketch.setActive(index, True)
        if self._has_moved:
            put_back(self._sketch, self._drawn, self._construction)


def find_conflict(sketch: Any, newcomers: Iterable[int], drawn: Sequence[Any]) -> Conflict | None:
    """The first conflict of a sketch that does not solve; None if it solves after all.

    The constraints and the geometry are as they were afterwards; what FreeCAD notes of the last
    solution is not.

    Args:
        sketch: the sketch.
        newcomers: indices of the constraints that are to blame if they can be.
        drawn: the geometry before it was solved.
    """
    trials = _Trials(sketch, drawn)
    new = set(newcomers)
    order = sorted(trials.all, key=lambda index: (index in new, index))
    try:
        return _search(trials, order, sketch.Constraints)
    finally:
        trials.end()


def _search(trials: _Trials, order: list[int], constraints: Sequence[Any]) -> Conflict | None:
    count = _first_failing(trials, order)
    if not count:
        return None
    until, newcomer = order[:count], order[count - 1]
    kind, elements, named = trials.fails(until), trials.elements, trials.named()
    if not kind:
        # The solver, which does not always end as it did before, has found a solution now.
        return None
    if kind == UNSOLVABLE and not trials.fails(until[:-1]):
        # Far from a solution, FreeCAD does not see that a constraint says nothing new.
        kind = trials.fails(until, as_drawn=False) or kind
    more = bool(trials.fails([index for index in order if index != newcomer]))
    scope = until if more else order
    tried = set(until[:-1])
    removable, complete = [newcomer], True
    for index in [one for one in _related(constraints, newcomer) if one in tried]:
        if not trials.affordable:
            complete = False
            break
        if not trials.fails([one for one in scope if one != index]):
            removable.append(index)
    return Conflict(kind, newcomer, tuple(removable), complete, more, elements, named)


def _first_failing(trials: _Trials, order: list[int]) -> int:
    """The least number of constraints, in order, that do not solve; 0 if all of them do."""
    if not trials.fails(order):
        return 0
    solving, failing = 0, len(order)
    while failing - solving > 1:
        middle = (solving + failing) // 2
        if trials.fails(order[:middle]):
            failing = middle
        else:
            solving = middle
    return failing


def _related(constraints: Sequence[Any], newcomer: int) -> list[int]:
    """The constraints that have to do with one through elements that can move, nearest first."""
    elements = [{at for at in (one.First, one.Second, one.Third) if at >= 0} for one in constraints]
    reached = set(elements[newcomer])
    order: dict[int, None] = {}
    while True:
        found = [
            index
            for index, own in reversed(list(enumerate(elements)))
            if own & reached and index not in order
        ]
        if not found:
            return list(order)
        order.update(dict.fromkeys(found))
        reached = reached.union(*(elements[index] for index in found))
