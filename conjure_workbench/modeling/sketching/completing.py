# SPDX-License-Identifier: MIT
"""Completion of a change to a sketch: solved, recomputed, told, and warned of."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from ..command.context import Context
from ..command.recompute import recompute
from ..document.freecad_types import DocumentObject
from .solutions import greatest_move
from .solving import solve_and_check
from .telling import sketch_reply

_MOVED = 0.1
"""Share of a sketch's size from which on a move is warned of."""


def complete(
    sketch: DocumentObject, newcomers: Mapping[int, str], drawn: Sequence[Any], context: Context
) -> dict[str, Any]:
    """Solve and recompute a changed sketch.

    Args:
        sketch: the sketch, with its elements and constraints.
        newcomers: by index of the constraints that are new, the parameters that asked for them.
        drawn: the geometry before it is solved.
        context: the command's, which is warned.

    Returns:
        Entry of the sketch in the reply.

    Raises:
        ConjureError: CONSTRAINTS_CONFLICT, GEOMETRY_ERROR.
    """
    solve_and_check(sketch, list(newcomers), drawn, newcomers)
    recompute(sketch)
    told = sketch_reply(sketch, drawn)
    moved = greatest_move(drawn, sketch)
    if moved["distance"]:
        told["moved"] = moved
    for code, message in _warnings(sketch, told):
        context.warn(code, message, sketch)
    return told


def _warnings(sketch: Any, told: dict[str, Any]) -> list[tuple[str, str]]:
    found = []
    degrees = told["degrees_of_freedom"]
    if degrees:
        left = "1 degree" if degrees == 1 else f"{degrees} degrees"
        found.append(("NOT_FULLY_CONSTRAINED", f"'{sketch.Name}' has {left} of freedom left."))
    profile = told["profile"]
    if "open_ends" in profile:
        count = len(profile["open_ends"])
        ends = "an open end" if count == 1 else f"{count} open ends"
        found.append(("PROFILE_OPEN", f"The profile of '{sketch.Name}' has {ends}."))
    if "crossings" in profile:
        message = f"The profile of '{sketch.Name}' crosses or branches."
        found.append(("PROFILE_CROSSES", message))
    moved = told.get("moved", {"distance": 0.0})
    size = sketch.Shape.BoundBox.DiagonalLength if sketch.Shape.Edges else 0.0
    if size and moved["distance"] > _MOVED * size:
        message = f"The constraints moved {moved['element']} by {moved['distance']:g} mm."
        found.append(("SKETCH_MOVED", message))
    return found
