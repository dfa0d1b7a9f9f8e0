# SPDX-License-Identifier: MIT
"""Writers of objects to a file of each format."""

from __future__ import annotations

from typing import Any, Callable

import FreeCAD
import Part

from ...errors import ConjureError
from ..geometry import shapes
from . import meshing, svg_drawing
from .global_copies import in_global_coordinates, scratch_document
from .meshes import gltf, threemf, wavefront

Writer = Callable[[str], None]

CODECS = {"obj": wavefront, "3mf": threemf, "gltf": gltf}
"""Module that reads and writes each format of meshes that FreeCAD does not."""


def exchange_module() -> Any:
    """FreeCAD's module for STEP and IGES: with a window the one that knows colors."""
    if FreeCAD.GuiUp:
        import ImportGui

        return ImportGui
    import Import

    return Import


def writer_of(name: str, objects: list[Any], tolerance: float) -> tuple[Writer, dict[str, Any]]:
    """Writer of objects in a format, with the facts of the file for the reply.

    The tolerance of meshes and drawings is in mm.

    Raises:
        ConjureError: NO_SHAPE, if the format cannot hold what the objects are.
    """
    if name in ("stl", *CODECS):
        return _mesh_writer(name, objects, tolerance)
    for obj in objects:
        if shapes.shape_of(obj) is None:
            raise ConjureError(
                "NO_SHAPE",
                f"Object '{obj.Name}' is a mesh, which {name} files cannot hold",
                field="objects",
                given=obj.Name,
                allowed="objects with a shape; for meshes stl, obj, 3mf or gltf",
            )
    if name in ("svg", "dxf"):
        return _drawing_writer(name, objects, tolerance), {}
    if name == "brep":
        return _brep_writer(objects), {}
    return lambda path: _export(objects, path), {}


def _mesh_writer(name: str, objects: list[Any], tolerance: float) -> tuple[Writer, dict[str, Any]]:
    import Mesh

    found = [(obj.Label, meshing.mesh_of(obj, tolerance)) for obj in objects]
    empty = [obj.Name for obj, (_, mesh) in zip(objects, found) if not mesh.CountFacets]
    facets = sum(mesh.CountFacets for _, mesh in found)
    if not facets or (empty and name != "stl"):
        raise ConjureError(
            "NO_SHAPE",
            "The objects have no faces, so no mesh",
            field="objects",
            candidates=[obj.Name for obj in objects if obj.Name not in empty],
            given=empty,
        )
    facts = {"facets": facets}
    if name in CODECS:
        triangles = [meshing.triangles_of(label, mesh) for label, mesh in found]
        return lambda path: CODECS[name].write(path, triangles), facts
    whole = Mesh.Mesh()
    for _, mesh in found:
        whole.addMesh(mesh)
    return lambda path: whole.write(path, "STL"), facts


def _drawing_writer(name: str, objects: list[Any], tolerance: float) -> Writer:
    placed = [(obj.Label, shapes.global_shape_of(obj)) for obj in objects]

    def write(path: str) -> None:
        written = (
            svg_drawing.write_svg(path, placed, tolerance)
            if name == "svg"
            else _write_dxf(path, placed)
        )
        if not written:
            raise ConjureError(
                "NO_SHAPE", "Nothing is seen of the objects from above", field="objects"
            )

    return write


def _write_dxf(path: str, placed: list[tuple[str, Any]]) -> int:
    """Draw what is seen from above, each object on a layer of its own; returns how many lines."""
    import Import

    drawn = [(label, svg_drawing.seen(shape)) for label, shape in placed]
    with scratch_document() as scratch:
        for label, edges in drawn:
            if edges:
                made = scratch.addObject("Part::Feature", label)
                made.Label = label
                made.Shape = Part.Compound(edges)
        Import.writeDXFObject(scratch.Objects, path)
    return sum(len(edges) for _, edges in drawn)


def _brep_writer(objects: list[Any]) -> Writer:
    placed = [shapes.global_shape_of(obj) for obj in objects]
    whole = placed[0] if len(placed) == 1 else Part.Compound(placed)
    return lambda path: whole.exportBrep(path)


def _export(objects: list[Any], path: str) -> None:
    """STEP and IGES: written by FreeCAD, which takes the format from the path."""
    with in_global_coordinates(objects) as placed:
        # Otherwise a single object is written as if it stood at the origin.
        exchange_module().export(placed, path, keepPlacement=True)
