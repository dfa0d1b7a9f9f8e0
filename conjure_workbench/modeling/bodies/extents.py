# SPDX-License-Identifier: MIT
"""Extents of pads and pockets: which way they go, and how far."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import invalid
from ...vocabulary.commands.profile_features import AlongNormal
from ..document import rounding
from ..geometry import shapes
from ..geometry.faces import Faces
from ..geometry.reference_resolution import resolve_face
from ..geometry.tolerances import PARALLEL
from . import dialects
from .profiles import BodyProfile

_WORDS = {"first": "UpToFirst", "last": "UpToLast"}


def set_extent(feature: Any, parameters: AlongNormal, profile: BodyProfile) -> None:
    """Set how far a pad or a pocket goes.

    Raises:
        ConjureError: REFERENCE_LOST or AMBIGUOUS for the face that it goes up to.
    """
    up_to = parameters.up_to
    feature.Length = parameters.length
    if parameters.symmetric:
        dialects.set_symmetric(feature)
    if getattr(parameters, "through", False):
        feature.Type = "ThroughAll"
    elif up_to is not None:
        word = _WORDS.get(up_to) if isinstance(up_to, str) else None
        feature.Type = word or "UpToFace"
        if word is None:
            if profile.tip is None:
                raise shapes.without_shape(profile.body, "up_to")
            index = resolve_face(up_to, Faces(profile.body), "up_to")
            feature.UpToFace = (profile.tip, [f"Face{index}"])
        feature.Offset = parameters.up_to_offset
    elif parameters.length2 is not None:
        dialects.set_two_lengths(feature, parameters.length, parameters.length2)
    if parameters.taper:
        feature.TaperAngle = parameters.taper
    if parameters.taper2:
        feature.TaperAngle2 = parameters.taper2


def set_direction(
    feature: Any, parameters: AlongNormal, profile: BodyProfile, *, outward: bool
) -> Any:
    """Set which way a pad or a pocket goes; returns that way, of length 1, in global coordinates.

    Args:
        feature: the pad or the pocket.
        parameters: the command's.
        profile: the profile.
        outward: whether FreeCAD has the feature go along the profile's normal by itself.

    Raises:
        ConjureError: INVALID_PARAMETER for a direction in the profile's plane.
    """
    way = parameters.direction
    own = profile.normal if outward else profile.normal * -1
    if way == "auto":
        return own
    if isinstance(way, str):
        wanted = profile.normal if way == "normal" else profile.normal * -1
        feature.Reversed = wanted.dot(own) < 0
        return wanted
    wanted = FreeCAD.Vector(*way)
    if abs(wanted.dot(profile.normal)) < PARALLEL:
        problem = "lies in the profile's plane"
        raise invalid("direction", problem, rounding.vector(wanted), "a way out of that plane")
    feature.UseCustomVector = True
    feature.AlongSketchNormal = False
    feature.Direction = shapes.outer_placement(feature).inverse().Rotation.multVec(wanted)
    return wanted
