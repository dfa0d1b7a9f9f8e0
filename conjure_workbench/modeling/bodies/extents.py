# SPDX-License-Identifier: MIT
"""Extents of pads and pockets: which way they go, and how far."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import invalid
from ...vocabulary.commands.profile_features import AlongNormal
from ...vocabulary.sketching.places import OnDatum
from ..command.context import Context
from ..document import rounding
from ..geometry import shapes
from ..geometry.faces import Faces
from ..geometry.reference_resolution import resolve_face
from ..geometry.tolerances import PARALLEL
from . import dialects
from .datums.uses import bound_shape, datum_of, direction_of
from .profile_links import BodyProfile

_WORDS = {"first": "UpToFirst", "last": "UpToLast"}
_ENDS = {kind: word for word, kind in _WORDS.items()}


def end_word(feature: Any) -> str | None:
    """The word of `up_to` for where a pad or a pocket ends; None for another end."""
    return _ENDS.get(feature.Type)


def face_link(up_to: Any, profile: BodyProfile, context: Context) -> Any:
    """The link to the face or the datum plane that a feature goes up to; None for a word, or none.

    Raises:
        ConjureError: as `Context.find`, REFERENCE_LOST or AMBIGUOUS; INVALID_PARAMETER for what is
            no plane of the body; UNSUPPORTED.
    """
    if up_to is None or isinstance(up_to, str):
        return None
    if isinstance(up_to, OnDatum):
        return datum_of(up_to, profile.body, "plane", "up_to", context), [""]
    bound = bound_shape(up_to, profile.body, context)
    if bound is not None:
        dialects.refuse_end_at_bound_shape(profile.body)
        return bound, [f"Face{resolve_face(up_to, Faces(bound), 'up_to')}"]
    if profile.tip is None:
        raise shapes.without_shape(profile.body, "up_to")
    return profile.tip, [f"Face{resolve_face(up_to, profile.faces(), 'up_to')}"]


def set_extent(feature: Any, parameters: AlongNormal, face: Any) -> None:
    """Set how far a pad or a pocket goes; `face` is the link to the one that it goes up to."""
    up_to, both = parameters.up_to, parameters.length2 is not None
    if getattr(parameters, "through", False):
        dialects.set_end(feature, "ThroughAll", symmetric=parameters.symmetric)
    elif up_to is None:
        dialects.set_end(feature, "Length", symmetric=parameters.symmetric, both=both)
        feature.Length = parameters.length
        if both:
            feature.Length2 = parameters.length2
    else:
        dialects.set_end(feature, _WORDS[up_to] if isinstance(up_to, str) else "UpToFace")
        if face is not None:
            feature.UpToFace = face
        feature.Offset = parameters.up_to_offset


def set_taper(feature: Any, parameters: AlongNormal) -> None:
    """Set how far the sides of a pad or a pocket lean outward, either way."""
    feature.TaperAngle = parameters.taper
    feature.TaperAngle2 = parameters.taper2


def way_of(feature: Any, profile: BodyProfile, *, outward: bool) -> Any:
    """The way that a pad or a pocket goes, of length 1, in global coordinates.

    Args:
        feature: the pad or the pocket, computed.
        profile: its profile.
        outward: as `set_direction`.
    """
    turned = -1.0 if feature.Reversed else 1.0
    if is_along_profile(feature):
        return profile.normal * (turned if outward else -turned)
    way = shapes.outer_placement(feature).Rotation.multVec(feature.Direction * turned)
    return way.normalize()


def is_along_profile(feature: Any) -> bool:
    """True for a pad or a pocket that goes along its profile's normal."""
    return not feature.UseCustomVector and getattr(feature, "ReferenceAxis", None) is None


def set_direction(
    feature: Any,
    parameters: AlongNormal,
    profile: BodyProfile,
    context: Context,
    *,
    outward: bool,
) -> Any:
    """Set which way a pad or a pocket goes; returns that way, of length 1, in global coordinates.

    Args:
        feature: the pad or the pocket.
        parameters: the command's.
        profile: the profile.
        context: the command's.
        outward: whether FreeCAD has the feature go along the profile's normal by itself.

    Raises:
        ConjureError: INVALID_PARAMETER for a direction in the profile's plane, or for what is no
            datum axis of the body; as `Context.find`.
    """
    way = parameters.direction
    own = profile.normal if outward else profile.normal * -1
    if isinstance(way, str):
        wanted = {"auto": own, "normal": profile.normal}.get(way, profile.normal * -1)
        feature.UseCustomVector = False
        feature.AlongSketchNormal = True
        feature.ReferenceAxis = None
        feature.Reversed = wanted.dot(own) < 0
        return wanted
    axis: Any = None
    if isinstance(way, OnDatum):
        axis = datum_of(way, profile.body, "axis", "direction", context)
        wanted = direction_of(axis)
    else:
        wanted = FreeCAD.Vector(*way)
    if abs(wanted.dot(profile.normal)) < PARALLEL:
        problem = "lies in the profile's plane"
        raise invalid("direction", problem, rounding.vector(wanted), "a way out of that plane")
    feature.AlongSketchNormal = False
    if axis is not None:
        feature.UseCustomVector = False
        feature.ReferenceAxis = (axis, [""])
        # FreeCAD has what takes out go against the axis by itself.
        feature.Reversed = not outward
        return wanted
    feature.ReferenceAxis = None
    feature.Reversed = False
    feature.UseCustomVector = True
    feature.Direction = shapes.outer_placement(feature).inverse().Rotation.multVec(wanted)
    return wanted
