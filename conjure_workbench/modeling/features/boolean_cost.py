# SPDX-License-Identifier: MIT
"""Estimated time of a boolean that FreeCAD computes itself, reported before it begins."""

from __future__ import annotations

from typing import Any

from ...kernel.desk import current
from ..command.context import Context
from ..doing import Doing, Part
from ..geometry import shapes
from ..measure.kernel_work import boolean_seconds

WORTH_REPORTING_S = 5.0


def announce(context: Context, inputs: list[Any]) -> None:
    """Report to the window and to the server that combining objects may take long.

    Raises:
        ConjureError: CANCELLED, if the server has asked for that.
    """
    found = [shapes.shape_of(obj) for obj in inputs]
    seconds = boolean_seconds(found)
    desk = current()
    if desk is not None and desk.takes_boolean(found):
        return
    context.services.expect(seconds)
    if seconds >= WORTH_REPORTING_S:
        faces = sum(shape.countElement("Face") for shape in found)
        told = {"faces": faces, "seconds": round(seconds)}
        context.next_part(0, 1, Doing(Part.COMBINING, told))
