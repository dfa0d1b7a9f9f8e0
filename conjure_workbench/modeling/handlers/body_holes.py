# SPDX-License-Identifier: MIT
"""Holes at the tip of their body."""

from __future__ import annotations

from typing import Any

from ...errors import unfit
from ...vocabulary.commands.body_holes import FITS, Hole, check_mouths
from ..bodies import dialects
from ..bodies.insertion import inserted
from ..bodies.profiles import BodyProfile, check_body, is_drawn, sketch_profile
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..sketching.hole_centers import sketch_centers
from .profile_features import built, finish, work_on

_CIRCLE = "Part::GeomCircle"


@handles(Hole)
@inserted
def hole(parameters: Hole, context: Context) -> Result:
    """Make a PartDesign::Hole."""
    profile = _profile(parameters, context)
    check_body(parameters.body, profile.body, context)
    count = _count(profile)
    work = work_on(profile, context, adds=False)
    feature = work.create(parameters, "PartDesign::Hole")
    feature.Profile = profile.link
    _set_sizes(feature, parameters)
    is_real = built(work, feature, profile, missed=False)
    if not is_real:
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


def _count(profile: BodyProfile) -> int:
    """The number of circles.

    Raises:
        ConjureError: INVALID_PARAMETER if there are others than circles, or none.
    """
    sketch = profile.sketch
    kinds = []
    if is_drawn(sketch):
        kinds = [
            one.TypeId
            for index, one in enumerate(sketch.Geometry)
            if not sketch.getConstruction(index)
        ]
    if not kinds or set(kinds) != {_CIRCLE}:
        message = f"'{sketch.Name}' does not consist of circles"
        raise unfit("profile", message, sketch.Name, "a sketch of circles, at the holes' centers")
    return len(kinds)


def _set_sizes(feature: Any, parameters: Hole) -> None:
    if parameters.thread is None:
        feature.Diameter = parameters.diameter
    else:
        dialects.set_thread(feature, parameters.thread)
        feature.Threaded = parameters.tapped
        if not parameters.tapped:
            dialects.set_fit(feature, FITS.index(parameters.fit))
    sizes = {"through": parameters.through, "depth": parameters.depth}
    mouths = {"counterbore": parameters.counterbore, "countersink": parameters.countersink}
    check_mouths({**sizes, **mouths}, feature.Diameter.Value)
    feature.DepthType = "ThroughAll" if parameters.through else "Dimension"
    if not parameters.through:
        feature.Depth = parameters.depth
    feature.DrillPoint = "Flat" if parameters.bottom is None else "Angled"
    if parameters.bottom is not None:
        feature.DrillPointAngle = parameters.bottom
    if parameters.counterbore is not None:
        feature.HoleCutType = "Counterbore"
        feature.HoleCutDiameter = parameters.counterbore.diameter
        feature.HoleCutDepth = parameters.counterbore.depth
    elif parameters.countersink is not None:
        feature.HoleCutType = "Countersink"
        feature.HoleCutDiameter = parameters.countersink.diameter
        feature.HoleCutCountersinkAngle = parameters.countersink.angle
