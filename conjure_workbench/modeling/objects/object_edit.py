# SPDX-License-Identifier: MIT
"""Steps common to every command that changes an existing object."""

from __future__ import annotations

from typing import Any, Sequence

from ...errors import ConjureError
from ..command import verification
from ..command.context import Context
from ..command.dependents import update_dependents, warn_of_foreign_files, warn_of_wall_side
from ..command.face_middles import follow
from ..command.recompute import blaming, compute, dependents, failure, inputs_first, recompute
from ..document.freecad_types import DocumentObject
from ..geometry import shapes, wall_thickness
from ..geometry.paths import wire_bends
from ..geometry.tolerances import EXACT
from ..measure.feature_checks import flaw_of
from ..measure.volumes import kernel_volume
from .size_advice import with_advice


class Edit:
    """One change of an object. Make it before the change, and call `finish` after it."""

    def __init__(self, obj: DocumentObject, context: Context) -> None:
        self._obj = obj
        self._context = context
        had = shapes.shape_of(obj)
        self._shaped = had is not None
        self._had = had
        self._solid = had is not None and bool(had.Solids)
        self._was_open = self._solid and not shapes.is_closed(had)
        self._broken = failure(obj) is not None
        self._had_bends = wire_bends.problem_of(obj) is None
        self._step = wall_thickness.step_of(obj)
        self._was_sound = self._step is not None and wall_thickness.problem_of(obj) is None

    def finish(
        self,
        field: str | None = None,
        given: Any = None,
        *,
        may_stay_broken: bool = False,
        parts: Sequence[Any] = (),
    ) -> None:
        """Recompute the object, verify its result, and then what depends on it.

        Args:
            field: the parameter that says what was changed, for the error.
            given: its value, for the error.
            may_stay_broken: whether an object that was broken before may be so afterwards, with a
                warning, because the change is one step of several to put it right.
            parts: objects that it is made of and that changed, too.

        Raises:
            ConjureError: RECOMPUTE_FAILED or RESULT_INVALID, for the object itself; dependents that
                broke are warnings.
        """
        if may_stay_broken and self._broken and self._is_broken_still():
            return
        try:
            with blaming(None if self._broken else field, given):
                below = self._recompute_below(parts)
                self._verify()
        except ConjureError as error:
            raise with_advice(error, self._obj) from error
        warn_of_wall_side(self._obj, self._step, self._context)
        warn_of_foreign_files([self._obj], self._context)
        update_dependents(self._obj, self._context, below)

    def _recompute_below(self, parts: Sequence[Any]) -> list[Any]:
        """Recompute changed parts, and what the object is made of that is made of them."""
        between = [one for one in dependents(parts) if self._obj in one.InListRecursive]
        below = inputs_first([*parts, *between])
        for one in list(below):
            below.extend(moved for moved in follow(one) if moved not in below)
            recompute(one, "RECOMPUTE_FAILED")
            problem = wall_thickness.problem_of(one)
            if problem is not None:
                raise ConjureError("RESULT_INVALID", problem, details={"object_id": one.Name})
        self._context.outdated.update(one.Name for one in below)
        return below

    def _verify(self) -> None:
        recompute(self._obj, "RECOMPUTE_FAILED")
        if self._shaped:
            facts = verification.verified_facts(
                self._obj, solid=self._solid, open_allowed=self._was_open
            )
            self._context.facts[self._obj.Name] = facts
            for code, message in verification.accuracy_warnings(facts):
                self._context.warn(code, message, self._obj)
            self._refuse_flawed()
        lost = wire_bends.problem_of(self._obj)
        if lost is not None and self._had_bends:
            raise lost
        problem = wall_thickness.problem_of(self._obj)
        if problem is not None and self._was_sound:
            raise ConjureError("RESULT_INVALID", problem, details={"object_id": self._obj.Name})
        if problem is not None:
            self._context.warn("WALL_WITHOUT_ROOM", problem, self._obj)

    def _refuse_flawed(self) -> None:
        """Raise RESULT_INVALID for a union, cut or common that is wrong and was not so before."""
        flaw = flaw_of(self._obj)
        if flaw is None or flaw.is_slight:
            return
        volume = kernel_volume(shapes.shape_of(self._obj))
        had_volume = 0.0 if self._had is None else kernel_volume(self._had)
        if abs(volume - had_volume) > EXACT * volume:
            message = f"The result of {self._obj.TypeId} '{self._obj.Name}' {flaw.problem}."
            raise ConjureError("RESULT_INVALID", message, details={"object_id": self._obj.Name})

    def _is_broken_still(self) -> bool:
        compute(self._obj)
        reason = failure(self._obj)
        if reason is not None:
            message = f"'{self._obj.Name}' is broken still: {reason}."
            self._context.warn("STILL_BROKEN", message, self._obj)
        return reason is not None
