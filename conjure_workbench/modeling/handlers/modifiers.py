# SPDX-License-Identifier: MIT
"""Edges rounded and beveled, as FreeCAD's parametric fillets and chamfers."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ...vocabulary.commands.modifiers import ChamferFace, CreateChamfer, CreateFillet, FilletFace
from ..bodies.dress_ups import bevel_of, bevel_sizes, dress_up, rounding_of
from ..bodies.insertion import inserted
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import BODY
from ..features.sharp_edges import edges_of_faces, sharp_edges
from ..geometry import shapes
from ..geometry.edges import Edges
from ..geometry.elements import LISTED
from ..geometry.reference_resolution import resolve_elements
from ..measure import volumes
from ..objects.size_advice import with_edges_that_work

_MOST_EDGES = 48
"""Most edges that a reply lists; `edge_count` counts all."""


@handles(CreateFillet)
@handles(FilletFace)
@inserted
def fillet(parameters: CreateFillet | FilletFace, context: Context) -> Result:
    """Make a Part::Fillet on the edges named, or on those of the faces named."""
    radius = parameters.radius
    return _along_edges(
        parameters,
        context,
        "Part::Fillet",
        sizes=(radius, radius),
        facts={"method": "fillet", "radius": radius},
    )


@handles(CreateChamfer)
@handles(ChamferFace)
@inserted
def chamfer(parameters: CreateChamfer | ChamferFace, context: Context) -> Result:
    """Make a Part::Chamfer on the edges named, or on those of the faces named."""
    first, second = bevel_sizes(parameters)
    return _along_edges(
        parameters,
        context,
        "Part::Chamfer",
        sizes=(first, second),
        facts={"method": "chamfer", "size": first, "size2": rounding.tidy(second)},
    )


def _along_edges(
    parameters: Any,
    context: Context,
    type_id: str,
    *,
    sizes: tuple[float, float],
    facts: dict[str, Any],
) -> Result:
    base = context.operand(parameters.object_name)
    edges = Edges(base)
    if isinstance(parameters, (FilletFace, ChamferFace)):
        field = "face"
        meant, found_on = edges_of_faces(parameters, edges)
        facts.update(found_on)
    else:
        field = "edges"
        meant = resolve_elements(parameters.edges, edges, "edges")
    chosen, skipped = sharp_edges(meant, edges, field)
    facts.update(base=base.Name, edges=chosen[:_MOST_EDGES], edge_count=len(chosen))
    facts["skipped_edges"] = skipped[:LISTED]
    if len(skipped) > LISTED:
        facts["skipped_edge_count"] = len(skipped)
    before = shapes.shape_of(base)
    if parameters.in_body and base.TypeId == BODY:
        try:
            shape = shapes.shape_of(base.Tip)
            plan = (
                rounding_of(shape, chosen, sizes[0])
                if type_id == "Part::Fillet"
                else bevel_of(shape, chosen, parameters)
            )
            made, told = dress_up(parameters, context, base, plan)
        except ConjureError as error:
            error.field = error.field or field
            raise with_edges_that_work(error, type_id, sizes, edges, chosen) from error
        return Result(made, {**facts, **told})

    result = context.create_wanted(parameters, type_id)
    result.Base = base
    result.Edges = [(index, *sizes) for index in chosen]
    try:
        found = context.build_from(result, [base], solid=bool(before.countElement("Solid")))
    except ConjureError as error:
        error.field = error.field or field
        raise with_edges_that_work(error, type_id, sizes, edges, chosen) from error
    # The base's volume is not known yet, and it matters only where the faces are as many.
    if (
        found["faces"] == before.countElement("Face")
        and not volumes.change(before, shapes.shape_of(result), found).is_real
    ):
        context.warn("NOTHING_CHANGED", f"'{result.Name}' looks exactly like its base.", result)
    return Result(result, facts)
