# SPDX-License-Identifier: MIT
"""Completion of a change to a sketch: solved, recomputed, told, and warned of."""

from __future__ import annotations

from typing import Any, Iterable, Mapping, Sequence

from ..command.context import Context
from ..command.recompute import attempt, recompute
from ..document.feature_chain import SKETCH
from ..document.freecad_types import DocumentObject
from .profiles import profile_of
from .readings import Reading
from .solutions import collapsed_elements, greatest_move
from .solving import solve_and_check
from .telling import sketch_reply

_MOVED = 0.1
"""Share of a sketch's size from which on a move is warned of."""


def complete(
    sketch: DocumentObject,
    newcomers: Mapping[int, str],
    drawn: Sequence[Any],
    context: Context,
    *,
    is_new: bool = False,
) -> dict[str, Any]:
    """Solve and recompute a changed sketch.

    Args:
        sketch: the sketch, with its elements and constraints.
        newcomers: by index of the constraints that are new, the parameters that asked for them.
        drawn: the geometry before it is solved.
        context: the command's, which is warned.
        is_new: whether the command makes the sketch, which then is solved only once, since it does
            not stay in an error state if it is refused.

    Returns:
        Entry of the sketch in the reply.

    Raises:
        ConjureError: CONSTRAINTS_CONFLICT, GEOMETRY_ERROR.
    """
    # FreeCAD computes a sketch by solving it, and does not for each that it would not solve alone.
    is_solved = is_new and attempt(sketch) is None and not collapsed_elements(sketch, drawn)
    if not is_solved:
        solve_and_check(sketch, list(newcomers), drawn, newcomers)
        recompute(sketch)
    reading = Reading(sketch)
    told = sketch_reply(reading, drawn)
    moved = greatest_move(drawn, reading)
    if moved["distance"]:
        told["moved"] = moved
    for code, message in _warnings(sketch, told):
        context.warn(code, message, sketch)
    return told


def sound_profiles(objects: Iterable[DocumentObject]) -> list[DocumentObject]:
    """Those of the objects that are sketches with a sound profile, which follows expressions."""
    return [
        obj for obj in objects if obj.TypeId == SKETCH and obj.ExpressionEngine and is_sound(obj)
    ]


def is_sound(sketch: DocumentObject) -> bool:
    """True for a sketch whose outlines are closed and do not cross."""
    return not _unsound(sketch, profile_of(sketch))


def warn_of_profile(sketch: DocumentObject, context: Context) -> None:
    """Warn of a sketch whose outlines are open or cross, after a change of its dimensions."""
    for code, message in _unsound(sketch, profile_of(sketch)):
        context.warn(code, message, sketch)


def _unsound(sketch: Any, profile: dict[str, Any]) -> list[tuple[str, str]]:
    """Warnings of a profile that bounds no area, with the first place where it does not."""
    found = []
    if "open_ends" in profile:
        ends = profile["open_ends"]
        count = "an open end" if len(ends) == 1 else f"{len(ends)} open ends"
        message = f"The profile of '{sketch.Name}' has {count}, {_place(ends[0])}."
        found.append(("PROFILE_OPEN", message))
    if "crossings" in profile:
        place = _place(profile["crossings"][0])
        message = f"The profile of '{sketch.Name}' crosses or branches, {place}."
        found.append(("PROFILE_CROSSES", message))
    return found


def _place(row: dict[str, Any]) -> str:
    return f"such as {' and '.join(row['elements'])} at {row['at']}"


def _warnings(sketch: Any, told: dict[str, Any]) -> list[tuple[str, str]]:
    found = []
    degrees = told["degrees_of_freedom"]
    if degrees:
        left = "1 degree" if degrees == 1 else f"{degrees} degrees"
        found.append(("NOT_FULLY_CONSTRAINED", f"'{sketch.Name}' has {left} of freedom left."))
    found += _unsound(sketch, told["profile"])
    moved = told.get("moved", {"distance": 0.0})
    size = sketch.Shape.BoundBox.DiagonalLength if sketch.Shape.Edges else 0.0
    if size and moved["distance"] > _MOVED * size:
        message = f"The constraints moved {moved['element']} by {moved['distance']:g} mm."
        found.append(("SKETCH_MOVED", message))
    return found
