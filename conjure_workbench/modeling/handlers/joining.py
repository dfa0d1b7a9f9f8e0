# SPDX-License-Identifier: MIT
"""Edges joined to wires and faces by the kernel."""

from __future__ import annotations

from typing import Any

import Part

from ...errors import ConjureError, unfit
from ...vocabulary.commands.joining import JoinEdges
from ..command.consumed import not_parametric
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..features.joined_edges import edges_in, faces_of, joined
from ..geometry import shapes


@handles(JoinEdges)
def join_edges(parameters: JoinEdges, context: Context) -> Result:
    """Make a Part::Feature of wires or faces."""
    inputs = [context.operand(name, "objects") for name in dict.fromkeys(parameters.objects)]
    edges = edges_in([shapes.shape_of(obj) for obj in inputs])
    given = list(parameters.objects)
    if not edges:
        raise unfit("objects", "have no edges", given, "edges, wires or sketches")
    found = joined(edges, parameters.tolerance)
    made = None
    if parameters.result != "wires":
        try:
            made = faces_of(found, "objects", given)
        except ConjureError:
            if parameters.result == "faces":
                raise
    shape = made or (found.wires[0] if len(found.wires) == 1 else Part.Compound(found.wires))
    default = "Face" if made else "Wire"
    result: Any = context.create_wanted(parameters, "Part::Feature", default=default)
    result.Shape = shape
    context.build_from(result, inputs, solid=False)
    context.warn(*not_parametric(result, *inputs), result)
    facts: dict[str, Any] = {
        "closed": not found.open_ends,
        "wires": len(found.wires),
        "gaps": found.gaps,
    }
    if made:
        facts["area"] = rounding.significant(made.Area)
    if found.open_ends:
        facts.update(open_ends=found.told_open_ends(), open_end_count=len(found.open_ends))
    return Result(result, facts)
