# SPDX-License-Identifier: MIT
"""Parametric booleans that are right: where FreeCAD's kernel fails, they are made another way.

The other ways are features of FreeCAD's own, so that the result stays what it is after an edit, and
in a FreeCAD without this add-on.
"""

from __future__ import annotations

from functools import reduce
from itertools import islice
from typing import Any, Callable, Iterator, NamedTuple, Sequence

from ...errors import ConjureError
from ..command.context import Context
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import Shape
from ..geometry import shapes
from ..geometry.face_splitting import has_round_faces
from ..geometry.tolerances import SAME_VOLUME
from ..measure.boolean_checks import (
    Operation,
    Verdict,
    inputs_of,
    judge,
    operation_of,
)
from ..measure.face_gaps import Flaw
from ..measure.kernel_work import WorkBudget, boolean_work
from ..measure.point_checks import misplaced_flaw
from ..measure.shared_material import any_share
from ..measure.volumes import kernel_volume
from .split_features import split_feature, split_shape

_TURNS = (0.0, 90.0, 7.0)
"""Degrees by which the planes that split inputs are turned, one after the other."""
_MOST_SPLIT = 4
"""Inputs that are tried split."""
_MOST_WHEN_EMPTY = 3
"""Other ways that are tried where the result is empty: mostly it is so by right."""
_UNITS, _LIMIT_S = 5_000.0, 30.0
"""Work for other ways, about 5 s; one is tried whatever it takes."""
_WORK_OF_A_WAY = 2.0
"""Work of splitting inputs and combining them, in multiples of that of the boolean alone."""
_NO_RESULT = ("GEOMETRY_ERROR", "RESULT_INVALID")
_LOOSE = Flaw("has corners so far off its faces that its volume may be wrong")


class _Way(NamedTuple):
    """Another way to compute a boolean.

    Attributes:
        turned: whether the inputs are taken in reverse order.
        refine: whether faces on one surface are merged.
        split: the inputs that are split, by index, and by a plane turned how far.
        shape: the result.
    """

    turned: bool
    refine: bool
    split: dict[int, float]
    shape: Any


