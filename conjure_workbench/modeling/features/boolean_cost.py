# SPDX-License-Identifier: MIT
"""Estimated time of a boolean, reported before it begins: it cannot be stopped then."""

from __future__ import annotations

from typing import Any

from ..command.context import Context
from ..geometry import shapes
from ..measure.kernel_work import UNIT_S, boolean_work

WORTH_REPORTING_S = 5.0


def announce(context: Context, inputs: list[Any]) -> None:
    """Report to the window and to the server that combining objects may take long.

    Raises:
        ConjureError: CANCELLED, if the server has asked for that.
    """
    found = [shapes.shape_of(obj) for obj in inputs]
    seconds = boolean_work(found) * UNIT_S
    context.services.expect(seconds)
    if seconds >= WORTH_REPORTING_S:
        faces = sum(shape.countElement("Face") for shape in found)
        doing = f"combining {faces} faces, for about {seconds:.0f} s in which nothing can stop it"
        context.next_part(0, 1, doing)
