# SPDX-License-Identifier: MIT
"""Sizes and edges that would have worked for a feature that FreeCAD cannot compute."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ...kernel.desk import made_of
from ..command.feasible_sizes import Trials, Way
from ..document import rounding
from ..document.freecad_types import DocumentObject
from ..geometry import shapes, wall_thickness
from ..geometry.edges import Edges

_WORST = 3
"""Number of the edges that an error describes."""


def with_advice(error: ConjureError, obj: DocumentObject) -> ConjureError:
    """The error; for a wall, a fillet or a chamfer of one size with what works."""
    wall, step = wall_thickness.wall_of(obj), wall_thickness.step_of(obj)
    if wall is not None and step and not wall.is_risky:
        trials = Trials(wall.solid)
        return trials.advise_size(error, (step,), lambda factor: wall.shape(step * factor))
    if obj.TypeId in ("Part::Fillet", "Part::Chamfer") and obj.Base is not None:
        return _of_feature(error, obj)
    return error


def _of_feature(error: ConjureError, obj: Any) -> ConjureError:
    sizes = {tuple(entry[1:]) for entry in obj.Edges}
    if len(sizes) != 1 or shapes.shape_of(obj.Base) is None:
        return error
    edges = Edges(obj.Base)
    chosen = [index for index, *_ in obj.Edges]
    lost = ", ".join(f"Edge{index}" for index in chosen if index > len(edges))
    if lost:
        advice = f"'{obj.Base.Name}' has no {lost}: send `object_name` and `edges` together."
        error.details["advice"] = advice
        return error
    return with_edges_that_work(error, obj.TypeId, sizes.pop(), edges, chosen)


def with_edges_that_work(
    error: ConjureError,
    type_id: str,
    sizes: tuple[float, float],
    edges: Edges,
    chosen: list[int],
) -> ConjureError:
    """The error, with the size or the edges that work, and with a few edges.

    These are edges that fail alone where that was tried, then the shortest.

    Args:
        error: what became of a fillet or a chamfer.
        type_id: "Part::Fillet" or "Part::Chamfer".
        sizes: its sizes on both faces, in mm.
        edges: the edges of the object that it is made of.
        chosen: the indices of those that it was made on.
    """
    shape = shapes.shape_of(edges.obj)

    def attempt(indices: list[int], factor: float = 1.0) -> Any:
        on = {"Edge": indices}
        if type_id == "Part::Fillet":
            return made_of(shape, "makeFillet", sizes[0] * factor, on)
        return made_of(shape, "makeChamfer", sizes[0] * factor, sizes[1] * factor, on)

    trials = Trials(shape)
    trials.advise_size(error, sizes, lambda factor: attempt(chosen, factor))
    worst: list[int] = []
    if "size_that_works" not in error.details:
        worst = trials.failing_alone(chosen, lambda index: attempt([index]))
    rest = [index for index in chosen if index not in worst]
    if worst and rest:
        names = ", ".join(f"Edge{index}" for index in worst)
        advice = f"Leave out {names}: the other {len(rest)} edges were tried and work."
        trials.advise(error, [Way(advice, lambda: attempt(rest))])
    first = [*worst, *sorted(rest, key=lambda index: edges.at(index).Length)]
    described = [_brief(edges, index) for index in first[:_WORST]]
    error.details.update(edge_count=len(chosen), edges=described)
    return error


def _brief(edges: Edges, index: int) -> dict[str, Any]:
    """An edge in few words."""
    edge = edges.at(index)
    first, last = edge.ParameterRange
    middle = rounding.vector(edge.valueAt((first + last) / 2))
    return {"name": f"Edge{index}", "length": rounding.tidy(edge.Length), "middle": middle}
