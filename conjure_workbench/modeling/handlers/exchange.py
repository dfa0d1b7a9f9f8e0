# SPDX-License-Identifier: MIT
"""Models written to files, whole or not at all."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...protocol.errors import ConjureError
from ...vocabulary.exchange import ExportStep, ExportStl
from .. import shapes
from ..context import Context, Result
from ..global_copies import in_global_coordinates
from ..objects import body_of, users
from ..recompute import failure
from ..registry import command

_ANGULAR_DEFLECTION = 0.3
"""Radians between neighboring facets at most, so that small radii do not come out as polygons."""


@command(ExportStep)
def export_step(parameters: ExportStep, context: Context) -> Result:
    """Write STEP with the objects' labels as names, and in a window with their colors."""
    objects = _exported(parameters, context)
    target = _target(parameters, context, objects, (".step", ".stp"))

    def write(path: str) -> None:
        # Only the module that knows the window also knows colors.
        if FreeCAD.GuiUp:
            import ImportGui as Exporter
        else:
            import Import as Exporter
        with in_global_coordinates(objects) as placed:
            # Otherwise a single object is written as if it stood at the origin.
            Exporter.export(placed, path, keepPlacement=True)

    return _written(context, target, objects, write)


@command(ExportStl)
def export_stl(parameters: ExportStl, context: Context) -> Result:
    """Write one binary STL mesh of all objects."""
    import Mesh
    import MeshPart

    objects = _exported(parameters, context)
    target = _target(parameters, context, objects, (".stl",))
    whole = Mesh.Mesh()
    for obj in objects:
        whole.addMesh(
            MeshPart.meshFromShape(
                # Without the display's mesh, which may be coarser and would be taken.
                Shape=shapes.global_shape_of(obj).copy(True, False),
                LinearDeflection=parameters.tolerance,
                AngularDeflection=_ANGULAR_DEFLECTION,
                Relative=False,
            )
        )
    if not whole.CountFacets:
        raise ConjureError("NO_SHAPE", "The objects have no faces, so no mesh", field="objects")
    result = _written(context, target, objects, lambda path: whole.write(path, "STL"))
    result.facts.update(facets=whole.CountFacets, tolerance=parameters.tolerance)
    return result


def _exported(parameters: Any, context: Context) -> list[Any]:
    if parameters.objects is not None:
        return [context.find_with_shape(name, "objects") for name in parameters.objects]
    found = [obj for obj in context.document.Objects if _is_shown(obj)]
    if not found:
        raise ConjureError(
            "NO_SHAPE",
            "No visible objects with shapes found",
            field="objects",
            candidates=[obj.Name for obj in context.document.Objects if shapes.shape_of(obj)][:20],
        )
    return found


def _is_shown(obj: Any) -> bool:
    """Whether an object counts where none are named."""
    # Parts and groups count by what they hold; axes and planes of an origin do not count.
    if obj.TypeId.startswith("App::") and not obj.TypeId.startswith("App::Link"):
        return False
    if body_of(obj) is not None:
        return False
    if failure(obj) is not None or shapes.shape_of(obj) is None:
        return False
    return bool(obj.Visibility) if FreeCAD.GuiUp else not users(obj)


def _target(parameters: Any, context: Context, objects: list[Any], endings: tuple[str, ...]) -> Any:
    document = context.document
    return context.services.files.target(
        parameters.path,
        document=document,
        extensions=endings,
        overwrite=parameters.overwrite,
        stem=objects[0].Label if len(objects) == 1 else document.Label,
    )


def _written(context: Context, target: Any, objects: list[Any], writer: Any) -> Result:
    size = context.services.files.write(target, writer)
    return Result(
        facts={
            "path": str(target),
            "filepath": str(target),
            "bytes": size,
            "objects": [obj.Name for obj in objects],
        }
    )