def build(
    context: Context,
    feature: Any,
    *,
    solid: bool = True,
    visible: bool = True,
    first: Callable[[], dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """Build a new boolean and check its result; where that is wrong, make it another way.

    Args:
        context: the command's.
        feature: a Part::Cut, Part::MultiFuse or Part::MultiCommon that is set up.
        solid: whether the result has to be made of solids.
        visible: whether to show it when the command is through.
        first: what builds it the first time, if that is more than `Context.build`.

    Returns:
        The facts of its shape.

    Raises:
        ConjureError: GEOMETRY_ERROR or RESULT_INVALID, if no way gives a sound result.
    """

    def again() -> dict[str, Any]:
        return context.build(feature, solid=solid, visible=visible)

    operation = operation_of(feature)
    assert operation is not None
    inputs = inputs_of(feature)
    before = [shapes.shape_of(obj) for obj in inputs]
    for shape in before:
        # From these follows that of the result, for the faces that stay.
        kernel_volume(shape)
    warned = len(context.warnings)
    error: ConjureError | None = None
    verdict = Verdict(None, False, 0.0)
    try:
        facts = (first or again)()
        verdict = judge(operation, before, shapes.shape_of(feature))
        if verdict.flaw is None and not verdict.is_doubtful and not verdict.is_loose:
            return facts
    except ConjureError as raised:
        error = raised
        if error.code not in _NO_RESULT or not _can_differ(before):
            raise
    refine, told = feature.Refine, context.warnings[warned:]
    is_first_kept = True

    def again_alone() -> dict[str, Any]:
        # What was said of the failed shape and of the helpers; the result's own is said now.
        del context.warnings[warned:]
        return again()

    for way in _other_ways(context, feature, operation, before, verdict):
        if way is None:
            break
        is_first_kept = False
        remade = _remade(context, feature, operation, inputs, way, again_alone)
        if remade is not None:
            done = f"{_reason(error, verdict)}; it was made by {_done(way, inputs)}."
            context.warn("MADE_ANOTHER_WAY", done, feature)
            return remade
    else:
        flaw = verdict.flaw or (_LOOSE if verdict.is_loose else None)
        if error is not None or (flaw is not None and not flaw.is_slight):
            raise error or _refusal(feature, inputs, flaw)
    if not is_first_kept:
        _take(context, feature, operation, inputs, _Way(False, refine, {}, None))
        facts = again()
        context.warnings[warned:] = told
    return facts


def _remade(
    context: Context,
    feature: Any,
    operation: Operation,
    inputs: list[Any],
    way: _Way,
    build_again: Callable[[], dict[str, Any]],
) -> dict[str, Any] | None:
    """The facts of a feature that is made another way; None if FreeCAD fails at that, too."""
    known = {obj.Name for obj in context.document.Objects}
    before = [shapes.shape_of(obj) for obj in inputs]
    try:
        _take(context, feature, operation, inputs, way)
        facts = build_again()
        found = _sound(operation, before, shapes.shape_of(feature))
        if found is not None and not found.is_loose:
            return facts
    except ConjureError as error:
        if error.code not in _NO_RESULT:
            raise
    _set_inputs(feature, operation, inputs)
    made = [obj for obj in context.document.Objects if obj.Name not in known]
    for obj in reversed(made):
        context.visibility.forget(obj)
        context.facts.pop(obj.Name, None)
        context.document.removeObject(obj.Name)
    return None


def _can_differ(before: Sequence[Any]) -> bool:
    """True if a failure may be the kernel's: the inputs are solids, and may meet."""
    return all(shape.Solids for shape in before) and any_share(before)


def _other_ways(
    context: Context, feature: Any, operation: Operation, before: list[Any], verdict: Verdict
) -> Iterator[_Way | None]:
    """Other ways with a sound result, the simplest first; None where one shows the same again."""
    empty = shapes.is_empty(feature.Shape)
    ways = _ways(operation, before)
    only_doubted = (verdict.is_doubtful or verdict.is_loose) and verdict.flaw is None
    if only_doubted:
        # Only a split shows more than the same again.
        ways = (way for way in ways if way.split)
    budget = WorkBudget(_UNITS, _LIMIT_S)
    work = _WORK_OF_A_WAY * boolean_work(before)
    for number, way in enumerate(islice(ways, _MOST_WHEN_EMPTY) if empty else ways):
        if number:
            context.next_part(number, number + 1, "combining the objects in another way")
        found = _sound(operation, before, way.shape)
        if found is not None:
            if only_doubted:
                largest = max(verdict.volume, found.volume)
                if abs(found.volume - verdict.volume) <= SAME_VOLUME * largest:
                    yield None
                    return
            if not found.is_doubtful and not found.is_loose:
                yield _merged(way) if way.split else way
        if not budget.take(work):
            return


def _merged(way: _Way) -> _Way:
    """The way with the faces merged that were split, if that is sound, too."""
    try:
        made = way.shape.removeSplitter()
    except KERNEL_ERRORS:
        return way
    same = abs(kernel_volume(made) - kernel_volume(way.shape)) <= SAME_VOLUME * kernel_volume(
        way.shape
    )
    return way._replace(refine=True) if same and made.isValid() else way


def _ways(operation: Operation, before: list[Any]) -> Iterator[_Way]:
    """Other ways with their shapes, the simplest first, without those that the kernel cannot do."""
    plans: list[tuple[bool, dict[int, float]]] = []
    # From FreeCAD 1.0 on, `fuse` takes compounds apart, and the feature of a union does not.
    unlike = operation is Operation.UNION and any(len(shape.Solids) > 1 for shape in before)
    if operation is not Operation.CUT and not unlike:
        plans.append((True, {}))
    some = _worth_splitting(before)
    for turn in _TURNS:
        for at in [[one] for one in some] + ([some] if len(some) > 1 else []):
            plans.append((False, dict.fromkeys(at, turn)))
    for turned, split in plans:
        try:
            inputs = [
                split_shape(shape, split[at]) if at in split else shape
                for at, shape in enumerate(before)
            ]
            made = _computed(operation, inputs[::-1] if turned else inputs)
        except KERNEL_ERRORS:
            continue
        yield _Way(turned, False, split, made)


def _worth_splitting(before: list[Any]) -> list[int]:
    order = sorted(range(len(before)), key=lambda at: not has_round_faces(before[at]))
    return sorted(order[:_MOST_SPLIT])


def _computed(operation: Operation, inputs: list[Any]) -> Any:
    """The shape that FreeCAD's feature of an operation computes, without merged faces."""
    first, *others = inputs
    if operation is Operation.UNION:
        return first.fuse(others)
    if operation is Operation.CUT:
        return first.cut(others[0])
    return reduce(lambda common, shape: common.common(shape), others, first)


def _sound(operation: Operation, before: list[Any], shape: Shape) -> Verdict | None:
    """The verdict on a shape made another way, if that is sound, closed and the right side out."""
    if shape.isNull() or not shape.Solids or not shape.isValid() or not shapes.is_closed(shape):
        return None
    if any(solid.Volume <= 0 for solid in shape.Solids):
        return None
    verdict = judge(operation, before, shape)
    if verdict.flaw is not None or misplaced_flaw(operation, before, shape) is not None:
        return None
    return verdict


def _take(
    context: Context, feature: Any, operation: Operation, inputs: list[Any], way: _Way
) -> None:
    """Set up a feature for another way."""
    feature.Refine = way.refine
    taken = [
        split_feature(context, obj, way.split[at], operation is Operation.CUT and at == 1)
        if at in way.split
        else obj
        for at, obj in enumerate(inputs)
    ]
    _set_inputs(feature, operation, taken[::-1] if way.turned else taken)


def _set_inputs(feature: Any, operation: Operation, inputs: list[Any]) -> None:
    if operation is Operation.CUT:
        feature.Base, feature.Tool = inputs
    else:
        feature.Shapes = inputs


def _reason(error: ConjureError | None, verdict: Verdict) -> str:
    if error is not None:
        return "FreeCAD's kernel could not combine the inputs as they are"
    if verdict.flaw is not None:
        return f"What FreeCAD's kernel made of the inputs as they are {verdict.flaw.problem}"
    if verdict.is_loose:
        return f"What FreeCAD's kernel made of the inputs as they are {_LOOSE.problem}"
    return "FreeCAD's kernel overlooked where the inputs as they are meet"


def _done(way: _Way, inputs: list[Any]) -> str:
    """Description of another way, after "made by"."""
    if not way.split:
        return "taking the inputs in another order"
    names = " and ".join(f"'{inputs[at].Name}'" for at in sorted(way.split))
    return f"splitting {names} by planes first"


def _refusal(feature: Any, inputs: list[Any], flaw: Flaw | None) -> ConjureError:
    assert flaw is not None
    concerns = [inputs[flaw.at].Name] if flaw.at is not None else [obj.Name for obj in inputs]
    about = f" (input '{concerns[0]}')" if flaw.at is not None else ""
    message = f"The result of {feature.TypeId} '{feature.Name}' {flaw.problem}{about}"
    advice = "Make the inputs overlap a little more or less than they do, or turn round ones about "
    details = {"object_id": feature.Name, "inputs": concerns, "advice": f"{advice}their axes."}
    return ConjureError("RESULT_INVALID", f"{message}.", details=details)
