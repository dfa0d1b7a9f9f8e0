# SPDX-License-Identifier: MIT
"""Helices at the tip of their body."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ...vocabulary.commands.body_helices import BodyHelix
from ..bodies.axes import axis_of
from ..bodies.helices import refuse_beside_plane, refuse_turns_that_meet, set_sizes
from ..bodies.insertion import inserted
from ..bodies.profiles import profile_of
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..geometry import shapes
from ..geometry.profile_shape import Outline
from .profile_features import built, finish, work_on


@handles(BodyHelix)
@inserted
def body_helix(parameters: BodyHelix, context: Context) -> Result:
    """Make a PartDesign::AdditiveHelix or a PartDesign::SubtractiveHelix."""
    profile = profile_of(parameters, context)
    work = work_on(profile, context, parameters.operation == "add")
    outline = Outline(profile.sketch or profile.tip, "profile", profile.shape)
    outline.refuse_islands()
    axis = axis_of(parameters.axis, profile, context)
    refuse_beside_plane(axis, outline, parameters.axis)
    pitch, turns = parameters.winding
    try:
        refuse_turns_that_meet(axis, outline, pitch=pitch, turns=turns, angle=parameters.angle)
    except ConjureError as error:
        if parameters.pitch is None:
            error.field, error.given = "turns", parameters.turns
        raise
    kind = "Additive" if work.adds else "Subtractive"
    feature = work.create(parameters, f"PartDesign::{kind}Helix")
    feature.Profile = profile.link
    feature.ReferenceAxis = axis.link
    set_sizes(feature, parameters.pitch, parameters.height, parameters.turns)
    feature.Angle = parameters.angle
    feature.LeftHanded = parameters.left_handed
    feature.Reversed = parameters.reversed
    is_real = built(work, feature, profile, missed=False)
    told = {
        "axis": axis.reply(shapes.outer_placement(feature)),
        **_computed(feature, parameters),
    }
    return finish(work, feature, profile, context, told, is_real=is_real)


def _computed(feature: Any, parameters: BodyHelix) -> dict[str, float]:
    """The size that was not sent; the others are among the dimensions."""
    sizes = {"pitch": feature.Pitch.Value, "height": feature.Height.Value, "turns": feature.Turns}
    return {
        name: rounding.tidy(size)
        for name, size in sizes.items()
        if getattr(parameters, name) is None
    }
