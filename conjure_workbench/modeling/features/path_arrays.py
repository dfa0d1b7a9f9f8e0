# SPDX-License-Identifier: MIT
"""Draft's path arrays with a distance that is given along the path, as far as each FreeCAD has it.

Draft shares a path equally. FreeCAD 1.1 also knows fixed distances, 1.0 an end that stays free, and
0.20 neither, so that there the path is a shortened copy.
"""

from __future__ import annotations

from typing import Any, Callable

import FreeCAD
import Part

from ...errors import ConjureError, invalid
from ...vocabulary.commands.pattern_base import MOST_INSTANCES
from ...vocabulary.values.scalars import plain
from ..command.context import Context
from ..document.feature_chain import HELPER
from ..document.freecad_types import DocumentObject, Wire
from ..geometry import bounds, shapes
from ..geometry.tolerances import ROUNDING
from .pattern_path import PatternPath

FIXED_SPACING = "Fixed spacing"


_TURNS_TRANSLATION = int(FreeCAD.Version()[0]) >= 1
"""True if a PathArray's ExtraTranslation is in the coordinates of the instance."""


def count_for(path: PatternPath, spacing: float) -> int:
    """Number of instances with room on a path; on a closed one none comes too near the first.

    Raises:
        ConjureError: INVALID_PARAMETER, for fewer than two or more than `MOST_INSTANCES`.
    """
    length, closed = path.wire.Length, path.wire.isClosed()
    count = int(length / spacing * (1.0 + ROUNDING)) + (0 if closed else 1)
    if 2 <= count <= MOST_INSTANCES:
        return count
    least = length / (MOST_INSTANCES if closed else MOST_INSTANCES - 1)
    problem = f"makes {count} instances on {plain(length)} mm of path"
    allowed = f"{plain(least)} to {plain(length / 2.0 if closed else length)} mm"
    raise invalid("spacing", problem, spacing, allowed)


def set_spacing(
    context: Context,
    array: Any,
    path: PatternPath,
    spacing: float,
    count: int,
    put: Callable[[str, Any], None],
) -> None:
    """Have an array begin where its path begins, and leave free what is left at the end.

    The `spacing`, from one instance to the next, is along the path and in mm; `put` sets a property
    of the array.
    """
    left = path.wire.Length - spacing * (count - 1)
    if "SpacingMode" in array.PropertiesList:
        put("SpacingMode", FIXED_SPACING)
        # What lies exactly at the end must not be lost to rounding.
        put("SpacingUnit", min(spacing, path.wire.Length / (count - 1) * (1.0 - ROUNDING)))
        if path.wire.isClosed():
            put("EndOffset", spacing * (1.0 - ROUNDING))
    elif "EndOffset" in array.PropertiesList:
        put("EndOffset", max(left, 0.0))
    elif left > ROUNDING * path.wire.Length:
        _shorten(context, array, path, left, put)


def share_equally(array: Any, put: Callable[[str, Any], None]) -> None:
    """Have an array with a count reach from the beginning of its path to its end."""
    if "SpacingMode" in array.PropertiesList:
        put("SpacingMode", "Fixed count")
    if "EndOffset" in array.PropertiesList:
        put("EndOffset", 0.0)


def _shorten(
    context: Context,
    array: Any,
    path: PatternPath,
    left: float,
    put: Callable[[str, Any], None],
) -> None:
    along = array.PathObject
    short = context.create("Part::Feature", None, default=f"{array.Name}_Path")
    short.Label2 = HELPER
    inward = shapes.outer_placement(along).inverse()
    short.Shape = shapes.placed(_without_end(path.wire, left), inward)
    context.join_container(short, [along])
    context.build(short, solid=False, visible=False)
    put("PathObject", short)
    put("PathSubelements", [])
    message = f"FreeCAD 0.20 has no spacing: '{array.Name}' does not follow '{along.Name}'."
    context.warn("NOT_PARAMETRIC", message, array)


def _without_end(wire: Wire, left: float) -> Any:
    edges = list(wire.OrderedEdges)
    while edges[-1].Length <= left:
        left -= edges.pop().Length
    edge = edges.pop()
    first, last = edge.ParameterRange
    if edge.Orientation == "Reversed":
        first = edge.getParameterByLength(left)
    else:
        last = edge.getParameterByLength(edge.Length - left)
    return Part.Wire([*edges, edge.Curve.toShape(first, last)])


def to_anchor(anchor: str, align: bool, source: DocumentObject) -> Any:
    """Translation of an instance from where Draft puts it, its own origin on the path.

    Raises:
        ConjureError: NO_SHAPE; UNSUPPORTED, in FreeCAD 0.20 for the middle of aligned instances.
    """
    shape = shapes.shape_of(source)
    if anchor == "base":
        return FreeCAD.Vector()
    box = bounds.box_of(shape, exact=True)
    if box is None:
        raise ConjureError("NO_SHAPE", f"'{source.Name}' has no finite size.", field="anchor")
    own = shape.Placement.inverse().multVec(box.middle)
    if _TURNS_TRANSLATION:
        return own * -1.0
    if align:
        message = "FreeCAD 0.20 cannot align instances whose middle lies on the path."
        raise ConjureError("UNSUPPORTED", message, field="anchor", given="center", allowed=["base"])
    return shape.Placement.Rotation.multVec(own) * -1.0
