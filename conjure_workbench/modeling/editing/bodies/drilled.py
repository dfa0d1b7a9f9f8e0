# SPDX-License-Identifier: MIT
"""Editors of the holes of bodies."""

from __future__ import annotations

from typing import Any

from ....vocabulary.commands.body_holes import Hole
from ....vocabulary.commands.hole_mouths import FLAT
from ...bodies.hole_sizes import count_of, set_sizes, sizes_of, warn_of_turns
from ...objects.property_values import refuse_bound
from ..editors import Edited, Editor, plain
from .profiled import IN_ITS_BODY, profile_text
from .rewriting import FeatureEdit

_PLACES = "the dimensions of its sketch, edit_sketch, or another profile"
_NAMES = {
    **{"Profile": "profile", "Diameter": "diameter", "Depth": "depth", "DepthType": "through"},
    **{"DrillPoint": "bottom", "DrillPointAngle": "bottom", "Threaded": "tapped"},
    **{"ThreadType": "thread", "ThreadSize": "thread", "ThreadFit": "fit"},
    **{"ModelThread": "modeled", "HoleCutCountersinkAngle": "countersink"},
}
_BY_THREAD = ("thread", "fit", "tapped", "modeled", "screw")
_MOUTHS = ("counterbore", "countersink", "counterdrill", "screw")


def _read(obj: Any) -> dict[str, Any]:
    return {"profile": profile_text(obj), **sizes_of(obj)}


def _write(edited: Edited) -> None:
    wanted, sent, obj = edited.parameters, edited.sent, edited.obj
    mouth = next((name for name in _MOUTHS if getattr(wanted, name) is not None), "counterbore")
    work = FeatureEdit(edited, {**_NAMES, "HoleCutDiameter": mouth, "HoleCutType": mouth})
    if "profile" in sent:
        count_of(work.profile())
        work.turn_if_without_effect()
    if "radius" in sent:
        sent = sent | {"diameter"}
    if "thread" in sent and wanted.thread is not None:
        refuse_bound(obj, "Diameter", "thread")
    for name in {"diameter", "depth"} - wanted.given - sent:
        setattr(wanted, name, plain(getattr(obj, name.capitalize())))
    set_sizes(work.feature, wanted, sent)
    if sent & {"modeled", "depth", "through", "thread"}:
        warn_of_turns(obj, wanted, obj.Shape.BoundBox.DiagonalLength, edited.context)


EDITORS = (
    Editor(
        *("PartDesign::Hole", Hole, _read, _write),
        instead={
            "diameter": _BY_THREAD,
            "radius": ("diameter", *_BY_THREAD),
            "thread": ("diameter",),
            "fit": ("tapped", "modeled"),
            "tapped": ("fit", "modeled"),
            "modeled": ("fit", "tapped"),
            "depth": ("through",),
            "through": ("depth", "bottom"),
            **{one: tuple(other for other in _MOUTHS if other != one) for one in _MOUTHS},
        },
        parts=FLAT,
        removable={
            "thread": ("fit", "tapped", "modeled", "screw"),
            **{"counterdrill": (), "screw": ()},
        },
        fixed={**dict.fromkeys(("face", "positions"), _PLACES), **IN_ITS_BODY},
        properties={"diameter": "Diameter", "depth": "Depth"},
    ),
)
