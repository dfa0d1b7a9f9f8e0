# SPDX-License-Identifier: MIT
"""Meshes turned into solids."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError, unfit
from ...vocabulary.commands.mesh_solids import MeshToSolid
from ..command.consumed import not_parametric
from ..command.context import Context, Result
from ..command.registry import handles
from ..document.freecad_errors import KERNEL_ERRORS, quoted, sentence
from ..exchange import meshing
from ..geometry import shapes


@handles(MeshToSolid)
def mesh_to_solid(parameters: MeshToSolid, context: Context) -> Result:
    """Make a Part::Feature of a mesh."""
    source = context.find(parameters.object_name)
    mesh = shapes.own_mesh_of(source)
    if mesh is None:
        allowed = "an object that is a mesh"
        raise unfit("object_name", f"'{source.Name}' is no mesh", parameters.object_name, allowed)
    most = meshing.MOST_FACETS_OF_A_SOLID
    if mesh.CountFacets > most:
        message = f"'{source.Name}' has {mesh.CountFacets} facets"
        raise unfit("object_name", message, parameters.object_name, f"a mesh of at most {most}")
    try:
        shape = meshing.shape_of_mesh(mesh, parameters.tolerance)
    except KERNEL_ERRORS as error:
        message = f"'{source.Name}' could not be turned into a shape: {sentence(error)}."
        raise ConjureError(
            "GEOMETRY_ERROR", message, field="object_name", given=source.Name, details=quoted(error)
        ) from error
    result: Any = context.create_wanted(parameters, "Part::Feature", default=f"{source.Name}_solid")
    result.Shape = shape
    context.build_from(result, [source], solid=False)
    context.warn(*not_parametric(result, source), result)
    return Result(result, {"source": source.Name, "facets": mesh.CountFacets})
