# SPDX-License-Identifier: MIT
"""Features of bodies, rewritten by the functions that their commands make them with."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from ....errors import ConjureError, missing, unfit
from ...bodies import dialects, judging
from ...bodies.profile_links import BodyProfile, is_drawn, present_profile, warn_if_loose
from ...bodies.profiles import profile_before
from ...command import verification
from ...command.recompute import attempt, failure, recompute
from ...document.feature_chain import body_of
from ...document.object_links import linked
from ...geometry import shapes
from ...geometry.ancestry.descent import base_of
from ...measure.volumes import change
from ...sketching.profiles import refuse_unsound
from ..editors import Edited
from ..inputs import show_and_hide


class Rewritten:
    """A feature as what sets its properties sees it: only those that get other values are set.

    Args:
        edited: the edit of the feature.
        names: by property, the parameter that it has the value of, for errors.
    """

    def __init__(self, edited: Edited, names: Mapping[str, str]) -> None:
        self.__dict__.update(_edited=edited, _names=names)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._edited.obj, name)

    def __setattr__(self, name: str, value: Any) -> None:
        field = self._names.get(name) or min(self._edited.sent)
        self._edited.change.set_now(name, value, field)


class FeatureEdit:
    """One edit of a feature in its body, which is judged like a new feature once it is computed.

    Args:
        edited: the edit.
        names: as `Rewritten`.

    Attributes:
        feature: the feature, whose properties can be set.
        body: its body; None for what lies in none.
        before: the feature that it follows; None for the first one.
        context: of the command.
    """

    def __init__(self, edited: Edited, names: Mapping[str, str]) -> None:
        self.feature: Any = Rewritten(edited, names)
        self.context = edited.context
        self._edited = edited
        self._obj = edited.obj
        self.body: Any = body_of(self._obj)
        self.before: Any = base_of(self._obj)
        self._adds = judging.adds(self._obj)
        if self.body is not None:
            edited.change.afterwards(self._judge)
            edited.change.explain(self._explained)

    def profile(self) -> BodyProfile:
        """The profile that the feature gets, or has.

        Raises:
            ConjureError: as the command; INVALID_PARAMETER for a profile of another body, and for
                what comes after the feature; MISSING_PARAMETER where the present one is gone.
        """
        if "profile" not in self._edited.sent:
            present = present_profile(self._obj, self.body, self.before)
            if present is None:
                raise missing("profile", "The one that it was made of is gone.")
            return present
        found = self.profile_named(self._edited.parameters.profile, "profile")
        before = linked(self._obj, "Profile")
        self.feature.Profile = found.link
        self.hide_instead(before, [found.sketch])
        warn_if_loose([found.sketch], self.context)
        return found

    def profile_named(self, given: Any, field: str) -> BodyProfile:
        """A profile that the feature can be made of; see `profile`."""
        found = profile_before(given, self.body, self.before, self.context, field)
        self.refuse_above(found.sketch, found.name, field)
        if is_drawn(found.sketch):
            refuse_unsound(found.sketch, field)
        return found

    def refuse_above(self, source: Any, name: str, field: str) -> None:
        """Refuse a sketch that lies on what the feature makes; None is passed over.

        Raises:
            ConjureError: INVALID_PARAMETER.
        """
        if source is not None and self._obj in source.OutListRecursive:
            message = f"'{name}' lies on what '{self._obj.Name}' makes"
            raise unfit(field, message, name, "a sketch that does not need the feature")

    def hide_instead(self, before: Sequence[Any], after: Sequence[Any]) -> None:
        """Hide the sketches that the feature is made of now, and show those that it was made of.

        Features, whose faces and edges it may use, and None are passed over.
        """
        old, new = (
            [one for one in some if one is not None and not _is_feature(one)]
            for some in (before, after)
        )
        show_and_hide(self._edited, old, new)

    def turn_if_without_effect(self) -> None:
        """Once all is set, have the feature go the other way, if it changes nothing as it is."""
        self._edited.change.then(self._turn)

    def _turn(self) -> None:
        obj = self._obj
        if attempt(obj) is not None:
            # What FreeCAD cannot compute is told where it is computed for good.
            return
        facts = verification.verified_facts(obj, solid=False, open_allowed=True)
        base = self._base_shape()
        if base is not None and not change(base, shapes.shape_of(obj), facts).is_real:
            self.feature.Reversed = not obj.Reversed

    def _base_shape(self) -> Any:
        return None if self.before is None else shapes.shape_of(self.before)

    def _judge(self) -> None:
        """Refuse what the command would refuse of a new feature, and warn of what it warns of."""
        obj, body = self._obj, self.body
        facts = self._facts()
        with dialects.pieces_kept(body, obj) as again:
            if again:
                facts = self._computed()
            if facts["solids"] > 1 and (again or not dialects.allows_pieces(body)):
                raise judging.apart(body, facts["solids"])
        if again:
            judging.recompute_whole(obj)
        _, is_real = judging.growth(self._base_shape(), obj, facts, self._adds)
        if not is_real and self._adds is None:
            message = f"'{obj.Name}' looks exactly like '{self.before.Name}'."
            self.context.warn("NOTHING_CHANGED", message, obj)
        elif not is_real:
            judging.warn_of_nothing(obj, bool(self._adds), self.context)

    def _facts(self) -> dict[str, Any]:
        known = self.context.facts.get(self._obj.Name)
        return known or verification.verified_facts(self._obj, solid=True)

    def _computed(self) -> dict[str, Any]:
        recompute(self._obj)
        return verification.verified_facts(self._obj, solid=True)

    def _explained(self, error: ConjureError) -> ConjureError:
        if failure(self._obj) is None and not shapes.is_empty(shapes.shape_of(self._obj)):
            return error
        found = judging.explained(error, self.body, self._obj, self._adds)
        found.field, found.given = error.field, error.given
        return found


def _is_feature(obj: Any) -> bool:
    return bool(obj.isDerivedFrom("PartDesign::Feature"))
