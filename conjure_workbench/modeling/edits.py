# SPDX-License-Identifier: MIT
"""What every command does that changes an object which is there."""

from __future__ import annotations

from typing import Any

from . import shapes, verification
from .context import Context
from .recompute import blaming, failure, recompute


class Edit:
    """One change of an object. Make it before the change, and call `finish` after it.

    Args:
        obj: the object; remembered is whether it has a shape, and one with solids.
        context: the command's context.
    """

    def __init__(self, obj: Any, context: Context) -> None:
        self._obj = obj
        self._context = context
        had = shapes.shape_of(obj)
        self._shaped = had is not None
        self._solid = had is not None and bool(had.Solids)
        self._broken = failure(obj) is not None

    def finish(
        self, field: str | None = None, given: Any = None, *, may_stay_broken: bool = False
    ) -> None:
        """Recompute the object, verify its result, and then what depends on it.

        Args:
            field: the parameter that says what was changed, for the error.
            given: what it was changed to, for the error.
            may_stay_broken: whether an object that was broken before may be so afterwards, with a
                warning, because the change is one step of several to put it right.

        Raises:
            ConjureError: RECOMPUTE_FAILED or RESULT_INVALID, for the object itself; dependents that
                broke are warnings.
        """
        if may_stay_broken and self._broken and self._is_broken_still():
            return
        with blaming(None if self._broken else field, given):
            recompute(self._obj, "RECOMPUTE_FAILED")
            if self._shaped:
                facts = verification.verified_facts(self._obj, solid=self._solid)
                self._context.facts[self._obj.Name] = facts
        self._context.changed(self._obj)

    def _is_broken_still(self) -> bool:
        self._obj.recompute()
        reason = failure(self._obj)
        if reason is not None:
            message = f"'{self._obj.Name}' is broken still: {reason}."
            self._context.warn("STILL_BROKEN", message, self._obj)
        return reason is not None
