# SPDX-License-Identifier: MIT
"""Edges rounded and beveled, as FreeCAD's parametric fillets and chamfers."""

from __future__ import annotations

import math
import time
from typing import Any, Callable

from ...protocol.errors import ConjureError
from ...vocabulary.modifiers import CreateChamfer, CreateFillet
from .. import shapes, verification
from ..context import Context, Result
from ..edges import Edges
from ..elements import LISTED
from ..freecad_errors import KERNEL_ERRORS
from ..references import resolve_edges
from ..registry import command

_SEARCH_S = 0.4
_SEARCH_FACES = 60
_SEARCH_STEPS = 6

MakeShape = Callable[[Any, float, "list[Any]"], Any]


@command(CreateFillet)
def create_fillet(parameters: CreateFillet, context: Context) -> Result:
    """Make a Part::Fillet on every edge named."""
    return _along_edges(
        parameters,
        context,
        "Part::Fillet",
        sizes=(parameters.radius, parameters.radius),
        facts={"method": "fillet", "radius": parameters.radius},
        make=lambda shape, factor, edges: shape.makeFillet(parameters.radius * factor, edges),
    )


@command(CreateChamfer)
def create_chamfer(parameters: CreateChamfer, context: Context) -> Result:
    """Make a Part::Chamfer on every edge named."""
    second = parameters.size
    if parameters.size2 is not None:
        second = parameters.size2
    elif parameters.angle is not None:
        second = parameters.size * math.tan(math.radians(parameters.angle))
    return _along_edges(
        parameters,
        context,
        "Part::Chamfer",
        sizes=(parameters.size, second),
        facts={"method": "chamfer", "size": parameters.size, "size2": shapes.tidy(second)},
        make=lambda shape, factor, edges: shape.makeChamfer(
            parameters.size * factor, second * factor, edges
        ),
    )


def _along_edges(
    parameters: Any,
    context: Context,
    type_id: str,
    *,
    sizes: tuple[float, float],
    facts: dict[str, Any],
    make: MakeShape,
) -> Result:
    base = context.operand(parameters.object_name)
    edges = Edges(base)
    chosen, skipped = _sharp_edges(parameters.edges, edges)
    before = shapes.shape_of(base)

    result = context.create(type_id, parameters.name, parameters.label)
    result.Base = base
    result.Edges = [(index, *sizes) for index in chosen]
    context.join_container(result, [base])
    context.consume(result, [base])
    try:
        found = context.build(result, solid=bool(before.Solids))
    except ConjureError as error:
        raise _with_advice(error, before, edges, chosen, sizes, make) from error
    if found["faces"] == len(before.Faces) and not _differs(found["volume"], before):
        context.warn("NOTHING_CHANGED", f"'{result.Name}' looks exactly like its base.", result)
    facts.update(base=base.Name, edges=chosen, edge_count=len(chosen), skipped_edges=skipped)
    return Result(result, facts)


def _differs(volume: float, shape: Any) -> bool:
    old = sum(solid.Volume for solid in shape.Solids)
    return verification.is_less(volume, old) or verification.is_less(old, volume)


def _sharp_edges(references: Any, edges: Edges) -> tuple[list[int], list[dict[str, Any]]]:
    """The edges meant, without those that words took in but that no two faces meet at an angle.

    Raises:
        ConjureError: REFERENCE_LOST, if there is none or one was named that is not sharp.
    """
    chosen = resolve_edges(references, edges)
    sharp = [index for index in chosen.indices if edges.kind(index).is_sharp]
    skipped = [
        {"index": index, "reason": edges.kind(index).value}
        for index in chosen.indices
        if not edges.kind(index).is_sharp
    ]
    named = [one for one in skipped if one["index"] in chosen.named]
    if named or not sharp:
        first = (named or skipped)[0]
        raise ConjureError(
            "REFERENCE_LOST",
            f"Edge{first['index']} cannot be worked on: it is {_WORDS[first['reason']]}.",
            field="edges",
            given=[f"Edge{one['index']}" for one in (named or skipped)[:LISTED]],
            candidates=_sharp_candidates(edges),
            details={"skipped_edges": skipped[:LISTED]},
        )
    return sharp, skipped


_WORDS = {
    "smooth": "where two faces pass into each other smoothly",
    "seam": "the seam of a round face",
    "boundary": "the border of an open surface",
    "degenerate": "a single point",
    "free": "an edge without a face",
}


def _sharp_candidates(edges: Edges) -> list[dict[str, Any]]:
    found = []
    for index in range(1, len(edges) + 1):
        if edges.kind(index).is_sharp:
            found.append(edges.describe(index))
        if len(found) == LISTED:
            break
    return found


def _with_advice(
    error: ConjureError,
    shape: Any,
    edges: Edges,
    chosen: list[int],
    sizes: tuple[float, float],
    make: MakeShape,
) -> ConjureError:
    """The error, with the edges and, where that is cheap to find, a size that would work."""
    error.details["edges"] = [edges.describe(index) for index in chosen[:LISTED]]
    factor = _factor_that_works(shape, chosen, make)
    if factor is not None:
        works = [shapes.tidy(float(f"{size * factor:.4g}")) for size in dict.fromkeys(sizes)]
        error.details["size_that_works"] = works[0] if len(works) == 1 else works
        error.details["advice"] = (
            f"Make it smaller: {' x '.join(f'{size:g}' for size in works)} mm was tried and works."
        )
    else:
        error.details["advice"] = "Make it smaller, or name fewer edges."
    error.field = error.field or "edges"
    return error


def _factor_that_works(shape: Any, chosen: list[int], make: MakeShape) -> float | None:
    """A share of the size that the kernel can do, found by bisection; None if none was found."""
    if len(shape.Faces) > _SEARCH_FACES:
        return None
    on = [shape.Edges[index - 1] for index in chosen]
    works, fails = 0.0, 1.0
    end = time.monotonic() + _SEARCH_S
    for step in range(_SEARCH_STEPS * 2):
        if time.monotonic() > end or (works and step >= _SEARCH_STEPS):
            break
        # Far too large a size is brought down fast, then the interval is halved.
        factor = (works + fails) / 2 if works else fails / 4
        if _is_possible(shape, factor, on, make):
            works = factor
        else:
            fails = factor
    return works or None


def _is_possible(shape: Any, factor: float, on: list[Any], make: MakeShape) -> bool:
    try:
        made = make(shape, factor, on)
        return bool(not made.isNull() and made.isValid() and made.Volume > 0)
    except KERNEL_ERRORS:
        return False
