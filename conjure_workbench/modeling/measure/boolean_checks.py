# SPDX-License-Identifier: MIT
"""Facts that hold for every union, cut and common, checked on the result's solids.

FreeCAD's kernel can lose an input, stack the inputs unjoined or bound a face wrongly, and call the
result valid. Volumes and boxes show the first two, `face_gaps` the last. Lengths in mm.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, NamedTuple, Sequence

import Part

from ..document.freecad_types import Shape
from ..geometry import bounds
from ..geometry.forms import surface_counts
from ..geometry.shape_memory import boundary_of
from ..geometry.tolerances import (
    BURIED,
    COINCIDENT,
    EXACT,
    FUZZY,
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

    @property
    def is_only_doubted(self) -> bool:
        """True for a result without a flaw that another way has to confirm."""
        return self.flaw is None and not self.is_sound

    @property
    def is_sound(self) -> bool:
        """True for a result that nothing speaks against."""
        return self.flaw is None and not self.is_doubtful and not self.is_loose


def judge(operation: Operation, inputs: Sequence[Any], result: Shape) -> Verdict:
    """Verdict on a result; nothing is checked where an input or the result has no solids.

    Args:
        operation: what made it.
        inputs: shapes, all in the same coordinates.
        result: a valid shape.
    """
    if not all(boundary_of(shape).count("Solid") for shape in (result, *inputs)):
        return Verdict(None, False, volumes.kernel_volume(result))
    before = [volumes.kernel_volume(shape) for shape in inputs]
    now = volumes.kernel_volume(result)
    kinds = {kind for shape in inputs for kind in surface_counts(shape)}
    least = [_least(shape) for shape in inputs]
    flaw = _volume_flaw(operation, before, least, now, SAME_VOLUME)
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
        # A gap that loose corners bridge would show in this volume.
        return Verdict(_overlooked(operation, inputs, before, now, slack), True, now)
    solids = boundary_of(result).count("Solid") if operation is Operation.UNION else 0
    if solids < 2 or not any_share(result.Solids):
        return Verdict(None, False, now, loose)
    buried = any_buried(result.Solids)
    return Verdict(Flaw("has solids that overlap") if buried else None, True, now, loose)


def _least(shape: Shape) -> float:
    """Volume that a shape has at least: of solids that may overlap, that of the largest."""
    if boundary_of(shape).count("Solid") > 1 and any_share(shape.Solids):
        return max(map(volumes.kernel_volume, shape.Solids))
    return volumes.kernel_volume(shape)


def _integrated_flaw(operation: Operation, inputs: Sequence[Any], result: Shape) -> Flaw | None:
    """The flaw in a volume by our own integration, as far as that is exact."""
    found = [volumes.volume_of(shape) for shape in (result, *inputs)]
    (now, _), *before = found
    most = [one for one, _ in before]
    least = [min(_least(shape), one) for shape, (one, _) in zip(inputs, before)]
    return _volume_flaw(
        operation, most, least, now, max(SAME_VOLUME, *(error for _, error in found))
    )


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
    whole = Part.Compound(list(inputs)).BoundBox.DiagonalLength
    slack = COINCIDENT + FUZZY * whole
    for at, shape in enumerate(inputs):
        if operation is Operation.UNION:
            if not _covers(result, shape, slack):
                return Flaw("does not reach as far as an input", at)
        elif (operation is Operation.COMMON or at == 0) and not _covers(shape, result, slack):
            return Flaw("reaches out of an input", at)
    return None


def _covers(outer: Shape, inner: Shape, slack: float) -> bool:
    """True if the box of one shape covers that of another, but for `slack` in mm."""
    return any(_box_covers(outer, inner, slack, exact=exact) for exact in (False, True))


def _box_covers(outer: Shape, inner: Shape, slack: float, *, exact: bool) -> bool:
    around, box = (bounds.box_of(shape, exact=exact) for shape in (outer, inner))
    if around is None or box is None:
        return True
    slack += box.tolerance if exact else 0.0
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
