# SPDX-License-Identifier: MIT
"""Facts that hold for every union, cut and common, checked on the result's solids.

FreeCAD's kernel can lose an input, stack the inputs unjoined or bound a face wrongly, and call the
result valid. Volumes and boxes show the first two, `face_gaps` the last. Lengths in mm.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, NamedTuple, Sequence

from ..document.freecad_types import DocumentObject, Shape
from ..geometry import bounds, shapes
from ..geometry.forms import surface_counts
from ..geometry.tolerances import (
    BURIED,
    COINCIDENT,
    EXACT,
    PIECES,
    SAME_VOLUME,
)
from . import integration, volumes
from .face_gaps import Flaw, is_loose, opening_flaw
from .shared_material import any_buried, any_share, points_of


class Operation(Enum):
    """Boolean operation; of a cut the first input is the base, the second what is cut out."""

    UNION = "union"
    CUT = "cut"
    COMMON = "common"


_OPERATIONS = {
    "Part::Cut": Operation.CUT,
    "Part::MultiCommon": Operation.COMMON,
    "Part::MultiFuse": Operation.UNION,
}
_ARRAYS = ("Part::FeaturePython",)
"""Types of Draft's arrays without links, the only ones that have a Fuse."""


class Verdict(NamedTuple):
    """Verdict on the result of a boolean.

    Attributes:
        flaw: the first fact that does not hold; None if all do.
        is_doubtful: whether it is as if nothing were shared, or all, and boxes alone do not settle
            that. Then another way to compute it has to show the same.
        volume: of the result, in mm3.
        is_loose: whether its corners lie so far off its faces that its volume may be off. Then
            another way has to show the same volume.
    """

    flaw: Flaw | None
    is_doubtful: bool
    volume: float
    is_loose: bool = False


def operation_of(feature: DocumentObject) -> Operation | None:
    """The operation of one of FreeCAD's parametric booleans; None for any other object."""
    return _OPERATIONS.get(feature.TypeId)


def inputs_of(feature: Any) -> list[Any]:
    """The inputs of a parametric boolean; of a cut the base and what is cut out."""
    if operation_of(feature) is Operation.CUT:
        return [feature.Base, feature.Tool]
    return list(feature.Shapes)


def flaw_of(feature: Any) -> Flaw | None:
    """The flaw of a computed boolean, or of an array that unites its instances; else None."""
    operation = operation_of(feature)
    if operation is not None:
        before = [shapes.shape_of(obj) for obj in inputs_of(feature)]
    elif feature.TypeId in _ARRAYS and getattr(feature, "Fuse", False) is True:
        operation, before = Operation.UNION, _instances_of(feature)
    else:
        return None
    return judge(operation, before, shapes.shape_of(feature)).flaw


def _instances_of(array: Any) -> list[Any]:
    """The instances that an array unites: FreeCAD computes them apart, and tells no places."""
    united = array.Shape
    array.Fuse = False
    try:
        array.recompute()
        return list(array.Shape.childShapes())
    finally:
        array.Fuse = True
        array.Shape = united
        array.purgeTouched()


def judge(operation: Operation, inputs: Sequence[Any], result: Shape) -> Verdict:
    """Verdict on a result; nothing is checked where an input or the result has no solids.

    Args:
        operation: what made it.
        inputs: shapes, all in the same coordinates.
        result: a valid shape.
    """
    if not result.Solids or not all(shape.Solids for shape in inputs):
        return Verdict(None, False, volumes.kernel_volume(result))
    before = [volumes.kernel_volume(shape) for shape in inputs]
    now = volumes.kernel_volume(result)
    kinds = {kind for shape in inputs for kind in surface_counts(shape)}
    least = [_least(shape) for shape in inputs]
    flaw = _volume_flaw(operation, before, least, now, PIECES)
    if flaw is not None and not kinds <= integration.ELEMENTARY:
        # The kernel's volumes are exact on these surfaces only.
        flaw = _integrated_flaw(operation, inputs, result)
    flaw = flaw or _box_flaw(operation, inputs, result) or opening_flaw(inputs, result, now)
    # On planes the kernel can be relied on.
    if flaw is not None or kinds == {"Plane"}:
        return Verdict(flaw, False, now)
    # On threads corners are loose by right.
    loose = kinds <= integration.ELEMENTARY and is_loose(inputs, result)
    slack = SAME_VOLUME
    if kinds <= integration.ELEMENTARY and min(before) > 0:
        # Faces that stay keep their volume here, so that a small input shows beside a large one.
        slack = min(slack, max(EXACT, SAME_VOLUME * min(before) / max(before)))
    if _at_end(operation, before, now, slack) and any_share(inputs):
        return Verdict(_overlooked(operation, inputs, before, now, slack), True, now, loose)
    solids = result.Solids if operation is Operation.UNION else []
    if not any_share(solids):
        return Verdict(None, False, now, loose)
    buried = any_buried(solids)
    return Verdict(Flaw("has solids that overlap") if buried else None, True, now, loose)


