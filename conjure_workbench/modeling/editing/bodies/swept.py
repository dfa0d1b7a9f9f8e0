# SPDX-License-Identifier: MIT
"""Editors of the lofts and pipes of PartDesign's bodies, by whomever they were made."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, Sequence

from ....errors import missing
from ....vocabulary.commands.body_sweeps import BodyLoft, BodyPipe
from ...bodies import dialects
from ...bodies.lofting import refuse_other_holes, refuse_twisted
from ...bodies.profile_links import BodyProfile, profile_at, warn_if_loose
from ...bodies.spines import (
    BodySpine,
    present_spine,
    refuse_astray,
    refuse_corners,
    refuse_tangled,
    spine_of,
)
from ...bodies.telling import element_text
from ...document.object_links import linked
from ...features.swept_features import refuse_flat, refuse_meeting
from ...geometry.profile_shape import Outline
from ..editors import Edited, Editor
from .profiled import IN_ITS_BODY, profile_text
from .rewriting import FeatureEdit

ADDS_OR_CUTS = ("Additive", "Subtractive")
IN_ITS_PLACE = {**IN_ITS_BODY, "operation": "delete_object of this, and its command anew"}
_CORNERS = ("right", "round")
_LOFT = {**dict.fromkeys(("Profile", "Sections"), "profiles"), "Ruled": "ruled", "Closed": "closed"}
_PIPE = {
    **{"Profile": "profile", "Sections": "sections", "Transformation": "sections"},
    **{"Spine": "spine", "Transition": "corners"},
}


class _Loft(BodyLoft):
    """A loft, whose operation has one name."""

    operation: Any = replace(BodyLoft.declared["operation"], aliases=())


class _Pipe(BodyPipe):
    """A pipe, of which FreeCAD has a property of its own that is called Mode."""

    operation: Any = replace(BodyPipe.declared["operation"], aliases=())


def operation_of(obj: Any) -> str:
    """Return the operation of a loft, a pipe or a helix, as its command takes it."""
    return "add" if obj.TypeId.startswith("PartDesign::Additive") else "cut"


def _sections_of(obj: Any) -> list[Any]:
    """The sections as their command takes them."""
    return [_text(*_parted(link)) for link in obj.Sections]


def _parted(link: Any) -> tuple[Any, list[str]]:
    """The object and the parts of a link to a section, as each version of FreeCAD has it."""
    if not isinstance(link, tuple):
        return link, []
    return link[0], [link[1]] if isinstance(link[1], str) else list(link[1])


def _text(source: Any, parts: Sequence[str]) -> str:
    return (element_text(source, parts[0]) if any(parts) else None) or str(source.Name)


def _read_loft(obj: Any) -> dict[str, Any]:
    first = profile_text(obj)
    return {
        "profiles": [*([] if first is None else [first]), *_sections_of(obj)],
        "ruled": obj.Ruled,
        "closed": obj.Closed,
        "operation": operation_of(obj),
    }


def _write_loft(edited: Edited) -> None:
    work = FeatureEdit(edited, _LOFT)
    wanted, sent, feature, obj = edited.parameters, edited.sent, work.feature, edited.obj
    profiles = (
        [work.profile_named(one, f"profiles[{at}]") for at, one in enumerate(wanted.profiles)]
        if "profiles" in sent
        else [*_first(work, edited), *_present_sections(work, obj)]
    )
    outlines = _outlines(profiles, [f"profiles[{at}]" for at in range(len(profiles))])
    if "profiles" in sent:
        refuse_flat(outlines)
        refuse_meeting(outlines)
        before = [*linked(obj, "Profile"), *linked(obj, "Sections")]
        _set_profiles(work, profiles, before)
    if "ruled" in sent:
        feature.Ruled = wanted.ruled
    if "closed" in sent:
        if wanted.closed and not obj.Closed:
            dialects.refuse_closed_loft(obj)
        feature.Closed = wanted.closed
    if not edited.change.is_one_of_several:
        edited.change.afterwards(partial(refuse_twisted, obj, outlines, closed=wanted.closed))


def _read_pipe(obj: Any) -> dict[str, Any]:
    word = obj.Transition.split()[0].lower()
    return {
        "profile": profile_text(obj),
        "sections": _sections_of(obj),
        "spine": _spine_text(obj),
        # One that the person made may lose what comes after a corner.
        "corners": word if word in _CORNERS else (word,),
        "operation": operation_of(obj),
    }


def _spine_text(obj: Any) -> Any:
    source, parts = obj.Spine or (None, [])
    if source is None:
        return None
    handles = [element_text(source, part) for part in parts if part]
    return [one for one in handles if one is not None] or str(source.Name)


def _write_pipe(edited: Edited) -> None:
    work = FeatureEdit(edited, _PIPE)
    wanted, sent, obj = edited.parameters, edited.sent, edited.obj
    if not sent:
        return
    before = [one for name in ("Profile", "Sections", "Spine") for one in linked(obj, name)]
    first = _first(work, edited)[0]
    others = (
        [work.profile_named(one, f"sections[{at}]") for at, one in enumerate(wanted.sections)]
        if "sections" in sent
        else _present_sections(work, obj)
    )
    spine = _spine(work, edited, first)
    profiles = [first, *others]
    outlines = _outlines(profiles, ["profile", *(f"sections[{at}]" for at in range(len(others)))])
    corners = wanted.corners if "corners" in wanted.given else ""
    refuse_corners(spine, corners)
    doubt = None
    if sent & {"profile", "sections", "spine"}:
        refuse_astray(spine, profiles, outlines)
        doubt = spine.course.refuse_tight(outlines[0])
        work.feature.Spine = spine.link
        _set_profiles(work, profiles, before, [spine.sketch] if not spine.link[1] else [])
        work.feature.Transformation = "Multisection" if others else "Constant"
    if "corners" in sent:
        work.feature.Transition = f"{corners.capitalize()} corner"
    edited.change.afterwards(partial(refuse_tangled, obj, spine))
    if doubt is not None:
        work.context.warn("MAY_CUT_THROUGH_ITSELF", doubt, obj)


def _spine(work: FeatureEdit, edited: Edited, first: BodyProfile) -> BodySpine:
    """The path that a pipe gets, or has.

    Raises:
        ConjureError: as `spine_of`; INVALID_PARAMETER for one that is made of the pipe;
            MISSING_PARAMETER where the present one is gone.
    """
    if "spine" not in edited.sent:
        present = present_spine(edited.obj)
        if present is None:
            raise missing("spine", "The one that it was made along is gone.")
        return present
    spine = spine_of(edited.parameters.spine, first, work.context)
    work.refuse_above(spine.sketch, spine.name, "spine")
    return spine


def _first(work: FeatureEdit, edited: Edited) -> list[BodyProfile]:
    """The first profile, named or as it is."""
    if "profile" in edited.sent:
        return [work.profile_named(edited.parameters.profile, "profile")]
    source, parts = edited.obj.Profile or (None, [])
    if source is None:
        raise missing("profile", "The one that it was made of is gone.")
    return [profile_at(source, parts, work.body, work.before)]


def _present_sections(work: FeatureEdit, obj: Any) -> list[BodyProfile]:
    links = [_parted(link) for link in obj.Sections]
    return [profile_at(source, parts, work.body, work.before) for source, parts in links]


def _outlines(profiles: Sequence[BodyProfile], fields: Sequence[str]) -> list[Outline]:
    """The outlines of profiles, each one area with as many holes.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    found = [
        Outline(one.sketch or one.link[0], field, one.shape) for one, field in zip(profiles, fields)
    ]
    refuse_other_holes(found, fields)
    return found


def _set_profiles(
    work: FeatureEdit,
    profiles: Sequence[BodyProfile],
    before: Sequence[Any],
    also: Sequence[Any] = (),
) -> None:
    """Set the profile and the sections; what is not used any more is shown.

    Args:
        work: the edit.
        profiles: the first one and the sections.
        before: what the feature was made of.
        also: what it is made of beside its profiles.
    """
    first, *others = profiles
    work.feature.Profile = first.link
    work.feature.Sections = [one.link if one.sketch is None else (one.link, [""]) for one in others]
    sketches = [one.sketch for one in profiles]
    work.hide_instead(before, [*sketches, *also])
    warn_if_loose(sketches, work.context)


EDITORS = (
    *(
        Editor(
            *(f"PartDesign::{kind}Loft", _Loft, _read_loft, _write_loft),
            fixed=IN_ITS_PLACE,
        )
        for kind in ADDS_OR_CUTS
    ),
    *(
        Editor(
            *(f"PartDesign::{kind}Pipe", _Pipe, _read_pipe, _write_pipe),
            removable={"sections": ()},
            fixed=IN_ITS_PLACE,
        )
        for kind in ADDS_OR_CUTS
    ),
)
