# SPDX-License-Identifier: MIT
"""Shapes mended: sewn, fixed, made solid, turned right side out."""

from __future__ import annotations

from typing import Any

import Part

from ..document.freecad_types import Shape
from .tolerances import CONFUSION


def repaired(shape: Shape, tolerance: float, *, refine: bool) -> Any:
    """A mended copy of a shape; refined, faces that lie on the same surface are merged.

    A sound solid stays as it is. Loose faces and open shells are sewn together where their edges
    are nearer than the tolerance, in mm; closed shells become solids, with their volume positive.

    Raises:
        One of `freecad_errors.KERNEL_ERRORS`: the kernel could not do it.
    """
    mended = shape.copy()
    if not _is_sound(mended):
        if mended.Faces:
            mended.sewShape()
            mended = _with_gaps_closed(mended, tolerance)
        mended.fix(CONFUSION, CONFUSION, tolerance)
        mended = _made_solid(mended)
    return mended.removeSplitter() if refine else mended


def _is_sound(shape: Shape) -> bool:
    """True if a shape is made of valid solids only, right side out."""
    in_solids = sum(len(solid.Faces) for solid in shape.Solids)
    return bool(
        shape.Solids
        and in_solids == len(shape.Faces)
        and shape.isValid()
        and all(solid.Volume > 0 for solid in shape.Solids)
    )


def _with_gaps_closed(shape: Shape, tolerance: float) -> Any:
    """The shape with edges shared that are nearer than the tolerance, if that closes anything.

    FreeCAD's `sewShape` takes a tolerance and does not heed it; its fuzzy booleans do.
    """
    is_open = _open_edges(shape)
    faces = shape.Faces
    if not is_open or len(faces) < 2:
        return shape
    shared, _ = faces[0].generalFuse(faces[1:], tolerance)
    shared.sewShape()
    return shared if _open_edges(shared) < is_open else shape


def _made_solid(shape: Shape) -> Any:
    """The shape with a solid in the place of each closed shell that bounds none."""
    if not shape.Shells:
        return shape
    bounding = [shell for solid in shape.Solids for shell in solid.Shells]
    loose = [shell for shell in shape.Shells if not any(shell.isSame(one) for one in bounding)]
    faces = [face for shell in shape.Shells for face in shell.Faces]
    alone = [face for face in shape.Faces if not any(face.isSame(one) for one in faces)]
    parts = [outward(solid) for solid in shape.Solids]
    parts += [outward(Part.Solid(shell)) if shell.isClosed() else shell for shell in loose]
    parts += alone
    return parts[0] if len(parts) == 1 else Part.Compound(parts)


def outward(solid: Any) -> Any:
    """The solid itself, reversed if it is inside out."""
    if solid.Volume < 0:
        solid.reverse()
    return solid


def soundness(shape: Shape) -> dict[str, Any]:
    """Measure of what a repair can better, and of what it has to leave alone.

    `valid` is false also of a solid that is inside out; `open_edges` bound one face only.
    """
    open_edges = _open_edges(shape)
    return {
        "valid": bool(shape.isValid()) and all(solid.Volume > 0 for solid in shape.Solids),
        "closed": bool(shape.Faces) and not open_edges,
        "solids": len(shape.Solids),
        "shells": len(shape.Shells),
        "faces": shape.countElement("Face"),
        "edges": shape.countElement("Edge"),
        "open_edges": open_edges,
    }


def is_better(after: dict[str, Any], before: dict[str, Any]) -> bool:
    """True if a repair gained something, by the `soundness` before and after it."""
    return bool(
        after["valid"] > before["valid"]
        or after["solids"] > before["solids"]
        or after["open_edges"] < before["open_edges"]
    )


def _open_edges(shape: Shape) -> int:
    uses: dict[int, int] = {}
    for face in shape.Faces:
        for edge in face.Edges:
            if not edge.Degenerated and not edge.isSeam(face):
                uses[edge.hashCode()] = uses.get(edge.hashCode(), 0) + 1
    return sum(count == 1 for count in uses.values())
