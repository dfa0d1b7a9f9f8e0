# SPDX-License-Identifier: MIT
"""Editors of pads, pockets, revolutions and grooves."""

from __future__ import annotations

from functools import partial
from typing import Any

from ....vocabulary.commands.profile_features import Groove, Pad, Pocket, Revolution
from ...bodies import dialects, extents
from ...bodies.axes import axis_of, axis_text
from ...bodies.profile_links import present_profile
from ...bodies.telling import element_text
from ...document import rounding
from ...document.feature_chain import body_of
from ...geometry.ancestry.descent import base_of
from ..editors import Edited, Editor, plain
from .rewriting import FeatureEdit

IN_ITS_BODY = {"body": "nothing: a feature stays in its body"}
_DEPTHS = frozenset({"Length", "TwoLengths"})
_TO_FACES = frozenset({"UpToFirst", "UpToLast", "UpToFace"})
_EXTENT = frozenset({"length", "length2", "symmetric", "up_to", "up_to_offset", "through"})
_TURN = frozenset({"angle", "angle2", "symmetric"})
_TO = ("up_to", "up_to_offset")
_BOTH = ("length2", "taper2")
_INSTEAD_OF_EXTENT = {
    "length": ("through", *_TO),
    "length2": ("through", "symmetric", *_TO),
    "symmetric": (*_BOTH, *_TO),
    "up_to": ("length", "through", "symmetric", "direction", *_BOTH),
    "through": ("length", *_BOTH, *_TO),
}
_ALONG = {
    **{"Profile": "profile", "Length": "length", "Length2": "length2", "Offset": "up_to_offset"},
    **{"TaperAngle": "taper", "TaperAngle2": "taper2", "UpToFace": "up_to"},
    **{"Direction": "direction", "Reversed": "direction"},
}
_ABOUT = {
    **{"Profile": "profile", "ReferenceAxis": "axis", "Angle": "angle", "Angle2": "angle2"},
    **{"Midplane": "symmetric", "Reversed": "reversed"},
}


def profile_text(feature: Any) -> str | None:
    """The profile of a feature as its command takes it: a sketch's name, or a face's handle."""
    source, parts = feature.Profile or (None, [])
    if source is None:
        return None
    return element_text(source, parts[0]) if any(parts) else str(source.Name)


def _read_along(obj: Any, *, outward: bool) -> dict[str, Any]:
    symmetric = dialects.is_symmetric(obj)
    found = {
        "profile": profile_text(obj),
        "symmetric": (symmetric,) if obj.Type in _TO_FACES else symmetric,
        **_read_end(obj),
        "taper": plain(obj.TaperAngle) if obj.Type in _DEPTHS else (plain(obj.TaperAngle),),
    }
    if dialects.goes_both_ways(obj):
        ends_there = getattr(obj, "Type2", "Length") == "Length"
        length2, taper2 = plain(obj.Length2), plain(obj.TaperAngle2)
        found.update(length2=length2 if ends_there else (length2,), taper2=taper2)
    way = _direction(obj, outward=outward)
    if way is not None:
        found["direction"] = (way,) if obj.Type == "UpToFace" else way
    return found


def _read_end(obj: Any) -> dict[str, Any]:
    """The length, or what the feature goes up to; `through` is not among it."""
    length, word = plain(obj.Length), extents.end_word(obj)
    if obj.Type in _DEPTHS:
        return {"length": length}
    if word is not None:
        return {"length": (length,), "up_to": word, "up_to_offset": plain(obj.Offset)}
    if obj.Type != "UpToFace":
        return {"length": (length,)}
    source, parts = obj.UpToFace or (None, [])
    if source is None:
        return {"length": (length,)}
    face = element_text(source, parts[0]) if any(parts) else source.Name
    return {"length": (length,), "up_to": face, "up_to_offset": plain(obj.Offset)}


def _direction(obj: Any, *, outward: bool) -> Any:
    if extents.is_along_profile(obj):
        return "normal" if obj.Reversed != outward else "reversed"
    axis, parts = getattr(obj, "ReferenceAxis", None) or (None, [])
    if axis is not None and not obj.UseCustomVector and not any(parts):
        return axis.Name
    profile = present_profile(obj, body_of(obj), base_of(obj))
    if profile is None:
        return None
    return rounding.vector(extents.way_of(obj, profile, outward=outward))


def _read_pocket(obj: Any) -> dict[str, Any]:
    return {**_read_along(obj, outward=False), "through": obj.Type == "ThroughAll"}


def _write_along(edited: Edited, *, outward: bool) -> None:
    work = FeatureEdit(edited, _ALONG)
    wanted, sent, feature = edited.parameters, edited.sent, work.feature
    profile = work.profile()
    face = extents.face_link(wanted.up_to, profile, edited.context) if "up_to" in sent else None
    if sent & _EXTENT:
        if "length" not in wanted.given:
            wanted.length = plain(feature.Length)
        extents.set_extent(feature, wanted, face)
    if "taper" in sent:
        feature.TaperAngle = wanted.taper
    if "taper2" in sent:
        feature.TaperAngle2 = wanted.taper2
    if "direction" in sent or face is not None:
        extents.set_direction(feature, wanted, profile, edited.context, outward=outward)
        if wanted.direction == "auto" and not outward and not wanted.symmetric:
            work.turn_if_without_effect()


def _read_about(obj: Any) -> dict[str, Any]:
    angle, by_angle = plain(obj.Angle), dialects.turns_by_angle(obj)
    both = {"angle2": plain(obj.Angle2)} if dialects.turns_both_ways(obj) else {}
    return {
        "profile": profile_text(obj),
        "axis": axis_text(obj, body_of(obj)),
        "angle": angle if by_angle else (angle,),
        **both,
        "symmetric": bool(obj.Midplane),
        "reversed": bool(obj.Reversed),
    }


def _write_about(edited: Edited) -> None:
    work = FeatureEdit(edited, _ABOUT)
    wanted, sent, feature = edited.parameters, edited.sent, work.feature
    profile = work.profile()
    if sent & {"axis", "profile"} and "axis" in wanted.given:
        feature.ReferenceAxis = axis_of(wanted.axis, profile, work.context).link
    if sent & _TURN:
        angle = wanted.angle if "angle" in wanted.given else plain(feature.Angle)
        dialects.set_turn(feature, angle, wanted.angle2, symmetric=wanted.symmetric)
    if "reversed" in sent:
        feature.Reversed = wanted.reversed


_REMOVABLE = {"length2": ("taper2",), "up_to": ("up_to_offset",)}

EDITORS = (
    Editor(
        *("PartDesign::Pad", Pad),
        partial(_read_along, outward=True),
        partial(_write_along, outward=True),
        instead=_INSTEAD_OF_EXTENT,
        removable=_REMOVABLE,
        fixed=IN_ITS_BODY,
        properties={"length": "Length"},
    ),
    Editor(
        *("PartDesign::Pocket", Pocket, _read_pocket, partial(_write_along, outward=False)),
        instead=_INSTEAD_OF_EXTENT,
        removable=_REMOVABLE,
        fixed=IN_ITS_BODY,
        properties={"length": "Length"},
    ),
    *(
        Editor(
            *(f"PartDesign::{command.__name__}", command, _read_about, _write_about),
            instead={"angle2": ("symmetric",), "symmetric": ("angle2",)},
            removable={"angle2": ()},
            fixed=IN_ITS_BODY,
        )
        for command in (Revolution, Groove)
    ),
)
