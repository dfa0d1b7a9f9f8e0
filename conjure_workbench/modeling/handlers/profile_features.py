# SPDX-License-Identifier: MIT
"""Pads, pockets, revolutions and grooves, at the tip of their body."""

from __future__ import annotations

from typing import Any, Sequence

from ...errors import ConjureError
from ...vocabulary.commands.profile_features import (
    AboutAxis,
    AlongNormal,
    Groove,
    Pad,
    Pocket,
    Revolution,
)
from ...vocabulary.profiles.profile_sketches import ProfileSketch
from ...vocabulary.sketching.data import DrawnSketch
from ..bodies import dialects, dimensions
from ..bodies.axes import axis_of
from ..bodies.extents import face_link, set_direction, set_extent, set_taper
from ..bodies.insertion import inserted
from ..bodies.judging import warn_of_nothing
from ..bodies.profile_links import BodyProfile, is_drawn, warn_if_loose
from ..bodies.profiles import profile_of, sketch_profile
from ..bodies.tip import FeatureWork
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import BODY
from ..geometry import shapes
from ..sketching.profiles import refuse_unsound
from .sketches import draw_sketch


@handles(Pad)
@inserted
def pad(parameters: Pad, context: Context) -> Result:
    """Make a PartDesign::Pad."""
    return _along(parameters, context, "PartDesign::Pad", adds=True)


@handles(Pocket)
@inserted
def pocket(parameters: Pocket, context: Context) -> Result:
    """Make a PartDesign::Pocket."""
    return _along(parameters, context, "PartDesign::Pocket", adds=False)


@handles(Revolution)
@inserted
def revolution(parameters: Revolution, context: Context) -> Result:
    """Make a PartDesign::Revolution."""
    return _about(parameters, context, "PartDesign::Revolution", adds=True)


@handles(Groove)
@inserted
def groove(parameters: Groove, context: Context) -> Result:
    """Make a PartDesign::Groove."""
    return _about(parameters, context, "PartDesign::Groove", adds=False)


def _along(parameters: AlongNormal, context: Context, type_id: str, *, adds: bool) -> Result:
    profile, work, sketch_told = _begin(parameters, context, adds)
    face = face_link(parameters.up_to, profile, context)
    feature = work.create(parameters, type_id)
    feature.Profile = profile.link
    set_extent(feature, parameters, face)
    set_taper(feature, parameters)
    way = set_direction(feature, parameters, profile, context, outward=adds)
    tries_both = not adds and parameters.direction == "auto" and not parameters.symmetric
    is_real = built(work, feature, profile, missed=tries_both)
    if not is_real and tries_both:
        feature.Reversed = True
        way, is_real = way * -1, work.build(feature)
    told = {"direction": rounding.vector(way), **sketch_told}
    return finish(work, feature, profile, context, told, is_real=is_real)


def built(work: FeatureWork, feature: Any, profile: BodyProfile, *, missed: bool) -> bool:
    """True if the feature changes the body; False, too, where it finds no face and may."""
    hides = [] if profile.sketch is None else [profile.sketch]
    try:
        return work.build(feature, hides)
    except ConjureError:
        if missed and "No faces found" in feature.getStatusString():
            return False
        raise


def _about(parameters: AboutAxis, context: Context, type_id: str, *, adds: bool) -> Result:
    profile, work, sketch_told = _begin(parameters, context, adds)
    axis = axis_of(parameters.axis, profile, context)
    feature = work.create(parameters, type_id)
    feature.Profile = profile.link
    feature.ReferenceAxis = axis.link
    feature.Reversed = parameters.reversed
    angles = parameters.angle, parameters.angle2
    dialects.set_turn(feature, *angles, symmetric=parameters.symmetric)
    is_real = built(work, feature, profile, missed=False)
    told = {"axis": axis.reply(shapes.outer_placement(feature)), **sketch_told}
    return finish(work, feature, profile, context, told, is_real=is_real)


def _begin(
    parameters: AlongNormal | AboutAxis, context: Context, adds: bool
) -> tuple[BodyProfile, FeatureWork, dict[str, Any]]:
    """The profile, the work on its feature, and what the reply tells of a sketch that is made."""
    if not isinstance(parameters.profile, DrawnSketch):
        profile = profile_of(parameters, context)
        return profile, work_on(profile, context, adds), {}
    sketch, told = _draw(parameters.profile, parameters.body, context, adds)
    profile = sketch_profile(sketch.Name, context)._replace(is_new=True)
    # Who sends a profile did not think of constraints.
    keys = _TOLD_OF_PROFILE if isinstance(parameters.profile, ProfileSketch) else _TOLD_OF_SKETCH
    facts = {key: told[key] for key in keys if key in told}
    return profile, work_on(profile, context, adds), {"sketch": facts}


_TOLD_OF_PROFILE = ("degrees_of_freedom", "moved")
_TOLD_OF_SKETCH = (
    *("degrees_of_freedom", "missing", "moved_count", "moved", "added", "added_count", "left_out"),
)
"""Entries of a new sketch in the reply of its feature; `get_sketch` tells the rest."""


def _draw(data: DrawnSketch, body: str | None, context: Context, adds: bool) -> Any:
    if not adds and not context.document.findObjects(BODY):
        message = "There is no body to take out of."
        raise ConjureError("NO_SHAPE", message, field="profile")
    try:
        return draw_sketch(data, data.body or body, context, needs_body=True)
    except ConjureError as error:
        if error.field != "body" or data.body is not None:
            error.place_in("profile")
        raise


def work_on(
    profile: BodyProfile, context: Context, adds: bool, field: str = "profile"
) -> FeatureWork:
    """Begin a feature of a profile.

    Raises:
        ConjureError: PROFILE_OPEN, PROFILE_CROSSES; NO_SHAPE if there is nothing to take out of.
    """
    if is_drawn(profile.sketch):
        refuse_unsound(profile.sketch, field)
    if profile.body.Tip is None and not adds:
        message = f"The body '{profile.body.Name}' is empty, so there is nothing to take out of."
        raise ConjureError("NO_SHAPE", message, field=field, given=profile.name)
    return FeatureWork(profile.body, context, adds)


def finish(
    work: FeatureWork,
    feature: Any,
    profile: BodyProfile,
    context: Context,
    told: dict[str, Any],
    *,
    is_real: bool,
    more: Sequence[Any] = (),
) -> Result:
    """Make a feature the tip, and tell of it.

    Args:
        work: the work on it.
        feature: the feature, computed.
        profile: what it is made of.
        context: the command's, which is warned.
        told: other facts of the reply.
        is_real: whether it changes the body.
        more: the other sketches that it is made of.
    """
    work.finish(feature)
    if not is_real:
        warn_of_nothing(feature, bool(work.adds), context)
    sketches = [one for one in (profile.sketch, *more) if one is not None]
    # Of a new sketch it is told how much of it is free.
    warn_if_loose(
        [one for one in sketches if not (profile.is_new and one is profile.sketch)], context
    )
    facts = {
        "body": profile.body.Name,
        "profile": profile.name,
        "dimensions": dimensions.of_feature(feature, *sketches),
        "volume": work.volume_reply(is_real=is_real),
        **told,
    }
    return Result(feature, facts)
