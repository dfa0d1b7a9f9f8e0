# SPDX-License-Identifier: MIT
"""Editors of the helices of bodies, by whomever they were made."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from ....vocabulary.commands.body_helices import SIZES, BodyHelix
from ...bodies.axes import axis_of, axis_text
from ...bodies.helices import refuse_beside_plane, refuse_entangled
from ...document.feature_chain import body_of
from ...geometry.profile_shape import Outline
from ..editors import Edited, Editor, plain
from .profiled import profile_text
from .rewriting import FeatureEdit
from .swept import ADDS_OR_CUTS, IN_ITS_PLACE, operation_of

_MODES = {
    "pitch-height-angle": {"turns": ("height",)},
    "pitch-turns-angle": {"height": ("turns",)},
    "height-turns-angle": {"pitch": ("turns",)},
}
"""By FreeCAD's mode, the parameters that the one takes the place of which it computes."""
_NAMES = {
    **{"Profile": "profile", "ReferenceAxis": "axis", "Angle": "angle"},
    **{"LeftHanded": "left_handed", "Reversed": "reversed"},
    **{size.capitalize(): size for size in SIZES},
}
_WAYS = {"angle": "Angle", "left_handed": "LeftHanded", "reversed": "Reversed"}


class _Helix(BodyHelix):
    """A helix, of which FreeCAD has a property of its own that is called Mode."""

    operation: Any = replace(BodyHelix.declared["operation"], aliases=())


def _read(obj: Any) -> dict[str, Any]:
    sizes = {name: plain(getattr(obj, name.capitalize())) for name in SIZES}
    return {
        "profile": profile_text(obj),
        "axis": axis_text(obj, body_of(obj)),
        "operation": operation_of(obj),
        **{name: one if name in obj.Mode else (one,) for name, one in sizes.items()},
        "angle": plain(obj.Angle),
        "left_handed": obj.LeftHanded,
        "reversed": obj.Reversed,
    }


def _write(edited: Edited) -> None:
    edited.change.afterwards(partial(refuse_entangled, edited.obj))
    work = FeatureEdit(edited, _NAMES)
    wanted, sent, feature = edited.parameters, edited.sent, work.feature
    if sent & {"profile", "axis"}:
        profile = work.profile()
        outline = Outline(profile.sketch or profile.link[0], "profile", profile.shape)
        outline.refuse_islands()
        if "axis" in wanted.given:
            axis = axis_of(wanted.axis, profile, work.context)
            refuse_beside_plane(axis, outline, wanted.axis)
            feature.ReferenceAxis = axis.link
    if sent & {*SIZES}:
        _set_sizes(edited, feature)
    for name, named in _WAYS.items():
        if name in sent:
            setattr(feature, named, getattr(wanted, name))


def _set_sizes(edited: Edited, feature: Any) -> None:
    """Set what was sent, and what the present size counts for in another mode."""
    wanted = edited.parameters
    given = [name for name in SIZES if getattr(wanted, name) is not None]
    mode = "-".join([*given, "angle"])
    is_other = mode != edited.obj.Mode
    feature.Mode = mode
    for name in given if is_other else sorted(edited.sent & {*given}):
        setattr(feature, name.capitalize(), getattr(wanted, name))


def _editor(kind: str, mode: str) -> Editor:
    def suits(obj: Any) -> bool:
        return bool(obj.Mode == mode)

    return Editor(
        *(f"PartDesign::{kind}Helix", _Helix, _read, _write),
        suits=suits,
        instead=_MODES[mode],
        fixed=IN_ITS_PLACE,
    )


EDITORS = tuple(_editor(kind, mode) for kind in ADDS_OR_CUTS for mode in _MODES)
