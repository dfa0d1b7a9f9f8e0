# SPDX-License-Identifier: MIT
"""Copies of a pattern that change nothing, which FreeCAD leaves out without a word.

Coordinates are those of the body.
"""

from __future__ import annotations

from itertools import islice
from typing import Any, Iterator, NamedTuple

from ...command.context import Context
from ...document.freecad_errors import KERNEL_ERRORS
from ...document.freecad_types import Shape
from ...geometry import shapes
from ...geometry.ancestry.lineage import inner_points
from ...geometry.ancestry.repeats import repeats_of
from ...geometry.tolerances import BURIED, PIECES
from ..judging import adds

_MOST_POINTS = 8


class Idle(NamedTuple):
    """Copies of a pattern that neither add nor remove anything.

    Attributes:
        idle: how many there are; 0 where that is not known.
        of: how many copies there are in all.
        is_apart: whether one of them would have added something, and was left out because it does
            not touch the body.
    """

    idle: int
    of: int
    is_apart: bool


class _Tool(NamedTuple):
    """Solid that a feature adds or takes away, with points in what that changes."""

    adds: bool
    shape: Any
    points: list[Any]


def idle_copies(pattern: Any) -> Idle:
    """The copies of a computed pattern that have no effect."""
    tools = _tools_of(pattern)
    moves = list(repeats_of(pattern).values()) if tools else []
    idle = [move for move in moves if not _has_effect(pattern, tools, move)]
    return Idle(len(idle), len(moves), any(_is_apart(pattern, tools, move) for move in idle))


def warn_of_copies(pattern: Any, context: Context, idle: Idle | None = None) -> None:
    """Warn of copies that neither add nor remove anything; of none where that is not known."""
    idle = idle or idle_copies(pattern)
    if idle.idle:
        verb = "adds or removes" if idle.idle == 1 else "add or remove"
        message = f"{idle.idle} of the {idle.of} copies of '{pattern.Name}' {verb} nothing."
        context.warn("COPIES_WITHOUT_EFFECT", message, pattern)


def _tools_of(pattern: Any) -> list[_Tool]:
    """The tools of the features that are repeated; none if one of them may add and take away."""
    found = []
    for one in pattern.Originals:
        is_adding = adds(one)
        if is_adding is None:
            return []
        shape = shapes.placed(one.AddSubShape, one.Placement)
        found.append(_Tool(is_adding, shape, _points_of(one, shape, is_adding)))
    return found


def _has_effect(pattern: Any, tools: list[_Tool], move: Any) -> bool:
    before, after = pattern.BaseFeature.Shape, pattern.Shape
    for tool in tools:
        more, less = (after, before) if tool.adds else (before, after)
        points = map(move.multVec, tool.points)
        if any(_is_in(more, point) and not _is_in(less, point) for point in points):
            return True
        copy = tool.shape.transformed(move, True)
        if copy.BoundBox.intersect(more.BoundBox):
            grown = _shared(more, copy) - _shared(less, copy)
            if grown > PIECES * abs(tool.shape.Volume):
                return True
    return False


def _is_apart(pattern: Any, tools: list[_Tool], move: Any) -> bool:
    """True if a copy without an effect would add to what there was before."""
    before = pattern.BaseFeature.Shape
    return any(
        _shared(before, tool.shape.transformed(move, True))
        < (1.0 - PIECES) * abs(tool.shape.Volume)
        for tool in tools
        if tool.adds
    )


def _points_of(original: Any, tool: Shape, is_adding: bool) -> list[Any]:
    """Points within what a feature added or took away: a quick answer for most of its copies."""
    below = original.BaseFeature
    piece = tool
    if not is_adding and below is not None:
        try:
            piece = tool.common(below.Shape)
        except KERNEL_ERRORS:
            return []
    return list(islice(_within(piece), _MOST_POINTS))


def _within(shape: Shape) -> Iterator[Any]:
    for solid in shape.Solids:
        middle = solid.CenterOfMass
        if _is_in(solid, middle):
            yield middle
        for face in solid.Faces:
            point = (inner_points(face)[0] + middle) * 0.5
            if _is_in(solid, point):
                yield point


def _is_in(shape: Shape, point: Any) -> bool:
    return bool(shape.isInside(point, BURIED, False))


def _shared(shape: Shape, copy: Shape) -> float:
    """The volume that a copy has in common with a shape; 0 where the kernel cannot tell."""
    try:
        return abs(float(shape.common(copy).Volume))
    except KERNEL_ERRORS:
        return 0.0
