# SPDX-License-Identifier: MIT
"""Sizes and other ways that would have worked: tried out with the kernel within a budget of work.

An error recommends for an input only what was tried and works. What ends the process where it fails
is not tried: some offsets with sharp corners (`join: intersection`) do.
"""

from __future__ import annotations

import math
from functools import partial
from typing import Any, Callable, NamedTuple, Sequence

from ...errors import ConjureError
from ...kernel.trying import hurried
from ..document import rounding
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import Shape
from ..geometry import shapes
from ..measure.kernel_work import WorkBudget

_MOST_FACES = 60
_STEPS = 6
_LEAST_SHARE = 1e-3
_WORK = 200
"""Faces by attempts; about half a second, for the sizes and once more for the other ways."""
_LIMIT_S = 10.0


class Way(NamedTuple):
    """A way to do what failed.

    Attributes:
        advice: what to send instead, in a sentence that says that it was tried.
        attempt: makes the result; raises what the kernel does, or ConjureError, where it fails.
    """

    advice: str
    attempt: Callable[[], Any]


class Trials:
    """Trials of what may be recommended instead of what failed.

    Args:
        shape: the shape that is worked on; its faces measure the work.
        solid: whether a result has to be a closed solid; by default as `shape` has solids.
    """

    def __init__(self, shape: Shape, solid: bool | None = None) -> None:
        self._faces = len(shape.Faces) or 1
        self._solid = bool(shape.Solids) if solid is None else solid
        self._budgets: list[WorkBudget] = []

    def _budget(self) -> WorkBudget:
        """A new budget, of which `advise` tells if its time limit struck."""
        self._budgets.append(WorkBudget(_WORK, _LIMIT_S))
        return self._budgets[-1]

    def advise_size(
        self,
        error: ConjureError,
        sizes: tuple[float, ...],
        make: Callable[[float], Any],
        ways: Sequence[Way] = (),
        unit: str = "mm",
    ) -> ConjureError:
        """The error, with a share of the sizes that works, or else with other ways that do.

        Args:
            error: what became of the sizes.
            sizes: what was asked for.
            make: the result with all sizes multiplied by a factor; raises what the kernel does, or
                ConjureError, where there is none.
            ways: what is tried where no size works; all that work are recommended.
            unit: the unit of the sizes.
        """
        budget = self._budget()
        factor, least = self._factor_that_works(make, budget)
        if factor is not None:
            factor = self._round_share(sizes[0], factor, make)
            works = [rounding.tidy(size * factor) for size in dict.fromkeys(sizes)]
            listed = " x ".join(f"{size:g}" for size in works)
            error.details["size_that_works"] = works[0] if len(works) == 1 else works
            error.details["advice"] = f"Make it smaller: {listed} {unit} was tried and works."
            ways = ()
        elif least is not None:
            smallest = f"{sizes[0] * least:.3g} {unit}"
            error.details["advice"] = f"Sizes down to {smallest} were tried, and none works."
        return self.advise(error, ways)

    def advise(self, error: ConjureError, ways: Sequence[Way]) -> ConjureError:
        """The error, with the advice of those ways that work."""
        budget = self._budget()
        found = [
            way.advice
            for way in ways
            if budget.take(self._faces) and self._is_possible(way.attempt)
        ]
        for one in self._budgets:
            error.details.update(one.reply())
        if found:
            known = error.details.get("advice")
            error.details["advice"] = " ".join([known, *found] if known else found)
        return error

    def failing_alone(self, indices: Sequence[int], attempt: Callable[[int], Any]) -> list[int]:
        """Those elements of which each fails alone, as far as the budget goes."""
        budget = self._budget()
        return [
            index
            for index in indices
            if budget.take(self._faces) and not self._is_possible(partial(attempt, index))
        ]

    def _is_possible(self, attempt: Callable[[], Any]) -> bool:
        """True if the kernel makes a valid shape, which is a closed solid if it has to be one."""
        try:
            with hurried():
                made = attempt()
            if made is None or made.isNull() or not made.isValid():
                return False
            # A fillet can open a solid and be valid all the same.
            return shapes.is_closed(made) and made.Volume > 0 if self._solid else made.Length > 0
        except (*KERNEL_ERRORS, ConjureError):
            return False

    def _round_share(self, size: float, factor: float, make: Callable[[float], Any]) -> float:
        """A share that makes a round size, if that works, too; it is a little smaller."""
        step = 10.0 ** (math.floor(math.log10(abs(size) * factor)) - 2)
        rounded = math.floor(abs(size) * factor / step) * step / abs(size)
        return rounded if self._is_possible(partial(make, rounded)) else factor

    def _factor_that_works(
        self, make: Callable[[float], Any], budget: WorkBudget
    ) -> tuple[float | None, float | None]:
        """A share of the size that works, by bisection, and the least that was tried."""
        if self._faces > _MOST_FACES:
            return None, None
        works, fails, least = 0.0, 1.0, 1.0
        for step in range(_STEPS * 2):
            if (works and step >= _STEPS) or not budget.take(self._faces):
                break
            # Far too large a size is brought down fast, then the interval is halved.
            factor = (works + fails) / 2 if works else fails / 4
            if factor < _LEAST_SHARE:
                break
            least = min(least, factor)
            if self._is_possible(partial(make, factor)):
                works = factor
            else:
                fails = factor
        return works or None, least if least < 1.0 else None
