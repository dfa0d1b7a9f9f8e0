# SPDX-License-Identifier: MIT
"""Objects cut into pieces, as FreeCAD's parametric slices and filters of their pieces."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError, invalid
from ...vocabulary.commands.slicing import BooleanSlice
from ..command.context import Context, Result, refuse_duplicates
from ..command.recompute import blaming
from ..command.registry import handles
from ..document.feature_chain import SLICE_PLANE, SLICED
from ..document.freecad_types import DocumentObject, Shape
from ..features import python_features, slice_planes
from ..geometry import bounds, shapes
from ..geometry.tolerances import PIECES
from ..measure import volumes

_MOST_PIECES = 100
_SHARES = 4
"""Effort for the volumes of all pieces, in multiples of that for one object."""


@handles(BooleanSlice)
def boolean_slice(parameters: BooleanSlice, context: Context) -> Result:
    """Make a slice of the base, and a feature for each of its pieces."""
    base = context.operand(parameters.base, "base")
    before = shapes.shape_of(base)
    tools = context.operands(parameters.tools or (), "tools")
    refuse_duplicates([base, *tools], "tools")
    result = python_features.create_named(
        context, python_features.SLICE, parameters, default=f"{base.Name}_slice"
    )
    result.Base = base
    result.Tools = tools or [_plane(parameters, context, base, result)]
    result.Mode = "Split"
    keep = tools if parameters.keep_tools else []
    solid, visible = bool(before.Solids), not parameters.separate
    try:
        with blaming("tools" if parameters.tools else "plane", None):
            context.build_from(result, [base, *tools], keep, solid=solid, visible=visible)
    except ConjureError as error:
        if shapes.is_empty(result.Shape):
            raise _not_split(parameters, base) from error
        raise
    parts = _parts(parameters, result, base, before)

    facts: dict[str, Any] = {"base": base.Name, "tools": [tool.Name for tool in tools]}
    if not parameters.separate:
        return Result(result, {**facts, "piece_count": len(parts)})
    result.Label2 = SLICED
    pieces = [
        _piece(parameters, context, result, number, index) for number, index in enumerate(parts, 1)
    ]
    rows = [{"object_id": pieces[0].Name}, *(_row(piece, context) for piece in pieces[1:])]
    return Result(
        pieces[0], {**facts, "slice": result.Name, "piece_count": len(pieces), "pieces": rows}
    )


def _row(piece: DocumentObject, context: Context) -> dict[str, Any]:
    """The facts of a piece that `changes` do not tell."""
    found = context.facts[piece.Name]
    told: dict[str, Any] = {key: found[key] for key in ("area", "center_of_mass") if key in found}
    return {"object_id": piece.Name, **told}


def _plane(parameters: BooleanSlice, context: Context, base: Any, result: Any) -> Any:
    """A square face in the plane, far larger than the base, that goes with the slice."""
    size, where = slice_planes.size_and_placement(base, parameters.point, parameters.normal)
    plane = context.create("Part::Plane", None, default=f"{result.Name}_Plane")
    plane.Label2 = SLICE_PLANE
    plane.Length = plane.Width = size
    plane.Placement = where
    context.join_container(plane, [base])
    context.build(plane, solid=False, visible=False)
    return plane


def _parts(parameters: BooleanSlice, result: Any, base: Any, before: Any) -> list[int]:
    """The indices of the pieces in the slice: by a plane those behind it first, else the largest.

    Raises:
        ConjureError: GEOMETRY_ERROR, if nothing was split; RESULT_INVALID, if the pieces are not
            the whole; INVALID_PARAMETER, if there are too many.
    """
    parts = result.Shape.childShapes()
    field = "tools" if parameters.tools else "plane"
    if len(parts) <= _pieces_of(before):
        raise _not_split(parameters, base)
    sizes, size, error = _sizes(parts, before)
    if abs(sum(sizes) - size) > max(PIECES, error) * size:
        message = f"The pieces of '{base.Name}' are not the whole of it."
        raise ConjureError(
            "RESULT_INVALID", message, field=field, details={"whole": size, "pieces": sizes}
        )
    if parameters.separate and len(parts) > _MOST_PIECES:
        allowed = f"at most {_MOST_PIECES} pieces, or separate: false"
        raise invalid(field, f"cuts '{base.Name}' into {len(parts)} pieces", len(parts), allowed)
    if parameters.tools:
        return sorted(range(len(parts)), key=lambda at: -sizes[at])
    assert parameters.normal is not None
    normal = shapes.inward(base, parameters.normal)
    return sorted(range(len(parts)), key=lambda at: parts[at].BoundBox.Center.dot(normal))


def _sizes(parts: list[Any], before: Any) -> tuple[list[float], float, float]:
    """Volumes of the pieces and of the whole, and their relative error."""
    if not before.Solids:
        return [volumes.size_of(part) for part in parts], volumes.size_of(before), 0.0
    share = volumes.MOST_POINTS * _SHARES // len(parts)
    found = [volumes.volume_of(part, share) for part in parts]
    size, error = volumes.volume_of(before)
    return [one for one, _ in found], size, max(error, *(error for _, error in found))


def _not_split(parameters: BooleanSlice, base: Any) -> ConjureError:
    return ConjureError(
        "GEOMETRY_ERROR",
        f"'{base.Name}' is not split: what cuts does not go right through it.",
        field="tools" if parameters.tools else "plane",
        given=list(parameters.tools or parameters.point),
        details={"bounding_box": bounds.bounds_of(base)},
    )


def _pieces_of(shape: Shape) -> int:
    for parts in (shape.Solids, shape.Shells, shape.Faces, shape.Wires):
        if parts:
            return len(parts)
    return 1


def _piece(parameters: BooleanSlice, context: Context, result: Any, number: int, index: int) -> Any:
    stem = parameters.name or result.Name
    label = f"{parameters.label or parameters.name or result.Label} {number}"
    piece = python_features.create(
        context, python_features.PIECE, f"{stem}_{number}", label, default=result.Name
    )
    piece.Base = result
    piece.FilterType = "specific items"
    piece.items = str(index)
    context.join_container(piece, [result])
    context.build(piece, solid=bool(result.Shape.Solids))
    return piece
