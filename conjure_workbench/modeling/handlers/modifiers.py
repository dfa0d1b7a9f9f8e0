# SPDX-License-Identifier: MIT
"""Edges rounded and beveled, as FreeCAD's parametric fillets and chamfers."""

from __future__ import annotations

import math
from itertools import islice
from typing import Any, Callable

from ...errors import ConjureError
from ...vocabulary.commands.modifiers import ChamferFace, CreateChamfer, CreateFillet, FilletFace
from ..command.context import Context, Result
from ..command.feasible_sizes import with_size_that_works
from ..command.registry import handles
from ..document import rounding
from ..geometry import shapes
from ..geometry.edges import Edges, curve_type
from ..geometry.elements import LISTED
from ..geometry.faces import Faces
from ..geometry.reference_resolution import Chosen, resolve_elements
from ..measure import volumes

MakeShape = Callable[[Any, float, "list[Any]"], Any]


@handles(CreateFillet)
@handles(FilletFace)
def fillet(parameters: CreateFillet | FilletFace, context: Context) -> Result:
    """Make a Part::Fillet on the edges named, or on those of the faces named."""
    radius = parameters.radius
    return _along_edges(
        parameters,
        context,
        "Part::Fillet",
        sizes=(radius, radius),
        facts={"method": "fillet", "radius": radius},
        make=lambda shape, factor, edges: shape.makeFillet(radius * factor, edges),
    )


@handles(CreateChamfer)
@handles(ChamferFace)
def chamfer(parameters: CreateChamfer | ChamferFace, context: Context) -> Result:
    """Make a Part::Chamfer on the edges named, or on those of the faces named."""
    first = second = parameters.size
    if parameters.size2 is not None:
        second = parameters.size2
    elif parameters.angle is not None:
        second = first * math.tan(math.radians(parameters.angle))
    return _along_edges(
        parameters,
        context,
        "Part::Chamfer",
        sizes=(first, second),
        facts={"method": "chamfer", "size": first, "size2": rounding.tidy(second)},
        make=lambda shape, factor, edges: shape.makeChamfer(first * factor, second * factor, edges),
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
    if isinstance(parameters, (FilletFace, ChamferFace)):
        field = "face"
        meant, found_on = _edges_of_faces(parameters, edges)
        facts.update(found_on)
    else:
        field = "edges"
        meant = resolve_elements(parameters.edges, edges, "edges")
    chosen, skipped = _sharp_edges(meant, edges, field)
    before = shapes.shape_of(base)

    result = context.create_wanted(parameters, type_id)
    result.Base = base
    result.Edges = [(index, *sizes) for index in chosen]
    try:
        found = context.build_from(result, [base], solid=bool(before.Solids))
    except ConjureError as error:
        error.details["edges"] = [edges.describe(index) for index in chosen[:LISTED]]
        error.field = error.field or field
        on = [before.Edges[index - 1] for index in chosen]
        raise with_size_that_works(
            error,
            sizes,
            before,
            lambda factor: make(before, factor, on),
            "Make it smaller, or name fewer edges.",
        ) from error
    is_same_size = not volumes.change(before, shapes.shape_of(result), found).is_real
    if found["faces"] == len(before.Faces) and is_same_size:
        context.warn("NOTHING_CHANGED", f"'{result.Name}' looks exactly like its base.", result)
    facts.update(base=base.Name, edges=chosen, edge_count=len(chosen), skipped_edges=skipped)
    return Result(result, facts)


def _edges_of_faces(
    parameters: FilletFace | ChamferFace, edges: Edges
) -> tuple[Chosen, dict[str, Any]]:
    """The edges of the faces meant, in their order, and what the reply says of the faces.

    Raises:
        ConjureError: REFERENCE_LOST, if none of them has a curve of the class wanted; as
            `resolve_elements`.
    """
    faces = Faces(edges.obj, edges.shape)
    indices = resolve_elements(parameters.face, faces, "face").indices
    around = sorted(set().union(*(edges.of_face(faces.at(index)) for index in indices)))
    wanted = parameters.edge_filter
    chosen = Chosen()
    chosen.indices = [
        index for index in around if wanted is None or curve_type(edges.at(index)) == wanted
    ]
    names = [f"Face{index}" for index in indices]
    if not chosen.indices:
        raise ConjureError(
            "REFERENCE_LOST",
            f"No {f'{wanted!r} ' if wanted else ''}edges on face '{', '.join(names[:LISTED])}'",
            field="edge_filter" if wanted else "face",
            given=wanted,
            allowed=sorted({curve_type(edges.at(index)) for index in around}),
            candidates=edges.candidates(around),
        )
    return chosen, {"face": indices[0] if len(indices) == 1 else indices, "faces": names}


def _sharp_edges(
    chosen: Chosen, edges: Edges, field: str
) -> tuple[list[int], list[dict[str, Any]]]:
    """The edges meant that are sharp, and the others, which must be meant by words only."""
    sharp = [index for index in chosen.indices if edges.kind(index).is_sharp]
    skipped: list[dict[str, Any]] = [
        {"index": index, "reason": edges.kind(index).value}
        for index in chosen.indices
        if index not in sharp
    ]
    named = [one for one in skipped if one["index"] in chosen.named]
    if named or not sharp:
        first = (named or skipped)[0]
        raise ConjureError(
            "REFERENCE_LOST",
            f"Edge{first['index']} cannot be worked on: it is {_WORDS[first['reason']]}.",
            field=field,
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
    sharp = (index for index in range(1, len(edges) + 1) if edges.kind(index).is_sharp)
    return [edges.describe(index) for index in islice(sharp, LISTED)]
