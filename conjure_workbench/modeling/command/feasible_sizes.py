# SPDX-License-Identifier: MIT
"""Sizes that would have worked: tried out with the kernel within a budget of work."""

from __future__ import annotations

from typing import Any, Callable

from ...errors import ConjureError
from ..document import rounding
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import Shape
from ..measure.kernel_work import WorkBudget

_MOST_FACES = 60
_STEPS = 6
_WORK = 200
"""Faces by attempts; about half a second."""
_LIMIT_S = 10.0


def with_size_that_works(
    error: ConjureError,
    sizes: tuple[float, ...],
    shape: Shape,
    make: Callable[[float], Any],
    otherwise: str,
) -> ConjureError:
    """The error, with a share of the sizes that works, where that is cheap to find.

    Args:
        error: what became of the sizes.
        sizes: what was asked for, in mm.
        shape: the shape that is worked on.
        make: the result with all sizes multiplied by a factor; raises what the kernel does, or
            ConjureError, where there is none.
        otherwise: the advice where nothing was found.
    """
    budget = WorkBudget(_WORK, _LIMIT_S)
    factor = _factor_that_works(shape, make, budget)
    error.details.update(budget.reply())
    if factor is None:
        error.details["advice"] = otherwise
        return error
    works = [rounding.tidy(float(f"{size * factor:.4g}")) for size in dict.fromkeys(sizes)]
    error.details["size_that_works"] = works[0] if len(works) == 1 else works
    error.details["advice"] = (
        f"Make it smaller: {' x '.join(f'{size:g}' for size in works)} mm was tried and works."
    )
    return error


def _factor_that_works(
    shape: Shape, make: Callable[[float], Any], budget: WorkBudget
) -> float | None:
    """A share of the size that the kernel can do, found by bisection; None if none was found."""
    faces = len(shape.Faces)
    if faces > _MOST_FACES:
        return None
    works, fails = 0.0, 1.0
    for step in range(_STEPS * 2):
        if (works and step >= _STEPS) or not budget.take(faces):
            break
        # Far too large a size is brought down fast, then the interval is halved.
        factor = (works + fails) / 2 if works else fails / 4
        if _is_possible(factor, make):
            works = factor
        else:
            fails = factor
    return works or None


def _is_possible(factor: float, make: Callable[[float], Any]) -> bool:
    try:
        made = make(factor)
        return bool(not made.isNull() and made.isValid() and made.Volume > 0)
    except (*KERNEL_ERRORS, ConjureError):
        return False
