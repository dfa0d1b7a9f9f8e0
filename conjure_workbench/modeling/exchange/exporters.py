# SPDX-License-Identifier: MIT
"""Writers of objects to a file of each format."""

from __future__ import annotations

from typing import Any, Callable

import FreeCAD
import Part

from ...errors import ConjureError
from ..geometry import contents
from ..geometry.contents import Leaf
from . import meshing, svg_drawing
from .global_copies import as_assembly, in_global_coordinates, needs_copies, scratch_document
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


def writer_of(
    name: str, objects: list[Any], tolerance: float, *, all_shown: bool = False
) -> tuple[Writer, dict[str, Any]]:
    """Writer of objects in a format, with the facts of the file for the reply.

    Of parts, groups and links to them it is what they hold, in STEP as assemblies.

    Args:
        name: the format.
        objects: what is written.
        tolerance: of meshes and drawings, in mm.
        all_shown: whether the objects are all that is shown, and in STEP the parts and groups that
            they lie in are assemblies.

    Raises:
        ConjureError: NO_SHAPE, if the format cannot hold what the objects are.
    """
    leaves = [leaf for obj in objects for leaf in contents.leaves_of(obj)]
    if name in ("stl", *CODECS):
        return _mesh_writer(name, leaves, tolerance)
    for leaf in leaves:
        if leaf.shape is None:
            raise ConjureError(
                "NO_SHAPE",
                f"Object '{leaf.obj.Name}' is a mesh, which {name} files cannot hold",
                field="objects",
                given=leaf.obj.Name,
                allowed="objects with a shape; for meshes stl, obj, 3mf or gltf",
            )
    if name in ("svg", "dxf"):
        return _drawing_writer(name, leaves, tolerance), {}
    if name == "brep":
        return _brep_writer(leaves), {}
    return lambda path: _export(name, objects, path, all_shown=all_shown), {}


def _mesh_writer(name: str, leaves: list[Leaf], tolerance: float) -> tuple[Writer, dict[str, Any]]:
    import Mesh

    found = [(leaf.obj.Label, meshing.mesh_of_leaf(leaf, tolerance)) for leaf in leaves]
    empty = [leaf.obj.Name for leaf, (_, mesh) in zip(leaves, found) if not mesh.CountFacets]
    facets = sum(mesh.CountFacets for _, mesh in found)
    if not facets or (empty and name != "stl"):
        raise ConjureError(
            "NO_SHAPE",
            "The objects have no faces, so no mesh",
            field="objects",
            candidates=[leaf.obj.Name for leaf in leaves if leaf.obj.Name not in empty],
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


def _drawing_writer(name: str, leaves: list[Leaf], tolerance: float) -> Writer:
    placed = [(leaf.obj.Label, leaf.shape) for leaf in leaves]

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


def _brep_writer(leaves: list[Leaf]) -> Writer:
    placed = [leaf.shape for leaf in leaves]
    whole = placed[0] if len(placed) == 1 else Part.Compound(placed)
    return lambda path: whole.exportBrep(path)


def _export(name: str, objects: list[Any], path: str, *, all_shown: bool) -> None:
    """STEP and IGES: written by FreeCAD, which takes the format from the path."""
    tops, only = objects, None
    if all_shown:
        tops = list({top.Name: top for top in map(contents.outermost, objects)}.values())
        only = {obj.Name for obj in objects}
    is_assembly = name == "step" and any(map(needs_copies, tops))
    placed = as_assembly(tops, only) if is_assembly else in_global_coordinates(objects)
    with placed as copies:
        # Otherwise a single object is written as if it stood at the origin.
        exchange_module().export(copies, path, keepPlacement=True)
