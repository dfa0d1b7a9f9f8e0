# SPDX-License-Identifier: MIT
"""Holes at the tip of their body."""

from __future__ import annotations

from typing import Any

from ...vocabulary.commands.body_holes import Hole
from ..bodies.hole_sizes import count_of, screw_reply, set_sizes, warn_of_turns
from ..bodies.insertion import inserted
from ..bodies.profile_links import BodyProfile
from ..bodies.profiles import check_body, sketch_profile
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..sketching.tool_sketches import sketch_centers
from .profile_features import built, finish, work_on


@handles(Hole)
@inserted
def hole(parameters: Hole, context: Context) -> Result:
    """Make a PartDesign::Hole."""
    profile = _profile(parameters, context)
    check_body(parameters.body, profile.body, context)
    return drilled(parameters, profile, context)


def drilled(
    parameters: Hole, profile: BodyProfile, context: Context, *, turns_back: bool = True
) -> Result:
    """Drill holes at the circles of a sketch.

    Args:
        parameters: the sizes, and the name of the feature.
        profile: the sketch.
        context: the command's.
        turns_back: whether they go the other way where they remove nothing.
    """
    count = count_of(profile)
    work = work_on(profile, context, adds=False)
    feature = work.create(parameters, "PartDesign::Hole")
    feature.Profile = profile.link
    set_sizes(feature, parameters)
    warn_of_turns(feature, parameters, work.reach, context)
    is_real = built(work, feature, profile, missed=False)
    if not is_real and turns_back:
        # A sketch below the material, as those of pockets.
        feature.Reversed = True
        is_real = work.build(feature)
    told: dict[str, Any] = {
        "diameter": rounding.tidy(feature.Diameter.Value),
        "depth": None if parameters.through else parameters.depth,
        "through": parameters.through,
        "count": count,
    }
    if parameters.thread is not None:
        told["thread"] = parameters.thread.name
    told.update(screw_reply(feature, parameters))
    return finish(work, feature, profile, context, told, is_real=is_real)


def _profile(parameters: Hole, context: Context) -> BodyProfile:
    if parameters.profile is not None:
        return sketch_profile(parameters.profile, context)
    assert parameters.face is not None
    assert parameters.positions is not None
    thread = parameters.thread
    diameter = parameters.diameter if thread is None else thread.diameter
    sketch = sketch_centers(parameters.face, parameters.positions, diameter, context)
    return sketch_profile(sketch.Name, context)
