# SPDX-License-Identifier: MIT
"""Checks of lofts: profiles that go together, and solids that FreeCAD has not twisted."""

from __future__ import annotations

import math
from typing import Any, Sequence

import Part

from ...errors import ConjureError, invalid
from ..document.freecad_errors import KERNEL_ERRORS
from ..geometry.profile_shape import Outline

_LEAST, _MOST = 0.7, 1.4
_CLOSED = (0.5, 2.0)
"""Bounds of a sound loft's volume by that of straight pieces from profile to profile."""
_FEW_WIRES = 2
"""Wires of a profile up to which there is one way to lead them to those of the next one."""


def refuse_other_holes(outlines: Sequence[Outline], fields: Sequence[str]) -> None:
    """Refuse profiles that are several areas, or have other numbers of holes than the first.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    count = len(outlines[0].wires)
    for outline, field in zip(outlines, fields):
        outline.refuse_islands()
        if len(outline.wires) != count:
            problem = f"has {_holes(len(outline.wires))}, and the first profile {_holes(count)}"
            raise invalid(field, problem, allowed=f"a profile with {_holes(count)}")


def _holes(wires: int) -> str:
    return {1: "no holes", 2: "1 hole"}.get(wires, f"{wires - 1} holes")


def refuse_twisted(feature: Any, outlines: Sequence[Outline], *, closed: bool) -> None:
    """Refuse a loft that FreeCAD has led through itself, or inside out.

    It calls some valid whose corners, or holes, it has led to wrong ones of the next profile, or
    which swing widely between many profiles.

    Args:
        feature: the loft, computed.
        outlines: its profiles.
        closed: whether it goes on from the last to the first.

    Raises:
        ConjureError: RESULT_INVALID.
    """
    tool = feature.AddSubShape
    share = tool.Volume / _straight(outlines, closed)
    least, most = _CLOSED if closed else (_LEAST, _MOST)
    is_doubtful = not least < share < most or len(outlines[0].wires) > _FEW_WIRES
    if share <= 0 or not tool.isValid() or (is_doubtful and _crosses_itself(tool)):
        message = f"FreeCAD has twisted the loft '{feature.Name}': it would cut through itself."
        advice = (
            "Try ruled: true, a loft for each two profiles, less turn from one to the next, or the "
            "corners and holes of each profile drawn in the same order."
        )
        raise ConjureError("RESULT_INVALID", message, details={"advice": advice})


def _crosses_itself(tool: Any) -> bool:
    try:
        tool.check(True)
    except KERNEL_ERRORS:
        return True
    return False


def _straight(outlines: Sequence[Outline], closed: bool) -> float:
    """Volume of straight pieces from profile to profile, in mm3, to about a tenth."""
    ends = [(_area(outline), _middle(outline), outline.normal) for outline in outlines]
    following = [*ends[1:], ends[0]] if closed else ends[1:]
    whole = 0.0
    for (area, middle, normal), (other, there, across) in zip(ends, following):
        step = there - middle
        height = (abs(step.dot(normal)) + abs(step.dot(across))) / 2
        whole += height / 3 * (area + other + math.sqrt(area * other))
    return whole


def _area(outline: Outline) -> float:
    outer, *holes = (float(Part.Face(wire).Area) for wire in outline.wires)
    return outer - sum(holes)


def _middle(outline: Outline) -> Any:
    return Part.Face(outline.wires[0]).CenterOfMass
