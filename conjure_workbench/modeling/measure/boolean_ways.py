# SPDX-License-Identifier: MIT
"""Other ways to compute a boolean, where FreeCAD's kernel is wrong about the inputs as they are.

They are computed as bare shapes: `features.sound_booleans` makes features of one that is sound, and
`feature_checks` compares an edited result with it.
"""

from __future__ import annotations

from functools import reduce
from itertools import islice
from typing import Any, Callable, Iterator, NamedTuple, Sequence

from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import Shape
from ..geometry import shapes
from ..geometry.face_splitting import has_round_faces, split_shape, turn_toward
from ..geometry.tolerances import SAME_VOLUME
from .boolean_checks import Operation, Verdict, judge
from .kernel_work import WorkBudget, boolean_work
from .point_checks import misplaced_flaw
from .volumes import kernel_volume

_TURNS = (0.0, 90.0, 7.0)
"""Degrees by which the planes that split inputs are turned, after those toward one another."""
_MOST_SPLIT = 4
"""Inputs that are tried split."""
_MOST_WHEN_EMPTY = 3
"""Other ways that are tried where the result is empty: mostly it is so by right."""
_UNITS, _LIMIT_S = 5_000.0, 30.0
"""Work for other ways, about 5 s; one is tried whatever it takes."""
_WORK_OF_A_WAY = 3.0
"""Work of splitting inputs, combining them and doing the opposite, in multiples of that of the
boolean alone."""


class Way(NamedTuple):
    """Another way to compute a boolean.

    Attributes:
        turned: whether the inputs are taken in reverse order.
        refine: whether faces on one surface are merged.
        split: the inputs that are split, by index, and by a plane turned how far.
        inputs: the shapes that are combined.
        shape: the result.
    """

    turned: bool
    refine: bool
    split: dict[int, float]
    inputs: list[Any]
    shape: Any


def sound_ways(
    operation: Operation,
    before: list[Any],
    result: Shape,
    verdict: Verdict,
    tell: Callable[[int], None] = lambda number: None,
) -> Iterator[Way | None]:
    """Other ways with a sound result, the simplest first; None where one shows the same again.

    A result that is doubted itself is taken when a second way shows the same.

    Args:
        operation: what is computed.
        before: the inputs.
        result: what the kernel made of them as they are.
        verdict: the one on that.
        tell: is called with the number of each further way before it is tried.
    """
    tried = ways(operation, before)
    if verdict.is_only_doubted:
        # Only a split shows more than the same again.
        tried = (way for way in tried if way.split)
    budget = WorkBudget(_UNITS, _LIMIT_S)
    work = _WORK_OF_A_WAY * boolean_work(before)
    doubted: list[float] = []
    for number, way in enumerate(
        islice(tried, _MOST_WHEN_EMPTY) if shapes.is_empty(result) else tried
    ):
        if number:
            tell(number)
        found = sound(operation, before, way.shape)
        if found is not None and is_consistent(operation, way.inputs, found.volume):
            if verdict.is_only_doubted and is_same(found.volume, verdict.volume):
                yield None
                return
            # Of what only touches, each way is as if nothing were shared.
            confirmed = any(is_same(found.volume, other) for other in doubted)
            doubted += [found.volume] if found.is_doubtful else []
            if not found.is_loose and (confirmed or not found.is_doubtful):
                yield _merged(way) if way.split else way
        if not budget.take(work):
            return


def sound(operation: Operation, before: list[Any], shape: Shape) -> Verdict | None:
    """The verdict on a shape made another way, if that is sound, closed and the right side out."""
    if shape.isNull() or not shape.Solids or not shape.isValid() or not shapes.is_closed(shape):
        return None
    if any(solid.Volume <= 0 for solid in shape.Solids):
        return None
    verdict = judge(operation, before, shape)
    if verdict.flaw is not None or misplaced_flaw(operation, before, shape) is not None:
        return None
    return verdict


def is_same(one: float, other: float) -> bool:
    """True if two volumes may be of one boolean that is computed in two ways."""
    return abs(one - other) <= SAME_VOLUME * max(one, other)


def ways(operation: Operation, before: list[Any]) -> Iterator[Way]:
    """Other ways with their shapes, the simplest first, without those that the kernel cannot do."""
    plans: list[tuple[bool, dict[int, float]]] = []
    # From FreeCAD 1.0 on, `fuse` takes compounds apart, and the feature of a union does not.
    unlike = operation is Operation.UNION and any(len(shape.Solids) > 1 for shape in before)
    if operation is not Operation.CUT and not unlike:
        plans.append((True, {}))
    some = _worth_splitting(before)
    turns = [dict.fromkeys(some, turn) for turn in _TURNS]
    toward = {at: turn_toward(before[at], before[0 if at else 1]) for at in some}
    known = {at: turn for at, turn in toward.items() if turn is not None}
    if len(known) == len(some):
        turns.insert(0, known)
    for turn in turns:
        for at in [[one] for one in some] + ([some] if len(some) > 1 else []):
            plans.append((False, {one: turn[one] for one in at}))
    for turned, split in plans:
        try:
            inputs = [
                split_shape(shape, split[at]) if at in split else shape
                for at, shape in enumerate(before)
            ]
            inputs = inputs[::-1] if turned else inputs
            made = computed(operation, inputs)
        except KERNEL_ERRORS:
            continue
        yield Way(turned, False, split, inputs, made)


def computed(operation: Operation, inputs: Sequence[Any]) -> Any:
    """The shape that FreeCAD's feature of an operation computes, without merged faces."""
    first, *others = inputs
    if operation is Operation.UNION:
        return first.fuse(others)
    if operation is Operation.CUT:
        return first.cut(others[0])
    return reduce(lambda common, shape: common.common(shape), others, first)


def is_consistent(operation: Operation, inputs: list[Any], volume: float) -> bool:
    """True if the volume of a result and that of the opposite add up to those of the inputs.

    Where faces nearly touch along an edge, the kernel makes surfaces of a wrong volume that close.
    """
    *some, last = inputs
    try:
        first = computed(operation, some) if len(some) > 1 else some[0]
        union = operation is Operation.UNION
        opposite = kernel_volume(first.common(last) if union else first.fuse(last))
    except KERNEL_ERRORS:
        return False
    taken, others = kernel_volume(last), kernel_volume(first)
    expected = opposite - taken if operation is Operation.CUT else others + taken - opposite
    return abs(volume - expected) <= SAME_VOLUME * (others + taken)


def _merged(way: Way) -> Way:
    """The way with the faces merged that were split, if that is sound, too."""
    try:
        made = way.shape.removeSplitter()
    except KERNEL_ERRORS:
        return way
    same = is_same(kernel_volume(made), kernel_volume(way.shape))
    return way._replace(refine=True) if same and made.isValid() else way


def _worth_splitting(before: list[Any]) -> list[int]:
    order = sorted(range(len(before)), key=lambda at: not has_round_faces(before[at]))
    return sorted(order[:_MOST_SPLIT])
