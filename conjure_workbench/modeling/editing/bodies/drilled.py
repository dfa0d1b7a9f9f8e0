# SPDX-License-Identifier: MIT
"""Editors of the holes of bodies."""

from __future__ import annotations

from typing import Any

from ....vocabulary.commands.body_holes import Hole
from ....vocabulary.commands.hole_mouths import FLAT
from ...bodies.hole_sizes import count_of, set_sizes, sizes_of
from ...objects.property_values import refuse_bound
from ..editors import Edited, Editor, plain
from .profiled import IN_ITS_BODY, profile_text
from .rewriting import FeatureEdit

_PLACES = "the dimensions of its sketch, edit_sketch, or another profile"
_NAMES = {
    **{"Profile": "profile", "Diameter": "diameter", "Depth": "depth", "DepthType": "through"},
    **{"DrillPoint": "bottom", "DrillPointAngle": "bottom", "Threaded": "tapped"},
    **{"ThreadType": "thread", "ThreadSize": "thread", "ThreadFit": "fit"},
    "HoleCutCountersinkAngle": "countersink",
}


def _read(obj: Any) -> dict[str, Any]:
    return {"profile": profile_text(obj), **sizes_of(obj)}


def _write(edited: Edited) -> None:
    wanted, sent, obj = edited.parameters, edited.sent, edited.obj
    mouth = {"HoleCutDiameter": "countersink" if wanted.countersink else "counterbore"}
    work = FeatureEdit(edited, {**_NAMES, **mouth})
    if "profile" in sent:
        count_of(work.profile())
        work.turn_if_without_effect()
    if "thread" in sent and wanted.thread is not None:
        refuse_bound(obj, "Diameter", "thread")
    for name in {"diameter", "depth"} - wanted.given:
        setattr(wanted, name, plain(getattr(obj, name.capitalize())))
    set_sizes(work.feature, wanted, sent)


EDITORS = (
    Editor(
        *("PartDesign::Hole", Hole, _read, _write),
        instead={
            "diameter": ("thread", "fit", "tapped"),
            "thread": ("diameter",),
            "fit": ("tapped",),
            "tapped": ("fit",),
            "depth": ("through",),
            "through": ("depth", "bottom"),
            "counterbore": ("countersink",),
            "countersink": ("counterbore",),
        },
        parts=FLAT,
        removable={"thread": ("fit", "tapped")},
        fixed={**dict.fromkeys(("face", "positions"), _PLACES), **IN_ITS_BODY},
        properties={"diameter": "Diameter", "depth": "Depth"},
    ),
)
