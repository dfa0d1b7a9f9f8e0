# SPDX-License-Identifier: MIT
"""Lofts and pipes at the tip of their body."""

from __future__ import annotations

from typing import Any, Sequence

from ...errors import ConjureError
from ...vocabulary.commands.body_sweeps import BodyLoft, BodyPipe
from ..bodies import dialects
from ..bodies.insertion import inserted
from ..bodies.lofting import refuse_other_holes, refuse_twisted
from ..bodies.profile_links import BodyProfile, is_drawn
from ..bodies.profiles import profile_from, profile_of, profiles_of, refuse_other_body
from ..bodies.spines import refuse_astray, refuse_corners, refuse_tangled, spine_of
from ..bodies.tip import FeatureWork
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..features.swept_features import refuse_flat, refuse_meeting
from ..geometry.profile_shape import Outline
from ..sketching.profiles import refuse_unsound
from .profile_features import finish, work_on


@handles(BodyLoft)
@inserted
def body_loft(parameters: BodyLoft, context: Context) -> Result:
    """Make a PartDesign::AdditiveLoft or a PartDesign::SubtractiveLoft."""
    profiles = profiles_of(parameters, context)
    first, *others = profiles
    fields = [f"profiles[{at}]" for at in range(len(profiles))]
    work, outlines = _begin(parameters, profiles, fields, context)
    refuse_flat(outlines)
    refuse_meeting(outlines)
    feature = _created(work, parameters, profiles, "Loft")
    feature.Ruled = parameters.ruled
    if parameters.closed:
        dialects.refuse_closed_loft(feature)
        feature.Closed = True
    is_real = work.build(feature, _sketches(profiles))
    refuse_twisted(feature, outlines, closed=parameters.closed)
    told = {"sections": [one.name for one in others]}
    more = _sketches(others)
    return finish(work, feature, first, context, told, is_real=is_real, more=more)


@handles(BodyPipe)
@inserted
def body_pipe(parameters: BodyPipe, context: Context) -> Result:
    """Make a PartDesign::AdditivePipe or a PartDesign::SubtractivePipe."""
    first = profile_of(parameters, context)
    sections = [f"sections[{at}]" for at in range(len(parameters.sections))]
    others = [
        profile_from(given, context, field) for given, field in zip(parameters.sections, sections)
    ]
    for one, field in zip(others, sections):
        refuse_other_body(one, first.body, field)
    profiles = [first, *others]
    spine = spine_of(parameters.spine, first, context)
    work, outlines = _begin(parameters, profiles, ["profile", *sections], context)
    refuse_corners(spine, parameters.corners)
    refuse_astray(spine, profiles, outlines)
    doubt = spine.course.refuse_tight(outlines[0])
    feature = _created(work, parameters, profiles, "Pipe")
    feature.Spine = spine.link
    feature.Transition = f"{parameters.corners.capitalize()} corner"
    if others:
        feature.Transformation = "Multisection"
    hidden = [spine.sketch] if spine.sketch is not None and not spine.link[1] else []
    try:
        is_real = work.build(feature, [*_sketches(profiles), *hidden])
        refuse_tangled(feature, spine)
    except ConjureError as error:
        if error.field is None:
            error.field, error.given = "spine", spine.name
        raise
    if doubt is not None:
        context.warn("MAY_CUT_THROUGH_ITSELF", doubt, feature)
    told: dict[str, Any] = {"sections": [one.name for one in others]} if others else {}
    told["spine"] = spine.name
    told["spine_length"] = rounding.tidy(spine.course.length)
    more = [one for one in (*_sketches(others), spine.sketch) if one is not None]
    return finish(work, feature, first, context, told, is_real=is_real, more=more)


def _begin(
    parameters: BodyLoft | BodyPipe,
    profiles: Sequence[BodyProfile],
    fields: Sequence[str],
    context: Context,
) -> tuple[FeatureWork, list[Outline]]:
    """The work on a feature of several profiles, each sound and with as many holes."""
    work = work_on(profiles[0], context, parameters.operation == "add", fields[0])
    for one, field in zip(profiles[1:], fields[1:]):
        if is_drawn(one.sketch):
            refuse_unsound(one.sketch, field)
    outlines = [
        Outline(one.sketch or one.tip, field, one.shape) for one, field in zip(profiles, fields)
    ]
    refuse_other_holes(outlines, fields)
    return work, outlines


def _created(
    work: FeatureWork,
    parameters: BodyLoft | BodyPipe,
    profiles: Sequence[BodyProfile],
    kind: str,
) -> Any:
    first, *others = profiles
    feature = work.create(
        parameters, f"PartDesign::{'Additive' if work.adds else 'Subtractive'}{kind}"
    )
    feature.Profile = first.link
    feature.Sections = [one.link if one.sketch is None else (one.link, [""]) for one in others]
    return feature


def _sketches(profiles: Sequence[BodyProfile]) -> list[Any]:
    return [one.sketch for one in profiles if one.sketch is not None]