def _least(shape: Shape) -> float:
    """Volume that a shape has at least: of solids that may overlap, that of the largest."""
    solids = shape.Solids
    if len(solids) > 1 and any_share(solids):
        return max(map(volumes.kernel_volume, solids))
    return volumes.kernel_volume(shape)


def _integrated_flaw(operation: Operation, inputs: Sequence[Any], result: Shape) -> Flaw | None:
    """The flaw in a volume by our own integration, as far as that is exact."""
    found = [volumes.volume_of(shape) for shape in (result, *inputs)]
    (now, _), *before = found
    most = [one for one, _ in before]
    least = [min(_least(shape), one) for shape, (one, _) in zip(inputs, before)]
    return _volume_flaw(operation, most, least, now, max(PIECES, *(error for _, error in found)))


def _volume_flaw(
    operation: Operation, most: list[float], least: list[float], now: float, slack: float
) -> Flaw | None:
    """The flaw in a volume, by those that the inputs have at most and at least."""
    off = slack * sum(most)
    if operation is Operation.UNION:
        at = least.index(max(least))
        if now < least[at] - off:
            return Flaw(f"has {now:g} mm3, less than an input with {least[at]:g} mm3", at)
        if now > sum(most) + off:
            return Flaw(f"has {now:g} mm3, more than all inputs together")
    elif operation is Operation.CUT:
        if now > most[0] + off:
            return Flaw(f"has {now:g} mm3, more than what was cut, {most[0]:g} mm3", 0)
        if now < least[0] - most[1] - off:
            lost = least[0] - now
            return Flaw(f"lost {lost:g} mm3, more than what was cut out, {most[1]:g} mm3", 1)
    elif now > min(most) + off:
        at = most.index(min(most))
        return Flaw(f"has {now:g} mm3, more than an input with {most[at]:g} mm3", at)
    return None


def _box_flaw(operation: Operation, inputs: Sequence[Any], result: Shape) -> Flaw | None:
    for at, shape in enumerate(inputs):
        if operation is Operation.UNION:
            if not _covers(result, shape):
                return Flaw("does not reach as far as an input", at)
        elif (operation is Operation.COMMON or at == 0) and not _covers(shape, result):
            return Flaw("reaches out of an input", at)
    return None


def _covers(outer: Shape, inner: Shape) -> bool:
    """True if the box of one shape covers that of another."""
    return _box_covers(outer, inner, exact=False) or _box_covers(outer, inner, exact=True)


def _box_covers(outer: Shape, inner: Shape, *, exact: bool) -> bool:
    around, box = (bounds.box_of(shape, exact=exact) for shape in (outer, inner))
    if around is None or box is None:
        return True
    slack = COINCIDENT + PIECES * inner.BoundBox.DiagonalLength + (box.tolerance if exact else 0.0)
    return all(a <= b + slack for a, b in zip(around.low, box.low)) and all(
        a >= b - slack for a, b in zip(around.high, box.high)
    )


def _at_end(operation: Operation, before: list[float], now: float, slack: float) -> bool:
    """True if a volume is that of inputs which share nothing, or of which one holds another.

    `slack` is how far, relatively, it may be off.
    """
    if operation is Operation.UNION:
        ends = [sum(before), max(before)]
    else:
        ends = [before[0] if operation is Operation.CUT else min(before)]
    return any(abs(now - end) <= slack * end for end in ends)


def _overlooked(
    operation: Operation, inputs: Sequence[Any], before: list[float], now: float, slack: float
) -> Flaw | None:
    """The flaw that a point shows, where a volume says that nothing is shared, or one holds all."""
    apart = sum(before) if operation is Operation.UNION else before[0]
    if operation is not Operation.COMMON and abs(now - apart) <= slack * apart:
        return Flaw("overlooks that inputs share material") if any_buried(inputs) else None
    if len(inputs) == 2 and operation is not Operation.CUT:
        small, large = sorted(inputs, key=volumes.kernel_volume)
        if not all(large.isInside(point, BURIED, True) for point in points_of(small, small)):
            return Flaw("overlooks that no input holds the other")
    return None
