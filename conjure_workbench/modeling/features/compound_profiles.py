# SPDX-License-Identifier: MIT
"""Paths of several pieces put together, and profiles with holes taken apart, as FreeCAD's features.

FreeCAD's sweep takes one connected path and profiles of one wire.
"""

from __future__ import annotations

from typing import Any

import FreeCAD
import Part

from ...errors import ConjureError, invalid
from ...vocabulary.profiles import path_pieces
from ..document import rounding
from ..geometry import shapes
from ..geometry.tolerances import COINCIDENT
from . import python_features
from .profile_builder import ProfileBuilder, Source
from .profile_objects import placement_of


def chain(work: ProfileBuilder, source: Source) -> Any:
    """A compound of the lines and arcs of a path in several pieces.

    Raises:
        ConjureError: INVALID_PARAMETER, for a piece that does not begin where the one before it
            ends.
    """
    pieces: list[Any] = []
    at = FreeCAD.Vector(*source.spec.start)
    for number, piece in enumerate(source.spec.segments):
        where = f"{source.field}.segments[{number}]"
        spec = _with_start(piece, at, where)
        made = work.drawn(Source(spec, where, None), "Path", placement_of(spec))
        ends = [work.outer.multVec(vertex.Point) for vertex in made.Shape.Vertexes]
        # A full circle has one end.
        begin, end = ends[0], ends[-1]
        if (
            isinstance(spec, path_pieces.CenterArc)
            and pieces
            and end.distanceToPoint(at) < COINCIDENT
        ):
            begin, end = end, begin
        if pieces and begin.distanceToPoint(at) > COINCIDENT:
            raise _apart(where, begin, at)
        pieces.append(made)
        at = end
    compound = work.helper("Part::Compound", "Path")
    compound.Links = pieces
    return work.finish_helper(compound)


def _with_start(piece: Any, at: Any, where: str) -> Any:
    if isinstance(piece, path_pieces.CenterArc):
        return piece
    try:
        return piece.from_point((at.x, at.y, at.z))
    except ConjureError as error:
        error.place_in(where)
        raise


def _apart(where: str, begin: Any, at: Any) -> ConjureError:
    problem = "does not begin where the piece before it ends"
    return invalid(where, problem, rounding.vector(begin), rounding.vector(at))


def rings(work: ProfileBuilder, section: Any) -> list[Any]:
    """A feature for each wire of a profile, the one around the others first.

    Raises:
        ConjureError: INVALID_PARAMETER, for wires that FreeCAD cannot take one by one.
    """
    parts = shapes.shape_of(section).childShapes()
    while len(parts) == 1:
        section = _part(work, section, 0)
        parts = section.Shape.childShapes()
    if not all(part.ShapeType in ("Wire", "Edge") and part.isClosed() for part in parts):
        allowed = "a face or a sketch, where it has holes"
        raise invalid("profile", "is made of loose edges", section.Name, allowed)
    sizes = [Part.Face(Part.Wire(part.Edges)).Area for part in parts]
    order = sorted(range(len(parts)), key=lambda at: -sizes[at])
    return [_part(work, section, at) for at in order]


def _part(work: ProfileBuilder, whole: Any, index: int) -> Any:
    """A feature that is one of the parts of another's shape."""
    made = work.helper(python_features.PIECE, "Part")
    made.Base = whole
    made.FilterType = "specific items"
    made.items = str(index)
    return work.finish_helper(made)


def without_holes(work: ProfileBuilder, result: Any, swept: list[Any]) -> None:
    """Have a Part::Cut take all but the first of some helpers out of that."""
    result.Base, *holes = swept
    if len(holes) > 1:
        bundle = work.helper("Part::MultiFuse", "Holes")
        bundle.Shapes = holes
        holes = [work.finish_helper(bundle)]
    result.Tool = holes[0]
