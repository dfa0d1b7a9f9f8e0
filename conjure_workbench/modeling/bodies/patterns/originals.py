# SPDX-License-Identifier: MIT
"""Features of a body that a pattern or a mirror image repeats inside of it."""

from __future__ import annotations

from typing import Any, NamedTuple

from ....errors import invalid, unfit
from ...command.context import Context, refuse_duplicates
from ...command.recompute import recompute_input
from ...document.feature_chain import body_of, is_solid_feature, solid_features
from ...document.object_links import linked
from ..judging import adds
from ..profile_links import is_drawn
from .ways import Seat

_TOOL = "AddSubShape"
_ALLOWED = "a pad, a pocket, a hole or another feature that adds or takes away"


class Originals(NamedTuple):
    """Features that are repeated.

    Attributes:
        body: the body, up to date.
        features: in the order in which they stand there.
        named: the one that the command names.
    """

    body: Any
    features: list[Any]
    named: Any

    @property
    def adds(self) -> bool | None:
        """True if they add material, False if they take it away, None if they do both."""
        kinds = {adds(one) for one in self.features}
        return kinds.pop() if len(kinds) == 1 else None

    @property
    def sketch(self) -> Any:
        """The sketch of the one that is named, or None."""
        profile = next(iter(linked(self.named, "Profile")), None)
        return profile if is_drawn(profile) else None

    def seat(self, context: Context, holder: Any = None) -> Seat:
        """The place of their pattern, after a feature: by default after the tip."""
        return Seat(self.body, self.sketch, holder or self.body.Tip, context)


def originals_of(parameters: Any, context: Context) -> Originals | None:
    """The features that a command repeats in their body; None if it takes whole objects.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for what FreeCAD cannot repeat, what is
            of another body, and for `features` without a body.
    """
    named = context.find_itself(parameters.object_name)
    body = body_of(named) if parameters.in_body else None
    if body is None or not is_solid_feature(named):
        if parameters.features:
            problem = "are repeated in their body only"
            allowed = "`object_name` of such a feature, and `in_body` true"
            raise invalid("features", problem, list(parameters.features), allowed)
        return None
    recompute_input(body, context.stale)
    others = [
        context.find_itself(name, f"features[{at}]") for at, name in enumerate(parameters.features)
    ]
    refuse_duplicates([named, *others], "features")
    context.use([body])
    present = _before_the_tip(body)
    for field, one in [("object_name", named), *(("features", other) for other in others)]:
        if body_of(one) != body:
            message = f"Object '{one.Name}' is no feature of '{body.Name}'"
            raise unfit(field, message, one.Name, f"features of '{body.Name}'")
        if _TOOL not in one.PropertiesList:
            message = f"'{one.Name}' is a {one.TypeId}, which FreeCAD cannot repeat"
            within = [inner.Name for inner in linked(one, "Originals")]
            raise unfit(field, message, one.Name, _ALLOWED, candidates=within)
        if one not in present:
            message = f"'{one.Name}' comes after the tip of '{body.Name}'"
            raise unfit(field, message, one.Name, f"features up to '{body.Tip.Name}'")
    _refuse_without_effect(parameters)
    ordered = [one for one in present if one in (named, *others)]
    return Originals(body, ordered, named)


def _before_the_tip(body: Any) -> list[Any]:
    features = solid_features(body)
    return features[: features.index(body.Tip) + 1] if body.Tip in features else features


def _refuse_without_effect(parameters: Any) -> None:
    if getattr(parameters, "keep_source", False):
        problem = "is for objects; in a body, the feature stays what it is"
        raise invalid("keep_source", problem, True, "false, or in_body: false")
