# SPDX-License-Identifier: MIT
"""Readers of a file of each format into the document of a context.

FreeCAD's own importers are called so that they open no document and no dialog, and end no
transaction: `Import.insert` with every option given, since what the person last chose would count
otherwise. Drawings are read by `drawn_objects`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Sequence

import Part

from ...errors import ConjureError
from ..command.context import Context
from ..document.freecad_types import Shape
from ..geometry import contents
from ..geometry.meshes import note as note_mesh
from . import meshing
from .exporters import CODECS, exchange_module
from .meshes import Triangles

_LINES = b"GEOMETRIC_CURVE_SET"
"""The STEP entity of lines without faces; FreeCAD's importer leaves them out."""


def read(context: Context, name: str, path: Path, *, tolerance: float, as_solid: bool) -> list[Any]:
    """Read a file that `file_checks` found well.

    Args:
        context: whose document receives the objects.
        name: the format.
        path: a private copy of the file, with the extension from which FreeCAD takes the format.
        tolerance: in mm, for joining faces.
        as_solid: whether meshes become solids.

    Returns:
        The objects that were made hidden here; what FreeCAD's importers make is shown or hidden as
        the file says.

    Raises:
        ConjureError: UNSUPPORTED; FILE_ERROR.
        Exception: whatever FreeCAD's reader raises for what it cannot read.
    """
    if name in ("stl", *CODECS):
        return [
            _add_mesh(context, found, path.stem, tolerance, as_solid)
            for found in _triangles(name, path)
        ]
    readers: dict[str, Callable[[], list[Any]]] = {
        "step": lambda: _step(context, path, path.stem),
        "iges": lambda: _shapes(context, Part.read(str(path)), path.stem, tolerance),
        "brep": lambda: _shapes(context, _brep(path), path.stem, None),
    }
    return readers[name]()


def _step(context: Context, path: Path, stem: str) -> list[Any]:
    """FreeCAD's own objects, and ours of the lines that FreeCAD leaves out."""
    document = context.document
    # Also because FreeCAD 0.20 crashes without options where it has no window.
    exchange_module().insert(
        str(path), document.Name, importHidden=True, merge=False, useLinkGroup=False, mode=0
    )
    if _LINES not in path.read_bytes():
        return []
    lines = _without_faces(Part.read(str(path)))
    made = [context.create("Part::Feature", None, stem) for _ in lines]
    for obj, shape in zip(made, lines):
        obj.Shape = shape
    return made


def _without_faces(shape: Shape) -> list[Any]:
    """The largest parts of a shape that have edges and no faces."""
    if not shape.Faces:
        return [shape]
    if shape.ShapeType != "Compound":
        return []
    return [found for part in shape.SubShapes for found in _without_faces(part)]


def _brep(path: Path) -> Any:
    note_mesh()
    shape = Part.Shape()
    shape.read(str(path))
    return shape


def _shapes(context: Context, shape: Shape, name: str, sew: float | None) -> list[Any]:
    """An object for each shape of the file's outermost compound.

    In an IGES file an object is a compound of its faces, and the only one is not even that.
    """
    parts: Sequence[Shape] = [shape]
    if shape.ShapeType == "Compound":
        parts = shape.SubShapes
        if sew is not None:
            loose = [part for part in parts if part.ShapeType != "Compound"]
            parts = [part for part in parts if part.ShapeType == "Compound"]
            parts = [*parts, Part.Compound(loose)] if loose else parts
    made = [context.create("Part::Feature", None, name) for _ in parts]
    for obj, part in zip(made, parts):
        obj.Shape = part if sew is None else meshing.sewn(part, sew)
    return made


def _triangles(name: str, path: Path) -> list[Any]:
    """The meshes of a file, as (name, FreeCAD mesh)."""
    import Mesh

    if name == "stl":
        return [("", Mesh.Mesh(str(path)))]
    found: list[Triangles] = CODECS[name].read(str(path))
    return [(triangles.name, meshing.freecad_mesh(triangles)) for triangles in found]


def _add_mesh(
    context: Context, found: tuple[str, Any], stem: str, tolerance: float, as_solid: bool
) -> Any:
    label, mesh = found
    label = label.strip() or stem
    if as_solid and mesh.CountFacets > meshing.MOST_FACETS_OF_A_SOLID:
        most = meshing.MOST_FACETS_OF_A_SOLID
        context.warn(
            "MESH_NOT_CONVERTED",
            f"'{label}' has {mesh.CountFacets} facets and stays a mesh; at most {most} are turned "
            "into a solid.",
        )
        as_solid = False
    if as_solid:
        made = context.create("Part::Feature", None, label)
        made.Shape = meshing.shape_of_mesh(mesh, tolerance)
    else:
        made = context.create("Mesh::Feature", None, label)
        made.Mesh = mesh
    return made


def merged(context: Context, objects: list[Any], name: str) -> Any:
    """One object in place of several: a compound of their shapes, or their meshes as one."""
    import Mesh

    whole = Mesh.Mesh()
    parts = []
    for leaf in [leaf for obj in objects for leaf in contents.leaves_of(obj)]:
        if leaf.mesh is not None:
            whole.addMesh(leaf.mesh)
        else:
            parts.append(leaf.shape)
    if parts and whole.CountFacets:
        raise ConjureError(
            "UNSUPPORTED", "Meshes and shapes cannot be merged into one object", field="merge"
        )
    made = context.create("Part::Feature" if parts else "Mesh::Feature", None, name)
    if parts:
        made.Shape = Part.Compound(parts)
    else:
        made.Mesh = whole
    return made
