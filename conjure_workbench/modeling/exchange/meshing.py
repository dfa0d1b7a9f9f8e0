# SPDX-License-Identifier: MIT
"""From shapes to meshes and back."""

from __future__ import annotations

import math
from typing import Any, Sequence

import Part

from ..document import rounding
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import DocumentObject, Shape
from ..geometry import contents
from ..geometry.contents import Leaf
from ..geometry.shape_repair import outward
from ..geometry.tolerances import EXACT
from .meshes import Triangles

ANGULAR_DEFLECTION = 0.3
"""Radians between neighboring facets at most, so that small radii do not come out as polygons."""

MOST_FACETS_OF_A_SOLID = 30_000
"""The kernel needs some 4 minutes for a solid of a million facets, and seconds for this many."""


def mesh_of(obj: DocumentObject, tolerance: float) -> Any:
    """The mesh of an object in global coordinates, also of all that a part or a group holds."""
    import Mesh

    found = [mesh_of_leaf(leaf, tolerance) for leaf in contents.leaves_of(obj)]
    if len(found) == 1:
        return found[0]
    whole = Mesh.Mesh()
    for mesh in found:
        whole.addMesh(mesh)
    return whole


def mesh_of_leaf(leaf: Leaf, tolerance: float) -> Any:
    """The mesh of an object in global coordinates: its own, or one made of its shape.

    The tolerance is its largest distance from the true surface, in mm.
    """
    import MeshPart

    if leaf.mesh is not None:
        return leaf.mesh
    return MeshPart.meshFromShape(
        # Without the display's mesh, which may be coarser and would be taken.
        Shape=leaf.shape.copy(True, False),
        LinearDeflection=tolerance,
        AngularDeflection=ANGULAR_DEFLECTION,
        Relative=False,
    )


def triangles_of(name: str, mesh: Any) -> Triangles:
    """A FreeCAD mesh as plain numbers."""
    points, facets = mesh.Topology
    return Triangles(name, [(p.x, p.y, p.z) for p in points], list(facets))


def freecad_mesh(triangles: Triangles) -> Any:
    """Plain numbers as a FreeCAD mesh; points in the same place become one."""
    import Mesh

    mesh = Mesh.Mesh([[triangles.points[corner] for corner in f] for f in triangles.facets])
    mesh.removeDuplicatedPoints()
    return mesh


def is_inside_out(mesh: Any) -> bool:
    """True if the facets of a closed mesh look inward.

    FreeCAD gives volumes without their sign. Source: the divergence theorem, by which six volumes
    of a mesh are the sum of the triple products of its facets' corners.
    """
    points, facets = mesh.Topology
    middle = mesh.BoundBox.Center
    corners = [(p.x - middle.x, p.y - middle.y, p.z - middle.z) for p in points]
    total = 0.0
    for a, b, c in facets:
        (ax, ay, az), (bx, by, bz), (cx, cy, cz) = corners[a], corners[b], corners[c]
        total += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
    return total < 0


def mesh_facts(mesh: Any) -> dict[str, Any]:
    """Facts of a mesh for a reply; mm, mm2, mm3."""
    return {
        "facets": mesh.CountFacets,
        "points": mesh.CountPoints,
        "closed": bool(mesh.isSolid()),
        "volume": rounding.significant(mesh.Volume),
        "area": rounding.significant(mesh.Area),
    }


def shape_of_mesh(mesh: Any, tolerance: float) -> Any:
    """A shape with flat faces that has the surface of a mesh.

    Its separate parts become solids where they are closed, with cavities where they are inside out,
    and shells where they are not. Facets in one plane become one face. Edges are joined that are no
    farther apart than the tolerance, in mm.
    """
    bodies, cavities, rest = [], [], []
    for part in mesh.getSeparateComponents():
        shape = Part.Shape()
        shape.makeShapeFromMesh(part.Topology, tolerance)
        for shell in shape.Shells or [shape]:
            if not (shell.ShapeType == "Shell" and shell.isClosed()):
                rest.append(shell)
            elif is_inside_out(part):
                cavities.append(outward(Part.Solid(shell)))
            else:
                bodies.append(_with_fewer_faces(outward(Part.Solid(shell))))
    if not bodies:
        # Inside out as a whole: nothing that the holes could be in.
        bodies, cavities = cavities, []
    for cavity in cavities:
        bodies = [body.cut(_with_fewer_faces(cavity)) for body in bodies]
    found = [*bodies, *rest]
    return found[0] if len(found) == 1 else Part.Compound(found)


def sewn(shape: Shape, tolerance: float) -> Any:
    """A compound of faces, as IGES files hold it, with its faces joined to shells and solids.

    The tolerance is the largest distance of edges to be joined, in mm.
    """
    if shape.Solids or not shape.Faces:
        return shape
    whole = _one_solid(shape.Faces, tolerance)
    if whole is not None:
        return whole
    joined = Part.Compound(shape.Faces)
    joined.sewShape(tolerance)
    inside = [face for shell in joined.Shells for face in shell.Faces]
    loose = [face for face in joined.Faces if not any(face.isSame(one) for one in inside)]
    found = [_filled(part, tolerance) for part in [*joined.Shells, *loose]]
    return found[0] if len(found) == 1 else Part.Compound(found)


def _filled(part: Any, tolerance: float) -> Any:
    """The solid inside a shell or a face, such as a sphere's, if it is closed; else as it is."""
    if part.ShapeType == "Shell":
        return outward(Part.Solid(part)) if part.isClosed() else part
    solid = _one_solid([part], tolerance)
    return part if solid is None else solid


def _one_solid(faces: Sequence[Any], tolerance: float) -> Any:
    """The solid that faces enclose together, or None if they do not enclose one.

    What FreeCAD 0.20 reads of a cylinder is sewn only as a shell, not as a compound.
    """
    try:
        shell = Part.Shell(faces)
        shell.sewShape(tolerance)
        if shell.ShapeType != "Shell" or not shell.isClosed():
            return None
        solid = outward(Part.Solid(shell))
    except KERNEL_ERRORS:
        return None
    return solid if solid.isValid() else None


def _with_fewer_faces(solid: Shape) -> Any:
    """A solid with neighboring faces of one plane joined, if that is sound; else the solid."""
    try:
        joined = solid.removeSplitter()
    except KERNEL_ERRORS:
        return solid
    same = math.isclose(joined.Volume, solid.Volume, rel_tol=EXACT)
    return joined if len(joined.Solids) == 1 and same and joined.isValid() else solid
