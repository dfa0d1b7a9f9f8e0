# SPDX-License-Identifier: MIT
"""Solving of a sketch, and the refusal of constraints that cannot hold together."""

from __future__ import annotations

from typing import Any, Iterable, Mapping, Sequence

from ...errors import ConjureError
from ..geometry.sketches.element_names import SketchElements
from .conflicts import REDUNDANT, Conflict, find_conflict
from .solutions import collapsed_elements
from .telling import constraint_reply

_PROBLEMS = {
    "redundant": "{one} says again what other constraints of '{sketch}' say",
    "conflicting": "{one} contradicts other constraints of '{sketch}'",
    "unsolvable": "No solution was found for '{sketch}' with {one}",
    "malformed": "{one} does not fit what it is of in '{sketch}'",
    "collapsed": "With {one}, '{sketch}' solves only by shrinking {elements} to nothing",
}
_MOST_NAMED = 20
"""Constraints of FreeCAD's own list that a refusal tells where the search was not complete."""
_NO_PATHS: Mapping[int, str] = {}


def solve_and_check(
    sketch: Any,
    newcomers: Sequence[int],
    drawn: Sequence[Any],
    paths: Mapping[int, str] = _NO_PATHS,
) -> None:
    """Solve a sketch.

    Args:
        sketch: the sketch, with all its constraints.
        newcomers: indices of the constraints that are new.
        drawn: the geometry before it was solved.
        paths: the parameters that asked for constraints, by their indices.

    Raises:
        ConjureError: CONSTRAINTS_CONFLICT, with the constraints that cannot hold together.
    """
    if _solves(sketch, drawn):
        return
    conflict = find_conflict(sketch, newcomers, drawn)
    # What no attempt of the search repeated is solved now.
    if conflict is not None or not _solves(sketch, drawn):
        raise _refused(sketch, conflict, paths)


def leave_out_redundant(
    sketch: Any, newcomers: Iterable[int], drawn: Sequence[Any]
) -> tuple[dict[int, int], list[dict[str, Any]]]:
    """Remove new constraints that say again what others say; other conflicts stay.

    Args:
        sketch: the sketch, with all its constraints.
        newcomers: indices of the constraints that are new.
        drawn: the geometry before it is solved.

    Returns:
        For the new ones that are left, their indices now by those before; and those that were
        left out, as replies tell constraints.
    """
    kept, told = {index: index for index in newcomers}, []
    while not _solves(sketch, drawn):
        conflict = find_conflict(sketch, kept.values(), drawn)
        if conflict is None or conflict.kind != REDUNDANT:
            break
        gone = conflict.newcomer
        if gone not in kept.values():
            break
        elements = SketchElements(sketch)
        told.append(constraint_reply(sketch.Constraints[gone], elements))
        sketch.delConstraint(gone)
        kept = {old: now - (now > gone) for old, now in kept.items() if now != gone}
    return kept, told


def _solves(sketch: Any, drawn: Sequence[Any]) -> bool:
    return sketch.solve() == 0 and not collapsed_elements(sketch, drawn)


def _refused(sketch: Any, conflict: Conflict | None, paths: Mapping[int, str]) -> ConjureError:
    if conflict is None:
        message = f"No solution was found for '{sketch.Name}'."
        unknown = {"kind": "unsolvable", "remove_one_of": []}
        return ConjureError("CONSTRAINTS_CONFLICT", message, details=unknown)
    elements = SketchElements(sketch)
    constraints = sketch.Constraints
    also = () if conflict.complete else conflict.named[:_MOST_NAMED]
    told = {
        index: constraints[index].Name or constraint_reply(constraints[index], elements)
        for index in (conflict.newcomer, *conflict.remove_one_of, *also)
    }
    collapsed = [elements.spelled(index) for index in conflict.elements]
    problem = _PROBLEMS[conflict.kind].format(
        one=_in_words(told[conflict.newcomer]),
        sketch=sketch.Name,
        elements=" and ".join(collapsed),
    )
    details = {
        "kind": conflict.kind,
        "conflicting": list(told.values()),
        "remove_one_of": [told[index] for index in conflict.remove_one_of],
        **({"collapsed": collapsed} if collapsed else {}),
        **({} if conflict.complete else {"complete": False}),
        **({"more": True} if conflict.more else {}),
    }
    return ConjureError(
        "CONSTRAINTS_CONFLICT",
        problem[0].upper() + problem[1:] + ".",
        field=paths.get(conflict.newcomer),
        details=details,
    )


def _in_words(told: Any) -> str:
    """A constraint by its name, or such as "the distance of l1 and l2.end"."""
    if isinstance(told, str):
        return f"'{told}'"
    return " ".join(("the constraint", told["type"], "of", " and ".join(told["of"])))
